/** The sandbox's OpenID provider, for one client: the desk. Whoever asks chooses who they are and needs no password. */
import { createHmac } from 'node:crypto';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { keptKey } from '../kept-key.ts';
import { createMemory } from '../memory.ts';
import { headers } from '../page.ts';
import { errorPage, logoutPage, signedOutPage } from './page.ts';
import type { Person } from './people.ts';

/** Where the desk finds the provider, and who it is there. */
export type StaffClient = { issuer: string; clientId: string; clientSecret: string };

export type StaffOptions = {
  client: StaffClient;
  people: readonly Person[];
  /** Where the desk is, beside this machine's own addresses. */
  deskAt: string | undefined;
  secret: Buffer;
  keyFile: string;
  realNow: () => number;
};

const CLIENT = 'banter-desk';
export const SESSION_COOKIE = 'sandbox_staff';

/** The client's secret is made of the sandbox's own: there is nothing more to keep. */
export const staffClient = (issuer: string, secret: Buffer): StaffClient => ({
  issuer,
  clientId: CLIENT,
  clientSecret: derived(secret, 'staff client'),
});

const derived = (secret: Buffer, what: string): string => createHmac('sha256', secret).update(what).digest('base64url');

const MINUTE_S = 60;

export const createProvider = async (options: StaffOptions): Promise<Provider> => {
  // Not by its front door, which writes to the terminal that Node 20 is none of its runtimes; it is what this was tried on.
  const { Provider } = await import('oidc-provider/lib/provider.js');
  return new Provider(options.client.issuer, configurationOf(options));
};

const configurationOf = (options: StaffOptions): Configuration => ({
  adapter: createMemory(options.realNow),
  clients: [clientOf(options)],
  jwks: { keys: [{ ...keptKey(options.keyFile), alg: 'ES256', use: 'sig' }] },
  cookies: {
    keys: [derived(options.secret, 'staff cookies')],
    names: { session: SESSION_COOKIE, interaction: 'sandbox_staff_choice', resume: 'sandbox_staff_resume' },
  },
  scopes: ['openid', 'profile'],
  claims: { openid: ['sub', 'amr'], profile: ['name', 'roles', 'skills', 'languages'] },
  // All that is known of somebody is in the ID token.
  conformIdTokenClaims: false,
  responseTypes: ['code'],
  pkce: { required: () => true },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => show(ctx, logoutPage(form)),
      postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage()),
    },
  },
  interactions: { url: (_, { uid }) => `/staff/people/${uid}` },
  findAccount: (_, id) => {
    const person = options.people.find((one) => one.id === id);
    if (!person) return undefined;
    const { name, roles, skills, languages } = person;
    return { accountId: id, claims: () => ({ sub: id, name, roles, skills, languages }) };
  },
  // The desk is the bank's own: nobody is asked whether it may know who they are.
  loadExistingGrant: async ({ oidc: { client, session, provider } }) => {
    if (client === undefined || session?.accountId === undefined) return undefined;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile');
    await grant.save();
    return grant;
  },
  renderError: (ctx, { error, error_description: why = '' }) => show(ctx, errorPage(`${error}: ${why}`)),
  ttl: {
    AccessToken: 5 * MINUTE_S,
    AuthorizationCode: MINUTE_S,
    Grant: 60 * MINUTE_S,
    IdToken: 5 * MINUTE_S,
    Interaction: 10 * MINUTE_S,
    Session: 60 * MINUTE_S,
  },
});

const show = (ctx: KoaContextWithOIDC, html: string): void => {
  ctx.set(headers);
  ctx.body = html;
};

/** `native`: whichever port of this machine the desk has. */
const clientOf = ({ client: { clientId, clientSecret }, deskAt }: StaffOptions): ClientMetadata => {
  const elsewhere = deskAt?.startsWith('https:') ? [deskAt] : [];
  const at = (path: string) => ['http://localhost', 'http://127.0.0.1', 'http://[::1]', ...elsewhere].map((origin) => `${origin}${path}`);
  return {
    client_id: clientId,
    client_secret: clientSecret,
    application_type: 'native',
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: at('/desk/callback'),
    post_logout_redirect_uris: at('/desk/signed-out'),
    id_token_signed_response_alg: 'ES256',
  };
};
