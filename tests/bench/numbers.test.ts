import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { median, pairedRatios, percentile, spreadOf } from '../../bot/commands/bench/numbers.ts';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => n + 1);

  test('are the nearest rank', () => {
    expect([0.5, 0.9, 0.99, 1].map((share) => percentile(hundred, share))).toEqual([50, 90, 99, 100]);
  });

  test('of few values are one of them, and of none are nothing', () => {
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([7], 0)).toBe(7);
    expect(percentile([3, 9], 0.99)).toBe(9);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('medians and spreads', () => {
  test('a median lies in the middle, between two when there is no middle', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 2, 3])).toBe(2.5);
  });

  test('a spread holds its median', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (values) => {
        const spread = spreadOf(values);
        expect(spread).toBeDefined();
        expect(spread && spread.least <= spread.median && spread.median <= spread.most).toBe(true);
      }),
    );
  });

  test('of nothing there is none', () => {
    expect(spreadOf([])).toBeUndefined();
  });
});

describe('ratios', () => {
  test('pair the rounds that ran beside each other', () => {
    // Both halved in the second round: the machine was busy, and neither server was slower.
    expect(pairedRatios([100, 50, 90], [200, 100, 100])).toEqual({ least: 0.5, median: 0.5, most: 0.9 });
  });

  test('leave out rounds in which either measured nothing', () => {
    expect(pairedRatios([100, 0, 100], [200, 100, 0])).toEqual({ least: 0.5, median: 0.5, most: 0.5 });
    expect(pairedRatios([100, 100], [200])).toEqual({ least: 0.5, median: 0.5, most: 0.5 });
    expect(pairedRatios([0], [100])).toBeUndefined();
  });
});
