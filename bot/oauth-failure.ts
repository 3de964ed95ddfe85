/** What an error of openid-client means for us, whoever signs in: closed lists, by its codes and never by its sentences. */
import type { SignInFailure } from './model.ts';

/** Codes of openid-client for an answer that contradicts what was asked for, or was asked for too late. */
const CONTRADICTIONS: ReadonlySet<string> = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_KEY_SELECTION_FAILED',
  'invalid_grant',
]);
const DENIALS: ReadonlySet<string> = new Set(['access_denied', 'login_required', 'interaction_required', 'consent_required']);

export const signInFailureOf = (error: unknown): SignInFailure => {
  const code = codeOf(error);
  if (DENIALS.has(code)) return 'denied';
  return CONTRADICTIONS.has(code) ? 'refused' : 'unavailable';
};

/** The server's own code where it answered with one, openid-client's or the network's else: fixed words, never what was sent. */
export const codeOf = (failure: unknown): string => {
  // An abort's reason is no Error everywhere.
  const { error, code, name, cause }: { error?: unknown; code?: unknown; name?: unknown; cause?: unknown } = Object(failure);
  if (typeof error === 'string') return error.replace(/[^\w]/g, '').slice(0, 60);
  if (typeof code === 'string') return code;
  if (cause !== undefined) return codeOf(cause);
  return typeof name === 'string' ? name : 'unknown';
};
