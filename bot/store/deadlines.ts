/** Many short deadlines with one timer: nearly all calls end long before theirs, and a timer for each would cost more than the watching. */

/** A deadline is noticed at most so late. */
const GRAIN_MS = 100;

type Deadline = { at: number; late: () => void };

export const createDeadlines = () => {
  const open = new Set<Deadline>();
  let timer: NodeJS.Timeout | undefined;

  const look = (): void => {
    const now = performance.now();
    for (const deadline of open) {
      if (deadline.at > now) continue;
      open.delete(deadline);
      deadline.late();
    }
    if (open.size > 0) timer?.refresh();
    else timer = undefined;
  };

  return {
    /** Runs `late` unless it is ended in time. Returns how to end it. */
    begin(ms: number, late: () => void): () => void {
      const deadline = { at: performance.now() + ms, late };
      open.add(deadline);
      timer ??= setTimeout(look, GRAIN_MS);
      return () => void open.delete(deadline);
    },
  };
};
