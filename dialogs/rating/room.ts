import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';

export const room: Room = {
  dialogs,
  intents: [],
  speech: { en: { words: en, phrases: {} }, es: { words: es, phrases: {} } },
};
