import type { Words } from '../../bot/model.ts';

export const words = {
  'advice.none': () =>
    'I give no advice on what to buy, sell or invest in, and I do not know how prices will move. An advisor at your bank can. What I can tell you is how much you can spend and where your money went.',
  'advice.spendable': () => 'What can I spend?',
  'advice.spent': () => 'What did I spend?',
} satisfies Words;
