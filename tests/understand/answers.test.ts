import { describe, expect, test } from '@jest/globals';
import { plainAnswer } from '../../bot/understand/answers.ts';
import { normalise } from '../../bot/understand/normalise.ts';

const heardAs = (answer: 'yes' | 'no' | 'maybe' | undefined) => (text: string) => plainAnswer(normalise(text), answer);

describe('what was heard as a yes', () => {
  const plain = heardAs('yes');

  test.each([
    'yes',
    'Yes!!!',
    'yes please',
    'ok',
    'sure, go ahead',
    'yes, the savings one',
    'yes that is what I asked for',
    'dale',
    'sí, por favor',
    'claro que sí',
    'sí quiero',
    'órale',
  ])('agrees: %s', (text) => expect(plain(text)).toBe('yes'));

  test.each([
    'no yes',
    'no, wait, yes',
    'yes, no problem',
    'yes or no',
    'yes and no',
    'yes?',
    'ok?',
    'sure, but which card?',
    'if you say so',
    'I guess so',
    'fine, whatever',
    'yes, later',
    'yeah right',
    'lol yes',
    'no sí',
    'sí o no',
    '¿sí?',
    'sí, ¿no?',
    'claro, pero cuál',
    'si tú lo dices',
    'si usted lo dice',
    'supongo que sí',
    'sí, luego',
    'creo que sí',
    'qué pasa si digo que sí',
    'ya qué',
  ])('agrees to nothing: %s', (text) => expect(plain(text)).toBeUndefined());

  test.each(['yes no', 'yes... actually no', 'yes, no thanks', 'yes. no, sorry', 'sí no', 'sí... mejor no', 'sí, no gracias'])(
    'is a no where that comes last: %s',
    (text) => expect(plain(text)).toBe('no'),
  );
});

test.each(['no', 'no, that is okay', 'claro que no', 'of course not'])('a no is a no: %s', (text) =>
  expect(heardAs('no')(text)).toBe('no'),
);

test.each(['no... actually yes', 'no, digo sí'])('a no with a yes after it is asked about: %s', (text) =>
  expect(heardAs('no')(text)).toBeUndefined(),
);

test('what was heard as neither stays so', () => {
  expect(heardAs('maybe')('yes or no')).toBe('maybe');
  expect(heardAs(undefined)('balance')).toBeUndefined();
});
