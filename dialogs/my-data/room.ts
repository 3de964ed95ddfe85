import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    { name: 'who_saw', meaning: 'Asks who looked at their data, when, or what this assistant has read.', does: { begin: 'who-saw' } },
    {
      name: 'privacy',
      meaning: 'Asks in general what is done with their data, whether it is safe, sold or shared.',
      does: { begin: 'privacy' },
    },
    {
      name: 'revoke_consent',
      meaning: 'Wants to take back a permission, so that some data can no longer be seen.',
      does: { begin: 'disconnect-bank' },
    },
    { name: 'erase_data', meaning: 'Wants everything about them deleted.', does: { begin: 'erase-data' } },
    { name: 'export_data', meaning: 'Wants a copy of all data held about them.', does: { begin: 'export-data' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
