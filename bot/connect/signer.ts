/**
 * Signs what customers are given to keep: compact JWS (RFC 7515), ES256. The first key is made when it is first needed, a new one each year; all of them stay
 * published, so that a receipt can be checked for as long as anybody has it.
 */
import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { Json } from '../model.ts';
import type { KeptKey, SigningKeys } from '../store/signing-keys.ts';

export interface Signer {
  /** `type`: what it is, in the header, so that one cannot be passed off as another. */
  sign(type: string, what: Json): Promise<string>;
  /** The public keys, as they are published. */
  published(): Promise<JWK[]>;
}

const ALG = 'ES256';
const GOOD_FOR_MS = 365 * 24 * 60 * 60_000;
/** Somebody else's key is there at the second look. */
const LOOKS = 3;

export const createSigner = (keys: SigningKeys, realNow: () => number): Signer => {
  const isYoung = ({ at }: KeptKey): boolean => realNow() - at < GOOD_FOR_MS;

  const newest = async (): Promise<KeptKey> => {
    for (let look = 0; look < LOOKS; look += 1) {
      const all = await keys.all();
      const last = all.at(-1);
      if (last && isYoung(last)) return last;
      await keys.add(all.length, { jwk: JSON.stringify(await newKey()), at: realNow() });
    }
    throw new Error('a key for signing was made and is not there');
  };

  return {
    async sign(type, what) {
      const jwk = jwkOf(await newest());
      const body = new TextEncoder().encode(JSON.stringify(what));
      return new CompactSign(body).setProtectedHeader({ alg: ALG, kid: jwk.kid ?? '', typ: type }).sign(await importJWK(jwk, ALG));
    },
    published: async () => (await keys.all()).map((key) => publicOf(jwkOf(key))),
  };
};

const newKey = async (): Promise<JWK> => {
  const { privateKey } = await generateKeyPair(ALG, { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...jwk, kid: await calculateJwkThumbprint(jwk) };
};

// What was made by `newKey`.
const jwkOf = ({ jwk }: KeptKey): JWK => JSON.parse(jwk) as JWK;

const publicOf = ({ d: _, ...jwk }: JWK): JWK => ({ ...jwk, alg: ALG, use: 'sig' });
