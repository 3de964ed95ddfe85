/** What lets a call in at a bank: the token, and, where it is bound to a key, the proof that we have it (DPoP, RFC 9449, 4.2 and 7.1). */
import { createHash, randomUUID } from 'node:crypto';
import type { Access } from '../../../bot/model.ts';
import { readKey } from './keys.ts';

/** The last nonce of each server, by its origin; it wants to see it in the next proof. */
export interface Nonces {
  at(url: URL): string | undefined;
  /** `nonce`: its header `DPoP-Nonce`, null when it sent none. */
  keep(url: URL, nonce: string | null): void;
}

const NONCE_AT_MOST = 1_000;

export const createNonces = (): Nonces => {
  // As many as banks are configured.
  const known = new Map<string, string>();
  return {
    at: ({ origin }) => known.get(origin),
    keep({ origin }, nonce) {
      if (nonce !== null && nonce.length <= NONCE_AT_MOST) known.set(origin, nonce);
    },
  };
};

/** A proof is good for one call only: each attempt needs its own. */
export const authorizationOf = async ({ token, key }: Access, method: string, url: URL, nonce: string | undefined) =>
  key === undefined
    ? { authorization: `Bearer ${token}` }
    : { authorization: `DPoP ${token}`, dpop: await proofOf(key, { token, method, url, nonce }) };

type Shown = { token: string; method: string; url: URL; nonce: string | undefined };

const proofOf = async (key: string, { token, method, url, nonce }: Shown): Promise<string> => {
  const [{ SignJWT }, { privateKey, jwk }] = await Promise.all([import('jose'), readKey(key)]);
  const ath = createHash('sha256').update(token).digest('base64url');
  // Without query and fragment.
  const claims = { jti: randomUUID(), htm: method, htu: `${url.origin}${url.pathname}`, ath, ...(nonce === undefined ? {} : { nonce }) };
  return new SignJWT(claims).setIssuedAt().setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk }).sign(privateKey);
};

/**
 * What a server says of a proof that it does not take (RFC 9449, 7.1 and 8). `nonce`: it only wants its nonce in the proof, did nothing yet, and may be
 * asked again at once. `proof`: ours was wrong, which says nothing of the grant. undefined: it says nothing of it.
 */
export const saidOfProof = (status: number, challenge: string | null): 'nonce' | 'proof' | undefined => {
  const [, error] = (status === 401 && /\berror="?(use_dpop_nonce|invalid_dpop_proof)\b/.exec(challenge ?? '')) || [];
  if (error === undefined) return undefined;
  return error === 'use_dpop_nonce' ? 'nonce' : 'proof';
};
