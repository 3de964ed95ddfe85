/** ROLE=web and ROLE=worker as two processes on one Redis and one sandbox: what the one takes the other answers, and each does its part alone. */
import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { type Ledger, readLedger } from '../support/ledger.ts';
import { freePort } from '../support/ports.ts';
import { type ForeignRedis, startForeignRedis } from '../support/redis-process.ts';

jest.setTimeout(120_000);

/** What the answers of Direct Line hold that is text. */
const texts = z.record(z.string(), z.unknown()).transform((body) => {
  const entries = Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  return Object.fromEntries(entries);
});

let redis: ForeignRedis;
let graph: Graph;
let web: RunningBanter;
let worker: RunningBanter;
let ledger: Ledger;
beforeAll(async () => {
  [redis, graph] = await Promise.all([startForeignRedis({ appendonly: 'yes', appendfsync: 'everysec' }), startGraph()]);
  const sandboxPort = await freePort();
  const common = {
    ...messengerEnv(graph.url),
    REDIS_URL: redis.url,
    DATA_KEYS: randomBytes(32).toString('base64'),
    DURABILITY: 'everysec',
  };
  worker = await startBanter({ env: { ...common, ROLE: 'worker' }, sandboxPort });
  web = await startBanter({ env: { ...common, ROLE: 'web' }, sandboxPort });
  ledger = await readLedger(worker.sandboxUrl);
}, 180_000);
afterAll(async () => {
  await Promise.all([web.close(), worker.close()]);
  await Promise.all([redis.stop(), graph.close()]);
});

const repliesTo = (mid: string): string =>
  graph.sends
    .filter(({ body }) => String(body.message?.metadata).startsWith(`${mid}#`))
    .map(({ body }) => String(body.message?.text))
    .join('\n');

const answered = (mid: string, wanted: string): Promise<void> =>
  until(
    () => repliesTo(mid).includes(wanted),
    30_000,
    () => `${mid} was to be answered by ${wanted}, but:\n${repliesTo(mid)}\n${web.output()}\n${worker.output()}`,
  );

const turnsOf = async ({ url }: RunningBanter): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^banter_turn_seconds_count\{outcome="done"\} (\d+)$/m.exec(text)?.[1] ?? 0);
};

const fault = (body: object) =>
  fetch(`${worker.sandboxUrl}/admin/faults`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a message that the web process takes is answered by the worker, with what the bank has', async () => {
  expect(await post(web.url, webhookOf(textEvent('8400000000000001', 'm_web', "what's my Chase savings balance?")))).toBe(200);
  await answered('m_web', ledger.available('chase', 'savings'));
  expect(await turnsOf(web)).toBe(0);
  expect(await turnsOf(worker)).toBeGreaterThan(0);
});

describe('on the web page', () => {
  type Frame = { activities: { type: string; text?: string; from: { role?: string } }[] } | 'beat';
  const sockets: WebSocket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.terminate();
    await fault({});
  });

  /** A client of the web process, with everything that its WebSocket brought. */
  const open = async () => {
    const json = async (path: string, init?: RequestInit) => texts.parse(await (await fetch(`${web.url}${path}`, init)).json());
    const { conversationId, token = '', user } = await json('/chat/session', { method: 'POST' });
    const path = `/v3/directline/conversations/${conversationId}`;
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const say = (text: string) =>
      json(`${path}/activities`, { method: 'POST', headers, body: JSON.stringify({ type: 'message', from: { id: user }, text }) });
    const frames: Frame[] = [];
    const { streamUrl = '' } = await json(path, { headers });
    const socket = new WebSocket(streamUrl);
    sockets.push(socket);
    socket.on('message', (data) => void frames.push(String(data) === '' ? 'beat' : JSON.parse(String(data))));
    const types = () =>
      frames.flatMap((frame) =>
        frame === 'beat' ? [frame] : frame.activities.filter(({ from }) => from.role === 'bot').map(({ type }) => type),
      );
    const told = (text: string) =>
      until(
        () => JSON.stringify(frames).includes(text),
        30_000,
        () => `${text} was to be told, but: ${JSON.stringify(frames)}\n${worker.output()}`,
      );
    return { say, told, types };
  };

  test('a reply of the worker is told to who listens at the web process, and not only found at the next look', async () => {
    const { say, told, types } = await open();
    await say('hello');
    await told('Hello!');
    // Each look that nobody rang for begins with an empty frame.
    expect(types()).not.toContain('beat');
  });

  test('that the worker is still at it is shown while it is', async () => {
    await fault({ bank: 'chase', latencyMs: 5_000 });
    const { say, told, types } = await open();
    await say("what's my Chase savings balance?");
    await told('Chase takes too long');
    expect(types().indexOf('typing')).toBeGreaterThanOrEqual(0);
    expect(types().indexOf('typing')).toBeLessThan(types().indexOf('message'));
  });
});

describe('alone', () => {
  const USER = '8400000000000002';
  const say = async (mid: string) => expect(await post(web.url, webhookOf(textEvent(USER, mid, 'thank you')))).toBe(200);

  test('the web process stores and does not answer; the worker does when it comes', async () => {
    expect(await worker.stop()).toBe(0);
    for (const mid of ['m_alone_1', 'm_alone_2', 'm_alone_3']) await say(mid);
    const ready = await fetch(`${web.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(await ready.text()).toMatch(/"waiting":[1-9]/);
    expect([repliesTo('m_alone_1'), await turnsOf(web)]).toEqual(['', 0]);
    await worker.restart();
    await answered('m_alone_3', 'welcome');
    const order = graph.sends.map(({ body }) => String(body.message?.metadata)).filter((id) => id.startsWith('m_alone_'));
    expect(order).toEqual([...order].sort());
    expect(await turnsOf(web)).toBe(0);
  });

  test('the worker answers what is there, and says how it is', async () => {
    await worker.stop();
    await say('m_left');
    expect(await web.stop()).toBe(0);
    await worker.restart();
    await answered('m_left', 'welcome');
    for (const path of ['/livez', '/readyz', '/metrics']) expect((await fetch(`${worker.url}${path}`)).status).toBe(200);
    await web.restart();
  });
});
