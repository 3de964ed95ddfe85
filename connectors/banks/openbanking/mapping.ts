/** Open Banking UK's words into ours. null: the bank's answer cannot be trusted, so that no wrong figure is shown. */
import { createHash } from 'node:crypto';
import type { Account, AccountKind, Category, Holding, Result, Route, Transaction } from '../../../bot/model.ts';
import { categoryOf } from '../categories.ts';
import { cleanText } from '../text.ts';
import { timeOf } from '../times.ts';
import { balancesOf, toMoney } from './balances.ts';
import type { ObAccount, ObBalance, ObTransaction } from './schema.ts';

export const toAccount = (bank: string, account: ObAccount): Account => ({
  bank,
  id: account.AccountId,
  kind: kindOf(account),
  label: labelOf(account),
  last4: (account.Account ?? []).find(({ last4 }) => last4 !== null)?.last4 ?? null,
  status: statusOf(account),
});

/** OBExternalAccountSubType1Code of 4.0, and 3.1's names. A code that is not here is an account of another kind. */
const KINDS: ReadonlyMap<string, AccountKind> = new Map([
  ['CACC', 'checking'],
  ['SLRY', 'checking'],
  ['TRAN', 'checking'],
  ['CurrentAccount', 'checking'],
  ['SVGS', 'savings'],
  ['LLSV', 'savings'],
  ['MOMA', 'savings'],
  ['Savings', 'savings'],
  ['CARD', 'card'],
  ['CreditCard', 'card'],
  ['ChargeCard', 'card'],
  ['LOAN', 'loan'],
  ['MORT', 'loan'],
  ['Loan', 'loan'],
  ['Mortgage', 'loan'],
]);

const kindOf = ({ AccountTypeCode, AccountSubType }: ObAccount): AccountKind =>
  KINDS.get(AccountTypeCode ?? AccountSubType ?? '') ?? 'other';

const UNNAMED: { readonly [K in AccountKind]: string } = {
  checking: 'current account',
  savings: 'savings',
  card: 'card',
  loan: 'loan',
  other: 'account',
};

const labelOf = (account: ObAccount): string =>
  cleanText(account.Nickname ?? '', 60) || cleanText(account.Description ?? '', 60) || UNNAMED[kindOf(account)];

/**
 * `Disabled` cannot be used for now or for good, `ProForma` only in part until papers have come: to its owner both are restricted. `Pending` is a change of
 * an account in use. A switched one lives on at another bank.
 */
const statusOf = ({ Status, SwitchStatus }: ObAccount): Account['status'] => {
  if (Status === 'Deleted' || SwitchStatus === 'UK.CASS.SwitchCompleted') return 'closed';
  return Status === 'Disabled' || Status === 'ProForma' ? 'restricted' : 'open';
};

// ---------------------------------------------------------------- figures

/** `readAt`: when the answer arrived, on the business clock. What has to be paid and the rates stand in statements and products, which are not read. */
export const toHolding = (bank: string, given: ObAccount, rows: readonly ObBalance[], readAt: number): Holding | null => {
  const account = toAccount(bank, given);
  const told = balancesOf(rows, account.kind, given.Currency ?? undefined);
  return told && { account, ...told, readAt, due: null, rates: [] };
};

/**
 * The sort code, which with the account number is all that a payer in Britain asks for. Without any identification the consent has no ReadAccountsDetail, as
 * that permission makes it mandatory. null: a sort code that is none, which would send somebody's money astray.
 */
export const toRoutes = (given: ObAccount): Result<Route[]> | null => {
  const kind = kindOf(given);
  if (kind === 'card' || kind === 'loan') return { ok: false, why: 'not_offered' };
  if (!given.Account) return { ok: false, why: 'scope' };
  const codes = given.Account.flatMap((one) => ('sortCode' in one ? [one.sortCode] : []));
  const read = codes.flatMap((code) => (code === null || /^0+$/.test(code) ? [] : [code]));
  if (read.length < codes.length) return null;
  if (read.length === 0) return { ok: false, why: 'not_offered' };
  return { ok: true, value: [...new Set(read)].map((number) => ({ network: 'sort_code', number })) };
};

// ---------------------------------------------------------------- transactions

/** ExternalEntryStatus1Code, and 3.1's names. */
const STATUSES: ReadonlyMap<string, Transaction['status']> = new Map([
  ['BOOK', 'posted'],
  ['Booked', 'posted'],
  ['PDNG', 'pending'],
  ['Pending', 'pending'],
]);

/** Refused; told for information only; of a day to come: no money moved. A status that nobody knows is not among them: it may have. */
const NOT_MOVED: ReadonlySet<string> = new Set(['RJCT', 'Rejected', 'INFO', 'FUTR']);

export const hasMoved = ({ Status }: ObTransaction): boolean => !NOT_MOVED.has(Status ?? '');
export const isPending = ({ Status }: ObTransaction): boolean => STATUSES.get(Status ?? '') === 'pending';

/** `now`, on the business clock: a pending item names the day on which it is expected to be booked, but it was made by now. */
export const toTransaction = (bank: string, account: string, id: string, given: ObTransaction, now: number): Transaction | null => {
  const booked = timeOf(given.BookingDateTime);
  const status = STATUSES.get(given.Status ?? '');
  const money = toMoney(given.Amount, given.CreditDebitIndicator);
  if (booked === null || status === undefined || money === null) return null;
  const [merchant, category] = [merchantOf(given), purposeOf(given)];
  return {
    account: { bank, id: account },
    id,
    money,
    status,
    at: status === 'pending' ? Math.min(booked, now) : booked,
    text: cleanText(given.TransactionInformation ?? '') || merchant || cleanText(given.TransactionReference ?? ''),
    ...(merchant === '' ? {} : { merchant }),
    ...(category === undefined ? {} : { category }),
  };
};

const MERCHANT_AT_MOST = 40;

/** The shop, else whoever is on the other side. */
const merchantOf = ({ MerchantDetails, CreditDebitIndicator, CreditorAccount, DebtorAccount }: ObTransaction): string => {
  const other = CreditDebitIndicator === 'Debit' ? CreditorAccount : DebtorAccount;
  return cleanText(MerchantDetails?.MerchantName ?? '', MERCHANT_AT_MOST) || cleanText(other?.Name ?? '', MERCHANT_AT_MOST);
};

/** ExternalCategoryPurpose1Code: what a payment says of itself. */
const BY_PURPOSE: ReadonlyMap<string, Category> = new Map([
  ['SALA', 'income'],
  ['BONU', 'income'],
  ['PENS', 'income'],
  ['SSBE', 'income'],
  ['INTE', 'interest'],
  ['FCOL', 'fees'],
  ['CCRD', 'transfer'],
]);

/** Subfamilies of ISO 20022's bank transaction codes: what the bank says that it did. */
const BY_SUBFAMILY: ReadonlyMap<string, Category> = new Map([
  ['SALA', 'income'],
  ['BOOK', 'transfer'],
  ['CWDL', 'cash'],
  ['INTR', 'interest'],
  ['CHRG', 'fees'],
]);

const purposeOf = ({ CategoryPurposeCode, BankTransactionCode, MerchantDetails }: ObTransaction): Category | undefined =>
  BY_PURPOSE.get(CategoryPurposeCode ?? '') ??
  BY_SUBFAMILY.get(BankTransactionCode?.SubCode ?? '') ??
  categoryOf({ category: MerchantDetails?.MerchantCategoryCode });

/**
 * The bank's ids. They are optional in the standard: a row without one is known by what it says, and by which of its equals it is, so that two coffees of
 * one price stay two.
 */
export const idsOf = (rows: readonly ObTransaction[]): string[] => {
  const equals = new Map<string, number>();
  return rows.map((row) => {
    if (row.TransactionId) return row.TransactionId;
    const { BookingDateTime, CreditDebitIndicator, Amount, Status, TransactionInformation, TransactionReference } = row;
    const says = JSON.stringify([BookingDateTime, CreditDebitIndicator, Amount, Status, TransactionInformation, TransactionReference]);
    const before = equals.get(says) ?? 0;
    equals.set(says, before + 1);
    return `~${createHash('sha256').update(says).digest('hex').slice(0, 24)}-${before}`;
  });
};
