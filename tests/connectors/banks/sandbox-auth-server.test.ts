/** The sandbox's authorization servers as a client meets them that does not keep to the rules: each refuses what a bank's would. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT } from 'jose';
import { createJar } from '../../support/cookie-jar.ts';
import { BANKS, type BankName, openAuthorities } from './authorities.ts';

const SECRET = ['wells-fargo', 'us-bank'] as const;
const KEY = ['chase', 'citi', 'wrenmoor'] as const;
/** Where requests must be pushed. */
const PUSHED: ReadonlySet<BankName> = new Set(['chase', 'wrenmoor']);

let opened: Awaited<ReturnType<typeof openAuthorities>>;
beforeAll(async () => {
  opened = await openAuthorities();
});
afterAll(() => opened.close());

const clientAt = (bank: BankName) => {
  const found = opened.sandbox().banks.find(({ id }) => id === bank);
  if (!found) throw new Error(`there is no ${bank}`);
  return found.oauth;
};
const secretAt = (bank: BankName): string => {
  const { auth } = clientAt(bank);
  return auth.method === 'private_key_jwt' ? '' : auth.secret;
};
const basic = (secret: string) => ({ authorization: `Basic ${Buffer.from(`banter:${secret}`).toString('base64')}` });

const post = async (bank: BankName, path: string, form: Record<string, string>, headers: Record<string, string> = {}) => {
  const body = new URLSearchParams(form);
  const answer = await fetch(`${clientAt(bank).issuer}${path}`, { method: 'POST', headers, body });
  const text = await answer.text();
  const { error } = text.startsWith('{') ? Object(JSON.parse(text)) : { error: undefined };
  return { status: answer.status, error };
};

/** Proof of who the client is (RFC 7523), but for the change. */
const assertion = async (bank: BankName, change: object = {}, other = false): Promise<Record<string, string>> => {
  const { auth, issuer } = clientAt(bank);
  const jwk = JSON.parse(auth.method === 'private_key_jwt' ? auth.key : '{}');
  const key = other ? (await generateKeyPair('ES256')).privateKey : await importJWK(jwk, 'ES256');
  const right = { iss: 'banter', sub: 'banter', aud: issuer, jti: randomUUID(), ...change };
  const token = await new SignJWT(right).setProtectedHeader({ alg: 'ES256', kid: jwk.kid }).setIssuedAt().setExpirationTime('1m').sign(key);
  return { client_id: 'banter', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer', client_assertion: token };
};

const REVOCATION = { token: 'whatever' };

describe('what each says of itself', () => {
  const about = async (bank: BankName) => (await fetch(`${clientAt(bank).issuer}/.well-known/openid-configuration`)).json();
  test.each([
    [
      'chase',
      {
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        require_pushed_authorization_requests: true,
        dpop_signing_alg_values_supported: ['ES256'],
      },
    ],
    ['wells-fargo', { token_endpoint_auth_methods_supported: ['client_secret_basic'] }],
    ['citi', { token_endpoint_auth_methods_supported: ['private_key_jwt'], pushed_authorization_request_endpoint: expect.any(String) }],
    ['us-bank', { token_endpoint_auth_methods_supported: ['client_secret_post'] }],
    [
      'wrenmoor',
      {
        token_endpoint_auth_methods_supported: ['private_key_jwt'],
        require_pushed_authorization_requests: true,
        claims_parameter_supported: true,
        grant_types_supported: expect.arrayContaining(['client_credentials']),
      },
    ],
  ] as const)('%s', async (bank, expected) => {
    const said = Object(await about(bank));
    expect(said).toMatchObject({
      issuer: clientAt(bank).issuer,
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      authorization_response_iss_parameter_supported: true,
      ...expected,
    });
    expect(said.scopes_supported).toEqual(['openid', 'offline_access', ...new Set(Object.values(clientAt(bank).scopes))]);
    const known = ['dpop_signing_alg_values_supported', 'pushed_authorization_request_endpoint'].map((name) => name in said);
    expect(known).toEqual([bank === 'chase', PUSHED.has(bank) || bank === 'citi']);
  });
});

describe.each(SECRET)('%s knows a client by its secret', (bank) => {
  const isBasic = bank === 'wells-fargo';
  const inForm = (secret: string) => ({ client_id: 'banter', client_secret: secret });

  test('as it was agreed', async () => {
    const headers: Record<string, string> = isBasic ? basic(secretAt(bank)) : {};
    const form: Record<string, string> = isBasic ? {} : inForm(secretAt(bank));
    expect(await post(bank, '/token/revocation', { ...REVOCATION, ...form }, headers)).toMatchObject({ status: 200 });
  });

  test.each(['', 'guess'])('and not by %j', async (secret) => {
    const headers: Record<string, string> = isBasic ? basic(secret) : {};
    const form: Record<string, string> = isBasic ? {} : inForm(secret);
    for (const path of ['/token/revocation', '/token/introspection', '/token']) {
      const { status } = await post(bank, path, { ...REVOCATION, ...form, grant_type: 'refresh_token', refresh_token: 'x' }, headers);
      expect([400, 401]).toContain(status);
    }
  });

  test('which is of this bank alone', () => {
    expect(new Set(SECRET.map(secretAt)).size).toBe(SECRET.length);
  });
});

describe.each(KEY)('%s knows a client by its key', (bank) => {
  test('once for each proof', async () => {
    const form = { ...REVOCATION, ...(await assertion(bank)) };
    expect([(await post(bank, '/token/revocation', form)).status, (await post(bank, '/token/revocation', form)).status]).toEqual([
      200, 401,
    ]);
  });

  test.each([
    ['of another key', {}, true],
    ['for another server', { aud: 'https://evil.example' }, false],
    ['of another client', { iss: 'somebody', sub: 'somebody' }, false],
  ])('and not by a proof %s', async (_, change, other) => {
    expect((await post(bank, '/token/revocation', { ...REVOCATION, ...(await assertion(bank, change, other)) })).error).toMatch(
      /^invalid_(client|request)$/,
    );
  });
});

describe.each(BANKS)('%s does not sign anybody in', (bank) => {
  const challenge = createHash('sha256').update('v'.repeat(43)).digest('base64url');
  const right = {
    client_id: 'banter',
    response_type: 'code',
    redirect_uri: `http://localhost:1/connect/${bank}/callback`,
    scope: 'openid',
    state: 's',
    nonce: 'n',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  };
  /** The error of a request, which stands on a page, in the redirect, or in the answer to a pushed one. */
  const errorOf = async (change: object): Promise<string> => {
    const asked = { ...right, ...change };
    if (PUSHED.has(bank)) return String((await post(bank, '/request', { ...(await assertion(bank)), ...asked })).error);
    const { location = '', body } = await createJar().get(`${clientAt(bank).issuer}/authorize?${new URLSearchParams(asked)}`);
    return /[?&#]error=(\w+)/.exec(location)?.[1] ?? /<p>(\w+):/.exec(body)?.[1] ?? 'none';
  };

  test.each([
    ['without PKCE', { code_challenge: '', code_challenge_method: '' }, 'invalid_request'],
    ['with plain PKCE', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['for a token in the address', { response_type: 'id_token' }, 'unsupported_response_type'],
    ['for another client', { client_id: 'somebody' }, PUSHED.has(bank) ? 'invalid_request' : 'invalid_client'],
  ])('%s', async (_, change, error) => {
    expect(await errorOf(change)).toBe(error);
  });

  test('without anybody there to ask', async () => {
    if (!PUSHED.has(bank)) expect(await errorOf({ prompt: 'none' })).toBe('login_required');
  });
});

test('Chase takes no request that was not pushed', async () => {
  const { status, body, location } = await createJar().get(
    `${clientAt('chase').issuer}/authorize?client_id=banter&response_type=code&scope=openid`,
  );
  expect([status, location, body.includes('Pushed Authorization Request')]).toEqual([400, undefined, true]);
});

test('a pushed request is good for one sign-in', async () => {
  const { url } = await opened.at('chase').begin();
  await opened.at('chase').signIn(url);
  expect((await createJar().follow(url.href)).status).toBe(400);
});

test('Chase issues no token without a proof of a key', async () => {
  const form = { grant_type: 'refresh_token', refresh_token: (await opened.at('chase').connect()).tokens.refresh ?? '' };
  expect(await post('chase', '/token', { ...form, ...(await assertion('chase')) })).toMatchObject({
    status: 400,
    error: 'invalid_grant',
  });
});
