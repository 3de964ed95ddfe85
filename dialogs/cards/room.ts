import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  skill: 'cards',
  dialogs,
  intents: [
    { name: 'card_lost', meaning: 'A card is lost or was stolen.', does: { begin: 'report-card' } },
    { name: 'card_declined', meaning: 'A card was refused or does not work, and wants to know why.', does: { begin: 'card-declined' } },
    {
      name: 'replace_card',
      meaning: 'Wants a new card in place of one that is damaged, worn, or has to be changed.',
      does: { begin: 'replace-card' },
    },
    { name: 'card_delivery', meaning: 'Asks where an ordered card is or when it comes.', does: { begin: 'card-delivery' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
