/** Where the CPU time of each server goes, under the same load, one after the other. The profiler slows them a little, all alike. */
import { type Case, type ServerName, TITLES } from './case.ts';
import type { Tell } from './compare.ts';
import { closedLoop } from './load.ts';
import type { Stage } from './stage.ts';
import { startBank, startSubject } from './subject.ts';
import type { Share } from './task.ts';
import { openLines } from './webhook.ts';

export type Profiled = { name: ServerName; messages: number; shares: Share[] };

const WARM_UP_SECONDS = 3;

export const profileAll = async (stage: Stage, of: Case, only: readonly ServerName[], tell: Tell): Promise<Profiled[]> => {
  const bank = await startBank(stage, of.bankLatencyMs);
  const profiled: Profiled[] = [];
  try {
    for (const [at, name] of only.entries()) {
      tell(TITLES[name], at / only.length);
      const subject = await startSubject(stage, bank, { name, processes: 1, durability: of.durability });
      const lines = await openLines(subject.target.urls, of.conversations);
      await closedLoop(subject.target, lines, of.conversations, WARM_UP_SECONDS);
      const [child] = subject.processes;
      await child?.ask('startProfile');
      const { answered } = await closedLoop(subject.target, lines, of.conversations, of.seconds * of.rounds);
      profiled.push({ name, messages: answered, shares: (await child?.ask('stopProfile')) ?? [] });
      lines.close();
      await subject.stop();
    }
    return profiled;
  } finally {
    await bank.stop();
  }
};
