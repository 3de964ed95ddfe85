/** The door of a customer's own page, with the clock in hand: for whom it opens, and for how long. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { createDoor, type Door, type DoorParts } from '../../bot/http/mine-door.ts';
import { createVisitors } from '../../bot/http/visitors.ts';
import type { Authority, Bank, Customer } from '../../bot/model.ts';
import type { KeptGrant } from '../../bot/store/grants.ts';
import type { OwnPage } from '../../bot/store/own-pages.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { createJar } from '../support/cookie-jar.ts';

const MINUTE = 60_000;
const SECRET = 'aaaaaaaaaaaaaaaaaaaaaa';
const CUSTOMER: Customer = { id: 'c1', zone: 'UTC', language: 'en', grants: [] };

let now = 0;
let links: Map<string, OwnPage>;
let kept: KeptGrant[];
let isThere: boolean;
let isOut: boolean;
let atChat: string;
let who: string;
let revoked: string[];
let record: string[];
let thread = '';
const used = new Set<string>();

const kind = (id: string): KeptGrant => ({ version: 1, id, bank: 'chase', scopes: [], until: 1, who: 'ana', since: 0, text: 'hash' });
const authority: Authority = {
  scopes: ['accounts'],
  begin: async ({ scopes }) => {
    const state = `s${used.size}${now}`;
    return {
      ok: true,
      url: new URL(`https://bank.example/?state=${state}&scopes=${scopes}`),
      attempt: { state, nonce: 'n', verifier: 'v' },
    };
  },
  finish: async () => ({ ok: true, value: { customer: who, scopes: [], tokens: { token: `of ${who}`, goodUntil: 0 } } }),
  refresh: async () => ({ ok: false, why: 'reauth' }),
  revoke: async ({ token }) => {
    revoked.push(token);
    return true;
  },
};
// Only what the door asks of a bank.
const bank = { id: 'chase', name: 'Chase', alsoKnownAs: [], authority } as unknown as Bank;

const visitors = createVisitors([Buffer.alloc(32)], () => now);
const partsOf = (publicUrl: string | undefined): DoorParts => ({
  publicUrl,
  banks: new Map([['chase', bank]]),
  connecting: { offers: async () => !isOut },
  ownPages: { find: async (secret) => links.get(secret) },
  directory: {
    customer: async () => (isThere ? CUSTOMER : undefined),
    customerOf: async () => ({ ...CUSTOMER, id: atChat }),
    idAt: async (_, one) => (one === 'seeded' ? 'c1' : undefined),
  },
  grants: { of: async () => ({ who: { zone: 'UTC', language: 'en' }, grants: kept }) },
  visitors,
  did: async (customer, { what }) => void record.push(`${customer} ${what}`),
  sealer: createSealer([Buffer.alloc(32, 1)]),
  sessions: { firstUse: async (name) => !used.has(name) && Boolean(used.add(name)) },
  realNow: () => now,
  log: () => undefined,
});

const appOf = (door: Door) => {
  const app = express();
  app.get('/welcome', (request, response) => void response.json(visitors.welcome(request, response)));
  app.get('/at/:secret', async (request, response) => {
    const at = await door.at(request, response, request.params.secret);
    response.json(at.state === 'open' ? { state: at.state, bank: at.entered.bank ?? null } : { state: at.state });
  });
  app.get('/sign-in/:secret', async (request, response) => {
    const page = links.get(request.params.secret);
    const next = page && (await door.signIn(request, response, { page, secret: request.params.secret, bank: 'chase' }));
    response.json(String(next));
  });
  app.get('/back', async (request, response) => {
    response.json(door.isFor(request) ? await door.cameBack(request, response, 'chase') : { state: 'not for this door' });
  });
  return app;
};

const servers: Server[] = [];
const listen = async (publicUrl?: string): Promise<string> => {
  const server = createServer(appOf(createDoor(partsOf(publicUrl))));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // It listens on TCP.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

let site: string;
beforeAll(async () => {
  site = await listen();
});
afterAll(() => {
  for (const server of servers) server.close();
});
beforeEach(() => {
  now += 60 * MINUTE;
  thread = '';
  [isThere, isOut, atChat, who, kept, revoked, record] = [true, false, 'c1', 'ana', [kind('g1')], [], []];
  links = new Map();
});

const handOut = () => {
  const address = { channel: 'directline', account: '', user: '', thread };
  links.set(SECRET, { conversation: 'conversation:a', address, customer: 'c1', language: 'en', zone: 'UTC' });
};
/** The visitor of the chat in whose conversation the link was handed out. */
const atTheChat = async () => {
  const jar = createJar();
  thread = JSON.parse((await jar.get(`${site}/welcome`)).body).conversation;
  handOut();
  return jar;
};
const at = async (jar: ReturnType<typeof createJar>, secret = SECRET) => JSON.parse((await jar.get(`${site}/at/${secret}`)).body);
const signIn = async (jar: ReturnType<typeof createJar>) => {
  const url = new URL(JSON.parse((await jar.get(`${site}/sign-in/${SECRET}`)).body));
  return { url, back: `${site}/back?state=${url.searchParams.get('state')}` };
};
const come = async (jar: ReturnType<typeof createJar>) => JSON.parse((await jar.get((await signIn(jar)).back)).body);

describe('at the chat', () => {
  test('it opens, and stays open for ten minutes although the link has run out', async () => {
    const jar = await atTheChat();
    expect(await at(jar)).toEqual({ state: 'open', bank: null });
    links.clear();
    now += 9 * MINUTE;
    expect(await at(jar)).toEqual({ state: 'open', bank: null });
    now += MINUTE;
    expect(await at(jar)).toEqual({ state: 'none' });
  });

  test('it closes with the chat: another visitor at the same device, and another customer in the chat, are asked who they are', async () => {
    const jar = await atTheChat();
    await at(jar);
    atChat = 'c2';
    expect(await at(jar)).toEqual({ state: 'closed' });
    atChat = 'c1';
    await jar.get(`${site}/welcome`);
    expect(await at(jar)).toEqual({ state: 'closed' });
  });

  test('on another channel nobody is at the chat', async () => {
    const jar = await atTheChat();
    links.set(SECRET, {
      conversation: 'conversation:a',
      address: { channel: 'messenger', account: '', user: '', thread },
      customer: 'c1',
      language: 'en',
      zone: 'UTC',
    });
    expect(await at(jar)).toEqual({ state: 'closed' });
  });
});

describe('by a bank’s sign-in', () => {
  test('it opens for ten minutes; the bank is asked for nothing but who it is, and its tokens are worthless before anything is shown', async () => {
    handOut();
    const jar = createJar();
    const { url, back } = await signIn(jar);
    expect(url.searchParams.get('scopes')).toBe('');
    links.clear();
    expect(JSON.parse((await jar.get(back)).body)).toEqual({ state: 'open', secret: SECRET });
    expect([revoked, record]).toEqual([['of ana'], ['c1 opened']]);
    now += 9 * MINUTE;
    expect(await at(jar)).toEqual({ state: 'open', bank: 'chase' });
    now += MINUTE;
    expect(await at(jar)).toEqual({ state: 'none' });
  });

  test.each<[string, () => void, string]>([
    ['who connected it', () => undefined, 'open'],
    ['who connected it, and ended it since', () => (kept = [{ ...kind('g1'), ended: { at: 1, why: 'customer' } }]), 'open'],
    ['another customer of that bank', () => (who = 'sam'), 'not_you'],
    ['who never connected that bank', () => (kept = []), 'not_you'],
    ['who is theirs by the bank’s own directory', () => ([kept, who] = [[], 'seeded']), 'open'],
    ['who was theirs by the directory, where somebody signed in since', () => (who = 'seeded'), 'not_you'],
  ])('%s', async (_, set, state) => {
    handOut();
    set();
    const jar = createJar();
    expect((await come(jar)).state).toBe(state);
    expect(revoked).toEqual([`of ${who}`]);
    expect(record).toHaveLength(state === 'open' ? 1 : 0);
    expect((await at(jar)).state).toBe(state === 'open' ? 'open' : 'closed');
  });

  test('a bank that is out is not asked, neither first nor on the way back', async () => {
    handOut();
    const jar = createJar();
    const { back } = await signIn(jar);
    isOut = true;
    expect(JSON.parse((await jar.get(back)).body)).toEqual({ state: 'unavailable', bank: 'chase' });
    expect(JSON.parse((await jar.get(`${site}/sign-in/${SECRET}`)).body)).toBe('unavailable');
    expect([revoked, record]).toEqual([[], []]);
  });

  test('a way back ten minutes later, in another browser, or twice, is none', async () => {
    handOut();
    const jar = createJar();
    const { back } = await signIn(jar);
    expect(JSON.parse((await createJar().get(back)).body).state).toBe('not for this door');
    const copy = jar.copy();
    expect(JSON.parse((await jar.get(back)).body).state).toBe('open');
    expect(JSON.parse((await copy.get(back)).body).state).toBe('lost');
    const late = await signIn(jar);
    now += 10 * MINUTE;
    expect(JSON.parse((await jar.get(late.back)).body).state).toBe('not for this door');
  });

  test('of whom nothing is kept any more, nothing is shown', async () => {
    handOut();
    const jar = createJar();
    await come(jar);
    isThere = false;
    expect(await at(jar)).toEqual({ state: 'none' });
  });

  test('a session is for one page, and cannot be made up', async () => {
    handOut();
    const jar = createJar();
    await come(jar);
    const other = 'bbbbbbbbbbbbbbbbbbbbbb';
    links.set(other, {
      conversation: 'conversation:b',
      address: { channel: 'directline', account: '', user: '', thread: 't' },
      customer: 'c2',
      language: 'en',
      zone: 'UTC',
    });
    expect(await at(jar, other)).toEqual({ state: 'closed' });
    const forger = createJar();
    forger.plant(site, 'banter_mine', Buffer.from(JSON.stringify({ secret: SECRET, until: now + MINUTE })).toString('base64url'));
    expect(await at(forger)).toEqual({ state: 'closed' });
  });
});

test('over https its cookies are the host’s own, and out of reach of scripts', async () => {
  const secure = await listen('https://chat.example');
  handOut();
  const { cookies } = await createJar().get(`${secure}/sign-in/${SECRET}`);
  expect(cookies).toEqual([expect.stringMatching(/^__Host-banter_mine_sign_in=.*; Path=\/.*; HttpOnly; Secure; SameSite=Lax$/)]);
});
