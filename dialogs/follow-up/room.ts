import type { Room } from '../../bot/model.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    { name: 'more', meaning: 'Wants the rest of what was just shown, or the list behind a number.', does: { command: 'more' } },
    { name: 'why_so', meaning: 'Asks why the figure just told is as it is ("why so much?").', does: { command: 'why' } },
    { name: 'doubt', meaning: 'Doubts what was just told ("are you sure?", "that can\'t be right").', does: { command: 'doubt' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
