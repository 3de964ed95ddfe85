/** What the servers under measurement are told, and how they tell what they spent. */

/** A bank that both ask, a page that both answer for. */
export type BareTask = {
  secret: string;
  pageToken: string;
  pageId: string;
  graphUrl: string;
  bankUrl: string;
  bankToken: string;
  accountId: string;
};

/** The parent passes the task as the only argument. */
export const taskOf = <T>(): T => {
  const [given] = process.argv.slice(2);
  // Written by the parent, a few lines from where this is read.
  return JSON.parse(given ?? '{}') as T;
};

/** Milliseconds of CPU since the process began. */
export type CpuAnswer = { cpuMs: number };

/** Says that the server listens, then answers each question with the CPU time spent so far. */
export const answerCpu = (url: string): void => {
  process.on('message', () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpuMs: (user + system) / 1_000 } satisfies CpuAnswer);
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ url });
};
