/** One case of suspected fraud, story by story: what is told, what the bank is asked, when it is looked at again, and when it is a person's. */
import { describe, expect, test } from '@jest/globals';
import {
  blocks,
  calledOff,
  clears,
  DAY,
  done,
  expires,
  HOUR,
  lost,
  no,
  opens,
  play,
  refused,
  SECOND,
  says,
  stories,
  tells,
  unknown,
  wake,
  withdraws,
  yes,
} from './case-stage.ts';

const unwanted = { customer: undefined };

describe('a notice', () => {
  stories([
    ['is told at once', [opens]],
    [
      'for somebody who does not want to be told is told to nobody, and nobody need see to it',
      [
        [0, tells('a', unwanted), 'open, expire in 1440 min'],
        [1, tells('ab', unwanted), 'open'],
        [DAY, wake('expire'), 'expired, over'],
      ],
    ],
    [
      'for somebody who wants to be told since is told when the bank comes back to it',
      [
        [0, tells('a', unwanted), 'open, expire in 1440 min'],
        [5, tells('a'), 'open, tell a'],
        [6, tells('a'), 'open'],
      ],
    ],
    [
      'of 72 hours ago is told; of before that is for a person to look at first',
      [[72 * HOUR, tells('a', { saidAt: 0, customer: 'ana' }), 'open, tell a, expire in 1440 min']],
    ],
    [
      'of more than 72 hours ago is a person’s; what comes in time after it is asked',
      [
        [72 * HOUR + 1, tells('a', { saidAt: 0, customer: 'ana' }), 'open, person: late_notice'],
        [73 * HOUR, wake('tell'), 'open'],
        [73 * HOUR, tells('ab'), 'open, tell ab, expire in 1440 min'],
      ],
    ],
    [
      'of more than 20 items keeps the newest, and counts the others once',
      [
        [0, tells('abcdefghijklmnopqrstuv'), 'open, tell cdefghijklmnopqrstuv and 2, expire in 1440 min'],
        [1, tells('abcdefghijklmnopqrstuv'), 'open'],
        [2, tells('aw'), 'open, tell in 0 min'],
        [2, wake('tell'), 'open, tell defghijklmnopqrstuvw and 3'],
      ],
    ],
  ]);
});

describe('several notices are one case', () => {
  stories([
    [
      'told together: soon the first time, then once in two minutes',
      [
        opens,
        [5 * SECOND, tells('b'), 'open, tell in 10 s'],
        [10 * SECOND, tells('c'), 'open, tell in 5 s'],
        [15 * SECOND, wake('tell'), 'open, tell abc'],
        [15 * SECOND, wake('tell'), 'open'],
        [20 * SECOND, tells('d'), 'open, tell in 115 s'],
        [135 * SECOND, wake('tell'), 'open, tell abcd'],
        [40, tells('e'), 'open, tell in 0 min'],
      ],
    ],
    [
      'the same items again are no news',
      [opens, [1, tells('a'), 'open'], [1, tells('ba'), 'open, tell in 0 min'], [2, tells('b'), 'open']],
    ],
    [
      'an older one after a newer one adds what it has',
      [
        [1, tells('b'), 'open, tell b, expire in 1440 min'],
        [2, tells('a', { saidAt: 0, customer: 'ana' }), 'open, tell in 0 min'],
        [2, wake('tell'), 'open, tell ba'],
      ],
    ],
    [
      'withdrawn first: the older one that comes after it changes nothing',
      [
        [1, withdraws(), 'withdrawn'],
        [2, tells('a', { saidAt: 0, customer: 'ana' }), 'withdrawn'],
        [3, tells('a', { saidAt: 1, customer: 'ana' }), 'withdrawn'],
        [4, wake('tell'), 'withdrawn'],
      ],
    ],
    [
      'a withdrawal between two notices that came before it changes nothing',
      [opens, [5, tells('b'), 'open, tell in 0 min'], [6, withdraws(3), 'open'], [7, withdraws(5), 'withdrawn, over']],
    ],
    [
      'what came more than 72 hours late with more is for a person to look at first, also where it was cleared',
      [...clears, [3, tells('b', { saidAt: -73 * HOUR, customer: 'ana' }), 'cleared, person: late_notice']],
    ],
    ['withdrawn after it expired', [...expires, [DAY + 1, withdraws(), 'withdrawn, over, person: nobody']]],
    [
      'an older withdrawal after a newer notice changes nothing',
      [
        [1, tells('a'), 'open, tell a, expire in 1440 min'],
        [2, withdraws(0), 'open'],
        [3, withdraws(1), 'withdrawn, over'],
      ],
    ],
    [
      'withdrawn and then told of again is asked again',
      [
        ...calledOff,
        [5, tells('a'), 'open, tell a, expire in 1440 min'],
        says('A1', true, 6),
        [7, done('A1'), 'cleared, over but for A, A1 hears cleared'],
      ],
    ],
    [
      'more after it was cleared is a new question, for a day of its own',
      [
        ...clears,
        [3, tells('a'), 'cleared'],
        [12 * HOUR, tells('ab'), 'open, tell ab, expire in 1440 min'],
        [DAY, wake('expire'), 'open, expire in 720 min'],
        [36 * HOUR, wake('expire'), 'expired, over, person: unanswered'],
      ],
    ],
    [
      'more after it expired is a new question, and a person’s again if nobody answers',
      [
        ...expires,
        [25 * HOUR, tells('ab'), 'open, tell ab, expire in 1440 min'],
        [49 * HOUR, wake('expire'), 'expired, over, person: unanswered'],
      ],
    ],
    ['more after the card was blocked is none', [...blocks, [3, tells('abc'), 'blocked'], [4, wake('tell'), 'blocked']]],
    [
      'more than was said "yes" to is asked about once the bank cleared it',
      [
        opens,
        says('A1', true),
        [1, tells('b'), 'open, tell in 0 min'],
        [2, done('A1'), 'open, over but for A, tell ab, A1 hears cleared, expire in 1440 min'],
        [2, wake('tell'), 'open'],
      ],
    ],
  ]);
});

describe('an answer', () => {
  stories([
    ['yes is sent, and cleared when the bank says so', clears],
    ['no is sent, and blocked when the bank says so', blocks],
    [
      'given twice is sent once, and both hear the end',
      [
        opens,
        says('A1', false),
        [1, no('A2'), 'open'],
        [2, done('A1'), 'blocked, over but for A, A1 hears blocked, A2 hears blocked'],
        [3, done('A1'), 'blocked'],
      ],
    ],
    [
      'from two conversations is one answer, and neither is told of it as news',
      [opens, says('A1', true), [1, yes('B1'), 'open'], [2, done('A1'), 'cleared, over but for AB, A1 hears cleared, B1 hears cleared']],
    ],
    ['yes after it was cleared hears that it is', [...clears, [3, yes('B1'), 'cleared, tell B the rest, B1 hears cleared']]],
    ['no after it was blocked hears that it is', [...blocks, [3, no('B1'), 'blocked, tell B the rest, B1 hears blocked']]],
    ['yes after it was blocked hears that it stays so', [...blocks, [3, yes('B1'), 'blocked, tell B the rest, B1 hears blocked already']]],
    [
      'no after yes blocks',
      [
        ...clears,
        [3, no('A2'), 'cleared, ask nobody else, A2 to the bank: not mine'],
        [4, done('A2'), 'blocked, over but for A, A2 hears blocked'],
      ],
    ],
    [
      'no while a yes is on its way wins, whichever the bank answers first: the no',
      [
        opens,
        says('A1', true),
        says('B1', false),
        [2, done('B1'), 'blocked, over but for AB, A1 hears blocked already, B1 hears blocked'],
        [2, done('A1'), 'blocked'],
      ],
    ],
    [
      'no while a yes is on its way wins, whichever the bank answers first: the yes',
      [
        opens,
        says('A1', true),
        says('B1', false),
        [2, done('A1'), 'open'],
        [2, done('B1'), 'blocked, over but for AB, A1 hears blocked already, B1 hears blocked'],
      ],
    ],
    [
      'yes while a no is on its way waits for it',
      [
        opens,
        says('A1', false),
        [1, yes('A2'), 'open'],
        [2, done('A1'), 'blocked, over but for A, A1 hears blocked, A2 hears blocked already'],
      ],
    ],
    [
      'yes while both are on their way waits for the no',
      [
        opens,
        says('A1', true),
        says('A2', false),
        [1, yes('A3'), 'open'],
        [2, done('A1'), 'open'],
        [2, done('A2'), 'blocked, over but for A, A1 hears blocked already, A2 hears blocked, A3 hears blocked already'],
      ],
    ],
    [
      'no after it expired blocks',
      [
        ...expires,
        [DAY + 1, no('A1'), 'expired, ask nobody else, A1 to the bank: not mine'],
        [DAY + 2, done('A1'), 'blocked, over but for A, A1 hears blocked, person: nobody'],
      ],
    ],
    ['yes after it expired is a person’s', [...expires, [DAY + 1, yes('A1'), 'expired, tell A the rest, A1 hears person']]],
    [
      'no after it was withdrawn blocks',
      [
        ...calledOff,
        [2, no('A1'), 'withdrawn, ask nobody else, A1 to the bank: not mine'],
        [3, done('A1'), 'blocked, over but for A, A1 hears blocked'],
      ],
    ],
    ['yes after it was withdrawn hears that it was', [...calledOff, [2, yes('A1'), 'withdrawn, tell A the rest, A1 hears withdrawn']]],
    [
      'to a case that nobody knows is nothing here',
      [
        [0, yes('A1'), 'nothing'],
        [0, no('A2'), 'nothing'],
      ],
    ],
  ]);

  test('is not known to be so at a time that the bank does not tell', () => {
    const silent = () => ({ kind: 'result' as const, call: 'A1', result: { state: 'done' as const } });
    const is = play([
      opens,
      says('A1', false),
      [2, silent, 'blocked, over but for A, A1 hears blocked at no known time'],
      [3, no('A2'), 'blocked, tell A the rest, A2 hears blocked at no known time'],
    ]);
    expect(is).not.toHaveProperty('settledAt');
  });
});

describe('what the bank did not confirm', () => {
  stories([
    [
      'a yes of which nobody knows what became is a person’s',
      [opens, says('A1', true), [2, unknown('A1'), 'open, tell A the rest, A1 hears person, person: unsettled']],
    ],
    [
      'a yes that was refused is a person’s, and told with the reason',
      [opens, says('A1', true), [2, refused('A1'), 'open, tell A the rest, A1 hears refused (restricted), person: unsettled']],
    ],
    [
      'a no of which nobody knows what became can be said again, and never becomes a yes',
      [
        opens,
        says('A1', false),
        [2, unknown('A1'), 'open, tell A the rest, A1 hears person, person: unsettled'],
        [3, yes('A2'), 'open, tell A the rest, A2 hears person'],
        says('A3', false, 4),
        [5, done('A3'), 'blocked, over but for A, A3 hears blocked'],
      ],
    ],
    [
      'a no that was refused takes the yes before it with it',
      [
        opens,
        says('A1', true),
        says('B1', false),
        [2, refused('B1'), 'open, tell AB the rest, A1 hears person, B1 hears refused (restricted), person: unsettled'],
        [3, done('A1'), 'open'],
      ],
    ],
    [
      'a yes that was refused can be said again, and is sent again',
      [
        opens,
        says('A1', true),
        [2, refused('A1'), 'open, tell A the rest, A1 hears refused (restricted), person: unsettled'],
        says('A2', true, 3),
        [4, done('A2'), 'cleared, over but for A, A2 hears cleared'],
      ],
    ],
    [
      'a yes to what the bank withdrew meanwhile is settled by that',
      [
        opens,
        says('A1', true),
        [2, withdraws(), 'withdrawn, over but for A'],
        [3, refused('A1'), 'withdrawn, tell A the rest, A1 hears withdrawn'],
      ],
    ],
    [
      'a no to what the bank withdrew meanwhile is a person’s',
      [
        opens,
        says('A1', false),
        [2, withdraws(), 'withdrawn, over but for A'],
        [3, unknown('A1'), 'withdrawn, tell A the rest, A1 hears person, person: unsettled'],
      ],
    ],
    ['an answer that nobody gave', [opens, [2, done('A1'), 'open']]],
  ]);
});

describe('nobody answers', () => {
  stories([
    ['for a day: people', expires],
    [
      'for a day, but an answer is on its way: a little later',
      [
        opens,
        says('A1', true, DAY - 1),
        [DAY, wake('expire'), 'open, expire in 2 min'],
        [DAY + 1, unknown('A1'), 'open, tell A the rest, A1 hears person, person: unsettled'],
        [DAY + 2, wake('expire'), 'expired, over'],
      ],
    ],
    [
      'and no conversation is left: people, once',
      [
        opens,
        [1, lost('unreachable'), 'open, person: unreachable'],
        [30, lost('unanswered'), 'open'],
        [DAY, wake('expire'), 'expired, over'],
      ],
    ],
    [
      'but an answer comes while people are called: it is on its way, and needs none',
      [
        opens,
        says('A1', true, 30),
        [30, lost('unanswered'), 'open'],
        [31, done('A1'), 'cleared, over but for A, A1 hears cleared'],
        [32, lost('unanswered'), 'cleared'],
      ],
    ],
    [
      'and it is answered after people were called: it is nothing for them any more',
      [
        opens,
        [30, lost('unanswered'), 'open, person: unanswered'],
        says('A1', false, 31),
        [32, done('A1'), 'blocked, over but for A, A1 hears blocked, person: nobody'],
      ],
    ],
    [
      'and it is taken back after people were called: it is nothing for them any more',
      [opens, [30, lost('unanswered'), 'open, person: unanswered'], [31, withdraws(), 'withdrawn, over, person: nobody']],
    ],
    ['a wake of what has ended', [...clears, [3, wake('tell'), 'cleared'], [DAY, wake('expire'), 'cleared']]],
  ]);
});
