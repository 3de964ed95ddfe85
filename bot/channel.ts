/** How a door to the world is spoken to, in our own words. Imports only what banks have; everybody reaches it through model.ts. */
import type { Customer, Json, Language } from './banking.ts';

/**
 * `length`: how much this line is beside the others of its card, never negative, in minor units of one currency. A channel that can draw may
 * draw it; the words say the same without it.
 */
export type CardLine = { label: string; value: string; length?: number };
/** `link` leads out of the chat, to a page that this customer alone is to open. */
export type Card = { title: string; lines: CardLine[]; link?: { label: string; url: string } };
export type Content = { text: string } | { card: Card };

/** What was masked in a message. `split`: a card number of which the messages before it hold a part. */
export type Secret = 'card' | 'split' | 'ssn' | 'secret';

/** `public` is a group or channel: no figure may be shown there. `overflow`: more was written than is kept. */
export type Other = 'media' | 'joined' | 'edited' | 'deleted' | 'public' | 'unsupported' | 'overflow';

/** Where a customer chats. `extra` holds what only the channel understands. */
export type Address = {
  channel: string;
  /** The bank's own end: page, bot or site. */
  account: string;
  user: string;
  thread: string;
  extra?: { [name: string]: string };
};

/** Who a chat user is. `undefined`: nobody we know, nothing connected. */
export interface Directory {
  customerOf(address: Address): Promise<Customer | undefined>;
  /** By our id. */
  customer(id: string): Promise<Customer | undefined>;
  /** Our id of a bank's customer: who is to hear what it tells of them. */
  idAt(bank: string, customer: string): Promise<string | undefined>;
}

/** What came in through a channel, verified and parsed, not yet understood. */
export type Arrived = {
  /** Unique within its conversation for as long as the channel redelivers. */
  id: string;
  /** When it reached us, and when the customer sent it: real time. */
  at: number;
  sentAt?: number;
  from: Address;
  /** BCP 47, as the channel tells it. */
  locale?: string;
  /** The name of the time zone that the customer's device shows, as the channel tells it: it may be none. */
  zone?: string;
  /** Opaque to us, handed back with the customer's own message (Direct Line's `channelData`). */
  echo?: Json;
  /** The sender wants the replies in its HTTP answer instead of having them sent (Bot Framework's `expectReplies`). */
  inline?: true;
} & (
  | { kind: 'text'; text: string; masked?: Secret }
  | { kind: 'pressed'; token: string; title?: string }
  | { kind: 'receipt'; of: 'sent' | 'delivered' | 'read'; part?: string; byHuman?: boolean }
  /** Who speaks from now on. `asks`: an app in which people write asks for the conversation, and waits for `AppRouting.pass` to it. */
  | { kind: 'control'; owner: 'bot' | 'human'; asks?: string }
  | { kind: 'other'; what: Other }
  | { kind: 'ignored'; what: string }
);

export type Received = {
  /** HTTP status for the sender, were everything stored. */
  status: number;
  body?: Json | string;
  arrived: Arrived[];
  /** What could not be read, each with its reason: counted and quarantined, never lost in silence. */
  refused: { reason: string }[];
};

export type Sent =
  | { done: 'sent' }
  | { done: 'unknown' } // it may have been delivered: timeout or reset after the request left
  | { done: 'later'; afterMs: number; why: string }
  | { done: 'never'; why: string };

/** `name` is ours; which words the platform has for it in that language is the channel's configuration. */
export type Approved = { name: string; language: Language; values: string[] };

export type Button = { label: string; token: string };

/** Who of the bank's people says something; the customer is shown the name, never the id. */
export type Person = { id: string; name: string };

/** `late`: the customer has been silent for longer than `ReplyWindow.bot`, so that the platform must be told that a person writes. */
export type Writer = Person & { late?: true };

/**
 * How long after the customer's last words something may still be said, in ms. After `bot` only a person may speak, marked as one;
 * after `person` nobody.
 */
export type ReplyWindow = { bot: number; person: number };

/**
 * Which app speaks with a customer where a platform lets several: ours, or one in which people of the bank write. Doing one of these twice
 * does no harm. What the platform then made of it arrives as `control`.
 */
export interface AppRouting {
  /** Gives the conversation to the app `asks` names, or else to the platform's own inbox of the account. */
  pass(to: Address, signal: AbortSignal, app?: string): Promise<Sent>;
  /** Takes it back, where ours is the app that may. */
  take(to: Address, signal: AbortSignal): Promise<Sent>;
  /** Asks the app that has it for it. */
  request(to: Address, signal: AbortSignal): Promise<Sent>;
}

/** What another desk is told with a conversation that it takes over. Whoever makes it leaves figures and masked secrets out. */
export type Briefing = {
  /** Names each handing over, so that one that is sent twice is known. */
  id: string;
  why: string;
  skill: string;
  language: Language;
  /** What the customer wanted, the newest first. */
  intents: { intent: string; confidence: number }[];
  /** In the order in which it was said. `at`: real time in Unix milliseconds. */
  said: { at: number; who: 'customer' | 'bot' | 'person'; name?: string; text: string }[];
};

/**
 * A door to the world. `receive` only verifies and parses, `fit` is pure, `send` never repeats by itself.
 * - `push`: replies are sent to the platform · `log`: the client reads them from the log.
 */
export interface Channel {
  readonly name: string;
  readonly delivery: 'push' | 'log';
  /** What was sent comes back as a receipt with the part's id, so that an unknown outcome becomes known. */
  readonly echoes?: true;
  readonly perSecond?: number; // what the platform takes from one account; absent: it names no rate
  /** Absent: there is no such limit. */
  readonly window?: ReplyWindow;
  receive(raw: Uint8Array, headers: Readonly<Record<string, string | undefined>>): Promise<Received>;
  /** Fits one reply to the channel's limits: the parts are sent one by one, in order. */
  fit(content: readonly Content[], buttons: readonly Button[], language: Language): Json[];
  /** `id` is `<id of the event it answers>#<n>`. `by`: a person says it, not the bot. */
  send(to: Address, part: Json, id: string, signal: AbortSignal, by?: Writer): Promise<Sent>;
  /** Sends words that the platform approved beforehand, filled with these values, to who has been silent too long for any others. Absent: it has none. */
  sendApproved?(to: Address, approved: Approved, id: string, signal: AbortSignal): Promise<Sent>;
  /** The HTTP answer that carries the replies to an event that arrived with `inline`. */
  inline?(to: Address, parts: readonly Json[], id: string): Json;
  /** Absent: nobody but the bot can have a conversation there. */
  readonly routing?: AppRouting;
  /** Asks another desk, which is between the channel and us, to take the conversation; `control` tells what came of it. Absent: there is none. */
  handOff?(to: Address, briefing: Briefing, signal: AbortSignal): Promise<Sent>;
  /** A courtesy outside the outbox: losing one costs nothing. */
  signal?(to: Address, what: 'typing' | 'seen', signal: AbortSignal): Promise<void>;
}
