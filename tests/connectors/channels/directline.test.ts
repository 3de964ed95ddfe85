import { describe, expect, test } from '@jest/globals';
import { decodeJwt, decodeProtectedHeader, SignJWT } from 'jose';
import type { Arrived } from '../../../bot/model.ts';
import { createDirectLine } from '../../../connectors/channels/directline/directline.ts';
import { createTokens } from '../../../connectors/channels/directline/tokens.ts';

const key = new Uint8Array(32).fill(7);
const who = { conversation: 'dl_c', user: 'dl_u' };
const AT = 1_700_000_000_000;
const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe('tokens', () => {
  const clock = { at: AT };
  const tokens = createTokens({ keys: [key], now: () => clock.at });
  const issue = (purpose: 'client' | 'stream' = 'client') => tokens.issue({ ...who, purpose, ttlSeconds: 1_800 });

  test('say whom they speak for until they end', async () => {
    clock.at = AT;
    const token = await issue();
    expect(await tokens.read(token, 'client')).toEqual({ ...who, expiresAt: AT + 1_800_000 });
    clock.at = AT + 1_799_000;
    expect(await tokens.read(token, 'client')).toMatchObject(who);
    clock.at = AT + 1_800_000;
    expect(await tokens.read(token, 'client')).toBe('expired');
    clock.at = AT;
  });

  test('carry the user where clients look for it', async () => {
    expect(decodeJwt(await issue())).toMatchObject({ user: 'dl_u', conv: 'dl_c' });
  });

  test('for a stream open nothing else, and the other way round', async () => {
    expect(await tokens.read(await issue('stream'), 'client')).toBe('invalid');
    expect(await tokens.read(await issue('client'), 'stream')).toBe('invalid');
    expect(await tokens.read(await issue('stream'), 'stream')).toMatchObject(who);
  });

  test('that we did not make are invalid', async () => {
    const good = await issue();
    const [head = '', body = '', signature = ''] = good.split('.');
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = decodeJwt(good);
    const sign = (payload: Record<string, unknown>, alg = 'HS256', secret: Uint8Array = key) =>
      new SignJWT(payload).setProtectedHeader({ alg }).sign(secret);
    const forged = [
      '',
      'a.b',
      'é.é.é',
      'x'.repeat(10_000),
      `${encode({ alg: 'none' })}.${body}.`,
      `${encode({ alg: 'none' })}.${body}.${signature}`,
      `${head}.${encode({ ...claims, user: 'dl_other' })}.${signature}`,
      `${head}.${body}.${signature.slice(0, -2)}AA`,
      await sign(claims, 'HS256', new Uint8Array(32).fill(8)),
      await sign(claims, 'HS512', new Uint8Array(64).fill(7)),
      await sign({ ...claims, iss: 'other' }),
      await sign({ ...claims, exp: undefined }),
      await sign({ ...claims, user: 7 }),
      await sign({ ...claims, conv: '' }),
    ];
    for (const token of forged) expect([token.slice(0, 40), await tokens.read(token, 'client')]).toEqual([token.slice(0, 40), 'invalid']);
    expect(await tokens.read(await sign(claims), 'client')).toMatchObject(who);
    expect(decodeProtectedHeader(good).alg).toBe('HS256');
  });

  test('that an older key signed are good for as long as that key is kept', async () => {
    const next = new Uint8Array(32).fill(9);
    const [rotated, after] = [
      createTokens({ keys: [next, key], now: () => clock.at }),
      createTokens({ keys: [next], now: () => clock.at }),
    ];
    const [older, newer] = [await issue(), await rotated.issue({ ...who, purpose: 'client', ttlSeconds: 1_800 })];
    for (const token of [older, newer]) expect(await rotated.read(token, 'client')).toMatchObject(who);
    expect([await after.read(older, 'client'), await after.read(newer, 'client')]).toEqual(['invalid', expect.objectContaining(who)]);
    expect(await tokens.read(newer, 'client')).toBe('invalid');
    clock.at = AT + 1_800_000;
    expect(await rotated.read(older, 'client')).toBe('expired');
    clock.at = AT;
  });

  test('want a key as long as their hash', () => {
    expect(() => createTokens({ keys: [new Uint8Array(31)], now: () => AT })).toThrow(RangeError);
  });
});

describe('what clients post', () => {
  const directLine = createDirectLine({ keys: [key], now: () => AT });
  const receive = (body: unknown) => directLine.receive(bytes(body), who);
  const post = (more: object = {}) => receive({ type: 'message', text: 'balance', ...more }).arrived[0];

  test('comes from whom the token names, whatever the body says', () => {
    const arrived = post({
      from: { id: 'somebody-else', role: 'bot' },
      conversation: { id: 'other' },
      recipient: { id: 'dl_u' },
      locale: 'es-US',
    });
    expect(arrived).toMatchObject({
      kind: 'text',
      text: 'balance',
      at: AT,
      locale: 'es-US',
      from: { channel: 'directline', account: 'web', user: 'dl_u', thread: 'dl_c' },
    });
  });

  test('a second try of the same message has the same id, in this conversation only', () => {
    const channelData = { clientActivityID: 'k1' };
    expect(post({ channelData })?.id).toBe(post({ channelData, text: 'balance' })?.id);
    expect(post({ channelData: { clientActivityID: 'k2' } })?.id).not.toBe(post({ channelData })?.id);
    const elsewhere = directLine.receive(bytes({ type: 'message', text: 'x', channelData }), { ...who, conversation: 'dl_d' });
    expect(elsewhere.arrived[0]?.id).not.toBe(post({ channelData })?.id);
  });

  test('two messages without a client id are two', () => {
    expect(post()?.id).not.toBe(post()?.id);
  });

  test('what is handed back is kept as it came, up to a size', () => {
    const channelData = { clientActivityID: 'k', 'webchat:sequence-id': 5, nested: { a: [1, null] } };
    expect(post({ channelData })?.echo).toEqual(channelData);
    expect(post({ channelData: { ...channelData, junk: 'x'.repeat(5_000) } })?.echo).toEqual({ clientActivityID: 'k' });
    expect(post({ channelData: { junk: 'x'.repeat(5_000) } })?.echo).toEqual({});
  });

  test('a client that Web Chat made', () => {
    const webChat = {
      type: 'message',
      text: 'What is my balance?',
      attachments: [],
      channelData: { clientActivityID: '5x', clientTimestamp: '2026-11-20T09:00:00.000Z' },
      channelId: 'webchat',
      entities: [{ type: 'ClientCapabilities', supportsTts: true }],
      from: { id: 'u', name: '', role: 'user' },
      locale: 'en-US',
      localTimestamp: '2026-11-20T04:00:00.000-05:00',
      localTimezone: 'America/New_York',
      textFormat: 'plain',
    };
    expect(receive(webChat).arrived[0]).toMatchObject({ kind: 'text', text: 'What is my balance?', locale: 'en-US' });
  });

  test.each<[string, unknown, number]>([
    ['an array', [], 400],
    ['a number as text', { type: 'message', text: 5 }, 400],
    ['a very long text', { type: 'message', text: 'x'.repeat(10_001) }, 413],
  ])('%s is refused with a reason', (_name, body, status) => {
    const received = receive(body);
    expect(received).toMatchObject({ status, arrived: [], body: expect.any(String) });
    expect(received.refused).toHaveLength(1);
  });

  test('the channel itself takes nothing without a token and sends nothing', async () => {
    const { channel } = directLine;
    expect(channel).toMatchObject({ name: 'directline', delivery: 'log' });
    expect(await channel.receive(bytes({ type: 'message', text: 'x' }), {})).toMatchObject({ status: 401, arrived: [] });
    const to = { channel: 'directline', account: 'web', user: 'u', thread: 'c' };
    expect(await channel.send(to, {}, 'e#0', AbortSignal.timeout(1_000))).toMatchObject({ done: 'never' });
  });
});

describe('what clients read', () => {
  const directLine = createDirectLine({ keys: [key], now: () => AT });
  const parts = directLine.channel.fit([{ text: 'one' }, { text: 'two' }], [{ label: 'Yes', token: 't' }], 'en');
  const base = { id: 'event-1', at: AT, from: { channel: 'directline', account: 'web', user: 'dl_u', thread: 'dl_c' } };
  const turn = (arrived: Arrived | undefined) => ({ id: '17-0', at: AT, answers: arrived?.id ?? '', arrived, parts });
  const timestamp = '2023-11-14T22:13:20.000Z';

  test('a turn: the own message with its id and channelData, then the replies', () => {
    const channelData = { clientActivityID: 'k' };
    const common = { timestamp, channelId: 'directline', conversation: { id: 'dl_c' }, type: 'message' };
    const bot = { ...common, from: { id: 'banter', name: 'Banter', role: 'bot' }, replyToId: 'event-1', locale: 'en-US' };
    expect(directLine.activities(turn({ ...base, kind: 'text', text: 'hi', echo: channelData, locale: 'en-GB' }), 'dl_c')).toEqual([
      { ...common, id: 'event-1', from: { id: 'dl_u', role: 'user' }, text: 'hi', locale: 'en-GB', channelData },
      { ...bot, id: '17-0|0', text: 'one', textFormat: 'plain' },
      expect.objectContaining({ ...bot, id: '17-0|1', text: 'two' }),
    ]);
  });

  test('a pressed button reads as its label and shows no token', () => {
    const [own] = directLine.activities(turn({ ...base, kind: 'pressed', token: 'secret-token', title: 'Yes' }), 'dl_c');
    expect(own).toMatchObject({ text: 'Yes' });
    expect(JSON.stringify(own)).not.toContain('secret-token');
    expect(directLine.activities(turn({ ...base, kind: 'pressed', token: 't' }), 'dl_c')[0]).toMatchObject({ text: '' });
  });

  test('what nobody said has no own message, and what answers nothing no replyToId', () => {
    const activities = directLine.activities(turn(undefined), 'dl_c');
    expect(activities).toHaveLength(2);
    expect(activities[0]).not.toHaveProperty('replyToId');
    expect(directLine.activities(turn({ ...base, kind: 'other', what: 'joined' }), 'dl_c')).toHaveLength(2);
  });

  test('a file that was not taken still comes back, so that the client stops waiting', () => {
    const echo = { clientActivityID: 'k' };
    expect(directLine.activities(turn({ ...base, kind: 'other', what: 'media', echo }), 'dl_c')[0]).toMatchObject({ channelData: echo });
  });

  test('a person is who speaks: clients know users and bots only, so by an id and a name', () => {
    const ana = { id: 'agent', name: 'Ana', role: 'bot' };
    const told = directLine.activities({ ...turn(undefined), by: [{ id: 'employee-17', name: 'Ana' }, undefined] }, 'dl_c');
    expect(told).toMatchObject([
      { from: ana, text: 'one' },
      { from: { id: 'banter', name: 'Banter', role: 'bot' }, text: 'two' },
    ]);
    expect(directLine.typing('dl_c', { id: 'employee-17', name: 'Ana' })).toMatchObject({ type: 'typing', from: ana });
    expect(JSON.stringify(told)).not.toContain('employee-17');
  });

  test('typing', () => {
    expect(directLine.typing('dl_c')).toMatchObject({ type: 'typing', from: { role: 'bot' }, conversation: { id: 'dl_c' }, timestamp });
  });
});
