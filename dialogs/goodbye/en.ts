import type { Words } from '../../bot/model.ts';

export const words = {
  'goodbye.bye': () => 'Goodbye! If this is a shared computer, sign out when you leave.',
} satisfies Words;
