/**
 * What a worker does with the subjects it holds: one loop handles a subject's events one at a time, another one beside it sends its replies
 * (I3, I6). Both end by themselves when the lease is lost; what they leave is taken by the next holder.
 */
import { type Clock, sleep } from './clock.ts';
import type { Lane } from './lane.ts';
import { failureOf, type LogEvent } from './logger.ts';
import type { Json } from './model.ts';
import type { Outbox } from './outbox.ts';
import { StoreUnavailable } from './store/client.ts';
import { digestOf, type Subject } from './store/keys.ts';
import { LEASE_MS } from './store/lease.ts';
import type { Committed, Hold, Mailbox, Marked, Part, Taken, Waiting } from './store/mailbox.ts';
import type { Owns } from './store/ownership.ts';
import { type Kept, NewerState, type StoredEvent } from './stored.ts';
import type { TurnInput, Worked } from './turn.ts';
import type { Turns } from './turns.ts';

/** An event whose turn fails, or ends its process, so often is set aside. */
const TRIES_AT_MOST = 3;
const TRY_AGAIN_MS = 100;
/** For so long an event is excused that Redis was away in its turn. */
const EXCUSED_MS = 3 * LEASE_MS;
/** "Typing" is shown only when a turn takes longer than this. */
const TYPING_AFTER_MS = 700;
/** A lease that ends sooner than this is renewed before something leaves under it. */
const LEASE_LEFT_MS = LEASE_MS / 3;

export type HoldingParts = {
  mailbox: Mailbox;
  turn: Turns;
  outbox: Outbox;
  /** The lane of calls. */
  lane: Lane;
  typing: (stored: StoredEvent) => void;
  /** A turn was committed. */
  turned: (subject: Subject, worked: Worked) => void;
  /** This process must leave the subject to others for a while. */
  shun: (subject: Subject) => void;
  /** Keeps track of work in the background. */
  track: (what: string, work: Promise<unknown>) => void;
  clock: Clock;
  log: LogEvent;
};

/** A subject this process holds. */
type Held = {
  hold: Hold;
  session: Kept | undefined;
  turning: boolean;
  sending: boolean;
  /** The event that is being handled, or was last. */
  handled: Buffer | undefined;
  /** Somebody saw an event while the loop was turning: it looks again at its end. */
  stirred: boolean;
  /** Questions under way whether an event waits: whoever asks is about to handle it. */
  looks: number;
  /** The first part of a turn that ended while the loop of replies was settling its last one. */
  first: Part | undefined;
  /** On the monotonic clock, told from before the question was asked. */
  leasedUntil: number;
  /** Work is left that this process does not do: it is given back as soon as both loops rest. */
  leaves: boolean;
  /** What was counted in advance and then not begun. */
  left: { event: boolean; part: boolean };
};

export interface Holding {
  readonly size: number;
  /** Takes over a subject. Resolves when its waiting events are handled. */
  begin(taken: Taken): Promise<void>;
  /** A subject has something new; if it is held here its holder looks. */
  stir(subject: Subject): Promise<void>;
  /** Renews the leases that need it. */
  renew(): Promise<void>;
  /** From now on nothing new is begun, and what is left is given back. */
  stop(): void;
}

export const createHolding = (parts: HoldingParts): Holding => {
  const { mailbox, turn, outbox, track, clock, log } = parts;
  const held = new Map<Subject, Held>();
  let stopping = false;

  const isMine = (one: Held): boolean => held.get(one.hold.subject) === one;
  const drop = (one: Held): void => {
    if (isMine(one)) held.delete(one.hold.subject);
  };

  /** Asks Redis something that renews the lease. */
  const asking = async <T>(one: Held, ask: () => Promise<T>): Promise<T> => {
    const begun = clock.monotonic();
    const answer = await ask();
    one.leasedUntil = begun + LEASE_MS;
    return answer;
  };

  const giveBack = async (one: Held): Promise<void> => {
    drop(one);
    await mailbox.mark(one.hold, { do: 'release', uncount: one.left });
  };

  const leave = (one: Held, counted: keyof Held['left'] | undefined): void => {
    one.leaves = true;
    if (counted) one.left[counted] = true;
  };

  /**
   * That Redis was away is no try of its event: it is given back uncounted as soon as Redis hears us. If the commit was made after all, or another
   * worker was faster, this changes nothing; a commit that is still on its way fails by the fence.
   */
  const excuse = async (one: Held): Promise<void> => {
    for (const end = clock.monotonic() + EXCUSED_MS; ; await sleep(clock, TRY_AGAIN_MS)) {
      try {
        // What is being sent is settled first, or it would be sent twice.
        if (!one.sending) return void (await mailbox.mark(one.hold, { do: 'release', uncount: { event: true, part: false } }));
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
      }
      if (stopping || clock.monotonic() > end) return;
    }
  };

  const dropWhenIdle = (one: Held): void => {
    if (one.turning || one.sending || one.looks > 0) return;
    if (isMine(one) && one.leaves) track('release', giveBack(one));
    else drop(one);
  };

  // -------------------------------------------------------------- events

  /** Works out a turn; one that fails is tried again. `spoilt`: not even an apology can be made of it. */
  const work = async (one: Held, event: Waiting): Promise<Worked | 'lost' | 'spoilt'> => {
    const { subject } = one.hold;
    // Only `accept` puts events there, and it takes nothing but StoredEvent.
    const stored = event.body as StoredEvent;
    const slow = clock.after(TYPING_AFTER_MS, () => parts.typing(stored));
    try {
      for (let { tries } = event; tries <= TRIES_AT_MOST; tries += 1) {
        try {
          return await turn.work(inputOf(one, event, stored));
        } catch (error) {
          if (error instanceof StoreUnavailable || error instanceof NewerState) throw error;
          log('turn_failed', { subject, tries, ...failureOf(error) });
          if (tries === TRIES_AT_MOST) break;
          const marked = await asking(one, () => mailbox.mark(one.hold, { do: 'failed' }));
          if (marked.verdict === 'lost') return 'lost';
          await sleep(clock, TRY_AGAIN_MS * 2 ** tries);
        }
      }
      return await apologise(one, event, stored);
    } finally {
      slow();
    }
  };

  const apologise = async (one: Held, event: Waiting, stored: StoredEvent): Promise<Worked | 'spoilt'> => {
    try {
      return await turn.apologise(inputOf(one, event, stored));
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      log('apology_failed', { subject: one.hold.subject, ...failureOf(error) });
      return 'spoilt';
    }
  };

  const inputOf = ({ hold, session }: Held, { said }: Waiting, stored: StoredEvent): TurnInput => ({
    subject: hold.subject,
    was: session,
    stored,
    owner: ownerFor(said, hold.owner),
    epoch: hold.epoch,
    record: (entries: Json[]) => mailbox.record(hold, entries),
  });

  /** Handles one event. Resolves to the next one. */
  const handle = async (one: Held, event: Waiting): Promise<Waiting | undefined> => {
    const begun = clock.monotonic();
    for (;;) {
      const worked = await work(one, event);
      if (worked === 'lost') return void drop(one);
      if (worked === 'spoilt')
        return settled(one, await asking(one, () => mailbox.mark(one.hold, { do: 'spoilt', why: 'turn_failed' })))?.event;
      const committed = await asking(one, () => mailbox.commit(one.hold, event, worked.turn, true));
      if (committed.verdict === 'lost') return void drop(one);
      // While the turn was made the conversation became somebody else's.
      if (committed.verdict === 'owner') continue;
      one.session = worked.session;
      const { aside } = worked.turn;
      if (aside !== undefined) log('set_aside', { kind: 'event', why: aside, subject: one.hold.subject });
      log('turn', { id: idOf(event), outcome: aside === undefined ? 'done' : 'set_aside', ms: Math.round(clock.monotonic() - begun) });
      return goOn(one, worked, committed);
    }
  };

  const goOn = (
    one: Held,
    worked: Worked,
    { event, unsent, first, claimed }: Extract<Committed, { verdict: 'kept' }>,
  ): Waiting | undefined => {
    parts.turned(one.hold.subject, worked);
    // Whatever stirred lies behind this event, and is handed over by a later commit.
    if (event !== undefined) one.stirred = false;
    const [part] = worked.parts;
    if (unsent)
      startSending(one, first && part ? { digest: digestOf(part.id), body: part, sends: 1, flight: undefined, repeats: 0 } : undefined);
    if (claimed.length > 0) track('calls', parts.lane.make(one.hold.subject, claimed));
    return event;
  };

  /** Handles events until none waits. */
  const turns = async (one: Held, first: Waiting): Promise<void> => {
    one.turning = true;
    let event: Waiting | undefined = first;
    try {
      while (event !== undefined && isMine(one) && !stopping) {
        one.handled = event.digest;
        event = await handle(one, event);
      }
      if (event !== undefined) leave(one, 'event');
    } catch (error) {
      if (error instanceof NewerState) {
        parts.shun(one.hold.subject);
        return leave(one, 'event');
      }
      // Whether the commit was made is unknown, so the session here may be an old one: the next holder reads it anew.
      drop(one);
      if (error instanceof StoreUnavailable) track('release', excuse(one));
      throw error;
    } finally {
      one.turning = false;
      if (one.stirred && !stopping) track('look', look(one));
      else dropWhenIdle(one);
    }
  };

  /** Two answers on their way may be read in either order, so an event seen by the way may be one that was just handled. */
  const startTurns = (one: Held, event: Waiting): Promise<void> => {
    if (!isMine(one) || one.handled?.equals(event.digest)) return Promise.resolve();
    if (one.turning) {
      one.stirred = true;
      return Promise.resolve();
    }
    const work = turns(one, event);
    track('turn', work);
    return work.catch(() => undefined);
  };

  /** Looks for an event and renews the lease. */
  const look = async (one: Held): Promise<void> => {
    if (!isMine(one)) return;
    one.stirred = one.turning;
    if (one.turning) return;
    one.looks += 1;
    try {
      const seen = settled(one, await asking(one, () => mailbox.mark(one.hold, { do: 'look' })));
      if (seen?.event) void startTurns(one, seen.event);
    } finally {
      one.looks -= 1;
      dropWhenIdle(one);
    }
  };

  // -------------------------------------------------------------- replies

  /** Sends parts until none waits. `counted`: it is known to be about to leave, and we did not send it yet. */
  const sends = async (one: Held, first: Part | undefined): Promise<void> => {
    one.sending = true;
    let counted = first !== undefined;
    try {
      let part = first ?? stirring(one, await asking(one, () => mailbox.mark(one.hold, { do: 'look' })));
      for (;;) {
        if (!part) {
          part = one.first;
          one.first = undefined;
          counted = true;
        }
        if (!part || !isMine(one)) return;
        if (stopping) return leave(one, counted ? 'part' : undefined);
        [part, counted] = await sendOne(one, part, counted);
        if (part) {
          // The first part of a turn that ended meanwhile was counted by its commit.
          counted ||= isSame(one.first, part);
          one.first = undefined;
        }
      }
    } catch (error) {
      if (error instanceof NewerState) {
        parts.shun(one.hold.subject);
        return leave(one, counted ? 'part' : undefined);
      }
      // Whether the last step was taken is unknown, and a step must not be taken twice under one hold: the next holder looks anew.
      drop(one);
      throw error;
    } finally {
      one.sending = false;
      dropWhenIdle(one);
    }
  };

  /** One step of the lane of replies. Resolves to the part that waits first then, and whether it is counted. */
  const sendOne = async (one: Held, part: Part, counted: boolean): Promise<[Part | undefined, boolean]> => {
    const early = outbox.before(part, counted);
    if (!early && !counted) {
      const left = stirring(one, await asking(one, () => mailbox.mark(one.hold, { do: 'leave', part: part.digest })));
      return [left, isSame(left, part)];
    }
    if (!early) await outbox.permit(part);
    // A process that was paused must not send under a lease that somebody else may have by now.
    if (!early && clock.monotonic() > one.leasedUntil - LEASE_LEFT_MS) {
      const seen = stirring(one, await asking(one, () => mailbox.mark(one.hold, { do: 'look' })));
      if (!isSame(seen, part)) return [seen, false];
    }
    const step = early ?? (await outbox.send(part));
    await outbox.report(part, step);
    const next = stirring(one, await asking(one, () => mailbox.mark(one.hold, step)));
    return [next, step.do === 'sent' || step.do === 'dead'];
  };

  const startSending = (one: Held, first: Part | undefined): void => {
    if (!isMine(one)) return;
    if (!one.sending) track('send', sends(one, first));
    else if (first) one.first = first;
  };

  /** What was seen by the way. */
  const settled = (one: Held, marked: Marked): Extract<Marked, { verdict: 'ok' }> | undefined => {
    if (marked.verdict === 'ok') return marked;
    drop(one);
    return undefined;
  };
  const stirring = (one: Held, marked: Marked): Part | undefined => {
    const seen = settled(one, marked);
    if (seen?.event !== undefined) void startTurns(one, seen.event);
    return seen?.part;
  };

  return {
    get size() {
      return held.size;
    },
    async begin({ hold, event, state, unsent }) {
      // Only a commit writes the state, and it takes nothing but Kept.
      const session = state as Kept | undefined;
      const leasedUntil = clock.monotonic() + LEASE_MS;
      const left = { event: false, part: false };
      const one: Held = {
        hold,
        session,
        turning: false,
        sending: false,
        handled: undefined,
        stirred: false,
        looks: 0,
        first: undefined,
        leasedUntil,
        leaves: false,
        left,
      };
      held.set(hold.subject, one);
      const turned = event === undefined ? undefined : startTurns(one, event);
      if (unsent) startSending(one, undefined);
      await turned;
    },
    async stir(subject) {
      const one = held.get(subject);
      if (one) await look(one);
    },
    async renew() {
      const needing = [...held.values()].filter(({ leasedUntil }) => leasedUntil - clock.monotonic() < (2 * LEASE_MS) / 3);
      await Promise.all(needing.map(async (one) => stirring(one, await asking(one, () => mailbox.mark(one.hold, { do: 'look' })))));
    },
    stop: () => {
      stopping = true;
    },
  };
};

/**
 * The bot answers what was said to the bot, or while somebody was only waited for, as long as the conversation is the bot's (I10): "back to the
 * bot" and a question right behind it are two messages.
 */
const ownerFor = (said: Owns, owner: Owns): Owns => (owner === 'bot' && said === 'person' ? 'person' : owner);

const isSame = (one: Part | undefined, other: Part): boolean => one?.digest.equals(other.digest) ?? false;

const idOf = ({ body }: Waiting): string => {
  // Only `accept` puts events there, and it takes nothing but StoredEvent.
  const stored = body as StoredEvent;
  return stored.kind === 'arrived' ? stored.arrived.id : stored.id;
};
