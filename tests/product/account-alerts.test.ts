/** What customers asked to be told of, end to end: turned on in the chat, told when the bank says so, muted and stopped from the message itself. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { messengerEnv, post, quickReplyEvent, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, startGraph } from '../support/graph-stand-in.ts';

jest.setTimeout(120_000);

let graph: Graph;
let banter: RunningBanter;
let messages = 0;

const admin = async (method: string, path: string, body: object): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, body: JSON.stringify(body) });
  expect([response.status, await response.json()]).toEqual([200, expect.anything()]);
};

const accounts = [
  { id: 'card-1', kind: 'card', product: 'Everyday Rewards Card', last4: '1899', current: 100_00, creditLimit: 5_000_00 },
  { id: 'chk-1', kind: 'checking', product: 'Basic Checking', last4: '5150', current: 900_00 },
];
const customer = (key: string, language: string, user: string, scopes?: string[]) => {
  const own = accounts.map((one) => ({ ...one, id: `${one.id}-${key}` }));
  const banks = [{ bank: 'citi', grant: scopes ? { scopes } : {}, accounts: own }];
  return { key, name: key, zone: 'America/New_York', language, chats: [{ channel: 'messenger', user }], banks };
};
const ANA = '8760000000000001';
const LUIS = '8760000000000002';
const EVA = '8760000000000003';

beforeAll(async () => {
  graph = await startGraph();
  banter = await startBanter({ env: { ...messengerEnv(graph.url), SANDBOX_NOW: '2026-11-20T15:00:00Z', LOG_LEVEL: 'silent' } });
  const without = customer('eva', 'en', EVA, ['accounts', 'balances', 'transactions']);
  await admin('PUT', '/seed', { customers: [customer('ana', 'en', ANA), customer('luis', 'es', LUIS), without] });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await graph.close();
});

type Sent = { text?: string; quick_replies?: { title: string; payload: string }[] };
const sent = (user: string): Sent[] =>
  graph.sends.filter(({ body }) => body.recipient?.id === user).map(({ body }) => (body.message ?? {}) as Sent);
const said = (user: string): string =>
  sent(user)
    .map(({ text = '' }) => text)
    .join('\n');
const hears = (user: string, wanted: RegExp): Promise<void> =>
  until(
    () => wanted.test(said(user)),
    30_000,
    () => `${wanted} was to be said, but:\n${said(user)}\n${banter.output()}`,
  );
const writes = async (user: string, text: string): Promise<void> => {
  messages += 1;
  expect(await post(banter.url, webhookOf(textEvent(user, `m_${messages}`, text)))).toBe(200);
};
const presses = async (user: string, title: string): Promise<void> => {
  const shown = () =>
    sent(user)
      .flatMap(({ quick_replies = [] }) => quick_replies)
      .findLast((one) => one.title === title);
  await until(
    () => shown() !== undefined,
    5_000,
    () => said(user),
  );
  messages += 1;
  expect(await post(banter.url, webhookOf(quickReplyEvent(user, `m_${messages}`, title, shown()?.payload ?? '')))).toBe(200);
};
const pays = (key: string, merchant: string, amount: number) =>
  admin('POST', '/account-events', { do: 'payment', bank: 'citi', customer: key, merchant, amount });
const isLeft = (key: string, available: number) =>
  admin('POST', '/account-events', { do: 'balance', bank: 'citi', customer: key, available });

test('each payment, but not of a shop that was muted, until it is stopped', async () => {
  await writes(ANA, 'text me every time I buy something');
  await hears(ANA, /Done: I will tell you of every payment\.[\s\S]*Alerts come from Citi\./);
  await pays('ana', 'Violet Bakery', 17_35);
  await hears(ANA, /Citi: \$17\.35 at Violet Bakery, [^\n]*••1899, today at 10:\d\d AM\.\nYou asked me to tell you of payments\./);
  await presses(ANA, 'Mute this shop');
  await hears(ANA, /Done: I will not tell you of payments at “violet bakery”\./);
  await pays('ana', 'Violet Bakery', 3_00);
  await pays('ana', 'Corner Books', 21_00);
  await hears(ANA, /\$21\.00[^\n]*Corner Books|Corner Books[^\n]*\$21\.00/);
  await writes(ANA, 'stop alerts');
  await hears(ANA, /Done: all alerts are off here\./);
  await pays('ana', 'Corner Books', 8_00);
  await writes(ANA, 'which alerts are on?');
  await hears(ANA, /Every payment[^\n]*off/);
  expect(said(ANA)).not.toMatch(/\$3\.00|\$8\.00/);
});

test('poco saldo, en español', async () => {
  await writes(LUIS, 'avísame si me quedan menos de 50 dólares');
  await hears(LUIS, /Listo: le avisaré cuando queden menos de \$50\.00 en una cuenta\./);
  await isLeft('luis', 31_42);
  await hears(
    LUIS,
    /Citi: quedan \$31\.42 en [^\n]*••5150, hoy a las 10:\d\d.a\.m\.\nUsted me pidió que le avisara cuando queda poco saldo\./,
  );
  await presses(LUIS, 'Quitar: saldo bajo');
  await hears(LUIS, /Listo: ya no le avisaré si queda poco saldo\./);
});

test('who has not allowed it is told so, and nothing comes', async () => {
  await writes(EVA, 'tell me about every purchase');
  await hears(EVA, /Done: I will tell you of every payment\.[\s\S]*No alert can come yet, though: you have not allowed alerts at Citi\./);
});
