/**
 * Works through the mailboxes: one subject's events one at a time, in order, under a lease (I3); its replies leave beside the turns.
 * What a dead worker left is found by the sweep.
 */
import type { Bell } from './bell.ts';
import type { Json } from './model.ts';
import type { createOutbox } from './outbox.ts';
import { StoreUnavailable } from './store/client.ts';
import type { Due } from './store/due.ts';
import type { Subject } from './store/keys.ts';
import { type Hold, LEASE_MS, type Mailbox, type Marked, type Receipt, type Taken, type Waiting } from './store/mailbox.ts';
import { type createTurn, NewerState, type OutPart, type Session, type Stored, type Worked } from './turn.ts';

const SWEEP_MS = 250;
const SWEEP_AT_MOST = 64;
const RENEW_MS = 1_500;
const ORPHANS_MS = 5 * 60_000;
/** "Typing" is shown only when a turn takes longer than this. */
const TYPING_AFTER_MS = 700;

export type WorkerParts = {
  mailbox: Mailbox;
  due: Due;
  turn: ReturnType<typeof createTurn>;
  outbox: ReturnType<typeof createOutbox>;
  /** Runs the calls of a subject that are due; answers when the next one is. */
  runCalls: (subject: Subject) => Promise<number | undefined>;
  typing: (session: Stored) => void;
  bell: Bell;
  realNow: () => number;
  log: (event: string, fields: Record<string, string | number>) => void;
};

/** A subject this process works on. */
type Held = {
  hold: Hold;
  session: Session | undefined;
  /** One loop handles its events, another one sends its replies. */
  turning: boolean;
  sending: boolean;
  /** The event that is being handled, or was last. */
  handled: Buffer | undefined;
  /** Somebody saw an event while the loop was turning: it looks again at its end. */
  stirred: boolean;
  /** The first part of a turn that ended while the loop of replies was settling its last one. */
  first: OutPart | undefined;
};

export interface Worker {
  /** Stores an event once and sees to it that it is handled. Throws StoreUnavailable when it may not be stored. */
  accept(subject: Subject, event: { id: string; body: Stored }, settles?: string): Promise<Receipt['verdict']>;
  /** Begins to keep its leases, and, where it `looks`, to look for work that nobody does. */
  start(looks: boolean): void;
  /** Redis is there, or there again: work that nobody hinted at is looked for. */
  recover(): void;
  /** Finishes what is under way, then stops. What is not finished in time is taken over after the lease. */
  stop(): Promise<void>;
}

export const createWorker = (parts: WorkerParts): Worker => {
  const { mailbox, due, turn, outbox, bell, realNow, log } = parts;
  const held = new Map<Subject, Held>();
  const running = new Set<Promise<unknown>>();
  const timers: NodeJS.Timeout[] = [];
  let stopping = false;

  /** Keeps track of work in the background; whatever fails there is left to the lease and the sweep. */
  const track = (what: string, work: Promise<unknown>): void => {
    const tracked = work.catch((error: unknown) => log(`${what}_failed`, failure(error))).finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const isMine = (one: Held): boolean => held.get(one.hold.subject) === one;
  const drop = (one: Held): void => {
    if (isMine(one)) held.delete(one.hold.subject);
  };
  const dropWhenIdle = (one: Held): void => {
    if (!one.turning && !one.sending) drop(one);
  };

  const workOn = async (one: Held, stored: Stored): Promise<Worked> => {
    const { subject } = one.hold;
    const input = { subject, was: one.session, stored, record: (entries: Json[]) => mailbox.record(one.hold, entries) };
    const slow = setTimeout(() => parts.typing(stored), TYPING_AFTER_MS);
    try {
      return await turn.work(input);
    } catch (error) {
      if (error instanceof StoreUnavailable || error instanceof NewerState) throw error;
      log('turn_failed', { subject, ...failure(error) });
      return turn.apologise(input);
    } finally {
      clearTimeout(slow);
    }
  };

  /** Handles events until none waits. */
  const turns = async (one: Held, first: Waiting): Promise<void> => {
    one.turning = true;
    let event: Waiting | undefined = first;
    try {
      while (event !== undefined) {
        one.handled = event.digest;
        // Only `accept` puts events there, and it takes nothing but Stored.
        const worked = await workOn(one, event.body as Stored);
        const committed = await mailbox.commit(one.hold, event, worked.turn);
        if (committed.verdict === 'lost') return drop(one);
        one.session = worked.session;
        event = committed.event;
        // Whatever stirred lies behind this event, and is handed over by a later commit.
        if (event !== undefined) one.stirred = false;
        if (committed.entryId !== undefined) bell.ring(one.hold.subject, { what: 'entry', id: committed.entryId });
        if (committed.unsent) startSending(one, committed.first ? worked.parts[0] : undefined);
        if (worked.turn.calls.length > 0) track('calls', lookAtCalls(one.hold.subject));
      }
    } catch (error) {
      // Whether the commit was made is unknown, so the session here may be an old one: the next holder reads it anew.
      drop(one);
      throw error;
    } finally {
      one.turning = false;
      if (one.stirred) track('look', look(one));
      else dropWhenIdle(one);
    }
  };

  /** Two answers on their way may be read in either order, so an event seen by the way may be one that was just handled. */
  const startTurns = (one: Held, event: Waiting): void => {
    if (!isMine(one) || one.handled?.equals(event.digest)) return;
    if (one.turning) one.stirred = true;
    else track('turn', turns(one, event));
  };

  /** Looks for an event and renews the lease. */
  const look = async (one: Held): Promise<void> => {
    if (!isMine(one)) return;
    one.stirred = one.turning;
    if (one.turning) return;
    settled(one, await mailbox.mark(one.hold, { do: 'look' }));
    dropWhenIdle(one);
  };

  /** Sends parts until none waits. `first` is known to be the head and counted as about to leave. */
  const sends = async (one: Held, first: OutPart | undefined): Promise<void> => {
    one.sending = true;
    try {
      let next = first ? { part: first, tries: 1 } : settled(one, await mailbox.mark(one.hold, { do: 'again' }));
      for (;;) {
        next ??= takeFirst(one);
        if (!next) return;
        next = settled(one, await outbox.deliver(one.hold, next.part, next.tries));
      }
    } catch (error) {
      // Whether the last step was taken is unknown, and a step must not be taken twice under one hold: the next holder looks anew.
      drop(one);
      throw error;
    } finally {
      one.sending = false;
      one.first = undefined;
      dropWhenIdle(one);
    }
  };

  const takeFirst = (one: Held): { part: OutPart; tries: number } | undefined => {
    const part = one.first;
    one.first = undefined;
    return part && { part, tries: 1 };
  };

  const settled = (one: Held, marked: Marked): { part: OutPart; tries: number } | undefined => {
    if (marked.verdict === 'lost') {
      drop(one);
      return undefined;
    }
    if (marked.event !== undefined) startTurns(one, marked.event);
    // Only a commit puts parts there, and it takes nothing but OutPart.
    return marked.part === undefined ? undefined : { part: marked.part as OutPart, tries: marked.tries };
  };

  const startSending = (one: Held, first: OutPart | undefined): void => {
    if (!isMine(one)) return;
    if (!one.sending) track('send', sends(one, first));
    else if (first) one.first = first;
  };

  const begin = ({ hold, event, state, unsent }: Taken): void => {
    // Only a commit writes the state, and it takes nothing but Session.
    const session = state as Session | undefined;
    const one: Held = { hold, session, turning: false, sending: false, handled: undefined, stirred: false, first: undefined };
    held.set(hold.subject, one);
    if (event !== undefined) startTurns(one, event);
    if (unsent) startSending(one, undefined);
  };

  /** An event came for a subject that this process holds but is not turning: it may only be sending. */
  const poke = async (subject: Subject): Promise<void> => {
    const one = held.get(subject);
    if (one) await look(one);
  };

  const accept: Worker['accept'] = async (subject, { id, body }, settles) => {
    const receipt = await mailbox.receive(subject, { id, body }, settles);
    if (receipt.verdict === 'yours') begin(receipt.taken);
    if (receipt.verdict === 'held' && receipt.here) track('look', poke(subject));
    return receipt.verdict;
  };

  const lookAtCalls = async (subject: Subject): Promise<void> => {
    const next = await parts.runCalls(subject);
    if (next !== undefined) await mailbox.hint(subject, next);
  };

  /** Looks at one subject: takes it if it has work and no living holder, runs its calls, says when to look again. */
  const visit = async (subject: Subject): Promise<void> => {
    // Whatever goes wrong here, somebody looks again.
    let next: number | undefined = realNow() + LEASE_MS;
    try {
      const receipt = await mailbox.take(subject);
      if (receipt.verdict === 'yours') begin(receipt.taken);
      const nextCall = await parts.runCalls(subject);
      const nextLook = receipt.verdict === 'idle' ? receipt.sendAt : realNow() + LEASE_MS;
      const soonest = Math.min(nextCall ?? Number.POSITIVE_INFINITY, nextLook ?? Number.POSITIVE_INFINITY);
      next = Number.isFinite(soonest) ? soonest : undefined;
    } finally {
      await due.done(subject, next);
    }
  };

  const sweep = async (): Promise<void> => {
    const subjects = await due.take(realNow(), SWEEP_AT_MOST);
    await Promise.all(subjects.map(visit));
  };

  const renew = async (): Promise<void> => {
    await Promise.all([...held.values()].map(async (one) => settled(one, await mailbox.mark(one.hold, { do: 'look' }))));
  };

  /** Runs `work` again and again, one at a time; what fails is tried again at the next beat. */
  const every = (ms: number, what: string, work: () => Promise<unknown>, mayRun = () => true): void => {
    let busy = false;
    timers.push(
      setInterval(() => {
        if (busy || !mayRun()) return;
        busy = true;
        const beat = work()
          .catch((error: unknown) => {
            // That Redis is away is said once, by its connection.
            if (!(error instanceof StoreUnavailable)) log(`${what}_failed`, failure(error));
          })
          .finally(() => {
            busy = false;
          });
        track(what, beat);
      }, ms),
    );
  };

  return {
    accept,
    start(looks) {
      // Whoever holds a subject keeps its lease, also while it finishes before its end.
      every(RENEW_MS, 'renew', renew);
      if (!looks) return;
      every(SWEEP_MS, 'sweep', sweep, () => !stopping);
      every(
        ORPHANS_MS,
        'orphans',
        () => due.findOrphans(realNow()),
        () => !stopping,
      );
    },
    recover: () => track('orphans', due.findOrphans(realNow())),
    async stop() {
      stopping = true;
      while (running.size > 0) await Promise.all(running);
      for (const timer of timers) clearInterval(timer);
    },
  };
};

/** What may be logged of an error: its kind, never its text, which may hold a customer's words. */
const failure = (error: unknown): { error: string; at: string } => {
  if (!(error instanceof Error)) return { error: 'unknown', at: '' };
  const cause = error.cause instanceof Error ? ` (${error.cause.name})` : '';
  return { error: `${error.name}${cause}`, at: /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '' };
};
