/**
 * How long the event loop stands still while one message is read, for texts written to be slow. A server answers nobody meanwhile, so this is
 * what one customer can do to all the others.
 */
import { recognisersFor, rooms } from '../../../dialogs/index.ts';
import { loadOrTrain } from '../../understand/store.ts';
import { createUnderstanding } from '../../understand/understand.ts';
import type { Tell } from './compare.ts';

export type Pause = { name: string; characters: number; longestMs: number };

const CHARACTERS = 10_000;
const ROUNDS = 3;
const TODAY = '2026-11-25';

const repeated = (piece: string): string => piece.repeat(Math.ceil(CHARACTERS / piece.length)).slice(0, CHARACTERS);

/** What made a pattern slow at some time, and what looks as if it could. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['an ordinary message', 'how much did I spend on food last month'],
  ['sums', repeated('send 20 dollars to Ana ')],
  ['numbers in words', repeated('twenty five hundred thousand and ')],
  ['digits without end', repeated('9')],
  ['grouped digits', repeated('1,234.')],
  ['dates', repeated('between march 3 and may 5 ')],
  ['dates in digits', repeated('3/4-5/6')],
  ['words of time', repeated('last next this week month ')],
  ['feasts', repeated('black friday and thanksgiving and ')],
  ['currencies of the world', repeated('200 thai baht and 300 rupees or ')],
  ['both in Spanish', repeated('viernes santo y 300 rupias de la segunda semana ')],
  ['signs', repeated('$€.,')],
  ['white space', `a${' '.repeat(CHARACTERS - 2)}b`],
  ['accents', repeated('a\u0301\u0302')],
  ['one word', repeated('friday')],
];

export const measurePauses = async (dir: string, tell: Tell): Promise<Pause[]> => {
  const { hear } = createUnderstanding({
    intents: rooms.flatMap(({ intents }) => intents),
    recognisers: recognisersFor([]),
    model: await loadOrTrain({ rooms, dir }),
  });
  return HOSTILE.map(([name, text], at) => {
    tell(name, at / HOSTILE.length);
    let longestMs = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      hear(text, 'en', { slots: ['amount'], yesNo: false }, TODAY);
      longestMs = Math.max(longestMs, performance.now() - start);
    }
    return { name, characters: text.length, longestMs };
  });
};
