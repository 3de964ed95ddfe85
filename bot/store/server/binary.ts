/** Finds a Redis server to start: an installed one, else one that was unpacked earlier, else the distribution's package, unpacked now. */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { access, constants, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Streams with XAUTOCLAIM and the answers we read: Redis 7.0 and every Valkey. */
const MAJOR_AT_LEAST = 7;
const NAMES = ['redis-server', 'valkey-server'];

export type RedisBinary = {
  path: string;
  version: string;
  how: 'path' | 'fetched';
  /** Folders of libraries that came with it, for LD_LIBRARY_PATH. */
  libraries: readonly string[];
};

/** Why there is no Redis of our own; the message is for the person who started us and says what to do. */
export class RedisUnavailable extends Error {
  readonly code: 'missing' | 'in_use' | 'failed';
  constructor(code: RedisUnavailable['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export type Search = {
  env: NodeJS.ProcessEnv;
  /** Where a fetched one is kept. */
  cache: string;
  log: (line: string) => void;
  /** Unpacks a server into a folder: `usr/bin/redis-server` and its libraries. */
  unpack: (into: string, env: NodeJS.ProcessEnv) => Promise<void>;
};

/** The first one that is new enough. Throws RedisUnavailable with the command to type when there is none. */
export const findRedis = async ({ env, cache, log, unpack }: Search): Promise<RedisBinary> => {
  const tooOld: string[] = [];
  for (const folder of (env.PATH ?? '').split(delimiter).filter((entry) => entry !== '')) {
    for (const name of NAMES) {
      const path = join(folder, name);
      const version = await versionOf(path, env);
      if (version !== undefined && isNewEnough(version)) return { path, version, how: 'path', libraries: [] };
      if (version !== undefined) tooOld.push(`${path} is ${version}`);
    }
  }
  const place = join(cache, 'unpacked');
  const kept = await unpackedAt(place, env);
  if (kept) return kept;
  log(`Redis is not installed: unpacking the distribution's package into ${cache}, once (about 10 MB)`);
  try {
    await fetchTo(place, cache, env, unpack);
    const fetched = await unpackedAt(place, env);
    if (fetched) return fetched;
    throw new Error('the package of this distribution is too old or does not run here');
  } catch (cause) {
    throw new RedisUnavailable('missing', advice(tooOld, reasonOf(cause)), cause);
  }
};

/** The version that a server tells of itself, `7.0.15`; undefined: no such program, or it does not run. */
const versionOf = async (path: string, env: NodeJS.ProcessEnv): Promise<string | undefined> => {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await run(path, ['--version'], { env, timeout: 5_000 });
    return /\bv=(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  } catch {
    return undefined;
  }
};

const isNewEnough = (version: string): boolean => Number.parseInt(version, 10) >= MAJOR_AT_LEAST;

const unpackedAt = async (place: string, env: NodeJS.ProcessEnv): Promise<RedisBinary | undefined> => {
  const path = join(place, 'usr', 'bin', 'redis-server');
  const libraries = (await Promise.all(['usr/lib', 'lib'].map((folder) => withSubfolders(join(place, folder))))).flat();
  const version = await versionOf(path, withLibraries(env, libraries));
  return version !== undefined && isNewEnough(version) ? { path, version, how: 'fetched', libraries } : undefined;
};

const withSubfolders = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return [folder, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))];
};

/** The environment in which a fetched server finds the libraries that came with it. */
export const withLibraries = (env: NodeJS.ProcessEnv, libraries: readonly string[]): NodeJS.ProcessEnv =>
  libraries.length === 0
    ? env
    : { ...env, LD_LIBRARY_PATH: [...libraries, ...(env.LD_LIBRARY_PATH ? [env.LD_LIBRARY_PATH] : [])].join(':') };

/** Of several that are started at once each fetches, one publishes the whole of it, and nobody takes it away from a server that runs. */
const fetchTo = async (place: string, cache: string, env: NodeJS.ProcessEnv, unpack: Search['unpack']): Promise<void> => {
  const unfinished = join(cache, `unpacking-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await unpack(unfinished, env);
    if (await unpackedAt(place, env)) return;
    await rm(place, { recursive: true, force: true });
    await rename(unfinished, place);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
};

/** The code of a system error. By its shape: an error of another realm is no instance of ours. */
export const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

/** The first error that a failed program wrote; otherwise the failure itself. */
const reasonOf = (cause: unknown): string => {
  if (codeOf(cause) === 'ENOENT') return 'there is no apt-get here';
  const stderr = typeof cause === 'object' && cause !== null && 'stderr' in cause ? String(cause.stderr) : '';
  return (/^E: (.*)$/m.exec(stderr)?.[1] ?? String(cause)).replaceAll(/\s+/g, ' ');
};

const advice = (tooOld: readonly string[], reason: string): string =>
  [
    `Redis ${MAJOR_AT_LEAST}.0 or newer is needed${tooOld.length > 0 ? ` (${tooOld.join(', ')})` : ''}, and it could not be fetched: ${reason}. Install it:`,
    ...(process.platform === 'darwin'
      ? ['  brew install redis']
      : ['  sudo apt-get install redis-server    (Debian, Ubuntu)', '  sudo dnf install valkey              (Fedora, RHEL)']),
    'or set REDIS_URL to one that runs already.',
  ].join('\n');
