/** What happens to a conversation beside words and buttons: results, timers, who joins, what cannot be read. Pure, as all of the step. */
import { tellOutcome } from './handover.ts';
import type { Event, Facts, Frame, Owner, Say } from './model.ts';
import { begin, bringUp, type Draft, settle, utter } from './stack.ts';

/** After so long a silence the customer is told again that this is a bot. */
const DISCLOSE_MS = 24 * 60 * 60_000;
/** An open question older than this is not what the customer is answering now. */
export const QUESTION_MS = 30 * 60_000;

const say = (key: string, args: Facts = {}): Say => ({ key, args });

/** Says that this is a bot at the start and after a day of silence, in front of whatever is said next. */
export const disclose = (draft: Draft): void => {
  const { conversation, now } = draft;
  const { disclosedAt, heardAt = 0 } = conversation;
  if (disclosedAt !== undefined && now - Math.max(disclosedAt, heardAt) < DISCLOSE_MS) return;
  conversation.disclosedAt = now;
  draft.prefix.push(say('repair.disclosure'));
};

/** The result of a write reaches the frame that waits for it. */
export const resume = (draft: Draft, call: string, result: Facts[string]): void => {
  const { conversation } = draft;
  const waits = ({ writes }: Frame) => Object.values(writes).some(({ id }) => id === call);
  const frame = conversation.parked.find(waits);
  if (!frame) return;
  const written = Object.entries(frame.writes).map(([key, write]) => [key, write.id === call ? { ...write, result } : write] as const);
  frame.writes = Object.fromEntries(written);
  conversation.parked = conversation.parked.filter(({ id }) => id !== frame.id);
  // While a person owns the conversation the bot tells nothing, and what it would have told is old afterwards.
  if (conversation.owner.who === 'person') return;
  if (conversation.owner.who === 'queue') return tellOutcome(draft, frame);
  conversation.stack.push(frame);
  settle(draft);
};

/** A dialog wanted to be asked again at this time. */
export const wake = (draft: Draft, id: string): void => {
  const frame = draft.conversation.stack.find((one) => one.id === id);
  if (!frame) return;
  bringUp(draft, frame);
  delete frame.question;
  settle(draft);
};

export const other = (draft: Draft, what: Extract<Event, { kind: 'other' }>['what']): void => {
  if (what === 'edited' || what === 'deleted') return;
  if (what === 'public') return utter(draft, [say('repair.public')]);
  if (what === 'overflow') return utter(draft, [say('repair.overflow')]);
  disclose(draft);
  if (what === 'joined') {
    begin(draft, 'greeting', {});
    return settle(draft);
  }
  utter(draft, [say('repair.only_text')]);
};

/**
 * Somebody else than the customer has something to say. While a person owns the conversation the bot is silent, and whoever wanted it said
 * learns that it was not; while one is only waited for, what cannot wait is said. That is kept, too, for when the customer comes back to it.
 */
export const told = (draft: Draft, { dialog, given, grants }: Extract<Event, { kind: 'begin' }>): void => {
  const { book, conversation, now } = draft;
  const { who } = conversation.owner;
  const isUrgent = book.get(dialog)?.alert !== undefined;
  if (who === 'person' || (who === 'queue' && !isUrgent)) return;
  if (isUrgent) conversation.given = { ...conversation.given, [dialog]: { given, grants, at: now } };
  disclose(draft);
  begin(draft, dialog, {}, { given, grants });
  settle(draft);
  // Its buttons answer it. What is written by who waits is meant for a person, and a "yes" of theirs for no question of ours (I10).
  if (who === 'queue') conversation.stack = conversation.stack.filter((frame) => frame.dialog !== dialog);
};

/** A person took the conversation over elsewhere, or gave it back. */
export const owned = ({ conversation }: Draft, owner: Owner): void => {
  conversation.owner = owner;
  delete conversation.agent;
  delete conversation.waiting;
  // What is said to a person answers none of the bot's questions, also not after the conversation is handed back (I10).
  if (owner.who !== 'bot') conversation.stack = conversation.stack.filter(({ question }) => !question);
};

/** What was asked long ago is not what is being answered now: those frames and their questions end; so do frames of dialogs we no longer have. */
export const forgetOldQuestions = ({ book, conversation, now }: Draft): void => {
  conversation.stack = conversation.stack.filter(
    ({ dialog, question }) => book.has(dialog) && (!question || now - question.at <= Math.max(QUESTION_MS, question.untilMs ?? 0)),
  );
};
