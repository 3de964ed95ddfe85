/** Training phrases in, model out: the same phrases and settings give the same model, bit for bit. */
import { setImmediate as nextTick } from 'node:timers/promises';
import type { Intent, Language, Room } from '../model.ts';
import { calibrate, type HeldOut, judge, thresholdsOf } from './calibrate.ts';
import { createFeaturise, type Rarity, vocabularyOf } from './features.ts';
import { frequencyOf, type Head, type Model, type Net, quantise, scoresOf } from './model.ts';
import { normalise, wordsOf } from './normalise.ts';
import { LANGUAGES } from './particles.ts';
import { type FitSettings, regress } from './softmax.ts';
import { createCorrect } from './spell.ts';

export type Settings = FitSettings &
  Rarity & {
    /** How often the phrases are split into learnt and held out; 0 leaves the model uncalibrated. */
    folds: number;
  };

export const SETTINGS: Settings = { rate: 0.2, epochs: 15, l2: 1e-5, seed: 1, folds: 4, pairsAtLeast: 3, piecesAtLeast: 5 };

export type Progress = (state: { done: number; of: number }) => void;

/** What to learn: the intents and how people say them. */
export type Lesson = { intents: readonly Intent[]; phrases: readonly Phrase[] };
/** `voice`: who says it so. */
export type Phrase = { intent: string; language: Language; voice: string; text: string };

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

type Example = Phrase & { words: string[]; fold: number };
type Labels = { intents: readonly string[]; languages: readonly Language[] };

/** A phrase as scored by a classifier that was trained without it. */
export type Unseen = HeldOut & { text: string; language: Language };

/** Lets others run when this thread has been busy for a moment, and tells how far the work is. */
const createRest = (of: number, progress: Progress | undefined) => {
  let done = 0;
  let since = performance.now();
  const rest = async (): Promise<void> => {
    if (performance.now() - since < 20) return;
    await nextTick();
    since = performance.now();
  };
  const advance = async (): Promise<void> => {
    done += 1;
    progress?.({ done, of });
    await rest();
  };
  return { rest, advance };
};

/** All phrases of a voice share a fold: people resemble themselves, and a phrase must be judged by a model that has not heard its author. */
const examplesOf = (phrases: readonly Phrase[], folds: number): Example[] => {
  const voices = sorted(phrases.map(({ voice }) => voice));
  return phrases.map((phrase) => ({ ...phrase, words: wordsOf(normalise(phrase.text)), fold: voices.indexOf(phrase.voice) % folds }));
};

const sorted = <T extends string>(labels: Iterable<T>): T[] => [...new Set(labels)].sort();

/** One classifier over the same vectors for what is meant, one for the language. */
const trainNet = async (examples: readonly Example[], labels: Labels, settings: Settings, rest: () => Promise<void>): Promise<Net> => {
  const vocabulary = vocabularyOf(
    examples.map(({ words }) => words),
    settings,
  );
  const featurise = createFeaturise(vocabulary);
  const vectors = examples.map(({ words }) => featurise(words));
  const head = async <L extends string>(names: readonly L[], of: (example: Example) => L): Promise<Head<L>> => {
    const lesson = {
      vectors,
      labels: examples.map((one) => names.indexOf(of(one))),
      classes: names.length,
      features: vocabulary.df.length,
    };
    return quantise(await regress(lesson, settings, rest), names);
  };
  return {
    vocabulary,
    intents: await head(labels.intents, ({ intent }) => intent),
    languages: await head(labels.languages, ({ language }) => language),
  };
};

/** Scores every example by a classifier that has not learnt it, mistyped words corrected as they will be in service. */
const holdOut = async (
  examples: readonly Example[],
  labels: Labels,
  settings: Settings,
  { rest, advance }: ReturnType<typeof createRest>,
): Promise<Unseen[]> => {
  const unseen: Unseen[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const learnt = examples.filter((example) => example.fold !== fold);
    const net = await trainNet(learnt, labels, settings, rest);
    const featurise = createFeaturise(net.vocabulary);
    const correct = createCorrect(frequencyOf(net.vocabulary));
    for (const { intent, language, text, words } of examples.filter((example) => example.fold === fold)) {
      unseen.push({ text, language, truth: intent, scores: scoresOf(net.intents, featurise(words.map(correct))) });
    }
    await advance();
  }
  return unseen;
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
export const trainWithReport = async (
  { intents, phrases }: Lesson,
  settings: Settings = SETTINGS,
  progress?: Progress,
): Promise<Trained> => {
  const examples = examplesOf(phrases, settings.folds);
  const labels = { intents: sorted(phrases.map(({ intent }) => intent)), languages: sorted(phrases.map(({ language }) => language)) };
  const work = createRest(settings.folds + 1, progress);
  const unseen = await holdOut(examples, labels, settings, work);
  const net = await trainNet(examples, labels, settings, work.rest);
  const outOfScope = intents.filter(({ does }) => does === 'out_of_scope').map(({ name }) => name);
  const calibration = calibrate(labels.intents, unseen, new Set(outOfScope));
  const names = intents.map(({ name }) => name).filter((name) => !outOfScope.includes(name));
  const thresholds = thresholdsOf(names, judge(labels.intents, unseen, new Set(outOfScope), calibration), costOf(intents));
  await work.advance();
  return { model: { ...net, outOfScope, calibration, thresholds }, unseen };
};

export const trainModel = async (lesson: Lesson, settings?: Settings, progress?: Progress): Promise<Model> =>
  (await trainWithReport(lesson, settings, progress)).model;
