/** Reads for the dialogs that are about accounts and transactions: of which accounts, in which days, and which of them are meant. */
import type { Account, AccountRef, Category, Gathered, Holding, Move, Say, Sight, Transaction } from '../bot/model.ts';
import { end, needs, sayer } from '../bot/model.ts';
import type { words as balanceWords } from './check-balance/en.ts';
import { aboutBanks, pickAccounts } from './check-balance/pick.ts';
import type { Mention } from './slots/account.ts';
import type { Amount } from './slots/amount.ts';
import { categoryNamed, isFor } from './slots/category.ts';
import { joinMentions, matching } from './slots/matching.ts';
import { namedBy, nameOf } from './slots/merchant.ts';
import type { Range } from './slots/period.ts';
import { wordsOf } from './slots/text.ts';

const sayBalance = sayer<typeof balanceWords>();

/** `fits`: what the question can be asked of, and `none`: what is said to who has nothing of it. `begins`: where the buttons lead. */
export type Asked = { begins: string; fits: (account: Account) => boolean; none: Say };

/** `others`: what was named is nothing of which it can be asked; these are those of which it can. */
export type ReadAccounts = { accounts: Account[]; missing: Gathered<Account>['missing']; others: boolean };

/** The accounts that are meant, of those that the question can be about. */
export const readAccounts = (said: Mention | undefined, sight: Sight, { begins, fits, none }: Asked): ReadAccounts | { move: Move } => {
  const accounts = sight.read('accounts', {});
  if (!accounts) return { move: needs({ name: 'accounts', args: {} }) };
  const named = withoutStrangeWords(said, accounts.got);
  const missing = aboutBanks(named, accounts.missing);
  const got = accounts.got.filter(fits);
  if (got.length === 0 && accounts.got.length > 0) return { move: end([none, ...missingSays(missing)]) };
  const meant = named ? matching(named, accounts.got).accounts : [];
  const others = meant.length > 0 && !meant.some(fits);
  const picked = pickAccounts(others ? { all: named?.all ?? 'these' } : named, { ...accounts, got }, begins);
  return 'move' in picked ? picked : { accounts: picked.accounts, missing, others };
};

/** What the bank says of the accounts that are meant, all of them when none is named. */
export const readHoldings = (
  said: Mention | undefined,
  sight: Sight,
  asked: Asked,
): (ReadAccounts & { holdings: Holding[] }) | { move: Move } => {
  const of = readAccounts({ ...said, all: said?.all ?? 'these' }, sight, asked);
  if ('move' in of) return of;
  const refs = of.accounts.map(({ bank, id }) => ({ bank, id }));
  const read = sight.read('balances', { refs });
  if (!read) return { move: needs({ name: 'balances', args: { refs } }) };
  return { ...of, holdings: read.got, missing: [...of.missing, ...read.missing] };
};

/** What is asked for is no name of an account, and may look like one: "the routing for payroll". A real one says more than what was said before. */
const withoutStrangeWords = (said: Mention | undefined, accounts: readonly Account[]): Mention | undefined => {
  if (!said?.words) return said;
  const { words, ...rest } = said;
  if (matching({ words }, accounts).unnamed) return rest;
  return rest.assumed ? { words } : said;
};

/** What a customer may say of the transactions they mean. */
export type Wanted = { account?: Mention; merchant?: string; amount?: Amount };

/** `merchant`: what is left of it when the words that name an account are not taken for a shop. */
export type ReadItems = { accounts: Account[]; items: Transaction[]; missing: Gathered<Account>['missing']; merchant: string | undefined };

/** The transactions of the accounts that are meant, all of them when none is named, newest first. `begins`: where the buttons lead. */
export const readItems = (
  { account, merchant, amount }: Readonly<Partial<Wanted>>,
  days: Range,
  sight: Sight,
  about: { begins: string; loans: boolean },
): ReadItems | { move: Move } => {
  const accounts = sight.read('accounts', {});
  if (!accounts) return { move: needs({ name: 'accounts', args: {} }) };
  const got = about.loans ? accounts.got : accounts.got.filter(({ kind }) => kind !== 'loan');
  const meant = meantBy(account, merchant, amount, got);
  const picked = pickAccounts(meant.mention, { ...accounts, got }, about.begins);
  if ('move' in picked) return picked;
  const refs = picked.accounts.map(({ bank, id }) => ({ bank, id }));
  const read = sight.read('transactions', { refs, ...days });
  if (!read) return { move: needs({ name: 'transactions', args: { refs, ...days } }) };
  const missing = [...aboutBanks(meant.mention, accounts.missing), ...read.missing];
  return { accounts: picked.accounts, items: read.got.toSorted(newestFirst), missing, merchant: meant.merchant };
};

/**
 * "And in October?", "and at Target?": a word that may name an account says nothing against the account that was spoken of. Which it is, is
 * seen beside the accounts.
 */
export const joinAccounts = (before: Mention, now: Mention): Mention => {
  const { words, elsewhere, alone, guessed, ...rest } = now;
  if (Object.keys(rest).length > 0) return joinMentions(before, now);
  const { words: _, elsewhere: __, ...kept } = before;
  return {
    ...kept,
    ...(words ? { words } : {}),
    ...(alone ? { alone } : {}),
    ...(guessed ? { guessed } : {}),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    assumed: ['banks', 'kinds'],
  };
};

/**
 * What was said is read by several recognisers, each for itself: "from Target" may name an account or a shop, "over 2000" an account's last four
 * digits or an amount, "Venmo" a bank we cannot reach or who sent money. Beside the accounts it is seen what it is.
 */
const meantBy = (
  account: Mention | undefined,
  merchant: string | undefined,
  amount: Amount | undefined,
  got: readonly Account[],
): { mention: Mention; merchant: string | undefined } => {
  const { words, alone, guessed, elsewhere, last4, ...rest } = account ?? {};
  const name: Mention = { ...(words ? { words } : {}), ...(alone ? { alone } : {}), ...(guessed ? { guessed } : {}) };
  const named = words !== undefined && !matching(name, got).unnamed;
  if (named && rest.assumed) return { mention: name, merchant };
  const isAmount = last4 !== undefined && amount !== undefined && amount.minor === Number(last4) * 100;
  const mention: Mention = { ...rest, ...(named ? name : {}), ...(last4 === undefined || isAmount ? {} : { last4 }) };
  const shop = merchant ?? (elsewhere === undefined ? undefined : wordsOf(elsewhere).join(' '));
  const isLabel = named && shop !== undefined && words.some((word) => wordsOf(shop).includes(word));
  return { mention: { ...mention, all: mention.all ?? 'these' }, merchant: isLabel ? undefined : shop };
};

const keyOf = ({ account, id }: Transaction): string => `${account.bank} ${account.id} ${id}`;

/** Always the same order, also of what happened at the same time. */
const newestFirst = (one: Transaction, other: Transaction): number => other.at - one.at || (keyOf(one) < keyOf(other) ? -1 : 1);

/** What the customer's words turned out to mean: a kind of spending, or a name. */
export type Subject = { category: Category } | { name: string } | null;

export const subjectOf = (merchant: string | undefined): Subject => {
  if (merchant === undefined) return null;
  const category = categoryNamed(merchant);
  return category ? { category } : { name: merchant };
};

export const about = (subject: Subject, items: readonly Transaction[]): Transaction[] => {
  if (!subject) return [...items];
  return 'name' in subject ? namedBy(subject.name, items) : items.filter((item) => isFor(subject.category, item));
};

/** Of an amount as the customer says it, which is without a sign. */
export const ofAmount = (amount: Amount | undefined, items: readonly Transaction[]): Transaction[] =>
  amount === undefined
    ? [...items]
    : items.filter(({ money }) => {
        const minor = Math.abs(money.minor);
        if (amount.currency !== null && amount.currency !== money.currency) return false;
        if (amount.bound === 'exactly') return minor === amount.minor;
        return amount.bound === 'over' ? minor > amount.minor : minor < amount.minor;
      });

/** Money that was spent: it left, and not to another account of the customer's, nor to pay off a card. */
export const isSpent = ({ money, category, text }: Transaction): boolean =>
  money.minor < 0 && (category === undefined ? !/\btransfer|\bcard payment\b|\bautopay\b/i.test(text) : category !== 'transfer');

/** Who did not answer, and, where something was told, which accounts it is not about. */
export const gaps = (asked: readonly Account[], told: readonly { account: AccountRef }[], missing: Gathered<Account>['missing']): Say[] => {
  const untold = asked.filter(({ bank, id }) => !told.some(({ account }) => account.bank === bank && account.id === id));
  return [...missingSays(missing), ...(told.length > 0 && untold.length > 0 ? [sayBalance('balance.untold', { accounts: untold })] : [])];
};

/** Who did not answer. */
export const missingSays = (missing: Gathered<Account>['missing']): Say[] =>
  missing.map(({ bank, why }) => sayBalance('balance.missing', { bank, why }));

/** The merchant's own name where all that was found is of one. */
export const nameShared = (subject: Subject, items: readonly Transaction[]): Subject => {
  if (!subject || 'category' in subject) return subject;
  const [name, ...others] = new Set(items.map(nameOf));
  return name !== undefined && others.length === 0 ? { name } : subject;
};
