/**
 * Banter's own words as types: what is said, and what a dialog wants. Hands on what banks have and how channels are spoken to, and imports nothing
 * else; everything else may import this.
 */
import type { AlertChange, AlertsNow } from './alerts.ts';
import type {
  Account,
  AccountRef,
  CardAct,
  CardState,
  CaseEnd,
  CaseRef,
  Facts,
  Gathered,
  Holding,
  Json,
  Language,
  Money,
  Outcome,
  Routing,
  Transaction,
} from './banking.ts';
import type { Card, Other, Person, Secret } from './channel.ts';
import type { ConnectEnd, ConnectingPage, Connections, DisconnectEnd, MinePage } from './connections.ts';
import type { Danger, DeskAct, Handoff, InLine, Look, Owner, Skill, Talked, Why, WhyWaiting } from './people.ts';

export type * from './alerts.ts';
export type * from './banking.ts';
export type * from './channel.ts';
export type * from './connections.ts';
export type * from './people.ts';

// ---------------------------------------------------------------- what a dialog may ask of the world

/** Reads run inside the turn, live for it only and are never stored as facts. */
export type Reads = {
  accounts: { args: Record<never, never>; result: Gathered<Account> };
  balances: { args: { refs: AccountRef[] }; result: Gathered<Holding> };
  /** How money gets into these accounts. */
  routing: { args: { refs: AccountRef[] }; result: Gathered<Routing> };
  cards: { args: { refs: AccountRef[] }; result: Gathered<CardState> };
  pending: { args: { refs: AccountRef[] }; result: Gathered<Transaction> };
  /** Who looked at the customer's data for this conversation, and what was looked at, in the last seven days; the newest first. */
  looks: { args: Record<never, never>; result: Look[] };
  /** What was said with the people who had this conversation last, in the order in which it was said. */
  talked: { args: Record<never, never>; result: Talked[] };
  /** What the customer let us see, and what else could be connected. */
  connections: { args: Record<never, never>; result: Connections };
  /** A page of ours on which the customer begins to connect this bank: for them alone, and for a few minutes. */
  connecting: { args: { bank: string }; result: ConnectingPage };
  /** The customer's own page: for them alone, and for a few minutes. */
  minePage: { args: Record<never, never>; result: MinePage };
  /** Booked and pending, from one day to another, both included, in the customer's zone. */
  transactions: { args: { refs: AccountRef[]; from: string; to: string }; result: Gathered<Transaction> };
};

/** Writes leave through the lane of calls; the settled result comes back as an event. */
export type Writes = {
  /** Asks a silent bank until it answers, or gives up. Carries no figure: the dialog reads afresh. */
  watch: { args: { bank: string }; result: { state: 'answers' | 'gave_up' } };
  /** Done once. `unknown`: the bank could not say in time, a person must look. */
  act: { args: { bank: string; act: CardAct }; result: Outcome };
  /** The customer's answer to a suspected fraud: `mine`, or not. */
  answer: { args: { case: CaseRef; mine: boolean }; result: CaseEnd };
  /**
   * Ends a sign-in at a bank that waits for the customer's word in the chat: it becomes theirs, or with `drop` it is thrown away. `code`: what the
   * page showed, where it was another browser than this chat's.
   */
  connect: { args: { waiting: string; code?: string; drop?: true }; result: ConnectEnd };
  /** Ends what the customer allowed at a bank: nothing is read any more, and its keys are made worthless there. */
  disconnect: { args: { bank: string }; result: DisconnectEnd };
  /** The customer knows that what they allowed at this bank ends: they are not told once more. */
  let_end: { args: { bank: string }; result: { state: 'noted' | 'nobody' } };
  /** Erases all that is kept of the customer, this conversation too: what comes of it is said in the one that begins anew. */
  erase: { args: Record<never, never>; result: { state: 'failed' } };
  /** Changes what they are told of, or only asks how it is. */
  alerts: { args: { change?: AlertChange }; result: AlertsNow };
};

/** What a bank is asked for. */
export type BankRead = Exclude<ReadCall, { name: 'looks' | 'talked' | 'connections' | 'connecting' | 'minePage' }>;
export type ReadCall = { [N in keyof Reads]: { name: N; args: Reads[N]['args'] } }[keyof Reads];
export type WriteCall = { [N in keyof Writes]: { name: N; args: Writes[N]['args'] } }[keyof Writes];
/** What the reads of this turn brought, by `callKey`, and the grants that allowed them. */
export type Seen = { [call: string]: { result: Json; grants: string[] } };

// ---------------------------------------------------------------- replies

/** A reply is data: a key and typed arguments. Words are found for it in the customer's language. */
export type Say = { key: string; args: Facts };

/** How values are written in one language and time zone. */
export interface Format {
  money(money: Money): string;
  /** `5.90%` for 5.9. */
  percent(percent: number): string;
  /** `Everyday Checking ••4321`. */
  account(account: Account): string;
  bank(id: string): string;
  /** `today at 10:42 AM`, `Nov 24 at 9:05 PM`. */
  when(at: number): string;
  /** `Dec 5` for `2026-12-05`. */
  day(day: string): string;
  /** `December` for `2026-12-05`. */
  month(day: string): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

export type Spoken = string | Card | readonly (string | Card)[];
/** `never` so that each entry may have arguments of its own; `sayer` checks them where they are used. */
export type Words = { readonly [key: string]: (args: never, format: Format) => Spoken };

type ArgsOf<W> = W extends (args: infer A, format: Format) => Spoken ? (unknown extends A ? [] : [A]) : never;

/** `const say = sayer<typeof words>()`: an unknown key or a missing argument does not build. */
export const sayer =
  <W extends Words>() =>
  <K extends keyof W & string>(key: K, ...args: ArgsOf<W[K]>): Say => ({ key, args: (args[0] ?? {}) as Facts });

/** A button states facts to the frame that showed it, answers what that wants confirmed, or begins a dialog even when that frame is gone. */
export type Choice = { label: Say } & Pressed;
export type Pressed =
  | { states: Facts }
  | { answer: 'yes' | 'no' }
  /** `whileOpen`: stated too, but only while the question is open under which it was shown. */
  | (Begins & { whileOpen?: Facts })
  /** Works in every state, as the words do. `why` a person is wanted: what was going on where the button was shown. */
  | { command: 'person' | 'back_to_bot'; why?: Why };

export type Begins = { begins: string; states?: Facts; given?: Facts };
/** What words about the answer lead to: "more" or "show the list", and "why so much?". Kept between turns, so it holds no figure of a bank's. */
export type Onward = { more?: Begins; why?: Begins /** What "stop" means where nothing is under way. */; stop?: Begins };

/** A reply as it is kept in the log. `figuresOf` names the grants its figures came from. */
export type Reply = {
  id: string;
  language: Language;
  zone: string;
  frame?: string;
  question?: string;
  say: Say[];
  choices: Choice[];
  figuresOf: string[];
  /** A person said it, not the bot. */
  by?: Person;
  /** The values for words that a platform approved beforehand, for when it takes no others. */
  approved?: Say;
};

// ---------------------------------------------------------------- dialogs

/** What a dialog wants next. `wakeAt` asks it again then, if nothing happened before. */
export type Move = { say?: Say[]; wakeAt?: number } /**
 * `choices` stand for values of the slot: "the second one" counts them. `also` is offered after them.
 * `missed`: what was said for the slot fits nothing, so the customer is asked again.
 */ & (
  | { do: 'ask'; slot: string; choices?: Choice[]; also?: Choice[]; missed?: true }
  | { do: 'confirm'; what: Json; untilMs?: number | undefined; choices?: Choice[]; approved?: Say }
  | { do: 'read'; calls: ReadCall[] }
  | { do: 'write'; calls: WriteCall[] }
  | { do: 'forget'; slots: string[] }
  /** `begins`: the dialog that goes on from here. */
  | { do: 'end'; choices?: Choice[]; onward?: Onward; begins?: Pick<Begins, 'begins' | 'states'> }
);

/** What a dialog can see of the world while it decides. */
export interface Sight {
  readonly now: number;
  /** The customer's IANA time zone. */
  readonly zone: string;
  /** How often the open question was missed. */
  readonly misses: number;
  read<N extends keyof Reads>(name: N, args: Reads[N]['args']): Reads[N]['result'] | undefined;
  wrote<N extends keyof Writes>(name: N, args: Writes[N]['args']): Writes[N]['result'] | 'pending' | undefined;
  /** All that this frame wrote, and what other frames wait for. */
  writes<N extends keyof Writes>(name: N): { args: Writes[N]['args']; result: Writes[N]['result'] | 'pending' }[];
  underWay<N extends keyof Writes>(name: N): Writes[N]['args'][];
  /** All that this dialog wrote since somebody gave it what it is about, also in frames that are gone. */
  wroteSince<N extends keyof Writes>(name: N): Writes[N]['args'][];
  /** The answer to exactly this; undefined: not asked, changed or stale. */
  agreed(what: Json): boolean | undefined;
}

/** `once`: known to its frame only. `carried`: also to "and savings?". A function: carried, and joined with what is said next. */
export type Keeping<Value> = 'once' | 'carried' | ((before: Value, now: Value) => Value);

/** One thing a customer can do: one pure function from what is known to the next move. */
export interface Dialog<Said extends object = Facts, Given extends object = Facts> {
  readonly name: string;
  readonly slots: { readonly [K in keyof Said]: Keeping<Said[K]> };
  /** Dialogs whose carried slots this one goes on with: "is that what I can spend?". */
  readonly follows?: readonly string[];
  /** Slots that begin it when nothing else is said and nothing is going on: "Starbucks this month". */
  readonly begunBy?: readonly string[];
  /**
   * It brings what cannot wait: also to who waits for a person. There is one frame of it; what begins it anew takes that one's place.
   * Tells which words answer it also when it is not what was asked last, or long after.
   */
  alert?(said: Readonly<Partial<Said>>): boolean;
  /** Asked for in one breath with one of these, it is that which is wanted: "I lost my card, lock it". */
  readonly yieldsTo?: readonly string[];
  /** It cannot wait for a person: the bot does it also while one is waited for. */
  readonly urgent?: true;
  /** What a person must know about who goes on with this; absent: as its room says. */
  readonly skill?: Skill;
  /** Who asks for it twice in a row wants a person, for this reason: the same words would help no more. */
  readonly insisted?: Why;
  next(said: Readonly<Partial<Said>>, sight: Sight, given: Readonly<Partial<Given>>): Move;
}

/** They work in every state and are no dialogs. */
export type Answer = 'yes' | 'no' | 'maybe';
export type Command = 'cancel' | 'start_over' | 'go_back' | 'undo' | 'person' | 'back_to_bot' | AboutAnswer | Danger;
/** What is said of the last answer: say it again, go on with it, why is it so, can it be true. */
export type AboutAnswer = 'repeat' | 'more' | 'why' | 'doubt';
/**
 * Words so plain that no model is needed for them, whatever language the conversation was in; undefined: anything else.
 * `instead`: what a correction ("no, I meant savings") comes to where it names nothing but a value. `nth`: one of the choices shown, counted from
 * 1, or from the last one as -1; an answer only where there are choices.
 */
export type PlainWords = (
  text: string,
) => { command: Command; language: Language } | { answer: Answer } | { nth: number } | { instead: string } | undefined;

export type Intent = {
  /** Stable, snake case: `check_balance`. */
  name: string;
  /** One sentence: what belongs here and what does not. */
  meaning: string;
  does: { begin: string; states?: Facts } | { command: Command } | { answer: Answer } | { speak: Language } | 'out_of_scope';
};

/** The words of one dialog in one language, and how people ask for it: by intent and by voice, ` | ` or the end of a line between phrases. */
export type Speech = { words: Words; phrases: { readonly [intent: string]: { readonly [voice: string]: string } } };

/** One folder under dialogs/. `skill`: what a person must know about who goes on with its dialogs; absent: nothing special. */
export type Room = {
  skill?: Skill;
  dialogs: readonly Dialog<object, object>[];
  intents: readonly Intent[];
  speech: { readonly [L in Language]: Speech };
};

/** What a recogniser may go by beside the text. */
export type Hint = {
  language: Language;
  /** The open question is about this slot. */
  asked: boolean;
  /** The customer's current day in their own time zone, `2026-11-25`. */
  today: string;
};
/** Reads one slot from the customer's own text; null: nothing of the kind was said. Cheap: a short message is read again without each of its words. */
export type Recogniser = (text: string, hint: Hint) => Json;
/** A value and the parts of the text that say it: from the first character to the one after the last. No parts: the message as a whole does. */
export type Found = { value: Json; spans: readonly { start: number; end: number }[] };
/** Reads one slot once, and tells where it stands. */
export type Reader = { find(text: string, hint: Hint): Found | null };
export type Recognisers = { readonly [slot: string]: Recogniser | Reader };

export const needs = (...calls: ReadCall[]): Move => ({ do: 'read', calls });
export const ask = (slot: string, say: Say | Say[], choices: Choice[] = [], also: Choice[] = []): Move => ({
  do: 'ask',
  slot,
  say: [say].flat(),
  choices,
  also,
});
/** What was said for the slot fits nothing. */
export const askAgain = (slot: string, say: Say | Say[], choices: Choice[] = []): Move => ({
  do: 'ask',
  slot,
  say: [say].flat(),
  choices,
  missed: true,
});
export const confirm = (what: Json, say: Say | Say[], untilMs?: number, choices: Choice[] = []): Move => ({
  do: 'confirm',
  what,
  say: [say].flat(),
  untilMs,
  choices,
});
export const write = (calls: WriteCall[], say: Say[] = []): Move => ({ do: 'write', calls, say });
export const forget = (slots: string[], say: Say[] = []): Move => ({ do: 'forget', slots, say });
export const end = (say: Say | Say[], choices: Choice[] = [], onward: Onward = {}): Move => ({
  do: 'end',
  say: [say].flat(),
  choices,
  onward,
});
/** Ends, and another dialog goes on from here, with these facts. */
export const goOn = (begins: string, say: Say[], states: Facts = {}): Move => ({ do: 'end', say, begins: { begins, states } });

// ---------------------------------------------------------------- conversations

/** What was understood of one message. */
export type Heard = {
  command?: Command;
  answer?: Answer;
  speak?: Language;
  /** `slots`: read from its own clause, where the message has several. */
  requests: { intent: string; begin: string; states: Facts; confidence: number; slots?: Facts }[];
  /** Slots read from the whole text, whatever was asked. */
  slots: Facts;
  /** One of the choices shown: the first is 1, the last -1. */
  nth?: number;
  /** What a text that was read as a request would be in answer to the open question: "house fund" may be an account's own name. */
  asAnswer?: Facts;
  language: Language;
  /** The best intent even when it was too unsure to act on: for operators, never for decisions. */
  best: { intent: string; confidence: number };
  /** Nothing was said but these slots, "from Nov 1 to Nov 5": what that asks for, if anything, where nothing goes on with them. */
  bare?: { requests: Heard['requests'] };
};

/** What the open questions would take: a prior for understanding. */
export type Expecting = { slots: readonly string[]; yesNo: boolean; choices?: boolean };

export interface Understanding {
  /** `today`: the customer's day. */
  hear(text: string, language: Language, expecting: Expecting, today: string): Heard;
}

/** Something that happened to a conversation, as the kernel sees it. */
export type Event = {
  id: string;
  at: number;
  /** When the customer sent it, by the channel. */
  sentAt?: number;
} & (
  | { kind: 'words'; heard: Heard; masked?: Secret }
  | { kind: 'pressed'; press: Press | 'unreadable' }
  | { kind: 'result'; call: string; result: Json }
  | { kind: 'wake'; frame: string }
  | { kind: 'owner'; owner: Owner }
  /** A person of the bank does something. */
  /** `late`: somebody else has the conversation since. */
  | { kind: 'desk'; by: Person; act: DeskAct; late?: true }
  /** Somebody else than the customer begins a dialog. `grants`: whose figures it is given. */
  | { kind: 'begin'; dialog: string; given: Facts; grants: string[] }
  | { kind: 'other'; what: Other }
);

/** What a button carries: where it was shown and what it states. */
export type Press = { frame?: string; question?: string; choice: Pressed };

/** `choices`: what was shown, in that order. */
export type Question = {
  id: string;
  at: number;
  slot?: string;
  choices?: Pressed[];
  what?: string;
  untilMs?: number;
  misses: number;
};

export type Frame = {
  id: string;
  dialog: string;
  said: Facts;
  given: Facts;
  question?: Question;
  agreed?: { what: string; yes: boolean; at: number };
  /** Behind the figures that it was given. */
  grants?: string[];
  /** By `callKey`; no result: still pending. */
  writes: { [call: string]: { id: string; result?: Json } };
};

export type Conversation = {
  version: 1;
  turn: number;
  language: Language;
  owner: Owner;
  disclosedAt?: number; // when the customer was last told that this is a bot
  heardAt?: number; // when the customer last wrote
  misses: number; // in a row with no question open
  stack: Frame[];
  /** Frames that wait for a result, off the stack so that the bot is not mute meanwhile. */
  parked: Frame[];
  last?: { dialog: string; said: Facts; at: number; onward?: Onward };
  /** What a dialog was last given by somebody else, and what it wrote since (`callKey`): for when the customer comes back to it. */
  given?: { [dialog: string]: { given: Facts; grants: string[]; at: number; wrote?: string[] } };
  /** What came by itself lately: what "stop" means, said after it. */
  came?: { stop: Begins; at: number };
  /** The last request, where its dialog is not to be insisted on. */
  told?: { dialog: string; at: number };
  /** Since a person is waited for. `saidAt`: when we last said something; `line`: how their place was told last; `lookAt`: when it is looked at next. */
  waiting?: { why: WhyWaiting; since?: number; saidAt: number; skill?: Skill; line?: InLine; lookAt?: number };
  /** What a person who takes over should know about, by what was spoken of last. */
  about?: { skill: Skill; at: number };
  /** Who of the bank's desk has it. */
  agent?: Person;
  /** What was going on when a person was wanted, and was not done. */
  halfDone?: { dialog: string; at: number }[];
  /** Earlier times with people, and the one that is going on; the newest last. */
  handoffs?: Handoff[];
};
