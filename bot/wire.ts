/**
 * What the desk page and the server say to each other. Types only: the page imports nothing else of the server.
 *
 * Times are Unix milliseconds on the business clock. A conversation is named by its subject (`conversation:<digest>`), a case by its own; neither
 * tells who the customer is. Whatever a customer or an agent wrote is text, to be shown as text and never as markup.
 *
 * Over HTTP (JSON, the session's cookie, only from the page itself); `id` is made by the page, once for each thing an agent does, so that what is
 * sent twice is done once:
 *   GET  /desk/api/me                                      Me
 *   GET  /desk/api/conversations/:name                     Thread (the newest entries)
 *   GET  /desk/api/conversations/:name/entries?before=ID   Entries
 *   GET  /desk/api/search?q=TEXT                           { found: Line[] }
 *   POST /desk/api/conversations/:name/claim               {}                                     -> Claimed | Refusal (409 with the winner)
 *   POST /desk/api/conversations/:name/{messages,notes}    { id, text }                           -> 202 | Refusal
 *   POST /desk/api/conversations/:name/transfer            { id, to, note } as Transfer           -> 202 | Refusal
 *   POST /desk/api/conversations/:name/release             { id }                                 -> 202 | Refusal
 *   POST /desk/api/conversations/:name/resolve             { id, reason: Resolution }             -> 202 | Refusal
 *   POST /desk/api/conversations/:name/assign              { id, agent }   supervisors            -> 202 | Refusal
 *   POST /desk/api/conversations/:name/reveal              { account, reason }                    -> Revealed | Refusal
 *   POST /desk/sign-out                                                                           -> 204
 *   GET  /desk/sign-in                                     to where agents sign in, and back to /desk
 * Over the WebSocket /desk/live the page sends `FromPage` and hears `ToPage`: the desk at once and after every change, and an empty frame now and
 * then, so that a dead line is noticed.
 */
import type { Language } from './banking.ts';
import type { Resolution, Skill, WhyWaiting as Why } from './people.ts';

// ---------------------------------------------------------------- people

export type { Resolution, Skill };
export type Agent = { id: string; name: string; skills: Skill[]; languages: Language[]; supervisor: boolean };
/** `canned`: replies to choose from; `{agent}` and `{bank}` stand for names. */
export type Me = { agent: Agent; canned: Canned[]; sandbox: boolean };
export type Canned = { name: string; language: Language; text: string };

// ---------------------------------------------------------------- who waits

/** Why somebody waits, as model.ts has it; `fraud`: a case that only people can go on with; `transferred`, `lost`: from another agent. */
export type WhyWaiting = Why | 'fraud';
export type OwnerNow = { who: 'bot' } | { who: 'queue' } | { who: 'agent'; id: string; name: string } | { who: 'elsewhere' };

export type Line = {
  name: string;
  kind: 'conversation' | 'case';
  channel: string;
  language: Language | 'any';
  why: WhyWaiting;
  skill: Skill;
  owner: OwnerNow;
  /** Since when they wait for a person, or have one. */
  since: number;
  /** Since when the customer's last words are not answered by a person; null: they are. */
  unansweredSince: number | null;
  /** Since when the customer has not written back to a person; null: the last words are theirs. */
  quietSince: number | null;
  /** Their last words, short, with secrets masked. */
  preview: string;
  /** Only this agent may claim it before anybody else, for a while. */
  reservedFor?: { id: string; name: string };
  /** Other agents who look at it now, by name. */
  looking: string[];
};

/**
 * `waiting`: what this agent may claim, the next one first. `others`: what waits for skills that this agent has not. `now`: the business clock,
 * which the page's own may be far from.
 */
export type Desk = { now: number; waiting: Line[]; mine: Line[]; others: number; people: Colleague[]; load?: Load };
export type Colleague = { id: string; name: string; skills: Skill[]; here: boolean; has: number };
/** For supervisors. `medianWaitMs`: of the last half hour; null: nothing to go by. */
export type Load = { waiting: number; longestMs: number; medianWaitMs: number | null; all: Line[] };

// ---------------------------------------------------------------- a conversation

/** `waiting`: it has not left yet; `read` where the channel tells; `failed`: it did not get there, `why` in our words. */
export type Delivery = { is: 'waiting' | 'sent' | 'read' } | { is: 'failed'; why: string };

/** Of the bot's words figures are masked. */
export type Bubble = { text: string } | { title: string; lines: { label: string; value: string }[] };

/** `sent`: always with `mine`, the `id` under which this agent's page sent it, so that it knows its own again. */
export type Entry = { id: string; at: number } & (
  | { who: 'customer'; text: string; pressed?: true; understood?: { intent: string; confidence: number } }
  | { who: 'bot'; bubbles: Bubble[]; choices: string[]; delivery: Delivery }
  | { who: 'agent'; name: string; mine: boolean; sent?: string; text: string; delivery: Delivery }
  | { who: 'note'; name: string; mine: boolean; sent?: string; text: string }
  | { who: 'system'; what: Happening; by?: string; to?: string; note?: string }
);
export type Happening =
  | 'waiting'
  | 'claimed'
  | 'transferred'
  | 'released'
  | 'resolved'
  | 'lost'
  | 'silent'
  | 'back_to_bot'
  | 'left'
  | 'rated'
  | 'suspected'
  | 'alerted'
  | 'media'
  | 'revealed';

/** `more`: there are older ones. */
export type Entries = { entries: Entry[]; more: boolean };

/** What an agent sees beside the thread. Never a full number, a figure, a token, or who the customer is on the platform. */
export type Panel = {
  channel: string;
  /** `linked`: this chat belongs to a customer of the bank; since when, where it is known. */
  identity: { level: 'none' | 'linked'; since: number | null };
  language: Language;
  zone: string;
  /** Each consent at a bank: what for, until when, and whether people who help may see figures. */
  consents: { bank: string; scopes: string[]; until: number; staff: boolean }[];
  /** null: not looked at, as the customer did not allow it, or nothing is connected. */
  accounts: PanelAccount[] | null;
  /** Questions about fraud that are open, without figures. */
  alerts: { bank: string; since: number; payments: number; last4: string | null }[];
  /** What the customer was in the middle of; it was not done. */
  halfDone: { task: string; since: number }[];
  /** What the bot last made of what the customer wrote, the newest first. */
  understood: { intent: string; confidence: number; slots: string[] }[];
  /** Earlier times with people. */
  handoffs: { at: number; why: WhyWaiting; by: string | null; resolution: Resolution | null }[];
  /** The same customer chats there too. */
  elsewhere: { name: string; channel: string; heardAt: number }[];
};
/** `id`: names the account for `reveal`, among all of this panel whatever the bank. */
export type PanelAccount = { bank: string; id: string; name: string; last4: string | null; kind: string };

/** How an agent's words may leave now. `tagged`: as a person's, which the platform wants marked; `closed`: not at all, since when. */
export type Window = { is: 'open' | 'tagged'; until: number | null } | { is: 'closed'; since: number };

export type Thread = Entries & { line: Line; panel: Panel; window: Window; epoch: number };

// ---------------------------------------------------------------- what agents do

export type Transfer = { id: string; to: { skill: Skill } | { agent: string }; note: string };
export type Claimed = { epoch: number };
/** `at`: the bank's time. Amounts as text in the agent's language. */
export type Revealed = { name: string; figures: { label: string; value: string; at: number }[] };

/** Why something was not done. `by`: who has the conversation. */
export type Refusal = { error: { code: RefusalCode; message: string; by?: string } };
export type RefusalCode =
  | 'SignedOut'
  | 'Forbidden'
  | 'NotFound'
  | 'Taken'
  | 'NotYours'
  | 'NotWaiting'
  | 'Closed'
  | 'NotAllowed'
  | 'TooLong'
  | 'Invalid'
  | 'Full'
  | 'Unavailable';

export type FromPage =
  | { do: 'open'; name: string }
  | { do: 'close' }
  | { do: 'typing'; name: string }
  /** Every few seconds: this agent is here. `active`: has touched the page since the last one. */
  | { do: 'here'; active: boolean };

export type ToPage =
  | { tell: 'desk'; desk: Desk }
  /** `entries` are new, or known ones whose delivery changed. */
  | { tell: 'entries'; name: string; entries: Entry[]; line: Line; window: Window }
  | { tell: 'panel'; name: string; panel: Panel }
  | { tell: 'typing'; name: string }
  | { tell: 'signed_out' };
