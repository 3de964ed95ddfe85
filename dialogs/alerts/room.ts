import type { Room } from '../../bot/model.ts';
import { dialogs } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';
import { phrases as inEnglish } from './phrases.en.ts';
import { phrases as inSpanish } from './phrases.es.ts';

export const room: Room = {
  dialogs,
  intents: [
    { name: 'stop_alerts', meaning: 'Wants fewer or no alerts and notifications, or asks which are on.', does: { begin: 'stop-alerts' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
