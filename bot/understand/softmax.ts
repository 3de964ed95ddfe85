/** Softmax regression by AdaGrad: the same examples, settings and seed give the same weights, bit for bit. */
import type { Vector } from './features.ts';

export type FitSettings = { rate: number; epochs: number; l2: number; seed: number };

/** `weights` row by feature: `weights[feature * classes + class]`. */
export type Weights = { weights: Float32Array; bias: Float32Array };

export type Fit = { vectors: readonly Vector[]; labels: readonly number[]; classes: number; features: number };

/** A class whose probability is off by less learns nothing from this example: most of the work, none of the result. */
const NEGLIGIBLE = 1e-3;
const EPSILON = 1e-8;

// As locals: in a sandboxed context (tests) each look at a global is slow, and these run a hundred million times.
const { abs, exp, sqrt } = Math;

/** Small, fast and seeded; good enough to shuffle. */
const generator = (seed: number) => {
  let state = seed >>> 0;
  return (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffle = (order: Uint32Array, random: () => number): void => {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    const held = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = held;
  }
};

/** Scores into probabilities, in place. */
export const softmax = (scores: Float64Array): void => {
  let top = -Infinity;
  for (const score of scores) if (score > top) top = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) {
    const power = exp((scores[at] ?? 0) - top);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
};

/** Trains; `advance` is called after each epoch. */
export const regress = ({ vectors, labels, classes, features }: Fit, settings: FitSettings, advance: () => void): Weights => {
  const { rate, epochs, l2, seed } = settings;
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const biasSquares = new Float32Array(classes);
  const scores = new Float64Array(classes);
  const active = new Uint16Array(classes);
  const order = Uint32Array.from(vectors, (_, at) => at);
  const random = generator(seed);

  const predict = ({ index, value }: Vector): void => {
    for (let c = 0; c < classes; c++) scores[c] = bias[c] ?? 0;
    for (let at = 0; at < index.length; at++) {
      const row = (index[at] ?? 0) * classes;
      const x = value[at] ?? 0;
      for (let c = 0; c < classes; c++) scores[c] = (scores[c] ?? 0) + x * (weights[row + c] ?? 0);
    }
    softmax(scores);
  };

  const move = (to: Float32Array, sums: Float32Array, at: number, gradient: number): void => {
    const sum = (sums[at] ?? 0) + gradient * gradient;
    sums[at] = sum;
    to[at] = (to[at] ?? 0) - (rate * gradient) / sqrt(sum + EPSILON);
  };

  const learn = ({ index, value }: Vector, label: number): void => {
    predict({ index, value });
    scores[label] = (scores[label] ?? 0) - 1;
    let many = 0;
    for (let c = 0; c < classes; c++) if (abs(scores[c] ?? 0) > NEGLIGIBLE) active[many++] = c;
    for (let n = 0; n < many; n++) move(bias, biasSquares, active[n] ?? 0, scores[active[n] ?? 0] ?? 0);
    for (let at = 0; at < index.length; at++) {
      const row = (index[at] ?? 0) * classes;
      const x = value[at] ?? 0;
      for (let n = 0; n < many; n++) {
        const c = active[n] ?? 0;
        move(weights, squares, row + c, x * (scores[c] ?? 0) + l2 * (weights[row + c] ?? 0));
      }
    }
  };

  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const example of order) {
      const vector = vectors[example];
      if (vector) learn(vector, labels[example] ?? 0);
    }
    advance();
  }
  return { weights, bias };
};
