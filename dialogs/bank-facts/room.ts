import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    { name: 'interest_rate', meaning: 'Asks what interest an account pays or costs (APR, APY).', does: { begin: 'interest-rate' } },
    { name: 'fees', meaning: 'Asks what something costs at the bank, or why a fee was taken, or wants it back.', does: { begin: 'fees' } },
    {
      name: 'exchange_rate',
      meaning: 'Asks what one currency is worth in another, or what paying abroad costs in exchange.',
      does: { begin: 'exchange-rate' },
    },
    { name: 'find_branch', meaning: 'Looks for a branch or an ATM, or its hours.', does: { begin: 'find-branch' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
