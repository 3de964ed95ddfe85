/**
 * The process is ended with kill -9 at random moments while customers write. No acknowledged message stays unanswered or is answered
 * wrongly, and a kill repeats at most one reply of a conversation (I1, I4, I6).
 *
 * KILLS and SEED in the environment choose how many kills and which moments; a failure names both.
 */

import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { seeded } from '../support/seeded.ts';

const KILLS = Number(process.env.KILLS ?? 12);
const SEED = Number(process.env.SEED ?? 20_261_125);
const CUSTOMERS = 8;
const LONGEST_LIFE_MS = 900;
/** Customers stop writing when nobody answers; what is over a conversation's cap is set aside, which is not what this is about. */
const UNANSWERED_AT_MOST = 50;

jest.setTimeout(60_000 + KILLS * 10_000);

/** The questions, and what the right answer has in it. */
const QUESTIONS = [
  { text: "what's my Chase savings balance?", right: /savings/i },
  { text: 'hello', right: /banter|help|hi|hello/i },
] as const;

describe(`${KILLS} kills, seed ${SEED}`, () => {
  let graph: Graph;
  let banter: RunningBanter;
  const asked = new Map<string, { user: string; right: RegExp }>();
  let over = false;

  beforeAll(async () => {
    graph = await startGraph();
    banter = await startBanter({ env: { ...messengerEnv(graph.url), LOG_LEVEL: 'silent' } });
  }, 120_000);
  afterAll(async () => {
    await banter.close();
    await graph.close();
  });

  /** The message that a reply answers. */
  const midOf = ({ body }: Graph['sends'][number]): string => String(body.message?.metadata).split('#')[0] ?? '';

  const answeredTo = (user: string): number => new Set(graph.sends.filter(({ body }) => body.recipient?.id === user).map(midOf)).size;

  /** Writes one message after another; each counts as asked only once it was acknowledged. */
  const write = async (user: string, random: () => number): Promise<void> => {
    for (let n = 0; !over; n += 1) {
      while (!over && n - answeredTo(user) >= UNANSWERED_AT_MOST) await wait(50);
      const question = QUESTIONS[n % QUESTIONS.length] ?? QUESTIONS[0];
      const mid = `m_${user}_${n}`;
      await postUntilTaken(banter.url, webhookOf(textEvent(user, mid, question.text)));
      asked.set(mid, { user, right: question.right });
      await wait(20 + random() * 200);
    }
  };

  /** Waits until every message has a reply, for as long as there is progress. */
  const answered = async (): Promise<void> => {
    const unanswered = () => {
      const replied = new Set(graph.sends.map(midOf));
      return [...asked.keys()].filter((mid) => !replied.has(mid));
    };
    for (let left = unanswered().length; left > 0; left = unanswered().length) {
      await until(
        () => unanswered().length < left,
        20_000,
        () => `${left} of ${asked.size} are unanswered: ${unanswered().slice(0, 5).join(', ')}, ...`,
      );
    }
  };

  test('every acknowledged message is answered, rightly, and to the one who asked', async () => {
    const random = seeded(SEED);
    const writers = Array.from({ length: CUSTOMERS }, (_, n) => write(String(8_000_000_000_000_000 + n), seeded(SEED + n + 1)));
    for (let kill = 0; kill < KILLS; kill += 1) {
      await wait(random() * LONGEST_LIFE_MS);
      await banter.kill();
      await banter.restart();
    }
    over = true;
    await Promise.all(writers);
    await answered();

    const repliesTo = new Map<string, typeof graph.sends>();
    for (const sent of graph.sends) {
      const mid = midOf(sent);
      repliesTo.set(mid, [...(repliesTo.get(mid) ?? []), sent]);
    }
    const wrong = [...asked].filter(([mid, { user, right }]) => {
      const replies = repliesTo.get(mid) ?? [];
      return replies.some(({ body }) => body.recipient?.id !== user) || !replies.some(({ body }) => right.test(String(body.message?.text)));
    });
    expect(wrong.map(([mid]) => mid)).toEqual([]);

    const ids = graph.sends.map(({ body }) => String(body.message?.metadata));
    const repeats = new Map<string, number>();
    for (const id of ids) repeats.set(id, (repeats.get(id) ?? 0) + 1);
    const repeated = [...repeats.values()].reduce((sum, times) => sum + times - 1, 0);
    process.stdout.write(`  ${KILLS} kills, ${asked.size} messages acknowledged, ${ids.length} replies, ${repeated} repeated\n`);
    expect(repeated).toBeLessThanOrEqual(KILLS * CUSTOMERS);
    for (const [id, times] of repeats) expect({ id, atMost: times <= 1 + KILLS }).toEqual({ id, atMost: true });
  });

  test('the replies of a conversation left in the order of its messages', () => {
    for (const user of new Set([...asked.values()].map((one) => one.user))) {
      const firsts = new Map<number, number>();
      graph.sends.forEach(({ body }, at) => {
        const [, owner, n] = /^m_(\d+)_(\d+)#/.exec(String(body.message?.metadata)) ?? [];
        if (owner === user && !firsts.has(Number(n))) firsts.set(Number(n), at);
      });
      const order = [...firsts].sort(([, one], [, other]) => one - other).map(([n]) => n);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    }
  });
});
