import type { Room } from '../../bot/model.ts';
import { legalRight, notOffered } from './dialog.ts';
import * as en from './en.ts';
import * as es from './es.ts';

export const room: Room = {
  dialogs: [legalRight, notOffered],
  intents: [
    {
      name: 'not_offered',
      meaning: 'A banking request that this assistant does not do: moving money, new cards, transactions, fees, branches and so on.',
      does: { begin: 'not-offered' },
    },
    {
      name: 'legal_right',
      meaning: 'Disputes a charge, reports fraud, an error, a death or hardship, or complains about the bank.',
      does: { begin: 'legal-right' },
    },
  ],
  speech: { en: { words: en.words, phrases: en.phrases }, es: { words: es.words, phrases: es.phrases } },
};
