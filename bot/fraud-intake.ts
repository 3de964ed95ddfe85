/** Banks' fraud events on their way into the mailboxes of their cases: those that are pushed (http/events.ts), and those that are asked for here. */
import { type Clock, withDeadline } from './clock.ts';
import { failureOf, type LogEvent } from './logger.ts';
import type { FraudNotice } from './model.ts';
import { StoreUnavailable } from './store/client.ts';
import { caseSubject } from './store/keys.ts';
import type { Receipt } from './store/mailbox.ts';
import type { Incoming } from './stored.ts';

export type IntakeParts = {
  accept: (subject: string, event: Incoming) => Promise<Receipt['verdict']>;
  /** The business clock. */
  now: () => number;
  clock: Clock;
};

/** Stores a notice once, by its bank and its id (I2). What is over the cap of a case is set aside, which is stored too. Throws StoreUnavailable. */
export const createFraudIntake =
  ({ accept, now, clock }: IntakeParts) =>
  async (notice: FraudNotice): Promise<'stored' | 'duplicate'> => {
    const id = `${notice.bank} ${notice.id}`;
    // Banks sign with real time; cases live on the business clock, as all that is told of them does.
    const said = { ...notice, at: notice.at + now() - clock.now() };
    const event: Incoming = { id, body: { kind: 'notice', id, at: now(), notice: said } };
    const verdict = await accept(caseSubject({ bank: notice.bank, id: notice.case }), event);
    return verdict === 'duplicate' ? 'duplicate' : 'stored';
  };

/** One round of asking a bank (RFC 8936). `again`: there is more, or something to acknowledge. */
export type Asking = { bank: string; poll: { round(signal: AbortSignal): Promise<{ ok: boolean; again?: boolean }> } };

/** Pushed events arrive at once; what did not is asked for so often. */
const EVERY_MS = 30_000;
const SOON_MS = 200;
const ROUND_MS = 10_000;

/** Asks every bank for what did not arrive, at the start and from then on. Returns how to end it. */
export const keepAsking = (askings: readonly Asking[], clock: Clock, log: LogEvent): (() => Promise<void>) => {
  let ended = false;
  const running = new Set<Promise<void>>();
  const cancels = new Map<string, () => void>();

  const ask = async ({ bank, poll }: Asking): Promise<number> => {
    try {
      const round = await withDeadline(clock, ROUND_MS, (signal) => poll.round(signal));
      if (!round.ok) log('fraud_poll_failed', { bank });
      return round.ok && round.again ? SOON_MS : EVERY_MS;
    } catch (error) {
      // That Redis is away is said once, by its connection.
      if (!(error instanceof StoreUnavailable)) log('fraud_poll_failed', { bank, ...failureOf(error) });
      return EVERY_MS;
    }
  };
  const beat = (asking: Asking): void => {
    const round = ask(asking).then((nextMs) => {
      running.delete(round);
      if (!ended)
        cancels.set(
          asking.bank,
          clock.after(nextMs, () => beat(asking)),
        );
    });
    running.add(round);
  };

  for (const asking of askings) beat(asking);
  return async () => {
    ended = true;
    for (const cancel of cancels.values()) cancel();
    await Promise.all(running);
  };
};
