/** Spans of time, and the clock where the customer is. */

const two = (value: number): string => String(value).padStart(2, '0');

/** `04:09`, `1:02:09`; what has not begun by the page's clock is `00:00`. */
export const span = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}`;
};

/** `4 min`, `3 h`, `2 days` */
export const roughly = (ms: number): string => {
  const minutes = Math.max(0, Math.round(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.round(hours / 24)} days`;
};

/** `Thu 9:05 AM`; empty where the zone is none that this browser knows. */
export const timeIn = (zone: string, at: number): string => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone, weekday: 'short', hour: 'numeric', minute: '2-digit' }).format(at);
  } catch {
    return '';
  }
};

/** `Nov 26, 2026` */
export const day = (at: number): string => new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' }).format(at);
