/** `npm run bank -- check`: banks that are broken in one way each, over real HTTP, and the one finding that says so. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type CheckedBank, checkBank, checkedOf } from '../../../connectors/banks/check.ts';
import { type Finding, fixes, type Trouble } from '../../../connectors/banks/checking.ts';
import { selfSigned } from '../../support/certificate.ts';
import { type Broken, POLL_TOKEN, SECRET, startBroken } from './check-stand-in.ts';

jest.setTimeout(30_000);

const METADATA = '/as/.well-known/openid-configuration';
const tls = selfSigned('nobody.invalid');
const withClient = (change: object) => (right: CheckedBank) => ({
  client: async () => {
    const client = await right.client();
    return client && { ...client, ...change };
  },
});

/** What is broken, and every step that is not right then. */
const rows: readonly (readonly [name: string, broken: Broken, wrong: readonly (readonly [step: string, trouble: Trouble])[]])[] = [
  ['nothing', {}, []],
  ['another issuer', { metadata: () => ({ issuer: 'https://somebody.else' }) }, [['issuer', 'issuer_differs']]],
  ['an address in the clear', { metadata: () => ({ token_endpoint: 'http://bank.example/token' }) }, [['addresses', 'address_unsafe']]],
  ['no address to revoke at', { metadata: () => ({ revocation_endpoint: undefined }) }, [['addresses', 'address_missing']]],
  ['PAR wanted, and nowhere', { metadata: () => ({ require_pushed_authorization_requests: true }) }, [['addresses', 'address_missing']]],
  ['no S256', { metadata: () => ({ code_challenge_methods_supported: ['plain'] }) }, [['abilities', 's256_unknown']]],
  ['no DPoP where it is wanted', { bank: withClient({ dpop: 'required' }) }, [['abilities', 'dpop_unknown']]],
  ['another proof', { metadata: () => ({ token_endpoint_auth_methods_supported: ['private_key_jwt'] }) }, [['our proof', 'auth_unknown']]],
  ['a scope it has not', { metadata: () => ({ scopes_supported: ['openid', 'accounts'] }) }, [['scopes', 'scope_unknown']]],
  ['no keys at all', { answers: { '/as/jwks': { status: 404 } } }, [['its keys', 'wrong_address']]],
  ['a set without keys', { answers: { '/as/jwks': { body: { keys: [] } } } }, [['its keys', 'keys_none']]],
  ['keys that are none', { answers: { '/as/jwks': { body: { keys: [{ kty: 'EC', crv: 'P-256' }] } } } }, [['its keys', 'keys_none']]],
  ['metadata: 500', { answers: { [METADATA]: { status: 500, body: {} } } }, [['sign-in server', 'status']]],
  ['metadata: a page', { answers: { [METADATA]: { body: '<html>Welcome</html>' } } }, [['sign-in server', 'no_json']]],
  ['metadata: of something else', { answers: { [METADATA]: { body: [] } } }, [['sign-in server', 'no_json']]],
  ['metadata: elsewhere', { answers: { [METADATA]: { status: 302, headers: { location: '/x' } } } }, [['sign-in server', 'status']]],
  ['metadata: endless', { answers: { [METADATA]: { body: 'x'.repeat(300_000) } } }, [['sign-in server', 'too_long']]],
  ['metadata: slow', { answers: { [METADATA]: { delayMs: 2_100 } } }, [['sign-in server', 'slow']]],
  [
    'a client nobody knows',
    { answers: { '/as/token': { status: 401, body: { error: 'invalid_client' } } } },
    [['client', 'client_refused']],
  ],
  ['a token endpoint that fails', { answers: { '/as/token': { status: 503, body: {} } } }, [['client', 'client_unclear']]],
  ['accounts for anybody', { answers: { '/fdx/accounts': { status: 200 } } }, [['accounts', 'open_door']]],
  ['accounts: a wrong path', { answers: { '/fdx/accounts': { status: 404 } } }, [['accounts', 'wrong_address']]],
  ['accounts: 500', { answers: { '/fdx/accounts': { status: 500 } } }, [['accounts', 'status']]],
  ['accounts: slow', { answers: { '/fdx/accounts': { delayMs: 2_100 } } }, [['accounts', 'slow']]],
  ['accounts: no answer', { answers: { '/fdx/accounts': 'hang' } }, [['accounts', 'timeout']]],
  ['accounts: nobody there', { bank: () => ({ baseUrl: 'http://127.0.0.1:1/fdx' }) }, [['accounts', 'unreachable']]],
  ['accounts: no such name', { bank: () => ({ baseUrl: 'http://bank.invalid/fdx' }) }, [['accounts', 'name_unknown']]],
  ['cards for anybody', { answers: { '/cards/orders/banter-check': { status: 200 } } }, [['cards', 'open_door']]],
  ['no event keys', { answers: { '/events/jwks': { body: {} } } }, [['event keys', 'keys_none']]],
  ['no polling for us', { answers: { '/events/poll': { status: 403, body: {} } } }, [['event poll', 'poll_refused']]],
  ['polling that is something else', { answers: { '/events/poll': { status: 200, body: {} } } }, [['event poll', 'no_json']]],
  ['a wrong clock', { headers: { date: new Date(Date.now() - 3_600_000).toUTCString() } }, [['clock', 'clock']]],
];

/** All at once: some take their time. */
const found = new Map<string, Finding[]>();
const findingsOf = async (bank: CheckedBank): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for await (const finding of checkBank(bank)) findings.push(finding);
  return findings;
};
let dir: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'banter-check-'));
  await Promise.all(
    rows.map(async ([name, broken]) => {
      const { bank, close } = await startBroken(broken);
      found.set(name, await findingsOf(bank));
      await close();
    }),
  );
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const wrongIn = (findings: readonly Finding[]) => findings.flatMap(({ step, trouble }) => (trouble === undefined ? [] : [[step, trouble]]));

test.each(rows)('%s', (name, _broken, wrong) => {
  const findings = found.get(name) ?? [];
  expect(findings.length).toBeGreaterThan(5);
  expect(wrongIn(findings)).toEqual(wrong);
  expect(JSON.stringify(findings)).not.toMatch(new RegExp(`${SECRET}|${POLL_TOKEN}`));
});

test('who is not who they say they are is shown no secret of ours', () => {
  for (const [name, , [first]] of rows)
    if (first?.[1] === 'issuer_differs' || first?.[1] === 'address_unsafe')
      expect(found.get(name)?.some(({ step }) => step === 'client')).toBe(false);
});

test('a certificate that nobody vouches for', async () => {
  const { bank, close } = await startBroken({ tls });
  expect(wrongIn(await findingsOf(bank))).toContainEqual(['accounts', 'tls']);
  await close();
});

test('each trouble says what to do, in a sentence', () => {
  for (const text of Object.values(fixes)) expect(text).toMatch(/^[A-Z].{20,}\.$/);
});

describe('secrets in files', () => {
  const entry = (oauth: object) =>
    checkedOf({
      ...{ id: 'first', name: 'First Bank', alsoKnownAs: [], standard: 'fdx-6', baseUrl: 'http://127.0.0.1:1/fdx' },
      oauth: { issuer: 'http://127.0.0.1:1/as', clientId: 'banter', scopes: { accounts: 'a' }, ...oauth },
    });
  const fileWith = (text: string, mode: number): string => {
    const file = join(dir, `secret-${mode}`);
    writeFileSync(file, text);
    chmodSync(file, mode);
    return file;
  };

  test.each<[string, () => object, Trouble[]]>([
    ['for us alone', () => ({ clientSecretFile: fileWith(SECRET, 0o600) }), []],
    ['for everybody', () => ({ clientSecretFile: fileWith(SECRET, 0o644) }), ['file_open']],
    ['not there', () => ({ clientSecretFile: join(dir, 'none') }), ['file_unreadable', 'key_unfit']],
    ['a folder', () => ({ privateKeyFile: dir }), ['file_unreadable', 'key_unfit']],
    ['empty', () => ({ clientSecretFile: fileWith('\n', 0o600) }), ['key_unfit']],
    ['a key that is none', () => ({ privateKeyFile: fileWith(SECRET, 0o600), keyId: 'one' }), ['key_unfit']],
    ['a variable that is not set', () => ({ clientSecretVariable: 'NOT_SET_ANYWHERE' }), ['key_unfit']],
  ])('%s', async (_name, oauth, troubles) => {
    const findings = await findingsOf(entry(oauth()));
    const ofSecrets = findings.filter(({ step }) => step.startsWith('secret'));
    expect(wrongIn(ofSecrets).map(([, trouble]) => trouble)).toEqual(troubles);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });
});
