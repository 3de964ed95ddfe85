/**
 * Connects a bank: tells which there are, and hands out the page on which the customer begins. Nothing is signed in to in the chat. Who has connected
 * a bank already gets the page too, to change what may be seen or for how long.
 */
import type { Choice, Connections, Dialog, Move } from '../../bot/model.ts';
import { ask, end, needs, sayer } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { disconnecting, seeing } from './buttons.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

const NAME = 'connect-bank';

export const connectBank: Dialog<{ account: Mention }> = {
  name: NAME,
  slots: { account: 'once' },

  next({ account: mention }, sight) {
    const known = sight.read('connections', {});
    if (!known) return needs({ name: 'connections', args: {} });
    const bank = meant(mention, known);
    if (bank === undefined) return whichOf(mention, known);
    if (known.out.includes(bank)) return end(say('connections.out', { banks: [bank] }), banksOf(known.offered));
    const page = sight.read('connecting', { bank });
    if (!page) return needs({ name: 'connecting', args: { bank } });
    if (page.state === 'not_offered') return end(say('connections.not_offered', { bank }), banksOf(known.offered));
    const before = known.connected.find((one) => one.bank === bank);
    const { url, minutes } = page;
    if (!before) return end(say('connections.page', { bank, url, minutes }));
    return end(
      [say('connections.is_connected', before), say('connections.page_again', { bank, url, minutes })],
      [disconnecting([bank]), seeing()],
    );
  },
};

/** The bank that was named, or the only one there is. */
const meant = (mention: Mention | undefined, { connected, offered }: Connections): string | undefined => {
  const [named] = mention?.banks ?? [];
  if (named !== undefined || mention?.elsewhere !== undefined) return named;
  return connected.length === 0 && offered.length === 1 ? offered[0] : undefined;
};

const whichOf = (mention: Mention | undefined, { connected, offered }: Connections): Move => {
  const { elsewhere } = mention ?? {};
  if (offered.length === 0) return end(say('connections.none_offered', { connected: connected.map(({ bank }) => bank) }));
  if (elsewhere !== undefined) return end(say('connections.elsewhere', { name: elsewhere, offered }), banksOf(offered));
  return ask('account', say('connections.which'), banksOf(offered));
};

const banksOf = (banks: readonly string[]): Choice[] =>
  banks.map((bank) => ({ label: say('connections.bank', { bank }), begins: NAME, states: { account: { banks: [bank] } } }));
