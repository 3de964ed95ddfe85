/** A source of the bank with all its keys published, good ones and odd ones; time stands still. */
import { constants, generateKeyPairSync, type KeyObject, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import nock from 'nock';
import type { EventSource, EventVerdict } from '../../../bot/model.ts';
import { createSource } from '../../../connectors/fraud/source.ts';
import { AUDIENCE, encoded, ISSUER, JWKS_URI, NOW, type Pair, pairOf, sign } from './bank.ts';

export type StandIn = {
  /** `k1` and, while rotating, `k2`. */
  bank: Pair;
  next: Pair;
  /** `k3`, PS256. */
  rsa: Pair;
  /** Not published, but called `k1` too. */
  stranger: Pair;
  /** 1024 bits, published as `weak`. */
  weak: KeyObject;
  source: EventSource;
};

/** Filled before the first test runs. */
export const bankStandIn = (): StandIn => {
  // Whoever reads it before that gets undefined, and a failing test.
  const standIn = {} as StandIn;
  beforeAll(async () => {
    nock.disableNetConnect();
    const [bank, next, rsa, stranger] = await Promise.all([pairOf('k1'), pairOf('k2'), pairOf('k3', 'PS256'), pairOf('k1')]);
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const odd = [
      { ...small.publicKey.export({ format: 'jwk' }), kid: 'weak' },
      { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA', kid: 'no-point' },
      { ...bank.jwk, kid: 'to-encrypt', use: 'enc' },
      { ...bank.jwk, kid: 'private', d: 'AA' },
      { kty: 'oct', k: encoded('a shared secret'), kid: 'shared', alg: 'HS256' },
      'no key',
    ];
    const keys = [...odd, bank.jwk, next.jwk, rsa.jwk, { ...stranger.jwk, kid: 'k1' }];
    nock(JWKS_URI).get('').reply(200, { keys });
    const source = createSource({
      bank: 'first',
      issuer: ISSUER,
      audience: AUDIENCE,
      jwksUri: JWKS_URI,
      now: () => NOW,
      log: () => undefined,
    });
    Object.assign(standIn, { bank, next, rsa, stranger, weak: small.privateKey, source });
    await receive(standIn, await sign(bank));
  });
  afterAll(() => {
    nock.cleanAll();
    nock.enableNetConnect();
    nock.restore();
  });
  return standIn;
};

export const receive = ({ source }: StandIn, token: string | Uint8Array): Promise<EventVerdict> =>
  source.receive(Buffer.from(token), (check) => check());

/** The parts of a valid token. */
export const partsOf = async ({ bank }: StandIn) => (await sign(bank)).split('.') as [string, string, string];

export const header = { typ: 'secevent+jwt', alg: 'ES256', kid: 'k1' };

/** A token with this header and payload as they are, signed by this function. */
export const forge = (head: object | string, payload: object | string, signer: (signed: Buffer) => Buffer): string => {
  const text = `${encoded(head)}.${encoded(payload)}`;
  return `${text}.${signer(Buffer.from(text)).toString('base64url')}`;
};

/** Node signs with keys that are too weak for others. */
export const pssWith = (key: KeyObject) => (signed: Buffer) =>
  signWith('sha256', signed, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 });
