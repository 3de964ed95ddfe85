/** Rotation of DATA_KEYS as an operator does it: beside a running Banter that customers write to, until the old key is gone. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createClient } from 'redis';
import { linkOf } from '../../bot/store/audit.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { createSealer, fingerprintOf } from '../../bot/store/seal.ts';
import { auditEntries } from '../support/audit.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

jest.setTimeout(180_000);

const [OLD, NEW] = [randomBytes(32), randomBytes(32)];
const [OLDS, NEWS] = [fingerprintOf(OLD), fingerprintOf(NEW)];
const USERS = Array.from({ length: 4 }, (_, n) => String(8_500_000_000_000_000 + n));
const given = (...keys: Buffer[]): string => keys.map((key) => key.toString('base64')).join(',');

let redis: TestRedis;
let graph: Graph;
let dir: string;
let banter: RunningBanter | undefined;
beforeAll(async () => {
  [redis, graph, dir] = await Promise.all([startTestRedis(), startGraph(), mkdtemp(join(tmpdir(), 'banter-keys-'))]);
});
afterAll(async () => {
  await banter?.close();
  await Promise.all([redis.stop(), graph.close(), rm(dir, { recursive: true, force: true })]);
});

/** The next release of the configuration: the same state, these keys. */
const startWith = async (...keys: Buffer[]): Promise<RunningBanter> => {
  await banter?.close();
  banter = await startBanter({ dir, env: { ...messengerEnv(graph.url), REDIS_URL: redis.url, DATA_KEYS: given(...keys) } });
  return banter;
};

type Ended = { code: number; stdout: string; stderr: string };

/** Runs a command where Banter keeps its state. */
const command = async (name: string, args: string[], ...keys: Buffer[]): Promise<Ended> => {
  const path = fileURLToPath(new URL(`../../dist/bot/commands/${name}.js`, import.meta.url));
  const env = { PATH: process.env.PATH, REDIS_URL: redis.url, DATA_KEYS: given(...keys) };
  try {
    return {
      code: 0,
      ...(await promisify(execFile)(process.execPath, [path, ...args], { cwd: dir, env: watchedEnv(env, name), timeout: 60_000 })),
    };
  } catch (error) {
    // What execFile rejects with has these when the program ran.
    return error as Ended;
  }
};

const isReplied = (mid: string): boolean => graph.sends.some(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`));

const allReplied = (mids: readonly string[]): Promise<void> =>
  until(
    () => mids.every(isReplied),
    30_000,
    () => banter?.output() ?? '',
  );

const asked = async ({ url }: RunningBanter, round: string): Promise<string[]> => {
  const mids = USERS.map((_, n) => `m_${round}_${n}`);
  await Promise.all(USERS.map((user, n) => postUntilTaken(url, webhookOf(textEvent(user, mids[n] ?? '', 'my savings balance')))));
  return mids;
};

/** Links that are old enough for the archive. */
const putOldLinks = async (): Promise<void> => {
  const client = createClient({ socket: { path: redis.url.slice('unix://'.length), tls: false } });
  await client.connect();
  for (let n = 0; n < 20; n += 1) {
    const subject = `conversation:long-ago-${n}`;
    const { link } = linkOf(createSealer([OLD]), subject, '', [{ at: Date.now() - 50 * 86_400_000 }]);
    await client.rPush(keysOf(subject).audit, link);
  }
  await client.close();
};

test('under the old key alone there is nothing to rotate, and that is said', async () => {
  await putOldLinks();
  const running = await startWith(OLD);
  await allReplied(await asked(running, 'before'));
  await until(
    async () => (await command('audit', ['verify'], OLD)).stdout.includes('20 links in 1 segments'),
    30_000,
    () => running.output(),
  );
  const { code, stderr } = await command('keys', ['rotate'], OLD);
  expect(code).toBe(1);
  expect(stderr).toContain('DATA_KEYS holds one key');
});

test('while customers write everything goes over to the new key, and the old one can go', async () => {
  const running = await startWith(NEW, OLD);
  const ended = new AbortController();
  const mids: string[] = [];
  const writing = (async () => {
    for (let n = 0; !ended.signal.aborted; n += 1) mids.push(...(await asked(running, `during_${n}`)));
  })();
  const first = await command('keys', ['rotate'], NEW, OLD);
  const again = await command('keys', ['rotate'], NEW, OLD);
  ended.abort();
  await writing;
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(new RegExp(`Key ${OLDS} +nothing\n`));
  expect(first.stdout).toContain(`Nothing that is stored needs ${OLDS} any more`);
  expect(again.stdout).toMatch(/Rotated +nothing\n/);
  expect(mids.length).toBeGreaterThan(4);
  await allReplied(mids);
});

test('and once it is gone all goes on: states, logs, the audit', async () => {
  const running = await startWith(NEW);
  await allReplied(await asked(running, 'after'));
  // What needs the state of the conversation, and its own chain of the audit.
  expect(await post(running.url, webhookOf(textEvent(USERS[0] ?? '', 'm_looked', 'who looked at my accounts?')))).toBe(200);
  await allReplied(['m_looked']);
  expect(running.output()).not.toMatch(/unreadable|set_aside/);
  expect(await command('audit', ['verify'], NEW)).toMatchObject({ code: 0, stderr: '' });
  const entries = await auditEntries(redis.url, NEW);
  for (const round of ['before', 'after']) expect(entries.some(({ interaction }) => interaction.startsWith(`m_${round}_`))).toBe(true);
  expect((await command('keys', ['show'], NEW)).stdout).toMatch(new RegExp(`^ *Key ${NEWS} .*, the newest\n$`));
  expect((await command('aside', ['list'], NEW)).stdout).toContain('Nothing is set aside');
});

test('a key that is needed and not there is named', async () => {
  const { code, stderr } = await command('keys', ['show'], OLD);
  expect(code).toBe(1);
  expect(stderr).toContain(`What is under ${NEWS} cannot be opened: put that key into DATA_KEYS`);
  expect((await command('keys', ['turn'], OLD)).stderr).toContain('Usage');
});
