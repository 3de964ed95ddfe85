/** The shipped understanding on sentences of writers who saw no phrase of ours. What the floors say is what the README says, with some air. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { seeded } from '../../bot/commands/bench/seeded.ts';
import { readJudges } from '../../bot/commands/judges.ts';
import { examine } from '../../bot/understand/exam.ts';
import { encode, loadOrTrain } from '../../bot/understand/store.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { identities } from '../../connectors/banks/sandbox/identities.ts';
import { recognisersFor, rooms } from '../../dialogs/index.ts';

const DIR = fileURLToPath(new URL('judges', import.meta.url));
const SEED = 1;

const model = await loadOrTrain({ rooms, dir: resolve('var'), progress: () => undefined });
const understanding = createUnderstanding({
  intents: rooms.flatMap((room) => room.intents),
  recognisers: recognisersFor(identities),
  model,
  protect: identities.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
});
const { sentences, labels } = await readJudges(DIR);
const exam = examine(understanding, sentences, labels, seeded(SEED));

test('the sentences are those that were frozen', () => {
  const frozen: { [file: string]: string } = JSON.parse(readFileSync(join(DIR, 'frozen.json'), 'utf8'));
  const now = Object.keys(frozen).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(DIR, file)))
      .digest('hex'),
  ]);
  expect(Object.fromEntries(now)).toEqual(frozen);
});

test('every meaning of the sentences is one of ours', () => {
  const names = new Set(rooms.flatMap(({ intents }) => intents.map(({ name }) => name)));
  expect(sentences.filter(({ intent }) => !names.has(intent))).toEqual([]);
});

test('none of the sentences is a phrase', () => {
  const told = new Set(
    rooms.flatMap(({ speech }) =>
      Object.values(speech).flatMap(({ phrases }) =>
        Object.values(phrases).flatMap((voices) =>
          Object.values(voices).flatMap((texts) => texts.split(/[|\n]/).map((text) => text.trim().toLowerCase())),
        ),
      ),
    ),
  );
  const same = sentences.filter(({ text }) => text.split(' ').length > 4 && told.has(text.toLowerCase()));
  expect(same).toEqual([]);
});

describe('on sentences of people who saw no phrase', () => {
  test('core intents are read rightly, and few are answered wrongly', () => {
    expect(exam.all.core).toBeGreaterThan(0.88);
    expect(exam.all.wrong).toBeLessThan(0.09);
  });

  test('what is nobody’s business here is refused', () => {
    expect(exam.all.outsideRefused).toBeGreaterThan(0.88);
    expect(exam.all.unsupportedRefused).toBeGreaterThan(0.88);
  });

  test('Spanish is read as well as English', () => {
    const [english, spanish] = exam.byLanguage.map(({ scores }) => scores.core);
    expect(Math.abs((english ?? 0) - (spanish ?? 1))).toBeLessThan(0.08);
  });

  test('no writer is left behind', () => expect(Math.min(...exam.byWriter.map(({ scores }) => scores.core))).toBeGreaterThan(0.8));

  test('slips of the finger and good manners cost little', () => {
    expect(exam.all.core - exam.mistyped.core).toBeLessThan(0.05);
    expect(exam.all.core - exam.courteous.core).toBeLessThan(0.15);
    expect(exam.courteous.outsideRefused).toBeGreaterThan(0.4);
  });
});

test('the model fits into a megabyte', async () => expect((await encode(model, '')).length).toBeLessThan(2 ** 20));
