/**
 * When a sign-in does what with the consent that its bank's standard keeps beside OAuth's grants: made in our own name (client credentials; RFC 6749,
 * 4.4) before the customer is sent there, checked when they come back, ended with the tokens. Most dialects have none, and nothing is done.
 */
import type { IDToken } from 'openid-client';
import type { Access, Refusal, Result, Scope, SignInAttempt, Tokens } from '../../../bot/model.ts';
import type { Consenting } from '../consenting.ts';
import type { BankScope } from '../scope-names.ts';
import { Contradiction } from './failures.ts';
import { ASK_S, type Configured } from './server.ts';

type Named = { consent: string | undefined; parameters: { [parameter: string]: string } };
/** Whose the sign-in is: the consent that was made for it, and the key of its tokens. */
type Of = Pick<SignInAttempt & Tokens, 'consent' | 'key'>;

export interface ConsentSteps {
  /** Makes a consent and sends the customer off with it; when that fails, what is left of it at the bank is taken back as far as the bank can be reached. */
  around<T>(ready: Configured, key: string | undefined, scopes: readonly Scope[], send: (named: Named) => Promise<T>): Promise<T>;
  /** What was allowed by the consent that was asked for. Where nobody can say, it is ended as far as the bank can be reached. */
  confirmed(ready: Configured, of: Of, claims: IDToken | undefined, scopes: readonly BankScope[]): Promise<readonly BankScope[]>;
  end(ready: Configured, of: Of, signal: AbortSignal): Promise<void>;
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
    if (!claims || !consenting.isNamedIn(claims, consent)) throw new Contradiction('it is not the consent that was asked for');
    const own = await ownAccess(ready, consenting.scope, key);
    try {
      const given = await consenting.given(own, consent, scopes, soon());
      if (!given.ok && given.why === 'not_found') throw new Contradiction('the consent was not given');
      return had(given);
    } catch (error) {
      await consenting.remove(own, consent, soon());
      throw error;
    }
  },
  async end(ready, { consent, key }, signal) {
    if (!consenting || consent === undefined) return;
    had(await consenting.remove(await ownAccess(ready, consenting.scope, key), consent, signal));
  },
});

const had = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new ConsentRefused(result.why);
};

const soon = (): AbortSignal => AbortSignal.timeout(ASK_S * 1_000);
