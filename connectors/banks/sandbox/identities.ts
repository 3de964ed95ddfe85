/** The five banks of the sandbox: four by the names of real ones, names only, and an invented British one; and what each does its own way, within its standard. */

export const bankIds = ['chase', 'wells-fargo', 'citi', 'us-bank', 'wrenmoor'] as const;
export type BankId = (typeof bankIds)[number];

/** What a bank of any standard does its own way. */
type Habits = {
  /** Amounts that are JSON numbers go through binary arithmetic on their way: `1523.4500000000003`. */
  floatNoise: boolean;
  /** Transactions come with the merchant's name and category. */
  namesMerchants: boolean;
  /** `Retry-After` on its 429s, in seconds. */
  retryAfter: number;
  /** Rows on a page, whatever more was asked for. */
  pageAtMost: number;
};

/** Within what FDX 6 allows. */
export type Quirks = Habits & {
  /** The accounts list carries balances too; else only the account itself does. */
  balancesInList: boolean;
  /** The answers say when the balances were true. */
  saysAsOf: boolean;
  /** `{"locAccount": {…}}` instead of `{…}`. */
  wrapped: boolean;
  /** The name of the next page's cursor, current or deprecated. */
  cursor: 'nextPageKey' | 'nextOffset';
  /** A transactions list contains a row of another account. */
  foreignRow: boolean;
  /** Rates by the names of FDX 6.4, else all of them as `interestRate`. */
  namesRates: boolean;
  /** How it writes an error. */
  error: (code: number, message: string) => object;
};

/** Within what Open Banking UK 4.0 allows. */
type ObukQuirks = Habits & {
  /** Balances of further types, and what can be spent once more with the overdraft in it. */
  furtherBalances: boolean;
  /** Lists of transactions contain a refused payment, and one of a day to come. */
  unbooked: boolean;
};

type Named = {
  id: BankId;
  name: string;
  alsoKnownAs: readonly string[];
  /** It locks and unlocks cards for others. */
  cards: boolean;
};

export type FdxIdentity = Named & {
  standard: 'fdx-6';
  /** Its routing numbers: of a district (99) that the Federal Reserve does not have, so that they are no real bank's. No `wire`: not told. */
  routing: { ach: string; wire?: string };
  quirks: Quirks;
};
export type ObukIdentity = Named & {
  standard: 'obuk-4';
  /** Six digits; no bank in the clearing has codes that begin with 00. */
  sortCode: string;
  quirks: ObukQuirks;
};
export type Identity = FdxIdentity | ObukIdentity;

export const identities: readonly Identity[] = [
  {
    id: 'chase',
    standard: 'fdx-6',
    name: 'Chase',
    alsoKnownAs: ['jpmorgan chase', 'jp morgan chase', 'jpmorgan', 'jp morgan', 'j.p. morgan', 'chase bank', 'jpm', 'jpmc'],
    routing: { ach: '991000106', wire: '991000193' },
    cards: true,
    quirks: {
      balancesInList: false,
      saysAsOf: true,
      wrapped: false,
      floatNoise: false,
      cursor: 'nextPageKey',
      foreignRow: false,
      namesRates: true,
      namesMerchants: true,
      retryAfter: 1,
      pageAtMost: 100,
      error: (code, message) => ({ code, message, debugMessage: `sandbox ${code}` }),
    },
  },
  {
    id: 'wells-fargo',
    standard: 'fdx-6',
    name: 'Wells Fargo',
    alsoKnownAs: ['wells', 'wellsfargo', 'wf', 'wells fargo bank', 'wfb', 'fargo'],
    routing: { ach: '992000202', wire: '992000202' },
    cards: true,
    quirks: {
      balancesInList: true,
      saysAsOf: true,
      wrapped: false,
      floatNoise: true,
      cursor: 'nextOffset',
      foreignRow: false,
      namesRates: false,
      namesMerchants: true,
      retryAfter: 1,
      pageAtMost: 100,
      error: (code, message) => ({ errors: [{ code: String(code), message }] }),
    },
  },
  {
    id: 'citi',
    standard: 'fdx-6',
    name: 'Citi',
    alsoKnownAs: ['citibank', 'citi bank', 'citigroup', 'citi card', 'citicard'],
    routing: { ach: '993000308', wire: '993000395' },
    cards: true,
    quirks: {
      balancesInList: true,
      saysAsOf: false,
      wrapped: true,
      floatNoise: false,
      cursor: 'nextPageKey',
      foreignRow: false,
      namesRates: true,
      namesMerchants: true,
      retryAfter: 0,
      pageAtMost: 25,
      error: (code, message) => ({ error: message, details: { code } }),
    },
  },
  {
    id: 'us-bank',
    standard: 'fdx-6',
    name: 'U.S. Bank',
    alsoKnownAs: ['us bank', 'usbank', 'u.s. bank', 'u.s. bancorp', 'us bancorp', 'usb', 'u s bank'],
    routing: { ach: '994000404' },
    cards: false,
    quirks: {
      balancesInList: true,
      saysAsOf: false,
      wrapped: false,
      floatNoise: false,
      cursor: 'nextPageKey',
      foreignRow: true,
      namesRates: true,
      namesMerchants: false,
      retryAfter: 2,
      pageAtMost: 50,
      error: (code, message) => ({ error: 'request_failed', message, code }),
    },
  },
  {
    id: 'wrenmoor',
    standard: 'obuk-4',
    name: 'Wrenmoor Bank',
    alsoKnownAs: ['wrenmoor', 'wren moor', 'wrenmore', 'wrenmoor bank plc'],
    sortCode: '000142',
    cards: true,
    quirks: {
      floatNoise: false,
      namesMerchants: true,
      retryAfter: 1,
      pageAtMost: 40,
      furtherBalances: true,
      unbooked: true,
    },
  },
];

export const identityOf = (bank: BankId): Identity => {
  const found = identities.find(({ id }) => id === bank);
  if (!found) throw new Error(`There is no bank ${bank}`);
  return found;
};
