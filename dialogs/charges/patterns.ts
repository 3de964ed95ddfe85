/** What is seen in a list of transactions when it is looked at as a whole: what comes again and again, and what came twice. Pure. */

import { dayIn } from '../../bot/day.ts';
import type { Money, Transaction } from '../../bot/model.ts';
import { daysBetween } from '../days.ts';
import { isSpent } from '../reading.ts';
import { plus, plusUnits } from '../slots/day.ts';
import { nameOf } from '../slots/merchant.ts';
import type { Day } from '../slots/period.ts';
import { wordsOf } from '../slots/text.ts';

export type Rhythm = 'weekly' | 'fortnightly' | 'monthly';

/** What comes at a steady interval. `last` is the newest; `rise`: it became dearer, and has been since that day. */
export type Recurring = {
  last: Transaction;
  rhythm: Rhythm;
  /** When the next one is expected. */
  next: Day;
  /** The amount is not always the same. */
  varies: boolean;
  rise: { from: Money; to: Money; on: Day } | null;
  times: number;
};

/** Days from one to the next, least and most. */
const RHYTHMS: readonly (readonly [Rhythm, number, number])[] = [
  ['weekly', 6, 8],
  ['fortnightly', 13, 15],
  ['monthly', 26, 35],
];
const TIMES_AT_LEAST = 3;
/** Later than expected by so much, it has ended. */
const LATE_AT_MOST = 7;
const TWICE_WITHIN = 3;

/** One merchant on one account; a number in a bank's text ("STORE 0412") is not part of its name. */
const keyOf = (item: Transaction): string => {
  const name = item.merchant ?? item.text.replace(/[#*]?\d[\d-]*/g, ' ');
  return `${item.account.bank} ${item.account.id} ${item.money.currency} ${wordsOf(name).join(' ')}`;
};

const grouped = (items: readonly Transaction[], keyFor: (item: Transaction) => string): Transaction[][] => {
  const groups = new Map<string, Transaction[]>();
  for (const item of items) {
    const group = groups.get(keyFor(item));
    if (group) group.push(item);
    else groups.set(keyFor(item), [item]);
  }
  return [...groups.values()];
};

/** What comes back, the next expected first. `items` are newest first. */
export const recurringIn = (items: readonly Transaction[], today: Day, zone: string): Recurring[] =>
  grouped(
    items.filter((item) => isSpent(item) && nameOf(item) !== ''),
    keyOf,
  )
    .flatMap((group) => recurringOf(group, zone) ?? [])
    .filter(({ next }) => daysBetween(next, today) <= LATE_AT_MOST)
    .toSorted((one, other) => (one.next < other.next ? -1 : 1));

const recurringOf = (group: readonly Transaction[], zone: string): Recurring | undefined => {
  const [last] = group;
  if (!last || group.length < TIMES_AT_LEAST) return undefined;
  const days = group.map(({ at }) => dayIn(at, zone));
  const gaps = days.slice(1).map((day, at) => daysBetween(day, days[at] ?? day));
  const rhythm = RHYTHMS.find(([, least, most]) => gaps.every((gap) => gap >= least && gap <= most))?.[0];
  if (!rhythm) return undefined;
  const newest = days[0] ?? '';
  const next = rhythm === 'monthly' ? plusUnits('month', newest, 1) : plus(newest, rhythm === 'weekly' ? 7 : 14);
  return { last, rhythm, next, times: group.length, ...pricesOf(group, days) };
};

/** A price is one that stays for a while: two different ones in the whole time are a change of price, more are bills that vary. */
const pricesOf = (group: readonly Transaction[], days: readonly Day[]): Pick<Recurring, 'varies' | 'rise'> => {
  const prices = group.map(({ money }) => -money.minor);
  const [now = 0] = prices;
  const since = prices.findIndex((price) => price !== now);
  if (since < 0) return { varies: false, rise: null };
  const [was = 0, ...earlier] = prices.slice(since);
  if (earlier.length === 0 || earlier[0] !== was || new Set(prices).size > 3) return { varies: true, rise: null };
  const currency = group[0]?.money.currency ?? '';
  const rise = now > was ? { from: { minor: was, currency }, to: { minor: now, currency }, on: days[since - 1] ?? '' } : null;
  return { varies: false, rise };
};

/** The same amount to the same merchant from the same account within three days, newest first. */
export const twiceIn = (items: readonly Transaction[], zone: string): Transaction[][] =>
  grouped(items.filter(isSpent), (item) => `${keyOf(item)} ${item.money.minor}`).flatMap((group) => {
    const twice: Transaction[][] = [];
    for (const item of group) {
      const current = twice.at(-1);
      const before = current?.at(-1);
      if (current && before && daysBetween(dayIn(item.at, zone), dayIn(before.at, zone)) <= TWICE_WITHIN) current.push(item);
      else twice.push([item]);
    }
    return twice.filter((one) => one.length > 1);
  });
