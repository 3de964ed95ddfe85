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
  if (now.id !== undefined || now.last4 !== undefined || now.words !== undefined || now.elsewhere !== undefined || now.all === 'every')
    return now;
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

/** The customer's accounts that a mention fits. `unnamed`: words were said that name none of them. */
export type Matched = { accounts: Account[]; unnamed: boolean };

export const matching = (mention: Mention | undefined, given: readonly Account[]): Matched => {
  if (!mention) return { accounts: [...given], unnamed: false };
  const { except } = mention;
  const left = except ? new Set(matching(except, given).accounts) : undefined;
  const accounts = given.filter((account) => !left?.has(account));
  const fitting = accounts.filter((account) => fits(mention, account));
  if (fitting.length === 0 && mention.assumed) return matching(withoutAssumed(mention), given);
  const named = byName(mention.words ?? [], mention.kinds || mention.banks ? fitting : accounts);
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

/** Those whose label has most of the words. */
const byName = (words: readonly string[], accounts: readonly Account[]): Account[] => {
  const hits = accounts.map((account) => {
    const label = wordsOf(account.label);
    return words.filter((word) => label.some((one) => near(word, one))).length;
  });
  const most = Math.max(0, ...hits);
  return most === 0 ? [] : accounts.filter((_, at) => hits[at] === most);
};
