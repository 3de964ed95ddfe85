import type { Room } from '../../bot/model.ts';
import { goodbye } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [goodbye],
  intents: [{ name: 'goodbye', meaning: 'Says goodbye, or that there is nothing more.', does: { begin: 'goodbye' } }],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
