import { describe, expect, test } from '@jest/globals';
import type { Found, Hint, Json } from '../../bot/model.ts';
import { type Day, OPEN, type Period, periodReader, type Range } from '../../dialogs/slots/period.ts';
import { PERIODS, TODAY } from './said-periods.ts';

const hint = (language: Hint['language'], today = TODAY): Hint => ({ language, asked: false, today });
const { find } = periodReader;
const isPeriod = (value: Json): value is Period => typeof value === 'object' && value !== null && 'said' in value;
const periodOf = (found: Found | null): Period | undefined => (found && isPeriod(found.value) ? found.value : undefined);
const shown = (range: Range | null | undefined): string => (range ? [...new Set([range.from, range.to])].join('..') : '-');
const read = (text: string, today: Day, language: Hint['language'] = 'en') => {
  const period = periodOf(find(text, hint(language, today)));
  return `${shown(period?.past)} ${shown(period?.future)}`;
};

describe(`on ${TODAY}`, () => {
  test.each(PERIODS)('$language: $text', ({ text, language, past, future }) => {
    const period = periodOf(find(text, hint(language)));
    expect({ past: shown(period?.past), future: shown(period?.future) }).toEqual({ past, future });
  });
});

describe('at the edges of the calendar', () => {
  test.each([
    ['yesterday', '2026-03-01', '2026-02-28 -'],
    ['yesterday', '2028-03-01', '2028-02-29 -'],
    ['tomorrow', '2026-12-31', '- 2027-01-01'],
    ['last month', '2026-03-31', '2026-02-01..2026-02-28 -'],
    ['last month', '2027-01-15', '2026-12-01..2026-12-31 -'],
    ['last 3 months', '2026-05-31', '2026-03-01..2026-05-31 -'],
    ['feb 29', '2026-11-25', '2024-02-29 2028-02-29'],
    ['feb 29 2026', '2026-11-25', '- -'],
    ['april 31', '2026-11-25', '- -'],
    ['march 3 2025', '2026-11-25', '2025-03-03 -'],
    ['the 31st', '2026-11-25', '2026-10-31 2026-12-31'],
    ['this week', '2026-11-29', '2026-11-23..2026-11-29 2026-11-23..2026-11-29'],
    ['last week', '2026-11-30', '2026-11-23..2026-11-29 -'],
    ['over the weekend', '2026-11-28', '2026-11-28..2026-11-29 2026-11-28..2026-11-29'],
    ['over the weekend', '2026-11-30', '2026-11-28..2026-11-29 2026-12-05..2026-12-06'],
    ['last quarter', '2026-02-10', '2025-10-01..2025-12-31 -'],
    ['in 1 month', '2027-01-31', '- 2027-02-28'],
    ['last year', '2027-01-01', '2026-01-01..2026-12-31 -'],
  ])('%s on %s', (text, today, meant) => expect(read(text, today)).toBe(meant));
});

test('what has no first or no last day has that of all time', () => {
  expect(periodOf(find('before march', hint('en')))?.past?.from).toBe(OPEN.from);
  expect(periodOf(find('after friday', hint('en')))?.future?.to).toBe(OPEN.to);
});

describe('where it stands', () => {
  test.each([
    ['how much did I spend last month on food', 'last month'],
    ['cuánto gasté la semana pasada', 'semana pasada'],
    ['show everything between March and May please', 'between March and May'],
  ])('%s', (text, said) => {
    const found = find(text, hint(text.startsWith('cu') ? 'es' : 'en'));
    const [span] = found?.spans ?? [];
    expect(text.slice(span?.start, span?.end)).toBe(said);
    expect(periodOf(found)?.said).toBe(said);
  });
});

test.each([
  ['the last week of october', 'en'],
  ['two fridays ago', 'en'],
  ['labor day weekend', 'en'],
  ['good friday', 'en'],
  ['esta semana santa', 'es'],
  ['viernes santo', 'es'],
] as const)('%s is not read rather than read in part', (text, language) => expect(find(text, hint(language))).toBeNull());
