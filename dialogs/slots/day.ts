/** Days of the calendar as words: 'YYYY-MM-DD' orders like time, has no zone and cannot be off by an hour. */

export type Day = string;
/** From the first to the last day, both included. */
export type Range = { from: Day; to: Day };
/** `half` is the Spanish quincena: the 1st to the 15th, the 16th to the end. */
export type Unit = 'day' | 'week' | 'weekend' | 'half' | 'month' | 'quarter' | 'year';

/** What has no first or no last day: "before March", "after Friday". */
export const OPEN: Range = { from: '1970-01-01', to: '9999-12-31' };

const DAY_MS = 86_400_000;
const DAYS_IN_WEEK = 7;

const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): Day => new Date(time).toISOString().slice(0, 10);

/** Undefined for a day that the calendar does not have: February 29 of most years. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
};

export const plus = (day: Day, days: number): Day => dayAt(timeOf(day) + days * DAY_MS);
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
const dateOf = (day: Day): number => Number(day.slice(8, 10));
/** 1 is Monday, 7 is Sunday. */
const weekdayOf = (day: Day): number => new Date(timeOf(day)).getUTCDay() || DAYS_IN_WEEK;

/** Months beyond a year's end count on: month 13 is January of the next. */
export const months = (year: number, first: number, count = 1): Range => {
  const time = (month: number) => Date.UTC(year, month - 1, 1);
  return { from: dayAt(time(first)), to: dayAt(time(first + count) - DAY_MS) };
};

/** The same date some months away, or the last day of a shorter month. */
const plusMonths = (day: Day, count: number): Day => {
  const { to } = months(yearOf(day), monthOf(day) + count);
  return dateOf(day) >= dateOf(to) ? to : `${to.slice(0, 8)}${day.slice(8)}`;
};

/**
 * The calendar's unit that a day lies in, or one so many away. Weeks start on Monday: a customer who says on Sunday what "this week" cost means
 * the days before, and Spanish and the ISO calendar agree. The weekend is the one of that week.
 */
export const unitAt = (unit: Unit, day: Day, away = 0): Range => {
  const monday = plus(day, 1 - weekdayOf(day) + away * DAYS_IN_WEEK);
  const year = yearOf(day);
  const month = monthOf(day);
  switch (unit) {
    case 'day':
      return { from: plus(day, away), to: plus(day, away) };
    case 'week':
      return { from: monday, to: plus(monday, 6) };
    case 'weekend':
      return { from: plus(monday, 5), to: plus(monday, 6) };
    case 'half': {
      const halves = (month - 1) * 2 + (dateOf(day) > 15 ? 1 : 0) + away;
      const { from, to } = months(year, Math.floor(halves / 2) + 1);
      return halves % 2 === 0 ? { from, to: plus(from, 14) } : { from: plus(from, 15), to };
    }
    case 'month':
      return months(year, month + away);
    case 'quarter':
      return months(year, month - ((month - 1) % 3) + 3 * away, 3);
    case 'year':
      return months(year + away, 1, 12);
  }
};

/** So many units before or after a day, by the calendar's dates: three months before May 31 is February 28. */
export const plusUnits = (unit: Unit, day: Day, count: number): Day => {
  const inMonths = { month: 1, quarter: 3, year: 12 };
  if (unit === 'month' || unit === 'quarter' || unit === 'year') return plusMonths(day, count * inMonths[unit]);
  const inDays = { day: 1, week: 7, weekend: 7, half: 15 };
  return plus(day, count * inDays[unit]);
};
