/** The figures of the bench: percentiles within a round, medians and spreads over rounds, ratios of rounds that ran beside each other. */

/** What a figure was over the rounds. */
export type Spread = { least: number; median: number; most: number };

/** The nearest rank; 0 of nothing. */
export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? 0;

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
};

/** Undefined of no round: nothing was measured, which is not zero. */
export const spreadOf = (values: readonly number[]): Spread | undefined =>
  values.length === 0 ? undefined : { least: Math.min(...values), median: median(values), most: Math.max(...values) };

/**
 * The ratio of each round to the other's round beside it: what slowed the machine down slowed both. Rounds in which either measured nothing
 * are left out.
 */
export const pairedRatios = (ours: readonly number[], theirs: readonly number[]): Spread | undefined =>
  spreadOf(
    ours.flatMap((our, round) => {
      const their = theirs[round];
      return our > 0 && their !== undefined && their > 0 ? [our / their] : [];
    }),
  );
