/**
 * A Redis of our own for whoever has none: on a private unix socket, on no port, with its append-only file in a folder of ours.
 * It ends with us (redis-process.ts). One that is left over all the same (what watches over it was killed as well) is found by its process id
 * and socket at the next start, and ended first.
 */
import { mkdir, realpath, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'redis';
import { findRedis, type RedisBinary, RedisUnavailable, type Search } from './binary.ts';
import { endLeftover, holdFolder, pidFileOf, socketFolderOf } from './folder.ts';
import { unpackRedis } from './package.ts';
import { launch, type Server } from './process.ts';

const POLL_MS = 20;
/** For a server that neither answers nor says that it is still reading its file. */
const SILENT_AT_MOST_MS = 10_000;

export type RedisOptions = {
  /** Where the data lies; made if missing. */
  dir: string;
  /** `always`: on disk before it is acknowledged · `everysec`: a power cut may cost the last second. */
  durability: 'always' | 'everysec';
  env?: NodeJS.ProcessEnv;
  /** Gets one line, for the person at the terminal, whenever something takes long or goes wrong. */
  log: (line: string) => void;
  /** The data goes when it stops. */
  temporary?: boolean;
  /** Where a server that had to be fetched is kept. */
  cache?: string;
  unpack?: Search['unpack'];
};

export type RunningRedis = {
  /** `unix:///path/of/the/socket` */
  url: string;
  version: string;
  /** An installed one, or the distribution's package, fetched. */
  how: RedisBinary['how'];
  pid: number;
  /** Ends it cleanly and waits for its end. */
  stop(): Promise<void>;
};

/** Starts a server and waits until it answers. Throws RedisUnavailable. */
export const startRedis = async (options: RedisOptions): Promise<RunningRedis> => {
  const { env = process.env, log, durability, temporary = false, cache = resolve('var/redis-server'), unpack = unpackRedis } = options;
  const binary = await findRedis({ env, cache, log, unpack });
  await mkdir(options.dir, { recursive: true, mode: 0o700 });
  const dir = await realpath(options.dir);
  const folder = await socketFolderOf(dir);
  const socket = `${folder}/redis.sock`;
  const release = await holdFolder(dir, folder);
  const clean = async (): Promise<void> => {
    await release();
    if (folder !== dir) await rm(folder, { recursive: true, force: true });
    if (temporary) await rm(dir, { recursive: true, force: true });
  };
  try {
    if (await endLeftover(dir, socket)) log('A Redis left over from an earlier start was stopped');
    const server = launch(binary, flags({ dir, socket, durability }), env);
    await untilReady(server, socket, log);
    server.whenGone((how) => log(`Redis stopped by itself (${how}): start Banter again`));
    let stopped: Promise<void> | undefined;
    return {
      url: `unix://${socket}`,
      version: binary.version,
      how: binary.how,
      pid: server.pid,
      stop: () => {
        stopped ??= server.end().then(clean);
        return stopped;
      },
    };
  } catch (error) {
    await clean();
    throw error;
  }
};

const flags = ({ dir, socket, durability }: { dir: string; socket: string; durability: string }): string[] =>
  Object.entries({
    port: '0',
    unixsocket: socket,
    unixsocketperm: '700',
    dir,
    pidfile: pidFileOf(dir),
    appendonly: 'yes',
    appendfsync: durability,
    save: '',
    // Full memory refuses writes: evicting would lose what was acknowledged.
    'maxmemory-policy': 'noeviction',
    loglevel: 'warning',
  }).flatMap(([name, value]) => [`--${name}`, value]);

const untilReady = async (server: Server, socket: string, log: RedisOptions['log']): Promise<void> => {
  let silentSince = Date.now();
  let told = false;
  while (!server.hasEnded() && Date.now() - silentSince < SILENT_AT_MOST_MS) {
    const state = await ping(socket);
    if (state === 'ready') return;
    if (state === 'loading') {
      silentSince = Date.now();
      if (!told) log('Redis is reading its data');
      told = true;
    }
    await sleep(POLL_MS);
  }
  const why = server.hasEnded() ? 'it ended at once' : 'it does not answer';
  await server.end();
  throw new RedisUnavailable('failed', `Redis could not be started: ${why}.\n${server.words()}`);
};

const ping = async (path: string): Promise<'ready' | 'loading' | 'silent'> => {
  const client = createClient({ socket: { path, tls: false, reconnectStrategy: false }, commandOptions: { timeout: 1_000 } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.ping();
    return 'ready';
  } catch (error) {
    return String(error).includes('LOADING') ? 'loading' : 'silent';
  } finally {
    if (client.isOpen) client.destroy();
  }
};
