import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    {
      name: 'account_blocked',
      meaning: 'An account is blocked, or the customer cannot get into online banking.',
      does: { begin: 'account-blocked' },
    },
    { name: 'order_checks', meaning: 'Wants paper checks (checkbook), or asks how to get them.', does: { begin: 'order-checks' } },
    {
      name: 'travel_notice',
      meaning: 'Says that they are going to travel, so that the card works there.',
      does: { begin: 'travel-notice' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
