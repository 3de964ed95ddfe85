/** Orders to a bank, end to end: a card is locked once, whatever happens on the way, and the customer is told what the bank confirmed (I5, I9). */
import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { auditEntries } from '../support/audit.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, postUntilTaken, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

jest.setTimeout(120_000);

const DATA_KEY = randomBytes(32);

let redis: TestRedis;
let graph: Graph;
let banter: RunningBanter;
let people = 0;
let user = '';
beforeAll(async () => {
  [redis, graph] = await Promise.all([startTestRedis(), startGraph()]);
  const env = { ...messengerEnv(graph.url), REDIS_URL: redis.url, DATA_KEYS: DATA_KEY.toString('base64'), LOG_LEVEL: 'silent' };
  banter = await startBanter({ env });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([redis.stop(), graph.close()]);
});

const book = z.object({
  reads: z.array(z.object({ what: z.string(), bank: z.string() })),
  cardChanges: z.array(
    z.object({ bank: z.string(), customer: z.string(), account: z.string(), state: z.string(), key: z.string(), interaction: z.string() }),
  ),
});
const ledger = async () => book.parse(await (await fetch(`${banter.sandboxUrl}/admin/ledger`)).json());
const changes = async () => (await ledger()).cardChanges;
const lookUps = async () => (await ledger()).reads.filter(({ what }) => what === 'card_order').length;

const admin = async (method: string, path: string, body: object): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, body: JSON.stringify(body) });
  expect(status).toBe(200);
};
const fault = (body: object) => admin('POST', '/faults', body);

const card = { id: 'card-1', kind: 'card', product: 'Cash Back Card', last4: '6006', current: 100, creditLimit: 500_000 };
const SEED = {
  customers: [
    { key: 'ana', name: 'Ana', zone: 'America/New_York', language: 'en', banks: [{ bank: 'chase', grant: {}, accounts: [card] }] },
  ],
};
/** Nobody has locked anything yet, and nothing is wrong anywhere. */
beforeEach(async () => {
  await admin('PUT', '/seed', SEED);
  people += 1;
  user = String(8_500_000_000_000_000 + people);
});

const said = (): string[] => graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => String(body.message?.text));
const writes = async (text: string, n = 0): Promise<void> =>
  expect(await post(banter.url, webhookOf(textEvent(user, `m_${user}_${n}`, text)))).toBe(200);
const hears = (wanted: RegExp, ms = 20_000): Promise<void> =>
  until(
    () => said().some((text) => wanted.test(text)),
    ms,
    () => `${wanted} was to be said, but:\n${said().join('\n')}\n${banter.output()}`,
  );

const ASKED = /^I have asked Chase to lock Cash Back Card ••6006\./;
const LOCKED = /^Chase confirms: Cash Back Card ••6006 is locked since today at /;
const count = (pattern: RegExp): number => said().filter((text) => pattern.test(text)).length;

test('a card is locked once, under a key that was on record before', async () => {
  await writes('lock my card');
  await hears(LOCKED);
  const [change, ...more] = await changes();
  expect(more).toEqual([]);
  expect(change).toMatchObject({ bank: 'chase', customer: 'ana', account: 'card-1', state: 'locked' });
  const about = (await auditEntries(redis.url, DATA_KEY)).filter(({ key }) => key === change?.key);
  expect(about).toMatchObject([
    { what: 'acts', bank: 'chase', account: 'card-1', grant: 'ana@chase', interaction: change?.interaction },
    { what: 'acted', result: 'done' },
  ]);
  expect(count(ASKED)).toBe(1);
  expect(count(LOCKED)).toBe(1);
});

test('a card is unlocked after a yes, and what is so already changes nothing', async () => {
  await writes('lock my card');
  await hears(LOCKED);
  await writes('unlock my card', 1);
  await hears(/^Unlock Chase card Cash Back Card ••6006\?/);
  expect(await changes()).toHaveLength(1);
  await writes('yes', 2);
  await hears(/^Chase confirms: Cash Back Card ••6006 is unlocked since/);
  await writes('unlock my card', 3);
  await until(
    () => count(/^Unlock Chase card/) === 2,
    10_000,
    () => said().join('\n'),
  );
  await writes('yes', 4);
  await until(
    () => count(/is unlocked since/) === 2,
    10_000,
    () => said().join('\n'),
  );
  expect((await changes()).map(({ state }) => state)).toEqual(['locked', 'active']);
});

test('a stolen card is reported once, however often the yes comes, and then replaced', async () => {
  await writes('my card was stolen');
  await hears(/^Report Chase card Cash Back Card ••6006 as stolen\?/);
  expect(await changes()).toEqual([]);
  await writes('yes', 1);
  await writes('yes', 1);
  await writes('yes', 2);
  await hears(/^Chase confirms: Cash Back Card ••6006 is reported as stolen, and blocked since today at /);
  await writes('I need a new card', 3);
  await hears(/^Order a new card in place of Chase card Cash Back Card ••6006\?/);
  await writes('yes', 4);
  await hears(
    /^Chase confirms: a new card in place of Cash Back Card ••6006 was ordered today at .* It arrives between \w+ \d+ and \w+ \d+\.$/,
  );
  const [change, ...more] = await changes();
  expect(more).toEqual([]);
  expect(change).toMatchObject({ bank: 'chase', customer: 'ana', account: 'card-1', state: 'blocked' });
  const acted = (await auditEntries(redis.url, DATA_KEY)).filter(({ what, account }) => what === 'acts' && account === 'card-1');
  expect(acted.filter(({ key }) => key === change?.key)).toHaveLength(1);
});

test.each([0, 5, 15, 30, 60, 120, 250])('killed %i ms after the message: one change', async (ms) => {
  await fault({ bank: 'chase', latencyMs: 40, jitterMs: 40 });
  const sent = postUntilTaken(banter.url, webhookOf(textEvent(user, `m_${user}_0`, 'lock my card')));
  await wait(ms);
  await banter.kill();
  await banter.restart();
  await sent;
  await hears(LOCKED, 40_000);
  expect(await changes()).toHaveLength(1);
});

test('the bank does it and resets the connection: one change, told once it is settled', async () => {
  await fault({ bank: 'chase', only: 'cards', reset: true, after: true, times: 1 });
  await writes('lock my card');
  await hears(ASKED);
  await hears(LOCKED);
  expect(await changes()).toHaveLength(1);
  expect(await lookUps()).toBe(1);
  expect(count(LOCKED)).toBe(1);
});

test('the bank resets the connection and has done nothing: asked, sent again under its key, one change', async () => {
  await fault({ bank: 'chase', only: 'cards', reset: true, after: false, times: 1 });
  await writes('lock my card');
  await hears(LOCKED);
  const [change, ...more] = await changes();
  expect(more).toEqual([]);
  const about = (await auditEntries(redis.url, DATA_KEY)).filter(({ key }) => key === change?.key);
  expect(about.map(({ what, result }) => result ?? what)).toEqual(['acts', 'unknown', 'looks_up', 'absent', 'acts', 'done']);
});

test('the bank takes no orders for a while: nothing is told as done before it is, also to who asks again', async () => {
  await fault({ bank: 'chase', only: 'cards', outage: true });
  await writes('lock my card');
  await hears(ASKED);
  await wait(4_000);
  await writes('lock my card', 1);
  await hears(/^I have already asked Chase to lock Cash Back Card ••6006/);
  expect(count(LOCKED)).toBe(0);
  expect(await changes()).toEqual([]);
  await fault({});
  await hears(LOCKED);
  expect(await changes()).toHaveLength(1);
  expect(count(LOCKED)).toBe(1);
});

test('what the bank refuses is told in plain words', async () => {
  const [customer] = SEED.customers;
  const narrow = { bank: 'chase', grant: { scopes: ['accounts', 'balances'] }, accounts: [card] };
  await admin('PUT', '/seed', { customers: [{ ...customer, banks: [narrow] }] });
  await writes('lock my card');
  await hears(/you have not allowed me to do that at Chase/);
  const refusing = { bank: 'chase', accounts: [{ ...card, status: 'restricted' }], grant: {} };
  await admin('PUT', '/seed', { customers: [{ ...customer, banks: [refusing] }] });
  await writes('lock my card', 1);
  await hears(/was not locked: Chase has restricted the account/);
  expect(await changes()).toEqual([]);
});
