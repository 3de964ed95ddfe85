/** The claims of a verified token into a notice in our words: whose it is, how old, and of what it tells. */
import { z } from 'zod';
import type { Notice } from '../../bot/model.ts';
import { balance, toBalanceNotice } from './balance.ts';
import { consentExpired, consentRevoked, toExpiredNotice, toRevokedNotice } from './consent.ts';
import { type Heard, id } from './fields.ts';
import { incident, toFraudNotice } from './incident.ts';
import { payment, toPaymentNotice } from './payment.ts';
import { type Refused, refuse } from './refusal.ts';
import type { Claims } from './token.ts';

const HOUR_MS = 3_600_000;
const FUTURE_AT_MOST_MS = 5 * 60_000;
/** A token keeps its time through all the sender's retries, so it may be as old as an outage. Above, a person must look at it. */
const LATE_MS = 72 * HOUR_MS;
/** Ids are kept for 96 hours: one hour less, for clocks that differ, so that whatever is accepted can still be told from a repeat. */
const TOO_OLD_MS = 95 * HOUR_MS;

const EVENT = 'urn:banter:event:fdx-notification';

const absent = (why: string) => z.undefined({ error: why }).optional();

const notification = z.discriminatedUnion('type', [incident, payment, balance, consentRevoked, consentExpired], {
  error: ({ code }) =>
    code === 'invalid_union' ? 'must be SUSPECTED_INCIDENT, TRANSACTION, BALANCE, CONSENT_REVOKED or CONSENT_EXPIRED' : undefined,
});
type Notification = z.output<typeof notification>;

const claimsOfEvent = z
  .object({
    jti: id,
    iat: z.number(),
    txn: id.optional(),
    exp: absent('must not be there: an event does not expire'),
    sub: absent('must not be there: sub_id names the customer'),
    sub_id: z.object({ format: z.literal('opaque'), id }),
    events: z.object({ [EVENT]: notification }),
  })
  .refine(({ txn, events }) => isOfCase(txn, events[EVENT]), { path: ['txn'], message: 'must be the id of the case' });

/** What belongs together shares a `txn`; only what happens to a case does. */
const isOfCase = (txn: string | undefined, notified: Notification): boolean =>
  notified.type !== 'SUSPECTED_INCIDENT' || txn === notified.notificationPayload.id;

/** `now` is real time, as the bank's signature is. */
export const readNotice = (bank: string, claims: Claims, now: number): { ok: true; notice: Notice } | Refused => {
  const parsed = claimsOfEvent.safeParse(claims);
  if (!parsed.success) return refuse('invalid_request', told(parsed.error.issues));
  const { jti, iat, sub_id, events } = parsed.data;
  const at = Math.round(iat * 1000);
  if (at - now > FUTURE_AT_MOST_MS) return refuse('invalid_request', 'iat: is in the future (it counts seconds).');
  if (now - at > TOO_OLD_MS) return refuse('invalid_request', 'iat: is more than 95 hours ago. Tell of it anew, with a jti of its own.');
  return { ok: true, notice: noticeOf({ id: jti, bank, customer: sub_id.id, at }, events[EVENT], now - at > LATE_MS) };
};

const noticeOf = (heard: Heard, notified: Notification, late: boolean): Notice => {
  switch (notified.type) {
    case 'SUSPECTED_INCIDENT':
      return toFraudNotice(heard, notified, late);
    case 'TRANSACTION':
      return toPaymentNotice(heard, notified);
    case 'BALANCE':
      return toBalanceNotice(heard, notified);
    case 'CONSENT_REVOKED':
      return toRevokedNotice(heard, notified);
    case 'CONSENT_EXPIRED':
      return toExpiredNotice(heard);
  }
};

/** The first mistake, by the names of the wire; never what was written there. */
const told = (issues: readonly { path: PropertyKey[]; message: string }[]): string => {
  const [{ path, message } = { path: [], message: 'cannot be read' }] = issues;
  return `${path.map(String).join('.')}: ${message}.`;
};
