/** What somebody who signed in to the desk has, how it ends, and what they are told when it cannot be had. */
import { describe, expect, test } from '@jest/globals';
import { createJar, type Jar } from '../support/cookie-jar.ts';
import type { Lies } from '../support/oidc-stand-in.ts';
import {
  desk,
  goThere,
  logged,
  MINUTE,
  me,
  NORA,
  now,
  openDesk,
  passes,
  provider,
  redis,
  refused,
  session,
  signIn,
} from './desk-sign-in-stage.ts';

describe('a session', () => {
  const signOut = (jar: Jar, headers: Record<string, string> = { origin: desk }) => jar.post(`${desk}/desk/sign-out`, undefined, headers);

  test('is never one that the browser brought', async () => {
    const jar = createJar();
    const planted = 'a'.repeat(43);
    jar.plant(desk, 'banter_desk', planted);
    await signIn(jar);
    expect(session(jar)).not.toBe(planted);
    const attacker = createJar();
    attacker.plant(desk, 'banter_desk', planted);
    expect([await me(attacker), typeof (await me(jar))]).toEqual([401, 'object']);
  });

  test('takes the place of the one before', async () => {
    const jar = createJar();
    await signIn(jar);
    const stolen = jar.copy();
    await signIn(jar);
    expect(session(jar)).not.toBe(session(stolen));
    expect([await me(stolen), typeof (await me(jar))]).toEqual([401, 'object']);
  });

  test('that was stolen is worth nothing after its owner signed out', async () => {
    const jar = createJar();
    await signIn(jar);
    const stolen = jar.copy();
    const answer = await signOut(jar);
    expect(answer.status).toBe(204);
    expect(session(jar)).toBeUndefined();
    expect([await me(stolen), await me(jar)]).toEqual([401, 401]);
    expect((await signOut(jar)).status).toBe(204);
  });

  test('ends at the provider, too, for whoever follows the link', async () => {
    const jar = createJar();
    await signIn(jar);
    const link = /^<([^>]+)>; rel="end-session"$/.exec((await signOut(jar)).headers.get('link') ?? '')?.[1] ?? '';
    const { origin, pathname, searchParams } = new URL(link);
    expect(origin + pathname).toBe(`${provider.issuer}/end`);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${desk}/desk/signed-out`);
    expect(searchParams.get('id_token_hint')).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test('is not ended by another site', async () => {
    const jar = createJar();
    await signIn(jar);
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}])
      expect((await signOut(jar, headers)).status).toBe(403);
    expect((await jar.get(`${desk}/desk/sign-out`)).status).toBe(404);
    expect(typeof (await me(jar))).toBe('object');
  });

  test('ends after a quarter of an hour without use, and after twelve hours with it', async () => {
    const jar = createJar();
    await signIn(jar);
    passes(15 * MINUTE);
    expect(await me(jar)).toBe(401);
    await signIn(jar);
    for (const end = now + 12 * 60 * MINUTE - MINUTE; now < end; passes(10 * MINUTE)) expect(typeof (await me(jar))).toBe('object');
    passes(10 * MINUTE);
    expect(await me(jar)).toBe(401);
  });
});

describe('what fails', () => {
  test.each<[string, Lies, number]>([
    ['the person gives up', { denies: 'access_denied' }, 403],
    ['the provider is busy', { denies: 'temporarily_unavailable' }, 502],
    ['the provider has another word for it', { denies: '<script>alert(1)</script>' }, 502],
    ['the provider does not know us', { tokenError: 'invalid_client' }, 502],
    ['the provider breaks', { tokenError: 'server_error' }, 502],
    ['the provider is away', { down: true }, 502],
  ])('%s', async (_, lies, status) => {
    const jar = createJar();
    const { location = '' } = await jar.get(`${desk}/desk/sign-in`);
    provider.lie(lies);
    await refused(jar, await jar.get(provider.answer(location)), status);
  });

  test('a provider that is away at first is asked again by whoever signs in next', async () => {
    provider.lie({ down: true });
    const early = await openDesk();
    expect((await createJar().get(`${early}/desk/sign-in`)).status).toBe(502);
    provider.lie({});
    expect((await createJar().get(`${early}/desk/sign-in`)).status).toBe(303);
  });

  test('a provider that calls itself otherwise is not believed', async () => {
    provider.lie({ calledItself: 'https://evil.example' });
    const other = await openDesk();
    expect((await createJar().get(`${other}/desk/sign-in`)).status).toBe(502);
  });

  test('while Redis is away, people are told so in words, and programs by a code', async () => {
    const jar = createJar();
    await signIn(jar);
    const back = await goThere(jar);
    redis.freeze();
    const answers = await Promise.all([jar.get(back), jar.get(`${desk}/desk`), jar.get(`${desk}/desk/api/me`)]);
    redis.thaw();
    for (const { status, body, headers } of answers.slice(0, 2)) {
      expect([status, headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
      expect(body).not.toMatch(/Redis|Error/);
    }
    expect([answers[2]?.status, JSON.parse(answers[2]?.body ?? '').error.code]).toEqual([503, 'Unavailable']);
  });

  test('the log says why, and nothing of whom', async () => {
    provider.is({ ...NORA, roles: [] });
    expect((await signIn()).status).toBe(403);
    const all = logged.join('\n');
    expect(all).toContain('{"event":"desk_sign_in_failed","why":"denied","code":"access_denied"}');
    expect(all).toContain('"why":"no_role"');
    expect(all).not.toMatch(/nora|Lindqvist|script>|secret/i);
  });
});
