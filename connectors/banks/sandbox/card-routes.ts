/** One bank's own way to lock and unlock cards, as no standard has one: idempotent by key, and able to say what became of an order. */
import { json, type Request, type Response, type Router, Router as router } from 'express';
import { z } from 'zod';
import { answerWrongly } from './answer-wrongly.ts';
import type { BankParts } from './bank-routes.ts';
import { type CardOrder, type Cards, cardStates } from './cards.ts';
import { grantBehind } from './grants.ts';
import type { Read } from './ledger.ts';
import type { WorldAccount, WorldGrant } from './world.ts';

type Answer = { status: number; body: object };

const BODY_AT_MOST = '1kb';
const KEY = /^[\x21-\x7e]{1,100}$/;
const wanted = z.strictObject({ state: z.enum(cardStates) });

export const cardRoutes = (parts: BankParts & { cards: Cards }): Router => {
  const { identity, world, faults, ledger, now, busy, cards } = parts;
  const bank = identity.id;
  const time = () => new Date(now()).toISOString();

  /** A card of one's own; what stands in its way is an answer. */
  const reach = (grant: WorldGrant, id: string): WorldAccount | Answer => {
    const account = world()
      .accounts(bank, grant.customer)
      .find((one) => one.id === id && one.kind === 'card');
    if (!account) return refuse('no_such_card');
    if (account.status === 'closed') return refuse('closed');
    return account.status === 'restricted' ? refuse('restricted') : account;
  };

  const allowed = (request: Request): WorldGrant | Answer => {
    const grant = grantBehind(parts, request);
    if (!grant) return refuse('not_accepted');
    return grant.scopes.includes('cards') ? grant : refuse('not_covered');
  };

  const put = (request: Request): Answer => {
    const grant = allowed(request);
    if ('body' in grant) return grant;
    const key = request.get('idempotency-key') ?? '';
    const body = wanted.safeParse(request.body);
    if (!KEY.test(key) || !body.success) return refuse('unreadable');
    const account = reach(grant, idIn(request));
    if ('body' in account) return account;
    const interaction = request.get('x-fapi-interaction-id');
    const order = cards.put({
      at: time(),
      bank,
      customer: grant.customer,
      account: account.id,
      state: body.data.state,
      key,
      ...(interaction === undefined ? {} : { interaction }),
    });
    return order === 'other' ? refuse('key_reused') : { status: 200, body: toOrder(order) };
  };

  const oneOrder = (request: Request): Answer => {
    const grant = allowed(request);
    if ('body' in grant) return grant;
    const order = cards.order(grant, String(request.params.key));
    return order ? { status: 200, body: toOrder(order) } : refuse('never_seen');
  };

  const oneState = (request: Request): Answer => {
    const grant = allowed(request);
    if ('body' in grant) return grant;
    const account = reach(grant, idIn(request));
    if ('body' in account) return account;
    const { state, since } = cards.state(grant, account.id);
    return { status: 200, body: { accountId: account.id, state, ...(since === undefined ? {} : { since }) } };
  };

  /** What was read goes to the ledger of reads; what was changed is in the cards' own book. */
  const recorder = (request: Request, what: Read['what'] | undefined) => (status: number, fault?: string) => {
    if (!what) return;
    const customer = grantBehind(parts, request)?.customer;
    const interaction = request.get('x-fapi-interaction-id');
    ledger.record({
      at: time(),
      bank,
      what,
      status,
      ...(customer === undefined ? {} : { customer }),
      ...(request.params.id === undefined ? {} : { account: idIn(request) }),
      ...(interaction === undefined ? {} : { interaction }),
      ...(fault === undefined ? {} : { fault }),
    });
  };

  const serve =
    (what: Read['what'] | undefined, answerOf: (request: Request) => Answer) => async (request: Request, response: Response) => {
      const record = recorder(request, what);
      busy.enter();
      try {
        const fault = faults.strike(bank, what ? 'read' : 'order');
        // It is done, and whoever asked for it does not hear of it.
        const done = fault?.after ? answerOf(request) : undefined;
        if (fault && (await answerWrongly(response, fault, { quirks: identity.quirks, record }))) return;
        const { status, body } = done ?? answerOf(request);
        record(status);
        response.status(status).json(body);
      } finally {
        busy.leave();
      }
    };

  const routes = router();
  // Whatever type it says it is: what is no JSON is refused before it comes here.
  routes.put('/:id/state', json({ limit: BODY_AT_MOST, type: () => true }), serve(undefined, put));
  routes.get('/orders/:key', serve('card_order', oneOrder));
  routes.get('/:id/state', serve('card_state', oneState));
  routes.use((_, response) => {
    const { status, body } = refuse('no_such_address');
    response.status(status).json(body);
  });
  return routes;
};

const toOrder = ({ key, account, state, since }: CardOrder): object => ({ key, accountId: account, state, since });

const idIn = (request: Request): string => String(request.params.id);

/** Every way in which the port says no. */
const REFUSALS = {
  not_accepted: [401, 'The token is not accepted'],
  not_covered: [403, 'Not covered by the consent'],
  restricted: [403, 'The account is restricted'],
  no_such_card: [404, 'No such card'],
  never_seen: [404, 'No order with this key was ever seen'],
  no_such_address: [404, 'No such address'],
  closed: [409, 'The account is closed'],
  key_reused: [422, 'Something else was ordered under this key'],
  unreadable: [400, 'Wants {"state": "locked" or "active"} and an Idempotency-Key of 1 to 100 visible characters'],
} as const;

const refuse = (code: keyof typeof REFUSALS): Answer => {
  const [status, message] = REFUSALS[code];
  return { status, body: { code, message } };
};
