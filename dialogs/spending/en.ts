import type { Words } from '../../bot/model.ts';

export const words = {
  'spending.answer': () =>
    'I cannot add up what you spent yet. Your bank’s app or website lists it by date, and each statement has a whole billing period. What I can tell you is how much is in your accounts now, and how much of it you can spend.',
  'spending.spendable': () => 'What can I spend?',
  'spending.my_balances': () => 'My balances',
} satisfies Words;
