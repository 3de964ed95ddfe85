/** The slot `period`: the days that a customer speaks of, in the past and in the future. */
import type { Hint, Reader } from '../../bot/model.ts';
import { isNothing, sightDates } from './dates.ts';
import { type Day, plus, type Range } from './day.ts';
import { type Entity, type Library, type Seen, tellingPart } from './library.ts';

export type { Day, Range } from './day.ts';
export { OPEN } from './day.ts';

/**
 * A bare weekday or month is both the one before and the one to come: spending takes the past, a transfer the future. A period that today lies in
 * is both, whole. Where there is no first or last day it is that of `OPEN`. Neither: there is no such day. `said`: the customer's own words.
 */
export type Period = { past: Range | null; future: Range | null; said: string };

/** Our rules would read a part of these and be wrong: "the last week of October", "two Fridays ago", feasts that move. */
const HARD = /Z|[lPO]um|nwa|awn|nw[lP]|[lP]nw/;
/** Words that are of time for sure: if our rules make nothing of them, the library may. */
const SURELY = /[mwq]/;
const TELLS = /[dmwuoyiqHZ]/;

type Resolved = { timex?: unknown; type?: unknown; value?: unknown; start?: unknown; end?: unknown; Mod?: unknown };
const valuesOf = ({ resolution }: Entity): readonly Resolved[] =>
  typeof resolution === 'object' && resolution !== null && 'values' in resolution && Array.isArray(resolution.values)
    ? resolution.values
    : [];

/** Without a timex it is a guess: "el mes pasado" comes as this month. Its ends are the first day after. */
const rangeOf = ({ timex, type, value, start, end, Mod }: Resolved): Range | undefined => {
  if (typeof timex !== 'string' || Mod !== undefined) return undefined;
  if (type === 'date' && typeof value === 'string') return { from: value, to: value };
  return type === 'daterange' && typeof start === 'string' && typeof end === 'string' && start < end
    ? { from: start, to: plus(end, -1) }
    : undefined;
};

const periodOf = ({ dates }: Seen, text: string, today: Day): { period: Period; span: Entity } | undefined => {
  for (const span of dates) {
    const ranges = valuesOf(span)
      .map(rangeOf)
      .filter((range) => range !== undefined);
    const past = ranges.findLast(({ from }) => from <= today) ?? null;
    const future = ranges.find(({ to }) => to >= today) ?? null;
    if (past || future) return { period: { past, future, said: text.slice(span.start, span.end) }, span };
  }
  return undefined;
};

export const periodReader = (library: Library): Reader => ({
  find: (text: string, { language, today }: Hint) => {
    const { letters, sighted } = sightDates(text, language, today);
    const isHard = HARD.test(letters);
    const own = isHard ? undefined : sighted.find((one) => !isNothing(one));
    if (own) return { value: { past: own.past, future: own.future, said: text.slice(own.start, own.end) } satisfies Period, spans: [own] };
    const never = isHard ? undefined : sighted.find(isNothing);
    if (never) return { value: { past: null, future: null, said: text.slice(never.start, never.end) } satisfies Period, spans: [] };
    if (!isHard && (sighted.length > 0 || !SURELY.test(letters))) return null;
    const given = tellingPart(text, (clause) => TELLS.test(sightDates(clause, language, today).letters));
    return library.read({ text: given, language, today }).then((seen) => {
      const found = seen && periodOf(seen, given, today);
      // Of a text that was cut nobody can tell where the words stand.
      return found ? { value: found.period, spans: given === text ? [{ start: found.span.start, end: found.span.end }] : [] } : null;
    });
  },
});
