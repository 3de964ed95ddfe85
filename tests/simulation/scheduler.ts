/**
 * Time, chance and the order of everything, owned by one seed: whatever waits here goes on when the scheduler says so, one step at a time, so
 * that the same seed always tells the same story.
 */
import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../bot/clock.ts';
import { seeded } from '../support/seeded.ts';

/** A process as the scheduler sees it: a dead one hears nothing any more, a paused one hears it later. */
export type Life = { name: string; dead: boolean; pausedUntil: number; skewMs: number };

type Item = { at: number; life: Life | undefined; run: () => void };

export interface Scheduler {
  now(): number;
  /** 0 to 1, exclusive. */
  random(): number;
  /** An integer from `from` to `to`, inclusive. */
  between(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Runs something in `ms`, in the life of a process or outside all of them. Returns how to cancel it. */
  after(ms: number, run: () => void, life?: Life): () => void;
  clockOf(life: Life): Clock;
  /** Runs one step; false: nothing is left before `until`. */
  step(until: number): Promise<boolean>;
}

const BEGIN = Date.UTC(2026, 0, 1);

export const createScheduler = (seed: number): Scheduler => {
  const random = seeded(seed);
  const items = new Set<Item>();
  let now = BEGIN;

  const after: Scheduler['after'] = (ms, run, life) => {
    const item: Item = { at: now + Math.max(0, ms), life, run };
    items.add(item);
    return () => void items.delete(item);
  };

  const dueAt = ({ at, life }: Item): number => Math.max(at, life?.pausedUntil ?? 0);

  /** Of what is due first any may come first. */
  const next = (until: number): Item | undefined => {
    let soonest: Item[] = [];
    let first = until;
    for (const item of items) {
      if (item.life?.dead) {
        items.delete(item);
        continue;
      }
      const due = Math.max(now, dueAt(item));
      if (due > first) continue;
      if (due < first) soonest = [];
      first = due;
      soonest.push(item);
    }
    return soonest[Math.floor(random() * soonest.length)];
  };

  return {
    now: () => now,
    random,
    between: (from, to) => from + Math.floor(random() * (to - from + 1)),
    chance: (share) => random() < share,
    pick: (from) => {
      const one = from[Math.floor(random() * from.length)];
      if (one === undefined) throw new Error('nothing to pick from');
      return one;
    },
    after,
    clockOf: (life) => ({
      now: () => now + life.skewMs,
      monotonic: () => now,
      after: (ms, work) => after(ms, work, life),
    }),
    async step(until) {
      const item = next(until);
      if (!item) {
        now = Math.max(now, until);
        return false;
      }
      items.delete(item);
      now = Math.max(now, dueAt(item));
      item.run();
      // Whatever that set in motion comes to rest at the next thing that waits.
      await setImmediate();
      return true;
    },
  };
};
