import type { words as en } from './en.ts';

export const words: typeof en = {
  'thanks.welcome': () => 'Con gusto.',
};
