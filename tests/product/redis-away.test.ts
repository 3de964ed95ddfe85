/** Redis that is away: at the start, in mid-flight, and back again. Nothing is acknowledged that is not stored (I1). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { createClient } from 'redis';
import { type RunningRedis, startRedis } from '../../bot/store/server/start.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(120_000);

let graph: Graph;
let banter: RunningBanter;
let redis: RunningRedis;
let dir: string;

const openRedis = (): Promise<RunningRedis> => startRedis({ dir, durability: 'always', temporary: false, log: () => undefined });
const isReady = async (): Promise<boolean> => (await fetch(`${banter.url}/readyz`)).ok;
const answerTo = (mid: string): string =>
  graph.sends
    .filter(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`))
    .map(({ body }) => String(body.message?.text))
    .join('\n');
const hello = (mid: string): string => webhookOf(textEvent('8300000000000001', mid, 'hello'));

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'banter-away-'));
  graph = await startGraph();
  redis = await openRedis();
  const { url } = redis;
  await redis.stop();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), REDIS_URL: url }, until: 'listening' });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await redis.stop();
  await graph.close();
  await rm(dir, { recursive: true, force: true });
});

test('away at the start: it says so, lives, is not ready, and takes nothing', async () => {
  expect(await isReady()).toBe(false);
  expect((await fetch(`${banter.url}/livez`)).status).toBe(200);
  expect(await post(banter.url, hello('m_start'))).toBe(503);
  expect(banter.output()).toContain('Redis does not answer');
});

test('there in the end: it becomes ready by itself, and what is sent again is answered', async () => {
  redis = await openRedis();
  await until(isReady, 30_000, () => banter.output());
  expect(await post(banter.url, hello('m_start'))).toBe(200);
  await until(
    () => answerTo('m_start').includes('Hello'),
    10_000,
    () => banter.output(),
  );
});

test('gone in mid-flight and back: 503 meanwhile, nothing lost, nothing answered twice', async () => {
  await redis.stop();
  await until(
    async () => !(await isReady()),
    10_000,
    () => banter.output(),
  );
  expect(await post(banter.url, hello('m_flight'))).toBe(503);
  redis = await openRedis();
  await until(isReady, 30_000, () => banter.output());
  expect(await post(banter.url, hello('m_flight'))).toBe(200);
  await until(
    () => answerTo('m_flight').includes('Hello'),
    10_000,
    () => banter.output(),
  );
  expect(answerTo('m_start').match(/Hello!/g)).toHaveLength(1);
});

test('nearly full: what is new is refused before it cannot be answered any more, and taken again once there is room', async () => {
  const client = createClient({ socket: { path: redis.url.slice('unix://'.length), tls: false } });
  client.on('error', () => undefined);
  await client.connect();
  const used = Number(/used_memory:(\d+)/.exec(await client.info('memory'))?.[1]);
  await client.configSet('maxmemory', String(Math.round(used * 1.1)));
  await until(
    async () => !(await isReady()),
    10_000,
    () => banter.output(),
  );
  expect(await post(banter.url, hello('m_full'))).toBe(503);
  await client.configSet('maxmemory', '0');
  await until(isReady, 10_000, () => banter.output());
  expect(await post(banter.url, hello('m_full'))).toBe(200);
  await client.close();
});
