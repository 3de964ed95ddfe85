import { expect, test } from '@jest/globals';
import { dayIn } from '../../bot/day.ts';

test.each([
  ['America/New_York', '2026-11-26T04:59:59Z', '2026-11-25'],
  ['America/New_York', '2026-11-26T05:00:00Z', '2026-11-26'],
  ['America/Los_Angeles', '2026-11-26T05:00:00Z', '2026-11-25'],
  ['Asia/Tokyo', '2026-11-25T15:00:00Z', '2026-11-26'],
  ['America/New_York', '2028-03-01T03:00:00Z', '2028-02-29'],
  ['America/New_York', '2027-01-01T03:00:00Z', '2026-12-31'],
  // The night on which the clocks go back has the hour from one to two twice.
  ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01'],
])('in %s it is at %s the day %s', (zone, at, day) => expect(dayIn(Date.parse(at), zone)).toBe(day));
