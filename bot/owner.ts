/** Who speaks in a conversation, and why it is handed over, as types. Everybody reaches them through model.ts. */
import type { Language } from './banking.ts';

/** A life may be at stake: the customer's own, or that of somebody they threaten. */
export type Danger = 'crisis' | 'threat';
/** `queue`: a person is wanted and none has taken the conversation yet. */
export type Owner = { who: 'bot' } | { who: 'queue' } | { who: 'person' };
/** Why somebody waits for a person: asked for one, was not understood, is angry, invoked a legal right, or a life may be at stake. */
export type Why = 'asked' | 'misses' | 'anger' | 'right' | Danger;
/** The conversation changes hands with the turn that says so. */
export type HandOver = { to: 'queue'; why: Why; language: Language } | { to: 'bot' };
/** Who of the bank reads what is written to a person: somebody now, from a time on, or, as far as we know, nobody; and how else one is reached. */
export type Desk = { contact?: string } & ({ people: 'here' } | { people: 'later'; opens: number } | { people: 'nobody' });
