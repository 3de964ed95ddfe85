import type { Room } from '../../bot/model.ts';
import { fraudAlert } from './dialog.ts';
import { words as en } from './en.ts';
import { words as es } from './es.ts';

/** No intent begins it: a bank does, and the answer is read by its slot (dialogs/slots/fraud.ts), as a model of words must not decide a "yes" here. */
export const room: Room = {
  skill: 'fraud',
  dialogs: [fraudAlert],
  intents: [],
  speech: { en: { words: en, phrases: {} }, es: { words: es, phrases: {} } },
};
