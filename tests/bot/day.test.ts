import { expect, test } from '@jest/globals';
import { dayIn, isBetween, nextAt } from '../../bot/day.ts';

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

test.each([
  ['a night', '22:00', '07:00', '2026-11-26T02:59:59Z', false],
  ['a night, from its first minute', '22:00', '07:00', '2026-11-26T03:00:00Z', true],
  ['a night, past midnight', '22:00', '07:00', '2026-11-26T11:59:59Z', true],
  ['a night, until its end', '22:00', '07:00', '2026-11-26T12:00:00Z', false],
  ['a working day', '09:00', '17:00', '2026-11-25T20:00:00Z', true],
  ['a working day, in the evening', '09:00', '17:00', '2026-11-25T23:00:00Z', false],
  ['no time at all', '09:00', '09:00', '2026-11-25T14:00:00Z', false],
])('%s, from %s to %s in New York: at %s %s', (_, from, to, at, is) =>
  expect(isBetween(Date.parse(at), { from, to }, 'America/New_York')).toBe(is),
);

test.each([
  ['later today', '18:00', '2026-11-25T17:00:30Z', '2026-11-25T23:00:00Z'],
  ['now', '12:00', '2026-11-25T17:00:30Z', '2026-11-25T17:00:30Z'],
  ['tomorrow', '07:00', '2026-11-25T17:00:30Z', '2026-11-26T12:00:00Z'],
  ['after the clocks went back', '07:00', '2026-11-01T03:00:00Z', '2026-11-01T12:00:00Z'],
  ['after the clocks went forward', '07:00', '2026-03-08T04:00:00Z', '2026-03-08T11:00:00Z'],
])('the next time it is, %s, %s in New York', (_, time, at, then) =>
  expect(new Date(nextAt(Date.parse(at), time, 'America/New_York')).toISOString().replace('.000', '')).toBe(then),
);
