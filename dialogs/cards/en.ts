import type { Words } from '../../bot/model.ts';

export const words = {
  'cards.declined': () =>
    'I cannot see why a card was refused. Often too little is available, the card is locked or expired, or the bank stopped it for safety; here you can check your balances, or unlock a card that you locked. If that is not it, call the number on the back and name the shop, date and amount.',
  'cards.replace': () =>
    'I cannot order a card yet. Ask for one in your bank’s app, in a branch or on the number on the back of your card, and check the address it goes to; if the name is to change, have your ID at hand. If you no longer have the old card with you, lock it first.',
  'cards.delivery': () =>
    'I cannot see where a card is. Call the number on your statement or in your bank’s app, say when it was ordered, and check the address it went to. If it should be there by now, ask them to cancel it and send another.',
  'cards.lock': () => 'Lock my card',
  'cards.my_balances': () => 'My balances',
  'cards.unlock': () => 'Unlock my card',
} satisfies Words;
