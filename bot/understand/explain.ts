/** Why a text is read as it is: for people who write phrases, never for decisions. */
import { createFeaturise } from './features.ts';
import { frequencyOf, type Model, rank, scoresOf } from './model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { createCorrect } from './spell.ts';

export type Explanation = {
  /** Words of the text and what they were taken for. */
  corrected: { from: string; to: string }[];
  /** Probability of "none of the intents". */
  outOfScope: number;
  /** All intents with their probabilities, the likeliest first. */
  ranked: { intent: string; likely: number }[];
  /** What spoke most for the best intent against the average of the others; pieces of words as `_bal`. */
  telling: { feature: string; weight: number }[];
};

const TELLING = 8;

/** Reads the whole text without looking at its clauses. */
export const createExplain = (model: Model, protect: readonly string[] = []): ((text: string) => Explanation) => {
  const { vocabulary, intents: head, calibration } = model;
  const { words: wordFeatures, chars } = vocabulary;
  const featurise = createFeaturise(vocabulary);
  const outOfScopeIntents = new Set(model.outOfScope);
  const correct = createCorrect(
    frequencyOf(vocabulary),
    protect.flatMap((word) => wordsOf(normalise(word))),
  );
  const many = head.labels.length;

  const tellingFor = (words: readonly string[], label: number): Explanation['telling'] => {
    const { index, value } = featurise(words);
    const found = index.map((feature, at) => {
      const row = head.weights.subarray(feature * many, (feature + 1) * many);
      const mean = row.reduce((sum, weight, other) => sum + weight * (head.scale[other] ?? 0), 0) / many;
      const weight = (value[at] ?? 0) * ((row[label] ?? 0) * (head.scale[label] ?? 0) - mean);
      return { feature: wordFeatures[feature] ?? chars[feature - wordFeatures.length] ?? '', weight };
    });
    return found.sort((a, b) => b.weight - a.weight).slice(0, TELLING);
  };

  return (text) => {
    const said = wordsOf(normalise(text));
    const words = said.map(correct);
    const { intents, outOfScope } = rank(head.labels, scoresOf(head, featurise(words)), calibration.temperature, outOfScopeIntents);
    const ranked = [...intents].sort(([, a], [, b]) => b - a).map(([intent, likely]) => ({ intent, likely }));
    const best = head.labels.indexOf(ranked[0]?.intent ?? '');
    return {
      corrected: said.flatMap((from, at) => (words[at] === from ? [] : [{ from, to: words[at] ?? from }])),
      outOfScope,
      ranked,
      telling: best < 0 ? [] : tellingFor(words, best),
    };
  };
};
