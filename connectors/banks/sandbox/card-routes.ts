/**
 * One bank's own port for what no standard has: cards locked and unlocked, reported and replaced, and the answer to a case of suspected fraud.
 * Orders are idempotent by key, and it can say what became of each.
 */
import { json, type Request, type Response, type Router, Router as router } from 'express';
import { z } from 'zod';
import { answerWrongly } from './answer-wrongly.ts';
import type { BankParts } from './bank-routes.ts';
import { fraudAnswers, lockStates, lossReasons, type Order, type Wanted } from './card-lines.ts';
import type { Cards, FraudCase, OrderRefusal } from './cards.ts';
import { type Caller, challengeOf, grantBehind } from './grants.ts';
import type { Read } from './ledger.ts';
import { dayOf } from './times.ts';
import type { WorldAccount } from './world.ts';

type Scope = Caller['scopes'][number];
type Answer = { status: number; body: object };
type Substance = Wanted extends infer W ? (W extends Wanted ? Omit<W, 'at' | 'bank' | 'customer' | 'key' | 'interaction'> : never) : never;
/** What an order is about, from its body; an answer where something stands in its way. */
type Reader = (request: Request, grant: Caller) => Substance | Answer;

const BODY_AT_MOST = '1kb';
const KEY = /^[\x21-\x7e]{1,100}$/;
/** A new card's way through the post. */
const ARRIVES = { from: '+5d', to: '+7d' };

const bodies = {
  state: z.strictObject({ state: z.enum(lockStates) }),
  answer: z.strictObject({ answer: z.enum(fraudAnswers) }),
  report: z.strictObject({ reason: z.enum(lossReasons) }),
  replacement: z.strictObject({}),
};

export const cardRoutes = (parts: BankParts & { cards: Cards }): Router => {
  const { identity, world, gate, faults, ledger, now, busy, cards } = parts;
  const bank = identity.id;
  const time = () => new Date(now()).toISOString();

  /** A card of one's own; what stands in its way is an answer. */
  const reach = (grant: Caller, id: string): WorldAccount | Answer => {
    const account = world()
      .accounts(bank, grant.customer)
      .find((one) => one.id === id && one.kind === 'card');
    if (!account) return refuse('no_such_card');
    if (account.status === 'closed') return refuse('closed');
    return account.status === 'restricted' ? refuse('restricted') : account;
  };

  /** One of the scopes is enough. */
  const allowed = (request: Request, scopes: readonly Scope[]): Caller | Answer => {
    const grant = grantBehind(gate, request);
    if (!grant) return refuse('not_accepted');
    return scopes.some((scope) => grant.scopes.includes(scope)) ? grant : refuse('not_covered');
  };

  // ---------------------------------------------------------------- orders

  const aboutCard =
    <K extends 'state' | 'report' | 'replacement'>(
      what: K,
      substanceOf: (account: string, body: z.output<(typeof bodies)[K]>) => Substance,
    ) =>
    (request: Request, grant: Caller): Substance | Answer => {
      const body = bodies[what].safeParse(request.body);
      if (!body.success) return refuse('unreadable', WANTS[what]);
      const account = reach(grant, idIn(request));
      // The schema of this kind of order read it.
      return 'body' in account ? account : substanceOf(account.id, body.data as z.output<(typeof bodies)[K]>);
    };

  const lock = aboutCard('state', (account, { state }) => ({ what: 'state', account, state }));
  const report = aboutCard('report', (account, { reason }) => ({ what: 'report', account, reason }));
  const replace: Reader = (request, grant) =>
    aboutCard('replacement', (account) => ({ what: 'replacement', account, ...postedTo(grant) }))(request, grant);
  const answerCase: Reader = (request) => {
    const body = bodies.answer.safeParse(request.body);
    return body.success ? { what: 'answer', case: idIn(request), answer: body.data.answer } : refuse('unreadable', WANTS.answer);
  };

  const postedTo = ({ customer }: Caller): { from: string; to: string } => {
    const zone = world().customer(customer)?.zone ?? 'UTC';
    return { from: dayOf(ARRIVES.from, now(), zone), to: dayOf(ARRIVES.to, now(), zone) };
  };

  const order =
    (readerOf: Reader, scope: Scope = 'cards') =>
    (request: Request): Answer => {
      const grant = allowed(request, [scope]);
      if ('body' in grant) return grant;
      const key = request.get('idempotency-key') ?? '';
      if (!KEY.test(key)) return refuse('unreadable', 'an Idempotency-Key of 1 to 100 visible characters');
      const substance = readerOf(request, grant);
      if ('body' in substance) return substance;
      const interaction = request.get('x-fapi-interaction-id');
      const asked = { at: time(), bank, customer: grant.customer, key, ...(interaction === undefined ? {} : { interaction }) };
      const done = cards.put({ ...asked, ...substance });
      return typeof done === 'string' ? refuse(done) : { status: 200, body: toOrder(done) };
    };

  // ---------------------------------------------------------------- questions

  const question =
    (answerOf: (request: Request, grant: Caller) => Answer, scopes: readonly Scope[] = ['cards']) =>
    (request: Request): Answer => {
      const grant = allowed(request, scopes);
      return 'body' in grant ? grant : answerOf(request, grant);
    };

  const oneOrder = question(
    (request, grant) => {
      const done = cards.order(grant, String(request.params.key));
      return done ? { status: 200, body: toOrder(done) } : refuse('never_seen');
    },
    ['cards', 'alerts'],
  );

  const oneState = question((request, grant) => {
    const account = reach(grant, idIn(request));
    if ('body' in account) return account;
    const { state, since } = cards.state(grant, account.id);
    return { status: 200, body: { accountId: account.id, state, ...(since === undefined ? {} : { since }) } };
  });

  const oneCase = question(
    (request, grant) => {
      const one = cards.case(grant, idIn(request));
      return one ? { status: 200, body: toCase(one, cards) } : refuse('no_such_case');
    },
    ['alerts'],
  );

  /** What was read goes to the ledger of reads; what was changed is in the cards' own book. */
  const recorder = (request: Request, what: Read['what'] | undefined) => (status: number, fault?: string) => {
    if (!what) return;
    const customer = grantBehind(gate, request)?.customer;
    const interaction = request.get('x-fapi-interaction-id');
    ledger.record({
      at: time(),
      bank,
      what,
      status,
      ...(customer === undefined ? {} : { customer }),
      ...(request.params.id === undefined ? {} : { [what === 'case' ? 'case' : 'account']: idIn(request) }),
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
        if (fault && (await answerWrongly(response, fault, { identity, record }))) return;
        const { status, body } = done ?? answerOf(request);
        record(status);
        if (status === 401) response.set(challengeOf(gate, request));
        response.status(status).json(body);
      } finally {
        busy.leave();
      }
    };

  const routes = router();
  // Whatever type it says it is: what is no JSON is refused before it comes here.
  const body = json({ limit: BODY_AT_MOST, type: () => true });
  routes.put('/cases/:id/answer', body, serve(undefined, order(answerCase, 'alerts')));
  routes.get('/cases/:id', serve('case', oneCase));
  routes.get('/orders/:key', serve('card_order', oneOrder));
  routes.put('/:id/state', body, serve(undefined, order(lock)));
  routes.get('/:id/state', serve('card_state', oneState));
  routes.post('/:id/report', body, serve(undefined, order(report)));
  routes.post('/:id/replacement', body, serve(undefined, order(replace)));
  routes.use((_, response) => {
    const { status, body: why } = refuse('no_such_address');
    response.status(status).json(why);
  });
  return routes;
};

const toOrder = (done: Order): object => {
  const { key, account } = done;
  switch (done.what) {
    case 'state':
      return { key, accountId: account, state: done.state, since: done.since };
    case 'answer': {
      const { answer, caseState, cardState, since } = done;
      return { key, caseId: done.case, answer, caseState, accountId: account, cardState, since };
    }
    case 'report':
      return { key, accountId: account, state: 'blocked', since: done.since };
    case 'replacement':
      return { key, accountId: account, orderedAt: done.orderedAt, arrives: { from: done.from, to: done.to } };
  }
};

const toCase = (one: FraudCase, cards: Cards): object => ({
  caseId: one.case,
  caseState: one.state,
  accountId: one.account,
  cardState: cards.hold(one, one.account),
  since: one.since,
  ...(one.supersededBy === undefined ? {} : { supersededBy: one.supersededBy }),
});

const idIn = (request: Request): string => String(request.params.id);

const WANTS = {
  state: '{"state": "locked" or "active"}',
  answer: '{"answer": "mine" or "not_mine"}',
  report: '{"reason": "lost" or "stolen"}',
  replacement: '{}',
} as const;

/** Every way in which the port says no. */
const REFUSALS = {
  not_accepted: [401, 'The token is not accepted'],
  not_covered: [403, 'Not covered by the consent'],
  restricted: [403, 'The account is restricted'],
  no_such_card: [404, 'No such card'],
  no_such_case: [404, 'No such case'],
  never_seen: [404, 'No order with this key was ever seen'],
  no_such_address: [404, 'No such address'],
  closed: [409, 'It is closed'],
  superseded: [409, 'Another case took the place of this one'],
  blocked: [409, 'It was answered with no: a person has to look'],
  key_reused: [422, 'Something else was ordered under this key'],
  unreadable: [400, 'Wants'],
} as const satisfies { [C in OrderRefusal]: readonly [number, string] } & { [code: string]: readonly [number, string] };

const refuse = (code: keyof typeof REFUSALS, more?: string): Answer => {
  const [status, message] = REFUSALS[code];
  return { status, body: { code, message: more === undefined ? message : `${message} ${more}` } };
};
