import { describe, expect, test } from '@jest/globals';
import { createPeel } from '../../bot/understand/courtesy.ts';
import { languageOf } from '../../bot/understand/language.ts';

const POLITE = new Set([
  'hello',
  'good morning',
  'hope you are well',
  'sorry to ask',
  'thank you',
  'thank you so much',
  'have a nice day',
  'gracias',
]);
const read: string[] = [];
const peel = createPeel(
  (text) => {
    read.push(text);
    return POLITE.has(text);
  },
  (text) => text.split(' ').length,
);

describe('what is left of a message without its courtesy', () => {
  test.each([
    ['good morning! who won the game? thank you so much', 'who won the game'],
    ['good morning, hope you are well. who won the game', 'who won the game'],
    ['hello, sorry to ask, who won the game and thank you so much', 'who won the game'],
    ['who won the game thank you so much', 'who won the game'],
    ['cuanto tengo en ahorros gracias', 'cuanto tengo en ahorros'],
    // What stands between two requests stays.
    ['hello. what do i have? thank you. who won the game? have a nice day', 'what do i have? thank you. who won the game'],
    // Where nothing, or too little to tell what it is about, would be left, all of it is what was said.
    ['hello, thank you', 'hello, thank you'],
    ['hello, savings', 'hello, savings'],
    ['no, thank you', 'no, thank you'],
    ['who won the game', 'who won the game'],
    ['', ''],
  ])('%s', (text, left) => expect(peel(text)).toBe(left));

  test('a wall of courtesy is read part by part, not part by part of every part', () => {
    read.length = 0;
    peel('hello, hello. '.repeat(200));
    expect(read.length).toBeLessThan(200);
  });
});

describe('which language a conversation goes on in', () => {
  const surely = (language: 'en' | 'es') => new Map([[language, 0.999] as const]);

  test.each([
    ['hola', 'es'],
    ['gracias', 'es'],
    ['no entiendo', 'es'],
    ['cuanto tengo', 'es'],
    ['no', 'en'],
    ['si', 'en'],
    ['ok', 'en'],
    ['total', 'en'],
    ['no no', 'en'],
    ['', 'en'],
  ])('"%s" in English: %s', (text, language) => expect(languageOf('en', surely('es'), text.split(' ').filter(Boolean))).toBe(language));

  test.each([
    ['i dont understand', 'en'],
    ['thank you', 'en'],
    ['balance', 'es'],
    ['savings', 'es'],
    ['ok', 'es'],
    ['no', 'es'],
  ])('"%s" in Spanish: %s', (text, language) => expect(languageOf('es', surely('en'), text.split(' '))).toBe(language));
});
