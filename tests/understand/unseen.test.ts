/**
 * Sentences by somebody who had seen the intents' meanings but none of the phrases. They are never trained on: when one fails, phrases of
 * another wording are the remedy, and a new set of sentences.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Heard, Language } from '../../bot/model.ts';
import { loadOrTrain } from '../../bot/understand/store.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { rooms } from '../../dialogs/index.ts';

/** What a kind of sentence may be taken for; empty: nothing may be done. */
const RIGHT: { readonly [kind: string]: readonly string[] } = {
  balance: ['check_balance', 'spendable'],
  spendable: ['spendable'],
  due: ['check_balance', 'not_offered'],
  pending: ['balance_difference'],
  hello: ['greeting'],
  thanks: ['thanks'],
  goodbye: ['goodbye'],
  help: ['help'],
  bot: ['are_you_human'],
  person: ['person'],
  cancel: ['cancel', 'no'],
  no: ['no', 'cancel'],
  yes: ['yes'],
  start_over: ['start_over'],
  spanish: ['speak_spanish'],
  out_banking: ['not_offered'],
  out: [],
};

const sentences = readFileSync(new URL('../fixtures/unseen.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const [kind = '', language = '', text = ''] = line.split('\t');
    return { kind, language: language === 'es' ? ('es' as const) : ('en' as const), text };
  });

const intents = rooms.flatMap((room) => room.intents);
const model = await loadOrTrain({ rooms, dir: resolve('var'), progress: () => undefined });
const understanding = createUnderstanding({ intents, recognisers: {}, model });

const actsOn = ({ requests, command, answer, speak }: Heard): string | undefined =>
  requests[0]?.intent ?? command ?? answer ?? (speak && (speak === 'es' ? 'speak_spanish' : 'speak_english'));

const judged = sentences.map(({ kind, language, text }) => {
  const expecting = { slots: [], yesNo: kind === 'yes' || kind === 'no' };
  return { kind, language, text, done: actsOn(understanding.hear(text, language, expecting)) };
});

const share = (language: Language, is: (one: (typeof judged)[number]) => boolean): number => {
  const asked = judged.filter((one) => one.language === language && one.kind !== 'out');
  return asked.filter(is).length / asked.length;
};

const isRight = ({ kind, done }: (typeof judged)[number]): boolean => done !== undefined && (RIGHT[kind]?.includes(done) ?? false);

test.each(['en', 'es'] as const)('most requests are acted on rightly, and few wrongly (%s)', (language) => {
  const wrong = judged.filter((one) => one.language === language && one.done !== undefined && !isRight(one));
  expect(share(language, isRight)).toBeGreaterThan(0.75);
  expect(wrong.map(({ text, done }) => `${done}: ${text}`)).toHaveLength(Math.min(wrong.length, 2));
});

test('every kind of sentence is known here', () => {
  expect(judged.filter(({ kind }) => !(kind in RIGHT))).toEqual([]);
});
