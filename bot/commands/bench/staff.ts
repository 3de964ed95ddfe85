/** Where the agents of the bench sign in: the sandbox's own provider, with as many people as are wanted. They come in as everybody does. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import express from 'express';
import { staffClient } from '../../../connectors/banks/sandbox/staff/provider.ts';
import { staffRoutes } from '../../../connectors/banks/sandbox/staff/staff-routes.ts';
import type { DeskProvider } from '../../config.ts';
import { listen } from './listen.ts';

export type Staff = { provider: DeskProvider; people: readonly string[]; close(): void };

export const openStaff = async (dir: string, count: number): Promise<Staff> => {
  const people = Array.from({ length: count }, (_, n) => personOf(n + 1));
  const app = express();
  const server = createServer(app);
  const secret = randomBytes(32);
  const provider = staffClient(`${await listen(server)}/staff`, secret);
  const keyFile = join(dir, 'staff-key.json');
  app.use('/staff', staffRoutes({ client: provider, people, deskAt: undefined, secret, keyFile, realNow: Date.now }));
  return {
    provider,
    people: people.map(({ id }) => id),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};

const personOf = (n: number) => ({ id: `agent-${n}`, name: `Agent ${n}`, roles: ['agent'], skills: ['general'], languages: ['en', 'es'] });

const SESSION = 'banter_desk';

/** Resolves to the cookie of this person's session at the desk. */
export const signIn = async (deskUrl: string, person: string): Promise<string> => {
  const cookies = new Map<string, string>();
  /** Goes where it is sent, until it is sent nowhere; resolves to where that is. */
  const ask = async (url: string, form?: URLSearchParams): Promise<string> => {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie }, ...(form ? { method: 'POST', body: form } : {}) });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    return next === null ? url : ask(new URL(next, url).href);
  };
  await ask(await ask(`${deskUrl}/desk`), new URLSearchParams({ person }));
  if (!cookies.has(SESSION)) throw new Error(`${person} could not sign in`);
  return `${SESSION}=${cookies.get(SESSION)}`;
};
