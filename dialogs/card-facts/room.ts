import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  skill: 'cards',
  dialogs,
  intents: [
    { name: 'change_pin', meaning: 'Wants to change, set or recover a PIN.', does: { begin: 'change-pin' } },
    { name: 'card_expiry', meaning: 'Asks when a card runs out, or what happens then.', does: { begin: 'card-expiry' } },
    {
      name: 'credit_limit',
      meaning: 'Asks what the limit of a credit card is, or wants it raised or lowered.',
      does: { begin: 'credit-limit' },
    },
    { name: 'rewards', meaning: 'Asks about points, miles or cashback.', does: { begin: 'rewards' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
