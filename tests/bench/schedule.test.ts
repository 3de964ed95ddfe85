import { describe, expect, test } from '@jest/globals';
import { arrivals } from '../../bot/commands/bench/schedule.ts';

describe('the arrivals of an open loop', () => {
  test('are the same for the same seed, so that each server gets the same load', () => {
    expect(arrivals(200, 3, 1)).toEqual(arrivals(200, 3, 1));
    expect(arrivals(200, 3, 1)).not.toEqual(arrivals(200, 3, 2));
  });

  test('grow, and end before the round does', () => {
    const due = arrivals(200, 3, 7);
    expect(due).toEqual(due.toSorted((one, other) => one - other));
    expect(due.at(0)).toBeGreaterThan(0);
    expect(due.at(-1)).toBeLessThan(3_000);
  });

  test('come at the rate that was asked for', () => {
    const count = arrivals(200, 100, 3).length;
    // Four standard deviations of a Poisson count of 20,000.
    expect(Math.abs(count - 20_000)).toBeLessThan(566);
  });

  test('come unevenly, as customers do who know nothing of each other', () => {
    const due = arrivals(1_000, 20, 5);
    const gaps = due.slice(1).map((at, n) => at - (due[n] ?? 0));
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    const deviation = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
    // Of an exponential distribution both are the same.
    expect(deviation / mean).toBeGreaterThan(0.9);
    expect(deviation / mean).toBeLessThan(1.1);
  });
});
