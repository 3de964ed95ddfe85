import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    {
      name: 'advice',
      meaning: 'Asks for an opinion: whether to buy, sell, invest, exchange or wait, and whether now is a good time.',
      does: { begin: 'advice' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
