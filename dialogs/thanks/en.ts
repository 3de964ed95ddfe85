import type { Speech, Words } from '../../bot/model.ts';

export const words = {
  'thanks.welcome': () => 'You’re welcome.',
} satisfies Words;

export const phrases = {
  thanks: [],
} satisfies Speech['phrases'];
