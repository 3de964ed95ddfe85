/** Joins the connection, the state and the browser's own events. */

import type { RefObject } from 'preact';
import { useEffect, useReducer, useRef } from 'preact/hooks';
import { newId } from '../common/browser.ts';
import type { Choice } from './activities.ts';
import { browserPorts } from './browser.ts';
import { type Connection, createConnection } from './connection.ts';
import type { Draft } from './requests.ts';
import { initial, reduce, type State } from './state.ts';

type Chat = {
  state: State;
  /** `locale`: BCP 47 of the page's words. */
  say(text: string, locale: string): void;
  choose(choice: Choice, locale: string): void;
  /** Sends a message that failed once more, under the same id: the server recognises it should it have it already. */
  retry(clientId: string): void;
  signOut(): void;
  connectNow(): void;
};

/** A sign of typing that no message follows is forgotten after a while. */
const TYPING_MS = 10_000;

/** Tells the visitor's other tabs that they signed out. */
const TABS = 'banter';

const useConnection = (tell: Parameters<typeof createConnection>[0]['tell']): RefObject<Connection | null> => {
  const connection = useRef<Connection>(null);
  useEffect(() => {
    const open = createConnection({ ...browserPorts, tell });
    connection.current = open;
    const watching = new AbortController();
    const on = { signal: watching.signal };
    addEventListener('online', open.wake, on);
    addEventListener('offline', open.lost, on);
    addEventListener('pageshow', ({ persisted }) => persisted && open.wake(), on);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && open.wake(), on);
    return () => {
      watching.abort();
      open.close();
    };
  }, [tell]);
  return connection;
};

export const useChat = (): Chat => {
  const [state, dispatch] = useReducer(reduce, initial);
  const connection = useConnection(dispatch);
  const tabs = useRef<BroadcastChannel>(null);

  useEffect(() => {
    const channel = new BroadcastChannel(TABS);
    channel.onmessage = () => connection.current?.signedOut();
    tabs.current = channel;
    return () => channel.close();
  }, [connection]);

  useEffect(() => {
    if (!state.typing) return;
    return browserPorts.after(TYPING_MS, () => dispatch({ type: 'typing_over' }));
  }, [state.typing]);

  const send = (draft: Draft): void => {
    dispatch({ type: 'sending', draft, at: Date.now() });
    void connection.current?.post(draft).then((posted) => dispatch({ type: 'posted', clientId: draft.clientId, posted }));
  };

  return {
    state,
    say: (text, locale) => send({ clientId: newId(), text, locale }),
    choose: ({ title, value }, locale) => send({ clientId: newId(), text: title, locale, press: { value } }),
    retry: (clientId) => {
      const failed = state.outbox.find(({ draft }) => draft.clientId === clientId);
      if (failed) send(failed.draft);
    },
    signOut: () =>
      void connection.current?.signOut().then((done) => {
        if (done) tabs.current?.postMessage('signed_out');
        else dispatch({ type: 'sign_out_failed' });
      }),
    connectNow: () => connection.current?.wake(),
  };
};
