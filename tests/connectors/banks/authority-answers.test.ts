/** What comes back from a bank is not what was asked for: forged, swapped, late, stolen, or of somebody else. Nothing of it connects anybody. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createJar } from '../../support/cookie-jar.ts';
import { BANKS, type Begun, openAuthorities } from './authorities.ts';

let opened: Awaited<ReturnType<typeof openAuthorities>>;
const clock = { ahead: 0 };
beforeAll(async () => {
  opened = await openAuthorities({ realNow: () => Date.now() + clock.ahead });
});
afterAll(() => opened.close());

const REFUSED = { ok: false, why: 'refused' };

const changed = (answer: URL, change: Record<string, string | undefined>): URL => {
  const url = new URL(answer);
  for (const [name, value] of Object.entries(change)) {
    url.searchParams.delete(name);
    if (value !== undefined) url.searchParams.set(name, value);
  }
  return url;
};

describe.each(BANKS)('at %s', (bank) => {
  const begin = () => opened.at(bank).begin();
  const signIn = ({ url }: Begun) => opened.at(bank).signIn(url);

  test.each<[string, Record<string, string | undefined>]>([
    ['another state', { state: 'forged' }],
    ['no state', { state: undefined }],
    ['no name of the server', { iss: undefined }],
    ['the name of another server', { iss: 'https://evil.example' }],
    ['no code', { code: undefined }],
    ['a code that nobody issued', { code: 'guess' }],
    ['a "no" with another state', { code: undefined, error: 'access_denied', state: 'forged' }],
    ['a "no" of another server', { code: undefined, error: 'access_denied', iss: 'https://evil.example' }],
  ])('%s is refused', async (_, change) => {
    const begun = await begin();
    const answer = changed(await signIn(begun), change);
    expect(await opened.at(bank).authority.finish(answer, begun.attempt)).toEqual(REFUSED);
  });

  test('a parameter that comes twice is refused', async () => {
    const begun = await begin();
    const answer = await signIn(begun);
    answer.searchParams.append('state', 'another');
    expect(await opened.at(bank).authority.finish(answer, begun.attempt)).toEqual(REFUSED);
  });

  test.each(['state', 'nonce', 'verifier'] as const)('another attempt’s %s is refused', async (what) => {
    const [mine, other] = [await begin(), await begin()];
    const attempt = { ...mine.attempt, [what]: other.attempt[what] };
    expect(await opened.at(bank).authority.finish(await signIn(mine), attempt)).toEqual(REFUSED);
  });

  test('a code that was stolen in another browser is refused in this one', async () => {
    const [victim, thief] = [await begin(), await begin()];
    const stolen = (await signIn(victim)).searchParams.get('code') ?? '';
    const answer = changed(await signIn(thief), { code: stolen });
    expect(await opened.at(bank).authority.finish(answer, thief.attempt)).toEqual(REFUSED);
  });

  test('a code is good once, and who brings it again ends what came of it', async () => {
    const { authority, isActive, accountsWith } = opened.at(bank);
    const begun = await begin();
    const answer = await signIn(begun);
    const first = await authority.finish(answer, begun.attempt);
    if (!first.ok) throw new Error(first.why);
    expect(await authority.finish(answer, begun.attempt)).toEqual(REFUSED);
    const { tokens } = first.value;
    expect([await isActive(tokens.token), await isActive(tokens.refresh)]).toEqual([false, false]);
    expect(await accountsWith(tokens)).toEqual({ ok: false, why: 'reauth' });
  });

  test('a code is good for a minute', async () => {
    const begun = await begin();
    const answer = await signIn(begun);
    clock.ahead += 61_000;
    expect(await opened.at(bank).authority.finish(answer, begun.attempt)).toEqual(REFUSED);
  });

  test('a sign-in that nobody finished is over after ten minutes', async () => {
    const jar = createJar();
    const { url } = await jar.follow((await begin()).url.href);
    clock.ahead += 601_000;
    expect(await jar.get(url)).toMatchObject({ status: 400, body: expect.stringContaining('SANDBOX') });
  });

  test.each([
    ['another site', 'https://evil.example/connect/BANK/callback'],
    ['another path', 'http://localhost:3978/connect/BANK/callback/more'],
    ['another bank’s address', 'http://localhost:3978/connect/other/callback'],
    ['a name that only looks like this machine’s', 'http://localhost.evil.example/connect/BANK/callback'],
  ])('nobody is sent to %s', async (_, at) => {
    const redirectUri = at.replace('BANK', bank);
    const { authority } = opened.at(bank);
    const begun = await authority.begin({ redirectUri, scopes: ['accounts'], language: 'en' });
    // A server to which the request is pushed says so at once; the others show the customer a page of theirs.
    if (!begun.ok) return expect(begun.why).toBe('unavailable');
    const shown = await createJar().follow(begun.url.href);
    expect([shown.status, shown.location, shown.body.includes('SANDBOX')]).toEqual([400, undefined, true]);
  });

  test.each([
    ['the bank says no', 'access_denied', 'denied'],
    ['the bank has trouble', 'server_error', 'unavailable'],
    ['the bank does not know us', 'unauthorized_client', 'unavailable'],
  ])('%s', async (_, error, why) => {
    const begun = await begin();
    const answer = changed(await signIn(begun), { code: undefined, error });
    expect(await opened.at(bank).authority.finish(answer, begun.attempt)).toEqual({ ok: false, why });
  });
});

test('the answer of one bank is none of another, though it carries the right state', async () => {
  const [chase, citi] = [await opened.at('chase').begin(), await opened.at('citi').begin()];
  const answer = await opened.at('citi').signIn(citi.url);
  const mixed = changed(answer, { state: chase.attempt.state });
  expect(await opened.at('chase').authority.finish(mixed, chase.attempt)).toEqual(REFUSED);
});

test('a code is bound to the key that it was asked for with', async () => {
  const [mine, other] = [await opened.at('chase').begin(), await opened.at('chase').begin()];
  const answer = await opened.at('chase').signIn(mine.url);
  const { key = '' } = other.attempt;
  expect(await opened.at('chase').authority.finish(answer, { ...mine.attempt, key })).toEqual(REFUSED);
});

test('what is logged names codes and no secret', async () => {
  const { tokens } = await opened.at('chase').connect();
  const begun = await opened.at('citi').begin();
  await opened.at('citi').authority.finish(changed(await opened.at('citi').signIn(begun.url), { code: 'guess' }), begun.attempt);
  const logged = JSON.stringify(opened.logged);
  expect(opened.logged).toContainEqual({
    event: 'bank.sign_in_failed',
    bank: 'citi',
    step: 'finish',
    why: 'refused',
    code: 'invalid_grant',
  });
  const { state, nonce, verifier } = begun.attempt;
  for (const secret of [tokens.token, tokens.refresh, state, nonce, verifier, 'guess']) expect(logged).not.toContain(secret);
});
