import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { createVisitors, type Visitor } from '../../bot/http/visitors.ts';

const MINUTE = 60_000;
let now = Date.UTC(2026, 10, 20);
const app = (keys: readonly [string, ...string[]], trustProxy = false) => {
  const [newest, ...older] = keys;
  const visitors = createVisitors([Buffer.from(newest), ...older.map((key) => Buffer.from(key))], () => now);
  const routes = express();
  routes.set('trust proxy', trustProxy);
  routes.get('/known', (request, response) => void response.json(visitors.known(request, response) ?? null));
  routes.get('/welcome', (request, response) => void response.json(visitors.welcome(request, response)));
  routes.get('/forget', (request, response) => {
    visitors.forget(request, response);
    response.json(null);
  });
  return routes;
};

const servers: Server[] = [];
const listen = async (keys: readonly [string, ...string[]], trustProxy = false): Promise<string> => {
  const server = createServer(app(keys, trustProxy));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let site: string;
let proxied: string;
let other: string;
let rotated: string;
beforeAll(async () => {
  [site, proxied, other, rotated] = await Promise.all([
    listen(['our key']),
    listen(['our key'], true),
    listen(['another key']),
    listen(['the next key', 'our key']),
  ]);
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Asked = { visitor: Visitor | null; set: string; cookie: string };

/** Asks as a browser with this cookie. `cookie` is what the browser then holds. */
const ask = async (path: string, cookie = '', at = site, headers: Record<string, string> = {}): Promise<Asked> => {
  const response = await fetch(`${at}${path}`, { headers: { cookie, ...headers } });
  const [set] = response.headers.getSetCookie();
  // The routes above answer with nothing else.
  const visitor = (await response.json()) as Visitor | null;
  return { visitor, set: set ?? '', cookie: set?.split(';')[0] ?? cookie };
};

describe('a visitor', () => {
  test('without a cookie is nobody, and nothing is set', async () => {
    expect(await ask('/known')).toMatchObject({ visitor: null, set: '' });
  });

  test('once welcomed is the same one, with ids that tell nothing of the cookie', async () => {
    const { visitor, cookie } = await ask('/welcome');
    expect(visitor).toEqual({ user: expect.stringMatching(/^dl_[\w-]{22}$/), conversation: expect.stringMatching(/^dl_[\w-]{22}$/) });
    expect(visitor?.user).not.toBe(visitor?.conversation);
    expect((await ask('/known', cookie)).visitor).toEqual(visitor);
    expect((await ask('/known', `theme=dark; ${cookie}; lang=en`)).visitor).toEqual(visitor);
    expect(cookie).not.toContain(visitor?.user.slice(3));
  });

  test('two are two', async () => {
    expect((await ask('/welcome')).visitor).not.toEqual((await ask('/welcome')).visitor);
  });

  test('stays as long as the page is used', async () => {
    let { visitor, cookie } = await ask('/welcome');
    for (let n = 0; n < 5; n += 1) {
      now += 15 * MINUTE;
      const again = await ask('/known', cookie);
      expect(again.visitor).toEqual(visitor);
      ({ visitor, cookie } = again);
    }
  });

  test('is nobody after a quarter of an hour without use, also with an older cookie of the same visitor', async () => {
    const { cookie } = await ask('/welcome');
    now += 10 * MINUTE;
    await ask('/known', cookie);
    now += 5 * MINUTE + 1;
    expect(await ask('/known', cookie)).toMatchObject({ visitor: null, set: '' });
  });

  test('who leaves takes the cookie off', async () => {
    const { cookie } = await ask('/welcome');
    expect((await ask('/forget', cookie)).set).toMatch(/^banter_visitor=;.*Expires=Thu, 01 Jan 1970/);
  });
});

describe('while keys are rotated', () => {
  test('who is there stays the same one, for as long as the page is used', async () => {
    let { visitor, cookie } = await ask('/welcome');
    for (let n = 0; n < 3; n += 1) {
      const again = await ask('/known', cookie, n % 2 === 0 ? rotated : site);
      expect(again.visitor).toEqual(visitor);
      ({ visitor, cookie } = again);
    }
  });

  test('who comes is known by the new key alone', async () => {
    const { visitor, cookie } = await ask('/welcome', '', rotated);
    expect((await ask('/known', cookie, rotated)).visitor).toEqual(visitor);
    expect((await ask('/known', cookie)).visitor).toBeNull();
  });
});

describe('a forged cookie', () => {
  test('signed with another key is worth nothing', async () => {
    const { cookie } = await ask('/welcome', '', other);
    expect((await ask('/known', cookie)).visitor).toBeNull();
  });

  test('with another visitor, time or signature is worth nothing', async () => {
    const [mine, foreign] = [await ask('/welcome'), await ask('/welcome')];
    const [name, value = ''] = mine.cookie.split('=');
    const [secret, usedAt, signature] = value.split('.');
    const theirs = foreign.cookie.split('=')[1]?.split('.')[0];
    const forgeries = [
      `${theirs}.${usedAt}.${signature}`,
      `${secret}.${Number(usedAt) + 1}.${signature}`,
      `${secret}.${usedAt}.${signature?.slice(0, -2)}`,
      `${secret}.${usedAt}.`,
      `${secret}.${usedAt}`,
      `.${usedAt}.${signature}`,
      `${secret}..${signature}`,
      '',
      '..',
      'x'.repeat(5_000),
    ];
    for (const forged of forgeries)
      expect({ forged, ...(await ask('/known', `${name}=${forged}`)) }).toMatchObject({ forged, visitor: null, set: '' });
  });
});

describe('the cookie', () => {
  test('is out of reach of scripts and ends with the visit', async () => {
    expect((await ask('/welcome')).set).toMatch(/; Max-Age=900; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
  });

  test('behind TLS goes only over TLS, and into a frame on a foreign page', async () => {
    const { set } = await ask('/welcome', '', proxied, { 'x-forwarded-proto': 'https' });
    expect(set).toMatch(/; HttpOnly; Secure; Partitioned; SameSite=None$/);
  });
});
