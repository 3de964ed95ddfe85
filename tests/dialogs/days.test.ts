import { describe, expect, test } from '@jest/globals';
import { daysBetween, lastDays, monthSoFar, periodBefore, toldOf } from '../../dialogs/days.ts';
import { plus, plusUnits } from '../../dialogs/slots/day.ts';

describe('days', () => {
  test('are counted over the ends of months, leap days and changes of the clock', () => {
    expect(plus('2026-03-01', -1)).toBe('2026-02-28');
    expect(plus('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-10-25', '2026-11-10')).toBe(16);
    expect(plusUnits('month', '2026-01-31', 1)).toBe('2026-02-28');
    expect(plusUnits('month', '2026-12-05', 1)).toBe('2027-01-05');
    expect(plusUnits('month', '2026-01-15', -1)).toBe('2025-12-15');
    expect(lastDays('2026-11-10', 30)).toEqual({ from: '2026-10-12', to: '2026-11-10' });
    expect(monthSoFar('2026-11-10')).toEqual({ from: '2026-11-01', to: '2026-11-10' });
    expect(toldOf({ from: '2020-01-01', to: '2026-11-10' }, '2026-11-25')).toEqual({ from: '2025-11-10', to: '2026-11-10' });
    expect(toldOf({ from: '2025-11-10', to: '2026-11-10' }, '2026-11-25')).toEqual({ from: '2025-11-10', to: '2026-11-10' });
    expect(toldOf({ from: '2026-11-01', to: '2026-11-30' }, '2026-11-25')).toEqual({ from: '2026-11-01', to: '2026-11-25' });
  });
});

describe('the period before', () => {
  test.each([
    ['a month so far', '2026-11-01', '2026-11-10', '2026-10-01', '2026-10-10'],
    ['a month so far, longer than the one before', '2026-03-01', '2026-03-30', '2026-02-01', '2026-02-28'],
    ['a whole month', '2026-10-01', '2026-10-31', '2026-09-01', '2026-09-30'],
    ['the first month of a year', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['a week', '2026-11-02', '2026-11-08', '2026-10-26', '2026-11-01'],
    ['a day', '2026-11-10', '2026-11-10', '2026-11-09', '2026-11-09'],
    ['several months', '2026-09-01', '2026-10-31', '2026-07-02', '2026-08-31'],
  ])('of %s', (_, from, to, ...before) => {
    expect(Object.values(periodBefore({ from, to }))).toEqual(before);
  });
});
