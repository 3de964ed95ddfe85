/** Which language is spoken: the conversation's own, until a text clearly says otherwise. */
import type { Language } from '../model.ts';
import { LANGUAGES } from './particles.ts';

/** How probable another language must be before the conversation follows, by the number of words. */
const LONG = { words: 3, share: 0.85 };
const SHORT = { words: 2, share: 0.97 };
/** A single English word is at home in Spanish ("balance", "savings") and decides nothing; the other way round it does. */
const SINGLE: { readonly [L in Language]: number } = { en: Number.POSITIVE_INFINITY, es: 0.99 };

/** @param words how many words of the text the model knows */
export const languageOf = (spoken: Language, shares: ReadonlyMap<Language, number>, words: number): Language => {
  const from = (language: Language): number => {
    if (words >= LONG.words) return LONG.share;
    return words >= SHORT.words ? SHORT.share : SINGLE[language];
  };
  return LANGUAGES.find((language) => language !== spoken && words > 0 && (shares.get(language) ?? 0) >= from(language)) ?? spoken;
};
