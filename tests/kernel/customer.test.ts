/** How an alert gets to its customer, story by story: where it is told, when it is told elsewhere, and when people are called. */
import { describe, expect, test } from '@jest/globals';
import {
  answered,
  asked,
  ends,
  inA,
  inABC,
  type Line,
  meets,
  opens,
  PLAN,
  play,
  refuses,
  SECOND,
  stories,
  wake,
} from './customer-stage.ts';

describe('an alert is told', () => {
  stories([
    [
      'where the customer was last met, then after five minutes where they were before, then people are called',
      [...inABC, asked, [6, wake('next'), 'ask B: k'], [31, wake('people'), 'case k unanswered']],
    ],
    [
      'nowhere else and to nobody else when it was answered',
      [...inABC, asked, [2, answered('k'), ''], [6, wake('next'), ''], [31, wake('people'), '']],
    ],
    [
      'in the next conversation at once where it is refused, and one after the other when all refuse',
      [
        ...inABC,
        asked,
        [1, refuses('A'), 'ask B: k'],
        [1, refuses('B'), 'ask C: k'],
        [1, refuses('C'), 'case k unreachable'],
        [31, wake('people'), ''],
      ],
    ],
    ['once for a message whose parts are refused one by one', [...inABC, asked, [1, refuses('A'), 'ask B: k'], [1, refuses('A'), '']]],
    [
      'to people at once where there is no conversation, once',
      [
        [0, opens('k'), `case k unreachable; ${PLAN}`],
        [1, opens('l'), 'case l unreachable'],
        [5, wake('next'), ''],
        [30, wake('people'), ''],
      ],
    ],
    [
      'as soon as the customer writes, where nobody could be reached',
      [
        [0, opens('k'), `case k unreachable; ${PLAN}`],
        [2, meets('A'), 'ask A: k'],
        [30, wake('people'), ''],
      ],
    ],
    [
      'as soon as the customer writes, also long after, and goes on from there as any other',
      [
        [0, opens('k'), `case k unreachable; ${PLAN}`],
        [60, meets('A'), `ask A: k; ${PLAN}`],
        [61, meets('B'), ''],
        [65, wake('next'), 'ask B: k'],
      ],
    ],
    ['nowhere else where there is only one conversation', [inA, asked, [6, wake('next'), ''], [31, wake('people'), 'case k unanswered']]],
    [
      'again in a conversation that refused it, when the customer writes there',
      [inA, asked, [1, refuses('A'), 'case k unreachable'], [2, meets('A'), 'ask A: k']],
    ],
    [
      'where it was asked already when the customer writes elsewhere: not twice',
      [inA, asked, [2, meets('B'), ''], [6, wake('next'), 'ask B: k']],
    ],
    [
      'where nothing got through before, once the customer wrote there again',
      [
        ...inABC.slice(1),
        asked,
        [1, refuses('A'), 'ask B: k'],
        [2, ends('k', 'cleared', 'B'), ''],
        [60, opens('l'), `ask B: l; ${PLAN}`],
        [61, ends('l', 'cleared', 'B'), ''],
        [90, meets('A'), ''],
        [120, opens('m'), `ask A: m; ${PLAN}`],
      ],
    ],
    ['nowhere else when what is refused was no question of now', [...inABC, asked, [2, refuses('C'), ''], [6, wake('next'), 'ask B: k']]],
  ]);
});

describe('several cases are one alert', () => {
  stories([
    [
      'told together, and each at its place when there is more of it',
      [
        inA,
        asked,
        [1 + 5 * SECOND, opens('l'), 'tell in 10 s'],
        [1 + 10 * SECOND, opens('k', 2), ''],
        [1 + 15 * SECOND, wake('tell'), 'ask A: k+2 l'],
        [2, opens('m'), 'ask A: k+2 l m'],
      ],
    ],
    ['and more of one begins no new five minutes', [...inABC, asked, [4, opens('k', 1), 'ask A: k+1'], [6, wake('next'), 'ask B: k+1']]],
    [
      'and people are called for the one that could be asked in half an hour of its own',
      [
        [0, opens('k'), `case k unreachable; ${PLAN}`],
        [2, meets('A'), 'ask A: k'],
        [20, opens('l'), 'ask A: k l; next in 5 min'],
        [30, wake('people'), 'people in 20 min'],
        [50, wake('people'), 'case l unanswered'],
      ],
    ],
    [
      'wherever it was told before, and only there',
      [
        ...inABC,
        asked,
        [6, wake('next'), 'ask B: k'],
        [7, opens('l'), 'ask A: k l; ask B: k l; next in 5 min'],
        [12, wake('next'), 'ask C: k l'],
        [31, wake('people'), 'case k unanswered; case l unanswered'],
        [32, opens('n'), 'ask A: k l n; ask B: k l n; ask C: k l n; next in 5 min; people in 30 min'],
      ],
    ],
    [
      'and people are called for those that waited, not for one that ended',
      [
        inA,
        asked,
        [20, opens('l'), 'ask A: k l; next in 5 min'],
        [21, answered('k'), ''],
        [31, wake('people'), 'people in 19 min'],
        [50, wake('people'), 'case l unanswered'],
      ],
    ],
    [
      'the next conversation too, for one that is stuck with people',
      [
        ...inABC.slice(1),
        asked,
        [2, answered('k'), ''],
        [6, wake('next'), ''],
        [31, wake('people'), ''],
        [60, opens('l'), `ask A: l; ${PLAN}`],
        [65, wake('next'), 'ask B: l'],
      ],
    ],
    [
      'asked about anew after it was answered: for five minutes of its own',
      [
        ...inABC.slice(1),
        asked,
        [2, answered('k'), ''],
        [4, opens('k', 1), 'ask A: k+1'],
        [6, wake('next'), 'next in 3 min'],
        [9, wake('next'), 'ask B: k+1'],
      ],
    ],
  ]);

  test('five hundred at a time: one message at once, and one more with an honest count', () => {
    const ids = Array.from({ length: 500 }, (_, n) => `k${n}`);
    const wakes = ['tell in 15 s', ...ids.slice(2).map(() => '')];
    const storm = ids.slice(1).map((id, n): Line => [1, opens(id), wakes[n] ?? '']);
    const is = play([inA, [1, opens('k0'), `ask A: k0; ${PLAN}`], ...storm, [1.25, wake('tell'), 'ask A: k0 k1 k2 k3 k4 and 495']]);
    expect(is.open).toHaveLength(500);
  });

  test('beyond a thousand they are people’s, each at once', () => {
    const many = Array.from({ length: 999 }, (_, n): Line => [1, opens(`k${n}`), n === 0 ? 'tell in 15 s' : '']);
    play([inA, asked, ...many, [1, opens('last'), 'case last unreachable'], [1, opens('k', 1), '']]);
  });
});

describe('of a bank whose alerts are not wanted any more', () => {
  const gone = 10;
  const both: Line[] = [inA, asked, [2, opens('c'), 'ask A: k c']];
  test.each<[what: string, lines: Line[]]>([
    [
      'a new case is people’s, and of the others nothing changes',
      [inA, asked, [11, opens('c'), 'case c unreachable'], [12, opens('k', 1), 'ask A: k+1; next in 5 min']],
    ],
    ['a case is left out of what is told next, and people’s', [...both, [11, opens('l'), 'ask A: k l; case c unreachable; next in 5 min']]],
    [
      'the last case leaves nothing to tell',
      [inA, [1, opens('c'), `ask A: c; ${PLAN}`], [11, wake('next'), 'case c unreachable'], [31, wake('people'), '']],
    ],
    [
      'one that people have already is not given to them twice',
      [
        [1, opens('c'), `case c unreachable; ${PLAN}`],
        [11, meets('A'), ''],
      ],
    ],
    [
      'one that was answered is not people’s',
      [inA, [1, opens('c'), `ask A: c; ${PLAN}`], [2, answered('c'), ''], [11, ends('c', 'blocked', 'A'), '']],
    ],
    [
      'what was refused for that is told again without it, in the same conversation',
      [...both, [11, refuses('A'), 'ask A: k; case c unreachable'], [12, opens('l'), 'ask A: k l; next in 5 min']],
    ],
    [
      'what was refused and held nothing else is not told elsewhere',
      [[0, meets('B'), ''], inA, [1, opens('c'), `ask A: c; ${PLAN}`], [11, refuses('A'), 'case c unreachable']],
    ],
  ])('%s', (_what, lines) => void play(lines, gone));
});

test('eight conversations are known at most, the newest', () => {
  const is = play(Array.from({ length: 10 }, (_, n): Line => [n, meets(`chat ${n}`), '']));
  expect(is.chats.map(({ subject }) => subject)).toEqual([9, 8, 7, 6, 5, 4, 3, 2].map((n) => `chat ${n}`));
});
