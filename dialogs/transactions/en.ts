import type { Words } from '../../bot/model.ts';

export const words = {
  'transactions.answer': () =>
    'I cannot list transactions yet; they are in your bank’s app, on its website and on your statement. If a payment is missing, have its date, amount and sender at hand and call the number on the back of your card. Here I can tell you your balance and, where the bank shows it to me, what is still pending.',
  'transactions.pending': () => 'What is pending?',
  'transactions.my_balances': () => 'My balances',
} satisfies Words;
