/** What comes before every order about a card but a lock: which card it is, whether its bank takes orders, and how it is just now. */
import type { Account, CardState, Move, Say, Sight } from '../../bot/model.ts';
import { end, needs, write } from '../../bot/model.ts';
import type { Do } from '../lock-card/en.ts';
import { type Anew, named, pick } from '../lock-card/meant.ts';
import { type Ended, endedOf, orderable } from '../lock-card/ordering.ts';
import type { Mention } from '../slots/account.ts';

/** `is`: undefined where its bank does not say. */
export type Ready = { account: Account; is: CardState | undefined };

/** The cards that can be ordered about and what is said of the others; or the move that comes first. */
export const prepare = (
  what: Do,
  mention: Mention | undefined,
  anew: Anew,
  sight: Sight,
  tell: (ended: Ended[]) => Move,
): { ready: Ready[]; notes: Say[] } | { move: Move } => {
  const accounts = sight.read('accounts', {});
  if (!accounts) return { move: needs({ name: 'accounts', args: {} }) };
  const ended = endedOf(sight, accounts);
  if (ended) return { move: ended === 'waiting' ? write([]) : tell(ended) };
  const picked = pick(what, mention, accounts, anew);
  if ('move' in picked) return picked;
  const { free, notes } = orderable(what, picked, sight);
  if (free.length === 0) return { move: end(notes) };
  const refs = refsOf(free.filter(({ status }) => status === 'open'));
  const states = refs.length > 0 ? sight.read('cards', { refs }) : { got: [], missing: [] };
  if (!states) return { move: needs({ name: 'cards', args: { refs } }) };
  const isOf = ({ bank, id }: Account) => states.got.find((one) => one.account.bank === bank && one.account.id === id);
  return { ready: free.map((account) => ({ account, is: isOf(account) })), notes };
};

export const refsOf = (cards: readonly Account[]) => cards.map(({ bank, id }) => ({ bank, id }));

/** The same cards again, for the dialog that goes on with them. */
export const theSame = ([first, ...more]: readonly Ready[], mention: Mention | undefined): { account: Mention } =>
  first && more.length === 0 ? named(first.account) : { account: mention ?? {} };
