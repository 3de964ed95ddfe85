/** What is kept of a customer, what happens to them, and what a step comes to. Types only; told apart by customer.ts, which hands them on. */
import type { Case, CaseNews } from './case.ts';
import type { AlertsState, Unwanted } from './customer-alerts.ts';
import type { ConsentsState, Ending } from './customer-consents.ts';
import type {
  AccountAlert,
  AccountNotice,
  Address,
  AlertChange,
  CaseRef,
  Consent,
  ConsentNews,
  EndedElsewhere,
  FraudNotice,
  Language,
  Suspect,
} from './model.ts';

export type Chat = {
  subject: string;
  address: Address;
  language: Language;
  heardAt: number;
  /** Since when nothing gets through there; a new message of the customer's ends it. */
  closedAt?: number;
  /** As above for what is not security: also while a person has the conversation. */
  alertsClosedAt?: number;
};

/** An open case as its conversations are told of it. */
export type OpenCase = {
  /** Whose events come from there. */
  subject: string;
  case: CaseRef;
  notice: FraudNotice;
  items: Suspect[];
  more: number;
  answered: boolean;
  since: number;
  /** The customer was asked about it, and not only told of how many there are. */
  shown?: true;
  /** People have it. */
  givenUp?: true;
};

export type CustomerState = {
  /** Absent: no case was heard of yet. */
  id?: string;
  /** The most recently heard first. */
  chats: Chat[];
  open: OpenCase[];
  /** Conversations that were told of what is open. */
  told: string[];
  /** When they were told last. */
  toldAt: number;
  /** Conversations that are to be told at the next wake. */
  behind: string[];
  /** When the next wake of each sort comes: one at a time. */
  wakesAt: { [W in CustomerWake]?: number };
  /** Absent: nothing was chosen yet. */
  alerts?: AlertsState;
  /** Absent: nothing was allowed yet. */
  consents?: ConsentsState;
};

export type CustomerEvent = { id: string; at: number } /** `customer`: absent in what older versions wrote. */ & (
  | { kind: 'met'; subject: string; address: Address; language: Language; customer?: string }
  | { kind: 'news'; from: string; customer: string; news: CaseNews }
  /** That conversation did not take it; `of`: the event by which it was to be told. */
  | { kind: 'refused'; chat: string; why?: string; of?: string }
  /** Something happened on an account. */
  | { kind: 'notice'; customer: string; notice: AccountNotice }
  /** They say what they want to hear of, or ask what they chose; the call of that conversation is answered. */
  | { kind: 'alerts'; customer: string; change?: AlertChange; from: { subject: string; call: string } }
  | { kind: 'wake'; what: CustomerWake }
  /** What they allowed is looked at: something about it may have changed, or its time has come. */
  | { kind: 'consents'; customer: string }
  /** What they allowed at a bank is over. `grant`: only this one; `before`: only one that was given by then. */
  | { kind: 'ended'; customer: string; bank: string; why: EndedElsewhere; grant?: string; before?: number }
  /** They know that it ends, and need not be told once more; the call of that conversation is answered. */
  | { kind: 'let_end'; customer: string; bank: string; from: { subject: string; call: string } }
);
export type CustomerWake = 'tell' | 'next' | 'people' | 'alerts';

/** What a conversation is told: the first of all that is open and how many others there are, or how one case ended elsewhere. */
export type Telling = { cases: Pick<OpenCase, 'subject' | 'case' | 'notice' | 'items' | 'more'>[]; others: number; ended?: Ended };
export type Ended = { case: CaseRef; status: Case['status']; notice: FraudNotice; items: Suspect[] };

export type CustomerEffects = {
  customer: CustomerState;
  tellings: { chat: Chat; telling: Telling }[];
  /** Cases whose customer cannot be reached, or did not answer. */
  unreachable: { subject: string; case: CaseRef; why: 'unreachable' | 'unanswered' }[];
  wakes: { what: CustomerWake; at: number }[];
  /** What they chose to hear of; at most one telling in a step. */
  alerts: { id: string; chat: Chat; alert: AccountAlert }[];
  /** Who is told what is chosen now. */
  answers: { subject: string; call: string }[];
  /** What is told of what they allowed, here and there. */
  consents: { id: string; chat: Chat; news: ConsentNews[] }[];
  /** What must end now, also at its bank. */
  endings: Ending[];
  /** When what they allowed is looked at next. */
  looks: number[];
  /** Who is told that nothing more is told. */
  noted: { subject: string; call: string }[];
  /** Why a notice was not even kept. */
  untold?: Unwanted | 'consent';
};

/** What a step needs to know of the customer. */
export type CustomerWorld = {
  /** Whether they want to hear of that bank's alerts. */
  mayTell: (bank: string) => boolean;
  /** Their IANA time zone. */
  zone: string;
  /** What they allowed, what has ended too. */
  consents: readonly Consent[];
  /** What is kept of them is forgotten when nothing happens for longer than this. */
  keptMs: number;
};
