/** What a bank tells, as it is signed: an FDX notification inside the claims of a Security Event Token (RFC 8417). */
import type { JWTPayload } from 'jose';
import type { Identity } from './identities.ts';

const EVENT = 'urn:banter:event:fdx-notification';

export type Envelope = {
  jti: string;
  /** What belongs together: the case. */
  txn?: string;
  customer: string;
  /** When the bank says it, in real time. */
  signedAt: number;
};
type Notification = { type: string; category: string; severity: string; priority: string; notificationPayload: object };

/** No `exp`, as it stays true however late it is told; no `sub`, as the customer stands in `sub_id`. */
export const envelop = (
  { jti, txn, customer, signedAt }: Envelope,
  { type, category, severity, priority, notificationPayload }: Notification,
  { name }: Identity,
  issuer: string,
  audience: string,
): JWTPayload => ({
  iss: issuer,
  aud: audience,
  // With its milliseconds: of two that are told in one second it is clear which came first.
  iat: signedAt / 1000,
  jti,
  ...(txn === undefined ? {} : { txn }),
  sub_id: { format: 'opaque', id: customer },
  events: {
    [EVENT]: {
      notificationId: jti,
      type,
      sentOn: new Date(signedAt).toISOString(),
      category,
      severity,
      priority,
      publisher: { name },
      subscriber: { name: 'Banter' },
      notificationPayload,
    },
  },
});
