/**
 * What banks call what a customer can allow: the scopes of OAuth. The standards' own where they have them; cards and alerts are of the issuer port, which is
 * ours. `staff` has no name at any bank: it is between the customer and us.
 */
import type { Scope } from '../../bot/model.ts';

/** What a bank can be asked for. */
export type BankScope = Exclude<Scope, 'staff'>;
/** A scope without a name is not offered by this bank. */
export type ScopeNames = { readonly [S in BankScope]?: string };

export const bankScopes = [
  'accounts',
  'balances',
  'transactions',
  'routing',
  'payments',
  'cards',
  'alerts',
] as const satisfies readonly BankScope[];

/** `payments` is left out: no standard names it, and a bank that offers it says how. */
export const fdxScopeNames = {
  accounts: 'fdx:accountbasic:read',
  balances: 'fdx:accountdetailed:read',
  transactions: 'fdx:transactions:read',
  routing: 'fdx:paymentsupport:read',
  cards: 'cards:manage',
  alerts: 'alerts:answer',
} as const satisfies ScopeNames;

/** Open Banking UK has one name for all that is read: which of it was allowed is said by the permissions of a consent. */
export const obukScopeNames = {
  accounts: 'accounts',
  balances: 'accounts',
  transactions: 'accounts',
  routing: 'accounts',
  cards: fdxScopeNames.cards,
  alerts: fdxScopeNames.alerts,
} as const satisfies ScopeNames;
