import type { Room } from '../../bot/model.ts';
import { lockCard, unlockCard } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [lockCard, unlockCard],
  intents: [
    { name: 'lock_card', meaning: 'Wants a card locked, frozen or switched off for now.', does: { begin: 'lock-card' } },
    { name: 'unlock_card', meaning: 'Wants a locked card to work again.', does: { begin: 'unlock-card' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
