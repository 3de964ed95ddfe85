/** The Redis that the backup commands work on: the one of REDIS_URL, else Banter's own, which is started for the job when Banter is not running. */
import { access, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../config.ts';
import { BackupError } from '../store/backup/error.ts';
import { type Masters, openMasters } from '../store/backup/masters.ts';
import { codeOf } from '../store/server/binary.ts';
import { socketFolderOf } from '../store/server/folder.ts';
import { startRedis } from '../store/server/start.ts';

export type BackupRedis = { masters: Masters; about: string; close(): Promise<void> };

export const DIR = resolve('var');

/** `for` what: a running Banter's own Redis can be saved from, never restored into. Throws BackupError or RedisUnavailable. */
export const openRedis = async (config: Config, purpose: 'save' | 'restore', log: (line: string) => void): Promise<BackupRedis> => {
  if (config.redisUrl !== undefined) return await opened(config.redisUrl, 'the one of REDIS_URL', () => Promise.resolve());
  const dir = join(DIR, 'redis');
  if (purpose === 'save' && !(await isThere(dir)))
    throw new BackupError('nothing_to_save', `There is no data in ${dir}: nothing was saved. Another Redis is named by REDIS_URL.`);
  try {
    const redis = await startRedis({ dir, durability: config.durability, log });
    return await opened(redis.url, `private, ${redis.version}`, redis.stop);
  } catch (error) {
    if (codeOf(error) !== 'in_use' || purpose === 'restore') throw error;
    const socket = join(await socketFolderOf(await realpath(dir)), 'redis.sock');
    return await opened(`unix://${socket}`, 'private, of the Banter that runs', () => Promise.resolve());
  }
};

const opened = async (url: string, about: string, stop: () => Promise<void>): Promise<BackupRedis> => {
  try {
    const masters = await openMasters(url);
    return {
      masters,
      about: masters.nodes.length > 1 ? `${about}, a cluster of ${masters.nodes.length} masters` : about,
      close: async () => {
        masters.close();
        await stop();
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
