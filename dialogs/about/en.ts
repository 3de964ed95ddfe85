import type { Words } from '../../bot/model.ts';

export const words = {
  'about.a_bot': () =>
    'I am Banter, an automated assistant: a program, not a person. If you would rather have a person, tap the button or say “talk to a person”.',
} satisfies Words;
