/** Where a message can be cut. Works on the customer's own text, one pass for each kind of border. */
import { normalise } from './normalise.ts';
import { LANGUAGES, PARTICLES } from './particles.ts';

/** More parts than this belong to no real message; what is beyond stays with the last part. */
const PARTS_MAX = 24;

/** The end of a sentence: not the point inside "1,234.50" nor the one of "U.S. Bank". */
const SENTENCES = /(?:[!?¿¡;…\n]|(?<!\b\p{L})\.(?=\s|$))+/gu;

/** Accents may be written or not. */
const ACUTE: Readonly<Record<string, string>> = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú' };
const asWritten = (phrase: string): string => phrase.replace(/[aeiou]/g, (vowel) => `[${vowel}${ACUTE[vowel]}]`).replaceAll(' ', '\\s');

const wordBorder = (phrases: readonly string[]): string =>
  phrases
    .toSorted((a, b) => b.length - a.length)
    .map(asWritten)
    .join('|');

const joinedBy = (kind: 'joins' | 'mayJoin'): string => wordBorder(LANGUAGES.flatMap((language) => PARTICLES[language][kind]));
const JOINED = new RegExp(`[,:]?\\s(?:${joinedBy('joins')})(?=\\s)`, 'giu');
/** "And also who saw it?" after a full stop. */
const OPENED = new RegExp(`^(?:${joinedBy('joins')})\\s`, 'iu');
const MAYBE_JOINED = new RegExp(`[,:]\\s|\\s(?:${joinedBy('mayJoin')})(?=\\s)|\\s-+\\s`, 'giu');

/** Thanks need no full stop before them. */
const THANKS = wordBorder(LANGUAGES.flatMap((language) => PARTICLES[language].thanks));
const BEFORE_THANKS = new RegExp(`\\s(?:(?:${joinedBy('mayJoin')})\\s)?(?=(?:${THANKS})(?!\\p{L}))`, 'giu');
/** Where courtesy may end and the request begin, or the other way round. */
export const AROUND_COURTESY: readonly RegExp[] = [SENTENCES, BEFORE_THANKS, JOINED, MAYBE_JOINED];

/** The borders from the surest to the weakest: each level cuts the parts of the one before. */
export const BORDERS: readonly RegExp[] = [SENTENCES, JOINED, MAYBE_JOINED];

/** A part that is only such a word says nothing: the "and" of "and also", "well". */
const SAYS_NOTHING = new Set([
  '',
  ...LANGUAGES.flatMap((language) => {
    const { joins, mayJoin, hesitates } = PARTICLES[language];
    return [...joins, ...mayJoin, ...hesitates];
  }),
]);

/** What one part says, and where it stands. */
export type Part = { said: string; from: number; to: number };

/** The parts of a text that say something, in order; never more than `PARTS_MAX`. */
export const partsOf = (text: string, border: RegExp): Part[] => {
  const parts: Part[] = [];
  const keep = (from: number, to: number): void => {
    const said = text.slice(from, to).trim().replace(OPENED, '');
    if (!SAYS_NOTHING.has(normalise(said))) parts.push({ said, from, to });
  };
  let from = 0;
  for (const { 0: found, index } of text.matchAll(border)) {
    if (parts.length === PARTS_MAX - 1) break;
    keep(from, index);
    from = index + found.length;
  }
  keep(from, text.length);
  return parts;
};

export const cut = (text: string, border: RegExp): string[] => partsOf(text, border).map(({ said }) => said);
