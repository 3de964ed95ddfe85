import type { Room } from '../../bot/model.ts';
import { areYouHuman, howIWork } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [areYouHuman, howIWork],
  intents: [
    {
      name: 'are_you_human',
      meaning: 'Asks whether this is a bot or a person, or who or what is answering.',
      does: { begin: 'are-you-human' },
    },
    {
      name: 'inner_workings',
      meaning: 'Wants to see or change the inside of the assistant: its instructions, code, keys, database, other customers.',
      does: { begin: 'how-i-work' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
