/** What a sum is made of: the figures behind the bars. */
import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { CardLine, Category, Format, Transaction } from '../../bot/model.ts';
import { words as en } from '../../dialogs/spending/en.ts';
import { words as es } from '../../dialogs/spending/es.ts';
import { monthsOf, sharesOf, sumsOf } from '../../dialogs/spending/parts.ts';

const ZONE = 'America/New_York';
const TODAY = '2026-11-10';
const YEAR = { from: '2026-01-01', to: TODAY };

const spent = (minor: number, more: Partial<Transaction> & { currency?: string; on?: string } = {}): Transaction => {
  const { currency = 'USD', on = '2026-11-05', ...rest } = more;
  const at = Date.parse(`${on}T17:00:00Z`);
  return { account: { bank: 'citi', id: '1' }, id: 't', money: { minor: -minor, currency }, status: 'posted', at, text: 'SHOP', ...rest };
};
const on = (category: Category, minor: number, currency = 'USD') => spent(minor, { category, currency });
const read = (shares: ReturnType<typeof sharesOf>) => shares.map(({ of, money }) => `${of} ${money.minor} ${money.currency}`);

describe('what it went on', () => {
  test('the five largest, the largest first, and the rest as one', () => {
    const kinds = ['fees', 'fuel', 'groceries', 'health', 'housing', 'shopping', 'travel'] as const;
    const items = kinds.map((kind, n) => on(kind, (n + 1) * 100));
    expect(read(sharesOf(items))).toEqual([
      'travel 700 USD',
      'shopping 600 USD',
      'housing 500 USD',
      'health 400 USD',
      'groceries 300 USD',
      'rest 300 USD',
    ]);
  });

  test('what no bank gave a kind is in the rest, however much it is', () => {
    expect(read(sharesOf([on('fuel', 100), spent(900)]))).toEqual(['fuel 100 USD', 'rest 900 USD']);
    expect(sharesOf([spent(900)])).toEqual([]);
    expect(sharesOf([])).toEqual([]);
  });

  test('the shares are the sum of their currency to the cent, and no two currencies stand side by side', () => {
    const item = fc.record({
      minor: fc.integer({ min: 1, max: 10_000_000 }),
      category: fc.constantFrom<Category | undefined>('fees', 'fuel', 'groceries', 'health', 'housing', 'home', 'travel', undefined),
      currency: fc.constantFrom('USD', 'EUR', 'JPY'),
      on: fc.constantFrom('2026-08-31', '2026-09-01', '2026-09-30', '2026-10-31', '2026-11-10'),
    });
    void fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 30 }), (given) => {
        const items = given.map(({ minor, category, ...rest }) => spent(minor, { ...rest, ...(category ? { category } : {}) }));
        const [most] = sumsOf(items);
        for (const parts of [sharesOf(items), monthsOf(items, YEAR, ZONE)]) {
          if (parts.length === 0) continue;
          expect(new Set(parts.map(({ money }) => money.currency))).toEqual(new Set([most?.currency]));
          expect(parts.reduce((sum, { money }) => sum + money.minor, 0)).toBe(most?.minor);
          expect(parts.every(({ money }) => money.minor >= 0)).toBe(true);
          expect(parts.length).toBeLessThanOrEqual(11);
        }
        expect(sharesOf(items).length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 100 },
    );
  });
});

describe('month by month', () => {
  test('a month without anything is nothing, one before the first entry is not told, the last has the days it has', () => {
    const items = [spent(500, { on: '2026-07-31' }), spent(900, { on: '2026-09-01' }), spent(100, { on: '2026-11-10' })];
    expect(monthsOf(items, YEAR, ZONE)).toEqual([
      { days: { from: '2026-07-01', to: '2026-07-31' }, whole: true, money: { minor: 500, currency: 'USD' } },
      { days: { from: '2026-08-01', to: '2026-08-31' }, whole: true, money: { minor: 0, currency: 'USD' } },
      { days: { from: '2026-09-01', to: '2026-09-30' }, whole: true, money: { minor: 900, currency: 'USD' } },
      { days: { from: '2026-10-01', to: '2026-10-31' }, whole: true, money: { minor: 0, currency: 'USD' } },
      { days: { from: '2026-11-01', to: '2026-11-10' }, whole: false, money: { minor: 100, currency: 'USD' } },
    ]);
  });

  test('a month is one in the customer’s zone, and its first day may be any', () => {
    const late = spent(500, { at: Date.parse('2026-10-01T03:59:00Z') });
    const days = { from: '2026-09-15', to: '2026-11-30' };
    expect(monthsOf([late], days, ZONE)[0]).toEqual({
      days: { from: '2026-09-15', to: '2026-09-30' },
      whole: false,
      money: { minor: 500, currency: 'USD' },
    });
    expect(monthsOf([late], days, 'UTC')[0]?.days.from).toBe('2026-10-01');
  });

  test('over the turn of the year, and not for two months', () => {
    const items = [spent(100, { on: '2025-12-24' }), spent(100, { on: '2026-02-01' })];
    expect(monthsOf(items, { from: '2025-12-01', to: '2026-02-28' }, ZONE).map(({ days }) => days.from)).toEqual([
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(monthsOf(items, { from: '2026-01-01', to: '2026-02-28' }, ZONE)).toEqual([]);
    expect(monthsOf([], YEAR, ZONE)).toEqual([]);
  });
});

describe.each([
  ['English', en],
  ['Spanish', es],
] as const)('in %s', (_, words) => {
  const f: Format = {
    money: ({ minor, currency }) => `${minor} ${currency}`,
    account: ({ label }) => label,
    bank: (id) => id,
    when: String,
    day: (day) => day,
    percent: String,
    month: (day) => day.slice(0, 7),
    list: (items) => items.join(', '),
  };
  const items = [on('fuel', 300), on('travel', 200), spent(50, { on: '2026-08-31' })];
  const asWritten = ({ value, length }: CardLine) => value === `${length} USD`;

  test('each bar is as long as the figure beside it says', () => {
    const shares = words['spending.shares']({ shares: sharesOf(items), days: YEAR, today: TODAY }, f);
    const months = words['spending.months']({ subject: null, months: monthsOf(items, YEAR, ZONE), today: TODAY }, f);
    expect([shares.lines.map(asWritten), months.lines.map(asWritten)]).toEqual([
      [true, true, true],
      [true, true, true, true],
    ]);
  });
});
