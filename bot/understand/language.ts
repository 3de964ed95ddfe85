/** Which language is spoken: the conversation's own, until a text clearly says otherwise. */
import type { Language } from '../model.ts';
import { LANGUAGES } from './particles.ts';

/** How probable another language must be before the conversation follows, by the number of words. */
const LONG = { words: 3, share: 0.85 };
const SHORT = { words: 2, share: 0.97 };
/** A single English word is at home in Spanish ("balance", "savings") and decides nothing; the other way round it does. */
const SINGLE: { readonly [L in Language]: number } = { en: Number.POSITIVE_INFINITY, es: 0.99 };

/** At home in both languages, or in a chat of either: alone they say nothing of who writes them. */
const SHARED: ReadonlySet<string> = new Set(
  'no si ok okay oki aja mm hm hmm eh ah oh ja jaja haha lol total final normal error menu chat bot email app pin visa mastercard debit credit zelle venmo paypal uber amazon netflix'.split(
    ' ',
  ),
);

/** @param words those of the text that the model knows */
export const languageOf = (spoken: Language, shares: ReadonlyMap<Language, number>, words: readonly string[]): Language => {
  const telling = words.some((word) => !SHARED.has(word));
  const from = (language: Language): number => {
    if (words.length >= LONG.words) return LONG.share;
    return words.length >= SHORT.words ? SHORT.share : SINGLE[language];
  };
  return LANGUAGES.find((language) => language !== spoken && telling && (shares.get(language) ?? 0) >= from(language)) ?? spoken;
};
