/**
 * One turn: an event and the state it meets become the next state, the log's entry, the parts to send and the calls to make.
 * Reads happen here, within the turn's deadline; nothing is written but the record of what is about to be read.
 */
import type { Buttons } from './buttons.ts';
import type { AuditEntry, Calls } from './calls.ts';
import { expecting, newConversation, step } from './conversation.ts';
import type {
  Address,
  Arrived,
  Channel,
  Conversation,
  Customer,
  Directory,
  Event,
  Heard,
  Json,
  Reply,
  Seen,
  Understanding,
} from './model.ts';
import type { Speaker } from './reply.ts';
import { type Book, callKey } from './stack.ts';
import type { Subject } from './store/keys.ts';
import type { Call, Turn } from './store/mailbox.ts';

/** Bank reads of one turn end after this long; what is missing then is said, and asked for again by a call. */
const READS_MS = 2_000;
/** A first round of reads leaves the next ones as much: a bank that is slow there must not make all others look slow. */
const FIRST_ROUND_MS = READS_MS / 2;
/** A dialog that wants more rounds of reads than this is defective. */
const ROUNDS_AT_MOST = 6;
const HERE: Pick<Customer, 'zone' | 'language'> = { zone: 'America/New_York', language: 'en' };

/** What is kept of a conversation between turns. */
export type Session = { version: 1; address: Address; conversation: Conversation };

/** What lies in a conversation's inbox. */
export type Stored =
  | { kind: 'arrived'; arrived: Arrived }
  | { kind: 'result'; id: string; at: number; call: string; result: Json }
  | { kind: 'wake'; id: string; at: number; frame: string };

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
export type OutPart = { id: string; to: Address; part: Json; figuresOf: string[] };

/** A call as it waits in its lane. */
export type StoredCall = { since: number; address: Address } & ({ name: 'watch'; bank: string } | { name: 'wake'; frame: string });

export type Worked = { session: Session; turn: Turn; parts: OutPart[]; entry: LogEntry };

export type TurnParts = {
  book: Book;
  understanding: Understanding;
  calls: Calls;
  directory: Directory;
  channels: ReadonlyMap<string, Channel>;
  speaker: Speaker;
  buttons: Buttons;
  /** The business clock: the bot's "today". */
  now: () => number;
  /** Real time, for what has to be done later. */
  realNow: () => number;
};

export type TurnInput = {
  subject: Subject;
  was: Session | undefined;
  stored: Stored;
  record: (entries: Json[]) => Promise<void>;
};

/** A state that a newer version wrote: it is left alone. */
export class NewerState extends Error {}

export const createTurn = (parts: TurnParts) => {
  const { book, calls, directory, understanding, buttons, now, realNow } = parts;

  const eventOf = (subject: Subject, stored: Stored, conversation: Conversation): Event => {
    if (stored.kind === 'result') return { kind: 'result', id: stored.id, at: now(), call: stored.call, result: stored.result };
    if (stored.kind === 'wake') return { kind: 'wake', id: stored.id, at: now(), frame: stored.frame };
    const { arrived } = stored;
    // Channels tell real time; the kernel lives on the business clock.
    const shift = now() - realNow();
    const base = { id: arrived.id, at: now(), ...(arrived.sentAt === undefined ? {} : { sentAt: arrived.sentAt + shift }) };
    switch (arrived.kind) {
      case 'text': {
        const heard = understanding.hear(arrived.text, conversation.language, expecting(conversation));
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
  const settleReads = async (input: TurnInput, was: Conversation, event: Event, customer: Customer | undefined, outcomes: AuditEntry[]) => {
    const zone = customer?.zone ?? HERE.zone;
    const seen: Seen = {};
    const end = realNow() + READS_MS;
    for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
      const outcome = step(book, was, event, { seen, zone });
      if ('effects' in outcome) return { effects: outcome.effects, seen };
      const left = Math.max(0, round === 0 ? FIRST_ROUND_MS : end - realNow());
      const brought = await withDeadline(left, (signal) => {
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

  const partsOf = (subject: Subject, address: Address, replies: readonly Reply[], eventId: string): OutPart[] => {
    const channel = parts.channels.get(address.channel);
    if (channel?.delivery !== 'push') return [];
    let n = 0;
    return replies.flatMap((reply) => {
      const fitted = fitReply(parts, subject, channel, reply);
      return fitted.map((part) => {
        const id = `${eventId}#${n}`;
        n += 1;
        return { id, to: address, part, figuresOf: reply.figuresOf };
      });
    });
  };

  const work = async (input: TurnInput): Promise<Worked> => {
    const { subject, was, stored } = input;
    if (was && was.version !== 1) throw new NewerState('this state was written by a newer version');
    const address = stored.kind === 'arrived' ? stored.arrived.from : (was?.address ?? nowhere());
    const customer = await directory.customerOf(address);
    const before = was?.conversation ?? newConversation(languageOf(stored) ?? customer?.language ?? HERE.language);
    const event = eventOf(subject, stored, before);
    const outcomes: AuditEntry[] = [];
    const { effects, seen } = await settleReads(input, before, event, customer, outcomes);
    const session: Session = { version: 1, address, conversation: effects.conversation };
    const entry: LogEntry = {
      version: 1,
      at: event.at,
      to: address,
      event: stored,
      ...(event.kind === 'words' ? { heard: event.heard } : {}),
      given: seen,
      replies: effects.replies,
    };
    const out = isInline(stored) ? [] : partsOf(subject, address, effects.replies, event.id);
    const due = realNow();
    const stepCalls: Call[] = [
      ...effects.writes.map(({ id, args }) => ({
        id,
        due,
        body: { name: 'watch', bank: args.bank, since: due, address } satisfies StoredCall,
      })),
      ...effects.wakes.map(({ frame, at }) => ({
        id: `${frame}.wake.${at}`,
        due: due + Math.max(0, at - event.at),
        body: { name: 'wake', frame, since: due, address } satisfies StoredCall,
      })),
    ];
    return { session, parts: out, entry, turn: { state: session, entry, parts: out, calls: stepCalls, audit: outcomes } };
  };

  /** What is left when a turn failed by a defect: the event is answered with an apology, the state stays as it was. */
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
    const session: Session = { version: 1, address, conversation };
    // A person who owns the conversation is not talked over.
    const replies = conversation.owner.who === 'bot' ? [apology] : [];
    const entry: LogEntry = { version: 1, at: now(), to: address, event: stored, given: {}, replies };
    const id = stored.kind === 'arrived' ? stored.arrived.id : stored.id;
    const out = isInline(stored) ? [] : partsOf(subject, address, replies, id);
    return { session, parts: out, entry, turn: { state: session, entry, parts: out, calls: [], audit: [] } };
  };

  return { work, apologise };
};

/** `work` is told to end after so long. */
const withDeadline = async <T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(new DOMException('the turn is over', 'TimeoutError')), ms);
  try {
    return await work(deadline.signal);
  } finally {
    clearTimeout(timer);
  }
};

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
