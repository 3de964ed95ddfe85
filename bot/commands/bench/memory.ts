/** Whether a process grows with the conversations it has seen: each customer writes once and never again, and memory is taken along the way. */

import type { Tell } from './compare.ts';
import { everyOnce } from './load.ts';
import { closeLater, type Stage } from './stage.ts';
import { startBank, startSubject } from './subject.ts';
import { openLines } from './webhook.ts';

export type MemoryResult = {
  /** The process's memory by how many conversations it has seen, garbage collected first. */
  taken: { seen: number; rssBytes: number }[];
  failed: number;
};

const AT_ONCE = 32;
const LOOKS = 10;

export const measureMemory = async (stage: Stage, conversations: number, tell: Tell): Promise<MemoryResult> => {
  const bank = await startBank(stage, 0);
  const subject = await startSubject(stage, bank, { name: 'banter', processes: 1, durability: 'everysec', flags: ['--expose-gc'] });
  const lines = await openLines(subject.target.urls, AT_ONCE);
  const stop = closeLater(async () => lines.close());
  const taken: MemoryResult['taken'] = [];
  let failed = 0;
  try {
    for (let look = 0; look < LOOKS; look += 1) {
      tell('customers who write once', look / LOOKS);
      const [from, to] = [look, look + 1].map((at) => Math.floor((conversations * at) / LOOKS));
      const load = await everyOnce(subject.target, lines, { from: from ?? 0, to: to ?? 0, atOnce: AT_ONCE });
      failed += (to ?? 0) - (from ?? 0) - load.answered;
      taken.push({ seen: to ?? 0, rssBytes: (await subject.usage()).rssBytes });
    }
    return { taken, failed };
  } finally {
    await stop();
    await subject.stop();
    await bank.stop();
  }
};
