/** The door of the desk: whose request it is, where it may come from, and what a browser may do with the answer. */
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import { createDeskDoor, signedInOf } from '../../bot/http/desk-door.ts';
import { createDeskSite } from '../../bot/http/desk-site.ts';
import type { Session } from '../../bot/store/sessions.ts';
import type { Agent } from '../../bot/wire.ts';

const NORA: Agent = { id: 'nora', name: 'Nora Lindqvist', skills: ['fraud', 'cards'], languages: ['en'], supervisor: false };
const SESSION: Session = { person: 'nora', facts: { agent: NORA, idToken: 'e30.e30.x' } };
const OURS = 'https://desk.example.com';

const used: string[] = [];
const sessions = {
  use: async (secret: string) => {
    used.push(secret);
    return secret === 'good' ? SESSION : undefined;
  },
  look: async (secret: string) => (secret === 'good' ? SESSION : undefined),
};

const servers: Server[] = [];
/** A desk at this address, and a door with it. */
const open = async (publicUrl: string | undefined): Promise<string> => {
  const door = createDeskDoor(createDeskSite(publicUrl), sessions);
  const app = express();
  app.use(door.headers);
  app.get('/agent', async (asked, response) => void response.json((await door.agentOf(asked)) ?? null));
  app.get('/still', async (asked, response) => void response.json((await door.stillThere(asked)) ?? null));
  app.all('/do', door.onlyOurPage, (_, response) => void response.status(204).end());
  const server = createServer(app);
  servers.push(server);
  server.on('upgrade', async (asked, socket) => {
    socket.end(`HTTP/1.1 ${(await door.agentOf(asked)) ? 101 : 401} x\r\nConnection: close\r\n\r\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let local: string;
let published: string;
beforeAll(async () => {
  [local, published] = await Promise.all([open(undefined), open(OURS)]);
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string };
type Answer = { status: number; body: string; headers: Record<string, unknown> };

/** As any program may ask: `fetch` would not send another Host, nor an Origin of our choice. */
const ask = (url: string, { method = 'GET', headers = {}, body = '' }: Sent = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { 'content-length': Buffer.byteLength(body), ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    asked.on('error', reject);
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve({ status: response.statusCode ?? 0, body: '', headers: {} });
    });
    asked.end(body);
  });

describe('whose request it is', () => {
  test('over https only the cookie that no other host can set counts', async () => {
    const at = `${published}/agent`;
    const whose = async (cookie: string) => JSON.parse((await ask(at, { headers: { cookie } })).body);
    expect(await whose('__Host-banter_desk=good')).toEqual(NORA);
    expect(await whose('theme=dark; __Host-banter_desk=good; x=1')).toEqual(NORA);
    for (const cookie of ['', 'banter_desk=good', '__Host-banter_desk=bad', 'x__Host-banter_desk=good', '__Host-banter_desk='])
      expect(await whose(cookie)).toBeNull();
  });

  test('on this machine the plain one does, under this machine’s names only', async () => {
    const { port } = new URL(local);
    const whose = async (host: string) => JSON.parse((await ask(`${local}/agent`, { headers: { cookie: 'banter_desk=good', host } })).body);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) expect(await whose(host)).toEqual(NORA);
    for (const host of ['rebound.example', 'localhost.rebound.example', '127.0.0.1.rebound.example:80', 'localhost:1@rebound.example'])
      expect(await whose(host)).toBeNull();
  });

  test('to ask whether somebody is still there is no use of their session', async () => {
    used.splice(0);
    expect(JSON.parse((await ask(`${local}/still`, { headers: { cookie: 'banter_desk=good' } })).body)).toEqual(NORA);
    expect(used).toEqual([]);
  });

  test.each([
    ['another version’s', { agent: { ...NORA, rank: 1 }, idToken: '' }],
    ['a skill that nobody has', { agent: { ...NORA, skills: ['loans'] }, idToken: '' }],
    ['nothing', null],
  ])('a session with facts of %s is nobody’s', (_, facts) => expect(signedInOf({ person: 'nora', facts })).toBeUndefined());
});

type From = Record<string, string>;
const FOREIGN: From[] = [
  {},
  { origin: 'https://evil.example' },
  { origin: 'http://desk.example.com' },
  { origin: 'https://desk.example.com.evil.example' },
  { origin: 'https://chat.desk.example.com' },
  { origin: 'https://desk.example.com:8443' },
  { origin: 'null' },
  { origin: 'null', 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
];
const OWN: From[] = [{ origin: OURS }, { 'sec-fetch-site': 'same-origin' }, { origin: 'null', 'sec-fetch-site': 'same-origin' }];
const JSON_BODY = { 'content-type': 'application/json' };

describe('what changes something', () => {
  test.each(FOREIGN)('is refused from %j', async (from) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status, body } = await ask(`${published}/do`, { method, headers: { ...from, ...JSON_BODY }, body: '{}' });
      expect([status, JSON.parse(body).error.code]).toEqual([403, 'Forbidden']);
    }
  });

  test.each(OWN)('is let in from %j', async (from) => {
    expect((await ask(`${published}/do`, { method: 'POST', headers: { ...from, ...JSON_BODY }, body: '{}' })).status).toBe(204);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', ''])(
    'is refused as %j, even from ourselves',
    async (type) => {
      const headers = { origin: OURS, ...(type === '' ? {} : { 'content-type': type }) };
      expect((await ask(`${published}/do`, { method: 'POST', headers, body: '{}' })).status).toBe(415);
    },
  );

  test('needs no type where nothing is sent', async () => {
    expect((await ask(`${published}/do`, { method: 'POST', headers: { origin: OURS } })).status).toBe(204);
  });

  test('is refused at a name that is not this machine’s, though the page has the same one', async () => {
    for (const from of [{ origin: 'http://rebound.example', 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'same-origin' }])
      expect((await ask(`${local}/do`, { method: 'POST', headers: { host: 'rebound.example', ...from } })).status).toBe(403);
  });
});

describe('a WebSocket', () => {
  const upgrade = async (from: From): Promise<number> => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket', cookie: '__Host-banter_desk=good', ...from };
    return (await ask(`${published}/live`, { headers })).status;
  };
  test.each(FOREIGN)('is nobody’s from %j, whatever cookie it brings', async (from) => expect(await upgrade(from)).toBe(401));
  test.each(OWN)('is its agent’s from %j', async (from) => expect(await upgrade(from)).toBe(101));
  test('is nobody’s without a session', async () => expect(await upgrade({ origin: OURS, cookie: '' })).toBe(401));
});

test('a browser runs nothing inline, loads nothing from elsewhere, frames it nowhere and keeps it nowhere', async () => {
  const { headers } = await ask(`${published}/agent`);
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  expect(String(headers['content-security-policy']).split(';')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self' wss://desk.example.com",
    "img-src 'self' data:",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ]);
});
