/** What can be asked of a bank of the sandbox that speaks FDX 6: accounts, an account, its transactions and payment networks. */
import type { Request } from 'express';
import { toDetailed, toListed, toNetworks, toTransaction } from './fdx-shapes.ts';
import type { Caller } from './grants.ts';
import type { FdxIdentity } from './identities.ts';
import { type Answer, cursorOf, offsetOf, type Standard } from './standard.ts';
import type { World, WorldAccount } from './world.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Without a range the standard's default applies. */
const DEFAULT_DAYS = 7;
const PAGE_DEFAULT = 25;

export const fdxStandard = ({ id, routing, quirks }: FdxIdentity, world: () => World, now: () => number): Standard => {
  const error = (status: number, code: number, message: string): Answer => ({ status, body: quirks.error(code, message) });

  const listAccounts = (request: Request, grant: Caller): Answer => {
    if (!grant.scopes.includes('accounts')) return error(403, 602, 'Not covered by the consent');
    const mine = world().accounts(id, grant.customer);
    return paged(request, mine, 'accounts', (account) => toListed(account, quirks, now()));
  };

  const oneAccount = (_: Request, grant: Caller, account: WorldAccount): Answer =>
    grant.scopes.includes('balances')
      ? { status: 200, body: toDetailed(account, quirks, now()) }
      : error(403, 602, 'Not covered by the consent');

  const listTransactions = (request: Request, grant: Caller, account: WorldAccount): Answer => {
    if (!grant.scopes.includes('transactions')) return error(403, 602, 'Not covered by the consent');
    const range = rangeOf(request, now());
    if (!range) return error(400, 703, 'Invalid date range');
    const rows = account.transactions().filter(({ at }) => at >= range.from && at < range.to);
    const answer = paged(request, rows, 'transactions', (row) => toTransaction(account, quirks, row));
    return quirks.foreignRow ? withForeignRow(answer, account) : answer;
  };

  const listNetworks = (request: Request, grant: Caller, account: WorldAccount): Answer => {
    if (!grant.scopes.includes('routing')) return error(403, 602, 'Not covered by the consent');
    if (account.kind === 'card' || account.kind === 'loan') return error(422, 704, 'Account type not supported');
    return paged(request, toNetworks(account, routing), 'paymentNetworks', (network) => network);
  };

  const paged = <Row>(request: Request, rows: readonly Row[], name: string, show: (row: Row) => object): Answer => {
    const limit = request.query.limit === undefined ? PAGE_DEFAULT : Number(request.query.limit);
    const from = offsetOf(request.query.pageKey ?? request.query.offset);
    if (!Number.isInteger(limit) || limit < 1 || from === undefined) return error(400, 702, 'Invalid page');
    const to = from + Math.min(limit, quirks.pageAtMost);
    const page = { totalElements: rows.length, ...(to < rows.length ? { [quirks.cursor]: cursorOf(to) } : {}) };
    return { status: 200, body: { page, [name]: rows.slice(from, to).map(show) } };
  };

  return {
    questions: [
      { path: '/accounts', what: 'accounts', of: 'customer', answer: listAccounts },
      { path: '/accounts/:id', what: 'account', of: 'account', answer: oneAccount },
      { path: '/accounts/:id/transactions', what: 'transactions', of: 'account', answer: listTransactions },
      { path: '/accounts/:id/payment-networks', what: 'payment_networks', of: 'account', answer: listNetworks },
    ],
    no: {
      not_accepted: () => error(401, 603, 'Authentication required'),
      no_such_account: () => error(404, 701, 'Account not found'),
      closed: () => error(409, 705, 'Account is closed'),
      restricted: () => error(403, 706, 'Access forbidden'),
      no_such_address: () => error(404, 404, 'Not found'),
    },
  };
};

/** Some banks let a row slip in that belongs to somebody else: here it is a large one, easy to notice. */
const withForeignRow = (answer: Answer, account: WorldAccount): Answer => {
  if (!answer.body || !('transactions' in answer.body) || !Array.isArray(answer.body.transactions)) return answer;
  const time = new Date(0).toISOString();
  const row = {
    accountCategory: 'DEPOSIT_ACCOUNT',
    accountId: `not-${account.id}`,
    transactionId: 'not-yours',
    transactionTimestamp: time,
    description: 'SOMEBODY ELSE ENTIRELY',
    debitCreditMemo: 'DEBIT',
    status: 'PENDING',
    amount: 9999.99,
  };
  return { ...answer, body: { ...answer.body, transactions: [row, ...answer.body.transactions] } };
};

/** From, included, to, excluded; a day as an end is included whole. undefined: no range. */
const rangeOf = ({ query }: Request, now: number): { from: number; to: number } | undefined => {
  const from = query.startTime ?? query.startDate;
  const to = query.endTime ?? query.endDate;
  if (from === undefined && to === undefined) return { from: now - DEFAULT_DAYS * DAY_MS, to: now + 1 };
  const range = { from: Date.parse(String(from)), to: Date.parse(String(to)) + (isDay(to) ? DAY_MS : 1) };
  return range.from < range.to ? range : undefined;
};

const isDay = (text: unknown): boolean => /^\d{4}-\d\d-\d\d$/.test(String(text));
