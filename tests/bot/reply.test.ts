import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Account, Facts, Format, Language, Money, Reply, Words } from '../../bot/model.ts';
import { createSpeaker } from '../../bot/reply.ts';

const words = {
  money: (args: { money: Money }, format: Format) => format.money(args.money),
  account: (args: { account: Account }, format: Format) => format.account(args.account),
  when: (args: { at: number }, format: Format) => format.when(args.at),
  day: (args: { day: string }, format: Format) => format.day(args.day),
  month: (args: { day: string }, format: Format) => format.month(args.day),
  list: (args: { items: string[] }, format: Format) => format.list(args.items),
  bank: (args: { id: string }, format: Format) => format.bank(args.id),
  card: () => ({ title: 'A card', lines: [{ label: 'a', value: 'b' }] }),
  several: () => ['one', { title: 'two', lines: [] }, 'three'],
} satisfies Words;

const speaker = createSpeaker({ words: { en: words, es: words }, bankName: (id) => ({ chase: 'Chase' })[id] ?? id });

const replyOf = (say: Reply['say'], more: Partial<Reply> = {}): Reply => ({
  id: 'r',
  language: 'en',
  zone: 'America/New_York',
  say,
  choices: [],
  figuresOf: [],
  ...more,
});

type Told = { language?: Language; zone?: string; now?: number };

/** One value as it is written; narrow and hard spaces become plain ones, since ICU's change from release to release. */
const written = (key: keyof typeof words, args: Facts, { now = 0, ...more }: Told = {}): string => {
  const [content] = speaker.contents(replyOf([{ key, args }], more), now);
  return content && 'text' in content ? content.text.replace(/\s/g, ' ') : '';
};

describe('money', () => {
  test.each([
    [123_456, 'USD', 'en', '$1,234.56'],
    [123_456, 'USD', 'es', '$1,234.56'],
    [-5, 'USD', 'en', '-$0.05'],
    [0, 'USD', 'en', '$0.00'],
    [100, 'USD', 'en', '$1.00'],
    [123_456, 'EUR', 'en', '€1,234.56'],
    [1_234, 'JPY', 'en', '¥1,234'],
    [1_234, 'KRW', 'en', '₩1,234'],
    [1_234, 'KWD', 'en', 'KWD 1.234'],
    [1_234, 'TND', 'en', 'TND 1.234'],
    [1_234, 'IQD', 'en', 'IQD 1.234'],
    [123_456, 'HUF', 'en', 'HUF 1,234.56'],
    [123_456, 'COP', 'en', 'COP 1,234.56'],
    [123_456, 'CLF', 'en', 'CLF 12.3456'],
  ] as const)('%d minor units of %s in %s: %s', (minor, currency, language, text) =>
    expect(written('money', { money: { minor, currency } }, { language })).toBe(text),
  );

  test('every safe integer is written to the last cent', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minor) => {
        const digits = written('money', { money: { minor, currency: 'USD' } }).replace(/[^\d-]/g, '');
        expect(BigInt(digits)).toBe(BigInt(minor));
      }),
    );
    const huge = { minor: Number.MAX_SAFE_INTEGER, currency: 'USD' };
    expect(written('money', { money: huge })).toBe('$90,071,992,547,409.91');
  });
});

describe('times', () => {
  const at = (text: string) => Date.parse(text);
  const told = (time: string, now: string, more: Told = {}) => written('when', { at: at(time) }, { now: at(now), ...more });

  test.each([
    ['2026-11-20T15:42:00Z', 'today at 10:42 AM'],
    ['2026-11-20T05:00:00Z', 'today at 12:00 AM'],
    ['2026-11-20T04:59:00Z', 'yesterday at 11:59 PM'],
    ['2026-11-19T04:59:00Z', 'Nov 18 at 11:59 PM'],
    ['2026-11-21T15:00:00Z', 'Nov 21 at 10:00 AM'],
    ['2025-11-20T15:00:00Z', 'Nov 20, 2025 at 10:00 AM'],
    ['2028-01-01T15:00:00Z', 'Jan 1, 2028 at 10:00 AM'],
  ])('%s in English: %s', (time, text) => expect(told(time, '2026-11-20T16:00:00Z')).toBe(text));

  test.each([
    ['2026-11-20T15:42:00Z', 'hoy a las 10:42 a.m.'],
    ['2026-11-20T06:05:00Z', 'hoy a la 1:05 a.m.'],
    ['2026-11-19T18:30:00Z', 'ayer a la 1:30 p.m.'],
    ['2026-11-19T04:59:00Z', '18 nov a las 11:59 p.m.'],
  ])('%s in Spanish: %s', (time, text) => expect(told(time, '2026-11-20T16:00:00Z', { language: 'es' })).toBe(text));

  test.each([
    ['America/New_York', 'yesterday at 9:30 PM'],
    ['America/Los_Angeles', 'yesterday at 6:30 PM'],
    ['Asia/Tokyo', 'today at 11:30 AM'],
    ['Asia/Kathmandu', 'today at 8:15 AM'],
    ['Pacific/Kiritimati', 'yesterday at 4:30 PM'],
  ])('the same moment in %s: %s', (zone, text) => expect(told('2026-11-20T02:30:00Z', '2026-11-20T14:00:00Z', { zone })).toBe(text));

  test.each([
    // The night the clocks go back has 1:30 twice, the day has 25 hours.
    ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', 'today at 1:30 AM'],
    ['2026-11-01T04:00:00Z', '2026-11-02T04:59:00Z', 'today at 12:00 AM'],
    ['2026-11-01T03:59:00Z', '2026-11-02T04:59:00Z', 'yesterday at 11:59 PM'],
    ['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z', 'yesterday at 12:00 AM'],
    // The day they go forward has 23.
    ['2026-03-08T05:00:00Z', '2026-03-09T03:59:00Z', 'today at 12:00 AM'],
    ['2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z', 'yesterday at 12:00 AM'],
    ['2026-03-08T04:59:00Z', '2026-03-09T03:59:00Z', 'yesterday at 11:59 PM'],
  ])('at the borders of the days on which the clocks change: %s seen at %s: %s', (time, now, text) => expect(told(time, now)).toBe(text));

  test('"today" and "yesterday" are the calendar\'s, in any zone at any time', () => {
    const zones = [
      'America/New_York',
      'America/St_Johns',
      'Europe/London',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Chatham',
      'UTC',
    ];
    const year = { min: at('2026-01-01T00:00:00Z'), max: at('2027-01-01T00:00:00Z') };
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer(year), fc.integer({ min: 0, max: 72 * 3_600_000 }), (zone, now, ago) => {
        const dayOf = (time: number) => Date.parse(new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(time)) / 86_400_000;
        const apart = dayOf(now) - dayOf(now - ago);
        const text = written('when', { at: now - ago }, { zone, now });
        expect({ apart, day: /^(?:today|yesterday)/.exec(text)?.[0] }).toEqual({ apart, day: ['today', 'yesterday'][apart] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('other values', () => {
  const account: Account = { bank: 'chase', id: '1', kind: 'checking', label: 'Everyday Checking', last4: '4321', status: 'open' };
  const cases: readonly [keyof typeof words, Facts, Language, string][] = [
    ['account', { account }, 'en', 'Everyday Checking ••4321'],
    ['account', { account: { ...account, last4: null } }, 'en', 'Everyday Checking'],
    ['bank', { id: 'chase' }, 'en', 'Chase'],
    ['day', { day: '2026-12-05' }, 'en', 'Dec 5'],
    ['day', { day: '2026-12-05' }, 'es', '5 dic'],
    ['month', { day: '2026-12-01' }, 'en', 'December'],
    ['month', { day: '2026-12-31' }, 'es', 'diciembre'],
    ['list', { items: [] }, 'en', ''],
    ['list', { items: ['a'] }, 'en', 'a'],
    ['list', { items: ['a', 'b'] }, 'en', 'a and b'],
    ['list', { items: ['a', 'b'] }, 'es', 'a y b'],
    ['list', { items: ['a', 'b', 'c'] }, 'es', 'a, b y c'],
  ];
  test.each(cases)('%s %j in %s: %s', (key, args, language, text) => expect(written(key, args, { language })).toBe(text));

  test('a day is that day in every zone', () => {
    for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) expect(written('day', { day: '2026-12-05' }, { zone })).toBe('Dec 5');
  });
});

describe('a reply', () => {
  test('becomes its bubbles, in order', () => {
    const say = ['several', 'card'].map((key) => ({ key, args: {} }));
    expect(speaker.contents(replyOf(say), 0)).toEqual([
      { text: 'one' },
      { card: { title: 'two', lines: [] } },
      { text: 'three' },
      { card: { title: 'A card', lines: [{ label: 'a', value: 'b' }] } },
    ]);
  });

  test('its buttons are labelled by words, or by the title of a card', () => {
    const choices = ['several', 'card'].map((key) => ({ label: { key, args: {} }, states: {} }));
    expect(speaker.labels(replyOf([], { choices }), 0)).toEqual(['one', 'A card']);
  });

  test('without words for it is a defect', () => {
    expect(() => speaker.contents(replyOf([{ key: 'nowhere', args: {} }]), 0)).toThrow('no words for nowhere in en');
  });

  test('reads the same every time', () => {
    const reply = replyOf([{ key: 'when', args: { at: 0 } }]);
    expect(speaker.contents(reply, 1)).toEqual(speaker.contents(reply, 1));
  });
});
