/**
 * Open Banking UK shapes as far as we read them: Read/Write 4.0, accounts and transactions, and what 3.1 called otherwise. Unknown fields are
 * tolerated, wrong types are not. No full number of an account or card leaves this file.
 */
import { z } from 'zod';

const text = z.string().nullish();
/** What is nice to have: what cannot be read of it is as if it were not there. */
const extra = text.catch(undefined);
const id = z.union([z.string().min(1).max(256), z.number().int().transform(String)]);

/** OBActiveOrHistoricCurrencyAndAmount: always text. What is in it is looked at where it counts. */
const amount = z.object({ Amount: z.string(), Currency: z.string() });
export type ObAmount = z.output<typeof amount>;

const links = z.object({ Next: text }).nullish();
export type Page<Row> = { rows: Row[]; next: string | undefined };
/** A page of rows, and the address of the page after it. */
const page = <Row>(rows: Row[] | null | undefined, given: z.output<typeof links>): Page<Row> => ({
  rows: rows ?? [],
  next: given?.Next || undefined,
});

// ---------------------------------------------------------------- accounts

/** Six digits of the sort code, eight of the account (OBInternalAccountIdentification4Code). */
const SORT_CODE_AND_ACCOUNT = /^(?:UK\.OBIE\.)?SortCodeAccountNumber$/;
const FOURTEEN_DIGITS = /^(\d{6})\d{8}$/;

/**
 * How an account is known outside its bank: its full number ends here. `last4`: the last four digits of it; `sortCode`: the six digits of the
 * bank's branch, null where the scheme has them and they cannot be read, absent where it has none.
 */
const identification = z.object({ SchemeName: text, Identification: z.string().max(256) }).transform(({ SchemeName, Identification }) => {
  const number = Identification.replace(/[\s-]/g, '');
  const last4 = /\d{4}$/.exec(number)?.[0] ?? null;
  return SORT_CODE_AND_ACCOUNT.test(SchemeName ?? '') ? { last4, sortCode: FOURTEEN_DIGITS.exec(number)?.[1] ?? null } : { last4 };
});

const account = z.object({
  AccountId: id,
  Status: text,
  SwitchStatus: extra,
  Currency: text,
  AccountTypeCode: text,
  /** Before 4.0. */
  AccountSubType: text,
  Description: text,
  Nickname: text,
  /** With the permission ReadAccountsDetail only. */
  Account: z.array(identification).nullish(),
});
export type ObAccount = z.output<typeof account>;

export const obAccounts = z
  .object({ Data: z.object({ Account: z.array(account).nullish() }), Links: links })
  .transform(({ Data, Links }) => page(Data.Account, Links));

// ---------------------------------------------------------------- balances

/** `Included`: the amount of the balance has this line in it; absent: it has not. */
const creditLine = z.object({ Included: z.boolean().nullish(), Type: text, Amount: amount.nullish() });
export type ObCreditLine = z.output<typeof creditLine>;

const balance = z.object({
  AccountId: id.nullish(),
  Type: text,
  CreditDebitIndicator: text,
  DateTime: text,
  Amount: amount,
  CreditLine: z.array(creditLine).nullish(),
});
export type ObBalance = z.output<typeof balance>;

/** An answer about balances without any is none. */
export const obBalances = z.object({ Data: z.object({ Balance: z.array(balance) }) });

// ---------------------------------------------------------------- transactions

/** The other side of a payment by its name; its number is not taken over. */
const party = z.object({ Name: text }).nullish().catch(undefined);

const transaction = z.object({
  AccountId: id.nullish(),
  TransactionId: id.nullish(),
  TransactionReference: extra,
  CreditDebitIndicator: text,
  Status: text,
  BookingDateTime: text,
  Amount: amount,
  TransactionInformation: text,
  MerchantDetails: z.object({ MerchantName: extra, MerchantCategoryCode: extra }).nullish().catch(undefined),
  CreditorAccount: party,
  DebtorAccount: party,
  CategoryPurposeCode: extra,
  BankTransactionCode: z.object({ SubCode: extra }).nullish().catch(undefined),
});
export type ObTransaction = z.output<typeof transaction>;

export const obTransactions = z
  .object({ Data: z.object({ Transaction: z.array(transaction).nullish() }), Links: links })
  .transform(({ Data, Links }) => page(Data.Transaction, Links));

// ---------------------------------------------------------------- consents

/** OBReadConsentResponse1; its status is one of OBInternalConsentStatus1Code or of the longer names before 4.0. */
export const obConsent = z.object({
  Data: z.object({ ConsentId: z.string().min(1).max(128), Status: z.string(), Permissions: z.array(z.string()) }),
});
