import type { Room } from '../../bot/model.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    { name: 'cancel', meaning: 'Wants what is going on to stop.', does: { command: 'cancel' } },
    { name: 'start_over', meaning: 'Wants to begin again from nothing.', does: { command: 'start_over' } },
    { name: 'person', meaning: 'Wants a human being to take over.', does: { command: 'person' } },
    { name: 'yes', meaning: 'Agrees to what was asked.', does: { answer: 'yes' } },
    { name: 'no', meaning: 'Declines what was asked.', does: { answer: 'no' } },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
