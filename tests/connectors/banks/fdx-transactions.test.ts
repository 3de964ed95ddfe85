/** FDX transactions of a range of days: which days are asked for, which are kept, and what a bank tells of whom money went to, and for what. */
import { beforeEach, describe, expect, test } from '@jest/globals';
import { checking, fdxStandIn } from './fdx-stand-in.ts';

const { api, lists, transactionsOf, logged } = fdxStandIn();

const purchase = {
  accountCategory: 'DEPOSIT_ACCOUNT',
  transactionId: 't1',
  transactionTimestamp: '2026-11-20T15:00:00Z',
  description: 'SQ *CORNER COFFEE 0412',
  debitCreditMemo: 'DEBIT',
  status: 'POSTED',
  amount: 4.1,
};

/** A day more on each side: the bank's days are not the customer's. */
const wider = { startTime: '2026-11-17', endTime: '2026-11-21', limit: '50' };
const page = (query: object, body: object) =>
  api()
    .get('/accounts/a1/transactions')
    .query({ ...wider, ...query })
    .reply(200, body);

beforeEach(() => {
  lists(checking);
});

describe('transactions of some days', () => {
  test('are read page by page, booked and pending, newest first', async () => {
    page({}, { page: { nextPageKey: 'k' }, transactions: [{ ...purchase, transactionTimestamp: '2026-11-19T15:00:00Z' }] });
    page({ pageKey: 'k' }, { transactions: [{ ...purchase, transactionId: 't2', status: 'PENDING', debitCreditMemo: 'CREDIT' }] });
    expect(await transactionsOf()).toMatchObject([
      { id: 't2', status: 'pending', money: { minor: 410, currency: 'USD' }, text: 'SQ *CORNER COFFEE 0412' },
      { id: 't1', status: 'posted', money: { minor: -410, currency: 'USD' } },
    ]);
  });

  test('are those of the customer, not of the bank: evening in New York is the next day in UTC', async () => {
    const at = (transactionId: string, transactionTimestamp: string) => ({ ...purchase, transactionId, transactionTimestamp });
    page(
      {},
      {
        transactions: [
          at('late on the 20th', '2026-11-21T03:59:00Z'),
          at('the 21st', '2026-11-21T05:00:00Z'),
          at('late on the 17th', '2026-11-18T03:00:00Z'),
          at('a day without a time', '2026-11-18'),
        ],
      },
    );
    expect(await transactionsOf()).toMatchObject([{ id: 'late on the 20th' }, { id: 'a day without a time' }]);
  });

  test.each([
    ['payee', { payee: 'Corner Coffee' }, { merchant: 'Corner Coffee' }],
    ['its successor', { payee: 'CC', transactionPayee: { name: 'Corner Coffee' } }, { merchant: 'Corner Coffee' }],
    ['a long number in it', { payee: 'Shop 4111111111111111' }, { merchant: 'Shop ••1111' }],
    ['a code', { category: '5814' }, { category: 'restaurants' }],
    ['a code as a number', { category: 5411 }, { category: 'groceries' }],
    ['an airline', { category: '3058' }, { category: 'travel' }],
    ['a transfer', { transactionType: 'TRANSFER', category: '5411' }, { category: 'transfer' }],
    ['a payment of the card', { transactionType: 'PAYMENT' }, { category: 'transfer' }],
  ])('have a merchant and a category where the bank sends them: %s', async (_, sent, read) => {
    page({}, { transactions: [{ ...purchase, ...sent }] });
    expect(await transactionsOf()).toMatchObject([read]);
  });

  test.each([
    ['nothing', {}],
    ['words of its own', { category: 'Eating out', transactionType: 'POSDEBIT' }],
    ['what cannot be read', { category: ['5411'], transactionPayee: 'somebody', transactionType: 7 }],
    ['emptiness', { payee: '', category: '' }],
  ])('have neither where it sends %s', async (_, sent) => {
    page({}, { transactions: [{ ...purchase, ...sent }] });
    const [only] = Object.values(await transactionsOf());
    expect(only).not.toHaveProperty('merchant');
    expect(only).not.toHaveProperty('category');
  });

  test.each([
    ['an amount', { amount: null }],
    ['a direction', { debitCreditMemo: 'SIDEWAYS' }],
    ['a time', { transactionTimestamp: undefined }],
    ['an id', { transactionId: undefined }],
  ])('one without %s makes all of them worthless: their sum would be wrong', async (_, wrong) => {
    page({}, { transactions: [purchase, { ...purchase, transactionId: 't2', ...wrong }] });
    expect(await transactionsOf()).toBe('protocol');
    expect(JSON.stringify(logged())).not.toMatch(/a1|COFFEE/);
  });

  test('more pages than anybody has are not added up', async () => {
    page({}, { page: { nextPageKey: 'k0' }, transactions: [] });
    for (let at = 0; at < 19; at += 1) page({ pageKey: `k${at}` }, { page: { nextPageKey: `k${at + 1}` }, transactions: [] });
    expect(await transactionsOf()).toBe('protocol');
  });
});
