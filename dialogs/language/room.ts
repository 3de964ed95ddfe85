import type { Room } from '../../bot/model.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    { name: 'speak_english', meaning: 'Wants to go on in English.', does: { speak: 'en' } },
    { name: 'speak_spanish', meaning: 'Wants to go on in Spanish.', does: { speak: 'es' } },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
