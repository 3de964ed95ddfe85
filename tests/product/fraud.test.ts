/** Suspected fraud, end to end: a bank signs and pushes it, the customer is asked where they chat, and told only what the bank did. */
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, quickReplyEvent, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

jest.setTimeout(120_000);

let redis: TestRedis;
let graph: Graph;
let banter: RunningBanter;
let people = 0;
let user = '';
let messages = 0;
beforeAll(async () => {
  [redis, graph] = await Promise.all([startTestRedis(), startGraph()]);
  banter = await startBanter({ env: { ...messengerEnv(graph.url), REDIS_URL: redis.url, LOG_LEVEL: 'silent' } });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([redis.stop(), graph.close()]);
});

const book = z.object({
  cases: z.array(z.object({ case: z.string(), state: z.string(), answers: z.array(z.object({ answer: z.string() })) })),
  cardChanges: z.array(z.object({ account: z.string(), state: z.string() })),
});
const ledger = async () => book.parse(await (await fetch(`${banter.sandboxUrl}/admin/ledger`)).json());

const admin = async (method: string, path: string, body: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, body: JSON.stringify(body) });
  const answer = await response.json();
  expect([response.status, answer]).toEqual([200, expect.anything()]);
  return answer;
};
const raise = (more: object = {}) => admin('POST', '/fraud-events', { do: 'raise', bank: 'citi', ...more });

const card = { id: 'card-1', kind: 'card', product: 'Everyday Rewards Card', last4: '1899', current: 100, creditLimit: 500_000 };
/** Each test has a customer of its own, who chats as a user of their own. */
beforeEach(async () => {
  people += 1;
  messages = 0;
  user = String(8_700_000_000_000_000 + people);
  const chats = [{ channel: 'messenger', user }];
  const banks = [{ bank: 'citi', grant: {}, accounts: [card] }];
  await admin('PUT', '/seed', {
    customers: [{ key: `ana${people}`, name: 'Ana', zone: 'America/New_York', language: 'en', chats, banks }],
  });
});

type Sent = { text?: string; quick_replies?: { title: string; payload: string }[] };
const sent = (): Sent[] => graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => (body.message ?? {}) as Sent);
const said = (): string =>
  sent()
    .map(({ text }) => text)
    .join('\n');
const writes = async (text: string): Promise<void> => {
  messages += 1;
  expect(await post(banter.url, webhookOf(textEvent(user, `m_${user}_${messages}`, text)))).toBe(200);
};
const presses = async (title: string): Promise<void> => {
  const shown = () =>
    sent()
      .flatMap(({ quick_replies = [] }) => quick_replies)
      .findLast((one) => one.title === title);
  // Buttons hang on the last part of a message.
  await until(() => shown() !== undefined, 5_000, said);
  const button = shown();
  if (!button) throw new Error(`There is no button "${title}":\n${said()}`);
  messages += 1;
  expect(await post(banter.url, webhookOf(quickReplyEvent(user, `m_${user}_${messages}`, title, button.payload)))).toBe(200);
};
const hears = (wanted: RegExp): Promise<void> =>
  until(
    () => wanted.test(said()),
    20_000,
    () => `${wanted} was to be said, but:\n${said()}\n${banter.output()}`,
  );

const ASKED = /Citi asks: did you make this payment with your card ••1899\?/;

describe('the customer is asked', () => {
  beforeEach(async () => {
    await writes('hello');
    await hears(/Banter/);
    await raise();
    await hears(ASKED);
  });

  test('"no" blocks the card at the bank, and that is said when the bank says so', async () => {
    await presses('No, it wasn’t me');
    await hears(/Citi confirms: your card ••1899 is blocked since today/);
    expect(said()).toMatch(/Nobody from your bank will ask you for a code/);
    const { cases, cardChanges } = await ledger();
    expect(cases).toMatchObject([{ state: 'BLOCKED', answers: [{ answer: 'not_mine' }] }]);
    expect(cardChanges.map(({ state }) => state)).toContain('blocked');
  });

  test('"it was me" clears it; later it was not, and that wins', async () => {
    await writes('yes that was me');
    await hears(/Citi confirms/);
    expect((await ledger()).cases).toMatchObject([{ state: 'CLEARED' }]);
    await writes('actually it wasn’t me');
    await hears(/is blocked since today/);
    expect((await ledger()).cases).toMatchObject([{ state: 'BLOCKED' }]);
  });

  test('what the bank takes back is not asked any more', async () => {
    await admin('POST', '/fraud-events', { do: 'withdraw', bank: 'citi' });
    await hears(/taken? .*back/i);
  });

  test('the same event twice is one question', async () => {
    await admin('POST', '/fraud-events', { do: 'duplicate', bank: 'citi' });
    await writes('what is my balance');
    await hears(/••1899/);
    expect(said().match(new RegExp(ASKED, 'g'))).toHaveLength(1);
  });
});

test('an alert reaches who is in the middle of something, and their question is not lost', async () => {
  await writes('unlock my card');
  await hears(/Unlock .*••1899/);
  await raise();
  await hears(ASKED);
  await presses('No, it wasn’t me');
  await hears(/is blocked since today/);
  expect((await ledger()).cases).toMatchObject([{ state: 'BLOCKED' }]);
});

test('nobody is told of a customer who never wrote, and people find the case in their queue', async () => {
  await raise();
  await until(
    async () => (await (await fetch(`${banter.url}/metrics`)).text()).includes('banter_people_waiting 1'),
    20_000,
    () => 'the case was to wait for people',
  );
  expect(said()).toBe('');
});

test('a forged event asks nobody', async () => {
  await writes('hello');
  await hears(/Banter/);
  for (const how of ['key', 'audience']) await admin('POST', '/fraud-events', { do: 'forge', bank: 'citi', how });
  await raise();
  await hears(ASKED);
  expect(said().match(new RegExp(ASKED, 'g'))).toHaveLength(1);
  expect((await ledger()).cases).toHaveLength(1);
});
