import type { Room } from '../../bot/model.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [],
  intents: [{ name: 'oos', meaning: 'Has nothing to do with a bank.', does: 'out_of_scope' }],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
