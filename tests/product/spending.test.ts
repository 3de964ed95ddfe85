/** What happens on accounts, end to end: the bank's event is taken, and whoever asks finds the payment, and what is left, on the account. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(60_000);

let graph: Graph;
let banter: RunningBanter;
let messages = 0;

const admin = async (method: string, path: string, body?: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const answer = await response.json();
  expect([response.status, answer]).toEqual([200, expect.anything()]);
  return answer;
};

const EN = '8750000000000001';
const ES = '8750000000000002';
const accounts = [
  { id: 'card-1', kind: 'card', product: 'Everyday Rewards Card', last4: '1899', current: 100_00, creditLimit: 5_000_00 },
  { id: 'chk-1', kind: 'checking', product: 'Basic Checking', last4: '5150', current: 900_00 },
];
const customer = (key: string, language: string, user: string) => {
  const own = accounts.map((one) => ({ ...one, id: `${one.id}-${key}` }));
  const banks = [{ bank: 'citi', grant: {}, accounts: own }];
  return { key, name: key, zone: 'America/New_York', language, chats: [{ channel: 'messenger', user }], banks };
};

beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), SANDBOX_NOW: '2026-11-20T15:00:00Z', LOG_LEVEL: 'silent' } });
  await admin('PUT', '/seed', { customers: [customer('ana', 'en', EN), customer('luis', 'es', ES)] });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

const said = (user: string): string =>
  graph.sends
    .filter(({ body }) => body.recipient?.id === user)
    .map(({ body }) => body.message?.text ?? '')
    .join('\n');
const asks = async (user: string, text: string, wanted: RegExp): Promise<void> => {
  messages += 1;
  expect(await post(banter.url, webhookOf(textEvent(user, `m_${messages}`, text)))).toBe(200);
  await until(
    () => wanted.test(said(user)),
    20_000,
    () => `${wanted} was to be said, but:\n${said(user)}\n${banter.output()}`,
  );
};

const toldShape = z.object({ events: z.array(z.object({ state: z.string(), answers: z.array(z.unknown()) })) });
const told = async () => toldShape.parse(await admin('GET', '/account-events')).events;

test.each([
  ['in English', EN, 'ana', 'show my pending transactions on the Citi card', 'how much is in my checking account'],
  ['in Spanish', ES, 'luis', 'muéstrame los movimientos pendientes de la tarjeta Citi', '¿cuánto tengo en mi cuenta corriente?'],
])('what was paid and what is left is told %s', async (_, user, key, payments, balance) => {
  const before = (await told()).length;
  await admin('POST', '/account-events', { do: 'payment', bank: 'citi', customer: key, merchant: 'Violet Bakery', amount: 1_735 });
  await admin('POST', '/account-events', { do: 'balance', bank: 'citi', customer: key, available: 31_42 });
  await until(
    async () => (await told()).filter(({ state }) => state === 'accepted').length === before + 2,
    10_000,
    () => banter.output(),
  );
  await asks(user, payments, /Violet Bakery[^\n]*17[.,]35|17[.,]35[^\n]*Violet Bakery/);
  await asks(user, balance, /31[.,]42/);
});
