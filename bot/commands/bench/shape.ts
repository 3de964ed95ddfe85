/** What can only be seen while one message at a time is under way: round trips to Redis, and who calls which command. */
import { oneByOne } from './load.ts';
import type { OutsideShare } from './redis-cost.ts';
import type { Subject } from './subject.ts';

export type Shape = { roundTrips: number; outside: OutsideShare };

const PROBES = 30;
/** What is still to be written after a reply has been by then. */
const PAUSE_MS = 20;
const BACKGROUND_MS = 1_000;

export const shapeOf = async ({ target, meter }: Subject): Promise<Shape> => {
  const readsDuring = async (work: () => Promise<unknown>): Promise<{ reads: number; ms: number }> => {
    const before = await meter.count();
    const begun = performance.now();
    await work();
    const ms = performance.now() - begun;
    return { reads: (await meter.count()).reads - before.reads, ms };
  };
  await oneByOne(target, PROBES);
  // Timers look for due work also when nobody writes.
  const quiet = await readsDuring(() => new Promise((done) => setTimeout(done, BACKGROUND_MS)));
  const busy = await readsDuring(() => oneByOne(target, PROBES, PAUSE_MS));
  const roundTrips = Math.max(0, busy.reads - (quiet.reads / quiet.ms) * busy.ms) / PROBES;
  return { roundTrips, outside: await meter.watch(() => oneByOne(target, PROBES)) };
};
