/** Starting and stopping, as a newcomer meets it: mistakes said at once, and nothing left running. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, jest, test } from '@jest/globals';
import { giveModel, type RunningBanter, startBanter } from '../support/banter.ts';
import { until } from '../support/customer.ts';
import { watchedEnv } from '../support/egress/watched.ts';
import { freePort } from '../support/ports.ts';

jest.setTimeout(120_000);

const START = fileURLToPath(new URL('../../dist/bot/commands/start.js', import.meta.url));
/** What ought to end at once is not waited for for ever. */
const BOUNDED = { timeout: 30_000, killSignal: 'SIGKILL' } as const;
const running: RunningBanter[] = [];
afterAll(() => Promise.all(running.map((banter) => banter.close())));

const isOpen = (url: string): Promise<boolean> =>
  new Promise((answer) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      answer(true);
    });
    socket.on('error', () => answer(false));
  });

/** A process that has ended and was not yet collected counts as ended. */
const isAlive = async (pid: number): Promise<boolean> => {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return /^[^Z\s]/.test(stdout.trim());
};

/** Of the Redis that a Banter started for itself. */
const redisPid = async ({ dir }: RunningBanter): Promise<number> => Number(await readFile(join(dir, 'var/redis/redis.pid'), 'utf8'));

test('invalid configuration: every mistake at once, exit code 1, no stack', async () => {
  const env = { PATH: process.env.PATH, PORT: 'high', REDIS_URL: 'http://nowhere', DATA_KEYS: 'short', LOG_DAYS: '-1' };
  const failed = await promisify(execFile)(process.execPath, [START], { env: watchedEnv(env, 'start'), ...BOUNDED }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1 });
  for (const name of ['PORT', 'REDIS_URL', 'DATA_KEYS', 'LOG_DAYS']) expect(failed.stderr).toContain(name);
  expect(failed.stderr).not.toMatch(/^\s+at /m);
});

test('an archive of the audit that is not there is said, with how to make it', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'banter-no-archive-'));
  await giveModel(elsewhere);
  const [port, sandboxPort] = [await freePort(), await freePort()];
  const env = { PATH: process.env.PATH, PORT: String(port), SANDBOX_PORT: String(sandboxPort), AUDIT_DIR: '/nowhere/audit' };
  const failed = await promisify(execFile)(process.execPath, [START], { env: watchedEnv(env, 'start'), cwd: elsewhere, ...BOUNDED }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('AUDIT_DIR: there is no folder /nowhere/audit. Make it') });
  expect(failed.stderr).not.toMatch(/^\s+at /m);
  await rm(elsewhere, { recursive: true, force: true });
});

test('a port that is taken is said with the way out', async () => {
  const first = await startBanter();
  running.push(first);
  const { port } = new URL(first.url);
  // The sandbox of another process would be used; what else listens there is in the way.
  const other = createServer((_, response) => response.end());
  await once(other.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on a port has an address of this shape.
  const sandboxPort = String((other.address() as AddressInfo).port);
  const elsewhere = await mkdtemp(join(tmpdir(), 'banter-second-'));
  await giveModel(elsewhere);
  const start = (env: Record<string, string | undefined>) =>
    promisify(execFile)(process.execPath, [START], {
      env: watchedEnv({ PATH: process.env.PATH, ...env }, 'start'),
      cwd: elsewhere,
      ...BOUNDED,
    }).catch((error: { code: number; stderr: string }) => error);
  const says = (name: string, taken: string | undefined) =>
    expect.objectContaining({ code: 1, stderr: expect.stringContaining(`${name}: ${taken} is in use.`) });
  expect(await start({ PORT: port, SANDBOX_PORT: sandboxPort })).toEqual(says('SANDBOX_PORT', sandboxPort));
  other.close();
  expect(await start({ PORT: port, SANDBOX_PORT: '0' })).toEqual(says('PORT', port));
  await rm(elsewhere, { recursive: true, force: true });
});

test('after TERM to its process alone nothing is left running', async () => {
  const banter = await startBanter();
  running.push(banter);
  const pid = await redisPid(banter);
  expect(await isAlive(pid)).toBe(true);
  expect(await banter.stop()).toBe(0);
  await until(
    async () => !(await isAlive(pid)),
    5_000,
    () => 'Redis still runs',
  );
  expect(await Promise.all([isOpen(banter.url), isOpen(banter.sandboxUrl)])).toEqual([false, false]);
});

test('after kill -9 a second start works, and leaves one Redis, which ends with it', async () => {
  const banter = await startBanter();
  running.push(banter);
  const orphan = await redisPid(banter);
  await banter.kill();
  await banter.restart();
  const pid = await redisPid(banter);
  expect(pid === orphan || !(await isAlive(orphan))).toBe(true);
  await banter.stop();
  await until(
    async () => !(await isAlive(pid)) && !(await isAlive(orphan)),
    5_000,
    () => 'Redis still runs',
  );
});
