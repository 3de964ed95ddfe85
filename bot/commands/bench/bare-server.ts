/**
 * What the desk is measured beside: a customer's message comes in by POST and goes out as a frame to the agent whose it is, over the same WebSocket
 * library, and nothing else happens.
 */
import { createServer } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Webhook } from './job.ts';
import { listen } from './listen.ts';
import { serveParent, taskOf } from './task.ts';

/** The agents, by which customers are theirs. */
export type BareTask = { agentOf: { [user: string]: string } };

const { agentOf }: BareTask = taskOf();
const agents = new Map<string, WebSocket>();

const server = createServer((message, response) => {
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', () => {
    response.writeHead(200).end();
    if (chunks.length === 0) return;
    // The bench wrote it, in this shape and no other.
    const { entry }: Webhook = JSON.parse(Buffer.concat(chunks).toString());
    for (const { sender, message } of entry.flatMap(({ messaging }) => messaging))
      agents.get(agentOf[sender.id] ?? '')?.send(JSON.stringify({ text: message.text }));
  });
});
new WebSocketServer({ server }).on('connection', (socket, { url = '' }) => agents.set(url.slice(1), socket));

serveParent(await listen(server), {});
