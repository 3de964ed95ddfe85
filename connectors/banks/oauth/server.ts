/**
 * One bank's authorization server as it describes itself: asked for when first needed, so that a bank that is away at the start is no trouble, once an
 * hour, and again after a failure. Each request gets a configuration of its own: keys of the server that were changed meanwhile are seen at once.
 */
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import fetch from 'node-fetch';
import type * as OpenId from 'openid-client';
import type { ScopeNames } from '../scope-names.ts';

/** Where we find a bank's server, and who we are there. */
export type OAuthClient = {
  /** `iss` of its ID tokens, letter for letter. */
  issuer: string;
  clientId: string;
  /** `key`: a private key for ES256, a JWK as JSON, with the `kid` under which the bank knows it. */
  auth: { method: 'client_secret_basic' | 'client_secret_post'; secret: string } | { method: 'private_key_jwt'; key: string };
  /** What the bank calls what can be allowed there. */
  scopes: ScopeNames;
  /** Tokens bound to a key (DPoP): `required`: no others are taken; `never`: not asked for. Absent: where the server says that it knows it. */
  dpop?: 'required' | 'never' | undefined;
};

export type Oidc = typeof OpenId;
export type Configured = { oidc: Oidc; config: OpenId.Configuration; metadata: OpenId.ServerMetadata };

export interface Server {
  /** `signal` ends every request that is made with it; `checksSignatures`: of ID tokens, which costs the server's keys. */
  configured(options?: { signal?: AbortSignal; checksSignatures?: boolean }): Promise<Configured>;
}

/** A server that is not what we want of a bank's. */
export class UnfitServer extends Error {
  readonly code: 'issuer_differs' | 'address_missing' | 'address_unsafe' | 's256_unknown' | 'dpop_unknown';
  constructor(code: UnfitServer['code']) {
    super(code);
    this.code = code;
  }
}

/** Somebody waits, at a bank that may be slow. */
export const ASK_S = 10;
const FRESH_MS = 60 * 60_000;
const CLOCKS_APART_S = 30;
const ANSWER_AT_MOST = 64 * 1024;

type Found = { oidc: Oidc; metadata: OpenId.ServerMetadata; auth: OpenId.ClientAuth };

export const createAuthServer = ({ issuer, clientId, auth, dpop }: OAuthClient, realNow: () => number): Server => {
  let found: { at: number; asked: Promise<Found> } | undefined;
  const overHttp = issuer.startsWith('http:');

  const discover = async (): Promise<Found> => {
    const oidc = await import('openid-client');
    const means = await clientAuth(oidc, auth);
    const config = await oidc.discovery(new URL(issuer), clientId, undefined, means, {
      execute: overHttp ? [oidc.allowInsecureRequests] : [],
      timeout: ASK_S,
      [oidc.customFetch]: limited(undefined),
    });
    const metadata = config.serverMetadata();
    requireFit(metadata, issuer, dpop);
    return { oidc, metadata, auth: means };
  };

  const known = async (): Promise<Found> => {
    if (!found || realNow() - found.at > FRESH_MS) found = { at: realNow(), asked: discover() };
    const mine = found;
    try {
      return await mine.asked;
    } catch (error) {
      if (found === mine) found = undefined;
      throw error;
    }
  };

  return {
    async configured({ signal, checksSignatures = false } = {}) {
      const { oidc, metadata, auth: means } = await orGivenUp(known(), signal);
      const config = new oidc.Configuration(metadata, clientId, { [oidc.clockTolerance]: CLOCKS_APART_S }, means);
      config.timeout = ASK_S;
      config[oidc.customFetch] = limited(signal);
      if (overHttp) oidc.allowInsecureRequests(config);
      if (checksSignatures) oidc.enableNonRepudiationChecks(config);
      return { oidc, config, metadata };
    },
  };
};

/** Others may wait for the same work: it goes on, and whoever has no more time leaves. */
const orGivenUp = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  if (signal === undefined) return work;
  const left = new Promise<never>((_, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
  });
  return Promise.race([work, left]);
};

const clientAuth = async (oidc: Oidc, auth: OAuthClient['auth']): Promise<OpenId.ClientAuth> => {
  if (auth.method !== 'private_key_jwt')
    return auth.method === 'client_secret_basic' ? oidc.ClientSecretBasic(auth.secret) : oidc.ClientSecretPost(auth.secret);
  const { kid, kty, crv, x, y, d } = JSON.parse(auth.key);
  const key = await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign']);
  return oidc.PrivateKeyJwt({ key, kid });
};

/**
 * A bank's answers are small, and none of its business elsewhere: redirects are not followed, what is long is cut off. Each request has a connection of
 * its own: they are rare, and one that lay idle may be closed just as it is used, which leaves open whether a refresh token was.
 */
const limited =
  (given: AbortSignal | undefined): OpenId.CustomFetch =>
  async (url, { signal: own, body, headers, method }) => {
    const signal = AbortSignal.any([own, given].filter((one) => one !== undefined));
    try {
      const options = { method, headers, redirect: 'manual', size: ANSWER_AT_MOST, signal, agent } as const;
      const response = await fetch(url, body === undefined || body === null ? options : { ...options, body: String(body) });
      const text = await response.text();
      return new Response(EMPTY.has(response.status) ? null : text, { status: response.status, headers: [...response.headers] });
    } catch (error) {
      // Why it was given up: too late, or nobody waits for it any more.
      signal.throwIfAborted();
      throw error;
    }
  };

const agents = { http: new HttpAgent({ keepAlive: false }), https: new HttpsAgent({ keepAlive: false }) };
const agent = ({ protocol }: URL): HttpAgent => (protocol === 'https:' ? agents.https : agents.http);

/** Statuses whose answers have no body. */
const EMPTY: ReadonlySet<number> = new Set([204, 205, 304]);

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Throws UnfitServer. Every address must be https; the sandbox's may be this machine's. */
const requireFit = (metadata: OpenId.ServerMetadata, issuer: string, dpop: OAuthClient['dpop']): void => {
  if (metadata.issuer !== issuer) throw new UnfitServer('issuer_differs');
  const { authorization_endpoint, token_endpoint, jwks_uri, revocation_endpoint, pushed_authorization_request_endpoint } = metadata;
  for (const needed of [authorization_endpoint, token_endpoint, jwks_uri])
    if (needed === undefined) throw new UnfitServer('address_missing');
  const addresses = [authorization_endpoint, token_endpoint, jwks_uri, revocation_endpoint, pushed_authorization_request_endpoint];
  for (const address of addresses) if (address !== undefined && !isSafe(address, issuer)) throw new UnfitServer('address_unsafe');
  const { code_challenge_methods_supported: pkce, require_pushed_authorization_requests: par } = metadata;
  if (pkce !== undefined && !pkce.includes('S256')) throw new UnfitServer('s256_unknown');
  if (par === true && pushed_authorization_request_endpoint === undefined) throw new UnfitServer('address_missing');
  if (dpop === 'required' && !knowsDpop(metadata)) throw new UnfitServer('dpop_unknown');
};

/** Whether what is sent there stays between us and the bank; on this machine only where its server is here, too. */
export const isSafe = (address: string, issuer: string): boolean => {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || (protocol === 'http:' && issuer.startsWith('http:') && LOOPBACK.has(hostname));
};

/** Of what a server says of itself. */
type Knows = { dpop_signing_alg_values_supported?: string[] | undefined };

export const knowsDpop = ({ dpop_signing_alg_values_supported: algorithms }: Knows): boolean => algorithms?.includes('ES256') ?? false;
