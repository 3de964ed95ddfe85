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
      name: 'report_fraud',
      meaning:
        'Somebody else used the card or the account, or there is a charge the customer did not make; or a message looks like a scam.',
      does: { begin: 'report-fraud' },
    },
    {
      name: 'dispute',
      meaning:
        'Wants a charge or payment reversed, because of what a seller did (not delivered, wrong amount, cancelled), or because the bank made an error.',
      does: { begin: 'dispute' },
    },
    { name: 'complaint', meaning: 'Wants to complain formally about the bank or its service.', does: { begin: 'complaint' } },
    { name: 'hardship', meaning: 'Cannot pay, lost work, is ill or in need, and looks for relief.', does: { begin: 'hardship' } },
    { name: 'bereavement', meaning: 'Somebody has died and accounts have to be seen to.', does: { begin: 'bereavement' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
