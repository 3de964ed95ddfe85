/** Whatever the banks' books say was read is in the audit: before it left, under the grant that allowed it, with how it ended (I9). */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { auditEntries } from '../support/audit.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { seeded } from '../support/seeded.ts';

jest.setTimeout(120_000);

const DATA_KEY = randomBytes(32);
const USERS = Array.from({ length: 4 }, (_, n) => String(8_400_000_000_000_000 + n));

let redis: TestRedis;
let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  [redis, graph] = await Promise.all([startTestRedis(), startGraph()]);
  const env = { ...messengerEnv(graph.url), REDIS_URL: redis.url, DATA_KEYS: DATA_KEY.toString('base64'), LOG_LEVEL: 'silent' };
  banter = await startBanter({ env });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([redis.stop(), graph.close()]);
});

const ledger = z.object({
  reads: z.array(z.object({ bank: z.string(), account: z.string().optional(), interaction: z.string().optional() })),
});
const bankReads = async () => ledger.parse(await (await fetch(`${banter.sandboxUrl}/admin/ledger`)).json()).reads;

const replied = (mid: string): boolean => graph.sends.some(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`));

const allIntended = async (): Promise<void> => {
  const [entries, reads] = [await auditEntries(redis.url, DATA_KEY), await bankReads()];
  expect(reads.length).toBeGreaterThan(0);
  const intended = new Set(entries.filter(({ what }) => what === 'reads').map(({ bank, interaction }) => `${bank} ${interaction}`));
  expect(reads.filter(({ bank, interaction }) => !intended.has(`${bank} ${interaction}`))).toEqual([]);
};

test('each read of a quiet day, with its grant and its outcome', async () => {
  for (const [n, user] of USERS.entries()) {
    expect(await post(banter.url, webhookOf(textEvent(user, `m_day_${n}`, 'how much do I have in all my accounts?')))).toBe(200);
  }
  await until(
    () => USERS.every((_, n) => replied(`m_day_${n}`)),
    20_000,
    () => banter.output(),
  );
  await allIntended();
  const entries = await auditEntries(redis.url, DATA_KEY);
  expect(entries.filter(({ what }) => what === 'read')).toHaveLength(entries.length / 2);
  for (const { what, grant, result } of entries)
    expect({ grant, known: what === 'reads' || result !== undefined }).toEqual({ grant: expect.stringContaining('ana@'), known: true });
});

test('each read of a bad day: the process is killed again and again while it reads', async () => {
  const random = seeded(7);
  for (let kill = 0; kill < 5; kill += 1) {
    const asked = USERS.map((user, n) =>
      postUntilTaken(banter.url, webhookOf(textEvent(user, `m_bad_${kill}_${n}`, 'my savings balance'))),
    );
    await new Promise((resolve) => setTimeout(resolve, random() * 250));
    await banter.kill();
    await banter.restart();
    await Promise.all(asked);
  }
  await until(
    () => USERS.every((_, n) => replied(`m_bad_4_${n}`)),
    30_000,
    () => banter.output(),
  );
  await allIntended();
});
