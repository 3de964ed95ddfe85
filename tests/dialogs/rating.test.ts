import { describe, expect, test } from '@jest/globals';
import { ratingReader } from '../../dialogs/slots/rating.ts';
import { MINUTE, NOW, talkWith } from './talk.ts';

describe('how it was, in words', () => {
  const read = (text: string, asked = true) => ratingReader.find(text, { language: 'en', asked, today: '2026-11-10' })?.value;
  test.each([
    ['5', 5],
    ['4 out of 5', 4],
    ['3 estrellas', 3],
    ['⭐⭐', 2],
    ['very good, thank you', 5],
    ['it was fine', 4],
    ['not bad', 4],
    ['not very helpful', 2],
    ['so so', 3],
    ['terrible', 1],
    ['muy bien', 5],
    ['no estuvo mal', 4],
    ['más o menos', 3],
    ['muy mal', 1],
  ])('%s: %i', (text, rating) => expect(read(text)).toBe(rating));

  test.each(['6', '15', 'what is my balance?', ''])('%s: nothing', (text) => expect(read(text)).toBeUndefined());
  test('only in answer to the question', () => expect(read('very good', false)).toBeUndefined());
});

describe('what was said, once more', () => {
  const talked = [
    { at: NOW - 5 * MINUTE, text: 'my transfer is stuck' },
    { at: NOW - 4 * MINUTE, name: 'Teo Marín', text: 'I see it. It was a limit.' },
  ];
  test('with who said it and when', () => {
    expect(talkWith({ held: [], talked }).asks('send me the transcript', 'transcript')).toBe(
      [
        'This is what was said:',
        'You, today at 10:37 AM:',
        'my transfer is stuck',
        '',
        'Teo Marín, today at 10:38 AM:',
        'I see it. It was a limit.',
      ].join('\n'),
    );
    expect(talkWith({ held: [], talked }, 'es').asks('', 'transcript')).toMatch(/^Esto es lo que se dijo:\nUsted, hoy a las 10:37/);
  });
  test('nothing was', () => expect(talkWith({ held: [] }).asks('', 'transcript')).toMatch(/nothing that was said with a person/));
  test('of very much the newest, and how much more there is', () => {
    const many = Array.from({ length: 45 }, (_, n) => ({ at: NOW, text: `line ${n}` }));
    const answer = talkWith({ held: [], talked: many }).asks('', 'transcript');
    expect(answer).toMatch(/the last 40 messages; 5 more are above/);
    expect(answer).not.toMatch(/line 4$/m);
  });
});
