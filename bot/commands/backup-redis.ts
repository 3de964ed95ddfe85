/** The Redis that the backup commands work on, with all its masters. */
import type { Config } from '../config.ts';
import { BackupError } from '../store/backup/error.ts';
import { type Masters, openMasters } from '../store/backup/masters.ts';
import { DIR, hasData, reachRedis } from './reach-redis.ts';

export type BackupRedis = { masters: Masters; about: string; close(): Promise<void> };

/** `for` what: a running Banter's own Redis can be saved from, never restored into. Throws BackupError or RedisUnavailable. */
export const openRedis = async (config: Config, purpose: 'save' | 'restore', log: (line: string) => void): Promise<BackupRedis> => {
  if (purpose === 'save' && !(await hasData(config)))
    throw new BackupError('nothing_to_save', `There is no data in ${DIR}: nothing was saved. Another Redis is named by REDIS_URL.`);
  const { url, about, stop } = await reachRedis(config, purpose === 'save' ? 'use' : 'refuse', log);
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
