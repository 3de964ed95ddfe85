/** Where signing in to the desk is tried: a provider that can lie, real Redis, the desk’s own door, and a browser’s cookies. */
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect } from '@jest/globals';
import { openEntrance } from '../../bot/desk/entrance.ts';
import { createApp } from '../../bot/http/app.ts';
import { refuse } from '../../bot/http/desk-door.ts';
import { type Connection, connect } from '../../bot/store/client.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { type Answer, createJar, type Jar } from '../support/cookie-jar.ts';
import { CLIENT, type StandIn, startProvider } from '../support/oidc-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

export const MINUTE = 60_000;
export const NORA = { sub: 'nora', name: 'Nora Lindqvist', roles: ['agent'], skills: ['fraud', 'cards'], languages: ['en'] };

export let redis: TestRedis;
let connection: Connection;
export let provider: StandIn;
export let now: number;
export const sealer = createSealer([randomBytes(32)]);
const servers: Server[] = [];
export const logged: string[] = [];

/** A desk of its own, which knows nothing of the provider yet. */
export const openDesk = async (publicUrl?: string, pages = '/nowhere', acr?: string): Promise<string> => {
  const { door, router } = openEntrance({
    provider: { issuer: provider.issuer, ...CLIENT },
    acr,
    publicUrl,
    pages,
    client: connection.client,
    sealer,
    clock: { now: () => now, monotonic: () => 0, after: () => () => undefined },
    log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
  });
  // What only who is signed in gets.
  router.get('/desk/api/me', async (request, response) => {
    const agent = await door.agentOf(request);
    if (agent) response.json({ agent });
    else refuse(response, 401, 'SignedOut', 'You are signed out.');
  });
  const server = createServer(createApp({ trustProxy: false, routers: [router], log: () => undefined }));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

export let desk: string;
beforeAll(async () => {
  [redis, provider] = await Promise.all([startTestRedis(), startProvider()]);
  await new Promise<void>((ready) => {
    connection = connect(redis.url, (state) => state === 'ready' && ready());
  });
  desk = await openDesk();
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await Promise.all([connection.close(), provider.close()]);
  await redis.stop();
});
/** Time goes by at the desk. */
export const passes = (ms: number): void => {
  now += ms;
};
beforeEach(() => {
  now = Date.now();
  provider.is(NORA);
  provider.lie({});
});

export const me = async (jar: Jar): Promise<unknown> => {
  const { status, body } = await jar.get(`${desk}/desk/api/me`);
  return status === 200 ? JSON.parse(body) : status;
};

/** To where the provider sends the browser back. */
export const goThere = async (jar: Jar, path = '/desk/sign-in'): Promise<string> => {
  const { status, location = '' } = await jar.get(`${desk}${path}`);
  expect([status, location.split('?')[0]]).toEqual([303, `${provider.issuer}/auth`]);
  return provider.answer(location);
};

export const signIn = async (jar: Jar = createJar(), path?: string): Promise<Answer> => jar.get(await goThere(jar, path));

export const session = (jar: Jar) => jar.cookie(`${desk}/`, 'banter_desk');

/** Nothing was granted, and what is shown is a whole page without a word of what went on inside. */
export const refused = async (jar: Jar, answer: Answer, status: number): Promise<void> => {
  expect(answer.status).toBe(status);
  expect(await me(jar)).toBe(401);
  expect(answer.body).toMatch(/<html lang="en">[\s\S]*<title>[^<]+<\/title>[\s\S]*<h1>[^<]+<\/h1>[\s\S]*<a href="[^"]+">[^<]+<\/a>/);
  expect(answer.body).not.toMatch(/OAUTH|nonce|secret|details|invalid_|Error|\.[jt]s:\d+|127\.0\.0\.1:\d+\/token/);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('cache-control')).toBe('no-store');
};
