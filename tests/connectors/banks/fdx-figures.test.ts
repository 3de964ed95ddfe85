/** FDX balances, pending items and refusals as the standard allows them and as servers really give them. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checking, fdxStandIn, NOW, range } from './fdx-stand-in.ts';

const { api, lists, details, transactions, accountsOf, holdingOf, pendingOf, logged } = fdxStandIn();

const detail = { ...checking, currentBalance: 10.5, availableBalance: 8.25 };
const purchase = {
  accountCategory: 'DEPOSIT_ACCOUNT',
  transactionId: 't1',
  transactionTimestamp: '2026-11-20T10:00:00.000-05:00',
  description: 'CORNER COFFEE',
  debitCreditMemo: 'DEBIT',
  status: 'PENDING',
  amount: 4.1,
};

describe('a holding', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });

  test('has the balances that the bank names, and when they were true', async () => {
    details({ ...detail, balanceAsOf: '2026-11-20T09:00:00-05:00' });
    expect(await holdingOf()).toEqual({
      account: { bank: 'bank', id: 'a1', kind: 'checking', label: 'Everyday Checking', last4: '4321', status: 'open' },
      balances: [
        { kind: 'current', money: usd(1_050) },
        { kind: 'available', money: usd(825) },
      ],
      asOf: Date.parse('2026-11-20T14:00:00Z'),
      readAt: NOW,
      due: null,
      rates: [],
    });
  });

  test('takes amounts as text, and leaves out what is not there', async () => {
    details({ ...detail, currentBalance: '1234.56', availableBalance: null });
    expect(await holdingOf()).toMatchObject({ balances: [{ kind: 'current', money: usd(123_456) }], asOf: null });
  });

  test('of a card has its limit and what is due', async () => {
    const card = {
      ...checking,
      accountCategory: 'LOC_ACCOUNT',
      accountType: 'CREDITCARD',
      currentBalance: 812.35,
      creditLine: 8000,
      availableCredit: 6998.25,
    };
    details({ locAccount: { ...card, minimumPaymentAmount: 40, nextPaymentAmount: 100, nextPaymentDate: '2026-12-05' } });
    expect(await holdingOf()).toMatchObject({
      balances: [
        { kind: 'current', money: usd(81_235) },
        { kind: 'available', money: usd(699_825) },
        { kind: 'creditLimit', money: usd(800_000) },
      ],
      due: { minimum: usd(4_000), on: '2026-12-05' },
    });
  });

  test('of a loan has what is left of it, and the next payment', async () => {
    const loan = { ...checking, accountCategory: 'LOAN_ACCOUNT', accountType: 'AUTOLOAN', principalBalance: 11845.2 };
    details({ ...loan, nextPaymentAmount: 312.45, nextPaymentDate: '2026-11-30T00:00:00.000Z' });
    expect(await holdingOf()).toMatchObject({
      balances: [{ kind: 'current', money: usd(1_184_520) }],
      due: { minimum: usd(31_245), on: '2026-11-30' },
    });
  });

  test.each(['2026-02-30', 'soon', ''])('has no day %j to pay on', async (nextPaymentDate) => {
    details({ ...checking, accountCategory: 'LOC_ACCOUNT', currentBalance: 1, nextPaymentDate });
    expect(await holdingOf()).toMatchObject({ due: null });
  });

  test.each([
    ['of another account', { ...detail, accountId: 'a2' }],
    ['without a currency', { ...detail, currency: undefined }],
    ['in no currency', { ...detail, currency: { currencyCode: 'dollars' } }],
    ['with a part of a cent', { ...detail, currentBalance: 10.505 }],
    ['with words for an amount', { ...detail, currentBalance: 'plenty' }],
    ['with an object for an amount', { ...detail, currentBalance: { amount: 1 } }],
    ['with an unreadable payment', { ...detail, accountCategory: 'LOC_ACCOUNT', minimumPaymentAmount: 'n/a' }],
  ])('%s is not to be trusted', async (_, body) => {
    details(body);
    expect(await holdingOf()).toBe('protocol');
    expect(logged()).toHaveLength(1);
    expect(JSON.stringify(logged())).not.toMatch(/a1|a2|10\.5|plenty/);
  });
});

describe('pending items', () => {
  beforeEach(() => {
    lists(checking);
  });

  test('are those that the status says, with the sign that the bank says', async () => {
    transactions(
      { ...purchase, transactionId: 'posted', status: 'POSTED' },
      { ...purchase, postedTimestamp: '2026-11-21T00:00:00Z' },
      {
        depositTransaction: {
          ...purchase,
          transactionId: 't2',
          status: 'AUTHORIZATION',
          debitCreditMemo: 'CREDIT',
          amount: '25.00',
          transactionTimestamp: '2026-11-20T16:00:00Z',
        },
      },
      { ...purchase, transactionId: 't3', status: 'MEMO', debitCreditMemo: 'MEMO', amount: -3, transactionTimestamp: '2026-11-19' },
    );
    expect(await pendingOf()).toEqual([
      {
        account: { bank: 'bank', id: 'a1' },
        id: 't2',
        money: { minor: 2_500, currency: 'USD' },
        status: 'pending',
        at: Date.parse('2026-11-20T16:00:00Z'),
        text: 'CORNER COFFEE',
      },
      {
        account: { bank: 'bank', id: 'a1' },
        id: 't1',
        money: { minor: -410, currency: 'USD' },
        status: 'pending',
        at: Date.parse('2026-11-20T15:00:00Z'),
        text: 'CORNER COFFEE',
      },
      {
        account: { bank: 'bank', id: 'a1' },
        id: 't3',
        money: { minor: -300, currency: 'USD' },
        status: 'pending',
        at: Date.parse('2026-11-19T12:00:00Z'),
        text: 'CORNER COFFEE',
      },
    ]);
  });

  test('of another account are dropped and reported, not shown', async () => {
    transactions({ ...purchase, accountId: 'b9', description: 'SOMEBODY ELSE' }, { ...purchase, accountId: 'a1' });
    expect(await pendingOf()).toMatchObject([{ id: 't1' }]);
    expect(logged()).toEqual([{ event: 'bank.foreign_row', fields: { bank: 'bank', account: expect.stringMatching(/^[0-9a-f]{12}$/) } }]);
  });

  test('are read page by page', async () => {
    api()
      .get('/accounts/a1/transactions')
      .query(range)
      .reply(200, { page: { nextPageKey: 'k' }, transactions: [] });
    api()
      .get('/accounts/a1/transactions')
      .query({ ...range, pageKey: 'k' })
      .reply(200, { transactions: [purchase] });
    expect(await pendingOf()).toMatchObject([{ id: 't1' }]);
  });

  test('are asked for without asking for the account again', async () => {
    await accountsOf();
    transactions();
    transactions();
    expect(await pendingOf()).toEqual([]);
    expect(await pendingOf()).toEqual([]);
  });

  test.each([
    ['without an amount', { amount: undefined }],
    ['without a direction', { debitCreditMemo: undefined }],
    ['without a time', { transactionTimestamp: 'recently' }],
    ['without an id', { transactionId: '' }],
  ])('%s are not to be trusted', async (_, wrong) => {
    transactions({ ...purchase, ...wrong });
    expect(await pendingOf()).toBe('protocol');
  });

  test('that are posted may look as they like', async () => {
    transactions({ status: 'POSTED', amount: null }, purchase);
    expect(await pendingOf()).toMatchObject([{ id: 't1' }]);
  });
});

test('pending items of an account that the bank does not list are not found', async () => {
  lists(checking);
  expect(await pendingOf('a9')).toBe('not_found');
});

describe('a refusal', () => {
  test.each<[number, object | string | undefined, string]>([
    [401, { code: 706 }, 'reauth'],
    [403, { code: 706, message: 'Access forbidden', debugMessage: 'Account is locked' }, 'restricted'],
    [403, { error: 'forbidden', details: { code: '706' } }, 'restricted'],
    [403, { error: { code: 706 } }, 'restricted'],
    [403, { errors: [{ code: '706' }] }, 'restricted'],
    [403, { error: 'insufficient_scope' }, 'scope'],
    [403, '<html>', 'scope'],
    [404, { code: 701 }, 'not_found'],
    [404, undefined, 'not_found'],
    [409, { code: 705, message: 'Account is closed' }, 'closed'],
    [400, { error: 'x', message: 'Account is closed', code: 705 }, 'closed'],
    [409, {}, 'closed'],
    [400, { message: 'bad' }, 'protocol'],
    [418, {}, 'protocol'],
    [302, {}, 'protocol'],
    [206, { ...detail }, 'unavailable'],
    [501, {}, 'unavailable'],
  ])('%i %j means %s', async (status, body, why) => {
    details(body, status);
    expect(await holdingOf()).toBe(why);
  });

  test.each<[number, object | string | undefined, string]>([
    [429, { code: 1207 }, 'rate_limited'],
    [503, { code: 1207 }, 'rate_limited'],
    [429, '', 'rate_limited'],
    [500, { code: 500, message: 'Internal error' }, 'unavailable'],
    [504, '<html>', 'unavailable'],
  ])('%i %j means %s, after asking three times', async (status, body, why) => {
    details(body, status, 3);
    expect(await holdingOf()).toBe(why);
  });
});
