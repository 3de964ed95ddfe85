/** Calendar days, `YYYY-MM-DD`, in the customer's zone. Reckoned in UTC, where every day has 24 hours. */
import type { Day, Range } from './slots/period.ts';

const DAY_MS = 24 * 60 * 60_000;

// Intl's formatters are costly to make and cheap to use.
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is then and there. */
export const dayIn = (at: number, zone: string): Day => {
  const format =
    formats.get(zone) ?? new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, format);
  return format.format(at);
};

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayAt(timeOf(day) + days * DAY_MS);

/** From one day to the other; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((timeOf(to) - timeOf(from)) / DAY_MS);

/** The same day some months later, or the last one of a shorter month. */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayAt(Date.UTC(year, month - 1 + months, Math.min(date, last)));
};

const firstOf = (day: Day): Day => `${day.slice(0, 8)}01`;
const lastOf = (day: Day): Day => addDays(addMonths(firstOf(day), 1), -1);

/** The last days of a range that is too long: more would not come within a turn. What is left is what is told. */
const DAYS_AT_MOST = 366;
export const noLonger = ({ from, to }: Range): Range => ({
  from: daysBetween(from, to) >= DAYS_AT_MOST ? addDays(to, 1 - DAYS_AT_MOST) : from,
  to,
});

/** What has happened of a range: "this month" and "since May" are told until today, so that like is compared with like. */
export const untilToday = ({ from, to }: Range, today: Day): Range => noLonger({ from, to: to > today ? today : to });

/** The first of the month until today. */
export const monthSoFar = (today: Day): Range => ({ from: firstOf(today), to: today });

/** The last `days` days, today included. */
export const lastDays = (today: Day, days: number): Range => ({ from: addDays(today, 1 - days), to: today });

/**
 * What came before, to compare with: the same days of the month before where it begins with a month, a whole month with the whole one before;
 * else as many days just before.
 */
export const periodBefore = ({ from, to }: Range): Range => {
  if (from === firstOf(from) && from.slice(0, 7) === to.slice(0, 7)) {
    const before = addMonths(from, -1);
    return { from: before, to: to === lastOf(to) ? lastOf(before) : addMonths(to, -1) };
  }
  return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
};
