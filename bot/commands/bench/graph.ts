/** A stand-in for the Graph API: where replies arrive, each told by its metadata which message it answers. */
import { createServer } from 'node:http';
import { z } from 'zod';
import { listen } from './listen.ts';

/** `figure`: it names a sum of money · `words`: it does not, so the job was not done · `nothing`: no reply came in time. */
export type Reply = { kind: 'figure' | 'words' | 'nothing'; at: number };

export interface Graph {
  url: string;
  /** Resolves at the first figure in reply to this message, or when it was waited for long enough. */
  replyTo(mid: string): Promise<Reply>;
  /** Resolves at the next message to this user, whatever it says, or when it was waited for long enough. */
  messageTo(user: string): Promise<Reply>;
  close(): void;
}

const LOST_AFTER_MS = 15_000;
/** The first reply of a conversation says first who speaks: the figure is in the next part, right behind it. */
const FIGURE_WITHIN_MS = 1_000;
const LOOK_MS = 100;

const sent = z.object({ recipient: z.object({ id: z.string() }), message: z.object({ metadata: z.string() }) });
const FIGURE = /\$\d/;

type Waiting = { since: number; words: number | undefined; done: (reply: Reply) => void };

export const openGraph = async (): Promise<Graph> => {
  const waiting = new Map<string, Waiting>();
  const expecting = new Map<string, Waiting>();
  const met = (user: string, reply: Reply): void => {
    expecting.get(user)?.done(reply);
    expecting.delete(user);
  };
  const settle = (mid: string, reply: Reply): void => {
    waiting.get(mid)?.done(reply);
    waiting.delete(mid);
  };
  const take = (body: string): void => {
    // Typing and "seen" carry no message.
    const { data } = sent.safeParse(JSON.parse(body));
    if (!data) return;
    const at = performance.now();
    met(data.recipient.id, { kind: 'words', at });
    const mid = data.message.metadata.replace(/#\d+$/, '');
    const one = waiting.get(mid);
    if (!one) return;
    if (FIGURE.test(body)) settle(mid, { kind: 'figure', at });
    else one.words ??= at;
  };
  const look = (): void => {
    const now = performance.now();
    for (const [mid, { since, words }] of waiting) {
      if (words !== undefined && now > words + FIGURE_WITHIN_MS) settle(mid, { kind: 'words', at: words });
      else if (words === undefined && now > since + LOST_AFTER_MS) settle(mid, { kind: 'nothing', at: now });
    }
    for (const [user, { since }] of expecting) if (now > since + LOST_AFTER_MS) met(user, { kind: 'nothing', at: now });
  };
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"recipient_id":"1","message_id":"m_1"}');
      take(Buffer.concat(chunks).toString());
    });
  });
  server.keepAliveTimeout = 120_000;
  const looking = setInterval(look, LOOK_MS);
  return {
    url: await listen(server),
    replyTo: (mid) => new Promise((done) => waiting.set(mid, { since: performance.now(), words: undefined, done })),
    messageTo: (user) => new Promise((done) => expecting.set(user, { since: performance.now(), words: undefined, done })),
    close: () => {
      clearInterval(looking);
      server.closeAllConnections();
      server.close();
    },
  };
};
