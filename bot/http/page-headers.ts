/** What every page of ours about a customer's banks has in common. */
import type { Request, RequestHandler } from 'express';
import helmet from 'helmet';
import type { Language } from '../model.ts';

/** Nothing inline, nothing from elsewhere, in nobody's frame, kept nowhere, found by nobody. Where its form may lead is the bank's: its address is not ours to list. */
export const pageHeaders: RequestHandler[] = [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"], imgSrc: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
    referrerPolicy: { policy: 'no-referrer' },
  }),
  (_request, response, next) => {
    response.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });
    next();
  },
];

export const languageOf = (request: Request): Language => (request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');
