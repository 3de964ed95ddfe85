/** The sandbox's accounts, balances and transactions as Open Banking UK 4.0 writes them. */
import { createHash, randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { exponentOf } from '../money.ts';
import type { ObukIdentity } from './identities.ts';
import { KNOWN, type Known } from './merchants.ts';
import type { WorldAccount, WorldTransaction } from './world.ts';

const DAY_MS = 24 * 60 * 60_000;

/** OBErrorResponse1. `code`: of OBExternalStatusReason1Code. */
export const toError = (status: number, code: string, message: string): object => ({
  Code: `${status} ${STATUS_CODES[status] ?? ''}`.trim(),
  Id: randomUUID(),
  Message: message,
  Errors: [{ ErrorCode: code, Message: message }],
});

// ---------------------------------------------------------------- accounts

const TYPES = { checking: 'CACC', savings: 'SVGS', card: 'CARD', loan: 'LOAN' } as const;
const STATUSES = { open: 'Enabled', closed: 'Deleted', restricted: 'Disabled' } as const;

/** `detail`: with the account's number, as banks send it to whom it is allowed: whoever asks has to keep it to himself. */
export const toAccount = (account: WorldAccount, { sortCode }: ObukIdentity, detail: boolean): object => ({
  AccountId: account.id,
  Status: STATUSES[account.status],
  Currency: account.currency,
  AccountCategory: 'Personal',
  AccountTypeCode: TYPES[account.kind],
  Description: account.product,
  ...(account.nickname === undefined ? {} : { Nickname: account.nickname }),
  ...(detail ? { Account: [identificationOf(account, sortCode)] } : {}),
});

/** A card's number is masked for whom ReadPAN was not granted. */
const identificationOf = ({ id, kind, last4 }: WorldAccount, sortCode: string): object => {
  if (kind === 'card') return { SchemeName: 'UK.OBIE.PAN', Identification: `************${last4}` };
  const invented = BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 12)}`) % 10_000n;
  return {
    SchemeName: 'UK.OBIE.SortCodeAccountNumber',
    Identification: `${sortCode}${String(invented).padStart(4, '0')}${last4}`,
  };
};

// ---------------------------------------------------------------- balances

/** What a British current account may be overdrawn by, where a balance is told with it: minor units. */
const OVERDRAFT = 50_000;

/** Every balance that the bank tells of an account. What is owed on cards and loans is a debit. */
export const toBalances = (account: WorldAccount, { furtherBalances }: ObukIdentity['quirks'], now: number): object[] => {
  const { id, kind, current, available, creditLimit, currency } = account;
  const at = account.asOf ?? now;
  const row = (Type: string, minor: number, more: object = {}, time = at): object => ({
    AccountId: id,
    Type,
    DateTime: iso(time),
    CreditDebitIndicator: indicatorOf(minor),
    Amount: toAmount(minor, currency),
    ...more,
  });
  const line = (Type: string, minor: number | undefined, Included = false): object[] =>
    minor === undefined ? [] : [{ Included, Type, Amount: toAmount(Math.max(minor, 0), currency) }];
  if (kind === 'loan') return [row('ITBD', -current)];
  if (kind === 'card') {
    const lines = [...line('Credit', creditLimit), ...line('Available', available)];
    return [row('ITBD', -current, lines.length === 0 ? {} : { CreditLine: lines })];
  }
  const spendable = available ?? current;
  const further = [
    row('PRCD', current + 1_234, {}, at - DAY_MS),
    row('XPCD', spendable - 4_321, {}, at + DAY_MS),
    row('ITAV', spendable + OVERDRAFT, { CreditLine: line('Pre-Agreed', OVERDRAFT, true) }),
  ];
  return [...(furtherBalances ? further : []), row('ITBD', current), row('ITAV', spendable)];
};

// ---------------------------------------------------------------- transactions

/** OBTransaction6, as far as anything is looked up in it. */
export type Row = { CreditDebitIndicator: string; [field: string]: unknown };

/** What the permission ReadTransactionsBasic keeps from its reader: what it was for, and who was on the other side. */
const DETAIL: ReadonlySet<string> = new Set(['TransactionInformation', 'MerchantDetails', 'CreditorAccount', 'DebtorAccount']);
export const inBasic = (row: Row): object => Object.fromEntries(Object.entries(row).filter(([field]) => !DETAIL.has(field)));

export const toTransaction = (account: WorldAccount, { namesMerchants }: ObukIdentity['quirks'], one: WorldTransaction): Row => ({
  AccountId: account.id,
  TransactionId: one.id,
  CreditDebitIndicator: indicatorOf(one.amount),
  Status: one.status === 'posted' ? 'BOOK' : 'PDNG',
  TransactionMutability: one.status === 'posted' ? 'Immutable' : 'Mutable',
  BookingDateTime: iso(one.at),
  TransactionInformation: one.text,
  Amount: toAmount(one.amount, account.currency),
  ...(namesMerchants ? sidesOf(one.known ?? KNOWN.get(one.text) ?? {}, one.amount) : {}),
});

/** A shop has a category code; whoever else is on the other side has only a name. */
const sidesOf = ({ payee, category, transactionType }: Known, amount: number): object => ({
  ...(payee !== undefined && category !== undefined ? { MerchantDetails: { MerchantName: payee, MerchantCategoryCode: category } } : {}),
  ...(payee !== undefined && category === undefined ? { [amount < 0 ? 'CreditorAccount' : 'DebtorAccount']: { Name: payee } } : {}),
  ...purposeOf(transactionType, amount),
});

const PURPOSES: { readonly [type: string]: string } = { DIRECTDEPOSIT: 'SALA', PAYMENT: 'CCRD', INTEREST: 'INTE' };

/** Family and subfamily of ISO 20022's bank transaction codes: a book transfer is between accounts of the bank itself. */
const purposeOf = (type: string | undefined, amount: number): object => {
  const purpose = PURPOSES[type ?? ''];
  if (purpose !== undefined) return { CategoryPurposeCode: purpose };
  if (type === 'TRANSFER') return { BankTransactionCode: { Code: amount < 0 ? 'ICDT' : 'RCDT', SubCode: 'BOOK' } };
  return type === 'WITHDRAWAL' ? { BankTransactionCode: { Code: 'CCRD', SubCode: 'CWDL' } } : {};
};

/** What no money moved by: a payment that was refused, and one of a day to come. Large ones, easy to notice. */
export const unbooked = ({ id, currency }: WorldAccount, at: number): Row[] => [
  {
    AccountId: id,
    TransactionId: `${id}-refused`,
    CreditDebitIndicator: 'Debit',
    Status: 'RJCT',
    BookingDateTime: iso(at),
    TransactionInformation: 'REFUSED FOR LACK OF FUNDS',
    Amount: toAmount(777_777, currency),
  },
  {
    AccountId: id,
    TransactionId: `${id}-to-come`,
    CreditDebitIndicator: 'Credit',
    Status: 'FUTR',
    BookingDateTime: iso(at),
    TransactionInformation: 'NOT THERE YET',
    Amount: toAmount(888_888, currency),
  },
];

// ---------------------------------------------------------------- amounts and times

/** Unsigned, as text, with the currency's own decimals. */
const toAmount = (minor: number, currency: string): object => {
  const exponent = exponentOf(currency) ?? 2;
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0');
  const Amount = exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  return { Amount, Currency: currency };
};

/** Zero is a credit. */
const indicatorOf = (minor: number): string => (minor < 0 ? 'Debit' : 'Credit');

const iso = (time: number): string => new Date(time).toISOString().replace('Z', '+00:00');
