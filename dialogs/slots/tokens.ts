/** A text cut into words, numbers and signs that know where they stand. */

export type Token = {
  /** Small letters without accents. */
  text: string;
  start: number;
  end: number;
  /** Nothing stands between it and the one before: "18th", "$20". */
  glued: boolean;
};

const TOKEN = /\d+(?:[/-]\d+){1,2}(?!\d)|\d+(?:[.,]\d+)*|\p{L}+|[^\s\p{L}\d]/gu;
/** A line of one sign, repeated, is no text. */
const TOKENS_MAX = 2_000;

const folded = (text: string): string =>
  /^[a-z]+$/.test(text)
    ? text
    : text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();

export const tokensOf = (text: string): Token[] => {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (tokens.length >= TOKENS_MAX) break;
    tokens.push({ text: folded(match[0]), start: match.index, end: match.index + match[0].length, glued: match.index === end && end > 0 });
    end = match.index + match[0].length;
  }
  return tokens;
};

/** Phrases of up to four words, and what each stands for. */
export type Phrases<T> = (tokens: readonly Token[], at: number) => { value: T; words: number } | undefined;

const WORDS_MAX = 5;

/** The longest phrase that stands at a place. */
export const createPhrases = <T>(entries: Iterable<readonly [string, T]>): Phrases<T> => {
  const known = new Map(entries);
  const longest = new Map<string, number>();
  for (const phrase of known.keys()) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    longest.set(first, Math.min(WORDS_MAX, Math.max(longest.get(first) ?? 0, words.length)));
  }
  return (tokens, at) => {
    const first = tokens[at]?.text ?? '';
    for (let words = longest.get(first) ?? 0; words > 0; words -= 1) {
      if (at + words > tokens.length) continue;
      const value = known.get(
        words === 1
          ? first
          : tokens
              .slice(at, at + words)
              .map(({ text }) => text)
              .join(' '),
      );
      if (value !== undefined) return { value, words };
    }
    return undefined;
  };
};
