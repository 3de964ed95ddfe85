import type { Room } from '../../bot/model.ts';
import { thanks } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [thanks],
  intents: [{ name: 'thanks', meaning: 'Says thank you, or that something helped.', does: { begin: 'thanks' } }],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
