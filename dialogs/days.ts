/** Which days are told and compared, in the customer's zone. */
import { type Day, plus, plusUnits, type Range, unitAt } from './slots/day.ts';

const DAY_MS = 24 * 60 * 60_000;
const timeOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** From one day to the other; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((timeOf(to) - timeOf(from)) / DAY_MS);

/** More days than these would not come within a turn. */
const DAYS_AT_MOST = 366;

/** The days of a range that can be told: what is under way until today, and of what is too long its last days. */
export const toldOf = ({ from, to: end }: Range, today: Day): Range => {
  const to = end < today ? end : today;
  return { from: daysBetween(from, to) >= DAYS_AT_MOST ? plus(to, 1 - DAYS_AT_MOST) : from, to };
};

/** The first of the month until today. */
export const monthSoFar = (today: Day): Range => ({ from: unitAt('month', today).from, to: today });

/** The last `days` days, today included. */
export const lastDays = (today: Day, days: number): Range => ({ from: plus(today, 1 - days), to: today });

/**
 * What came before, to compare with: the same days of the month before where it begins with a month, a whole month with the whole one before;
 * else as many days just before.
 */
export const periodBefore = ({ from, to }: Range): Range => {
  const month = unitAt('month', from);
  if (from === month.from && to <= month.to) {
    const before = unitAt('month', from, -1);
    return { from: before.from, to: to === month.to ? before.to : plusUnits('month', to, -1) };
  }
  return { from: plus(from, -daysBetween(from, to) - 1), to: plus(from, -1) };
};
