/** A verdict as lines for people. */
import type { Verdict } from './verdict.ts';

export const summary = (verdict: Verdict): string => {
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
    '',
  ]
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
};
