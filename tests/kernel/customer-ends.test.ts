/** What a customer's conversations hear when a case ends, story by story. */
import { describe } from '@jest/globals';
import { answered, asked, ends, heard, inA, inABC, type Line, meets, opens, refuses, SECOND, stories, wake } from './customer-stage.ts';

describe('when a case ends', () => {
  stories([
    [
      'whoever was asked elsewhere hears it, who answered does not',
      [
        ...inABC,
        asked,
        [6, wake('next'), 'ask B: k'],
        [7, answered('k'), ''],
        [8, ends('k', 'blocked', 'A'), 'tell B: k blocked'],
        [8, ends('k', 'blocked', 'A'), ''],
      ],
    ],
    [
      'that nobody answered, all hear it',
      [...inABC, asked, [6, wake('next'), 'ask B: k'], [8, ends('k', 'withdrawn'), 'tell A: k withdrawn; tell B: k withdrawn']],
    ],
    [
      'before anybody was asked about it, nobody is told that it ended',
      [
        inA,
        asked,
        [1, opens('l'), 'tell in 15 s'],
        [1, opens('m'), ''],
        [1, ends('l', 'withdrawn'), ''],
        [1.25, wake('tell'), 'ask A: k m'],
        [2, ends('m', 'withdrawn'), 'tell A: m withdrawn, left k'],
      ],
    ],
    [
      'answered in two conversations, neither is told it as news',
      [...inABC, asked, [6, wake('next'), 'ask B: k'], [8, ends('k', 'cleared', 'A', 'B'), '']],
    ],
    [
      'a conversation through which nothing gets any more is not told',
      [...inABC, asked, [6, wake('next'), 'ask B: k'], [7, refuses('B'), 'ask C: k'], [8, ends('k', 'cleared', 'A'), 'tell C: k cleared']],
    ],
    [
      'and others are open, who answered knows them, and the others are told them with the end',
      [
        ...inABC,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [6, wake('next'), 'ask B: k l'],
        [7, answered('k'), ''],
        [7, ends('k', 'cleared', 'A'), 'tell B: k cleared, left l'],
      ],
    ],
    [
      'and who answered knows of the others only how many they were, they are told them once all that they know are answered',
      [
        inA,
        asked,
        ...['l', 'm', 'n', 'o', 'p', 'q'].map((id, n): Line => [1, opens(id), n === 0 ? 'tell in 15 s' : '']),
        [1.25, wake('tell'), 'ask A: k l m n o and 2'],
        ...['k', 'l', 'm', 'n', 'o'].map((id): Line => [4, answered(id), '']),
        [4, ends('k', 'blocked', 'A'), 'tell in 3 s'],
        ...['l', 'm', 'n', 'o'].map((id): Line => [4, ends(id, 'blocked', 'A'), '']),
        [4 + 3 * SECOND, wake('tell'), 'ask A: p q'],
      ],
    ],
    [
      'and one of those that who answered knows is left, the others are not told yet, nor that one of them ended',
      [
        inA,
        asked,
        ...['l', 'm', 'n', 'o', 'p', 'q'].map((id, n): Line => [1, opens(id), n === 0 ? 'tell in 15 s' : '']),
        [1.25, wake('tell'), 'ask A: k l m n o and 2'],
        ...['k', 'l', 'm', 'n'].map((id): Line => [4, answered(id), '']),
        ...['k', 'l', 'm', 'n'].map((id): Line => [4, ends(id, 'blocked', 'A'), '']),
        [5, ends('q', 'withdrawn'), ''],
      ],
    ],
    [
      'and all others are answered, there is nothing to tell',
      [
        inA,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, answered('k'), ''],
        [4, answered('l'), ''],
        [4, ends('k', 'blocked', 'A'), ''],
        [4, ends('l', 'blocked', 'A'), ''],
      ],
    ],
    [
      'and the last other one ends before who answered was told of it',
      [
        [0, meets('B'), ''],
        inA,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, answered('k', 'B'), ''],
        [4, ends('k', 'cleared', 'B'), 'tell A: k cleared, left l; tell in 3 s'],
        [4, ends('l', 'withdrawn'), 'tell A: l withdrawn'],
        [4 + 3 * SECOND, wake('tell'), ''],
      ],
    ],
    [
      'for the customer only, as people have it, who answered where it was not asked is told what is left',
      [
        [0, meets('B'), ''],
        inA,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, answered('k', 'B'), ''],
        [4, heard('k', 'B', 'A'), 'tell in 3 s'],
        [4 + 3 * SECOND, wake('tell'), 'ask B: l'],
      ],
    ],
    [
      'by an answer in a conversation that was not asked, that one is told what is left, and hears of it from then on',
      [
        [0, meets('B'), ''],
        inA,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, answered('k'), ''],
        [4, ends('k', 'cleared', 'B'), 'tell A: k cleared, left l; tell in 3 s'],
        [4 + 3 * SECOND, wake('tell'), 'ask B: l'],
        [5, ends('l', 'withdrawn'), 'tell A: l withdrawn; tell B: l withdrawn'],
      ],
    ],
    [
      'by an answer in a conversation that nobody knows, nobody else is asked instead',
      [
        ...inABC,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, ends('k', 'cleared', 'Z'), 'tell A: k cleared, left l; tell in 3 s'],
        [4 + 3 * SECOND, wake('tell'), ''],
      ],
    ],
    [
      'and the rest is answered meanwhile, who answered is not told of the next alert for that',
      [
        [0, meets('B'), ''],
        inA,
        asked,
        [2, opens('l'), 'ask A: k l'],
        [4, ends('k', 'cleared', 'B'), 'tell A: k cleared, left l; tell in 3 s'],
        [4, answered('l'), ''],
        [4 + 3 * SECOND, wake('tell'), ''],
        [20, opens('m'), 'ask A: m; next in 5 min'],
      ],
    ],
    [
      'the next one begins anew where the customer was last met',
      [
        ...inABC,
        asked,
        [6, wake('next'), 'ask B: k'],
        [7, ends('k', 'cleared', 'A'), 'tell B: k cleared'],
        [8, opens('l'), `ask A: l; next in 5 min`],
      ],
    ],
    [
      'of which nobody was told, nobody hears',
      [
        [0, ends('k', 'cleared'), ''],
        [0, answered('k'), ''],
      ],
    ],
  ]);
});
