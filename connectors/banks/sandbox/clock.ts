/** The business clock: it starts where it is told and runs on at the pace of real time. */

export interface Clock {
  now(): number;
  /** Puts it to this time; it runs on from there. */
  set(time: number): void;
}

/** `startAt` in Unix milliseconds; undefined: it is real time. */
export const createClock = (realNow: () => number, startAt?: number): Clock => {
  let ahead = startAt === undefined ? 0 : startAt - realNow();
  return {
    now: () => realNow() + ahead,
    set(time) {
      ahead = time - realNow();
    },
  };
};
