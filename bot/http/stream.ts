/** The WebSocket of Direct Line: everything after a watermark, in order, then whatever comes. The log is read, never a memory of it. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Bell } from '../bell.ts';
import { isEntryId } from '../store/log.ts';
import { activitySet, type Bearer, type DirectLineParts } from './directline.ts';

const PATH = /^\/v3\/directline\/conversations\/([\w-]{1,128})\/stream$/;
/** A client that reads so slowly is cut off and comes back with its watermark. */
const UNSENT_AT_MOST = 1_000_000;
/** Clients only send keep-alives here. */
const MESSAGE_AT_MOST = 1_024;
/** A ring may be lost: the log is looked at again after this long in any case. The empty frame is the protocol's keep-alive. */
const BEAT_MS = 15_000;

export type StreamParts = Pick<DirectLineParts, 'directLine' | 'transcript' | 'subjectOf'> & {
  bell: Bell;
  log: (event: string, fields: Record<string, string | number>) => void;
};

/** A client that does not close its end in this time is cut off. */
const GOODBYE_MS = 2_000;

/** Serves the streams on this server. Returns how to close them all. */
export const serveStreams = (server: Server, parts: StreamParts): (() => void) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MESSAGE_AT_MOST, clientTracking: true });
  server.on('upgrade', (request, socket, head) => {
    void upgrade(sockets, parts, request, socket, head);
  });
  return () => {
    for (const socket of sockets.clients) socket.close(1001, 'going away');
    // A laptop that sleeps does not say goodbye.
    setTimeout(() => {
      for (const socket of sockets.clients) socket.terminate();
    }, GOODBYE_MS).unref();
  };
};

const upgrade = async (
  sockets: WebSocketServer,
  parts: StreamParts,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> => {
  socket.on('error', () => socket.destroy());
  const allowed = await admit(parts, request).catch(() => 503);
  if (typeof allowed === 'number') {
    socket.end(`HTTP/1.1 ${allowed} ${allowed === 403 ? 'Forbidden' : 'Not Found'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    return;
  }
  sockets.handleUpgrade(request, socket, head, (opened) => stream(parts, opened, allowed.who, allowed.after));
};

/** The token in the address is the permission; no header can be set by a browser here. */
const admit = async ({ directLine }: StreamParts, request: IncomingMessage): Promise<number | { who: Bearer; after: string }> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const named = PATH.exec(url.pathname)?.[1];
  if (named === undefined) return 404;
  const who = await directLine.read(url.searchParams.get('t') ?? '', 'stream');
  if (who === 'invalid' || who === 'expired' || who.conversation !== named) return 403;
  const after = url.searchParams.get('watermark') ?? '';
  return { who, after: isEntryId(after) ? after : '' };
};

const stream = (parts: StreamParts, socket: WebSocket, who: Bearer, from: string): void => {
  let after = from;
  let work = Promise.resolve();
  let waiting = false;

  const sendNew = async (): Promise<void> => {
    waiting = false;
    for (;;) {
      const set = await activitySet(parts, who, after);
      if (set.watermark === after || socket.readyState !== socket.OPEN) return;
      after = set.watermark;
      socket.send(JSON.stringify(set));
    }
  };
  /** One look at a time; rings that come while one waits fall together. */
  const look = (): void => {
    if (socket.bufferedAmount > UNSENT_AT_MOST) return socket.terminate();
    if (waiting) return;
    waiting = true;
    work = work.then(sendNew).catch((error: unknown) => {
      parts.log('stream_failed', { error: error instanceof Error ? error.name : 'unknown' });
      // The client comes back with its watermark.
      socket.close(1011, 'try again');
    });
  };

  const stop = parts.bell.listen(parts.subjectOf(who), (ring) => {
    if (ring === 'entry') look();
    else socket.send(JSON.stringify({ activities: [parts.directLine.typing(who.conversation)] }));
  });
  const beat = setInterval(() => {
    socket.send('');
    look();
  }, BEAT_MS);
  socket.on('error', () => socket.terminate());
  socket.on('close', () => {
    stop();
    clearInterval(beat);
  });
  look();
};
