/** What customers allowed, story by story: when they are reminded, what ends, what is told, and what is not told twice. It begins at noon in New York. */
import { describe, expect, test } from '@jest/globals';
import { newCustomer, stepCustomer } from '../../bot/customer.ts';
import type { CustomerEffects, CustomerEvent, CustomerState } from '../../bot/customer-model.ts';
import type { Consent, EndedElsewhere } from '../../bot/model.ts';
import { type Happening, meets } from './customer-stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Noon in New York. */
const START = Date.UTC(2026, 10, 20, 17);
const KEPT_DAYS = 4_000;

/** What is allowed, by then. `days`: for so long, from that day on. */
const allowed = (days: number, { bank = 'chase', id = 'g1', from = 0 } = {}): Consent => ({
  id,
  bank,
  since: START + from * DAY,
  until: START + (from + days) * DAY,
});
const over = (consent: Consent, why: EndedElsewhere | 'customer', day: number): Consent => ({
  ...consent,
  ended: { at: START + day * DAY, why },
});
/** Of the sandbox's seed: nobody asked for it here. */
const seeded: Consent = { id: 's1', bank: 'chase', until: START + 90 * DAY };

const look: Happening = { kind: 'consents', customer: 'ana' };
const ends = (why: EndedElsewhere, more: { grant?: string; before?: number; bank?: string } = {}): Happening => ({
  kind: 'ended',
  customer: 'ana',
  bank: 'chase',
  why,
  ...more,
});
const letsEnd: Happening = { kind: 'let_end', customer: 'ana', bank: 'chase', from: { subject: 'A', call: 'call' } };
/** The telling that the happening with this number led to did not get there. */
const refuses = (chat: string, n: number): Happening => ({ kind: 'refused', chat, of: `e${n}.consents` });

type Line = [days: number, what: Happening, consents: Consent[], comes: string];

const rounded = (value: number): number => Math.round(value * 100) / 100;
const inTime = (ms: number): string => (ms < DAY ? `${rounded(ms / HOUR)} h` : `${rounded(ms / DAY)} d`);

const inWords = ({ consents, endings, looks, noted }: CustomerEffects, at: number): string =>
  [
    ...consents.map(({ chat, news }) => {
      const told = news.map((one) =>
        one.what === 'ended' ? `${one.bank} over, ${one.why}` : `${one.bank} ends in ${inTime(one.until - at)}`,
      );
      return `tell ${chat.subject}: ${told.join(' and ')}`;
    }),
    ...endings.map(({ grant, why }) => `end ${grant} ${why}`),
    ...noted.map(({ subject }) => `noted ${subject}`),
    ...looks.map((next) => `look in ${inTime(next - at)}`),
  ].join('; ');

const play = (lines: readonly Line[], keptDays = KEPT_DAYS): CustomerState => {
  let is = newCustomer();
  const came = lines.map(([days, what, consents], n): string => {
    const at = START + days * DAY;
    const before = JSON.stringify(is);
    // Every kind of happening is its event but for these two.
    const event = { ...what, id: `e${n}`, at } as CustomerEvent;
    const effects = stepCustomer(is, event, { mayTell: () => true, zone: 'America/New_York', consents, keptMs: keptDays * DAY });
    expect(JSON.stringify(is)).toBe(before);
    is = effects.customer;
    return inWords(effects, at);
  });
  expect(came).toEqual(lines.map(([, , , comes]) => comes));
  return is;
};
const stories = (table: [what: string, lines: Line[], keptDays?: number][]) =>
  test.each(table.map(([what, lines, keptDays = KEPT_DAYS]) => [what, lines, keptDays] as const))(
    '%s',
    (_what, lines, keptDays) => void play(lines, keptDays),
  );

const quarter = allowed(90);
const [inA, inB]: [Happening, Happening] = [meets('A'), meets('B')];

describe('is reminded of', () => {
  stories([
    [
      'a month before its end, and once more the day before',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [60, look, [quarter], 'tell A: chase ends in 30 d; look in 29 d'],
        [61, inA, [quarter], ''],
        [89, look, [quarter], 'tell A: chase ends in 1 d; look in 1 d'],
        [89.5, inA, [quarter], ''],
      ],
    ],
    [
      'when a quarter of its time is left, of less than two months',
      [
        [0, inA, [allowed(30)], 'look in 22.5 d'],
        [22.5, look, [allowed(30)], 'look in 7 h'],
        [22.8, look, [allowed(30)], 'tell A: chase ends in 7.2 d; look in 6.2 d'],
      ],
    ],
    [
      'once, of what lasts for less than four days',
      [
        [0, inA, [allowed(2)], 'look in 1.5 d'],
        [1.9, look, [allowed(2)], 'tell A: chase ends in 2.4 h; look in 2.4 h'],
      ],
    ],
    [
      'once where both were missed',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [89.25, look, [quarter], 'tell A: chase ends in 18 h; look in 18 h'],
      ],
    ],
    [
      'what several banks have in common, in one message',
      [[60, inA, [quarter, allowed(90, { bank: 'citi', id: 'g2' })], 'tell A: chase ends in 30 d and citi ends in 30 d; look in 29 d']],
    ],
    [
      'where they were heard last, and elsewhere or later where that is refused',
      [
        [0, inB, [quarter], 'look in 60 d'],
        [1, inA, [quarter], ''],
        [60, look, [quarter], 'tell A: chase ends in 30 d; look in 29 d'],
        [60, refuses('A', 2), [quarter], 'tell B: chase ends in 30 d'],
        [60, refuses('B', 3), [quarter], ''],
        [62, inA, [quarter], 'tell A: chase ends in 28 d'],
      ],
    ],
    [
      'at the end of their quiet hours',
      [
        [0, inA, [quarter], 'look in 60 d'],
        // Midnight in New York.
        [60.5, look, [quarter], 'look in 7 h'],
        [60.5 + 7 / 24, look, [quarter], 'tell A: chase ends in 29.21 d; look in 28.21 d'],
      ],
    ],
    [
      'and no more once they said that it may end; at its end they hear that it has',
      [
        [60, inA, [quarter], 'tell A: chase ends in 30 d; look in 29 d'],
        [60, letsEnd, [quarter], 'noted A'],
        [89, look, [quarter], 'look in 1 d'],
        [90, look, [quarter], 'tell A: chase over, expired; end g1 expired'],
      ],
    ],
    [
      'not when it was renewed meanwhile: that counts from its beginning',
      [
        [60.5, inA, [quarter], 'look in 7 h'],
        [60.6, inA, [allowed(90, { id: 'g9', from: 60.6 })], ''],
        [61, look, [allowed(90, { id: 'g9', from: 60.6 })], 'look in 59.6 d'],
      ],
    ],
    [
      'never, of what nobody asked for',
      [
        [89, inA, [seeded], ''],
        [90, look, [seeded], ''],
      ],
    ],
    [
      'however long nothing happens: it is looked at before it would be forgotten',
      [
        [0, inA, [quarter], 'look in 7.5 d'],
        [7.5, look, [quarter], 'look in 7.5 d'],
        [8, inA, [quarter], ''],
      ],
      30,
    ],
  ]);
});

describe('has ended', () => {
  stories([
    [
      'by its time: told once, and ended here and at the bank',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [90, look, [quarter], 'tell A: chase over, expired; end g1 expired'],
        [90.1, inA, [quarter], ''],
        [91, look, [over(quarter, 'expired', 90)], ''],
      ],
    ],
    [
      'by the bank’s word, at once also at night, and once however often it says so',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [10.5, ends('revoked'), [quarter], 'tell A: chase over, revoked; end g1 revoked'],
        [10.6, ends('revoked'), [quarter], ''],
        [10.7, ends('bank', { grant: 'g1' }), [over(quarter, 'revoked', 10.5)], ''],
      ],
    ],
    [
      'by the bank’s word, of what nobody asked for',
      [
        [0, inA, [seeded], ''],
        [1, ends('withdrawn'), [seeded], 'tell A: chase over, withdrawn; end s1 withdrawn'],
        [2, ends('withdrawn'), [seeded], ''],
      ],
    ],
    [
      'but not what took its place since the bank said so',
      [
        [0, inA, [allowed(90, { id: 'g2', from: 5 })], 'look in 65 d'],
        [6, ends('revoked', { before: START + 4 * DAY }), [allowed(90, { id: 'g2', from: 5 })], ''],
        [6, ends('bank', { grant: 'g1' }), [allowed(90, { id: 'g2', from: 5 })], ''],
        [
          6,
          ends('revoked', { before: START + 6 * DAY }),
          [allowed(90, { id: 'g2', from: 5 })],
          'tell A: chase over, revoked; end g2 revoked',
        ],
      ],
    ],
    [
      'as the bank is out: told in every conversation, in the morning',
      [
        [0, inB, [quarter], 'look in 60 d'],
        [0, inA, [quarter], ''],
        [1.5, ends('bank_out'), [quarter], 'end g1 bank_out; look in 7 h'],
        [2, look, [over(quarter, 'bank_out', 1.5)], 'tell A: chase over, bank_out; tell B: chase over, bank_out'],
        [2, ends('bank_out'), [over(quarter, 'bank_out', 1.5)], ''],
      ],
    ],
    [
      'at another bank than theirs',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [1, ends('bank_out', { bank: 'citi' }), [quarter], ''],
      ],
    ],
    [
      'by themselves: they know',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [1, look, [over(quarter, 'customer', 1)], ''],
      ],
    ],
    [
      'somehow while nobody looked: told when somebody does',
      [
        [0, inA, [quarter], 'look in 60 d'],
        [1, inA, [over(quarter, 'bank', 1)], 'tell A: chase over, bank'],
      ],
    ],
    ['long before it was first looked at: no news', [[30, inA, [over(quarter, 'bank', 1)], '']]],
    [
      'where nothing gets through: told when they write again',
      [
        [0, ends('revoked'), [quarter], 'end g1 revoked'],
        [3, inA, [over(quarter, 'revoked', 0)], 'tell A: chase over, revoked'],
      ],
    ],
    [
      'and was allowed anew before it could be told: no news any more',
      [
        [0, ends('revoked'), [quarter], 'end g1 revoked'],
        [3, inA, [allowed(90, { id: 'g2', from: 3 })], 'look in 60 d'],
      ],
    ],
  ]);
});
