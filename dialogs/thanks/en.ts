import type { Words } from '../../bot/model.ts';

export const words = {
  'thanks.welcome': () => 'You’re welcome.',
} satisfies Words;
