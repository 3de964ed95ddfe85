import type { Room } from '../../bot/model.ts';
import { accountAlert } from './account-alert.ts';
import { alerts } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs: [alerts, accountAlert],
  intents: [
    {
      name: 'stop_alerts',
      meaning: 'Wants fewer or no alerts and notifications, or asks which are on.',
      does: { begin: 'alerts', states: { wish: 'less' } },
    },
    {
      name: 'set_alert',
      meaning:
        'Wants to be told when something happens on an account (each purchase, a large payment, a low balance), or when and how often to be told.',
      does: { begin: 'alerts', states: { wish: 'more' } },
    },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
