/**
 * A stand-in for the bank, in a process of its own so that nobody is charged for its work. It answers what the sandbox answered to the same
 * questions, word for word: the sandbox itself takes several times the CPU of the leanest server and would hide what that one can do.
 */
import { rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';
import { type BankTask, serveParent, taskOf } from './task.ts';

const { bodies, latencyMs, dir }: BankTask = taskOf();
/** Redis writes its last lines when its watcher ends it. */
const SWEEP_AFTER_MS = 1_000;
let reads = 0;

const answer = (response: ServerResponse, body: string | undefined): void => {
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(body ?? '{"code":404}');
};

const server = createServer((request, response) => {
  reads += 1;
  const body = bodies[request.url?.split('?')[0] ?? ''];
  if (latencyMs === 0) answer(response, body);
  else setTimeout(answer, latencyMs, response, body);
});
// Under 1,000 conversations idle connections come back after a while: closing one just then would look like a bank's fault.
server.keepAliveTimeout = 120_000;

/** The bench removes its folder itself when it can; when it was killed, the last to know does. */
const sweep = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, SWEEP_AFTER_MS));
  await rm(dir, { recursive: true, force: true });
};

serveParent(await listen(server), { reads: () => reads }, sweep);
