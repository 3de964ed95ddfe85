/** A card that is lost, refused, worn out or on its way. Why one was refused and where one is, only the bank can say. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';
import { replaceCard } from './replace.ts';
import { reportCard } from './report.ts';

const say = sayer<typeof words>();

export const dialogs = [
  reportCard,
  replaceCard,
  answering('card-declined', say('cards.declined'), [
    { label: say('cards.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
    { label: say('cards.unlock'), begins: 'unlock-card' },
  ]),
  answering('card-delivery', say('cards.delivery')),
];
