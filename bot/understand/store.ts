/**
 * The trained model as one file: gzip of `length of header, u32 LE | header, JSON | sections`, the sections in the order
 * df (uint16), then for the intents and for the languages: bias, scale (float32 each), weights (int8). Gzip's own checksum finds damage; whatever cannot be read is trained again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { endianness } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { Room } from '../model.ts';
import type { Head, Model } from './model.ts';
import { type Lesson, lessonOf, type Progress, SETTINGS, type Settings, trainModel } from './train.ts';

/** Raised whenever the format, the features or the training change: older files are then trained again. */
const VERSION = 2;
export const MODEL_FILE = 'understanding.gz';
/** No model of ours unpacks to more; a file that does is not ours. */
const UNPACKED_MAX = 64 * 1024 * 1024;

const headerShape = z.object({
  version: z.literal(VERSION),
  lesson: z.string(),
  intents: z.array(z.string()).min(1),
  languages: z.array(z.enum(['en', 'es'])).min(1),
  outOfScope: z.array(z.string()),
  calibration: z.object({ temperature: z.number().positive(), slope: z.number(), offset: z.number() }),
  thresholds: z.record(z.string(), z.number()),
  phrases: z.number().int().nonnegative(),
  /** One feature a line: a list of tens of thousands of JSON strings would be slow to read. */
  words: z.string(),
  chars: z.string(),
});

/** What a model depends on. Two lessons with the same fingerprint train to the same model. */
export const fingerprint = ({ intents, phrases }: Lesson, settings: Settings): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        VERSION,
        settings,
        intents.map(({ name, does }) => [name, does]),
        phrases.map((p) => [p.intent, p.language, p.voice, p.text]),
      ]),
    )
    .digest('hex');

const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer => Buffer.from(buffer, byteOffset, byteLength);
const lines = (features: readonly string[]): string => features.join('\n');
const unlines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

export const encode = async (model: Model, lesson: string): Promise<Buffer> => {
  const { vocabulary, intents, languages, outOfScope, calibration, thresholds } = model;
  const { words, chars, df, phrases } = vocabulary;
  const header: z.input<typeof headerShape> = {
    version: VERSION,
    lesson,
    intents: [...intents.labels],
    languages: [...languages.labels],
    outOfScope: [...outOfScope],
    calibration,
    thresholds,
    phrases,
    words: lines(words),
    chars: lines(chars),
  };
  const json = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const heads = [intents, languages].flatMap(({ bias, scale, weights }) => [bias, scale, weights].map(bytesOf));
  return promisify(gzip)(Buffer.concat([length, json, bytesOf(df), ...heads]), { level: 9 });
};

/** Takes sections off the front, one by one; each is copied out, because typed arrays need aligned memory of their own. */
const createTake = (raw: Buffer, from: number) => {
  let at = from;
  return (size: number): ArrayBuffer => {
    if (at + size > raw.length) throw new RangeError('The file ends too early.');
    at += size;
    return Uint8Array.from(raw.subarray(at - size, at)).buffer;
  };
};

const parse = (raw: Buffer, lesson: string): Model | undefined => {
  const length = raw.readUInt32LE(0);
  const header = headerShape.parse(JSON.parse(raw.toString('utf8', 4, 4 + length)));
  if (header.lesson !== lesson) return undefined;
  const take = createTake(raw, 4 + length);
  const words = unlines(header.words);
  const chars = unlines(header.chars);
  const features = words.length + chars.length;
  const vocabulary = { words, chars, df: new Uint16Array(take(2 * features)), phrases: header.phrases };
  const head = <L extends string>(labels: readonly L[]): Head<L> => {
    const bias = new Float32Array(take(4 * labels.length));
    const scale = new Float32Array(take(4 * labels.length));
    return { labels, bias, scale, weights: new Int8Array(take(features * labels.length)) };
  };
  const { outOfScope, calibration, thresholds } = header;
  return { vocabulary, intents: head(header.intents), languages: head(header.languages), outOfScope, calibration, thresholds };
};

/** The model in a file made by `encode`; undefined when it is damaged, of another version or of another lesson. */
export const decode = async (file: Buffer, lesson: string): Promise<Model | undefined> => {
  try {
    return parse(await promisify(gunzip)(file, { maxOutputLength: UNPACKED_MAX }), lesson);
  } catch {
    // Damage shows up as a failure of gunzip, JSON, the shape or a length: all mean "train again".
    return undefined;
  }
};

const load = async (path: string, lesson: string): Promise<Model | undefined> => {
  const file = await readFile(path).catch(() => undefined);
  return file && decode(file, lesson);
};

/** A reader sees the old file or the whole new one. A folder that cannot be written costs only a training at the next start. */
const keep = async (dir: string, file: Buffer): Promise<void> => {
  const unfinished = join(dir, `${MODEL_FILE}.${randomUUID()}`);
  try {
    await mkdir(dir, { recursive: true });
    await writeFile(unfinished, file);
    await rename(unfinished, join(dir, MODEL_FILE));
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};

/**
 * The model of these rooms: from the file in `dir` when it was trained from exactly these phrases and settings, else trained and kept there.
 * `progress` counts the steps of all trainings: of one for each fold and one for the whole.
 */
export const loadOrTrain = async (given: {
  rooms: readonly Room[];
  dir: string;
  progress?: Progress;
  settings?: Settings;
}): Promise<Model> => {
  const { rooms, dir, progress, settings = SETTINGS } = given;
  const lesson = lessonOf(rooms);
  const print = fingerprint(lesson, settings);
  // The file's numbers are little-endian, as on every machine Node runs on today but one.
  const loaded = endianness() === 'LE' ? await load(join(dir, MODEL_FILE), print) : undefined;
  if (loaded) return loaded;
  const model = await trainModel(lesson, settings, progress);
  if (endianness() === 'LE') await keep(dir, await encode(model, print));
  return model;
};
