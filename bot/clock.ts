/** Real time and timers behind one door, so that a simulation can own both: whoever waits or asks for the time here does it through a Clock. */

export interface Clock {
  /** Unix milliseconds. May jump when the machine's clock is set. */
  now(): number;
  /** Milliseconds that only grow: for measuring, and for leases. */
  monotonic(): number;
  /** Runs `work` once after `ms`. Returns how to cancel it. */
  after(ms: number, work: () => void): () => void;
}

export const realClock: Clock = {
  now: Date.now,
  monotonic: () => performance.now(),
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

export const sleep = (clock: Clock, ms: number): Promise<void> => new Promise((done) => void clock.after(ms, done));

/** By so much a time limit is counted down at a time. */
const TICK_MS = 100;

/** A time limit for what others do, in milliseconds; one for all that is spent of it. */
export interface Patience {
  /** `work` is told to end when this much of it is used up, or all. */
  spend<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** What this process is late itself does not count, as nobody else is to blame for that: a tick is a tick, however late it comes. */
export const createPatience = (clock: Clock, ms: number): Patience => {
  let left = ms;
  return {
    async spend(atMost, work) {
      const deadline = new AbortController();
      let cancel = () => {};
      let begun = 0;
      let tick = 0;
      const use = (spent: number): void => {
        left = Math.max(0, left - spent);
      };
      const wait = (rest: number): void => {
        begun = clock.monotonic();
        tick = Math.min(TICK_MS, rest);
        cancel = clock.after(tick, () => {
          use(tick);
          if (rest > tick) wait(rest - tick);
          else deadline.abort(new DOMException('the time is up', 'TimeoutError'));
        });
      };
      wait(Math.min(atMost, left));
      try {
        return await work(deadline.signal);
      } finally {
        cancel();
        if (!deadline.signal.aborted) use(Math.min(tick, clock.monotonic() - begun));
      }
    },
  };
};

/** `work` is told to end after `ms`. */
export const withDeadline = <T>(clock: Clock, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> =>
  createPatience(clock, ms).spend(ms, work);
