/** Times as the visitor's language writes them, in the time zone of the device. */

const DAY_MS = 86_400_000;

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/** `10:42 AM` */
export const clockTime = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);

/** `Today 10:42 AM`, `Yesterday 9:05 PM`, `Tue, Nov 24, 9:05 PM` */
export const moment = (at: number, now: number, locale: string): string => {
  // Rounded, because a day may have 23 or 25 hours.
  const days = Math.round((startOfDay(at) - startOfDay(now)) / DAY_MS);
  if (days < -1 || days > 0) {
    return new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' }).format(
      at,
    );
  }
  const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
  return `${day.charAt(0).toLocaleUpperCase(locale)}${day.slice(1)} ${clockTime(at, locale)}`;
};
