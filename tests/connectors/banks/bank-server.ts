/** A bank as the contract needs it: one whose truth is known, and that can be told how to behave. */
import type { Bank, Route } from '../../../bot/model.ts';

/** What the bank is to know: amounts in minor units of its one currency. */
export type Truth = {
  /** ISO 4217. */
  currency: string;
  accounts: {
    id: string;
    kind: string;
    label: string;
    last4: string;
    status: 'open' | 'closed' | 'restricted';
    current: number;
    available?: number;
    creditLimit?: number;
    due?: { minimum: number; on: string };
    /** Percent a year; absent: the bank does not say. */
    rate?: number;
    /** How money gets there; absent: the bank does not tell. */
    routes?: Route[];
    /** Newest first. */
    pending: { id: string; minor: number }[];
    /** Newest first, where all of it is known; as many as fill several pages at one account. */
    posted?: { id: string; minor: number; day: string }[];
  }[];
  /** An account at the bank that is somebody else's. */
  othersAccount: string;
};

export type BankServer = {
  bank: Bank;
  truth: Truth;
  /** What its standard is: what of a bank it asks for figures and for routes, as `seen` names it, and whether it tells of rates at all. */
  standard: { reads: readonly string[]; routes: readonly string[]; tellsRates: boolean };
  /** Whose token: everything granted; accounts only; no longer accepted. */
  tokens: { full: string; narrow: string; dead: string };
  /** How the bank behaves from now on. */
  behave(
    how:
      | 'well'
      | 'calm'
      | 'slow'
      | 'down'
      | 'busy'
      | 'cut_off'
      | 'html'
      | 'truncated'
      | 'garbage'
      | 'error_in_200'
      | 'huge'
      /** It does what it is ordered to, and the answer is lost. */
      | 'lost_answers',
  ): Promise<void>;
  /** Calls that the bank got since the last time it was told how to behave. */
  seen(): Promise<{ what: string; account?: string; interaction?: string }[]>;
  /** What really changed at the bank by orders, oldest first. */
  changes(): Promise<{ account: string; state: string; key: string }[]>;
  close(): Promise<void>;
};
