/** The doors of the platforms: Messenger's webhook and the Bot Framework's messages. Thin: verify and parse, store, answer. */
import { type NextFunction, type Request, type Response, Router, raw } from 'express';
import type { Arrived, Channel, Json, Received } from '../model.ts';
import type { Intake } from './intake.ts';

/** Larger bodies are refused before they are read. */
const BODY_AT_MOST = 1_000_000;

/** The bytes as they came: signatures are over these, never over what a parser made of them. Compressed bodies are refused. */
export const rawBody = raw({ type: () => true, limit: BODY_AT_MOST, inflate: false });

export const bytesOf = (request: Request): Uint8Array => (Buffer.isBuffer(request.body) ? request.body : new Uint8Array());

export type WebhookParts = {
  intake: Intake;
  messenger: (Channel & { handshake(query: URLSearchParams): { status: number; body: string } }) | undefined;
  botFramework: Channel | undefined;
  /** Without an app id, the Bot Framework's door is for the loopback interface only. */
  botFrameworkLoopbackOnly: boolean;
  /** Waits for the replies to an event that wants them in its answer. */
  repliesTo: (arrived: Arrived) => Promise<Json | undefined>;
};

export const webhooks = (parts: WebhookParts): Router => {
  const router = Router();
  const { messenger, botFramework } = parts;
  if (messenger) {
    router.get('/webhooks/messenger', (request, response) => {
      const { status, body } = messenger.handshake(new URLSearchParams(request.originalUrl.split('?')[1] ?? ''));
      response.status(status).type('text/plain').send(body);
    });
    router.post('/webhooks/messenger', rawBody, door(messenger, parts));
  }
  if (botFramework) {
    if (parts.botFrameworkLoopbackOnly) router.post('/api/messages', loopbackOnly);
    router.post('/api/messages', rawBody, door(botFramework, parts));
  }
  return router;
};

const door =
  (channel: Channel, { intake, repliesTo }: WebhookParts) =>
  async (request: Request, response: Response): Promise<void> => {
    const bytes = bytesOf(request);
    const received = await channel.receive(bytes, headersOf(request));
    await intake.take(bytes, received);
    const wanted = received.arrived.find(({ inline }) => inline === true);
    if (!wanted || received.status >= 300) return answer(response, received);
    const replies = await repliesTo(wanted);
    if (replies === undefined)
      response.status(504).json({ error: { code: 'TimedOut', message: 'No reply in time. Send the activity again.' } });
    else response.status(200).json(replies);
  };

const answer = (response: Response, { status, body }: Received): void => {
  response.status(status);
  if (body === undefined) response.end();
  else if (typeof body === 'string') response.type('text/plain').send(body);
  else response.json(body);
};

const headersOf = (request: Request): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** The peer of the connection itself, whatever a header says. */
const loopbackOnly = (request: Request, response: Response, next: NextFunction): void => {
  if (LOOPBACK.test(request.socket.remoteAddress ?? '')) return next();
  response.status(403).json({ error: { code: 'Forbidden', message: 'This address is for local use until an app id is configured.' } });
};
