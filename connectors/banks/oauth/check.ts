/**
 * Whether a bank's authorization server is what its entry in the file of BANKS says, and knows us: what it tells of itself, its keys, and whether our
 * secret or key lets us in. Nobody is signed in: we ask to renew a token that never was, which only a known client is told.
 */
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { bad, type Eyes, type Finding, good, lookForJson } from '../checking.ts';
import { checkKeys } from '../jwks-check.ts';
import { createAuthority } from './authority.ts';
import { newKey } from './keys.ts';
import { isSafe, knowsDpop, type OAuthClient } from './server.ts';

const words = z.array(z.string()).optional();
const address = z.string().optional();
const metadataShape = z.looseObject({
  issuer: z.string(),
  authorization_endpoint: address,
  token_endpoint: address,
  jwks_uri: address,
  revocation_endpoint: address,
  pushed_authorization_request_endpoint: address,
  require_pushed_authorization_requests: z.boolean().optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
  code_challenge_methods_supported: words,
  token_endpoint_auth_methods_supported: words,
  token_endpoint_auth_signing_alg_values_supported: words,
  dpop_signing_alg_values_supported: words,
  scopes_supported: words,
});
type Metadata = z.infer<typeof metadataShape>;

/** Each finding as soon as it is there. */
export async function* checkAuthority(client: OAuthClient, eyes: Eyes): AsyncGenerator<Finding> {
  const url = `${client.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const { finding, body } = await lookForJson(eyes, 'sign-in server', { url });
  if (body === undefined) return yield finding;
  const metadata = metadataShape.safeParse(body).data;
  if (!metadata) return yield bad('sign-in server', 'no_json', `${url}: it does not describe an authorization server`);
  const found = [finding, issuerOf(client, metadata), addressesOf(client, metadata), abilitiesOf(client, metadata)];
  yield* found;
  yield ownProofOf(client, metadata);
  yield scopesOf(client, metadata);
  if (metadata.jwks_uri !== undefined) yield await checkKeys(eyes, 'its keys', metadata.jwks_uri);
  // Who is not who they say they are gets no secret of ours.
  if (found.every(({ trouble }) => trouble === undefined || trouble === 'slow')) yield await clientOf(client);
}

const issuerOf = ({ issuer }: OAuthClient, metadata: Metadata): Finding =>
  metadata.issuer === issuer
    ? good('issuer', issuer)
    : bad('issuer', 'issuer_differs', `it calls itself ${metadata.issuer}, and the file has ${issuer}`);

const NEEDED = ['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'revocation_endpoint'] as const;

const addressesOf = ({ issuer }: OAuthClient, metadata: Metadata): Finding => {
  const missing: string[] = NEEDED.filter((name) => metadata[name] === undefined);
  const { require_pushed_authorization_requests: par, pushed_authorization_request_endpoint: at } = metadata;
  if (par === true && at === undefined) missing.push('pushed_authorization_request_endpoint');
  if (missing.length > 0) return bad('addresses', 'address_missing', `no ${missing.join(', ')}`);
  const unsafe = [...NEEDED, 'pushed_authorization_request_endpoint' as const].filter(
    (name) => metadata[name] !== undefined && !isSafe(metadata[name], issuer),
  );
  if (unsafe.length > 0) return bad('addresses', 'address_unsafe', unsafe.map((name) => `${name} is ${metadata[name]}`).join(', '));
  return good('addresses', 'all there, none in the clear');
};

const abilitiesOf = ({ dpop }: OAuthClient, metadata: Metadata): Finding => {
  const { code_challenge_methods_supported: pkce, pushed_authorization_request_endpoint: at } = metadata;
  if (pkce !== undefined && !pkce.includes('S256')) return bad('abilities', 's256_unknown', `PKCE by ${pkce.join(', ') || 'nothing'}`);
  const bound = knowsDpop(metadata);
  if (dpop === 'required' && !bound) return bad('abilities', 'dpop_unknown', 'dpop is "required", and the server does not know it');
  const par = at === undefined ? 'none' : metadata.require_pushed_authorization_requests === true ? 'required' : 'offered';
  const iss = metadata.authorization_response_iss_parameter_supported === true ? 'named in answers' : 'not named in answers';
  const used = dpop === 'never' ? 'known, not used' : 'used';
  return good('abilities', `PKCE ${pkce ? 'S256' : 'not said'} · PAR ${par} · DPoP ${bound ? used : 'none'} · issuer ${iss}`);
};

/** Without a list it is `client_secret_basic` (RFC 8414, 2). */
const ownProofOf = ({ auth: { method } }: OAuthClient, metadata: Metadata): Finding => {
  const { token_endpoint_auth_methods_supported: methods = ['client_secret_basic'] } = metadata;
  const { token_endpoint_auth_signing_alg_values_supported: algorithms = ['ES256'] } = metadata;
  if (!methods.includes(method)) return bad('our proof', 'auth_unknown', `we use ${method}, it takes ${methods.join(', ')}`);
  if (method === 'private_key_jwt' && !algorithms.includes('ES256'))
    return bad('our proof', 'auth_unknown', `we sign by ES256, it takes ${algorithms.join(', ')}`);
  return good('our proof', method);
};

const scopesOf = ({ scopes }: OAuthClient, { scopes_supported: known }: Metadata): Finding => {
  const named = Object.values(scopes);
  if (known === undefined) return good('scopes', `${named.join(', ')} (it does not say which it knows)`);
  const unknown = named.filter((name) => !known.includes(name));
  return unknown.length > 0 ? bad('scopes', 'scope_unknown', `it does not know ${unknown.join(', ')}`) : good('scopes', named.join(', '));
};

/** Only a client that it knows learns that the token is none. */
const clientOf = async (client: OAuthClient): Promise<Finding> => {
  let code = 'unknown';
  const log = (_: string, fields: Record<string, string | number>): void => {
    code = String(fields.code);
  };
  const made = {
    token: '',
    goodUntil: 0,
    refresh: `banter-check-${randomUUID()}`,
    ...(client.dpop === 'never' ? {} : { key: await newKey() }),
  };
  const asked = await createAuthority({ ...client, bank: 'check', log }).refresh(made, AbortSignal.timeout(10_000));
  if (!asked.ok && asked.why === 'reauth') return good('client', `it knows ${client.clientId}`);
  if (code === 'invalid_client' || code === 'unauthorized_client' || code === 'OAUTH_WWW_AUTHENTICATE_CHALLENGE')
    return bad('client', 'client_refused', `it refused ${client.clientId} (${code})`);
  return bad('client', 'client_unclear', `it answered ${code}`);
};
