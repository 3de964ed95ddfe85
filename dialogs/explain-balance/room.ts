import type { Room } from '../../bot/model.ts';
import { explainBalance } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [explainBalance],
  intents: [
    {
      name: 'spendable',
      meaning: 'Asks how much of a balance can be used now, or whether something can be afforded.',
      does: { begin: 'explain-balance' },
    },
    {
      name: 'balance_difference',
      meaning: 'Asks why available and current balance differ, what these words mean, or what is pending or on hold.',
      does: { begin: 'explain-balance' },
    },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
