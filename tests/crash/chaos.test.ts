/**
 * A dozen faults on real processes; `npm run soak` makes a thousand. No acknowledged message stays unanswered, is answered out of order,
 * wrongly or to somebody else, and a reply comes twice only where a fault explains it (I1, I3, I4, I6, I9). What a bank suspects is told to its
 * customer once, answered at the bank once, and ended by what the bank did.
 *
 * FAULTS and SEED in the environment choose how many and which moments; a failure names both.
 */
import { expect, jest, test } from '@jest/globals';
import { runChaos } from './chaos.ts';
import { summary } from './summary.ts';

const FAULTS = Number(process.env.FAULTS ?? 12);
const SEED = Number(process.env.SEED ?? 20_261_126);

jest.setTimeout(180_000 + FAULTS * 15_000);

test(`${FAULTS} faults, seed ${SEED}: nothing lost, nothing out of order, nothing to the wrong one`, async () => {
  const verdict = await runChaos({ faults: FAULTS, seed: SEED, durability: 'always', tell: () => undefined });
  process.stdout.write(summary(verdict));
  const { lost, wrong, outOfOrder, unexplained, unaudited, effectsTwice, unsettled } = verdict;
  const { misheard, misdone } = verdict.fraud;
  expect({ lost, wrong, outOfOrder, unexplained, unaudited, effectsTwice, unsettled, misheard, misdone }).toEqual({
    lost: [],
    wrong: [],
    outOfOrder: [],
    unexplained: [],
    unaudited: 0,
    effectsTwice: 0,
    unsettled: [],
    misheard: [],
    misdone: [],
  });
  expect(verdict.acknowledged).toBeGreaterThan(FAULTS * 5);
  expect(verdict.cardChanges).toBeGreaterThan(0);
  expect(verdict.fraud.cases).toBeGreaterThan(FAULTS / 4);
});
