/** A customer with Ana's life, who is understood by the real model; the banks are tables. */
import { resolve } from 'node:path';
import type { Language } from '../../bot/model.ts';
import { withPlainWords } from '../../bot/plain-words.ts';
import { loadOrTrain } from '../../bot/understand/store.ts';
import { createUnderstanding } from '../../bot/understand/understand.ts';
import { recognisersFor, rooms } from '../../dialogs/index.ts';
import { plainWords } from '../../dialogs/repair/plain.ts';
import { account, BANKS, type Held, type Moved, talkWith, type World } from '../dialogs/talk.ts';

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

const moved = (on: string, text: string, cents: number, more: NonNullable<Moved['more']>): Moved => ({ on, text, cents, more });

export const held: readonly Held[] = [
  {
    account: account('chase', 'checking', 'Everyday Checking', '4321'),
    available: 249_425,
    current: 254_310,
    pending: [
      ['GREEN BASKET MARKET', -4_210],
      ['CORNER COFFEE', -675],
    ],
    moves: [
      moved('2026-11-09', 'GREEN BASKET MARKET', -4_210, { status: 'pending', merchant: 'Green Basket', category: 'groceries' }),
      moved('2026-11-08', 'CORNER COFFEE', -675, { merchant: 'Corner Coffee', category: 'restaurants' }),
      moved('2026-11-02', 'HARBOR STUDIO PAYROLL', 261_837, { merchant: 'Harbor Studio', category: 'income' }),
      moved('2026-11-01', 'RIVERSIDE APARTMENTS RENT', -160_000, { merchant: 'Riverside Apartments', category: 'housing' }),
      moved('2026-10-28', 'CORNER COFFEE', -540, { merchant: 'Corner Coffee', category: 'restaurants' }),
      moved('2026-10-20', 'GREEN BASKET MARKET', -8_130, { merchant: 'Green Basket', category: 'groceries' }),
      moved('2026-10-08', 'CORNER COFFEE', -615, { merchant: 'Corner Coffee', category: 'restaurants' }),
    ],
  },
  { account: account('chase', 'savings', 'Rainy Day', '2207'), available: 1_250_000, current: 1_250_000 },
  { account: account('wells-fargo', 'savings', 'House fund', '3320'), available: 3_418_077, current: 3_418_077 },
  {
    account: account('citi', 'card', 'Everyday Rewards Card', '1899'),
    current: 143_017,
    available: 1_050_733,
    creditLimit: 1_200_000,
    due: { minimum: { minor: 5_500, currency: 'USD' }, on: '2026-11-29' },
    moves: [
      moved('2026-11-06', 'PALACE CINEMA', -2_850, { merchant: 'Palace Cinema', category: 'entertainment' }),
      moved('2026-11-06', 'PALACE CINEMA', -2_850, { merchant: 'Palace Cinema', category: 'entertainment' }),
      ...['2026-11-05', '2026-10-05', '2026-09-05'].map((on) =>
        moved(on, 'STREAMBOX MONTHLY', -1_749, { merchant: 'Streambox', category: 'entertainment' }),
      ),
    ],
  },
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
