/**
 * What a dialect knows of consents that its standard keeps beside OAuth's grants: made in our own name before the customer is sent to the bank, named in
 * the authorization request and in the ID token, ended by name. When each is done is for `oauth/`.
 */
import type { Access, Result, Scope } from '../../bot/model.ts';
import type { BankScope } from './scope-names.ts';

/** `own`: what lets us in in our own name. */
export interface Consenting {
  /** Of OAuth: what our own token must be good for. */
  readonly scope: string;
  /** Tells the bank what a customer is going to be asked for. Resolves to the consent's id. */
  create(own: Access, scopes: readonly Scope[], signal: AbortSignal): Promise<Result<string>>;
  /** The parameters of an authorization request that name it. */
  naming(id: string): { [parameter: string]: string };
  /** `claims`: those of the ID token. */
  isNamedIn(claims: { readonly [claim: string]: unknown }, id: string): boolean;
  /** Which of these scopes the customer left in it; `not_found`: they did not allow it. */
  given(own: Access, id: string, scopes: readonly BankScope[], signal: AbortSignal): Promise<Result<BankScope[]>>;
  /** Ends it. One that is gone is as good as ended. */
  remove(own: Access, id: string, signal: AbortSignal): Promise<Result<null>>;
}
