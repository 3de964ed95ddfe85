/** What a failed call to a bank's authorization server means beyond a failed sign-in. */
import type { Refusal } from '../../../bot/model.ts';
import { codeOf } from '../../../bot/oauth-failure.ts';

/** What came back is not what was asked for: ours to see, not openid-client's. */
export class Contradiction extends Error {
  readonly code = 'OAUTH_INVALID_RESPONSE';
}

const TIMEOUTS: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'TimeoutError', 'AbortError']);

/** Only a bank that says so takes a refresh token no more; whatever is unclear may be asked for again. */
export const refusalOf = (error: unknown): Extract<Refusal, 'reauth' | 'timeout' | 'unavailable'> => {
  const code = codeOf(error);
  if (code === 'invalid_grant') return 'reauth';
  return TIMEOUTS.has(code) ? 'timeout' : 'unavailable';
};
