/** The sandbox's accounts and transactions as FDX 6 writes them, each bank in its own way. */
import { createHash } from 'node:crypto';
import { exponentOf } from '../money.ts';
import type { FdxIdentity, Identity, Quirks } from './identities.ts';
import { KNOWN } from './merchants.ts';
import type { WorldAccount, WorldTransaction } from './world.ts';

const CATEGORIES = {
  checking: { category: 'DEPOSIT_ACCOUNT', type: 'CHECKING', wrapper: 'deposit' },
  savings: { category: 'DEPOSIT_ACCOUNT', type: 'SAVINGS', wrapper: 'deposit' },
  card: { category: 'LOC_ACCOUNT', type: 'CREDITCARD', wrapper: 'loc' },
  loan: { category: 'LOAN_ACCOUNT', type: 'PERSONALLOAN', wrapper: 'loan' },
} as const;

const STATUSES = { open: 'OPEN', closed: 'CLOSED', restricted: 'RESTRICTED' } as const;

export const toListed = (account: WorldAccount, quirks: Quirks, now: number): object =>
  wrap({ ...descriptorOf(account), ...(quirks.balancesInList ? balancesOf(account, quirks, now) : {}) }, account, quirks, 'Account');

export const toDetailed = (account: WorldAccount, quirks: Quirks, now: number): object =>
  wrap({ ...descriptorOf(account), ...balancesOf(account, quirks, now) }, account, quirks, 'Account');

export const toTransaction = (account: WorldAccount, quirks: Quirks, { id, amount, at, text, status, known }: WorldTransaction): object => {
  const time = new Date(at).toISOString();
  const row = {
    accountCategory: CATEGORIES[account.kind].category,
    accountId: account.id,
    transactionId: id,
    transactionTimestamp: time,
    ...(status === 'posted' ? { postedTimestamp: time } : {}),
    description: text,
    ...(quirks.namesMerchants ? (known ?? KNOWN.get(text)) : {}),
    debitCreditMemo: amount < 0 ? 'DEBIT' : 'CREDIT',
    status: status === 'posted' ? 'POSTED' : 'PENDING',
    amount: decimal(Math.abs(amount), account.currency, quirks),
  };
  return wrap(row, account, quirks, 'Transaction');
};

const descriptorOf = ({ kind, id, last4, product, nickname, status, currency }: WorldAccount): object => ({
  accountCategory: CATEGORIES[kind].category,
  accountId: id,
  accountType: CATEGORIES[kind].type,
  accountNumberDisplay: last4,
  productName: product,
  ...(nickname === undefined ? {} : { nickname }),
  status: STATUSES[status],
  currency: { currencyCode: currency },
});

const balancesOf = (account: WorldAccount, quirks: Quirks, now: number): object => {
  const { kind, current, available, creditLimit, minimumDue, dueOn, currency } = account;
  const money = (minor: number | undefined) => (minor === undefined ? undefined : decimal(minor, currency, quirks));
  const asOf = quirks.saysAsOf ? { balanceAsOf: new Date(account.asOf ?? now).toISOString() } : {};
  if (kind === 'loan')
    return withoutGaps({
      ...asOf,
      principalBalance: money(current),
      ...ratesOf(account, quirks),
      nextPaymentAmount: money(minimumDue),
      nextPaymentDate: dueOn,
    });
  if (kind === 'card')
    return withoutGaps({
      ...asOf,
      currentBalance: money(current),
      ...ratesOf(account, quirks),
      creditLine: money(creditLimit),
      availableCredit: money(available),
      minimumPaymentAmount: money(minimumDue),
      nextPaymentDate: dueOn,
    });
  return withoutGaps({ ...asOf, ...ratesOf(account, quirks), currentBalance: money(current), availableBalance: money(available) });
};

const RATES = {
  checking: 'annualPercentageYield',
  savings: 'annualPercentageYield',
  card: 'purchasesApr',
  loan: 'annualPercentageRate',
} as const;

/** Of a loan the standard wants `interestRate` in any case, with its type. */
const ratesOf = ({ kind, rate }: WorldAccount, { namesRates }: Quirks): object => ({
  ...(kind === 'loan' ? { interestRate: rate, interestRateType: 'FIXED' } : {}),
  [namesRates ? RATES[kind] : 'interestRate']: rate,
});

/** With the account's full number, as banks send it: whoever asks has to keep it to himself. */
export const toNetworks = ({ id, last4 }: WorldAccount, { ach, wire }: FdxIdentity['routing']): object[] => {
  const invented = BigInt(`0x${createHash('sha256').update(id).digest('hex').slice(0, 12)}`) % 1_000_000n;
  const known = {
    identifier: `${String(invented).padStart(6, '0')}${last4}`,
    identifierType: 'ACCOUNT_NUMBER',
    transferIn: true,
    transferOut: true,
  };
  return [{ type: 'US_ACH', bankId: ach, ...known }, ...(wire === undefined ? [] : [{ type: 'US_FEDWIRE', bankId: wire, ...known }])];
};

const withoutGaps = (fields: object): object => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** A JSON number of the currency's main unit; a noisy bank writes the next double but one. */
export const decimal = (minor: number, currency: string, { floatNoise }: Identity['quirks']): number => {
  const amount = minor / 10 ** (exponentOf(currency) ?? 2);
  return floatNoise ? amount * (1 + 2 * Number.EPSILON) : amount;
};

/** A wrapped object says its category by its name. */
const wrap = (row: object, { kind }: WorldAccount, { wrapped }: Quirks, suffix: 'Account' | 'Transaction'): object =>
  wrapped ? { [`${CATEGORIES[kind].wrapper}${suffix}`]: row } : row;
