/** What ends, ends: until its last second calls are let through and not after, no call leaves to a bank that is out, and nothing newer ends with it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { allCustomers } from '../../bot/all-customers.ts';
import { guardedDirectory, guardedKeyring } from '../../bot/connect/guard.ts';
import { openConnections } from '../../bot/connect/open.ts';
import type { CustomerEvent } from '../../bot/customer-model.ts';
import { createCustomerTurn } from '../../bot/customer-turn.ts';
import type { Authority, Bank, Customer, Grant, Json, Tokens } from '../../bot/model.ts';
import { createBanksLever } from '../../bot/store/banks-out.ts';
import type { KeptGrant } from '../../bot/store/grants.ts';
import { conversationOf, customerSubject } from '../../bot/store/keys.ts';
import type { CustomerSession, Incoming } from '../../bot/stored.ts';
import { openShelf, type Shelf } from '../store/shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterAll(() => shelf.close());

const grant: Grant = { id: 'g', bank: 'chase', scopes: ['accounts'], until: 10_000 };
const signal = (): AbortSignal => AbortSignal.timeout(5_000);
const NOT_ALLOWED = { ok: false, why: 'consent' };

describe('before every call', () => {
  const keyringAt = (now: () => number, isOut: () => boolean = () => false, renews: () => void = () => undefined) =>
    guardedKeyring(
      {
        accessTo: async () => {
          renews();
          return { ok: true, value: { token: 't' } };
        },
      },
      { isOut: async () => isOut() },
      now,
    );

  test('until the last second it is let through, and not after', async () => {
    expect(await keyringAt(() => 9_999).accessTo('ana', grant, signal())).toMatchObject({ ok: true });
    expect(await keyringAt(() => 10_000).accessTo('ana', grant, signal())).toEqual(NOT_ALLOWED);
  });

  test('a renewal that takes too long lets nothing through that has ended meanwhile', async () => {
    let now = 9_000;
    const slow = keyringAt(
      () => now,
      () => false,
      () => {
        now = 10_000;
      },
    );
    expect(await slow.accessTo('ana', grant, signal())).toEqual(NOT_ALLOWED);
  });

  test('nothing is let through to a bank that is out, nor to one that went out during a renewal', async () => {
    let [out, renewals] = [true, 0];
    const count = (): void => {
      renewals += 1;
      out = true;
    };
    const one = keyringAt(
      () => 0,
      () => out,
      count,
    );
    expect([await one.accessTo('ana', grant, signal()), renewals]).toEqual([NOT_ALLOWED, 0]);
    out = false;
    expect([await one.accessTo('ana', grant, signal()), renewals]).toEqual([NOT_ALLOWED, 1]);
  });

  test('what was allowed at a bank that is out is as if it were not there', async () => {
    const ana: Customer = { id: 'ana', zone: 'UTC', language: 'en', grants: [grant, { ...grant, id: 'h', bank: 'citi' }] };
    const known = { customer: async () => ana, customerOf: async () => ana, idAt: async () => 'ana' };
    const guarded = guardedDirectory(known, { all: async () => new Set(['chase']) });
    expect((await guarded.customer('ana'))?.grants.map(({ bank }) => bank)).toEqual(['citi']);
    expect(await guardedDirectory(known, { all: async () => new Set() }).customer('ana')).toBe(ana);
  });
});

const authority: Authority = {
  scopes: ['accounts'],
  begin: async () => ({ ok: false, why: 'unavailable' }),
  finish: async () => ({ ok: false, why: 'unavailable' }),
  refresh: async () => ({ ok: false, why: 'reauth' }),
  revoke: async () => true,
};
const chase = { id: 'chase', authority } as Pick<Bank, 'id' | 'authority'> as Bank; // nothing else of it is asked for here
const tokens: Tokens = { token: 't', goodUntil: 0, refresh: 'r' };
const WHO = { zone: 'UTC', language: 'en' } as const;
const kept = (id: string): KeptGrant => ({ ...grant, id, version: 1, who: 'ana at chase', since: 5, text: 'hash' });

const opened = () => {
  const accepted: Incoming[] = [];
  const records: Json[] = [];
  const connections = openConnections({
    ...{ connection: shelf.connection, sealer: shelf.sealer, mailbox: shelf.worker('w') },
    signals: { listen: () => () => undefined },
    accept: async (_, event) => void accepted.push(event),
    archive: () => Promise.reject(new Error('nothing is old here')),
    ...{ nudge: () => undefined, conversationLog: shelf.log, logDays: 30 },
    banks: [chase],
    seeded: {
      directory: { customer: async () => undefined, customerOf: async () => undefined, idAt: async () => undefined },
      keyring: { accessTo: async () => ({ ok: false, why: 'reauth' }) },
    },
    ...{ publicUrl: undefined, origin: () => '', now: () => 7, clock: shelf.clock, log: () => undefined },
  });
  const there = { interaction: 'i', record: async (entries: Json[]) => void records.push(...entries) };
  return { ...connections, accepted, records, there };
};

describe('an ending', () => {
  test('takes the keys and is on record once, however often it is made', async () => {
    const { grants, connecting, consents, records, there } = opened();
    await grants.put('ana', WHO, kept('g1'), tokens);
    for (let n = 0; n < 2; n += 1) await connecting.end(there, 'ana', { bank: 'chase', grant: 'g1', why: 'expired' });
    expect(await grants.tokensOf('ana', 'chase')).toBeUndefined();
    expect(await consents('ana')).toEqual([{ id: 'g1', bank: 'chase', until: 10_000, since: 5, ended: { at: 7, why: 'expired' } }]);
    expect(records).toEqual([{ at: 7, kind: 'consent', what: 'ended', bank: 'chase', grant: 'g1', interaction: 'i', why: 'expired' }]);
    expect((await grants.toRevoke('ana')).map((one) => one.grant)).toEqual(['g1']);
    expect([await connecting.revokeEnded('ana'), await grants.toRevoke('ana')]).toEqual([true, []]);
  });

  test('does not end what took its place', async () => {
    const { grants, connecting, records, there } = opened();
    await grants.put('ana', WHO, kept('g1'), tokens);
    await grants.put('ana', WHO, kept('g2'), tokens);
    await connecting.end(there, 'ana', { bank: 'chase', grant: 'g1', why: 'revoked' });
    expect([(await grants.tokensOf('ana', 'chase'))?.grant, records]).toEqual(['g2', []]);
  });

  test('of keys that the bank refuses is left to the customer’s own subject, which is told whose they were', async () => {
    const { grants, keyring, accepted } = opened();
    await grants.put('ana', WHO, kept('g1'), tokens);
    expect(await keyring.accessTo('ana', kept('g1'), signal())).toEqual({ ok: false, why: 'reauth' });
    expect(accepted.map(({ id, body }) => [id, body])).toEqual([
      ['lapsed.g1', { kind: 'ended', id: 'lapsed.g1', at: 7, customer: 'ana', bank: 'chase', grant: 'g1', why: 'bank' }],
    ]);
  });
});

test('a bank that is out is not offered, and the customer may still end what they allowed there', async () => {
  const { grants, connecting, directory, records, there } = opened();
  await grants.put('ana', WHO, kept('g1'), tokens);
  await createBanksLever(shelf.connection).out('chase', 1);
  const ana = await directory.customer('ana');
  expect(await connecting.list(ana)).toEqual({ connected: [], offered: [], out: ['chase'] });
  expect(await connecting.offers('chase')).toBe(false);
  if (!ana) throw new Error('she is not known any more');
  expect(await connecting.disconnect(there, ana, { bank: 'chase' })).toEqual({ state: 'ended', revoked: true });
  expect(records).toMatchObject([{ kind: 'consent', what: 'ended', why: 'customer' }]);
});

test('all customers come up once: those with a conversation, and those who were met', async () => {
  const { grants } = opened();
  const address = { channel: 'c', account: 'a', user: 'u' };
  for (const thread of ['1', '2', '3']) await grants.link(conversationOf({ ...address, thread }), thread === '3' ? 'ben' : 'ana');
  const mailbox = shelf.worker('w');
  const own = customerSubject('eva');
  const receipt = await mailbox.receive(own, { id: 'e', body: {} }, true);
  if (receipt.verdict !== 'yours' || !receipt.taken.event) throw new Error('somebody else has her');
  const state = { version: 3, customer: { id: 'eva', chats: [] } };
  await mailbox.commit(receipt.taken.hold, receipt.taken.event, { state, entry: undefined, parts: [], calls: [], audit: [] });
  const found: string[] = [];
  for await (const { ids } of allCustomers({ connection: shelf.connection, grants, log: shelf.log })) found.push(...ids);
  expect(found.sort()).toEqual(['ana', 'ben', 'eva']);
});

test('what ends is one commit of the customer’s own subject: it is told where they are, ended, and on record', async () => {
  const ana: Customer = { id: 'ana', zone: 'UTC', language: 'en', grants: [grant] };
  const turn = createCustomerTurn({
    directory: { customer: async () => ana },
    consents: async () => [{ id: 'g', bank: 'chase', since: 0, until: 10_000 }],
    logDays: 30,
    ...{ now: () => 9_000, clock: { now: () => 77 }, log: () => undefined },
  });
  const owned = { subject: 'customer:c', owner: 'bot', epoch: 0, record: async () => undefined } as const;
  const address = { channel: 'c', account: 'a', user: 'u', thread: 't' };
  const met: CustomerEvent = { kind: 'met', id: 'm', at: 9_000, subject: 'conversation:t', address, language: 'es', customer: 'ana' };
  const { session } = await turn.work({ ...owned, was: undefined, stored: met });
  const ended: CustomerEvent = { kind: 'ended', id: 'e', at: 9_500, customer: 'ana', bank: 'chase', why: 'revoked', before: 9_400 };
  // A customer's turn leaves a customer's session.
  const { turn: committed } = await turn.work({ ...owned, was: session as CustomerSession, stored: ended });
  const begin = {
    kind: 'begin',
    dialog: 'consent-news',
    given: { news: [{ bank: 'chase', what: 'ended', why: 'revoked' }] },
    banks: [],
    from: 'customer:c',
    anew: { address, language: 'es' },
  };
  expect(committed.calls).toEqual([
    { id: 'e.consents', due: 77, body: { since: 77, name: 'tell', to: 'conversation:t', event: begin } },
    { id: 'g.end', due: 77, body: { since: 77, name: 'end', customer: 'ana', bank: 'chase', grant: 'g', why: 'revoked' } },
  ]);
  expect(committed.audit).toMatchObject([{ kind: 'alert', what: 'told', banks: ['chase'], chat: 'conversation:t', why: 'consent' }]);
});
