import type { Words } from '../../bot/model.ts';

export const words = {
  'about.a_bot': () =>
    'I am Banter, an automated assistant: a program, not a person. If you would rather have a person, tap the button or say “talk to a person”.',
  'about.inner_workings': () =>
    'I cannot show or change how I work inside, and I hold no keys or passwords to give. I only answer about your own accounts: what would you like to know?',
} satisfies Words;
