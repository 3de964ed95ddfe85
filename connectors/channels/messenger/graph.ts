/**
 * The Graph API as this bot uses it: one request at a time, never repeated here. By `node:http` with a keep-alive agent: a reply is sent for
 * every message there is, and a richer client costs several times the CPU of the whole exchange.
 */
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { z } from 'zod';
import type { Json } from '../../../bot/model.ts';
import { proofOf } from './signature.ts';

export type GraphOptions = {
  /** Origin only: which version is spoken there is ours to know. */
  graphUrl: string;
  pageAccessToken: string;
  /** The newest. */
  appSecret: string;
};

export type GraphError = { code?: number | undefined; subcode?: number | undefined };

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

const GIVEN_UP = new Error('given up');

const errorShape = z.object({ error: z.object({ code: z.number().optional(), error_subcode: z.number().nullish() }) });

export const createGraph = ({ graphUrl, pageAccessToken, appSecret }: GraphOptions): Graph => {
  const { protocol, hostname, port } = new URL(graphUrl);
  const secure = protocol === 'https:';
  const begin = secure ? httpsRequest : httpRequest;
  const agent = secure ? new HttpsAgent({ keepAlive: true, timeout: IDLE_MS }) : new HttpAgent({ keepAlive: true, timeout: IDLE_MS });
  const address = { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? (secure ? 443 : 80) : Number(port), agent };
  // The documented way. An address with the token in it must never be written anywhere, so errors of the client are not passed on.
  const credentials = { access_token: pageAccessToken, appsecret_proof: proofOf(appSecret, pageAccessToken) };
  const plain = new URLSearchParams(credentials).toString();

  return {
    call: (method, path, { query, body, signal }) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve({ came: 'not_connected' });
        const search = query === undefined ? plain : new URLSearchParams({ ...query, ...credentials }).toString();
        const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
        const headers = payload ? { 'content-type': 'application/json', 'content-length': payload.length } : {};
        const outgoing = begin({ ...address, method, path: `/${VERSION}/${path}?${search}`, headers });
        const giveUp = () => outgoing.destroy(GIVEN_UP);
        signal.addEventListener('abort', giveUp, { once: true });
        outgoing.on('close', () => signal.removeEventListener('abort', giveUp));
        // A redirect is an answer like any other: following it would carry the token to somebody else.
        outgoing.on('response', (response) => void answerOf(response).then(resolve));
        outgoing.on('error', (error) => resolve({ came: isNotConnected(error) ? 'not_connected' : 'unsettled' }));
        outgoing.end(payload);
      }),
  };
};

const answerOf = async (response: IncomingMessage): Promise<GraphAnswer> => {
  const body = parsed(await textOf(response));
  const retryAfterMs = retryAfter(response.headers['retry-after']);
  return { came: 'answer', status: response.statusCode ?? 0, body, error: errorIn(body), retryAfterMs };
};

/** undefined: it was cut short, or too long. The status alone says what became of the request then. */
const textOf = (response: IncomingMessage): Promise<string | undefined> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > ANSWER_AT_MOST) response.destroy();
    });
    response.on('end', () => resolve(Buffer.concat(chunks).toString()));
    response.on('error', () => undefined);
    response.on('close', () => resolve(undefined));
  });

const parsed = (text: string | undefined): unknown => {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

const errorIn = (body: unknown): GraphError | undefined => {
  const found = errorShape.safeParse(body).data?.error;
  return found && { code: found.code, subcode: found.error_subcode ?? undefined };
};

/** The header's seconds (RFC 9110, section 10.2.3); a date there is not worth reading. */
const retryAfter = (header: string | undefined): number =>
  header !== undefined && /^\d{1,9}$/.test(header) ? Math.min(Number(header) * 1_000, RETRY_AFTER_AT_MOST_MS) : 0;

/** Codes of connections that never came about, certificates that were not accepted among them. */
const NOT_CONNECTED = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_.*|CERT_.*|.*_CERT.*|UNABLE_TO_.*)$/;

const isNotConnected = (error: NodeJS.ErrnoException): boolean => NOT_CONNECTED.test(error.code ?? '') || error.syscall === 'connect';
