/** How one case of suspected fraud ends otherwise than by its answer: a person saw to it, or another case took its place. */
import { describe } from '@jest/globals';
import { clears, done, handled, lost, no, opens, says, stories, superseded, tells } from './case-stage.ts';

describe('a person who has seen to it', () => {
  stories([
    [
      'takes it out of their queue; the customer may still answer',
      [opens, [30, lost('unanswered'), 'open, person: unanswered'], [40, handled, 'open, person: nobody'], says('A1', false, 50)],
    ],
  ]);
});

describe('a case that takes the place of another', () => {
  stories([
    ['says which', [[0, tells('a', { customer: 'ana', supersedes: 'older' }), 'open, tell a, expire in 1440 min, instead of older']]],
    ['ends the other as if it were taken back', [opens, [1, superseded, 'withdrawn, over'], [2, superseded, 'withdrawn']]],
    ['and what was confirmed stays so', [...clears, [3, superseded, 'cleared']]],
    [
      'and a "no" to the older one still counts',
      [
        opens,
        [1, superseded, 'withdrawn, over'],
        [2, no('A1'), 'withdrawn, ask nobody else, A1 to the bank: not mine'],
        [3, done('A1'), 'blocked, over but for A, A1 hears blocked'],
      ],
    ],
  ]);
});
