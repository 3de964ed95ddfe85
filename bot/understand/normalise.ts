/**
 * The form of a text that the model sees: what does not carry meaning is folded away. Every step is linear in the text.
 * Entities are never read from this form, always from the customer's own text.
 */

/** A message is read up to here (code points): no chat channel of ours carries more. */
const MESSAGE_MAX = 2_000;
/** One clause is read up to here (code points). */
const CLAUSE_MAX = 500;
/** Longer words are cut: nobody says them, and a wall of one letter must not become thousands of features. */
const WORD_MAX = 40;

/** Zero-width characters, direction marks, soft hyphens, tags, and the control characters that are no white space. */
const INVISIBLE = /[\p{Cf}\p{Variation_Selector}]|(?!\s)\p{Cc}/gu;
const APOSTROPHES = /(\p{L})['’‘`´](?=\p{L})/gu;
const STRETCHED = /(\p{L})\1{2,}/gu;
const WORD = /[\p{L}\p{N}]+|\p{Extended_Pictographic}/gu;

/** At most `max` code points, cut at a space so that neither a word nor a number is cut in two. */
export const clip = (text: string, max: number): string => {
  if (text.length <= max) return text;
  // Twice as many UTF-16 units are always enough for `max` code points; the rest is never looked at.
  const points = Array.from(text.slice(0, 2 * max + 1));
  if (points.length <= max) return points.join('');
  const kept = points.slice(0, max + 1).join('');
  const space = kept.search(/\s\S*$/u);
  return space > 0 ? kept.slice(0, space) : points.slice(0, max).join('');
};

/** What a person would read: without invisible characters, never longer than `MESSAGE_MAX`. */
export const visible = (text: string): string => clip(text.slice(0, 8 * MESSAGE_MAX).replace(INVISIBLE, ''), MESSAGE_MAX);

/**
 * Compatibility forms, case, accents, digits and stretched letters folded; punctuation is kept, for the clauses.
 * Accents go because many customers leave them out: "cuánto" and "cuanto" have to be one word.
 */
export const normalise = (text: string): string =>
  visible(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(APOSTROPHES, '$1')
    .replace(STRETCHED, '$1$1')
    .replace(/\p{Nd}/gu, '0');

/** The words of a normalised text; a picture is a word. */
export const wordsOf = (normalised: string): string[] =>
  (clip(normalised, CLAUSE_MAX).match(WORD) ?? []).map((word) => (word.length > WORD_MAX ? word.slice(0, WORD_MAX) : word));
