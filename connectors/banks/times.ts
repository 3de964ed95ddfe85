/** Times as banks write them, into Unix milliseconds. */

/** null: no time. A day alone counts as its noon in UTC, which is the same day all over America and in Europe. */
export const timeOf = (text: string | null | undefined): number | null => {
  if (!text) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T12:00:00Z`) : Date.parse(withZone(text));
  return Number.isNaN(time) ? null : time;
};

/** RFC 3339 wants a zone; without one it is UTC, never this machine's. */
const withZone = (text: string): string => (/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`);
