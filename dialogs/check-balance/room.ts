import type { Room } from '../../bot/model.ts';
import { checkBalance } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [checkBalance],
  intents: [
    {
      name: 'check_balance',
      meaning:
        'Wants to know how much is in one or more accounts, or what is owed on a card or loan. Not what was spent, not why balances differ.',
      does: { begin: 'check-balance' },
    },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
