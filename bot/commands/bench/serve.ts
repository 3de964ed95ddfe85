/** The HTTP server of the limit and of the leanest: node:http itself, as Banter's own webhooks use it. */
import { createServer, type IncomingMessage } from 'node:http';
import type { Serve } from './job.ts';
import { listen } from './listen.ts';

const whenRead = (incoming: IncomingMessage, done: (raw: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => done(Buffer.concat(chunks)));
};

export const serve: Serve = (path, take) => {
  const server = createServer((incoming, response) => {
    whenRead(incoming, (raw) => {
      const signature = incoming.headers['x-hub-signature-256'];
      const { status, work } = incoming.url === path ? take(raw, String(signature)) : { status: 404 };
      response.writeHead(status).end();
      void work?.();
    });
  });
  return listen(server);
};
