/** Messenger's side of the webhook: its connections, and one signed message. */
import { createHmac } from 'node:crypto';
import { Agent, get, request } from 'node:http';
import type { Page } from './task.ts';

/** Connections that are open before anybody looks at the clock. */
export type Lines = { of(customer: number): Agent; close(): void };

const QUESTION = "what's my Chase savings balance?";
/** A server's line of connections that wait to be accepted holds 511: whoever finds it full tries again a second later. */
const AT_ONCE = 100;

/** `count` customers, or groups of them, each with a connection to every process. */
export const openLines = async (urls: readonly string[], count: number): Promise<Lines> => {
  const agents = Array.from({ length: count }, () => new Agent({ keepAlive: true }));
  for (let from = 0; from < count; from += AT_ONCE) {
    await Promise.all(agents.slice(from, from + AT_ONCE).flatMap((agent) => urls.map((url) => knock(url, agent))));
  }
  // There is at least one.
  const [first = new Agent()] = agents;
  return {
    of: (customer) => agents[customer % count] ?? first,
    close: () => {
      for (const agent of agents) agent.destroy();
    },
  };
};

/** Whatever is answered: the connection is open then. */
const knock = (url: string, agent: Agent): Promise<void> =>
  new Promise((done) => {
    get(url, { agent }, (response) => response.resume().on('end', done)).on('error', () => done());
  });

type Written = { user: string; mid: string; text?: string };

/** One message of a customer, the question where nothing else is said. Resolves to the status; 0 when there was no answer. */
export const post = (url: string, { secret, id }: Page, agent: Agent, { user, mid, text = QUESTION }: Written): Promise<number> => {
  const now = Date.now();
  const messaging = [{ sender: { id: user }, recipient: { id }, timestamp: now, message: { mid, text } }];
  const body = JSON.stringify({ object: 'page', entry: [{ id, time: now, messaging }] });
  const headers = {
    'content-type': 'application/json',
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
  return postTo(`${url}/webhooks/messenger`, agent, headers, body);
};

/** One fraud event of a bank, signed before. Resolves as `post` does. */
export const postEvent = (url: string, bank: string, agent: Agent, token: string): Promise<number> =>
  postTo(`${url}/events/${bank}`, agent, { 'content-type': 'application/secevent+jwt', accept: 'application/json' }, token);

/** Resolves to the status; 0 when there was no answer. */
export const postTo = (url: string, agent: Agent, headers: Record<string, string>, body: string): Promise<number> =>
  new Promise((done) => {
    const all = { ...headers, 'content-length': Buffer.byteLength(body) };
    const outgoing = request(url, { method: 'POST', agent, headers: all }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    });
    outgoing.on('error', () => done(0));
    outgoing.end(body);
  });
