/** The leanest server that does the job at all: node:http, undici, no understanding, nothing in between. It shows how far down there is to go. */
import { request } from 'undici';
import { type Clients, createJob, PATH } from './job.ts';
import { profiling } from './profiler.ts';
import { serve } from './serve.ts';
import { openSessions } from './sessions.ts';
import { type ServerTask, serveParent, taskOf, usage } from './task.ts';

const clients: Clients = {
  getJson: async (url, token) => (await request(url, { headers: { authorization: `Bearer ${token}` } })).body.json(),
  postJson: async (url, body) => {
    const { body: answer } = await request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    await answer.dump();
  },
};

const { redisUrl, page, graphUrl, bank, bankToken }: ServerTask = taskOf();
const sessions = await openSessions(redisUrl);
const take = createJob({ page, graphUrl, bankUrl: bank.baseUrl, bankToken, clients, sessions, understand: () => 'check_balance' });
serveParent(await serve(PATH, take), { usage, ...profiling() });
