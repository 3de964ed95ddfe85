/** `oauth` in the file of BANKS: where a bank's customers sign in, and who we are there. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadGiven } from '../../../connectors/banks/given.ts';
import { configuredClient, oauthOfBank } from '../../../connectors/banks/oauth/configured.ts';
import { openConfigured } from '../../../connectors/banks/open.ts';
import { fdxScopeNames, obukScopeNames } from '../../../connectors/banks/scope-names.ts';

let dir: string;
const file = (name: string, text: string): string => {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banter-oauth-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const open = (oauth: object | undefined, more: object = {}) => {
  const bank = { id: 'first', name: 'First Bank', standard: 'fdx-6', baseUrl: 'https://api.first.example/fdx/v6', oauth, ...more };
  return openConfigured(file('banks.json', JSON.stringify({ banks: [bank] })), () => undefined);
};
const AT = { issuer: 'https://auth.first.example', clientId: 'banter' };
const secretFile = () => file('secret', 'kept well\n');
const key = (namedCurve = 'P-256') => generateKeyPairSync('ec', { namedCurve }).privateKey;
const pem = (namedCurve?: string) => String(key(namedCurve).export({ format: 'pem', type: 'pkcs8' }));
const jwk = (more: object = {}) => JSON.stringify({ ...key().export({ format: 'jwk' }), ...more });

const CARDS = { cards: 'https://api.first.example/cards/v1' };
const EVENTS = { events: { issuer: 'https://events.first.example', jwksUri: 'https://events.first.example/jwks' } };
test.each([
  ['reads only', {}, []],
  ['takes orders about cards', CARDS, ['cards', 'alerts']],
  ['tells of what happens', EVENTS, ['alerts']],
])('a bank that %s can be connected for that', async (_, more, scopes) => {
  const { banks, close } = await open({ ...AT, clientSecretFile: secretFile() }, more);
  expect(banks[0]?.authority?.scopes).toEqual(['accounts', 'balances', 'transactions', 'routing', ...scopes]);
  await close();
});

/** Files hold what they are named; one holds a secret. */
const held: ReadGiven = async (place) => {
  const named = 'file' in place ? place.file : place.variable;
  return named === 'secret' ? 'kept well' : named;
};

test('and cannot where it is not', async () => {
  const { banks, close } = await open(undefined);
  expect(banks[0]?.authority).toBeUndefined();
  await close();
});

test('a bank of Open Banking UK has one name for all that is read, and none of another standard’s', async () => {
  const { scopes } = await configuredClient(oauthOfBank.parse({ ...AT, clientSecretFile: 'secret' }), { scopeNames: obukScopeNames }, held);
  expect(scopes).toEqual({ accounts: 'accounts', balances: 'accounts', transactions: 'accounts', routing: 'accounts' });
  const { banks, close } = await open({ ...AT, clientSecretFile: secretFile() }, { standard: 'obuk-4' });
  expect(banks[0]?.authority?.scopes).toEqual(['accounts', 'balances', 'transactions', 'routing']);
  await close();
});

test('what can be allowed is what the bank has a name for', async () => {
  const { banks, close } = await open({ ...AT, clientSecretFile: secretFile(), scopes: { accounts: 'aisp', balances: 'aisp.balances' } });
  expect(banks[0]?.authority?.scopes).toEqual(['accounts', 'balances']);
  await close();
});

const client = (given: object) => configuredClient(oauthOfBank.parse({ ...AT, ...given }), { ...CARDS, scopeNames: fdxScopeNames }, held);

describe('who we are', () => {
  test.each([
    ['a secret in a header', {}, 'client_secret_basic'],
    ['a secret in the form', { clientAuth: 'client_secret_post' }, 'client_secret_post'],
  ])('is shown by %s', async (_, more, method) => {
    expect(await client({ clientSecretFile: 'secret', ...more })).toMatchObject({
      ...AT,
      auth: { method, secret: 'kept well' },
      scopes: fdxScopeNames,
    });
  });

  test.each([
    ['in PEM', () => ({ privateKeyFile: pem(), keyId: 'k-1' })],
    ['a JWK with its kid', () => ({ privateKeyFile: jwk({ kid: 'k-1' }) })],
    ['a JWK that the bank calls otherwise', () => ({ privateKeyFile: jwk({ kid: 'other' }), keyId: 'k-1' })],
  ])('is shown by a key %s', async (_, given) => {
    const { auth } = await client(given());
    if (auth.method !== 'private_key_jwt') throw new Error(auth.method);
    expect(JSON.parse(auth.key)).toMatchObject({ kty: 'EC', crv: 'P-256', kid: 'k-1', d: expect.any(String) });
  });

  test.each([
    ['no key at all', () => ({ privateKeyFile: 'nothing', keyId: 'k-1' })],
    ['a key of another curve', () => ({ privateKeyFile: pem('P-384'), keyId: 'k-1' })],
    ['a key that the bank knows by no name', () => ({ privateKeyFile: pem() })],
    ['a public key', () => ({ privateKeyFile: jwk({ d: undefined, kid: 'k-1' }) })],
  ])('is not shown by %s', async (_, given) => {
    await expect(client(given())).rejects.toThrow(/must be a private key for ES256.*openssl genpkey/);
  });
});

describe('a mistake is told with its place', () => {
  test.each<[string, object, RegExp]>([
    ['no secret and no key', {}, /oauth: needs one of clientSecretFile, clientSecretVariable, privateKeyFile and privateKeyVariable/],
    ['both', { clientSecretFile: 'a', privateKeyFile: 'b' }, /oauth: needs one of/],
    ['a kid without a key', { clientSecretFile: 'a', keyId: 'k' }, /oauth: keyId is of a privateKeyFile/],
    [
      'a way to send a secret that is none',
      { privateKeyFile: 'a', clientAuth: 'client_secret_post' },
      /oauth: clientAuth is of a clientSecretFile/,
    ],
    ['a secret in the open', { clientSecret: 'a' }, /oauth: .*clientSecret/],
    [
      'a server on a line that anybody can read',
      { issuer: 'http://auth.first.example', clientSecretFile: 'a' },
      /oauth\.issuer: must be an https URL/,
    ],
    ['DPoP perhaps', { clientSecretFile: 'a', dpop: 'maybe' }, /oauth\.dpop: must be required or never/],
    ['a scope that nobody knows', { clientSecretFile: 'a', scopes: { accounts: 'a', loans: 'l' } }, /oauth\.scopes: .*loans/],
    ['a scope of two words', { clientSecretFile: 'a', scopes: { accounts: 'a b' } }, /oauth\.scopes\.accounts: must be one word/],
    ['no accounts', { clientSecretFile: 'a', scopes: { balances: 'b' } }, /oauth\.scopes: must name accounts/],
    ['staff, which is nothing of the bank’s', { clientSecretFile: 'a', scopes: { accounts: 'a', staff: 's' } }, /oauth\.scopes/],
    ['a file that is not there', { clientSecretFile: '/nowhere' }, /BANKS: \/nowhere cannot be read/],
  ])('%s', async (_, oauth, says) => {
    await expect(open({ ...AT, ...oauth })).rejects.toThrow(says);
  });
});
