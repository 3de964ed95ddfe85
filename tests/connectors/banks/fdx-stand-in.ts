/** An FDX server in the process's own pockets: each test says what it answers, and must have been asked for all of it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import nock from 'nock';
import type { Bank, BankCall, Result } from '../../../bot/model.ts';
import { createFdxBank } from '../../../connectors/banks/fdx/bank.ts';
import { type BankHttp, createBankHttp } from '../../../connectors/banks/http.ts';

export const NOW = Date.parse('2026-11-20T15:00:00Z');

export const checking = {
  accountCategory: 'DEPOSIT_ACCOUNT',
  accountId: 'a1',
  accountType: 'CHECKING',
  accountNumberDisplay: 'XXXX4321',
  productName: 'Everyday Checking',
  status: 'OPEN',
  currency: { currencyCode: 'USD' },
};

/** What is asked for when pending items are. */
export const range = { startTime: '2026-10-21', endTime: '2026-11-21', limit: '50' };

export const fdxStandIn = () => {
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
    bank = createFdxBank({ id: 'bank', name: 'Bank', alsoKnownAs: [], baseUrl: 'https://bank.example/fdx/v6', http, log, now: () => NOW });
  });
  afterEach(() => {
    http.close();
    const unasked = nock.pendingMocks();
    nock.cleanAll();
    expect(unasked).toEqual([]);
  });

  const api = () => nock('https://bank.example/fdx/v6');
  const call = (): BankCall => ({ access: { token: 't' }, interaction: 'turn-1', signal: AbortSignal.timeout(2_000) });
  const valueOrWhy = <T>(result: Result<T>) => (result.ok ? result.value : result.why);

  return {
    api,
    lists: (...accounts: object[]) => api().get('/accounts').query({ limit: '50' }).reply(200, { page: {}, accounts }),
    details: (body: object | string | undefined, status = 200, times = 1) => api().get('/accounts/a1').times(times).reply(status, body),
    transactions: (...rows: object[]) => api().get('/accounts/a1/transactions').query(range).reply(200, { transactions: rows }),
    accountsOf: async () => valueOrWhy(await bank.accounts(call())),
    holdingOf: async () => valueOrWhy(await bank.holding(call(), 'a1')),
    pendingOf: async (account = 'a1') => valueOrWhy(await bank.pending(call(), account)),
    networks: (body: object | string | undefined, status = 200) =>
      api().get('/accounts/a1/payment-networks').query({ limit: '50' }).reply(status, body),
    routingOf: async (account = 'a1') => valueOrWhy(await bank.routing(call(), account)),
    /** What went in and out on 18 to 20 November, as days are in New York. */
    transactionsOf: async () =>
      valueOrWhy(await bank.transactions(call(), 'a1', { from: '2026-11-18', to: '2026-11-20', zone: 'America/New_York' })),
    logged: () => logged,
  };
};
