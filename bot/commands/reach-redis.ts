/** The Redis that commands work on: the one of REDIS_URL, else Banter's own, which is started for the job when Banter is not running. */
import { access, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { codeOf } from '../store/server/binary.ts';
import { socketFolderOf } from '../store/server/folder.ts';
import { startRedis } from '../store/server/start.ts';

/** `stop` ends what was started for the job. */
export type Reached = { url: string; about: string; stop(): Promise<void> };

export const DIR = resolve('var');

/** `running`: what to do with the Redis of a Banter that runs. Throws RedisUnavailable. */
export const reachRedis = async (config: Config, running: 'use' | 'refuse', log: (line: string) => void): Promise<Reached> => {
  if (config.redisUrl !== undefined) return { url: config.redisUrl, about: 'the one of REDIS_URL', stop: () => Promise.resolve() };
  const dir = join(DIR, 'redis');
  try {
    const redis = await startRedis({ dir, durability: config.durability, log });
    return { url: redis.url, about: `private, ${redis.version}`, stop: redis.stop };
  } catch (error) {
    if (codeOf(error) !== 'in_use' || running === 'refuse') throw error;
    const socket = join(await socketFolderOf(await realpath(dir)), 'redis.sock');
    return { url: `unix://${socket}`, about: 'private, of the Banter that runs', stop: () => Promise.resolve() };
  }
};

/** Whether there is anything to look at: a private Redis that was never started holds nothing. */
export const hasData = async ({ redisUrl }: Config): Promise<boolean> =>
  redisUrl !== undefined ||
  access(join(DIR, 'redis')).then(
    () => true,
    () => false,
  );
