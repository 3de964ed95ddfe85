/**
 * A bank that speaks Open Banking UK 4.0 (Read/Write, account and transaction), or 3.1 as far as the two are alike. Accounts, balances and transactions
 * are asked for; beneficiaries, parties, statements and card numbers never. The full number of an account, which comes with its sort code, ends in the schema.
 */
import type { z } from 'zod';
import type { Bank, BankCall, Result, Transaction } from '../../../bot/model.ts';
import { createBankHttp } from '../http.ts';
import { type BankOptions, createReader, DAY_MS, hashed, newestFirst, pathOf, within } from '../reads.ts';
import { nextPage } from './links.ts';
import { hasMoved, idsOf, isPending, toAccount, toHolding, toRoutes, toTransaction } from './mapping.ts';
import { hasErrorInside, refusalOf } from './refusals.ts';
import { type ObAccount, type ObTransaction, obAccounts, obBalances, obTransactions, type Page } from './schema.ts';

/** The bank chooses how many rows a page has. */
const PAGES_AT_MOST = 40;
const PENDING_DAYS = 30;
/** A pending item stands at the day on which the bank expects to book it. */
const EXPECTED_WITHIN_DAYS = 10;

export const createOpenBankingBank = (options: BankOptions): Bank => {
  const { id: bank, name, alsoKnownAs, baseUrl, log = () => undefined, random = Math.random, now = Date.now } = options;
  const http = options.http ?? createBankHttp({ log, random });
  const read = createReader({ bank, http, log, hasErrorInside });

  const distrusted = (event: string, account: string): Result<never> => {
    log(event, { bank, account: hashed(bank, account) });
    return { ok: false, why: 'protocol' };
  };

  /** Page after page, as far as the bank's own links go. */
  const pages = async <Row>(call: BankCall, first: URL, schema: z.ZodType<Page<Row>>): Promise<Result<Row[]>> => {
    const rows: Row[] = [];
    const seen = new Set<string>();
    let url = first;
    while (seen.size < PAGES_AT_MOST) {
      seen.add(url.href);
      const answer = await read(call, url, schema, refusalOf);
      if (!answer.ok) return answer;
      rows.push(...answer.value.rows);
      const next = nextPage(baseUrl, url, answer.value.next);
      if (next === 'foreign') {
        log('bank.foreign_link', { bank });
        return { ok: false, why: 'protocol' };
      }
      if (next && seen.has(next.href)) log('bank.repeated_cursor', { bank });
      if (!next || seen.has(next.href)) return { ok: true, value: rows };
      url = next;
    }
    // Half a list would be a wrong total.
    log('bank.too_many_pages', { bank, pages: PAGES_AT_MOST });
    return { ok: false, why: 'protocol' };
  };

  const oneAccount = async (call: BankCall, account: string): Promise<Result<ObAccount>> => {
    const path = pathOf(account);
    if (path === null) return { ok: false, why: 'not_found' };
    const answer = await read(call, new URL(`${baseUrl}${path}`), obAccounts, refusalOf);
    if (!answer.ok) return answer;
    const found = answer.value.rows.find(({ AccountId }) => AccountId === account);
    if (found) return { ok: true, value: found };
    return answer.value.rows.length === 0 ? { ok: false, why: 'not_found' } : distrusted('bank.foreign_account', account);
  };

  /** Rows of the account itself: what slipped in of another is dropped and reported. */
  const own = <Row extends { AccountId?: string | null | undefined }>(account: string, rows: readonly Row[]): Row[] =>
    rows.filter(({ AccountId }) => {
      const isOwn = !AccountId || AccountId === account;
      if (!isOwn) log('bank.foreign_row', { bank, account: hashed(bank, account) });
      return isOwn;
    });

  /** The account's own transactions of a range that are wanted, newest first. One that is wanted and cannot be read spoils the whole. */
  const items = async (
    call: BankCall,
    account: string,
    { from, to }: { from: number; to: number },
    wanted: (row: ObTransaction) => boolean,
  ): Promise<Result<Transaction[]>> => {
    const path = pathOf(account);
    if (path === null) return { ok: false, why: 'not_found' };
    const url = new URL(`${baseUrl}${path}/transactions`);
    url.searchParams.set('fromBookingDateTime', midnight(from));
    url.searchParams.set('toBookingDateTime', midnight(to));
    const answer = await pages(call, url, obTransactions);
    if (!answer.ok) return answer;
    const rows = own(account, answer.value);
    const ids = idsOf(rows);
    const read = rows.flatMap((row, at) => (hasMoved(row) && wanted(row) ? [toTransaction(bank, account, ids[at] ?? '', row, now())] : []));
    const readable = read.filter((item) => item !== null);
    return readable.length === read.length ? { ok: true, value: newestFirst(readable) } : distrusted('bank.unreadable', account);
  };

  return {
    id: bank,
    name,
    alsoKnownAs,

    async accounts(call) {
      const listed = await pages(call, new URL(`${baseUrl}/accounts`), obAccounts);
      if (!listed.ok) return listed;
      const distinct = new Map(listed.value.map((account) => [account.AccountId, account]));
      return { ok: true, value: [...distinct.values()].map((account) => toAccount(bank, account)) };
    },

    async holding(call, account) {
      // One after the other: which balances count depends on what the account is, and a bank in trouble is not asked twice as often.
      const given = await oneAccount(call, account);
      if (!given.ok) return given;
      const { status } = toAccount(bank, given.value);
      if (status === 'closed') return { ok: false, why: 'closed' };
      const answer = await read(call, new URL(`${baseUrl}${pathOf(account)}/balances`), obBalances, refusalOf);
      if (!answer.ok) return answer;
      const holding = toHolding(bank, given.value, own(account, answer.value.Data.Balance), now());
      return holding ? { ok: true, value: holding } : distrusted('bank.unreadable', account);
    },

    async routing(call, account) {
      const given = await oneAccount(call, account);
      if (!given.ok) return given;
      const routes = toRoutes(given.value);
      if (routes === null) return distrusted('bank.unreadable', account);
      return routes.ok ? { ok: true, value: { account: { bank, id: account }, routes: routes.value, readAt: now() } } : routes;
    },

    pending(call, account) {
      return items(call, account, { from: now() - PENDING_DAYS * DAY_MS, to: now() + EXPECTED_WITHIN_DAYS * DAY_MS }, isPending);
    },

    async transactions(call, account, days) {
      // The bank takes the range for UTC: a day more on each side is asked for, and the customer's days are kept.
      const [first, last] = [Date.parse(`${days.from}T00:00:00Z`), Date.parse(`${days.to}T00:00:00Z`)];
      if (!(first <= last)) return { ok: true, value: [] };
      const end = last + 2 * DAY_MS;
      const to = end < now() ? end : Math.max(end, now() + EXPECTED_WITHIN_DAYS * DAY_MS);
      const answer = await items(call, account, { from: first - DAY_MS, to }, () => true);
      return answer.ok ? { ok: true, value: within(answer.value, days) } : answer;
    },
  };
};

/** The standard's dates are times with their zone: a day alone is refused by some banks. */
const midnight = (time: number): string => `${new Date(time).toISOString().slice(0, 10)}T00:00:00Z`;
