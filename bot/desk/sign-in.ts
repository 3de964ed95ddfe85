/**
 * Signing in at the bank's own OpenID provider: authorization code with PKCE (S256), state and nonce; the provider's name in the answer and the
 * signature of the ID token are checked, and how strongly somebody signed in, where that is demanded. What may be done at the desk is in the ID
 * token's claims, and only there.
 */
import type * as OpenId from 'openid-client';
import { z } from 'zod';
import type { DeskProvider } from '../config.ts';
import type { LogEvent } from '../logger.ts';
import type { SignInFailure } from '../model.ts';
import { codeOf, signInFailureOf } from '../oauth-failure.ts';
import type { Agent, Skill } from '../wire.ts';

/** What the browser must bring back, and nobody else may know. */
export type Attempt = { state: string; nonce: string; verifier: string };

/** `denied`: by the provider or the person; `refused`: what came back is not what was asked for; `unavailable`: the provider is away or set up wrongly; `weak`: without the second factor that is demanded. */
export type Failed = { failed: SignInFailure | 'weak' };
/** `agent` null: somebody of the bank, who has no role at the desk. */
export type Arrival = { id: string; name: string; agent: Agent | null; idToken: string };

export interface SignIn {
  begin(redirectUri: string): Promise<{ url: URL; attempt: Attempt } | Failed>;
  /** `answer`: the address the provider sent the browser to. */
  finish(answer: URL, attempt: Attempt): Promise<Arrival | Failed>;
  /** Where the provider's own session ends; undefined: it has no such address. */
  endAt(idToken: string, returnTo: string): Promise<URL | undefined>;
}

const ASK_S = 5;
/** So long what the provider says of its addresses is taken to be still true. */
const FRESH_MS = 60 * 60_000;
const CLOCKS_APART_S = 30;

type Configured = { oidc: typeof OpenId; config: OpenId.Configuration };

/** `acr`: what the ID token must say of how somebody signed in (a value of `acr`, or `mfa`); undefined: nothing. */
export type SignInOptions = DeskProvider & { acr?: string | undefined };

export const createSignIn = ({ issuer, clientId, clientSecret, acr }: SignInOptions, realNow: () => number, log: LogEvent): SignIn => {
  let found: { at: number; configured: Promise<Configured> } | undefined;

  const discover = async (): Promise<Configured> => {
    const oidc = await import('openid-client');
    const overHttp = issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : [];
    const config = await oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: CLOCKS_APART_S },
      oidc.ClientSecretBasic(clientSecret),
      { execute: [oidc.enableNonRepudiationChecks, ...overHttp], timeout: ASK_S },
    );
    return { oidc, config };
  };

  /** Asked for when somebody signs in, so that a provider that is away at the start is no trouble, and asked again after a failure. */
  const provider = async (): Promise<Configured> => {
    if (!found || realNow() - found.at > FRESH_MS) found = { at: realNow(), configured: discover() };
    const asked = found;
    try {
      return await asked.configured;
    } catch (error) {
      if (found === asked) found = undefined;
      throw error;
    }
  };

  const failedBy = (error: unknown): Failed => {
    const failed = signInFailureOf(error);
    log('desk_sign_in_failed', { why: failed, code: codeOf(error) });
    return { failed };
  };

  const tooWeak = (): Failed => {
    log('desk_sign_in_failed', { why: 'weak', code: '' });
    return { failed: 'weak' };
  };

  return {
    async begin(redirectUri) {
      try {
        const { oidc, config } = await provider();
        const attempt = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
        const url = oidc.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri,
          scope: 'openid profile',
          state: attempt.state,
          nonce: attempt.nonce,
          code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
          code_challenge_method: 'S256',
          ...(acr === undefined || acr === MFA ? {} : { acr_values: acr }),
        });
        return { url, attempt };
      } catch (error) {
        return failedBy(error);
      }
    },
    async finish(answer, { state, nonce, verifier }) {
      try {
        const { oidc, config } = await provider();
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const tokens = await oidc.authorizationCodeGrant(config, answer, checks);
        // What was asked for is voluntary for the provider (OpenID Connect Core, 3.1.2.1): what it says counts.
        if (acr !== undefined && !isStrong(tokens.claims(), acr)) return tooWeak();
        return arrivalOf(tokens.claims(), tokens.id_token);
      } catch (error) {
        return failedBy(error);
      }
    },
    async endAt(idToken, returnTo) {
      try {
        const { oidc, config } = await provider();
        if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
        return oidc.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: returnTo });
      } catch {
        // Our own session has ended all the same.
        return undefined;
      }
    },
  };
};

const SKILLS: readonly Skill[] = ['fraud', 'cards', 'payments', 'general'];

/** Providers write a single value without its list. What is no text counts as nothing. */
const words = z
  .union([z.string().transform((word) => [word]), z.array(z.unknown())])
  .catch([])
  .transform((list) => new Set(list));

const claimsShape = z.object({
  sub: z.string().min(1).max(255),
  name: z
    .string()
    .trim()
    .regex(/^[^\p{C}]{1,80}$/u)
    .catch('Agent'),
  roles: words,
  skills: words,
  languages: words,
});

/** Of more than one factor, however it names its contexts (RFC 8176, 2). */
const MFA = 'mfa';
const strengthShape = z.object({ acr: z.string().optional().catch(undefined), amr: words });

const isStrong = (claims: unknown, wanted: string): boolean => {
  const { acr, amr } = strengthShape.parse(claims);
  return acr === wanted || (wanted === MFA && amr.has(MFA));
};

/** Whose provider says nothing of them has the general skill, in English. */
const arrivalOf = (claims: unknown, idToken = ''): Arrival => {
  const { sub: id, name, roles, skills, languages } = claimsShape.parse(claims);
  const supervisor = roles.has('supervisor');
  if (!supervisor && !roles.has('agent')) return { id, name, agent: null, idToken };
  const known = SKILLS.filter((skill) => skills.has(skill));
  const spoken = (['en', 'es'] as const).filter((language) => languages.has(language));
  const agent: Agent = {
    id,
    name,
    skills: known.length === 0 ? ['general'] : known,
    languages: spoken.length === 0 ? ['en'] : spoken,
    supervisor,
  };
  return { id, name, agent, idToken };
};
