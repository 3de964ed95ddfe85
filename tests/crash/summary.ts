/** A verdict as lines for people. */
import type { Chaos } from './chaos.ts';

export const summary = (verdict: Chaos): string => {
  const {
    acknowledged,
    replies,
    repeated,
    faults,
    setAside,
    lost,
    wrong,
    outOfOrder,
    unexplained,
    unaudited,
    effectsTwice,
    unsettled,
    orders,
    cardChanges,
    fraud,
  } = verdict;
  const each = Object.entries(faults).map(([what, count]) => `${count} ${what}`);
  const aside =
    setAside.length === 0
      ? 'none'
      : [...new Set(setAside.map(({ why }) => why))].map((why) => `${setAside.filter((one) => one.why === why).length} ${why}`).join(', ');
  return [
    `${each.join(', ')}`,
    `${acknowledged} messages acknowledged, ${replies} replies, ${repeated} of them repeated (${((1_000 * repeated) / Math.max(1, replies)).toFixed(2)} in 1,000)`,
    `set aside: ${aside}`,
    `lost ${lost.length}, wrong ${wrong.length}, out of order ${outOfOrder.length}, repeated without a fault ${unexplained.length}, bank reads not on record ${unaudited}`,
    `${orders} orders acknowledged, ${cardChanges} changes of cards, effects twice ${effectsTwice}, customers not told how an order ended ${unsettled.length}`,
    `${fraud.cases} cases of suspected fraud, ${fraud.forPeople} of them left to people; misheard ${fraud.misheard.length}, done otherwise at the bank ${fraud.misdone.length}`,
    ...Object.entries(verdict.recoveries).map(
      ([what, times]) =>
        `${what}: acknowledged again after ${spread(times.map(({ acknowledged }) => acknowledged))}, whole again after ${spread(times.map(({ whole }) => whole))}`,
    ),
    '',
  ]
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
};

/** In seconds. */
const spread = (times: readonly number[]): string => {
  const sorted = times.toSorted((one, other) => one - other);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)].map((ms = 0) => (ms / 1_000).toFixed(1));
  return `${least} / ${middle} / ${most} s (least, median, most of ${times.length})`;
};
