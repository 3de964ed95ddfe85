/** Who speaks: Meta signs each webhook with the app secret, and repeats the verify token when the webhook is set up. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** Only SHA-256 in lower-case hex counts; the older `X-Hub-Signature` (SHA-1) is never looked at. */
const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

/** `header` is `X-Hub-Signature-256`; `raw` the very bytes of the body; `secrets` the new and the old one while rotating. */
export const isSigned = (raw: Uint8Array, header: string | undefined, secrets: readonly string[]): boolean => {
  const hex = SIGNATURE.exec(header ?? '')?.[1];
  if (hex === undefined) return false;
  const claimed = Buffer.from(hex, 'hex');
  // All are computed, so that the time does not tell which one fits.
  return secrets.map((secret) => timingSafeEqual(createHmac('sha256', secret).update(raw).digest(), claimed)).includes(true);
};

/** Digits only, as Meta's challenges are: nothing else that a stranger writes is ever sent back. */
const CHALLENGE = /^\d{1,64}$/;

/** Answers the GET with which Meta checks a webhook before it uses it. */
export const handshake = (query: URLSearchParams, verifyToken: string): { status: number; body: string } => {
  const challenge = query.get('hub.challenge') ?? '';
  const ours = query.get('hub.mode') === 'subscribe' && isSame(query.get('hub.verify_token') ?? '', verifyToken);
  return ours && CHALLENGE.test(challenge) ? { status: 200, body: challenge } : { status: 403, body: 'The verify token is wrong.' };
};

/** In constant time, whatever the lengths. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** `appsecret_proof`: shows Graph that who uses the token also has the app secret. */
export const proofOf = (appSecret: string, token: string): string => createHmac('sha256', appSecret).update(token).digest('hex');
