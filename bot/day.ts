/** Which day and what time it is for a customer. */
import { memoise } from './memoise.ts';

const ZONES_REMEMBERED = 600;
/** Making one takes far longer than using it. */
const formatOf = memoise(ZONES_REMEMBERED, (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));
const timeFormatOf = memoise(
  ZONES_REMEMBERED,
  (timeZone: string) => new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short', hourCycle: 'h23' }),
);

const MINUTE_MS = 60_000;
const MINUTES_A_DAY = 24 * 60;

/** Whether it names a time zone of the IANA database. */
export const isZone = (name: string): boolean => {
  try {
    formatOf(name);
    return true;
  } catch {
    return false;
  }
};

/** The calendar's day at a moment in a time zone: `2026-11-25`. */
export const dayIn = (at: number, zone: string): string => formatOf(zone).format(at);
/** The same on this machine. */
export const dayHere = (at = Date.now()): string => dayIn(at, Intl.DateTimeFormat().resolvedOptions().timeZone);

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
const minuteIn = (at: number, zone: string): number => minuteOf(timeFormatOf(zone).format(at));
const modulo = (minutes: number): number => ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;

/** Whether the clock of a zone shows a time from one to another, `HH:MM` each, over midnight too. The end does not belong to it. */
export const isBetween = (at: number, { from, to }: { from: string; to: string }, zone: string): boolean =>
  modulo(minuteIn(at, zone) - minuteOf(from)) < modulo(minuteOf(to) - minuteOf(from));

/** When the clock of a zone shows `HH:MM` next; at that very minute: now. */
export const nextAt = (at: number, time: string, zone: string): number => {
  const left = modulo(minuteOf(time) - minuteIn(at, zone));
  if (left === 0) return at;
  const then = Math.floor(at / MINUTE_MS) * MINUTE_MS + left * MINUTE_MS;
  // Clocks may be changed on the way.
  const off = modulo(minuteOf(time) - minuteIn(then, zone) + MINUTES_A_DAY / 2) - MINUTES_A_DAY / 2;
  return then + off * MINUTE_MS;
};
