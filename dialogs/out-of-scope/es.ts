import type { phrases as enPhrases } from './en.ts';

export const words = {};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  oos: [],
};
