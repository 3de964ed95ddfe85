/** How much was spent: cannot be added up yet; what is there and what can be spent can be told. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('spending', say('spending.answer'), [
    { label: say('spending.spendable'), begins: 'explain-balance' },
    { label: say('spending.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
  ]),
];
