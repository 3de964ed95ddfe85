/**
 * An alert gets there, end to end: through every channel, past closed doors, over a restart, and what was tried is on record. What it says and
 * how it is answered is in fraud.test.ts.
 */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createClient } from 'redis';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { alertPath } from '../support/audit.ts';
import { type RunningBanter, startBanter } from '../support/banter.ts';
import { type BotFrameworkStandIn, startBotFramework } from '../support/bot-framework-stand-in.ts';
import { messengerEnv, PAGE, post, textEvent, until, webhookOf } from '../support/customer.ts';
import { type Graph, graphError, startGraph } from '../support/graph-stand-in.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

jest.setTimeout(120_000);

const DATA_KEY = randomBytes(32);
const SECRET = randomBytes(24).toString('hex');

let redis: TestRedis;
let graph: Graph;
let teams: BotFrameworkStandIn;
let banter: RunningBanter;
let people = 0;
let user = '';
let messages = 0;
beforeAll(async () => {
  [redis, graph, teams] = await Promise.all([startTestRedis(), startGraph(), startBotFramework()]);
  const env = {
    ...messengerEnv(graph.url),
    REDIS_URL: redis.url,
    DATA_KEYS: DATA_KEY.toString('base64'),
    DIRECTLINE_SECRET: SECRET,
    MESSENGER_FRAUD_TEMPLATES: 'en=fraud_check/en_US',
    LOG_LEVEL: 'silent',
  };
  banter = await startBanter({ env, egress: { reaches: [teams.url] } });
}, 120_000);
afterAll(async () => {
  await banter.close();
  await Promise.all([redis.stop(), graph.close(), teams.stop()]);
});

// ---------------------------------------------------------------- the bank

const admin = async (method: string, path: string, body?: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${banter.sandboxUrl}/admin${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
  const answer = await response.json();
  expect([response.status, answer]).toEqual([200, expect.anything()]);
  return answer;
};
const raise = (more: object = {}) => admin('POST', '/fraud-events', { do: 'raise', bank: 'citi', ...more });

const card = { id: 'card-1', kind: 'card', product: 'Everyday Rewards Card', last4: '1899', current: 100, creditLimit: 500_000 };
/** Each test has a customer of its own, who chats everywhere as a user of their own. */
const isCustomer = async (language: 'en' | 'es' = 'en', more: object[] = []): Promise<void> => {
  const chats = ['messenger', 'botframework', 'directline'].map((channel) => ({ channel, user }));
  const banks = [{ bank: 'citi', grant: {}, accounts: [card, { ...card, id: 'card-2', last4: '2755' }] }, ...more];
  await admin('PUT', '/seed', { customers: [{ key: `ana${people}`, name: 'Ana', zone: 'America/New_York', language, chats, banks }] });
};
beforeEach(async () => {
  people += 1;
  messages = 0;
  user = String(8_800_000_000_000_000 + people);
  await isCustomer();
});

const ledger = z.object({ cases: z.array(z.object({ state: z.string() })) });
const caseStates = async (): Promise<string[]> => ledger.parse(await admin('GET', '/ledger')).cases.map(({ state }) => state);

// ---------------------------------------------------------------- the chats

const hears = (said: () => string, wanted: RegExp): Promise<void> =>
  until(
    () => wanted.test(said()),
    20_000,
    () => `${wanted} was to be said, but:\n${said()}\n${banter.output()}`,
  );

const toMessenger = () => graph.sends.filter(({ body }) => body.recipient?.id === user);
const arrived = () => toMessenger().filter(({ taken }) => taken);
const templates = () => toMessenger().flatMap(({ body }) => body.message?.template ?? []);
const messenger = {
  said: (): string =>
    arrived()
      .map(({ body }) => body.message?.text)
      .join('\n'),
  writes: async (text: string): Promise<void> => {
    messages += 1;
    // Who writes may be answered.
    graph.openWindow(user);
    expect(await post(banter.url, webhookOf(textEvent(user, `m_${user}_${messages}`, text)))).toBe(200);
  },
  /** Meta's routing gives the conversation to a person, or to the bot. */
  isGiven: async (control: object): Promise<void> => {
    const event = { sender: { id: user }, recipient: { id: PAGE.id }, timestamp: Date.now(), ...control };
    expect(await post(banter.url, webhookOf(event))).toBe(200);
  },
  hears: (wanted: RegExp) => hears(messenger.said, wanted),
};

const inTeams = () => teams.posts.filter(({ path }) => path.includes(`/personal-${user}/`));
const chat = {
  said: (): string =>
    inTeams()
      .map(({ body }) => JSON.stringify(body))
      .join('\n'),
  writes: async (text: string): Promise<void> => {
    messages += 1;
    const body = {
      type: 'message',
      id: `t_${user}_${messages}`,
      channelId: 'msteams',
      serviceUrl: teams.url,
      from: { id: user },
      recipient: { id: 'bot' },
      conversation: { id: `personal-${user}`, conversationType: 'personal' },
      text,
    };
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${banter.url}/api/messages`, { method: 'POST', headers, body: JSON.stringify(body) })).status).toBeLessThan(300);
  },
  hears: (wanted: RegExp) => hears(chat.said, wanted),
};

const ASKED = /Citi asks: did you make this payment with your card ••1899\?/;
const BLOCKED = /Citi confirms: your card ••1899 is blocked since today/;

const waiting = async (): Promise<number> => {
  const text = await (await fetch(`${banter.url}/metrics`)).text();
  return Number(/^banter_people_waiting (\d+)$/m.exec(text)?.[1]);
};
const areCalled = async (before: number): Promise<void> =>
  until(
    async () => (await waiting()) === before + 1,
    20_000,
    () => 'the case was to wait for people',
  );

/** So much time passes: on the business clock, and whatever was to be done within it is due. */
const passes = async (minutes: number): Promise<void> => {
  const { now } = z.object({ now: z.iso.datetime() }).parse(await admin('GET', '/clock'));
  await admin('PUT', '/clock', { now: new Date(Date.parse(now) + minutes * 60_000).toISOString() });
  const client = createClient({ socket: { path: redis.url.slice('unix://'.length), tls: false } });
  await client.connect();
  for (const name of ['calls-due', 'due']) {
    for (const key of await client.keys(`banter:*:${name}`)) {
      for (const { value, score } of await client.zRangeWithScores(key, 0, -1)) {
        if (score > Date.now() && score < Date.now() + minutes * 60_000)
          await client.zAdd(key, { value, score: Date.now() }, { condition: 'XX' });
      }
    }
  }
  await client.close();
};

describe('to who has not written to Messenger for a day', () => {
  const goesSilent = async (): Promise<void> => {
    await messenger.writes('hello');
    await messenger.hears(/Banter/);
    graph.closeWindow(user);
  };

  test('the approved words go out, once, and a typed "no" is the answer', async () => {
    await goesSilent();
    const before = arrived().length;
    await raise();
    await until(
      () => templates().length > 0,
      20_000,
      () => banter.output(),
    );
    expect(templates()).toEqual([
      {
        name: 'fraud_check',
        language: { code: 'en_US' },
        components: [
          {
            type: 'body',
            parameters: [
              'Citi',
              '••1899',
              expect.stringMatching(/\w/),
              expect.stringMatching(/^\$\d/),
              expect.stringMatching(/^today at /),
            ].map((text) => ({ type: 'text', text })),
          },
        ],
      },
    ]);
    await messenger.writes('no');
    await messenger.hears(BLOCKED);
    expect(await caseStates()).toEqual(['BLOCKED']);
    expect(templates()).toHaveLength(1);
    // Nothing of the refused message came after it.
    expect(messenger.said()).not.toMatch(ASKED);
    expect(arrived()[before]?.body.messaging_type).toBe('UTILITY');
  });

  test('and where they are refused, it is told in the next chat at once, with every step on record', async () => {
    await chat.writes('hello');
    await chat.hears(/Banter/);
    await goesSilent();
    graph.answerNext(graphError(10, 2018278), graphError(10));
    await raise();
    await chat.hears(ASKED);
    await chat.writes('no it wasnt me');
    await chat.hears(BLOCKED);
    await until(
      async () => (await pathOfNewest()).some((line) => line.startsWith('ended')),
      20_000,
      () => 'the end was to be on record',
    );
    expect(await pathOfNewest()).toEqual([
      'told messenger news',
      'refused messenger not_permitted',
      'told botframework refused',
      'answered',
      'ended blocked',
    ]);
  });

  test('in a language for which there are none, it is told in the next chat at once', async () => {
    await isCustomer('es');
    await chat.writes('hola');
    await chat.hears(/Banter/);
    await messenger.writes('hola');
    await messenger.hears(/Banter/);
    graph.closeWindow(user);
    await raise();
    await chat.hears(/Citi pregunta: ¿hizo usted este pago con su tarjeta ••1899\?/);
    expect(templates()).toEqual([]);
  });

  test('where no chat is left the case waits for people, and the customer is told as soon as they write', async () => {
    await goesSilent();
    const before = await waiting();
    graph.answerNext(graphError(10, 2018278), graphError(551));
    await raise();
    await areCalled(before);
    expect(await pathOfNewest()).toEqual(['told messenger news', 'refused messenger person_unavailable', 'people unreachable']);
    await messenger.writes('hello');
    await messenger.hears(ASKED);
  });
});

/** The path of a case, without who and when. */
const pathOf = async (which: number): Promise<string[]> => {
  const entries = await alertPath(redis.url, DATA_KEY);
  const { cases } = z.object({ cases: z.array(z.object({ case: z.string() })) }).parse(await admin('GET', '/ledger'));
  const wanted = cases.at(which)?.case;
  return entries
    .filter((entry) => entry.cases.some(({ id }) => id === wanted))
    .map(({ what, channel, why }) => [what, channel, why].filter((part) => part !== undefined).join(' '));
};
const pathOfNewest = (): Promise<string[]> => pathOf(-1);

test('while a person has the conversation it is told in the next chat at once', async () => {
  await chat.writes('hello');
  await chat.hears(/Banter/);
  await messenger.writes('hello');
  await messenger.hears(/Banter/);
  await messenger.isGiven({ take_thread_control: { new_owner_app_id: '9' } });
  await raise();
  await chat.hears(ASKED);
  expect(messenger.said()).not.toMatch(ASKED);
  expect((await pathOfNewest()).slice(0, 3)).toEqual([
    'told messenger news',
    'refused messenger owned_by_person',
    'told botframework refused',
  ]);
});

test('a person had the only conversation: it is told there when the customer writes to the bot again', async () => {
  await messenger.writes('hello');
  await messenger.hears(/Banter/);
  await messenger.isGiven({ take_thread_control: { new_owner_app_id: '9' } });
  await raise();
  await until(
    async () => (await pathOfNewest()).includes('people unreachable'),
    20_000,
    () => 'people were to be called',
  );
  await messenger.isGiven({ pass_thread_control: {} });
  await messenger.writes('hello again');
  await messenger.hears(ASKED);
});

test('what is left of several is asked once when one of them was answered', async () => {
  await messenger.writes('hello');
  await messenger.hears(/Banter/);
  await raise({ account: 'card-1' });
  await messenger.hears(ASKED);
  await raise({ account: 'card-2' });
  await messenger.hears(/Citi asks: did you make these payments\? Please answer each one\./);
  await messenger.writes('1: not me');
  await messenger.hears(BLOCKED);
  await messenger.hears(/with your card ••2755\?/);
  // Longer than what is left waits to be told.
  await new Promise((resolve) => setTimeout(resolve, 6_000));
  expect(messenger.said().match(/with your card ••2755\?/g)).toHaveLength(1);
});

test('of a bank whose consent ended nothing more is told, of the others all', async () => {
  const chase = { bank: 'chase', grant: { until: '+1h' }, accounts: [{ ...card, id: 'card-9', last4: '6006' }] };
  await isCustomer('en', [chase]);
  await messenger.writes('hello');
  await messenger.hears(/Banter/);
  await admin('POST', '/fraud-events', { do: 'raise', bank: 'chase' });
  await messenger.hears(/Chase asks: did you make this payment with your card ••6006\?/);
  await passes(61);
  await raise();
  await messenger.hears(ASKED);
  // What was on its way as it ended is turned back at the door.
  const path = (await pathOf(0)).filter((step) => step !== 'refused messenger consent_ended');
  expect(path).toEqual(['told messenger news', 'people unreachable']);
});

test('in Teams it comes by itself, also after a restart, and is answered there', async () => {
  await chat.writes('hello');
  await chat.hears(/Banter/);
  await banter.stop();
  await banter.restart();
  await raise();
  await chat.hears(ASKED);
  const [asked] = inTeams().filter(({ body }) => ASKED.test(JSON.stringify(body)));
  expect(asked?.body).toMatchObject({ type: 'message', recipient: { id: user }, conversation: { id: `personal-${user}` } });
  expect(asked?.body).not.toHaveProperty('replyToId');
  await chat.writes('no it wasnt me');
  await chat.hears(BLOCKED);
  expect(chat.said().match(new RegExp(ASKED, 'g'))).toHaveLength(1);
});

test('in a web chat it comes on the open stream, and is in the history', async () => {
  const call = async (method: string, path: string, token: string, body?: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const url = `${banter.url}/v3/directline${path}`;
    return (await fetch(url, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })).json();
  };
  const begun = z.object({ conversationId: z.string(), token: z.string(), streamUrl: z.string() });
  const { conversationId: id, token, streamUrl } = begun.parse(await call('POST', '/conversations', SECRET, { user: { id: user } }));
  const writes = (text: string) => call('POST', `/conversations/${id}/activities`, token, { type: 'message', from: { id: user }, text });
  const frames: string[] = [];
  const socket = new WebSocket(streamUrl);
  socket.on('message', (data) => frames.push(String(data)));
  const said = () => frames.join('\n');

  await writes('hello');
  await hears(said, /Banter/);
  await raise();
  await hears(said, ASKED);
  const history = JSON.stringify(await call('GET', `/conversations/${id}/activities`, token));
  expect(history.match(new RegExp(ASKED, 'g'))).toHaveLength(1);
  await writes('no it wasnt me');
  await hears(said, BLOCKED);
  socket.close();
});

test('who chats in two places is told where they wrote last, in the other one after five minutes, and there they hear that it was answered', async () => {
  await messenger.writes('hello');
  await messenger.hears(/Banter/);
  await chat.writes('hello');
  await chat.hears(/Banter/);
  await raise();
  await chat.hears(ASKED);
  expect(messenger.said()).not.toMatch(ASKED);
  await passes(6);
  await messenger.hears(ASKED);
  await chat.writes('no it wasnt me');
  await chat.hears(BLOCKED);
  await messenger.hears(
    /Citi’s question about .* was answered elsewhere: it was not you, and the bank confirms that the card is blocked\./,
  );
  expect(chat.said()).not.toMatch(/answered elsewhere/);
  expect(await pathOfNewest()).toEqual([
    'told botframework news',
    'told messenger next',
    'answered',
    'ended blocked',
    'told messenger blocked',
  ]);
});
