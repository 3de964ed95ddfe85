/**
 * What a consent receipt says: the fields of ISO/IEC TS 27560:2023 (record header, processing, parties, events) and of the Kantara Consent Receipt 1.1,
 * and the grant as FDX has it, so that whoever knows one of them can read it. Pure; who signs it is signer.ts.
 */
import { connectWords } from '../http/connect-words.ts';
import type { Json, Scope } from '../model.ts';
import type { ConsentEvent, KeptConsent } from '../store/grants.ts';

/** In the header of its signature. */
export const RECEIPT_TYPE = 'consent-receipt';

/** `customer`: our id of them. `bankName`: as customers say it. `origin`: where our pages are. */
export type ReceiptParts = { consent: KeptConsent; customer: string; bankName: string; origin: string };

export type ReceiptStatus = 'ACTIVE' | 'REVOKED' | 'EXPIRED';

const DAY_MS = 24 * 60 * 60_000;
const VERSION = 'KI-CR-v1.1.0';
const SCHEMA = 'ISO/IEC TS 27560:2023';
const JURISDICTION = 'US';

/** FDX names clusters of data; what is not data that is read has none. */
const CLUSTERS: { readonly [S in Scope]: string | undefined } = {
  accounts: 'ACCOUNT_BASIC',
  balances: 'BALANCES',
  transactions: 'TRANSACTIONS',
  routing: 'ACCOUNT_PAYMENTS',
  payments: undefined,
  cards: undefined,
  alerts: undefined,
  staff: undefined,
};

const EVENT_STATE: { readonly [W in ConsentEvent['what']]: string } = { given: 'consent given', ended: 'consent withdrawn' };

const iso = (at: number): string => new Date(at).toISOString();

/** What has become of a consent until now. One that ran out did so at its hour, whether or not anybody looked. */
export const historyOf = (
  { history, until }: Pick<KeptConsent, 'history' | 'until'>,
  now: number,
): (ConsentEvent | { at: number; what: 'expired' })[] => {
  const isOver = history.some(({ what, at }) => what === 'ended' && at < until);
  return [
    ...history.filter(({ at, what }) => what === 'given' || at < until),
    ...(isOver || now < until ? [] : [{ at: until, what: 'expired' as const }]),
  ];
};

export const statusOf = (consent: Pick<KeptConsent, 'history' | 'until'>, now: number): ReceiptStatus => {
  const last = historyOf(consent, now).at(-1)?.what;
  return last === 'ended' ? 'REVOKED' : last === 'expired' ? 'EXPIRED' : 'ACTIVE';
};

/** `now`: of the business clock, as all times of a consent. */
export const receiptOf = (parts: ReceiptParts, now: number): { [name: string]: Json } => {
  const { consent, customer, bankName, origin } = parts;
  const { grant, language, since, until, scopes, hash } = consent;
  const words = connectWords[language];
  return {
    version: VERSION,
    schema_version: SCHEMA,
    jurisdiction: JURISDICTION,
    consentReceiptID: grant,
    record_id: grant,
    consentTimestamp: Math.floor(since / 1_000),
    issuedAt: iso(now),
    collectionMethod: 'web form',
    language,
    publicKey: `${origin}/connect/keys`,
    piiPrincipalId: customer,
    pii_principal_id: customer,
    piiControllers: [{ piiController: 'Banter', contact: origin, piiControllerUrl: origin, onBehalf: false }],
    policyUrl: origin,
    services: [{ service: `Banter, ${bankName}`, purposes: scopes.map((scope) => purposeOf(scope, parts)) }],
    sensitive: true,
    spiCat: ['Financial'],
    pii_processing: {
      privacy_notice: { text: consent.text ?? null, hash_algorithm: 'SHA-256, base64url', hash },
      purposes: [words.purpose],
      lawful_basis: 'consent',
      recipient_third_parties: [],
      retention_period: iso(until),
      withdrawal_method: words.stop(bankName),
    },
    parties: [
      { party_id: 'banter', party_name: 'Banter', party_role: 'PII controller', party_url: origin },
      { party_id: consent.bank, party_name: bankName, party_role: 'data provider' },
    ],
    event: historyOf(consent, now).map(eventOf),
    consentGrant: grantOf(parts, now),
  };
};

const purposeOf = (scope: Scope, { consent: { language, bank }, bankName }: ReceiptParts): Json => {
  const { scopes, stop } = connectWords[language];
  return {
    purpose: `${scopes[scope].name}: ${scopes[scope].what}`,
    purposeCategory: ['Core Function'],
    consentType: 'EXPLICIT',
    piiCategory: [CLUSTERS[scope] ?? `banter:${scope}`],
    primaryPurpose: scope !== 'staff',
    termination: stop(bankName),
    thirdPartyDisclosure: false,
    dataProvider: bank,
  };
};

const eventOf = (event: ReturnType<typeof historyOf>[number]): Json => ({
  event_time: iso(event.at),
  event_type: 'explicit consent',
  event_state: event.what === 'expired' ? 'consent expired' : EVENT_STATE[event.what],
  ...(event.what === 'ended' ? { reason: event.why } : {}),
});

/** FDX's ConsentGrant. */
const grantOf = ({ consent, bankName, origin }: ReceiptParts, now: number): Json => {
  const { grant, since, until, scopes } = consent;
  const status = statusOf(consent, now);
  return {
    id: grant,
    status,
    parties: [
      { name: bankName, type: 'DATA_PROVIDER' },
      { name: 'Banter', type: 'DATA_RECIPIENT', homeUri: origin },
    ],
    createdTime: iso(since),
    updatedTime: iso(historyOf(consent, now).at(-1)?.at ?? since),
    expirationTime: iso(until),
    durationType: 'TIME_BOUND',
    durationPeriod: Math.round((until - since) / DAY_MS),
    // No limit is agreed to: as far back as the bank tells, when the customer asks.
    lookbackPeriod: null,
    resources: [{ resourceType: 'ACCOUNT', dataClusters: scopes.flatMap((scope) => CLUSTERS[scope] ?? []) }],
    revocation: { how: connectWords[consent.language].stop(bankName), revocationUri: origin },
  };
};
