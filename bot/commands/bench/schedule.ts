/** When messages of an open loop are due, whatever became of those before them. */

const SECOND_MS = 1_000;

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
const createRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/**
 * Arrivals of a Poisson process: customers who know nothing of each other. Milliseconds from the start, growing, all before the end.
 * The same seed gives the same arrivals, so that all servers of one round get the same load.
 */
export const arrivals = (rate: number, seconds: number, seed: number): number[] => {
  const random = createRandom(seed);
  const due: number[] = [];
  const gap = (): number => (-Math.log(1 - random()) / rate) * SECOND_MS;
  for (let at = gap(); at < seconds * SECOND_MS; at += gap()) due.push(at);
  return due;
};
