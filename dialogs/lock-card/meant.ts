/** Which cards were meant, for whatever is wanted of them. */
import type { Account, Choice, Facts, Gathered, Move, Say } from '../../bot/model.ts';
import { ask, askAgain, end, sayer } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import { matching } from '../slots/matching.ts';
import type { Do, words } from './en.ts';

const say = sayer<typeof words>();

/** `clear`: no other card can have been meant. `notes`: what could not be seen. */
export type Picked = { cards: Account[]; clear: boolean; notes: Say[] };

/** The dialog that a button begins by picking a card, and what was said beside it. */
export type Anew = { begins: string; states?: Facts; whileOpen?: Facts };

const BUTTONS_AT_MOST = 10;

/** Only cards are looked at, so "my card" says nothing more; where another kind was said it is a debit card that is meant. */
export const withoutKind = (mention: Mention | undefined): Mention | undefined => {
  if (!mention?.kinds?.includes('card')) return mention;
  const { kinds: _, ...rest } = mention;
  return rest;
};

export const asksForDebit = (mention: Mention | undefined, meant: readonly Account[]): boolean =>
  meant.length === 0 && mention?.kinds !== undefined && !mention.kinds.includes('card');

/** Banks that gave no answer and were, or may have been, meant. */
export const silentOf = (mention: Mention | undefined, missing: Gathered<Account>['missing']): Say[] =>
  missing.filter(({ bank }) => mention?.banks?.includes(bank) ?? true).map(({ bank, why }) => say('card.unseen', { bank, why }));

/** The one card, as a button or a dialog names it. */
export const named = ({ bank, id }: Account): { account: Mention } => ({ account: { banks: [bank], id } });

/** The cards that an order is for, or the move that finds out. */
export const pick = (what: Do, mention: Mention | undefined, { got, missing }: Gathered<Account>, anew: Anew): Picked | { move: Move } => {
  if (mention?.elsewhere !== undefined) return { move: end(say('card.elsewhere', { name: mention.elsewhere })) };
  if (got.length === 0 && missing.length === 0) return { move: end(say('card.not_connected')) };
  const silent = silentOf(mention, missing);
  const cards = got.filter(({ kind }) => kind === 'card');
  const { accounts: meant, unnamed } = matching(withoutKind(mention), cards);
  const inUse = meant.filter(({ status }) => status !== 'closed');
  if (asksForDebit(mention, meant)) return { move: end(say('card.debit', { what })) };
  if (meant.length === 0) {
    if (silent.length > 0) return { move: end(silent) };
    return { move: cards.length === 0 ? end(say('card.none')) : askAgain('account', say('card.no_such'), choicesOf(cards, anew)) };
  }
  if (inUse.length === 0) return { move: end(meant.map((account) => say('card.closed', { account }))) };
  if (unnamed && !mention?.guessed && inUse.length > 1)
    return { move: askAgain('account', [...silent, say('card.no_such')], choicesOf(inUse, anew)) };
  if (inUse.length > 1 && !mention?.all)
    return { move: ask('account', [...silent, say('card.which', { what, count: inUse.length })], choicesOf(inUse, anew)) };
  // The card that was meant may be at the bank that is silent.
  return { cards: inUse, clear: silent.length === 0 || mention?.last4 !== undefined || mention?.all !== undefined, notes: silent };
};

const choicesOf = (cards: readonly Account[], { states, ...anew }: Anew): Choice[] =>
  cards
    .filter(({ status }) => status !== 'closed')
    .slice(0, BUTTONS_AT_MOST)
    .map((account) => ({ label: say('card.choice', { account }), ...anew, states: { ...states, ...named(account) } }));
