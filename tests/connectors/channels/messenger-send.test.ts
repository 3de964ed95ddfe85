/** What leaves for Messenger: the Send API as Meta documents it, and what each of its answers means for a reply. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Channel, Sent, Writer } from '../../../bot/model.ts';
import { createGraph } from '../../../connectors/channels/messenger/graph.ts';
import { createMessenger } from '../../../connectors/channels/messenger/messenger.ts';
import { apply, differences, GraphRefused } from '../../../connectors/channels/messenger/profile.ts';
import { type Graph, graphError, startGraph } from '../../support/graph-stand-in.ts';

const AT = Date.UTC(2026, 10, 10);
const TO = { channel: 'messenger', account: '42', user: '7', thread: '7' };
const PAGE = { appId: '1', appSecrets: ['newest', 'old'], verifyToken: 'verify', pageId: '42', pageAccessToken: 'page token' };

let graph: Graph;
beforeEach(async () => {
  graph = await startGraph();
});
afterEach(() => graph.close());

const open = (graphUrl = graph.url) => createMessenger({ ...PAGE, graphUrl, now: () => AT });
const send = (signal = AbortSignal.timeout(2_000), channel = open()): Promise<Sent> => channel.send(TO, { text: 'hello' }, 'm_1#0', signal);

describe('a message', () => {
  test('goes to its customer, answers within the window, and carries the id that its echo brings back', async () => {
    expect(await send()).toEqual({ done: 'sent' });
    expect(graph.sends).toMatchObject([
      {
        path: '/v25.0/42/messages',
        body: { recipient: { id: '7' }, messaging_type: 'RESPONSE', message: { text: 'hello', metadata: 'm_1#0' } },
      },
    ]);
  });

  test('is proved with the newest secret', async () => {
    await send();
    const query = graph.sends[0]?.query;
    expect(query?.get('access_token')).toBe('page token');
    expect(query?.get('appsecret_proof')).toBe(createHmac('sha256', 'newest').update('page token').digest('hex'));
  });

  test.each(['typing', 'seen'] as const)('%s is a signal and no message', async (what) => {
    await open().signal?.(TO, what, AbortSignal.timeout(2_000));
    expect(graph.sends).toHaveLength(0);
    expect(graph.signals).toMatchObject([
      { body: { recipient: { id: '7' }, sender_action: what === 'typing' ? 'typing_on' : 'mark_seen' } },
    ]);
  });
});

describe('an answer of the Send API', () => {
  test.each<[string, number, number | undefined, Partial<Sent>]>([
    ['temporary', 1, undefined, { done: 'later' }],
    ['temporary', 1200, undefined, { done: 'later' }],
    ['rate_limited', 613, undefined, { done: 'later', afterMs: 30_000 }],
    ['token_dead', 190, undefined, { done: 'later', afterMs: 600_000 }],
    ['page_restricted', 10, 1893063, { done: 'later' }],
    ['window_closed', 10, 2018278, { done: 'never' }],
    ['not_permitted', 10, undefined, { done: 'never' }],
    ['other_app', 10, 2018300, { done: 'never' }],
    ['no_such_user', 100, 2018001, { done: 'never' }],
    ['bad_request', 100, undefined, { done: 'never' }],
    ['person_unavailable', 551, undefined, { done: 'never' }],
    ['judged_abusive', 368, undefined, { done: 'never' }],
    ['refused', 424242, undefined, { done: 'never' }],
  ])('%s: code %s, subcode %s', async (why, code, subcode, outcome) => {
    graph.answerNext(graphError(code, subcode));
    expect(await send()).toMatchObject({ ...outcome, why });
  });

  test.each<[string, Parameters<Graph['answerNext']>[0], Sent]>([
    ['503 without words', { status: 503, body: 'busy' }, { done: 'later', why: 'temporary', afterMs: 2_000 }],
    ['429 that asks to wait', { status: 429, headers: { 'retry-after': '120' } }, { done: 'later', why: 'rate_limited', afterMs: 120_000 }],
    ['401 without words', { status: 401 }, { done: 'later', why: 'token_dead', afterMs: 600_000 }],
    ['504: somebody on the way stopped waiting', { status: 504 }, { done: 'unknown' }],
    ['200 with rubbish: it was taken', { status: 200, body: '<html>' }, { done: 'sent' }],
    [
      'a redirect is not followed with the token',
      { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
      { done: 'never', why: 'refused' },
    ],
    ['a reset: it may have arrived', 'reset', { done: 'unknown' }],
  ])('%s', async (_what, answer, outcome) => {
    graph.answerNext(answer);
    expect(await send()).toEqual(outcome);
    expect(graph.sends).toHaveLength(1);
  });

  test('none in time: it may have arrived', async () => {
    graph.answerNext('hang');
    expect(await send(AbortSignal.timeout(100))).toEqual({ done: 'unknown' });
  });

  test('nobody there: nothing left', async () => {
    const gone = await startGraph();
    await gone.close();
    expect(await send(AbortSignal.timeout(2_000), open(gone.url))).toMatchObject({ done: 'later', why: 'unreachable' });
  });
});

describe('a person of the bank', () => {
  const PICTURE = 'https://bank.example/person.png';
  const clock = { at: AT };
  const withPicture = () => createMessenger({ ...PAGE, graphUrl: graph.url, personaPicture: PICTURE, now: () => clock.at });
  const says = (channel: Channel, by: Writer = { id: 'a1', name: 'Ana' }, text = 'Which card?'): Promise<Sent> =>
    channel.send(TO, { text }, 'm_1#0', AbortSignal.timeout(2_000), by);
  const shown = () => graph.sends.map(({ body }) => [body.persona_id, body.message?.text]);

  test('without a picture is named in front of the words', async () => {
    expect(await says(open())).toEqual({ done: 'sent' });
    expect(shown()).toEqual([[undefined, 'Ana: Which card?']]);
    expect(graph.personaCalls).toEqual([]);
  });

  test('however long the name is, the words still fit', async () => {
    const channel = open();
    for (const part of channel.fit([{ text: 'word '.repeat(1_000) }], [], 'en')) {
      const by = { id: 'a', name: 'Añá 👩‍👩‍👧 '.repeat(50) };
      expect(await channel.send(TO, part, 'm_1#0', AbortSignal.timeout(2_000), by)).toEqual({ done: 'sent' });
    }
    for (const { body } of graph.sends) expect(Buffer.byteLength(String(body.message?.text))).toBeLessThanOrEqual(2_000);
  });

  test('with one has a persona, made once, and nothing in front of the words', async () => {
    const channel = withPicture();
    expect(await Promise.all([says(channel), says(channel), says(channel, { id: 'b', name: 'Bo' })])).toEqual(
      Array(3).fill({ done: 'sent' }),
    );
    expect(graph.personas.toSorted((a, b) => String(a.name).localeCompare(String(b.name)))).toMatchObject([
      { name: 'Ana', profile_picture_url: PICTURE },
      { name: 'Bo', profile_picture_url: PICTURE },
    ]);
    const ana = graph.personas.find(({ name }) => name === 'Ana')?.id;
    expect(shown().filter(([persona]) => persona === ana)).toEqual(Array(2).fill([ana, 'Which card?']));
    expect(shown()).toHaveLength(3);
    expect(graph.personaCalls.toSorted()).toEqual(['GET', 'GET', 'POST', 'POST']);
  });

  test('whom another process gave a persona meanwhile gets no second one', async () => {
    const [channel, other] = [withPicture(), withPicture()];
    await says(channel, { id: 'b', name: 'Bo' });
    await says(other);
    await says(channel);
    expect(graph.personas.map(({ name }) => name)).toEqual(['Bo', 'Ana']);
  });

  test('is found again after a restart, however many others there are', async () => {
    for (let n = 0; n < 250; n += 1) graph.personas.push({ id: `old-${n}`, name: n === 240 ? 'Ana' : `Other ${n}` });
    expect(await says(withPicture())).toEqual({ done: 'sent' });
    expect(shown()).toEqual([['old-240', 'Which card?']]);
    expect(graph.personas).toHaveLength(250);
  });

  test.each<[string, Parameters<Graph['answerPersonas']>[0]]>([
    ['refuses them', graphError(10)],
    ['answers rubbish', { body: '<html>' }],
    ['gives no id', { body: { data: [], id: null } }],
    ['breaks off', 'reset'],
  ])('is named in front of the words where the platform %s, and it is asked again only after a while', async (_what, how) => {
    const channel = withPicture();
    graph.answerPersonas(how);
    expect([await says(channel), await says(channel)]).toEqual([{ done: 'sent' }, { done: 'sent' }]);
    const calls = graph.personaCalls.length;
    graph.answerPersonas(undefined);
    clock.at += 14 * 60_000;
    await says(channel);
    expect(graph.personaCalls).toHaveLength(calls);
    expect(shown()).toEqual(Array(3).fill([undefined, 'Ana: Which card?']));
    clock.at += 60_000;
    await says(channel);
    expect(shown().at(-1)).toEqual(['persona-1', 'Which card?']);
  });

  test('whose persona the Send API does not take is sent again without, by whoever sends', async () => {
    const channel = withPicture();
    await says(channel);
    graph.personas.length = 0;
    expect(await says(channel)).toEqual({ done: 'later', why: 'persona_refused', afterMs: 0 });
    expect(await says(channel)).toEqual({ done: 'sent' });
    expect(shown().slice(1)).toEqual([
      ['persona-1', 'Which card?'],
      [undefined, 'Ana: Which card?'],
    ]);
  });

  test('is not waited for longer than the words may wait', async () => {
    graph.answerPersonas('hang');
    const waited = withPicture().send(TO, { text: 'hi' }, 'm_1#0', AbortSignal.timeout(200), { id: 'a', name: 'Ana' });
    expect(await waited).toMatchObject({ done: 'later' });
    expect(graph.sends).toEqual([]);
  });

  test('may write for seven days, marked as a person; the bot for one, and never so marked', async () => {
    const channel = open();
    expect(channel.window).toEqual({ bot: 86_400_000, person: 604_800_000 });
    graph.closeWindow('7');
    expect(await says(channel, { id: 'a', name: 'Ana', late: true })).toEqual({ done: 'sent' });
    expect(await says(channel)).toEqual({ done: 'never', why: 'window_closed' });
    expect(await send()).toEqual({ done: 'never', why: 'window_closed' });
    expect(graph.sends.map(({ body }) => [body.messaging_type, body.tag])).toEqual([
      ['MESSAGE_TAG', 'HUMAN_AGENT'],
      ['RESPONSE', undefined],
      ['RESPONSE', undefined],
    ]);
  });
});

describe('which app has a conversation', () => {
  const signal = () => AbortSignal.timeout(2_000);
  const routing = () => {
    const { routing: found } = open();
    if (!found) throw new Error('no routing');
    return found;
  };

  test('is said to the platform', async () => {
    const { pass, take, request } = routing();
    const outcomes = [await pass(TO, signal()), await pass(TO, signal(), '99'), await take(TO, signal()), await request(TO, signal())];
    expect(outcomes).toEqual(Array(4).fill({ done: 'sent' }));
    expect(graph.controls).toEqual([
      { what: 'pass', body: { recipient: { id: '7' }, target_app_id: '263902037430900' } },
      { what: 'pass', body: { recipient: { id: '7' }, target_app_id: '99' } },
      { what: 'take', body: { recipient: { id: '7' } } },
      { what: 'request', body: { recipient: { id: '7' } } },
    ]);
  });

  test('may be refused', async () => {
    graph.answerNext(graphError(10));
    expect(await routing().take(TO, signal())).toEqual({ done: 'never', why: 'not_permitted' });
    graph.answerNext(graphError(190));
    expect(await routing().take(TO, signal())).toMatchObject({ done: 'later', why: 'token_dead' });
  });
});

test.each<[string, Partial<typeof PAGE>]>([
  ['no secret', { appSecrets: [] }],
  ['an empty secret', { appSecrets: ['good', ''] }],
  ['no verify token', { verifyToken: '' }],
])('with %s it does not start: anybody could sign', (_what, more) => {
  expect(() => createMessenger({ ...PAGE, ...more, graphUrl: graph.url, now: () => AT })).toThrow(RangeError);
});

describe("the page's profile", () => {
  const profiled = () => createGraph({ graphUrl: graph.url, pageAccessToken: 'page token', appSecret: 'newest' });
  const signal = () => AbortSignal.timeout(2_000);

  test('a new page lacks everything; applied once, nothing differs any more', async () => {
    const changes = await differences(profiled(), signal());
    expect(changes.map(({ property }) => property)).toEqual(['get_started', 'greeting', 'persistent_menu']);
    await apply(profiled(), changes, signal());
    expect(await differences(profiled(), signal())).toEqual([]);
  });

  test('what others left there is removed, what is right is left alone', async () => {
    await apply(profiled(), await differences(profiled(), signal()), signal());
    graph.profile.ice_breakers = [{ call_to_actions: [{ question: 'Old?', payload: 'OLD' }] }];
    const changes = await differences(profiled(), signal());
    expect(changes).toMatchObject([{ property: 'ice_breakers', to: undefined }]);
    await apply(profiled(), changes, signal());
    expect(graph.profileCalls.at(-1)).toMatchObject({ method: 'DELETE', body: { fields: ['ice_breakers'] } });
  });

  test('a refusal keeps its code for the operator', async () => {
    graph.answerNext(graphError(190, undefined, 401));
    await expect(differences(profiled(), signal())).rejects.toMatchObject(
      new GraphRefused({ came: 'answer', status: 401, body: undefined, error: { code: 190 }, retryAfterMs: 0 }),
    );
  });
});
