/**
 * What banks have and can do, in our own words. Imports nothing; everybody reaches it through model.ts.
 *
 * Times are Unix milliseconds on the business clock unless a name says otherwise; amounts are integers in
 * minor units with an ISO 4217 code; days are `YYYY-MM-DD` in the customer's time zone.
 */

// ---------------------------------------------------------------- plain values

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What a dialog knows. A `type`, not an `interface`, so that it stays assignable to Json. */
export type Facts = { [name: string]: Json };

/** `minor` is a safe integer in the currency's minor unit (cents for USD); `currency` is ISO 4217. */
export type Money = { minor: number; currency: string };

export type Language = 'en' | 'es';

// ---------------------------------------------------------------- banks

/** Why a bank gave no answer: a closed list, each with words of its own. */
export type Refusal =
  | 'reauth' // the grant is no longer accepted: the customer must sign in at the bank again
  | 'consent' // the customer did not allow it, or the consent ended: no call left
  | 'scope' // the bank says that the grant does not cover it
  | 'closed' // the account is closed
  | 'restricted' // the account is blocked or under review at the bank
  | 'not_found' // the bank does not know the account
  | 'not_offered' // the bank does not tell this, of this account or of any
  | 'rate_limited'
  | 'unavailable'
  | 'timeout'
  | 'protocol'; // the bank's answer cannot be trusted

/** An expected "no" is a value. */
export type Result<T> = { ok: true; value: T } | { ok: false; why: Refusal };

/** Several banks asked at once: what came, and who did not answer. */
export type Gathered<T> = { got: T[]; missing: { bank: string; why: Refusal }[] };

/** An account is never named by its id alone. */
export type AccountRef = { bank: string; id: string };

export type AccountKind = 'checking' | 'savings' | 'card' | 'loan' | 'other';
export type Account = AccountRef & {
  kind: AccountKind;
  /** The customer's nickname, else the bank's product name. */
  label: string;
  /** The last four digits, never more. */
  last4: string | null;
  status: 'open' | 'closed' | 'restricted';
  orders?: 'taken' | 'not_allowed'; // whether `act` is for it: the bank takes orders, and the customer allowed them; absent: the bank takes none
};

/** `current` is what is booked, `available` counts pending items. A kind the bank did not name is left out, never guessed. */
export type Balance = { kind: 'current' | 'available' | 'creditLimit'; money: Money };

export type Holding = {
  account: Account;
  balances: Balance[];
  /** When the bank says the balances were true; null when it does not say. */
  asOf: number | null;
  /** When the bank's answer arrived. */
  readAt: number;
  /** What has to be paid, on cards and loans. */
  due: { minimum: Money | null; on: string | null } | null;
  /** What the account pays or costs a year, as far as the bank says it. */
  rates: Rate[];
};

/** `yield` is paid, with interest on interest; `apr` is charged, on cards for purchases or for cash; `interest` is all that the bank calls it. */
export type Rate = { kind: 'yield' | 'apr' | 'purchases' | 'cash' | 'interest'; percent: number };

/**
 * How money gets into an account: the number of its bank on each network. It names a bank, never a customer, and is printed on every check; the
 * number of the account, which the bank sends with it, is not taken over.
 */
export type Routing = { account: AccountRef; routes: Route[]; readAt: number };
/** `ach` is for direct deposits and ordinary transfers; `sort_code`, six digits, for every payment within the United Kingdom. */
export type Route = { network: 'ach' | 'wire' | 'sort_code'; number: string };

export type Transaction = {
  account: AccountRef;
  id: string;
  money: Money; // negative leaves the account, positive enters it
  status: 'pending' | 'posted';
  at: number;
  text: string;
  /** Whom the bank names as the other side; absent: it only sends its text. */
  merchant?: string;
  /** What the bank says it was for; absent: it does not say. */
  category?: Category;
};

/** What money was for: a closed list, each with words of its own. `transfer` is between accounts, and the paying of a card or loan. */
export type Category =
  | 'groceries'
  | 'restaurants'
  | 'transport'
  | 'fuel'
  | 'shopping'
  | 'health'
  | 'entertainment'
  | 'home'
  | 'housing'
  | 'utilities'
  | 'travel'
  | 'cash'
  | 'fees'
  | 'interest'
  | 'income'
  | 'transfer';

/** Days, `YYYY-MM-DD` in an IANA time zone; both ends belong to them. */
export type Days = { from: string; to: string; zone: string };

/** What a customer allowed at one bank, in the words of the consent page. */
/** `staff`: people of the bank who help in the chat may see figures too, each on a click that is on record. */
export type Scope = 'accounts' | 'balances' | 'transactions' | 'routing' | 'payments' | 'cards' | 'alerts' | 'staff';

/** What a customer allowed at one bank; the consent ends at `until`. `since`: when they signed in there for it; absent: nobody knows. No secret is in it. */
export type Grant = { id: string; bank: string; scopes: Scope[]; until: number; since?: number };

/**
 * What lets a call in at a bank: a secret, never in state, logs or replies. `key`: the private key to which the token is bound, a JWK as JSON;
 * absent: whoever has the token may use it.
 */
export type Access = { token: string; key?: string };

/** Where the secrets behind grants lie. Only `calls.ts` asks. */
export interface Keyring {
  /** Good for a call now. `reauth`: the bank takes this grant no more; `unavailable`: nobody can say in time. */
  accessTo(customer: string, grant: Grant, signal: AbortSignal): Promise<Result<Access>>;
}

export type Customer = { id: string; zone: string; language: Language; grants: Grant[] };

/** A customer's tokens at one bank: secrets. */
export type Tokens = Access & {
  /** Until when `token` is good: real time in Unix milliseconds. */
  goodUntil: number;
  /** Absent: when `token` is no longer good the customer must sign in again. */
  refresh?: string;
  /** The bank's id of the consent by which they are good, where its standard keeps consents of its own. */
  consent?: string;
};

/** What a sign-in at a bank needs to be finished. It goes with the browser that began it, sealed, and is good once. `key`: as in `Access`; `consent`: as in `Tokens`. */
export type SignInAttempt = { state: string; nonce: string; verifier: string; key?: string; consent?: string };

/** `denied`: by the customer or the bank; `refused`: what came back is not what was asked for; `unavailable`: the bank is away or set up wrongly. */
export type SignInFailure = 'denied' | 'refused' | 'unavailable';

/** What the bank gave: `customer` is its own id of who signed in, `scopes` what they allowed there. */
export type SignedIn = { customer: string; scopes: Scope[]; tokens: Tokens };

/**
 * A bank's authorization server: customers sign in there, on its own pages, and allow what we may do (OAuth 2.0, RFC 6749 and 9700). Refusals are
 * values; it throws only on its own defects.
 */
export interface Authority {
  /** What a customer can allow at this bank. */
  readonly scopes: readonly Scope[];
  /** Where the browser is sent. `redirectUri` is this bank's alone. No scopes: nothing is asked for but who it is. */
  begin(wanted: {
    redirectUri: string;
    scopes: readonly Scope[];
    language: Language;
  }): Promise<{ ok: true; url: URL; attempt: SignInAttempt } | { ok: false; why: SignInFailure }>;
  /** `answer`: the whole address at which the browser came back. */
  finish(answer: URL, attempt: SignInAttempt): Promise<{ ok: true; value: SignedIn } | { ok: false; why: SignInFailure }>;
  /** Uses the refresh token once. `reauth`: the bank takes it no more; anything else leaves open whether it did. */
  refresh(tokens: Tokens, signal: AbortSignal): Promise<Result<Tokens>>;
  /** Ends the grant at the bank (RFC 7009), and its consent where there is one; once more does no harm. Resolves to whether the bank said so. */
  revoke(tokens: Tokens, signal: AbortSignal): Promise<boolean>;
}

/** One call to a bank: by what it is let in, until when, and the id that joins webhook, bank and audit. */
export type BankCall = { access: Access; interaction: string; signal: AbortSignal };

/** Whether a card can be paid with: `locked` by its owner, `held` or `blocked` by its bank; `since` null: the bank does not say. */
export type CardState = { account: AccountRef; state: 'locked' | 'active' | 'held' | 'blocked'; since: number | null };

/** What its owner can do to a card, and undo. */
export type Lock = { do: 'lock_card' | 'unlock_card'; account: string };
/** What can be done at a bank, each about a card. */
export type Act = CardAct | CaseAct;
export type CardAct = Lock | { do: 'replace_card'; account: string } | { do: 'report_lost'; account: string; reason: 'lost' | 'stolen' };
/** What the customer said of a suspected fraud, `case` being the bank's id of it. A "not mine" blocks the card, whatever was said before. */
export type CaseAct = { do: 'answer_case'; account: string; case: string; answer: 'mine' | 'not_mine' };
/** `at`: since when it is so, by the bank. `unknown`: it may have been done. `absent`: the bank never got it. */
export type Acted = Outcome | { state: 'absent' };
export type Outcome = Done | { state: 'unknown' } | { state: 'refused'; why: Refusal };

/** `card`: what the bank says it is now; `arrives`: days, both included, in which the new card comes. Each where the bank says it. */
export type Done = { state: 'done'; at?: number; card?: 'active' | 'held' | 'blocked'; arrives?: { from: string; to: string } };

/** A case is never named by its id alone. */
export type CaseRef = { bank: string; id: string };

/** One payment that a bank asks about. `money`: what the merchant wants, zero a merchant's look whether the card is good. */
export type Suspect = { id: string; merchant: string; money: Money; at: number };

/**
 * What came of an answer to a case: only what the bank confirmed, and since when by the bank. `stays`: it was blocked before, and a "yes" does not
 * undo it. `person`: people must look, the bank could not say or it was too late for a "yes".
 */
export type CaseEnd =
  | { state: 'blocked'; at: number | null; stays: boolean }
  | { state: 'cleared'; at: number | null }
  | { state: 'withdrawn' | 'person' }
  | { state: 'refused'; why: Refusal };

/** A connector to one institution. Refusals are values; it throws only on its own defects. */
export interface Bank {
  /** Stable, lower case: `chase`. */
  readonly id: string;
  /** As customers say it: `Chase`. */
  readonly name: string;
  /** Further names a customer may use, lower case. */
  readonly alsoKnownAs: readonly string[];
  /** Where its customers sign in. Without it nobody can connect this bank. */
  readonly authority?: Authority;
  accounts(call: BankCall): Promise<Result<Account[]>>;
  holding(call: BankCall, account: string): Promise<Result<Holding>>;
  /** How money gets into the account; no routes: the bank names none that takes money. */
  routing(call: BankCall, account: string): Promise<Result<Routing>>;
  /** Items that are authorised but not yet booked, newest first. */
  pending(call: BankCall, account: string): Promise<Result<Transaction[]>>;
  /** What went in and out in these days, booked and pending, newest first: all of it or a refusal, as half a list makes a wrong sum. */
  transactions(call: BankCall, account: string, days: Days): Promise<Result<Transaction[]>>;
  /** Whether a card is locked. Without it this bank does not say. */
  cardState?(call: BankCall, account: string): Promise<Result<CardState>>;
  /** Does it once, however often it is asked for under this key. Without it this bank takes no orders. */
  act?(call: BankCall, key: string, act: Act): Promise<Acted>;
  /** What became of the order with this key, which was for this. */
  lookUp?(call: BankCall, key: string, act: Act): Promise<Acted>;
}

// ---------------------------------------------------------------- suspected fraud

/** What a bank says about a suspected fraud: verified, in our words. */
export type FraudNotice = {
  /** Unique at its bank, however often it is sent. */
  id: string;
  bank: string;
  /** The bank's id of the case; it may be told of several times. */
  case: string;
  /** The customer's id at that bank. */
  customer: string;
  /** When the bank said so first. Real time: it signed this. */
  at: number;
  /** It came so late that a person must look at it first. */
  late: boolean;
  status: 'open' | 'withdrawn';
  /** The case that this one takes the place of. */
  supersedes?: string;
  card: { account: string; last4: string | null; state: 'active' | 'held' | 'blocked' };
  /** What the bank doubts. Empty only when withdrawn. */
  items: Suspect[];
};

// ---------------------------------------------------------------- what happens on accounts

/** What a bank tells of an account: a payment as it is made, or that little is left. Verified, in our words. */
export type AccountNotice = {
  /** Unique at its bank, however often it is sent. */
  id: string;
  bank: string;
  /** The customer's id at that bank. */
  customer: string;
  /** When the bank said so first. Real time: it signed this. */
  at: number;
  /** `name`: as the bank calls it. */
  account: { id: string; name: string | null; last4: string | null };
} & ({ kind: 'payment'; item: Suspect & { category?: Category } } | { kind: 'balance'; available: Money; asOf: number });

// ---------------------------------------------------------------- events

/** A bank tells that what its customer allowed there is over. */
export type ConsentNotice = {
  /** Unique at its bank, however often it is sent. */
  id: string;
  bank: string;
  /** The customer's id at that bank. */
  customer: string;
  /** When the bank said so first. Real time: it signed this. */
  at: number;
  /** The customer ended it there, the bank did, or its time there was over. */
  ended: 'revoked' | 'withdrawn' | 'expired';
};

/** Whatever a bank tells by itself. */
export type Notice = FraudNotice | AccountNotice | ConsentNotice;

/** Why an event is not taken: the codes of RFC 8935. */
export type EventError =
  | 'invalid_request'
  | 'invalid_key'
  | 'invalid_issuer'
  | 'invalid_audience'
  | 'authentication_failed'
  | 'access_denied';

/** What became of what was sent. `not_now`: nobody can tell yet, as the bank's keys are not at hand; it must be sent again. `description` is for the sender. */
export type EventVerdict = { ok: true; notice: Notice } | { ok: false; err: EventError | 'not_now'; description: string };

/** Checking a signature costs more than all the rest: it is done when its turn comes. May throw instead. */
export type InTurn = <T>(check: () => Promise<T>) => Promise<T>;

/** Where a bank's events are understood, whichever way they came. */
export interface EventSource {
  readonly bank: string;
  /** Throws only what `inTurn` throws, and on its own defects. */
  receive(raw: Uint8Array, inTurn: InTurn): Promise<EventVerdict>;
}
