/** What customers agreed to, kept with their grants: what became of it, whose conversations are, and the keys that sign receipts. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createGrants, type Grants, type KeptConsent, type KeptGrant } from '../../bot/store/grants.ts';
import { customerSubject, keysOf, ownPageKey, SIGNING_KEYS } from '../../bot/store/keys.ts';
import { createOwnPages } from '../../bot/store/own-pages.ts';
import { PAGE_MS } from '../../bot/store/pages.ts';
import { createSigningKeys } from '../../bot/store/signing-keys.ts';
import { openShelf, type Shelf, someone } from './shelf.ts';

let shelf: Shelf;
let grants: Grants;
beforeAll(async () => {
  shelf = await openShelf();
  grants = createGrants(shelf.connection, shelf.sealer);
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterAll(() => shelf.close());

const WHO = { zone: 'America/New_York', language: 'en' } as const;
const TOKENS = { token: 't', goodUntil: 1 };

const grant = (id: string, since: number): KeptGrant => ({
  ...{ version: 1, id, bank: 'chase', scopes: ['accounts'], until: 5_000, who: 'ana', since, text: 'hash' },
});
const consent = (id: string, since: number): KeptConsent => ({
  ...{ version: 1, grant: id, bank: 'chase', language: 'en', scopes: ['accounts'], since, until: 5_000 },
  ...{ text: 'all that was read', hash: 'hash', history: [{ at: since, what: 'given' }] },
});
const put = (id: string, since: number) => grants.put('c1', WHO, grant(id, since), TOKENS, consent(id, since));
const historyOf = async (id: string) => (await grants.consents('c1')).find((one) => one.grant === id)?.history;

describe('a consent', () => {
  test('is kept with its text, sealed, and goes with its customer’s key', async () => {
    await put('g1', 1);
    expect(await grants.consents('c1')).toEqual([consent('g1', 1)]);
    const { connections } = keysOf(customerSubject('c1'));
    for (const field of Object.values(await shelf.client.hGetAll(connections))) expect(field.toString()).not.toMatch(/read|accounts/);
    await shelf.client.del(connections);
    expect(await grants.consents('c1')).toEqual([]);
  });

  test('ends once, and says why', async () => {
    await put('g1', 1);
    const ended = { ...grant('g1', 1), ended: { at: 7, why: 'bank' as const } };
    await grants.end('c1', WHO, ended);
    await grants.end('c1', WHO, { ...ended, ended: { at: 9, why: 'customer' } });
    expect(await historyOf('g1')).toEqual([
      { at: 1, what: 'given' },
      { at: 7, what: 'ended', why: 'bank' },
    ]);
  });

  test('stays known when another takes its place; one that ended before is not said to be replaced', async () => {
    await put('g1', 1);
    await put('g2', 2);
    await grants.end('c1', WHO, { ...grant('g2', 2), ended: { at: 3, why: 'customer' } });
    await put('g3', 4);
    expect((await grants.consents('c1')).map((one) => one.grant)).toEqual(['g3', 'g2', 'g1']);
    expect((await historyOf('g1'))?.at(-1)).toEqual({ at: 2, what: 'ended', why: 'replaced' });
    expect((await historyOf('g2'))?.at(-1)).toEqual({ at: 3, what: 'ended', why: 'customer' });
  });

  test('keeps no receipt that something made out of date', async () => {
    await put('g1', 1);
    const [was] = await grants.consents('c1');
    await grants.end('c1', WHO, { ...grant('g1', 1), ended: { at: 7, why: 'bank' } });
    await grants.keepReceipt('c1', was ?? consent('g1', 1), { events: 1, receipt: 'old' });
    expect((await grants.consents('c1'))[0]?.signed).toBeUndefined();
    const [is] = await grants.consents('c1');
    await grants.keepReceipt('c1', is ?? consent('g1', 1), { events: 2, receipt: 'new' });
    expect((await grants.consents('c1'))[0]?.signed).toEqual({ events: 2, receipt: 'new' });
  });
});

describe('whose a conversation is', () => {
  test('nobody’s, then one’s from its beginning, and another’s from when it changed hands', async () => {
    const chat = someone();
    expect(await grants.whose(chat)).toEqual([]);
    await grants.link(chat, 'c1');
    await grants.link(chat, 'c1', 5);
    await grants.link(chat, 'c2', 9);
    expect(await grants.whose(chat)).toEqual([
      { customer: 'c1', from: 0 },
      { customer: 'c2', from: 9 },
    ]);
    expect(await grants.customerAt(chat)).toBe('c2');
    for (const customer of ['c1', 'c2']) expect(await grants.conversationsOf(customer)).toEqual([chat]);
  });

  test('what an earlier version linked is theirs; what it handed on without a time is the new one’s only from then on', async () => {
    const chat = someone();
    await shelf.client.hSet(keysOf(chat).connections, 'customer', 'c1');
    expect(await grants.whose(chat)).toEqual([{ customer: 'c1', from: 0 }]);
    await grants.link(chat, 'c2', 9);
    await shelf.client.hSet(keysOf(chat).connections, 'customer', 'c3');
    expect((await grants.whose(chat)).at(-1)).toEqual({ customer: 'c3', from: Number.MAX_SAFE_INTEGER });
  });
});

test('a link to an own page is sealed, and is good for ten minutes', async () => {
  const pages = createOwnPages(shelf.connection, shelf.sealer);
  const address = { channel: 'directline', account: 'a', user: 'u', thread: 'a-thread' };
  const page = { conversation: someone(), address, customer: 'c1', language: 'es' as const, zone: 'UTC' };
  const secret = await pages.begin(page);
  expect(Buffer.from(secret, 'base64url')).toHaveLength(16);
  expect(await pages.find(secret)).toEqual(page);
  expect(await shelf.client.pTTL(ownPageKey(secret))).toBeLessThanOrEqual(PAGE_MS);
  expect((await shelf.client.get(ownPageKey(secret)))?.toString()).not.toMatch(/a-thread|c1/);
  await shelf.client.del(ownPageKey(secret));
  for (const gone of [secret, '', 'x', '../../etc']) expect(await pages.find(gone)).toBeUndefined();
});

test('of two processes that make the first key for signing one’s is kept, sealed', async () => {
  const keys = createSigningKeys(shelf.connection, shelf.sealer);
  await Promise.all(['one', 'other'].map((jwk) => keys.add(0, { jwk, at: 1 })));
  const all = await keys.all();
  expect(all).toHaveLength(1);
  await keys.add(1, { jwk: 'second', at: 2 });
  expect((await keys.all()).map(({ jwk }) => jwk)).toEqual([all[0]?.jwk, 'second']);
  for (const sealed of Object.values(await shelf.client.hGetAll(SIGNING_KEYS))) expect(sealed.toString()).not.toMatch(/one|other|second/);
});
