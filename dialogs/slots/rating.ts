/** The slot `rating`: how it was, from 1, very bad, to 5, very good. */
import type { Reader } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

export const RATINGS = [1, 2, 3, 4, 5] as const;
export type Rating = (typeof RATINGS)[number];

/** From the surest on: "not bad" is no "bad", and "very good" more than "good". */
const SAID: readonly (readonly [Rating, RegExp])[] = [
  [4, /\b(?:not (?:too |so )?bad|no (?:estuvo |fue )?mal)\b/u],
  [2, /\b(?:not (?:very |so |too )?(?:good|great|helpful)|no (?:muy|tan) (?:bien|bueno|buena))\b/u],
  [5, /\b(?:very good|great|excellent|perfect|awesome|amazing|muy bien|muy bueno|muy buena|excelente|perfecto|genial)\b/u],
  [1, /\b(?:very bad|terrible|awful|horrible|useless|the worst|muy mal|muy malo|muy mala|pesimo|pesima|terrible)\b/u],
  [4, /\b(?:good|fine|well|helpful|bien|bueno|buena)\b/u],
  [3, /\b(?:ok|okay|so so|average|regular|mas o menos|normal)\b/u],
  [2, /\b(?:bad|poor|badly|mal|malo|mala)\b/u],
];
const STARS = /^\s*([⭐★]{1,5})\s*$/u;
const OF_FIVE = /^([1-5])(?: (?:of|out of|de|stars?|estrellas?|sobre)(?: 5)?)?$/u;

const ratingIn = (text: string): number | undefined => {
  const stars = STARS.exec(text)?.[1];
  if (stars !== undefined) return Array.from(stars).length;
  const line = wordsOf(text).join(' ');
  const number = OF_FIVE.exec(line)?.[1];
  return number === undefined ? SAID.find(([, words]) => words.test(line))?.[0] : Number(number);
};

/** Only in answer to the question: "very good" is otherwise a courtesy. */
export const ratingReader: Reader = {
  find(text, { asked }) {
    const value = asked ? ratingIn(text) : undefined;
    return value === undefined ? null : { value, spans: [{ start: 0, end: text.length }] };
  },
};
