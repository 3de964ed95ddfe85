/** What becomes of sign-ins at banks, on a real Redis: done twice, at once, too late, with a wrong code, where somebody else is. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Connecting, createConnecting, type There } from '../../bot/connect/connecting.ts';
import { createDirectory } from '../../bot/connect/directory.ts';
import type { Address, Bank, ConnectEnd, Customer, Tokens } from '../../bot/model.ts';
import { createGrants, type Grants } from '../../bot/store/grants.ts';
import { conversationOf } from '../../bot/store/keys.ts';
import { PAGE_MS } from '../../bot/store/pages.ts';
import { createSignIns, type SignIns, type Waiting } from '../../bot/store/sign-ins.ts';
import { openShelf, type Shelf } from '../store/shelf.ts';

let shelf: Shelf;
let grants: Grants;
let signIns: SignIns<ConnectEnd>;
let connecting: Connecting;
let revoked: string[];
let obeys: boolean;
let records: unknown[];
let seeded: Customer | undefined;

const at = (thread: string): Address => ({ channel: 'test', account: 'a', user: thread, thread });
const there = (thread: string): There => ({
  conversation: conversationOf(at(thread)),
  address: at(thread),
  interaction: 'i',
  record: async (entries) => void records.push(...entries),
});
const tokens = (token: string): Tokens => ({ token, goodUntil: 0 });

const bank = (id: string): Bank =>
  ({
    id,
    authority: {
      scopes: ['accounts'],
      begin: async () => ({ ok: false, why: 'unavailable' }),
      finish: async () => ({ ok: false, why: 'unavailable' }),
      refresh: async () => ({ ok: false, why: 'unavailable' }),
      revoke: async ({ token }) => {
        revoked.push(token);
        return obeys;
      },
    },
  }) satisfies Partial<Bank> as Partial<Bank> as Bank; // nothing else of a bank is asked for here

beforeAll(async () => {
  shelf = await openShelf();
  grants = createGrants(shelf.connection, shelf.sealer);
  signIns = createSignIns(shelf.connection, shelf.sealer);
});
beforeEach(async () => {
  await shelf.client.flushAll();
  [revoked, records, obeys, seeded] = [[], [], true, undefined];
  const directory = createDirectory(grants, {
    customerOf: async () => seeded,
    customer: async (id) => (seeded?.id === id ? seeded : undefined),
    idAt: async () => undefined,
  });
  const banks = new Map(['chase', 'citi'].map((id) => [id, bank(id)]));
  const { clock } = shelf;
  const receipts = { sign: async () => ({ events: 1, receipt: '' }), of: async () => [] };
  connecting = createConnecting({
    receipts,
    signIns,
    grants,
    banks,
    directory,
    out: { isOut: async () => false, all: async () => new Set() },
    accept: async () => undefined,
    now: clock.now,
    clock,
    origin: () => 'http://chat',
    log: () => undefined,
  });
});
afterAll(() => shelf.close());

/** Somebody comes back from a bank to this conversation. */
const comesBack = async (thread: string, id: string, more: Partial<Waiting> = {}): Promise<void> => {
  const waiting: Waiting = {
    ...{ bank: 'chase', who: 'ana', scopes: ['accounts'], until: shelf.now() + 1_000, text: 'hash', tokens: tokens(id), misses: 0 },
    ...{ language: 'en', zone: 'UTC', at: shelf.now() },
    ...more,
  };
  await signIns.wait(conversationOf(at(thread)), id, waiting);
};
const settled = async (thread: string, id: string, more: Partial<Waiting> = {}) => {
  await comesBack(thread, id, more);
  return connecting.settle(there(thread), { waiting: id });
};
const customerAt = async (thread: string) => grants.customerAt(conversationOf(at(thread)));

describe('a sign-in', () => {
  test('becomes the customer’s once, however often and at once it is asked for, and is on record', async () => {
    await comesBack('one', 'w1');
    const ends = await Promise.all(Array.from({ length: 8 }, () => connecting.settle(there('one'), { waiting: 'w1' })));
    expect(new Set(ends.map(({ state }) => state))).toEqual(new Set(['connected']));
    const customer = (await customerAt('one')) ?? '';
    expect((await grants.of(customer))?.grants).toHaveLength(1);
    expect(revoked).toEqual([]);
    expect(records).toContainEqual(expect.objectContaining({ kind: 'consent', what: 'given', bank: 'chase', grant: 'w1', text: 'hash' }));
  });

  test('that came too late, or is not wanted, is made worthless at its bank', async () => {
    await comesBack('one', 'w1', { at: shelf.now() - PAGE_MS - 1 });
    expect(await connecting.settle(there('one'), { waiting: 'w1' })).toEqual({ state: 'late' });
    await comesBack('one', 'w2');
    expect(await connecting.settle(there('one'), { waiting: 'w2', drop: true })).toEqual({ state: 'dropped' });
    expect(await connecting.settle(there('one'), { waiting: 'w2' })).toEqual({ state: 'dropped' });
    expect(revoked).toEqual(['w1', 'w2']);
    expect(await customerAt('one')).toBeUndefined();
  });

  test('that its bank did not make worthless is tried again until it does', async () => {
    obeys = false;
    await comesBack('one', 'w1');
    expect(await connecting.settle(there('one'), { waiting: 'w1', drop: true })).toEqual({ state: 'dropped' });
    expect(await connecting.revokeUnwanted(conversationOf(at('one')))).toBe(false);
    obeys = true;
    expect(await connecting.revokeUnwanted(conversationOf(at('one')))).toBe(true);
    expect(await connecting.revokeUnwanted(conversationOf(at('one')))).toBe(true);
    expect(revoked).toEqual(['w1', 'w1', 'w1']);
    expect(await connecting.settle(there('one'), { waiting: 'w1' })).toEqual({ state: 'dropped' });
  });

  test('thrown away after its time does nothing to what is connected by then', async () => {
    await settled('one', 'w1');
    expect(await connecting.settle(there('one'), { waiting: 'w1', drop: true })).toMatchObject({ state: 'connected' });
    expect(revoked).toEqual([]);
  });

  test('of another conversation is nobody’s here', async () => {
    await comesBack('one', 'w1');
    expect(await connecting.settle(there('two'), { waiting: 'w1' })).toEqual({ state: 'late' });
    expect(await customerAt('two')).toBeUndefined();
  });

  test('with a code takes that code, and five wrong ones end it', async () => {
    await comesBack('one', 'w1', { code: 'BCDF-GHJK' });
    expect(await connecting.settle(there('one'), { waiting: 'w1' })).toEqual({ state: 'wrong_code', left: 4 });
    for (const left of [3, 2, 1])
      expect(await connecting.settle(there('one'), { waiting: 'w1', code: 'X' })).toEqual({ state: 'wrong_code', left });
    expect(await connecting.settle(there('one'), { waiting: 'w1', code: 'Y' })).toEqual({ state: 'dropped' });
    expect(await connecting.settle(there('one'), { waiting: 'w1', code: 'BCDF-GHJK' })).toEqual({ state: 'dropped' });
    await comesBack('one', 'w2', { code: 'BCDF-GHJK' });
    expect(await connecting.settle(there('one'), { waiting: 'w2', code: 'bcdf ghjk' })).toMatchObject({ state: 'connected' });
  });

  test('tried by many at once has no more tries than five', async () => {
    await comesBack('one', 'w1', { code: 'BCDF-GHJK' });
    const ends = await Promise.all(Array.from({ length: 20 }, (_, n) => connecting.settle(there('one'), { waiting: 'w1', code: `X${n}` })));
    expect(ends.filter(({ state }) => state === 'wrong_code')).toHaveLength(4);
    expect(await connecting.settle(there('one'), { waiting: 'w1', code: 'BCDF-GHJK' })).toEqual({ state: 'dropped' });
  });
});

test('wanted and thrown away at once, it is one of both, whole', async () => {
  for (let n = 0; n < 40; n += 1) {
    const [thread, id] = [`t${n}`, `w${n}`];
    await comesBack(thread, id, { who: `who ${n}` });
    const [one, other] = await Promise.all([false, true].map((drop) => connecting.settle(there(thread), { waiting: id, drop })));
    expect(one).toEqual(other);
    expect([one?.state, (await customerAt(thread)) !== undefined, revoked.includes(id)]).toEqual(
      one?.state === 'connected' ? ['connected', true, false] : ['dropped', false, true],
    );
  }
});

describe('whose it is', () => {
  test('the same person in a chat where nothing is shown is the same customer', async () => {
    await settled('one', 'w1');
    await settled('one', 'w2', { bank: 'citi', who: 'ana at citi' });
    await settled('two', 'w3');
    expect(await customerAt('two')).toBe(await customerAt('one'));
    // The newer sign-in took the place of the older one, whose tokens are worthless.
    expect(revoked).toEqual(['w1']);
  });

  test('a chat that shows something keeps to itself', async () => {
    await settled('one', 'w1');
    await settled('two', 'w2', { bank: 'citi', who: 'ben' });
    await settled('two', 'w3');
    expect(await customerAt('two')).not.toBe(await customerAt('one'));
    expect(revoked).toEqual([]);
    // Nor does it make what else that chat shows theirs, wherever they sign in next.
    await settled('three', 'w4');
    expect(await customerAt('three')).toBe(await customerAt('one'));
  });

  test('of whom the seed knows already, it is added to what the seed connects', async () => {
    seeded = {
      id: 'ana',
      zone: 'UTC',
      language: 'en',
      grants: [{ id: 'ana@citi', bank: 'citi', scopes: [], until: Number.MAX_SAFE_INTEGER }],
    };
    await settled('one', 'w1');
    expect(await customerAt('one')).toBe('ana');
  });
});

describe('a disconnect', () => {
  const customer = (grant: string): Customer => ({
    ...{ id: 'c1', zone: 'UTC', language: 'en' },
    grants: [{ id: grant, bank: 'chase', scopes: [], until: Number.MAX_SAFE_INTEGER }],
  });

  test('ends it here whatever the bank says, and goes on until the bank obeys', async () => {
    await settled('one', 'w1');
    const id = (await customerAt('one')) ?? '';
    obeys = false;
    const known = { ...customer('w1'), id };
    expect(await connecting.disconnect(there('one'), known, { bank: 'chase' })).toEqual({ state: 'ended', revoked: false });
    expect(await grants.tokensOf(id, 'chase')).toBeUndefined();
    expect(await connecting.revokeEnded(id)).toBe(false);
    obeys = true;
    expect(await connecting.revokeEnded(id)).toBe(true);
    expect(await grants.toRevoke(id)).toEqual([]);
    expect(records).toContainEqual(
      expect.objectContaining({ kind: 'consent', what: 'ended', bank: 'chase', grant: 'w1', why: 'customer' }),
    );
  });

  test('done once more after the bank was connected anew leaves that alone', async () => {
    await settled('one', 'w1');
    const known = { ...customer('w1'), id: (await customerAt('one')) ?? '' };
    await connecting.disconnect(there('one'), known, { bank: 'chase', grant: 'w1' });
    await settled('one', 'w2');
    expect(await connecting.disconnect(there('one'), known, { bank: 'chase', grant: 'w1' })).toEqual({ state: 'ended', revoked: true });
    expect((await grants.tokensOf(known.id, 'chase'))?.grant).toBe('w2');
  });

  test('of what the seed connects ends it for good', async () => {
    seeded = customer('ana@chase');
    await connecting.disconnect(there('one'), seeded, { bank: 'chase' });
    expect(
      (
        await connecting.list(
          await createDirectory(grants, {
            customerOf: async () => seeded,
            customer: async () => seeded,
            idAt: async () => undefined,
          }).customer('c1'),
        )
      ).connected,
    ).toEqual([]);
  });

  test('of nothing is none', async () =>
    expect(await connecting.disconnect(there('one'), { ...customer('x'), grants: [] }, { bank: 'chase' })).toEqual({ state: 'none' }));
});
