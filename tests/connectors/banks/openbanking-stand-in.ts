/** An Open Banking UK server in the process's own pockets: each test says what it answers, and must have been asked for all of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import nock from 'nock';
import type { Bank, BankCall, Result } from '../../../bot/model.ts';
import { type BankHttp, createBankHttp } from '../../../connectors/banks/http.ts';
import { createOpenBankingBank } from '../../../connectors/banks/openbanking/bank.ts';

export const NOW = Date.parse('2026-11-20T15:00:00Z');
export const HOST = 'https://bank.example';
export const BASE = '/open-banking/v4.0/aisp';
/** Sort code 00-01-42; nobody but the schema may see the rest. */
export const NUMBER = '00014299887654';

export const current = {
  AccountId: 'a1',
  Status: 'Enabled',
  Currency: 'GBP',
  AccountCategory: 'Personal',
  AccountTypeCode: 'CACC',
  Description: 'Everyday Current Account',
  Account: [{ SchemeName: 'UK.OBIE.SortCodeAccountNumber', Identification: NUMBER, Name: 'Mx Somebody' }],
};

export const balance = {
  AccountId: 'a1',
  Type: 'ITBD',
  CreditDebitIndicator: 'Credit',
  DateTime: '2026-11-20T14:00:00+00:00',
  Amount: { Amount: '10.50', Currency: 'GBP' },
};

export const purchase = {
  AccountId: 'a1',
  TransactionId: 't1',
  CreditDebitIndicator: 'Debit',
  Status: 'BOOK',
  BookingDateTime: '2026-11-20T10:00:00+00:00',
  Amount: { Amount: '4.10', Currency: 'GBP' },
  TransactionInformation: 'TEAPOT CORNER 0412',
};

export const enveloped = (data: object, next?: string): object => ({
  Data: data,
  Links: { Self: `${HOST}${BASE}/`, ...(next === undefined ? {} : { Next: next }) },
  Meta: { TotalPages: 1 },
});

export const openBankingStandIn = () => {
  let bank: Bank;
  let http: BankHttp;
  let logged: { event: string; fields: Record<string, string | number> }[] = [];

  beforeAll(() => nock.disableNetConnect());
  afterAll(() => {
    nock.enableNetConnect();
    nock.restore();
  });
  beforeEach(() => {
    logged = [];
    const log = (event: string, fields: Record<string, string | number>) => logged.push({ event, fields });
    http = createBankHttp({ random: () => 0 });
    bank = createOpenBankingBank({ id: 'bank', name: 'Bank', alsoKnownAs: [], baseUrl: `${HOST}${BASE}`, http, log, now: () => NOW });
  });
  afterEach(() => {
    http.close();
    const unasked = nock.pendingMocks();
    nock.cleanAll();
    expect(unasked).toEqual([]);
    // Whatever a bank does, no number of an account gets into a log.
    expect(JSON.stringify(logged)).not.toMatch(/7654|99887|a1\b/);
  });

  const api = () => nock(`${HOST}${BASE}`);
  const call = (): BankCall => ({ access: { token: 't' }, interaction: 'turn-1', signal: AbortSignal.timeout(2_000) });
  const valueOrWhy = <T>(result: Result<T>) => (result.ok ? result.value : result.why);
  const answers = (path: string, body: object | string | undefined, status = 200) =>
    api()
      .get(path)
      .query(true)
      .reply(status, typeof body === 'object' ? JSON.stringify(body) : body);

  return {
    api,
    answers,
    lists: (...accounts: object[]) => answers('/accounts', enveloped({ Account: accounts })),
    details: (...accounts: object[]) => answers('/accounts/a1', enveloped({ Account: accounts })),
    balances: (...rows: object[]) => answers('/accounts/a1/balances', enveloped({ Balance: rows })),
    transactions: (...rows: object[]) => answers('/accounts/a1/transactions', enveloped({ Transaction: rows })),
    accountsOf: async () => valueOrWhy(await bank.accounts(call())),
    holdingOf: async () => valueOrWhy(await bank.holding(call(), 'a1')),
    routingOf: async () => valueOrWhy(await bank.routing(call(), 'a1')),
    pendingOf: async () => valueOrWhy(await bank.pending(call(), 'a1')),
    /** What went in and out on these days, as days are in this zone. */
    transactionsOf: async (from = '2026-11-18', to = '2026-11-20', zone = 'Europe/London') =>
      valueOrWhy(await bank.transactions(call(), 'a1', { from, to, zone })),
    logged: () => logged,
  };
};
