/**
 * How well the sentences of people are read who saw none of our phrases: the numbers behind `npm run understand -- --exam`. Nothing here teaches.
 * An intent counts as right when it is the one meant, or one that means nearly the same.
 */
import { z } from 'zod';
import type { Expecting, Language, Understanding } from '../model.ts';
import { courteous, mistyped } from './disturb.ts';
import { acts, doneBy } from './jsonl.ts';

export const sentenceShape = z.object({ text: z.string(), intent: z.string(), language: z.enum(['en', 'es']) });
export type Sentence = z.infer<typeof sentenceShape> & { writer: string };

export const labelsShape = z.object({ core: z.array(z.string()), near: z.array(z.tuple([z.string(), z.string()])) });
export type Labels = z.infer<typeof labelsShape>;

/** Has nothing to do with a bank; is a bank's business that we do not do. Every other intent is a real one. */
const OUTSIDE = 'oos';
const UNSUPPORTED = 'not_offered';

export type ExamScores = {
  sentences: number;
  /** Core intents whose best reading is right, whatever its confidence. */
  core: number;
  /** Of the real intents, at the shipped thresholds: answered rightly, answered wrongly. The rest is asked back. */
  right: number;
  wrong: number;
  /** Sentences about something else below the confidence that keeps 95 % of the real ones. */
  outsideRefused: number;
  /** The bank's other business: read as such, or below the confidence that keeps 85 % of the real ones. */
  unsupportedRefused: number;
};

export type Mistake = { meant: string; readAs: string; times: number; example: string };

export type Exam = {
  all: ExamScores;
  byLanguage: { name: string; scores: ExamScores }[];
  byWriter: { name: string; scores: ExamScores }[];
  mistyped: ExamScores;
  courteous: ExamScores;
  mistakes: Mistake[];
};

type Read = Sentence & { best: string; sureness: number; done: string | undefined };

const expectingOf = (intent: string): Expecting => ({ slots: [], yesNo: ['yes', 'no', 'maybe'].includes(intent) });

/** Whatever day it is, the same reading. */
const TODAY = '2026-11-25';

const readAll = (understanding: Understanding, sentences: readonly Sentence[], form: (sentence: Sentence) => string): Read[] =>
  sentences.map((sentence) => {
    const expecting = expectingOf(sentence.intent);
    const heard = understanding.hear(form(sentence), sentence.language, expecting, TODAY);
    const { intent: best, confidence } = heard.best;
    // The surer that it is not our business, the further below every real request.
    const sureness = best === UNSUPPORTED ? -confidence : confidence;
    return { ...sentence, best, sureness, done: acts(heard, expecting) ? doneBy(heard) : undefined };
  });

const share = <T>(of: readonly T[], that: (one: T) => boolean): number => (of.length === 0 ? 0 : of.filter(that).length / of.length);

/** The sureness that this share of the readings reach. */
const keeping = (share: number, of: readonly Read[]): number =>
  of.map(({ sureness }) => sureness).sort((a, b) => a - b)[Math.floor(of.length * (1 - share))] ?? 0;

const createScores = ({ core, near }: Labels) => {
  const isCore = new Set(core);
  const pairs = new Set(near.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
  const isRight = (meant: string, said: string | undefined): boolean => said === meant || pairs.has(`${meant} ${said}`);
  const isReal = ({ intent }: Read): boolean => intent !== OUTSIDE && intent !== UNSUPPORTED;

  const scoresOf = (reads: readonly Read[]): ExamScores => {
    const real = reads.filter(isReal);
    const [from95, from85] = [keeping(0.95, real), keeping(0.85, real)];
    return {
      sentences: reads.length,
      core: share(
        real.filter(({ intent }) => isCore.has(intent)),
        ({ intent, best }) => isRight(intent, best),
      ),
      right: share(real, ({ intent, done }) => done !== undefined && isRight(intent, done)),
      wrong: share(real, ({ intent, done }) => done !== undefined && !isRight(intent, done)),
      outsideRefused: share(
        reads.filter(({ intent }) => intent === OUTSIDE),
        ({ sureness }) => sureness < from95,
      ),
      unsupportedRefused: share(
        reads.filter(({ intent }) => intent === UNSUPPORTED),
        ({ sureness }) => sureness < from85,
      ),
    };
  };

  const mistakesIn = (reads: readonly Read[]): Mistake[] => {
    const found = new Map<string, Mistake>();
    for (const { intent: meant, best: readAs, text } of reads.filter(isReal)) {
      if (isRight(meant, readAs)) continue;
      const known = found.get(`${meant} ${readAs}`);
      if (known) known.times += 1;
      else found.set(`${meant} ${readAs}`, { meant, readAs, times: 1, example: text });
    }
    return [...found.values()].sort((a, b) => b.times - a.times);
  };
  return { scoresOf, mistakesIn };
};

/** `random` mistypes; the same numbers give the same slips. */
export const examine = (understanding: Understanding, sentences: readonly Sentence[], labels: Labels, random: () => number): Exam => {
  const { scoresOf, mistakesIn } = createScores(labels);
  const reads = readAll(understanding, sentences, ({ text }) => text);
  const languages: readonly Language[] = ['en', 'es'];
  const writers = [...new Set(sentences.map(({ writer }) => writer))];
  return {
    all: scoresOf(reads),
    byLanguage: languages.map((name) => ({ name, scores: scoresOf(reads.filter(({ language }) => language === name)) })),
    byWriter: writers.map((name) => ({ name, scores: scoresOf(reads.filter(({ writer }) => writer === name)) })),
    mistyped: scoresOf(readAll(understanding, sentences, ({ text }) => mistyped(text, random))),
    courteous: scoresOf(readAll(understanding, sentences, ({ text, language }) => courteous(text, language, random))),
    mistakes: mistakesIn(reads),
  };
};
