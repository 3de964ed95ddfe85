/**
 * Connecting a bank: our own page, the bank's, and back. What a sign-in needs goes with the browser that began it (attempts.ts). Where that browser is
 * not the chat's own, the customer writes in the chat what the last page shows: who is sent a link by somebody else connects nothing to that
 * somebody's chat.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type ErrorRequestHandler, type Request, type Response, Router, urlencoded } from 'express';
import { z } from 'zod';
import type { Connecting, There } from '../connect/connecting.ts';
import type { LogEvent } from '../logger.ts';
import type { Bank, ConnectEnd, Language } from '../model.ts';
import { StoreUnavailable } from '../store/client.ts';
import type { Subject } from '../store/keys.ts';
import { PAGE_MS } from '../store/pages.ts';
import type { Page, SignIns } from '../store/sign-ins.ts';
import type { Incoming } from '../stored.ts';
import { type AttemptsParts, attemptShape, createAttempts } from './attempts.ts';
import { type Asked, consentText, DAYS, hashOf, sendConsentPage } from './connect-page.ts';
import { connectWords, type Outcome } from './connect-words.ts';
import { languageOf, pageHeaders } from './page-headers.ts';
import { sendPage } from './plain-page.ts';
import { createSite } from './site.ts';
import type { Visitors } from './visitors.ts';

export type ConnectParts = AttemptsParts & {
  publicUrl: string | undefined;
  banks: ReadonlyMap<string, Bank>;
  signIns: SignIns<ConnectEnd>;
  connecting: Pick<Connecting, 'settle' | 'offers'>;
  visitors: Visitors;
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  record: (subject: Subject) => There['record'];
  /** The business clock. */
  now: () => number;
  log: LogEvent;
};

const DAY_MS = 24 * 60 * 60_000;
const PURPOSE = 'bank sign-in';
const REVOKE_MS = 5_000;
/** The chat confirms in this time, or the page does it itself. */
const CONFIRM_MS = 4_000;
const LOOK_EVERY_MS = 100;
/** No vowels, so that no word comes of it, and nothing that looks like a digit: 20^8, and five tries. */
const LETTERS = 'BCDFGHJKLMNPQRSTVWXZ';
const CODE_LETTERS = 8;

const scopeShape = z.enum(['accounts', 'balances', 'transactions', 'routing', 'payments', 'cards', 'alerts', 'staff']);
/** `text`: the hash of what was agreed to. */
const begunShape = attemptShape.extend({ scopes: z.array(scopeShape), until: z.number(), text: z.string() });

const formShape = z.object({
  scope: z.union([scopeShape.transform((one) => [one]), z.array(scopeShape)]).catch([]),
  days: z.coerce.number().pipe(z.union(DAYS.map((days) => z.literal(days)))),
});

export const connectRoutes = (parts: ConnectParts): Router => {
  const { banks, signIns, connecting, now, realNow, log } = parts;
  const site = createSite(parts.publicUrl, { attempt: 'banter_connect' });
  const attempts = createAttempts(parts, { site, cookie: 'attempt', purpose: PURPOSE, shape: begunShape });
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
    const begun = await attempts.take(request, response);
    const page = begun?.bank === bank ? await signIns.pages.find(begun.page) : undefined;
    const shown = begun && (await signIns.textOf(begun.text));
    const authority = banks.get(bank)?.authority;
    if (!begun || !page || shown === undefined || !authority) return say(response, 'lost', bank, language);
    if (!(await connecting.offers(bank))) return say(response, 'out', bank, page.language);
    const came = await authority.finish(new URL(request.originalUrl, origin), begun.attempt);
    if (!came.ok) return say(response, came.why, bank, page.language);
    const { customer: who, tokens } = came.value;
    const revoke = () => authority.revoke(tokens, AbortSignal.timeout(REVOKE_MS));
    const scopes = begun.scopes.filter((scope) => scope === 'staff' || came.value.scopes.includes(scope));
    if (!scopes.some((scope) => scope !== 'staff')) {
      await revoke();
      return say(response, 'denied', bank, page.language);
    }
    const isChats = isOwnBrowser(parts.visitors, request, response, page);
    const code = isChats ? undefined : newCode();
    const id = randomUUID();
    const { until, text } = begun;
    const { conversation, zone } = page;
    const waiting = { bank, who, scopes, until, text, shown, tokens, misses: 0, language: page.language, zone, at: realNow() };
    try {
      await signIns.wait(conversation, id, { ...waiting, ...(code === undefined ? {} : { code }) });
      await parts.accept(conversation, { id: `connect.${id}`, body: beginIn(id, bank, code !== undefined, now()), uncapped: true });
    } catch (error) {
      // Nobody would ask for what comes of it.
      await revoke();
      throw error;
    }
    if (code !== undefined) {
      log('connect_page', { outcome: 'code', bank });
      return sendPage(response, 200, connectWords[page.language].code(nameOf(bank), code, PAGE_MS / 60_000), page.language);
    }
    const end = await confirmed(parts, page, id);
    say(response, end.state === 'wrong_code' ? 'dropped' : end.state, bank, page.language);
  });

  router.get('/:page', async (request, response) => {
    if (site.originOf(request) === undefined) return say(response, 'elsewhere');
    const page = await signIns.pages.find(String(request.params.page));
    if (!page) return say(response, 'expired', '', languageOf(request));
    if (!(await connecting.offers(page.bank))) return say(response, 'out', page.bank, page.language);
    sendConsentPage(response, askedOf(page));
  });

  router.post('/:page', urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const origin = site.originOf(request);
    if (origin === undefined) return say(response, 'elsewhere');
    if (!site.isOurPage(request)) return say(response, 'not_ours', '', languageOf(request));
    const secret = String(request.params.page);
    const page = await signIns.pages.find(secret);
    const authority = page && banks.get(page.bank)?.authority;
    if (!page || !authority) return say(response, 'expired', '', languageOf(request));
    if (!(await connecting.offers(page.bank))) return say(response, 'out', page.bank, page.language);
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
    const shown = consentText(asked, { scopes, days });
    const text = hashOf(shown);
    await signIns.keepText(text, shown);
    attempts.keep(request, response, {
      ...{ bank, page: secret, attempt: begun.attempt, scopes },
      ...{ until: now() + days * DAY_MS, text, at: realNow() },
    });
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
  out: 410,
  elsewhere: 403,
  not_ours: 403,
};

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
  waiting: { id, ms: PAGE_MS },
});

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
