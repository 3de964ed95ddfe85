/** Where connections lead on to. Each button works in every state. */
import type { Choice } from '../../bot/model.ts';
import { sayer } from '../../bot/model.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

export const connecting = (): Choice => ({ label: say('connections.to_connect'), begins: 'connect-bank' });
/** Asks which, where there are several. */
export const disconnecting = (banks: readonly string[]): Choice => {
  const [bank, ...more] = banks;
  return bank !== undefined && more.length === 0
    ? { label: say('connections.to_disconnect', { bank }), begins: 'disconnect-bank', states: { account: { banks: [bank] } } }
    : { label: say('connections.to_disconnect', { bank: null }), begins: 'disconnect-bank' };
};
export const seeing = (): Choice => ({ label: say('connections.to_see'), begins: 'my-connections' });
/** All of it on a page of the customer's own; what they agreed to, there. */
export const ownPage = (): Choice => ({ label: say('connections.to_page'), begins: 'my-page' });
export const receipts = (): Choice => ({ label: say('connections.to_receipts'), begins: 'my-page', given: { part: 'receipts' } });
export const whoSaw = (): Choice => ({ label: say('connections.to_who_saw'), begins: 'who-saw' });
