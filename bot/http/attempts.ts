/**
 * Sign-ins at a bank as the browser has them that began them: sealed in a cookie, each good once, for ten minutes. No other browser can end one, and a
 * way back that answers another attempt is none.
 */
import type { Request, Response } from 'express';
import { z } from 'zod';
import { PAGE_MS } from '../store/pages.ts';
import { SealError, type Sealer } from '../store/seal.ts';
import type { Sessions } from '../store/sessions.ts';
import type { Site } from './site.ts';

export const attemptShape = z.object({
  bank: z.string(),
  /** The secret of the page on which it was begun. */
  page: z.string(),
  attempt: z.object({
    state: z.string(),
    nonce: z.string(),
    verifier: z.string(),
    key: z.string().exactOptional(),
    consent: z.string().exactOptional(),
  }),
  /** Real time. */
  at: z.number(),
});

export type AttemptsParts = {
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>;
  sessions: Pick<Sessions, 'firstUse'>;
  realNow: () => number;
};

export interface Attempts<Begun> {
  keep(request: Request, response: Response, begun: Begun): void;
  /** Whether this way back answers the attempt of this browser. */
  isMine(request: Request): boolean;
  /** That attempt, taken out of the browser. undefined: there is none, or it is another one, too old, or used. */
  take(request: Request, response: Response): Promise<Begun | undefined>;
}

/** `purpose`: what they are for, so that one cannot be passed off as another. */
export const createAttempts = <Name extends string, Begun extends z.output<typeof attemptShape>>(
  { sealer, sessions, realNow }: AttemptsParts,
  { site, cookie, purpose, shape }: { site: Site<Name>; cookie: Name; purpose: string; shape: z.ZodType<Begun> },
): Attempts<Begun> => {
  const found = (request: Request): Begun | undefined => {
    const begun = unsealed(sealer, purpose, site.cookieOf(request, cookie) ?? '', shape);
    return begun && realNow() - begun.at < PAGE_MS && begun.attempt.state === request.query.state ? begun : undefined;
  };

  return {
    isMine: (request) => found(request) !== undefined,
    keep(request, response, begun) {
      site.setCookie(request, response, cookie, sealer.sealShared(purpose, JSON.stringify(begun)).toString('base64url'), PAGE_MS);
    },
    async take(request, response) {
      const begun = found(request);
      if (!begun) return undefined;
      site.clearCookie(request, response, cookie);
      return (await sessions.firstUse(begun.attempt.state, PAGE_MS)) ? begun : undefined;
    },
  };
};

/** What a cookie of ours holds; undefined: it is not of ours, or not for this. */
export const unsealed = <T>(sealer: AttemptsParts['sealer'], purpose: string, cookie: string, shape: z.ZodType<T>): T | undefined => {
  try {
    return shape.parse(JSON.parse(sealer.openShared(purpose, Buffer.from(cookie, 'base64url'))));
  } catch (error) {
    if (error instanceof SealError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};
