import type { Words } from '../../bot/model.ts';

export const words = {
  'bank_facts.rate': () =>
    'I do not know rates yet. Yours is on your statement or in your bank’s app: APY is what savings pay, APR is what a card or loan costs. To ask for a better one, call the number on your statement.',
  'bank_facts.fees': () =>
    'I cannot see fees or give one back. What things cost is on your bank’s website, and what you were charged is on your statement. To ask for a fee back, call the number on the back of your card and have its date and amount at hand; it is worth asking.',
  'bank_facts.exchange': () =>
    'I do not know exchange rates. What counts is the rate of your bank or card: ask in its app, in a branch or on the number on the back of your card, also for the fee on payments abroad. If you may choose abroad, paying in the local currency usually costs less.',
  'bank_facts.branch': () =>
    'I do not know branches, ATMs or their hours. Your bank’s app or website can find those near you and shows when they are open. Look there too for the ATMs that cost you no fee.',
} satisfies Words;
