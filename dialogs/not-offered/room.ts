import type { Room } from '../../bot/model.ts';
import { notOffered } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [notOffered],
  intents: [
    {
      name: 'not_offered',
      meaning:
        'A banking request that this assistant does not do: loans, mortgages, opening or closing accounts, investing, insurance, taxes, cash or check deposits, appointments, standing orders, wire abroad, changing address, joint owners, crypto, credit score, business services and so on.',
      does: { begin: 'not-offered' },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
