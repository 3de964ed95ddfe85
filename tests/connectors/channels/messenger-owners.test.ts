/** Who has a conversation of the page: what the platform says of it, what another app is told, and what people write in the page's inbox. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createMessenger } from '../../../connectors/channels/messenger/messenger.ts';

const AT = 1_700_000_000_000;
const PAGE = '100000000000001';
const APP = '200000000000002';
const PSID = '8000000000000001';
const options = {
  appId: APP,
  appSecrets: ['secret'],
  verifyToken: 'verify',
  pageId: PAGE,
  pageAccessToken: 'token',
  graphUrl: 'http://127.0.0.1:9',
  now: () => AT,
};
const channel = createMessenger(options);
const anonymous = createMessenger({ ...options, appId: undefined });

const receive = (body: object, to = channel) => {
  const raw = new TextEncoder().encode(JSON.stringify(body));
  return to.receive(raw, { 'x-hub-signature-256': `sha256=${createHmac('sha256', 'secret').update(raw).digest('hex')}` });
};
const event = (more: object) => ({ sender: { id: PSID }, recipient: { id: PAGE }, timestamp: AT - 500, ...more });
const pageBody = (...messaging: object[]) => ({ object: 'page', entry: [{ id: PAGE, time: AT, messaging }] });
const text = (mid: string, words: string) => event({ message: { mid, text: words } });
const from = { channel: 'messenger', account: PAGE, user: PSID, thread: PSID };
const image = { type: 'image', payload: { url: 'https://cdn.example/x' } };

test('what another app owns is heard, and people speak there', async () => {
  const standby = [text('m_1', 'hi'), event({ postback: { title: 'Yes' } }), event({ message: { mid: 'm_2', attachments: [image] } })];
  const { arrived, refused } = await receive({ object: 'page', entry: [{ id: PAGE, standby }] });
  expect(refused).toEqual([]);
  const taken = { kind: 'control', owner: 'human', from, sentAt: AT - 500 };
  expect(arrived).toMatchObject([
    { ...taken, id: 'm_1.taken' },
    { kind: 'text', text: 'hi', id: 'm_1' },
    taken,
    { kind: 'other', what: 'unsupported' },
    { ...taken, id: 'm_2.taken' },
    { kind: 'other', what: 'media', id: 'm_2' },
  ]);
  expect(new Set(arrived.map(({ id }) => id)).size).toBe(6);
});

test('what says nothing of who speaks there takes nothing over', async () => {
  const ours = { sender: { id: PAGE }, recipient: { id: PSID }, message: { is_echo: true, app_id: APP, metadata: 'm_0#0' } };
  const standby = [event({ delivery: { watermark: AT } }), event({ reaction: { emoji: '👍' } }), event(ours)];
  const { arrived } = await receive({ object: 'page', entry: [{ id: PAGE, standby }] });
  expect(arrived.map(({ kind }) => kind)).toEqual(['receipt', 'ignored', 'receipt']);
});

describe('echoes', () => {
  const echo = (more: object) => ({
    sender: { id: PAGE },
    recipient: { id: PSID },
    message: { mid: 'm_9', text: 'x', is_echo: true, ...more },
  });

  const readEcho = async (more: object, to = channel) => {
    const { arrived, refused } = await receive(pageBody(event(echo(more))), to);
    expect(refused).toEqual([]);
    return arrived;
  };

  test.each<[string, object, object]>([
    ['of ours', { app_id: APP, metadata: 'm_1#0' }, { part: 'm_1#0' }],
    ['of ours, the id a number', { app_id: Number(APP), metadata: 'm_1#0' }, { part: 'm_1#0' }],
    ['of the page inbox', { app_id: 263902037430900 }, { byHuman: true }],
    ['of another app that copies metadata', { app_id: '9', metadata: 'm_1#0' }, { part: 'm_1#0', byHuman: true }],
    ['without an app', { metadata: 'm_1#0' }, { part: 'm_1#0' }],
    ['without anything', {}, { byHuman: true }],
  ])('%s', async (_name, more, expected) => {
    const receipt = (await readEcho(more)).at(-1);
    expect(receipt).toEqual({ id: expect.any(String), at: AT, sentAt: AT - 500, from, kind: 'receipt', of: 'sent', ...expected });
  });

  test('of a person take the conversation over, ours do not', async () => {
    const [taken, receipt] = await readEcho({ app_id: 263902037430900 });
    expect(taken).toEqual({ id: `${receipt?.id}.taken`, at: AT, sentAt: AT - 500, from, kind: 'control', owner: 'human' });
    expect(await readEcho({ app_id: APP })).toHaveLength(1);
  });

  test('without an app id of our own, ours are those with our metadata', async () => {
    expect(await readEcho({ app_id: '9', metadata: 'm_1#12' }, anonymous)).toMatchObject([{ kind: 'receipt' }]);
    const [taken, receipt] = await readEcho({ app_id: '9', metadata: 'ticket 12' }, anonymous);
    expect([taken?.kind, receipt]).toEqual(['control', expect.objectContaining({ byHuman: true })]);
  });

  test('what the page says is never heard, even without the mark', async () => {
    expect(await readEcho({ is_echo: undefined })).toMatchObject([{ kind: 'ignored', what: 'own' }]);
  });
});
