/**
 * Consents that a standard keeps beside OAuth's grants: made in our own name (client credentials; RFC 6749, 4.4) before the customer is sent to the
 * bank, named in the request and in the ID token, ended by name. Here is when; how is the dialect's. Most dialects have none, and nothing is done.
 */
import type { IDToken } from 'openid-client';
import type { Access, Refusal, Result, Scope, SignInAttempt, Tokens } from '../../../bot/model.ts';
import type { BankScope } from '../scope-names.ts';
import { Contradiction } from './failures.ts';
import { ASK_S, type Configured } from './server.ts';

/** What a dialect knows of its consents. `own`: what lets us in in our own name. */
export interface Consenting {
  /** Of OAuth: what the client's own token must be good for. */
  readonly scope: string;
  /** Tells the bank what a customer is going to be asked for. Resolves to the consent's id. */
  create(own: Access, scopes: readonly Scope[], signal: AbortSignal): Promise<Result<string>>;
  /** The parameters of an authorization request that name it. */
  naming(id: string): { [parameter: string]: string };
  isNamedIn(claims: IDToken, id: string): boolean;
  /** Which of these scopes the customer left in it; `not_found`: they did not allow it. */
  given(own: Access, id: string, scopes: readonly BankScope[], signal: AbortSignal): Promise<Result<BankScope[]>>;
  /** Ends it. One that is gone is as good as ended. */
  remove(own: Access, id: string, signal: AbortSignal): Promise<Result<null>>;
}

type Named = { consent: string | undefined; parameters: { [parameter: string]: string } };
/** Whose the sign-in is: the consent that was made for it, and the key of its tokens. */
type Of = Pick<SignInAttempt & Tokens, 'consent' | 'key'>;

export interface ConsentSteps {
  /** Makes a consent and sends the customer off with it; when that fails, what is left of it at the bank is taken back as far as the bank can be reached. */
  around<T>(ready: Configured, key: string | undefined, scopes: readonly Scope[], send: (named: Named) => Promise<T>): Promise<T>;
  /** What was allowed. What is not as it was asked for is ended, and refused. */
  confirmed(ready: Configured, of: Of, claims: IDToken | undefined, scopes: readonly BankScope[]): Promise<readonly BankScope[]>;
  /** Resolves to whether there was a consent to end. */
  end(ready: Configured, of: Of, signal: AbortSignal): Promise<boolean>;
}

/** The bank did not do what the consent needs. */
class ConsentRefused extends Error {
  readonly code: Refusal;
  constructor(code: Refusal) {
    super(code);
    this.code = code;
  }
}

/** `ownAccess`: gets the client's own token. Every step throws where it cannot be done. */
export const createConsentSteps = (
  consenting: Consenting | undefined,
  ownAccess: (ready: Configured, scope: string, key: string | undefined) => Promise<Access>,
): ConsentSteps => ({
  async around(ready, key, scopes, send) {
    if (!consenting) return send({ consent: undefined, parameters: {} });
    const own = await ownAccess(ready, consenting.scope, key);
    const consent = had(await consenting.create(own, scopes, soon()));
    try {
      return await send({ consent, parameters: consenting.naming(consent) });
    } catch (error) {
      await consenting.remove(own, consent, soon());
      throw error;
    }
  },
  async confirmed(ready, { consent, key }, claims, scopes) {
    if (!consenting) return scopes;
    if (consent === undefined) throw new Contradiction('a sign-in for no consent');
    const own = await ownAccess(ready, consenting.scope, key);
    try {
      if (!claims || !consenting.isNamedIn(claims, consent)) throw new Contradiction('it is not the consent that was asked for');
      const given = await consenting.given(own, consent, scopes, soon());
      if (!given.ok && given.why === 'not_found') throw new Contradiction('the consent was not given');
      return had(given);
    } catch (error) {
      // Nobody will use what was allowed by it.
      await consenting.remove(own, consent, soon());
      throw error;
    }
  },
  async end(ready, { consent, key }, signal) {
    if (!consenting || consent === undefined) return false;
    had(await consenting.remove(await ownAccess(ready, consenting.scope, key), consent, signal));
    return true;
  },
});

const had = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new ConsentRefused(result.why);
};

const soon = (): AbortSignal => AbortSignal.timeout(ASK_S * 1_000);
