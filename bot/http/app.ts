/** Puts the pages and the addresses of browsers together: security headers, the routes, and one place where an error becomes an answer. */
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import { problemOf } from './problem.ts';

export type AppParts = {
  trustProxy: boolean;
  routers: readonly (Router | { path: string; router: Router })[];
  log: (event: string, fields: Record<string, string | number>) => void;
};

export const createApp = ({ trustProxy, routers, log }: AppParts): Express => {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustProxy);
  app.set('query parser', 'simple');
  app.use(
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          connectSrc: ["'self'", 'ws:', 'wss:'],
          imgSrc: ["'self'", 'data:'],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          // The chat page may be put into a bank's own pages.
          frameAncestors: ['*'],
        },
      },
      xFrameOptions: false,
      crossOriginResourcePolicy: { policy: 'cross-origin' },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      referrerPolicy: { policy: 'no-referrer' },
    }),
  );
  for (const one of routers) {
    if ('path' in one) app.use(one.path, one.router);
    else app.use(one);
  }
  app.use((_request, response) => {
    response.status(404).json({ error: { code: 'NotFound', message: 'There is nothing at this address.' } });
  });
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    const { status, code, message, retryAfterS } = problemOf(error);
    if (status >= 500) log('request_failed', { code, error: error instanceof Error ? error.name : 'unknown' });
    if (response.headersSent) return response.end();
    if (retryAfterS !== undefined) response.set('Retry-After', String(retryAfterS));
    response.status(status).json({ error: { code, message } });
  });
  return app;
};
