import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Address, Arrived, Channel, Received } from '../../../bot/model.ts';
import { createBotFramework } from '../../../connectors/channels/botframework/botframework.ts';
import type { BotFrameworkOptions } from '../../../connectors/channels/botframework/options.ts';
import { APP_ID, type BotFrameworkStandIn, type Forgery, startBotFramework, startCanary } from '../../support/bot-framework-stand-in.ts';

const AT = 1_700_000_000_000;
let service: BotFrameworkStandIn;
let channel: Channel;

const optionsFor = (standIn: BotFrameworkStandIn): BotFrameworkOptions => ({
  appId: APP_ID,
  openIdMetadata: standIn.metadataUrl,
  credentials: standIn.credentials,
  development: false,
  now: () => AT,
});

beforeAll(async () => {
  service = await startBotFramework();
  channel = createBotFramework(optionsFor(service));
});
afterAll(() => service.stop());

const activity = (more: object = {}): { [name: string]: unknown } => ({
  type: 'message',
  id: 'a1',
  timestamp: '2023-11-14T22:13:19.000Z',
  channelId: 'webchat',
  serviceUrl: service.url,
  from: { id: 'user-1', name: 'Somebody' },
  recipient: { id: 'bot-1', name: 'Banter' },
  conversation: { id: 'conversation-1' },
  text: 'what is my balance',
  locale: 'en-US',
  ...more,
});

const bytes = (body: unknown): Uint8Array => new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const receive = async (body: unknown, forgery: Forgery = {}, to: Channel = channel): Promise<Received> =>
  to.receive(bytes(body), { authorization: `Bearer ${await service.sign(service.url, forgery)}` });
const arrivedFrom = async (more: object, forgery: Forgery = {}): Promise<Arrived | undefined> =>
  (await receive(activity(more), forgery)).arrived[0];

describe('what comes in', () => {
  test('a signed message arrives with the way back', async () => {
    expect(await receive(activity())).toEqual({
      status: 200,
      refused: [],
      arrived: [
        {
          id: 'activity:a1',
          at: AT,
          sentAt: AT - 1_000,
          locale: 'en-US',
          kind: 'text',
          text: 'what is my balance',
          from: {
            channel: 'botframework',
            account: 'webchat:bot-1',
            user: 'user-1',
            thread: 'conversation-1',
            extra: { serviceUrl: service.url, channelId: 'webchat', botId: 'bot-1', botName: 'Banter' },
          },
        },
      ],
    });
  });

  const now = Math.floor(Date.now() / 1_000);
  test.each<[string, Forgery]>([
    ['signed by nobody (alg none)', { key: 'none' }],
    ['signed with the public key as a secret', { key: 'public key as a secret', header: { alg: 'HS256' } }],
    ['signed by another key of the same name', { key: 'foreign' }],
    ['signed by a key nobody published', { header: { kid: 'key-2' } }],
    ['for another bot', { claims: { aud: 'another-bot' } }],
    ['for no bot', { without: ['aud'] }],
    ['by another issuer', { claims: { iss: 'https://evil.example' } }],
    ['by no issuer', { without: ['iss'] }],
    ['of the emulator', { claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: APP_ID } }],
    ['of a skill', { claims: { ver: '1.0', appid: 'another-bot' } }],
    ['that has expired', { claims: { exp: now - 600 } }],
    ['that never expires', { without: ['exp'] }],
    ['that is not valid yet', { claims: { nbf: now + 3_600 } }],
    ['for another address', { claims: { serviceurl: 'https://smba.trafficmanager.net/amer/' } }],
    ['for no address', { without: ['serviceurl'] }],
  ])('a token %s is refused with 401', async (_name, forgery) => {
    expect(await receive(activity(), forgery)).toMatchObject({ status: 401, arrived: [], refused: [{ reason: 'unauthorized' }] });
  });

  test('a key vouches for its channels only', async () => {
    expect(await receive(activity({ channelId: 'slack' }))).toMatchObject({ status: 401, arrived: [] });
  });

  test.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer a.b', 'Basic abc', 'Bearer a.b.c d'])(
    'the header %p is refused',
    async (authorization) => {
      expect(await channel.receive(bytes(activity()), { authorization })).toMatchObject({ status: 401, arrived: [] });
    },
  );

  test.each<[string, () => unknown, number, string]>([
    ['no JSON', () => '{"type"', 400, 'not_json'],
    ['an array', () => [activity()], 400, 'not_an_object'],
    ['channelId missing', () => activity({ channelId: undefined }), 400, 'incomplete'],
    ['channelId an array', () => activity({ channelId: ['webchat'] }), 400, 'malformed'],
    ['serviceUrl missing', () => activity({ serviceUrl: undefined }), 400, 'incomplete'],
    ['conversation missing', () => activity({ conversation: null }), 400, 'incomplete'],
    ['from missing', () => activity({ from: undefined }), 400, 'incomplete'],
    ['the side door', () => activity({ channelId: 'AseChannel' }), 403, 'channel_not_allowed'],
    ['over a megabyte', () => activity({ value: 'x'.repeat(1_000_000) }), 413, 'too_large'],
  ])('%s is refused before any token is looked at', async (_name, body, status, reason) => {
    const refused = await receive(body());
    expect(refused).toMatchObject({ status, arrived: [], refused: [{ reason }], body: { error: { code: reason } } });
  });

  test('nothing of a refused token is printed, and other errors still are', async () => {
    const printed: unknown[] = [];
    const print = console.error;
    console.error = (...values: unknown[]) => void printed.push(...values);
    try {
      const refused = receive(activity(), { key: 'foreign' });
      console.error('something else');
      await refused;
      await receive(activity(), { claims: { exp: now - 600 } });
      console.error('and more');
    } finally {
      console.error = print;
    }
    expect(printed).toEqual(['something else', 'and more']);
  });

  test('when the keys cannot be had, the sender is asked to come again', async () => {
    const other = await startBotFramework();
    try {
      other.hideKeys({ status: 500 });
      const events: unknown[] = [];
      const cut = createBotFramework({ ...optionsFor(other), log: (event, fields) => events.push([event, fields]) });
      const authorization = `Bearer ${await other.sign()}`;
      const body = bytes(activity({ serviceUrl: other.url }));
      expect(await cut.receive(body, { authorization })).toMatchObject({ status: 503, arrived: [] });
      other.hideKeys('reset');
      expect(await cut.receive(body, { authorization })).toMatchObject({ status: 503, arrived: [] });
      expect(events).toEqual(Array(2).fill(['botframework_refused', { why: 'keys_unavailable' }]));
      expect(other.keyRequests()).toBe(2);
      other.hideKeys(undefined);
      expect(await cut.receive(body, { authorization })).toMatchObject({ status: 200, arrived: [{ kind: 'text' }] });
    } finally {
      await other.stop();
    }
  });

  test.each<[string, object, object]>([
    ['a group', { conversation: { id: 'c', isGroup: true } }, { kind: 'other', what: 'public' }],
    ['a channel of a team', { channelData: { team: { id: 't' } } }, { kind: 'other', what: 'public' }],
    ['another kind of conversation', { conversation: { id: 'c', conversationType: 'channel' } }, { kind: 'other', what: 'public' }],
    ['a button pressed in a group', { conversation: { id: 'c', isGroup: true }, value: 'tok' }, { kind: 'other', what: 'public' }],
    ['a personal conversation', { conversation: { id: 'c', isGroup: false, conversationType: 'personal' } }, { kind: 'text' }],
    ['the bot itself', { from: { id: 'bot-1' } }, { kind: 'ignored', what: 'own' }],
    ['another bot', { from: { id: 'x', role: 'bot' } }, { kind: 'ignored', what: 'own' }],
    ['typing', { type: 'typing', text: undefined }, { kind: 'ignored', what: 'typing' }],
  ])('%s', async (_name, more, expected) => {
    expect(await arrivedFrom(more)).toMatchObject(expected);
  });

  test('nobody is greeted in a group', async () => {
    const joined = { type: 'conversationUpdate', membersAdded: [{ id: 'user-1' }] };
    expect(await arrivedFrom(joined)).toMatchObject({ kind: 'other', what: 'joined' });
    expect(await arrivedFrom({ ...joined, from: { id: 'bot-1', role: 'bot' } })).toMatchObject({ kind: 'other', what: 'joined' });
    expect(await arrivedFrom({ ...joined, conversation: { id: 'c', isGroup: true } })).toMatchObject({ kind: 'ignored' });
  });

  test('a redelivery has the same id, an edit another than what it edits', async () => {
    const update = { type: 'messageUpdate', text: 'other words' };
    const ids = [await arrivedFrom({}), await arrivedFrom({}), await arrivedFrom(update), await arrivedFrom(update)].map((one) => one?.id);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe(ids[3]);
    expect(ids[0]).not.toBe(ids[2]);
  });

  test('users of two channels with the same id are two', async () => {
    const [a, b] = [await arrivedFrom({}), await arrivedFrom({ channelId: 'msteams' })];
    expect(a?.from.account).not.toBe(b?.from.account);
  });
});

describe('replies in the answer', () => {
  test('are asked for by the activity', async () => {
    expect(await arrivedFrom({ deliveryMode: 'expectReplies' })).toMatchObject({ kind: 'text', inline: true });
    expect(await arrivedFrom({})).not.toHaveProperty('inline');
    const typing = await receive(activity({ type: 'typing', deliveryMode: 'expectReplies' }));
    expect(typing).toMatchObject({ status: 200, body: { activities: [] } });
    expect(typing.arrived[0]).not.toHaveProperty('inline');
  });

  test('are whole activities', async () => {
    const arrived = await arrivedFrom({ deliveryMode: 'expectReplies' });
    if (!arrived) throw new Error('nothing arrived');
    expect(channel.inline?.(arrived.from, channel.fit([{ text: 'hi' }], [], 'en'), arrived.id)).toEqual({
      activities: [
        {
          type: 'message',
          locale: 'en-US',
          text: 'hi',
          textFormat: 'plain',
          id: 'activity:a1#0',
          replyToId: 'a1',
          channelId: 'webchat',
          from: { id: 'bot-1', name: 'Banter' },
          recipient: { id: 'user-1' },
          conversation: { id: 'conversation-1' },
        },
      ],
    });
  });
});

describe('what goes out', () => {
  const to = (more: Record<string, string> = {}): Address => ({
    channel: 'botframework',
    account: 'webchat:bot-1',
    user: 'user-1',
    thread: 'conversation/1;x',
    extra: { serviceUrl: service.url, channelId: 'webchat', botId: 'bot-1', ...more },
  });
  const card = { card: { title: 'Checking', lines: [{ label: 'Available', value: '$5.00' }] } };
  const button = { label: 'Yes', token: 'sealed' };
  const send = (id: string, address = to(), signal = AbortSignal.timeout(5_000)) => {
    const [part = null] = channel.fit([card], [button], 'en');
    return channel.send(address, part, id, signal);
  };
  /** The posts that this made. */
  const postsOf = async <T>(run: () => Promise<T>) => {
    const before = service.posts.length;
    const outcome = await run();
    return { outcome, posts: service.posts.slice(before) };
  };

  test('a reply is one POST with the bot’s token, and nothing of it is lost on the way', async () => {
    const { outcome, posts } = await postsOf(() => send('activity:a/1#0'));
    expect(outcome).toEqual({ done: 'sent' });
    expect(posts).toEqual([
      {
        path: '/v3/conversations/conversation%2F1%3Bx/activities/a%2F1',
        authorization: 'Bearer token-of-the-bot',
        body: {
          ...(channel.fit([card], [button], 'en')[0] as object),
          from: { id: 'bot-1' },
          recipient: { id: 'user-1' },
          conversation: { id: 'conversation/1;x' },
          channelId: 'webchat',
          replyToId: 'a/1',
        },
      },
    ]);
  });

  test('what answers no message goes to the conversation', async () => {
    const { posts } = await postsOf(() => send('12.wake.5#1'));
    expect(posts.map(({ path }) => path)).toEqual(['/v3/conversations/conversation%2F1%3Bx/activities']);
    expect(posts[0]?.body).not.toHaveProperty('replyToId');
  });

  test('in Teams the buttons are on a card', async () => {
    const { posts } = await postsOf(() => send('activity:a1#0', to({ channelId: 'msteams' })));
    expect(posts[0]?.body).not.toHaveProperty('suggestedActions');
    expect(posts[0]?.body.attachments).toEqual([
      expect.objectContaining({ contentType: 'application/vnd.microsoft.card.adaptive' }),
      { contentType: 'application/vnd.microsoft.card.hero', content: { buttons: [expect.objectContaining({ value: 'sealed' })] } },
    ]);
  });

  test.each<[Parameters<BotFrameworkStandIn['misbehave']>[0], object]>([
    [{ status: 500 }, { done: 'later', why: 'http_500', afterMs: 5_000 }],
    [
      { status: 503, headers: { 'retry-after': '9' } },
      { done: 'later', why: 'http_503', afterMs: 9_000 },
    ],
    [
      { status: 429, headers: { 'retry-after': '7' } },
      { done: 'later', why: 'http_429', afterMs: 7_000 },
    ],
    [
      { status: 429, headers: { 'retry-after': '999999999' } },
      { done: 'later', why: 'http_429', afterMs: 3_600_000 },
    ],
    [{ status: 401 }, { done: 'later', why: 'http_401' }],
    [{ status: 403 }, { done: 'never', why: 'http_403' }],
    [{ status: 404 }, { done: 'never', why: 'http_404' }],
    [{ status: 400 }, { done: 'never', why: 'http_400' }],
    [
      { status: 307, headers: { location: '/elsewhere' } },
      { done: 'never', why: 'http_307' },
    ],
    [{ status: 200, body: 'not json' }, { done: 'sent' }],
    [{ status: 202, body: '' }, { done: 'sent' }],
    ['reset', { done: 'unknown' }],
  ])('%j is one POST and its outcome', async (how, expected) => {
    service.misbehave(how);
    const { outcome, posts } = await postsOf(() => send('activity:a1#0'));
    expect(outcome).toMatchObject(expected);
    expect(posts).toHaveLength(1);
  });

  test('a service that does not answer leaves the outcome unknown', async () => {
    service.misbehave('hang');
    const { outcome, posts } = await postsOf(() => send('activity:a1#0', to(), AbortSignal.timeout(300)));
    expect(outcome).toEqual({ done: 'unknown' });
    expect(posts).toHaveLength(1);
  });

  test('nothing left when nobody listens or the bot has no token', async () => {
    const closed = await startCanary('127.0.0.1');
    await closed.stop();
    const outcome = await send('activity:a1#0', to({ serviceUrl: `http://127.0.0.1:${closed.port}/` }));
    expect(outcome).toMatchObject({ done: 'later', why: 'unreachable' });
    const createCredentials = async () => ({ signRequest: async () => Promise.reject(new Error('no token today')) });
    const poor = createBotFramework({ ...optionsFor(service), credentials: { ...service.credentials, createCredentials } });
    const { outcome: other, posts } = await postsOf(() => poor.send(to(), { type: 'message' }, 'e#0', AbortSignal.timeout(5_000)));
    expect(other).toMatchObject({ done: 'later', why: 'not_sent' });
    expect(posts).toEqual([]);
  });

  test('a person is named as the sender and among the words, as most clients show no sender', async () => {
    const by = { id: 'a1', name: 'Ana' };
    const [part = null] = channel.fit([{ text: 'Which card?' }], [], 'en');
    const { posts } = await postsOf(() => channel.send(to({ botName: 'Banter' }), part, 'activity:a1#0', AbortSignal.timeout(5_000), by));
    expect(posts).toMatchObject([{ body: { from: { id: 'bot-1', name: 'Ana' }, text: 'Ana: Which card?', replyToId: 'a1' } }]);
    expect(JSON.stringify(posts)).not.toContain('"a1:');
  });

  test('typing is a courtesy', async () => {
    service.misbehave({ status: 500 });
    const { posts } = await postsOf(async () => channel.signal?.(to(), 'typing', AbortSignal.timeout(5_000)));
    expect(posts.map(({ body }) => body.type)).toEqual(['typing']);
    expect((await postsOf(async () => channel.signal?.(to(), 'seen', AbortSignal.timeout(5_000)))).posts).toEqual([]);
  });
});

describe('without an app id', () => {
  test('it is for development, and replies stay on this machine', async () => {
    const open = createBotFramework({ development: true, now: () => AT });
    expect(await open.receive(bytes(activity()), {})).toMatchObject({ status: 200, arrived: [{ kind: 'text' }] });
    const elsewhere = bytes(activity({ serviceUrl: 'https://webchat.botframework.com/' }));
    expect(await open.receive(elsewhere, {})).toMatchObject({ status: 403, arrived: [] });
    const to = { channel: 'botframework', account: 'emulator:b', user: 'u', thread: 'c', extra: { serviceUrl: service.url } };
    const before = service.posts.length;
    expect(await open.send(to, { type: 'message', text: 'x' }, 'activity:a#0', AbortSignal.timeout(5_000))).toEqual({ done: 'sent' });
    expect(service.posts.slice(before).map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  test('it is refused elsewhere, as are keys from an address anybody can pose as', () => {
    expect(() => createBotFramework({ development: false, now: () => AT })).toThrow(RangeError);
    expect(() => createBotFramework({ ...optionsFor(service), openIdMetadata: 'http://keys.example/' })).toThrow(RangeError);
  });
});
