/** Joins the connection, the state and the browser's own events. */

import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { after, newId, openSocket } from '../common/browser.ts';
import { type Connection, createConnection } from './connection.ts';
import type { Outgoing } from './entries.ts';
import { forgetWritten, keepWritten, likes, written } from './keep.ts';
import type { Deed, Failure, Outcome } from './requests.ts';
import { blip } from './sound.ts';
import { type Action, type Draft, initial, linesOf, reduce, type State, wanting } from './state.ts';
import { words } from './words.ts';

export type Desk = {
  state: State;
  dispatch(action: Action): void;
  choose(name: string): void;
  /** The next or previous line of the list; the name of the one chosen. */
  step(by: 1 | -1): string | undefined;
  /** Takes the open conversation; whether it was to be had. */
  claim(): Promise<boolean>;
  /** What else is done with it; why it was not, or nothing. */
  reveal(account: string, reason: string): Promise<WhyNot>;
  act(deed: Handing): Promise<WhyNot>;
  write(kind: Outgoing['kind'], text: string): void;
  /** Sends what was refused once more. */
  again(outgoing: Outgoing): void;
  draft(draft: Partial<Draft>): void;
  older(): Promise<void>;
  reload(): void;
  typing(): void;
  signOut(): void;
};

type WhyNot = string | undefined;
type Handing = Exclude<Deed, { do: 'claim' | 'reveal' }>;

/** A sign of typing that no message follows is forgotten after a while. */
const TYPING_MS = 10_000;
const REVEALED_MS = 60_000;
const SEARCH_MS = 250;
const NOTICE_MS = 10_000;

const browserPorts = {
  origin: '',
  live: `${location.origin.replace(/^http/, 'ws')}/desk/live`,
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  openSocket,
  after,
  now: Date.now,
  random: Math.random,
};

const useConnection = (tell: Parameters<typeof createConnection>[0]['tell']): RefObject<Connection | null> => {
  const connection = useRef<Connection>(null);
  useEffect(() => {
    const open = createConnection({ ...browserPorts, tell });
    connection.current = open;
    const watching = new AbortController();
    const on = { signal: watching.signal, passive: true };
    addEventListener('online', open.wake, on);
    addEventListener('offline', open.lost, on);
    addEventListener('pageshow', ({ persisted }) => persisted && open.wake(), on);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && open.wake(), on);
    for (const touch of ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const) addEventListener(touch, open.touched, on);
    return () => {
      watching.abort();
      open.close();
    };
  }, [tell]);
  return connection;
};

/** What was written before a reload comes back, and goes on being sent. */
const useWritten = ({ me, drafts, outbox }: State, dispatch: (action: Action) => void, connection: RefObject<Connection | null>): void => {
  const agent = me?.agent.id;
  // In this order and at once: what was kept is read before it is kept anew, and a reload may follow any key.
  useLayoutEffect(() => {
    if (agent === undefined) return;
    const { drafts: begun, outbox: out } = written(agent);
    dispatch({ type: 'restored', drafts: begun, outbox: out });
  }, [agent, dispatch]);

  const sent = useRef(new Set<string>());
  useLayoutEffect(() => {
    if (agent === undefined) return;
    for (const outgoing of outbox) {
      if (outgoing.is !== 'sending') sent.current.delete(outgoing.id);
      else if (!sent.current.has(outgoing.id)) {
        sent.current.add(outgoing.id);
        connection.current?.post(outgoing);
      }
    }
  }, [agent, outbox, connection]);

  useLayoutEffect(() => {
    if (agent !== undefined) keepWritten(agent, { drafts, outbox });
  }, [agent, drafts, outbox]);
};

/** The number in the tab's title, and the tone when it grows. */
const useAttention = (state: State): void => {
  const count = wanting(state);
  const before = useRef<number>(undefined);
  useEffect(() => {
    document.title = count > 0 ? `(${count}) ${words.title}` : words.title;
    if (before.current !== undefined && count > before.current && likes('sound')) blip();
    if (state.desk) before.current = count;
  }, [count, state.desk]);
};

/** What is over after a while by itself. */
const useEndings = ({ open, revealed, notice }: State, dispatch: (action: Action) => void): void => {
  const typing = open?.typing ?? 0;
  useEffect(() => {
    if (typing > 0) return after(TYPING_MS, () => dispatch({ type: 'typing_over' }));
  }, [typing, open?.name, dispatch]);
  useEffect(() => {
    const stops = revealed.map(({ account, until }) => after(until - Date.now(), () => dispatch({ type: 'concealed', account })));
    return () => {
      for (const stop of stops) stop();
    };
  }, [revealed, dispatch]);
  useEffect(() => {
    if (notice) return after(NOTICE_MS, () => dispatch({ type: 'notice', notice: undefined }));
  }, [notice, dispatch]);
};

const useSearch = ({ search, line }: State, dispatch: (action: Action) => void, connection: RefObject<Connection | null>): void =>
  useEffect(() => {
    const text = search.text.trim();
    if (text === '' || line !== 'online') return;
    return after(SEARCH_MS, () => {
      void connection.current?.search(text).then((answer) => {
        if (answer.ok) dispatch({ type: 'found', text: search.text, found: answer.value.found });
      });
    });
  }, [search.text, line, dispatch, connection]);

const whyNot = (failure: Failure): string => {
  if (failure.why === 'unreachable') return words.noAnswer;
  if (failure.code === 'Taken' && failure.by !== undefined) return words.taken(failure.by);
  return failure.code === 'NotWaiting' ? words.notWaiting : failure.message;
};

export const useDesk = (): Desk => {
  const [state, dispatch] = useReducer(reduce, initial);
  const connection = useConnection(dispatch);
  const { open, me, aheadMs, signedOut } = state;
  useWritten(state, dispatch, connection);
  useAttention(state);
  useEndings(state, dispatch);
  useSearch(state, dispatch, connection);

  useEffect(() => {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (asked !== '') dispatch({ type: 'chosen', name: asked });
  }, []);
  useEffect(() => {
    if (signedOut) return;
    connection.current?.look(open?.name);
    if (open) history.replaceState(null, '', `#${encodeURIComponent(open.name)}`);
  }, [open?.name, signedOut, connection]);

  const say = (text: string, kind: 'news' | 'trouble'): void => dispatch({ type: 'notice', notice: { text, kind } });

  const perform = async <D extends Deed>(deed: D, done: (name: string, value: Outcome<D>) => void): Promise<WhyNot> => {
    if (!open || !connection.current) return words.noAnswer;
    const answer = await connection.current.act(open.name, deed);
    if (!answer.ok) return whyNot(answer);
    done(open.name, answer.value);
    return undefined;
  };

  const claim = async (): Promise<boolean> => {
    const why = await perform({ do: 'claim' }, (name) => {
      if (me) dispatch({ type: 'owner', name, owner: { who: 'agent', id: me.agent.id, name: me.agent.name } });
    });
    if (why) say(why, 'trouble');
    return why === undefined;
  };

  const reveal = (account: string, reason: string): Promise<WhyNot> =>
    perform({ do: 'reveal', account, reason }, (name, revealed) =>
      dispatch({ type: 'revealed', name, shown: { ...revealed, account, until: Date.now() + REVEALED_MS } }),
    );

  const act = (deed: Handing): Promise<WhyNot> =>
    perform(deed, (name) => {
      if (deed.do !== 'assign') dispatch({ type: 'owner', name, owner: { who: deed.do === 'transfer' ? 'queue' : 'bot' } });
      say(words.done[deed.do], 'news');
    });

  const send = (outgoing: Outgoing): void => dispatch({ type: 'sending', outgoing: { ...outgoing, is: 'sending' } });

  return {
    state,
    dispatch,
    choose: (name) => dispatch({ type: 'chosen', name }),
    step: (by) => {
      const lines = linesOf(state);
      const at = lines.findIndex(({ name }) => name === open?.name);
      const next = lines[at < 0 ? 0 : Math.min(Math.max(at + by, 0), lines.length - 1)];
      if (next) dispatch({ type: 'chosen', name: next.name });
      return next?.name;
    },
    claim,
    reveal,
    act,
    write: (kind, text) => open && send({ id: newId(), name: open.name, kind, text, at: Date.now() + aheadMs, is: 'sending' }),
    again: send,
    draft: (draft) => open && dispatch({ type: 'drafted', name: open.name, draft }),
    older: async () => {
      const oldest = open?.entries[0];
      if (open && oldest) await connection.current?.older(open.name, oldest.id);
    },
    reload: () => connection.current?.reload(),
    typing: () => open && connection.current?.typing(open.name),
    signOut: () =>
      void connection.current?.signOut().then((out) => {
        if (out) forgetWritten();
        else say(words.noAnswer, 'trouble');
      }),
  };
};
