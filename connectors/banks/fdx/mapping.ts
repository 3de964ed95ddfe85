/** FDX's words into ours. null: the bank's answer cannot be trusted, so that no wrong figure is shown. */
import type { Account, AccountKind, Balance, Holding, Money, Rate, Route, Routing, Transaction } from '../../../bot/model.ts';
import { categoryOf } from '../categories.ts';
import { readMoney } from '../money.ts';
import { cleanText } from '../text.ts';
import { timeOf } from '../times.ts';
import type { FdxAccount, FdxNetwork, FdxTransaction } from './schema.ts';

export const toAccount = (bank: string, account: FdxAccount): Account => ({
  bank,
  id: account.accountId,
  kind: kindOf(account),
  label: labelOf(account),
  last4: lastFour(account.accountNumberDisplay),
  status: statusOf(account.status),
});

const KIND_OF_TYPE: { readonly [type: string]: AccountKind } = {
  CHECKING: 'checking',
  SAVINGS: 'savings',
  MONEYMARKET: 'savings',
  HIGHINTERESTSAVINGSACCOUNT: 'savings',
  FIRSTHOMESAVINGSACCOUNT: 'savings',
  CREDITCARD: 'card',
  CHARGE: 'card',
  LINEOFCREDIT: 'loan',
  HOMELINEOFCREDIT: 'loan',
};

const kindOf = ({ accountType, accountCategory }: FdxAccount): AccountKind =>
  accountCategory === 'LOAN_ACCOUNT' ? 'loan' : (KIND_OF_TYPE[accountType ?? ''] ?? 'other');

const labelOf = ({ nickname, productName, accountType }: FdxAccount): string =>
  cleanText(nickname ?? '', 60) || cleanText(productName ?? '', 60) || cleanText((accountType ?? 'account').toLowerCase(), 60);

const lastFour = (display: string | null | undefined): string | null => /\d{4}$/.exec((display ?? '').replace(/\D/g, ''))?.[0] ?? null;

/** DELINQUENT, PAID, NEGATIVECURRENTBALANCE and PENDINGCLOSE are accounts in use. */
const statusOf = (status: string | null | undefined): Account['status'] => {
  if (status === 'CLOSED') return 'closed';
  return status === 'RESTRICTED' || status === 'PENDINGOPEN' ? 'restricted' : 'open';
};

// ---------------------------------------------------------------- balances

/** `readAt`: when the answer arrived, on the business clock. */
export const toHolding = (bank: string, given: FdxAccount, readAt: number): Holding | null => {
  const currency = given.currency?.currencyCode;
  if (!currency) return null;
  const balances = balancesOf(given, currency);
  const due = dueOf(given, currency);
  if (balances === null || due === undefined) return null;
  return { account: toAccount(bank, given), balances, asOf: timeOf(given.balanceAsOf), readAt, due, rates: ratesOf(given) };
};

/** Which field is which kind. A loan's balance is what is left of its principal: the standard gives it no other. */
const balancesOf = (given: FdxAccount, currency: string): Balance[] | null => {
  const isLoan = given.accountCategory === 'LOAN_ACCOUNT';
  const fields = [
    { kind: 'current', amount: given.currentBalance ?? (isLoan ? given.principalBalance : undefined) },
    { kind: 'available', amount: given.availableBalance ?? given.availableCredit },
    { kind: 'creditLimit', amount: given.creditLine },
  ] as const;
  const balances: Balance[] = [];
  for (const { kind, amount } of fields) {
    if (amount === undefined || amount === null) continue;
    const money = readMoney(amount, currency);
    if (money === null) return null;
    balances.push({ kind, money });
  }
  return balances;
};

/** undefined: there is an amount that cannot be read. */
const dueOf = (given: FdxAccount, currency: string): Holding['due'] | undefined => {
  const isLoan = given.accountCategory === 'LOAN_ACCOUNT';
  if (!isLoan && given.accountCategory !== 'LOC_ACCOUNT') return null;
  const amount = given.minimumPaymentAmount ?? (isLoan ? given.nextPaymentAmount : undefined) ?? undefined;
  const minimum: Money | null | undefined = amount === undefined ? undefined : readMoney(amount, currency);
  if (minimum === null) return undefined;
  const on = dayOf(given.nextPaymentDate);
  return minimum === undefined && on === null ? null : { minimum: minimum ?? null, on };
};

// ---------------------------------------------------------------- rates

/** By their own names, else by the one that FDX 6.4 gave up for them: nobody can say of what kind that one is. */
const ratesOf = (given: FdxAccount): Rate[] => {
  const named = [
    { kind: 'yield', amount: given.annualPercentageYield },
    { kind: 'apr', amount: given.annualPercentageRate },
    { kind: 'purchases', amount: given.purchasesApr },
    { kind: 'cash', amount: given.advancesApr },
  ] as const;
  const rates = named.flatMap(({ kind, amount }) => rateOf(kind, amount, given));
  return rates.length > 0 ? rates : rateOf('interest', given.interestRate, given);
};

const PERCENT_AT_MOST = 100;

/** A card at less than one percent is a bank that means 0.24 by 24 %: better not told than told a hundred times too low. */
const rateOf = (kind: Rate['kind'], amount: number | string | null | undefined, given: FdxAccount): Rate[] => {
  const percent = typeof amount === 'string' && /^\d{1,3}(\.\d{1,8})?$/.test(amount.trim()) ? Number(amount) : amount;
  if (typeof percent !== 'number' || !(percent >= 0 && percent <= PERCENT_AT_MOST)) return [];
  return percent > 0 && percent < 1 && kindOf(given) === 'card' ? [] : [{ kind, percent }];
};

// ---------------------------------------------------------------- payment networks

/** FDX knows more networks: nobody asks a customer for their numbers. */
const NETWORKS: ReadonlyMap<string, Route['network']> = new Map([
  ['US_ACH', 'ach'],
  ['US_FEDWIRE', 'wire'],
]);

/** null: a number that is none, which would send somebody's money astray. Networks that take no money in are left out. */
export const toRouting = (bank: string, account: string, networks: readonly FdxNetwork[], readAt: number): Routing | null => {
  const routes = new Map<string, Route>();
  for (const { type, bankId, transferIn } of networks) {
    const network = NETWORKS.get(type ?? '');
    if (!network || transferIn === false) continue;
    const number = bankId?.trim() ?? '';
    if (!isRoutingNumber(number)) return null;
    routes.set(`${network} ${number}`, { network, number });
  }
  return { account: { bank, id: account }, routes: [...routes.values()], readAt };
};

const WEIGHTS = [3, 7, 1];

/** Nine digits, the last of which checks the others (ABA). */
const isRoutingNumber = (text: string): boolean =>
  /^(?!0{9})\d{9}$/.test(text) && [...text].reduce((sum, digit, at) => sum + Number(digit) * (WEIGHTS[at % 3] ?? 0), 0) % 10 === 0;

// ---------------------------------------------------------------- transactions

/** The status decides what is pending, not the dates: banks send pending items with a posting date. */
export const isPending = ({ status }: FdxTransaction): boolean => status === 'PENDING' || status === 'AUTHORIZATION' || status === 'MEMO';

/** Booked or pending. The amount is absolute; `debitCreditMemo` gives its sign, MEMO being a debit that is booked at the end of the day. */
export const toTransaction = (bank: string, account: string, currency: string, given: FdxTransaction): Transaction | null => {
  const { transactionId: id, amount, debitCreditMemo, description, payee } = given;
  const at = timeOf(given.transactionTimestamp) ?? timeOf(given.postedTimestamp);
  const sign = SIGNS.get(debitCreditMemo ?? '');
  const money = amount === undefined || amount === null ? null : readMoney(amount, currency);
  if (!id || at === null || sign === undefined || money === null) return null;
  const minor = Math.abs(money.minor) * sign;
  const text = cleanText(description ?? '') || cleanText(payee ?? '');
  const [merchant, category] = [merchantOf(given), categoryOf(given)];
  return {
    account: { bank, id: account },
    id,
    money: { minor: minor === 0 ? 0 : minor, currency },
    status: isPending(given) ? 'pending' : 'posted',
    at,
    text,
    ...(merchant === '' ? {} : { merchant }),
    ...(category === undefined ? {} : { category }),
  };
};

const MERCHANT_AT_MOST = 40;

/** `payee` is deprecated and what banks send; its successor is an object with a name. */
const merchantOf = ({ transactionPayee, payee }: FdxTransaction): string =>
  cleanText(transactionPayee?.name ?? '', MERCHANT_AT_MOST) || cleanText(payee ?? '', MERCHANT_AT_MOST);

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['CREDIT', 1],
  ['DEBIT', -1],
  ['MEMO', -1],
]);

// ---------------------------------------------------------------- days

/** `2026-12-05`, also of a full timestamp. null: no such day. */
const dayOf = (text: string | null | undefined): string | null => {
  const day = /^\d{4}-\d\d-\d\d/.exec(text ?? '')?.[0];
  const time = Date.parse(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) ? day : null;
};
