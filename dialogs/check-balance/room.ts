import type { Room } from '../../bot/model.ts';
import { checkBalance } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [checkBalance],
  intents: [
    {
      name: 'check_balance',
      meaning: 'Wants to know how much money is in an account now, or how much is owed on one (card, loan).',
      does: { begin: 'check-balance' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
