import type { Room } from '../../bot/model.ts';
import { lockCard, unlockCard } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [lockCard, unlockCard],
  intents: [
    {
      name: 'lock_card',
      meaning:
        'Wants one or more cards to be locked, frozen or blocked now, or says that one was lost or stolen. Not a card that the bank blocked or declined, and not a new one.',
      does: { begin: 'lock-card' },
    },
    {
      name: 'unlock_card',
      meaning: 'Wants a card that was locked or frozen to work again. Not one that was declined, and not a login that is locked.',
      does: { begin: 'unlock-card' },
    },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
