/**
 * Signing in to the desk, and out: browsers are sent to the bank's provider and come back. What an attempt needs goes with the browser that began
 * it, sealed in a cookie: another browser cannot end it, nothing is stored for whoever only begins, and each is good once, for ten minutes.
 */
import { type ErrorRequestHandler, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Arrival, Failed, SignIn } from '../desk/sign-in.ts';
import type { LogEvent } from '../logger.ts';
import { StoreUnavailable } from '../store/client.ts';
import { SealError, type Sealer } from '../store/seal.ts';
import type { Sessions } from '../store/sessions.ts';
import { type DeskDoor, type SignedIn, signedInOf } from './desk-door.ts';
import type { DeskSite } from './desk-site.ts';
import { type PlainPage, sendPage } from './plain-page.ts';

export type DeskSignInParts = {
  site: DeskSite;
  door: DeskDoor;
  sessions: Sessions;
  signIn: SignIn;
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>;
  realNow: () => number;
  log: LogEvent;
};

const ATTEMPT_MS = 10 * 60_000;
/** As long as a session can last at all; what counts is what is stored. */
const COOKIE_MS = 12 * 60 * 60_000;
const PURPOSE = 'desk sign-in';

const begunShape = z.strictObject({
  attempt: z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  returnTo: z.string(),
  at: z.number(),
});
type Begun = z.infer<typeof begunShape>;

export const deskSignIn = (parts: DeskSignInParts): Router => {
  const { site, door, sessions, signIn, realNow, log } = parts;
  const router = Router();

  router.get('/sign-in', async (request, response) => {
    const origin = site.originOf(request);
    if (origin === undefined) return say(response, 'elsewhere');
    const begun = await signIn.begin(callbackAt(origin));
    if ('failed' in begun) return say(response, begun.failed);
    const kept: Begun = { attempt: begun.attempt, returnTo: returnTo(request.query.return), at: realNow() };
    const sealed = parts.sealer.sealShared(PURPOSE, JSON.stringify(kept)).toString('base64url');
    site.setCookie(request, response, 'attempt', sealed, ATTEMPT_MS);
    response.redirect(303, begun.url.href);
  });

  router.get('/callback', async (request, response) => {
    const origin = site.originOf(request);
    if (origin === undefined) return say(response, 'elsewhere');
    const begun = await takeAttempt(parts, request, response);
    // Two windows may sign in at once; one that comes too late needs nothing more than to be let in.
    if (!begun) return (await door.agentOf(request)) ? response.redirect(303, '/desk') : say(response, 'lost');
    const arrived = await signIn.finish(new URL(request.originalUrl, origin), begun.attempt);
    if ('failed' in arrived) return say(response, arrived.failed);
    const { agent, idToken } = arrived;
    if (agent === null) return turnAway(parts, origin, arrived, response);
    await endOwn(parts, request);
    const facts = { agent, idToken } satisfies SignedIn;
    site.setCookie(request, response, 'session', await sessions.begin({ person: agent.id, facts }), COOKIE_MS);
    log('desk_signed_in', { supervisor: String(agent.supervisor) });
    response.redirect(303, begun.returnTo);
  });

  router.post('/sign-out', door.onlyOurPage, async (request, response) => {
    const origin = site.originOf(request);
    const ended = await endOwn(parts, request);
    site.clearCookie(request, response, 'session');
    const there = ended && origin && (await signIn.endAt(ended.idToken, signedOutAt(origin)));
    // For the page to offer: at the provider, agents may be signed in for other work.
    if (there) response.set('Link', `<${there.href}>; rel="end-session"`);
    response.status(204).end();
  });

  router.get('/signed-out', (_, response) => say(response, 'signedOut'));

  return router;
};

const callbackAt = (origin: string): string => `${origin}/desk/callback`;
const signedOutAt = (origin: string): string => `${origin}/desk/signed-out`;

/** The attempt that this callback answers, taken out of the browser. undefined: there is none, or it is another one, too old, or used. */
const takeAttempt = async ({ site, sealer, sessions, realNow }: DeskSignInParts, request: Request, response: Response) => {
  const begun = unsealed(sealer, site.cookieOf(request, 'attempt') ?? '');
  const mine = begun && realNow() - begun.at < ATTEMPT_MS && begun.attempt.state === request.query.state;
  if (!mine) return undefined;
  site.clearCookie(request, response, 'attempt');
  return (await sessions.firstUse(begun.attempt.state, ATTEMPT_MS)) ? begun : undefined;
};

const unsealed = (sealer: DeskSignInParts['sealer'], cookie: string): Begun | undefined => {
  try {
    return begunShape.parse(JSON.parse(sealer.openShared(PURPOSE, Buffer.from(cookie, 'base64url'))));
  } catch (error) {
    if (error instanceof SealError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};

/** Ends the session of this browser, if there is one. */
const endOwn = async ({ site, sessions }: DeskSignInParts, request: Request): Promise<SignedIn | undefined> => {
  const secret = site.cookieOf(request, 'session');
  if (secret === undefined) return undefined;
  const signedIn = signedInOf(await sessions.look(secret));
  await sessions.end(secret);
  return signedIn;
};

/** Somebody whom the provider knows and the desk does not. If they had a role once, they are signed out everywhere. */
const turnAway = async (parts: DeskSignInParts, origin: string, { id, name, idToken }: Arrival, response: Response): Promise<void> => {
  await parts.sessions.endAllOf(id);
  parts.log('desk_sign_in_failed', { why: 'no_role', code: '' });
  const elsewhere = await parts.signIn.endAt(idToken, signedOutAt(origin));
  sendPage(response, 403, {
    title: 'Your account has no desk role',
    text: `You are signed in as ${name}, and this account may not use the desk. Ask whoever looks after accounts at the bank for the role of an agent.`,
    link: { to: elsewhere?.href ?? AGAIN.to, text: 'Use another account' },
  });
};

/** Only ever within the desk: whoever wrote the link to sign in does not choose where it leads. */
const returnTo = (wanted: unknown): string => {
  const here = 'http://desk.invalid';
  const url = typeof wanted === 'string' && wanted.length <= 500 && URL.canParse(wanted, here) ? new URL(wanted, here) : undefined;
  return url?.origin === here && /^\/desk(?:$|\/(?!\/|sign-in|callback|signed-out|api))/.test(url.pathname)
    ? `${url.pathname}${url.search}`
    : '/desk';
};

const AGAIN = { to: '/desk/sign-in', text: 'Sign in again' };

const PAGES: { readonly [why in Failed['failed'] | 'elsewhere' | 'lost' | 'signedOut' | 'noStore']: { status: number; page: PlainPage } } =
  {
    denied: {
      status: 403,
      page: { title: 'You are not signed in', text: 'The sign-in was refused or given up.', link: AGAIN },
    },
    refused: {
      status: 400,
      page: {
        title: 'You are not signed in',
        text: 'What came back from the sign-in does not belong to it. Nothing was granted.',
        link: AGAIN,
      },
    },
    weak: {
      status: 403,
      page: {
        title: 'You are not signed in',
        text: 'The desk wants a second factor, and this sign-in was without. Sign in with one, or ask whoever looks after accounts at the bank.',
        link: AGAIN,
      },
    },
    lost: {
      status: 400,
      page: {
        title: 'You are not signed in',
        text: 'This sign-in was begun in another browser or window, more than ten minutes ago, or has been used already.',
        link: AGAIN,
      },
    },
    unavailable: {
      status: 502,
      page: {
        title: 'Signing in does not work right now',
        text: "The bank's sign-in does not answer as it should. Try it again in a minute.",
        link: AGAIN,
      },
    },
    noStore: {
      status: 503,
      page: {
        title: 'Signing in does not work right now',
        text: 'Nothing is lost. Try it again in a minute.',
        link: AGAIN,
      },
    },
    elsewhere: {
      status: 403,
      page: {
        title: 'The desk is not at this address',
        text: 'Use the address that the bank gave you for it.',
        link: { to: '/', text: 'To the chat' },
      },
    },
    signedOut: {
      status: 200,
      page: {
        title: 'You are signed out',
        text: "The desk is closed in this browser. On a machine that others use, sign out at the bank's sign-in, too.",
        link: AGAIN,
      },
    },
  };

const say = (response: Response, why: keyof typeof PAGES): void => sendPage(response, PAGES[why].status, PAGES[why].page);

/** Whoever goes to a page of the desk is told in words, too, while Redis is away. */
export const sayUnavailable: ErrorRequestHandler = (error, request, response, next) => {
  if (request.method !== 'GET' || !(error instanceof StoreUnavailable) || response.headersSent) return next(error);
  say(response, 'noStore');
};
