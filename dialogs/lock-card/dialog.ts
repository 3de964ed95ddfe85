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
import type { Account, Act, Choice, Dialog, Gathered, Move, Say, Sight, Writes } from '../../bot/model.ts';
import { ask, askAgain, confirm, end, needs, sayer, write } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { matching } from '../slots/matching.ts';
import type { Ordered } from '../slots/order.ts';
import type { Named, words } from './en.ts';
import { asksForDebit, silentOf, withoutKind } from './meant.ts';
import { tellState } from './state.ts';

const say = sayer<typeof words>();

type Do = Act['do'];
type Order = Writes['act']['args'];
type Said = { account: Mention; order: Ordered };

const BUTTONS_AT_MOST = 10;

/** What each may begin anew, as buttons do. */
const NAMES: { readonly [D in Do]: string } = { lock_card: 'lock-card', unlock_card: 'unlock-card' };

const dialogFor = (what: Do): Dialog<Said> => ({
  name: NAMES[what],
  slots: { account: 'once', order: 'once' },

  next({ account: mention, order: ordered }, sight) {
    if (ordered === 'no') return end(say('card.left_alone', { what }));
    const accounts = sight.read('accounts', {});
    if (!accounts) return needs({ name: 'accounts', args: {} });
    const written = sight.writes('act');
    if (written.some(({ result }) => result === 'pending')) return write([]);
    if (written.length > 0) return end(written.flatMap(({ args, result }) => outcome(args, result, accounts)));
    // "Is my card locked?" is no order.
    if (what === 'lock_card' && ordered === 'perhaps') return tellState(mention, sight);
    const picked = pick(what, mention, ordered, accounts);
    return 'move' in picked ? picked.move : order(what, picked, ordered === 'yes' && picked.clear, sight);
  },
});

export const lockCard = dialogFor('lock_card');
export const unlockCard = dialogFor('unlock_card');

// ---------------------------------------------------------------- which card

/** `clear`: no other card can have been meant. `notes`: what could not be seen. */
type Picked = { cards: Account[]; clear: boolean; notes: Say[] } | { move: Move };

const pick = (what: Do, mention: Mention | undefined, ordered: Ordered | undefined, { got, missing }: Gathered<Account>): Picked => {
  if (mention?.elsewhere !== undefined) return { move: end(say('card.elsewhere', { name: mention.elsewhere })) };
  if (got.length === 0 && missing.length === 0) return { move: end(say('card.not_connected')) };
  const silent = silentOf(mention, missing);
  const cards = got.filter(({ kind }) => kind === 'card');
  const { accounts: meant, unnamed } = matching(withoutKind(mention), cards);
  const inUse = meant.filter(({ status }) => status !== 'closed');
  if (asksForDebit(mention, meant)) return { move: end(say('card.debit')) };
  if (meant.length === 0) {
    if (silent.length > 0) return { move: end(silent) };
    return { move: cards.length === 0 ? end(say('card.none')) : askAgain('account', say('card.no_such'), choicesOf(what, cards, ordered)) };
  }
  if (inUse.length === 0) return { move: end(meant.map((account) => say('card.closed', { account }))) };
  if (unnamed && !mention?.guessed && inUse.length > 1)
    return { move: askAgain('account', [...silent, say('card.no_such')], choicesOf(what, inUse, ordered)) };
  if (inUse.length > 1 && !mention?.all)
    return { move: ask('account', [...silent, say('card.which', { what, count: inUse.length })], choicesOf(what, inUse, ordered)) };
  // The card that was meant may be at the bank that is silent.
  return { cards: inUse, clear: silent.length === 0 || mention?.last4 !== undefined || mention?.all !== undefined, notes: silent };
};

const choicesOf = (what: Do, cards: readonly Account[], ordered: Ordered | undefined): Choice[] =>
  cards
    .filter(({ status }) => status !== 'closed')
    .slice(0, BUTTONS_AT_MOST)
    .map((account) => ({
      label: say('card.choice', { account }),
      begins: NAMES[what],
      states: { account: { banks: [account.bank], id: account.id } },
      ...(ordered ? { whileOpen: { order: ordered } } : {}),
    }));

// ---------------------------------------------------------------- the order

const order = (what: Do, { cards, notes: unseen }: Extract<Picked, { cards: Account[] }>, atOnce: boolean, sight: Sight): Move => {
  const able = cards.filter(({ orders }) => orders === 'taken');
  const notes = cards
    .filter((card) => !able.includes(card))
    .map((account) => say(account.orders ? 'card.not_allowed' : 'card.not_taken', { what, account }));
  const waiting = sight.underWay('act');
  const busy = able.flatMap((account) => waiting.filter((one) => isAbout(one, account)).map(({ act }) => ({ account, act })));
  notes.unshift(...unseen);
  notes.push(...busy.map(({ account, act }) => say(act.do === what ? 'card.already_asked' : 'card.crossing', { what, account })));
  const free = able.filter((account) => !busy.some((one) => one.account === account));
  if (free.length === 0) return end(notes);
  if (what === 'unlock_card' || !atOnce) {
    const about = { do: what, refs: free.map(({ bank, id }) => ({ bank, id })) };
    const agreed = sight.agreed(about);
    if (agreed === undefined) return confirm(about, [...notes, say('card.confirm', { what, accounts: free })]);
    if (!agreed) return end(say('card.left_as_it_is', { accounts: free }));
  }
  const calls = free.map(({ bank, id }) => ({ name: 'act' as const, args: { bank, act: { do: what, account: id } } }));
  return write(calls, [...notes, say('card.asked', { what, accounts: free })]);
};

const isAbout = ({ bank, act }: Order, account: Account): boolean => bank === account.bank && act.account === account.id;

/** Only what the bank said. */
const outcome = ({ bank, act }: Order, result: Writes['act']['result'] | 'pending', { got }: Gathered<Account>): Say[] => {
  if (result === 'pending') return [];
  const account = got.find((one) => one.bank === bank && one.id === act.account) ?? null;
  const named: Named = { bank, account };
  switch (result.state) {
    case 'done':
      return [say('card.done', { ...named, what: act.do, at: result.at ?? null })];
    case 'refused':
      return [say('card.refused', { ...named, what: act.do, why: result.why })];
    case 'unknown':
      return [say('card.unknown', { ...named, what: act.do })];
  }
};
