/**
 * A bank's authorization server as the port `Authority`: authorization code with PKCE (S256), state and nonce, pushed where the server takes that (RFC 9126),
 * the server's name in the answer checked where it sends it (RFC 9207), tokens bound to a key of the grant's own where it knows that (RFC 9449).
 * What a standard has beside OAuth, consents of its own, is the dialect's (consent-steps.ts).
 * Tokens, codes and keys are never logged.
 */
import type * as OpenId from 'openid-client';
import type { Authority, Scope, SignedIn, SignInAttempt, SignInFailure, Tokens } from '../../../bot/model.ts';
import { codeOf, signInFailureOf } from '../../../bot/oauth-failure.ts';
import type { Consenting } from '../consenting.ts';
import { type BankScope, bankScopes } from '../scope-names.ts';
import { createConsentSteps } from './consent-steps.ts';
import { Contradiction, refusalOf } from './failures.ts';
import { newKey, readKey } from './keys.ts';
import { ASK_S, type Configured, createAuthServer, knowsDpop, type OAuthClient, UnfitServer } from './server.ts';

export type AuthorityOptions = OAuthClient & {
  bank: string;
  /** Codes only. */
  log: (event: string, fields: Record<string, string | number>) => void;
  realNow?: () => number;
  /** Where the bank's standard keeps consents of its own. */
  consenting?: Consenting | undefined;
};

type Got = OpenId.TokenEndpointResponse & { claims(): OpenId.IDToken | undefined };
type Wanted = Parameters<Authority['begin']>[0];
/** What is the same before and after the bank gave new tokens. */
type Kept = { [Name in 'key' | 'refresh' | 'consent']?: string | undefined };

/** Where a server does not say how long a token is good: RFC 6749, 5.1 leaves it open. */
const UNSAID_S = 60;

export const createAuthority = ({ bank, log, realNow = Date.now, consenting, ...client }: AuthorityOptions): Authority => {
  const server = createAuthServer(client, realNow);
  const offered = bankScopes.filter((scope) => client.scopes[scope] !== undefined);

  const failed = (step: 'begin' | 'finish', error: unknown, why: SignInFailure): { ok: false; why: SignInFailure } => {
    log('bank.sign_in_failed', { bank, step, why, code: codeOf(error) });
    return { ok: false, why };
  };

  const isBound = ({ metadata }: Configured): boolean => client.dpop !== 'never' && knowsDpop(metadata);

  const tokensOf = (answer: OpenId.TokenEndpointResponse, { key, refresh, consent }: Kept): Tokens => {
    const bound = answer.token_type === 'dpop';
    if (client.dpop === 'required' && !bound) throw new Contradiction('the token is not bound to a key');
    const next = answer.refresh_token ?? refresh;
    return {
      token: answer.access_token,
      goodUntil: realNow() + (answer.expires_in ?? UNSAID_S) * 1_000,
      ...(bound && key !== undefined ? { key } : {}),
      ...(next === undefined ? {} : { refresh: next }),
      ...(consent === undefined ? {} : { consent }),
    };
  };

  const consents = createConsentSteps(consenting, async (ready, scope, key) =>
    tokensOf(await ready.oidc.clientCredentialsGrant(ready.config, { scope }, await proving(ready, key)), { key }),
  );

  /** Where the browser is sent with this attempt. `parameters`: beside those that every request has. */
  const addressFor = async (ready: Configured, wanted: Wanted, attempt: SignInAttempt, parameters: object): Promise<URL> => {
    const { oidc, config, metadata } = ready;
    const asked = {
      redirect_uri: wanted.redirectUri,
      scope: scopeText(client, wanted.scopes, metadata),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      // What is allowed is said anew each time, whatever the bank remembers of the customer; where nothing is, they prove anew who they are.
      prompt: wanted.scopes.length > 0 ? 'consent' : consenting ? 'login consent' : 'login',
      ui_locales: wanted.language,
      ...parameters,
    };
    return metadata.pushed_authorization_request_endpoint === undefined
      ? oidc.buildAuthorizationUrl(config, asked)
      : oidc.buildAuthorizationUrlWithPAR(config, asked, await proving(ready, attempt.key));
  };

  /** RFC 7009. A server that does not know it will do where the tokens are worth nothing without their consent. */
  const revokeTokens = async ({ oidc, config, metadata }: Configured, { token, refresh, consent }: Tokens): Promise<void> => {
    if (metadata.revocation_endpoint === undefined) {
      if (consenting && consent !== undefined) return;
      throw new UnfitServer('address_missing');
    }
    // The refresh token first: with it a bank ends the whole grant, and nothing new can come of it.
    if (refresh !== undefined) await oidc.tokenRevocation(config, refresh, { token_type_hint: 'refresh_token' });
    await oidc.tokenRevocation(config, token, { token_type_hint: 'access_token' });
  };

  const allowed = async (ready: Configured, got: Got, attempt: SignInAttempt, tokens: Tokens): Promise<readonly BankScope[]> => {
    try {
      return await consents.confirmed(ready, attempt, got.claims(), scopesIn(client, got.scope));
    } catch (error) {
      // Nobody will use them. By which consent they are good is just what is not known: no other is ended for it.
      const { consent: _, ...bare } = tokens;
      await authority.revoke(bare, AbortSignal.timeout(ASK_S * 1_000));
      throw error;
    }
  };

  const authority: Authority = {
    scopes: offered,
    async begin(wanted) {
      try {
        const ready = await server.configured();
        const key = isBound(ready) ? await newKey() : undefined;
        return await consents.around(ready, key, wanted.scopes, async ({ consent, parameters }) => {
          const attempt = newAttempt(ready, { key, consent });
          return { ok: true, url: await addressFor(ready, wanted, attempt, parameters), attempt };
        });
      } catch (error) {
        // Nobody came back yet: whatever it is, the customer cannot be sent there.
        return failed('begin', error, 'unavailable');
      }
    },
    async finish(answer, attempt) {
      const { state, nonce, verifier, key } = attempt;
      try {
        const ready = await server.configured({ checksSignatures: true });
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const got = await ready.oidc.authorizationCodeGrant(ready.config, answer, checks, undefined, await proving(ready, key));
        const tokens = tokensOf(got, attempt);
        return { ok: true, value: signedIn(got, tokens, await allowed(ready, got, attempt, tokens)) };
      } catch (error) {
        return failed('finish', error, signInFailureOf(error));
      }
    },
    async refresh(tokens, signal) {
      const { refresh, key } = tokens;
      if (refresh === undefined) return { ok: false, why: 'reauth' };
      try {
        const ready = await server.configured({ signal });
        const got = await ready.oidc.refreshTokenGrant(ready.config, refresh, undefined, await proving(ready, key));
        return { ok: true, value: tokensOf(got, tokens) };
      } catch (error) {
        const why = refusalOf(error);
        log('bank.refresh_failed', { bank, why, code: codeOf(error) });
        return { ok: false, why };
      }
    },
    async revoke(tokens, signal) {
      try {
        const ready = await server.configured({ signal });
        await revokeTokens(ready, tokens);
        await consents.end(ready, tokens, signal);
        return true;
      } catch (error) {
        log('bank.revoke_failed', { bank, code: codeOf(error) });
        return false;
      }
    },
  };
  return authority;
};

const newAttempt = ({ oidc }: Configured, { key, consent }: Kept): SignInAttempt => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
  ...(key === undefined ? {} : { key }),
  ...(consent === undefined ? {} : { consent }),
});

/** With the proof that we have the key, where there is one. */
const proving = async ({ oidc, config }: Configured, key: string | undefined): Promise<{ DPoP?: OpenId.DPoPHandle }> =>
  key === undefined ? {} : { DPoP: oidc.getDPoPHandle(config, await readKey(key)) };

const scopeText = (
  { scopes: names }: OAuthClient,
  wanted: readonly Scope[],
  { scopes_supported: known }: OpenId.ServerMetadata,
): string => {
  const asked = wanted.flatMap((scope) => (scope === 'staff' ? [] : (names[scope] ?? [])));
  // A server that does not say what it knows is asked for it too: else nothing can be refreshed. Who only proves who they are leaves nothing to refresh.
  const lasts = wanted.length > 0 && (known === undefined || known.includes('offline_access'));
  const offline = lasts ? ['offline_access'] : [];
  // A bank may have one name for several.
  return [...new Set(['openid', ...offline, ...asked])].join(' ');
};

/** What the token covers, in our words; no `scope` in the answer means all that was asked for (RFC 6749, 5.1), which the caller knows. */
const scopesIn = ({ scopes: names }: OAuthClient, text: string | undefined): BankScope[] => {
  const given = new Set((text ?? '').split(' '));
  return bankScopes.filter((scope) => names[scope] !== undefined && (text === undefined || given.has(names[scope])));
};

const signedIn = (got: Got, tokens: Tokens, scopes: readonly BankScope[]): SignedIn => {
  const customer = got.claims()?.sub;
  if (customer === undefined || customer === '') throw new Contradiction('nobody signed in');
  return { customer, scopes: [...scopes], tokens };
};
