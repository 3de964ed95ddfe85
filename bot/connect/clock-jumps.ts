/**
 * The sandbox's clock can be set. What customers allowed is looked at in real time, as everything that has to be done later: after such a jump it is
 * looked at at once, so that weeks can be tried in a minute.
 */
import type { Clock } from '../clock.ts';
import { failureOf, type LogEvent } from '../logger.ts';
import { StoreUnavailable } from '../store/client.ts';
import { customerSubject, type Subject } from '../store/keys.ts';
import type { Incoming } from '../stored.ts';

const LOOK_EVERY_MS = 500;
/** Less is the drift between two looks at two clocks. */
const JUMP_MS = 1_000;
/** Processes see the same jump within so long. */
const AT_ONCE_MS = 10_000;

export type JumpParts = {
  /** All customers' ids, a page at a time. */
  customers: () => AsyncIterable<{ ids: string[] }>;
  accept: (subject: Subject, event: Incoming) => Promise<unknown>;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  log: LogEvent;
};

/** Returns how to end it. */
export const watchJumps = ({ customers, accept, now, clock, log }: JumpParts): (() => Promise<void>) => {
  const aheadNow = (): number => now() - clock.now();
  let ahead = aheadNow();
  let ended = false;
  let cancel = (): void => undefined;
  let running: Promise<void> = Promise.resolve();

  const lookAll = async (is: number): Promise<void> => {
    // The same in all processes that see this jump, and another one when the clock comes back to where it was.
    const id = `clock set ${Math.round(is / JUMP_MS)} ${Math.floor(clock.now() / AT_ONCE_MS)}`;
    for await (const { ids } of customers())
      for (const customer of ids)
        await accept(customerSubject(customer), { id, body: { kind: 'consents', id, at: now(), customer }, uncapped: true });
  };

  const beat = async (): Promise<void> => {
    const is = aheadNow();
    if (Math.abs(is - ahead) >= JUMP_MS) {
      try {
        await lookAll(is);
        ahead = is;
      } catch (error) {
        // Redis comes back, and then it is looked once more.
        if (!(error instanceof StoreUnavailable)) {
          ahead = is;
          log('clock_jump_failed', failureOf(error));
        }
      }
    }
    if (!ended) schedule();
  };
  const schedule = (): void => {
    cancel = clock.after(LOOK_EVERY_MS, () => {
      running = beat();
    });
  };

  schedule();
  return async () => {
    ended = true;
    cancel();
    await running;
  };
};
