/** What others need to pay money into an account: the numbers are with the bank, the form is the payer’s. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [answering('routing-number', say('pay_in.numbers')), answering('direct-deposit', say('pay_in.direct_deposit'))];
