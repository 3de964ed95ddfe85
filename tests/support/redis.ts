/** A Redis of its own for one test file: started as the product starts one, in a temporary folder that is gone afterwards. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '../../bot/store/server/start.ts';

export type TestRedis = {
  url: string;
  /** Takes commands and answers none, until it thaws. */
  freeze(): void;
  thaw(): void;
  stop(): Promise<void>;
};

export const startTestRedis = async (): Promise<TestRedis> => {
  const dir = await mkdtemp(join(tmpdir(), 'banter-redis-'));
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  const redis = await startRedis({ dir, durability: 'everysec', temporary: true, log });
  let running = true;
  const signal = (name: NodeJS.Signals): void => {
    if (running) process.kill(redis.pid, name);
  };
  return {
    url: redis.url,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    stop: async () => {
      signal('SIGCONT');
      running = false;
      await redis.stop();
    },
  };
};
