/** The banks of the configuration file: what each can do follows from its addresses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openConfigured, readConfigured } from '../../../connectors/banks/open.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banter-banks-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const open = (more: object) => {
  const file = join(dir, 'banks.json');
  const bank = { id: 'first', name: 'First Bank', standard: 'fdx-6', baseUrl: 'https://api.first.example/fdx/v6', ...more };
  writeFileSync(file, JSON.stringify({ banks: [bank] }));
  return openConfigured(file, () => undefined);
};

test.each(['fdx-6', 'obuk-4'])('a bank may speak %s', async (standard) => {
  const { banks, close } = await open({ standard });
  expect(banks).toMatchObject([{ id: 'first', accounts: expect.any(Function), transactions: expect.any(Function) }]);
  await close();
});

test('a standard that nobody speaks is a mistake, and those that are spoken are named', async () => {
  await expect(open({ standard: 'berlin-1' })).rejects.toThrow(/standard: must be one of the standards spoken so far: fdx-6, obuk-4/);
});

test('a bank takes orders about cards where its address for them is known', async () => {
  const { banks, close } = await open({ cards: 'https://api.first.example/cards/v1' });
  expect(banks).toMatchObject([{ id: 'first', act: expect.any(Function), lookUp: expect.any(Function) }]);
  await close();
});

test('and takes none where it is not', async () => {
  const { banks, close } = await open({});
  expect(banks.map(({ act, lookUp }) => [act, lookUp])).toEqual([[undefined, undefined]]);
  await close();
});

test('orders do not go over a line that anybody can read', async () => {
  await expect(open({ cards: 'http://api.first.example/cards/v1' })).rejects.toThrow(/cards: must be an https URL/);
});

describe('a bank that tells of suspected fraud', () => {
  const events = { issuer: 'https://events.first.example', jwksUri: 'https://events.first.example/jwks' };

  test('is told by whom its events are signed, and for whom', async () => {
    const opened = await open({ events: { ...events, audience: 'banter' } });
    expect(opened.events).toEqual([{ bank: 'first', ...events, audience: 'banter', poll: undefined }]);
    await opened.close();
  });

  test('may be asked for them, with a token that stands in a file of its own', async () => {
    const tokenFile = join(dir, 'token');
    writeFileSync(tokenFile, 'secret\n');
    const url = 'https://events.first.example/poll';
    const opened = await open({ events: { ...events, poll: { url, tokenFile } } });
    expect(opened.events).toEqual([{ bank: 'first', ...events, audience: undefined, poll: { url, token: 'secret' } }]);
    await opened.close();
    await expect(open({ events: { ...events, poll: { url, tokenFile: join(dir, 'none') } } })).rejects.toThrow(/none cannot be read/);
  });

  test('and one without says nothing', async () => {
    const opened = await open({});
    expect(opened.events).toEqual([]);
    await opened.close();
  });

  test.each([
    ['no issuer', { jwksUri: events.jwksUri }, /events\.issuer: /],
    [
      'keys over a line that anybody can change',
      { ...events, jwksUri: 'http://events.first.example/jwks' },
      /events\.jwksUri: must be an https URL/,
    ],
    ['an issuer that is no URL', { ...events, issuer: 'first' }, /events\.issuer: must be an https URL/],
    ['a field nobody knows', { ...events, jwks: {} }, /events: .*jwks/],
    ['a token in the open', { ...events, poll: { url: 'https://events.first.example/poll', token: 'secret' } }, /events\.poll: .*token/],
  ])('%s is a mistake', async (_name, wrong, says) => {
    await expect(open({ events: wrong })).rejects.toThrow(says);
  });
});

test('every example of a file in the README is one', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const examples = [...readme.matchAll(/```json\n(\{\s+"banks"[\s\S]*?)```/g)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(0);
  for (const [at, text] of examples.entries()) {
    const file = join(dir, `readme-${at}.json`);
    writeFileSync(file, text);
    expect(await readConfigured(file)).toHaveLength(1);
  }
});

describe('secrets', () => {
  const oauth = { issuer: 'https://sign-in.first.example', clientId: 'banter' };
  afterEach(() => {
    delete process.env.FIRST_SECRET;
  });

  test('may stand in a variable, and what is wrong there is said without what it holds', async () => {
    process.env.FIRST_SECRET = 'no key at all';
    await (await open({ oauth: { ...oauth, clientSecretVariable: 'FIRST_SECRET' } })).close();
    const noKey = open({ oauth: { ...oauth, privateKeyVariable: 'FIRST_SECRET', keyId: 'one' } });
    await expect(noKey).rejects.toThrow(/^BANKS: FIRST_SECRET must be a private key for ES256.*Make one by: openssl/);
    await expect(noKey).rejects.not.toThrow(/no key at all/);
  });

  test.each<[string, object, RegExp]>([
    ['unset', { clientSecretVariable: 'FIRST_SECRET' }, /^BANKS: FIRST_SECRET is not set in the environment/],
    ['no name', { clientSecretVariable: 'first secret' }, /oauth\.clientSecretVariable: must be the name of a variable/],
    ['two at once', { clientSecretFile: '/a', clientSecretVariable: 'B' }, /oauth: needs one of .*, and no second/],
    ['none', {}, /oauth: needs one of/],
    ['a proof without its secret', { privateKeyFile: '/a', clientAuth: 'client_secret_post' }, /clientAuth is of a clientSecretFile/],
    ['a key’s name without the key', { clientSecretFile: '/a', keyId: 'one' }, /keyId is of a privateKeyFile or privateKeyVariable/],
    ['a folder', { clientSecretFile: '/' }, /^BANKS: \/ cannot be read: it is a folder$/],
  ])('%s', async (_name, more, says) => {
    await expect(open({ oauth: { ...oauth, ...more } })).rejects.toThrow(says);
  });
});
