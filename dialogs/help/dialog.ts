/** Says what can be asked, with examples to tap. */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const help: Dialog = {
  name: 'help',
  slots: {},
  next: () =>
    end(say('help.what_i_can'), [
      { label: say('help.all_balances'), begins: 'check-balance', states: { account: { all: 'every' } } },
      { label: say('help.spendable'), begins: 'explain-balance' },
      { label: say('help.privacy'), begins: 'privacy' },
    ]),
};
