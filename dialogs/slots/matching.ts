/** What was said about accounts, joined with what was said before, and resolved against the customer's own accounts. */
import type { Account } from '../../bot/model.ts';
import type { Mention } from './account.ts';
import { LOANS } from './account-words.ts';
import { near, wordsOf } from './text.ts';

/**
 * What is said next about accounts goes on from what was said before: "which checking account?" "the Chase one", "my Chase checking" "and savings?".
 * An account that is named exactly, and everything at once, start anew.
 */
export const joinMentions = (before: Mention, now: Mention): Mention => {
  if (now.other) return otherThan(before, now);
  if (now.id !== undefined || now.last4 !== undefined || now.also || now.elsewhere !== undefined || now.all === 'every') return now;
  if (now.words && !now.guessed) return now;
  const { banks, kinds } = before;
  const assumed: Mention['assumed'] = [];
  const mention: Mention = { ...now };
  if (!now.banks && banks) {
    mention.banks = banks;
    assumed.push('banks');
  }
  if (!now.kinds && kinds) {
    mention.kinds = kinds;
    assumed.push('kinds');
  }
  return assumed.length > 0 ? { ...mention, assumed } : mention;
};

/** "The other one", and "the other one" again: that is the first. */
const otherThan = (before: Mention, { other: _, ...now }: Mention): Mention => before.otherThan ?? { ...now, otherThan: before };

/** The customer's accounts that a mention fits. `unnamed`: words were said that name none of them. */
export type Matched = { accounts: Account[]; unnamed: boolean };

export const matching = (mention: Mention | undefined, given: readonly Account[]): Matched => {
  if (!mention) return { accounts: [...given], unnamed: false };
  const { except, also, otherThan: told, ...alone } = mention;
  if (also) {
    const each = [alone, ...also].map((one) => matching(one, given));
    return {
      accounts: given.filter((account) => each.some(({ accounts, unnamed }) => !unnamed && accounts.includes(account))),
      unnamed: [alone, ...also].some(({ guessed }, at) => !guessed && each[at]?.unnamed),
    };
  }
  if (told) return { accounts: others(matching(told, given).accounts, matching(alone, given).accounts), unnamed: false };
  const left = except ? new Set(matching(except, given).accounts) : undefined;
  const accounts = given.filter((account) => !left?.has(account));
  const fitting = accounts.filter((account) => fits(mention, account));
  if (fitting.length === 0 && mention.assumed) return matching(withoutAssumed(mention), given);
  const named = byName(mention, mention.kinds || mention.banks ? fitting : accounts);
  if (named.length > 0) return { accounts: named, unnamed: false };
  const onlyWords = !mention.kinds && !mention.banks && !mention.last4 && !mention.all;
  return { accounts: fitting, unnamed: mention.words !== undefined && onlyWords };
};

const fits = ({ banks, id, kinds, last4, loan, elsewhere }: Mention, account: Account): boolean =>
  elsewhere === undefined &&
  (!banks || banks.includes(account.bank)) &&
  (id === undefined || account.id === id) &&
  (!kinds || kinds.includes(account.kind)) &&
  (last4 === undefined || account.last4 === last4) &&
  (loan === undefined || account.kind !== 'loan' || LOANS.some(([kind, pattern]) => kind === loan && pattern.test(account.label)));

const withoutAssumed = ({ assumed = [], ...mention }: Mention): Mention => {
  for (const name of assumed) delete mention[name];
  return mention;
};

/** Of the same kind as those that were told, where there are some. */
const others = (told: readonly Account[], accounts: readonly Account[]): Account[] => {
  const rest = accounts.filter((account) => !told.includes(account) && account.status !== 'closed');
  const alike = rest.filter(({ kind }) => told.some((one) => one.kind === kind));
  return alike.length > 0 ? alike : rest;
};

/** A customer has few accounts, so also a short word of a label may be mistyped. */
const SHORTEST = 4;

/** Those whose label has most of the words. Words that stood alone name an account only where its label has more than half of them. */
const byName = ({ words = [], alone, guessed }: Mention, accounts: readonly Account[]): Account[] => {
  const hits = accounts.map((account) => {
    const label = wordsOf(account.label);
    return words.filter((word) => label.some((one) => near(word, one, SHORTEST))).length;
  });
  const most = Math.max(0, ...hits);
  const least = alone || guessed ? words.length / 2 : 0;
  return most <= least ? [] : accounts.filter((_, at) => hits[at] === most);
};
