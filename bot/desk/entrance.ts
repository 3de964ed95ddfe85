/** The entrance of the desk, put together: where agents sign in, who is let in, and what is there for whom. */
import { Router } from 'express';
import type { Clock } from '../clock.ts';
import type { DeskProvider } from '../config.ts';
import { createDeskDoor, type DeskDoor } from '../http/desk-door.ts';
import { deskSignIn, sayUnavailable } from '../http/desk-sign-in.ts';
import { createDeskSite } from '../http/desk-site.ts';
import type { LogEvent } from '../logger.ts';
import type { Connection } from '../store/client.ts';
import type { Sealer } from '../store/seal.ts';
import { createSessions } from '../store/sessions.ts';
import { createSignIn } from './sign-in.ts';

export type EntranceParts = {
  /** undefined: nobody can sign in, and there is no desk. */
  provider: DeskProvider | undefined;
  /** How strongly somebody must have signed in there; undefined: as the provider sees fit. */
  acr?: string | undefined;
  publicUrl: string | undefined;
  /** Where the built pages lie. */
  pages: string;
  client: Connection['client'];
  sealer: Sealer;
  clock: Clock;
  log: LogEvent;
};

/** `router` has the addresses of the desk, and goes before the pages: they would serve the desk's page to everybody. */
export type Entrance = { door: DeskDoor; router: Router };

export const openEntrance = ({ provider, acr, publicUrl, pages, client, sealer, clock, log }: EntranceParts): Entrance => {
  const site = createDeskSite(publicUrl);
  const sessions = createSessions(client, sealer, clock.now);
  const door = createDeskDoor(site, sessions);
  const router = Router();
  router.all('/desk.html', (_, response) => response.redirect(301, '/desk'));
  router.use('/desk', door.headers);
  if (provider) {
    const signIn = createSignIn({ ...provider, acr }, clock.now, log);
    router.use('/desk', deskSignIn({ site, door, sessions, signIn, sealer, realNow: clock.now, log }));
    router.use('/desk', page(door, pages), sayUnavailable);
  }
  return { door, router };
};

const page = (door: DeskDoor, root: string): Router => {
  const router = Router();
  router.get('/', async (request, response, next) => {
    if (!(await door.agentOf(request)))
      return response.redirect(303, `/desk/sign-in?${new URLSearchParams({ return: request.originalUrl })}`);
    response.sendFile('desk.html', { root }, (error) => {
      if (error && !response.headersSent) next();
    });
  });
  return router;
};
