/** Signing in to the desk, tried by those who should not get in: each attack, and what they are shown. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createSealer } from '../../bot/store/seal.ts';
import { createJar } from '../support/cookie-jar.ts';
import { CLIENT, type Lies } from '../support/oidc-stand-in.ts';
import {
  desk,
  goThere,
  MINUTE,
  me,
  NORA,
  now,
  openDesk,
  passes,
  provider,
  refused,
  sealer,
  session,
  signIn,
} from './desk-sign-in-stage.ts';

test('who has a role is let in as the provider says, and back to where they were going', async () => {
  const jar = createJar();
  const answer = await signIn(jar, '/desk/sign-in?return=/desk?open=case:1');
  expect([answer.status, answer.location]).toEqual([303, `${desk}/desk?open=case:1`]);
  const agent = { id: 'nora', name: 'Nora Lindqvist', skills: ['fraud', 'cards'], languages: ['en'], supervisor: false };
  expect(await me(jar)).toEqual({ agent });
});

test('the request asks for code, PKCE, state and nonce, each time anew', async () => {
  const asked = await Promise.all([1, 2].map(async () => new URL((await createJar().get(`${desk}/desk/sign-in`)).location ?? '')));
  const [one, other] = asked.map((url) => Object.fromEntries(url.searchParams));
  expect(one).toEqual({
    response_type: 'code',
    client_id: 'banter-desk',
    redirect_uri: `${desk}/desk/callback`,
    scope: 'openid profile',
    code_challenge_method: 'S256',
    code_challenge: expect.stringMatching(/^[\w-]{43}$/),
    state: expect.stringMatching(/^[\w-]{43}$/),
    nonce: expect.stringMatching(/^[\w-]{43}$/),
  });
  for (const fresh of ['state', 'nonce', 'code_challenge']) expect(one?.[fresh]).not.toBe(other?.[fresh]);
});

test('the page of the desk is for who is signed in, wherever it lies', async () => {
  const folder = await mkdtemp(join(tmpdir(), '.banter-'));
  const page = '<!doctype html><title>Desk</title>';
  await writeFile(join(folder, 'desk.html'), page);
  const jar = createJar();
  await signIn(jar);
  const other = await openDesk(undefined, folder);
  const { status, body, headers } = await jar.get(`${other}/desk`);
  expect([status, body, headers.get('cache-control')]).toEqual([200, page, 'no-store']);
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect((await createJar().get(`${other}/desk?a=1&b=2`)).location).toBe(`${other}/desk/sign-in?return=%2Fdesk%3Fa%3D1%26b%3D2`);
  expect((await jar.get(`${desk}/desk`)).status).toBe(404);
  await rm(folder, { recursive: true });
});

describe('cookies', () => {
  test('on this machine are HttpOnly and Lax', async () => {
    const jar = createJar();
    const begun = await jar.get(`${desk}/desk/sign-in`);
    const ended = await jar.get(provider.answer(begun.location ?? ''));
    for (const set of [...begun.cookies, ...ended.cookies])
      expect(set).toMatch(/^banter_desk(_sign_in)?=.*; Path=\/;.* HttpOnly; SameSite=Lax$/);
  });

  test('over https are of this host alone', async () => {
    const published = await openDesk('https://desk.example.com');
    const begun = await createJar().get(`${published}/desk/sign-in`);
    expect(begun.cookies).toEqual([
      expect.stringMatching(/^__Host-banter_desk_sign_in=[^;]+; Max-Age=600; Path=\/;.* HttpOnly; Secure; SameSite=Lax$/),
    ]);
    expect(new URL(begun.location ?? '').searchParams.get('redirect_uri')).toBe('https://desk.example.com/desk/callback');
  });

  test('over plain http elsewhere there are none, and no desk', async () => {
    const open = await openDesk('http://desk.example.com');
    const answer = await createJar().get(`${open}/desk/sign-in`);
    expect([answer.status, answer.cookies]).toEqual([403, []]);
  });
});

describe('a callback', () => {
  test('in another browser grants nothing', async () => {
    const [victim, attacker] = [createJar(), createJar()];
    const mine = await goThere(attacker);
    await refused(victim, await victim.get(mine), 400);
    await goThere(victim);
    await refused(victim, await victim.get(mine), 400);
    expect((await attacker.get(mine)).status).toBe(303);
  });

  test('is good once, even for a browser that kept its cookie, and at a provider that takes a code twice', async () => {
    provider.lie({ forgetful: true });
    const jar = createJar();
    const back = await goThere(jar);
    const kept = jar.copy();
    expect((await jar.get(back)).status).toBe(303);
    await refused(kept, await kept.get(back), 400);
  });

  test('of a second window leads to the desk where the first one is in already', async () => {
    const jar = createJar();
    const first = await goThere(jar);
    await signIn(jar);
    const answer = await jar.get(first);
    expect([answer.status, answer.location]).toEqual([303, `${desk}/desk`]);
  });

  test('comes within ten minutes', async () => {
    const jar = createJar();
    const back = await goThere(jar);
    passes(10 * MINUTE);
    await refused(jar, await jar.get(back), 400);
  });

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'x'.repeat(43))],
    ['no state', (url: URL) => url.searchParams.delete('state')],
    ['two states', (url: URL) => url.searchParams.append('state', 'x')],
    ['another provider’s name', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['no provider’s name', (url: URL) => url.searchParams.delete('iss')],
    ['no code', (url: URL) => url.searchParams.delete('code')],
    ['another’s code', (url: URL) => url.searchParams.set('code', 'somebody-elses')],
  ])('with %s grants nothing', async (_, change) => {
    const jar = createJar();
    const back = new URL(await goThere(jar));
    change(back);
    await refused(jar, await jar.get(back.href), 400);
  });

  test('with another’s code, issued for another attempt, grants nothing', async () => {
    const jar = createJar();
    const stolen = new URL(await goThere(createJar())).searchParams.get('code') ?? '';
    const back = new URL(await goThere(jar));
    back.searchParams.set('code', stolen);
    await refused(jar, await jar.get(back.href), 400);
  });

  test.each(['', 'x', 'AAAA', 'A'.repeat(400)])('with the attempt %j grants nothing', async (attempt) => {
    const jar = createJar();
    const back = await goThere(jar);
    jar.plant(desk, 'banter_desk_sign_in', attempt);
    await refused(jar, await jar.get(back), 400);
  });

  test('with an attempt sealed for something else, or by somebody else, grants nothing', async () => {
    const jar = createJar();
    const back = await goThere(jar);
    const state = new URL(back).searchParams.get('state') ?? '';
    const forged = JSON.stringify({ attempt: { state, nonce: 'n', verifier: 'v'.repeat(43) }, returnTo: '/desk', at: now });
    const theirs = [sealer.sealShared('event', forged), createSealer([randomBytes(32)]).sealShared('desk sign-in', forged)];
    for (const attempt of theirs) {
      jar.plant(desk, 'banter_desk_sign_in', attempt.toString('base64url'));
      await refused(jar, await jar.get(back), 400);
    }
  });
});

describe('a token', () => {
  const inSeconds = (s: number) => Math.floor(Date.now() / 1_000) + s;
  test.each<[string, Lies, number]>([
    ['for another attempt', { claims: { nonce: 'x' } }, 400],
    ['without a nonce', { claims: { nonce: undefined } }, 400],
    ['of another provider', { claims: { iss: 'https://evil.example' } }, 400],
    ['for somebody else', { claims: { aud: 'another-client' } }, 400],
    ['for several, by somebody else', { claims: { aud: [CLIENT.clientId, 'other'], azp: 'other' } }, 400],
    ['that has run out', { claims: { iat: inSeconds(-900), exp: inSeconds(-600) } }, 400],
    ['by another key', { signed: 'by another' }, 400],
    ['by nobody', { signed: 'not' }, 400],
    ['of nobody', { claims: { sub: undefined } }, 400],
  ])('%s is not believed', async (_, lies, status) => {
    const jar = createJar();
    const back = await goThere(jar);
    provider.lie(lies);
    await refused(jar, await jar.get(back), status);
  });
});

describe('a role', () => {
  test.each([
    [undefined],
    [null],
    [[]],
    [''],
    ['customer'],
    [['admin', 'Agent', 'agents']],
    [{ agent: true }],
    [[['agent']]],
    ['agent supervisor'],
    [42],
  ])('%j is none at the desk', async (roles) => {
    provider.is({ ...NORA, roles });
    const jar = createJar();
    const answer = await signIn(jar);
    await refused(jar, answer, 403);
    expect(answer.body).toContain('Your account has no desk role');
    expect(answer.body).toContain('/end?id_token_hint=');
    expect(session(jar)).toBeUndefined();
  });

  test('that was taken away ends what its person had open, everywhere', async () => {
    const [here, there] = [createJar(), createJar()];
    await signIn(here);
    provider.is({ ...NORA, roles: ['customer'] });
    expect((await signIn(there)).status).toBe(403);
    expect(await me(here)).toBe(401);
  });

  test.each([
    ['a supervisor', { roles: ['supervisor'] }, { supervisor: true }],
    ['a supervisor who is an agent too', { roles: ['agent', 'supervisor'] }, { supervisor: true }],
    [
      'one that stands alone',
      { roles: 'agent', skills: 'cards', languages: 'es' },
      { skills: ['cards'], languages: ['es'], supervisor: false },
    ],
    ['skills nobody has', { skills: ['loans', 'fraud', 7], languages: ['de', 'es'] }, { skills: ['fraud'], languages: ['es'] }],
    ['nothing but itself', { skills: undefined, languages: undefined }, { skills: ['general'], languages: ['en'] }],
    ['no name', { name: undefined }, { name: 'Agent' }],
    ['a name of several lines', { name: 'Nora\nLindqvist' }, { name: 'Agent' }],
    ['a name without end', { name: 'x'.repeat(81) }, { name: 'Agent' }],
  ])('%s', async (_, claims, expected) => {
    provider.is({ ...NORA, ...claims });
    const jar = createJar();
    expect((await signIn(jar)).status).toBe(303);
    expect(await me(jar)).toMatchObject({ agent: expected });
  });

  test('a name is text on the page, not markup', async () => {
    provider.is({ ...NORA, name: '<script>alert(1)</script>', roles: [] });
    expect((await signIn()).body).toContain('&#60;script&#62;');
  });
});

describe('the return', () => {
  test.each(['/desk', '/desk/', '/desk?a=1', '/desk/conversations/conversation:x?y=1'])('to %s', async (path) => {
    expect((await signIn(createJar(), `/desk/sign-in?${new URLSearchParams({ return: path })}`)).location).toBe(`${desk}${path}`);
  });

  test.each([
    ...['https://evil.example/desk', '//evil.example/desk', '/\\evil.example/desk', '\\\\evil.example/desk', 'javascript:alert(1)//desk'],
    ...['/desk.evil.example', '/deskx', '/desk/../chat', '/desk/%2e%2e/chat', '/desk//evil.example', '/', '', 'desk', '/desk@evil.example'],
    ...['/desk/sign-in', '/desk/callback?code=x', '/desk/signed-out', '/desk/api/me', '\t//evil.example/desk', `/desk?${'x'.repeat(500)}`],
  ])('to %j is to the desk', async (wanted) => {
    const { location } = await signIn(createJar(), `/desk/sign-in?${new URLSearchParams({ return: wanted })}`);
    expect(location).toBe(`${desk}/desk`);
  });

  test('to two places is to the desk', async () => {
    expect((await signIn(createJar(), '/desk/sign-in?return=/desk/a&return=/desk/b')).location).toBe(`${desk}/desk`);
  });
});
