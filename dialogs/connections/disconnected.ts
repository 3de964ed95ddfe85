/**
 * The customer disconnected a bank on their own page: the chat tells them so, as it must not happen unseen, and its bank is asked until it has made the
 * keys worthless.
 */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer, write } from '../../bot/model.ts';
import { connecting, seeing } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const bankDisconnected: Dialog<Record<never, never>, { bank: string }> = {
  name: 'bank-disconnected',
  slots: {},
  next(_, sight, { bank }) {
    if (bank === undefined) return end([]);
    const last = sight.writes('disconnect').find(({ args }) => args.bank === bank);
    if (!last) return write([{ name: 'disconnect', args: { bank } }]);
    if (last.result === 'pending') return write([]);
    const revoked = last.result.state === 'none' || last.result.revoked;
    return end(say('connections.ended_on_page', { bank, revoked }), [connecting(), seeing()]);
  },
};
