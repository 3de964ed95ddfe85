/** Which language is spoken: the conversation's own, until a text clearly says otherwise. */
import type { Language } from '../model.ts';
import { LANGUAGES } from './particles.ts';

/** How probable another language must be before the conversation follows, by the number of words. A single word never decides. */
const LONG = { words: 3, share: 0.85 };
const SHORT = { words: 2, share: 0.97 };

/** @param words how many words of the text the model knows */
export const languageOf = (spoken: Language, shares: ReadonlyMap<Language, number>, words: number): Language => {
  const from = words >= LONG.words ? LONG.share : words >= SHORT.words ? SHORT.share : Infinity;
  return LANGUAGES.find((language) => language !== spoken && (shares.get(language) ?? 0) >= from) ?? spoken;
};
