import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createFeaturise, type Vector, vocabularyOf } from '../../bot/understand/features.ts';
import { createRead, type Model, quantise, scoresOf } from '../../bot/understand/model.ts';
import { clip, normalise, wordsOf } from '../../bot/understand/normalise.ts';
import { reportOf } from '../../bot/understand/report.ts';
import { regress } from '../../bot/understand/softmax.ts';
import { createCorrect } from '../../bot/understand/spell.ts';
import { decode, encode, fingerprint, loadOrTrain } from '../../bot/understand/store.ts';
import { SETTINGS, trainModel, trainWithReport } from '../../bot/understand/train.ts';
import { lesson, model, quick, rooms } from './lesson.ts';

const texts = lesson.phrases.map(({ text }) => wordsOf(normalise(text)));
const print = fingerprint(lesson, quick);
const file = await encode(model, print);
/** Byte for byte: comparing the arrays themselves would take seconds. */
const isTheModel = async (other: Model | undefined): Promise<boolean> => other !== undefined && (await encode(other, print)).equals(file);

describe('normalising', () => {
  test.each([
    ['  ¿Cuánto TENGO?', 'cuanto tengo'],
    ["What's", 'whats'],
    ['ﬁne ① ４２', 'fine 0 00'],
    ['pleeeease 1000', 'pleease 0000'],
    ['b\u200bal\u00adance', 'balance'],
    ['$1,234.50', '0 000 00'],
  ])('%s -> %s', (text, words) => expect(wordsOf(normalise(text)).join(' ')).toBe(words));

  test('a cut comes at a space, never inside a number', () => {
    expect(clip('send 12345', 8)).toBe('send');
    expect(clip('send 12345', 10)).toBe('send 12345');
    expect(clip('🏦🏦🏦 🏦', 4)).toBe('🏦🏦🏦');
    expect(Array.from(clip('x'.repeat(5000), 500))).toHaveLength(500);
  });
});

describe('correcting', () => {
  const correct = createCorrect(
    new Map([
      ['balance', 9],
      ['savings', 5],
      ['saving', 2],
      ['money', 7],
      ['rarely', 1],
    ]),
    ['balanze'],
  );
  test.each([
    ['blaance', 'balance'],
    ['balane', 'balance'],
    ['ballance', 'balance'],
    ['balamce', 'balance'],
    ['savingz', 'savings'],
    ['balanze', 'balanze'],
    ['mony', 'mony'],
    ['rarelx', 'rarelx'],
    ['0000000', '0000000'],
    ['blaamce', 'blaamce'],
    ['constructor', 'constructor'],
  ])('%s -> %s', (word, corrected) => expect(correct(word)).toBe(corrected));
});

describe('training', () => {
  test('repeats bit for bit, and depends on the seed', async () => {
    const [again, other] = [await trainModel(lesson, quick), await trainModel(lesson, { ...quick, seed: 2 })];
    expect(await isTheModel(again)).toBe(true);
    expect(Buffer.from(other.intents.weights).equals(Buffer.from(model.intents.weights))).toBe(false);
  });

  test('tells each step', async () => {
    const told: string[] = [];
    await trainModel(lesson, quick, ({ done, of }) => told.push(`${done}/${of}`));
    const of = 2 * quick.epochs * (quick.folds + 1);
    expect(told).toEqual(Array.from({ length: of }, (_, at) => `${at + 1}/${of}`));
  });

  test('the few levels of the weights read the phrases as the full weights do', async () => {
    const vocabulary = vocabularyOf(texts, quick);
    const vectors = texts.map(createFeaturise(vocabulary));
    const names = model.intents.labels;
    const said = lesson.phrases.map(({ intent }) => intent);
    const labels = said.map((intent) => names.indexOf(intent));
    const full = regress({ vectors, labels, classes: names.length, features: vocabulary.df.length }, SETTINGS, () => undefined);
    const head = quantise(full, names);
    const exact = ({ index, value }: Vector) =>
      Float64Array.from(names, (_, label) =>
        index.reduce(
          (sum, feature, at) => sum + (value[at] ?? 0) * (full.weights[feature * names.length + label] ?? 0),
          full.bias[label] ?? 0,
        ),
      );
    const likeliest = (scores: Float64Array) => names[scores.indexOf(Math.max(...scores))];
    expect(vectors.map((vector) => likeliest(scoresOf(head, vector)))).toEqual(vectors.map((vector) => likeliest(exact(vector))));
    expect(vectors.map((vector) => likeliest(scoresOf(head, vector)))).toEqual(said);
  });

  test('phrases it has not learnt are read too, and confidence means something', async () => {
    const { all, confusions } = reportOf(await trainWithReport(lesson, quick));
    expect(all.inScope + all.outOfScope).toBe(lesson.phrases.length);
    expect(all.accuracy).toBeGreaterThan(0.6);
    expect(all.right).toBeGreaterThan(4 * all.wrong);
    expect(all.refused).toBeGreaterThan(0.7);
    for (const { said, readAs } of confusions) expect(said).not.toBe(readAs);
  });

  test('one phrase an intent, one intent, none out of scope: still a model', async () => {
    const few = lesson.phrases.filter(
      ({ language }, at, all) => language === 'en' && all.findIndex((p) => p.intent === all[at]?.intent) === at,
    );
    const scoped = { intents: lesson.intents.slice(0, 2), phrases: few.slice(0, 2) };
    const lone = { intents: lesson.intents.slice(0, 1), phrases: few.slice(0, 1) };
    for (const one of [scoped, lone]) {
      const trained = await trainModel(one, quick);
      const vector = createFeaturise(trained.vocabulary)(wordsOf('what is my balance'));
      expect(createRead(trained)(vector)).toMatchObject({ intent: 'check_balance', confidence: expect.any(Number) });
    }
  });
});

describe('keeping', () => {
  const inFolder = async (work: (dir: string) => Promise<void>): Promise<void> => {
    const dir = await mkdtemp(join(tmpdir(), 'understanding-'));
    await work(dir).finally(() => rm(dir, { recursive: true }));
  };
  const given = (dir: string, learnt: number[] = []) => ({
    rooms,
    dir,
    settings: quick,
    progress: ({ done }: { done: number }) => void learnt.push(done),
  });

  test('what is stored reads exactly as what was trained', async () => {
    expect(await isTheModel(await decode(file, print))).toBe(true);
  });

  test('another lesson, another setting, another version: not this model', async () => {
    expect(await decode(file, 'other')).toBeUndefined();
    expect(fingerprint(lesson, { ...quick, seed: 9 })).not.toBe(print);
    expect(fingerprint({ ...lesson, phrases: lesson.phrases.slice(1) }, quick)).not.toBe(print);
  });

  test('is trained once, then loaded; trained again when the file is damaged', () =>
    inFolder(async (dir) => {
      const path = join(dir, 'understanding.gz');
      expect(await isTheModel(await loadOrTrain(given(dir)))).toBe(true);
      const good = await readFile(path);
      const learnt: number[] = [];
      expect(await isTheModel(await loadOrTrain(given(dir, learnt)))).toBe(true);
      expect(learnt).toEqual([]);
      const flipped = Buffer.from(good);
      flipped[good.length >> 1] = (flipped[good.length >> 1] ?? 0) ^ 0xff;
      for (const bad of [flipped, good.subarray(0, good.length - 100), Buffer.alloc(0), randomBytes(2_000)]) {
        await writeFile(path, bad);
        learnt.length = 0;
        expect(await isTheModel(await loadOrTrain(given(dir, learnt)))).toBe(true);
        expect(learnt.length).toBeGreaterThan(0);
        expect((await readFile(path)).equals(good)).toBe(true);
      }
    }));

  test('a folder that cannot be written only costs the training', () =>
    inFolder(async (dir) => {
      const taken = join(dir, 'file');
      await writeFile(taken, '');
      expect(await isTheModel(await loadOrTrain(given(taken)))).toBe(true);
    }));
});
