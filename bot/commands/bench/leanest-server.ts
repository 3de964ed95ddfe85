/** The leanest server that does the job at all: node:http, undici, no understanding, nothing in between. It shows how far down there is to go. */
import { createServer, type IncomingMessage } from 'node:http';
import { request } from 'undici';
import { type Clients, createJob, PATH, type Serve } from './job.ts';
import { listen } from './listen.ts';
import { profiling } from './profiler.ts';
import { openSessions } from './sessions.ts';
import { type ServerTask, serveParent, taskOf, usage } from './task.ts';

const clients: Clients = {
  getJson: async (url, token) => (await request(url, { headers: { authorization: `Bearer ${token}` } })).body.json(),
  postJson: async (url, body) => {
    const { body: answer } = await request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await answer.dump();
  },
};

const whenRead = (incoming: IncomingMessage, done: (raw: Buffer) => void): void => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => done(Buffer.concat(chunks)));
};

const serve: Serve = (path, take) => {
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

const { redisUrl, page, graphUrl, bank, bankToken }: ServerTask = taskOf();
const sessions = await openSessions(redisUrl);
const take = createJob({ page, graphUrl, bankUrl: bank.baseUrl, bankToken, clients, sessions, understand: () => 'check_balance' });
serveParent(await serve(PATH, take), { usage, ...profiling() });
