/** The provider at the sandbox's server, for this machine only. It is loaded when somebody signs in: most who try Banter never do. */
import { type Request, type Response, Router, urlencoded } from 'express';
import type { Provider } from 'oidc-provider';
import { onlyThisMachine } from '../admin-door.ts';
import { asNobody, headers, policyTowards } from '../page.ts';
import { expiredPage, peoplePage, style } from './page.ts';
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
    const result = { login: { accountId: person.id, remember: false, amr: ['mfa'] }, consent: {} };
    await provider.interactionFinished(request, response, result);
  });
  router.use('/auth', asNobody(SESSION_COOKIE));
  router.use(provider.callback());
  return router;
};
