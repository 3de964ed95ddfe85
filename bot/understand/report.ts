/** How well the model reads phrases it has not learnt: the numbers behind `npm run understand -- --table`. */
import type { Language } from '../model.ts';
import { judge } from './calibrate.ts';
import type { Trained } from './train.ts';

export type Scores = {
  /** Phrases of intents, and the share that was given its own intent, without any threshold. */
  inScope: number;
  accuracy: number;
  /** Share of all in-scope phrases answered rightly and answered wrongly at the shipped thresholds; the rest is asked back. */
  right: number;
  wrong: number;
  /** Phrases that are out of scope, and the share refused at the shipped thresholds. */
  outOfScope: number;
  refused: number;
  /** Share of out-of-scope phrases below the confidence that keeps 95 % of the in-scope ones. */
  refusedAt95: number;
};

export type IntentScores = { intent: string; phrases: number; accuracy: number; threshold: number; acted: number };
export type Confusion = { said: string; readAs: string; times: number; example: string };
export type Report = {
  all: Scores;
  byLanguage: { language: Language; scores: Scores }[];
  byIntent: IntentScores[];
  confusions: Confusion[];
};

type One = { truth: string; language: Language; text: string; intent: string; confidence: number; acted: boolean; inScope: boolean };

const share = <T>(of: readonly T[], that: (one: T) => boolean): number => (of.length === 0 ? 0 : of.filter(that).length / of.length);

const scoresOf = (ones: readonly One[]): Scores => {
  const inScope = ones.filter((one) => one.inScope);
  const outside = ones.filter((one) => !one.inScope);
  const from = inScope.map(({ confidence }) => confidence).sort((a, b) => a - b)[Math.floor(inScope.length * 0.05)] ?? 0;
  return {
    inScope: inScope.length,
    accuracy: share(inScope, ({ intent, truth }) => intent === truth),
    right: share(inScope, ({ acted, intent, truth }) => acted && intent === truth),
    wrong: share(inScope, ({ acted, intent, truth }) => acted && intent !== truth),
    outOfScope: outside.length,
    refused: share(outside, ({ acted }) => !acted),
    refusedAt95: share(outside, ({ confidence }) => confidence < from),
  };
};

const byIntent = (ones: readonly One[], thresholds: { readonly [intent: string]: number }): IntentScores[] =>
  Object.entries(thresholds).map(([intent, threshold]) => {
    const own = ones.filter(({ truth }) => truth === intent);
    return {
      intent,
      phrases: own.length,
      threshold,
      accuracy: share(own, (one) => one.intent === intent),
      acted: share(own, ({ acted }) => acted),
    };
  });

const confusions = (ones: readonly One[]): Confusion[] => {
  const found = new Map<string, Confusion>();
  for (const { truth, intent, text, acted, inScope } of ones) {
    // Out of scope read as something is a confusion only when it would have been acted on.
    if (truth === intent || (!inScope && !acted)) continue;
    const key = `${truth} ${intent}`;
    const known = found.get(key);
    if (known) known.times += 1;
    else found.set(key, { said: truth, readAs: intent, times: 1, example: text });
  }
  return [...found.values()].sort((a, b) => b.times - a.times);
};

export const reportOf = ({ model, unseen }: Trained): Report => {
  const outOfScope = new Set(model.outOfScope);
  const judged = judge(model.intents.labels, unseen, outOfScope, model.calibration);
  const ones = unseen.map(({ truth, language, text }, at): One => {
    const { intent, confidence } = judged[at] ?? { intent: '', confidence: 0 };
    const acted = confidence >= (model.thresholds[intent] ?? 1);
    return { truth, language, text, intent, confidence, acted, inScope: !outOfScope.has(truth) };
  });
  const languages = [...new Set(ones.map(({ language }) => language))];
  return {
    all: scoresOf(ones),
    byLanguage: languages.map((language) => ({ language, scores: scoresOf(ones.filter((one) => one.language === language)) })),
    byIntent: byIntent(ones, model.thresholds),
    confusions: confusions(ones),
  };
};
