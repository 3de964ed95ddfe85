/** The Redis of REDIS_URL, examined, or one of our own on a private socket. */
import { join } from 'node:path';
import type { Config } from './config.ts';
import type { LogEvent } from './logger.ts';
import { type Fitness, watchFitness } from './redis-fitness.ts';
import { type RunningRedis, startRedis } from './store/server/start.ts';

/** Where state lies that is not in Redis, how the start is told, and what is to be closed at the end. */
type Site = {
  step: (name: string) => { done(result: string): void };
  dir: string;
  log: LogEvent;
  closing: (() => Promise<unknown>)[];
};

export type OpenedRedis = Omit<Fitness, 'warnings' | 'what'> & { url: string };

export const openRedis = async (config: Config, { step, dir, log, closing }: Site): Promise<OpenedRedis> => {
  const starting = step('Redis');
  const say = (line: string) => void process.stderr.write(`  ${line}\n`);
  if (config.redisUrl !== undefined) {
    const fitness = await watchFitness(config.redisUrl, config, say, log);
    starting.done(`the one of REDIS_URL, ${fitness.about}`);
    for (const line of fitness.warnings) say(line);
    return { ...fitness, url: config.redisUrl, about: fitness.what };
  }
  const redis: RunningRedis = await startRedis({ dir: join(dir, 'redis'), durability: config.durability, log: say });
  closing.push(redis.stop);
  starting.done(`${redis.version}, private`);
  const kept = config.durability === 'always' ? 'every message is on disk before it is acknowledged' : 'on disk every second';
  return { url: redis.url, about: `private, ${redis.version}; ${kept}`, met: () => undefined, unfit: new Promise(() => undefined) };
};
