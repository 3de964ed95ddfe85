/**
 * Locks and unlocks cards. Told is only what the bank confirmed.
 *
 * Decided, for safety first: to lock asks for no confirmation where it was said in so many words and is clear which card is meant, as each
 * minute counts and a lock is undone by a sentence; where it was not ("my card was stolen") it is asked first. To unlock is
 * always confirmed, with the card's name. While a bank has not said what became of an order, no second one about
 * that card leaves: the same would be done twice for nothing, the opposite one could overtake it, and who is told "locked" must be able to
 * rely on it. "And the Citi one?" orders nothing: an order is said in full, or picked from a question.
 *
 * A button that picks a card orders at once only while its question is open. Pressed later, after "cancel", "start over" or another question, it
 * may be a slip, or an order that was thought better of: then the card is known, and whether to lock it is asked.
 */
import type { Choice, Dialog, Lock, Move, Sight } from '../../bot/model.ts';
import { confirm, end, needs, sayer, write } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import type { Ordered } from '../slots/order.ts';
import type { words } from './en.ts';
import { named, type Picked, pick } from './meant.ts';
import { callsFor, type Ended, endedOf, orderable, tellEnd } from './ordering.ts';
import { tellState } from './state.ts';

const say = sayer<typeof words>();

type Do = Lock['do'];
type Said = { account: Mention; order: Ordered };

/** What each may begin anew, as buttons do. */
const NAMES: { readonly [D in Do]: string } = { lock_card: 'lock-card', unlock_card: 'unlock-card' };

const dialogFor = (what: Do): Dialog<Said> => ({
  name: NAMES[what],
  ...(what === 'lock_card' ? { urgent: true } : {}),
  slots: { account: 'once', order: 'once' },

  next({ account: mention, order: ordered }, sight) {
    if (ordered === 'no') return end(say('card.left_alone', { what }));
    const accounts = sight.read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const ended = endedOf(sight, accounts);
    if (ended === 'waiting') return write([]);
    if (ended)
      return end(
        ended.map((one) => outcome(what, one)),
        what === 'lock_card' ? reportOf(ended) : [],
      );
    // "Is my card locked?" is no order.
    if (what === 'lock_card' && ordered === 'perhaps') return tellState(mention, sight);
    const picked = pick(what, mention, accounts, { begins: NAMES[what], ...(ordered ? { whileOpen: { order: ordered } } : {}) });
    return 'move' in picked ? picked.move : order(what, picked, ordered === 'yes' && picked.clear, sight);
  },
});

export const lockCard = dialogFor('lock_card');
export const unlockCard = dialogFor('unlock_card');

const order = (what: Do, picked: Picked, atOnce: boolean, sight: Sight): Move => {
  const { free, notes } = orderable(what, picked, sight);
  if (free.length === 0) return end(notes);
  if (what === 'unlock_card' || !atOnce) {
    const about = { do: what, refs: free.map(({ bank, id }) => ({ bank, id })) };
    const agreed = sight.agreed(about);
    if (agreed === undefined) return confirm(about, [...notes, say('card.confirm', { what, accounts: free })]);
    if (!agreed) return end(say('card.left_as_it_is', { accounts: free }));
  }
  const calls = callsFor(free, (account) => ({ do: what, account }));
  return write(calls, [...notes, say('card.asked', { what, accounts: free })]);
};

const outcome = (what: Do, one: Ended) => tellEnd(one, ({ at = null }) => say('card.done', { ...one.named, what, at }));

/** A lock keeps a card safe for now; one that does not come back is reported. */
const reportOf = ([only, ...more]: Ended[]): Choice[] =>
  only?.result.state === 'done' && only.named.account && more.length === 0
    ? [{ label: say('card.report_it'), begins: 'report-card', states: named(only.named.account) }]
    : [];
