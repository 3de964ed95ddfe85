import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    { name: 'connect_bank', meaning: 'Wants to connect, link or add a bank to this assistant.', does: { begin: 'connect-bank' } },
    {
      name: 'my_connections',
      meaning: 'Asks which banks are connected, what this assistant may see there, or until when.',
      does: { begin: 'my-connections' },
    },
    { name: 'disconnect_bank', meaning: 'Wants to remove a bank from this assistant.', does: { begin: 'disconnect-bank' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
