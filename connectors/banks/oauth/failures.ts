/** What an error of openid-client means for us: closed lists, by its codes and never by its sentences. */
import type { Refusal, SignInFailure } from '../../../bot/model.ts';

/** What came back is not what was asked for: ours to see, not openid-client's. */
export class Contradiction extends Error {
  readonly code = 'OAUTH_INVALID_RESPONSE';
}

/** Codes of openid-client for an answer that contradicts what was asked for, or was asked for too late. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'invalid_grant',
]);
const DENIALS: ReadonlySet<string> = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);
const TIMEOUTS: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'TimeoutError', 'AbortError']);

export const signInFailureOf = (error: unknown): SignInFailure => {
  const code = codeOf(error);
  if (DENIALS.has(code)) return 'denied';
  return CONTRADICTIONS.has(code) ? 'refused' : 'unavailable';
};

/** Only a bank that says so takes a refresh token no more; whatever is unclear may be asked for again. */
export const refusalOf = (error: unknown): Extract<Refusal, 'reauth' | 'timeout' | 'unavailable'> => {
  const code = codeOf(error);
  if (code === 'invalid_grant') return 'reauth';
  return TIMEOUTS.has(code) ? 'timeout' : 'unavailable';
};

/** The bank's own code where it answered with one, openid-client's or the network's else: fixed words, never what was sent. */
export const codeOf = (failure: unknown): string => {
  // An abort's reason is no Error everywhere.
  const { error, code, name, cause }: { error?: unknown; code?: unknown; name?: unknown; cause?: unknown } = Object(failure);
  if (typeof error === 'string') return error.replace(/[^\w]/g, '').slice(0, 60);
  if (typeof code === 'string') return code;
  if (cause !== undefined) return codeOf(cause);
  return typeof name === 'string' ? name : 'unknown';
};
