/** What went in and out of an account: cannot be listed yet; what is pending can be told. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('transactions', say('transactions.answer'), [
    { label: say('transactions.pending'), begins: 'explain-balance' },
    { label: say('transactions.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
  ]),
];
