/** The sandbox's British bank in the words of its standard: envelopes, ranges, permissions and refusals as Open Banking UK 4.0 writes them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { exampleSeed, openSandbox, tokenOf } from './open-sandbox.ts';

const ISLA = '7000000000000005';
const SAM = '7000000000000004';
const CURRENT = '/accounts/wm-cur-2051';

let opened: Awaited<ReturnType<typeof openSandbox>>;
let token: string;
const baseUrl = () => opened.sandbox.banks.find(({ id }) => id === 'wrenmoor')?.baseUrl ?? '';
const get = async (path: string, as = token) => {
  const headers = { authorization: `Bearer ${as}`, 'x-fapi-interaction-id': 'i-1' };
  const answer = await fetch(path.startsWith('http') ? path : `${baseUrl()}${path}`, { headers });
  const text = await answer.text();
  // The sandbox is ours: its shapes are what obuk-shapes.ts says.
  const body = text === '' ? undefined : (JSON.parse(text) as { Data: { [name: string]: Row[] }; Links: { Self: string; Next?: string } });
  return { status: answer.status, body, headers: answer.headers };
};
type Row = { [name: string]: unknown };

beforeAll(async () => {
  opened = await openSandbox();
});
afterAll(() => opened.close());
beforeEach(async () => {
  await opened.admin('PUT', '/seed', exampleSeed());
  token = await tokenOf(opened.sandbox, ISLA, 'wrenmoor');
});

test('has its addresses where such banks have them', () => {
  expect(baseUrl()).toMatch(/\/wrenmoor\/open-banking\/v4\.0\/aisp$/);
});

test('answers in envelopes, with the interaction it was asked with', async () => {
  const { status, body, headers } = await get('/accounts');
  expect(status).toBe(200);
  expect(headers.get('x-fapi-interaction-id')).toBe('i-1');
  expect(body).toMatchObject({ Links: { Self: `${baseUrl()}/accounts` }, Meta: { TotalPages: 1 } });
  expect(body?.Data.Account?.[0]).toEqual({
    AccountId: 'wm-cur-2051',
    Status: 'Enabled',
    Currency: 'GBP',
    AccountCategory: 'Personal',
    AccountTypeCode: 'CACC',
    Description: 'Everyday Current Account',
    Account: [{ SchemeName: 'UK.OBIE.SortCodeAccountNumber', Identification: expect.stringMatching(/^000142\d{4}2051$/) }],
  });
});

test('tells the number of an account only to whom it is allowed, and of a card never', async () => {
  const seed = JSON.parse(JSON.stringify(exampleSeed())) as { customers: { key: string; banks: { bank: string; grant?: object }[] }[] };
  for (const { bank, grant } of seed.customers.find(({ key }) => key === 'isla')?.banks ?? [])
    if (bank === 'wrenmoor' && grant) Object.assign(grant, { scopes: ['accounts', 'balances'] });
  const detailed = await get('/accounts');
  expect(JSON.stringify(detailed.body?.Data.Account?.[2])).toContain('"************7718"');
  await opened.admin('PUT', '/seed', seed);
  const basic = await get('/accounts');
  expect(basic.body?.Data.Account).toHaveLength(3);
  expect(JSON.stringify(basic.body)).not.toMatch(/Identification|2051\d/);
});

test('tells balances of many kinds, the overdraft in one of them', async () => {
  const { body } = await get(`${CURRENT}/balances`);
  const rows = (body?.Data.Balance ?? []).map(({ Type, CreditLine, Amount }) => [Type, CreditLine !== undefined, Amount]);
  expect(rows).toEqual([
    ['PRCD', false, expect.anything()],
    ['XPCD', false, expect.anything()],
    ['ITAV', true, { Amount: '2306.95', Currency: 'GBP' }],
    ['ITBD', false, { Amount: '1842.65', Currency: 'GBP' }],
    ['ITAV', false, { Amount: '1806.95', Currency: 'GBP' }],
  ]);
});

describe('transactions', () => {
  test('come in pages by whole addresses, all of them, with what never moved among them', async () => {
    const rows: Row[] = [];
    let next: string | undefined = `${CURRENT}/transactions`;
    while (next !== undefined) {
      const page = await get(next);
      expect(page.body?.Data.Transaction?.length).toBeLessThanOrEqual(40);
      rows.push(...(page.body?.Data.Transaction ?? []));
      next = page.body?.Links.Next;
      if (next !== undefined) expect(next.startsWith(`${baseUrl()}${CURRENT}/transactions?`)).toBe(true);
    }
    expect(rows.length).toBeGreaterThan(200);
    expect(new Set(rows.map(({ Status }) => Status))).toEqual(new Set(['RJCT', 'FUTR', 'PDNG', 'BOOK']));
    const shop = rows.find(({ TransactionInformation }) => TransactionInformation === 'FIELDGATE FOODHALL');
    expect(shop).toMatchObject({
      CreditDebitIndicator: 'Debit',
      Amount: { Amount: expect.stringMatching(/^\d+\.\d\d$/), Currency: 'GBP' },
      MerchantDetails: { MerchantName: 'Fieldgate Foodhall', MerchantCategoryCode: '5411' },
    });
    const wages = rows.find(({ TransactionInformation }) => TransactionInformation === 'HARBOUR STUDIO SALARY');
    expect(wages).toMatchObject({ CreditDebitIndicator: 'Credit', DebtorAccount: { Name: 'Harbour Studio' }, CategoryPurposeCode: 'SALA' });
  });

  test.each([
    ['2026-11-01T00:00:00Z', 200],
    ['2026-11-01T00:00:00+05:00', 200],
    ['2026-11-01T00:00:00', 400],
    ['2026-11-01', 400],
    ['soon', 400],
  ])('from %s are answered by %i', async (from, expected) => {
    const query = new URLSearchParams({ fromBookingDateTime: from });
    expect((await get(`${CURRENT}/transactions?${query}`)).status).toBe(expected);
  });

  test('are of the range, whose zone is ignored', async () => {
    const inRange = async (from: string, to: string) => {
      const { body } = await get(`${CURRENT}/transactions?${new URLSearchParams({ fromBookingDateTime: from, toBookingDateTime: to })}`);
      return (body?.Data.Transaction ?? []).filter(({ Status }) => Status === 'BOOK').map(({ TransactionId }) => TransactionId);
    };
    const days = await inRange('2026-10-01T00:00:00Z', '2026-10-08T00:00:00Z');
    expect(days.length).toBeGreaterThan(2);
    expect(await inRange('2026-10-01T00:00:00+09:00', '2026-10-08T00:00:00-09:00')).toEqual(days);
    expect(await inRange('2027-01-01T00:00:00Z', '2027-02-01T00:00:00Z')).toEqual([]);
  });

  test('behind a cursor of nobody are refused', async () => {
    expect(await get(`${CURRENT}/transactions?cursor=x`)).toMatchObject({ status: 400, body: { Errors: [{ ErrorCode: 'U002' }] } });
  });
});

test('says no as its standard does', async () => {
  expect(await get('/accounts', 'nonsense')).toMatchObject({ status: 401, body: undefined });
  expect(await get('/accounts', await tokenOf(opened.sandbox, SAM, 'us-bank'))).toMatchObject({ status: 401 });
  expect(await get('/products')).toMatchObject({ status: 404, body: undefined });
  expect(await get('/accounts/wm-sav-6614')).toMatchObject({
    status: 400,
    body: { Code: '400 Bad Request', Id: expect.any(String), Message: expect.any(String), Errors: [{ ErrorCode: 'U011' }] },
  });
  await opened.fault({ bank: 'wrenmoor', status: 429 });
  const busy = await get('/accounts');
  expect([busy.status, busy.body, busy.headers.get('retry-after')]).toEqual([429, undefined, '1']);
  await opened.fault({ bank: 'wrenmoor', status: 500 });
  expect(await get('/accounts')).toMatchObject({ status: 500, body: { Errors: [{ ErrorCode: 'U000' }] } });
});

test('writes down what it was asked', async () => {
  await get(CURRENT);
  await get(`${CURRENT}/balances`);
  const { reads } = await opened.ledger();
  const asked = { bank: 'wrenmoor', customer: 'isla', account: 'wm-cur-2051', status: 200, interaction: 'i-1' };
  expect(reads).toMatchObject([
    { ...asked, what: 'account' },
    { ...asked, what: 'balances' },
  ]);
});

test('tells of suspicions and payments in pounds, as the others do in dollars', async () => {
  const raised = await opened.admin('POST', '/fraud-events', { do: 'raise', bank: 'wrenmoor' });
  expect(raised).toMatchObject({ status: 200, body: { cases: [expect.any(String)] } });
  const paid = await opened.admin('POST', '/account-events', {
    do: 'payment',
    bank: 'wrenmoor',
    account: 'wm-cur-2051',
    merchant: 'Kiosk',
    amount: 450,
  });
  expect(paid.status).toBe(200);
  const { body } = await get(`${CURRENT}/transactions`);
  expect((body?.Data.Transaction ?? []).find(({ TransactionInformation }) => /kiosk/i.test(String(TransactionInformation)))).toMatchObject({
    Status: 'PDNG',
    Amount: { Amount: '4.50', Currency: 'GBP' },
  });
});
