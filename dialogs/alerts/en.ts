import type { Words } from '../../bot/model.ts';

export const words = {
  'alerts.stop': () =>
    'I cannot switch alerts on or off, or see which are on. Your bank sends them: choose the ones you want in its app or on its website, under alerts or notifications, or call the number on the back of your card. I write only to answer you, or to tell you what I promised to tell.',
} satisfies Words;
