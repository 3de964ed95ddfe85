/**
 * The conversation's step: (state, event, what was read) -> (state', replies, writes, wakes), or the reads it needs first.
 * Pure: no clock, no network, no Redis. Time comes with the event; the worker replays it from the same state after each round of reads.
 */
import { aboutAnswer, isAboutAnswer, stopsWhatCame } from './about-answer.ts';
import { atDesk, heardInSilence } from './at-desk.ts';
import { cannotWait, dangerOf, handOver, meetDanger, offerPerson, whileWaiting } from './handover.ts';
import type {
  Command,
  Conversation,
  Desk,
  Event,
  Expecting,
  Facts,
  Frame,
  Heard,
  Language,
  Move,
  Press,
  Pressed,
  Say,
  Seen,
  Why,
} from './model.ts';
import { disclose, forgetOldQuestions, other, owned, QUESTION_MS, resume, told, wake } from './other-events.ts';
import {
  type Book,
  begin,
  bringUp,
  carried,
  type Draft,
  type Effects,
  joined,
  type Outcome,
  onlyKnown,
  runFrame,
  settle,
  unyielding,
  utter,
  wouldWant,
} from './stack.ts';

/** "And savings?" goes on with the last dialog for so long. */
const ELLIPSIS_MS = 5 * 60_000;
/** After so many misses in a row it is a person's. */
const MISSES = 3;
/** A message that was under way longer gets an apology, never the old answer. */
const LATE_MS = 60 * 60_000;
/** Where nothing is known of a desk, nobody reads along. */
const NOBODY: Desk = { people: 'nobody' };

export const newConversation = (language: Language): Conversation => ({
  version: 1,
  turn: 0,
  language,
  owner: { who: 'bot' },
  misses: 0,
  stack: [],
  parked: [],
});

/** What the open questions would take: a prior for understanding. */
export const expecting = ({ stack }: Conversation): Expecting => {
  const { slot, choices } = stack.at(-1)?.question ?? {};
  return {
    slots: slot === undefined ? [] : [slot],
    yesNo: stack.some(({ question }) => question?.what !== undefined),
    ...(choices ? { choices: true } : {}),
  };
};

/** Handles one event. Asks for reads until it needs none. */
export const step = (book: Book, was: Conversation, event: Event, world: { seen: Seen; zone: string; desk?: Desk }): Outcome => {
  const conversation = draftOf(was);
  const draft: Draft = {
    desk: NOBODY,
    ...world,
    book,
    event: event.id,
    now: event.at,
    conversation,
    prefix: [],
    offers: [],
    replies: [],
    writes: [],
    wakes: [],
    need: [],
    frames: 0,
    masked: event.kind === 'words' && event.masked !== undefined,
  };
  handle(draft, event);
  if (draft.need.length > 0) return { need: draft.need };
  return { effects: effectsOf(draft) };
};

/** What a step changes are these objects and lists; what they hold is never changed, only replaced. */
const draftOf = (was: Conversation): Conversation => ({
  ...was,
  turn: was.turn + 1,
  stack: was.stack.map((frame) => ({ ...frame })),
  parked: was.parked.map((frame) => ({ ...frame })),
});

const effectsOf = ({ conversation, replies, writes, wakes, handOver }: Draft): Effects => ({
  conversation,
  replies,
  writes,
  wakes,
  ...(handOver ? { handOver } : {}),
});

const handle = (draft: Draft, event: Event): void => {
  const { conversation } = draft;
  // A person took the conversation, or gave it back: nobody waits any more.
  if (conversation.owner.who !== 'queue') delete conversation.waiting;
  if (event.kind === 'owner') return owned(draft, event.owner);
  if (event.kind === 'desk') return atDesk(draft, event);
  if (event.kind === 'result') return resume(draft, event.call, event.result);
  if (event.kind === 'begin') return told(draft, event);
  const meanwhile = conversation.owner.who === 'queue' && cannotWait(draft, event);
  if (conversation.owner.who === 'queue' && !meanwhile) return whileWaiting(draft, event);
  if (conversation.owner.who === 'person') return heardInSilence(draft, event);
  if (event.kind === 'wake') return wake(draft, event.frame);
  if (event.kind === 'other') return other(draft, event.what);
  forgetOldQuestions(draft);
  disclose(draft);
  conversation.heardAt = draft.now;
  // Never too late, and never beside anything else.
  const danger = event.kind === 'words' ? dangerOf(event.heard) : undefined;
  if (danger && event.kind === 'words') return meetDanger(draft, danger, event.heard);
  if (event.sentAt !== undefined && event.at - event.sentAt > LATE_MS) return utter(draft, [say('repair.late', { sentAt: event.sentAt })]);
  if (meanwhile) draft.prefix.push(say('repair.meanwhile'));
  if (event.kind === 'pressed') return pressed(draft, event.press);
  if (event.masked) draft.prefix.push(say('repair.secret_masked', { what: event.masked }));
  words(draft, event.heard);
  // Telling that a secret was masked is an answer, also when nothing else was understood.
  if (draft.prefix.length > 0 && draft.need.length === 0) utter(draft, []);
};

const say = (key: string, args: Facts = {}): Say => ({ key, args });

// ---------------------------------------------------------------- what the customer wrote

const words = (draft: Draft, heard: Heard): void => {
  const { conversation } = draft;
  const spoken = conversation.language;
  conversation.language = heard.speak ?? heard.language;
  if (heard.speak) utter(draft, [say('repair.language')]);
  if (answersAlert(draft, heard.slots)) return heardWell(draft);
  // "Forget it, show savings instead" goes straight to what is wanted instead.
  if (heard.command === 'cancel' && heard.requests.length > 0) conversation.stack.pop();
  else if (heard.command && !givesWay(draft, heard)) return command(draft, heard.command, heard.slots);
  if (heard.answer === 'maybe' && heard.requests.length === 0) return undecided(draft);
  if (heard.answer && heard.answer !== 'maybe' && heard.requests.length === 0) return answer(draft, heard.answer === 'yes', heard.slots);
  if (heard.nth !== undefined) return choose(draft, heard.nth);
  const { asAnswer } = heard;
  if (asAnswer && isAnswered(draft, asAnswer)) {
    // A name belongs to no language.
    conversation.language = spoken;
    takeSlots(draft, asAnswer);
    return;
  }
  if (heard.requests.length > 0) return requests(draft, heard);
  if (takeSlots(draft, heard.slots)) return;
  if (heard.bare && heard.bare.requests.length > 0) return requests(draft, { ...heard, requests: heard.bare.requests });
  if (heard.bare && beginBy(draft, heard.slots)) return heardWell(draft);
  if (!heard.speak && !draft.masked) missed(draft);
};

/** What was asked from outside is answered whenever its own words are said: while it is asked by any of them, long after by those that are sure. */
const answersAlert = (draft: Draft, slots: Facts): boolean => {
  const { book, conversation } = draft;
  const isAsked = (name: string) => conversation.stack.some(({ dialog, question }) => dialog === name && question);
  const asked = Object.keys(conversation.given ?? {}).find((name) => {
    const said = onlyKnown(book.get(name), slots);
    return Object.keys(said).length > 0 && (isAsked(name) || book.get(name)?.alert?.(said));
  });
  if (asked === undefined) return false;
  begin(draft, asked, slots);
  return true;
};

/** "No, that's wrong" and "all of them" answer an open question, "that's wrong, the savings" says what is right: nothing about the last answer. */
const givesWay = ({ book, conversation }: Draft, { command, requests, answer, slots }: Heard): boolean => {
  if (!isAboutAnswer(command) || command === 'repeat') return false;
  const { stack, last } = conversation;
  const { slot } = stack.at(-1)?.question ?? {};
  if (requests.length > 0 || (slot !== undefined && slots[slot] !== undefined)) return true;
  if (answer && stack.some(({ question }) => question?.what !== undefined)) return true;
  return command === 'doubt' && last !== undefined && Object.keys(onlyKnown(book.get(last.dialog), slots)).length > 0;
};

const heardWell = (draft: Draft): void => {
  draft.conversation.misses = 0;
  settle(draft);
};

/** Several requests are played in the order they were said, so they are stacked in reverse. */
const requests = (draft: Draft, heard: Heard): void => {
  const { last } = draft.conversation;
  const goesOn = last && draft.now - last.at <= ELLIPSIS_MS ? last : undefined;
  const insisted = insistedOn(draft, heard);
  if (insisted) return handOver(draft, insisted);
  const requests = unyielding(draft.book, heard.requests);
  for (const [at, request] of [...requests.entries()].toReversed()) {
    const dialog = draft.book.get(request.begin);
    const follows = (name: string | undefined) => name !== undefined && dialog?.follows?.includes(name);
    const earlier = requests.slice(0, at).findLast(({ begin }) => follows(begin));
    const before = earlier ? (earlier.slots ?? {}) : goesOn && follows(goesOn.dialog) ? goesOn.said : {};
    begin(draft, request.begin, { ...before, ...(request.slots ?? heard.slots), ...request.states });
  }
  if (draft.frames === 0) return missed(draft);
  heardWell(draft);
};

/** Why a person is wanted by who asks again for what was just answered and where the same answer would help no more. */
const insistedOn = ({ book, conversation, now }: Draft, { requests: asked }: Heard): Why | undefined => {
  const { told } = conversation;
  const again = told && now - told.at <= QUESTION_MS && asked.some(({ begin: dialog }) => dialog === told.dialog);
  const first = asked.find(({ begin: dialog }) => book.get(dialog)?.insisted);
  delete conversation.told;
  if (first) conversation.told = { dialog: first.begin, at: now };
  return again ? book.get(told.dialog)?.insisted : undefined;
};

/** Whether the dialog that asks can make something of this: it knows which names there are. */
const isAnswered = (draft: Draft, slots: Facts): boolean => {
  const frame = draft.conversation.stack.at(-1);
  if (frame?.question?.slot === undefined) return false;
  const move = wouldWant(draft, frame, joined(draft.book.get(frame.dialog), frame.said, slots));
  return draft.need.length > 0 || (move !== undefined && !isMiss(move));
};

const isMiss = (move: Move | undefined): move is Extract<Move, { do: 'ask' }> => move?.do === 'ask' && move.missed === true;

/** "The second one" presses the button that was shown second. */
const choose = (draft: Draft, nth: number): void => {
  const frame = draft.conversation.stack.at(-1);
  const choices = frame?.question?.choices;
  if (!frame || !choices) return missed(draft);
  const chosen = choices.at(nth < 0 ? nth : nth - 1);
  if (!chosen) return missed(draft, [say('repair.no_such_choice', { count: choices.length })]);
  follow(draft, chosen, frame);
};

/**
 * Slots go to the topmost frame that knows them, else they go on with the last dialog: "and savings?". What fits nothing there is a miss, and
 * what was known before stands. False: nothing goes on with them.
 */
const takeSlots = (draft: Draft, slots: Facts): boolean => {
  const { book, conversation } = draft;
  const knows = (name: string) => Object.keys(onlyKnown(book.get(name), slots)).length > 0;
  const frame = conversation.stack.findLast(({ dialog }) => knows(dialog));
  if (frame) {
    bringUp(draft, frame);
    const said = joined(book.get(frame.dialog), frame.said, slots);
    const move = frame.question?.slot === undefined ? undefined : wouldWant(draft, frame, said);
    if (draft.need.length > 0) return true;
    if (isMiss(move)) {
      missed(draft, move.say);
      return true;
    }
    frame.said = said;
    delete frame.question;
    heardWell(draft);
    return true;
  }
  const { last } = conversation;
  if (!last || draft.now - last.at > ELLIPSIS_MS || !knows(last.dialog)) return false;
  const dialog = book.get(last.dialog);
  begin(draft, last.dialog, joined(dialog, carried(dialog, last.said), slots));
  heardWell(draft);
  return true;
};

/** Slots that stand alone begin a dialog that takes the first of them for a request. */
const beginBy = (draft: Draft, slots: Facts): boolean => {
  const dialogs = [...draft.book.values()];
  const [slot] = Object.keys(slots);
  const dialog = dialogs.find(({ begunBy }) => slot !== undefined && begunBy?.includes(slot));
  if (!dialog) return false;
  begin(draft, dialog.name, slots);
  return true;
};

const command = (draft: Draft, what: Command, slots: Facts = {}): void => {
  const { conversation } = draft;
  conversation.misses = 0;
  if (what === 'person') return handOver(draft, 'asked');
  if (what === 'back_to_bot') return utter(draft, [say('repair.with_bot_already')]);
  if (what === 'start_over') {
    conversation.stack = [];
    delete conversation.last;
    delete conversation.told;
    return utter(draft, [say('repair.started_over')]);
  }
  if (isAboutAnswer(what)) return aboutAnswer(draft, what, slots);
  if (what === 'go_back') return goBack(draft);
  if (what === 'undo' && conversation.stack.length === 0) return utter(draft, [say('repair.nothing_to_undo')]);
  if (what === 'cancel' && stopsWhatCame(draft)) return;
  utter(draft, [say(conversation.stack.pop() ? 'repair.cancelled' : 'repair.nothing_to_cancel')]);
  settle(draft);
};

/** One step back: what is under way ends, and what it interrupted goes on. */
const goBack = (draft: Draft): void => {
  const left = draft.conversation.stack.pop();
  utter(draft, [say(left ? 'repair.gone_back' : 'repair.nothing_to_go_back_to')]);
  settle(draft);
};

/** Neither yes nor no: nothing happens, and the question stays open. */
const undecided = (draft: Draft): void => {
  const open = draft.conversation.stack.some(({ question }) => question);
  utter(draft, [say(open ? 'repair.no_hurry' : 'repair.nothing_to_confirm')]);
};

/** A yes or no answers only the one open confirmation; with several open the customer is asked which. */
const answer = (draft: Draft, yes: boolean, slots: Facts): void => {
  const open = draft.conversation.stack.filter(({ question }) => question?.what !== undefined);
  if (open.length !== 1 && takeSlots(draft, slots)) return;
  if (open.length > 1) return askWhich(draft);
  const [frame] = open;
  if (!frame) {
    // "Yes" to "which account?" answers nothing, and "no" is none of them; where nothing was asked at all it is a courtesy.
    if (!draft.conversation.stack.at(-1)?.question) return utter(draft, [say('repair.nothing_to_confirm')]);
    return yes ? missed(draft) : command(draft, 'cancel');
  }
  decide(draft, frame, yes, slots);
};

/** What a frame wants confirmed is agreed to, or not. */
const decide = (draft: Draft, frame: Frame, yes: boolean, slots: Facts = {}): void => {
  const { what, at = 0, untilMs = 0 } = frame.question ?? {};
  delete frame.question;
  // A yes that came too late agrees to nothing: the dialog shows what it is about again.
  if (what !== undefined && draft.now - at <= untilMs) frame.agreed = { what, yes, at: draft.now };
  // "Yes, but make it 30" agrees to what was shown, which is no longer what the dialog would do: it shows that first.
  frame.said = joined(draft.book.get(frame.dialog), frame.said, slots);
  bringUp(draft, frame);
  heardWell(draft);
};

/** One of them is asked again: an alert if there is one, as it has buttons and words of its own to be answered with. */
const askWhich = (draft: Draft): void => {
  const { book, conversation } = draft;
  draft.prefix.push(say('repair.which_yes'));
  const open = conversation.stack.filter(({ question }) => question?.what !== undefined);
  const frame = open.findLast(({ dialog }) => book.get(dialog)?.alert) ?? open.at(-1);
  if (frame?.question) runFrame(draft, frame, Math.max(1, frame.question.misses));
};

/**
 * Nothing was understood: narrower each time, never the same sentence twice in a row; then a person is offered, and then it is a person's.
 * `why`: what fits better than our own words.
 */
const missed = (draft: Draft, why?: Say[]): void => {
  const { conversation } = draft;
  const frame = conversation.stack.at(-1);
  const question = frame?.question;
  if (!frame || !question) {
    conversation.misses += 1;
    if (conversation.misses >= MISSES) return handOver(draft, 'misses');
    return utter(draft, [say(`repair.missed_${conversation.misses}`)], conversation.misses > 1 ? [offerPerson('misses')] : []);
  }
  const misses = question.misses + 1;
  if (misses >= MISSES) return handOver(draft, 'misses');
  if (misses > 1) draft.offers.push(offerPerson('misses'));
  const told = question.slot === undefined ? say(`repair.not_plain_${misses}`) : say(`repair.missed_${misses}`, { slot: question.slot });
  draft.prefix.push(...(why ?? [told]));
  delete frame.question;
  runFrame(draft, frame, misses);
};

// ---------------------------------------------------------------- buttons

const pressed = (draft: Draft, press: Press | 'unreadable'): void => {
  if (press === 'unreadable') return utter(draft, [say('repair.unreadable_button')]);
  const { choice } = press;
  const frame = draft.conversation.stack.find(({ id }) => id === press.frame);
  follow(draft, choice, frame?.question?.id === press.question ? frame : undefined);
};

/** Does what a choice stands for. `frame`: whose open question it answers. */
const follow = (draft: Draft, choice: Pressed, frame: Frame | undefined): void => {
  if ('command' in choice) return choice.command === 'person' ? handOver(draft, choice.why ?? 'asked') : command(draft, 'back_to_bot');
  if ('begins' in choice) {
    const { begins, states, whileOpen, given = {} } = choice;
    begin(draft, begins, { ...states, ...(frame?.question ? whileOpen : {}) }, { given });
    return draft.book.has(begins) ? heardWell(draft) : utter(draft, [say('repair.stale_button')]);
  }
  if (!frame?.question) return utter(draft, [say('repair.stale_button')]);
  if ('answer' in choice) return decide(draft, frame, choice.answer === 'yes');
  frame.said = { ...frame.said, ...choice.states };
  delete frame.question;
  bringUp(draft, frame);
  heardWell(draft);
};
