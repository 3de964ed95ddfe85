/** The claims of a verified token into a notice in our words. */
import { z } from 'zod';
import type { FraudNotice } from '../../bot/model.ts';
import { readMoney } from '../banks/money.ts';
import { cleanName } from '../banks/text.ts';
import { type Refused, refuse } from './refusal.ts';
import type { Claims } from './token.ts';

const HOUR_MS = 3_600_000;
const FUTURE_AT_MOST_MS = 5 * 60_000;
/** A token keeps its time through all the sender's retries, so it may be as old as an outage. Above, a person must look at it. */
const LATE_MS = 72 * HOUR_MS;
/** Ids are kept for 96 hours: one hour less, for clocks that differ, so that whatever is accepted can still be told from a repeat. */
const TOO_OLD_MS = 95 * HOUR_MS;

const EVENT = 'urn:banter:event:fdx-notification';
const ITEMS_AT_MOST = 100;

const absent = (why: string) => z.undefined({ error: why }).optional();
const id = z.string().regex(/^[\x21-\x7e]{1,256}$/, 'must be 1 to 256 visible ASCII characters');
const merchant = z
  .string()
  .transform((text) => cleanName(text))
  .refine((name) => name !== '', 'has nothing in it that can be shown');

const transaction = z
  .object({
    transactionId: id,
    merchant,
    amount: z.number().min(0, 'must not be negative: what the merchant wants is positive'),
    currency: z.string(),
    transactionTimestamp: z.iso.datetime({ offset: true, error: 'must be a time with a zone, like 2026-11-25T09:59:30Z' }),
  })
  .transform(({ transactionId, amount, currency, transactionTimestamp, ...rest }, context): FraudNotice['items'][number] => {
    const money = readMoney(amount, currency);
    if (money !== null) return { id: transactionId, merchant: rest.merchant, money, at: Date.parse(transactionTimestamp) };
    context.addIssue({ code: 'custom', path: ['amount'], message: 'is no amount of this currency, or too large to be exact' });
    return z.NEVER;
  });

const incident = z
  .object({
    status: z.enum(['OPEN', 'WITHDRAWN']),
    supersedes: id.optional(),
    accountId: id,
    cardNumberDisplay: z.string().max(40).nullish(),
    cardState: z.enum(['ACTIVE', 'HELD', 'BLOCKED']),
    transactions: z.array(transaction).max(ITEMS_AT_MOST).default([]),
  })
  .refine(({ status, transactions }) => status === 'WITHDRAWN' || transactions.length > 0, {
    path: ['transactions'],
    message: 'must name what is suspected',
  });

const notification = z.object({
  type: z.literal('SUSPECTED_INCIDENT'),
  category: z.literal('FRAUD'),
  notificationPayload: z.object({ id, idType: z.literal('CASE'), event: incident }),
});

const claimsOfEvent = z
  .object({
    jti: id,
    iat: z.number(),
    txn: id,
    exp: absent('must not be there: an event does not expire'),
    sub: absent('must not be there: sub_id names the customer'),
    sub_id: z.object({ format: z.literal('opaque'), id }),
    events: z.object({ [EVENT]: notification }),
  })
  .refine(({ txn, events }) => txn === events[EVENT].notificationPayload.id, { path: ['txn'], message: 'must be the id of the case' });

const STATES = { ACTIVE: 'active', HELD: 'held', BLOCKED: 'blocked' } as const;

/** `now` is real time, as the bank's signature is. */
export const readNotice = (bank: string, claims: Claims, now: number): { ok: true; notice: FraudNotice } | Refused => {
  const parsed = claimsOfEvent.safeParse(claims);
  if (!parsed.success) return refuse('invalid_request', told(parsed.error.issues));
  const { jti, iat, txn, sub_id, events } = parsed.data;
  const at = Math.round(iat * 1000);
  if (at - now > FUTURE_AT_MOST_MS) return refuse('invalid_request', 'iat: is in the future (it counts seconds).');
  if (now - at > TOO_OLD_MS)
    return refuse('invalid_request', 'iat: is more than 95 hours ago. Tell of the case anew, with a jti of its own.');
  const { status, supersedes, accountId, cardNumberDisplay, cardState, transactions } = events[EVENT].notificationPayload.event;
  const notice: FraudNotice = {
    id: jti,
    bank,
    case: txn,
    customer: sub_id.id,
    at,
    late: now - at > LATE_MS,
    status: status === 'OPEN' ? 'open' : 'withdrawn',
    ...(supersedes === undefined ? {} : { supersedes }),
    card: { account: accountId, last4: lastFour(cardNumberDisplay ?? ''), state: STATES[cardState] },
    items: transactions,
  };
  return { ok: true, notice };
};

const lastFour = (display: string): string | null => /\d{4}$/.exec(display.replace(/\D/g, ''))?.[0] ?? null;

/** The first mistake, by the names of the wire; never what was written there. */
const told = (issues: readonly { path: PropertyKey[]; message: string }[]): string => {
  const [{ path, message } = { path: [], message: 'cannot be read' }] = issues;
  return `${path.map(String).join('.')}: ${message}.`;
};
