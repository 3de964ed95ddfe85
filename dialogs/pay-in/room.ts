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
      name: 'routing_number',
      meaning: 'Asks for a routing or account number, or what to give somebody who wants to pay in.',
      does: { begin: 'routing-number' },
    },
    { name: 'direct_deposit', meaning: 'Wants wages or benefits paid into the account, or asks how.', does: { begin: 'direct-deposit' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
