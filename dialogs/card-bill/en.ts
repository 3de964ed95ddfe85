import type { Words } from '../../bot/model.ts';

export const words = {
  'card_bill.answer': () =>
    'The next payment, its minimum and its date come with your card’s balance, when the bank sends them. Tap the button and I look; if you have several cards, ask me about one at a time. The statement itself I cannot read: it is in your bank’s app, on its website or in the mail.',
  'card_bill.my_card': () => 'My card’s balance',
} satisfies Words;
