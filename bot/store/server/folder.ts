/** The folder of our own Redis: where its socket can be, that one process uses it at a time, and what an earlier one left running in it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstat, mkdir, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { codeOf, RedisUnavailable } from './binary.ts';

const run = promisify(execFile);

/** The smallest limit of the systems we know is 103 bytes (macOS). */
const SOCKET_PATH_AT_MOST = 100;
const LONGEST_NAME = '/redis.sock';
const END_AT_MOST_MS = 10_000;
const POLL_MS = 20;

export const pidFileOf = (dir: string): string => join(dir, 'redis.pid');

const fits = (folder: string): boolean => Buffer.byteLength(folder + LONGEST_NAME) <= SOCKET_PATH_AT_MOST;

/** The data's own folder, or where that path is too long for a socket a private one that always is the same for the same data. */
export const socketFolderOf = async (dir: string): Promise<string> => {
  if (fits(dir)) return dir;
  const { uid } = userInfo();
  const name = `banter-${createHash('sha256').update(`${uid}:${dir}`).digest('hex').slice(0, 16)}`;
  const folder = [join(tmpdir(), name), join('/tmp', name)].find(fits) ?? join('/tmp', name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Everybody may write to the temporary folder: somebody else could have been there first.
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o077) !== 0) {
    throw new RedisUnavailable('failed', `${folder} is not a private folder of ours: remove it, or set REDIS_URL`);
  }
  return folder;
};

/**
 * Two servers on one append-only file would destroy it. Whoever listens on this socket has the folder; it stops listening when it dies,
 * whereas a process id in a file may meanwhile be somebody else's.
 */
export const holdFolder = async (dir: string, folder: string): Promise<() => Promise<void>> => {
  const path = join(folder, 'owner');
  const server = createServer((socket) => socket.destroy()).unref();
  const listen = async (): Promise<void> => {
    server.listen(path);
    await once(server, 'listening');
  };
  await listen().catch(async (error: unknown) => {
    if (codeOf(error) !== 'EADDRINUSE') throw error;
    if (await isAlive(path)) {
      throw new RedisUnavailable('in_use', `Another Banter uses ${dir}: stop it first, or set REDIS_URL`);
    }
    await rm(path, { force: true });
    await listen();
  });
  return () => new Promise((resolve) => server.close(() => resolve()));
};

const isAlive = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

/** Ends a server that an earlier process left on this folder; true: there was one. A foreign process that has its old id is left alone. */
export const endLeftover = async (dir: string, socket: string): Promise<boolean> => {
  const pid = Number(await readFile(pidFileOf(dir), 'utf8').catch(() => ''));
  if (!Number.isSafeInteger(pid) || pid <= 1) return false;
  const isOurs = async (): Promise<boolean> => (await commandOf(pid)).includes(socket);
  if (!(await isOurs())) return false;
  signal(pid, 'SIGTERM');
  const killAt = Date.now() + END_AT_MOST_MS;
  while (await isOurs()) {
    if (Date.now() > killAt) signal(pid, 'SIGKILL');
    await sleep(POLL_MS);
  }
  return true;
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch (error) {
    // It ended by itself just now.
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};

/** The command line of a process, in which a server shows its socket; empty: no such process. */
const commandOf = async (pid: number): Promise<string> => {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
    return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout;
  } catch {
    return '';
  }
};
