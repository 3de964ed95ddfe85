/** A stand-in for the Graph API: where replies arrive, each told by its metadata which message it answers. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

/** `figure`: it names a sum of money · `words`: it does not, so the job was not done · `nothing`: no reply came in time. */
export type Reply = { kind: 'figure' | 'words' | 'nothing'; at: number };

export interface Graph {
  url: string;
  /** Resolves at the first reply to this message, or when it was waited for long enough. */
  replyTo(mid: string): Promise<Reply>;
  close(): void;
}

export const LOST_AFTER_MS = 15_000;
const LOOK_MS = 250;

const sent = z.object({ message: z.object({ metadata: z.string() }) });
const FIGURE = /\$\d/;

export const openGraph = async (): Promise<Graph> => {
  const waiting = new Map<string, { since: number; done: (reply: Reply) => void }>();
  const settle = (mid: string, kind: Reply['kind']): void => {
    waiting.get(mid)?.done({ kind, at: performance.now() });
    waiting.delete(mid);
  };
  const take = (body: string): void => {
    // Typing and "seen" carry no message.
    const metadata = sent.safeParse(JSON.parse(body)).data?.message.metadata;
    if (metadata !== undefined) settle(metadata.replace(/#\d+$/, ''), FIGURE.test(body) ? 'figure' : 'words');
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
  // The map is in the order of asking: the first that is young enough ends the look.
  const looking = setInterval(() => {
    const longAgo = performance.now() - LOST_AFTER_MS;
    for (const [mid, { since }] of waiting) {
      if (since > longAgo) return;
      settle(mid, 'nothing');
    }
  }, LOOK_MS);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // A server that listens on a port has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    replyTo: (mid) => new Promise((done) => waiting.set(mid, { since: performance.now(), done })),
    close: () => {
      clearInterval(looking);
      server.closeAllConnections();
      server.close();
    },
  };
};
