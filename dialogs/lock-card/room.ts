import type { Room } from '../../bot/model.ts';
import { lockCard, unlockCard } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';
import { cardState } from './state.ts';
import { phrases as aboutStateInEnglish } from './state-phrases.en.ts';
import { phrases as aboutStateInSpanish } from './state-phrases.es.ts';

export const room: Room = {
  skill: 'cards',
  dialogs: [lockCard, unlockCard, cardState],
  intents: [
    { name: 'lock_card', meaning: 'Wants a card locked, frozen or switched off for now.', does: { begin: 'lock-card' } },
    { name: 'unlock_card', meaning: 'Wants a locked card to work again.', does: { begin: 'unlock-card' } },
    { name: 'card_state', meaning: 'Asks whether a card is locked or can be used, and orders nothing.', does: { begin: 'card-state' } },
  ],
  speech: {
    en: { words: en, phrases: { ...inEnglish, ...aboutStateInEnglish } },
    es: { words: es, phrases: { ...inSpanish, ...aboutStateInSpanish } },
  },
};
