/**
 * Keeps one conversation connected: session, history, stream, token. It knows no framework and no browser:
 * network, clock, timers and chance are handed in.
 *
 * Nothing is lost on a broken line, because every connect begins by fetching what came after the watermark;
 * where proxies let no WebSocket through, these fetches alone keep the chat going.
 */

import { backOff } from '../common/back-off.ts';
import type { Socket, SocketEvents } from '../common/browser.ts';
import { PROVEN_MS, SILENCE_MS, SLEPT_MS } from '../common/liveness.ts';
import { type Activity, readActivitySet } from './activities.ts';
import { createRequests, type Draft, type Failure, type Fetch, type Renewed, type Session } from './requests.ts';

export type Line = 'connecting' | 'online' | 'offline' | 'refused';

/** What happens on the line, in order. */
export type LineEvent =
  /** A session was opened: the conversation it names is the one shown from now on. */
  | { type: 'began'; session: Session }
  /** `live`: it was not part of the history that was fetched at the beginning. */
  | { type: 'arrived'; activities: Activity[]; live: boolean }
  /** The history is complete. */
  | { type: 'caught_up' }
  | { type: 'line'; line: Line }
  | { type: 'signed_out' };

/** `failed` may be tried again with the same draft; `refused` never succeeds. */
export type Posted = 'sent' | 'failed' | 'refused';

export type ConnectionOptions = {
  origin: string;
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
  /** Delivers a message, trying a few times. Settles when the server has it or it was given up. */
  post(draft: Draft): Promise<Posted>;
  /** The network is back, or the page is looked at again after a while. */
  wake(): void;
  /** The device says that it has no network. */
  lost(): void;
  /** Forgets the conversation here and at the server; false when the server could not be told. */
  signOut(): Promise<boolean>;
  /** The visitor signed out in another tab. */
  signedOut(): void;
  close(): void;
};

const BEAT_MS = 20_000;
const ECHO_MS = 10_000;
const SESSION_WAIT_MS = 8_000;
const POST_TRIES = 3;
/** Another tab that signed out asks first for the new cookie, so that both get the same conversation. */
const OTHER_TAB_MS = 1_500;
/** The token is renewed at this part of its life. */
const REFRESH_AT = 0.6;
const REFRESH_AGAIN_MS = 15_000;

export const createConnection = (options: ConnectionOptions): Connection => {
  const { after, now, random, tell } = options;
  const requests = createRequests(options.origin, options.fetch, now);

  let session: Session | undefined;
  let conversationId: string | undefined;
  let watermark = '';
  let caughtUp = false;
  let socket: Socket | undefined;
  /** Raised at every new start, so that whatever an older one still brings is dropped. */
  let attempt = 0;
  let failures = 0;
  let aliveAt = 0;
  let line: Line = 'connecting';
  let stopTimers: (() => void)[] = [];
  let stopRefresh = (): void => undefined;
  let lane: Promise<unknown> = Promise.resolve();
  /** Who waits for a session. */
  let waiting: (() => void)[] = [];
  /** Own messages the server took, whose echo has not come yet. */
  const unechoed = new Set<string>();

  const setLine = (next: Line): void => {
    if (next === line) return;
    line = next;
    tell({ type: 'line', line });
  };

  const hangUp = (): number => {
    for (const stop of stopTimers) stop();
    stopTimers = [];
    socket?.close();
    socket = undefined;
    return ++attempt;
  };

  const later = (ms: number, run: () => void): void => {
    stopTimers.push(after(ms, run));
  };

  const retry = (least = 0, capMs?: number): void => {
    hangUp();
    later(Math.max(least, backOff(failures++, random(), capMs)), () => void connect());
  };

  const recover = (failure: Failure): void => {
    if (failure.why === 'gone') session = undefined;
    else if (failures > 0) setLine('offline');
    retry(failure.afterMs);
  };

  const keep = (open: Session, renewed: Renewed): void => {
    session = { ...open, token: renewed.token, expiresInMs: renewed.expiresInMs };
    refreshIn(renewed.expiresInMs * REFRESH_AT);
  };

  const refreshIn = (ms: number): void => {
    stopRefresh();
    stopRefresh = after(ms, () => void refresh());
  };

  const refresh = async (): Promise<void> => {
    const open = session;
    if (!open) return;
    const renewed = await requests.refresh(open);
    if (session !== open) return;
    if (renewed.ok) keep(open, renewed.value);
    else if (renewed.why === 'gone') recover(renewed);
    else refreshIn(REFRESH_AGAIN_MS);
  };

  const adopt = (opened: Session): void => {
    if (opened.conversationId !== conversationId) {
      conversationId = opened.conversationId;
      watermark = '';
      caughtUp = false;
    }
    keep(opened, opened);
    tell({ type: 'began', session: opened });
    for (const go of waiting) go();
    waiting = [];
  };

  const arrive = (set: { activities: Activity[]; watermark?: string }): void => {
    watermark = set.watermark ?? watermark;
    for (const activity of set.activities) {
      if (activity.kind === 'message' && activity.clientId !== undefined) unechoed.delete(activity.clientId);
    }
    if (set.activities.length > 0) tell({ type: 'arrived', activities: set.activities, live: caughtUp });
  };

  /** Fetches what was missed, page by page, until the watermark stands still: a page may have nothing to show. */
  const catchUp = async (open: Session, mine: number): Promise<boolean> => {
    for (;;) {
      const before = watermark;
      const page = await requests.activities(open, before);
      if (mine !== attempt) return false;
      if (!page.ok) {
        recover(page);
        return false;
      }
      arrive(page.value);
      if (watermark === before) break;
    }
    if (!caughtUp) {
      caughtUp = true;
      tell({ type: 'caught_up' });
    }
    return true;
  };

  const openSession = async (mine: number): Promise<Session | undefined> => {
    const opened = await requests.openSession();
    if (mine !== attempt) return undefined;
    if (opened.ok) {
      adopt(opened.value);
      return session;
    }
    if (opened.why === 'unreachable') recover(opened);
    else setLine('refused');
    return undefined;
  };

  const connect = async (): Promise<void> => {
    const mine = hangUp();
    const open = session ?? (await openSession(mine));
    if (!open || !(await catchUp(open, mine))) return;
    setLine('online');
    const stream = await requests.stream(session ?? open, watermark);
    if (mine !== attempt) return;
    if (!stream.ok) return recover(stream);
    keep(session ?? open, stream.value);
    listen(stream.value.streamUrl, mine);
  };

  const listen = (url: string, mine: number): void => {
    let openedAt: number | undefined;
    let serverBeats = false;
    aliveAt = now();

    const closed = (): void => {
      if (mine !== attempt) return;
      if (openedAt !== undefined && now() - openedAt > PROVEN_MS) failures = 0;
      retry(0, openedAt === undefined ? 4_000 : undefined);
    };
    const beat = (at: number): void =>
      later(BEAT_MS, () => {
        // After a sleep the socket may be dead without knowing it.
        if (now() - at > SLEPT_MS || (serverBeats && now() - aliveAt > SILENCE_MS)) return void connect();
        socket?.send('');
        beat(now());
      });

    socket = options.openSocket(url, {
      opened: () => {
        if (mine !== attempt) return;
        openedAt = now();
        beat(openedAt);
      },
      frame: (text) => {
        if (mine !== attempt) return;
        aliveAt = now();
        if (text === '') serverBeats = true;
        else receive(text);
      },
      closed,
    });
  };

  const receive = (frame: string): void => {
    let body: unknown;
    try {
      body = JSON.parse(frame);
    } catch {
      return; // not Direct Line's: the next catch-up brings whatever was meant
    }
    const set = readActivitySet(body, now());
    arrive(set);
    if (set.activities.some(({ kind }) => kind === 'ended')) recover({ ok: false, why: 'gone' });
  };

  const pause = (ms: number): Promise<void> => new Promise((resolve) => void after(ms, resolve));

  const sessionReady = (): Promise<void> =>
    new Promise((resolve) => {
      waiting.push(resolve);
      after(SESSION_WAIT_MS, resolve);
    });

  /** A message that was taken but is not heard back means that the socket is dead. */
  const taken = (clientId: string): Posted => {
    after(ECHO_MS, () => {
      if (unechoed.delete(clientId)) void connect();
    });
    if (line !== 'online') connection.wake();
    return 'sent';
  };

  const deliver = async (draft: Draft, writtenIn: string | undefined): Promise<Posted> => {
    let least = 0;
    for (let tries = 0; tries < POST_TRIES; tries++) {
      if (tries > 0 && session) await pause(Math.max(least, backOff(tries, random())));
      if (!session) await sessionReady();
      const open = session;
      if (!open) continue;
      // What was meant for a conversation that has ended is not slipped into the next one.
      if (writtenIn !== undefined && open.conversationId !== writtenIn) return 'failed';
      unechoed.add(draft.clientId);
      const answer = await requests.post(open, draft);
      if (answer.ok) return taken(draft.clientId);
      unechoed.delete(draft.clientId);
      if (answer.why === 'refused') return 'refused';
      least = answer.afterMs ?? 0;
      if (answer.why === 'gone' && session?.token === open.token) recover(answer);
    }
    return 'failed';
  };

  /** One after the other, so that a second try of one message cannot be overtaken by the next. */
  const post = (draft: Draft): Promise<Posted> => {
    const writtenIn = conversationId;
    const result = lane.then(() => deliver(draft, writtenIn));
    lane = result;
    return result;
  };

  const forget = (): void => {
    hangUp();
    stopRefresh();
    session = undefined;
    conversationId = undefined;
    line = 'connecting';
    unechoed.clear();
  };

  const connection: Connection = {
    post,
    wake: () => {
      if (line === 'online' && socket && now() - aliveAt < SILENCE_MS) return;
      failures = 0;
      void connect();
    },
    lost: () => setLine('offline'),
    signOut: async () => {
      const ended = await requests.endSession();
      if (ended.ok) {
        forget();
        tell({ type: 'signed_out' });
        void connect();
      }
      return ended.ok;
    },
    signedOut: () => {
      forget();
      tell({ type: 'signed_out' });
      later(OTHER_TAB_MS, () => void connect());
    },
    close: forget,
  };
  void connect();
  return connection;
};
