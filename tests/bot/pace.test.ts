/** How fast a page may send, on a real bucket in Redis with a clock moved by hand: two processes share one rate. */
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Clock } from '../../bot/clock.ts';
import { createPace, type Pace } from '../../bot/pace.ts';
import { createBucket } from '../../bot/store/bucket.ts';
import { openShelf, type Shelf, someone } from '../store/shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => {
  closed = true;
  return shelf.close();
});
const isClosed = (error: unknown): void => {
  if (!closed) throw error;
};

const RATE = 100;
let closed = false;

/** Processes of one page. Whoever waits in them waits on the shelf's clock. */
const page = (processes: number) => {
  const name = someone();
  const waiting: { at: number; work: () => void }[] = [];
  const clock: Clock = {
    now: shelf.now,
    monotonic: shelf.now,
    after: (ms, work) => {
      waiting.push({ at: shelf.now() + ms, work });
      return () => undefined;
    },
  };
  const paces = Array.from({ length: processes }, () => createPace(createBucket(shelf.run, shelf.now), clock));
  /** What was asked of Redis is answered. */
  const settle = (ms = 5) => later(ms);
  return {
    name,
    paces,
    /** Lets so much time go by, step by step. */
    async passes(ms: number) {
      await settle(300);
      for (const end = shelf.now() + ms; shelf.now() < end; ) {
        shelf.waits(10);
        for (const one of waiting.splice(0)) {
          if (one.at <= shelf.now()) one.work();
          else waiting.push(one);
        }
        await settle();
      }
    },
  };
};

/** Asks for so many permits at once and notes what was given, in order. */
const sending = (pace: Pace | undefined, name: string, count: number, { urgent = false, rated = true } = {}) => {
  const sent: number[] = [];
  // Whoever still waits at the end of the file hears that Redis is gone.
  for (let n = 0; n < count; n += 1) void pace?.permit(name, rated ? RATE : undefined, urgent).then(() => sent.push(n), isClosed);
  return sent;
};

describe('a page with a rate', () => {
  test('sends a second’s worth at once, and then as fast as its rate, from all processes together', async () => {
    const { name, paces, passes } = page(2);
    const sent = paces.map((pace) => sending(pace, name, 200));
    const count = () => sent.reduce((sum, { length }) => sum + length, 0);
    await passes(0);
    expect(count()).toBeLessThanOrEqual(RATE);
    expect(count()).toBeGreaterThanOrEqual(RATE * 0.7);
    await passes(1_000);
    expect(count()).toBeLessThanOrEqual(2 * RATE);
    // More than the first second's worth at once: a machine that is busy lets less through, never more.
    expect(count()).toBeGreaterThanOrEqual(1.2 * RATE);
  });

  test('lets what is urgent go first, on the share that is kept for it', async () => {
    const { name, paces, passes } = page(2);
    const others = sending(paces[0], name, 200);
    await passes(0);
    const before = others.length;
    const urgent = sending(paces[1], name, 10, { urgent: true });
    await passes(0);
    expect(urgent).toHaveLength(10);
    expect(others).toHaveLength(before);
  });

  test('pauses in every process when the platform refuses', async () => {
    const { name, paces, passes } = page(2);
    await paces[0]?.pause(name, RATE, shelf.now() + 5_000);
    const sent = sending(paces[1], name, 5);
    await passes(4_000);
    expect(sent).toEqual([]);
    await passes(2_000);
    expect(sent).toHaveLength(5);
  });
});

describe('a page without a rate', () => {
  test('sends as it likes, and carefully after a refusal', async () => {
    const { name, paces, passes } = page(1);
    const free = sending(paces[0], name, 500, { rated: false });
    await passes(0);
    expect(free).toHaveLength(500);
    await paces[0]?.pause(name, undefined, shelf.now() + 1_000);
    const careful = sending(paces[0], name, 500, { rated: false });
    await passes(500);
    expect(careful).toEqual([]);
    await passes(1_500);
    expect(careful.length).toBeGreaterThan(0);
    expect(careful.length).toBeLessThan(200);
  });
});
