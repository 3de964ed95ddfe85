import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Content } from '../../../bot/model.ts';
import { parseActivity, readActivity, toActivities, toDrawnActivities } from '../../../connectors/channels/activity.ts';

const bytes = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const said = (activity: object) => {
  const read = readActivity(activity);
  return read.ok ? read.activity.said : read.why;
};

describe('replies as activities', () => {
  test('text is plain and in its language', () => {
    expect(toActivities([{ text: 'Hola *tú*' }], [], 'es')).toEqual([
      { type: 'message', locale: 'es-US', text: 'Hola *tú*', textFormat: 'plain' },
    ]);
  });

  test('a card is an Adaptive Card that can also be read aloud; its summary shows no figure', () => {
    const [activity] = toActivities([{ card: { title: 'Checking', lines: [{ label: 'Available', value: '$5.00' }] } }], [], 'en');
    expect(activity?.summary).toBe('Checking');
    expect(activity?.attachments).toEqual([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.3',
          fallbackText: 'Checking\nAvailable: $5.00',
          body: [
            { type: 'TextBlock', text: 'Checking', weight: 'Bolder', wrap: true },
            { type: 'FactSet', facts: [{ title: 'Available', value: '$5.00' }] },
          ],
        },
      },
    ]);
  });

  test('a card that leads out of the chat has a button that opens its page, and names it to who cannot see cards', () => {
    const link = { label: 'Sign in', url: 'https://chat.example/connect/x' };
    const [activity] = toActivities([{ card: { title: 'Connect', lines: [], link } }], [], 'en');
    expect(activity?.attachments?.[0]?.content).toMatchObject({
      fallbackText: 'Connect\nSign in: https://chat.example/connect/x',
      actions: [{ type: 'Action.OpenUrl', title: 'Sign in', url: 'https://chat.example/connect/x' }],
    });
  });

  const lengthy = (...lengths: (number | undefined)[]): Content => {
    const lines = lengths.map((length, n) => ({ label: `Kind ${n}`, value: `$${n}`, ...(length === undefined ? {} : { length }) }));
    return { card: { title: 'Spent in November', lines } };
  };
  const factsOf = ([activity]: ReturnType<typeof toActivities>) => activity?.attachments?.[0]?.content.body[1];

  test('bars go where they can be drawn, have a name in the customer’s language, and change no word', () => {
    const drawn = toDrawnActivities([lengthy(126_300, 42_100, 0)], [], 'es');
    expect(factsOf(drawn)).toHaveProperty('bars', { name: 'Gráfico de barras: Spent in November', widths: [100, 33.3, 0] });
    const inWords = toActivities([lengthy(126_300, 42_100, 0)], [], 'es');
    expect(inWords).toEqual(toActivities([lengthy(undefined, undefined, undefined)], [], 'es'));
    expect(drawn).toMatchObject(inWords);
  });

  test.each<[string, (number | undefined)[], number[] | undefined]>([
    ['are as long as their lines are much, in any order', [40_000, 160_000, 80_000], [25, 100, 50]],
    ['are rounded to a tenth of a percent', [300_000, 100_000, 200_000], [100, 33.3, 66.7]],
    ['of what is little can still be seen', [100_000_000, 1], [100, 1]],
    ['of nothing are empty', [4_210, 0], [100, 0]],
    ['are equal where the lines are', [7, 7], [100, 100]],
    ['take the largest amounts there are', [Number.MAX_SAFE_INTEGER, 1], [100, 1]],
    ['are not one alone', [4_210], undefined],
    ['are not all empty', [0, 0], undefined],
    ['are there for all lines or for none', [4_210, undefined, 1], undefined],
    ['are not made of words', [undefined, undefined], undefined],
  ])('bars %s', (_name, lengths, widths) => {
    expect(factsOf(toDrawnActivities([lengthy(...lengths)], [], 'en'))).toEqual({
      ...factsOf(toActivities([lengthy(...lengths)], [], 'en')),
      ...(widths ? { bars: { name: 'Bar chart: Spent in November', widths } } : {}),
    });
  });

  test('a card without lines has no empty list', () => {
    const [activity] = toActivities([{ card: { title: 'Nothing pending', lines: [] } }], [], 'en');
    expect(activity?.attachments?.[0]?.content.body).toHaveLength(1);
  });

  test.each(['[pay here](https://evil.example)', '![x](https://evil.example)', '<https://evil.example>', '[a]: https://evil.example'])(
    'a merchant named %s becomes no link',
    (name) => {
      const [activity] = toActivities([{ card: { title: name, lines: [{ label: name, value: name }] } }], [], 'en');
      const shown = JSON.stringify(activity?.attachments?.[0]?.content.body);
      expect(shown).not.toMatch(/\][([:]|<h/);
      expect(shown.replaceAll('\u200b', '')).toContain(name);
    },
  );

  test('buttons hang on the last activity only', () => {
    const button = { label: 'Yes', token: 'sealed' };
    const action = { type: 'messageBack', title: 'Yes', text: 'Yes', displayText: 'Yes', value: 'sealed' };
    const activities = toActivities([{ text: 'a' }, { text: 'b' }], [button], 'en');
    expect(activities.map(({ suggestedActions }) => suggestedActions)).toEqual([undefined, { actions: [action] }]);
    expect(toActivities([], [button], 'en')).toHaveLength(1);
    expect(toActivities([], [], 'en')).toEqual([]);
  });
});

describe('activities as our own words', () => {
  const bot = { id: 'bot' };
  test.each<[string, object, unknown]>([
    ['text', { type: 'message', text: ' balance? ' }, { kind: 'text', text: ' balance? ' }],
    ['text with an attachment beside it', { type: 'message', text: 'hi', attachments: [{}] }, { kind: 'text', text: 'hi' }],
    ['text with nulls around it', { type: 'message', text: 'hi', value: null, attachments: null, id: null }, { kind: 'text', text: 'hi' }],
    [
      "our page's button",
      { type: 'message', text: 'Yes', value: 'tok', channelData: { postBack: true } },
      { kind: 'pressed', token: 'tok', title: 'Yes' },
    ],
    [
      "Web Chat's messageBack",
      { type: 'message', text: 'Yes', value: 'tok', channelData: { messageBack: { displayText: 'Yes' } } },
      { kind: 'pressed', token: 'tok', title: 'Yes' },
    ],
    [
      "Web Chat's postBack of a string",
      { type: 'message', text: 'tok', channelData: { postBack: true } },
      { kind: 'pressed', token: 'tok' },
    ],
    ['a press without words', { type: 'message', value: 'tok' }, { kind: 'pressed', token: 'tok' }],
    ['text beside a foreign object', { type: 'message', text: 'hi', value: { form: 1 } }, { kind: 'text', text: 'hi' }],
    ['a file', { type: 'message', attachments: [{ contentType: 'image/png' }] }, { kind: 'other', what: 'media' }],
    ['nothing at all', { type: 'message', text: ' ', attachments: [] }, { kind: 'other', what: 'unsupported' }],
    ['an edit', { type: 'messageUpdate', text: 'x' }, { kind: 'other', what: 'edited' }],
    ['a deletion', { type: 'messageDelete' }, { kind: 'other', what: 'deleted' }],
    [
      'a person coming in',
      { type: 'conversationUpdate', recipient: bot, membersAdded: [bot, { id: 'user' }] },
      { kind: 'other', what: 'joined' },
    ],
    ["a page's sign of presence", { type: 'event', name: 'webchat/join' }, { kind: 'other', what: 'joined' }],
    [
      'the bot coming in',
      { type: 'conversationUpdate', recipient: bot, membersAdded: [bot] },
      { kind: 'ignored', what: 'conversationUpdate' },
    ],
    [
      'somebody coming in, nobody says whether the bot',
      { type: 'conversationUpdate', membersAdded: [{ id: 'user' }] },
      { kind: 'ignored', what: 'conversationUpdate' },
    ],
    ['somebody leaving', { type: 'conversationUpdate', recipient: bot }, { kind: 'ignored', what: 'conversationUpdate' }],
    ['typing', { type: 'typing' }, { kind: 'ignored', what: 'typing' }],
    ['another event', { type: 'event', name: 'x' }, { kind: 'ignored', what: 'event' }],
    ['a type nobody knows', { type: 'sécret 4111' }, { kind: 'ignored', what: 'unknown' }],
  ])('%s', (_name, activity, expected) => {
    expect(said(activity)).toEqual(expected);
  });

  const deep = (levels: number): unknown => (levels === 0 ? 1 : { in: deep(levels - 1) });
  test.each<[string, unknown, string]>([
    ['an array', [{ type: 'message' }], 'not_an_object'],
    ['null', 'null', 'not_an_object'],
    ['a string', '"message"', 'not_an_object'],
    ['broken JSON', '{"type":', 'not_json'],
    ['nothing', '', 'not_json'],
    ['no type', { text: 'hi' }, 'malformed'],
    ['text that is none', { type: 'message', text: { a: 1 } }, 'malformed'],
    ['a sender that is an array', { type: 'message', from: [] }, 'malformed'],
    ['a group that is not said to be one in so many words', { type: 'message', conversation: { id: 'c', isGroup: 'true' } }, 'malformed'],
    ['a deep body', { type: 'message', channelData: deep(40) }, 'too_deep'],
    ['half a million brackets', `{"type":"message","channelData":${'['.repeat(400_000)}${']'.repeat(400_000)}}`, 'too_deep'],
    ['a huge body', { type: 'message', text: 'x'.repeat(1_000_001) }, 'too_large'],
    ['a long text', { type: 'message', text: 'x'.repeat(10_001) }, 'too_long'],
  ])('%s is refused', (_name, body, why) => {
    expect(parseActivity(bytes(body))).toEqual({ ok: false, why });
  });

  test('bytes that are no UTF-8 are refused', () => {
    expect(parseActivity(new Uint8Array([0x22, 0xff, 0x22]))).toEqual({ ok: false, why: 'not_json' });
  });

  test('a locale, zone or time that is none is left out', () => {
    const read = readActivity({ type: 'message', text: 'hi', locale: 'en us!', localTimezone: '../etc', timestamp: 'soon' });
    expect(read.ok && Object.keys(read.activity)).toEqual(expect.not.arrayContaining(['locale', 'zone', 'sentAt']));
    expect(readActivity({ type: 'message', locale: 'es-MX', localTimezone: 'Etc/GMT+5', timestamp: '1970-01-01T00:00:01Z' })).toMatchObject(
      {
        activity: { locale: 'es-MX', zone: 'Etc/GMT+5', sentAt: 1_000 },
      },
    );
  });

  test('whatever comes, it is read or refused, and never thrown at', () => {
    const json = fc.jsonValue({ maxDepth: 3 });
    const often = <T>(right: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary: right }, { weight: 1, arbitrary: json });
    const person = often(fc.record({ id: fc.string() }));
    const activity = fc.record(
      {
        type: often(fc.constantFrom('message', 'conversationUpdate', 'event', 'messageUpdate', 'typing', '__proto__')),
        text: often(fc.string()),
        value: json,
        channelData: json,
        from: person,
        recipient: person,
        conversation: person,
        attachments: often(fc.array(json)),
        membersAdded: often(fc.array(person)),
        locale: json,
      },
      { requiredKeys: [] },
    );
    const body = fc.oneof(json, activity);
    const kinds = fc.sample(body, { numRuns: 1_000, seed: 4 }).map((value) => {
      const read = parseActivity(bytes(JSON.stringify(value)));
      return read.ok ? read.activity.said.kind : read.why;
    });
    expect([...new Set(kinds)]).toEqual(expect.arrayContaining(['text', 'pressed', 'other', 'ignored', 'malformed', 'not_an_object']));
  });
});
