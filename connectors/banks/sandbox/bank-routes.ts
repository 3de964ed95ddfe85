/** One bank of the sandbox over HTTP: FDX 6 accounts, an account, its transactions and payment networks. Answers by the caller's grant, records every read. */
import { type Request, type Response, Router } from 'express';
import { answerWrongly } from './answer-wrongly.ts';
import type { Faults } from './faults.ts';
import { toDetailed, toListed, toNetworks, toTransaction } from './fdx-shapes.ts';
import { type Caller, challengeOf, type Gate, grantBehind } from './grants.ts';
import type { Identity } from './identities.ts';
import type { Ledger, Read } from './ledger.ts';
import type { World, WorldAccount } from './world.ts';

export type BankParts = {
  identity: Identity;
  world: () => World;
  gate: Gate;
  faults: Faults;
  ledger: Ledger;
  now: () => number;
  /** How many calls are under way, for whoever wants to see it. */
  busy: { enter(): void; leave(): void };
};

type Answer = { status: number; body: object };
type Wanted = { what: Read['what']; account?: string };

const DAY_MS = 24 * 60 * 60_000;
/** Without a range the standard's default applies. */
const DEFAULT_DAYS = 7;
const PAGE_DEFAULT = 25;

export const bankRoutes = (parts: BankParts): Router => {
  const { identity, world, gate, faults, ledger, now, busy } = parts;
  const { quirks } = identity;
  const error = (status: number, code: number, message: string): Answer => ({ status, body: quirks.error(code, message) });

  const listAccounts = (request: Request, grant: Caller): Answer => {
    if (!grant.scopes.includes('accounts')) return error(403, 602, 'Not covered by the consent');
    const mine = world().accounts(identity.id, grant.customer);
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
    return paged(request, toNetworks(account, identity.routing), 'paymentNetworks', (network) => network);
  };

  const paged = <Row>(request: Request, rows: readonly Row[], name: string, show: (row: Row) => object): Answer => {
    const limit = request.query.limit === undefined ? PAGE_DEFAULT : Number(request.query.limit);
    const from = offsetOf(request.query.pageKey ?? request.query.offset);
    if (!Number.isInteger(limit) || limit < 1 || from === undefined) return error(400, 702, 'Invalid page');
    const to = from + Math.min(limit, quirks.pageAtMost);
    const page = { totalElements: rows.length, ...(to < rows.length ? { [quirks.cursor]: cursorOf(to) } : {}) };
    return { status: 200, body: { page, [name]: rows.slice(from, to).map(show) } };
  };

  /** An account of one's own that can be asked; what stands in its way is an answer. */
  const reach = (grant: Caller, id: string): WorldAccount | Answer => {
    const account = world()
      .accounts(identity.id, grant.customer)
      .find((one) => one.id === id);
    if (!account) return error(404, 701, 'Account not found');
    if (account.status === 'closed') return error(409, 705, 'Account is closed');
    return account.status === 'restricted' ? error(403, 706, 'Access forbidden') : account;
  };

  /** Records, then answers. */
  const serve =
    (wantedOf: (request: Request) => Wanted, answerOf: (request: Request, grant: Caller) => Answer) =>
    async (request: Request, response: Response) => {
      const at = new Date(now()).toISOString();
      const grant = grantBehind(gate, request);
      const interaction = request.get('x-fapi-interaction-id');
      if (interaction !== undefined) response.set('x-fapi-interaction-id', interaction);
      const entry = {
        at,
        bank: identity.id,
        ...(grant ? { customer: grant.customer } : {}),
        ...wantedOf(request),
        ...(interaction === undefined ? {} : { interaction }),
      };
      const record = (status: number, fault?: string) => ledger.record({ ...entry, status, ...(fault === undefined ? {} : { fault }) });
      busy.enter();
      try {
        const fault = faults.strike(identity.id, 'accounts');
        if (fault && (await answerWrongly(response, fault, { quirks, record }))) return;
        if (!grant) response.set(challengeOf(gate, request));
        const { status, body } = grant ? answerOf(request, grant) : error(401, 603, 'Authentication required');
        record(status);
        response.status(status).json(body);
      } finally {
        busy.leave();
      }
    };

  const ofAccount =
    (answerOf: (request: Request, grant: Caller, account: WorldAccount) => Answer) =>
    (request: Request, grant: Caller): Answer => {
      const account = reach(grant, idIn(request));
      return 'body' in account ? account : answerOf(request, grant, account);
    };

  const router = Router();
  router.get(
    '/accounts',
    serve(() => ({ what: 'accounts' }), listAccounts),
  );
  router.get(
    '/accounts/:id',
    serve((request) => ({ what: 'account', account: idIn(request) }), ofAccount(oneAccount)),
  );
  router.get(
    '/accounts/:id/transactions',
    serve((request) => ({ what: 'transactions', account: idIn(request) }), ofAccount(listTransactions)),
  );
  router.get(
    '/accounts/:id/payment-networks',
    serve((request) => ({ what: 'payment_networks', account: idIn(request) }), ofAccount(listNetworks)),
  );
  router.use((_, response) => {
    const { status, body } = error(404, 404, 'Not found');
    response.status(status).json(body);
  });
  return router;
};

const idIn = (request: Request): string => String(request.params.id);

/** Some banks let a row slip in that belongs to somebody else: here it is a large one, easy to notice. */
const withForeignRow = (answer: Answer, account: WorldAccount): Answer => {
  if (!('transactions' in answer.body) || !Array.isArray(answer.body.transactions)) return answer;
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

// ---------------------------------------------------------------- query parameters

const cursorOf = (offset: number): string => Buffer.from(`from ${offset}`).toString('base64url');

/** undefined: not a cursor of ours. */
const offsetOf = (cursor: unknown): number | undefined => {
  if (cursor === undefined) return 0;
  const [, offset] = /^from (\d{1,9})$/.exec(Buffer.from(String(cursor), 'base64url').toString()) ?? [];
  return offset === undefined ? undefined : Number(offset);
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
