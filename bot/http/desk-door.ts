/**
 * The door of the desk: whose request this is, whether the desk's own page sent it, and what browsers may do with the answer. Whatever serves the
 * desk asks here first.
 */
import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import type { Session, Sessions } from '../store/sessions.ts';
import type { Agent, Refusal, RefusalCode } from '../wire.ts';
import type { DeskSite } from './desk-site.ts';

export interface DeskDoor {
  /** Whose request or upgrade this is, which counts as use of their session. An upgrade is nobody's unless our own page asks for it. */
  agentOf(request: IncomingMessage): Promise<Agent | undefined>;
  /** The same and does not count: to ask again and again for a connection that stays open. */
  stillThere(request: IncomingMessage): Promise<Agent | undefined>;
  /** Refuses what changes something unless our own page sends it, as JSON. */
  onlyOurPage: RequestHandler;
  /** Of every answer of the desk: nothing inline, nothing from elsewhere, in nobody's frame, kept nowhere. */
  headers: RequestHandler[];
}

const agentShape = z.strictObject({
  id: z.string(),
  name: z.string(),
  skills: z.array(z.enum(['fraud', 'cards', 'payments', 'general'])),
  languages: z.array(z.enum(['en', 'es'])),
  supervisor: z.boolean(),
}) satisfies z.ZodType<Agent>;

/** What a session keeps of its person. `idToken`: for signing out at the provider. */
const factsShape = z.strictObject({ agent: agentShape, idToken: z.string() });
export type SignedIn = z.infer<typeof factsShape>;

/** undefined: kept by a version that knew less or more; its owner signs in again. */
export const signedInOf = (session: Session | undefined): SignedIn | undefined => factsShape.safeParse(session?.facts).data;

export const createDeskDoor = (site: DeskSite, sessions: Pick<Sessions, 'use' | 'look'>): DeskDoor => {
  const ask = async (request: IncomingMessage, find: (secret: string) => Promise<Session | undefined>): Promise<Agent | undefined> => {
    // No other page can be kept from opening a WebSocket here, and it would bring the cookie of a page on a sister host.
    if (request.headers.upgrade !== undefined && !site.isOurPage(request)) return undefined;
    const secret = site.originOf(request) === undefined ? undefined : site.cookieOf(request, 'session');
    return secret === undefined ? undefined : signedInOf(await find(secret))?.agent;
  };

  return {
    agentOf: (request) => ask(request, sessions.use),
    stillThere: (request) => ask(request, sessions.look),
    onlyOurPage(request, response, next) {
      if (request.method === 'GET' || request.method === 'HEAD') return next();
      if (!site.isOurPage(request)) return refuse(response, 403, 'Forbidden', 'Only the desk itself may do this.');
      if (hasBody(request) && !request.is('application/json')) return refuse(response, 415, 'Invalid', 'Send it as JSON.');
      next();
    },
    headers: [securityHeaders(site), keptNowhere],
  };
};

export const refuse = (response: Response, status: number, code: RefusalCode, message: string): void => {
  response.status(status).json({ error: { code, message } } satisfies Refusal);
};

/** A page that sends nothing along still says that it is nothing long. */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const keptNowhere: RequestHandler = (_, response, next) => {
  response.set('Cache-Control', 'no-store');
  next();
};

const securityHeaders = (site: DeskSite) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // Not every browser counts the own host's WebSocket as 'self'.
        connectSrc: ["'self'", (request) => (site.originOf(request) ?? '').replace(/^http/, 'ws')],
        imgSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
      },
    },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
