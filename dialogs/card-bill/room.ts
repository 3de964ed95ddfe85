import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  skill: 'payments',
  dialogs,
  intents: [
    {
      name: 'card_bill',
      meaning: "Asks when a credit card's payment is due, how much at least, or what the statement says.",
      does: { begin: 'card-bill' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
