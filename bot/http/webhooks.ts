/**
 * The doors of the platforms: Messenger's webhook and the Bot Framework's messages. Thin: verify and parse, store, answer. They stand before
 * Express, on the bare server: every message comes through here, and a router with its middleware would cost as much as the storing.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Arrived, Channel, Json, Received } from '../model.ts';
import { pathOf, send } from './bare.ts';
import type { Intake } from './intake.ts';
import { problemOf } from './problem.ts';
import { readBody } from './raw-body.ts';

export type WebhookParts = {
  intake: Intake;
  messenger: (Channel & { handshake(query: URLSearchParams): { status: number; body: string } }) | undefined;
  botFramework: Channel | undefined;
  /** Without an app id, the Bot Framework's door is for the loopback interface only. */
  botFrameworkLoopbackOnly: boolean;
  /** Waits for the replies to an event that wants them in its answer. */
  repliesTo: (arrived: Arrived) => Promise<Json | undefined>;
  log: (event: string, fields: Record<string, string | number>) => void;
};

type Door = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Takes a request that is for one of the doors. false: it is somebody else's. */
export const webhooks = (parts: WebhookParts): ((request: IncomingMessage, response: ServerResponse) => boolean) => {
  const { messenger, botFramework, log } = parts;
  const doors = new Map<string, { channel: string; enter: Door }>();
  if (messenger) {
    doors.set('GET /webhooks/messenger', { channel: messenger.name, enter: handshakeDoor(messenger) });
    doors.set('POST /webhooks/messenger', { channel: messenger.name, enter: door(messenger, parts) });
  }
  if (botFramework) {
    const enter = door(botFramework, parts);
    doors.set('POST /api/messages', { channel: botFramework.name, enter: parts.botFrameworkLoopbackOnly ? loopbackOnly(enter) : enter });
  }
  return (request, response) => {
    const found = doors.get(`${request.method} ${pathOf(request)}`);
    if (!found) return false;
    const begun = performance.now();
    void open(found.enter, request, response, log).then(() => {
      log('acknowledged', { channel: found.channel, status: response.statusCode, ms: Math.round(performance.now() - begun) });
    });
    return true;
  };
};

const open = async (door: Door, request: IncomingMessage, response: ServerResponse, log: WebhookParts['log']): Promise<void> => {
  try {
    await door(request, response);
  } catch (error) {
    const { status, code, message, retryAfterS } = problemOf(error);
    if (status >= 500) log('request_failed', { code, error: error instanceof Error ? error.name : 'unknown' });
    if (retryAfterS !== undefined) response.setHeader('retry-after', String(retryAfterS));
    // What was not read of a body must not be taken for the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    send(response, status, { error: { code, message } });
  }
};

const door =
  (channel: Channel, { intake, repliesTo }: WebhookParts): Door =>
  async (request, response) => {
    const bytes = await readBody(request);
    const received = await channel.receive(bytes, headersOf(request));
    await intake.take(bytes, received);
    const wanted = received.arrived.find(({ inline }) => inline === true);
    if (!wanted || received.status >= 300) return answer(response, received);
    const replies = await repliesTo(wanted);
    if (replies === undefined) send(response, 504, { error: { code: 'TimedOut', message: 'No reply in time. Send the activity again.' } });
    else send(response, 200, replies);
  };

const handshakeDoor =
  (messenger: NonNullable<WebhookParts['messenger']>): Door =>
  (request, response) => {
    const { status, body } = messenger.handshake(new URLSearchParams((request.url ?? '').split('?')[1] ?? ''));
    send(response, status, body);
  };

const answer = (response: ServerResponse, { status, body }: Received): void => send(response, status, body);

const headersOf = ({ headers }: IncomingMessage): Record<string, string | undefined> => {
  const single: Record<string, string | undefined> = {};
  for (const name in headers) {
    const value = headers[name];
    single[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return single;
};

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** The peer of the connection itself, whatever a header says. */
const loopbackOnly =
  (enter: Door): Door =>
  (request, response) => {
    if (LOOPBACK.test(request.socket.remoteAddress ?? '')) return enter(request, response);
    send(response, 403, { error: { code: 'Forbidden', message: 'This address is for local use until an app id is configured.' } });
  };
