import type { Words } from '../../bot/model.ts';

export const words = {
  'not_offered.sorry': () =>
    'I can’t do that here: I tell balances, explain them, and lock, report or replace cards. Your bank’s app, website or phone line can. If a card is lost or stolen, just tell me.',
} satisfies Words;
