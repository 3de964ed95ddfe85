/**
 * The door of the banks: fraud events pushed as Security Event Tokens (RFC 8935), on the bare server as webhooks are. 202 once an event is stored,
 * also when it was stored before; 400 with a code when it never will be; any other status says that nothing was stored.
 *
 * Anybody can send here, and the checking of a signature costs the most: each bank has a line of its own before it. What is cheap to see is refused
 * without waiting in it.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { EventSource, EventVerdict, Json, Notice } from '../model.ts';
import { pathOf, send } from './bare.ts';
import { createFairLine, type FairLine, type Limits, LineFull } from './fair-line.ts';
import { problemOf } from './problem.ts';
import { readBody } from './raw-body.ts';

export type EventParts = {
  sources: readonly EventSource[];
  /** Stores a notice. Throws StoreUnavailable when it did not. */
  accept: (notice: Notice) => Promise<'stored' | 'duplicate'>;
  /** A proxy of our own stands before us and adds the sender's address to X-Forwarded-For. */
  trustProxy: boolean;
  clock: Clock;
  log: (event: string, fields: Record<string, string | number>) => void;
  limits?: Limits;
};

/** For each bank and process. */
const LIMITS: Limits = { parallel: 4, perSecond: 2_000, waiting: 256 };
const TOKEN_AT_MOST = 64 * 1024;
/** The keys are asked for once a minute. */
const KEYS_AGAIN_S = 60;

type Bank = { source: EventSource; line: FairLine };
type Answer = { status: number; outcome: string; body?: Json; headers?: Record<string, string> };

/** Takes a request that is for this door. false: it is somebody else's. */
export const createEvents = (parts: EventParts): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  const { sources, clock, log, limits = LIMITS } = parts;
  const banks = new Map<string, Bank>(sources.map((source) => [source.bank, { source, line: createFairLine(limits, clock) }]));

  return (request, response) => {
    const name = /^\/events\/([^/]+)$/.exec(pathOf(request))?.[1];
    if (name === undefined) return false;
    const begun = clock.monotonic();
    const bank = banks.get(name);
    void answerTo(request, bank, parts).then((answer) => {
      reply(request, response, answer);
      // What nobody configured is not written down as the name of a bank.
      log('fraud_event', { bank: bank?.source.bank ?? '', outcome: answer.outcome, ms: Math.round(clock.monotonic() - begun) });
    });
    return true;
  };
};

const answerTo = async (request: IncomingMessage, bank: Bank | undefined, parts: EventParts): Promise<Answer> => {
  if (!bank) return problem(404, 'NotFound', 'No events are taken for this bank.');
  if (request.method !== 'POST') return problem(405, 'NotAllowed', 'Events are POSTed.', { allow: 'POST' });
  if (!isEvent(request)) return problem(415, 'NotSupported', 'The content type must be application/secevent+jwt.');
  try {
    return await take(request, bank, parts);
  } catch (error) {
    return failed(error, parts.log);
  }
};

const take = async (request: IncomingMessage, { source, line }: Bank, { accept, trustProxy }: EventParts): Promise<Answer> => {
  const sender = senderOf(request, trustProxy);
  const raw = await readBody(request, TOKEN_AT_MOST);
  const verdict = await source.receive(raw, (check) => line.inTurn(sender, check));
  if (!verdict.ok) return refusal(verdict);
  line.vouch(sender);
  return { status: 202, outcome: await accept(verdict.notice) };
};

const isEvent = ({ headers }: IncomingMessage): boolean => /^application\/secevent\+jwt\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/** With a proxy of our own in front, the address that it added last: what stands before it, the sender may have written. */
const senderOf = ({ headers, socket }: IncomingMessage, trustProxy: boolean): string => {
  const forwarded = trustProxy ? String(headers['x-forwarded-for'] ?? '') : '';
  return forwarded.slice(forwarded.lastIndexOf(',') + 1).trim() || (socket.remoteAddress ?? '');
};

const refusal = ({ err, description }: Extract<EventVerdict, { ok: false }>): Answer =>
  err === 'not_now'
    ? problem(503, 'NotNow', description, { 'retry-after': String(KEYS_AGAIN_S) })
    : { status: 400, outcome: err, body: { err, description }, headers: { 'content-language': 'en' } };

const failed = (error: unknown, log: EventParts['log']): Answer => {
  if (error instanceof LineFull)
    return problem(429, 'TooMany', 'Too many tokens at once. Send it again in a moment.', { 'retry-after': '1' });
  const { status, code, message, retryAfterS } = problemOf(error);
  if (status === 413) return problem(status, code, 'The token is larger than 64 KB.');
  if (status >= 500) log('request_failed', { code, error: error instanceof Error ? error.name : 'unknown' });
  return problem(status, code, message, retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) });
};

const problem = (status: number, code: string, message: string, headers: Record<string, string> = {}): Answer => ({
  status,
  outcome: code,
  body: { error: { code, message } },
  headers: { 'content-language': 'en', ...headers },
});

const reply = (request: IncomingMessage, response: ServerResponse, { status, body, headers = {} }: Answer): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  // What was not read of a body must not be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  if (body === undefined) response.writeHead(status).end();
  else send(response, status, body);
};
