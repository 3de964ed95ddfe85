/** Open Banking UK transactions: which of them are movements, which days are asked for and kept, and whom a bank says that money went to. */
import { describe, expect, test } from '@jest/globals';
import { enveloped, NOW, openBankingStandIn, purchase } from './openbanking-stand-in.ts';

const { api, answers, transactions, pendingOf, transactionsOf, logged } = openBankingStandIn();

const asked = (query: object) =>
  api()
    .get('/accounts/a1/transactions')
    .query({ ...query });
const idsOf = (items: unknown) => (Array.isArray(items) ? items.map(({ id }) => id) : items);

describe('the days', () => {
  test('are asked for as times with their zone, with a day more on each side', async () => {
    asked({ fromBookingDateTime: '2026-11-09T00:00:00Z', toBookingDateTime: '2026-11-14T00:00:00Z' }).reply(
      200,
      enveloped({ Transaction: [purchase] }),
    );
    expect(await transactionsOf('2026-11-10', '2026-11-12')).toEqual([]);
  });

  test('up to today are asked for with those on which what is pending will be booked', async () => {
    asked({ fromBookingDateTime: '2026-11-17T00:00:00Z', toBookingDateTime: '2026-11-30T00:00:00Z' }).reply(
      200,
      enveloped({ Transaction: [{ ...purchase, Status: 'PDNG', BookingDateTime: '2026-11-23T00:00:00+00:00' }] }),
    );
    expect(await transactionsOf()).toMatchObject([{ id: 't1', status: 'pending', at: NOW }]);
  });

  test('of what is pending are the last thirty, and the next ten', async () => {
    asked({ fromBookingDateTime: '2026-10-21T00:00:00Z', toBookingDateTime: '2026-11-30T00:00:00Z' }).reply(
      200,
      enveloped({ Transaction: [purchase, { ...purchase, TransactionId: 't2', Status: 'PDNG' }] }),
    );
    expect(idsOf(await pendingOf())).toEqual(['t2']);
  });

  test.each([
    ['Europe/London', ['the last hour of the 20th in summer time']],
    ['UTC', ['after midnight in London', 'the last hour of the 20th in summer time']],
  ])('are those of the customer in %s', async (zone, expected) => {
    const at = (TransactionId: string, BookingDateTime: string) => ({ ...purchase, TransactionId, BookingDateTime });
    transactions(
      at('after midnight in London', '2026-06-20T23:30:00Z'),
      at('the last hour of the 20th in summer time', '2026-06-20T23:30:00+01:00'),
    );
    expect(idsOf(await transactionsOf('2026-06-20', '2026-06-20', zone))).toEqual(expected);
  });

  test.each([
    ['2026-11-20T10:00:00+00:00', '2026-11-20T10:00:00Z'],
    ['2026-11-20T10:00:00+01:00', '2026-11-20T09:00:00Z'],
    ['2026-11-20T10:00:00.123Z', '2026-11-20T10:00:00.123Z'],
    ['2026-11-20T10:00:00', '2026-11-20T10:00:00Z'],
    ['2026-11-20', '2026-11-20T12:00:00Z'],
  ])('%s is %s', async (BookingDateTime, at) => {
    transactions({ ...purchase, BookingDateTime });
    expect(await transactionsOf()).toMatchObject([{ at: Date.parse(at) }]);
  });

  test('that end before they begin are asked of nobody', async () => {
    expect(await transactionsOf('2026-11-20', '2026-11-18')).toEqual([]);
  });
});

describe('by their status', () => {
  test.each([
    ['BOOK', [{ status: 'posted' }]],
    ['Booked', [{ status: 'posted' }]],
    ['PDNG', [{ status: 'pending' }]],
    ['Pending', [{ status: 'pending' }]],
    ['RJCT', []],
    ['Rejected', []],
    ['INFO', []],
    ['FUTR', []],
  ])('%s is %j', async (Status, expected) => {
    transactions({ ...purchase, Status });
    expect(await transactionsOf()).toMatchObject(expected);
  });

  test.each(['MAYBE', '', undefined])('%j makes all of them worthless: their sum could be wrong', async (Status) => {
    transactions(purchase, { ...purchase, TransactionId: 't2', Status });
    expect(await transactionsOf()).toBe('protocol');
  });

  test('what is refused may look as it likes', async () => {
    transactions({ ...purchase, Status: 'RJCT', Amount: { Amount: '-1', Currency: '?' }, BookingDateTime: 'never' }, purchase);
    expect(idsOf(await transactionsOf())).toEqual(['t1']);
  });
});

describe('amounts', () => {
  test.each([
    ['Debit', '4.10', 'GBP', -410],
    ['Credit', '4.10', 'GBP', 410],
    ['Debit', '0.00', 'GBP', 0],
    ['Debit', '500', 'JPY', -500],
    ['Credit', '1.234', 'KWD', 1_234],
    ['Debit', '4.1', 'USD', -410],
  ])('%s %s %s is %i', async (CreditDebitIndicator, amount, currency, minor) => {
    transactions({ ...purchase, CreditDebitIndicator, Amount: { Amount: amount, Currency: currency } });
    expect(await transactionsOf()).toMatchObject([{ money: { minor, currency } }]);
  });

  test.each([
    ['an amount with a sign', { Amount: { Amount: '-4.10', Currency: 'GBP' } }],
    ['half a penny', { Amount: { Amount: '4.105', Currency: 'GBP' } }],
    ['a number', { Amount: { Amount: 4.1, Currency: 'GBP' } }],
    ['no amount', { Amount: undefined }],
    ['no direction', { CreditDebitIndicator: undefined }],
    ['no time', { BookingDateTime: 'recently' }],
  ])('one with %s makes all of them worthless', async (_, wrong) => {
    transactions(purchase, { ...purchase, TransactionId: 't2', ...wrong });
    expect(await transactionsOf()).toBe('protocol');
    expect(JSON.stringify(logged())).not.toMatch(/TEAPOT/);
  });
});

describe('rows', () => {
  test('of another account are dropped and reported', async () => {
    transactions({ ...purchase, AccountId: 'b9', TransactionId: 't9' }, purchase);
    expect(idsOf(await transactionsOf())).toEqual(['t1']);
    expect(logged()).toEqual([{ event: 'bank.foreign_row', fields: { bank: 'bank', account: expect.stringMatching(/^[0-9a-f]{12}$/) } }]);
  });

  test('without an id are told apart by what they say, and two that say the same stay two', async () => {
    const nameless = { ...purchase, TransactionId: undefined };
    const rows = [nameless, nameless, { ...nameless, Amount: { Amount: '5.00', Currency: 'GBP' } }];
    transactions(...rows);
    const first = idsOf(await transactionsOf());
    expect(new Set(first as string[]).size).toBe(3);
    transactions(...rows);
    expect(idsOf(await transactionsOf())).toEqual(first);
  });

  test('come page by page, newest first, each once', async () => {
    asked({ fromBookingDateTime: /.+/, toBookingDateTime: /.+/ }).reply(
      200,
      enveloped({ Transaction: [{ ...purchase, BookingDateTime: '2026-11-19T10:00:00Z' }] }, '?page=2'),
    );
    asked({ page: '2' }).reply(
      200,
      enveloped({ Transaction: [{ ...purchase, TransactionId: 't2', BookingDateTime: '2026-11-20T11:00:00Z' }, purchase] }),
    );
    expect(idsOf(await transactionsOf())).toEqual(['t2', 't1']);
  });

  test.each<[string, unknown, unknown]>([
    ['an empty list', { Data: { Transaction: [] } }, []],
    ['nothing in the envelope', { Data: {} }, []],
    ['no envelope', { Transaction: [purchase] }, 'protocol'],
    ['something else', { Data: { Transaction: [7] } }, 'protocol'],
  ])('that are %s', async (_, body, expected) => {
    answers('/accounts/a1/transactions', JSON.stringify(body));
    expect(await transactionsOf()).toEqual(expected);
  });
});

describe('what they say', () => {
  test.each<[string, object, object]>([
    ['its text', {}, { text: 'TEAPOT CORNER 0412' }],
    ['a long number in it', { TransactionInformation: 'TO 12345678901234' }, { text: 'TO ••1234' }],
    ['the shop', { MerchantDetails: { MerchantName: 'Teapot Corner' } }, { merchant: 'Teapot Corner' }],
    ['who was paid', { CreditorAccount: { Name: 'Canalside Lettings', Identification: '1' } }, { merchant: 'Canalside Lettings' }],
    [
      'who paid',
      { CreditDebitIndicator: 'Credit', DebtorAccount: { Name: 'Harbour Studio' }, CreditorAccount: { Name: 'Isla' } },
      { merchant: 'Harbour Studio' },
    ],
    [
      'the shop where there is no text',
      { TransactionInformation: undefined, MerchantDetails: { MerchantName: 'Teapot' } },
      { text: 'Teapot' },
    ],
    ['a reference where there is nothing else', { TransactionInformation: ' ', TransactionReference: 'REF 7' }, { text: 'REF 7' }],
    ['what it was for, by its code', { MerchantDetails: { MerchantCategoryCode: '5814' } }, { category: 'restaurants' }],
    ['wages', { CategoryPurposeCode: 'SALA' }, { category: 'income' }],
    ['a pension', { CategoryPurposeCode: 'PENS' }, { category: 'income' }],
    ['interest', { CategoryPurposeCode: 'INTE' }, { category: 'interest' }],
    ['the paying of a card', { CategoryPurposeCode: 'CCRD', MerchantDetails: { MerchantCategoryCode: '6012' } }, { category: 'transfer' }],
    ['one’s own accounts', { BankTransactionCode: { Code: 'ICDT', SubCode: 'BOOK' } }, { category: 'transfer' }],
    ['cash', { BankTransactionCode: { Code: 'CCRD', SubCode: 'CWDL' } }, { category: 'cash' }],
  ])('%s', async (_, sent, read) => {
    transactions({ ...purchase, ...sent });
    expect(await transactionsOf()).toMatchObject([read]);
  });

  test.each([
    ['nothing', {}],
    [
      'words of its own',
      { CategoryPurposeCode: 'FUN', BankTransactionCode: { SubCode: 'OTHR' }, MerchantDetails: { MerchantCategoryCode: '0000' } },
    ],
    ['what cannot be read', { MerchantDetails: 'somebody', CreditorAccount: 7, CategoryPurposeCode: ['SALA'] }],
  ])('neither a merchant nor a category where it sends %s', async (_, sent) => {
    transactions({ ...purchase, ...sent });
    const [only] = Object.values(await transactionsOf());
    expect(only).not.toHaveProperty('merchant');
    expect(only).not.toHaveProperty('category');
  });
});
