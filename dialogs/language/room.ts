import type { Room } from '../../bot/model.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    { name: 'speak_english', meaning: 'Wants to go on in English.', does: { speak: 'en' } },
    { name: 'speak_spanish', meaning: 'Wants to go on in Spanish.', does: { speak: 'es' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
