/** The load: customers of a Messenger page who ask the same question, in a closed or in an open loop. */
import { createHmac } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Graph } from './graph.ts';
import type { Page } from './task.ts';

/** `urls`: the processes of one server; messages alternate between them, as behind a load balancer that knows nothing of conversations. */
export type Target = { urls: readonly string[]; page: Page; graph: Graph };

export type Failures = {
  /** Webhooks that were not answered with 200. */
  refused: number;
  /** Replies without the figure that was asked for. */
  figureless: number;
  unanswered: number;
};

/** Latencies in milliseconds, ascending; in an open loop from the moment at which the message was due. */
export type Load = {
  /** Answered with the figure, and how many of these before the end of the round. */
  answered: number;
  inTime: number;
  seconds: number;
  acks: number[];
  replies: number[];
  failures: Failures;
};

const QUESTION = "what's my Chase savings balance?";
/** A customer who was refused does not hammer at the door. */
const AFTER_REFUSAL_MS = 100;

const userOf = (n: number): string => String(9_000_000_000_000_000 + n);
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let messages = 0;

/** One round: who asks, and the tally of what came of it. */
const createRound = ({ urls, page, graph }: Target, sockets: number, seconds: number) => {
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const begun = performance.now();
  const end = begun + seconds * 1_000;
  const load: Load = { answered: 0, inTime: 0, seconds, acks: [], replies: [], failures: { refused: 0, figureless: 0, unanswered: 0 } };

  const ask = async (user: string, due: number): Promise<void> => {
    messages += 1;
    const mid = `m_bench.${process.pid}.${messages}`;
    const url = urls[messages % urls.length] ?? '';
    const reply = graph.replyTo(mid);
    const status = await post(url, page, agent, { user, mid });
    if (status !== 200) {
      load.failures.refused += 1;
      return sleep(AFTER_REFUSAL_MS);
    }
    load.acks.push(performance.now() - due);
    const { kind, at } = await reply;
    if (kind === 'nothing') load.failures.unanswered += 1;
    else if (kind === 'words') load.failures.figureless += 1;
    else {
      load.answered += 1;
      if (at <= end) load.inTime += 1;
      load.replies.push(at - due);
    }
  };

  const finish = (): Load => {
    agent.destroy();
    const ascending = (values: number[]): number[] => values.sort((one, other) => one - other);
    return { ...load, acks: ascending(load.acks), replies: ascending(load.replies) };
  };
  return { ask, finish, begun, end };
};

/** Each customer asks again as soon as the last answer is there. */
export const closedLoop = async (target: Target, conversations: number, seconds: number): Promise<Load> => {
  const { ask, finish, end } = createRound(target, conversations, seconds);
  const customer = async (user: string): Promise<void> => {
    while (performance.now() < end) await ask(user, performance.now());
  };
  await Promise.all(Array.from({ length: conversations }, (_, n) => customer(userOf(n))));
  return finish();
};

/** Asks when it is due, whatever became of the messages before, so that a slow answer does not spare the server the next question. */
export const openLoop = async (target: Target, conversations: number, seconds: number, due: readonly number[]): Promise<Load> => {
  const { ask, finish, begun } = createRound(target, Number.POSITIVE_INFINITY, seconds);
  const asked: Promise<void>[] = [];
  for (const [n, after] of due.entries()) {
    const wait = begun + after - performance.now();
    if (wait > 0) await sleep(wait);
    asked.push(ask(userOf(n % conversations), begun + after));
  }
  await Promise.all(asked);
  return finish();
};

/** One question each of these customers, one after the other. */
export const oneByOne = async (target: Target, customers: number, from = 0): Promise<Load> => {
  const { ask, finish } = createRound(target, 1, Number.POSITIVE_INFINITY);
  for (let n = 0; n < customers; n += 1) await ask(userOf(from + n), performance.now());
  return finish();
};

/** Resolves to the status; 0 when there was no answer. */
const post = (url: string, { secret, id }: Page, agent: Agent, { user, mid }: { user: string; mid: string }): Promise<number> => {
  const now = Date.now();
  const messaging = [{ sender: { id: user }, recipient: { id }, timestamp: now, message: { mid, text: QUESTION } }];
  const body = JSON.stringify({ object: 'page', entry: [{ id, time: now, messaging }] });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
  return new Promise((done) => {
    const outgoing = request(`${url}/webhooks/messenger`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', () => done(response.statusCode ?? 0));
    });
    outgoing.on('error', () => done(0));
    outgoing.end(body);
  });
};
