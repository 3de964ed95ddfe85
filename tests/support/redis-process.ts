/** A Redis with whatever settings a test wants, on a port of its own: what an operator may point us at. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findRedis, type RedisBinary } from '../../bot/store/server/binary.ts';
import { openNode } from '../../bot/store/server/node.ts';
import { unpackRedis } from '../../bot/store/server/package.ts';
import { launch } from '../../bot/store/server/process.ts';
import { freePort } from './ports.ts';

export const redisBinary = (): Promise<RedisBinary> =>
  findRedis({ env: process.env, cache: resolve('var/redis-server'), log: () => undefined, unpack: unpackRedis });

export type ForeignRedis = { url: string; port: number; pid: number; stop(): Promise<void> };

/** `settings` are those of redis.conf; without a port it gets a free one. Resolves once it takes connections. */
export const startForeignRedis = async (settings: Record<string, string> = {}, given?: number): Promise<ForeignRedis> => {
  const [dir, port, binary] = await Promise.all([mkdtemp(join(tmpdir(), 'banter-foreign-')), given ?? freePort(), redisBinary()]);
  const args = Object.entries({ port: String(port), dir, save: '', loglevel: 'warning', ...settings }).flatMap(([name, value]) => [
    `--${name}`,
    ...(value === '' ? [''] : value.split(' ')),
  ]);
  const server = launch(binary, args, process.env);
  const url = `redis://127.0.0.1:${port}`;
  await untilItListens(url, server.words);
  return {
    url,
    port,
    pid: server.pid,
    stop: async () => {
      await server.end();
      await rm(dir, { recursive: true, force: true });
    },
  };
};

const START_AT_MOST_MS = 10_000;

export const untilItListens = async (url: string, words: () => string): Promise<void> => {
  for (const end = Date.now() + START_AT_MOST_MS; ; await sleep(20)) {
    try {
      (await openNode({ url, answerMs: 1_000 })).close();
      return;
    } catch (error) {
      if (Date.now() > end) throw new Error(`Redis did not start: ${words()}`, { cause: error });
    }
  }
};
