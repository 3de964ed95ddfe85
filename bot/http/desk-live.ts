/**
 * The desk's WebSocket: the lists whenever they change, and of the conversation an agent looks at whatever is new. Everything is read from the log
 * and from the office, never from a memory of what was sent, so a client that comes back misses nothing.
 */
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Bell } from '../bell.ts';
import type { Office } from '../desk/office.ts';
import type { Views } from '../desk/views.ts';
import { failureOf, type LogEvent } from '../logger.ts';
import type { DeskStore } from '../store/desk.ts';
import type { Subject } from '../store/keys.ts';
import type { Agent, Entry, FromPage, ToPage } from '../wire.ts';
import { nameShape as name } from './desk-api.ts';
import type { DeskDoor } from './desk-door.ts';
import type { UpgradeDoor } from './upgrades.ts';

export type DeskLiveParts = {
  door: DeskDoor;
  office: Office;
  views: Views;
  store: Pick<DeskStore, 'looks'>;
  bell: Bell;
  /** Shows the customer of a conversation that somebody writes. */
  typing: (name: Subject) => void;
  log: LogEvent;
};

const MESSAGE_AT_MOST = 1_024;
const MESSAGES_A_SECOND = 20;
const UNSENT_AT_MOST = 1_000_000;
/** Lists that change many times at once are sent once. */
const DESK_EVERY_MS = 200;
/** What has not left yet is looked at again. */
const UNSENT_AGAIN_MS = 700;
const BEAT_MS = 15_000;

const fromPage = z.discriminatedUnion('do', [
  z.object({ do: z.literal('open'), name }),
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('typing'), name }),
  z.object({ do: z.literal('here'), active: z.boolean() }),
]) satisfies z.ZodType<FromPage>;

export const deskLive = (parts: DeskLiveParts): UpgradeDoor => ({
  path: /^\/desk\/live$/,
  messageAtMost: MESSAGE_AT_MOST,
  async admit(request) {
    const agent = await parts.door.agentOf(request);
    return agent ? (socket) => serve(parts, request, socket, agent) : 401;
  },
});

const serve = (parts: DeskLiveParts, request: IncomingMessage, socket: WebSocket, agent: Agent): void => {
  const { door, office, store, log } = parts;
  let told = '';
  let planned: NodeJS.Timeout | undefined;
  let heard = 0;
  let open: Looking | undefined;
  let looks = 0;

  const tell = (what: ToPage): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > UNSENT_AT_MOST) return socket.terminate();
    socket.send(JSON.stringify(what));
  };
  const failed = (error: unknown): void => log('desk_live_failed', failureOf(error));

  const tellDesk = (): void => {
    planned = undefined;
    const desk = office.deskOf(agent);
    const { now: _, ...lasting } = desk;
    const text = JSON.stringify(lasting);
    if (text === told) return;
    told = text;
    tell({ tell: 'desk', desk });
  };
  const planDesk = (): void => {
    planned ??= setTimeout(tellDesk, DESK_EVERY_MS);
  };

  const close = (): void => {
    looks += 1;
    open?.stop();
    open = undefined;
  };
  /** Of several that are asked for quickly the last one counts. */
  const look = async (subject: Subject): Promise<void> => {
    close();
    const mine = looks;
    await office.look(subject);
    if (mine !== looks || socket.readyState !== socket.OPEN || !office.maySee(agent, subject)) return;
    open = lookAt(parts, agent, subject, tell, failed);
    await store.looks(agent.id, subject);
  };

  /** Whatever an agent asks for, they are asked for first: the session may have ended elsewhere. */
  const isStill = async (ask: DeskDoor['agentOf']): Promise<boolean> => {
    if (await ask(request)) return true;
    tell({ tell: 'signed_out' });
    socket.close(4401, 'signed out');
    await office.gone(agent.id);
    return false;
  };

  const work: { readonly [D in FromPage['do']]: (said: Extract<FromPage, { do: D }>) => Promise<unknown> | undefined } = {
    async open(said) {
      if (await isStill(door.stillThere)) await look(said.name);
    },
    close() {
      close();
      return store.looks(agent.id, undefined);
    },
    async typing(said) {
      const line = office.line(said.name);
      const has = line?.owner.who === 'agent' && line.owner.id === agent.id;
      if (has && (await isStill(door.stillThere))) parts.typing(said.name);
    },
    async here({ active }) {
      if (await isStill(active ? door.agentOf : door.stillThere)) await office.here(agent);
    },
  };

  socket.on('message', (data) => {
    heard += 1;
    if (heard > MESSAGES_A_SECOND) return socket.close(1008, 'too much');
    const said = fromPage.safeParse(orUndefined(() => JSON.parse(String(data))));
    // Each kind is given to its own.
    if (said.success) (work[said.data.do] as (said: FromPage) => Promise<unknown> | undefined)(said.data)?.catch(failed);
  });
  const calm = setInterval(() => {
    heard = 0;
  }, 1_000);
  // A page says that it is here; whoever holds the line without one is not let in for longer than their session.
  const beat = setInterval(() => {
    if (socket.readyState !== socket.OPEN) return;
    socket.send('');
    isStill(door.stillThere).catch(failed);
  }, BEAT_MS);
  const stop = office.onChange(planDesk);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    stop();
    close();
    clearInterval(calm);
    clearInterval(beat);
    clearTimeout(planned);
    store.looks(agent.id, undefined).catch(failed);
  });
  office.here(agent).then(tellDesk, failed);
};

type Looking = { stop(): void };

/** Tells what is new in a conversation, and what becomes of messages that had not left. */
const lookAt = (
  { views, office, bell }: DeskLiveParts,
  agent: Agent,
  subject: Subject,
  tell: (what: ToPage) => void,
  failed: (error: unknown) => void,
): Looking => {
  let after: string | undefined;
  let ended = false;
  let work = Promise.resolve();
  let again: NodeJS.Timeout | undefined;
  /** Entries whose messages have not left, by id, and where to read from to see them again. */
  let unsent: { from: string | undefined; ids: Set<string> } | undefined;

  const isWaiting = (entry: Entry): boolean => 'delivery' in entry && entry.delivery.is === 'waiting';

  const read = async (): Promise<void> => {
    if (ended || !office.maySee(agent, subject)) return;
    const from = unsent ? unsent.from : after;
    const fresh = await views.since(agent, subject, from);
    if (!fresh || ended) return;
    const known = unsent?.ids;
    // Of what was told before, only what changed.
    const news = fresh.entries.filter((entry) => isNew(entry.id, after) || (known?.has(entry.id) && !isWaiting(entry)));
    const waiting = fresh.entries.filter(isWaiting);
    unsent = waiting.length > 0 ? { from, ids: new Set(waiting.map(({ id }) => id)) } : undefined;
    after = fresh.last ?? after;
    tell({ tell: 'entries', name: subject, entries: [...fresh.anew, ...news], line: fresh.line, window: fresh.window });
    if (news.some(({ who }) => who === 'system')) await tellPanel();
    clearTimeout(again);
    if (unsent) again = setTimeout(look, UNSENT_AGAIN_MS);
  };
  const tellPanel = async (): Promise<void> => {
    const panel = await views.panel(agent, subject);
    if (panel && !ended) tell({ tell: 'panel', name: subject, panel });
  };
  const look = (): void => {
    work = work.then(read).catch(failed);
  };

  /** The page itself asks for what there is; here begins what comes. */
  const begin = async (): Promise<void> => {
    const { entries, last } = await views.recent(agent, subject);
    const waiting = entries.filter(isWaiting);
    after = last;
    if (waiting[0]) unsent = { from: before(waiting[0].id), ids: new Set(waiting.map(({ id }) => id)) };
  };

  const stop = bell.listen(subject, (ring) => ring === 'entry' && look());
  work = begin().then(read).catch(failed);
  return {
    stop() {
      ended = true;
      stop();
      clearTimeout(again);
    },
  };
};

/** The id of the log that stands just before an entry's. */
const before = (id: string): string => {
  const [ms = 0, n = 0] = id.split(/[-.]/).map(Number);
  return n > 0 ? `${ms}-${n - 1}` : `${ms - 1}-${Number.MAX_SAFE_INTEGER}`;
};

/** Ids of entries grow: `<ms>-<n>.<part>`. */
const isNew = (id: string, after: string | undefined): boolean => {
  if (after === undefined) return true;
  const [ms = 0, n = 0] = id.split(/[-.]/).map(Number);
  const [thenMs = 0, thenN = 0] = after.split('-').map(Number);
  return ms > thenMs || (ms === thenMs && n > thenN);
};

const orUndefined = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
