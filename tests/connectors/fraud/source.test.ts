/** Which tokens a bank's source takes, and what it makes of them. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FraudNotice } from '../../../bot/model.ts';
import { AUDIENCE, claims, EVENT, encoded, NOW, notification, sign, telling, transaction } from './bank.ts';
import { bankStandIn, header, partsOf, receive } from './stand-in.ts';

const HOUR_S = 3_600;
const NOW_S = NOW / 1000;

const standIn = bankStandIn();
const item = (more: object) => telling({ transactions: [{ ...transaction, ...more }] });

const noticeOf = async (token: string): Promise<FraudNotice> => {
  const verdict = await receive(standIn, token);
  if (!verdict.ok) throw new Error(`${verdict.err}: ${verdict.description}`);
  if (!('case' in verdict.notice)) throw new Error('no notice of fraud');
  return verdict.notice;
};

describe('a token that is taken', () => {
  test('becomes a notice in our words', async () => {
    expect(await noticeOf(await sign(standIn.bank))).toEqual({
      id: 'jti-1',
      bank: 'first',
      case: 'case-1',
      customer: 'customer-1',
      at: Date.parse('2026-11-25T10:00:00Z'),
      late: false,
      status: 'open',
      card: { account: 'acc-1', last4: '1899', state: 'held' },
      items: [{ id: 't-1', merchant: 'Shoe Palace', money: { minor: 12_550, currency: 'USD' }, at: Date.parse('2026-11-25T09:59:30Z') }],
    });
  });

  const taken: [string, () => Promise<string>, object][] = [
    ['signed with the other key of the set', () => sign(standIn.next), { id: 'jti-1' }],
    ['signed with PS256', () => sign(standIn.rsa), { id: 'jti-1' }],
    ['for several recipients', () => sign(standIn.bank, claims({ aud: ['https://other.example', AUDIENCE] })), { id: 'jti-1' }],
    ['whose type is written in full', () => sign(standIn.bank, claims(), { typ: 'application/SecEvent+JWT' }), { id: 'jti-1' }],
    [
      'with headers that mean nothing here',
      () => sign(standIn.bank, claims(), { 'x-bank': 1, jku: 'https://evil.example/keys' }),
      { id: 'jti-1' },
    ],
    [
      'with another event beside ours',
      () => sign(standIn.bank, claims({ events: { 'urn:other': {}, [EVENT]: notification() } })),
      { id: 'jti-1' },
    ],
    ['72 hours old', () => sign(standIn.bank, claims({ iat: NOW_S - 72 * HOUR_S })), { late: false }],
    ['a second older: a person must look', () => sign(standIn.bank, claims({ iat: NOW_S - 72 * HOUR_S - 1 })), { late: true }],
    ['95 hours old', () => sign(standIn.bank, claims({ iat: NOW_S - 95 * HOUR_S })), { late: true }],
    ['by a clock that is 5 minutes fast', () => sign(standIn.bank, claims({ iat: NOW_S + 300 })), { late: false, at: NOW + 300_000 }],
    [
      'withdrawn, naming nothing',
      () => sign(standIn.bank, telling({ status: 'WITHDRAWN', transactions: undefined })),
      { status: 'withdrawn', items: [] },
    ],
    ['in the place of another case', () => sign(standIn.bank, telling({ supersedes: 'case-0' })), { supersedes: 'case-0' }],
    [
      'about a blocked card, without its number',
      () => sign(standIn.bank, telling({ cardState: 'BLOCKED', cardNumberDisplay: null })),
      { card: { account: 'acc-1', last4: null, state: 'blocked' } },
    ],
    [
      'about a card whose number is masked',
      () => sign(standIn.bank, telling({ cardState: 'ACTIVE', cardNumberDisplay: 'XXXX XXXX XXXX 1899' })),
      { card: { account: 'acc-1', last4: '1899', state: 'active' } },
    ],
  ];
  test.each(taken)('%s', async (_name, make, expected) => {
    expect(await noticeOf(await make())).toMatchObject(expected);
  });

  test.each([
    [0, 'USD', 0],
    [0.01, 'USD', 1],
    [99_999_999.99, 'USD', 9_999_999_999],
    [5_000, 'JPY', 5_000],
    [1.234, 'KWD', 1_234],
  ])('an amount of %p %s is %p in minor units', async (amount, currency, minor) => {
    expect((await noticeOf(await sign(standIn.bank, item({ amount, currency })))).items[0]?.money).toEqual({ minor, currency });
  });

  test.each([
    ['  Shoe\nPalace\u0007 ', 'Shoe Palace'],
    ['\u202egnp.exe', 'gnp·exe'],
    ['AMZN.COM/BILL', 'AMZN·COM/BILL'],
    ['evil.\u200bcom', 'evil·com'],
    ['https://evil.example/login?x=1', 'https evil·example/login?x=1'],
    ['[Your bank](https://evil.example)', 'Your bank (https evil·example)'],
    ['<b>SALE</b>', 'b SALE /b'],
    ['SQ *COFFEE No. 7 U.S.', 'SQ *COFFEE No. 7 U.S.'],
    ['CALL 800 555 1234 NOW', 'CALL ••1234 NOW'],
    ['Łódź 日本 👨‍👩‍👧', 'Łódź 日本 👨‍👩‍👧'],
    ['x'.repeat(5_000), `${'x'.repeat(59)}…`],
  ])('a merchant called %j is shown as %j', async (merchant, shown) => {
    expect((await noticeOf(await sign(standIn.bank, item({ merchant })))).items[0]?.merchant).toBe(shown);
  });
});

describe('no change to a valid token is taken', () => {
  test('of a character', async () => {
    const token = await sign(standIn.bank);
    await fc.assert(
      fc.asyncProperty(fc.nat(token.length - 1), fc.integer({ min: 0, max: 255 }), async (at, byte) => {
        const changed = Buffer.from(token);
        if (changed[at] === byte) return true;
        changed[at] = byte;
        return !(await receive(standIn, changed)).ok;
      }),
      { numRuns: 500 },
    );
  });

  test('of its length', async () => {
    const token = await sign(standIn.bank);
    const place = fc.nat(token.length);
    await fc.assert(
      fc.asyncProperty(place, place, fc.string({ unit: 'binary-ascii', maxLength: 4 }), async (one, other, between) => {
        const changed = token.slice(0, Math.min(one, other)) + between + token.slice(Math.max(one, other));
        return changed === token || !(await receive(standIn, changed)).ok;
      }),
      { numRuns: 300 },
    );
  });

  test('of the claims or the header, unless the bank signs again', async () => {
    const [head, body, signature] = await partsOf(standIn);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 1 }), { minKeys: 1 }), async (more) => {
        const inClaims = `${head}.${encoded({ ...claims(), ...more })}.${signature}`;
        const inHeader = `${encoded({ ...header, ...more })}.${body}.${signature}`;
        return !(await receive(standIn, inClaims)).ok && !(await receive(standIn, inHeader)).ok;
      }),
      { numRuns: 100 },
    );
  });
});

test('whatever a bank signs is taken or refused, and never breaks', async () => {
  const any = fc.jsonValue({ maxDepth: 2 });
  const odd = fc.dictionary(fc.constantFrom(...Object.keys(claims())), any);
  const oddEvent = fc.dictionary(
    fc.constantFrom('status', 'supersedes', 'accountId', 'cardNumberDisplay', 'cardState', 'transactions'),
    any,
  );
  await fc.assert(
    fc.asyncProperty(
      odd,
      oddEvent,
      async (more, event) => typeof (await receive(standIn, await sign(standIn.bank, telling(event, more)))).ok === 'boolean',
    ),
    { numRuns: 200 },
  );
});
