/** Every sentence that an alert can say, with everything that can be put into it: a thief must not be able to speak through it. */
import { describe, expect, test } from '@jest/globals';
import type { CaseRef, Facts, FraudNotice, Json, Language, Money, Refusal, Suspect } from '../../bot/model.ts';
import { createSpeaker } from '../../bot/reply.ts';
import { fit as partsOf } from '../../connectors/channels/messenger/fit.ts';
import { words as en } from '../../dialogs/fraud-alert/en.ts';
import { words as es } from '../../dialogs/fraud-alert/es.ts';
import type { Asked, Ended } from '../../dialogs/fraud-alert/payments.ts';
import { merchantText } from '../../dialogs/merchant-text.ts';
import { BANKS, NOW } from './talk.ts';

const LANGUAGES: readonly Language[] = ['en', 'es'];
const REFUSALS: readonly Refusal[] = [
  'reauth',
  'consent',
  'scope',
  'closed',
  'restricted',
  'not_found',
  'rate_limited',
  'unavailable',
  'timeout',
  'protocol',
];
const MERCHANTS = [
  'Corner Market',
  '',
  'x'.repeat(200),
  'Call 1-800-555-0199 now',
  '+1 (800) 555 0199',
  'https://chase.example.com/verify?card=1',
  'www.evil.example',
  'me@evil.example',
  '**bold** _it_ `x` [tap](http://evil.example) <b>x</b>',
  'two\nlines\u202egnp\u200b',
  'Señor Café 👨‍👩‍👧‍👦',
];
const AMOUNTS: readonly Money[] = [
  { minor: 0, currency: 'USD' },
  { minor: 4_599, currency: 'USD' },
  { minor: 100_000_000_000_000, currency: 'USD' },
  { minor: 1_500, currency: 'JPY' },
];
const LAST4 = ['6006', null] as const;
const STATES = ['active', 'held', 'blocked'] as const;
const BANK = BANKS.map(({ id }) => id);

const payment = (merchant: string, money: Money, n = 0): Suspect => ({ id: `p${n}`, merchant, money, at: NOW - n * 3_600_000 });
const notice = (bank: string, last4: string | null, state: FraudNotice['card']['state']): FraudNotice => ({
  id: 'n',
  bank,
  case: 'c',
  customer: 'ana',
  at: NOW,
  status: 'open',
  late: false,
  card: { account: 'a', last4, state },
  items: [],
});
const ref: CaseRef = { bank: 'chase', id: 'c' };

const cents: Money = { minor: 4_599, currency: 'USD' };
const payments = [
  ...MERCHANTS.map((merchant, n) => payment(merchant, cents, n)),
  ...AMOUNTS.map((money, n) => payment('x'.repeat(200), money, n)),
];
const lists: Suspect[][] = [...payments.map((one) => [one]), payments.slice(-3), payments];
const asked: Asked[] = lists.flatMap((items) =>
  LAST4.flatMap((last4) =>
    STATES.flatMap((state) => [0, 7].map((more) => ({ case: ref, notice: notice('us-bank', last4, state), items, more }))),
  ),
);
const cards = BANK.flatMap((bank) => LAST4.map((last4) => ({ bank, last4 })));
const times = [NOW, NOW - 30 * 24 * 3_600_000, null];
const yesNo = [true, false];
const ended = (['open', 'cleared', 'blocked', 'withdrawn', 'expired'] as const).flatMap((status): Ended[] =>
  [[], ...lists].flatMap((items) => LAST4.map((last4) => ({ case: ref, status, notice: notice('citi', last4, 'held'), items }))),
);
const numbers = [1, 2, 3].map((number) => ({ number }));

/** A sentence that is not here does not build. */
const VARIANTS: { readonly [K in keyof typeof en]: readonly object[] } = {
  'fraud.ask': asked,
  'fraud.ask_several': asked
    .flatMap((one) => [2, 3, 50].map((count) => ({ cases: [one, one, one].slice(0, count), count })))
    .concat({ cases: asked.slice(0, 1), count: 7 }),
  'fraud.approved': asked.flatMap(({ notice: { bank, card }, items, more }) =>
    items.map((newest) => ({ bank, last4: card.last4, newest, more })),
  ),
  'fraud.again': asked,
  'fraud.more_since': [{}],
  'fraud.mine': [{}],
  'fraud.not_mine': [{}],
  'fraud.mine_of': numbers,
  'fraud.not_mine_of': numbers,
  'fraud.none_mine': [{}],
  'fraud.not_mine_after_all': [{}],
  'fraud.which': [{}],
  'fraud.which_of': asked.flatMap((one) => [2, 3].map((count) => ({ cases: [one, one, one].slice(0, count) }))),
  'fraud.unclear': [{}],
  'fraud.what_is_this': [{}],
  'fraud.reported_mine': cards,
  'fraud.reported_not_mine': cards,
  'fraud.beware': [{}],
  'fraud.blocked': cards.flatMap((card) => times.flatMap((at) => yesNo.map((stays) => ({ ...card, at, stays })))),
  'fraud.cleared': cards.flatMap((card) => times.flatMap((at) => yesNo.map((undo) => ({ ...card, at, undo })))),
  'fraud.withdrawn': cards,
  'fraud.person': cards.flatMap((card) => yesNo.map((mine) => ({ ...card, mine }))),
  'fraud.refused': cards.flatMap((card) => REFUSALS.flatMap((why) => yesNo.map((mine) => ({ ...card, why, mine })))),
  'fraud.ended': ended,
  'fraud.nothing_open': [{}],
};
const LABELS = Object.keys(en).filter((key) => /mine/.test(key) && !/reported/.test(key));

const speaker = createSpeaker({ words: { en, es }, bankName: (id) => BANKS.find((bank) => bank.id === id)?.name ?? id });
const replyOf = (language: Language, key: string, args: Facts) => ({
  id: 'r',
  language,
  zone: 'America/New_York',
  say: [{ key, args }],
  choices: [],
  figuresOf: [],
});
const contentsOf = (language: Language, key: string, args: object) => {
  // Each was written for this key in the table above.
  return speaker.contents(replyOf(language, key, args as { [name: string]: Json }), NOW);
};
const textOf = (part: ReturnType<typeof partsOf>[number]): string => ('text' in part ? part.text : '');
const said = (language: Language, key: string, args: object): string =>
  partsOf(contentsOf(language, key, args), [], language)
    .map(textOf)
    .join('\n');
const cases = LANGUAGES.flatMap((language) => Object.entries(VARIANTS).map(([key, variants]) => [language, key, variants] as const));

/** What a platform's approved words have room for (Messenger Platform, utility messages: body parameters). */
describe.each(LANGUAGES)('the values of approved words in %s', (language) => {
  const values = VARIANTS['fraud.approved'].map((args) => {
    // Each was written for this key in the table above.
    const approved = { key: 'fraud.approved', args: args as { [name: string]: Json } };
    return speaker.approved({ ...replyOf(language, 'fraud.which', {}), approved }, NOW);
  });

  test('are five, short, in one line each and never empty', () => {
    for (const one of values) {
      expect(one?.values).toHaveLength(5);
      for (const value of one?.values ?? []) expect(value).toMatch(/^\S(?:[^\n\t]{0,78}\S)?$/);
    }
  });

  test('name bank, card, merchant, amount and time, and how many payments there are besides', () => {
    const of = (last4: string | null, merchant: string, more: number) =>
      speaker.approved(
        {
          ...replyOf(language, 'fraud.which', {}),
          approved: { key: 'fraud.approved', args: { bank: 'citi', last4, newest: payment(merchant, cents), more } },
        },
        NOW,
      )?.values;
    const english = language === 'en';
    expect(of('1899', 'Corner Market', 0)).toEqual([
      'Citi',
      '••1899',
      'Corner Market',
      '$45.99',
      english ? 'today at 10:42 AM' : expect.stringMatching(/^hoy a las 10:42/),
    ]);
    expect(of(null, '***', 1)?.slice(1, 3)).toEqual(
      english ? ['(no number given)', 'unnamed merchant (and 1 more payment)'] : ['(sin número)', 'comercio sin nombre (y 1 pago más)'],
    );
    expect(of('1899', 'x', 19)?.[2]).toBe(english ? 'x (and 19 more payments)' : 'x (y 19 pagos más)');
  });
});

/** Amounts, times and the last digits of a card are figures that belong there. */
const LINK = /https?:|www\.|:\/\/|[\p{L}\d]@[\p{L}\d]|\b[\p{L}\d-]{2,}\.(?:com|net|org|example|io)\b/iu;
const NUMBER_TO_CALL = /\d{3}[-. )]+\d{3}[-. ]+\d{3,4}|\d{7,}/;
const MARKUP = /[*_`<>[\]]|\p{Cf}/u;
const withoutEmoji = (text: string): string => text.replace(/\p{Extended_Pictographic}[\u200d\p{Extended_Pictographic}]*/gu, '');

describe.each(cases)('%s %s', (language, key, variants) => {
  const texts = [...new Set(variants.map((args) => said(language, key, args)))];

  test('no link, no number to call, no markup, nothing left out', () => {
    for (const text of texts) {
      expect(text).not.toMatch(LINK);
      expect(text).not.toMatch(NUMBER_TO_CALL);
      expect(withoutEmoji(text)).not.toMatch(MARKUP);
      expect(text).not.toMatch(/undefined|null|NaN|\[object| {2}| ,|\.\.|: *:/);
      expect(text.trim()).toBe(text);
    }
  });

  test('asks for nothing secret', () => {
    const secrets = /\b(?:codes?|pins?|passwords?|c[oó]digos?|contraseñas?|cvv|ssn)\b/iu;
    const never = /(?:never ask|nobody from your bank will ask|nunca pido|nadie de su banco le pedirá)/iu;
    for (const text of texts)
      for (const sentence of text.split(/(?<=[.?!]) /u)) if (secrets.test(sentence)) expect(sentence).toMatch(never);
  });

  test('short enough', () => {
    for (const args of variants) {
      const parts = partsOf(contentsOf(language, key, args), [], language);
      for (const part of parts) expect(textOf(part).length).toBeLessThanOrEqual(640);
      if (key !== 'fraud.ask_several' && key !== 'fraud.which_of') expect(parts.map(textOf).join('\n').length).toBeLessThanOrEqual(640);
    }
  });
});

test.each(LANGUAGES)('buttons in %s fit where they are shortest', (language) => {
  const labels = LABELS.flatMap((key) => VARIANTS[key as keyof typeof en].map((args) => said(language, key, args)));
  expect(labels).toHaveLength(10);
  for (const label of labels) expect([...label].length).toBeLessThanOrEqual(20);
});

test.each(LANGUAGES)('after a "no" in %s: nobody asks for codes or to move money', (language) => {
  expect(said(language, 'fraud.beware', {})).toMatch(
    language === 'en'
      ? /code or a password, or to move money.*it is a scam/
      : /código ni una contraseña, ni que mueva dinero.*es una estafa/,
  );
});

test.each([
  ['SQ *COFFEE SHOP', 'SQ COFFEE SHOP'],
  ['AMAZON.COM', 'AMAZON COM'],
  ['AMZN Mktp US 866-216-1072 WA', 'AMZN Mktp US WA'],
  ["McDonald's #1234", "McDonald's 1234"],
  ['7-Eleven 30211', '7-Eleven 30211'],
  ['St. Mary & Sons, Inc.', 'St. Mary & Sons, Inc.'],
  ['https://evil.example/x', 'evil example x'],
  ['', ''],
  ['***', ''],
  ['x'.repeat(200), `${'x'.repeat(39)}…`],
  ['El Niño', 'El Niño'],
])('the merchant %s is shown as "%s"', (merchant, shown) => expect(merchantText(merchant)).toBe(shown));

test.each<[Language, Money, string]>([
  ['en', { minor: 0, currency: 'USD' }, '$0.00'],
  ['en', { minor: 100_000_000_000_000, currency: 'USD' }, '$1,000,000,000,000.00'],
  ['es', { minor: 0, currency: 'USD' }, '$0.00'],
  ['es', { minor: 100_000_000_000_000, currency: 'USD' }, '$1,000,000,000,000.00'],
])('%s: an amount of %j', (language, money, shown) => {
  const args = { case: ref, notice: notice('chase', '6006', 'held'), items: [payment('Shop', money)], more: 0 };
  expect(said(language, 'fraud.ask', args)).toContain(`: ${shown}`);
  expect(said(language, 'fraud.again', args)).toContain(shown);
});
