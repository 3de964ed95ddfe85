/** Says hello and what can be asked. Also begun when a customer opens the chat. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const greeting: Dialog = {
  name: 'greeting',
  slots: {},
  next: () =>
    end(say('greeting.hello'), [
      { label: say('greeting.my_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
      { label: say('greeting.what_else'), begins: 'help' },
    ]),
};
