/** What banks tell of accounts: payments and what is left, which of it is taken, and what it becomes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { AccountNotice } from '../../../bot/model.ts';
import { claims, EVENT, leaving, NOW, notification, paying, sign, telling } from './bank.ts';
import { bankStandIn, receive } from './stand-in.ts';

const HOUR_S = 3_600;
const NOW_S = NOW / 1000;

const standIn = bankStandIn();

const noticeOf = async (said: object): Promise<AccountNotice> => {
  const verdict = await receive(standIn, await sign(standIn.bank, said));
  if (!verdict.ok) throw new Error(`${verdict.err}: ${verdict.description}`);
  if ('case' in verdict.notice || 'ended' in verdict.notice) throw new Error('a notice of something else');
  return verdict.notice;
};

const heard = { id: 'jti-1', bank: 'first', customer: 'customer-1', at: Date.parse('2026-11-25T10:00:00Z') };

test('a payment becomes a notice in our words', async () => {
  expect(await noticeOf(paying({ category: '5661' }))).toEqual({
    ...heard,
    kind: 'payment',
    account: { id: 'acc-1', name: 'Cash Back Card', last4: '1899' },
    item: {
      id: 't-1',
      merchant: 'Shoe Palace',
      money: { minor: 12_550, currency: 'USD' },
      at: Date.parse('2026-11-25T09:59:30Z'),
      category: 'shopping',
    },
  });
});

test('so does what is left', async () => {
  expect(await noticeOf(leaving())).toEqual({
    ...heard,
    kind: 'balance',
    account: { id: 'acc-2', name: 'Everyday Checking', last4: '4321' },
    available: { minor: 4_250, currency: 'USD' },
    asOf: Date.parse('2026-11-25T09:59:00Z'),
  });
});

test.each<[string, object, object]>([
  ['that is nothing: whether the card is good', { amount: 0 }, { money: { minor: 0, currency: 'USD' } }],
  ['in another currency', { amount: 1_250, currency: 'JPY' }, { money: { minor: 1_250, currency: 'JPY' } }],
  ['of noise', { amount: 20.000000000000004 }, { money: { minor: 2_000, currency: 'USD' } }],
  ['by a merchant that is a link', { merchant: '[Win](https://evil.example)\n' }, { merchant: 'Win (https evil·example)' }],
  ['in another time zone', { transactionTimestamp: '2026-11-25T04:59:30-05:00' }, { at: Date.parse('2026-11-25T09:59:30Z') }],
  ['for coffee, the code being a number', { category: 5_814 }, { category: 'restaurants' }],
  ['for a flight', { category: '3058' }, { category: 'travel' }],
])('a payment %s is taken', async (_, of, expected) => {
  expect(await noticeOf(paying(of))).toMatchObject({ kind: 'payment', item: expected });
});

test.each<[string, object]>([
  ['by a word of its own', { category: 'Eating out' }],
  ['by nothing', { category: '' }],
  ['by null', { category: null }],
  ['by what cannot be read', { category: ['5411'] }],
  ['not at all', {}],
])('a payment whose category the bank says %s has none', async (_, of) => {
  const notice = await noticeOf(paying(of));
  expect(notice.kind === 'payment' && 'category' in notice.item).toBe(false);
});

test.each<[string, object, object]>([
  ['is masked', { cardNumberDisplay: 'XXXX XXXX XXXX 1899' }, { last4: '1899' }],
  ['is that of a checking account', { cardNumberDisplay: undefined, accountNumberDisplay: '...4321' }, { last4: '4321' }],
  ['is not told', { cardNumberDisplay: null }, { last4: null }],
])('the account of a payment whose number %s', async (_, event, expected) => {
  expect((await noticeOf(paying({}, event))).account).toMatchObject(expected);
});

test.each<[unknown, string | null]>([
  ['  House\nfund ', 'House fund'],
  ['Visit evil.example now', 'Visit evil·example now'],
  ['Card 4111 1111 1111 1899', 'Card ••1899'],
  ['\u200b', null],
  [null, null],
  [undefined, null],
])('an account that its bank calls %j is called %j', async (accountName, name) => {
  expect((await noticeOf(leaving({ accountName }))).account.name).toBe(name);
  expect((await noticeOf(paying({}, { accountName }))).account.name).toBe(name);
});

test.each([
  [-1_250.05, 'USD', -125_005],
  [0, 'USD', 0],
  [-0, 'USD', 0],
  [-3.456, 'KWD', -3_456],
])('%p %s of what is left is %p in minor units', async (availableBalance, currency, minor) => {
  expect(await noticeOf(leaving({ availableBalance, currency }))).toMatchObject({ available: { minor, currency } });
});

describe('however it is signed', () => {
  test.each<[string, object]>([
    ['with a txn', { txn: 'batch-7' }],
    ['95 hours old', { iat: NOW_S - 95 * HOUR_S }],
    ['by a clock that is 5 minutes fast', { iat: NOW_S + 300 }],
  ])('%s, it is taken', async (_, more) => {
    expect(await noticeOf({ ...paying(), ...more })).toMatchObject({ kind: 'payment' });
    expect(await noticeOf({ ...leaving(), ...more })).toMatchObject({ kind: 'balance' });
  });

  test.each<[string, object, RegExp]>([
    ['too old', { iat: NOW_S - 95 * HOUR_S - 1 }, /^iat: is more than 95 hours/],
    ['of tomorrow', { iat: NOW_S + 301 }, /^iat: is in the future/],
    ['that ends', { exp: NOW_S + 60 }, /^exp: must not/],
    ['of nobody', { sub_id: undefined }, /^sub_id/],
    ['with a txn that is none', { txn: '' }, /^txn: must be 1 to 256/],
  ])('one %s is refused', async (_, more, says) => {
    for (const said of [paying(), leaving()])
      expect(await receive(standIn, await sign(standIn.bank, { ...said, ...more }))).toEqual({
        ok: false,
        err: 'invalid_request',
        description: expect.stringMatching(says),
      });
  });

  test('by a stranger, it is not believed', async () => {
    for (const said of [paying(), leaving()])
      expect(await receive(standIn, await sign(standIn.stranger, said))).toMatchObject({ ok: false, err: 'authentication_failed' });
  });
});

const typed = (type: string, category: string) => claims({ events: { [EVENT]: notification({}, { type, category }) } });

test.each<[string, object, RegExp]>([
  ['a payment under the category of fraud', typed('TRANSACTION', 'FRAUD'), /category/],
  [
    'a type that nobody knows',
    typed('STATEMENT', 'NEW_DATA'),
    /type: must be SUSPECTED_INCIDENT, TRANSACTION, BALANCE, CONSENT_REVOKED or CONSENT_EXPIRED\.$/,
  ],
  ['a type that stands for all objects', typed('__proto__', 'NEW_DATA'), /type: must be/],
  ['a suspicion told as a payment', typed('TRANSACTION', 'NEW_DATA'), /idType/],
  ['a payment told as a suspicion', { ...telling({}), events: { [EVENT]: notification({}, { notificationPayload: {} }) } }, /Payload\.id/],
  ['the id of another payment', paying({}, {}, { id: 't-2' }), /Payload\.id: must be the id of the transaction/],
  ['a payment named by its account', paying({}, {}, { idType: 'ACCOUNT' }), /idType/],
  ['no payment', paying({}, { transaction: undefined }), /event\.transaction/],
  ['several payments', paying({}, { transaction: [{}, {}] }), /event\.transaction/],
  ['a payment from no account', paying({}, { accountId: undefined }), /accountId/],
  ['a payment without its id', paying({ transactionId: undefined }), /transactionId/],
  ['a payment to nobody', paying({ merchant: '\u202e ' }), /merchant: has nothing/],
  ['a payment below zero', paying({ amount: -0.01 }), /amount: must not be negative/],
  ['half a cent', paying({ amount: 0.005 }), /transaction\.amount: is no amount/],
  ['more than is exact', paying({ amount: 1e12 }), /amount: is no amount of this currency, or too large/],
  ['an amount in words', paying({ amount: '125.50' }), /amount/],
  ['a currency that is none', paying({ currency: '$' }), /amount: is no amount/],
  ['a payment at some time', paying({ transactionTimestamp: 'today' }), /transactionTimestamp: must be a time/],
  ['an account name that is a number', paying({}, { accountName: 7 }), /accountName/],
  ['an endless card number', paying({}, { cardNumberDisplay: '1'.repeat(41) }), /cardNumberDisplay/],
  ['the id of another account', leaving({}, { id: 'acc-1' }), /Payload\.id: must be the id of the account/],
  ['what is left of a payment', leaving({}, { idType: 'TRANSACTION' }), /idType/],
  ['nobody knows how much', leaving({ availableBalance: null }), /availableBalance/],
  ['a balance in words', leaving({ availableBalance: '42.50' }), /availableBalance/],
  ['a balance that is not exact', leaving({ availableBalance: -42.505 }), /availableBalance: is no amount/],
  ['a balance in no currency', leaving({ currency: undefined }), /currency/],
  ['a balance of no time', leaving({ asOf: undefined }), /asOf/],
  ['a balance without a zone', leaving({ asOf: '2026-11-25T09:59:00' }), /asOf: must be a time/],
])('%s is refused', async (_, said, says) => {
  const verdict = await receive(standIn, await sign(standIn.bank, said));
  expect(verdict).toEqual({ ok: false, err: 'invalid_request', description: expect.stringMatching(says) });
});

test('whatever a bank signs is taken or refused, and never breaks', async () => {
  const any = fc.jsonValue({ maxDepth: 2 });
  const odd = (...names: string[]) => fc.dictionary(fc.constantFrom(...names), any);
  const event = odd('accountId', 'accountName', 'accountNumberDisplay', 'cardNumberDisplay', 'availableBalance', 'currency', 'asOf');
  const transaction = odd('transactionId', 'merchant', 'amount', 'currency', 'category', 'transactionTimestamp');
  const payload = odd('id', 'idType', 'event');
  await fc.assert(
    fc.asyncProperty(event, transaction, payload, async (inEvent, inTransaction, inPayload) => {
      for (const said of [paying(inTransaction, inEvent, inPayload), leaving(inEvent, inPayload)])
        if (typeof (await receive(standIn, await sign(standIn.bank, said))).ok !== 'boolean') return false;
      return true;
    }),
    { numRuns: 100 },
  );
});
