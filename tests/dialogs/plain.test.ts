import { describe, expect, test } from '@jest/globals';
import { plainWords } from '../../dialogs/repair/plain.ts';

describe('one of the choices', () => {
  test.each([
    ['the first one', 1],
    ['first', 1],
    ['one', 1],
    ['option one', 1],
    ['2', 2],
    ['#2', 2],
    ['no. 2', 2],
    ['number 3', 3],
    ['the 3rd account please', 3],
    ['no, the second one', 2],
    ['12', 12],
    ['the last one', -1],
    ['la primera', 1],
    ['la segunda por favor', 2],
    ['la número 3', 3],
    ['el último', -1],
    ['dos', 2],
  ])('%s: %i', (text, nth) => expect(plainWords(text)).toEqual({ nth }));

  test.each([
    'the one',
    'not the first',
    'no la primera',
    'the first or the second',
    '4321',
    '0',
    '$2',
    '2 dollars',
    'the last transactions',
    'my second savings',
    '',
  ])('not "%s"', (text) => expect(plainWords(text)).toBeUndefined());
});

describe('not now, and none', () => {
  test.each([
    'wait',
    'hold on',
    'hold on a sec please',
    'ok just a moment',
    'let me check',
    'un momento',
    'espera',
    'espere un momento',
    'déjame ver',
  ])('%s', (text) => expect(plainWords(text)).toEqual({ answer: 'maybe' }));

  test.each(['neither', 'none of them', 'no thanks', 'none', 'ninguna', 'ninguna de las dos', 'no gracias', 'no, muchas gracias'])(
    '%s',
    (text) => expect(plainWords(text)).toEqual({ answer: 'no' }),
  );

  test.each(['wait, lock my card', 'no', 'none of your business', 'how long is the wait', 'espera, la otra'])('neither: "%s"', (text) =>
    expect(plainWords(text)).toBeUndefined(),
  );
});
