/** A bank's authorization server lies, is set up wrongly, is slow or away: nobody is connected by it, and nothing is thrown. */
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createAuthority } from '../../../connectors/banks/oauth/authority.ts';
import type { OAuthClient } from '../../../connectors/banks/oauth/server.ts';
import { fdxScopeNames } from '../../../connectors/banks/scope-names.ts';
import { CLIENT, type Lies, startProvider } from '../../support/oidc-stand-in.ts';
import { openAuthorities } from './authorities.ts';

const UNAVAILABLE = { ok: false, why: 'unavailable' };
const soon = () => AbortSignal.timeout(15_000);
const WANTED = { redirectUri: 'http://localhost:3978/connect/first/callback', scopes: ['accounts', 'balances'], language: 'en' } as const;

const clientAt = (issuer: string, change: Partial<OAuthClient> = {}) => {
  const logged: Record<string, string | number>[] = [];
  const auth = { method: 'client_secret_basic', secret: CLIENT.clientSecret } as const;
  const log = (_: string, fields: Record<string, string | number>) => logged.push(fields);
  const clock = { ahead: 0 };
  const realNow = () => Date.now() + clock.ahead;
  const client = { issuer, clientId: CLIENT.clientId, auth, scopes: fdxScopeNames, ...change };
  return { authority: createAuthority({ bank: 'first', log, realNow, ...client }), logged, clock };
};

describe('what a server says of who signed in', () => {
  let provider: Awaited<ReturnType<typeof startProvider>>;
  beforeAll(async () => {
    provider = await startProvider();
    provider.is({ sub: 'nora' });
  });
  afterEach(() => provider.lie({}));
  afterAll(() => provider.close());

  const signIn = async (lies: Lies, change: Partial<OAuthClient> = {}) => {
    const { authority } = clientAt(provider.issuer, change);
    const begun = await authority.begin({ ...WANTED, scopes: [...WANTED.scopes] });
    if (!begun.ok) return begun;
    provider.lie(lies);
    const ended = await authority.finish(new URL(provider.answer(begun.url.href)), begun.attempt);
    return ended.ok ? { ok: true, customer: ended.value.customer } : ended;
  };

  test('is believed', async () => {
    expect(await signIn({})).toEqual({ ok: true, customer: 'nora' });
  });

  const anHourAgo = Math.floor(Date.now() / 1_000) - 3_600;
  test.each<[string, Lies]>([
    ['signed by somebody else', { signed: 'by another' }],
    ['of another server', { claims: { iss: 'https://evil.example' } }],
    ['for another client', { claims: { aud: 'somebody' } }],
    ['of another sign-in', { claims: { nonce: 'another' } }],
    ['of no sign-in', { claims: { nonce: undefined } }],
    ['that is over', { claims: { exp: anHourAgo } }],
    ['of nobody', { claims: { sub: undefined } }],
    ['of somebody without a name', { claims: { sub: '' } }],
  ])('is refused when it is %s', async (_, lies) => {
    expect(await signIn(lies)).toEqual({ ok: false, why: 'refused' });
  });

  test('is no use when it is not signed', async () => {
    expect((await signIn({ signed: 'not' })).ok).toBe(false);
  });

  test('is not waited for when its tokens are not bound and must be', async () => {
    expect(await signIn({}, { dpop: 'required' })).toEqual(UNAVAILABLE);
  });

  test.each([
    ['says no', { denies: 'access_denied' }, 'denied'],
    ['fails', { tokenError: 'server_error' }, 'unavailable'],
    ['does not know our secret', { tokenError: 'invalid_client' }, 'unavailable'],
    ['goes away', { down: true }, 'unavailable'],
  ] as const)('comes to nothing when the server %s', async (_, lies, why) => {
    expect(await signIn(lies)).toEqual({ ok: false, why });
  });

  test('is asked for again after a failure, and believed for an hour', async () => {
    const { authority, logged, clock } = clientAt(provider.issuer);
    const begin = async () => (await authority.begin({ ...WANTED, scopes: [...WANTED.scopes] })).ok;
    provider.lie({ down: true });
    expect(await begin()).toBe(false);
    provider.lie({});
    expect(await begin()).toBe(true);
    provider.lie({ down: true });
    clock.ahead = 59 * 60_000;
    expect(await begin()).toBe(true);
    clock.ahead = 61 * 60_000;
    expect(await begin()).toBe(false);
    expect(logged).toHaveLength(2);
  });
});

describe('what a server says of itself', () => {
  type Said = Record<string, unknown>;
  const startSaying = async (change: (issuer: string) => Said) => {
    const server = createServer((_, response) => {
      const at = (path: string) => `${issuer}${path}`;
      const said = {
        issuer,
        authorization_endpoint: at('/auth'),
        token_endpoint: at('/token'),
        jwks_uri: at('/jwks'),
        dpop_signing_alg_values_supported: ['ES256'],
      };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...said, ...change(issuer) }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is never a string.
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { issuer, close: () => server.close() };
  };

  test.each<[string, (issuer: string) => Said, string]>([
    ['another name', () => ({ issuer: 'https://evil.example' }), 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED'],
    ['its name with a stroke more', (issuer) => ({ issuer: `${issuer}/` }), 'issuer_differs'],
    ['an address on a line that anybody can read', () => ({ token_endpoint: 'http://bank.example/token' }), 'address_unsafe'],
    ['a page on such a line', () => ({ authorization_endpoint: 'http://bank.example/auth' }), 'address_unsafe'],
    ['keys on such a line', () => ({ jwks_uri: 'http://bank.example/jwks' }), 'address_unsafe'],
    ['an address that is a script', () => ({ authorization_endpoint: 'javascript:alert(1)' }), 'address_unsafe'],
    ['no address for tokens', () => ({ token_endpoint: undefined }), 'address_missing'],
    ['no keys', () => ({ jwks_uri: undefined }), 'address_missing'],
    ['that requests must be pushed, and not where', () => ({ require_pushed_authorization_requests: true }), 'address_missing'],
    ['only plain PKCE', () => ({ code_challenge_methods_supported: ['plain'] }), 's256_unknown'],
    ['nothing of DPoP, which we must have', () => ({ dpop_signing_alg_values_supported: undefined }), 'dpop_unknown'],
    ['more than anybody reads', () => ({ more: 'x'.repeat(70_000) }), 'FetchError'],
  ])('%s', async (_, change, code) => {
    const { issuer, close } = await startSaying(change);
    const { authority, logged } = clientAt(issuer, { dpop: 'required' });
    expect(await authority.begin({ ...WANTED, scopes: [...WANTED.scopes] })).toEqual(UNAVAILABLE);
    expect(logged).toEqual([{ bank: 'first', step: 'begin', why: 'unavailable', code }]);
    close();
  });

  test('what we asked for is asked for by the bank’s own names, and nothing else', async () => {
    const { issuer, close } = await startSaying(() => ({}));
    const { authority } = clientAt(issuer, { scopes: { accounts: 'konten', cards: 'karten' } });
    expect(authority.scopes).toEqual(['accounts', 'cards']);
    const begun = await authority.begin({ ...WANTED, scopes: ['accounts', 'balances', 'staff'], language: 'es' });
    if (!begun.ok) throw new Error(begun.why);
    const asked = Object.fromEntries(begun.url.searchParams);
    expect(asked).toMatchObject({
      scope: 'openid offline_access konten',
      ui_locales: 'es',
      prompt: 'consent',
      code_challenge_method: 'S256',
    });
    expect([asked.redirect_uri, asked.state, asked.nonce]).toEqual([WANTED.redirectUri, begun.attempt.state, begun.attempt.nonce]);
    close();
  });
});

describe('what a server issues', () => {
  const startIssuing = async (tokens: object) => {
    const server = createServer((request, response) => {
      const at = (path: string) => `${issuer}${path}`;
      const said = { issuer, authorization_endpoint: at('/auth'), token_endpoint: at('/token'), jwks_uri: at('/jwks') };
      const answer = request.url === '/token' ? { access_token: 'next', token_type: 'bearer', ...tokens } : said;
      // Only what was asked for in earnest is answered soon.
      const answered = () => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
      setTimeout(answered, request.method === 'GET' ? 200 : 0);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is never a string.
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return { ...clientAt(issuer), close: () => server.close() };
  };
  const HAD = { token: 'had', goodUntil: 0, refresh: 'kept' };

  test.each([
    ['no refresh token: ours stays good', { expires_in: 600 }, { token: 'next', refresh: 'kept' }, 600],
    ['another refresh token', { expires_in: 600, refresh_token: 'new' }, { token: 'next', refresh: 'new' }, 600],
    ['no time: a minute is taken for granted', {}, { token: 'next', refresh: 'kept' }, 60],
  ])('with %s', async (_, tokens, expected, lifeS) => {
    const { authority, close } = await startIssuing(tokens);
    const got = await authority.refresh(HAD, soon());
    if (!got.ok) throw new Error(got.why);
    const { goodUntil, ...rest } = got.value;
    expect(rest).toEqual(expected);
    expect(Math.abs(goodUntil - Date.now() - lifeS * 1_000)).toBeLessThan(2_000);
    close();
  });

  test('is not waited for longer than asked, though others wait for the same', async () => {
    const { authority, close } = await startIssuing({});
    const [hasty, patient] = await Promise.all([authority.refresh(HAD, AbortSignal.timeout(50)), authority.refresh(HAD, soon())]);
    expect([hasty, patient]).toMatchObject([{ ok: false, why: 'timeout' }, { ok: true }]);
    expect(await authority.refresh(HAD, AbortSignal.abort())).toEqual({ ok: false, why: 'timeout' });
    close();
  });
});

describe('a server in trouble', () => {
  let opened: Awaited<ReturnType<typeof openAuthorities>>;
  beforeAll(async () => {
    opened = await openAuthorities();
  });
  afterAll(() => opened.close());
  const trouble = (wrong: object) => opened.levers().fault({ bank: 'citi', only: 'auth', ...wrong });
  afterEach(() => trouble({}).then(() => opened.levers().fault({})));

  test.each([
    ['closes the connection', { outage: true }],
    ['resets it', { reset: true }],
    ['has enough of us', { status: 429 }],
    ['fails', { status: 503 }],
    ['sends us elsewhere', { status: 302 }],
    ['shows a page', { malformed: 'html' }],
    ['stops in the middle', { malformed: 'truncated' }],
    ['sends noise', { malformed: 'garbage' }],
    ['says it went well, and that it did not', { malformed: 'error_in_200' }],
    ['sends without an end', { malformed: 'huge' }],
  ])('that %s leaves everything as it was', async (_, wrong) => {
    const { authority, connect, begin, signIn } = opened.at('citi');
    const { tokens } = await connect();
    const begun = await begin();
    const answer = await signIn(begun.url);
    await trouble(wrong);
    expect(await authority.begin({ ...WANTED, scopes: ['accounts'] })).toEqual(UNAVAILABLE);
    expect((await authority.finish(answer, begun.attempt)).ok).toBe(false);
    expect(await authority.refresh(tokens, soon())).toEqual(UNAVAILABLE);
    await opened.levers().fault({ bank: 'citi' });
    expect(await authority.refresh(tokens, soon())).toMatchObject({ ok: true });
  });

  test.each([
    ['is lost', { reset: true }],
    ['comes as a failure', { status: 500 }],
  ])('whose answer %s did it all the same: what we have is good for another try', async (_, wrong) => {
    const { authority, connect } = opened.at('citi');
    const { tokens } = await connect();
    await trouble({ ...wrong, after: true, times: 1 });
    expect(await authority.refresh(tokens, soon())).toEqual(UNAVAILABLE);
    const again = await authority.refresh(tokens, soon());
    if (!again.ok) throw new Error(again.why);
    expect(await authority.refresh(again.value, soon())).toMatchObject({ ok: true });
    expect(await authority.refresh(tokens, soon())).toEqual({ ok: false, why: 'reauth' });
  });

  test('that is slow is waited for only as long as somebody waits', async () => {
    const { authority, connect } = opened.at('citi');
    const { tokens } = await connect();
    await trouble({ latencyMs: 3_000 });
    expect(await authority.refresh(tokens, AbortSignal.timeout(200))).toEqual({ ok: false, why: 'timeout' });
    expect(await authority.revoke(tokens, AbortSignal.timeout(200))).toBe(false);
  });

  test('that is only late is late', async () => {
    const { tokens } = await opened.at('citi').connect();
    await trouble({ latencyMs: 100, after: true });
    expect(await opened.at('citi').authority.refresh(tokens, soon())).toMatchObject({ ok: true });
  });

  test('does not keep the bank’s figures from anybody', async () => {
    const { tokens } = await opened.at('citi').connect();
    await trouble({ outage: true });
    expect(await opened.at('citi').accountsWith(tokens)).toMatchObject({ ok: true });
  });

  test('that signs with another key than before is believed at once', async () => {
    const { begin, signIn, authority } = opened.at('wells-fargo');
    const connects = async () => {
      const { url, attempt } = await begin();
      return (await authority.finish(await signIn(url), attempt)).ok;
    };
    expect(await connects()).toBe(true);
    rmSync(join(opened.folder.dir, 'auth-key-wells-fargo.json'));
    await opened.restart();
    expect(await connects()).toBe(true);
  });
});
