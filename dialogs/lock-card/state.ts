/** "Is my card locked?": how each card is, by its bank at this moment, and nothing is ordered. What no bank tells is not guessed. */
import type { Account, CardState, Choice, Dialog, Gathered, Move, Say, Sight } from '../../bot/model.ts';
import { end, needs, sayer } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { matching } from '../slots/matching.ts';
import type { words } from './en.ts';
import { asksForDebit, named, silentOf, withoutKind } from './meant.ts';

const say = sayer<typeof words>();

export const cardState: Dialog<{ account: Mention }> = {
  name: 'card-state',
  slots: { account: 'carried' },
  next: ({ account: mention }, sight) => tellState(mention, sight),
};

export const tellState = (mention: Mention | undefined, sight: Sight): Move => {
  if (mention?.elsewhere !== undefined) return end(say('card.elsewhere', { name: mention.elsewhere }));
  const accounts = sight.read('accounts', {});
  if (!accounts) return needs({ name: 'accounts', args: {} });
  if (accounts.got.length === 0 && accounts.missing.length === 0) return end(say('card.not_connected'));
  const cards = accounts.got.filter(({ kind }) => kind === 'card');
  const meant = matching(withoutKind(mention), cards).accounts;
  if (asksForDebit(mention, meant)) return end(say('card.debit', { what: 'lock_card' }));
  const silent = silentOf(mention, accounts.missing);
  const shown = meant.length > 0 || silent.length > 0 ? meant : cards;
  if (shown.length === 0) return end(silent.length > 0 ? silent : say('card.none'));
  const refs = shown.filter(({ orders, status }) => orders === 'taken' && status === 'open').map(({ bank, id }) => ({ bank, id }));
  const read = refs.length > 0 ? sight.read('cards', { refs }) : { got: [], missing: [] };
  if (!read) return needs({ name: 'cards', args: { refs } });
  const told = shown.map((account) => stateOf(account, read, sight));
  const [only] = shown;
  return end([...told, ...silent], only && shown.length === 1 ? whatNext(only, read.got[0]) : []);
};

/** An order that no bank has answered may have been done or not: then what the bank said just now may be over already. */
const stateOf = (account: Account, { got, missing }: Gathered<CardState>, sight: Sight): Say => {
  const { bank, id, status, orders } = account;
  if (status === 'closed') return say('card.closed', { account });
  if (status === 'restricted') return say('card.restricted', { account });
  const underWay = sight.underWay('act').find((one) => one.bank === bank && one.act.account === id);
  if (underWay) return say('card.already_asked', { what: underWay.act.do, account });
  const found = got.find((one) => one.account.bank === bank && one.account.id === id);
  if (found) return say('card.is', { account, state: found.state, since: found.since });
  const why = orders === 'not_allowed' ? 'consent' : (missing.find((one) => one.bank === bank)?.why ?? 'scope');
  return say('card.state_unknown', { account, why });
};

/** The other way, asked about before it is done. */
const whatNext = (account: Account, found: CardState | undefined): Choice[] => {
  const states = named(account);
  switch (found?.state) {
    case 'locked':
      return [{ label: say('card.unlock_it'), begins: 'unlock-card', states }];
    case 'active':
      return [{ label: say('card.lock_it'), begins: 'lock-card', states }];
    case 'blocked':
      return [{ label: say('card.order_new'), begins: 'replace-card', states }];
    // What its bank holds, only the bank lets go of.
    default:
      return [];
  }
};
