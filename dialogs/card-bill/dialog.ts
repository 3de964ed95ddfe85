/** When a card’s payment is due, and how much at least: that comes with the card’s balance. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('card-bill', say('card_bill.answer'), [
    { label: say('card_bill.my_card'), begins: 'check-balance', states: { account: { kinds: ['card'] } } },
  ]),
];
