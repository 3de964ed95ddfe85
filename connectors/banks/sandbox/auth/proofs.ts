/** Whether a call proves that it has the key to which its token is bound (DPoP, RFC 9449, 4.3 and 9), for keys of ES256. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import { derived } from './clients.ts';

export type Shown = { proof: string | undefined; method: string; url: string; token: string; thumbprint: string };
/** `nonce`: right but for the server's nonce, which is missing or old. `key`: right, of another key than the token's. */
export type Judgement = 'good' | 'bad' | 'nonce' | 'key';

export interface Proofs {
  judge(shown: Shown): Judgement;
  /** What the next proof must carry. */
  nonce(): string;
}

const FRESH_MS = 60_000;
const NONCE_MS = 60_000;
const SEEN_AT_MOST = 50_000;
const PROOF_AT_MOST = 2_000;

const headerShape = z.object({
  typ: z.literal('dpop+jwt'),
  alg: z.literal('ES256'),
  jwk: z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.undefined().optional() }),
});
const claimsShape = z.object({
  htm: z.string(),
  htu: z.string(),
  iat: z.number(),
  jti: z.string().min(1).max(200),
  ath: z.string(),
  nonce: z.string().optional(),
});

export const createProofs = (secret: Buffer, realNow: () => number): Proofs => {
  /** Until when each proof could be shown again, and must not be. */
  const seen = new Map<string, number>();
  const nonceOf = (age: number): string =>
    derived(secret, `nonce ${Math.floor(realNow() / NONCE_MS) - age}`)
      .subarray(0, 18)
      .toString('base64url');

  const isFirst = (jti: string): boolean => {
    const now = realNow();
    // The oldest come first.
    for (const [old, until] of seen) {
      if (until > now && seen.size < SEEN_AT_MOST) break;
      seen.delete(old);
    }
    if (seen.has(jti)) return false;
    seen.set(jti, now + 2 * FRESH_MS);
    return true;
  };

  return {
    nonce: () => nonceOf(0),
    judge({ proof, method, url, token, thumbprint }) {
      const read = proof === undefined || proof.length > PROOF_AT_MOST ? undefined : readProof(proof);
      if (!read) return 'bad';
      const { htm, htu, iat, jti, ath, nonce } = read.claims;
      const isOfThisCall = htm === method && sameAddress(htu, url) && ath === sha256(token);
      if (!isOfThisCall || Math.abs(iat * 1_000 - realNow()) > FRESH_MS) return 'bad';
      if (thumbprintOf(read.header.jwk) !== thumbprint) return 'key';
      if (nonce !== nonceOf(0) && nonce !== nonceOf(1)) return 'nonce';
      return isFirst(jti) ? 'good' : 'bad';
    },
  };
};

/** undefined: it is none, or its signature is not of the key in it. */
const readProof = (proof: string): { header: z.output<typeof headerShape>; claims: z.output<typeof claimsShape> } | undefined => {
  const [first = '', second = '', signature = '', more] = proof.split('.');
  const header = headerShape.safeParse(jsonIn(first));
  const claims = claimsShape.safeParse(jsonIn(second));
  if (more !== undefined || !header.success || !claims.success) return undefined;
  const isSigned = isSignedBy(header.data.jwk, `${first}.${second}`, signature);
  return isSigned ? { header: header.data, claims: claims.data } : undefined;
};

const isSignedBy = (jwk: z.output<typeof headerShape>['jwk'], text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }, format: 'jwk' });
    return verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'));
  } catch {
    // A point that is not on the curve.
    return false;
  }
};

const jsonIn = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
};

/** RFC 7638: its required members, in this order. */
const thumbprintOf = ({ kty, crv, x, y }: z.output<typeof headerShape>['jwk']): string => sha256(JSON.stringify({ crv, kty, x, y }));

/** Without query and fragment. */
const sameAddress = (one: string, other: string): boolean => {
  if (!URL.canParse(one)) return false;
  const [a, b] = [new URL(one), new URL(other)];
  return a.origin === b.origin && a.pathname === b.pathname;
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
