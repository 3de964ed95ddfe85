/** Whether to buy, sell or invest: nobody is advised here, and what can be told of the customer's own money is offered instead. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('advice', say('advice.none'), [
    { label: say('advice.spendable'), begins: 'explain-balance' },
    { label: say('advice.spent'), begins: 'spending' },
  ]),
];
