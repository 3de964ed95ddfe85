/** What a sum is made of. A share and a month are of one currency, so that they can be looked at side by side. */

import { dayIn } from '../../bot/day.ts';
import type { Category, Money, Transaction } from '../../bot/model.ts';
import { plus, type Range, unitAt } from '../slots/day.ts';
import type { Month, Share } from './en.ts';

const SHARES_AT_MOST = 5;
/** Of fewer, the sum and the one before it say enough. */
const MONTHS_AT_LEAST = 3;

/** Without their sign, the largest first. */
export const sumsOf = (items: readonly Transaction[]): Money[] => {
  const sums = new Map<string, number>();
  for (const { money } of items) sums.set(money.currency, (sums.get(money.currency) ?? 0) + Math.abs(money.minor));
  return [...sums].map(([currency, minor]) => ({ minor, currency })).toSorted((one, other) => other.minor - one.minor);
};

/** What it was for, as far as the banks say it: the largest, and the rest. Only of the currency that most was spent in. */
export const sharesOf = (spent: readonly Transaction[]): Share[] => {
  const [main] = sumsOf(spent);
  if (!main) return [];
  const kinds = new Map<Category | 'unsorted', number>();
  for (const { money, category = 'unsorted' } of spent)
    if (money.currency === main.currency) kinds.set(category, (kinds.get(category) ?? 0) - money.minor);
  const sorted = [...kinds].filter(([kind]) => kind !== 'unsorted').toSorted(([, one], [, other]) => other - one);
  if (sorted.length === 0) return [];
  const shown = sorted.slice(0, SHARES_AT_MOST);
  const rest = main.minor - shown.reduce((sum, [, minor]) => sum + minor, 0);
  const share = (of: Share['of'], minor: number): Share => ({ of, money: { minor, currency: main.currency } });
  return [...shown.map(([kind, minor]) => share(kind === 'unsorted' ? 'rest' : kind, minor)), ...(rest > 0 ? [share('rest', rest)] : [])];
};

/** Month by month, in the currency that most was spent in; none where the days reach into too few of them. */
export const monthsOf = (spent: readonly Transaction[], days: Range, zone: string): Month[] => {
  const [main] = sumsOf(spent);
  const ranges = monthsIn(days);
  if (!main || ranges.length < MONTHS_AT_LEAST) return [];
  const sums = new Map<string, number>();
  for (const { money, at } of spent)
    if (money.currency === main.currency) {
      const month = monthKey(dayIn(at, zone));
      sums.set(month, (sums.get(month) ?? 0) - money.minor);
    }
  const months = ranges.map(
    (range): Month => ({ ...range, money: { minor: sums.get(monthKey(range.days.from)) ?? 0, currency: main.currency } }),
  );
  // How far back a bank's list goes, nobody says: a month before the first thing in it is no zero.
  return months.slice(months.findIndex(({ money }) => money.minor > 0));
};

/** `2026-11` */
const monthKey = (day: string): string => day.slice(0, 7);

const monthsIn = ({ from, to }: Range): Pick<Month, 'days' | 'whole'>[] => {
  const found: Pick<Month, 'days' | 'whole'>[] = [];
  for (let first = from; first <= to; ) {
    const month = unitAt('month', first);
    const last = month.to < to ? month.to : to;
    found.push({ days: { from: first, to: last }, whole: first === month.from && last === month.to });
    first = plus(month.to, 1);
  }
  return found;
};
