/** Tokens are renewed by one at a time, stored before they are used, and survive who dies with a renewal; the bank takes a second use for a theft. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createKeyring } from '../../bot/connect/keyring.ts';
import type { Authority, Bank, Grant, Tokens } from '../../bot/model.ts';
import { createGrants, type Grants } from '../../bot/store/grants.ts';
import { customerSubject, refreshingKey } from '../../bot/store/keys.ts';
import { openShelf, type Shelf } from '../store/shelf.ts';
import { seeded } from '../support/seeded.ts';

let shelf: Shelf;
let grants: Grants;
beforeAll(async () => {
  shelf = await openShelf();
  grants = createGrants(shelf.connection, shelf.sealer);
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterAll(() => shelf.close());

const GRANT: Grant = { id: 'g', bank: 'chase', scopes: ['accounts'], until: Number.MAX_SAFE_INTEGER };
const GOOD_MS = 60_000;

/** A bank that hands out a new refresh token each time. The one before is good until its successor was used; older ones end everything (RFC 9700, 4.14.2). */
const rotatingBank = (now: () => number) => {
  let [current, before, used] = [0, -1, true];
  let ended = false;
  let renewals = 0;
  const make = (): Tokens => ({ token: `t${current}`, goodUntil: now() + GOOD_MS, refresh: String(current) });
  const authority: Authority = {
    scopes: ['accounts'],
    begin: async () => ({ ok: false, why: 'unavailable' }),
    finish: async () => ({ ok: false, why: 'unavailable' }),
    revoke: async () => true,
    async refresh({ refresh }) {
      renewals += 1;
      const given = Number(refresh);
      ended ||= given !== current && !(given === before && !used);
      if (ended) return { ok: false, why: 'reauth' };
      if (given === current) [before, current, used] = [current, current + 1, false];
      used = given === before ? used : true;
      return { ok: true, value: make() };
    },
  };
  const bank = { id: 'chase', authority } as Pick<Bank, 'id' | 'authority'> as Bank; // nothing else of it is asked for here
  return { bank, make, renewals: () => renewals, ended: () => ended };
};

type Stand = ReturnType<typeof rotatingBank>;

const processOf = (stand: Stand, now: () => number, store: Grants = grants, lapsed: string[] = []) =>
  createKeyring({
    grants: store,
    banks: new Map([['chase', stand.bank]]),
    seeded: { accessTo: async () => ({ ok: true, value: { token: 'seeded' } }) },
    clock: { now },
    lapsed: async (customer, bank) => void lapsed.push(`${customer} ${bank}`),
    log: () => undefined,
  });

const connect = (stand: Stand): Promise<void> => {
  const grant = { ...GRANT, version: 1 as const, who: 'ana', since: 0, text: '' };
  return grants.put('c1', { zone: 'UTC', language: 'en' }, grant, stand.make());
};
const signal = (): AbortSignal => AbortSignal.timeout(9_000);

describe('a token', () => {
  test('that is good is used as it is; of whom nothing is kept, the banks’ own directory has it', async () => {
    const stand = rotatingBank(() => 0);
    await connect(stand);
    const keyring = processOf(stand, () => 0);
    expect(await keyring.accessTo('c1', GRANT, signal())).toEqual({ ok: true, value: { token: 't0' } });
    expect(await keyring.accessTo('c2', GRANT, signal())).toEqual({ ok: true, value: { token: 'seeded' } });
    expect(stand.renewals()).toBe(0);
  });

  test('is for the grant that brought it: what was allowed before is over, though the bank was connected anew', async () => {
    const stand = rotatingBank(() => 0);
    await connect(stand);
    const keyring = processOf(stand, () => 0);
    expect(await keyring.accessTo('c1', { ...GRANT, id: 'before' }, signal())).toEqual({ ok: false, why: 'consent' });
  });

  test('that is not is renewed once for five hundred who want it, in five processes', async () => {
    let now = 0;
    const stand = rotatingBank(() => now);
    await connect(stand);
    now = GOOD_MS;
    const processes = Array.from({ length: 5 }, () => processOf(stand, () => now));
    const wanted = Array.from({ length: 500 }, (_, n) => processes[n % 5]?.accessTo('c1', GRANT, signal()));
    const got = await Promise.all(wanted);
    expect(new Set(got.map((one) => JSON.stringify(one)))).toEqual(new Set([JSON.stringify({ ok: true, value: { token: 't1' } })]));
    expect(stand.renewals()).toBe(1);
  });

  test('that the bank renews no more tells so, and who asks in vain waits no longer than they want', async () => {
    let now = 0;
    const stand = rotatingBank(() => now);
    await connect(stand);
    const lapsed: string[] = [];
    const keyring = processOf(stand, () => now, grants, lapsed);
    for (const used of ['0', '0', '1', '0']) await stand.bank.authority?.refresh({ token: '', goodUntil: 0, refresh: used }, signal());
    now = GOOD_MS;
    expect(await keyring.accessTo('c1', GRANT, signal())).toEqual({ ok: false, why: 'reauth' });
    expect(lapsed).toEqual(['c1 chase']);
    await shelf.client.set(refreshingKey(customerSubject('c1'), 'chase'), 'somebody');
    expect(await keyring.accessTo('c1', GRANT, AbortSignal.timeout(50))).toEqual({ ok: false, why: 'timeout' });
  });
});

const ROTATIONS = 10_000;

test(`${ROTATIONS} renewals, of which every fifth dies before or after it is stored, lose no grant`, async () => {
  const random = seeded(20_261_126);
  let now = 0;
  const stand = rotatingBank(() => now);
  await connect(stand);
  let deaths = 0;
  const mortal: Grants = {
    ...grants,
    async renew(...args) {
      const fate = random();
      if (fate < 0.1) throw new Error(`died before, the ${++deaths}th`);
      const kept = await grants.renew(...args);
      if (fate < 0.2) throw new Error(`died after, the ${++deaths}th`);
      return kept;
    },
    // Who dies gives nothing back: its claim runs out.
    releaseRefresh: async () => undefined,
  };
  const keyring = processOf(stand, () => now, mortal);
  for (let done = 0; done < ROTATIONS; done += 1) {
    now += GOOD_MS;
    await keyring.accessTo('c1', GRANT, signal()).catch(() => undefined);
    await shelf.client.del(refreshingKey(customerSubject('c1'), 'chase'));
  }
  expect(deaths).toBeGreaterThan(ROTATIONS / 10);
  expect(stand.ended()).toBe(false);
  now += GOOD_MS;
  expect(await processOf(stand, () => now).accessTo('c1', GRANT, signal())).toMatchObject({ ok: true });
}, 180_000);
