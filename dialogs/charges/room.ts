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
      name: 'explain_charge',
      meaning: 'Asks what a certain charge is or where it comes from, without saying that somebody else made it.',
      does: { begin: 'explain-charge' },
    },
    { name: 'duplicate_charges', meaning: 'Asks whether something was charged twice.', does: { begin: 'duplicate-charges' } },
    {
      name: 'recurring_charges',
      meaning: 'Asks about subscriptions, regular or coming payments: which there are, when the next is due, whether one became dearer.',
      does: { begin: 'recurring-charges' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
