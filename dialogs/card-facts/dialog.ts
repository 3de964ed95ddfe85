/** A card’s PIN, last month, limit and points: the limit comes with the balance, the rest is with the bank. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('change-pin', say('card_facts.pin')),
  answering('card-expiry', say('card_facts.expiry')),
  answering('credit-limit', say('card_facts.limit'), [
    { label: say('card_facts.my_card'), begins: 'check-balance', states: { account: { kinds: ['card'] } } },
  ]),
  answering('rewards', say('card_facts.rewards')),
];
