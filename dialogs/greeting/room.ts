import type { Room } from '../../bot/model.ts';
import { greeting } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [greeting],
  intents: [{ name: 'greeting', meaning: 'Says hello and nothing concrete.', does: { begin: 'greeting' } }],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
