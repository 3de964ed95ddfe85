/** Sentences of people who saw no phrase, as they lie in a folder: one file a writer, and which intents are core or nearly the same. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Labels, labelsShape, type Sentence, sentenceShape } from '../understand/exam.ts';

const ENDING = '.jsonl';

export const readJudges = async (dir: string): Promise<{ sentences: Sentence[]; labels: Labels }> => {
  const files = (await readdir(dir)).filter((file) => file.endsWith(ENDING)).sort();
  const read = files.map(async (file) => {
    const writer = basename(file, ENDING);
    const lines = (await readFile(join(dir, file), 'utf8')).trim().split('\n');
    return lines.map((line): Sentence => ({ ...sentenceShape.parse(JSON.parse(line)), writer }));
  });
  return {
    sentences: (await Promise.all(read)).flat(),
    labels: labelsShape.parse(JSON.parse(await readFile(join(dir, 'labels.json'), 'utf8'))),
  };
};
