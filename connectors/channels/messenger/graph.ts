/** The Graph API as this bot uses it: one request at a time, never repeated here. */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import fetch, { FetchError } from 'node-fetch';
import { z } from 'zod';
import type { Json } from '../../../bot/model.ts';
import type { GraphError } from './errors.ts';
import { proofOf } from './signature.ts';

export type GraphOptions = {
  /** Origin only: which version is spoken there is ours to know. */
  graphUrl: string;
  pageAccessToken: string;
  /** The newest. */
  appSecret: string;
};

/** `not_connected`: nothing left. `unsettled`: it may have arrived; nobody can tell. */
export type GraphAnswer =
  | { came: 'answer'; status: number; body: unknown; error: GraphError | undefined; retryAfterMs: number }
  | { came: 'not_connected' }
  | { came: 'unsettled' };

export interface Graph {
  /** `path` is below the version: `me/messenger_profile`. */
  call(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    request: { query?: Record<string, string>; body?: Json; signal: AbortSignal },
  ): Promise<GraphAnswer>;
}

const VERSION = 'v25.0';
const ANSWER_AT_MOST = 64 * 1024;
/** An idle connection is closed before the other side may do so just when it is used again. */
const IDLE_MS = 20_000;
const RETRY_AFTER_AT_MOST_MS = 3_600_000;

const errorShape = z.object({ error: z.object({ code: z.number().optional(), error_subcode: z.number().nullish() }) });

export const createGraph = ({ graphUrl, pageAccessToken, appSecret }: GraphOptions): Graph => {
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, timeout: IDLE_MS }),
    'https:': new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }),
  };
  // The documented way. An address with the token in it must never be written anywhere, so errors of the client are not passed on.
  const credentials = { access_token: pageAccessToken, appsecret_proof: proofOf(appSecret, pageAccessToken) };

  return {
    async call(method, path, { query = {}, body, signal }) {
      if (signal.aborted) return { came: 'not_connected' };
      const url = new URL(`/${VERSION}/${path}`, graphUrl);
      url.search = new URLSearchParams({ ...query, ...credentials }).toString();
      const payload = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
      const done = new AbortController();
      try {
        const response = await fetch(url.href, {
          method,
          ...payload,
          // A redirect would carry the token to somebody else.
          redirect: 'manual',
          size: ANSWER_AT_MOST,
          agent: ({ protocol }) => (protocol === 'https:' ? agents['https:'] : agents['http:']),
          signal: AbortSignal.any([signal, done.signal]),
        });
        const answer = await response.text().then(parsed, () => undefined);
        const retryAfterMs = retryAfter(response.headers.get('retry-after'));
        return { came: 'answer', status: response.status, body: answer, error: errorIn(answer), retryAfterMs };
      } catch (error) {
        return { came: isNotConnected(error) ? 'not_connected' : 'unsettled' };
      } finally {
        // Ends the rest of an answer that was too long.
        done.abort();
      }
    },
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const errorIn = (body: unknown): GraphError | undefined => {
  const found = errorShape.safeParse(body).data?.error;
  return found && { code: found.code, subcode: found.error_subcode ?? undefined };
};

/** The header's seconds (RFC 9110, section 10.2.3); a date there is not worth reading. */
const retryAfter = (header: string | null): number =>
  header !== null && /^\d{1,9}$/.test(header) ? Math.min(Number(header) * 1_000, RETRY_AFTER_AT_MOST_MS) : 0;

/** Codes of connections that never came about, certificates that were not accepted among them. */
const NOT_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|CERT_.*|.*_CERT.*|UNABLE_TO_.*)$/;

const isNotConnected = (error: unknown): boolean =>
  error instanceof FetchError && (NOT_CONNECTED.test(error.code ?? '') || Reflect.get(error, 'erroredSysCall') === 'connect');
