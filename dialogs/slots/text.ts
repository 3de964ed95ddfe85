/** How recognisers look at a customer's words: without case, accents and punctuation, forgiving one slip of the finger. */

/** Words of a text, folded. `U.S. Bank` is `us`, `bank`; `¿Cuánto?` is `cuanto`. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L})['’]s\b/gu, '')
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Shorter words have too many neighbours: "well" is not "Wells", "case" not "Chase". */
const SHORTEST = 6;

/** The same word, or one letter too many, too few, wrong, or two neighbours swapped. */
export const near = (said: string, meant: string): boolean => {
  if (said === meant) return true;
  if (meant.length < SHORTEST || said.length < SHORTEST - 1 || Math.abs(said.length - meant.length) > 1) return false;
  let at = 0;
  while (said[at] !== undefined && said[at] === meant[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(said, at + 1) === rest(meant, at + 1) ||
    rest(said, at + 1) === rest(meant, at) ||
    rest(said, at) === rest(meant, at + 1) ||
    (said[at] === meant[at + 1] && said[at + 1] === meant[at] && rest(said, at + 2) === rest(meant, at + 2))
  );
};

/** Where a phrase of words stands in others, or -1. */
export const indexOfPhrase = (words: readonly string[], phrase: readonly string[], same = near): number => {
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    if (phrase.every((word, n) => same(words[at + n] ?? '', word))) return at;
  }
  return -1;
};
