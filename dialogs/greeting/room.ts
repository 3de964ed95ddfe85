import type { Room } from '../../bot/model.ts';
import { greeting } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [greeting],
  intents: [{ name: 'greeting', meaning: 'Says hello and nothing concrete.', does: { begin: 'greeting' } }],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
