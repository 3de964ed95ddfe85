/** A payment, or what is left on an account, as a bank tells of it: FDX notifications. */
import type { JWTPayload } from 'jose';
import { type Envelope, envelop } from '../event-claims.ts';
import { decimal } from '../fdx-shapes.ts';
import type { Identity } from '../identities.ts';
import type { WorldAccount } from '../world.ts';

export type Paid = { id: string; merchant: string; minor: number; category: string | undefined; at: string };
export type Left = { minor: number; at: string };
type Signer = { identity: Identity; issuer: string; audience: string };

export const paymentClaims = (
  envelope: Envelope,
  account: WorldAccount,
  paid: Paid,
  { identity, issuer, audience }: Signer,
): JWTPayload => {
  const { currency } = account;
  const transaction = {
    transactionId: paid.id,
    merchant: paid.merchant,
    amount: decimal(paid.minor, currency, identity.quirks),
    currency,
    ...(identity.quirks.namesMerchants && paid.category !== undefined ? { category: paid.category } : {}),
    transactionTimestamp: paid.at,
  };
  const notificationPayload = { id: paid.id, idType: 'TRANSACTION', event: { ...nameOf(account), transaction } };
  return envelop(envelope, { type: 'TRANSACTION', ...NEWS, notificationPayload }, identity, issuer, audience);
};

export const balanceClaims = (
  envelope: Envelope,
  account: WorldAccount,
  left: Left,
  { identity, issuer, audience }: Signer,
): JWTPayload => {
  const { id, currency } = account;
  const event = { ...nameOf(account), availableBalance: decimal(left.minor, currency, identity.quirks), currency, asOf: left.at };
  return envelop(envelope, { type: 'BALANCE', ...NEWS, notificationPayload: { id, idType: 'ACCOUNT', event } }, identity, issuer, audience);
};

const NEWS = { category: 'NEW_DATA', severity: 'INFO', priority: 'MEDIUM' } as const;

const nameOf = ({ id, kind, nickname, product, last4 }: WorldAccount): object => ({
  accountId: id,
  accountName: nickname ?? product,
  [kind === 'card' ? 'cardNumberDisplay' : 'accountNumberDisplay']: last4,
});
