/**
 * The mailbox of a subject: its scripts, typed and sealed. Every write to a subject goes through here.
 * Throws StoreUnavailable when Redis cannot do it; the outcome of that call is then unknown. Whatever takes no Hold may be repeated;
 * after a failed commit or mark the Hold must not be used again, since the script may still run, or have run.
 */
import type { Json } from '../model.ts';
import { linkOf } from './audit.ts';
import { type Answer, type Run, StoreUnavailable } from './client.ts';
import { DIGEST_BYTES, digestOf, keysOf, type Subject, seenMs } from './keys.ts';
import { LEASE_MS } from './lease.ts';
import { createOwn, type Own, type Owns, owns, type Speaks } from './ownership.ts';
import { createRemembered } from './remembered.ts';
import { type DataKey, SealError, type Sealer } from './seal.ts';

const INBOX_AT_MOST = 200;
/** A call that was taken comes back after this long if its worker died. */
const CALL_HIDDEN_MS = 15_000;
const CALLS_AT_ONCE = 16;
const DAY_MS = 24 * 3_600_000;

/** The audit chain of a subject, as far as the writer knows it. */
export type Chain = { subject: Subject; auditHead: string };

/** What the holder of a subject's lease knows about it. `fence` proves the lease at every write, `epoch` that the owner is still the same. */
export type Hold = Chain & { fence: number; key: DataKey; epoch: number; owner: Owns };

/** The first event in the inbox: its digest proves at the commit that it still is. `tries`: with this one. `said`: who owned the conversation when it came. */
export type Waiting = { digest: Buffer; body: Json; tries: number; said: Owns };

/** The first part in the outbox. `body`: undefined when it is damaged. `flight`: since when it is not known whether it arrived, in Unix ms. `repeats`: sends of an unknown outcome. */
export type Part = { digest: Buffer; body: Json | undefined; sends: number; flight: number | undefined; repeats: number };

export type Taken = { hold: Hold; event: Waiting | undefined; state: Json | undefined; unsent: boolean };

export type Receipt =
  | { verdict: 'yours'; taken: Taken }
  | { verdict: 'held'; holder: string }
  | { verdict: 'full'; first: boolean }
  | { verdict: 'stored' | 'suspect' | 'unreadable' | 'duplicate' | 'idle' };

export type NewEvent = {
  id: string;
  body: Json;
  /** The call whose result it is. Such an event is never over the cap: nobody would send it again. */
  settles?: string;
  /** It makes the conversation somebody else's, at once (I10). */
  owner?: Speaks | undefined;
  /** Also over the cap. */
  uncapped?: boolean;
};

export type Call = { id: string; due: number; body: Json };
/** `tries`: with this one. */
export type Claimed = { id: string; tries: number; body: Json };

/** All that one turn leaves behind. `aside`: the event could not be handled, for this reason. */
export type Turn = {
  state: Json;
  entry: Json | undefined;
  /** `byPerson`: an agent's words, which a new owner lets leave. */
  parts: readonly { id: string; body: Json; byPerson?: true }[];
  calls: readonly Call[];
  audit: readonly Json[];
  /** Whose the conversation is from now on. `note`: why it waits for a person; `keepsPlace`: since when it waited before. */
  handOver?: { to: 'queue'; note: string; keepsPlace?: true } | { to: 'bot' };
  aside?: string;
  /** The event was masked in its turn: it is set aside so. */
  masked?: Json;
  redacts?: readonly Redacted[];
};

/** `id`: of an entry of the log that is written anew. `event`: the id of one that goes if it was set aside. */
export type Redacted = { id: string; entry: Json; event?: string | undefined } | { event: string };

/** `first`: the turn's own first part is the next to leave, and already counted. `claimed`: its calls that are due, where the caller makes them. */
export type Committed =
  | { verdict: 'lost' }
  | { verdict: 'owner' } // the hold knows the new owner now; the turn is to be made anew
  | { verdict: 'kept'; event: Waiting | undefined; unsent: boolean; first: boolean; claimed: Claimed[] };

export type Step =
  | { do: 'look' | 'failed' }
  | { do: 'release'; uncount: { event: boolean; part: boolean } }
  | { do: 'spoilt'; why: string }
  | { do: 'leave' | 'sent'; part: Buffer }
  | { do: 'later' | 'await'; part: Buffer; until: number }
  | { do: 'dead'; part: Buffer; why: string };

export type Marked = { verdict: 'lost' } | { verdict: 'ok'; event: Waiting | undefined; part: Part | undefined };

export interface Mailbox {
  /** Stores an event once (I1, I2). With `take` the caller gets the subject when nobody works on it. */
  receive(subject: Subject, event: NewEvent, take: boolean): Promise<Receipt>;
  /** Takes a subject that has work and no living holder. `suspects`: also one whose event brought its workers down. */
  take(subject: Subject, suspects?: boolean): Promise<Receipt>;
  /** Ends the turn that handled this event (I3, I4). `claims`: the caller makes its calls that are due at once. */
  commit(hold: Hold, event: Waiting, turn: Turn, claims?: boolean): Promise<Committed>;
  /** Moves the lanes on (I6). */
  mark(hold: Hold, step: Step): Promise<Marked>;
  /** A sign that a part arrived. Resolves to whether that settled it. */
  arrived(subject: Subject, part: string): Promise<boolean>;
  own: Own;
  /** Puts on record what is about to be read or done, before the call leaves (I9). */
  record(chain: Chain, entries: readonly Json[]): Promise<void>;
  /** Calls that are due now. They come back after a while if they are not settled or put off. */
  claim(subject: Subject): Promise<Claimed[]>;
  /** A claimed call is to be made again, at `until`. */
  putOff(subject: Subject, call: string, until: number): Promise<void>;
  /** A claimed call is made, and nothing comes back from it. */
  made(subject: Subject, call: string): Promise<void>;
  /** A claimed call is set aside. */
  giveUp(subject: Subject, call: string, why: string): Promise<void>;
}

export type MailboxOptions = { run: Run; sealer: Sealer; worker: string; now: () => number; logDays: number };

export const createMailbox = ({ run, sealer, worker, now, logDays }: MailboxOptions): Mailbox => {
  const keptMs = logDays * DAY_MS;
  const remembered = createRemembered();
  const common = (subject: Subject): [number, number, Subject] => [now(), LEASE_MS, subject];

  /** Throws SealError. */
  const waiting = (subject: Subject, stored: Answer | undefined, tries: Answer | undefined): Waiting | undefined => {
    if (!Buffer.isBuffer(stored)) return undefined;
    const { digest, who, sealed } = cut(stored);
    return { digest, body: parse(sealer.openShared(`event ${subject}`, sealed)), tries: Number(tries), said: who };
  };

  /** An event that cannot be opened is left to the end of the lease: who takes the subject then sees to it. */
  const seen = (...event: Parameters<typeof waiting>): Waiting | undefined => {
    try {
      return waiting(...event);
    } catch (error) {
      if (error instanceof SealError) return undefined;
      throw error;
    }
  };

  /** `own`: the event that was just stored here need not be opened again. */
  const taken = (subject: Subject, answer: Answer[], own: Just | undefined): Taken => {
    const [fence, epoch, owner, head, tries, unsent, state, key, auditHead] = answer;
    const kept = Buffer.isBuffer(key) && Buffer.isBuffer(state) ? remembered.find(subject, state, key) : undefined;
    const dataKey = kept?.key ?? (Buffer.isBuffer(key) ? sealer.unwrap(key, subject) : sealer.newDataKey(subject));
    return {
      hold: {
        subject,
        fence: Number(fence),
        key: dataKey,
        auditHead: text(auditHead),
        epoch: Number(epoch),
        owner: owns(owner),
      },
      event:
        own && Buffer.isBuffer(head) && head.subarray(0, DIGEST_BYTES).equals(own.digest)
          ? headOf(head, own.body, tries)
          : waiting(subject, head, tries),
      state: kept?.state ?? (Buffer.isBuffer(state) ? parse(sealer.open(dataKey, `state ${subject}`, state)) : undefined),
      unsent: unsent === 1,
    };
  };

  /** What cannot be opened here is left to whoever has the key; what is damaged can be opened by nobody. */
  const opened = async (subject: Subject, answer: Answer[], own: Just | undefined): Promise<Receipt> => {
    try {
      return { verdict: 'yours', taken: taken(subject, answer, own) };
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      const [fence, , , head] = answer;
      const keys = keysOf(subject);
      if (error.code === 'damaged' && error.purpose.startsWith('event '))
        await run('mark', keys, [...common(subject), Number(fence), 'spoilt', '', 'damaged', keptMs]);
      const counted = Buffer.isBuffer(head) ? 'event' : '';
      await run('mark', keys, [...common(subject), Number(fence), 'release', '', counted, keptMs]);
      return { verdict: 'unreadable' };
    }
  };

  /** A lease that may be lost with its node is given back at once, and nothing was tried under it: its event must not count as one that fails. */
  const notMine = (subject: Subject) => async (error: unknown) => {
    const [verdict, fence, , , head] = error instanceof StoreUnavailable ? list(error.ran ?? null) : [];
    const counted = Buffer.isBuffer(head) ? 'event' : '';
    if (text(verdict) === 'yours')
      await run('mark', keysOf(subject), [...common(subject), Number(fence), 'release', '', counted, keptMs]).catch(() => undefined);
    throw error;
  };

  const receive = async (subject: Subject, args: readonly (string | Buffer | number)[], own?: Just): Promise<Receipt> => {
    const answer = await run('receive', keysOf(subject), [...common(subject), ...args, keptMs]).catch(notMine(subject));
    const [verdict, ...rest] = list(answer);
    const said = text(verdict);
    switch (said) {
      case 'yours':
        return opened(subject, rest, own);
      case 'held':
        return { verdict: 'held', holder: text(rest[0]) };
      case 'full':
        return { verdict: 'full', first: rest[0] === 1 };
      case 'stored':
      case 'suspect':
      case 'duplicate':
        return { verdict: said };
      default:
        return { verdict: 'idle' };
    }
  };

  const inboxEntry = (subject: Subject, { digest, said }: Waiting, body: Json): Buffer =>
    Buffer.concat([digest, WHOSE[said], sealer.sealShared(`event ${subject}`, JSON.stringify(body))]);

  const commit: Mailbox['commit'] = async (hold, event, turn, claims = false) => {
    const { subject, key } = hold;
    const seal = (what: string, body: Json) => sealer.seal(key, `${what} ${subject}`, JSON.stringify(body));
    const state = seal('state', turn.state);
    const sealEntry = (body: Json) => sealer.sealPacked(key, `log ${subject}`, JSON.stringify(body));
    const entry = turn.entry === undefined ? '' : sealEntry(turn.entry);
    const parts = turn.parts.map(({ id, body, byPerson }) => Buffer.concat([digestOf(id), byPerson ? PERSON : BOT, seal('part', body)]));
    const calls = turn.calls.flatMap(({ id, due, body }) => [id, due, seal('call', body)]);
    const redacts = (turn.redacts ?? []).flatMap((one) => [
      ...('id' in one ? [one.id, sealEntry(one.entry)] : ['', '']),
      one.event === undefined ? '' : digestOf(one.event),
    ]);
    for (;;) {
      const audit = turn.audit.length > 0 ? linkOf(sealer, subject, hold.auditHead, turn.audit) : undefined;
      const first = common(subject);
      const head = [...first, hold.fence, hold.epoch, event.digest, state, key.wrapped, entry, keptMs, hold.auditHead];
      const { handOver } = turn;
      const owner = [handOver?.to ?? '', ...(handOver?.to === 'queue' ? [handOver.note, handOver.keepsPlace ? 1 : ''] : ['', ''])];
      const args = [
        ...head,
        audit?.link ?? '',
        turn.aside ?? '',
        ...owner,
        claims ? CALL_HIDDEN_MS : 0,
        turn.aside === undefined || turn.masked === undefined ? '' : inboxEntry(subject, event, turn.masked),
        redacts.length / 3,
        turn.parts.length,
        ...redacts,
        ...parts,
        ...calls,
      ];
      const [verdict, ...rest] = list(await run('commit', keysOf(subject), args));
      switch (text(verdict)) {
        case 'lost':
          return { verdict: 'lost' };
        case 'owner':
          hold.epoch = Number(rest[0]);
          hold.owner = owns(rest[1]);
          return { verdict: 'owner' };
        case 'audit':
          hold.auditHead = text(rest[0]);
          break;
        default:
          if (audit) hold.auditHead = audit.head;
          if (handOver) Object.assign(hold, { epoch: Number(rest[4]), owner: handOver.to });
          remembered.keep(subject, { key, sealed: state, state: turn.state });
          return {
            verdict: 'kept',
            event: seen(subject, rest[0], 1),
            unsent: rest[1] === 1,
            first: rest[3] === 1,
            claimed: claims ? turn.calls.filter(({ due }) => due <= first[0]).map(({ id, body }) => ({ id, tries: 1, body })) : [],
          };
      }
    }
  };

  const mark: Mailbox['mark'] = async (hold, step) => {
    const { subject } = hold;
    const digest = 'part' in step ? step.part : '';
    const answer = await run('mark', keysOf(subject), [...common(subject), hold.fence, step.do, digest, argumentOf(step), keptMs]);
    const [verdict, event, tries, part, sends, flight, repeats] = list(answer);
    if (text(verdict) === 'lost') return { verdict: 'lost' };
    return { verdict: 'ok', event: seen(subject, event, tries), part: partOf(hold, part, sends, flight, repeats) };
  };

  const partOf = ({ subject, key }: Hold, stored: Answer | undefined, ...counts: (Answer | undefined)[]): Part | undefined => {
    if (!Buffer.isBuffer(stored)) return undefined;
    const { digest, sealed } = cut(stored);
    const [sends, flight, repeats] = counts;
    return {
      digest,
      body: orElse(undefined, () => parse(sealer.open(key, `part ${subject}`, sealed))),
      sends: Number(sends),
      flight: Buffer.isBuffer(flight) ? Number(text(flight)) : undefined,
      repeats: Number(repeats),
    };
  };

  const record: Mailbox['record'] = async (hold, entries) => {
    if (entries.length === 0) return;
    for (;;) {
      const { head, link } = linkOf(sealer, hold.subject, hold.auditHead, entries);
      const answer = text(await run('audit', keysOf(hold.subject), [hold.auditHead, link]));
      hold.auditHead = answer;
      if (answer === head) return;
    }
  };

  const calls = async (subject: Subject, ...step: (string | number)[]): Promise<Answer[]> =>
    list(await run('calls', keysOf(subject), [...common(subject), ...step, keptMs]));

  const giveUp = async (subject: Subject, call: string, why: string): Promise<void> => {
    await calls(subject, 'dead', call, why);
  };

  const claim: Mailbox['claim'] = async (subject) => {
    const [wrapped, ...rest] = await calls(subject, 'claim', CALLS_AT_ONCE, CALL_HIDDEN_MS);
    const found = Array.from({ length: rest.length / 3 }, (_, at) => rest.slice(3 * at, 3 * at + 3));
    // Without its key nobody can ever make the call: its subject was erased.
    if (!Buffer.isBuffer(wrapped)) {
      await Promise.all(found.map(([id]) => giveUp(subject, text(id), 'erased')));
      return [];
    }
    const dataKey = sealer.unwrap(wrapped, subject);
    const claimed: Claimed[] = [];
    for (const [name, tries, sealed] of found) {
      const id = text(name);
      const open = () => parse(sealer.open(dataKey, `call ${subject}`, Buffer.isBuffer(sealed) ? sealed : Buffer.alloc(0)));
      const body = orElse(undefined, open);
      if (body === undefined) await giveUp(subject, id, 'damaged');
      else claimed.push({ id, tries: Number(tries), body });
    }
    return claimed;
  };

  return {
    receive: (subject, { id, body, settles = '', owner = '', uncapped = false }, take) => {
      const sealed = sealer.sealShared(`event ${subject}`, JSON.stringify(body));
      const cap = settles !== '' || owner !== '' || uncapped ? 0 : INBOX_AT_MOST;
      const digest = digestOf(id);
      return receive(subject, [digest, sealed, take ? worker : '', seenMs(subject), cap, settles, owner, ''], { digest, body });
    },
    take: (subject, suspects = false) => receive(subject, ['', '', worker, seenMs(subject), 0, '', '', suspects ? '1' : '']),
    commit,
    mark,
    arrived: async (subject, part) => (await run('arrived', keysOf(subject), [...common(subject), digestOf(part)])) === 1,
    own: createOwn({ run, sealer, now, keptMs }),
    record,
    claim,
    putOff: async (subject, call, until) => {
      await calls(subject, 'later', call, until);
    },
    made: async (subject, call) => {
      await calls(subject, 'made', call, '');
    },
    giveUp,
  };
};

const argumentOf = (step: Step): string | number => {
  if (step.do === 'release') return `${step.uncount.event ? 'event ' : ''}${step.uncount.part ? 'part' : ''}`;
  return 'until' in step ? step.until : 'why' in step ? step.why : '';
};

type Just = { digest: Buffer; body: Json };

const headOf = (stored: Buffer, body: Json, tries: Answer | undefined): Waiting => {
  const { digest, who } = cut(stored);
  return { digest, body, tries: Number(tries), said: who };
};

/** Only what is damaged: what others can open is theirs. */
const orElse = <T>(instead: T, open: () => T): T => {
  try {
    return open();
  } catch (error) {
    if (error instanceof SealError && error.code === 'damaged') return instead;
    throw error;
  }
};

const BOT = Buffer.from('b');
const QUEUE = Buffer.from('q');
const PERSON = Buffer.from('p');
const WHOSE: { readonly [O in Owns]: Buffer } = { bot: BOT, queue: QUEUE, person: PERSON };
/** An entry of inbox or outbox: digest, whose it is, and the rest, sealed. */
const cut = (stored: Buffer): { digest: Buffer; who: Owns; sealed: Buffer } => ({
  digest: stored.subarray(0, DIGEST_BYTES),
  who: stored[DIGEST_BYTES] === BOT[0] ? 'bot' : stored[DIGEST_BYTES] === QUEUE[0] ? 'queue' : 'person',
  sealed: stored.subarray(DIGEST_BYTES + 1),
});

// Sealed values were written by this file, so what is parsed here is Json by construction.
const parse = (body: string): Json => JSON.parse(body) as Json;
const text = (answer: Answer | undefined): string => (Buffer.isBuffer(answer) ? answer.toString() : '');
const list = (answer: Answer): Answer[] => (Array.isArray(answer) ? answer : []);
