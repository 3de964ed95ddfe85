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
      name: 'small_talk',
      meaning: 'How are you, your name, a joke, the weather, a compliment: chat with the assistant itself.',
      does: { begin: 'small-talk' },
    },
    {
      name: 'anger',
      meaning: 'Swears at or is angry with the assistant or the bank, and asks for nothing concrete.',
      does: { begin: 'anger' },
    },
    { name: 'apology', meaning: 'Says sorry to the assistant, and asks for nothing concrete.', does: { begin: 'apology' } },
  ],
  speech: { en: { words: en, phrases: inEnglish }, es: { words: es, phrases: inSpanish } },
};
