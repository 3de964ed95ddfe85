import { describe, expect, test } from '@jest/globals';
import { matrixOf, titleOf } from '../../bot/commands/bench/case.ts';
import { readOptions, UsageError } from '../../bot/commands/bench/options.ts';

describe('options of the bench', () => {
  test('without any: one short case, all servers', () => {
    const { mode, only, base } = readOptions([]);
    expect({ mode, only }).toEqual({ mode: 'compare', only: ['banter', 'limit', 'leanest'] });
    expect(titleOf(base)).toBe('1 process · 32 conversations · closed loop · everysec · bank answers at once');
  });

  test('all of them', () => {
    const given = '--conversations 1000 --rate 200 --durability always --bank-latency 20 --processes 2 --only limit,banter --rounds 2';
    const { only, base } = readOptions(given.split(' '));
    expect(only).toEqual(['banter', 'limit']);
    expect(base.rounds).toBe(2);
    expect(titleOf(base)).toBe('2 processes · 1000 conversations · open loop, 200 a second · always · bank answers after 20 ms');
  });

  test.each([
    [['--idle', '10000'], 'idle'],
    [['--start'], 'start'],
    [['--profile'], 'profile'],
    [['--pauses'], 'pauses'],
    [['--fraud', '--rate', '50'], 'fraud'],
    [['--desk', '--rate', '100'], 'desk'],
    [['--matrix'], 'matrix'],
  ])('%j', (args, mode) => {
    expect(readOptions(args).mode).toBe(mode);
  });

  test('rounds are longer where there are many cases or few messages', () => {
    const seconds = (...args: string[]) => readOptions(args).base.seconds;
    expect([seconds('--fraud'), seconds('--matrix'), seconds('--desk'), seconds('--desk', '--seconds', '2')]).toEqual([3, 8, 8, 2]);
  });

  test.each([
    [['--conversations', '0'], '--conversations takes a whole number, 1 to 10000'],
    [['--conversations', '3x'], '--conversations'],
    [['--seconds', '-1'], '--seconds'],
    [['--durability', 'never'], '--durability takes everysec or always'],
    [['--processes', '3'], '--processes takes 1 or 2'],
    [['--only', 'banter,redis'], '--only takes banter or limit or leanest'],
    [['--start', '--profile'], 'one at a time'],
    [['--start', '--write-readme'], '--write-readme writes comparisons'],
    [['--fast'], '--fast'],
  ])('%j is refused', (args, why) => {
    expect(() => readOptions(args)).toThrow(UsageError);
    expect(() => readOptions(args)).toThrow(why);
  });
});

test('the matrix changes the load in one thing at a time, and all of its cases differ', () => {
  const { base } = readOptions(['--matrix']);
  const cases = matrixOf(base);
  expect(cases[0]).toEqual(base);
  expect(new Set(cases.map(titleOf)).size).toBe(cases.length);
  for (const one of cases) expect({ seconds: one.seconds, rounds: one.rounds }).toEqual({ seconds: base.seconds, rounds: base.rounds });
});
