/** Which of the balances that Open Banking UK lists are what is booked and what can be spent. What is not certain is left out. */
import type { AccountKind, Balance, Money } from '../../../bot/model.ts';
import { readMoney } from '../money.ts';
import { timeOf } from '../times.ts';
import type { ObAmount, ObBalance, ObCreditLine } from './schema.ts';

/**
 * What each type is to us (ExternalBalanceType1Code of ISO 20022, with the name it had before 4.0), the better one first.
 *
 * | type | before | to us | why |
 * |---|---|---|---|
 * | ITBD | InterimBooked | current | booked up to the moment that it names, within the day |
 * | CLBD | ClosingBooked | current | booked at the end of the period that it names: older, not other |
 * | ITAV | InterimAvailable | available | at the customer's disposal at the moment that it names |
 * | CLAV | ClosingAvailable | available | the same at the end of a day |
 * | OPBD, OPAV | OpeningBooked, OpeningAvailable | nothing | of the morning: spent since |
 * | PRCD | PreviouslyClosedBooked | nothing | of the period before |
 * | XPCD | Expected | nothing | a forecast: as if everything pending were booked, and nothing else came |
 * | FWAV | ForwardAvailable | nothing | of a day to come |
 * | INFO | Information | nothing | the standard does not say of what |
 *
 * A type that is not here, such as 3.1's InterimCleared, is nothing to us either.
 */
const CURRENT = [new Set(['ITBD', 'InterimBooked']), new Set(['CLBD', 'ClosingBooked'])];
const AVAILABLE = [new Set(['ITAV', 'InterimAvailable']), new Set(['CLAV', 'ClosingAvailable'])];

/** A balance, and when the bank says that it was true. */
type Dated = { money: Money; at: number | null };

export type Balances = { balances: Balance[]; asOf: number | null };

/** null: an amount that counts cannot be read, or nobody can say in which currency the account is. */
export const balancesOf = (rows: readonly ObBalance[], kind: AccountKind, accountCurrency: string | undefined): Balances | null => {
  const currency = accountCurrency ?? theOne(rows.map(({ Amount }) => Amount.Currency));
  if (currency === undefined) return rows.length === 0 ? { balances: [], asOf: null } : null;
  const own = bestFirst(rows.filter(({ Amount }) => Amount.Currency === currency));
  const found = FINDERS[kind === 'card' || kind === 'loan' ? kind : 'deposit'](own).filter(({ is }) => is !== undefined);
  const readable = found.flatMap(({ kind: name, is }) => (is ? [{ kind: name, ...is }] : []));
  if (readable.length < found.length) return null;
  return { balances: readable.map(({ kind: name, money }) => ({ kind: name, money })), asOf: oldest(readable.map(({ at }) => at)) };
};

/** undefined: the bank does not say it; null: it does, and it cannot be read. */
type Told<T> = T | null | undefined;
type Found = { kind: Balance['kind']; is: Told<Dated> }[];

const FINDERS: { readonly [K in 'deposit' | 'card' | 'loan']: (rows: readonly ObBalance[]) => Found } = {
  deposit: (rows) => [
    { kind: 'current', is: first(rows, CURRENT, ownMoney) },
    { kind: 'available', is: first(rows, AVAILABLE, ownMoney) },
  ],
  card: (rows) => [
    { kind: 'current', is: first(rows, CURRENT, owed) },
    { kind: 'available', is: availableOn(rows) },
    { kind: 'creditLimit', is: lineOf(rows, 'Credit') },
  ],
  loan: (rows) => [{ kind: 'current', is: first(rows, CURRENT, owed) }],
};

/** The best row that says it, read; undefined: none does. */
const first = (rows: readonly ObBalance[], types: readonly ReadonlySet<string>[], read: (row: ObBalance) => Told<Money>): Told<Dated> => {
  for (const type of types)
    for (const row of rows) {
      const money = type.has(row.Type ?? '') ? read(row) : undefined;
      if (money !== undefined) return money && { money, at: timeOf(row.DateTime) };
    }
  return undefined;
};

// ---------------------------------------------------------------- what a row says

/**
 * The customer's own money. A balance may have an overdraft in it, which nobody should take for theirs: banks list it a second time without, else it is taken
 * off where it is exactly one and its amount is told.
 */
const ownMoney = (row: ObBalance): Told<Money> => {
  const lines = included(row);
  const [line] = lines;
  if (line === undefined) return signed(row);
  if (lines.length > 1 || !line.Amount || line.Amount.Currency !== row.Amount.Currency) return undefined;
  const [balance, overdraft] = [signed(row), unsigned(line.Amount)];
  return balance && overdraft && { ...balance, minor: balance.minor - overdraft.minor };
};

/** On cards and loans we tell what is owed as a positive amount: to the bank it is a debit. */
const owed = (row: ObBalance): Told<Money> => {
  if (included(row).length > 0) return undefined;
  const balance = signed(row);
  return balance && { ...balance, minor: balance.minor === 0 ? 0 : -balance.minor };
};

/** What can be spent with a card is within its line: a balance without it is what is owed once more. */
const withinLine = (row: ObBalance): Told<Money> => (included(row).length > 0 ? signed(row) : undefined);

const lineOf = (rows: readonly ObBalance[], type: string): Told<Dated> => {
  for (const row of rows) {
    const line = (row.CreditLine ?? []).find(({ Type, Amount }) => Type === type && Amount?.Currency === row.Amount.Currency);
    const money = line?.Amount && unsigned(line.Amount);
    if (money !== undefined) return money && { money, at: timeOf(row.DateTime) };
  }
  return undefined;
};

/** A line that cannot be read is not made up for by another row. */
const availableOn = (rows: readonly ObBalance[]): Told<Dated> => {
  const line = lineOf(rows, 'Available');
  return line === undefined ? first(rows, AVAILABLE, withinLine) : line;
};

const included = ({ CreditLine }: ObBalance): ObCreditLine[] => (CreditLine ?? []).filter(({ Included }) => Included === true);

// ---------------------------------------------------------------- amounts

/** OBActiveCurrencyAndAmount_SimpleType: no sign, one to five decimals where it has any. */
const AMOUNT = /^\d{1,13}(\.\d{1,5})?$/;

/** Zero is a credit, whatever it is said to be. */
const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ['Credit', 1],
  ['Debit', -1],
]);

/** null: no amount, or one without a direction. */
export const toMoney = ({ Amount, Currency }: ObAmount, indicator: string | null | undefined): Money | null => {
  const money = AMOUNT.test(Amount) ? readMoney(Amount, Currency) : null;
  const sign = SIGNS.get(indicator ?? '');
  if (money === null || sign === undefined) return null;
  return { ...money, minor: money.minor === 0 ? 0 : money.minor * sign };
};

const signed = ({ Amount, CreditDebitIndicator }: ObBalance): Money | null => toMoney(Amount, CreditDebitIndicator);
const unsigned = (amount: ObAmount): Money | null => toMoney(amount, 'Credit');

// ---------------------------------------------------------------- times and currencies

/** A type may be told for several moments, and with and without a credit line: without it, and the last one, is what we look for first. */
const bestFirst = (rows: readonly ObBalance[]): ObBalance[] =>
  rows.toSorted(
    (one, other) =>
      Math.sign(included(one).length) - Math.sign(included(other).length) || (timeOf(other.DateTime) ?? 0) - (timeOf(one.DateTime) ?? 0),
  );

/** When all of them were true; null: the bank does not say it of one. */
const oldest = (times: readonly (number | null)[]): number | null =>
  times.reduce((least, at) => (least === null || at === null ? null : Math.min(least, at)), times[0] ?? null);

const theOne = (all: readonly string[]): string | undefined => (new Set(all).size === 1 ? all[0] : undefined);
