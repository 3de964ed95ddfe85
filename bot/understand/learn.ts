/** One classifier learns its part of the phrases and is tried on the rest. Takes seconds, and holds its thread meanwhile. */
import type { Language } from '../model.ts';
import type { HeldOut } from './calibrate.ts';
import { createFeaturise, type Rarity, vocabularyOf } from './features.ts';
import { frequencyOf, type Head, type Net, quantise, scoresOf } from './model.ts';
import { type FitSettings, regress } from './softmax.ts';
import { createCorrect } from './spell.ts';

/** `voice`: who says it so. */
export type Phrase = { intent: string; language: Language; voice: string; text: string };
export type Example = Phrase & { words: string[] };

/** Plain data, so that it can be done in another thread. */
export type Task = {
  learnt: readonly Example[];
  tried: readonly Example[];
  intents: readonly string[];
  languages: readonly Language[];
  settings: FitSettings & Rarity;
};

/** A phrase as scored by a classifier that was trained without it. */
export type Unseen = HeldOut & { text: string; language: Language };
export type Learnt = { net: Net; unseen: Unseen[] };

/** How often `advance` is called while one task is done. */
export const stepsOf = ({ settings }: Task): number => 2 * settings.epochs;

/** `advance`: one more step is done. The same task gives the same classifier, bit for bit. */
export const learn = (task: Task, advance: () => void): Learnt => {
  const net = train(task, advance);
  const featurise = createFeaturise(net.vocabulary);
  const correct = createCorrect(frequencyOf(net.vocabulary));
  // Mistyped words are corrected, as they will be in service.
  const unseen = task.tried.map(({ intent, language, text, words }) => ({
    text,
    language,
    truth: intent,
    scores: scoresOf(net.intents, featurise(words.map(correct))),
  }));
  return { net, unseen };
};

/** One classifier over the same vectors for what is meant, one for the language. */
const train = ({ learnt, intents, languages, settings }: Task, advance: () => void): Net => {
  const vocabulary = vocabularyOf(
    learnt.map(({ words }) => words),
    settings,
  );
  const featurise = createFeaturise(vocabulary);
  const vectors = learnt.map(({ words }) => featurise(words));
  const head = <L extends string>(names: readonly L[], of: (example: Example) => L): Head<L> => {
    const labels = learnt.map((one) => names.indexOf(of(one)));
    return quantise(regress({ vectors, labels, classes: names.length, features: vocabulary.df.length }, settings, advance), names);
  };
  return { vocabulary, intents: head(intents, ({ intent }) => intent), languages: head(languages, ({ language }) => language) };
};
