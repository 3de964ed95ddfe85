/** P9: a desk that wants a second factor (DESK_ACR), at a provider that says all sorts of things of how somebody signed in. */
import { expect, test } from '@jest/globals';
import { createJar } from '../support/cookie-jar.ts';
import { logged, openDesk, provider } from './desk-sign-in-stage.ts';

const LEVEL = 'urn:bank:acr:2';

/** Nora signs in; the provider says this of how. */
const signInWith = async (acr: string | undefined, claims: Record<string, unknown>) => {
  provider.lie({ claims });
  const at = await openDesk(undefined, '/nowhere', acr);
  const jar = createJar();
  const { location = '' } = await jar.get(`${at}/desk/sign-in`);
  const answer = await jar.get(provider.answer(location));
  const inside = (await jar.get(`${at}/desk/api/me`)).status;
  return { asked: new URL(location).searchParams.get('acr_values'), status: answer.status, body: answer.body, inside };
};

test.each<[string, string | undefined, Record<string, unknown>]>([
  ['nothing is wanted and nothing said', undefined, {}],
  ['mfa is wanted, and among its methods', 'mfa', { amr: ['pwd', 'mfa'] }],
  ['mfa is wanted, and its only method, without a list', 'mfa', { amr: 'mfa' }],
  ['mfa is wanted, and what its context is called', 'mfa', { acr: 'mfa' }],
  ['a context is wanted, and this is it', LEVEL, { acr: LEVEL }],
])('P9 let in: %s', async (_name, acr, claims) => {
  const { asked, status, inside } = await signInWith(acr, claims);
  expect([status, inside]).toEqual([303, 200]);
  expect(asked).toBe(acr === LEVEL ? LEVEL : null);
});

test.each<[string, string, Record<string, unknown>]>([
  ['mfa is wanted, and nothing said', 'mfa', {}],
  ['mfa is wanted, and a password shown', 'mfa', { amr: ['pwd'] }],
  ['mfa is wanted, and a word that holds it', 'mfa', { amr: ['not-mfa'], acr: 'mfa-later' }],
  ['mfa is wanted, and no text said', 'mfa', { amr: [true, 1], acr: { mfa: true } }],
  ['a context is wanted, and nothing said', LEVEL, {}],
  ['a context is wanted, and it is another', LEVEL, { acr: 'urn:bank:acr:1' }],
  ['a context is wanted, and only a method said', LEVEL, { amr: ['mfa'] }],
])('P9 turned away: %s', async (_name, acr, claims) => {
  const before = logged.length;
  const { status, body, inside } = await signInWith(acr, claims);
  expect([status, inside]).toEqual([403, 401]);
  expect(body).toContain('The desk wants a second factor');
  expect(body).not.toMatch(/acr|amr|urn:|Error/);
  expect(logged.slice(before)).toEqual([JSON.stringify({ event: 'desk_sign_in_failed', why: 'weak', code: '' })]);
});
