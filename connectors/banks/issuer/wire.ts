/** Each order as the issuer port wants it, and what the port's answer must say to be its confirmation. */
import { z } from 'zod';
import type { Act, Acted, Json } from '../../../bot/model.ts';
import { answerShape, replacementShape, reportShape, stateShape } from './schema.ts';

export type Wire = {
  method: 'PUT' | 'POST';
  /** The segments of its address. */
  path: readonly string[];
  body: Json;
  /** What a confirmation says of itself; `order`: which kind it confirms, by its shape. */
  is: { readonly [name: string]: Json };
};

const STATE_AFTER = { lock_card: 'locked', unlock_card: 'active' } as const;
const CASE_AFTER = { mine: 'CLEARED', not_mine: 'BLOCKED' } as const;
const CARDS = { ACTIVE: 'active', HELD: 'held', BLOCKED: 'blocked' } as const;

export const toWire = (act: Act): Wire => {
  const { account } = act;
  switch (act.do) {
    case 'lock_card':
    case 'unlock_card': {
      const body = { state: STATE_AFTER[act.do] };
      return { method: 'PUT', path: [account, 'state'], body, is: { order: 'state', accountId: account, ...body } };
    }
    case 'answer_case': {
      const { case: caseId, answer } = act;
      const is = { order: 'answer', accountId: account, caseId, answer, caseState: CASE_AFTER[answer] };
      return { method: 'PUT', path: ['cases', caseId, 'answer'], body: { answer }, is };
    }
    case 'report_lost':
      return { method: 'POST', path: [account, 'report'], body: { reason: act.reason }, is: { order: 'report', accountId: account } };
    case 'replace_card':
      return { method: 'POST', path: [account, 'replacement'], body: {}, is: { order: 'replacement', accountId: account } };
  }
};

type Confirmed = { says: { readonly [name: string]: unknown }; done: Extract<Acted, { state: 'done' }> };

const confirms = (order: string, says: object, done: Omit<Confirmed['done'], 'state'>): Confirmed => ({
  says: { ...says, order },
  done: { state: 'done', ...done },
});

/** What the bank says was done, whichever order it was. */
export const confirmation: z.ZodType<Confirmed> = z.union([
  answerShape.transform((says) => confirms('answer', says, { at: says.since, card: CARDS[says.cardState] })),
  replacementShape.transform((says) => confirms('replacement', says, { at: says.orderedAt, arrives: says.arrives })),
  reportShape.transform((says) => confirms('report', says, { at: says.since, card: 'blocked' })),
  stateShape.transform((says) => confirms('state', says, { at: says.since })),
]);
