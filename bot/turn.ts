/**
 * One turn: an event and the state it meets become the next state, the log's entry, the parts to send and the calls to make.
 * Reads happen here, within the turn's deadline; nothing is written but the record of what is about to be read.
 */
import { createHash } from 'node:crypto';
import type { Buttons } from './buttons.ts';
import type { AuditEntry, Calls } from './calls.ts';
import { type Clock, withDeadline } from './clock.ts';
import { expecting, newConversation, step } from './conversation.ts';
import { dayIn } from './day.ts';
import type {
  Act,
  Address,
  Arrived,
  Channel,
  Conversation,
  Customer,
  Desk,
  Directory,
  Event,
  Heard,
  Json,
  Reply,
  Seen,
  Understanding,
} from './model.ts';
import type { Speaker } from './reply.ts';
import { type Book, callKey, type Effects } from './stack.ts';
import type { Subject } from './store/keys.ts';
import type { Call, Owns, Turn } from './store/mailbox.ts';

/** Bank reads of one turn end after this long; what is missing then is said, and asked for again by a call. */
const READS_MS = 2_000;
/** A first round of reads leaves the next ones as much: a bank that is slow there must not make all others look slow. */
const FIRST_ROUND_MS = READS_MS / 2;
/** A dialog that wants more rounds of reads than this is defective. */
const ROUNDS_AT_MOST = 6;
const HERE: Pick<Customer, 'zone' | 'language'> = { zone: 'America/New_York', language: 'en' };

/**
 * Whatever is stored is read by the next version too, and while a release rolls out by the one before: a shape that the older one would
 * misread gets a higher version. Absent: 1.
 */
type Versioned = { version?: number };

const VERSION = 1;
/** A conversation that waits for a person: version 1 takes it for one that a person has, and would not hear the way back to the bot. */
const WAITING_VERSION = 2;

/** What is kept of a conversation between turns. */
export type Session = { version: 1 | 2; address: Address; conversation: Conversation };

/** A newer version stored this: it is left alone for those who know it. */
export const isNewer = ({ version = VERSION }: Versioned, known = VERSION): boolean => version > known;
export const isNewerSession = (session: Session): boolean => isNewer(session, WAITING_VERSION) || isNewer(session.conversation);

/** What lies in a conversation's inbox. */
export type Stored = Versioned &
  (
    | { kind: 'arrived'; arrived: Arrived }
    | { kind: 'overflow'; id: string; at: number }
    | { kind: 'result'; id: string; at: number; call: string; result: Json }
    | { kind: 'wake'; id: string; at: number; frame: string }
  );

/** One line of a conversation's log: enough to show it, to explain it and to replay it. */
export type LogEntry = {
  version: 1;
  at: number;
  /** Whom the replies are for. */
  to: Address;
  event: Stored;
  heard?: Heard;
  given: Seen;
  replies: Reply[];
};

/** A part of a reply as it waits to be sent. */
export type OutPart = Versioned & {
  id: string;
  to: Address;
  part: Json;
  figuresOf: string[];
  /** When what it answers arrived, in real time. */
  since?: number;
  /** It goes before what is not, where a platform takes only so many a second. */
  urgent?: true;
};

/** A call as it waits in its lane. */
export type StoredCall = Versioned & { since: number; address: Address } & (
    | { name: 'watch'; bank: string }
    | { name: 'wake'; frame: string }
    /** `key`: the bank does it once, however often it is sent under this key (I5). */
    | { name: 'act'; bank: string; act: Act; key: string }
  );

export type Worked = { session: Session; turn: Turn; parts: OutPart[]; entry: LogEntry };

export type TurnParts = {
  book: Book;
  understanding: Understanding;
  calls: Calls;
  directory: Directory;
  channels: ReadonlyMap<string, Channel>;
  speaker: Speaker;
  buttons: Buttons;
  /** Who reads at that time what is written to a person. */
  desk: (at: number) => Desk;
  /** The business clock: the bot's "today". */
  now: () => number;
  /** Real time, for deadlines and for what has to be done later. */
  clock: Clock;
};

export type TurnInput = {
  subject: Subject;
  was: Session | undefined;
  stored: Stored;
  /** Who may speak in this turn: what was said to a person, or while one owns the conversation, the bot hears in silence. */
  owner: Owns;
  record: (entries: Json[]) => Promise<void>;
};

/** A newer version stored what is wanted here: it is left alone. */
export class NewerState extends Error {}

export const createTurn = (parts: TurnParts) => {
  const { book, calls, directory, understanding, buttons, desk, now, clock } = parts;

  const eventOf = (subject: Subject, stored: Stored, conversation: Conversation, zone: string): Event => {
    if (stored.kind === 'result') return { kind: 'result', id: stored.id, at: now(), call: stored.call, result: stored.result };
    if (stored.kind === 'overflow') return { kind: 'other', id: stored.id, at: now(), what: 'overflow' };
    if (stored.kind === 'wake') return { kind: 'wake', id: stored.id, at: now(), frame: stored.frame };
    const { arrived } = stored;
    // Channels tell real time; the kernel lives on the business clock.
    const shift = now() - clock.now();
    const base = { id: arrived.id, at: now(), ...(arrived.sentAt === undefined ? {} : { sentAt: arrived.sentAt + shift }) };
    switch (arrived.kind) {
      case 'text': {
        // "Yesterday" is the day before the one on which it was written, however late it is read.
        const today = dayIn(zone, base.sentAt ?? base.at);
        const heard = understanding.hear(arrived.text, conversation.language, expecting(conversation), today);
        return { ...base, kind: 'words', heard, ...(arrived.masked ? { masked: arrived.masked } : {}) };
      }
      case 'pressed':
        return { ...base, kind: 'pressed', press: buttons.read(subject, arrived.token) };
      case 'control':
        return { ...base, kind: 'owner', owner: { who: arrived.owner === 'bot' ? 'bot' : 'person' } };
      case 'other':
        return { ...base, kind: 'other', what: arrived.what };
      default:
        return { ...base, kind: 'other', what: 'edited' };
    }
  };

  /** Steps until no read is missing. */
  const settleReads = async (
    input: TurnInput,
    was: Conversation,
    event: Event,
    customer: Customer | undefined,
    zone: string,
    outcomes: AuditEntry[],
  ) => {
    const seen: Seen = {};
    const end = clock.monotonic() + READS_MS;
    for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
      const outcome = step(book, was, event, { seen, zone, desk: desk(event.at) });
      if ('effects' in outcome) return { effects: outcome.effects, seen };
      const left = Math.max(0, round === 0 ? FIRST_ROUND_MS : end - clock.monotonic());
      const brought = await withDeadline(clock, left, (signal) => {
        const context = { customer, interaction: event.id, signal, now, record: input.record, outcomes };
        return Promise.all(outcome.need.map((call) => calls.read(call, context)));
      });
      outcome.need.forEach((call, at) => {
        const one = brought[at];
        if (one) seen[callKey(call.name, call.args)] = one;
      });
    }
    throw new Error('a dialog asks for more and more reads');
  };

  const partsOf = (subject: Subject, address: Address, replies: readonly Reply[], stored: Stored): OutPart[] => {
    const channel = parts.channels.get(address.channel);
    if (channel?.delivery !== 'push') return [];
    const { id: eventId, at } = stored.kind === 'arrived' ? stored.arrived : stored;
    const since = stored.kind === 'arrived' ? { since: at } : {};
    let n = 0;
    return replies.flatMap((reply) => {
      const fitted = fitReply(parts, subject, channel, reply);
      return fitted.map((part) => {
        const id = `${eventId}#${n}`;
        n += 1;
        return { id, to: address, part, figuresOf: reply.figuresOf, ...since };
      });
    });
  };

  const callsOf = (subject: Subject, event: Event, address: Address, { writes, wakes }: Effects): Call[] => {
    const since = clock.now();
    const common = { since, address };
    const written = writes.map(({ id, ...write }): Call => {
      if (write.name === 'watch') return { id, due: since, body: { ...common, name: 'watch', bank: write.args.bank } satisfies StoredCall };
      const key = createHash('sha256')
        .update(JSON.stringify([subject, event.id, id]))
        .digest('base64url');
      return { id, due: since, body: { ...common, ...write.args, name: 'act', key } satisfies StoredCall };
    });
    const woken = wakes.map(({ frame, at }) => ({
      id: `${frame}.wake.${at}`,
      due: since + Math.max(0, at - event.at),
      body: { ...common, name: 'wake', frame } satisfies StoredCall,
    }));
    return [...written, ...woken];
  };

  const work = async (input: TurnInput): Promise<Worked> => {
    const { subject, was, stored } = input;
    if (isForOthers(was, stored)) throw new NewerState('a newer version wrote this');
    const address = stored.kind === 'arrived' ? stored.arrived.from : (was?.address ?? nowhere());
    const customer = await directory.customerOf(address);
    const kept = was?.conversation ?? newConversation(languageOf(stored) ?? customer?.language ?? HERE.language);
    const before = { ...kept, owner: { who: input.owner } };
    const zone = customer?.zone ?? HERE.zone;
    const event = eventOf(subject, stored, before, zone);
    const outcomes: AuditEntry[] = [];
    const { effects, seen } = await settleReads(input, before, event, customer, zone, outcomes);
    const session = sessionOf(address, effects.conversation);
    const entry: LogEntry = {
      version: 1,
      at: event.at,
      to: address,
      event: stored,
      ...(event.kind === 'words' ? { heard: event.heard } : {}),
      given: seen,
      replies: effects.replies,
    };
    const out = isInline(stored) ? [] : partsOf(subject, address, effects.replies, stored);
    const calls = callsOf(subject, event, address, effects);
    const turn: Turn = { state: session, entry, parts: out.map(asPart), calls, audit: outcomes, ...handOverOf(effects) };
    return { session, parts: out, entry, turn };
  };

  /** What is left when a turn failed again and again: the event is set aside and answered with an apology, the state stays as it was. */
  const apologise = (input: TurnInput): Worked => {
    const { subject, was, stored } = input;
    const address = stored.kind === 'arrived' ? stored.arrived.from : (was?.address ?? nowhere());
    const conversation = was?.conversation ?? newConversation(languageOf(stored) ?? HERE.language);
    const apology: Reply = {
      id: `${conversation.turn}.failed`,
      language: conversation.language,
      zone: HERE.zone,
      say: [{ key: 'repair.failed', args: {} }],
      choices: [],
      figuresOf: [],
    };
    const session = sessionOf(address, conversation);
    // A person who owns the conversation is not talked over.
    const replies = input.owner === 'bot' ? [apology] : [];
    const entry: LogEntry = { version: 1, at: now(), to: address, event: stored, given: {}, replies };
    const out = isInline(stored) ? [] : partsOf(subject, address, replies, stored);
    const turn: Turn = { state: session, entry, parts: out.map(asPart), calls: [], audit: [], aside: 'turn_failed' };
    return { session, parts: out, entry, turn };
  };

  return { work, apologise };
};

const KINDS: { readonly [K in Stored['kind']]: true } = { arrived: true, overflow: true, result: true, wake: true };
/** Signs that a part arrived, and what is of no interest, are never stored. */
const ARRIVALS: { readonly [K in Exclude<Arrived['kind'], 'receipt' | 'ignored'>]: true } = {
  text: true,
  pressed: true,
  control: true,
  other: true,
};

/** A kind of event, or a state, that this version does not know yet. */
const isForOthers = (was: Session | undefined, stored: Stored): boolean =>
  (was !== undefined && isNewerSession(was)) ||
  isNewer(stored) ||
  !Object.hasOwn(KINDS, stored.kind) ||
  (stored.kind === 'arrived' && !Object.hasOwn(ARRIVALS, stored.arrived.kind));

const sessionOf = (address: Address, conversation: Conversation): Session => ({
  version: conversation.owner.who === 'queue' ? WAITING_VERSION : VERSION,
  address,
  conversation,
});

const handOverOf = ({ handOver }: Effects): Pick<Turn, 'handOver'> => {
  if (!handOver) return {};
  return { handOver: handOver.to === 'queue' ? { to: 'queue', note: `${handOver.why} ${handOver.language}` } : handOver };
};

const asPart = (part: OutPart): Turn['parts'][number] => ({ id: part.id, body: part });

/** A reply in words, fitted to a channel. */
export const fitReply = (
  { speaker, buttons, now }: Pick<TurnParts, 'speaker' | 'buttons' | 'now'>,
  subject: Subject,
  channel: Pick<Channel, 'fit'>,
  reply: Reply,
  at = now(),
): Json[] => channel.fit(speaker.contents(reply, at), buttons.of(subject, reply, speaker.labels(reply, at)), reply.language);

/** Its replies go into the HTTP answer, read from the log. */
const isInline = (stored: Stored): boolean => stored.kind === 'arrived' && stored.arrived.inline === true;

const languageOf = (stored: Stored) => {
  const locale = stored.kind === 'arrived' ? stored.arrived.locale : undefined;
  return locale?.toLowerCase().startsWith('es') ? ('es' as const) : undefined;
};

const nowhere = (): never => {
  throw new Error('an event of a conversation that was never begun');
};
