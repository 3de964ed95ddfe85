import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'thanks.welcome': () => 'Con gusto.',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  thanks: [],
};
