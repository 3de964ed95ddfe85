/** What is kept of what customers allowed: sealed, changed by one at a time, erased with one key. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tokens } from '../../bot/model.ts';
import { createGrants, type Grants, type KeptGrant } from '../../bot/store/grants.ts';
import { customerSubject, keysOf } from '../../bot/store/keys.ts';
import { openShelf, type Shelf } from './shelf.ts';

let shelf: Shelf;
let grants: Grants;
beforeAll(async () => {
  shelf = await openShelf();
  grants = createGrants(shelf.connection, shelf.sealer);
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterAll(() => shelf.close());

const WHO = { zone: 'America/New_York', language: 'en' } as const;
const tokens = (token: string): Tokens => ({ token, goodUntil: 1_000, refresh: `refresh ${token}` });
const grant = (id: string, bank = 'chase', more: Partial<KeptGrant> = {}): KeptGrant => ({
  version: 1,
  id,
  bank,
  scopes: ['accounts', 'balances'],
  until: 5_000,
  who: `ana at ${bank}`,
  since: 1,
  text: 'hash',
  ...more,
});

describe('a grant', () => {
  test('is known with its customer, and the bank’s customer is known by it', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    expect(await grants.of('c1')).toEqual({ who: WHO, grants: [grant('g1')] });
    expect(await grants.idAt('chase', 'ana at chase')).toBe('c1');
    expect(await grants.tokensOf('c1', 'chase')).toMatchObject({ tokens: tokens('t1') });
    expect(await grants.tokensOf('c1', 'citi')).toBeUndefined();
    expect(await grants.of('c2')).toBeUndefined();
  });

  test('of the same bank’s customer in two places: who was first hears what the bank tells, and the other one once that has ended', async () => {
    const at = () => grants.holderAt('chase', 'ana at chase');
    expect(await at()).toBeUndefined();
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    await grants.put('c2', WHO, grant('g2'), tokens('t2'));
    expect(await at()).toBe('c1');
    await grants.end('c1', WHO, { ...grant('g1'), ended: { at: 2, why: 'customer' } });
    expect(await at()).toBe('c2');
    // To hear is not to be: who signs in is who they were.
    expect(await grants.idAt('chase', 'ana at chase')).toBe('c1');
    await grants.end('c2', WHO, { ...grant('g2'), ended: { at: 2, why: 'customer' } });
    expect(await at()).toBe('c1');
  });

  test('put once more changes nothing, also when its tokens are newer by now', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    const { before } = (await grants.tokensOf('c1', 'chase')) ?? { before: Buffer.alloc(0) };
    expect(await grants.renew('c1', 'chase', before, tokens('t2'))).toBe(true);
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    expect((await grants.tokensOf('c1', 'chase'))?.tokens.token).toBe('t2');
    expect(await grants.toRevoke('c1')).toEqual([]);
  });

  test('that takes the place of another leaves the other’s tokens to be revoked', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    await grants.put('c1', WHO, grant('g2'), tokens('t2'));
    expect((await grants.of('c1'))?.grants.map(({ id }) => id)).toEqual(['g2']);
    expect(await grants.toRevoke('c1')).toEqual([{ grant: 'g1', bank: 'chase', tokens: tokens('t1') }]);
    await grants.revoked('c1', 'g1');
    expect(await grants.toRevoke('c1')).toEqual([]);
  });

  test('that ended has no tokens any more but to be revoked, and does not begin again by being put once more', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    const ended = { ...grant('g1'), ended: { at: 2, why: 'customer' as const } };
    await grants.end('c1', WHO, ended);
    await grants.end('c1', WHO, ended);
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    expect((await grants.of('c1'))?.grants).toEqual([ended]);
    expect(await grants.tokensOf('c1', 'chase')).toBeUndefined();
    expect((await grants.toRevoke('c1')).map((one) => one.tokens.token)).toEqual(['t1']);
  });

  test('of which nothing was kept can end, too', async () => {
    const ended = { ...grant('seeded'), ended: { at: 2, why: 'customer' as const } };
    await grants.end('c1', WHO, ended);
    expect((await grants.of('c1'))?.grants).toEqual([ended]);
  });

  test('that was replaced meanwhile does not end', async () => {
    await grants.put('c1', WHO, grant('g2'), tokens('t2'));
    await grants.end('c1', WHO, { ...grant('g1'), ended: { at: 2, why: 'customer' } });
    expect((await grants.tokensOf('c1', 'chase'))?.tokens.token).toBe('t2');
  });
});

describe('at once', () => {
  test('several banks are connected for the first time, and none is lost', async () => {
    const banks = ['chase', 'citi', 'wells-fargo', 'us-bank', 'fifth'];
    await Promise.all(banks.map((bank) => grants.put('c1', WHO, grant(`g ${bank}`, bank), tokens(bank))));
    expect((await grants.of('c1'))?.grants.map(({ bank }) => bank).sort()).toEqual([...banks].sort());
    for (const bank of banks) expect((await grants.tokensOf('c1', bank))?.tokens.token).toBe(bank);
  });

  test('of two renewals one is kept', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    const { before } = (await grants.tokensOf('c1', 'chase')) ?? { before: Buffer.alloc(0) };
    const kept = await Promise.all(['t2', 't3'].map((token) => grants.renew('c1', 'chase', before, tokens(token))));
    expect(kept.filter(Boolean)).toHaveLength(1);
  });

  test('a renewal of what just ended is not kept', async () => {
    await grants.put('c1', WHO, grant('g1'), tokens('t1'));
    const { before } = (await grants.tokensOf('c1', 'chase')) ?? { before: Buffer.alloc(0) };
    await grants.end('c1', WHO, { ...grant('g1'), ended: { at: 2, why: 'customer' } });
    expect(await grants.renew('c1', 'chase', before, tokens('t2'))).toBe(false);
  });
});

test('nothing of it is readable in Redis, and without its key nothing of it is readable at all', async () => {
  await grants.put('c1', WHO, grant('g1'), tokens('a-secret-token'));
  const { connections } = keysOf(customerSubject('c1'));
  const fields = Object.values(await shelf.client.hGetAll(connections)).map(String);
  for (const field of fields) expect(field).not.toMatch(/secret|balances|ana|New_York/);
  await shelf.client.hDel(connections, 'key');
  await expect(grants.of('c1')).rejects.toThrow(/damaged or was moved/);
});
