/**
 * The customer disconnected a bank on their own page: the chat tells them so, as it must not happen unseen. That its bank is asked until it has made
 * the keys worthless is seen to whoever has the chat.
 */
import type { Dialog } from '../../bot/model.ts';
import { end, sayer } from '../../bot/model.ts';
import { connecting, seeing } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const bankDisconnected: Dialog<Record<never, never>, { bank: string; revoked: boolean }> = {
  name: 'bank-disconnected',
  slots: {},
  next(_, __, { bank, revoked = false }) {
    if (bank === undefined) return end([]);
    return end(say('connections.ended_on_page', { bank, revoked }), [connecting(), seeing()]);
  },
};
