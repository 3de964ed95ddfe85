import type { Room } from '../../bot/model.ts';
import { goodbye } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [goodbye],
  intents: [{ name: 'goodbye', meaning: 'Says goodbye, or that there is nothing more.', does: { begin: 'goodbye' } }],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
