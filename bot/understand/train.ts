/** Training phrases in, model out: the same phrases and settings give the same model, bit for bit. */
import type { Intent, Room } from '../model.ts';
import { calibrate, judge, thresholdsOf } from './calibrate.ts';
import type { Rarity } from './features.ts';
import { type Phrase, stepsOf, type Task, type Unseen } from './learn.ts';
import type { Model, Net } from './model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { LANGUAGES } from './particles.ts';
import type { FitSettings } from './softmax.ts';
import { learnAll } from './threads.ts';

export type Settings = FitSettings &
  Rarity & {
    /** How often the phrases are split into learnt and held out; 0 leaves the model uncalibrated. */
    folds: number;
  };

export const SETTINGS: Settings = { rate: 0.2, epochs: 20, l2: 1e-3, seed: 1, folds: 4, pairsAtLeast: 3, piecesAtLeast: 6 };

export type Progress = (state: { done: number; of: number }) => void;

/** What to learn: the intents and how people say them. */
export type Lesson = { intents: readonly Intent[]; phrases: readonly Phrase[] };

/** All intents and phrases of the rooms, in their order. */
export const lessonOf = (rooms: readonly Room[]): Lesson => ({
  intents: rooms.flatMap(({ intents }) => intents),
  phrases: rooms.flatMap(({ speech }) =>
    LANGUAGES.flatMap((language) =>
      Object.entries(speech[language].phrases).flatMap(([intent, voices]) =>
        Object.entries(voices).flatMap(([voice, texts]) => phrasesIn(texts).map((text) => ({ intent, language, voice, text }))),
      ),
    ),
  ),
});

const phrasesIn = (texts: string): string[] =>
  texts
    .split(/[|\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** A phrase's fold: all phrases of a voice share one, as people resemble themselves, and none may be judged by a model that has heard its author. */
const foldsOf = (phrases: readonly Phrase[], folds: number): number[] => {
  const voices = sorted(phrases.map(({ voice }) => voice));
  return phrases.map(({ voice }) => voices.indexOf(voice) % folds);
};

const sorted = <T extends string>(labels: Iterable<T>): T[] => [...new Set(labels)].sort();

/** The whole first, as it takes longest; then, for each fold, what scores it without having learnt it. */
const tasksOf = (phrases: readonly Phrase[], settings: Settings): [Task, ...Task[]] => {
  const examples = phrases.map((phrase) => ({ ...phrase, words: wordsOf(normalise(phrase.text)) }));
  const folds = foldsOf(phrases, settings.folds);
  const common = {
    intents: sorted(phrases.map(({ intent }) => intent)),
    languages: sorted(phrases.map(({ language }) => language)),
    settings,
  };
  const withHeldOut = (fold: number): Task => ({
    ...common,
    learnt: examples.filter((_, at) => folds[at] !== fold),
    tried: examples.filter((_, at) => folds[at] === fold),
  });
  return [{ ...common, learnt: examples, tried: [] }, ...Array.from({ length: settings.folds }, (_, fold) => withHeldOut(fold))];
};

/** A wrong answer costs more than asking back; a wrong "yes" may confirm something, a wrong command throws work away. */
const costOf = (intents: readonly Intent[]) => {
  const kinds = new Map(intents.map(({ name, does }) => [name, does]));
  return (name: string): number => {
    const does = kinds.get(name);
    return typeof does === 'object' && ('answer' in does || 'command' in does) ? 2 : 1;
  };
};

export type Trained = { model: Model; unseen: Unseen[] };

/** Trains and says how it did on what each part had not seen. */
export const trainWithReport = async (lesson: Lesson, settings: Settings = SETTINGS, progress?: Progress): Promise<Trained> => {
  const tasks = tasksOf(lesson.phrases, settings);
  const of = tasks.reduce((sum, task) => sum + stepsOf(task), 0);
  let done = 0;
  const [whole, ...folds] = await learnAll(tasks, () => {
    done += 1;
    progress?.({ done, of });
  });
  if (!whole) throw new Error('There is always the task of the whole.');
  const unseen = folds.flatMap((fold) => fold.unseen);
  return { model: modelOf(lesson, whole.net, unseen), unseen };
};

const modelOf = ({ intents }: Lesson, net: Net, unseen: readonly Unseen[]): Model => {
  const { labels } = net.intents;
  const outOfScope = intents.filter(({ does }) => does === 'out_of_scope').map(({ name }) => name);
  const refusals = new Set(outOfScope);
  const calibration = calibrate(labels, unseen, refusals);
  const names = intents.map(({ name }) => name).filter((name) => !refusals.has(name));
  const thresholds = thresholdsOf(names, judge(labels, unseen, refusals, calibration), costOf(intents));
  return { ...net, outOfScope, calibration, thresholds };
};

export const trainModel = async (lesson: Lesson, settings?: Settings, progress?: Progress): Promise<Model> =>
  (await trainWithReport(lesson, settings, progress)).model;
