/**
 * A bank's events: Security Event Tokens (RFC 8417), each signed with the bank's own key and checked before a word of it is believed.
 * Whatever is cheap is checked first; only who signed with a key of this bank makes us read on.
 */
import { type CryptoKey, compactVerify, errors } from 'jose';
import type { EventSource } from '../../bot/model.ts';
import { createKeys, type Found, type KeysOptions } from './keys.ts';
import { readNotice } from './notice.ts';
import { type Refused, refuse } from './refusal.ts';
import { type Claims, isFor, readObject, readToken, type Token } from './token.ts';

export type SourceOptions = KeysOptions & {
  /** `iss` of this bank's tokens, letter for letter. */
  issuer: string;
  /** `aud` of tokens that are for us. */
  audience: string;
};

export const createSource = ({ issuer, audience, ...options }: SourceOptions): EventSource => {
  const { bank, now } = options;
  const keys = createKeys(options);

  return {
    bank,
    async receive(raw, inTurn) {
      const token = readToken(raw);
      if (!token.ok) return token;
      const early = isFor(token.claims, issuer, audience);
      if (early) return early;
      const found = await keys.find(token.kid, token.alg);
      if (typeof found === 'string') return NO_KEY[found];
      const signed = await inTurn(() => signedClaims(token, found.key));
      if (!signed.ok) return signed;
      return isFor(signed.claims, issuer, audience) ?? readNotice(bank, signed.claims, now());
    },
  };
};

const NO_KEY: { readonly [W in Extract<Found, string>]: Refused } = {
  unknown: refuse('invalid_key', 'kid names no key of the published set.'),
  unusable: refuse('invalid_key', 'The key that kid names is not for this alg.'),
  not_now: refuse('not_now', 'The published keys are not at hand. Nothing was stored; send it again in a minute.'),
};

const FORGED = refuse('authentication_failed', 'The signature is not of the key that kid names.');
const TOO_WEAK = refuse('invalid_key', 'The key that kid names is too weak for this alg.');

/** What was signed, read from what the signature covers. */
const signedClaims = async ({ text, alg }: Token, key: CryptoKey): Promise<{ ok: true; claims: Claims } | Refused> => {
  try {
    const { payload } = await compactVerify(text, key, { algorithms: [alg] });
    const claims = readObject(payload);
    return claims === undefined ? FORGED : { ok: true, claims };
  } catch (error) {
    if (error instanceof errors.JWSSignatureVerificationFailed) return FORGED;
    // An RSA key of less than 2048 bits.
    if (error instanceof TypeError) return TOO_WEAK;
    throw error;
  }
};
