/** The pages at which the sandbox's customers sign in and allow: what they show, to whom, and what they take for an answer. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Language } from '../../../bot/model.ts';
import { createJar } from '../../support/cookie-jar.ts';
import { type BankName, openAuthorities } from './authorities.ts';
import { exampleSeed } from './open-sandbox.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let opened: Awaited<ReturnType<typeof openAuthorities>>;
beforeAll(async () => {
  opened = await openAuthorities({ deskAt: 'https://bank.example.com' });
});
afterAll(() => opened.close());

const begun = async (bank: BankName, language: Language = 'en', redirectUri = `http://127.0.0.1:1/connect/${bank}/callback`) => {
  const { authority } = opened.at(bank);
  const ready = await authority.begin({ redirectUri, scopes: authority.scopes, language });
  if (!ready.ok) throw new Error(ready.why);
  return ready.url.href;
};

/** The first page, and how to go on from it. */
const open = async (bank: BankName, language?: Language, redirectUri?: string) => {
  const jar = createJar();
  const who = await jar.follow(await begun(bank, language, redirectUri));
  const choose = async (customer: string) => {
    const { location = '', status, body } = await jar.post(who.url, `customer=${customer}`, FORM);
    return location === '' ? { status, url: who.url, body, headers: new Headers() } : jar.follow(location);
  };
  return { jar, who, choose };
};

const scopesOn = (page: string) =>
  [...page.matchAll(/name="scope" value="(\w+)" checked( disabled)?/g)].map(([, scope, fixed]) => (fixed ? `${scope}!` : scope));

test('who has accounts at the bank is shown by name, and nobody else', async () => {
  const names = async (bank: BankName) =>
    [...(await open(bank)).who.body.matchAll(/name="customer" value="\w+">([^<]+)</g)].map(([, name]) => name);
  expect([await names('chase'), await names('us-bank')]).toEqual([
    ['Ana', 'Sam'],
    ['Luis', 'Grace', 'Sam'],
  ]);
});

test('what is asked is shown scope by scope, with the name of who signed in; accounts cannot be left out', async () => {
  const { body } = await (await open('chase')).choose('ana');
  expect(body).toContain('signed in as Ana');
  expect(scopesOn(body)).toEqual(['accounts!', 'balances', 'transactions', 'routing', 'cards', 'alerts']);
});

test('a bank that takes no orders about cards does not offer them', async () => {
  const { body } = await (await open('us-bank')).choose('luis');
  expect(scopesOn(body)).toEqual(['accounts!', 'balances', 'transactions', 'routing', 'alerts']);
});

test('only what was asked for is on the page', async () => {
  const asked = await opened
    .at('citi')
    .authority.begin({ redirectUri: 'http://localhost:1/connect/citi/callback', scopes: ['accounts', 'staff'], language: 'en' });
  if (!asked.ok) throw new Error(asked.why);
  const jar = createJar();
  const { url } = await jar.follow(asked.url.href);
  const { location = '' } = await jar.post(url, 'customer=ana', FORM);
  expect(scopesOn((await jar.follow(location)).body)).toEqual(['accounts!']);
});

describe.each([
  ['en', 'Sign in at Citi', 'See balances', 'Deny'],
  ['es', 'Iniciar sesión en Citi', 'Ver saldos', 'Denegar'],
] as const)('in %s', (language, title, balances, deny) => {
  test('the pages are one look, without a script, in nobody’s frame', async () => {
    const { who, choose } = await open('citi', language);
    const consent = await choose('ana');
    expect([who.body.includes(title), consent.body.includes(balances), consent.body.includes(deny)]).toEqual([true, true, true]);
    for (const { body, headers } of [who, consent]) {
      expect(body).toMatch(new RegExp(`<html lang="${language}">[^]*<title>SANDBOX ·[^]*<p class="sandbox">SANDBOX</p>`));
      expect(body).not.toMatch(/<script|style=|onclick|https?:\/\/(?!127)/);
      expect(body).not.toContain('{');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'; form-action 'self' http:\/\/127\.0\.0\.1:1$/);
      expect(headers.get('cache-control')).toContain('no-store');
    }
  });
});

test('the style is there', async () => {
  const { status, headers } = await createJar().get(`${opened.sandbox().url}/auth.css`);
  expect([status, headers.get('content-type')]).toEqual([200, expect.stringContaining('text/css')]);
});

test.each([
  ['es-MX,es;q=0.9', 'Esta página ya no sirve', 'Eso no se puede hacer'],
  ['fr', 'This page is no longer good', 'That cannot be done'],
])('a page without a request is in the browser’s language: %s', async (language, expired, wrong) => {
  const at = `${opened.sandbox().url}/citi/auth`;
  const bodies = [`${at}/interaction/none`, `${at}/authorize?client_id=nobody`].map((url) =>
    createJar().get(url, { 'accept-language': language }),
  );
  const [first, second] = await Promise.all(bodies);
  expect([first?.body.includes(expired), second?.body.includes(wrong)]).toEqual([true, true]);
});

describe('no answer', () => {
  test.each(['mallory', 'luis', '', 'ana&customer=sam'])('is the customer %j of a bank where they have nothing', async (customer) => {
    const { status, body } = await (await open('chase')).choose(customer);
    expect([status, body.includes('SANDBOX')]).toEqual([400, true]);
  });

  test.each(['', 'answer=', 'answer=maybe', 'scope=balances'])('is %j at the consent page', async (body) => {
    const { jar, choose } = await open('citi');
    const { url } = await choose('ana');
    expect((await jar.post(url, body, FORM)).status).toBe(400);
  });

  test('comes from another browser, or is asked for there', async () => {
    const { who, choose } = await open('citi');
    const consent = await choose('ana');
    for (const { url } of [who, consent]) {
      expect((await createJar().get(url)).status).toBe(400);
      expect((await createJar().post(url, 'customer=ana&answer=allow', FORM)).status).toBe(400);
    }
  });

  test('is taken twice', async () => {
    const { jar, choose } = await open('citi');
    const { url } = await choose('ana');
    const { location = '' } = await jar.post(url, 'answer=allow', FORM);
    expect((await jar.get(location)).location).toMatch(/[?&]code=/);
    expect((await jar.post(url, 'answer=allow', FORM)).status).toBe(400);
  });
});

test('a scope that was not asked for is not granted, whatever the form says', async () => {
  const { authority } = opened.at('citi');
  const asked = await authority.begin({ redirectUri: 'http://localhost:1/connect/citi/callback', scopes: ['accounts'], language: 'en' });
  if (!asked.ok) throw new Error(asked.why);
  const jar = createJar();
  const { url } = await jar.follow(asked.url.href);
  const consent = await jar.follow((await jar.post(url, 'customer=ana', FORM)).location ?? '');
  const { location = '' } = await jar.post(consent.url, 'answer=allow&scope=balances&scope=cards', FORM);
  const back = new URL((await jar.get(location)).location ?? '');
  expect(await authority.finish(back, asked.attempt)).toMatchObject({ ok: true, value: { scopes: ['accounts'] } });
});

test('who signs in is chosen each time, whoever it was before in this browser', async () => {
  const jar = createJar();
  for (const customer of ['ana', 'sam', 'sam']) {
    const who = await jar.follow(await begun('chase'));
    expect(who.body).toContain('Sign in at Chase');
    const { location = '' } = await jar.post(who.url, `customer=${customer}`, FORM);
    expect((await jar.follow(location)).body).toContain(`signed in as ${customer === 'ana' ? 'Ana' : 'Sam'}`);
  }
});

test('the bot may be at its public address, when that is https', async () => {
  const { who } = await open('chase', 'en', 'https://bank.example.com/connect/chase/callback');
  expect(who.headers.get('content-security-policy')).toContain("form-action 'self' https://bank.example.com");
});

test('names are text', async () => {
  const seed = {
    customers: [
      { key: 'eve', name: '<b>Eve</b> & "co" {title}', zone: 'UTC', language: 'en', banks: [{ bank: 'citi', accounts: [card] }] },
    ],
  };
  expect((await opened.levers().admin('PUT', '/seed', seed)).status).toBe(200);
  const { who, choose } = await open('citi');
  for (const { body } of [who, await choose('eve')]) expect(body).toContain('&#60;b&#62;Eve&#60;/b&#62; &#38; &#34;co&#34;');
  expect((await open('chase')).who.body).toContain('Nobody has an account');
  await opened.levers().admin('PUT', '/seed', exampleSeed());
});
const card = { id: 'e-1', kind: 'card', product: 'Card', last4: '1234', current: 0, creditLimit: 100_000 };

test('is for this machine only', async () => {
  const statusAs = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${opened.sandbox().url}/chase/auth/.well-known/openid-configuration`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
  expect([await statusAs('localhost:1'), await statusAs('rebound.example')]).toEqual([200, 403]);
});
