/**
 * A small Direct Line 3.0 server with the chat page's session endpoint: real HTTP and a real WebSocket on
 * loopback, one visitor, everything in memory. Tests make it misbehave on purpose.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

export type Posted = { type: string; text: string; value?: unknown; locale?: string; channelData: { clientActivityID: string } };
type Activity = { [name: string]: unknown };

/** The requests that can be made to fail. */
type Route = 'session' | 'sign-out' | 'refresh' | 'history' | 'stream' | 'post';

const ROUTES: readonly [Route, string, RegExp][] = [
  ['session', 'POST', /^\/chat\/session$/],
  ['sign-out', 'DELETE', /^\/chat\/session$/],
  ['refresh', 'POST', /^\/v3\/directline\/tokens\/refresh$/],
  ['history', 'GET', /^\/v3\/directline\/conversations\/[^/]+\/activities$/],
  ['post', 'POST', /^\/v3\/directline\/conversations\/[^/]+\/activities$/],
  ['stream', 'GET', /^\/v3\/directline\/conversations\/[^/]+$/],
];

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const answer = (response: ServerResponse, status: number, body?: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

export type DirectLine = Awaited<ReturnType<typeof startDirectLine>>;

export type DirectLineOptions = {
  /** Seconds, as the protocol has them. */
  expiresIn?: number;
  /** How many activities one page of the history holds. */
  page?: number;
  /** What happens when a message was stored for the first time. */
  onPost?(posted: Posted): void;
  /** Answers what is no route of Direct Line; default: 404. */
  otherwise?(request: IncomingMessage, response: ServerResponse): void;
};

export const startDirectLine = async ({ expiresIn = 1800, page = 100, onPost, otherwise }: DirectLineOptions = {}) => {
  let log: Activity[] = [];
  let conversation = 1;
  let tokens = 0;
  let mute = false;
  let valid = new Set<string>();
  const seen = new Map<string, string>();
  const posts: Posted[] = [];
  const counts: { [R in Route]: number } = { session: 0, 'sign-out': 0, refresh: 0, history: 0, stream: 0, post: 0 };
  const failing = new Map<Route, { status: number; times: number; stored: boolean }>();
  const frames: string[] = [];
  const open = new Map<WebSocket, number>();

  const grant = () => {
    const token = `token-${conversation}-${++tokens}`;
    valid.add(token);
    return { conversationId: `c${conversation}`, token, expires_in: expiresIn };
  };
  const since = (watermark: string, most: number) => {
    const from = Number(watermark || 0);
    const activities = log.slice(from, from + most);
    return { activities, watermark: String(from + activities.length) };
  };
  const flush = (): void => {
    if (mute) return;
    for (const [socket, sent] of open) {
      if (log.length > sent) socket.send(JSON.stringify({ activities: log.slice(sent), watermark: String(log.length) }));
      open.set(socket, log.length);
    }
  };
  const append = (activity: Activity): string => {
    const id = `c${conversation}|${String(log.length).padStart(7, '0')}`;
    log.push({ timestamp: new Date().toISOString(), ...activity, id });
    flush();
    return id;
  };

  const store = (body: string): string => {
    const posted: Posted = JSON.parse(body);
    const clientId = posted.channelData.clientActivityID;
    const known = seen.get(clientId);
    if (known) return known;
    posts.push(posted);
    const id = append({ ...posted, from: { id: 'dl_visitor', role: 'user' } });
    seen.set(clientId, id);
    onPost?.(posted);
    return id;
  };

  const endConversation = (): void => {
    conversation += 1;
    log = [];
    valid = new Set();
    seen.clear();
    for (const socket of open.keys()) socket.terminate();
  };

  const serve = async (route: Route, request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    counts[route] += 1;
    const body = await bodyOf(request);
    const token = request.headers.authorization?.replace('Bearer ', '') ?? '';
    const failure = failing.get(route);
    if (failure && failure.times-- > 0) {
      if (failure.stored) store(body);
      return answer(response, failure.status, { error: { code: 'Planned', message: 'planned' } });
    }
    if (route === 'session') return answer(response, 200, { ...grant(), language: 'en', sandbox: true, user: 'dl_visitor' });
    if (route === 'sign-out') {
      endConversation();
      return answer(response, 204);
    }
    if (!valid.has(token)) return answer(response, 403, { error: { code: 'TokenExpired', message: 'The token has expired.' } });
    if (route === 'refresh') return answer(response, 200, grant());
    if (route === 'history') return answer(response, 200, since(url.searchParams.get('watermark') ?? '', page));
    if (route === 'post') return answer(response, 200, { id: store(body) });
    const watermark = url.searchParams.get('watermark') ?? '';
    return answer(response, 200, { ...grant(), streamUrl: `ws://${request.headers.host}/stream?watermark=${watermark}` });
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const found = ROUTES.find(([, method, path]) => method === request.method && path.test(url.pathname));
    if (found) serve(found[0], request, response, url).catch(() => answer(response, 500));
    else if (otherwise) otherwise(request, response);
    else answer(response, 404);
  });
  const sockets = new WebSocketServer({ server, path: '/stream' });
  sockets.on('connection', (socket, request) => {
    open.set(socket, Number(new URL(request.url ?? '/', 'http://localhost').searchParams.get('watermark') || 0));
    socket.on('message', (data) => frames.push(String(data)));
    socket.on('close', () => open.delete(socket));
    flush();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    /** Every message that was stored, each once. */
    posts: posts as readonly Posted[],
    /** How often each route was asked, failures included. */
    counts: counts as Readonly<typeof counts>,
    /** What clients sent through their sockets. */
    frames: frames as readonly string[],
    listening: () => open.size,
    /** The bot says something; it is kept in the log. */
    say: (activity: Activity) => append({ type: 'message', from: { id: 'banter', name: 'Banter', role: 'bot' }, ...activity }),
    /** A signal: goes to whoever listens now and is kept nowhere. */
    signal: (activity: Activity) => {
      for (const socket of open.keys()) socket.send(JSON.stringify({ activities: [activity] }));
    },
    raw: (frame: string) => {
      for (const socket of open.keys()) socket.send(frame);
    },
    /** Sockets stay open but bring nothing, as behind a network that swallowed them. */
    swallow: (on: boolean) => {
      mute = on;
    },
    /** Cuts every socket without a closing handshake. */
    drop: () => {
      for (const socket of open.keys()) socket.terminate();
    },
    /** The next requests of this kind fail; with `stored`, a post is kept all the same, as when only the answer is lost. */
    fail: (route: Route, status: number, times = 1, stored = false) => void failing.set(route, { status, times, stored }),
    /** All tokens so far are no longer accepted; the conversation stays. */
    expireTokens: () => valid.clear(),
    /** The conversation is over; the next session is another one. */
    endConversation,
    stop: async () => {
      for (const socket of open.keys()) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
