/** What is said of the last answer: "say that again", "more", "why so much?", "are you sure?". Figures are never replayed: the dialog looks again. */
import { offerPerson } from './handover.ts';
import type { AboutAnswer, Begins, Command, Facts, Say } from './model.ts';
import { begin, type Draft, runFrame, settle, utter } from './stack.ts';

/** "More" and "why?" are about an answer that is no older than this. */
const ONWARD_MS = 30 * 60_000;

/** And "stop" about what came by itself within a day. */
const CAME_MS = 24 * 60 * 60_000;

const ABOUT: { readonly [A in AboutAnswer]: true } = { repeat: true, more: true, why: true, doubt: true };

export const isAboutAnswer = (command: Command | undefined): command is AboutAnswer =>
  command !== undefined && Object.hasOwn(ABOUT, command);

/** `slots`: what was named beside it, "why is the savings so low?". */
export const aboutAnswer = (draft: Draft, what: AboutAnswer, slots: Facts): void => {
  const { last } = draft.conversation;
  const { more, why } = (last && draft.now - last.at <= ONWARD_MS && last.onward) || {};
  if (what === 'more') return goOn(draft, more, say('repair.nothing_more'));
  if (what === 'why') return goOn(draft, why, say('repair.nothing_to_explain'), slots);
  const frame = draft.conversation.stack.at(-1);
  if (frame?.question) {
    delete frame.question;
    return runFrame(draft, frame);
  }
  if (what === 'doubt') draft.offers.push(offerPerson('asked'));
  if (!last) return utter(draft, [say(what === 'doubt' ? 'repair.nothing_doubted' : 'repair.nothing_to_repeat')]);
  if (what === 'doubt') draft.prefix.push(say('repair.doubted'));
  // What was read then may be old by now.
  begin(draft, last.dialog, last.said);
  settle(draft);
};

/** "Stop", with nothing under way, stops what came by itself: never what was asked about. */
export const stopsWhatCame = (draft: Draft): boolean => {
  const { came, stack } = draft.conversation;
  if (!came || stack.length > 0 || draft.now - came.at > CAME_MS || !draft.book.has(came.stop.begins)) return false;
  delete draft.conversation.came;
  begin(draft, came.stop.begins, came.stop.states ?? {});
  settle(draft);
  return true;
};

const say = (key: string): Say => ({ key, args: {} });

const goOn = (draft: Draft, onward: Begins | undefined, otherwise: Say, slots: Facts = {}): void => {
  if (!onward || !draft.book.has(onward.begins)) return utter(draft, [otherwise]);
  begin(draft, onward.begins, { ...onward.states, ...slots }, onward.given ? { given: onward.given } : {});
  settle(draft);
};
