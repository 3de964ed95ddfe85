/** How each bank's authorization server behaves: what the standards leave to a bank, and banks do differently. */
import { type BankScope, fdxScopeNames, obukScopeNames, type ScopeNames } from '../../scope-names.ts';
import { type BankId, identityOf } from '../identities.ts';

export type Profile = {
  /** How the client shows who it is at the token endpoint (RFC 6749, 2.3.1; RFC 7523). */
  clientAuth: 'private_key_jwt' | 'client_secret_basic' | 'client_secret_post';
  /** Pushed authorization requests (RFC 9126). */
  par: 'required' | 'offered' | 'none';
  /** Access tokens are bound to a key of the client's (RFC 9449), and proofs carry a nonce of the server's. */
  dpop: boolean;
  /** Each refresh gives another refresh token; else it stays the same. */
  rotates: boolean;
  accessTokenS: number;
  /** What it calls what can be allowed. */
  names: ScopeNames;
};

/** Not every bank uses the words of FDX. */
const plainNames: ScopeNames = {
  accounts: 'accounts',
  balances: 'balances',
  transactions: 'transactions',
  routing: 'routing',
  cards: 'cards',
  alerts: 'alerts',
};

const profiles: { readonly [B in BankId]: Profile } = {
  chase: { clientAuth: 'private_key_jwt', par: 'required', dpop: true, rotates: true, accessTokenS: 300, names: fdxScopeNames },
  'wells-fargo': { clientAuth: 'client_secret_basic', par: 'none', dpop: false, rotates: false, accessTokenS: 900, names: fdxScopeNames },
  citi: { clientAuth: 'private_key_jwt', par: 'offered', dpop: false, rotates: true, accessTokenS: 60, names: fdxScopeNames },
  wrenmoor: { clientAuth: 'private_key_jwt', par: 'required', dpop: false, rotates: true, accessTokenS: 300, names: obukScopeNames },
  'us-bank': { clientAuth: 'client_secret_post', par: 'none', dpop: false, rotates: false, accessTokenS: 900, names: plainNames },
};

/** A bank that takes no orders about cards does not offer them. */
export const profileOf = (bank: BankId): Profile => {
  const profile = profiles[bank];
  const { cards: _, ...withoutCards } = profile.names;
  return identityOf(bank).cards ? profile : { ...profile, names: withoutCards };
};

/** What these names mean at this bank; names of nothing we know are left out. */
export const scopesNamed = (names: ScopeNames, given: readonly string[]): BankScope[] => {
  const known = new Set(given);
  // Its keys are what the type says.
  return (Object.keys(names) as BankScope[]).filter((scope) => known.has(names[scope] ?? ''));
};
