/** Banks' events on their way into the mailboxes of cases and customers: those that are pushed (http/events.ts), and those that are asked for here. */
import type { CaseEvent } from './case.ts';
import { type Clock, withDeadline } from './clock.ts';
import type { CustomerEvent } from './customer-model.ts';
import { failureOf, type LogEvent } from './logger.ts';
import type { Directory, Notice } from './model.ts';
import { StoreUnavailable } from './store/client.ts';
import { caseSubject, customerSubject, type Subject } from './store/keys.ts';
import type { Receipt } from './store/mailbox.ts';
import type { Incoming } from './stored.ts';

export type IntakeParts = {
  accept: (subject: Subject, event: Incoming) => Promise<Receipt['verdict']>;
  directory: Pick<Directory, 'idAt'>;
  /** Of a bank that does not work with us any more nothing is believed. */
  isOut: (bank: string) => Promise<boolean>;
  /** The business clock. */
  now: () => number;
  clock: Clock;
  log: LogEvent;
};

/**
 * Stores a notice once, by its bank and its id (I2): suspected fraud with its case, what happened on an account, or to what was allowed, with its
 * customer. What is over a subject's cap is set aside, which is stored too; what is about nobody we know, or comes from a bank that is out, is counted
 * and not kept. Throws StoreUnavailable.
 */
export const createEventIntake = ({ accept, directory, isOut, now, clock, log }: IntakeParts) => {
  const store = async (subject: Subject, event: CaseEvent | CustomerEvent): Promise<'stored' | 'duplicate'> =>
    (await accept(subject, { id: event.id, body: event })) === 'duplicate' ? 'duplicate' : 'stored';

  const unkept = (bank: string, why: 'unknown' | 'bank_out'): 'stored' => {
    log('alert_untold', { bank, why });
    return 'stored';
  };

  return async (said: Notice): Promise<'stored' | 'duplicate'> => {
    if (await isOut(said.bank)) return unkept(said.bank, 'bank_out');
    // Banks sign with real time; cases and customers live on the business clock, as all that is told of them does.
    const notice = { ...said, at: said.at + now() - clock.now() };
    const is = { kind: 'notice', id: `${notice.bank} ${notice.id}`, at: now() } as const;
    if ('case' in notice) return store(caseSubject({ bank: notice.bank, id: notice.case }), { ...is, notice });
    const { bank } = notice;
    const customer = await directory.idAt(bank, notice.customer);
    if (customer === undefined) return unkept(bank, 'unknown');
    const own = customerSubject(customer);
    if (!('ended' in notice)) return store(own, { ...is, customer, notice });
    // What was allowed after the bank said so is something else.
    return store(own, { ...is, kind: 'ended', customer, bank, why: notice.ended, before: notice.at });
  };
};

/** One round of asking a bank (RFC 8936). `again`: there is more, or something to acknowledge. */
export type Asking = { bank: string; poll: { round(signal: AbortSignal): Promise<{ ok: boolean; again?: boolean }> } };

/** Pushed events arrive at once; what did not is asked for so often. */
const EVERY_MS = 30_000;
const SOON_MS = 200;
const ROUND_MS = 10_000;

/** Asks every bank that is not out for what did not arrive, at the start and from then on. Returns how to end it. */
export const keepAsking = (askings: readonly Asking[], isOut: IntakeParts['isOut'], clock: Clock, log: LogEvent): (() => Promise<void>) => {
  let ended = false;
  const running = new Set<Promise<void>>();
  const cancels = new Map<string, () => void>();

  const ask = async ({ bank, poll }: Asking): Promise<number> => {
    try {
      if (await isOut(bank)) return EVERY_MS;
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
