/**
 * Keeps the desk connected: who the agent is, what waits, the conversation that is looked at, and what the agent wrote. It knows no framework and
 * no browser: network, clock, timers and chance are handed in.
 *
 * Nothing is lost on a broken line, because every connect asks anew; nothing is doubled, because what the agent wrote keeps its id until the server
 * has taken it.
 */

import type { Entries, FromPage, Line, Me, Thread, ToPage } from '../../bot/wire.ts';
import { backOff } from '../common/back-off.ts';
import type { Socket, SocketEvents } from '../common/browser.ts';
import { PROVEN_MS, SILENCE_MS, SLEPT_MS } from '../common/liveness.ts';
import type { Outgoing } from './entries.ts';
import { type Answer, createRequests, type Deed, type Failure, type Fetch, type Outcome } from './requests.ts';

export type LineState = 'connecting' | 'online' | 'offline';

/** What happens on the line, in order. */
export type LineEvent =
  | { type: 'line'; line: LineState }
  | { type: 'me'; me: Me }
  /** `at`: the page's own clock. */
  | { type: 'told'; told: ToPage; at: number }
  | { type: 'loaded'; name: string; thread: Thread }
  | { type: 'not_loaded'; name: string; failure: Failure }
  | { type: 'older'; name: string; older: Entries }
  | { type: 'taken'; id: string }
  | { type: 'refused'; id: string; why: string }
  /** `endSession`: where one may sign out of more than the desk. */
  | { type: 'signed_out'; endSession?: string | undefined };

export type ConnectionOptions = {
  origin: string;
  /** Where the socket is: `ws://host:port/desk/live`. */
  live: string;
  fetch: Fetch;
  openSocket(url: string, events: SocketEvents): Socket;
  /** Runs something once, later; the result cancels it. */
  after(ms: number, run: () => void): () => void;
  now(): number;
  /** 0 to 1. */
  random(): number;
  tell(event: LineEvent): void;
};

export type Connection = {
  /** Looks at a conversation, or at none. */
  look(name: string | undefined): void;
  /** Asks anew for the conversation that is looked at. */
  reload(): void;
  /** Fetches what is older than an entry. */
  older(name: string, before: string): Promise<void>;
  /** Sends what the agent wrote, as often as it takes. */
  post(outgoing: Outgoing): void;
  act<D extends Deed>(name: string, deed: D): Promise<Answer<Outcome<D>>>;
  search(text: string): Promise<Answer<{ found: Line[] }>>;
  /** The agent types to the customer. */
  typing(name: string): void;
  /** The agent has touched the page. */
  touched(): void;
  /** The network is back, or the page is looked at again after a while. */
  wake(): void;
  /** The device says that it has no network. */
  lost(): void;
  signOut(): Promise<boolean>;
  close(): void;
};

const HERE_MS = 10_000;
const TYPING_MS = 3_000;
/** Who leafs through the list quickly looks at what they stop at. */
const LOOK_MS = 150;
/** Within so long what the server took is told back, or the socket is dead. */
const ECHO_MS = 10_000;

export const createConnection = (options: ConnectionOptions): Connection => {
  const { after, now, random, tell } = options;
  const requests = createRequests(options.origin, options.fetch);

  let socket: Socket | undefined;
  /** Raised at every new start, so that whatever an older one still brings is dropped. */
  let attempt = 0;
  let failures = 0;
  let line: LineState = 'connecting';
  let closed = false;
  let agent: string | undefined;
  let looking: string | undefined;
  let active = true;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let stopLooking = (): void => undefined;
  let aliveAt = 0;
  let hereAt = 0;
  let stopHere = (): void => undefined;
  let typedAt = Number.NEGATIVE_INFINITY;
  let stopRetry = (): void => undefined;
  /** What waits for the line to come back. */
  const paused: (() => void)[] = [];
  const lanes = new Map<string, Promise<void>>();
  /** What was sent in the conversation that is looked at and was not told back. */
  const untold = new Set<string>();

  const setLine = (next: LineState): void => {
    if (next === line) return;
    line = next;
    tell({ type: 'line', line });
  };

  const hangUp = (): number => {
    stopRetry();
    stopHere();
    socket?.close();
    socket = undefined;
    return ++attempt;
  };

  const retry = (): void => {
    hangUp();
    setLine('offline');
    stopRetry = after(backOff(failures++, random()), () => void connect());
  };

  const signedOut = (endSession?: string): void => {
    hangUp();
    setLine('offline');
    tell({ type: 'signed_out', endSession });
  };

  /** Whether an answer says that the agent is no longer signed in. */
  const isOut = (answer: Answer<unknown>): boolean => !answer.ok && answer.why === 'refused' && answer.code === 'SignedOut';

  const send = (frame: FromPage): void => socket?.send(JSON.stringify(frame));

  const load = async (name: string): Promise<void> => {
    const mine = attempt;
    const answer = await requests.thread(name);
    if (isOut(answer)) return signedOut();
    if (mine !== attempt || looking !== name) return;
    if (answer.ok) {
      untold.clear();
      tell({ type: 'loaded', name, thread: answer.value });
    } else tell({ type: 'not_loaded', name, failure: answer });
  };

  const connect = async (): Promise<void> => {
    if (closed) return;
    const mine = hangUp();
    const me = await requests.me();
    if (mine !== attempt) return;
    if (isOut(me)) return signedOut();
    if (!me.ok) return retry();
    agent = me.value.agent.id;
    tell({ type: 'me', me: me.value });
    listen(mine);
  };

  /** After a sleep, or a silence, the socket may be dead without knowing it. */
  const isDoubtful = (): boolean => now() - hereAt > SLEPT_MS || (aliveAt > 0 && now() - aliveAt > SILENCE_MS);

  const here = (): void => {
    hereAt = now();
    send({ do: 'here', active });
    active = false;
    stopHere();
    stopHere = after(HERE_MS, () => (isDoubtful() ? void connect() : here()));
  };

  const opened = (): void => {
    setLine('online');
    stopLooking();
    here();
    if (looking !== undefined) {
      // First told of what comes, then shown what is: nothing can come between.
      send({ do: 'open', name: looking });
      void load(looking);
    }
    for (const go of paused.splice(0)) go();
  };

  const listen = (mine: number): void => {
    let openedAt: number | undefined;
    aliveAt = 0;
    socket = options.openSocket(options.live, {
      opened: () => {
        if (mine !== attempt) return;
        openedAt = now();
        opened();
      },
      frame: (text) => {
        if (mine !== attempt) return;
        // Only a server that shows signs of life regularly can be missed.
        if (text === '' || aliveAt > 0) aliveAt = now();
        if (text !== '') hear(text);
        // Browsers hold the timers of a hidden page back by a minute, and what the server sends by nothing.
        else if (now() - hereAt >= HERE_MS) here();
      },
      closed: () => {
        if (mine !== attempt) return;
        if (openedAt !== undefined && now() - openedAt > PROVEN_MS) failures = 0;
        retry();
      },
    });
  };

  const hear = (text: string): void => {
    const told: ToPage = JSON.parse(text);
    if (told.tell === 'signed_out') return signedOut();
    if (told.tell === 'entries') {
      for (const entry of told.entries) if ('sent' in entry && entry.sent) untold.delete(entry.sent);
    }
    tell({ type: 'told', told, at: now() });
  };

  /** Until the line is back, or for a while where it does not know that it was gone. */
  const pause = (mostMs?: number): Promise<void> =>
    new Promise((resolve) => {
      paused.push(resolve);
      if (mostMs !== undefined) after(mostMs, resolve);
    });

  const deliver = async (outgoing: Outgoing): Promise<void> => {
    const { id, name } = outgoing;
    const by = agent;
    // What one agent wrote is not sent as another's who signed in meanwhile.
    for (let tries = 0; !closed && by === agent; tries++) {
      if (name === looking) untold.add(id);
      const answer = await requests.write(outgoing);
      if (answer.ok) return taken(id);
      untold.delete(id);
      if (isOut(answer)) signedOut();
      else if (answer.why === 'refused') return tell({ type: 'refused', id, why: answer.message });
      await pause(isOut(answer) ? undefined : backOff(tries, random()));
    }
  };

  const taken = (id: string): void => {
    tell({ type: 'taken', id });
    after(ECHO_MS, () => {
      if (untold.delete(id)) void connect();
    });
  };

  const lookNow = (): void => {
    lookedAt = now();
    send(looking === undefined ? { do: 'close' } : { do: 'open', name: looking });
    if (looking !== undefined && line === 'online') void load(looking);
  };

  const connection: Connection = {
    look: (name) => {
      if (name === looking) return;
      looking = name;
      untold.clear();
      stopLooking();
      const wait = lookedAt + LOOK_MS - now();
      if (wait <= 0) lookNow();
      else stopLooking = after(wait, lookNow);
    },
    reload: () => {
      if (looking !== undefined) void load(looking);
    },
    older: async (name, before) => {
      const answer = await requests.older(name, before);
      if (isOut(answer)) return signedOut();
      if (answer.ok) tell({ type: 'older', name, older: answer.value });
    },
    // In order within a conversation, so that a second try of one message cannot be overtaken by the next.
    post: (outgoing) => {
      const lane = (lanes.get(outgoing.name) ?? Promise.resolve()).then(() => deliver(outgoing));
      lanes.set(outgoing.name, lane);
    },
    act: async (name, deed) => {
      const answer = await requests.act(name, deed);
      if (isOut(answer)) signedOut();
      return answer;
    },
    search: (text) => requests.search(text),
    typing: (name) => {
      if (now() - typedAt < TYPING_MS) return;
      typedAt = now();
      send({ do: 'typing', name });
    },
    touched: () => {
      active = true;
    },
    wake: () => {
      if (closed || (line === 'online' && socket && !isDoubtful())) return;
      failures = 0;
      void connect();
    },
    lost: retry,
    signOut: async () => {
      const answer = await requests.signOut();
      if (answer.ok || isOut(answer)) signedOut(answer.ok ? answer.value : undefined);
      return answer.ok;
    },
    close: () => {
      closed = true;
      stopLooking();
      hangUp();
    },
  };
  void connect();
  return connection;
};
