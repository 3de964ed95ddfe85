/** From words to numbers: words with their pairs, and the characters inside words, as two blocks of tf-idf. */

import { memoise } from '../memoise.ts';

/** `words` holds single words and pairs ("my balance"), `chars` pieces of words. `df` counts phrases, words first. */
export type Vocabulary = { words: readonly string[]; chars: readonly string[]; df: Uint16Array; phrases: number };

/** A sparse vector: feature numbers and their values, side by side. */
export type Vector = { index: number[]; value: number[] };

export type Featurise = (words: readonly string[]) => Vector;

/** Most messages are made of the same few thousand words: the pieces of each are looked up once. */
const WORDS_REMEMBERED = 5_000;

const SHORTEST = 2;
const LONGEST = 5;

function* pairsAndWords(words: readonly string[]): Generator<string> {
  let before = '<';
  for (const word of words) {
    yield word;
    yield `${before} ${word}`;
    before = word;
  }
  if (words.length > 0) yield `${before} >`;
}

function* piecesOf(word: string): Generator<string> {
  const padded = `_${word}_`;
  for (let size = SHORTEST; size <= LONGEST; size++) {
    for (let at = 0; at + size <= padded.length; at++) yield padded.slice(at, at + size);
  }
}

/** What fewer phrases have says more about a phrase than about its intent, and would make the model twice as large. */
export type Rarity = { pairsAtLeast: number; piecesAtLeast: number };

/** Collects what the phrases contain. Single words are all kept: they are also what a mistyped word is corrected to. */
export const vocabularyOf = (phrases: readonly (readonly string[])[], { pairsAtLeast, piecesAtLeast }: Rarity): Vocabulary => {
  const words = new Map<string, number>();
  const chars = new Map<string, number>();
  const count = (into: Map<string, number>, seen: Iterable<string>): void => {
    for (const feature of new Set(seen)) into.set(feature, (into.get(feature) ?? 0) + 1);
  };
  for (const phrase of phrases) {
    count(words, pairsAndWords(phrase));
    count(
      chars,
      phrase.flatMap((word) => [...piecesOf(word)]),
    );
  }
  const keep = (from: Map<string, number>, atLeast: (feature: string) => number) =>
    [...from].filter(([feature, df]) => df >= atLeast(feature)).sort(([a], [b]) => (a < b ? -1 : 1));
  const keptWords = keep(words, (feature) => (feature.includes(' ') ? pairsAtLeast : 1));
  const keptChars = keep(chars, () => piecesAtLeast);
  return {
    words: keptWords.map(([feature]) => feature),
    chars: keptChars.map(([feature]) => feature),
    df: Uint16Array.from([...keptWords, ...keptChars], ([, df]) => Math.min(df, 0xffff)),
    phrases: phrases.length,
  };
};

const numbered = (features: readonly string[], from: number): Map<string, number> =>
  new Map(features.map((feature, at) => [feature, from + at]));

/** Prepares the look-up once; the returned function does the work of each message. */
export const createFeaturise = ({ words, chars, df, phrases }: Vocabulary): Featurise => {
  const wordNumbers = numbered(words, 0);
  const charNumbers = numbered(chars, words.length);
  const idf = Float64Array.from(df, (count) => Math.log((1 + phrases) / (1 + count)) + 1);

  const known = (numbers: ReadonlyMap<string, number>, features: Iterable<string>): number[] => {
    const found: number[] = [];
    for (const feature of features) {
      const number = numbers.get(feature);
      if (number !== undefined) found.push(number);
    }
    return found;
  };
  const pieces = memoise(WORDS_REMEMBERED, (word: string) => known(charNumbers, piecesOf(word)));

  /** Appends one block, scaled to length 1 so that neither block drowns the other. */
  const append = ({ index, value }: Vector, features: readonly number[]): void => {
    const counts = new Map<number, number>();
    for (const number of features) counts.set(number, (counts.get(number) ?? 0) + 1);
    const from = index.length;
    let squares = 0;
    for (const [number, times] of counts) {
      const weight = (1 + Math.log(times)) * (idf[number] ?? 0);
      index.push(number);
      value.push(weight);
      squares += weight * weight;
    }
    const norm = Math.sqrt(squares) || 1;
    for (let at = from; at < value.length; at++) value[at] = (value[at] ?? 0) / norm;
  };

  return (phrase) => {
    const vector: Vector = { index: [], value: [] };
    append(vector, known(wordNumbers, pairsAndWords(phrase)));
    append(vector, phrase.flatMap(pieces));
    return vector;
  };
};
