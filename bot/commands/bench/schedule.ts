/** When messages of an open loop are due, whatever became of those before them. */

import { seeded } from './seeded.ts';

const SECOND_MS = 1_000;

/**
 * Arrivals of a Poisson process: customers who know nothing of each other. Milliseconds from the start, growing, all before the end.
 * The same seed gives the same arrivals, so that all servers of one round get the same load.
 */
export const arrivals = (rate: number, seconds: number, seed: number): number[] => {
  const random = seeded(seed);
  const due: number[] = [];
  const gap = (): number => (-Math.log(1 - random()) / rate) * SECOND_MS;
  for (let at = gap(); at < seconds * SECOND_MS; at += gap()) due.push(at);
  return due;
};
