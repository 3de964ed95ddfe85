/**
 * A bank's authorization server as the port `Authority`: authorization code with PKCE (S256), state and nonce, pushed where the server takes that (RFC 9126),
 * the server's name in the answer checked where it sends it (RFC 9207), tokens bound to a key of the grant's own where it knows that (RFC 9449).
 * Tokens, codes and keys are never logged.
 */
import type * as OpenId from 'openid-client';
import type { Authority, Scope, SignedIn, SignInAttempt, SignInFailure, Tokens } from '../../../bot/model.ts';
import { type BankScope, bankScopes } from '../scope-names.ts';
import { codeOf, refusalOf, signInFailureOf } from './failures.ts';
import { newKey, readKey } from './keys.ts';
import { type Configured, createAuthServer, knowsDpop, type OAuthClient, UnfitServer } from './server.ts';

export type AuthorityOptions = OAuthClient & {
  bank: string;
  /** Codes only. */
  log: (event: string, fields: Record<string, string | number>) => void;
  realNow?: () => number;
};

/** Where a server does not say how long a token is good: RFC 6749, 5.1 leaves it open. */
const UNSAID_S = 60;

class Contradiction extends Error {
  readonly code = 'OAUTH_INVALID_RESPONSE';
}

export const createAuthority = ({ bank, log, realNow = Date.now, ...client }: AuthorityOptions): Authority => {
  const server = createAuthServer(client, realNow);
  const offered = bankScopes.filter((scope) => client.scopes[scope] !== undefined);

  const failed = (step: 'begin' | 'finish', error: unknown, why: SignInFailure): { ok: false; why: SignInFailure } => {
    log('bank.sign_in_failed', { bank, step, why, code: codeOf(error) });
    return { ok: false, why };
  };

  const isBound = ({ metadata }: Configured): boolean => client.dpop !== 'never' && knowsDpop(metadata);

  const tokensOf = (answer: OpenId.TokenEndpointResponse, key: string | undefined, refresh: string | undefined): Tokens => {
    const bound = answer.token_type === 'dpop';
    if (client.dpop === 'required' && !bound) throw new Contradiction('the token is not bound to a key');
    const next = answer.refresh_token ?? refresh;
    return {
      token: answer.access_token,
      goodUntil: realNow() + (answer.expires_in ?? UNSAID_S) * 1_000,
      ...(bound && key !== undefined ? { key } : {}),
      ...(next === undefined ? {} : { refresh: next }),
    };
  };

  const authority: Authority = {
    scopes: offered,
    async begin({ redirectUri, scopes, language }) {
      try {
        const ready = await server.configured();
        const { oidc, config, metadata } = ready;
        const attempt: SignInAttempt = {
          state: oidc.randomState(),
          nonce: oidc.randomNonce(),
          verifier: oidc.randomPKCECodeVerifier(),
          ...(isBound(ready) ? { key: await newKey() } : {}),
        };
        const asked = {
          redirect_uri: redirectUri,
          scope: scopeText(client, scopes, metadata),
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
          // What is allowed is said anew each time, whatever the bank remembers of the customer; where nothing is, they prove anew who they are.
          prompt: scopes.length > 0 ? 'consent' : 'login',
          ui_locales: language,
        };
        const isPushed = metadata.pushed_authorization_request_endpoint !== undefined;
        const url = isPushed
          ? await oidc.buildAuthorizationUrlWithPAR(config, asked, await proving(ready, attempt.key))
          : oidc.buildAuthorizationUrl(config, asked);
        return { ok: true, url, attempt };
      } catch (error) {
        // Nobody came back yet: whatever it is, the customer cannot be sent there.
        return failed('begin', error, 'unavailable');
      }
    },
    async finish(answer, { state, nonce, verifier, key }) {
      try {
        const ready = await server.configured({ checksSignatures: true });
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const got = await ready.oidc.authorizationCodeGrant(ready.config, answer, checks, undefined, await proving(ready, key));
        return { ok: true, value: signedIn(got, tokensOf(got, key, undefined), scopesIn(client, got.scope)) };
      } catch (error) {
        return failed('finish', error, signInFailureOf(error));
      }
    },
    async refresh({ refresh, key }, signal) {
      if (refresh === undefined) return { ok: false, why: 'reauth' };
      try {
        const ready = await server.configured({ signal });
        const got = await ready.oidc.refreshTokenGrant(ready.config, refresh, undefined, await proving(ready, key));
        return { ok: true, value: tokensOf(got, key, refresh) };
      } catch (error) {
        const why = refusalOf(error);
        log('bank.refresh_failed', { bank, why, code: codeOf(error) });
        return { ok: false, why };
      }
    },
    async revoke({ token, refresh }, signal) {
      try {
        const { oidc, config, metadata } = await server.configured({ signal });
        if (metadata.revocation_endpoint === undefined) throw new UnfitServer('address_missing');
        // The refresh token first: with it a bank ends the whole grant, and nothing new can come of it.
        if (refresh !== undefined) await oidc.tokenRevocation(config, refresh, { token_type_hint: 'refresh_token' });
        await oidc.tokenRevocation(config, token, { token_type_hint: 'access_token' });
        return true;
      } catch (error) {
        log('bank.revoke_failed', { bank, code: codeOf(error) });
        return false;
      }
    },
  };
  return authority;
};

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
  return ['openid', ...offline, ...asked].join(' ');
};

/** What the token covers, in our words; no `scope` in the answer means all that was asked for (RFC 6749, 5.1), which the caller knows. */
const scopesIn = ({ scopes: names }: OAuthClient, text: string | undefined): BankScope[] => {
  const given = new Set((text ?? '').split(' '));
  return bankScopes.filter((scope) => names[scope] !== undefined && (text === undefined || given.has(names[scope])));
};

const signedIn = (got: { claims(): OpenId.IDToken | undefined }, tokens: Tokens, scopes: BankScope[]): SignedIn => {
  const customer = got.claims()?.sub;
  if (customer === undefined || customer === '') throw new Contradiction('nobody signed in');
  return { customer, scopes, tokens };
};
