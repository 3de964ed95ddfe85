/** A Redis that cannot keep what we acknowledge is refused before anything is acknowledged, with all that is wrong and what to do. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { giveModel, startBanter } from '../support/banter.ts';
import { until } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { type ForeignRedis, startForeignRedis } from '../support/redis-process.ts';

jest.setTimeout(120_000);

const START = fileURLToPath(new URL('../../dist/bot/commands/start.js', import.meta.url));

let cwd: string;
const running: ForeignRedis[] = [];
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'banter-unfit-'));
  await giveModel(cwd);
});
afterAll(async () => {
  await Promise.all(running.map((redis) => redis.stop()));
  await rm(cwd, { recursive: true, force: true });
});

const redisWith = async (settings: Record<string, string>, port?: number): Promise<ForeignRedis> => {
  const redis = await startForeignRedis(settings, port);
  running.push(redis);
  return redis;
};

test('there at the start: Banter does not start, and says all of it, without a stack', async () => {
  const { url, port } = await redisWith({ 'maxmemory-policy': 'allkeys-lru' });
  const env = { PATH: process.env.PATH, REDIS_URL: url, PORT: '0', SANDBOX_PORT: '0' };
  const failed = await promisify(execFile)(process.execPath, [START], {
    env: watchedEnv(env, 'start'),
    cwd,
    timeout: 60_000,
    killSignal: 'SIGKILL',
  }).catch((error: { code: number; stderr: string }) => error);
  expect(failed).toMatchObject({ code: 1 });
  expect(failed.stderr).toContain('Banter cannot start.');
  expect(failed.stderr).toContain(`refused  127.0.0.1:${port}: it keeps no append-only file`);
  expect(failed.stderr).toContain('CONFIG SET maxmemory-policy noeviction');
  expect(failed.stderr).toMatch(/warning {2}.*CONFIG SET maxmemory/);
  expect(failed.stderr).not.toMatch(/^\s+at /m);
});

test('that only deserves warnings is used, and they are said', async () => {
  const { url } = await redisWith({ appendonly: 'yes', appendfsync: 'everysec' });
  const banter = await startBanter({ env: { REDIS_URL: url } });
  expect(banter.output()).toContain('fit, with warnings');
  expect(banter.output()).toMatch(/warning {2}.*appendfsync everysec/);
  expect(await banter.stop()).toBe(0);
  await banter.close();
});

test('that was away at the start ends Banter when it comes', async () => {
  const first = await redisWith({});
  await first.stop();
  const banter = await startBanter({ env: { REDIS_URL: first.url }, until: 'listening' });
  await redisWith({}, first.port);
  await until(
    () => banter.output().includes('Banter cannot start.'),
    30_000,
    () => banter.output(),
  );
  expect(banter.output()).toContain('it keeps no append-only file');
  await banter.close();
});
