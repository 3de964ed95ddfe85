/**
 * A small server of the agents' desk that speaks bot/wire.ts: real HTTP and real WebSockets on loopback, everything in memory. Tests speak for
 * customers and other agents, and make it misbehave on purpose.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Agent, Desk, Entry, FromPage, Line, Panel, RefusalCode, ToPage, Transfer, Window } from '../../bot/wire.ts';
import { agents, canned, emptyPanel } from './desk-people.ts';

type Said = { [W in Entry['who']]: Omit<Entry & { who: W }, 'id' | 'at'> }[Entry['who']];
type Written = { id: string; text: string };
type Talk = { line: Line; panel: Panel; window: Window; entries: Entry[]; epoch: number };
type Client = { agent: Agent; looking: string | undefined };

/** The requests that can be made to fail. */
export type Route =
  | 'me'
  | 'thread'
  | 'entries'
  | 'search'
  | 'claim'
  | 'messages'
  | 'notes'
  | 'transfer'
  | 'release'
  | 'resolve'
  | 'assign'
  | 'reveal';
/** `code`: refused with it; none: 503, as when the server is down. `stored`: done all the same, as when only the answer is lost. */
type Failure = { times: number; code?: RefusalCode; message?: string; stored?: boolean };

const PAGE = 50;
const LONGEST = 2_000;

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
};

type Answer = { status: number; body?: unknown };
const refusal = (status: number, code: RefusalCode, message: string, by?: string): Answer => ({
  status,
  body: { error: { code, message, ...(by !== undefined && { by }) } },
});

export type DeskServer = Awaited<ReturnType<typeof startDesk>>;
export type DeskOptions = {
  /** Answers what is no address of the desk's; default: 404. */
  otherwise?(request: IncomingMessage, response: ServerResponse): void;
  /** What the business clock is ahead of the real one. */
  aheadMs?: number;
};

export const startDesk = async ({ otherwise, aheadMs = 0 }: DeskOptions = {}) => {
  const talks = new Map<string, Talk>();
  const clients = new Map<WebSocket, Client>();
  const out = new Set<string>();
  const failing = new Map<Route, Failure>();
  const seen = new Set<string>();
  const frames: FromPage[] = [];
  const deeds: { name: string; by: string; what: Route; body: unknown }[] = [];
  let ids = 0;
  let mute = false;
  const now = (): number => Date.now() + aheadMs;

  const talkOf = (name: string): Talk => {
    const talk = talks.get(name);
    if (!talk) throw new Error(`no conversation ${name}`);
    return talk;
  };

  // ---------------------------------------------------------------- what the pages are told

  const send = (socket: WebSocket, told: ToPage): void => {
    if (!mute) socket.send(JSON.stringify(told));
  };
  const seenBy = (line: Line, agent: Agent): Line => ({
    ...line,
    looking: [...clients.values()]
      .filter(({ agent: other, looking }) => looking === line.name && other !== agent)
      .map((other) => other.agent.name),
  });
  const deskOf = (agent: Agent): Desk => {
    const lines = [...talks.values()].map(({ line }) => seenBy(line, agent));
    const waiting = lines.filter(({ owner }) => owner.who === 'queue').sort((a, b) => a.since - b.since);
    const has = (id: string): Line[] => lines.filter(({ owner }) => owner.who === 'agent' && owner.id === id);
    const here = new Set([...clients.values()].map((client) => client.agent.id));
    const mine = waiting.filter(({ skill, reservedFor: kept }) => (kept ? kept.id === agent.id : agent.skills.includes(skill)));
    return {
      now: now(),
      waiting: mine,
      mine: has(agent.id),
      others: waiting.length - mine.length,
      people: agents.map(({ id, name, skills }) => ({ id, name, skills, here: here.has(id), has: has(id).length })),
      ...(agent.supervisor && {
        load: { waiting: waiting.length, longestMs: waiting[0] ? now() - waiting[0].since : 0, medianWaitMs: 240_000, all: lines },
      }),
    };
  };
  const tellDesk = (): void => {
    for (const [socket, { agent }] of clients) send(socket, { tell: 'desk', desk: deskOf(agent) });
  };
  const asSeen = (entry: Entry, agent: Agent): Entry => {
    if (entry.who !== 'agent' && entry.who !== 'note') return entry;
    const { sent, ...rest } = entry;
    return entry.name === agent.name ? { ...rest, mine: true, ...(sent !== undefined && { sent }) } : { ...rest, mine: false };
  };
  const tellEntries = (name: string, entries: Entry[]): void => {
    const { line, window } = talkOf(name);
    for (const [socket, { agent, looking }] of clients) {
      if (looking !== name) continue;
      send(socket, { tell: 'entries', name, entries: entries.map((entry) => asSeen(entry, agent)), line: seenBy(line, agent), window });
    }
    tellDesk();
  };
  const append = (name: string, said: Said, at = now()): Entry => {
    const entry: Entry = { ...said, id: `e${++ids}`, at };
    talkOf(name).entries.push(entry);
    tellEntries(name, [entry]);
    return entry;
  };
  const change = (name: string, line: Partial<Line>): void => {
    const talk = talkOf(name);
    talk.line = { ...talk.line, ...line };
  };
  const deliver = (name: string, entry: Entry, is: 'sent' | 'read'): void => {
    if (entry.who !== 'agent') return;
    entry.delivery = { is };
    tellEntries(name, [entry]);
  };

  // ---------------------------------------------------------------- what agents do

  const own = (agent: Agent, name: string): Answer | undefined => {
    const { owner } = talkOf(name).line;
    if (owner.who === 'agent' && owner.id === agent.id) return undefined;
    return refusal(409, 'NotYours', 'You do not have this conversation any more.', owner.who === 'agent' ? owner.name : undefined);
  };
  const claim = (agent: Agent, name: string): Answer => {
    const talk = talkOf(name);
    const { owner } = talk.line;
    if (owner.who === 'agent') return refusal(409, 'Taken', 'Somebody else has it.', owner.name);
    if (owner.who !== 'queue') return refusal(409, 'NotWaiting', 'It does not wait.');
    talk.epoch += 1;
    change(name, { owner: { who: 'agent', id: agent.id, name: agent.name } });
    append(name, { who: 'system', what: 'claimed', by: agent.name });
    return { status: 200, body: { epoch: talk.epoch } };
  };
  const write = (agent: Agent, name: string, what: 'messages' | 'notes', { id, text }: Written): Answer => {
    if (text.length > LONGEST) return refusal(413, 'TooLong', 'This is too long.');
    const by = { name: agent.name, mine: true, sent: id, text };
    if (what === 'notes') append(name, { who: 'note', ...by });
    else {
      if (talkOf(name).window.is === 'closed') return refusal(409, 'Closed', 'The customer has not written for too long.');
      change(name, { unansweredSince: null, quietSince: now() });
      const entry = append(name, { who: 'agent', ...by, delivery: { is: 'waiting' } });
      setTimeout(() => deliver(name, entry, 'sent'), 20);
    }
    return { status: 202 };
  };
  const hand = (name: string, line: Partial<Line>, said: Said): Answer => {
    talkOf(name).epoch += 1;
    change(name, line);
    append(name, said);
    return { status: 202 };
  };
  const transfer = (agent: Agent, name: string, { to, note }: Transfer): Answer => {
    const colleague = 'agent' in to ? agents.find(({ id }) => id === to.agent) : undefined;
    const said: Said = { who: 'system', what: 'transferred', by: agent.name, to: 'skill' in to ? to.skill : (colleague?.name ?? ''), note };
    const reserved = colleague && { reservedFor: { id: colleague.id, name: colleague.name } };
    return hand(
      name,
      { owner: { who: 'queue' }, since: now(), why: 'transferred', ...('skill' in to && { skill: to.skill }), ...reserved },
      said,
    );
  };
  const assign = (agent: Agent, name: string, to: string): Answer => {
    const colleague = agents.find(({ id }) => id === to);
    if (!agent.supervisor || !colleague) return refusal(403, 'Forbidden', 'Only supervisors do this.');
    const owner = { who: 'agent' as const, id: colleague.id, name: colleague.name };
    return hand(name, { owner }, { who: 'system', what: 'claimed', by: colleague.name });
  };
  const reveal = (agent: Agent, name: string, account: string, reason: string): Answer => {
    const known = talkOf(name).panel.accounts?.find(({ id }) => id === account);
    if (!known) return refusal(403, 'NotAllowed', 'The customer has not allowed this.');
    append(name, { who: 'system', what: 'revealed', by: agent.name, note: reason });
    return { status: 200, body: { name: known.name, figures: [{ label: 'Available', value: '$2,494.25', at: now() }] } };
  };

  type Body = Written & Transfer & { agent: string; account: string; reason: string };
  const perform = (agent: Agent, name: string, what: string, body: Body): Answer => {
    // Sent twice, done once.
    const once = `${name} ${what} ${body.id}`;
    if ('id' in body && seen.has(once)) return { status: 202 };
    const mayNot = what === 'claim' || what === 'notes' || what === 'assign' || what === 'reveal' ? undefined : own(agent, name);
    const answer = mayNot ?? done(agent, name, what, body);
    if (answer.status < 300) {
      seen.add(once);
      deeds.push({ name, by: agent.id, what: what as Route, body });
    }
    return answer;
  };
  const done = (agent: Agent, name: string, what: string, body: Body): Answer => {
    const end = { unansweredSince: null, owner: { who: 'bot' as const } };
    switch (what) {
      case 'claim':
        return claim(agent, name);
      case 'messages':
      case 'notes':
        return write(agent, name, what, body);
      case 'transfer':
        return transfer(agent, name, body);
      case 'release':
        return hand(name, end, { who: 'system', what: 'released', by: agent.name });
      case 'resolve':
        return hand(name, end, { who: 'system', what: 'resolved', by: agent.name });
      case 'assign':
        return assign(agent, name, body.agent);
      case 'reveal':
        return reveal(agent, name, body.account, body.reason);
      default:
        return refusal(404, 'NotFound', 'There is nothing here.');
    }
  };

  // ---------------------------------------------------------------- what pages read

  const entriesOf = (name: string, agent: Agent, before?: string) => {
    const { entries } = talkOf(name);
    const end = before === undefined ? entries.length : entries.findIndex(({ id }) => id === before);
    const start = Math.max(0, end - PAGE);
    return { entries: entries.slice(start, end).map((entry) => asSeen(entry, agent)), more: start > 0 };
  };
  const read = (agent: Agent, name: string, what: string, query: URLSearchParams): Answer => {
    if (what === 'entries') return { status: 200, body: entriesOf(name, agent, query.get('before') ?? undefined) };
    const { line, panel, window, epoch } = talkOf(name);
    return { status: 200, body: { ...entriesOf(name, agent), line: seenBy(line, agent), panel, window, epoch } };
  };
  const found = (text: string, agent: Agent): Line[] =>
    [...talks.values()]
      .filter(({ entries }) => entries.some((entry) => 'text' in entry && entry.text.includes(text)))
      .map(({ line }) => seenBy(line, agent));

  const agentOf = ({ headers }: IncomingMessage): Agent | undefined => {
    const id = /(?:^|; )desk=(\w+)/.exec(headers.cookie ?? '')?.[1];
    return id !== undefined && !out.has(id) ? agents.find((agent) => agent.id === id) : undefined;
  };

  const failureOf = (route: Route): Failure | undefined => {
    const failure = failing.get(route);
    return failure && failure.times-- > 0 ? failure : undefined;
  };

  const answerOf = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const agent = agentOf(request);
    if (!agent) return refusal(401, 'SignedOut', 'Sign in first.');
    const [, , , collection = '', encoded = '', what = ''] = url.pathname.split('/');
    const name = decodeURIComponent(encoded);
    const body: Body = request.method === 'POST' ? JSON.parse(String(await bodyOf(request))) : {};
    const act = (): Answer => {
      if (collection === 'me') return { status: 200, body: { agent, canned, sandbox: true } };
      if (collection === 'search') return { status: 200, body: { found: found(url.searchParams.get('q') ?? '', agent) } };
      if (collection !== 'conversations' || !talks.has(name)) return refusal(404, 'NotFound', 'There is no such conversation.');
      return request.method === 'POST' ? perform(agent, name, what, body) : read(agent, name, what, url.searchParams);
    };
    const failure = failureOf((collection === 'conversations' ? what || 'thread' : collection) as Route);
    if (!failure) return act();
    if (failure.stored) act();
    return failure.code ? refusal(409, failure.code, failure.message ?? 'Planned.') : { status: 503, body: {} };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/desk/sign-in') {
      const as = url.searchParams.get('as') ?? 'ana';
      out.delete(as);
      response.writeHead(303, { location: '/desk', 'set-cookie': `desk=${as}; Path=/; HttpOnly` });
      response.end();
    } else if (url.pathname === '/desk/sign-out') {
      const agent = agentOf(request);
      if (agent) out.add(agent.id);
      response.writeHead(204).end();
    } else if (url.pathname.startsWith('/desk/api/')) {
      const { status, body } = await answerOf(request, url);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    } else if (otherwise) otherwise(request, response);
    else response.writeHead(404).end();
  };

  const server = createServer((request, response) => void serve(request, response).catch(() => response.writeHead(500).end()));
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    const agent = agentOf(request);
    if (!agent) return socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n');
    sockets.handleUpgrade(request, socket, head, (live) => listen(live, agent));
  });
  const listen = (socket: WebSocket, agent: Agent): void => {
    const client: Client = { agent, looking: undefined };
    clients.set(socket, client);
    socket.on('message', (data) => {
      const frame: FromPage = JSON.parse(String(data));
      frames.push(frame);
      if (frame.do === 'open') client.looking = frame.name;
      if (frame.do === 'close') client.looking = undefined;
      if (frame.do === 'open' || frame.do === 'close') tellDesk();
    });
    socket.on('close', () => {
      clients.delete(socket);
      tellDesk();
    });
    tellDesk();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    /** What was done, each thing once. */
    deeds: deeds as readonly (typeof deeds)[number][],
    /** What the pages sent through their sockets. */
    frames: frames as readonly FromPage[],
    listening: () => clients.size,
    now,
    /** A conversation that waits, unless told otherwise. */
    add: (name: string, line: Partial<Line> = {}, more: { panel?: Partial<Panel>; window?: Window; said?: Said[] } = {}) => {
      const channel = line.channel ?? 'messenger';
      talks.set(name, {
        line: {
          name,
          kind: 'conversation',
          channel,
          language: 'en',
          why: 'asked',
          skill: 'cards',
          owner: { who: 'queue' },
          since: now(),
          unansweredSince: now(),
          quietSince: null,
          preview: '',
          looking: [],
          ...line,
        },
        panel: { ...emptyPanel(channel), ...more.panel },
        window: more.window ?? { is: 'open', until: now() + 86_400_000 },
        entries: (more.said ?? []).map((said, i) => ({ ...said, id: `e${++ids}`, at: now() - ((more.said?.length ?? 0) - i) * 1_000 })),
        epoch: 1,
      });
      tellDesk();
    },
    change: (name: string, line: Partial<Line>, window?: Window) => {
      change(name, line);
      if (window) talkOf(name).window = window;
      tellEntries(name, []);
    },
    /** The customer writes. */
    customer: (name: string, text: string) => {
      change(name, { preview: text.slice(0, 80), unansweredSince: now(), quietSince: null });
      return append(name, { who: 'customer', text });
    },
    say: append,
    deliver,
    /** Another agent does something; what the page would be answered. */
    as: (agent: Agent, name: string, what: Route, body: object = {}) => perform(agent, name, what, body as Body).status,
    typing: (name: string) => {
      for (const [socket, { looking }] of clients) if (looking === name) send(socket, { tell: 'typing', name });
    },
    panel: (name: string, panel: Partial<Panel>) => {
      const talk = talkOf(name);
      talk.panel = { ...talk.panel, ...panel };
      for (const [socket, { looking }] of clients) if (looking === name) send(socket, { tell: 'panel', name, panel: talk.panel });
    },
    /** Sockets stay open but bring nothing, as behind a network that swallowed them. */
    swallow: (on: boolean) => {
      mute = on;
    },
    /** A frame as it stands, to all. */
    raw: (frame: string) => {
      for (const socket of clients.keys()) socket.send(frame);
    },
    /** Cuts every socket without a closing handshake. */
    drop: () => {
      for (const socket of clients.keys()) socket.terminate();
    },
    fail: (route: Route, failure: Failure) => void failing.set(route, failure),
    /** The agent's session is over. */
    signOut: ({ id }: Agent) => {
      out.add(id);
      for (const [socket, { agent }] of clients) if (agent.id === id) send(socket, { tell: 'signed_out' });
    },
    stop: async () => {
      for (const socket of clients.keys()) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
