/**
 * A Bot Framework on loopback: it publishes keys, signs tokens with them (and forged ones, on request), and is the service that replies
 * go to. Real HTTP; tests make it misbehave on purpose.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import { TokenCredentials } from 'botframework-connector';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const APP_ID = 'c0ffee00-0000-4000-8000-000000000001';
const ISSUER = 'https://api.botframework.com';
/** Of all channels, the keys vouch for these. */
const ENDORSED = ['webchat', 'msteams'];
const KID = 'key-1';

export type Posted = { path: string; authorization: string | undefined; body: { [name: string]: unknown } };
type Misbehaviour = { status: number; headers?: Record<string, string>; body?: string } | 'reset' | 'hang';

export type Forgery = {
  claims?: JWTPayload;
  without?: readonly string[];
  header?: { alg?: string; kid?: string };
  key?: 'foreign' | 'public key as a secret' | 'none';
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export const startBotFramework = async () => {
  const [own, foreign] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: KID, use: 'sig', endorsements: ENDORSED };
  const posts: Posted[] = [];
  const misbehaviours: Misbehaviour[] = [];
  let keysFail: Misbehaviour | undefined;
  let keyRequests = 0;

  const misbehave = (how: Misbehaviour, response: ServerResponse): void => {
    if (how === 'reset') response.socket?.resetAndDestroy();
    else if (how !== 'hang') response.writeHead(how.status, { 'content-type': 'application/json', ...how.headers }).end(how.body ?? '{}');
  };
  const json = (response: ServerResponse, value: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === '/metadata') {
      keyRequests += 1;
      return keysFail ? misbehave(keysFail, response) : json(response, { issuer: ISSUER, jwks_uri: `${url}keys` });
    }
    if (path === '/keys') return json(response, { keys: [jwk] });
    posts.push({ path, authorization: request.headers.authorization, body: JSON.parse(await bodyOf(request)) });
    const how = misbehaviours.shift();
    return how ? misbehave(how, response) : json(response, { id: `sent-${posts.length}` });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}/`;

  const claimsOf = (serviceUrl: string, { claims, without = [] }: Forgery): JWTPayload => {
    const now = Math.floor(Date.now() / 1_000);
    const all = { iss: ISSUER, aud: APP_ID, nbf: now - 10, exp: now + 600, serviceurl: serviceUrl, ...claims };
    return Object.fromEntries(Object.entries(all).filter(([name]) => !without.includes(name)));
  };

  const keyFor = async (key: Forgery['key']): Promise<CryptoKey | Uint8Array> => {
    if (key === 'foreign') return foreign.privateKey;
    return key === 'public key as a secret' ? new TextEncoder().encode(await exportSPKI(own.publicKey)) : own.privateKey;
  };

  return {
    /** The address replies go to, as activities name it. */
    url,
    metadataUrl: `${url}metadata`,
    posts: posts as readonly Posted[],
    keyRequests: () => keyRequests,
    /** A token for an activity with this address; the forgery says what is wrong with it. */
    sign: async (serviceUrl = url, forgery: Forgery = {}): Promise<string> => {
      const header = { alg: 'RS256', kid: KID, ...forgery.header };
      const claims = claimsOf(serviceUrl, forgery);
      if (forgery.key === 'none') return `${base64url({ ...header, alg: 'none' })}.${base64url(claims)}.`;
      return new SignJWT(claims).setProtectedHeader(header).sign(await keyFor(forgery.key));
    },
    /** The next posts fail like this, one each. */
    misbehave: (...how: Misbehaviour[]) => void misbehaviours.push(...how),
    /** From now on the keys cannot be had; undefined: they can again. */
    hideKeys: (how: Misbehaviour | undefined) => {
      keysFail = how;
    },
    /** What the bot shows to the service; the real ones come from an authority on the internet. */
    credentials: {
      isValidAppId: async (appId) => appId === APP_ID,
      isAuthenticationDisabled: async () => false,
      createCredentials: async () => new TokenCredentials('token-of-the-bot'),
    } satisfies ServiceClientCredentialsFactory,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

export type BotFrameworkStandIn = Awaited<ReturnType<typeof startBotFramework>>;

/** A listener that nobody may reach. */
export const startCanary = async (host: string) => {
  let connections = 0;
  const server = createServer((_request, response) => response.end('{}'));
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    connections: () => connections,
    stop: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
