/** A customer with Ana's life, who is understood by the real model; the banks are tables. */
import { resolve } from 'node:path';
import type { Language } from '../../bot/model.ts';
import { withPlainWords } from '../../bot/plain-words.ts';
import { loadOrTrain } from '../../bot/understand/store.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { recognisersFor, rooms } from '../../dialogs/index.ts';
import { plainWords } from '../../dialogs/repair/plain.ts';
import { account, BANKS, type Held, talkWith, type World } from '../dialogs/talk.ts';

const model = await loadOrTrain({ rooms, dir: resolve('var'), progress: () => undefined });

const understanding = withPlainWords(
  createUnderstanding({
    intents: rooms.flatMap(({ intents }) => intents),
    recognisers: recognisersFor(BANKS),
    model,
    protect: BANKS.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]),
  }),
  plainWords,
);

const held: readonly Held[] = [
  {
    account: account('chase', 'checking', 'Everyday Checking', '4321'),
    available: 249_425,
    current: 254_310,
    pending: [
      ['GREEN BASKET MARKET', -4_210],
      ['CORNER COFFEE', -675],
    ],
  },
  { account: account('chase', 'savings', 'Rainy Day', '2207'), available: 1_250_000, current: 1_250_000 },
  { account: account('wells-fargo', 'savings', 'House fund', '3320'), available: 3_418_077, current: 3_418_077 },
  { account: account('citi', 'card', 'Everyday Rewards Card', '1899'), current: 143_017, available: 1_050_733, creditLimit: 1_200_000 },
];

export const customer = (language: Language = 'en', world: World = { held }) => talkWith(world, language, understanding);

/** Plays a conversation: each line, and what its answer must look like. */
export const plays = (language: Language, lines: readonly (readonly [line: string, answer: RegExp])[]): void => {
  const talk = customer(language);
  for (const [line, answer] of lines) {
    const said = talk.writes(line);
    if (!answer.test(said)) throw new Error(`"${line}" was to be answered by ${answer}, but:\n${said}`);
  }
};
