import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'redis';
import { findRedis, type Search } from '../../bot/store/server/binary.ts';
import { type RedisOptions, type RunningRedis, startRedis } from '../../bot/store/server/start.ts';

const run = promisify(execFile);

let folder: string;
let dir: string;
let said: string[];
let running: RunningRedis[];
let children: ChildProcess[];
let servers: number[];

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'banter-server-')));
  dir = join(folder, 'data');
  said = [];
  running = [];
  children = [];
  servers = [];
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const pid of servers) if (await isAlive(pid)) process.kill(pid, 'SIGKILL');
  for (const redis of running) await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

const start = async (options: Partial<RedisOptions> = {}): Promise<RunningRedis> => {
  const redis = await startRedis({ dir, durability: 'always', log: (line) => said.push(line), ...options });
  running.push(redis);
  return redis;
};

const socketOf = (redis: { url: string }): string => redis.url.slice('unix://'.length);

const ask = async (redis: { url: string }, ...command: string[]): Promise<unknown> => {
  const client = createClient({ socket: { path: socketOf(redis), tls: false } });
  await client.connect();
  try {
    return await client.sendCommand(command);
  } finally {
    client.destroy();
  }
};

/** A process that ended and was not collected by its parent (Z) is gone for everybody else. */
const isAlive = async (pid: number): Promise<boolean> => {
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim() !== '' && !stdout.startsWith('Z');
};

const groupOf = async (pid: number): Promise<string> => (await run('ps', ['-o', 'pgid=', '-p', String(pid)])).stdout.trim();

const untilGone = async (pid: number): Promise<void> => {
  for (let looks = 0; await isAlive(pid); looks += 1) {
    if (looks > 200) throw new Error(`process ${pid} does not end`);
    await sleep(20);
  }
};

/** Another process that starts a server in `dir`, says its process id and stays; it shrugs at Ctrl-C, as a bot does that is finishing its work. */
const parent = async (): Promise<{ child: ChildProcess; server: number }> => {
  const program = `
    import { startRedis } from './bot/store/server/start.ts';
    const say = (line) => process.stdout.write(line + '\\n');
    process.on('SIGINT', () => say('interrupted'));
    const redis = await startRedis({ dir: process.env.DIR, durability: 'always', log: () => undefined });
    setInterval(() => undefined, 1000);
    say(redis.pid);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DIR: dir },
  });
  children.push(child);
  const server = Number(await nextLine(child));
  expect(server).toBeGreaterThan(1);
  servers.push(server);
  return { child, server };
};

const nextLine = async ({ stdout }: ChildProcess): Promise<string> => {
  if (stdout === null) throw new Error('no standard output');
  const lines = createInterface(stdout);
  for await (const line of lines) return line;
  return '';
};

const end = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL');
  await once(child, 'exit');
};

describe('a server of our own', () => {
  test('answers on a private socket and on no port, writes every change to disk, evicts nothing', async () => {
    const redis = await start();
    expect(await ask(redis, 'PING')).toBe('PONG');
    expect(redis.version).toMatch(/^\d+\.\d+\.\d+$/);
    for (const [name, value] of [
      ['port', '0'],
      ['appendonly', 'yes'],
      ['appendfsync', 'always'],
      ['save', ''],
      ['maxmemory-policy', 'noeviction'],
      ['dir', dir],
    ] as const) {
      expect(await ask(redis, 'CONFIG', 'GET', name)).toEqual({ [name]: value });
    }
    for (const path of [dir, socketOf(redis)]) expect((await stat(path)).mode & 0o077).toBe(0);
  });

  test('stopped, leaves its data and nothing else', async () => {
    const redis = await start({ durability: 'everysec' });
    await ask(redis, 'SET', 'kept', 'yes');
    await Promise.all([redis.stop(), redis.stop()]);
    expect(await isAlive(redis.pid)).toBe(false);
    expect(await readdir(dir)).toEqual(['appendonlydir']);
    expect(await ask(await start(), 'GET', 'kept')).toBe('yes');
    expect(said).toEqual([]);
  });

  test('a temporary one leaves nothing', async () => {
    const redis = await start({ temporary: true });
    await redis.stop();
    expect(await readdir(folder)).toEqual([]);
  });

  test('in a folder too deep for a socket: its socket is elsewhere, and private', async () => {
    const deep = join(dir, ...Array.from({ length: 12 }, () => 'a-folder-in-a-folder'));
    const redis = await start({ dir: deep });
    expect(await ask(redis, 'PING')).toBe('PONG');
    const elsewhere = dirname(socketOf(redis));
    expect(elsewhere).not.toContain(folder);
    expect((await stat(elsewhere)).mode & 0o077).toBe(0);
    await expect(start({ dir: deep })).rejects.toMatchObject({ code: 'in_use' });
    await redis.stop();
    await expect(stat(elsewhere)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('two on the same data: the second is refused, the first goes on', async () => {
    const redis = await start();
    await expect(start()).rejects.toMatchObject({ code: 'in_use', message: expect.stringContaining(dir) });
    expect(await ask(redis, 'PING')).toBe('PONG');
  });

  test('data it cannot read: it says what the server said, and can be tried again', async () => {
    await mkdir(join(dir, 'appendonlydir'), { recursive: true });
    const manifest = join(dir, 'appendonlydir', 'appendonly.aof.manifest');
    await writeFile(manifest, 'not a manifest\n');
    await expect(start()).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('manifest') });
    await rm(manifest);
    expect(await ask(await start(), 'PING')).toBe('PONG');
  });
});

describe('when the process that started it', () => {
  test('is interrupted from the terminal: it stays, for the work that is being finished', async () => {
    const { child, server } = await parent();
    if (child.pid === undefined) throw new Error('no process');
    process.kill(-child.pid, 'SIGINT');
    expect(await nextLine(child)).toBe('interrupted');
    // Had it been hit, it would still answer for a moment: that it cannot be hit is what counts.
    expect(await groupOf(server)).not.toBe(await groupOf(child.pid));
    expect(await isAlive(server)).toBe(true);
  });

  test('is killed: it ends cleanly, and the next start goes on with its data', async () => {
    const { child, server } = await parent();
    await ask({ url: `unix://${dir}/redis.sock` }, 'SET', 'kept', 'yes');
    await end(child);
    await untilGone(server);
    expect(await ask(await start(), 'GET', 'kept')).toBe('yes');
    expect(said).toEqual([]);
  });

  test('is killed with what watches over it: the next start ends the one left over, and goes on with its data', async () => {
    const { child, server } = await parent();
    await ask({ url: `unix://${dir}/redis.sock` }, 'SET', 'kept', 'yes');
    const { stdout } = await run('pgrep', ['-P', String(server)]);
    for (const watcher of stdout.trim().split('\n')) process.kill(Number(watcher), 'SIGKILL');
    await end(child);
    expect(await isAlive(server)).toBe(true);
    const redis = await start();
    expect(said).toEqual(['A Redis left over from an earlier start was stopped']);
    expect(await isAlive(server)).toBe(false);
    expect(await ask(redis, 'GET', 'kept')).toBe('yes');
  });

  test('is long gone, and its server too: whoever has that process id now is left alone', async () => {
    const foreign = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
    children.push(foreign);
    await once(foreign, 'spawn');
    await mkdir(dir);
    await writeFile(join(dir, 'redis.pid'), `${String(foreign.pid)}\n`);
    expect(await ask(await start(), 'PING')).toBe('PONG');
    expect(foreign.exitCode ?? foreign.signalCode).toBeNull();
    expect(said).toEqual([]);
  });
});

describe('without Redis on the PATH', () => {
  const nowhere = async (): Promise<{ env: NodeJS.ProcessEnv; cache: string }> => {
    const bin = join(folder, 'bin');
    await mkdir(bin);
    return { env: { PATH: bin }, cache: join(folder, 'cache') };
  };
  const never: Search['unpack'] = () => Promise.reject(new Error('this must not be fetched'));
  /** What the distribution's package holds, from whatever this machine has. */
  const unpackHere: Search['unpack'] = async (into) => {
    const cache = join('var', 'redis-server');
    const { unpackRedis } = await import('../../bot/store/server/package.ts');
    const { path } = await findRedis({ env: process.env, cache, log: () => undefined, unpack: unpackRedis });
    await mkdir(join(into, 'usr', 'bin'), { recursive: true });
    await symlink(await realpath(path), join(into, 'usr', 'bin', 'redis-server'));
  };

  test('the package is unpacked once, with one line to the user', async () => {
    const { env, cache } = await nowhere();
    const redis = await start({ env, cache, unpack: unpackHere });
    expect(redis.how).toBe('fetched');
    expect(await ask(redis, 'PING')).toBe('PONG');
    await redis.stop();
    expect((await start({ env, cache, unpack: never })).how).toBe('fetched');
    expect(said).toEqual([expect.stringContaining(cache)]);
  });

  test('nor a way to fetch it: it says what to type, and leaves nothing half done', async () => {
    const { env, cache } = await nowhere();
    await expect(start({ env, cache })).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringMatching(/no apt-get here.*(apt-get install redis-server|brew install redis).*REDIS_URL/s),
    });
    expect(await readdir(cache)).toEqual([]);
  });

  test('but one that is too old: it is not used, and named', async () => {
    const { env, cache } = await nowhere();
    const old = join(folder, 'bin', 'redis-server');
    await writeFile(old, '#!/bin/sh\necho "Redis server v=6.0.16 sha=00000000:0"\n');
    await chmod(old, 0o755);
    await expect(start({ env, cache, unpack: never })).rejects.toMatchObject({
      code: 'missing',
      message: expect.stringContaining(`${old} is 6.0.16`),
    });
  });
});
