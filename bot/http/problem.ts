/** What a sender is told when something fails: what is wrong and what to do, never a stack or an internal name. */
import { StoreUnavailable } from '../store/client.ts';

export type Problem = { status: number; code: string; message: string; retryAfterS?: number };

export const problemOf = (error: unknown): Problem => {
  if (error instanceof StoreUnavailable)
    return { status: 503, code: 'Unavailable', message: 'Nothing was stored. Send it again in a moment.', retryAfterS: 1 };
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return { status, code: 'TooLarge', message: 'The body is larger than 1 MB.' };
  if (status === 415) return { status, code: 'NotSupported', message: 'Compressed bodies are not accepted.' };
  if (status >= 400 && status < 500) return { status, code: 'BadRequest', message: 'The request cannot be read.' };
  return { status: 500, code: 'Internal', message: 'Something went wrong here. Nothing was lost; send it again in a moment.' };
};
