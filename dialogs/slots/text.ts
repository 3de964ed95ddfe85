/** How recognisers look at a customer's words: without case, accents and punctuation, forgiving one slip of the finger. */
export { wordsOf } from '../../bot/words.ts';

/** Shorter words have too many neighbours: "well" is not "Wells", "case" not "Chase". */
const SHORTEST = 6;

/** The same word, or one letter too many, too few, wrong, or two neighbours swapped. */
export const near = (said: string, meant: string, shortest = SHORTEST): boolean => {
  if (said === meant) return true;
  if (meant.length < shortest || said.length < shortest - 1 || Math.abs(said.length - meant.length) > 1) return false;
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

type Same = (said: string, meant: string) => boolean;

const standsAt = (words: readonly string[], at: number, phrase: readonly string[], same: Same): boolean => {
  for (let n = 0; n < phrase.length; n += 1) if (!same(words[at + n] ?? '', phrase[n] ?? '')) return false;
  return true;
};

/** Where a phrase of words stands in others, or -1. */
export const indexOfPhrase = (words: readonly string[], phrase: readonly string[], same: Same = near): number => {
  for (let at = 0; at + phrase.length <= words.length; at += 1) if (standsAt(words, at, phrase, same)) return at;
  return -1;
};
