import type { Speech, Words } from '../../bot/model.ts';

export const words = {
  'help.what_i_can': () =>
    [
      'I can tell you what is in your accounts. You could ask:',
      '• What’s my checking balance?',
      '• How much do I have altogether?',
      '• Is that what I can spend?',
      '• What do I owe on my credit card?',
      '• Who can see my data?',
      'I only read: I cannot move money. For a person, say “talk to a person”.',
    ].join('\n'),
  'help.all_balances': () => 'All my balances',
  'help.spendable': () => 'What can I spend?',
  'help.privacy': () => 'Who sees my data?',
} satisfies Words;

export const phrases = {
  help: [],
} satisfies Speech['phrases'];
