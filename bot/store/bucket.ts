/** The bucket of permits of one page, shared by all processes. */
import type { Run } from './client.ts';
import { keysOf } from './keys.ts';

export type Ask = { perSecond: number; wanted: number; spare: number; pausedUntil: number };

/** Resolves to how many permits were granted, and in how many ms there may be more when none were. */
export const createBucket =
  (run: Run, now: () => number) =>
  async (name: string, { perSecond, wanted, spare, pausedUntil }: Ask): Promise<{ granted: number; waitMs: number }> => {
    const answer = await run('pace', keysOf(`pace:${name}`), [now(), perSecond, wanted, spare, pausedUntil]);
    const [granted, waitMs] = Array.isArray(answer) ? answer : [];
    return { granted: Number(granted), waitMs: Number(waitMs) };
  };
