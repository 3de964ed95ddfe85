/** The load: customers of a Messenger page who ask the same question, in a closed or in an open loop. */
import type { Graph } from './graph.ts';
import type { Page } from './task.ts';
import { type Lines, openLines, post } from './webhook.ts';

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

/** A customer who was refused does not hammer at the door. */
const AFTER_REFUSAL_MS = 100;

export const userOf = (n: number): string => String(9_000_000_000_000_000 + n);
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

let messages = 0;

/** One round: who asks, and the tally of what came of it. */
const createRound = ({ urls, page, graph }: Target, lines: Lines, seconds: number) => {
  const end = performance.now() + seconds * 1_000;
  const load: Load = { answered: 0, inTime: 0, seconds, acks: [], replies: [], failures: { refused: 0, figureless: 0, unanswered: 0 } };

  const ask = async (n: number, due: number): Promise<void> => {
    messages += 1;
    const mid = `m_bench.${process.pid}.${messages}`;
    const url = urls[messages % urls.length] ?? '';
    const reply = graph.replyTo(mid);
    const status = await post(url, page, lines.of(n), { user: userOf(n), mid });
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
    const ascending = (values: number[]): number[] => values.sort((one, other) => one - other);
    return { ...load, acks: ascending(load.acks), replies: ascending(load.replies) };
  };
  return { ask, finish, end };
};

/** Each customer asks again as soon as the last answer is there. */
export const closedLoop = async (target: Target, lines: Lines, conversations: number, seconds: number): Promise<Load> => {
  const { ask, finish, end } = createRound(target, lines, seconds);
  const customer = async (n: number): Promise<void> => {
    while (performance.now() < end) await ask(n, performance.now());
  };
  await Promise.all(Array.from({ length: conversations }, (_, n) => customer(n)));
  return finish();
};

/** Does each when it is due, whatever became of those before, so that a slow answer does not spare the server the next question. */
export const whenDue = async (due: readonly number[], act: (n: number, due: number) => Promise<void>): Promise<void> => {
  const begun = performance.now();
  const acts: Promise<void>[] = [];
  for (const [n, after] of due.entries()) {
    const wait = begun + after - performance.now();
    if (wait > 0) await sleep(wait);
    acts.push(act(n, begun + after));
  }
  await Promise.all(acts);
};

/** Asks when it is due. `from`: the first of the customers. */
export const openLoop = async (
  target: Target,
  lines: Lines,
  { conversations, seconds, due, from = 0 }: { conversations: number; seconds: number; due: readonly number[]; from?: number },
): Promise<Load> => {
  const { ask, finish } = createRound(target, lines, seconds);
  await whenDue(due, (n, at) => ask(from + (n % conversations), at));
  return finish();
};

/** One question each of these customers, so many at a time. */
export const everyOnce = async (target: Target, lines: Lines, customers: { from: number; to: number; atOnce: number }): Promise<Load> => {
  const { ask, finish } = createRound(target, lines, Number.POSITIVE_INFINITY);
  let next = customers.from;
  const one = async (): Promise<void> => {
    while (next < customers.to) {
      next += 1;
      await ask(next - 1, performance.now());
    }
  };
  await Promise.all(Array.from({ length: customers.atOnce }, one));
  return finish();
};

/** One question each of these customers, one after the other, with a pause after each. */
export const oneByOne = async (target: Target, customers: number, pauseMs = 0): Promise<Load> => {
  const lines = await openLines(target.urls, 1);
  const { ask, finish } = createRound(target, lines, Number.POSITIVE_INFINITY);
  for (let n = 0; n < customers; n += 1) {
    await ask(n, performance.now());
    if (pauseMs > 0) await sleep(pauseMs);
  }
  lines.close();
  return finish();
};
