/** We at the British bank in our own name, over HTTP: consents as the bank has them, and authorization requests of any kind. */
import type { TokenEndpointResponse } from 'openid-client';
import { type Configured, createAuthServer } from '../../../connectors/banks/oauth/server.ts';
import type { Sandbox } from '../../../connectors/banks/sandbox/sandbox.ts';

const REDIRECT_URI = 'http://localhost:3978/connect/wrenmoor/callback';
const VERIFIER = 'v'.repeat(43);

export type Seen = { Status?: string; Permissions?: string[]; ExpirationDateTime?: string; CreationDateTime?: string };

export const inOwnName = (sandbox: Sandbox) => {
  const found = sandbox.banks.find(({ id }) => id === 'wrenmoor');
  if (!found) throw new Error('there is no wrenmoor');
  const server = createAuthServer(found.oauth, Date.now);

  const token = async (scope = 'accounts'): Promise<string> => {
    const { oidc, config } = await server.configured();
    return (await oidc.clientCredentialsGrant(config, { scope })).access_token;
  };
  const ask = async (method: string, path: string, as?: string, body?: object) => {
    const headers = { authorization: `Bearer ${as ?? (await token())}`, 'content-type': 'application/json' };
    const answer = await fetch(`${found.baseUrl}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    const text = await answer.text();
    // The sandbox is ours: its shapes are what obuk-shapes.ts and consent-routes.ts say.
    return { status: answer.status, data: (text === '' ? {} : (JSON.parse(text).Data ?? {})) as { [name: string]: unknown } };
  };
  const requestWith = async ({ oidc }: Configured, claims: string | undefined) => ({
    redirect_uri: REDIRECT_URI,
    scope: 'openid offline_access accounts',
    state: 's',
    nonce: 'n',
    code_challenge: await oidc.calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
    prompt: 'consent',
    ...(claims === undefined ? {} : { claims }),
  });

  return {
    token,
    ask,
    /** As the bank tells of it; `{}`: it has none of this id. */
    async consent(id: string | undefined): Promise<Seen> {
      return (await ask('GET', `/account-access-consents/${id}`)).data;
    },
    remove: (id: string | undefined) => ask('DELETE', `/account-access-consents/${id}`),
    async create(Permissions: readonly string[]): Promise<string> {
      const made = await ask('POST', '/account-access-consents', undefined, { Data: { Permissions }, Risk: {} });
      return String(made.data.ConsentId);
    },
    /** Pushes a request. Where its customer is to be sent, or the error. */
    async push(claims: string | undefined): Promise<{ url: URL } | { error: unknown }> {
      const ready = await server.configured();
      try {
        return { url: await ready.oidc.buildAuthorizationUrlWithPAR(ready.config, await requestWith(ready, claims)) };
      } catch (error) {
        return { error: Object(error).error };
      }
    },
    /** The tokens for which the browser came back from a request that was pushed. */
    async exchange(answer: URL): Promise<TokenEndpointResponse> {
      const { oidc, config } = await server.configured();
      return oidc.authorizationCodeGrant(config, answer, { expectedState: 's', expectedNonce: 'n', pkceCodeVerifier: VERIFIER });
    },
  };
};

/** The parameter that names a consent. */
export const naming = (id: string | undefined): string =>
  JSON.stringify({ id_token: { openbanking_intent_id: { value: id, essential: true } } });
