/**
 * From the bot to a person and back. What leaves the bot's hands waits in a durable queue (store/queue.ts): the turn that says so, the entry in
 * the queue and the new owner are one commit.
 *
 * What is told is what is true:
 * - DESK_HOURS are the bank's word that people read the queue then: whether they are there now, or when they are again, is said in the
 *   customer's own time.
 * - Without them nobody is known to read it. The wish is kept all the same, for the desk to come and for `npm run queue`, but the customer
 *   is told that nobody reads along, not to wait here, and how the bank is reached.
 * - That somebody answers *in this chat* is never promised: it depends on the desk, not on us.
 *
 * Then the bot is quiet. It breaks its silence for: "back to the bot"; one short word after half an hour of ours; a button, which would
 * otherwise seem to have done something; what became of an order to a bank that was under way; messages that could not be kept; a life at stake;
 * a card that is to be locked or was lost, which cannot wait.
 *
 * Where a life may be at stake the conversation goes to a person too, before everybody else in the queue: the bank has to know of it, and a bot
 * that went on about balances would be heartless. As nobody at a bank is a counsellor, and perhaps nobody reads along, the help that is there at
 * any hour is named first, and again whenever such words are said while a person is waited for.
 */
import type { Choice, Danger, Event, Facts, Frame, Heard, Say, Skill, Why, WhyWaiting } from './model.ts';
import { begin, type Draft, hasOrders, settle, utter } from './stack.ts';

/** After so long without a word of ours the next message is answered by one. */
const QUIET_MS = 30 * 60_000;
/** So often it is looked whether the place in line is another one. */
const PLACE_MS = 2 * 60_000;
/** For so long at most. */
const PLACES_MS = 60 * 60_000;
/** The name of that wake, which belongs to no dialog. */
const PLACE = 'place';
const HANDOFFS_AT_MOST = 10;

const say = (key: string, args: Facts = {}): Say => ({ key, args });

export const toBot = (): Choice => ({ label: say('repair.to_bot'), command: 'back_to_bot' });
export const offerPerson = (why: Why): Choice => ({ label: say('repair.to_person'), command: 'person', why });

/** From now on a person is waited for. Open questions end: what is said to a person answers none of them (I10). `first` is said before. */
export const handOver = (draft: Draft, why: Why, first: Say[] = []): void => {
  const { conversation, desk } = draft;
  const skill = skillOf(draft);
  conversation.halfDone = conversation.stack.filter(({ question }) => question).map(({ dialog }) => ({ dialog, at: draft.now }));
  conversation.misses = 0;
  delete conversation.told;
  conversation.handoffs = [...(conversation.handoffs ?? []), { at: draft.now, why, skill }].slice(-HANDOFFS_AT_MOST);
  waitFor(draft, { why, skill });
  utter(draft, [...first, say('repair.handed_over', { why, ...desk })], [toBot()]);
};

type Place = { why: WhyWaiting; skill: Skill; agent?: string; keepsPlace?: true };

/** It waits for a person from now on, and is told of its place as that changes. */
export const waitFor = (draft: Draft, place: Place): void => {
  const { conversation, desk } = draft;
  conversation.owner = { who: 'queue' };
  conversation.stack = [];
  const { why, skill } = place;
  conversation.waiting = { why, skill, since: draft.now, saidAt: draft.now, ...(desk.line ? { line: desk.line } : {}) };
  draft.handOver = { to: 'queue', language: conversation.language, ...place };
  lookAtPlace(draft);
};

/** Once more, as long as somebody reads and it does not take too long: who waits for hours asks. */
const lookAtPlace = ({ conversation: { waiting }, desk, now, wakes }: Draft): void => {
  if (!waiting || desk.people !== 'here' || now - (waiting.since ?? 0) > PLACES_MS) return;
  waiting.lookAt = now + PLACE_MS;
  wakes.push({ frame: PLACE, at: waiting.lookAt });
};

/** Of what is going on, or was just now. */
const skillOf = ({ book, conversation: { stack, about }, now }: Draft): Skill => {
  const open = stack.toReversed().map(({ dialog }) => book.get(dialog)?.skill);
  const lately = about && now - about.at < QUIET_MS ? about.skill : undefined;
  return [...open, lately].find((skill) => skill !== undefined) ?? 'general';
};

/** Who waits hears of their place again when it is another one; not in hours in which nobody reads. */
const refreshPlace = (draft: Draft): void => {
  const { conversation, desk } = draft;
  // A wake of before they were passed on is not this one.
  if (!conversation.waiting || draft.now < (conversation.waiting.lookAt ?? 0)) return;
  const waiting = { ...conversation.waiting };
  conversation.waiting = waiting;
  lookAtPlace(draft);
  if (desk.people !== 'here' || !desk.line || desk.line.ahead === waiting.line?.ahead) return;
  waiting.line = desk.line;
  speak(draft, [say('repair.place', { ...desk.line })]);
};

export const dangerOf = ({ command }: Heard): Danger | undefined => (command === 'crisis' || command === 'threat' ? command : undefined);

/** Whatever was going on, and whoever is waited for. */
export const meetDanger = (draft: Draft, danger: Danger, { language }: Heard): void => {
  const { conversation } = draft;
  conversation.language = language;
  const help = say(`repair.${danger}`);
  if (conversation.owner.who === 'bot') return handOver(draft, danger, [help]);
  // A threat does not hide that somebody was in need.
  const why = conversation.waiting?.why === 'crisis' ? 'crisis' : danger;
  const skill = conversation.waiting?.skill ?? 'general';
  conversation.waiting = { ...conversation.waiting, why, skill, saidAt: draft.now };
  draft.handOver = { to: 'queue', why, language, skill };
  speak(draft, [help]);
};

/** The customer wants the bot again: at once, with its disclosure, and without what was asked before. */
const backToBot = (draft: Draft): void => {
  const { conversation } = draft;
  conversation.owner = { who: 'bot' };
  delete conversation.waiting;
  conversation.stack = [];
  conversation.misses = 0;
  conversation.disclosedAt = draft.now;
  draft.handOver = { to: 'bot' };
  utter(draft, [say('repair.disclosure'), say('repair.back_with_bot')]);
};

/**
 * Whether the bot sees to it although a person is waited for: a card is locked now, not when somebody has time. Only such a dialog has questions
 * open then, and what answers them is for it.
 */
export const cannotWait = ({ book, conversation }: Draft, event: Event): boolean => {
  const asks = conversation.stack.at(-1)?.question;
  if (event.kind === 'pressed') {
    const { press } = event;
    if (press === 'unreadable') return false;
    return 'begins' in press.choice ? book.get(press.choice.begins)?.urgent === true : asks !== undefined && asks.id === press.question;
  }
  if (event.kind !== 'words' || event.heard.command) return false;
  const { requests, answer, nth, slots } = event.heard;
  if (requests.some(({ begin: name }) => book.get(name)?.urgent)) return true;
  const isAnswer = answer !== undefined || nth !== undefined || (asks?.slot !== undefined && (slots[asks.slot] ?? null) !== null);
  return asks !== undefined && requests.length === 0 && isAnswer;
};

/** What happens while a person is waited for is heard in silence, but for what breaks it. */
export const whileWaiting = (draft: Draft, event: Event): void => {
  const { conversation } = draft;
  conversation.waiting ??= { why: 'asked', saidAt: draft.now };
  switch (event.kind) {
    case 'words': {
      conversation.heardAt = draft.now;
      const danger = dangerOf(event.heard);
      if (danger) return meetDanger(draft, danger, event.heard);
      if (event.heard.command === 'back_to_bot') {
        conversation.language = event.heard.language;
        return backToBot(draft);
      }
      return event.masked ? speak(draft, [say('repair.secret_masked', { what: event.masked })]) : acknowledge(draft);
    }
    case 'pressed':
      conversation.heardAt = draft.now;
      if (event.press !== 'unreadable' && 'command' in event.press.choice)
        return event.press.choice.command === 'back_to_bot' ? backToBot(draft) : acknowledge(draft);
      if (event.press !== 'unreadable' && 'begins' in event.press.choice && draft.book.get(event.press.choice.begins)?.alert)
        return interrupt(draft, event.press.choice.begins, event.press.choice.states ?? {});
      return speak(draft, [say('repair.quiet_button')]);
    case 'other':
      if (event.what === 'media' || event.what === 'unsupported') return acknowledge(draft);
      if (event.what === 'overflow') return speak(draft, [say('repair.overflow')]);
      return;
    case 'begin':
      return interrupt(draft, event.dialog, {});
    case 'wake':
      return event.frame === PLACE ? refreshPlace(draft) : undefined;
    default:
      return;
  }
};

/** What cannot wait is said, and answered by its buttons. Its question does not stay open: what is written is meant for a person. */
const interrupt = (draft: Draft, dialog: string, said: Facts): void => {
  begin(draft, dialog, said);
  settle(draft);
  draft.conversation.stack = [];
  spoken(draft);
};

/** Says that it is kept, when we have said nothing for long. */
const acknowledge = (draft: Draft): void => {
  const { waiting } = draft.conversation;
  if (waiting && draft.now - waiting.saidAt <= QUIET_MS) return;
  speak(draft, [say('repair.still_waiting', { ...draft.desk })]);
};

const speak = (draft: Draft, words: Say[]): void => {
  utter(draft, words, [toBot()]);
  spoken(draft);
};

const spoken = ({ conversation, now, replies }: Draft): void => {
  if (conversation.waiting && replies.length > 0) conversation.waiting = { ...conversation.waiting, saidAt: now };
};

/** What became of an order to a bank is told also to who waits: a card that is locked or not is no small talk. It opens no question. */
export const tellOutcome = (draft: Draft, frame: Frame): void => {
  const { conversation } = draft;
  if (!hasOrders(frame)) return;
  conversation.stack.push(frame);
  settle(draft);
  conversation.stack = [];
  spoken(draft);
};
