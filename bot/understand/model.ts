/** The trained model as a value, and how one text is read by it. */
import type { Language } from '../model.ts';
import type { Vector, Vocabulary } from './features.ts';
import { softmax, type Weights } from './softmax.ts';

/** A classifier over the features. `weights` are int8 in units of the label's `scale`, row by feature. */
export type Head<Label extends string> = { labels: readonly Label[]; weights: Int8Array; scale: Float32Array; bias: Float32Array };

/**
 * What is meant and in which language are asked apart: an intent then learns from its phrases in both languages
 * ("no", "saldo de checking"), which reads better than one class for each pair of intent and language.
 */
export type Net = { vocabulary: Vocabulary; intents: Head<string>; languages: Head<Language> };

/**
 * `temperature` softens the scores, `slope` and `offset` turn p(best) - p(oos) into the share of such readings that are right.
 * All three were fitted on phrases that their classifier had not seen.
 */
export type Calibration = { temperature: number; slope: number; offset: number };

export type Model = Net & {
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
};

/** `lift` is added to the score of an intent that is expected now. */
export type Read = (vector: Vector, lift?: ReadonlyMap<string, number>) => Reading;

/** Few enough levels that the file packs to a third, with nothing lost that the phrases or a held-out voice would show. */
const LEVELS = 15;

/** Weights to int8, each label in its own unit. */
export const quantise = <Label extends string>({ weights, bias }: Weights, labels: readonly Label[]): Head<Label> => {
  const many = labels.length;
  const scale = new Float32Array(many);
  for (let at = 0; at < weights.length; at++) scale[at % many] = Math.max(scale[at % many] ?? 0, Math.abs(weights[at] ?? 0));
  for (let label = 0; label < many; label++) scale[label] = (scale[label] ?? 0) / LEVELS || 1;
  const small = new Int8Array(weights.length);
  for (let at = 0; at < weights.length; at++) small[at] = Math.round((weights[at] ?? 0) / (scale[at % many] ?? 1));
  return { labels, weights: small, scale, bias };
};

/** The raw score of every label. */
export const scoresOf = ({ labels, weights, scale, bias }: Head<string>, { index, value }: Vector): Float64Array => {
  const many = labels.length;
  const scores = new Float64Array(many);
  for (let at = 0; at < index.length; at++) {
    const row = (index[at] ?? 0) * many;
    const x = value[at] ?? 0;
    for (let label = 0; label < many; label++) scores[label] = (scores[label] ?? 0) + x * (weights[row + label] ?? 0);
  }
  for (let label = 0; label < many; label++) scores[label] = (scores[label] ?? 0) * (scale[label] ?? 0) + (bias[label] ?? 0);
  return scores;
};

/** How probable each language is. */
export const languagesOf = ({ languages }: Net, vector: Vector): ReadonlyMap<Language, number> => {
  const shares = scoresOf(languages, vector);
  softmax(shares);
  return new Map(languages.labels.map((language, at) => [language, shares[at] ?? 0]));
};

/** The share of readings with this p(best) - p(oos) that are right. */
export const confidenceOf = (margin: number, { slope, offset }: Pick<Calibration, 'slope' | 'offset'>): number =>
  1 / (1 + Math.exp(-slope * margin - offset));

/** Probabilities of the intents that do something, and of all others together. */
export type Ranking = { intents: Map<string, number>; outOfScope: number };

/** From raw scores to probabilities. */
export const rank = (
  labels: readonly string[],
  scores: Float64Array,
  temperature: number,
  outOfScope: ReadonlySet<string>,
  lift?: ReadonlyMap<string, number>,
): Ranking => {
  const shares = scores.map((score, at) => score / temperature + (lift?.get(labels[at] ?? '') ?? 0));
  softmax(shares);
  const ranking: Ranking = { intents: new Map(), outOfScope: 0 };
  for (const [at, intent] of labels.entries()) {
    const share = shares[at] ?? 0;
    if (outOfScope.has(intent)) ranking.outOfScope += share;
    else ranking.intents.set(intent, share);
  }
  return ranking;
};

/** The best intent and its margin p(best) - p(oos). */
export const bestOf = ({ intents, outOfScope }: Ranking): { intent: string; margin: number } => {
  let intent = '';
  let most = 0;
  for (const [name, share] of intents) if (share > most) [intent, most] = [name, share];
  return { intent, margin: most - outOfScope };
};

/** Prepares the look-ups once; the returned function reads each text. A text without a known feature is read as nothing. */
export const createRead = ({ intents, calibration, ...model }: Model): Read => {
  const outOfScope = new Set(model.outOfScope);
  return (vector, lift) => {
    const ranking = rank(intents.labels, scoresOf(intents, vector), calibration.temperature, outOfScope, lift);
    const { intent, margin } = bestOf(ranking);
    const confidence = vector.index.length === 0 ? 0 : confidenceOf(margin, calibration);
    return { intent, confidence, outOfScope: ranking.outOfScope };
  };
};

/** How often the phrases use each single word: what a slip of the pen is measured against. */
export const frequencyOf = ({ words, df }: Vocabulary): Map<string, number> => {
  const frequency = new Map<string, number>();
  for (const [at, word] of words.entries()) if (!word.includes(' ')) frequency.set(word, df[at] ?? 0);
  return frequency;
};
