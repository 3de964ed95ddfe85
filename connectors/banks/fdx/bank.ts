/**
 * A bank that speaks FDX 6. Accounts, balances and transactions are asked for, and payment networks where a customer wants a routing number: the
 * account's full number comes with it and is dropped in the schema, before anybody could log, keep or show it. Contact data never.
 */
import type { z } from 'zod';
import type { Bank, BankCall, Result, Transaction } from '../../../bot/model.ts';
import { createBankHttp } from '../http.ts';
import { type BankOptions, createReader, DAY_MS, hashed, newestFirst, pathOf, within } from '../reads.ts';
import { isPending, toAccount, toHolding, toRouting, toTransaction } from './mapping.ts';
import { hasErrorInside, refusalOf, refusalOfNetworks } from './refusals.ts';
import {
  type FdxAccount,
  type FdxNetwork,
  type FdxTransaction,
  fdxAccount,
  fdxAccounts,
  fdxNetworks,
  fdxTransactions,
  nextPage,
} from './schema.ts';

/** Small enough that a page of transactions stays far below the client's cap. Never 0, which some banks take for "all". */
const PAGE_SIZE = 50;
const PAGES_AT_MOST = 20;
const PENDING_DAYS = 30;
const CURRENCIES_KEPT = 10_000;

export const createFdxBank = (options: BankOptions): Bank => {
  const { id: bank, name, alsoKnownAs, baseUrl, log = () => undefined, random = Math.random, now = Date.now } = options;
  const http = options.http ?? createBankHttp({ log, random });
  const currencies = createCurrencies();

  const get = createReader({ bank, http, log, hasErrorInside });
  const read = <S extends z.ZodType>(call: BankCall, path: string, query: Query, schema: S, refuse = refusalOf) => {
    const url = new URL(`${baseUrl}${path}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    return get(call, url, schema, refuse);
  };

  const pages = async <Row>(readPage: (query: Query) => Promise<Result<Paged<Row>>>): Promise<Result<Row[]>> => {
    const rows: Row[] = [];
    const seen = new Set<string>();
    let query: Query = {};
    for (let count = 0; count < PAGES_AT_MOST; count += 1) {
      const answer = await readPage({ limit: String(PAGE_SIZE), ...query });
      if (!answer.ok) return answer;
      rows.push(...answer.value.rows);
      const next = nextPage(answer.value.page);
      if (next && seen.has(next.cursor)) log('bank.repeated_cursor', { bank });
      if (!next || seen.has(next.cursor)) return { ok: true, value: rows };
      seen.add(next.cursor);
      query = { [next.name]: next.cursor };
    }
    // Half a list would be a wrong total.
    log('bank.too_many_pages', { bank, pages: PAGES_AT_MOST });
    return { ok: false, why: 'protocol' };
  };

  const listAccounts = async (call: BankCall): Promise<Result<FdxAccount[]>> => {
    const answer = await pages<FdxAccount>(async (query) => {
      const page = await read(call, '/accounts', query, fdxAccounts);
      return page.ok ? { ok: true, value: { page: page.value.page, rows: page.value.accounts } } : page;
    });
    if (!answer.ok) return answer;
    for (const account of answer.value) currencies.learn(account);
    return { ok: true, value: distinct(answer.value) };
  };

  const unreadable = (account: string): Result<never> => {
    log('bank.unreadable', { bank, account: hashed(bank, account) });
    return { ok: false, why: 'protocol' };
  };

  /** Transactions come without their currency: it is the account's, known from reading it before. */
  const currencyOf = async (call: BankCall, account: string): Promise<Result<string>> => {
    const known = currencies.of(account);
    if (known) return { ok: true, value: known };
    const listed = await listAccounts(call);
    if (!listed.ok) return listed;
    const found = listed.value.find(({ accountId }) => accountId === account);
    if (!found) return { ok: false, why: 'not_found' };
    const currency = found.currency?.currencyCode;
    return currency ? { ok: true, value: currency } : unreadable(account);
  };

  const own = (account: string, row: FdxTransaction): boolean => {
    if (!row.accountId || row.accountId === account) return true;
    log('bank.foreign_row', { bank, account: hashed(bank, account) });
    return false;
  };

  /** The account's own transactions of a range that are wanted, newest first. One that is wanted and cannot be read spoils the whole. */
  const items = async (
    call: BankCall,
    account: string,
    range: { startTime: string; endTime: string },
    wanted: (row: FdxTransaction) => boolean,
  ): Promise<Result<Transaction[]>> => {
    const path = pathOf(account);
    if (path === null) return { ok: false, why: 'not_found' };
    const currency = await currencyOf(call, account);
    if (!currency.ok) return currency;
    const answer = await pages<FdxTransaction>(async (query) => {
      const page = await read(call, `${path}/transactions`, { ...range, ...query }, fdxTransactions);
      return page.ok ? { ok: true, value: { page: page.value.page, rows: page.value.transactions } } : page;
    });
    if (!answer.ok) return answer;
    const found = answer.value.filter((row) => own(account, row) && wanted(row));
    const readable = found.map((row) => toTransaction(bank, account, currency.value, row)).filter((item) => item !== null);
    return readable.length === found.length ? { ok: true, value: newestFirst(readable) } : unreadable(account);
  };

  return {
    id: bank,
    name,
    alsoKnownAs,

    async accounts(call) {
      const listed = await listAccounts(call);
      return listed.ok ? { ok: true, value: listed.value.map((account) => toAccount(bank, account)) } : listed;
    },

    async holding(call, account) {
      const path = pathOf(account);
      if (path === null) return { ok: false, why: 'not_found' };
      const answer = await read(call, path, {}, fdxAccount);
      if (!answer.ok) return answer;
      if (answer.value.accountId !== account) {
        log('bank.foreign_account', { bank, account: hashed(bank, account) });
        return { ok: false, why: 'protocol' };
      }
      currencies.learn(answer.value);
      const holding = toHolding(bank, answer.value, now());
      return holding ? { ok: true, value: holding } : unreadable(account);
    },

    async routing(call, account) {
      const path = pathOf(account);
      if (path === null) return { ok: false, why: 'not_found' };
      const answer = await pages<FdxNetwork>(async (query) => {
        const page = await read(call, `${path}/payment-networks`, query, fdxNetworks, refusalOfNetworks);
        return page.ok ? { ok: true, value: { page: page.value.page, rows: page.value.paymentNetworks } } : page;
      });
      if (!answer.ok) return answer;
      const routing = toRouting(bank, account, answer.value, now());
      return routing ? { ok: true, value: routing } : unreadable(account);
    },

    pending(call, account) {
      return items(call, account, { startTime: dayAt(now() - PENDING_DAYS * DAY_MS), endTime: dayAt(now() + DAY_MS) }, isPending);
    },

    async transactions(call, account, { from, to, zone }) {
      // The bank counts days in a zone of its own: a day more on each side is asked for, and the customer's days are kept.
      const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
      if (!(first <= last)) return { ok: true, value: [] };
      const answer = await items(call, account, { startTime: dayAt(first - DAY_MS), endTime: dayAt(last + DAY_MS) }, () => true);
      return answer.ok ? { ok: true, value: within(answer.value, { from, to, zone }) } : answer;
    },
  };
};

type Query = { readonly [name: string]: string };
type Paged<Row> = { page: Parameters<typeof nextPage>[0]; rows: Row[] };

const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Pages may overlap while the bank's data moves. */
const distinct = (accounts: FdxAccount[]): FdxAccount[] => [...new Map(accounts.map((account) => [account.accountId, account])).values()];

/** Which account has which currency: it never changes, and tells nothing about anybody. The oldest are forgotten. */
const createCurrencies = () => {
  const known = new Map<string, string>();
  return {
    of: (account: string): string | undefined => known.get(account),
    learn({ accountId, currency }: FdxAccount): void {
      if (!currency?.currencyCode) return;
      known.delete(accountId);
      known.set(accountId, currency.currencyCode);
      const [oldest] = known.keys();
      if (known.size > CURRENCIES_KEPT && oldest !== undefined) known.delete(oldest);
    },
  };
};
