/** Times of a seed made into times of the business clock, counted from the start where they are relative. */

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

/** `2026-11-20T09:00:00Z`, or `-26h` from `start`; Unix milliseconds. */
export const momentOf = (text: string, start: number): number => offsetOf(text, start) ?? Date.parse(text);

/** `2026-12-05`, or `+12d` from the day that `start` is in `zone`. */
export const dayOf = (text: string, start: number, zone: string): string => {
  const time = offsetOf(text, start);
  return time === undefined ? text : dayIn(time, zone);
};

/** The day that it is then and there: `2026-12-05`. */
const dayIn = (time: number, zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(time);

const offsetOf = (text: string, start: number): number | undefined => {
  const [, amount, unit] = /^([+-][\d.]+)([hd])$/.exec(text) ?? [];
  return amount === undefined ? undefined : start + Math.round(Number(amount) * (unit === 'h' ? HOUR_MS : DAY_MS));
};
