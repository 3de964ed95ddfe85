/** What is waited for, by name, from before it can come. */

export interface Awaited {
  /** Resolves to when it comes; undefined: it was waited for long enough. */
  next(name: string): Promise<number | undefined>;
  came(name: string): void;
}

const LOST_AFTER_MS = 15_000;

export const createAwaited = (): Awaited => {
  const waiting = new Map<string, (at?: number) => void>();
  return {
    next: (name) =>
      new Promise((resolve) => {
        const done = (at?: number): void => {
          clearTimeout(lost);
          waiting.delete(name);
          resolve(at);
        };
        const lost = setTimeout(done, LOST_AFTER_MS);
        waiting.set(name, done);
      }),
    came: (name) => waiting.get(name)?.(performance.now()),
  };
};
