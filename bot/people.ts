/** The bank's people in a conversation, in our own words. Types only: a part of model.ts. */
import type { AccountRef } from './banking.ts';
import type { Person } from './channel.ts';

/** What somebody at the desk knows about; whoever waits is sorted by it. */
export type Skill = 'fraud' | 'cards' | 'payments' | 'general';

/** A life may be at stake: the customer's own, or that of somebody they threaten. */
export type Danger = 'crisis' | 'threat';
/** Why somebody wants a person: asked for one, was not understood, is angry, invoked a legal right, or a life may be at stake. */
export type Why = 'asked' | 'misses' | 'anger' | 'right' | Danger;
/** Why somebody waits: as above, or a person passed them on, or vanished. */
export type WhyWaiting = Why | 'transferred' | 'lost';

/** `queue`: a person is wanted and none has taken the conversation yet. */
export type Owner = { who: 'bot' } | { who: 'queue' } | { who: 'person' };

/** The conversation changes hands with the turn that says so. `agent`: for whom it waits first; `keepsPlace`: where it waited before. */
export type HandOver =
  | { to: 'queue'; why: WhyWaiting; language: 'en' | 'es'; skill: Skill; agent?: string; keepsPlace?: true }
  | { to: 'bot' };

/** How many wait before them, and how long that took lately: minutes, from and to; absent: nobody knows. */
export type InLine = { ahead: number; minutes?: { from: number; to: number } };
/** Who of the bank reads what is written to a person: somebody now, from a time on, or, as far as we know, nobody; and how else one is reached. */
export type Desk = { contact?: string; line?: InLine } & ({ people: 'here' } | { people: 'later'; opens: number } | { people: 'nobody' });

/** How a conversation with a person ended. */
export type Resolution = 'answered' | 'fraud_handled' | 'sent_elsewhere' | 'no_reply' | 'not_for_us';

/**
 * What a person does. `lost`: they vanished; `silent`: the customer's words of `since` are unanswered; `left`: the customer has not written since
 * what was said to them at `since`. What is noted or looked at, the customer does not see.
 */
export type DeskAct =
  | { do: 'claimed' }
  | { do: 'released' }
  | { do: 'lost' }
  | { do: 'silent'; since: number }
  | { do: 'left'; since: number }
  | { do: 'said'; text: string }
  | { do: 'noted'; text: string }
  | { do: 'transferred'; to: { skill: Skill } | { agent: Person }; note: string }
  | { do: 'resolved'; reason: Resolution }
  | { do: 'revealed'; account: AccountRef };

/**
 * One look at a customer's data, as it is on record. `what`: the kind of read. `by`: who of the bank's people looked, and why; absent: the bot, as
 * the customer asked or was told of something.
 */
export type Look = { at: number; bank: string; what: LookedAt; by?: { name: string; reason: string } };
export type LookedAt = 'accounts' | 'balance' | 'routing' | 'pending' | 'transactions' | 'card_state';

/** What was said while a person had the conversation. `name`: the person's; absent: the customer said it. */
export type Talked = { at: number; name?: string; text: string };

/** A time with people. `skill`: what they were to know about; `by`: the last one's name. */
export type Handoff = { at: number; why: WhyWaiting; skill?: Skill; by?: string; resolution?: Resolution };
