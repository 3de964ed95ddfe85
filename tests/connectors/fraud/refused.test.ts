/** With which code of RFC 8935 a token is refused: forged, replayed, expired, meant for another use or for somebody else, or nonsense. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { AUDIENCE, claims, EVENT, encoded, ISSUER, NOW, notification, sign, telling, transaction } from './bank.ts';
import { bankStandIn, forge, header, partsOf, pssWith, receive } from './stand-in.ts';

const HOUR_S = 3_600;
const NOW_S = NOW / 1000;

const standIn = bankStandIn();
const nothing = () => Buffer.alloc(64);
const hmacWith = (secret: string) => (signed: Buffer) => createHmac('sha256', secret).update(signed).digest();
const item = (more: object) => telling({ transactions: [{ ...transaction, ...more }] });
const without = (name: string) => Object.fromEntries(Object.entries(claims()).filter(([key]) => key !== name));

type Refusal = [name: string, make: () => Promise<string | Uint8Array> | string | Uint8Array, err: string, says: RegExp];

const shapes: Refusal[] = [
  ['empty', () => '', 'invalid_request', /compact/],
  ['no token', () => 'hello', 'invalid_request', /compact/],
  ['JSON', () => JSON.stringify(claims()), 'invalid_request', /compact/],
  ['two parts', async () => (await partsOf(standIn)).slice(0, 2).join('.'), 'invalid_request', /compact/],
  ['four parts', async () => `${await sign(standIn.bank)}.AA`, 'invalid_request', /compact/],
  ['no signature', async () => `${(await partsOf(standIn)).slice(0, 2).join('.')}.`, 'invalid_request', /compact/],
  ['an encrypted token', async () => `${(await partsOf(standIn)).join('.')}.AA.AA`, 'invalid_request', /compact/],
  ['a line end after it', async () => `${await sign(standIn.bank)}\n`, 'invalid_request', /compact/],
  ['in quotes', async () => `"${await sign(standIn.bank)}"`, 'invalid_request', /compact/],
  ['bytes that are no text', () => Uint8Array.from([0xff, 0xfe, 0x2e, 0x80, 0x2e, 0x80]), 'invalid_request', /compact/],
  ['larger than 64 KB', () => `${'A'.repeat(64 * 1024)}.AA.AA`, 'invalid_request', /64 KB/],
  ['a header that is no JSON', () => forge('{', claims(), nothing), 'invalid_request', /header/],
  ['a header that is an array', () => forge([], claims(), nothing), 'invalid_request', /header/],
  ['claims that are no JSON', () => sign(standIn.bank, 'hello'), 'invalid_request', /claims/],
  ['claims that are null', () => sign(standIn.bank, 'null'), 'invalid_request', /claims/],
  ['claims that are no UTF-8', () => forge(header, '', nothing).replace('..', '._w.'), 'invalid_request', /claims/],
  ['a signature with spare bits', async () => `${(await sign(standIn.bank)).slice(0, -1)}B`, 'invalid_request', /signature/],
];

const headers: Refusal[] = [
  ['no type', () => sign(standIn.bank, claims(), { typ: undefined }), 'invalid_request', /typ/],
  ['an id_token or any JWT', () => sign(standIn.bank, claims(), { typ: 'JWT' }), 'invalid_request', /typ/],
  ['an access token', () => sign(standIn.bank, claims(), { typ: 'at+jwt' }), 'invalid_request', /typ/],
  ['a DPoP proof', () => sign(standIn.bank, claims(), { typ: 'dpop+jwt' }), 'invalid_request', /typ/],
  ['a logout token', () => sign(standIn.bank, claims(), { typ: 'logout+jwt' }), 'invalid_request', /typ/],
  ['a signed request', () => sign(standIn.bank, claims(), { typ: 'oauth-authz-req+jwt' }), 'invalid_request', /typ/],
  ['an extension that must be understood', () => forge({ ...header, crit: ['exp'], exp: 1 }, claims(), nothing), 'invalid_request', /crit/],
  ['an unencoded payload', () => forge({ ...header, crit: ['b64'], b64: false }, claims(), nothing), 'invalid_request', /crit/],
  [
    'alg none, no signature',
    () => forge({ ...header, alg: 'none' }, claims(), nothing).replace(/[^.]*$/, ''),
    'invalid_request',
    /compact/,
  ],
  ['alg none, some signature', () => forge({ ...header, alg: 'none' }, claims(), nothing), 'invalid_key', /alg/],
  ['alg nOnE', () => forge({ ...header, alg: 'nOnE' }, claims(), nothing), 'invalid_key', /alg/],
  [
    'HS256 with the public key as the secret',
    () => forge({ ...header, alg: 'HS256' }, claims(), hmacWith(JSON.stringify(standIn.bank.jwk))),
    'invalid_key',
    /alg/,
  ],
  [
    'HS256 with a secret from the set',
    () => forge({ ...header, alg: 'HS256', kid: 'shared' }, claims(), hmacWith('a shared secret')),
    'invalid_key',
    /alg/,
  ],
  ['RS256', () => forge({ ...header, alg: 'RS256', kid: 'k3' }, claims(), nothing), 'invalid_key', /alg/],
  ['ES384', () => forge({ ...header, alg: 'ES384' }, claims(), nothing), 'invalid_key', /alg/],
  ['no kid', () => sign(standIn.bank, claims(), { kid: undefined }), 'invalid_key', /kid/],
  ['a kid that is a number', () => forge({ ...header, kid: 1 }, claims(), nothing), 'invalid_key', /kid/],
  ['a kid that is endless', () => sign(standIn.bank, claims(), { kid: 'k'.repeat(257) }), 'invalid_key', /kid/],
  ['a key of another alg', () => forge({ ...header, alg: 'PS256' }, claims(), nothing), 'invalid_key', /alg/],
  ['a key for encryption', () => sign(standIn.bank, claims(), { kid: 'to-encrypt' }), 'invalid_key', /alg/],
  ['a key whose private half was published', () => sign(standIn.bank, claims(), { kid: 'private' }), 'invalid_key', /alg/],
  ['a key that is no point of its curve', () => sign(standIn.bank, claims(), { kid: 'no-point' }), 'invalid_key', /alg/],
  [
    'an RSA key of 1024 bits',
    () => forge({ ...header, alg: 'PS256', kid: 'weak' }, claims(), pssWith(standIn.weak)),
    'invalid_key',
    /weak/,
  ],
];
const signatures: Refusal[] = [
  ['a stranger who uses the name of the key', () => sign(standIn.stranger), 'authentication_failed', /signature/],
  [
    'a stranger who brings his key along',
    () => sign(standIn.stranger, claims(), { jwk: standIn.stranger.jwk }),
    'authentication_failed',
    /signature/,
  ],
  [
    'a stranger who says where his keys are',
    () => sign(standIn.stranger, claims(), { jku: 'https://evil.example/keys' }),
    'authentication_failed',
    /signature/,
  ],
  ['the other key of the bank', () => sign(standIn.next, claims(), { kid: 'k1' }), 'authentication_failed', /signature/],
  ['nobody: zeros', () => forge(header, claims(), nothing), 'authentication_failed', /signature/],
  ['nobody: too short', () => forge(header, claims(), () => Buffer.alloc(32)), 'authentication_failed', /signature/],
  [
    'the bank, over other claims',
    async () => {
      const [head, , signature] = await partsOf(standIn);
      return `${head}.${encoded(claims({ jti: 'jti-2' }))}.${signature}`;
    },
    'authentication_failed',
    /signature/,
  ],
  [
    'the bank, under another header',
    async () => {
      const [, body, signature] = await partsOf(standIn);
      return `${encoded({ ...header, x: 1 })}.${body}.${signature}`;
    },
    'authentication_failed',
    /signature/,
  ],
  [
    'the bank, in DER instead of the two numbers',
    async () => {
      const [head, body, signature] = await partsOf(standIn);
      const raw = Buffer.from(signature, 'base64url');
      return `${head}.${body}.${Buffer.concat([Buffer.from([0x30, 0x44, 2, 32]), raw.subarray(0, 32), Buffer.from([2, 32]), raw.subarray(32)]).toString('base64url')}`;
    },
    'authentication_failed',
    /signature/,
  ],
];

const addressed: Refusal[] = [
  ['no issuer', () => sign(standIn.bank, without('iss')), 'invalid_issuer', /iss/],
  ['another bank', () => sign(standIn.bank, claims({ iss: 'https://events.second.example' })), 'invalid_issuer', /iss/],
  ['the issuer with a slash', () => sign(standIn.bank, claims({ iss: `${ISSUER}/` })), 'invalid_issuer', /iss/],
  ['the issuer in capitals', () => sign(standIn.bank, claims({ iss: ISSUER.toUpperCase() })), 'invalid_issuer', /iss/],
  ['a list of issuers', () => sign(standIn.bank, claims({ iss: [ISSUER] })), 'invalid_issuer', /iss/],
  ['nobody', () => sign(standIn.bank, without('aud')), 'invalid_audience', /aud/],
  ['another recipient', () => sign(standIn.bank, claims({ aud: 'https://chat.example/events/second' })), 'invalid_audience', /aud/],
  ['our host alone', () => sign(standIn.bank, claims({ aud: 'https://chat.example' })), 'invalid_audience', /aud/],
  ['several others', () => sign(standIn.bank, claims({ aud: ['a', 'b'] })), 'invalid_audience', /aud/],
  ['recipients in a list in a list', () => sign(standIn.bank, claims({ aud: [[AUDIENCE]] })), 'invalid_audience', /aud/],
];

const content: Refusal[] = [
  ['an end, like an id_token', () => sign(standIn.bank, claims({ exp: NOW_S + 60 })), 'invalid_request', /^exp: must not/],
  ['an end that is null', () => sign(standIn.bank, claims({ exp: null })), 'invalid_request', /^exp: must not/],
  ['a subject at the top', () => sign(standIn.bank, claims({ sub: 'customer-1' })), 'invalid_request', /^sub: must not/],
  ['no jti', () => sign(standIn.bank, without('jti')), 'invalid_request', /^jti/],
  ['an empty jti', () => sign(standIn.bank, claims({ jti: '' })), 'invalid_request', /^jti/],
  ['a jti with a line end', () => sign(standIn.bank, claims({ jti: 'a\nb' })), 'invalid_request', /^jti/],
  ['an endless jti', () => sign(standIn.bank, claims({ jti: 'j'.repeat(257) })), 'invalid_request', /^jti/],
  ['no iat', () => sign(standIn.bank, without('iat')), 'invalid_request', /^iat/],
  ['an iat in words', () => sign(standIn.bank, claims({ iat: '1764064800' })), 'invalid_request', /^iat/],
  ['an iat in milliseconds', () => sign(standIn.bank, claims({ iat: NOW })), 'invalid_request', /^iat: is in the future/],
  [
    'an iat 5 minutes and a second ahead',
    () => sign(standIn.bank, claims({ iat: NOW_S + 301 })),
    'invalid_request',
    /^iat: is in the future/,
  ],
  [
    'an iat that is infinite',
    () => sign(standIn.bank, JSON.stringify(claims()).replace(/"iat":\d+/, '"iat":1e999')),
    'invalid_request',
    /^iat/,
  ],
  [
    'an iat of more than 95 hours ago',
    () => sign(standIn.bank, claims({ iat: NOW_S - 95 * HOUR_S - 1 })),
    'invalid_request',
    /^iat: is more than 95 hours/,
  ],
  ['an iat before time began', () => sign(standIn.bank, claims({ iat: -1e300 })), 'invalid_request', /^iat/],
  ['no txn', () => sign(standIn.bank, without('txn')), 'invalid_request', /^txn/],
  ['the txn of another case', () => sign(standIn.bank, claims({ txn: 'case-2' })), 'invalid_request', /^txn: must be the id of the case/],
  ['no subject', () => sign(standIn.bank, without('sub_id')), 'invalid_request', /^sub_id/],
  [
    'a subject of another format',
    () => sign(standIn.bank, claims({ sub_id: { format: 'email', email: 'a@b.example' } })),
    'invalid_request',
    /^sub_id/,
  ],
  ['a subject without an id', () => sign(standIn.bank, claims({ sub_id: { format: 'opaque' } })), 'invalid_request', /^sub_id\.id/],
  ['no events', () => sign(standIn.bank, without('events')), 'invalid_request', /^events/],
  ['no event', () => sign(standIn.bank, claims({ events: {} })), 'invalid_request', /^events/],
  ['events in a list', () => sign(standIn.bank, claims({ events: [notification()] })), 'invalid_request', /^events/],
  [
    'another event only',
    () => sign(standIn.bank, claims({ events: { 'https://schemas.openid.net/secevent/caep/event-type/session-revoked': {} } })),
    'invalid_request',
    /^events/,
  ],
  [
    'a logout',
    () => sign(standIn.bank, claims({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, sid: '1' })),
    'invalid_request',
    /^events/,
  ],
  [
    'a type that is not ours',
    () => sign(standIn.bank, claims({ events: { [EVENT]: notification({}, { type: 'CARD_FRAUD' }) } })),
    'invalid_request',
    /type: must be SUSPECTED_INCIDENT, TRANSACTION, BALANCE, CONSENT_REVOKED or CONSENT_EXPIRED/,
  ],
  [
    'a category that is not fraud',
    () => sign(standIn.bank, claims({ events: { [EVENT]: notification({}, { category: 'NEW_DATA' }) } })),
    'invalid_request',
    /category/,
  ],
  ['a status nobody knows', () => sign(standIn.bank, telling({ status: 'MAYBE' })), 'invalid_request', /status/],
  ['a card state nobody knows', () => sign(standIn.bank, telling({ cardState: 'LOST' })), 'invalid_request', /cardState/],
  ['no account', () => sign(standIn.bank, telling({ accountId: undefined })), 'invalid_request', /accountId/],
  ['an open case of nothing', () => sign(standIn.bank, telling({ transactions: [] })), 'invalid_request', /transactions: must name/],
  [
    'more transactions than anybody reads',
    () => sign(standIn.bank, telling({ transactions: Array.from({ length: 101 }, () => transaction) })),
    'invalid_request',
    /transactions/,
  ],
  [
    'transactions that are no list',
    () => sign(standIn.bank, telling({ transactions: { 0: transaction } })),
    'invalid_request',
    /transactions/,
  ],
  ['no merchant', () => sign(standIn.bank, item({ merchant: undefined })), 'invalid_request', /transactions\.0\.merchant/],
  [
    'a merchant nobody can see',
    () => sign(standIn.bank, item({ merchant: '\u200b\u202e \u0000' })),
    'invalid_request',
    /merchant: has nothing/,
  ],
  ['a negative amount', () => sign(standIn.bank, item({ amount: -1 })), 'invalid_request', /amount: must not be negative/],
  ['an amount in words', () => sign(standIn.bank, item({ amount: '125.50' })), 'invalid_request', /amount/],
  ['half a cent', () => sign(standIn.bank, item({ amount: 0.005 })), 'invalid_request', /amount: is no amount/],
  [
    'a trillion: cents would be guesses',
    () => sign(standIn.bank, item({ amount: 1e12 })),
    'invalid_request',
    /amount: is no amount of this currency, or too large/,
  ],
  ['an infinite amount', () => sign(standIn.bank, JSON.stringify(claims()).replace('125.5', '1e999')), 'invalid_request', /amount/],
  ['a currency that is none', () => sign(standIn.bank, item({ currency: 'dollars' })), 'invalid_request', /amount/],
  [
    'a time without a zone',
    () => sign(standIn.bank, item({ transactionTimestamp: '2026-11-25T09:59:30' })),
    'invalid_request',
    /transactionTimestamp/,
  ],
  [
    'a day that never was',
    () => sign(standIn.bank, item({ transactionTimestamp: '2026-02-30T09:59:30Z' })),
    'invalid_request',
    /transactionTimestamp/,
  ],
  [
    'depth',
    () => sign(standIn.bank, `{"iss":"${ISSUER}","aud":"${AUDIENCE}","events":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    'invalid_request',
    /^jti/,
  ],
];

describe.each([
  ['a token by its shape', shapes],
  ['a token by its header', headers],
  ['a token signed by', signatures],
  ['a token from or to', addressed],
  ['a token with', content],
])('%s', (_name, refusals) => {
  test.each(refusals)('%s', async (_name, make, err, says) => {
    const verdict = await receive(standIn, await make());
    expect(verdict).toEqual({ ok: false, err, description: expect.stringMatching(says) });
  });
});

test('what is for somebody else costs no look for keys, and no turn', async () => {
  const inTurn = () => Promise.reject(new Error('no turn is taken'));
  for (const wrong of [{ iss: 'https://events.second.example' }, { aud: 'other' }]) {
    const token = await sign(standIn.bank, claims(wrong), { kid: 'unheard of' });
    expect(await standIn.source.receive(Buffer.from(token), inTurn)).toMatchObject({
      err: expect.stringMatching(/^invalid_(issuer|audience)$/),
    });
  }
});

test('what a sender is told is never what was sent, and never what is inside here', async () => {
  const secret = 'kilimanjaro';
  const sent = [
    sign(standIn.bank, claims({ iss: secret })),
    sign(standIn.bank, claims({ aud: secret })),
    sign(standIn.bank, claims({ txn: secret })),
    sign(standIn.bank, telling({ status: secret })),
    sign(standIn.bank, item({ currency: secret })),
    sign(standIn.bank, item({ transactionTimestamp: secret })),
    sign(standIn.bank, claims(), { typ: secret }),
    sign(standIn.bank, claims(), { kid: 'weak' }),
  ];
  for (const token of sent) {
    expect(await receive(standIn, await token)).toEqual({
      ok: false,
      err: expect.any(String),
      description: expect.stringMatching(/^[^{}\n]{10,200}$/),
    });
    expect(JSON.stringify(await receive(standIn, await token))).not.toMatch(/kilimanjaro|zod|jose|connectors/i);
  }
});
