/** `npm run bank -- check`, as an operator runs it: at the sandbox's banks, and with a file of BANKS that is wrong in one way each. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { watchedEnv } from '../support/egress/watched.ts';
import { freePort } from '../support/ports.ts';

jest.setTimeout(30_000);

const COMMAND = fileURLToPath(new URL('../../dist/bot/commands/bank.js', import.meta.url));
const SECRET = 'a-secret-that-nobody-may-see';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banter-bank-check-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Ended = { code: number; stdout: string; stderr: string };
const bank = async (args: string[], env: Record<string, string> = {}): Promise<Ended> => {
  const given = watchedEnv({ PATH: process.env.PATH, SANDBOX_PORT: String(await freePort()), ...env }, 'bank');
  const ended = promisify(execFile)(process.execPath, [COMMAND, ...args], { cwd: dir, env: given, timeout: 25_000, killSignal: 'SIGKILL' });
  return ended.then((output) => ({ code: 0, ...output })).catch((failed: Ended) => failed);
};

const written = (text: string): Record<string, string> => {
  const BANKS = join(dir, 'banks.json');
  writeFileSync(BANKS, text);
  return { BANKS };
};
const first = (more: object): Record<string, string> =>
  written(
    JSON.stringify({ banks: [{ id: 'first', name: 'First Bank', standard: 'fdx-6', baseUrl: 'https://127.0.0.1:1/fdx/v6', ...more }] }),
  );

test('without a file the sandbox’s banks are looked at, and all is well', async () => {
  const { code, stdout, stderr } = await bank(['check']);
  expect([code, stderr]).toEqual([0, '']);
  for (const name of ['Chase', 'Wells Fargo', 'Citi', 'U.S. Bank']) expect(stdout).toContain(`\n${name} (`);
  expect(stdout).not.toContain('✗');
  expect(stdout.match(/✓ client {10}it knows banter/g)).toHaveLength(5);
  const secret = readFileSync(join(dir, 'var/sandbox/secret'));
  for (const encoding of ['base64url', 'base64', 'hex', 'utf8'] as const) expect(stdout).not.toContain(secret.toString(encoding));
});

test('a bank that is away: each step that is not right, with what to do, and no secret', async () => {
  const clientSecretFile = join(dir, 'secret');
  writeFileSync(clientSecretFile, SECRET);
  chmodSync(clientSecretFile, 0o640);
  const poll = { url: 'https://127.0.0.1:1/poll', tokenVariable: 'FIRST_POLL' };
  const { code, stdout, stderr } = await bank(['check', 'first'], {
    ...first({
      oauth: { issuer: 'https://127.0.0.1:1/as', clientId: 'banter', clientSecretFile },
      events: { issuer: 'https://127.0.0.1:1', jwksUri: 'https://127.0.0.1:1/jwks', poll },
    }),
    FIRST_POLL: `${SECRET}-too`,
  });
  expect([code, stderr]).toEqual([1, '5 steps are not right.\n']);
  expect(stdout).toMatch(/✗ secret file {5}.*\/secret, mode 640\n {20}Others on this machine can read it: chmod 600/);
  expect(stdout).toMatch(
    /✗ sign-in server {2}https:\/\/127\.0\.0\.1:1\/as\/\.well-known\/openid-configuration: no connection \(ECONNREFUSED\)/,
  );
  expect(stdout).toMatch(/✗ accounts/);
  expect(stdout + stderr).not.toContain(SECRET);
});

test.each<[string, () => string[], () => Record<string, string>, RegExp]>([
  ['no job', () => [], () => ({}), /^Usage: npm run bank -- …\n\n {2}check \[ID\]/],
  ['a job that there is not', () => ['constructor'], () => ({}), /^Usage: npm run bank/],
  ['a bank that there is not', () => ['check', 'nowhere'], () => first({}), /^There is no bank "nowhere"\. There are: first\.\n$/],
  [
    'a file that is not there',
    () => ['check'],
    () => ({ BANKS: join(dir, 'none.json') }),
    /none\.json cannot be read: there is no such file\n$/,
  ],
  ['a folder', () => ['check'], () => ({ BANKS: dir }), /cannot be read: it is a folder\n$/],
  [
    'no JSON',
    () => ['check'],
    () => written('{\n  "banks": [\n    { "id": "first" "name": "First" }\n  ]\n}'),
    /banks\.json is no valid JSON: look at line 3\n$/,
  ],
  [
    'a mistake',
    () => ['check'],
    () => first({ standard: 'fdx-5' }),
    /banks\.0\.standard: must be one of the standards spoken so far: fdx-6, obuk-4/,
  ],
  [
    'two secrets',
    () => ['check'],
    () => first({ oauth: { issuer: 'https://a.example', clientId: 'b', clientSecretFile: '/a', privateKeyVariable: 'B' } }),
    /banks\.0\.oauth: needs one of clientSecretFile, clientSecretVariable, privateKeyFile and privateKeyVariable, and no second/,
  ],
])('%s is said in plain words', async (_name, args, env, says) => {
  const { code, stdout, stderr } = await bank(args(), env());
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/^\s+at /m);
});
