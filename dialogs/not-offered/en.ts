import type { Words } from '../../bot/model.ts';

export const words = {
  'not_offered.sorry': () =>
    'I can’t do that here: I tell balances, explain them, and lock or unlock cards. Your bank’s app, website or phone line can. For a lost or stolen card, write “lock my card”, then call the bank right away.',
} satisfies Words;
