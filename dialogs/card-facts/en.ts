import type { Words } from '../../bot/model.ts';

export const words = {
  'card_facts.pin': () =>
    'I cannot change, set or show a PIN. You can do that in your bank’s app, by phone, in a branch and often at its ATM; have your ID at hand, and never write a PIN in a chat. If somebody else knows it, call your bank at once.',
  'card_facts.expiry': () =>
    'I cannot see when a card expires: month and year are printed on it, and it usually works through the last day of that month. The new one usually comes by mail before; make sure your bank has your address, and call if it is late. Give the new date to companies that charge you regularly.',
  'card_facts.limit': () =>
    'Your limit comes with your card’s balance, when the bank sends it. Tap the button and I look; if you have several cards, ask me about one at a time. I cannot raise or lower it: ask in your bank’s app or on the number on the back of the card, and have your income and housing costs at hand.',
  'card_facts.rewards': () =>
    'I cannot see points, miles or cashback yet. Look at the card in your bank’s app or on its website, where you can usually redeem them too, or on your statement. If some are missing, call the number on the back of the card and ask when and why.',
  'card_facts.my_card': () => 'My card’s balance',
} satisfies Words;
