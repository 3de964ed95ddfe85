/** Six hours in which nobody took a bank's events: they are fetched in order afterwards, with their age, and nobody is asked what is over. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../connectors/banks/sandbox/sandbox.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, quickReplyEvent, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

jest.setTimeout(120_000);

const USER = '8710000000000001';
const ZONE = 'America/New_York';
const HOUR_MS = 3_600_000;

const cardOf = (last4: string) => ({
  id: `card-${last4}`,
  kind: 'card',
  product: 'Travel Card',
  last4,
  current: 100,
  creditLimit: 500_000,
});
const seed = {
  customers: [
    {
      key: 'ana',
      name: 'Ana',
      zone: ZONE,
      language: 'en',
      chats: [{ channel: 'messenger', user: USER }],
      banks: [
        { bank: 'citi', grant: {}, accounts: [cardOf('1899'), cardOf('1900')] },
        { bank: 'chase', grant: {}, accounts: [cardOf('6006')] },
      ],
    },
  ],
};

/** How far the banks' clock is behind: all that they do happens then. */
let hoursAgo = 0;
let dir: string;
let sandbox: Sandbox;
let redis: TestRedis;
let graph: Graph;
let banter: RunningBanter;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'banter-outage-'));
  const realNow = () => Date.now() - hoursAgo * HOUR_MS;
  // Nothing is pushed: the banks wait to be polled.
  sandbox = await startSandbox({ host: '127.0.0.1', port: 0, dir, seed, realNow });
  [redis, graph] = await Promise.all([startTestRedis(), startGraph()]);
  const env = { ...messengerEnv(graph.url), REDIS_URL: redis.url, LOG_LEVEL: 'silent' };
  banter = await startBanter({ env, sandboxPort: sandbox.port });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([sandbox.close(), redis.stop(), graph.close()]);
  await rm(dir, { recursive: true, force: true });
});

const lever = async (ago: number, body: object): Promise<void> => {
  hoursAgo = ago;
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${sandbox.url}/admin/fraud-events`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect([response.status, await response.text()]).toEqual([200, expect.anything()]);
};
const paymentAt = (merchant: string) => ({ items: [{ merchant, amount: 4_210 }] });
/** As the customer reads it: a payment is half a minute older than what the bank says of it. */
const timeOf = (ago: number): string => {
  const format = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', timeZone: ZONE });
  const minutes = [0, 60_000].map((later) => format.format(raisedAt - ago * HOUR_MS - 30_000 + later).replace(/\s/gu, '\\s'));
  return `(?:today|yesterday) at (?:${minutes.join('|')})`;
};
let raisedAt = 0;

const texts = (): string[] => graph.sends.map(({ body }) => String(body.message?.text));
const hears = (wanted: RegExp): Promise<void> =>
  until(
    () => wanted.test(texts().join('\n')),
    40_000,
    () => `${wanted} was to be said, but:\n${texts().join('\n')}\n${banter.output()}`,
  );
const presses = async (title: string): Promise<void> => {
  const button = graph.sends.flatMap(({ body }) => body.message?.quick_replies ?? []).findLast((one) => one.title === title);
  expect(await post(banter.url, webhookOf(quickReplyEvent(USER, `m_${title}`, title, button?.payload ?? '')))).toBe(200);
};

const book = z.object({
  cases: z.array(z.object({ account: z.string(), state: z.string(), answers: z.array(z.object({ answer: z.string() })) })),
});

test('what happened meanwhile is fetched and asked, oldest first, and can be answered', async () => {
  expect(await post(banter.url, webhookOf(textEvent(USER, 'm_1', 'hello')))).toBe(200);
  await hears(/Banter/);
  await banter.stop();
  raisedAt = Date.now();
  await lever(6, { do: 'raise', bank: 'citi', account: 'card-1899', ...paymentAt('Kiosk') });
  await lever(5, { do: 'raise', bank: 'citi', account: 'card-1900', ...paymentAt('Harbor Jewelers') });
  await lever(4, { do: 'withdraw', bank: 'citi' });
  await lever(3, { do: 'merge', bank: 'citi', ...paymentAt('Gift Cards') });
  await lever(1, { do: 'raise', bank: 'chase', ...paymentAt('Air Tickets') });
  hoursAgo = 0;
  await banter.restart();

  // Each case in its own order, the cases in any; what is left in the end is asked as one.
  await hears(new RegExp(`Kiosk, ${timeOf(6)}[\\s\\S]*Gift Cards, ${timeOf(3)}`));
  await hears(new RegExp(`Air Tickets, ${timeOf(1)}`));
  expect(texts().findLast((text) => text.includes('Gift Cards'))).not.toContain('Harbor Jewelers');
  // Told is how a question ended that was asked; of one that ended before, nothing.
  expect(texts().find((text) => text.includes('Harbor Jewelers')) ?? '').not.toContain('taken back');
  await presses('None was me');
  await hears(/Citi confirms: your card ••1899 is blocked/);
  await hears(/Chase confirms: your card ••6006 is blocked/);
  const { cases } = book.parse(await (await fetch(`${sandbox.url}/admin/ledger`)).json());
  expect(cases.map(({ account, state, answers }) => [account, state, ...answers.map(({ answer }) => answer)])).toEqual([
    ['card-1899', 'BLOCKED', 'not_mine'],
    ['card-1900', 'WITHDRAWN'],
    ['card-6006', 'BLOCKED', 'not_mine'],
  ]);
});
