/** The trained model as a value, and how one text is read by it. */
import type { Language } from '../model.ts';
import { createFeaturise, type Featurise, type Vector, type Vocabulary } from './features.ts';
import { softmax, type Weights } from './softmax.ts';

/** What the classifier tells apart: an intent said in one language. */
export type Class = { intent: string; language: Language };

/** The bare classifier. `weights` are int8 in units of the class's `scale`, row by feature. */
export type Net = { classes: readonly Class[]; vocabulary: Vocabulary; weights: Int8Array; scale: Float32Array; bias: Float32Array };

/**
 * `temperature` softens the scores, `slope` and `offset` turn p(best) - p(oos) into the share of such readings that are right.
 * All three were fitted on phrases that their classifier had not seen.
 */
export type Calibration = { temperature: number; slope: number; offset: number };

export type Model = {
  net: Net;
  /** Intents that only refuse: "none of the others". */
  outOfScope: readonly string[];
  calibration: Calibration;
  /** The confidence from which an intent is acted on. */
  thresholds: { readonly [intent: string]: number };
};

/** One text as the model reads it. */
export type Reading = {
  /** The best intent that does something, however unsure. */
  intent: string;
  /** 0..1: how often such a reading is right. */
  confidence: number;
  /** Probability that none of the intents was meant. */
  outOfScope: number;
  languages: { readonly [L in Language]: number };
  /** How many features of the text the model knows; 0: it read nothing. */
  known: number;
};

/** `lift` is added to the score of an intent that is expected now. */
export type Read = (words: readonly string[], lift?: ReadonlyMap<string, number>) => Reading;

const INT8_MAX = 127;

/** Weights to int8, each class in its own unit. */
export const quantise = ({ weights, bias }: Weights, classes: readonly Class[], vocabulary: Vocabulary): Net => {
  const many = classes.length;
  const scale = new Float32Array(many);
  for (let at = 0; at < weights.length; at++) scale[at % many] = Math.max(scale[at % many] ?? 0, Math.abs(weights[at] ?? 0));
  for (let c = 0; c < many; c++) scale[c] = (scale[c] ?? 0) / INT8_MAX || 1;
  const small = Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[at % many] ?? 1)));
  return { classes, vocabulary, weights: small, scale, bias };
};

/** The raw score of every class. */
export const scoresOf = ({ classes, weights, scale, bias }: Net, { index, value }: Vector): Float64Array => {
  const many = classes.length;
  const scores = new Float64Array(many);
  for (let at = 0; at < index.length; at++) {
    const row = (index[at] ?? 0) * many;
    const x = value[at] ?? 0;
    for (let c = 0; c < many; c++) scores[c] = (scores[c] ?? 0) + x * (weights[row + c] ?? 0);
  }
  for (let c = 0; c < many; c++) scores[c] = (scores[c] ?? 0) * (scale[c] ?? 0) + (bias[c] ?? 0);
  return scores;
};

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The share of readings with this p(best) - p(oos) that are right. */
export const confidenceOf = (margin: number, { slope, offset }: Calibration): number => logistic(slope * margin + offset);

/** Probabilities of the classes, each intent's languages taken together. */
export type Ranking = { intents: Map<string, number>; outOfScope: number; languages: { [L in Language]: number } };

/** From raw scores to probabilities: `scores` is used up. */
export const rank = (
  { classes }: Pick<Net, 'classes'>,
  scores: Float64Array,
  { temperature }: Pick<Calibration, 'temperature'>,
  outOfScope: ReadonlySet<string>,
  lift?: ReadonlyMap<string, number>,
): Ranking => {
  for (let c = 0; c < scores.length; c++) {
    const intent = classes[c]?.intent ?? '';
    scores[c] = (scores[c] ?? 0) / temperature + (lift?.get(intent) ?? 0);
  }
  softmax(scores);
  const ranking: Ranking = { intents: new Map(), outOfScope: 0, languages: { en: 0, es: 0 } };
  for (const [c, { intent, language }] of classes.entries()) {
    const share = scores[c] ?? 0;
    ranking.languages[language] += share;
    if (outOfScope.has(intent)) ranking.outOfScope += share;
    else ranking.intents.set(intent, (ranking.intents.get(intent) ?? 0) + share);
  }
  return ranking;
};

/** The best intent and its margin p(best) - p(oos). */
export const bestOf = ({ intents, outOfScope }: Ranking): { intent: string; margin: number } => {
  let intent = '';
  let most = -1;
  for (const [name, share] of intents) if (share > most) [intent, most] = [name, share];
  return { intent, margin: most - outOfScope };
};

/** Prepares the look-ups once; the returned function reads each message. */
export const createRead = (model: Model, featurise: Featurise = createFeaturise(model.net.vocabulary)): Read => {
  const outOfScope = new Set(model.outOfScope);
  return (words, lift) => {
    const vector = featurise(words);
    const ranking = rank(model.net, scoresOf(model.net, vector), model.calibration, outOfScope, lift);
    const { intent, margin } = bestOf(ranking);
    const known = vector.index.length;
    return {
      intent,
      confidence: known === 0 ? 0 : confidenceOf(margin, model.calibration),
      outOfScope: ranking.outOfScope,
      languages: ranking.languages,
      known,
    };
  };
};

/** How often the phrases use each single word: what a slip of the pen is measured against. */
export const frequencyOf = ({ words, df }: Vocabulary): Map<string, number> => {
  const frequency = new Map<string, number>();
  for (const [at, word] of words.entries()) if (!word.includes(' ')) frequency.set(word, df[at] ?? 0);
  return frequency;
};
