/** When people of the bank are at work: a weekly table in the bank's own time zone, read once at the start. */
import { isZone } from './day.ts';
import type { Desk } from './model.ts';

/** Minutes of a day from midnight; `day`: 0 is Monday. */
type Range = { day: number; from: number; to: number };
export type DeskHours = { zone: string; ranges: readonly Range[] };

const DAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const DAY_MS = 24 * 3_600_000;
const MINUTE_MS = 60_000;

const HOURS_FORM = 'like Mo-Fr 09:00-17:00; Sa 10:00-14:00 America/New_York';

/** `Mo-Fr 09:00-17:00; Sa 10:00-14:00 America/New_York`. Throws an Error that says what is wrong with it. */
export const readDeskHours = (text: string): DeskHours => {
  const [, table, zone] = /^(.*\S)\s+(\S+)$/.exec(text.trim()) ?? [];
  if (table === undefined || zone === undefined || /\d:|^(?:mo|tu|we|th|fr|sa|su)\b/i.test(zone))
    throw new Error(`must end with a time zone, ${HOURS_FORM}`);
  if (!isZone(zone)) throw new Error(`must end with a time zone that is known, like America/New_York, not ${zone}`);
  const ranges = table
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap(readRange);
  if (ranges.length === 0) throw new Error(`must name days and times, ${HOURS_FORM}`);
  return { zone, ranges };
};

const readRange = (part: string): Range[] => {
  const [, first, last, ...times] = /^([a-z]{2})(?:-([a-z]{2}))? +(\d\d):(\d\d) *- *(\d\d):(\d\d)$/i.exec(part) ?? [];
  const begin = DAYS.indexOf(first?.toLowerCase() ?? '');
  const end = last === undefined ? begin : DAYS.indexOf(last.toLowerCase());
  if (begin < 0 || end < 0) throw new Error(`must have days and times ${HOURS_FORM}, not "${part}"`);
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = times.map(Number);
  const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
  if (fromMinute > 59 || toMinute > 59 || from >= 24 * 60 || to > 24 * 60)
    throw new Error(`must have times from 00:00 to 24:00, not "${part}"`);
  if (to <= from) throw new Error(`"${part}" ends before it begins: write a night as two ranges, up to 24:00 and from 00:00`);
  // Sa-Mo goes over Sunday.
  const days = ((end - begin + 7) % 7) + 1;
  return Array.from({ length: days }, (_, at) => ({ day: (begin + at) % 7, from, to }));
};

/** What can be said of the desk at a time: without hours nobody is known to read. */
export const deskFrom =
  ({ hours, contact }: { hours: DeskHours | undefined; contact: string | undefined }) =>
  (at: number): Desk => {
    const known = contact === undefined ? {} : { contact };
    if (!hours) return { ...known, people: 'nobody' };
    const opens = nextAtWork(hours, at);
    return opens === at ? { ...known, people: 'here' } : { ...known, people: 'later', opens };
  };

/** Since when in Unix ms people are at work next; `at` itself: they are now. */
export const nextAtWork = ({ zone, ranges }: DeskHours, at: number): number => {
  const today = localOf(at, zone);
  const open = ranges.some(({ day, from, to }) => day === dayIn(today) && minuteIn(today) >= from && minuteIn(today) < to);
  if (open) return at;
  const midnight = today - (today % DAY_MS);
  // Today's ranges may all be over: then the same day of next week counts too.
  const begins = Array.from({ length: 8 }, (_, ahead) => midnight + ahead * DAY_MS).flatMap((date) =>
    ranges.filter(({ day }) => day === dayIn(date)).map(({ from }) => instantOf(date + from * MINUTE_MS, zone)),
  );
  return Math.min(...begins.filter((begin) => begin > at));
};

/** 1 January 1970 was a Thursday. */
const dayIn = (local: number): number => (Math.floor(local / DAY_MS) + 3) % 7;
const minuteIn = (local: number): number => Math.floor((local % DAY_MS) / MINUTE_MS);

/** The clock on the wall there, as if it were UTC. */
const localOf = (at: number, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
};

/** When that clock shows this: a first guess by the offset of then, set right by the offset found there. */
const instantOf = (local: number, zone: string): number => {
  const guess = local - (localOf(local, zone) - local);
  return guess - (localOf(guess, zone) - local);
};
