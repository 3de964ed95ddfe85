/**
 * Connecting a bank: our own page, the bank's, and back. What a sign-in needs goes with the browser that began it, sealed in a cookie, so that no
 * other browser can end it; each is good once, for ten minutes. Where that browser is not the chat's own, the customer writes in the chat what the
 * last page shows: who is sent a link by somebody else connects nothing to that somebody's chat.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ErrorRequestHandler, type Request, type RequestHandler, type Response, Router, urlencoded } from 'express';
import helmet from 'helmet';
import { z } from 'zod';
import type { Connecting, There } from '../connect/connecting.ts';
import type { LogEvent } from '../logger.ts';
import type { Bank, ConnectEnd, Language } from '../model.ts';
import { StoreUnavailable } from '../store/client.ts';
import type { Subject } from '../store/keys.ts';
import { SealError, type Sealer } from '../store/seal.ts';
import type { Sessions } from '../store/sessions.ts';
import { PAGE_MS, type Page, type SignIns } from '../store/sign-ins.ts';
import type { Incoming } from '../stored.ts';
import { type Asked, consentText, DAYS, hashOf, sendConsentPage } from './connect-page.ts';
import { connectWords, type Outcome } from './connect-words.ts';
import { sendPage } from './plain-page.ts';
import { createSite, type Site } from './site.ts';
import type { Visitors } from './visitors.ts';

export type ConnectParts = {
  publicUrl: string | undefined;
  banks: ReadonlyMap<string, Bank>;
  signIns: SignIns<ConnectEnd>;
  connecting: Pick<Connecting, 'settle'>;
  sessions: Pick<Sessions, 'firstUse'>;
  visitors: Visitors;
  sealer: Pick<Sealer, 'sealShared' | 'openShared'>;
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  record: (subject: Subject) => There['record'];
  /** The business clock. */
  now: () => number;
  realNow: () => number;
  log: LogEvent;
};

const DAY_MS = 24 * 60 * 60_000;
const PURPOSE = 'bank sign-in';
/** The chat confirms in this time, or the page does it itself. */
const CONFIRM_MS = 4_000;
const LOOK_EVERY_MS = 100;
/** No vowels, so that no word comes of it, and nothing that looks like a digit: 20^8, and five tries. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const CODE_LETTERS = 8;

const attemptShape = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  key: z.string().exactOptional(),
  consent: z.string().exactOptional(),
});
const scopeShape = z.enum(['accounts', 'balances', 'transactions', 'routing', 'payments', 'cards', 'alerts', 'staff']);
const begunShape = z.object({
  bank: z.string(),
  /** The secret of the page on which it was begun. */
  page: z.string(),
  attempt: attemptShape,
  scopes: z.array(scopeShape),
  until: z.number(),
  text: z.string(),
  at: z.number(),
});
type Begun = z.infer<typeof begunShape>;

const formShape = z.object({
  scope: z.union([scopeShape.transform((one) => [one]), z.array(scopeShape)]).catch([]),
  days: z.coerce.number().pipe(z.union(DAYS.map((days) => z.literal(days)))),
});

export const connectRoutes = (parts: ConnectParts): Router => {
  const { banks, signIns, now, realNow, log } = parts;
  const site = createSite(parts.publicUrl, { attempt: 'banter_connect' });
  const router = Router();

  const say = (response: Response, outcome: Outcome, bank = '', language: Language = 'en'): void => {
    log('connect_page', { outcome, bank });
    sendPage(response, STATUS[outcome], connectWords[language].outcomes[outcome](nameOf(bank)), language);
  };
  const nameOf = (bank: string): string => banks.get(bank)?.name ?? '';
  const askedOf = ({ bank, language }: Page): Asked => ({
    bank: nameOf(bank),
    language,
    scopes: [...(banks.get(bank)?.authority?.scopes ?? []), 'staff'],
  });

  router.use(pageHeaders);

  router.get('/:bank/callback', async (request, response) => {
    const bank = String(request.params.bank);
    const language = languageOf(request);
    const origin = site.originOf(request);
    if (origin === undefined) return say(response, 'elsewhere');
    const begun = await takeAttempt(parts, site, request, response);
    const page = begun?.bank === bank ? await signIns.page(begun.page) : undefined;
    const authority = banks.get(bank)?.authority;
    if (!begun || !page || !authority) return say(response, 'lost', bank, language);
    const came = await authority.finish(new URL(request.originalUrl, origin), begun.attempt);
    if (!came.ok) return say(response, came.why, bank, page.language);
    const { customer: who, tokens } = came.value;
    const scopes = begun.scopes.filter((scope) => scope === 'staff' || came.value.scopes.includes(scope));
    const isChats = isOwnBrowser(parts.visitors, request, response, page);
    const code = isChats ? undefined : newCode();
    const id = randomUUID();
    const { until, text } = begun;
    const { conversation, zone } = page;
    const waiting = { bank, who, scopes, until, text, tokens, misses: 0, language: page.language, zone, at: realNow() };
    await signIns.wait(conversation, id, { ...waiting, ...(code === undefined ? {} : { code }) });
    await parts.accept(conversation, { id: `connect.${id}`, body: beginIn(id, bank, code !== undefined, now()), uncapped: true });
    if (code !== undefined) {
      log('connect_page', { outcome: 'code', bank });
      return sendPage(response, 200, connectWords[page.language].code(nameOf(bank), code, PAGE_MS / 60_000), page.language);
    }
    const end = await confirmed(parts, page, id);
    say(response, end.state === 'wrong_code' ? 'dropped' : end.state, bank, page.language);
  });

  router.get('/:page', async (request, response) => {
    if (site.originOf(request) === undefined) return say(response, 'elsewhere');
    const page = await signIns.page(String(request.params.page));
    if (!page) return say(response, 'expired', '', languageOf(request));
    sendConsentPage(response, askedOf(page));
  });

  router.post('/:page', urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const origin = site.originOf(request);
    if (origin === undefined) return say(response, 'elsewhere');
    if (!site.isOurPage(request)) return say(response, 'not_ours', '', languageOf(request));
    const secret = String(request.params.page);
    const page = await signIns.page(secret);
    const authority = page && banks.get(page.bank)?.authority;
    if (!page || !authority) return say(response, 'expired', '', languageOf(request));
    const asked = askedOf(page);
    const form = formShape.safeParse(request.body ?? {});
    const scopes = asked.scopes.filter((scope) => form.data?.scope.includes(scope));
    if (!form.success || !scopes.some((scope) => scope !== 'staff'))
      return sendConsentPage(response, asked, { scopes, days: form.data?.days ?? 0 });
    const { days } = form.data;
    const { bank, language } = page;
    const redirectUri = `${origin}/connect/${bank}/callback`;
    const begun = await authority.begin({ redirectUri, scopes: scopes.filter((scope) => scope !== 'staff'), language });
    if (!begun.ok) return say(response, begun.why, bank, language);
    const text = hashOf(consentText(asked, { scopes, days }));
    const kept: Begun = { bank, page: secret, attempt: begun.attempt, scopes, until: now() + days * DAY_MS, text, at: realNow() };
    site.setCookie(request, response, 'attempt', parts.sealer.sealShared(PURPOSE, JSON.stringify(kept)).toString('base64url'), PAGE_MS);
    response.redirect(303, begun.url.href);
  });

  router.use(sayUnavailable(say));
  return router;
};

const STATUS: { readonly [O in Outcome]: number } = {
  connected: 200,
  dropped: 400,
  late: 400,
  expired: 410,
  lost: 400,
  denied: 403,
  refused: 400,
  unavailable: 502,
  no_store: 503,
  elsewhere: 403,
  not_ours: 403,
};

/** Nothing inline, nothing from elsewhere, in nobody's frame, kept nowhere, found by nobody. Where its form may lead is the bank's: its address is not ours to list. */
const pageHeaders: RequestHandler[] = [
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

const languageOf = (request: Request): Language => (request.acceptsLanguages('en', 'es') === 'es' ? 'es' : 'en');

const newCode = (): string => {
  const letters = Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return `${letters.slice(0, CODE_LETTERS / 2)}-${letters.slice(CODE_LETTERS / 2)}`;
};

/** Whether the page is open where the chat is: our own chat page, by the cookie of its visitor. */
const isOwnBrowser = (visitors: Visitors, request: Request, response: Response, { address }: Page): boolean =>
  address.channel === 'directline' && visitors.known(request, response)?.conversation === address.thread;

const beginIn = (id: string, bank: string, code: boolean, at: number): Incoming['body'] => ({
  kind: 'begin',
  id: `connect.${id}`,
  at,
  dialog: 'bank-signed-in',
  given: { bank, waiting: id, code, until: at + PAGE_MS },
  banks: [],
});

/** The attempt that this callback answers, taken out of the browser. undefined: there is none, or it is another one, too old, or used. */
const takeAttempt = async (
  { sealer, sessions, realNow }: ConnectParts,
  site: Site<'attempt'>,
  request: Request,
  response: Response,
): Promise<Begun | undefined> => {
  const begun = unsealed(sealer, site.cookieOf(request, 'attempt') ?? '');
  const mine = begun && realNow() - begun.at < PAGE_MS && begun.attempt.state === request.query.state;
  if (!mine) return undefined;
  site.clearCookie(request, response, 'attempt');
  return (await sessions.firstUse(begun.attempt.state, PAGE_MS)) ? begun : undefined;
};

const unsealed = (sealer: ConnectParts['sealer'], cookie: string): Begun | undefined => {
  try {
    return begunShape.parse(JSON.parse(sealer.openShared(PURPOSE, Buffer.from(cookie, 'base64url'))));
  } catch (error) {
    if (error instanceof SealError || error instanceof z.ZodError) return undefined;
    throw error;
  }
};

/** The chat settles it. While a person has the conversation, or nobody works, it is done from here: the customer sits and waits. */
const confirmed = async (
  { signIns, connecting, record }: ConnectParts,
  { conversation, address }: Page,
  id: string,
): Promise<ConnectEnd> => {
  for (let waited = 0; waited < CONFIRM_MS; waited += LOOK_EVERY_MS) {
    const found = await signIns.waiting(conversation, id);
    if (found && 'over' in found) return found.over;
    await wait(LOOK_EVERY_MS);
  }
  return connecting.settle({ conversation, address, interaction: `connect.${id}`, record: record(conversation) }, { waiting: id });
};

/** Whoever waits at a page is told in words, too, while Redis is away. */
const sayUnavailable =
  (say: (response: Response, outcome: Outcome, bank: string, language: Language) => void): ErrorRequestHandler =>
  (error, request, response, next) => {
    if (!(error instanceof StoreUnavailable) || response.headersSent) return next(error);
    say(response, 'no_store', '', languageOf(request));
  };
