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

/** `work` is told to end after `ms`. */
export const withDeadline = async <T>(clock: Clock, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const deadline = new AbortController();
  const cancel = clock.after(ms, () => deadline.abort(new DOMException('the time is up', 'TimeoutError')));
  try {
    return await work(deadline.signal);
  } finally {
    cancel();
  }
};
