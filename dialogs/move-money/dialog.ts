/** Money that is to go somewhere: cannot be moved from here yet; what is available and due can be told first. */
import { sayer } from '../../bot/model.ts';
import { answering } from '../answering.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const dialogs = [
  answering('transfer', say('move_money.transfer'), [{ label: say('move_money.spendable'), begins: 'explain-balance' }]),
  answering('pay-bill', say('move_money.pay_bill'), [
    { label: say('move_money.my_card'), begins: 'check-balance', states: { account: { kinds: ['card'] } } },
    { label: say('move_money.spendable'), begins: 'explain-balance' },
  ]),
];
