/**
 * One turn: an event and the state it meets become the next state, the log's entry, the parts to send and the calls to make.
 * Reads happen here, within the turn's deadline; nothing is written but the record of what is about to be read.
 */
import type { Buttons } from './buttons.ts';
import type { AuditEntry, Brought, Calls, ReadContext } from './calls.ts';
import { type Clock, createPatience } from './clock.ts';
import { expecting, newConversation, step } from './conversation.ts';
import { dayIn, isZone } from './day.ts';
import { beginOf, deskEvent } from './meant.ts';
import type {
  Address,
  BankRead,
  Channel,
  Conversation,
  Customer,
  Desk,
  Directory,
  Event,
  Json,
  Language,
  ReadCall,
  Reply,
  Seen,
  Understanding,
} from './model.ts';
import { type OwnReads, readOwn, type Whose } from './own-reads.ts';
import type { Speaker } from './reply.ts';
import { type Book, callKey, type Effects } from './stack.ts';
import { customerSubject, type Subject } from './store/keys.ts';
import type { Call, Turn } from './store/mailbox.ts';
import type { Owns } from './store/ownership.ts';
import {
  isForOthers,
  type Kept,
  type LogEntry,
  NewerState,
  type OutPart,
  type Session,
  type Stored,
  type StoredCall,
  type StoredEvent,
  VERSION,
  WAITING_VERSION,
} from './stored.ts';
import { callsOf, tellCall } from './turn-calls.ts';

/** Bank reads of one turn end after this long; what is missing then is said, and asked for again by a call. */
const READS_MS = 2_000;
/** A first round of reads leaves the next ones as much: a bank that is slow there must not make all others look slow. */
const FIRST_ROUND_MS = READS_MS / 2;
/** A dialog that wants more rounds of reads than this is defective. */
const ROUNDS_AT_MOST = 6;
const HERE: Pick<Customer, 'zone' | 'language'> = { zone: 'America/New_York', language: 'en' };

/** So much of the customer's last words is seen at a glance. */
const GLANCE_CHARS = 160;
/** A conversation's customer is told of it once in so long: that is how alerts find the one that was used last. */
const MEET_AGAIN_MS = 60 * 60_000;

/** What a turn of any subject leads to. */
export type Worked = { session: Kept; turn: Turn; parts: OutPart[] };
export type Spoken = Worked & { session: Session; entry: LogEntry };

export type TurnParts = {
  book: Book;
  understanding: Understanding;
  calls: Calls;
  directory: Pick<Directory, 'customerOf'>;
  /** What a dialog may read that is no bank's. */
  own: OwnReads;
  channels: ReadonlyMap<string, Channel>;
  speaker: Speaker;
  buttons: Buttons;
  /** Who reads at that time what is written to a person, and how many wait before this conversation. */
  desk: (at: number, subject: Subject) => Desk;
  /** The business clock: the bot's "today". */
  now: () => number;
  /** Real time, for deadlines and for what has to be done later. */
  clock: Clock;
};

export type TurnInput<Was extends Kept = Kept, Event extends StoredEvent = StoredEvent> = {
  subject: Subject;
  was: Was | undefined;
  stored: Event;
  /** Who may speak in this turn: what was said to a person, or while one owns the conversation, the bot hears in silence. */
  owner: Owns;
  /** Of that owner. */
  epoch: number;
  record: (entries: Json[]) => Promise<void>;
};

export type ConversationInput = TurnInput<Session, Stored>;

export const createTurn = (parts: TurnParts) => {
  const { book, calls, directory, understanding, buttons, desk, now, clock } = parts;

  const eventOf = (input: ConversationInput, before: Conversation, customer: Customer | undefined, zone: string): Event => {
    const { subject, stored, epoch } = input;
    if (stored.kind === 'desk') return deskEvent(stored, input.was, epoch, now());
    if (stored.kind === 'begin') return beginOf(stored, customer, now());
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
        const today = dayIn(base.sentAt ?? base.at, zone);
        const heard = understanding.hear(arrived.text, before.language, expecting(before), today);
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

  /** A bank's answer, or what we have ourselves. */
  const read = async (whose: Whose, call: ReadCall, context: ReadContext): Promise<Brought> => {
    const own = readOwn(parts.own, call, whose);
    return own !== undefined ? { result: await own, grants: [] } : calls.read(call as BankRead, context);
  };

  /** Steps until no read is missing. */
  const settleReads = async (input: ConversationInput, was: Conversation, event: Event, whose: Whose, outcomes: AuditEntry[]) => {
    const { customer, zone } = whose;
    const seen: Seen = {};
    const patience = createPatience(clock, READS_MS);
    for (let round = 0; round < ROUNDS_AT_MOST; round += 1) {
      const outcome = step(book, was, event, { seen, zone, desk: desk(event.at, input.subject) });
      if ('effects' in outcome) return { effects: outcome.effects, seen };
      const brought = await patience.spend(round === 0 ? FIRST_ROUND_MS : READS_MS, (signal) => {
        const context = { customer, interaction: event.id, signal, now, record: input.record, outcomes };
        return Promise.all(outcome.need.map((call) => read(whose, call, context)));
      });
      outcome.need.forEach((call, at) => {
        const one = brought[at];
        if (one) seen[callKey(call.name, call.args)] = one;
      });
    }
    throw new Error('a dialog asks for more and more reads');
  };

  const partsOf = (
    subject: Subject,
    { address, conversation: { heardAt } }: Session,
    replies: readonly Reply[],
    stored: Stored,
  ): OutPart[] => {
    const channel = parts.channels.get(address.channel);
    if (channel?.delivery !== 'push') return [];
    const { id: eventId, at } = stored.kind === 'arrived' ? stored.arrived : stored;
    const since = stored.kind === 'arrived' ? { since: at } : {};
    const told = stored.kind === 'begin' && stored.from ? { urgent: true as const, reportTo: stored.from } : {};
    const approvedFor = (reply: Reply, first: boolean): Pick<OutPart, 'approved'> => {
      const approved = channel.sendApproved && parts.speaker.approved(reply, now());
      return approved ? { approved: first ? approved : 'said' } : {};
    };
    let n = 0;
    return replies.flatMap((reply) => {
      const fitted = fitReply(parts, subject, channel, reply);
      return fitted.map((part, at) => {
        const id = `${eventId}#${n}`;
        n += 1;
        const by = reply.by ? { by: { ...reply.by, ...(heardAt === undefined ? {} : { heardAt }) } } : {};
        return { id, to: address, part, figuresOf: reply.figuresOf, ...since, ...told, ...by, ...approvedFor(reply, at === 0) };
      });
    });
  };

  /**
   * Who wrote here can be reached here: their own subject hears of it, once an hour, and after each alert, as it may have come to nothing.
   * Of an answer to one it hears by the case.
   */
  const meet = ({ stored, was }: ConversationInput, { writes }: Effects, customer: Customer | undefined): Session['met'] => {
    if (stored.kind === 'begin' || (!was?.met && writes.some(({ name }) => name === 'answer'))) return undefined;
    const met = was?.met;
    const wrote = stored.kind === 'arrived' && (stored.arrived.kind === 'text' || stored.arrived.kind === 'pressed');
    if (!wrote || !customer) return met;
    return met?.customer === customer.id && clock.now() - met.at < MEET_AGAIN_MS ? met : { customer: customer.id, at: clock.now() };
  };

  /** Other subjects hear whom one meets here, and what could not be said here. */
  const tellingsOf = ({ subject, stored, was }: ConversationInput, session: Session, replies: readonly Reply[]): Call[] => {
    const { turn, language } = session.conversation;
    const { met, address } = session;
    if (stored.kind === 'begin' && stored.from && replies.length === 0)
      return [
        tellCall(`refused.${turn}`, stored.from, { kind: 'refused', chat: subject, why: whyUnsaid(session), of: stored.id }, clock.now()),
      ];
    if (!met || met === was?.met) return [];
    const metOf = (customer: string): Json => ({ kind: 'met', subject, address, language, customer });
    return [tellCall(`met.${turn}`, customerSubject(met.customer), metOf(met.customer), clock.now())];
  };

  /** What other apps and desks are asked to do with the conversation, and what is thrown away when its time is over. */
  const elsewhereOf = ({ stored, was }: ConversationInput, address: Address, { conversation, handOver }: Effects): Call[] => {
    const since = clock.now();
    const call = (id: string, what: StoredCall, ms = 0): Call => ({ id: `${id}.${conversation.turn}`, due: since + ms, body: what });
    const waits = stored.kind === 'begin' ? stored.waiting : undefined;
    const asks = stored.kind === 'arrived' && stored.arrived.kind === 'control' ? stored.arrived.asks : undefined;
    const isNew = handOver?.to === 'queue' && was?.conversation.owner.who !== 'queue';
    const isHubs = isNew && parts.channels.get(address.channel)?.handOff !== undefined;
    return [
      ...(waits ? [call('drop', { since, address, name: 'connect', waiting: waits.id, drop: true }, waits.ms)] : []),
      ...(asks === undefined ? [] : [call('pass', { since, address, name: 'pass', app: asks })]),
      ...(isHubs
        ? [call('hand_off', { since, address, name: 'hand_off', why: handOver.why, skill: handOver.skill, language: handOver.language })]
        : []),
    ];
  };

  const work = async (input: ConversationInput): Promise<Spoken> => {
    const { subject, was, stored } = input;
    if (isForOthers(was, stored)) throw new NewerState('a newer version wrote this');
    const address = addressOf(was, stored);
    const customer = await directory.customerOf(address);
    const kept = was?.conversation ?? newConversation(languageOf(stored) ?? customer?.language ?? HERE.language);
    const before = { ...kept, owner: { who: input.owner } };
    const zone = customer?.zone ?? zoneOf(stored) ?? HERE.zone;
    const event = eventOf(input, before, customer, zone);
    const outcomes: AuditEntry[] = [];
    const { effects, seen } = await settleReads(
      input,
      before,
      event,
      { subject, address, customer, language: languageIn(event, before), zone },
      outcomes,
    );
    const session = sessionOf(input, event.at, address, effects.conversation, meet(input, effects, customer));
    const entry: LogEntry = {
      version: 1,
      at: event.at,
      to: address,
      event: stored,
      ...(event.kind === 'words' ? { heard: event.heard } : {}),
      given: seen,
      replies: effects.replies,
    };
    const out = isInline(stored) ? [] : partsOf(subject, session, effects.replies, stored);
    const calls = [
      ...callsOf({ subject, address, customer, language: session.conversation.language, since: clock.now() }, event, effects),
      ...tellingsOf(input, session, effects.replies),
      ...elsewhereOf(input, address, effects),
    ];
    const turn: Turn = { state: session, entry, parts: out.map(asPart), calls, audit: outcomes, ...handOverOf(effects) };
    return { session, parts: out, entry, turn };
  };

  /** What is left when a turn failed again and again: the event is set aside and answered with an apology, the state stays as it was. */
  const apologise = (input: ConversationInput): Spoken => {
    const { subject, was, stored } = input;
    const address = addressOf(was, stored);
    const conversation = was?.conversation ?? newConversation(languageOf(stored) ?? HERE.language);
    const apology: Reply = {
      id: `${conversation.turn}.failed`,
      language: conversation.language,
      zone: HERE.zone,
      say: [{ key: 'repair.failed', args: {} }],
      choices: [],
      figuresOf: [],
    };
    const session = sessionOf(input, now(), address, conversation, was?.met);
    // A person who owns the conversation is not talked over.
    const replies = input.owner === 'bot' ? [apology] : [];
    const entry: LogEntry = { version: 1, at: now(), to: address, event: stored, given: {}, replies };
    const out = isInline(stored) ? [] : partsOf(subject, session, replies, stored);
    const turn: Turn = { state: session, entry, parts: out.map(asPart), calls: [], audit: [], aside: 'turn_failed' };
    return { session, parts: out, entry, turn };
  };

  return { work, apologise };
};

const whyUnsaid = ({ conversation: { owner } }: Session): string =>
  owner.who === 'bot' ? 'consent' : owner.who === 'queue' ? 'waits_for_person' : 'owned_by_person';

const sessionOf = (input: ConversationInput, at: number, address: Address, conversation: Conversation, met: Session['met']): Session => ({
  version: conversation.owner.who === 'queue' ? WAITING_VERSION : VERSION,
  address,
  conversation,
  ...(met ? { met } : {}),
  ...lastWords(input, at),
});

/** What somebody at the desk sees of a conversation at a glance. */
const lastWords = ({ was, stored }: ConversationInput, at: number): Pick<Session, 'said' | 'answeredAt'> => {
  const { said, answeredAt } = was ?? {};
  const before = { ...(said ? { said } : {}), ...(answeredAt === undefined ? {} : { answeredAt }) };
  if (stored.kind === 'desk' && stored.act.do === 'said') return { ...before, answeredAt: at };
  if (stored.kind !== 'arrived') return before;
  const { arrived } = stored;
  const text = arrived.kind === 'text' ? arrived.text : arrived.kind === 'pressed' ? arrived.title : undefined;
  return text === undefined ? before : { ...before, said: { text: text.slice(0, GLANCE_CHARS), at } };
};

const handOverOf = ({ handOver }: Effects): Pick<Turn, 'handOver'> => {
  if (!handOver) return {};
  if (handOver.to === 'bot') return { handOver };
  const { why, language, skill, agent = '-', keepsPlace } = handOver;
  return { handOver: { to: 'queue', note: `${why} ${language} ${skill} ${agent}`, ...(keepsPlace ? { keepsPlace } : {}) } };
};

const asPart = (part: OutPart): Turn['parts'][number] => ({ id: part.id, body: part, ...(part.by ? { byPerson: true } : {}) });

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

/** Of what is made for the answer, such as a page: a name that answers a question belongs to no language. */
const languageIn = (event: Event, { language }: Conversation): Language =>
  event.kind === 'words' && event.heard.asAnswer === undefined ? (event.heard.speak ?? event.heard.language) : language;

const languageOf = (stored: Stored): Language | undefined => {
  if (stored.kind === 'begin') return stored.anew?.language;
  const locale = stored.kind === 'arrived' ? stored.arrived.locale : undefined;
  return locale?.toLowerCase().startsWith('es') ? 'es' : undefined;
};

/** Of whom no bank says where they are, the device does. */
const zoneOf = (stored: Stored): string | undefined => {
  const zone = stored.kind === 'arrived' ? stored.arrived.zone : undefined;
  return zone !== undefined && isZone(zone) ? zone : undefined;
};

/** Where the customer is: who takes a conversation over elsewhere is not them. */
const addressOf = (was: Session | undefined, stored: Stored): Address => {
  if (stored.kind === 'begin') return was?.address ?? stored.anew?.address ?? nowhere();
  if (stored.kind !== 'arrived') return was?.address ?? nowhere();
  return stored.arrived.kind === 'control' ? (was?.address ?? stored.arrived.from) : stored.arrived.from;
};

const nowhere = (): never => {
  throw new Error('an event of a conversation that was never begun');
};
