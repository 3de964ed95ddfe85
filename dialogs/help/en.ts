import type { Words } from '../../bot/model.ts';

export const words = {
  'help.what_i_can': () =>
    [
      'Here I tell you your balances, what went in and out, what you spent and what is due, I lock, unlock, report and replace cards, and I tell you of payments or a low balance when you wish. You could ask:',
      '• What’s my checking balance?',
      '• Show my last transactions',
      '• How much did I spend on groceries this month?',
      '• Is that what I can spend?',
      '• What do I owe on my credit card?',
      '• Lock my card',
      '• My card was stolen',
      '• Tell me when less than $50 is left',
      '• Who can see my data?',
      'Ask about other things too, such as a refused card or a fee: what I cannot do yet, such as moving money, I say honestly, and what you can do instead. For a person, say “talk to a person”.',
    ].join('\n'),
  'help.all_balances': () => 'All my balances',
  'help.spendable': () => 'What can I spend?',
  'help.privacy': () => 'Who sees my data?',
} satisfies Words;
