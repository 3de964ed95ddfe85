/**
 * Direct Line tokens: signed, bound to one user of one conversation and to one purpose, so that the token in a stream's address (which
 * ends up in access logs) opens nothing else. A JWT with a `user` claim: clients read it and leave the user id alone.
 */
import { errors, type JWTVerifyOptions, type JWTVerifyResult, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** Who a token speaks for. */
export type Bearer = { conversation: string; user: string };

/** `stream` tokens only open a WebSocket. */
type Purpose = 'client' | 'stream';

/** `expiresAt` in Unix milliseconds, real time. */
type TokenRead = (Bearer & { expiresAt: number }) | 'invalid' | 'expired';

export interface Tokens {
  issue(claims: Bearer & { purpose: Purpose; ttlSeconds: number }): Promise<string>;
  read(token: string, purpose: Purpose): Promise<TokenRead>;
}

const ALGORITHM = 'HS256';
const ISSUER = 'banter';
const audienceOf = (purpose: Purpose): string => `directline/${purpose}`;
/** HS256 wants a key at least as long as its hash (RFC 7518, section 3.2). */
const KEY_BYTES = 32;
/** Three parts in base64url; anything else is not worth a signature check. */
const TOKEN = /^[\w-]{1,1024}\.[\w-]{1,4096}\.[\w-]{1,1024}$/;

const claims = z.object({ conv: z.string().min(1), user: z.string().min(1), exp: z.number() });

/** `keys`: the newest signs, what any of them signed is ours. `now`: real time in Unix milliseconds. */
type TokensOptions = { keys: readonly [Uint8Array, ...Uint8Array[]]; now: () => number };

export const createTokens = ({ keys, now }: TokensOptions): Tokens => {
  if (keys.some(({ byteLength }) => byteLength < KEY_BYTES))
    throw new RangeError(`the key of Direct Line tokens must have at least ${KEY_BYTES} bytes`);
  return {
    issue: ({ conversation, user, purpose, ttlSeconds }) => {
      const issuedAt = Math.floor(now() / 1_000);
      return new SignJWT({ conv: conversation, user })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT' })
        .setIssuer(ISSUER)
        .setAudience(audienceOf(purpose))
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + ttlSeconds)
        .sign(keys[0]);
    },
    async read(token, purpose) {
      if (!TOKEN.test(token)) return 'invalid';
      try {
        const { payload } = await verified(token, keys, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: audienceOf(purpose),
          requiredClaims: ['exp'],
          currentDate: new Date(now()),
        });
        const { success, data } = claims.safeParse(payload);
        return success ? { conversation: data.conv, user: data.user, expiresAt: data.exp * 1_000 } : 'invalid';
      } catch (error) {
        if (error instanceof errors.JWTExpired) return 'expired';
        if (error instanceof errors.JOSEError) return 'invalid';
        throw error;
      }
    },
  };
};

/** By whichever key signed it. Throws what jose throws. */
const verified = async (token: string, [key, ...others]: TokensOptions['keys'], rules: JWTVerifyOptions): Promise<JWTVerifyResult> => {
  try {
    return await jwtVerify(token, key, rules);
  } catch (error) {
    const [next, ...rest] = others;
    if (!next || !(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
    return await verified(token, [next, ...rest], rules);
  }
};
