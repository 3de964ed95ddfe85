/** A card that is refused, worn out or on its way: it can be locked here, the rest is with the bank. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('card-declined', say('cards.declined'), [
    { label: say('cards.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
    { label: say('cards.unlock'), begins: 'unlock-card' },
  ]),
  answering('replace-card', say('cards.replace'), [{ label: say('cards.lock'), begins: 'lock-card' }]),
  answering('card-delivery', say('cards.delivery')),
];
