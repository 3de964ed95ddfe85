/** What can be asked of a bank of the sandbox that speaks Open Banking UK 4.0: accounts, an account, its balances and transactions. */
import type { Request } from 'express';
import type { Caller } from './grants.ts';
import type { ObukIdentity } from './identities.ts';
import { inBasic, type Row, toAccount, toBalances, toError, toTransaction, unbooked } from './obuk-shapes.ts';
import type { Permission } from './permissions.ts';
import { type Answer, cursorOf, offsetOf, type Standard } from './standard.ts';
import type { World, WorldAccount } from './world.ts';

export const obukStandard = (identity: ObukIdentity, world: () => World, now: () => number): Standard => {
  const { id, quirks } = identity;
  const error = (status: number, code: string, message: string): Answer => ({ status, body: toError(status, code, message) });

  /** What the consent does not cover is refused; which permission is missing is not told. One of these is enough. */
  const covered =
    <Rest extends unknown[]>(needed: readonly Permission[], answer: (request: Request, grant: Caller, ...rest: Rest) => Answer) =>
    (request: Request, grant: Caller, ...rest: Rest): Answer =>
      needed.some((one) => grant.permissions.includes(one))
        ? answer(request, grant, ...rest)
        : error(403, 'U042', 'Not covered by the consent');

  /** The number of an account, and with it the sort code, takes a permission of its own. */
  const hasDetail = ({ permissions }: Caller): boolean => permissions.includes('ReadAccountsDetail');

  const listAccounts = (request: Request, grant: Caller): Answer =>
    paged(request, world().accounts(id, grant.customer), 'Account', (account) => toAccount(account, identity, hasDetail(grant)));

  const oneAccount = (request: Request, grant: Caller, account: WorldAccount): Answer =>
    whole(request, { Account: [toAccount(account, identity, hasDetail(grant))] });

  const balances = (request: Request, _: Caller, account: WorldAccount): Answer =>
    whole(request, { Balance: toBalances(account, quirks, now()) });

  const listTransactions = (request: Request, { permissions }: Caller, account: WorldAccount): Answer => {
    const range = rangeOf(request);
    if (!range) return error(400, 'U003', 'A date and time with its zone is wanted');
    const rows = account.transactions().filter(({ at }) => at >= range.from && at <= range.to);
    const all = [...(quirks.unbooked ? unbooked(account, now()) : []), ...rows.map((row) => toTransaction(account, quirks, row))];
    return paged(
      request,
      all.filter(isOneWay(permissions)),
      'Transaction',
      permissions.includes('ReadTransactionsDetail') ? (row) => row : inBasic,
    );
  };

  const paged = <Row>(request: Request, rows: readonly Row[], name: string, show: (row: Row) => object): Answer => {
    const from = offsetOf(request.query.cursor);
    if (from === undefined) return error(400, 'U002', 'Not a cursor of this bank');
    const to = from + quirks.pageAtMost;
    const next = to < rows.length ? { Next: selfOf(request, cursorOf(to)) } : {};
    const pages = Math.max(1, Math.ceil(rows.length / quirks.pageAtMost));
    return enveloped(request, { [name]: rows.slice(from, to).map(show) }, next, pages);
  };

  return {
    questions: [
      { path: '/accounts', what: 'accounts', of: 'customer', answer: covered(ACCOUNTS, listAccounts) },
      { path: '/accounts/:id', what: 'account', of: 'account', answer: covered(ACCOUNTS, oneAccount) },
      { path: '/accounts/:id/balances', what: 'balances', of: 'account', answer: covered(['ReadBalances'], balances) },
      { path: '/accounts/:id/transactions', what: 'transactions', of: 'account', answer: covered(TRANSACTIONS, listTransactions) },
    ],
    no: {
      // The standard has nothing to say with these two.
      not_accepted: () => ({ status: 401 }),
      no_such_address: () => ({ status: 404 }),
      no_such_account: () => error(400, 'U011', 'There is no such account'),
      closed: () => error(403, 'AC04', 'The account is closed'),
      restricted: () => error(403, 'AC06', 'The account is blocked'),
    },
  };
};

const ACCOUNTS: readonly Permission[] = ['ReadAccountsBasic', 'ReadAccountsDetail'];
const TRANSACTIONS: readonly Permission[] = ['ReadTransactionsBasic', 'ReadTransactionsDetail'];

/** What came in and what went out take a permission each. */
const isOneWay =
  (permissions: readonly Permission[]) =>
  ({ CreditDebitIndicator: way }: Row): boolean =>
    permissions.includes(way === 'Credit' ? 'ReadTransactionsCredits' : 'ReadTransactionsDebits');

// ---------------------------------------------------------------- envelopes

const whole = (request: Request, data: object): Answer => enveloped(request, data, {}, 1);

const enveloped = (request: Request, data: object, next: object, pages: number): Answer => ({
  status: 200,
  body: { Data: data, Links: { Self: selfOf(request), ...next }, Meta: { TotalPages: pages } },
});

/** The whole address of what was asked, or of another page of it. */
const selfOf = (request: Request, cursor?: string): string => {
  const url = new URL(request.originalUrl, `${request.protocol}://${request.get('host')}`);
  if (cursor !== undefined) url.searchParams.set('cursor', cursor);
  return url.href;
};

// ---------------------------------------------------------------- ranges

/** Both ends included, open where nothing is said. undefined: no range. */
const rangeOf = ({ query }: Request): { from: number; to: number } | undefined => {
  const from = query.fromBookingDateTime === undefined ? 0 : timeIn(query.fromBookingDateTime);
  const to = query.toBookingDateTime === undefined ? Number.MAX_SAFE_INTEGER : timeIn(query.toBookingDateTime);
  return from === undefined || to === undefined || from > to ? undefined : { from, to };
};

/** A zone is wanted, and by the standard ignored: what is said counts as UTC. */
const timeIn = (given: unknown): number | undefined => {
  const [, time] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?)(?:Z|[+-]\d\d:\d\d)$/i.exec(String(given)) ?? [];
  const read = Date.parse(`${time}Z`);
  return time === undefined || Number.isNaN(read) ? undefined : read;
};
