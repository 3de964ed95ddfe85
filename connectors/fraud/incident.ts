/** The notification of suspected fraud: a case that a bank opens, tells more of, or withdraws. */
import { z } from 'zod';
import type { FraudNotice } from '../../bot/model.ts';
import { display, type Heard, id, lastFour, purchase, suspectOf } from './fields.ts';

const ITEMS_AT_MOST = 100;

const event = z
  .object({
    status: z.enum(['OPEN', 'WITHDRAWN']),
    supersedes: id.optional(),
    accountId: id,
    cardNumberDisplay: display,
    cardState: z.enum(['ACTIVE', 'HELD', 'BLOCKED']),
    transactions: z.array(z.object(purchase).transform(suspectOf)).max(ITEMS_AT_MOST).default([]),
  })
  .refine(({ status, transactions }) => status === 'WITHDRAWN' || transactions.length > 0, {
    path: ['transactions'],
    message: 'must name what is suspected',
  });

export const incident = z.object({
  type: z.literal('SUSPECTED_INCIDENT'),
  category: z.literal('FRAUD'),
  notificationPayload: z.object({ id, idType: z.literal('CASE'), event }),
});

const STATES = { ACTIVE: 'active', HELD: 'held', BLOCKED: 'blocked' } as const;

/** `late`: a person must look at it first. */
export const toFraudNotice = (heard: Heard, { notificationPayload }: z.output<typeof incident>, late: boolean): FraudNotice => {
  const { status, supersedes, accountId, cardNumberDisplay, cardState, transactions } = notificationPayload.event;
  return {
    ...heard,
    case: notificationPayload.id,
    late,
    status: status === 'OPEN' ? 'open' : 'withdrawn',
    ...(supersedes === undefined ? {} : { supersedes }),
    card: { account: accountId, last4: lastFour(cardNumberDisplay), state: STATES[cardState] },
    items: transactions,
  };
};
