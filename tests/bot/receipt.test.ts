/** Consent receipts: what each must say, what becomes of it over time, and that nothing but the published keys is needed to check one. */
import { describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet } from 'jose';
import { z } from 'zod';
import { historyOf, type ReceiptParts, receiptOf, statusOf } from '../../bot/connect/receipt.ts';
import { createReceipts } from '../../bot/connect/receipts.ts';
import { createSigner } from '../../bot/connect/signer.ts';
import { hashOf } from '../../bot/http/connect-page.ts';
import type { KeptConsent } from '../../bot/store/grants.ts';
import type { KeptKey } from '../../bot/store/signing-keys.ts';

const DAY = 86_400_000;
const SINCE = Date.UTC(2026, 10, 26, 15, 0, 0);
const TEXT = 'Connect Chase to this chat?\nWhat may I see?';

const given: KeptConsent = {
  version: 1,
  grant: 'g1',
  bank: 'chase',
  language: 'en',
  scopes: ['accounts', 'transactions', 'staff'],
  since: SINCE,
  until: SINCE + 90 * DAY,
  text: TEXT,
  hash: hashOf(TEXT),
  history: [{ at: SINCE, what: 'given' }],
};
const ended: KeptConsent = { ...given, history: [...given.history, { at: SINCE + DAY, what: 'ended', why: 'customer' }] };
const partsOf = (consent: KeptConsent): ReceiptParts => ({
  consent,
  customer: 'customer-1',
  bankName: 'Chase',
  origin: 'https://chat.example',
});

const when = z.iso.datetime();
const text = z.string().min(1);
/** The fields of Kantara CR 1.1, ISO/IEC TS 27560:2023 and FDX's ConsentGrant that a reader of either goes by. */
const shape = z.strictObject({
  version: z.literal('KI-CR-v1.1.0'),
  schema_version: z.literal('ISO/IEC TS 27560:2023'),
  jurisdiction: z.literal('US'),
  consentReceiptID: text,
  record_id: text,
  consentTimestamp: z.number().int(),
  issuedAt: when,
  collectionMethod: text,
  language: z.enum(['en', 'es']),
  publicKey: z.url(),
  piiPrincipalId: text,
  pii_principal_id: text,
  piiControllers: z
    .array(z.strictObject({ piiController: text, contact: z.url(), piiControllerUrl: z.url(), onBehalf: z.boolean() }))
    .min(1),
  policyUrl: z.url(),
  services: z
    .array(
      z.strictObject({
        service: text,
        purposes: z
          .array(
            z.strictObject({
              purpose: text,
              purposeCategory: z.array(text),
              consentType: z.literal('EXPLICIT'),
              piiCategory: z.array(text).min(1),
              primaryPurpose: z.boolean(),
              termination: z.string().includes('disconnect Chase'),
              thirdPartyDisclosure: z.literal(false),
              dataProvider: text,
            }),
          )
          .min(1),
      }),
    )
    .min(1),
  sensitive: z.literal(true),
  spiCat: z.array(text),
  pii_processing: z.strictObject({
    privacy_notice: z.strictObject({ text: text.nullable(), hash_algorithm: text, hash: text }),
    purposes: z.array(text),
    lawful_basis: z.literal('consent'),
    recipient_third_parties: z.array(z.never()),
    retention_period: when,
    withdrawal_method: z.string().includes('disconnect Chase'),
  }),
  parties: z.array(z.strictObject({ party_id: text, party_name: text, party_role: text, party_url: z.url().optional() })).length(2),
  event: z
    .array(z.strictObject({ event_time: when, event_type: text, event_state: z.string().startsWith('consent '), reason: text.optional() }))
    .min(1),
  consentGrant: z.strictObject({
    id: text,
    status: z.enum(['ACTIVE', 'REVOKED', 'EXPIRED']),
    parties: z
      .array(z.strictObject({ name: text, type: z.enum(['DATA_PROVIDER', 'DATA_RECIPIENT']), homeUri: z.url().optional() }))
      .length(2),
    createdTime: when,
    updatedTime: when,
    expirationTime: when,
    durationType: z.literal('TIME_BOUND'),
    durationPeriod: z.number().int().max(365),
    lookbackPeriod: z.null(),
    resources: z.array(z.strictObject({ resourceType: z.literal('ACCOUNT'), dataClusters: z.array(text).min(1) })).length(1),
    revocation: z.strictObject({ how: text, revocationUri: z.url() }),
  }),
});

describe('what a receipt says', () => {
  test.each([
    ['given', given, SINCE],
    ['given, only its hash kept', { ...given, text: undefined } as unknown as KeptConsent, SINCE],
    ['ended', ended, SINCE + 2 * DAY],
    ['run out', given, SINCE + 91 * DAY],
  ])('P13 %s: has all fields, and no other', (_, consent, now) => {
    expect(shape.safeParse(receiptOf(partsOf(consent), now)).error?.issues ?? []).toEqual([]);
  });

  test('P13 clusters are those of what was allowed, times those of the consent, and the hash is that of the text in it', () => {
    const receipt = shape.parse(receiptOf(partsOf(given), SINCE));
    expect(receipt.consentGrant.resources[0]?.dataClusters).toEqual(['ACCOUNT_BASIC', 'TRANSACTIONS']);
    expect(receipt.consentGrant).toMatchObject({ createdTime: '2026-11-26T15:00:00.000Z', durationPeriod: 90, status: 'ACTIVE' });
    expect(hashOf(receipt.pii_processing.privacy_notice.text ?? '')).toBe(receipt.pii_processing.privacy_notice.hash);
  });

  test.each<[string, KeptConsent, number, string, string[]]>([
    ['at first', given, SINCE, 'ACTIVE', ['given']],
    ['a moment before its end', given, given.until - 1, 'ACTIVE', ['given']],
    ['at its end', given, given.until, 'EXPIRED', ['given', 'expired']],
    ['after it was ended', ended, SINCE + DAY, 'REVOKED', ['given', 'ended']],
    ['ended, long after', ended, given.until + DAY, 'REVOKED', ['given', 'ended']],
    [
      'replaced when it had run out already',
      { ...given, history: [...given.history, { at: given.until + 1, what: 'ended', why: 'replaced' }] },
      given.until + 2,
      'EXPIRED',
      ['given', 'expired'],
    ],
  ])('%s', (_, consent, now, status, events) => {
    expect(statusOf(consent, now)).toBe(status);
    expect(historyOf(consent, now).map(({ what }) => what)).toEqual(events);
  });
});

/** Keys as all processes share them. */
const sharedKeys = () => {
  const kept: KeptKey[] = [];
  return {
    kept,
    all: async () => [...kept],
    add: async (after: number, key: KeptKey) => {
      if (kept.length === after) kept.push(key);
    },
  };
};

describe('the signature', () => {
  test('is checked by the published keys, in all processes the same; a changed receipt is none, nor one of another kind', async () => {
    const keys = sharedKeys();
    const [one, other] = [createSigner(keys, () => 0), createSigner(keys, () => 0)];
    const [mine, theirs] = await Promise.all([one.sign('consent-receipt', { n: 1 }), other.sign('consent-receipt', { n: 2 })]);
    expect(keys.kept).toHaveLength(1);
    const published = await other.published();
    expect(published).toEqual([expect.objectContaining({ kty: 'EC', crv: 'P-256', alg: 'ES256', use: 'sig', kid: expect.any(String) })]);
    expect(JSON.stringify(published)).not.toContain('"d"');
    const set = createLocalJWKSet({ keys: published });
    for (const jws of [mine, theirs]) expect((await compactVerify(jws, set)).protectedHeader.typ).toBe('consent-receipt');
    const [head, , signature] = mine.split('.');
    const forged = `${head}.${Buffer.from('{"n":3}').toString('base64url')}.${signature}`;
    await expect(compactVerify(forged, set)).rejects.toThrow();
  });

  test('a new key signs after a year; what the old one signed can still be checked', async () => {
    const keys = sharedKeys();
    let now = 0;
    const signer = createSigner(keys, () => now);
    const old = await signer.sign('consent-receipt', 1);
    now = 364 * DAY;
    await signer.sign('consent-receipt', 2);
    expect(keys.kept).toHaveLength(1);
    now = 365 * DAY;
    const young = await signer.sign('consent-receipt', 3);
    const set = createLocalJWKSet({ keys: await signer.published() });
    const kids = await Promise.all([old, young].map(async (jws) => (await compactVerify(jws, set)).protectedHeader.kid));
    expect(new Set(kids).size).toBe(2);
  });
});

test('a receipt is signed anew only when something became of its consent', async () => {
  let now = SINCE;
  let kept: KeptConsent = given;
  const receipts = createReceipts({
    signer: createSigner(sharedKeys(), () => 0),
    bankName: () => 'Chase',
    origin: () => 'https://chat.example',
    now: () => now,
    grants: {
      consents: async () => [kept],
      keepReceipt: async (_customer, _of, signed) => {
        kept = { ...kept, signed };
      },
    },
  });
  const signedNow = async () => (await receipts.of('customer-1'))[0]?.signed;
  const first = await signedNow();
  now += DAY;
  expect(await signedNow()).toBe(first);
  now = given.until;
  const last = await signedNow();
  expect(last).not.toBe(first);
  expect(await signedNow()).toBe(last);
  expect((await receipts.of('customer-1'))[0]?.status).toBe('EXPIRED');
});
