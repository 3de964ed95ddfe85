/** The chat page and its session: a visitor by cookie, who gets a Direct Line token for a conversation of their own. */
import { type Request, type Response, Router, static as serveStatic } from 'express';
import type { Language } from '../model.ts';
import type { DirectLine } from './directline.ts';
import type { Visitors } from './visitors.ts';

const TOKEN_S = 1_800;

export type PageParts = {
  /** Where the built pages lie. */
  dir: string;
  visitors: Visitors;
  directLine: DirectLine;
  sandbox: boolean;
};

export const pages = ({ dir, visitors, directLine, sandbox }: PageParts): Router => {
  const router = Router();

  router.post('/chat/session', async (request, response) => {
    if (!isOwnPage(request)) return refuse(response);
    const who = visitors.known(request, response) ?? visitors.welcome(request, response);
    response.set('Cache-Control', 'no-store').json({
      conversationId: who.conversation,
      user: who.user,
      token: await directLine.issue({ ...who, purpose: 'client', ttlSeconds: TOKEN_S }),
      expires_in: TOKEN_S,
      language: preferred(request),
      sandbox,
    });
  });

  router.delete('/chat/session', (request, response) => {
    if (!isOwnPage(request)) return refuse(response);
    visitors.forget(request, response);
    response.status(204).end();
  });

  router.use(serveStatic(dir, { index: 'index.html', maxAge: 0, etag: true }));
  return router;
};

/** Only our own page may start or end a session: a foreign one would do it in the visitor's name. */
const isOwnPage = (request: Request): boolean => {
  const site = request.get('sec-fetch-site');
  return site === undefined || site === 'same-origin' || site === 'none';
};

const refuse = (response: Response): void => {
  response.status(403).json({ error: { code: 'Forbidden', message: 'Only the chat page itself may do this.' } });
};

const preferred = (request: Request): Language => (request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');
