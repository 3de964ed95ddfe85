import { describe, expect, test } from '@jest/globals';
import { clockTime, moment } from '../../web/common/times.ts';

/** Times on the device's own clock, whatever its zone. March 8, 2026 is the short day of most of the United States. */
const at = (day: number, hour: number, minute: number): number => new Date(2026, 2, day, hour, minute).getTime();
const plain = (text: string): string => text.replace(/\s/g, ' ').replace('a. m.', 'a.m.');

describe('times', () => {
  test.each([
    ['en-US', at(4, 9, 5), at(4, 23, 59), 'Today 9:05 AM'],
    ['en-US', at(4, 23, 59), at(5, 0, 1), 'Yesterday 11:59 PM'],
    ['en-US', at(8, 0, 30), at(9, 23, 30), 'Yesterday 12:30 AM'],
    ['en-US', at(3, 21, 5), at(5, 8, 0), 'Tue, Mar 3, 9:05 PM'],
    ['en-US', at(5, 8, 0), at(4, 8, 0), 'Thu, Mar 5, 8:00 AM'],
    ['es-US', at(4, 9, 5), at(4, 10, 0), 'Hoy 9:05 a.m.'],
    ['es-US', at(3, 9, 5), at(4, 10, 0), 'Ayer 9:05 a.m.'],
  ])('%s: %i seen at %i', (locale, then, now, expected) => {
    expect(plain(moment(then, now, locale))).toBe(expected);
  });

  test('the clock is the one of the language', () => {
    expect(plain(clockTime(at(4, 21, 5), 'en-US'))).toBe('9:05 PM');
    expect(plain(clockTime(at(4, 21, 5), 'en-GB'))).toBe('21:05');
  });
});
