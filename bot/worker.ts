/**
 * Works through the mailboxes. A subject comes here with an event that this process stored, from the line of what others stored, or from the
 * index of due work, where what a dead worker left is found after its lease.
 */
import { sleep } from './clock.ts';
import { createHolding, type HoldingParts } from './holding.ts';
import { failureOf } from './logger.ts';
import { StoreUnavailable } from './store/client.ts';
import type { Due } from './store/due.ts';
import type { Subject } from './store/keys.ts';
import type { Receipt } from './store/mailbox.ts';
import type { Incoming } from './stored.ts';

/** A quarter of the index is looked at so often, all of it once a second. */
const SWEEP_MS = 250;
const RENEW_MS = 500;
/** A process that holds so many subjects leaves new ones to others, or to later. */
const HELD_AT_MOST = 1_000;
/** Of each partition at a time. */
const LOOKED_AT_MOST = 50;
/** What this process cannot handle is left to others for so long. */
const SHUNNED_MS = 10_000;
const PAUSE_MS = 250;

export type WorkerParts = Omit<HoldingParts, 'shun' | 'track'> & {
  /** As which its mailbox takes subjects. */
  name: string;
  due: Due;
  /** Tells the worker that holds a subject to look. Losing it costs a moment. */
  poke: (worker: string, subject: Subject) => void;
  /** Whether this process handles what it stores and looks for work of others; else it only stores. */
  works: boolean;
};

export interface Worker {
  /** Stores an event once and sees to it that it is handled. Throws StoreUnavailable when it may not be stored. */
  accept(subject: Subject, event: Incoming): Promise<Receipt['verdict']>;
  /** Begins to keep its leases and to look for work. */
  start(): void;
  /** Redis is there, or there again: what is due is looked for at once. */
  recover(): void;
  /** Another process stored something for a subject that is held here. */
  stir(subject: Subject): void;
  /** Something was stored for a subject by another script than that of `accept`: it is seen to. */
  nudge(subject: Subject): void;
  /** How many subjects it holds. */
  held(): number;
  /** Finishes the turns and sends that are under way and gives everything else back. */
  stop(): Promise<void>;
}

export const createWorker = (parts: WorkerParts): Worker => {
  const { mailbox, due, clock, log, works } = parts;
  const running = new Set<Promise<unknown>>();
  const shunned = new Map<Subject, number>();
  const suspects = new Set<Subject>();
  let stopping = false;

  /** Whatever fails in the background is left to the lease and the index. */
  const track = (what: string, work: Promise<unknown>): void => {
    const tracked = work
      .catch((error: unknown) => {
        // That Redis is away is said once, by its connection.
        if (!(error instanceof StoreUnavailable)) log(`${what}_failed`, failureOf(error));
      })
      .finally(() => running.delete(tracked));
    running.add(tracked);
  };

  const shun = (subject: Subject): void => {
    shunned.set(subject, clock.monotonic() + SHUNNED_MS);
  };
  const isShunned = (subject: Subject): boolean => {
    const until = shunned.get(subject);
    if (until !== undefined && until <= clock.monotonic()) shunned.delete(subject);
    return shunned.has(subject);
  };

  const holding = createHolding({ ...parts, shun, track });
  const hasRoom = (): boolean => !stopping && holding.size < HELD_AT_MOST;

  /** An event that brought its workers down is tried alone, so that it takes no other down with it. */
  const trySuspects = async (): Promise<void> => {
    for (const subject of suspects) {
      if (stopping) return;
      const receipt = await mailbox.take(subject, true);
      if (receipt.verdict === 'yours') await holding.begin(receipt.taken);
      suspects.delete(subject);
    }
  };
  const suspect = (subject: Subject): void => {
    suspects.add(subject);
    if (suspects.size === 1)
      track(
        'suspects',
        trySuspects().finally(() => suspects.clear()),
      );
  };

  const goOn = (subject: Subject, receipt: Receipt): void => {
    if (receipt.verdict === 'yours') track('begin', holding.begin(receipt.taken));
    if (receipt.verdict === 'suspect' && works) suspect(subject);
    if (receipt.verdict === 'stored') track('tell', due.tell(subject));
    if (receipt.verdict === 'unreadable') {
      log('subject_unreadable', { subject });
      shun(subject);
    }
    if (receipt.verdict !== 'held') return;
    if (receipt.holder === parts.name) track('look', holding.stir(subject));
    else parts.poke(receipt.holder, subject);
  };

  const accept: Worker['accept'] = async (subject, event) => {
    const receipt = await mailbox.receive(subject, event, works && hasRoom() && !isShunned(subject));
    goOn(subject, receipt);
    log('event', { id: event.id, subject, verdict: receipt.verdict });
    if (receipt.verdict === 'full') log('set_aside', { kind: 'event', why: 'inbox_full', subject });
    // The customer is told once, so that nobody waits for an answer to what was set aside.
    if (receipt.verdict === 'full' && receipt.first) await accept(subject, tooMany(event));
    return receipt.verdict;
  };

  const take = async (subject: Subject): Promise<void> => goOn(subject, await mailbox.take(subject));

  /** Looks at one subject: takes it if it has work and no living holder, and makes its calls. */
  const visit = async (subject: Subject): Promise<void> => {
    if (isShunned(subject) || suspects.has(subject)) return;
    const receipt = await mailbox.take(subject);
    if (receipt.verdict !== 'held') goOn(subject, receipt);
    track('calls', parts.lane.run(subject));
  };

  let portion = 0;
  const sweep = async (): Promise<void> => {
    if (!hasRoom()) return;
    portion = (portion + 1) % due.portions;
    const subjects = await due.look(portion, clock.now(), LOOKED_AT_MOST);
    // The rest is still due at the next beat.
    await Promise.all(subjects.slice(0, HELD_AT_MOST - holding.size).map(visit));
  };

  /** Takes what others stored, one after another, as long as there is room. */
  const pull = async (): Promise<void> => {
    while (!stopping) {
      try {
        const subject = hasRoom() ? await due.next() : await sleep(clock, PAUSE_MS);
        if (subject !== undefined) await visit(subject);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) log('pull_failed', failureOf(error));
        await sleep(clock, PAUSE_MS);
      }
    }
  };

  /** Runs `work` again and again, one at a time; what fails is tried again at the next beat. */
  const every = (ms: number, what: string, work: () => Promise<unknown>): (() => void) => {
    let cancel = () => {};
    let ended = false;
    const beat = (): void => {
      track(
        what,
        work().finally(() => {
          if (!ended) cancel = clock.after(ms, beat);
        }),
      );
    };
    cancel = clock.after(ms, beat);
    return () => {
      ended = true;
      cancel();
    };
  };

  const beats: (() => void)[] = [];
  return {
    accept,
    start() {
      if (!works) return;
      beats.push(every(RENEW_MS, 'renew', holding.renew), every(SWEEP_MS, 'sweep', sweep));
      track('pull', pull());
    },
    recover() {
      if (!works) return;
      for (let portions = 0; portions < due.portions; portions += 1) track('sweep', sweep());
    },
    stir: (subject) => track('look', holding.stir(subject)),
    nudge: (subject) => track('nudge', works ? take(subject) : due.tell(subject)),
    held: () => holding.size,
    async stop() {
      stopping = true;
      holding.stop();
      const ended = due.close();
      while (running.size > 0) await Promise.all(running);
      for (const end of beats) end();
      while (running.size > 0) await Promise.all(running);
      await ended;
    },
  };
};

/** What the customer's conversation is told when an event did not fit. */
const tooMany = ({ id, body }: Incoming): Incoming => ({
  id: `too many, from ${id}`,
  body: { kind: 'overflow', id: `${id}.overflow`, at: body.kind === 'arrived' ? body.arrived.at : body.at },
  uncapped: true,
});
