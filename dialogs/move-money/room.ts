import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  skill: 'payments',
  dialogs,
  intents: [
    { name: 'transfer', meaning: 'Wants to move money between own accounts or send it to somebody.', does: { begin: 'transfer' } },
    { name: 'pay_bill', meaning: 'Wants to pay a bill, a company or the own credit card.', does: { begin: 'pay-bill' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
