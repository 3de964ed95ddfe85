/** What the balances of an account mean to a customer: what is theirs, what is owed, and what may be added up. Amounts in minor units. */
import type { Account, AccountKind, Balance, Holding, Money } from '../bot/model.ts';

/** The figure of one kind; undefined: the bank did not send it. */
export const figure = ({ balances }: Holding, kind: Balance['kind']): Money | undefined =>
  balances.find((balance) => balance.kind === kind)?.money;

/** On cards and loans the current balance is what the customer owes. */
export const isOwed = (kind: AccountKind): boolean => kind === 'card' || kind === 'loan';

/** One sum over `count` accounts, in one currency. */
export type Total = { money: Money; count: number };

/** `have` adds up available balances, `owe` what is owed; `leftOut`: the bank did not send the figure that is added up. */
export type Totals = { have: Total[]; owe: Total[]; leftOut: Account[] };

/** Sums per currency: amounts of different currencies, and what one has and what one owes, are never mixed. */
export const totalsOf = (holdings: readonly Holding[]): Totals => {
  const totals: Totals = { have: [], owe: [], leftOut: [] };
  for (const holding of holdings) {
    const owed = isOwed(holding.account.kind);
    const money = figure(holding, owed ? 'current' : 'available');
    if (money) add(owed ? totals.owe : totals.have, money);
    else totals.leftOut.push(holding.account);
  }
  return totals;
};

const add = (sums: Total[], { minor, currency }: Money): void => {
  const sum = sums.find(({ money }) => money.currency === currency);
  if (!sum) {
    sums.push({ money: { minor, currency }, count: 1 });
    return;
  }
  sum.money.minor += minor;
  sum.count += 1;
};
