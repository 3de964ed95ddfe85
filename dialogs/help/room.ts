import type { Room } from '../../bot/model.ts';
import { help } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [help],
  intents: [{ name: 'help', meaning: 'Asks what can be asked or done here, or how this works.', does: { begin: 'help' } }],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
