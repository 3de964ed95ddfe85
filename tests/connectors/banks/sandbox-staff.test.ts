/** The sandbox's OpenID provider: it serves the desk of this machine, and nobody else. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { createJar } from '../../support/cookie-jar.ts';
import { newFolder, openSandbox } from './open-sandbox.ts';

type Opened = Awaited<ReturnType<typeof openSandbox>>;
let opened: Opened;
beforeAll(async () => {
  opened = await openSandbox({ deskAt: 'https://desk.example.com' });
});
afterAll(() => opened.close());

const VERIFIER = 'v'.repeat(43);
const RIGHT = {
  response_type: 'code',
  client_id: 'banter-desk',
  redirect_uri: 'http://localhost:1234/desk/callback',
  scope: 'openid profile',
  state: 'state',
  nonce: 'nonce',
  code_challenge: createHash('sha256').update(VERIFIER).digest('base64url'),
  code_challenge_method: 'S256',
};
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const ask = (change: object = {}) => `${opened.sandbox.staff.issuer}/auth?${new URLSearchParams({ ...RIGHT, ...change })}`;

/** Where the browser is sent once somebody was chosen. */
const codeFor = async (person: string, change: object = {}): Promise<URL> => {
  const jar = createJar();
  const { url } = await jar.follow(ask(change));
  const chosen = await jar.post(url, `person=${person}`, FORM);
  return new URL((await jar.get(chosen.location ?? '')).location ?? 'http://nowhere');
};

const redeem = async (code: string, change: Record<string, string> = {}, secret = opened.sandbox.staff.clientSecret) => {
  const basic = Buffer.from(`banter-desk:${secret}`).toString('base64');
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: RIGHT.redirect_uri,
    code_verifier: VERIFIER,
    ...change,
  });
  const response = await fetch(`${opened.sandbox.staff.issuer}/token`, {
    method: 'POST',
    headers: { ...FORM, authorization: `Basic ${basic}` },
    body: body.toString(),
  });
  return { status: response.status, body: Object(await response.json()) as { id_token?: string; error?: string } };
};

test('an ID token says who somebody is and what they may do', async () => {
  const { issuer } = opened.sandbox.staff;
  const { searchParams } = await codeFor('ruth');
  expect([searchParams.get('state'), searchParams.get('iss')]).toEqual(['state', issuer]);
  const { body } = await redeem(searchParams.get('code') ?? '');
  const { payload } = await jwtVerify(body.id_token ?? '', createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
    issuer,
    audience: 'banter-desk',
  });
  expect(payload).toMatchObject({
    sub: 'ruth',
    name: 'Ruth Calder',
    roles: ['supervisor'],
    skills: ['fraud', 'cards', 'payments', 'general'],
    languages: ['en', 'es'],
    nonce: 'nonce',
  });
});

test('who signs in is chosen each time, whoever it was before', async () => {
  const jar = createJar();
  for (const person of ['nora', 'ruth', 'ruth']) {
    const { url, body } = await jar.follow(ask());
    expect(body).toContain('Who are you at the desk?');
    const chosen = await jar.post(url, `person=${person}`, FORM);
    const back = new URL((await jar.get(chosen.location ?? '')).location ?? 'http://nowhere');
    const { body: token } = await redeem(back.searchParams.get('code') ?? '');
    expect(decodeJwt(token.id_token ?? '').sub).toBe(person);
  }
});

describe('a sign-in is refused', () => {
  test.each([
    ['to another site', { redirect_uri: 'https://evil.example/desk/callback' }],
    ['to another path of the desk', { redirect_uri: 'http://localhost:1234/desk' }],
    ['to a name that only looks like this machine’s', { redirect_uri: 'http://localhost.evil.example/desk/callback' }],
    ['for another client', { client_id: 'somebody' }],
  ])('%s', async (_, change) => {
    const { status, body } = await createJar().follow(ask(change));
    expect(status).toBe(400);
    expect(body).toContain('SANDBOX');
  });

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }],
    ['with plain PKCE', { code_challenge: VERIFIER, code_challenge_method: 'plain' }],
    ['for a token in the address', { response_type: 'id_token' }],
  ])('%s', async (_, change) => {
    const { location = '' } = await createJar().get(ask(change));
    expect(location).toMatch(/^http:\/\/localhost:1234\/desk\/callback[?#]error=/);
  });

  test('of somebody who does not work there, or in another browser', async () => {
    const jar = createJar();
    const { url } = await jar.follow(ask());
    expect((await jar.post(url, 'person=mallory', FORM)).status).toBe(400);
    expect((await createJar().post(url, 'person=nora', FORM)).status).toBe(400);
    expect((await createJar().get(url)).status).toBe(400);
  });
});

test('the desk may be where it was said to be', async () => {
  const at = 'https://desk.example.com/desk/callback';
  expect((await codeFor('teo', { redirect_uri: at })).href).toMatch(/^https:\/\/desk\.example\.com\/desk\/callback\?code=/);
});

describe('a code is refused', () => {
  const code = async () => (await codeFor('nora')).searchParams.get('code') ?? '';
  test('with another verifier, address or secret', async () => {
    expect((await redeem(await code(), { code_verifier: 'w'.repeat(43) })).body.error).toBe('invalid_grant');
    expect((await redeem(await code(), { redirect_uri: 'http://localhost:1/desk/callback' })).body.error).toBe('invalid_grant');
    expect((await redeem(await code(), {}, 'guess')).status).toBe(401);
  });
  test('the second time', async () => {
    const once = await code();
    expect([(await redeem(once)).status, (await redeem(once)).body.error]).toEqual([200, 'invalid_grant']);
  });
});

test('is for this machine only', async () => {
  const statusAs = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${opened.sandbox.staff.issuer}/.well-known/openid-configuration`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      asked.on('error', reject).end();
    });
  expect([await statusAs('localhost:1'), await statusAs('rebound.example')]).toEqual([200, 403]);
});

test('secrets and keys are its own, kept over a restart, and for this user only', async () => {
  const folder = newFolder();
  const keysOf = async (issuer: string) => (await fetch(`${issuer}/jwks`)).text();
  const start = () => startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir });
  const first = await start();
  const before = [first.staff.clientSecret, await keysOf(first.staff.issuer)];
  await first.close();
  const second = await start();
  expect([second.staff.clientSecret, await keysOf(second.staff.issuer)]).toEqual(before);
  expect(opened.sandbox.staff.clientSecret).not.toBe(second.staff.clientSecret);
  expect(before[1]).not.toContain('"d"');
  expect(statSync(join(folder.dir, 'staff-key.json')).mode & 0o777).toBe(0o600);
  await second.close();
  folder.remove();
});
