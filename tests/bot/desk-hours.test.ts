import { describe, expect, test } from '@jest/globals';
import { deskFrom, nextAtWork, readDeskHours } from '../../bot/desk-hours.ts';

const utc = (text: string): number => Date.parse(`${text}Z`);
const shown = (at: number): string => new Date(at).toISOString().slice(0, 16);

describe('a table of hours', () => {
  test('days, several ranges, a week that goes over Sunday, and midnight', () => {
    const { zone, ranges } = readDeskHours('Fr-Mo 09:00-12:00; mo 13:00 - 24:00;  Europe/Madrid');
    expect(zone).toBe('Europe/Madrid');
    expect(ranges.map(({ day }) => day)).toEqual([4, 5, 6, 0, 0]);
    expect(ranges.at(-1)).toEqual({ day: 0, from: 780, to: 1_440 });
  });

  test.each([
    ['', /must end with a time zone/],
    ['Mo-Fr 09:00-17:00', /must end with a time zone, like/],
    ['America/New_York', /must end with a time zone/],
    ['; America/New_York', /must name days and times/],
    ['Mo-Fr 09:00-17:00 Mars/Olympus', /a time zone that is known, .*not Mars\/Olympus/],
    ['Mon-Fri 09:00-17:00 UTC', /not "Mon-Fri 09:00-17:00"/],
    ['Mo-Xx 09:00-17:00 UTC', /not "Mo-Xx/],
    ['Mo 9-17 UTC', /not "Mo 9-17"/],
    ['Mo 09:60-17:00 UTC', /00:00 to 24:00/],
    ['Mo 09:00-25:00 UTC', /00:00 to 24:00/],
    ['Mo 22:00-02:00 UTC', /ends before it begins/],
    ['Mo 09:00-09:00 UTC', /ends before it begins/],
  ])('%j is refused with what to write instead', (text, message) => expect(() => readDeskHours(text)).toThrow(message));
});

describe('when people are at work next', () => {
  const NEW_YORK = 'Mo-Fr 09:00-17:00; Sa 10:00-12:00 America/New_York';
  test.each([
    ['in the morning before', NEW_YORK, '2026-11-10T13:59', '2026-11-10T14:00'],
    ['at the first minute', NEW_YORK, '2026-11-10T14:00', '2026-11-10T14:00'],
    ['at the last minute', NEW_YORK, '2026-11-10T21:59', '2026-11-10T21:59'],
    ['when it has closed', NEW_YORK, '2026-11-10T22:00', '2026-11-11T14:00'],
    ['on Friday night', NEW_YORK, '2026-11-13T23:00', '2026-11-14T15:00'],
    ['on Saturday afternoon', NEW_YORK, '2026-11-14T18:00', '2026-11-16T14:00'],
    ['over the end of summer time', NEW_YORK, '2026-10-31T18:00', '2026-11-02T14:00'],
    ['over its beginning', 'Su 09:00-10:00 America/New_York', '2026-03-08T05:30', '2026-03-08T13:00'],
    ['once a week, just missed', 'Tu 09:00-10:00 UTC', '2026-11-10T10:00', '2026-11-17T09:00'],
    ['in a zone a day ahead', 'We 08:00-09:00 Pacific/Auckland', '2026-11-10T18:00', '2026-11-10T19:00'],
    ['in a zone of half hours', 'Mo-Su 10:00-11:00 Asia/Kolkata', '2026-11-10T06:00', '2026-11-11T04:30'],
    ['always', 'Mo-Su 00:00-24:00 UTC', '2026-11-10T23:59', '2026-11-10T23:59'],
  ])('%s', (_when, hours, now, next) => expect(shown(nextAtWork(readDeskHours(hours), utc(now)))).toBe(next));
});

test('what can be said of the desk', () => {
  const hours = readDeskHours('Tu 09:00-17:00 UTC');
  const noon = utc('2026-11-10T12:00');
  expect(deskFrom({ hours, contact: undefined })(noon)).toEqual({ people: 'here' });
  expect(deskFrom({ hours, contact: '555' })(noon - 6 * 3_600_000)).toEqual({
    people: 'later',
    opens: noon - 3 * 3_600_000,
    contact: '555',
  });
  expect(deskFrom({ hours: undefined, contact: '555' })(noon)).toEqual({ people: 'nobody', contact: '555' });
});
