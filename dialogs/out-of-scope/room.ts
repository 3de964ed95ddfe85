import type { Room } from '../../bot/model.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [],
  intents: [
    {
      name: 'oos',
      meaning: "Nothing to do with a bank: everyday questions, news, code, cooking, other companies' service, nonsense.",
      does: 'out_of_scope',
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
