/** The keys to which tokens are bound (DPoP): one for each grant, made anew, kept as a private JWK in JSON. Read ones are remembered, so many. */
import type { webcrypto } from 'node:crypto';
import { z } from 'zod';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const REMEMBERED = 1_000;

const jwkShape = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });

/** The public half as it stands in proofs. */
export type PublicJwk = { kty: 'EC'; crv: 'P-256'; x: string; y: string };
export type KeyPair = { privateKey: webcrypto.CryptoKey; publicKey: webcrypto.CryptoKey; jwk: PublicJwk };

/** A private JWK as JSON. */
export const newKey = async (): Promise<string> => {
  const { privateKey } = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const { kty, crv, x, y, d } = jwkShape.parse(await crypto.subtle.exportKey('jwk', privateKey));
  return JSON.stringify({ kty, crv, x, y, d });
};

const known = new Map<string, Promise<KeyPair>>();

/** Rejects what is no such key. */
export const readKey = (key: string): Promise<KeyPair> => {
  const pair = known.get(key) ?? imported(key);
  // Whoever was asked for last is forgotten last.
  known.delete(key);
  known.set(key, pair);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return pair;
};

const imported = async (key: string): Promise<KeyPair> => {
  const { d, ...jwk } = jwkShape.parse(JSON.parse(key));
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.importKey('jwk', { ...jwk, d }, ALGORITHM, false, ['sign']),
    crypto.subtle.importKey('jwk', jwk, ALGORITHM, true, ['verify']),
  ]);
  return { privateKey, publicKey, jwk };
};
