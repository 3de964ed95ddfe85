/**
 * Runs the frames of a conversation: asks each dialog for its next move until one waits for the customer.
 * Pure; the only mutable thing is the draft of the turn.
 */
import type {
  Choice,
  Conversation,
  Desk,
  Dialog,
  Facts,
  Frame,
  HandOver,
  Heard,
  Json,
  Move,
  Onward,
  Person,
  Pressed,
  Question,
  ReadCall,
  Reads,
  Reply,
  Room,
  Say,
  Seen,
  Sight,
  WriteCall,
  Writes,
} from './model.ts';

export type Book = ReadonlyMap<string, Dialog>;

/** All dialogs by their names. */
export const bookOf = (rooms: readonly Room[]): Book =>
  // A dialog is asked with the facts of its own frames only.
  new Map(
    rooms.flatMap(({ dialogs, skill }) => dialogs.map((dialog) => [dialog.name, { ...(skill ? { skill } : {}), ...dialog } as Dialog])),
  );

/** What a turn leads to. */
export type Effects = {
  conversation: Conversation;
  replies: Reply[];
  writes: (WriteCall & { id: string })[];
  wakes: { frame: string; at: number }[];
  /** Whose the conversation is from now on; absent: as before. */
  handOver?: HandOver;
};

/** `step` asks for reads until it needs none; the worker replays it from the same state. */
export type Outcome = { need: ReadCall[] } | { effects: Effects };

/** One turn while it is worked out. */
export type Draft = {
  readonly book: Book;
  readonly event: string;
  readonly now: number;
  readonly zone: string;
  readonly seen: Seen;
  readonly desk: Desk;
  readonly conversation: Conversation;
  /** What must be said before anything else in the next reply. */
  prefix: Say[];
  /** What the next reply offers beside its own choices. */
  offers: Choice[];
  handOver?: HandOver;
  readonly replies: Reply[];
  readonly writes: (WriteCall & { id: string })[];
  readonly wakes: { frame: string; at: number }[];
  /** Reads that a dialog wants and this turn has not made yet. */
  readonly need: ReadCall[];
  frames: number;
  /** A secret was masked in this message. */
  readonly masked: boolean;
};

/** A dialog that neither asks nor ends after so many moves is defective. */
const MOVES_AT_MOST = 32;
/** Deeper interruptions are forgotten from the bottom, so that a session stays small. */
const FRAMES_AT_MOST = 8;
const CONFIRM_MS = 5 * 60_000;
/** What was given from outside is kept for so long. */
const GIVEN_MS = 7 * 24 * 60 * 60_000;

/** Equal values have equal keys, whatever the order of their properties. */
const stableKey = (value: Json): string => {
  if (Array.isArray(value)) return `[${value.map(stableKey).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${stableKey(value[name] ?? null)}`);
  return `{${entries.join(',')}}`;
};

/** The key under which a read's result or a write's outcome is found again. */
export const callKey = (name: string, args: object): string => `${name} ${stableKey(args as Json)}`;

/** The facts that a dialog has slots for. */
export const onlyKnown = (dialog: Dialog | undefined, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([slot, value]) => Object.hasOwn(dialog?.slots ?? {}, slot) && value !== null));

/** The facts of a frame that its dialog lets a follow-up go on with. */
export const carried = (dialog: Dialog | undefined, facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([slot]) => (dialog?.slots[slot] ?? 'once') !== 'once'));

/** What was known and what was said now, joined as the dialog's slots want it. */
export const joined = (dialog: Dialog | undefined, before: Facts, now: Facts): Facts => {
  const all = { ...before, ...onlyKnown(dialog, now) };
  for (const [slot, value] of Object.entries(all)) {
    const join = dialog?.slots[slot];
    const was = before[slot];
    if (typeof join === 'function' && was !== undefined && value !== was) all[slot] = join(was, value);
  }
  return all;
};

/** What is really wanted of what was asked for in one breath. */
export const unyielding = (book: Book, requests: Heard['requests']): Heard['requests'] =>
  requests.filter(({ begin: name }) => !requests.some((other) => book.get(name)?.yieldsTo?.includes(other.begin)));

/** Puts a dialog on top of the stack. A frame of the same dialog that was on top is replaced: the customer asked anew. */
export const begin = (draft: Draft, name: string, said: Facts, brought: Partial<Pick<Frame, 'given' | 'grants'>> = {}): void => {
  const dialog = draft.book.get(name);
  if (!dialog) return;
  const { conversation } = draft;
  if (dialog.alert) conversation.stack = conversation.stack.filter((frame) => frame.dialog !== name);
  if (conversation.stack.at(-1)?.dialog === name) conversation.stack.pop();
  draft.frames += 1;
  const id = `${conversation.turn}.${draft.frames}`;
  const frame: Frame = { id, dialog: name, said: onlyKnown(dialog, said), given: {}, writes: {}, ...brought };
  conversation.stack.push({ ...frame, ...givenBefore(draft, name) });
  if (conversation.stack.length > FRAMES_AT_MOST) conversation.stack.shift();
};

/** What somebody else gave the dialog lately: the customer may come back to it in their own words, or by a button of then. */
const givenBefore = ({ conversation, now }: Draft, name: string): Partial<Frame> => {
  const last = conversation.given?.[name];
  return last && now - last.at < GIVEN_MS ? { given: last.given, grants: last.grants } : {};
};

/** A frame that is spoken of comes to the top. */
export const bringUp = ({ conversation }: Draft, frame: Frame): void => {
  conversation.stack = [...conversation.stack.filter(({ id }) => id !== frame.id), frame];
};

/** Says something outside any dialog; `by`: in a person's name. */
export const utter = (draft: Draft, say: Say[], choices: Choice[] = [], by?: Person): void =>
  reply(draft, undefined, say, choices, [], by ? { by } : {});

const reply = (
  draft: Draft,
  frame: Frame | undefined,
  say: Say[],
  choices: Choice[],
  figuresOf: string[],
  more: Pick<Reply, 'approved' | 'by'> = {},
): void => {
  const all = [...draft.prefix, ...say];
  if (all.length === 0) return;
  const offered = [...choices, ...draft.offers];
  draft.prefix = [];
  draft.offers = [];
  draft.replies.push({
    id: `${draft.conversation.turn}.r${draft.replies.length}`,
    language: draft.conversation.language,
    zone: draft.zone,
    ...(frame ? { frame: frame.id } : {}),
    ...(frame?.question ? { question: frame.question.id } : {}),
    say: all,
    choices: offered,
    figuresOf,
    ...more,
  });
};

/** What one frame can see; `used` collects the grants behind the results it looked at. */
const sightOf = (draft: Draft, frame: Frame, misses: number, used: Set<string>): Sight => ({
  now: draft.now,
  zone: draft.zone,
  misses,
  read<N extends keyof Reads>(name: N, args: Reads[N]['args']) {
    const seen = draft.seen[callKey(name, args)];
    if (!seen) return undefined;
    for (const grant of seen.grants) used.add(grant);
    // The worker stored it under the key of exactly this call, so it has this call's type.
    return seen.result as Reads[N]['result'];
  },
  wrote<N extends keyof Writes>(name: N, args: Writes[N]['args']) {
    const written = frame.writes[callKey(name, args)];
    if (!written) return undefined;
    // As above: results come back under the id that was given to exactly this call.
    return written.result === undefined ? 'pending' : (written.result as Writes[N]['result']);
  },
  writes: (name) => callsOf(frame, name),
  underWay: (name) =>
    draft.conversation.parked
      .filter(({ id }) => id !== frame.id)
      .flatMap((other) => callsOf(other, name))
      .filter(({ result }) => result === 'pending')
      .map(({ args }) => args),
  wroteSince: (name) => (draft.conversation.given?.[frame.dialog]?.wrote ?? []).flatMap((key) => argsOf(key, name)),
  agreed(what) {
    const { agreed } = frame;
    if (!agreed || agreed.what !== stableKey(what) || draft.now - agreed.at > CONFIRM_MS) return undefined;
    return agreed.yes;
  },
});

/** The calls of a frame by their name, read back from the keys under which they were kept. */
const callsOf = <N extends keyof Writes>(frame: Frame, name: N): { args: Writes[N]['args']; result: Writes[N]['result'] | 'pending' }[] =>
  Object.entries(frame.writes).flatMap(([key, { result }]) =>
    argsOf(key, name).map((args) => ({
      args,
      // Results come back under the id that was given to exactly this call.
      result: result === undefined ? 'pending' : (result as Writes[N]['result']),
    })),
  );

/** The arguments of a call of that name, as `callKey` wrote them; none of another's. */
const argsOf = <N extends keyof Writes>(key: string, name: N): Writes[N]['args'][] =>
  key.startsWith(`${name} `) ? [JSON.parse(key.slice(name.length + 1)) as Writes[N]['args']] : [];

const park = (draft: Draft, frame: Frame, calls: WriteCall[]): void => {
  const { conversation } = draft;
  // Who asks the same again while it is waited for is answered once.
  const twin = conversation.parked.find((other) => isSame(other, frame));
  conversation.parked = conversation.parked.filter((other) => other !== twin);
  frame.writes = { ...twin?.writes, ...frame.writes };
  for (const call of calls) {
    const key = callKey(call.name, call.args);
    if (frame.writes[key]) continue;
    const id = `${frame.id}.w${Object.keys(frame.writes).length}`;
    frame.writes[key] = { id };
    draft.writes.push({ ...call, id });
    remember(conversation, frame.dialog, key);
  }
  conversation.stack = conversation.stack.filter(({ id }) => id !== frame.id);
  conversation.parked.push(frame);
  if (conversation.parked.length > FRAMES_AT_MOST) forgetOneParked(conversation);
  keepInMind(draft, frame);
};

/** What a dialog wrote about what it was given. */
const remember = (conversation: Conversation, dialog: string, key: string): void => {
  const last = conversation.given?.[dialog];
  if (last) conversation.given = { ...conversation.given, [dialog]: { ...last, wrote: [...(last.wrote ?? []), key] } };
};

/** Whether it waits for something that a bank does. */
export const hasOrders = (frame: Frame): boolean => callsOf(frame, 'act').length + callsOf(frame, 'answer').length > 0;

/** The oldest is forgotten, and nobody tells how it ended: not one that waits for an order to a bank, while there is another. */
const forgetOneParked = (conversation: Conversation): void => {
  const oldest = conversation.parked.findIndex((frame) => !hasOrders(frame));
  conversation.parked.splice(Math.max(0, oldest), 1);
};

const isSame = (one: Frame, other: Frame): boolean =>
  one.dialog === other.dialog && stableKey(one.said) === stableKey(other.said) && stableKey(one.given) === stableKey(other.given);

const finish = (draft: Draft, frame: Frame, onward: Onward): void => {
  const { conversation } = draft;
  conversation.stack = conversation.stack.filter(({ id }) => id !== frame.id);
  keepInMind(draft, frame, onward);
};

/** What "and savings?" and "more" would go on with. */
const keepInMind = ({ book, conversation, now }: Draft, frame: Frame, onward: Onward = {}): void => {
  const dialog = book.get(frame.dialog);
  if (dialog?.skill) conversation.about = { skill: dialog.skill, at: now };
  if (onward.stop) conversation.came = { stop: onward.stop, at: now };
  const goesOn = Object.values(dialog?.slots ?? {}).some((keeping) => keeping !== 'once');
  if (goesOn) conversation.last = { dialog: frame.dialog, said: carried(dialog, frame.said), at: now, onward };
};

/** Opens the question of a frame; a question asked again keeps count of how often it was missed. */
const open = (draft: Draft, frame: Frame, misses: number, about: Pick<Question, 'slot' | 'choices' | 'what' | 'untilMs'>): void => {
  frame.question = { id: `${draft.conversation.turn}.q${draft.replies.length}`, at: draft.now, misses, ...about };
};

const unlabelled = ({ label: _, ...pressed }: Choice): Pressed => pressed;

/** One move. True: the frame did not come to rest, ask it again (or the one below). */
const perform = (draft: Draft, frame: Frame, move: Move, misses: number, figuresOf: string[]): boolean => {
  const say = move.say ?? [];
  if (move.wakeAt !== undefined) draft.wakes.push({ frame: frame.id, at: move.wakeAt });
  switch (move.do) {
    case 'read':
      draft.need.push(...move.calls.filter(({ name, args }) => !draft.seen[callKey(name, args)]));
      if (draft.need.length === 0) throw new Error(`dialog ${frame.dialog} asks again for reads it has`);
      return false;
    case 'ask':
      open(draft, frame, misses, { slot: move.slot, ...(move.choices?.length ? { choices: move.choices.map(unlabelled) } : {}) });
      // After a miss the kernel has said something narrower; the dialog's own sentence is not repeated.
      reply(draft, frame, misses > 0 && draft.prefix.length > 0 ? [] : say, [...(move.choices ?? []), ...(move.also ?? [])], figuresOf);
      return false;
    case 'confirm':
      // A new confirmation ends whatever was agreed to before.
      delete frame.agreed;
      open(draft, frame, misses, { what: stableKey(move.what), untilMs: move.untilMs ?? CONFIRM_MS });
      reply(draft, frame, say, move.choices ?? [], figuresOf, move.approved ? { approved: move.approved } : {});
      return false;
    case 'write':
      park(draft, frame, move.calls);
      reply(draft, frame, say, [], figuresOf);
      return true;
    case 'forget':
      frame.said = Object.fromEntries(Object.entries(frame.said).filter(([slot]) => !move.slots.includes(slot)));
      reply(draft, frame, say, [], figuresOf);
      return true;
    case 'end':
      finish(draft, frame, move.onward ?? {});
      reply(draft, frame, say, move.choices ?? [], figuresOf);
      if (move.begins) begin(draft, move.begins.begins, move.begins.states ?? {});
      return true;
  }
};

const moveOf = (draft: Draft, frame: Frame, misses: number): { move: Move; figuresOf: string[] } | undefined => {
  const dialog = draft.book.get(frame.dialog);
  if (!dialog) return undefined;
  const used = new Set<string>(frame.grants);
  const move = dialog.next(frame.said, sightOf(draft, frame, misses, used), frame.given);
  return { move, figuresOf: [...used].sort() };
};

/** What the dialog of a frame would want next, were this said; nothing is done. Undefined: it needs reads first, or there is no such dialog. */
export const wouldWant = (draft: Draft, frame: Frame, said: Facts): Move | undefined => {
  const move = moveOf(draft, { ...frame, said }, 0)?.move;
  if (move?.do !== 'read') return move;
  draft.need.push(...move.calls.filter(({ name, args }) => !draft.seen[callKey(name, args)]));
  return undefined;
};

/** Asks one frame until it rests or is done. A frame whose dialog no longer exists is dropped. */
export const runFrame = (draft: Draft, frame: Frame, misses = 0): void => {
  for (let moves = 0; moves < MOVES_AT_MOST; moves += 1) {
    const next = moveOf(draft, frame, misses);
    if (!next) {
      draft.conversation.stack = draft.conversation.stack.filter(({ id }) => id !== frame.id);
      return;
    }
    const goesOn = perform(draft, frame, next.move, misses, next.figuresOf);
    if (!goesOn || next.move.do !== 'forget') return;
  }
  throw new Error(`dialog ${frame.dialog} does not come to rest`);
};

/** Runs the stack from the top until a frame waits for the customer, reads are needed, or nothing is left. */
export const settle = (draft: Draft): void => {
  const { conversation } = draft;
  const interrupted = new Set(conversation.stack.filter((frame) => frame.question).map(({ id }) => id));
  for (let moves = 0; moves < MOVES_AT_MOST; moves += 1) {
    const frame = conversation.stack.at(-1);
    if (!frame || draft.need.length > 0) return;
    if (frame.question && draft.replies.length === 0) return;
    if (interrupted.has(frame.id)) draft.prefix.push({ key: 'repair.back_to', args: { dialog: frame.dialog } });
    interrupted.delete(frame.id);
    delete frame.question;
    runFrame(draft, frame);
    if (frame.question) return;
  }
  throw new Error('the stack does not come to rest');
};
