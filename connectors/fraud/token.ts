/** What a token says of itself before anybody checked its signature: enough to refuse early, never to trust. */
import { type Refused, refuse } from './refusal.ts';

/** A token in three parts that may be worth the checking of its signature. */
export type Token = { ok: true; text: string; alg: Algorithm; kid: string; claims: Claims };
export type Algorithm = (typeof ALGORITHMS)[number];
/** A JSON object of which nothing is known yet. */
export type Claims = { readonly [name: string]: unknown };

export const TOKEN_AT_MOST = 64 * 1024;
const ALGORITHMS = ['ES256', 'PS256'] as const;
const COMPACT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
const KID_AT_MOST = 256;

export const readToken = (raw: Uint8Array): Token | Refused => {
  if (raw.length > TOKEN_AT_MOST) return refuse('invalid_request', 'The token is larger than 64 KB.');
  const text = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength).toString('latin1');
  if (!COMPACT.test(text)) return refuse('invalid_request', 'The body must be one signed token in compact form and nothing else.');
  const [first = '', second = '', signature = ''] = text.split('.');
  const header = readPart(first);
  if (header === undefined) return refuse('invalid_request', 'The header of the token is no JSON object in base64url.');
  const named = readHeader(header);
  if (!named.ok) return named;
  const claims = readPart(second);
  if (claims === undefined) return refuse('invalid_request', 'The claims of the token are no JSON object in base64url.');
  if (!isCanonical(signature)) return refuse('invalid_request', 'The signature of the token is no base64url.');
  return { ...named, text, claims };
};

/** Whose token it is decides whose keys are taken, so nobody else's are tried. */
export const isFor = ({ iss, aud }: Claims, issuer: string, audience: string): Refused | undefined => {
  if (iss !== issuer) return refuse('invalid_issuer', 'iss is not the issuer that is known for this bank.');
  const meant: unknown[] = Array.isArray(aud) ? aud : [aud];
  if (!meant.includes(audience)) return refuse('invalid_audience', 'aud does not name this recipient.');
  return undefined;
};

const readHeader = ({ typ, alg, kid, crit, b64 }: Claims): Pick<Token, 'ok' | 'alg' | 'kid'> | Refused => {
  if (!isEventType(typ)) return refuse('invalid_request', 'typ must be secevent+jwt.');
  if (crit !== undefined || b64 !== undefined) return refuse('invalid_request', 'Extensions of the header (crit, b64) are not known here.');
  const known = ALGORITHMS.find((one) => one === alg);
  if (known === undefined) return refuse('invalid_key', 'alg must be ES256 or PS256.');
  if (typeof kid !== 'string' || kid === '' || kid.length > KID_AT_MOST) return refuse('invalid_key', 'kid must name the key.');
  return { ok: true, alg: known, kid };
};

/** Media types are compared without regard to case, and `application/` may be left out (RFC 7515, 4.1.9). */
const isEventType = (typ: unknown): boolean => typeof typ === 'string' && /^(?:application\/)?secevent\+jwt$/i.test(typ);

/** undefined: no JSON object in UTF-8 in base64url. */
const readPart = (part: string): Claims | undefined => (isCanonical(part) ? readObject(Buffer.from(part, 'base64url')) : undefined);

/** The last character of base64url has bits to spare: with another one there the same bytes would be another token. */
const isCanonical = (part: string): boolean => Buffer.from(part, 'base64url').toString('base64url') === part;

/** undefined: no JSON object in UTF-8. */
export const readObject = (bytes: Uint8Array): Claims | undefined => {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};
