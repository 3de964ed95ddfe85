/** An agent hub between the channel and the bot: it is handed conversations, and says what becomes of them. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Briefing, Channel } from '../../../bot/model.ts';
import { createBotFramework } from '../../../connectors/channels/botframework/botframework.ts';
import { APP_ID, type BotFrameworkStandIn, startBotFramework } from '../../support/bot-framework-stand-in.ts';

const AT = 1_700_000_000_000;
let service: BotFrameworkStandIn;
let hub: Channel;
let desk: Channel;

const open = (handOff: 'desk' | 'hub'): Channel =>
  createBotFramework({
    appId: APP_ID,
    openIdMetadata: service.metadataUrl,
    credentials: service.credentials,
    handOff,
    development: false,
    now: () => AT,
  });

beforeEach(async () => {
  service = await startBotFramework();
  hub = open('hub');
  desk = open('desk');
});
afterEach(() => service.stop());

const activity = (more: object = {}): object => ({
  type: 'message',
  id: 'a1',
  channelId: 'webchat',
  serviceUrl: service.url,
  from: { id: 'user-1' },
  recipient: { id: 'bot-1' },
  conversation: { id: 'conversation-1' },
  text: 'hello',
  ...more,
});
const receive = async (body: object, to = hub) =>
  (await to.receive(new TextEncoder().encode(JSON.stringify(body)), { authorization: `Bearer ${await service.sign()}` })).arrived;

const to = { channel: 'botframework', account: 'webchat:bot-1', user: 'user-1', thread: 'conversation-1' };
const extra = () => ({ serviceUrl: service.url, channelId: 'webchat', botId: 'bot-1', botName: 'Banter' });
const briefing: Briefing = {
  id: 'handover-1',
  why: 'asked',
  skill: 'cards',
  language: 'es',
  intents: [{ intent: 'lock-card', confidence: 0.97 }],
  said: [
    { at: AT - 2_000, who: 'customer', text: 'bloquee mi tarjeta' },
    { at: AT - 1_000, who: 'bot', name: 'Banter', text: '¿Qué tarjeta?' },
    { at: AT, who: 'customer', text: 'quiero una persona' },
  ],
};
const status = (value: unknown, more: object = {}) => activity({ type: 'event', name: 'handoff.status', text: undefined, value, ...more });

test('is asked to take a conversation, with why and with what was said', async () => {
  expect(await hub.handOff?.({ ...to, extra: extra() }, briefing, AbortSignal.timeout(5_000))).toEqual({ done: 'sent' });
  const about = { type: 'message', channelId: 'webchat', conversation: { id: 'conversation-1' } };
  const customer = { id: 'user-1', role: 'user' };
  expect(service.posts).toEqual([
    {
      path: '/v3/conversations/conversation-1/activities',
      authorization: 'Bearer token-of-the-bot',
      body: {
        type: 'event',
        name: 'handoff.initiate',
        id: 'handover-1',
        timestamp: '2023-11-14T22:13:20.000Z',
        channelId: 'webchat',
        from: { id: 'bot-1', name: 'Banter' },
        recipient: { id: 'user-1' },
        conversation: { id: 'conversation-1' },
        value: { why: 'asked', skill: 'cards', language: 'es', intents: [{ intent: 'lock-card', confidence: 0.97 }] },
        attachments: [
          {
            contentType: 'application/json',
            name: 'Transcript',
            content: {
              activities: [
                { ...about, timestamp: '2023-11-14T22:13:18.000Z', from: customer, text: 'bloquee mi tarjeta' },
                {
                  ...about,
                  timestamp: '2023-11-14T22:13:19.000Z',
                  from: { id: 'bot-1', name: 'Banter', role: 'bot' },
                  text: '¿Qué tarjeta?',
                },
                { ...about, timestamp: '2023-11-14T22:13:20.000Z', from: customer, text: 'quiero una persona' },
              ],
            },
          },
        ],
      },
    },
  ]);
});

test('is not there unless it is configured, and a channel that knows no such event says so', async () => {
  expect(desk.handOff).toBeUndefined();
  service.misbehave({ status: 400 });
  expect(await hub.handOff?.({ ...to, extra: extra() }, briefing, AbortSignal.timeout(5_000))).toEqual({ done: 'never', why: 'http_400' });
});

test.each<[unknown, object]>([
  [{ state: 'accepted' }, { kind: 'control', owner: 'human' }],
  [
    { state: 'failed', message: 'nobody there' },
    { kind: 'control', owner: 'bot' },
  ],
  [{ state: 'completed' }, { kind: 'control', owner: 'bot' }],
  [{ state: 'thinking' }, { kind: 'ignored', what: 'event' }],
  [{}, { kind: 'ignored', what: 'event' }],
  ['accepted', { kind: 'ignored', what: 'event' }],
  [undefined, { kind: 'ignored', what: 'event' }],
])('says %j', async (value, expected) => {
  expect(await receive(status(value, { from: { id: 'hub' } }))).toMatchObject([
    { ...expected, from: { thread: 'conversation-1', account: 'webchat:bot-1' } },
  ]);
  expect(await receive(status(value, { from: { id: 'hub' } }), desk)).toMatchObject([{ kind: 'ignored' }]);
});

test('is not what a customer says to be, nor another event, nor in a group', async () => {
  const accepted = { state: 'accepted' };
  for (const more of [{ from: { id: 'user-1', role: 'user' } }, { name: 'handoff.other' }, { conversation: { id: 'c', isGroup: true } }])
    expect(await receive(status(accepted, more))).toMatchObject([{ kind: 'ignored' }]);
  expect(await receive(activity({ name: 'handoff.status', value: accepted }))).toMatchObject([{ kind: 'text' }]);
});
