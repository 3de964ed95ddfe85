/**
 * FDX 6 shapes, as far as we read them (Core Exchange 6.0 to 6.4). Unknown fields are tolerated, wrong types are not.
 * The standard's text speaks of wrapped objects, `{"depositAccount": {…}}`, its schema of flat ones: both are read.
 */
import { z } from 'zod';
import { sentCategory } from '../categories.ts';

const ACCOUNT_WRAPPERS: { readonly [name: string]: string } = {
  depositAccount: 'DEPOSIT_ACCOUNT',
  locAccount: 'LOC_ACCOUNT',
  loanAccount: 'LOAN_ACCOUNT',
  investmentAccount: 'INVESTMENT_ACCOUNT',
  annuityAccount: 'ANNUITY_ACCOUNT',
  commercialAccount: 'COMMERCIAL_ACCOUNT',
  insuranceAccount: 'INSURANCE_ACCOUNT',
  digitalWallet: 'DIGITAL_WALLET',
};
const TRANSACTION_WRAPPERS: { readonly [name: string]: string } = Object.fromEntries(
  Object.entries(ACCOUNT_WRAPPERS).map(([name, category]) => [name.replace(/Account$/, 'Transaction'), category]),
);

/** `{"locAccount": {…}}` becomes `{"accountCategory": "LOC_ACCOUNT", …}`; anything else stays. */
const unwrap = (wrappers: { readonly [name: string]: string }) => (value: unknown) => {
  if (typeof value !== 'object' || value === null) return value;
  for (const [name, inner] of Object.entries(value)) {
    const category = wrappers[name];
    if (category !== undefined && typeof inner === 'object' && inner !== null) return { accountCategory: category, ...inner };
  }
  return value;
};

const text = z.string().nullish();
/** The standard says numbers; some banks write decimal strings, which lose nothing. */
const amount = z.union([z.number(), z.string()]).nullish();
/** Percent. What cannot be read of it is no reason to doubt the balances. */
const rate = amount.catch(undefined);
/** At most 256 characters, and never an account number. */
const id = z.union([z.string().min(1).max(256), z.number().int().transform(String)]);

const page = z.object({ nextPageKey: text, nextOffset: z.union([z.string(), z.number().transform(String)]).nullish() }).nullish();

const account = z.preprocess(
  unwrap(ACCOUNT_WRAPPERS),
  z.object({
    accountId: id,
    accountCategory: text,
    accountType: text,
    accountNumberDisplay: z.union([z.string(), z.number().transform(String)]).nullish(),
    productName: text,
    nickname: text,
    status: text,
    currency: z.object({ currencyCode: text }).nullish(),
    balanceAsOf: text,
    currentBalance: amount,
    availableBalance: amount,
    principalBalance: amount,
    creditLine: amount,
    availableCredit: amount,
    minimumPaymentAmount: amount,
    nextPaymentAmount: amount,
    nextPaymentDate: text,
    annualPercentageYield: rate,
    annualPercentageRate: rate,
    purchasesApr: rate,
    advancesApr: rate,
    interestRate: rate,
  }),
);
export type FdxAccount = z.output<typeof account>;
export const fdxAccount = account;

export const fdxAccounts = z.object({ page, accounts: z.array(account) });

const transaction = z.preprocess(
  unwrap(TRANSACTION_WRAPPERS),
  z.object({
    accountId: id.nullish(),
    transactionId: id.nullish(),
    status: text,
    amount,
    debitCreditMemo: text,
    transactionTimestamp: text,
    postedTimestamp: text,
    description: text,
    payee: text,
    // Nice to have: what cannot be read of these is as if it were not there.
    transactionPayee: z.object({ name: text }).nullish().catch(undefined),
    category: sentCategory,
    transactionType: text.catch(undefined),
  }),
);
export type FdxTransaction = z.output<typeof transaction>;

export const fdxTransactions = z.object({ page, transactions: z.array(transaction) });

/** Of the numbers only the bank's own is read: the account's, which stands beside it as `identifier`, ends here. */
const network = z.object({ type: text, bankId: text, transferIn: z.boolean().nullish() });
export type FdxNetwork = z.output<typeof network>;

export const fdxNetworks = z.object({ page, paymentNetworks: z.array(network) });

/** Where the next page is: its query parameter. undefined: this was the last page. */
export const nextPage = (given: z.output<typeof page>): { name: 'pageKey' | 'offset'; cursor: string } | undefined => {
  if (given?.nextPageKey) return { name: 'pageKey', cursor: given.nextPageKey };
  if (given?.nextOffset) return { name: 'offset', cursor: given.nextOffset };
  return undefined;
};
