/**
 * Secrets as people spell them, also in several messages, through the real doors, turns and Redis: nothing of them is kept, logged, shown at the desk
 * or said, and the customer is told. A seed that fails is named: it makes the same messages again.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fold } from '../../bot/mask/fold.ts';
import { keysIn, type LeakStage, openLeakStage, subjectOf } from '../support/leak-stage.ts';
import { chanceOf, type Spelling, spelling, split } from '../support/spellings.ts';
import { bytesOf, openedOf, valuesIn } from '../support/whole-redis.ts';

let stage: LeakStage;
beforeAll(async () => {
  stage = await openLeakStage();
}, 120_000);
afterAll(() => stage.close());

const plain = (text: string): string =>
  fold(text)
    .text.replaceAll(/•{4} \d{4}/g, '')
    .replace(/[ \n._-]/g, '');

/** Where a secret is found; shorter ones could be part of any amount, so that only the customer's words are searched for them. */
const foundIn = async (user: string, { hides }: Spelling): Promise<object[]> => {
  const subject = subjectOf(user);
  const held = await openedOf(stage.shelf, subject);
  const { entries } = await stage.thread.page(subject, 'agent', 100);
  const words = entries.flatMap((entry) => ('text' in entry ? [entry.text] : []));
  const places: [string, string[]][] = [
    ['Redis', held.flatMap(valuesIn)],
    ['desk', entries.flatMap((entry) => valuesIn(entry))],
    ['replies', stage.said.get(user) ?? []],
  ];
  return hides.flatMap((secret) => {
    const among: typeof places = secret.length < 6 ? [['words', words]] : places;
    return among.flatMap(([place, values]) =>
      values.filter((value) => plain(value).includes(secret)).map((value) => ({ place, secret, value })),
    );
  });
};

/** Plays one spelling in a conversation of its own; undefined: nothing leaks. */
const leakOf = async (seed: number, spelt: Spelling, silent: boolean): Promise<object | undefined> => {
  const user = `user-${'abcdefghij'[seed % 10]}${seed}`;
  const subject = subjectOf(user);
  if (silent) await stage.shelf.worker('desk').own(subject, 'person', undefined, { agent: 'agent' });
  for (const [at, text] of spelt.texts.entries()) await stage.writes(user, `m-${seed}-${at}`, text);
  const entries = await stage.handled(user, spelt.texts.length);
  const leaks = await foundIn(user, spelt);
  const isTold = silent || keysIn(entries).includes('repair.secret_masked');
  return leaks.length === 0 && isTold ? undefined : { ...spelt, isTold, leaks, seed };
};

const CONVERSATIONS = 400;

test(`${CONVERSATIONS} conversations with a secret leave nothing of it`, async () => {
  const spellings = Array.from({ length: CONVERSATIONS }, (_, n) => {
    const seed = 1_000_000 + n;
    return [seed, n % 2 === 0 ? split(chanceOf(seed), 6) : spelling(seed)] as const;
  });
  const leaks: object[] = [];
  for (let n = 0; n < spellings.length; n += 20) {
    const some = await Promise.all(spellings.slice(n, n + 20).map(([seed, spelt]) => leakOf(seed, spelt, seed % 8 === 0)));
    leaks.push(...some.filter((one) => one !== undefined));
  }
  expect(leaks).toEqual([]);
  const lines = stage.logged.join('\n');
  const bytes = await bytesOf(stage.shelf);
  for (const [, { hides, texts }] of spellings) {
    for (const secret of hides.filter(({ length }) => length >= 8))
      expect([lines.includes(secret), bytes.includes(secret)]).toEqual([false, false]);
    for (const text of texts.filter(({ length }) => length >= 8)) expect(lines).not.toContain(text);
  }
  console.log(
    `  ${CONVERSATIONS} conversations, ${spellings.filter(([, { kind }]) => kind === 'split').length} with a card number over several messages: nothing left`,
  );
  // Ten seconds of work, several times as long on a machine that is busy with other suites.
}, 240_000);
