/** The provider at the sandbox's server, for this machine only. It is loaded when somebody signs in: most who try Banter never do. */
import { type NextFunction, type Request, type Response, Router, urlencoded } from 'express';
import type { Provider } from 'oidc-provider';
import { onlyThisMachine } from '../admin-door.ts';
import { expiredPage, headers, peoplePage, style } from './page.ts';
import { createProvider, SESSION_COOKIE, type StaffOptions } from './provider.ts';

export const staffRoutes = (options: StaffOptions): Router => {
  let opened: Promise<Router> | undefined;
  const router = Router();
  router.use(onlyThisMachine);
  router.get('/staff.css', (_, response) => void response.type('css').send(style));
  router.use(async (request, response, next) => {
    opened ??= createProvider(options).then((provider) => routesOf(provider, options));
    (await opened)(request, response, next);
  });
  return router;
};

const routesOf = (provider: Provider, { people }: StaffOptions): Router => {
  const router = Router();
  /** The choice that this browser was sent to make; undefined: there is none, or no more. */
  const asked = (request: Request, response: Response) => provider.interactionDetails(request, response).catch(() => undefined);

  router.use('/people', (_, response, next) => {
    response.set(headers);
    next();
  });
  router.get('/people/:uid', async (request, response) => {
    const choice = await asked(request, response);
    if (!choice) return response.status(400).send(expiredPage());
    response.set('Content-Security-Policy', policyTowards(String(choice.params.redirect_uri)));
    response.send(peoplePage(people));
  });
  router.post('/people/:uid', urlencoded({ extended: false }), async (request, response) => {
    const person = people.find(({ id }) => id === request.body?.person);
    if (!person || !(await asked(request, response))) return response.status(400).send(expiredPage());
    const result = { login: { accountId: person.id, remember: false }, consent: {} };
    await provider.interactionFinished(request, response, result);
  });
  router.use('/auth', asNobody);
  router.use(provider.callback());
  return router;
};

const SESSION = new RegExp(`^\\s*${SESSION_COOKIE}(\\.sig)?=`);

/** Each sign-in is of somebody new, whoever signed in before at this browser: who tries a desk changes people all the time. */
const asNobody = ({ headers }: Request, _: Response, next: NextFunction): void => {
  const cookies = (headers.cookie ?? '').split(';');
  headers.cookie = cookies.filter((one) => !SESSION.test(one)).join(';');
  next();
};

/** A browser follows a form only to where its page may send forms, to the last redirect. */
const policyTowards = (redirectUri: string): string =>
  `${headers['content-security-policy']}; form-action 'self' ${new URL(redirectUri).origin}`;
