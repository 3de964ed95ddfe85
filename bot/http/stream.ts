/** The WebSocket of Direct Line: everything after a watermark, in order, then whatever comes. The log is read, never a memory of it. */
import type { IncomingMessage } from 'node:http';
import type { WebSocket } from 'ws';
import type { Bell } from '../bell.ts';
import { isEntryId } from '../store/log.ts';
import { activitySet, type Bearer, type DirectLineParts } from './directline.ts';
import type { UpgradeDoor } from './upgrades.ts';

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

/** For serveUpgrades. */
export const streams = (parts: StreamParts): UpgradeDoor => ({
  path: PATH,
  messageAtMost: MESSAGE_AT_MOST,
  async admit(request) {
    const allowed = await admit(parts, request);
    return typeof allowed === 'number' ? allowed : (socket) => stream(parts, socket, allowed.who, allowed.after);
  },
});

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
