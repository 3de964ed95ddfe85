/** What becomes of a customer's tokens: refreshed, lost on the way, used twice, ended by the bank, kept over a restart. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Tokens } from '../../../bot/model.ts';
import { BANKS, type BankName, openAuthorities } from './authorities.ts';
import { exampleSeed, tokenOf } from './open-sandbox.ts';

let opened: Awaited<ReturnType<typeof openAuthorities>>;
const clock = { ahead: 0 };
beforeEach(async () => {
  clock.ahead = 0;
  opened = await openAuthorities({ realNow: () => Date.now() + clock.ahead });
});
afterEach(() => opened.close());

const soon = () => AbortSignal.timeout(15_000);
const REAUTH = { ok: false, why: 'reauth' };
const ROTATING = ['chase', 'citi', 'wrenmoor'] as const;

const refreshed = async (bank: BankName, tokens: Tokens): Promise<Tokens> => {
  const got = await opened.at(bank).authority.refresh(tokens, soon());
  if (!got.ok) throw new Error(JSON.stringify(opened.logged));
  return got.value;
};

describe('refreshing', () => {
  test.each([
    ['chase', true, 300],
    ['wells-fargo', false, 900],
    ['citi', true, 60],
    ['us-bank', false, 900],
    ['wrenmoor', true, 300],
  ] as const)('at %s: another refresh token %s, good for %i s', async (bank, rotates, lifeS) => {
    const { tokens } = await opened.at(bank).connect();
    const next = await refreshed(bank, tokens);
    expect([next.token === tokens.token, next.refresh === tokens.refresh]).toEqual([false, !rotates]);
    expect([next.key === undefined, next.key === tokens.key]).toEqual([bank !== 'chase', true]);
    expect(Math.abs(next.goodUntil - Date.now() - lifeS * 1_000)).toBeLessThan(2_000);
    expect(await opened.at(bank).accountsWith(next)).toMatchObject({ ok: true });
  });

  test('an access token is good for as long as the bank says', async () => {
    const { tokens } = await opened.at('citi').connect();
    clock.ahead = 59_000;
    expect(await opened.at('citi').accountsWith(tokens)).toMatchObject({ ok: true });
    clock.ahead = 61_000;
    expect(await opened.at('citi').accountsWith(tokens)).toEqual(REAUTH);
    expect(await opened.at('citi').authority.refresh(tokens, soon())).toMatchObject({ ok: true });
  });

  test('without a refresh token, or with a made up one, the customer must sign in again', async () => {
    const { authority } = opened.at('citi');
    expect(await authority.refresh({ token: 'x', goodUntil: 0 }, soon())).toEqual(REAUTH);
    expect(await authority.refresh({ token: 'x', goodUntil: 0, refresh: 'guess' }, soon())).toEqual(REAUTH);
  });

  test('another bank’s refresh token is none of this one', async () => {
    const { tokens } = await opened.at('wells-fargo').connect();
    expect(await opened.at('us-bank').authority.refresh(tokens, soon())).toEqual(REAUTH);
  });

  test('a bound one is not refreshed for another key', async () => {
    const [mine, other] = [await opened.at('chase').connect(), await opened.at('chase').connect()];
    const got = await refreshed('chase', { ...mine.tokens, key: other.tokens.key ?? '' });
    expect(await opened.at('chase').accountsWith({ ...got, key: mine.tokens.key ?? '' })).toEqual(REAUTH);
  });
});

describe.each(ROTATING)('a refresh token of %s that was used', (bank) => {
  test('is still good until one that came of it is used: the bank’s answer may have been lost', async () => {
    const { tokens: first } = await opened.at(bank).connect();
    await refreshed(bank, first);
    const second = await refreshed(bank, first);
    const third = await refreshed(bank, second);
    expect(await opened.at(bank).accountsWith(third)).toMatchObject({ ok: true });
  });

  test.each([
    ['itself', (lost: Tokens, first: Tokens) => [lost, first][1]],
    ['its other successor', (lost: Tokens) => lost],
  ])('ends the whole grant once that happened and somebody comes with %s', async (_, replayed) => {
    const { authority, isActive, accountsWith, connect } = opened.at(bank);
    const [{ tokens: first }, { tokens: apart }] = [await connect(), await connect()];
    const lost = await refreshed(bank, first);
    const second = await refreshed(bank, first);
    const third = await refreshed(bank, second);
    expect(await authority.refresh(replayed(lost, first) ?? first, soon())).toEqual(REAUTH);
    expect([await isActive(third.token), await isActive(third.refresh)]).toEqual([false, false]);
    expect([await authority.refresh(third, soon()), await accountsWith(third)]).toEqual([REAUTH, REAUTH]);
    expect(await accountsWith(apart)).toMatchObject({ ok: true });
  });

  test('is as good, or as spent, after a restart', async () => {
    const { tokens: first } = await opened.at(bank).connect();
    await refreshed(bank, first);
    await opened.restart();
    const second = await refreshed(bank, first);
    await refreshed(bank, second);
    await opened.restart();
    expect(await opened.at(bank).authority.refresh(first, soon())).toEqual(REAUTH);
    expect(await opened.at(bank).authority.refresh(second, soon())).toEqual(REAUTH);
  });
});

describe.each(BANKS)('at %s', (bank) => {
  test('what was granted outlives a restart, and what ended stays so', async () => {
    const [{ tokens: kept }, { tokens: ended }] = [await opened.at(bank).connect(), await opened.at(bank).connect()];
    await opened.at(bank).authority.revoke(ended, soon());
    await opened.restart();
    const { accountsWith, authority } = opened.at(bank);
    expect([await accountsWith(kept), await accountsWith(ended)]).toMatchObject([{ ok: true }, REAUTH]);
    expect([await authority.refresh(kept, soon()), await authority.refresh(ended, soon())]).toMatchObject([{ ok: true }, REAUTH]);
  });

  test('the access token alone ends the grant too', async () => {
    const { authority, connect } = opened.at(bank);
    const { tokens } = await connect();
    const { refresh: _, ...rest } = tokens;
    expect(await authority.revoke(rest, soon())).toBe(true);
    expect(await authority.refresh(tokens, soon())).toEqual(REAUTH);
  });

  test('a seed forgets all of it', async () => {
    const { tokens } = await opened.at(bank).connect();
    expect((await opened.levers().admin('PUT', '/seed', exampleSeed())).status).toBe(200);
    expect(await opened.at(bank).accountsWith(tokens)).toEqual(REAUTH);
    expect(await opened.at(bank).authority.refresh(tokens, soon())).toEqual(REAUTH);
  });

  test('the bank can end what a customer granted, and only that', async () => {
    const customer = opened.customerAt(bank);
    const other = { chase: 'sam', 'wells-fargo': 'grace', citi: 'luis', 'us-bank': 'grace', wrenmoor: 'ana' }[bank];
    const [{ tokens }, { tokens: apart }] = [await opened.at(bank).connect(), await opened.at(bank).connect({ customer: other })];
    expect(await opened.levers().admin('POST', '/revocations', { bank, customer, told: 'nothing' })).toEqual({
      status: 200,
      body: { bank, customer, events: [] },
    });
    const { accountsWith, authority } = opened.at(bank);
    expect([await accountsWith(tokens), await authority.refresh(tokens, soon())]).toEqual([REAUTH, REAUTH]);
    expect(await accountsWith(apart)).toMatchObject({ ok: true });
  });
});

describe('what the seed connected', () => {
  const seeded = async (): Promise<Tokens> => ({ token: await tokenOf(opened.sandbox(), '7000000000000001', 'citi'), goodUntil: 0 });

  test('can be ended like any other, over restarts, until everything starts from a seed again', async () => {
    const tokens = await seeded();
    expect(await opened.at('citi').isActive(tokens.token)).toBe(true);
    expect(await opened.at('citi').authority.revoke(tokens, soon())).toBe(true);
    expect([await opened.at('citi').isActive(tokens.token), await opened.at('citi').accountsWith(tokens)]).toEqual([false, REAUTH]);
    await opened.restart();
    expect(await opened.at('citi').accountsWith(tokens)).toEqual(REAUTH);
    await opened.levers().admin('PUT', '/seed', exampleSeed());
    expect(await opened.at('citi').accountsWith(tokens)).toMatchObject({ ok: true });
  });

  test('ends with the bank’s own revocation, and not with a grant that the customer made since', async () => {
    const tokens = await seeded();
    const { tokens: since } = await opened.at('citi').connect();
    await opened.at('citi').authority.revoke(since, soon());
    expect(await opened.at('citi').accountsWith(tokens)).toMatchObject({ ok: true });
    await opened.levers().admin('POST', '/revocations', { bank: 'citi', customer: 'ana' });
    expect(await opened.at('citi').accountsWith(tokens)).toEqual(REAUTH);
  });
});

test.each([
  ['a bank that is none', { bank: 'first', customer: 'ana' }, /bank: must be one of chase/],
  ['nobody', { bank: 'citi' }, /customer: must be the key/],
  ['a stranger', { bank: 'citi', customer: 'mallory' }, /customer: is not known/],
])('%s cannot be revoked', async (_, body, says) => {
  const { status, body: why } = await opened.levers().admin('POST', '/revocations', body);
  expect([status, JSON.stringify(why)]).toEqual([400, expect.stringMatching(says)]);
});
