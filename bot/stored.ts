/** What is stored of a subject between turns: its state, its events, its calls, its log. Read by the next version too, and by the one before. */
import type { Case, CaseEvent } from './case.ts';
import type { CustomerEvent, CustomerState } from './customer-model.ts';
import type { Announced } from './mask/announced.ts';
import type { Piece } from './mask/pieces.ts';
import type {
  Address,
  Approved,
  Arrived,
  CardAct,
  CaseAct,
  Conversation,
  DeskAct,
  EndedElsewhere,
  Facts,
  Heard,
  Json,
  Language,
  Person,
  Reply,
  Seen,
  Skill,
  WhyWaiting,
} from './model.ts';
import type { Subject } from './store/keys.ts';
import type { NewEvent } from './store/mailbox.ts';

/**
 * Whatever is stored is read by the next version too, and while a release rolls out by the one before: a shape that the older one would
 * misread gets a higher version. Absent: 1.
 */
type Versioned = { version?: number };

export const VERSION = 1;
/** A conversation that waits for a person: version 1 takes it for one that a person has, and would not hear the way back to the bot. */
export const WAITING_VERSION = 2;
/** Cases and customers: who knows of conversations only must leave them alone. */
export const MATTER_VERSION = 3;

/** A newer version stored this: it is left alone for those who know it. */
export const isNewer = ({ version = VERSION }: Versioned, known = VERSION): boolean => version > known;

/**
 * What is kept of a conversation between turns. `met`: when its customer's own subject was last told of it. `said`: the customer's last words, cut
 * short, for whoever looks at who waits; `answeredAt`: when a person last answered. `pieces`: digits with which a card number may have begun;
 * `announced`: the label of a secret that the next message may be.
 */
export type Session = {
  version: 1 | 2;
  address: Address;
  conversation: Conversation;
  met?: { customer: string; at: number };
  said?: { text: string; at: number };
  answeredAt?: number;
  pieces?: Piece[];
  announced?: Announced;
};
export type CaseSession = { version: typeof MATTER_VERSION; case?: Case };
export type CustomerSession = { version: typeof MATTER_VERSION; customer: CustomerState };
export type Kept = Session | CaseSession | CustomerSession;

/** What lies in a conversation's inbox. */
export type Stored = Versioned &
  (
    | { kind: 'arrived'; arrived: Arrived }
    | { kind: 'overflow'; id: string; at: number }
    | { kind: 'result'; id: string; at: number; call: string; result: Json }
    | { kind: 'wake'; id: string; at: number; frame: string }
    /** A person of the bank did something here. */
    | { kind: 'desk'; id: string; at: number; epoch: number; by: Person; act: DeskAct }
    /**
     * A dialog is begun by somebody else than the customer. `banks`: whose figures it shows; `from`: who wants to know whether it got there; `anew`:
     * where, for a conversation of which nothing is kept any more.
     */
    | { kind: 'begin'; id: string; at: number; dialog: string; given: Facts; banks: string[]; from?: Subject; anew?: Anew; waiting?: Waits }
  );

/** A sign-in at a bank that the dialog is about: whatever becomes of it, so long after it is thrown away, unless it is the customer's by then. */
export type Waits = { id: string; ms: number };

/** A conversation of which nothing is kept any more begins with this. */
export type Anew = { address: Address; language: Language };

/** What lies in the inbox of any subject. */
export type StoredEvent = Stored | CaseEvent | CustomerEvent;
/** An event on its way into an inbox. */
export type Incoming = Omit<NewEvent, 'body'> & { body: StoredEvent };

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
  /** Entries that were written anew with this one, as it completed a secret that they begin. */
  redacts?: string[];
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
  /** Who wants to know whether it got there. */
  reportTo?: Subject;
  /** A person says it, not the bot; `heardAt`: when the customer wrote last, on the business clock. */
  by?: Person & { heardAt?: number };
  /** What says the same where only approved words are taken; `said`: the part before it does. */
  approved?: Approved | 'said';
};

/** A call as it waits in its lane. */
export type StoredCall = Versioned & { since: number } & (
    | ({ address: Address } & (
        | { name: 'watch'; bank: string }
        | { name: 'wake'; frame: string }
        /** An app in which people of the bank write asked for the conversation. */
        | { name: 'pass'; app: string }
        /** A person is wanted, and another desk gives them. */
        | { name: 'hand_off'; why: WhyWaiting; skill: Skill; language: Language }
        /** `key`: the bank does it once, however often it is sent under this key (I5). */
        | { name: 'act'; bank: string; act: CardAct; key: string }
        /** What becomes of a sign-in at a bank that waits here. */
        | { name: 'connect'; waiting: string; code?: string; drop?: true }
        /** `grant`: what was allowed there when it was said; absent: nobody knew. */
        | { name: 'disconnect'; bank: string; grant?: string }
        | { name: 'erase'; language: Language }
        /** What ended here must become worthless at its bank, however long that takes. */
        | { name: 'revoke' }
      ))
    /** As `act`, for the customer of a case. */
    | { name: 'answer'; customer: string; bank: string; act: CaseAct; key: string }
    /** What a customer allowed has ended: this grant and no other, here and at its bank, however long that takes. */
    | { name: 'end'; customer: string; bank: string; grant: string; why: EndedElsewhere }
    /** An event for another subject. Its id is made of this call's, so that it is stored once. */
    | { name: 'tell'; to: Subject; event: Json }
    /** The subject wants to look again then. */
    | { name: 'look'; what: string }
  );

const KINDS: { readonly [K in Stored['kind']]: true } = {
  arrived: true,
  overflow: true,
  result: true,
  wake: true,
  begin: true,
  desk: true,
};
/** Signs that a part arrived, and what is of no interest, are never stored. */
const ARRIVALS: { readonly [K in Exclude<Arrived['kind'], 'receipt' | 'ignored'>]: true } = {
  text: true,
  pressed: true,
  control: true,
  other: true,
};

export const isNewerSession = (session: Session): boolean => isNewer(session, WAITING_VERSION) || isNewer(session.conversation);

/** A kind of event, or a state of a conversation, that this version does not know yet. */
export const isForOthers = (was: Session | undefined, stored: Stored): boolean =>
  (was !== undefined && isNewerSession(was)) ||
  isNewer(stored) ||
  !Object.hasOwn(KINDS, stored.kind) ||
  (stored.kind === 'arrived' && !Object.hasOwn(ARRIVALS, stored.arrived.kind));

/** A newer version stored what is wanted here: it is left alone. */
export class NewerState extends Error {}
