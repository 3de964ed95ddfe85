/** Saving, verifying and restoring as an operator does it: beside a running Banter, after a loss, with the wrong key, with a damaged file. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Client, openConversation } from '../../bot/commands/direct-line-client.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { watchedEnv } from '../support/egress/watched.ts';

jest.setTimeout(120_000);

const BACKUP = fileURLToPath(new URL('../../dist/bot/commands/backup.js', import.meta.url));
const SAID = 'hello, this is Philomena Quartermaine';

let banter: RunningBanter;
let client: Client;
let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banter-backup-'));
  file = join(folder, 'banter.backup');
  banter = await startBanter();
  client = await openConversation(banter.url);
}, 120_000);
afterAll(async () => {
  await banter.close();
  await rm(folder, { recursive: true, force: true });
});

type Ended = { code: number; stdout: string; stderr: string };

/** Runs the command where Banter keeps its state. */
const backup = async (args: string[], env: Record<string, string> = {}): Promise<Ended> => {
  const options = {
    cwd: banter.dir,
    env: watchedEnv({ PATH: process.env.PATH, ...env }, 'backup'),
    timeout: 60_000,
    killSignal: 'SIGKILL',
  } as const;
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [BACKUP, ...args], options)) };
  } catch (error) {
    // What execFile rejects with has these when the program ran.
    return error as Ended;
  }
};

/** It failed as it should: one clear message, no stack. */
const refused = ({ code, stderr }: Ended, message: string | RegExp): void => {
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
};

const textsOf = async (text: string): Promise<string> => JSON.stringify(await client.say(text));

/** A Redis that takes a moment to read its data is waited for, and that is said. */
const NOTHING_AMISS = /^(?:\s*Redis is reading its data\s*)?$/;

test('saved while Banter runs: one file for its owner alone, with nothing in it that can be read', async () => {
  await client.say(SAID);
  expect(await textsOf("what's my checking balance?")).toContain('Your checking accounts');
  const saved = await backup(['save', file]);
  expect(saved.stderr).toBe('');
  expect(saved.stdout).toMatch(/2 of 2 subjects can be opened with [0-9a-f]{8}/);
  expect(saved.code).toBe(0);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['banter.backup']);
  const bytes = (await readFile(file)).toString('latin1');
  for (const text of ['Philomena', 'checking', 'Ana']) expect(bytes).not.toContain(text);
});

test('verified: whole, and opened with the key that is here', async () => {
  const verified = await backup(['verify', file]);
  expect(verified).toMatchObject({ code: 0, stderr: '' });
  expect(verified.stdout).toMatch(/whole; saved .* by Banter \d+\.\d+\.\d+ from Redis \d/);
});

test('the drill with another key says which one is missing and what is lost without it', async () => {
  const fingerprint = /opened with ([0-9a-f]{8})/.exec((await backup(['verify', file])).stdout)?.[1] ?? 'none';
  const other = { DATA_KEYS: randomBytes(32).toString('base64') };
  refused(await backup(['verify', file], other), `Key ${fingerprint} is missing: without it 2 subjects of 2 are lost.`);
  refused(await backup(['restore', file], other), `Key ${fingerprint} is missing`);
  const kept = await readFile(join(banter.dir, 'var/data-key'), 'utf8');
  expect(await backup(['verify', file], { DATA_KEYS: `${other.DATA_KEYS},${kept}` })).toMatchObject({ code: 0 });
});

test('a file that was cut, changed, or never was a backup is refused', async () => {
  const spoilt = join(folder, 'spoilt');
  const { size } = await stat(file);
  for (const length of [size - 1, size - 40, Math.floor(size / 2), 20]) {
    await copyFile(file, spoilt);
    await truncate(spoilt, length);
    refused(await backup(['verify', spoilt]), 'damaged or was cut short');
  }
  const changed = await readFile(file);
  changed[Math.floor(size / 2)] = (changed[Math.floor(size / 2)] ?? 0) ^ 1;
  await writeFile(spoilt, changed);
  refused(await backup(['restore', spoilt]), 'damaged or was cut short');
  await writeFile(spoilt, 'BANTER BACKUP 9\nsomething else');
  refused(await backup(['verify', spoilt]), 'another format');
  for (const content of ['', 'not a backup at all']) {
    await writeFile(spoilt, content);
    refused(await backup(['verify', spoilt]), 'no backup of Banter');
  }
  await rm(spoilt);
});

test('what cannot be done is said in a line', async () => {
  refused(await backup([]), 'Usage');
  refused(await backup(['delete', file]), 'Usage');
  refused(await backup(['save', file, '--fast']), '--fast');
  refused(await backup(['verify', join(folder, 'missing')]), 'there is no such file');
  refused(await backup(['save', file]), 'exists already');
  refused(await backup(['save', join(folder, 'nowhere', 'file')]), 'cannot be written');
  refused(await backup(['save', join(folder, 'new')], { REDIS_URL: 'redis://127.0.0.1:1' }), 'Redis cannot be reached at 127.0.0.1:1');
  await writeFile(join(folder, 'new.part'), '');
  refused(await backup(['save', join(folder, 'new')]), 'another save is writing it');
  await rm(join(folder, 'new.part'));
  refused(await backup(['restore', file]), /Another Banter uses .*: stop it first/);
  expect(await readdir(folder)).toEqual(['banter.backup']);
});

test('Redis is lost, the backup is restored, and the conversation goes on', async () => {
  await banter.stop();
  await rm(join(banter.dir, 'var/redis'), { recursive: true });
  refused(await backup(['save', join(folder, 'new')]), 'There is no data');
  const restored = await backup(['restore', file]);
  expect(restored.stderr).toMatch(NOTHING_AMISS);
  expect(restored.stdout).toMatch(/Restoring +2 subjects, \d+ keys/);
  refused(await backup(['restore', file]), 'holds conversations already');
  expect((await backup(['restore', file, '--into-nonempty'])).code).toBe(0);
  await banter.restart();
  expect(await textsOf('and savings?')).toContain('Your savings accounts');
});

test('saved while Banter is stopped: its Redis is started for the job; without keys nothing is done', async () => {
  await banter.stop();
  expect(await backup(['save', join(folder, 'second')])).toMatchObject({ code: 0, stderr: expect.stringMatching(NOTHING_AMISS) });
  const key = join(banter.dir, 'var/data-key');
  await rename(key, `${key}.away`);
  refused(await backup(['verify', file]), 'There are no keys here');
  await expect(stat(key)).rejects.toMatchObject({ code: 'ENOENT' });
  await rename(`${key}.away`, key);
});
