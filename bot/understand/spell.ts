/** Wins back mistyped words: an unknown longer word becomes the known word one slip away, if there is one. */

/** Shorter words have too many neighbours: "card" must not become "care". */
const SHORTEST = 5;
const LONGEST = 24;
const LETTERS = /^\p{L}+$/u;

export type Correct = (word: string) => string;

/** The word itself and every word with one letter left out: two words one slip apart always share one of these. */
const variants = (word: string): string[] => {
  const found = [word];
  for (let at = 0; at < word.length; at++) found.push(word.slice(0, at) + word.slice(at + 1));
  return found;
};

/** One letter too many, too few, wrong, or two neighbours swapped. Both words differ. */
const oneSlipApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
};

/**
 * @param frequency how often the training phrases use each word
 * @param protect words that are right as they are: names of banks, of accounts, of payees
 */
export const createCorrect = (frequency: ReadonlyMap<string, number>, protect: readonly string[] = []): Correct => {
  const right = new Set([...frequency.keys(), ...protect]);
  const byVariant = new Map<string, string[]>();
  for (const [word, times] of frequency) {
    // What was written once may itself be a slip.
    if (times < 2 || word.length < SHORTEST || word.length > LONGEST || !LETTERS.test(word)) continue;
    for (const variant of variants(word)) {
      const known = byVariant.get(variant);
      if (known) known.push(word);
      else byVariant.set(variant, [word]);
    }
  }
  return (word) => {
    if (word.length < SHORTEST || word.length > LONGEST || right.has(word) || !LETTERS.test(word)) return word;
    let best = word;
    let most = 0;
    for (const variant of variants(word)) {
      for (const candidate of byVariant.get(variant) ?? []) {
        const times = frequency.get(candidate) ?? 0;
        if (times > most && oneSlipApart(word, candidate)) [best, most] = [candidate, times];
      }
    }
    return best;
  };
};
