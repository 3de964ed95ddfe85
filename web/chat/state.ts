/** What the page shows, as one value, and how it changes. Pure: time comes with the actions. */

import type { Choice, Message, Typing } from './activities.ts';
import type { Line, LineEvent, Posted } from './connection.ts';
import type { Language } from './languages.ts';
import type { Draft, Session } from './requests.ts';

export type Delivery = 'sending' | Posted;

/** A message of the customer's that the server has not echoed yet. `at`: Unix milliseconds. */
type Outgoing = { draft: Draft; at: number; delivery: Delivery };

/** Something to tell about the conversation as a whole. */
type Notice = 'ended' | 'signed_out' | 'sign_out_failed';

export type State = {
  session?: Session;
  /** The server's language for this visitor, kept while there is no session. */
  language?: Language;
  line: Line;
  /** The history is here: only now is an empty conversation known to be empty. */
  caughtUp: boolean;
  /** What the server has, in its order. */
  messages: readonly Message[];
  /** Ids of messages that came while the page was open: these may move in, and count as unread. */
  live: ReadonlySet<string>;
  outbox: readonly Outgoing[];
  /** The newest sign of it, each another object, so that the page can wait anew for the message; undefined: nobody is. */
  typing?: Typing | undefined;
  notice?: Notice;
};

export type Action =
  | LineEvent
  | { type: 'sending'; draft: Draft; at: number }
  | { type: 'posted'; clientId: string; posted: Posted }
  | { type: 'typing_over' }
  | { type: 'sign_out_failed' };

export const initial: State = { line: 'connecting', caughtUp: false, messages: [], live: new Set(), outbox: [] };

/** Tells two messages apart for the list: the customer's own keep one key from the first key press to the echo. */
const keyOf = (message: Message): string => message.clientId ?? message.id;

const began = (state: State, session: Session): State => {
  const { language } = session;
  if (!state.session) return { ...state, session, language, caughtUp: false };
  if (state.session.conversationId === session.conversationId) return { ...state, session, language };
  // What had been taken belongs to the conversation that ended; what had not is still the customer's.
  const outbox = state.outbox.filter(({ delivery }) => delivery !== 'sent');
  return { ...initial, line: state.line, session, language, outbox, notice: 'ended' };
};

const arrived = (state: State, { activities, live }: LineEvent & { type: 'arrived' }): State => {
  const known = new Set(state.messages.map(({ id }) => id));
  const fresh: Message[] = [];
  let { typing } = state;
  for (const activity of activities) {
    if (activity.kind === 'typing' && live) typing = activity;
    if (activity.kind !== 'message' || known.has(activity.id)) continue;
    known.add(activity.id);
    fresh.push(activity);
    if (!activity.own) typing = undefined;
  }
  if (fresh.length === 0) return typing === state.typing ? state : { ...state, typing };
  const echoed = new Set(fresh.map(({ clientId }) => clientId));
  return {
    ...state,
    typing,
    messages: [...state.messages, ...fresh],
    live: live ? new Set([...state.live, ...fresh.map(({ id }) => id)]) : state.live,
    outbox: state.outbox.filter(({ draft }) => !echoed.has(draft.clientId)),
  };
};

const sending = (state: State, draft: Draft, at: number): State => {
  const { notice, ...rest } = state;
  const others = state.outbox.filter((other) => other.draft.clientId !== draft.clientId);
  return { ...rest, outbox: [...others, { draft, at, delivery: 'sending' }] };
};

const posted = (state: State, clientId: string, delivery: Posted): State => ({
  ...state,
  outbox: state.outbox.map((outgoing) => (outgoing.draft.clientId === clientId ? { ...outgoing, delivery } : outgoing)),
});

export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'began':
      return began(state, action.session);
    case 'arrived':
      return arrived(state, action);
    case 'caught_up':
      return { ...state, caughtUp: true };
    case 'line':
      return { ...state, line: action.line, typing: action.line === 'online' ? state.typing : undefined };
    case 'sending':
      return sending(state, action.draft, action.at);
    case 'posted':
      return posted(state, action.clientId, action.posted);
    case 'typing_over':
      return { ...state, typing: undefined };
    case 'signed_out':
      return { ...initial, ...(state.language && { language: state.language }), notice: 'signed_out' };
    case 'sign_out_failed':
      return { ...state, notice: 'sign_out_failed' };
  }
};

/** The quick replies to show: those of the newest message, as long as it is not answered. Choices further up are stale. */
export const quickReplies = ({ messages, outbox }: State): { of: string; choices: readonly Choice[] } | undefined => {
  const newest = messages.at(-1);
  const answered = outbox.some(({ delivery }) => delivery === 'sending' || delivery === 'sent');
  return newest && !newest.own && !answered && newest.choices.length > 0 ? { of: newest.id, choices: newest.choices } : undefined;
};

/** One message as it stands in the thread. */
export type Entry = {
  key: string;
  message: Pick<Message, 'own' | 'name' | 'person' | 'text' | 'cards' | 'at' | 'locale'>;
  live: boolean;
  /** Only where it is worth a word: a message that waits for its answer, and whatever was not sent. */
  delivery?: Delivery;
  /** First and last of one speaker's messages in a row. */
  first: boolean;
  last: boolean;
  /** A new day or a longer silence: the time is shown above. */
  apart: boolean;
};

const SILENCE_MS = 15 * 60_000;

const isApart = (before: number | undefined, at: number): boolean =>
  before === undefined || at - before > SILENCE_MS || new Date(before).toDateString() !== new Date(at).toDateString();

/** The whole thread: what the server has, then what it does not have yet. */
export const thread = ({ messages, live, outbox }: Pick<State, 'messages' | 'live' | 'outbox'>): Entry[] => {
  const confirmed = messages.map((message) => ({ key: keyOf(message), message, live: live.has(message.id), delivery: 'sent' as const }));
  const pending = outbox.map(({ draft, at, delivery }) => ({
    key: draft.clientId,
    message: { own: true, name: '', person: false, text: draft.text, cards: [], at },
    live: true,
    delivery,
  }));
  const all = [...confirmed, ...pending];
  const joins = (a: number, b: number): boolean => {
    const [before, after] = [all[a]?.message, all[b]?.message];
    return (
      !!before &&
      !!after &&
      before.own === after.own &&
      before.name === after.name &&
      before.person === after.person &&
      !isApart(before.at, after.at)
    );
  };
  return all.map(({ delivery, ...entry }, i) => ({
    ...entry,
    ...(entry.message.own && (delivery !== 'sent' || i === all.length - 1) && { delivery }),
    first: !joins(i - 1, i),
    last: !joins(i, i + 1),
    apart: isApart(all[i - 1]?.message.at, entry.message.at),
  }));
};
