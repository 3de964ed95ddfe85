/** A bank with keys of its own, which signs what it is told to: well, badly, or as somebody else. */
import { CompactSign, type CryptoKey, exportJWK, generateKeyPair, type JWK } from 'jose';

export const NOW = Date.parse('2026-11-25T10:00:05Z');
export const ISSUER = 'https://events.first.example';
export const AUDIENCE = 'https://chat.example/events/first';
export const JWKS_URI = 'https://events.first.example/jwks';
export const EVENT = 'urn:banter:event:fdx-notification';

export type Pair = { kid: string; alg: string; privateKey: CryptoKey; jwk: JWK };

export const pairOf = async (kid: string, alg = 'ES256'): Promise<Pair> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
};

export const transaction = {
  transactionId: 't-1',
  merchant: 'Shoe Palace',
  amount: 125.5,
  currency: 'USD',
  transactionTimestamp: '2026-11-25T09:59:30Z',
};

const incident = {
  status: 'OPEN',
  accountId: 'acc-1',
  cardNumberDisplay: '1899',
  cardState: 'HELD',
  transactions: [transaction] as unknown,
};

/** A notification; `event` is changed in its payload's event, `more` at its top. */
export const notification = (event: object = {}, more: object = {}) => ({
  notificationId: 'n-1',
  type: 'SUSPECTED_INCIDENT',
  sentOn: '2026-11-25T10:00:00Z',
  category: 'FRAUD',
  severity: 'ALERT',
  priority: 'HIGH',
  publisher: { name: 'First' },
  subscriber: { name: 'Banter' },
  notificationPayload: { id: 'case-1', idType: 'CASE', event: { ...incident, ...event } },
  ...more,
});

export const claims = (more: object = {}): Record<string, unknown> => ({
  iss: ISSUER,
  aud: AUDIENCE,
  iat: Date.parse('2026-11-25T10:00:00Z') / 1000,
  jti: 'jti-1',
  txn: 'case-1',
  sub_id: { format: 'opaque', id: 'customer-1' },
  events: { [EVENT]: notification() },
  ...more,
});

/** Claims whose event says this. */
export const telling = (event: object, more: object = {}) => claims({ events: { [EVENT]: notification(event) }, ...more });

/** Claims of no case: a payment. `more` is changed in the event, `of` in its transaction. */
export const paying = (of: object = {}, more: object = {}, payload: object = {}) => {
  const event = {
    accountId: 'acc-1',
    accountName: 'Cash Back Card',
    cardNumberDisplay: '1899',
    transaction: { ...transaction, ...of },
    ...more,
  };
  return ofAccount('TRANSACTION', { id: 't-1', idType: 'TRANSACTION', event, ...payload });
};

/** Claims of no case: what is left on an account. */
export const leaving = (more: object = {}, payload: object = {}) => {
  const left = { availableBalance: 42.5, currency: 'USD', asOf: '2026-11-25T09:59:00Z' };
  const event = { accountId: 'acc-2', accountName: 'Everyday Checking', accountNumberDisplay: '4321', ...left, ...more };
  return ofAccount('BALANCE', { id: 'acc-2', idType: 'ACCOUNT', event, ...payload });
};

const ofAccount = (type: string, notificationPayload: object) =>
  claims({ txn: undefined, events: { [EVENT]: notification({}, { type, category: 'NEW_DATA', severity: 'INFO', notificationPayload }) } });

/** Signs these bytes, or these claims, under this header. */
export const sign = (pair: Pair, payload: object | string = claims(), header: object = {}): Promise<string> =>
  new CompactSign(Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'secevent+jwt', alg: pair.alg, kid: pair.kid, ...header })
    .sign(pair.privateKey);

export const encoded = (value: object | string): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
