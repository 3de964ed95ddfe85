/** Puts the doors together: security headers, the routes, and one place where an error becomes an answer. */
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import { StoreUnavailable } from '../store/client.ts';

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
    const { status, code, message } = problemOf(error);
    if (status >= 500) log('request_failed', { code, error: error instanceof Error ? error.name : 'unknown' });
    if (response.headersSent) return response.end();
    if (status === 503) response.set('Retry-After', '1');
    response.status(status).json({ error: { code, message } });
  });
  return app;
};

type Problem = { status: number; code: string; message: string };

/** What a sender is told: what is wrong and what to do, never a stack or an internal name. */
const problemOf = (error: unknown): Problem => {
  if (error instanceof StoreUnavailable)
    return { status: 503, code: 'Unavailable', message: 'Nothing was stored. Send it again in a moment.' };
  const status = typeof error === 'object' && error !== null && 'status' in error ? Number(error.status) : 500;
  if (status === 413) return { status, code: 'TooLarge', message: 'The body is larger than 1 MB.' };
  if (status === 415) return { status, code: 'NotSupported', message: 'Compressed bodies are not accepted.' };
  if (status >= 400 && status < 500) return { status, code: 'BadRequest', message: 'The request cannot be read.' };
  return { status: 500, code: 'Internal', message: 'Something went wrong here. Nothing was lost; send it again in a moment.' };
};
