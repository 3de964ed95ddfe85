import type { Room } from '../../bot/model.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    { name: 'person', meaning: 'Wants a human being to take over.', does: { command: 'person' } },
    { name: 'cancel', meaning: 'Wants what is going on to stop ("never mind").', does: { command: 'cancel' } },
    { name: 'start_over', meaning: 'Wants to begin again from nothing.', does: { command: 'start_over' } },
    { name: 'go_back', meaning: 'Wants to go back one step, or to what was said before.', does: { command: 'go_back' } },
    { name: 'repeat', meaning: 'Wants the last answer said again, or did not understand it.', does: { command: 'repeat' } },
    { name: 'yes', meaning: 'Agrees to what was asked.', does: { answer: 'yes' } },
    { name: 'no', meaning: 'Declines what was asked.', does: { answer: 'no' } },
    { name: 'maybe', meaning: 'Neither yes nor no: is unsure, later, it depends.', does: { answer: 'maybe' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
