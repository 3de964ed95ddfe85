/** Which cards were meant, for whatever is wanted of them. */
import type { Account, Gathered, Say } from '../../bot/model.ts';
import { sayer } from '../../bot/model.ts';
import type { Mention } from '../slots/account.ts';
import type { words } from './en.ts';

const say = sayer<typeof words>();

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
