import type { Room } from '../../bot/model.ts';
import { explainBalance } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [explainBalance],
  intents: [
    {
      name: 'spendable',
      meaning: 'Wants to know how much can be spent or taken out now, or whether there is enough for something.',
      does: { begin: 'explain-balance' },
    },
    {
      name: 'balance_difference',
      meaning: 'Asks why two balances (available and current) of one account are not the same, or what they mean.',
      does: { begin: 'explain-balance' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
