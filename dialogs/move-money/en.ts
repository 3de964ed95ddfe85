import type { Words } from '../../bot/model.ts';

export const words = {
  'move_money.transfer': () =>
    'I cannot move or send money yet. You can in your bank’s app, on its website or in a branch; check twice who is to get it, name and number, as money once sent is hard to get back. Before that, I can tell you how much you can spend.',
  'move_money.pay_bill': () =>
    'I cannot pay bills or cards yet. You can in your bank’s app, on its website, by phone, or with the company itself; have the bill, its amount and its date at hand. What I can tell you is how much you can spend and, when the bank sends it, what is due on your card.',
  'move_money.spendable': () => 'What can I spend?',
  'move_money.my_card': () => 'My card’s balance',
} satisfies Words;
