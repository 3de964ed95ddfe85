/** One bank's authorization server at the sandbox's port, for this machine only. It is loaded when somebody comes: most who try Banter never connect a bank. */
import { type Request, type Response, Router, urlencoded } from 'express';
import type { Interaction, Provider } from 'oidc-provider';
import { onlyThisMachine } from '../admin-door.ts';
import type { Faults } from '../faults.ts';
import { asNobody, headers, policyTowards } from '../page.ts';
import { allow, askedFor, deny } from './asked.ts';
import { consentPage, expiredPage, whoPage } from './pages.ts';
import { createProvider, type ProviderParts, sessionCookieOf } from './provider.ts';
import { struck } from './struck.ts';
import { languageAccepted, languageOf, type PageLanguage } from './words.ts';

export type AuthParts = ProviderParts & {
  faults: Faults;
  /** Who has accounts at this bank. */
  customers: () => readonly { key: string; name: string }[];
};

export const authRoutes = (parts: AuthParts): Router => {
  let opened: Promise<Router> | undefined;
  const router = Router();
  router.use(onlyThisMachine);
  router.post(['/token', '/token/revocation', '/request'], struck(parts));
  router.use(async (request, response, next) => {
    opened ??= createProvider(parts).then((provider) => routesOf(provider, parts));
    (await opened)(request, response, next);
  });
  return router;
};

const routesOf = (provider: Provider, parts: AuthParts): Router => {
  const router = Router();
  const cookie = sessionCookieOf(parts.identity);
  router.use('/interaction', (_, response, next) => {
    response.set(headers);
    next();
  });
  router.get('/interaction/:uid', async (request, response) => {
    const asked = await askedOf(provider, request, response);
    const page = asked && pageFor(asked, parts);
    if (!page) return response.status(400).send(expiredPage(languageFor(request, asked)));
    response.set('Content-Security-Policy', policyTowards(String(asked.params.redirect_uri)));
    response.send(page);
  });
  router.post('/interaction/:uid', urlencoded({ extended: false }), async (request, response) => {
    const asked = await askedOf(provider, request, response);
    const result = asked && (await resultOf(provider, asked, request, parts));
    if (!result) return response.status(400).send(expiredPage(languageFor(request, asked)));
    // Whoever signed in here before is signed out: this is somebody new.
    const session = sessionCookieOf(parts.identity);
    if (result.login) for (const cookie of [session, `${session}.sig`]) response.clearCookie(cookie);
    await provider.interactionFinished(request, response, result);
  });
  // Only at its start: what comes after it needs the session of who signed in.
  router.all('/authorize', asNobody(cookie));
  router.use(provider.callback());
  return router;
};

/** Of the request, or, where there is none any more, of the browser. */
const languageFor = (request: Request, asked: Interaction | undefined): PageLanguage =>
  asked ? languageOf(asked.params.ui_locales) : languageAccepted((...known) => request.acceptsLanguages(...known));

/** The question that this browser was sent to answer; undefined: there is none, or no more. */
const askedOf = (provider: Provider, request: Request, response: Response): Promise<Interaction | undefined> =>
  provider.interactionDetails(request, response).catch(() => undefined);

/** undefined: there is nothing to be asked any more. */
const pageFor = ({ prompt, params, session }: Interaction, parts: AuthParts): string | undefined => {
  const about = { bank: parts.identity.name, language: languageOf(params.ui_locales) };
  const customers = parts.customers();
  if (prompt.name === 'login') return whoPage(about, customers);
  const name = customers.find(({ key }) => key === session?.accountId)?.name ?? '';
  const asked = askedFor(params, parts);
  return asked && consentPage(about, name, asked.scopes);
};

type InteractionResult = Parameters<Provider['interactionFinished']>[2];

/** undefined: no answer to this question. */
const resultOf = async (
  provider: Provider,
  { prompt, params, session }: Interaction,
  { body }: Request,
  parts: AuthParts,
): Promise<InteractionResult | undefined> => {
  if (prompt.name === 'login') {
    const customer = parts.customers().find(({ key }) => key === body?.customer);
    return customer && { login: { accountId: customer.key, remember: false } };
  }
  const asked = askedFor(params, parts);
  if (!asked) return undefined;
  if (body?.answer === 'deny') {
    deny(asked, parts);
    return { error: 'access_denied', error_description: 'The customer said no' };
  }
  if (body?.answer !== 'allow' || session === undefined) return undefined;
  const answer = { customer: session.accountId, ticked: [body.scope].flat() };
  return { consent: { grantId: await allow(provider, asked, answer, parts) } };
};
