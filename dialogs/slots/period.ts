/** The slot `period`: the days that a customer speaks of, in the past and in the future. */
import type { Reader } from '../../bot/model.ts';
import { isNothing, sightDates } from './dates.ts';
import type { Range } from './day.ts';

export type { Day, Range } from './day.ts';
export { OPEN } from './day.ts';

/**
 * A bare weekday or month is both the one before and the one to come: spending takes the past, a transfer the future. A period that today lies in
 * is both, whole. Where there is no first or last day it is that of `OPEN`. Neither: there is no such day. `said`: the customer's own words.
 */
export type Period = { past: Range | null; future: Range | null; said: string };

/** Of these a part would be read, and wrongly: "the last week of October", "two Fridays ago", "Labor Day weekend". They are not read at all. */
const HARD = /Zu|[lPO]um|nwa|awn|nw[lP]|[lP]nw/;

export const periodReader: Reader = {
  find: (text, { language, today }) => {
    const { letters, sighted } = sightDates(text, language, today);
    if (HARD.test(letters)) return null;
    const found = sighted.find((one) => !isNothing(one));
    if (found)
      return {
        value: { past: found.past, future: found.future, said: text.slice(found.start, found.end) } satisfies Period,
        spans: [found],
      };
    // A day that cannot be was named all the same.
    const [never] = sighted;
    return never ? { value: { past: null, future: null, said: text.slice(never.start, never.end) } satisfies Period, spans: [] } : null;
  },
};
