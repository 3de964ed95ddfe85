/** A case of suspected fraud as a bank tells of it: an FDX notification. */
import type { JWTPayload } from 'jose';
import type { FraudItem, HoldState } from '../card-lines.ts';
import { envelop } from '../event-claims.ts';
import { decimal } from '../fdx-shapes.ts';
import type { Identity } from '../identities.ts';

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

export const toClaims = (told: Told, identity: Identity, issuer: string, audience: string): JWTPayload => {
  const { jti, customer, signedAt, case: txn } = told;
  return envelop({ jti, txn, customer, signedAt }, toNotification(told, identity), identity, issuer, audience);
};

const toNotification = (told: Told, { quirks }: Identity) => ({
  type: 'SUSPECTED_INCIDENT',
  category: 'FRAUD',
  severity: 'ALERT',
  priority: 'HIGH',
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
