/**
 * Direct Line 3.0 (start-conversation, send-activity, receive-activities, reconnect-to-conversation, authentication) over the log:
 * our chat page, Microsoft's Web Chat and DirectLineJS speak it. Watermarks are the log's own ids, so a reconnect loses nothing.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { type NextFunction, type Request, type Response, Router } from 'express';
import type { Channel, Json, Received } from '../model.ts';
import { isEntryId } from '../store/log.ts';
import type { Transcript } from '../transcript.ts';
import type { Intake } from './intake.ts';
import { bytesOf, rawBody } from './raw-body.ts';
import type { Visitors } from './visitors.ts';

/** Who a token speaks for. */
export type Bearer = { conversation: string; user: string };

/** Clients refresh every 15 minutes, so a token must outlive that by far. */
const TOKEN_S = 1_800;
const STREAM_S = 60;
const PAGE = 100;

/** What the connector knows of the protocol: tokens and the shapes of activities. */
export interface DirectLine {
  channel: Channel;
  issue(claims: Bearer & { purpose: 'client' | 'stream'; ttlSeconds: number }): Promise<string>;
  read(token: string, purpose: 'client' | 'stream'): Promise<Bearer | 'invalid' | 'expired'>;
  receive(raw: Uint8Array, who: Bearer): Received;
  /** The activities of one turn: the customer's own, then the bot's. */
  activities(turn: Awaited<ReturnType<Transcript['read']>>[number], conversation: string): Json[];
  typing(conversation: string): Json;
}

export type DirectLineParts = {
  directLine: DirectLine;
  intake: Intake;
  transcript: Transcript;
  subjectOf: (who: Bearer) => string;
  visitors: Visitors;
  secret: string | undefined;
  origins: readonly string[];
  /** Where clients reach us; undefined: as the request says. */
  publicUrl: string | undefined;
};

/** A refusal in the protocol's own shape. */
const refuse = (response: Response, status: number, code: string, message: string): void => {
  response.status(status).json({ error: { code, message } });
};

type Known = Response<unknown, { who: Bearer }>;

export const directLineRoutes = (parts: DirectLineParts): Router => {
  const { directLine, intake, transcript } = parts;
  const router = Router();
  router.use(cors(parts.origins));
  // Tokens and figures are for whoever asked, never for a cache on the way.
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  const isSecret = (token: string): boolean => {
    if (parts.secret === undefined) return false;
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(token), digest(parts.secret));
  };

  const streamUrl = async (request: Request, who: Bearer, watermark: string | undefined): Promise<string> => {
    const base = (parts.publicUrl ?? `${request.protocol}://${request.get('host') ?? 'localhost'}`).replace(/^http/, 'ws');
    const token = await directLine.issue({ ...who, purpose: 'stream', ttlSeconds: STREAM_S });
    const query = new URLSearchParams({ t: token, ...(watermark === undefined ? {} : { watermark }) });
    return `${base}/v3/directline/conversations/${who.conversation}/stream?${query}`;
  };

  const conversationFor = async (who: Bearer) => ({
    conversationId: who.conversation,
    token: await directLine.issue({ ...who, purpose: 'client', ttlSeconds: TOKEN_S }),
    expires_in: TOKEN_S,
  });

  /** Takes a token of a conversation; with `secretToo` also the secret, which begins a new conversation. */
  const authenticate =
    (secretToo: boolean) =>
    async (request: Request, response: Known, next: NextFunction): Promise<void> => {
      const token = /^Bearer (\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
      if (token === undefined)
        return refuse(response, 401, 'Unauthorized', 'Send a token or the secret as: Authorization: Bearer <token>.');
      if (secretToo && isSecret(token)) {
        response.locals.who = { conversation: newId(), user: userOf(request) ?? newId() };
        return next();
      }
      const who = await directLine.read(token, 'client');
      if (who === 'expired') return refuse(response, 403, 'TokenExpired', 'The token has expired. Get a new one.');
      if (who === 'invalid') return refuse(response, 401, 'Unauthorized', 'This token is not valid here.');
      const named = request.params.id;
      if (named !== undefined && named !== who.conversation) {
        return refuse(response, 403, 'Forbidden', 'This token belongs to another conversation.');
      }
      response.locals.who = who;
      next();
    };

  router.post('/tokens/generate', rawBody, authenticate(true), async (_request, response: Known) => {
    response.json(await conversationFor(response.locals.who));
  });
  router.post('/tokens/refresh', rawBody, authenticate(false), async (_request, response: Known) => {
    response.json(await conversationFor(response.locals.who));
  });
  router.post('/conversations', rawBody, authenticate(true), async (request, response: Known) => {
    const { who } = response.locals;
    response.status(201).json({ ...(await conversationFor(who)), streamUrl: await streamUrl(request, who, undefined) });
  });

  router.get('/conversations/:id', authenticate(false), async (request, response: Known) => {
    const { who } = response.locals;
    const watermark = watermarkOf(request);
    if (watermark === 'invalid') return refuse(response, 400, 'BadArgument', 'The watermark must be one that this server gave.');
    const after = watermark ?? (await transcript.last(parts.subjectOf(who))) ?? '';
    response.json({ ...(await conversationFor(who)), streamUrl: await streamUrl(request, who, after) });
  });

  router.get('/conversations/:id/activities', authenticate(false), async (request, response: Known) => {
    const { who } = response.locals;
    const watermark = watermarkOf(request);
    if (watermark === 'invalid') return refuse(response, 400, 'BadArgument', 'The watermark must be one that this server gave.');
    response.json(await activitySet(parts, who, watermark));
  });

  router.post('/conversations/:id/activities', rawBody, authenticate(false), async (request, response: Known) => {
    // Whoever writes is not idle: our own page's visitor stays known.
    parts.visitors.known(request, response);
    const bytes = bytesOf(request);
    const received = directLine.receive(bytes, response.locals.who);
    if (received.status >= 400)
      return refuse(response, received.status, 'BadArgument', String(received.body ?? 'This activity cannot be read.'));
    await intake.take(bytes, received);
    response.json({ id: received.arrived[0]?.id ?? newId() });
  });

  router.post('/conversations/:id/upload', authenticate(false), (_request, response) => {
    refuse(response, 415, 'NotSupported', 'Files are not accepted here.');
  });
  router.get('/session/getsessionid', (_request, response) =>
    refuse(response, 404, 'NotFound', 'Enhanced authentication is not used here.'),
  );
  return router;
};

/** What is shown after a watermark (undefined or empty: from the beginning), and the next watermark. */
export const activitySet = async (
  { directLine, transcript, subjectOf }: Pick<DirectLineParts, 'directLine' | 'transcript' | 'subjectOf'>,
  who: Bearer,
  after: string | undefined,
): Promise<{ activities: Json[]; watermark: string }> => {
  const turns = await transcript.read(subjectOf(who), directLine.channel, after === '' ? undefined : after, PAGE);
  return {
    activities: turns.flatMap((turn) => directLine.activities(turn, who.conversation)),
    watermark: turns.at(-1)?.id ?? after ?? '',
  };
};

/** Absent, from the beginning (empty; `0` is what clients of the hosted service say) or one of ours. */
const watermarkOf = ({ query: { watermark } }: Request): string | undefined => {
  if (watermark === undefined) return undefined;
  if (watermark === '0') return '';
  return typeof watermark === 'string' && (watermark === '' || isEntryId(watermark)) ? watermark : 'invalid';
};

const newId = (): string => `dl_${randomBytes(16).toString('base64url')}`;

/** The user that a trusted page names when it asks for a token with the secret. */
const userOf = (request: Request): string | undefined => {
  try {
    const body: unknown = JSON.parse(Buffer.from(bytesOf(request)).toString());
    const user = typeof body === 'object' && body !== null && 'user' in body ? body.user : undefined;
    const id = typeof user === 'object' && user !== null && 'id' in user ? user.id : undefined;
    return typeof id === 'string' && id !== '' && id.length <= 128 ? id : undefined;
  } catch {
    return undefined;
  }
};

/** Other origins speak to us only when they are on the list. */
const cors =
  (origins: readonly string[]) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const origin = request.get('origin');
    if (origin !== undefined && origins.includes(origin)) {
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
        'Access-Control-Allow-Methods': 'GET, POST, OPTIONS',
        'Access-Control-Max-Age': '600',
        Vary: 'Origin',
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
