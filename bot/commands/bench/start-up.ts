/**
 * From a process's start to its first answer. Redis and bank run already and the model is trained, as at every start but the first; each run
 * is a new process on a new, empty Redis.
 */
import { type ServerName, TITLES } from './case.ts';
import { startChild } from './child.ts';
import type { Tell } from './compare.ts';
import { oneByOne } from './load.ts';
import { closeLater, type Stage } from './stage.ts';
import { type Bank, fileOf, prepare, startBank } from './subject.ts';

export type Run = {
  /** Until it listens, and until the reply to a message sent right then. */
  listensMs: number;
  answersMs: number;
  cpuMs: number;
  rssBytes: number;
  failed: boolean;
};

export type Started = { name: ServerName; runs: Run[] };

export const measureStarts = async (stage: Stage, only: readonly ServerName[], rounds: number, tell: Tell): Promise<Started[]> => {
  const bank = await startBank(stage, 0);
  const servers = only.map((name): Started => ({ name, runs: [] }));
  try {
    // The first round only brings the files into the system's cache.
    for (let round = 0; round <= rounds; round += 1) {
      for (const [at, { name, runs }] of servers.entries()) {
        tell(`start ${round} of ${rounds}, ${TITLES[name]}`, (round + at / servers.length) / (rounds + 1));
        const run = await startOnce(stage, bank, name);
        if (round > 0) runs.push(run);
      }
    }
    return servers;
  } finally {
    await bank.stop();
  }
};

const startOnce = async (stage: Stage, bank: Bank, name: ServerName): Promise<Run> => {
  const redis = await prepare(stage, bank.url, 'everysec');
  const begun = performance.now();
  const child = await startChild(fileOf(name), redis.task);
  const stop = closeLater(child.stop);
  const listensMs = performance.now() - begun;
  const load = await oneByOne({ urls: [child.url], page: stage.page, graph: stage.graph }, 1);
  const answersMs = listensMs + (load.replies[0] ?? 0);
  const usage = await child.ask('usage');
  await stop();
  await redis.stop();
  return { listensMs, answersMs, ...usage, failed: load.answered === 0 };
};
