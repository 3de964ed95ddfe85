/** What can happen to a card, as its book keeps it: what customers ordered under a key, and what the bank says of suspected fraud by itself. */
import { z } from 'zod';
import { bankIds } from './identities.ts';

export const lockStates = ['locked', 'active'] as const;
export const fraudAnswers = ['mine', 'not_mine'] as const;
export const lossReasons = ['lost', 'stolen'] as const;
export const caseStates = ['OPEN', 'CLEARED', 'BLOCKED', 'WITHDRAWN', 'EXPIRED'] as const;
/** What the bank itself did to a card; a customer's own lock is apart from it. */
const holdStates = ['ACTIVE', 'HELD', 'BLOCKED'] as const;

export type CaseState = (typeof caseStates)[number];
export type HoldState = (typeof holdStates)[number];
export type FraudAnswer = (typeof fraudAnswers)[number];

const happened = z.object({
  /** On the business clock. */
  at: z.string(),
  bank: z.enum(bankIds),
  customer: z.string(),
  account: z.string(),
});
const ordered = happened.extend({
  key: z.string(),
  /** The asker's `x-fapi-interaction-id`. */
  interaction: z.string().optional(),
});

const lock = ordered.extend({
  what: z.literal('state').default('state'),
  state: z.enum(lockStates),
  /** Since when it has been so: `at`, or earlier where the order changed nothing. */
  since: z.string(),
});
const answer = ordered.extend({
  what: z.literal('answer'),
  case: z.string(),
  answer: z.enum(fraudAnswers),
  /** What the case and the card were then. */
  caseState: z.enum(caseStates),
  cardState: z.enum(holdStates),
  since: z.string(),
});
const report = ordered.extend({ what: z.literal('report'), reason: z.enum(lossReasons), since: z.string() });
const replacement = ordered.extend({
  what: z.literal('replacement'),
  orderedAt: z.string(),
  /** Days, both included. */
  from: z.string(),
  to: z.string(),
});

const item = z.object({ id: z.string(), merchant: z.string(), minor: z.number(), currency: z.string(), at: z.string() });

/** A case as the bank has it from then on, items and all. */
const telling = happened.extend({
  what: z.literal('telling'),
  case: z.string(),
  state: z.enum(['OPEN', 'WITHDRAWN', 'EXPIRED']),
  /** The card is held while the case is open. */
  held: z.boolean(),
  items: z.array(item),
  /** The case that this one takes the place of. */
  supersedes: z.string().optional(),
});

export const cardLine = z.union([lock, answer, report, replacement, telling]);
export type CardLine = z.output<typeof cardLine>;
export type Telling = z.output<typeof telling>;
export type FraudItem = z.output<typeof item>;
/** An order that was done. */
export type Order = Exclude<CardLine, Telling>;

type Asked = Pick<Order, 'at' | 'bank' | 'customer' | 'key' | 'interaction'>;
/** An order that somebody wants done. */
export type Wanted = Asked &
  (
    | { what: 'state'; account: string; state: (typeof lockStates)[number] }
    | { what: 'answer'; case: string; answer: FraudAnswer }
    | { what: 'report'; account: string; reason: (typeof lossReasons)[number] }
    | { what: 'replacement'; account: string; from: string; to: string }
  );

/** Whether it is the order that was done under this key. */
export const isSameOrder = (done: Order, wanted: Wanted): boolean => substanceOf(done) === substanceOf(wanted);

const substanceOf = (one: Order | Wanted): string => {
  switch (one.what) {
    case 'state':
      return JSON.stringify([one.what, one.account, one.state]);
    case 'answer':
      return JSON.stringify([one.what, one.case, one.answer]);
    case 'report':
      return JSON.stringify([one.what, one.account, one.reason]);
    case 'replacement':
      return JSON.stringify([one.what, one.account]);
  }
};
