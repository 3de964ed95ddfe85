/** The load: a stand-in for the Graph API, and customers who ask again as soon as they are answered. */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const sent = z.object({ recipient: z.object({ id: z.string() }) });

/** Where replies arrive. `next` resolves when the user gets one. */
export interface Graph {
  url: string;
  next(user: string): Promise<void>;
  close(): void;
}

export const openGraph = async (): Promise<Graph> => {
  const waiting = new Map<string, () => void>();
  const server = createServer((message, response) => {
    const chunks: Buffer[] = [];
    message.on('data', (chunk: Buffer) => chunks.push(chunk));
    message.on('end', () => {
      const parsed = sent.safeParse(JSON.parse(Buffer.concat(chunks).toString() || '{}'));
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"recipient_id":"1","message_id":"m_1"}');
      const user = parsed.success ? parsed.data.recipient.id : '';
      waiting.get(user)?.();
      waiting.delete(user);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: (user) => new Promise((done) => waiting.set(user, done)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

export type Target = { url: string; secret: string; pageId: string; graph: Graph };

/** Latencies from the message to its reply, in milliseconds. */
export type Round = { messages: number; seconds: number; latencies: number[] };

const LOST_AFTER_MS = 15_000;

/** `conversations` customers in a closed loop for `seconds`. Throws when a message stays without a reply. */
export const run = async (target: Target, conversations: number, seconds: number, question: string): Promise<Round> => {
  const agent = new Agent({ keepAlive: true, maxSockets: conversations });
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const customer = async (user: string): Promise<void> => {
    for (let n = 0; performance.now() < end; n += 1) {
      const at = performance.now();
      const replied = target.graph.next(user);
      await post(target, agent, user, `m_${user}_${at}_${n}`, question);
      await withinReason(replied, user);
      latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: conversations }, (_, n) => customer(String(9_000_000_000_000_000 + n))));
  agent.destroy();
  return { messages: latencies.length, seconds: (performance.now() - begun) / 1_000, latencies: latencies.sort((a, b) => a - b) };
};

const withinReason = (replied: Promise<void>, user: string): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`a message of ${user} got no reply in ${LOST_AFTER_MS} ms`)), LOST_AFTER_MS);
  });
  return Promise.race([replied, late]).finally(() => clearTimeout(timer));
};

const post = ({ url, secret, pageId }: Target, agent: Agent, user: string, mid: string, text: string): Promise<void> => {
  const messaging = [{ sender: { id: user }, recipient: { id: pageId }, timestamp: Date.now(), message: { mid, text } }];
  const body = JSON.stringify({ object: 'page', entry: [{ id: pageId, time: Date.now(), messaging }] });
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-hub-signature-256': `sha256=${signature}`,
  };
  return new Promise((done, failed) => {
    const outgoing = request(`${url}/webhooks/messenger`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => (response.statusCode === 200 ? done() : failed(new Error(`the webhook answered ${response.statusCode}`))));
    });
    outgoing.on('error', failed);
    outgoing.end(body);
  });
};
