import type { Room } from '../../bot/model.ts';
import { areYouHuman, privacy } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [areYouHuman, privacy],
  intents: [
    { name: 'are_you_human', meaning: 'Asks who or what is answering: a bot, a person, its name.', does: { begin: 'are-you-human' } },
    {
      name: 'privacy',
      meaning: 'Asks what is known, kept or passed on about them, who can see it, or how to end that.',
      does: { begin: 'privacy' },
    },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
