/** A case of suspected fraud as a bank tells of it: an FDX notification inside a Security Event Token (RFC 8417). */
import type { JWTPayload } from 'jose';
import type { FraudItem, HoldState } from '../card-lines.ts';
import { decimal } from '../fdx-shapes.ts';
import type { Identity } from '../identities.ts';

const EVENT = 'urn:banter:event:fdx-notification';

export type Told = {
  jti: string;
  case: string;
  customer: string;
  /** When the bank says it, in real time. */
  signedAt: number;
  status: 'OPEN' | 'WITHDRAWN';
  supersedes?: string | undefined;
  account: string;
  last4: string;
  cardState: HoldState;
  items: readonly FraudItem[];
};

/** No `exp`, as it stays true however late it is told; no `sub`, as the customer stands in `sub_id`. */
export const toClaims = (told: Told, identity: Identity, issuer: string, audience: string): JWTPayload => ({
  iss: issuer,
  aud: audience,
  // With its milliseconds: of two that are told in one second it is clear which came first.
  iat: told.signedAt / 1000,
  jti: told.jti,
  txn: told.case,
  sub_id: { format: 'opaque', id: told.customer },
  events: { [EVENT]: toNotification(told, identity) },
});

const toNotification = (told: Told, { name, quirks }: Identity): object => ({
  notificationId: told.jti,
  type: 'SUSPECTED_INCIDENT',
  sentOn: new Date(told.signedAt).toISOString(),
  category: 'FRAUD',
  severity: 'ALERT',
  priority: 'HIGH',
  publisher: { name },
  subscriber: { name: 'Banter' },
  notificationPayload: {
    id: told.case,
    idType: 'CASE',
    event: {
      status: told.status,
      ...(told.supersedes === undefined ? {} : { supersedes: told.supersedes }),
      accountId: told.account,
      cardNumberDisplay: told.last4,
      cardState: told.cardState,
      transactions: told.items.map(({ id, merchant, minor, currency, at }) => ({
        transactionId: id,
        merchant,
        amount: decimal(minor, currency, quirks),
        currency,
        transactionTimestamp: at,
      })),
    },
  },
});
