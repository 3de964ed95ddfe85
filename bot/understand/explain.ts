/** Why a text is read as it is: for people who write phrases, never for decisions. */
import { createFeaturise } from './features.ts';
import { confidenceOf, frequencyOf, type Model, rank, scoresOf } from './model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { createCorrect } from './spell.ts';

export type Explanation = {
  /** Words of the text and what they were taken for. */
  corrected: { from: string; to: string }[];
  /** Probability of "none of the intents". */
  outOfScope: number;
  /** All intents, the best first. */
  ranked: { intent: string; confidence: number; threshold: number }[];
  /** What spoke most for the best intent against the average of the others; pieces of words as `_bal`. */
  telling: { feature: string; weight: number }[];
};

const TELLING = 8;

/** Reads the whole text without looking at its clauses. */
export const createExplain = (model: Model, protect: readonly string[] = []): ((text: string) => Explanation) => {
  const { net, calibration, thresholds } = model;
  const { words: wordFeatures, chars } = net.vocabulary;
  const featurise = createFeaturise(net.vocabulary);
  const correct = createCorrect(
    frequencyOf(net.vocabulary),
    protect.flatMap((word) => wordsOf(normalise(word))),
  );
  const many = net.classes.length;

  const tellingFor = (words: readonly string[], c: number): Explanation['telling'] => {
    const { index, value } = featurise(words);
    const found = index.map((feature, at) => {
      const row = net.weights.subarray(feature * many, (feature + 1) * many);
      const mean = row.reduce((sum, weight, other) => sum + weight * (net.scale[other] ?? 0), 0) / many;
      const weight = (value[at] ?? 0) * ((row[c] ?? 0) * (net.scale[c] ?? 0) - mean);
      return { feature: wordFeatures[feature] ?? chars[feature - wordFeatures.length] ?? '', weight };
    });
    return found.sort((a, b) => b.weight - a.weight).slice(0, TELLING);
  };

  return (text) => {
    const said = wordsOf(normalise(text));
    const words = said.map(correct);
    const scores = scoresOf(net, featurise(words));
    const { intents, outOfScope } = rank(net, scores.slice(), calibration, new Set(model.outOfScope));
    const ranked = [...intents]
      .sort(([, a], [, b]) => b - a)
      .map(([intent, share]) => ({
        intent,
        confidence: confidenceOf(share - outOfScope, calibration),
        threshold: thresholds[intent] ?? 1,
      }));
    const best = ranked[0]?.intent;
    const likeliest = net.classes.reduce(
      (most, one, c) => (one.intent === best && (scores[c] ?? 0) > (scores[most] ?? -Infinity) ? c : most),
      -1,
    );
    return {
      corrected: said.flatMap((from, at) => (words[at] === from ? [] : [{ from, to: words[at] ?? from }])),
      outOfScope,
      ranked,
      telling: likeliest < 0 ? [] : tellingFor(words, likeliest),
    };
  };
};
