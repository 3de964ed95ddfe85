/** What held-out readings teach: how soft the scores must be, what a margin is worth, and from where an intent is acted on. */
import { bestOf, type Calibration, confidenceOf, rank } from './model.ts';

/** Scores of one phrase by a classifier that was trained without it, and what it really was. */
export type HeldOut = { scores: Float64Array; truth: string };

export type Judged = { intent: string; confidence: number; right: boolean };

/** What a wrong answer costs, in needless "I did not get that"s. */
export type Costs = (intent: string) => number;

const TEMPERATURES = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2, 2.5, 3];
/** The other intents' readings steady an intent with few phrases of its own. */
const NEIGHBOURS = 0.05;
/** Thresholds are looked for in this range, in percent. */
const LOWEST = 30;
const HIGHEST = 90;
const STEP = 2;
const NONE: ReadonlySet<string> = new Set();

/** Mean of -ln p(truth). */
const surprise = (labels: readonly string[], heldOut: readonly HeldOut[], temperature: number): number => {
  let sum = 0;
  for (const { scores, truth } of heldOut) {
    const ranking = rank(labels, scores, temperature, NONE);
    sum -= Math.log(Math.max(ranking.intents.get(truth) ?? 0, 1e-9));
  }
  return sum / heldOut.length;
};

const temperatureOf = (labels: readonly string[], heldOut: readonly HeldOut[]): number => {
  let best = 1;
  let least = Infinity;
  for (const temperature of TEMPERATURES) {
    const now = surprise(labels, heldOut, temperature);
    if (now < least) [best, least] = [temperature, now];
  }
  return best;
};

/** Logistic regression of "right" on the margin by Newton's steps; the ridge keeps few or separable examples finite. */
const logisticFit = (points: readonly { margin: number; right: boolean }[]): { slope: number; offset: number } => {
  const ridge = 1;
  let slope = 4;
  let offset = 0;
  for (let round = 0; round < 30; round++) {
    let [g0, g1, h00, h01, h11] = [-ridge * offset, -ridge * (slope - 4), ridge, 0, ridge];
    for (const { margin, right } of points) {
      const p = confidenceOf(margin, { slope, offset });
      const miss = (right ? 1 : 0) - p;
      const weight = p * (1 - p);
      g0 += miss;
      g1 += miss * margin;
      h00 += weight;
      h01 += weight * margin;
      h11 += weight * margin * margin;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (determinant < 1e-9) break;
    offset += (h11 * g0 - h01 * g1) / determinant;
    slope += (h00 * g1 - h01 * g0) / determinant;
  }
  // A margin that says nothing, or the wrong way round, happens only with a handful of phrases.
  return Number.isFinite(slope) && Number.isFinite(offset) && slope > 0.5 ? { slope, offset } : { slope: 4, offset: 0 };
};

const margins = (labels: readonly string[], heldOut: readonly HeldOut[], outOfScope: ReadonlySet<string>, temperature: number) =>
  heldOut.map(({ scores, truth }) => {
    const { intent, margin } = bestOf(rank(labels, scores, temperature, outOfScope));
    return { intent, margin, right: intent === truth };
  });

export const calibrate = (labels: readonly string[], heldOut: readonly HeldOut[], outOfScope: ReadonlySet<string>): Calibration => {
  if (heldOut.length === 0) return { temperature: 1, slope: 4, offset: 0 };
  const temperature = temperatureOf(labels, heldOut);
  return { temperature, ...logisticFit(margins(labels, heldOut, outOfScope, temperature)) };
};

/** The held-out readings as the shipped model would name them. */
export const judge = (
  labels: readonly string[],
  heldOut: readonly HeldOut[],
  outOfScope: ReadonlySet<string>,
  calibration: Calibration,
): Judged[] =>
  margins(labels, heldOut, outOfScope, calibration.temperature).map(({ intent, margin, right }) => ({
    intent,
    right,
    confidence: confidenceOf(margin, calibration),
  }));

/** Right answers given, less the wrong ones at their cost, when acting from `from` on. */
const gain = (judged: readonly Judged[], intent: string, from: number, cost: number): number => {
  let sum = 0;
  for (const one of judged) {
    if (one.confidence < from) continue;
    sum += (one.right ? 1 : -cost) * (one.intent === intent ? 1 : NEIGHBOURS);
  }
  return sum;
};

/** For each intent the confidence from which acting on it gains most. */
export const thresholdsOf = (intents: readonly string[], judged: readonly Judged[], costs: Costs): { [intent: string]: number } => {
  const thresholds: { [intent: string]: number } = {};
  for (const intent of intents) {
    const cost = costs(intent);
    let best = cost / (1 + cost);
    let most = -Infinity;
    for (let percent = LOWEST; percent <= HIGHEST; percent += STEP) {
      const now = gain(judged, intent, percent / 100, cost);
      if (now > most) [best, most] = [percent / 100, now];
    }
    thresholds[intent] = best;
  }
  return thresholds;
};
