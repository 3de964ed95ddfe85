import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { MENU, payloadOf } from '../../../connectors/channels/messenger/menu.ts';
import { createMessenger } from '../../../connectors/channels/messenger/messenger.ts';

const AT = 1_700_000_000_000;
const PAGE = '100000000000001';
const APP = '200000000000002';
const PSID = '8000000000000001';
const SECRETS = ['new secret', 'old secret'];
const options = {
  appId: APP,
  appSecrets: SECRETS,
  verifyToken: 'verify',
  pageId: PAGE,
  pageAccessToken: 'token',
  graphUrl: 'http://127.0.0.1:9',
  now: () => AT,
};
const channel = createMessenger(options);

type Body = string | Uint8Array | object;
const bytes = (body: Body): Uint8Array =>
  body instanceof Uint8Array ? body : new TextEncoder().encode(typeof body === 'string' ? body : JSON.stringify(body));
const hmac = (raw: Uint8Array, secret: string, algorithm = 'sha256') => createHmac(algorithm, secret).update(raw).digest('hex');
const receive = (body: Body, to = channel) =>
  to.receive(bytes(body), { 'x-hub-signature-256': `sha256=${hmac(bytes(body), 'new secret')}` });

const event = (more: object) => ({ sender: { id: PSID }, recipient: { id: PAGE }, timestamp: AT - 500, ...more });
const pageBody = (...messaging: unknown[]) => ({ object: 'page', entry: [{ id: PAGE, time: AT, messaging }] });
const text = (mid: string, words: string) => event({ message: { mid, text: words } });
/** What one event became. */
const one = async (more: object, to = channel) => {
  const { status, arrived, refused } = await receive(pageBody(event(more)), to);
  expect({ status, together: arrived.length + refused.length }).toEqual({ status: 200, together: 1 });
  return arrived[0] ?? refused[0];
};

describe('the handshake', () => {
  const ask = (query: Record<string, string>) => channel.handshake(new URLSearchParams(query));
  const right = { 'hub.mode': 'subscribe', 'hub.verify_token': 'verify', 'hub.challenge': '1158201444' };

  test('the right token gets the challenge back', () => {
    expect(ask(right)).toEqual({ status: 200, body: '1158201444' });
  });

  test.each<[string, Record<string, string>]>([
    ['another token', { 'hub.verify_token': 'verify ' }],
    ['an empty token', { 'hub.verify_token': '' }],
    ['another mode', { 'hub.mode': 'unsubscribe' }],
    ['a challenge of letters', { 'hub.challenge': '<script>alert(1)</script>' }],
    ['an empty challenge', { 'hub.challenge': '' }],
    ['an endless challenge', { 'hub.challenge': '1'.repeat(65) }],
  ])('%s is refused, and nothing of it comes back', (_name, wrong) => {
    expect(ask({ ...right, ...wrong })).toEqual({ status: 403, body: 'The verify token is wrong.' });
  });

  test('nothing at all is refused', () => {
    expect(ask({})).toMatchObject({ status: 403 });
  });

  test.each([{ appSecrets: [] }, { appSecrets: [''] }, { appSecrets: ['a', ''] }, { verifyToken: '' }])('%j does not start', (empty) => {
    expect(() => createMessenger({ ...options, ...empty })).toThrow(RangeError);
  });
});

describe('the signature', () => {
  const raw = bytes(pageBody(text('m_1', 'hi')));
  const right = hmac(raw, 'new secret');

  test.each(SECRETS)('made with the %s is good', async (secret) => {
    const received = await channel.receive(raw, { 'x-hub-signature-256': `sha256=${hmac(raw, secret)}` });
    expect(received).toMatchObject({ status: 200, refused: [], arrived: [{ id: 'm_1', kind: 'text', text: 'hi' }] });
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['missing', {}],
    ['empty', { 'x-hub-signature-256': '' }],
    ['without its name', { 'x-hub-signature-256': right }],
    ['by another secret', { 'x-hub-signature-256': `sha256=${hmac(raw, 'guess')}` }],
    ['by an empty secret', { 'x-hub-signature-256': `sha256=${hmac(raw, '')}` }],
    ['of other bytes', { 'x-hub-signature-256': `sha256=${hmac(bytes('{}'), 'new secret')}` }],
    ['one digit short', { 'x-hub-signature-256': `sha256=${right.slice(1)}` }],
    ['one digit long', { 'x-hub-signature-256': `sha256=${right}0` }],
    ['with a line after it', { 'x-hub-signature-256': `sha256=${right}\n` }],
    ['twice', { 'x-hub-signature-256': `sha256=${right}, sha256=${right}` }],
    ['in capitals', { 'x-hub-signature-256': `sha256=${right.toUpperCase()}` }],
    ['no hex', { 'x-hub-signature-256': `sha256=${'z'.repeat(64)}` }],
    ['SHA-1 only', { 'x-hub-signature': `sha1=${hmac(raw, 'new secret', 'sha1')}` }],
    ['SHA-1 in its place', { 'x-hub-signature-256': `sha1=${hmac(raw, 'new secret', 'sha1')}` }],
  ])('%s: refused, and nothing arrives', async (_name, headers) => {
    expect(await channel.receive(raw, headers)).toEqual({
      status: 403,
      body: 'The signature is missing or wrong.',
      arrived: [],
      refused: [{ reason: 'not_signed' }],
    });
  });

  test.each<[string, string]>([
    [
      'escapes',
      JSON.stringify(pageBody(text('m_1', 'ñ €')))
        .replace('ñ', '\\u00f1')
        .replace('€', '\\u20AC'),
    ],
    [
      'escaped slashes',
      JSON.stringify(pageBody(text('m_1', 'ñ €')))
        .replace('"page"', '"\\u0070age"')
        .replaceAll('/', '\\/'),
    ],
    ['white space', JSON.stringify(pageBody(text('m_1', 'ñ €')), undefined, '\t').replaceAll('\n', '\r\n')],
    ['a line at the end', `${JSON.stringify(pageBody(text('m_1', 'ñ €')))}\n`],
  ])('is over the bytes as they came: %s', async (_name, body) => {
    expect(await receive(body)).toMatchObject({ status: 200, arrived: [{ kind: 'text', text: 'ñ €' }] });
    const again = bytes(JSON.stringify(JSON.parse(body)));
    expect(await channel.receive(again, { 'x-hub-signature-256': `sha256=${hmac(bytes(body), 'new secret')}` })).toMatchObject({
      status: 403,
    });
  });
});

describe('bodies that cannot be read', () => {
  test.each<[string, Body, number, string]>([
    ['empty', '', 400, 'not_json'],
    ['cut off', '{"object":"page","entry":[', 400, 'not_json'],
    ['two values', '{}{}', 400, 'not_json'],
    ['an unfinished string', '{"object":"pa\\', 400, 'not_json'],
    ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'not_utf8'],
    ['UTF-16', new Uint8Array(Buffer.from('{"object":"page"}', 'utf16le')), 400, 'not_json'],
    ['Latin-1', new Uint8Array(Buffer.from('{"object":"ñ"}', 'latin1')), 400, 'not_utf8'],
    ['nested 33 deep', `${'['.repeat(33)}${']'.repeat(33)}`, 400, 'too_deep'],
    ['nested without end', '{"a":'.repeat(150_000), 400, 'too_deep'],
    ['an array', '[]', 400, 'not_an_object'],
    ['null', 'null', 400, 'not_an_object'],
    ['a megabyte', JSON.stringify(pageBody(text('m_1', 'x'.repeat(1_000_000)))), 413, 'too_large'],
    ['of Instagram', { object: 'instagram', entry: [] }, 404, 'not_of_a_page'],
    ['of nothing', {}, 404, 'not_of_a_page'],
    ['of an inherited page', '{"__proto__":{"object":"page"}}', 404, 'not_of_a_page'],
  ])('%s', async (_name, body, status, reason) => {
    expect(await receive(body)).toEqual({ status, body: expect.any(String), arrived: [], refused: [{ reason }] });
  });

  test('brackets in words are no nesting', async () => {
    expect(await receive(pageBody(text('m_1', '[{"'.repeat(300))))).toMatchObject({ arrived: [{ kind: 'text', text: '[{"'.repeat(300) }] });
  });

  test.each<[string, Body, string[]]>([
    ['no entry', { object: 'page' }, []],
    ['entry null', { object: 'page', entry: null }, []],
    ['entry empty', { object: 'page', entry: [] }, []],
    ['an entry without events', { object: 'page', entry: [{ id: PAGE }] }, []],
    ['messaging null', { object: 'page', entry: [{ id: PAGE, messaging: null }] }, []],
    ['entry an object', { object: 'page', entry: {} }, ['malformed']],
    ['an entry that is null', { object: 'page', entry: [null, 7] }, ['malformed', 'malformed']],
    ['messaging a string', { object: 'page', entry: [{ id: PAGE, messaging: 'x' }] }, ['malformed']],
    ['events that are none', pageBody(null, 'x', [], 7), ['malformed', 'malformed', 'malformed', 'malformed']],
  ])('%s is no failure', async (_name, body, reasons) => {
    expect(await receive(body)).toEqual({ status: 200, arrived: [], refused: reasons.map((reason) => ({ reason })) });
  });

  test.each<[string, object, string]>([
    ['a kind nobody knows', { hologram: {} }, 'unknown_kind'],
    ['no kind at all', {}, 'unknown_kind'],
    ['an inherited kind', JSON.parse('{"__proto__":{"message":{"text":"hi"}}}'), 'unknown_kind'],
    ['a message that is a string', { message: 'hi' }, 'malformed'],
    ['text that is a list', { message: { text: ['hi'] } }, 'malformed'],
    ['a sender that is a string', { sender: PSID, message: { text: 'hi' } }, 'malformed'],
    ['an empty sender id', { sender: { id: '' }, message: { text: 'hi' } }, 'malformed'],
    ['a negative sender id', { sender: { id: -1 }, message: { text: 'hi' } }, 'malformed'],
    ['no sender', { sender: undefined, message: { text: 'hi' } }, 'no_sender'],
    ['a sender without id', { sender: { user_ref: 'box' }, message: { text: 'hi' } }, 'no_sender'],
    ['another page', { recipient: { id: '999' }, message: { text: 'hi' } }, 'other_page'],
  ])('%s is refused, and its neighbours are served', async (_name, wrong, reason) => {
    const received = await receive(pageBody(text('m_1', 'before'), event(wrong), text('m_2', 'after')));
    expect(received).toMatchObject({ status: 200, refused: [{ reason }], arrived: [{ id: 'm_1' }, { id: 'm_2' }] });
  });

  test('entries of other pages are refused event by event', async () => {
    const entry = [
      { id: '999', messaging: [event({ recipient: { id: PAGE }, message: { text: 'hi' } })], standby: [text('m_8', 'x')] },
      { id: Number(PAGE), messaging: [text('m_1', 'hi')] },
    ];
    expect(await receive({ object: 'page', entry })).toMatchObject({
      refused: [{ reason: 'other_page' }, { reason: 'other_page' }],
      arrived: [{ id: 'm_1' }],
    });
  });

  test('names of the prototype are plain names', async () => {
    const body = JSON.stringify(pageBody(text('m_1', 'hi'))).replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect(await receive(body)).toMatchObject({ status: 200, arrived: [{ kind: 'text' }] });
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('every kind of event', () => {
  const from = { channel: 'messenger', account: PAGE, user: PSID, thread: PSID };

  test('a text is itself, with its own id and times', async () => {
    expect(await one({ message: { mid: 'm_1', text: ' ¿Cuánto? ' } })).toEqual({
      id: 'm_1',
      at: AT,
      sentAt: AT - 500,
      from,
      kind: 'text',
      text: ' ¿Cuánto? ',
    });
  });

  const image = { type: 'image', payload: { url: 'https://cdn.example/x' } };
  const menu = MENU.en[2];
  if (!menu) throw new Error('the menu has no way to a person');

  test.each<[string, object, object]>([
    [
      'a quick reply',
      { message: { mid: 'm', text: 'Yes', quick_reply: { payload: 'tok' } } },
      { kind: 'pressed', token: 'tok', title: 'Yes' },
    ],
    ['an empty quick reply', { message: { text: 'Yes', quick_reply: { payload: '' } } }, { kind: 'text', text: 'Yes' }],
    ['a quick reply that is null', { message: { text: 'Yes', quick_reply: null } }, { kind: 'text', text: 'Yes' }],
    ['a button', { postback: { mid: 'm', title: 'Yes', payload: 'tok' } }, { kind: 'pressed', token: 'tok', title: 'Yes' }],
    ['a button without title', { postback: { payload: 'tok' } }, { kind: 'pressed', token: 'tok' }],
    ['a button without payload', { postback: { mid: 'm', title: 'Yes' } }, { kind: 'other', what: 'unsupported' }],
    ['the start button', { postback: { payload: 'GET_STARTED', referral: { ref: 'x' } } }, { kind: 'other', what: 'joined' }],
    ['the menu', { postback: { title: menu.title, payload: payloadOf(menu) } }, { kind: 'text', text: menu.says }],
    ['no item of the menu', { postback: { payload: 'SAY:pay everybody' } }, { kind: 'pressed', token: 'SAY:pay everybody' }],
    ['an image', { message: { mid: 'm', attachments: [image] } }, { kind: 'other', what: 'media' }],
    ['an image with words', { message: { text: 'my receipt', attachments: [image] } }, { kind: 'text', text: 'my receipt' }],
    ['a sticker', { message: { attachments: [{ type: 'sticker', payload: { sticker_id: 3 } }] } }, { kind: 'other', what: 'media' }],
    ['a sticker of old', { message: { sticker_id: 369239263222822 } }, { kind: 'other', what: 'media' }],
    ['a fallback without payload', { message: { attachments: [{ type: 'fallback', payload: null }] } }, { kind: 'other', what: 'media' }],
    ['an attachment of tomorrow', { message: { attachments: ['?'] } }, { kind: 'other', what: 'media' }],
    ['an empty message', { message: { mid: 'm' } }, { kind: 'other', what: 'unsupported' }],
    ['white space', { message: { text: ' \n' } }, { kind: 'other', what: 'unsupported' }],
    ['far too much text', { message: { text: 'x'.repeat(10_001) } }, { kind: 'other', what: 'unsupported' }],
    ['a reply to a message', { message: { text: 'this', reply_to: { mid: 'm_0' } } }, { kind: 'text', text: 'this' }],
    [
      'words with a reading of Meta',
      { message: { text: 'hi', nlp: { intents: [] }, referral: { ref: 'x' } } },
      { kind: 'text', text: 'hi' },
    ],
    ['a deleted message', { message: { mid: 'm', is_deleted: true } }, { kind: 'other', what: 'deleted' }],
    ['an unsupported message', { message: { mid: 'm', is_unsupported: true } }, { kind: 'other', what: 'unsupported' }],
    ['an edit', { message_edit: { mid: 'm', text: 'pay 500', num_edit: 1 } }, { kind: 'other', what: 'edited' }],
    ['a delivery', { delivery: { watermark: AT } }, { kind: 'receipt', of: 'delivered' }],
    ['a read', { read: { watermark: AT } }, { kind: 'receipt', of: 'read' }],
    ['a reaction', { reaction: { mid: 'm', action: 'react', emoji: '👍' } }, { kind: 'ignored', what: 'reaction' }],
    ['an account linked', { account_linking: { status: 'linked', authorization_code: 'x' } }, { kind: 'ignored', what: 'account_linking' }],
    ['a referral', { referral: { source: 'SHORTLINK', ref: 'x' } }, { kind: 'ignored', what: 'referral' }],
    ['feedback', { messaging_feedback: { feedback_screens: [] } }, { kind: 'ignored', what: 'feedback' }],
    ['control for us', { pass_thread_control: { new_owner_app_id: APP } }, { kind: 'control', owner: 'bot' }],
    ['control for another', { pass_thread_control: { new_owner_app_id: 263902037430900 } }, { kind: 'control', owner: 'human' }],
    ['control for nobody named', { pass_thread_control: {} }, { kind: 'control', owner: 'bot' }],
    ['control taken', { take_thread_control: { previous_owner_app_id: APP, new_owner_app_id: '9' } }, { kind: 'control', owner: 'human' }],
    ['control taken by nobody named', { take_thread_control: { new_owner_app_id: null } }, { kind: 'control', owner: 'human' }],
    ['control asked for', { request_thread_control: { requested_owner_app_id: 9 } }, { kind: 'control', owner: 'human', asks: '9' }],
    ['control asked for by nobody named', { request_thread_control: {} }, { kind: 'control', owner: 'human' }],
  ])('%s', async (_name, more, said) => {
    const arrived = await one(more);
    expect(arrived).toEqual({ id: expect.any(String), at: AT, sentAt: AT - 500, from, ...said });
  });

  test.each<[string, object, string]>([
    ['an opt-in by a checkbox', { sender: undefined, optin: { type: 'notification_messages', user_ref: 'x' } }, 'optin'],
    ['new roles', { sender: undefined, app_roles: { [APP]: ['primary_receiver'] } }, 'app_roles'],
    ['a policy enforced', { sender: undefined, policy_enforcement: { action: 'block' } }, 'policy_enforcement'],
  ])('%s needs no sender', async (_name, more, what) => {
    expect(await one(more)).toMatchObject({ kind: 'ignored', what, from: { user: '' } });
  });

  test('changes of the page are for operators', async () => {
    const changes = [
      { field: 'message_template_status_update', value: { event: 'PAUSED' } },
      { field: 'x'.repeat(500), value: {} },
    ];
    const { arrived } = await receive({ object: 'page', entry: [{ id: PAGE, changes }] });
    expect(arrived).toMatchObject([
      { kind: 'ignored', what: 'message_template_status_update' },
      { kind: 'ignored', what: 'change' },
    ]);
  });
});

describe('ids', () => {
  test('bare numbers above 2^53 lose no digit', async () => {
    const body = JSON.stringify(
      pageBody(event({ sender: { id: 'PSID' }, recipient: { id: 'PAGE' }, message: { mid: 'm_1', text: 'say 12345678901234567890' } })),
    )
      .replace('"PSID"', '9007199254740993123')
      .replace('"PAGE"', PAGE);
    const { arrived } = await receive(body);
    expect(arrived).toMatchObject([
      { text: 'say 12345678901234567890', from: { user: '9007199254740993123', thread: '9007199254740993123' } },
    ]);
  });

  test('any integer of any length comes through exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 0n, max: 10n ** 30n }), async (psid) => {
        const body = JSON.stringify(pageBody(event({ sender: { id: 'PSID' }, message: { text: 'hi' } }))).replace('"PSID"', ` ${psid}`);
        expect((await receive(body)).arrived[0]?.from.user).toBe(String(psid));
      }),
      { numRuns: 50 },
    );
  });

  const idOf = async (more: object): Promise<string> => {
    const arrived = await one(more);
    return arrived && 'id' in arrived ? arrived.id : '';
  };

  test('without a mid, a redelivery has the same id, and everything else another', async () => {
    const base = { message: { text: 'hi' } };
    const other = [
      { message: { text: 'ho' } },
      { ...base, timestamp: AT },
      { ...base, sender: { id: '7' } },
      { postback: { payload: 'hi' } },
    ];
    const ids = await Promise.all([base, ...other].map(idOf));
    expect(await idOf(base)).toBe(ids[0]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toMatch(/^hash:[\w-]{43}$/);
  });

  test('what is about a message is never taken for it', async () => {
    const ids = await Promise.all(
      [
        { message: { mid: 'm_1', text: 'hi' } },
        { message: { mid: 'm_1', is_deleted: true } },
        { message_edit: { mid: 'm_1', text: 'ho', num_edit: 1 } },
        { message_edit: { mid: 'm_1', text: 'hu', num_edit: 2 } },
        { reaction: { mid: 'm_1', action: 'react' } },
        { delivery: { mids: ['m_1'], watermark: 1 } },
      ].map(idOf),
    );
    expect(ids[0]).toBe('m_1');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([7, '', null, 'm'.repeat(513), { a: 1 }])('a mid like %j is none', async (mid) => {
    expect(await idOf({ message: { mid, text: 'hi' } })).toMatch(/^hash:/);
  });

  test('a time that is none is left out', async () => {
    for (const timestamp of ['yesterday', -1, 1.5, null])
      expect(await one({ timestamp, message: { text: 'hi' } })).not.toHaveProperty('sentAt');
  });
});
