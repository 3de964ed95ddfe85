import type { Room } from '../../bot/model.ts';
import { thanks } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [thanks],
  intents: [{ name: 'thanks', meaning: 'Says thank you, or that something helped.', does: { begin: 'thanks' } }],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
