/**
 * How fast a page may send. A platform takes so many calls a second from each page, from all processes together, and answers more with a
 * refusal that lasts. Permits are fetched from the shared bucket some at a time; what is urgent goes first and is kept a share of them.
 * When the platform says "too many" all the same, the page pauses everywhere.
 */
import { type Clock, sleep } from './clock.ts';

/** Takes permits from the bucket that all processes share. `waitMs`: until there may be more, when none were granted. */
export type Bucket = (
  name: string,
  ask: { perSecond: number; wanted: number; spare: number; pausedUntil: number },
) => Promise<{
  granted: number;
  waitMs: number;
}>;

export interface Pace {
  /** Resolves when one more may be sent. */
  permit(name: string, perSecond: number | undefined, urgent: boolean): Promise<void>;
  /** The platform refused for now: nobody sends for this page before then. */
  pause(name: string, perSecond: number | undefined, until: number): Promise<void>;
}

/** Fetched at once by a process: few, so that they are not missing elsewhere. */
const HANDFUL = 10;
/** Of each second's permits so much is left for what is urgent. */
const SPARE_SHARE = 0.2;
/** Where a platform names no rate but refuses, this is tried after the pause. */
const CAREFUL_PER_SECOND = 50;
const CAREFUL_MS = 10 * 60_000;

type Line = {
  permits: number;
  fetching: Promise<void> | undefined;
  pausedUntil: number;
  perSecond: number | undefined;
  /** How many urgent ones wait. */
  urgent: number;
};

export const createPace = (bucket: Bucket, clock: Clock): Pace => {
  const lines = new Map<string, Line>();
  const lineOf = (name: string, perSecond: number | undefined): Line => {
    const line = lines.get(name) ?? { permits: 0, fetching: undefined, pausedUntil: 0, perSecond, urgent: 0 };
    lines.set(name, line);
    return line;
  };

  const fetch = async (name: string, line: Line, perSecond: number, urgent: boolean): Promise<void> => {
    const spare = urgent ? 0 : Math.floor(perSecond * SPARE_SHARE);
    const { granted, waitMs } = await bucket(name, { perSecond, wanted: HANDFUL, spare, pausedUntil: line.pausedUntil });
    line.permits += granted;
    if (granted === 0) await sleep(clock, Math.min(1_000, Math.max(5, waitMs)));
  };

  return {
    async permit(name, perSecond, urgent) {
      const line = lineOf(name, perSecond);
      if (clock.now() > line.pausedUntil + CAREFUL_MS) line.perSecond = perSecond;
      // A platform that names no rate is asked for none, until it refuses.
      if (line.perSecond === undefined) return;
      if (urgent) line.urgent += 1;
      try {
        // Whoever is not urgent waits while somebody is.
        while (line.permits <= 0 || (!urgent && line.urgent > 0)) {
          if (line.permits > 0) await sleep(clock, 1);
          else
            line.fetching ??= fetch(name, line, line.perSecond, urgent).finally(() => {
              line.fetching = undefined;
            });
          await line.fetching;
        }
        line.permits -= 1;
      } finally {
        if (urgent) line.urgent -= 1;
      }
    },
    async pause(name, perSecond, until) {
      const line = lineOf(name, perSecond);
      line.perSecond ??= CAREFUL_PER_SECOND;
      line.permits = 0;
      line.pausedUntil = Math.max(line.pausedUntil, until);
      await bucket(name, { perSecond: line.perSecond, wanted: 0, spare: 0, pausedUntil: until });
    },
  };
};
