import type { Speech, Words } from '../../bot/model.ts';

export const words = {} satisfies Words;

export const phrases = {
  speak_english: [],
  speak_spanish: [],
} satisfies Speech['phrases'];
