/** One bank's authorization server (OAuth 2.0 by RFC 6749 and 9700, OpenID Connect for who signed in), for one client: the bot. */
import type { ClientMetadata, Configuration, Provider } from 'oidc-provider';
import type { ConsentBook } from '../consents.ts';
import type { Identity } from '../identities.ts';
import { keptKey } from '../kept-key.ts';
import { createMemory } from '../memory.ts';
import { headers } from '../page.ts';
import { createAdapter } from './adapter.ts';
import { type BankClient, derived, publicKeyOf } from './clients.ts';
import { INTENT, waitingConsent } from './intents.ts';
import type { Kept } from './kept.ts';
import { errorPage } from './pages.ts';
import type { Profile } from './profiles.ts';
import type { Seeded } from './seeded.ts';
import { languageAccepted } from './words.ts';

export type ProviderParts = {
  identity: Identity;
  profile: Profile;
  client: BankClient;
  kept: Kept;
  seeded: Seeded;
  /** Of a bank that keeps consents of its standard's own: what is read is allowed by them. */
  consents: ConsentBook | undefined;
  isCustomer: (key: string) => boolean;
  /** Where the bot is, beside this machine's own addresses. */
  botAt: string | undefined;
  secret: Buffer;
  /** Where the key that signs ID tokens lies. */
  keyFile: string;
  now: () => number;
  realNow: () => number;
};

const MINUTE_S = 60;
const DAY_S = 24 * 60 * MINUTE_S;
/** What is granted ends by itself after so long. */
const GRANT_DAYS = 365;

export const sessionCookieOf = ({ id }: Identity): string => `sandbox_${id}`;
const interactionPath = ({ id }: Identity, uid: string): string => `/${id}/auth/interaction/${uid}`;

export const createProvider = async (parts: ProviderParts): Promise<Provider> => {
  // Not by its front door, which writes to the terminal that Node 20 is none of its runtimes; it is what this was tried on.
  const { Provider } = await import('oidc-provider/lib/provider.js');
  const { InvalidRequest } = await import('oidc-provider/lib/helpers/errors.js');
  const requireConsent = (claims: unknown): void => {
    const { consents, identity, client } = parts;
    if (consents && !waitingConsent(consents, identity.id, client.clientId, claims))
      throw new InvalidRequest('no consent of this client that waits for its customer');
  };
  return new Provider(parts.client.issuer, configurationOf(parts, requireConsent));
};

/** `requireConsent` throws where a request must name a consent in its claims, and names none that can be asked for. */
const configurationOf = (parts: ProviderParts, requireConsent: (claims: unknown) => void): Configuration => {
  const { identity, profile, kept, seeded, consents, secret, now, realNow } = parts;
  const cookie = sessionCookieOf(identity);
  const memory = createMemory(realNow);
  return {
    adapter: createAdapter({ bank: identity.id, profile, client: clientOf(parts), kept, seeded, memory, now, realNow }),
    clientAuthMethods: [profile.clientAuth],
    jwks: { keys: [{ ...keptKey(parts.keyFile), alg: 'ES256', use: 'sig' }] },
    cookies: {
      keys: [derived(secret, `${identity.id} cookies`).toString('base64url')],
      names: { session: cookie, interaction: `${cookie}_choice`, resume: `${cookie}_resume` },
    },
    scopes: ['openid', 'offline_access', ...Object.values(profile.names)],
    claims: { openid: ['sub'], ...(consents ? { [INTENT]: null } : {}) },
    // It is asked at each request, also of those that have no such parameter.
    ...(consents ? { extraParams: { claims: (_, claims) => requireConsent(claims) } } : {}),
    responseTypes: ['code'],
    pkce: { required: () => true },
    enabledJWA: { clientAuthSigningAlgValues: ['ES256'], dPoPSigningAlgValues: ['ES256'], idTokenSigningAlgValues: ['ES256'] },
    routes: { authorization: '/authorize' },
    features: featuresOf(profile, consents !== undefined, secret),
    issueRefreshToken: async () => true,
    // A used one is spent only when its successor is used: the adapter knows.
    rotateRefreshToken: profile.rotates,
    interactions: { url: (_, { uid }) => interactionPath(identity, uid) },
    findAccount: (_, id) =>
      parts.isCustomer(id) ? { accountId: id, claims: (_, __, asked) => ({ sub: id, [INTENT]: asked[INTENT]?.value }) } : undefined,
    renderError: (ctx, { error, error_description: why = '' }) => {
      const language = languageAccepted((...known) => ctx.acceptsLanguages(...known));
      ctx.set(headers);
      ctx.body = errorPage(language, `${error}: ${why}`);
    },
    ttl: {
      AccessToken: profile.accessTokenS,
      AuthorizationCode: MINUTE_S,
      ClientCredentials: 5 * MINUTE_S,
      Grant: GRANT_DAYS * DAY_S,
      IdToken: 5 * MINUTE_S,
      Interaction: 10 * MINUTE_S,
      RefreshToken: GRANT_DAYS * DAY_S,
      Session: 10 * MINUTE_S,
    },
  };
};

const featuresOf = ({ par, dpop }: Profile, byConsent: boolean, secret: Buffer): NonNullable<Configuration['features']> => ({
  claimsParameter: { enabled: byConsent },
  // Consents are the client's own business.
  clientCredentials: { enabled: byConsent },
  devInteractions: { enabled: false },
  rpInitiatedLogout: { enabled: false },
  userinfo: { enabled: false },
  introspection: { enabled: true, allowedPolicy: isOwn },
  revocation: { enabled: true, allowedPolicy: isOwn },
  pushedAuthorizationRequests: { enabled: par !== 'none', requirePushedAuthorizationRequests: par === 'required' },
  dPoP: dpop ? { enabled: true, nonceSecret: derived(secret, 'dpop nonces'), requireNonce: () => true } : { enabled: false },
});

/** A token is the business of the client that got it, and of nobody else. */
const isOwn = async (_: unknown, { clientId }: { clientId: string }, token: { clientId?: string | undefined }): Promise<boolean> =>
  token.clientId === clientId;

/** `native`: whichever port of this machine the bot has. */
const clientOf = ({ identity, profile, client, consents, botAt, secret }: ProviderParts): ClientMetadata => {
  const elsewhere = botAt?.startsWith('https:') ? [new URL(botAt).origin] : [];
  const origins = ['http://localhost', 'http://127.0.0.1', 'http://[::1]', ...elsewhere];
  return {
    client_id: client.clientId,
    ...(client.auth.method === 'private_key_jwt'
      ? { jwks: { keys: [publicKeyOf(identity.id, secret)] }, token_endpoint_auth_signing_alg: 'ES256' }
      : { client_secret: client.auth.secret }),
    application_type: 'native',
    token_endpoint_auth_method: profile.clientAuth,
    grant_types: ['authorization_code', 'refresh_token', ...(consents ? ['client_credentials'] : [])],
    response_types: ['code'],
    redirect_uris: origins.map((origin) => `${origin}/connect/${identity.id}/callback`),
    id_token_signed_response_alg: 'ES256',
    ...(profile.dpop ? { dpop_bound_access_tokens: true } : {}),
  };
};
