/** What the desk shows, as one value, and how it changes. Pure: time comes with the actions. */

import type { Agent, Desk, Entry, Happening, Line, Me, OwnerNow, Panel, Revealed, Thread, ToPage, Window } from '../../bot/wire.ts';
import type { LineEvent, LineState } from './connection.ts';
import { type Outgoing, stillOut, withNewest, withOlder, withTold } from './entries.ts';

export type Mode = 'reply' | 'note';
export type Draft = { mode: Mode; reply: string; note: string };
export type Tab = 'waiting' | 'mine' | 'team';

/** The conversation that is open. Until it has come, only the line is known, if that. */
export type Open = {
  name: string;
  line?: Line;
  entries: readonly Entry[];
  more: boolean;
  panel?: Panel;
  window?: Window;
  is: 'loading' | 'here' | 'not_found' | 'failed';
  /** Raised by every sign of the customer's typing; 0: they do not type. */
  typing: number;
};

/** Figures of an account, for a moment. `until`: on the page's own clock. */
export type Shown = Revealed & { account: string; until: number };

export type State = {
  line: LineState;
  signedOut: boolean;
  /** Where one signs out of whatever else one is signed in to with the same account. */
  endSession?: string;
  me?: Me;
  desk?: Desk;
  /** What to add to the page's clock for the business clock. */
  aheadMs: number;
  tab: Tab;
  search: { text: string; found?: readonly Line[] };
  open?: Open;
  /** Whose drafts and outbox these are. */
  writer?: string;
  outbox: readonly Outgoing[];
  drafts: { readonly [name: string]: Draft };
  revealed: readonly Shown[];
  /** One thing to tell the agent, until the next. */
  notice?: { text: string; kind: 'news' | 'trouble' };
};

export type Action =
  | LineEvent
  | { type: 'tab'; tab: Tab }
  | { type: 'searching'; text: string }
  | { type: 'found'; text: string; found: readonly Line[] }
  | { type: 'chosen'; name: string }
  | { type: 'drafted'; name: string; draft: Partial<Draft> }
  | { type: 'sending'; outgoing: Outgoing }
  | { type: 'withdrawn'; id: string }
  | { type: 'owner'; name: string; owner: OwnerNow }
  | { type: 'revealed'; name: string; shown: Shown }
  | { type: 'concealed'; account: string }
  | { type: 'typing_over' }
  | { type: 'notice'; notice: State['notice'] }
  | { type: 'restored'; drafts: State['drafts']; outbox: readonly Outgoing[] };

export const initial: State = {
  line: 'connecting',
  signedOut: false,
  aheadMs: 0,
  tab: 'waiting',
  search: { text: '' },
  outbox: [],
  drafts: {},
  revealed: [],
};

const emptyDraft: Draft = { mode: 'reply', reply: '', note: '' };

export const draftOf = ({ drafts }: Pick<State, 'drafts'>, name: string): Draft => drafts[name] ?? emptyDraft;

/** The lines a tab lists, in their order. */
export const linesOf = ({ desk, tab, search }: State): readonly Line[] => {
  if (search.text !== '') return search.found ?? [];
  if (!desk) return [];
  return tab === 'team' ? (desk.load?.all ?? []) : desk[tab];
};

export const hasIt = (agent: Agent | undefined, line: Line | undefined): boolean =>
  agent !== undefined && line?.owner.who === 'agent' && line.owner.id === agent.id;

/** Whether this agent may claim it: it waits, and is theirs to take. What is kept for somebody else is, for a while, only a supervisor's to see. */
export const mayClaim = ({ desk, me }: Pick<State, 'desk' | 'me'>, line: Line | undefined): boolean =>
  line?.owner.who === 'queue' &&
  line.kind === 'conversation' &&
  (line.reservedFor === undefined || line.reservedFor.id === me?.agent.id || desk?.waiting.some(({ name }) => name === line.name) === true);

/** How many want something of this agent: who waits, and own customers without an answer. */
export const wanting = ({ desk }: Pick<State, 'desk'>): number =>
  desk ? desk.waiting.length + desk.mine.filter(({ unansweredSince }) => unansweredSince !== null).length : 0;

const without = <K extends 'open' | 'notice' | 'me' | 'desk'>(state: State, ...names: K[]): State => {
  const rest = { ...state };
  for (const name of names) delete rest[name];
  return rest;
};

const changed = (state: State, name: string, change: (open: Open) => Partial<Open>): State =>
  state.open?.name === name ? { ...state, open: { ...state.open, ...change(state.open) } } : state;

const chosen = (state: State, name: string): State => {
  if (state.open?.name === name) return state;
  const line = inLists(state.desk, name) ?? state.search.found?.find((found) => found.name === name);
  const open: Open = { name, ...(line && { line }), entries: [], more: false, is: 'loading', typing: 0 };
  return { ...without(state, 'notice'), open, revealed: [] };
};

const loaded = (state: State, name: string, { entries, more, line, panel, window }: Thread): State => {
  const next = changed(state, name, (open) => {
    const newest = withNewest(open.entries, entries);
    return { entries: newest.entries, more: newest.joined ? open.more : more, line, panel, window, is: 'here' };
  });
  // What the server took is among what it has now, whether or not it is among the newest.
  return { ...next, outbox: stillOut(state.outbox, entries).filter((one) => one.name !== name || one.is !== 'taken') };
};

const inLists = (desk: Desk | undefined, name: string): Line | undefined =>
  [...(desk?.mine ?? []), ...(desk?.waiting ?? []), ...(desk?.load?.all ?? [])].find((line) => line.name === name);

const TO_PEOPLE: ReadonlySet<Happening> = new Set(['waiting', 'claimed', 'transferred', 'lost', 'silent']);
const TO_BOT: ReadonlySet<Happening> = new Set(['released', 'resolved', 'left', 'back_to_bot']);

/** Whether the last time that the conversation changed hands, the bot got it. The log knows it before the lists do. */
const isBack = (entries: readonly Entry[]): boolean => {
  const hands = entries
    .flatMap((entry) => (entry.who === 'system' ? [entry.what] : []))
    .filter((what) => TO_PEOPLE.has(what) || TO_BOT.has(what));
  const last = hands.at(-1);
  return last !== undefined && TO_BOT.has(last);
};

const withBot = (line: Line): Line => ({ ...line, owner: { who: 'bot' } });

/** Of what is no longer listed nothing more is told: the bot has it, or somebody else. */
const listed = (state: State, before: Desk | undefined): State => {
  const name = state.open?.name ?? '';
  const line = inLists(state.desk, name);
  if (line) return changed(state, name, () => ({ line }));
  const gone = inLists(before, name) && state.open?.line?.owner.who !== 'bot';
  if (!gone) return state;
  return changed(state, name, ({ line: was, entries }) => {
    if (!was) return {};
    return { line: isBack(entries) ? withBot(was) : { ...was, owner: { who: 'elsewhere' } } };
  });
};

const told = (state: State, what: ToPage, at: number): State => {
  switch (what.tell) {
    case 'desk':
      return listed({ ...state, desk: what.desk, aheadMs: what.desk.now - at }, state.desk);
    case 'entries': {
      const { name, entries, line, window } = what;
      const answered = entries.some(({ who }) => who === 'customer');
      const next = changed(state, name, (open) => {
        const all = withTold(open.entries, entries);
        return { entries: all, line: isBack(all) ? withBot(line) : line, window, typing: answered ? 0 : open.typing };
      });
      return { ...next, outbox: stillOut(state.outbox, entries) };
    }
    case 'panel':
      return changed(state, what.name, () => ({ panel: what.panel }));
    case 'typing':
      return changed(state, what.name, ({ typing }) => ({ typing: typing + 1 }));
    case 'signed_out':
      return signedOut(state);
  }
};

/** What the agent wrote is kept; what was shown of customers is not. */
const signedOut = (state: State): State => ({ ...without(state, 'open', 'desk', 'me', 'notice'), signedOut: true, revealed: [] });

const drafted = (state: State, name: string, draft: Partial<Draft>): State => ({
  ...state,
  drafts: { ...state.drafts, [name]: { ...draftOf(state, name), ...draft } },
});

const marked = (state: State, id: string, is: Outgoing['is']): State => ({
  ...state,
  outbox: state.outbox.map((one) => (one.id === id ? { ...one, is } : one)),
});

const refused = (state: State, id: string, why: string): State => {
  const next = marked(state, id, { refused: why });
  const elsewhere = state.outbox.some((one) => one.id === id && one.name !== state.open?.name);
  return elsewhere ? { ...next, notice: { text: why, kind: 'trouble' } } : next;
};

/** What was not sent goes back to where it was written, before anything written since. */
const withdrawn = (state: State, id: string): State => {
  const one = state.outbox.find((outgoing) => outgoing.id === id);
  if (!one) return state;
  const mode: Mode = one.kind === 'note' ? 'note' : 'reply';
  const text = [one.text, draftOf(state, one.name)[mode]].filter(Boolean).join('\n');
  return { ...drafted(state, one.name, { mode, [mode]: text }), outbox: state.outbox.filter((outgoing) => outgoing !== one) };
};

const sending = (state: State, outgoing: Outgoing): State => ({
  ...without(state, 'notice'),
  outbox: [...state.outbox.filter(({ id }) => id !== outgoing.id), outgoing],
});

/** A claim moves to where one's own are listed, so that it stays in sight. */
const owned = (state: State, name: string, owner: OwnerNow): State => {
  const next = changed(state, name, ({ line }) => (line ? { line: { ...line, owner } } : {}));
  return owner.who === 'agent' && owner.id === state.me?.agent.id && state.search.text === '' ? { ...next, tab: 'mine' } : next;
};

export const reduce = (state: State, action: Action): State => {
  switch (action.type) {
    case 'line':
      return { ...state, line: action.line, ...(state.open && { open: { ...state.open, typing: 0 } }) };
    case 'me': {
      const writer = action.me.agent.id;
      const another = state.writer !== undefined && state.writer !== writer;
      return { ...state, me: action.me, signedOut: false, writer, ...(another && { drafts: {}, outbox: [] }) };
    }
    case 'told':
      return told(state, action.told, action.at);
    case 'loaded':
      return loaded(state, action.name, action.thread);
    case 'not_loaded': {
      const gone = action.failure.why === 'refused';
      return changed(state, action.name, ({ is }) => ({ is: gone ? 'not_found' : is === 'here' ? is : 'failed' }));
    }
    case 'older': {
      const { entries, more } = action.older;
      return changed(state, action.name, (open) => ({ entries: withOlder(open.entries, entries), more }));
    }
    case 'taken':
      return marked(state, action.id, 'taken');
    case 'refused':
      return refused(state, action.id, action.why);
    case 'signed_out':
      return { ...signedOut(state), ...(action.endSession !== undefined && { endSession: action.endSession }) };
    case 'tab':
      return { ...state, tab: action.tab, search: { text: '' } };
    case 'searching': {
      const { found } = state.search;
      return { ...state, search: { text: action.text, ...(found && action.text !== '' && { found }) } };
    }
    case 'found':
      return action.text === state.search.text ? { ...state, search: { text: action.text, found: action.found } } : state;
    case 'chosen':
      return chosen(state, action.name);
    case 'drafted':
      return drafted(state, action.name, action.draft);
    case 'sending':
      return sending(state, action.outgoing);
    case 'withdrawn':
      return withdrawn(state, action.id);
    case 'owner':
      return owned(state, action.name, action.owner);
    case 'revealed': {
      const others = state.revealed.filter(({ account }) => account !== action.shown.account);
      return state.open?.name === action.name ? { ...state, revealed: [...others, action.shown] } : state;
    }
    case 'concealed':
      return { ...state, revealed: state.revealed.filter(({ account }) => account !== action.account) };
    case 'typing_over':
      return state.open ? { ...state, open: { ...state.open, typing: 0 } } : state;
    case 'notice': {
      const { notice } = action;
      return notice ? { ...state, notice } : without(state, 'notice');
    }
    case 'restored': {
      const known = new Set(state.outbox.map(({ id }) => id));
      const outbox = [...action.outbox.filter(({ id }) => !known.has(id)), ...state.outbox];
      return { ...state, drafts: { ...action.drafts, ...state.drafts }, outbox };
    }
  }
};
