import type { Room } from '../../bot/model.ts';
import { help } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [help],
  intents: [{ name: 'help', meaning: 'Asks what can be asked or done here, or how this works.', does: { begin: 'help' } }],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
