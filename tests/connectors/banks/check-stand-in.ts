/** A bank over real HTTP that is set up rightly but for what a test changes: its authorization server, its accounts and its events. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { exportJWK, generateKeyPair } from 'jose';
import type { CheckedBank } from '../../../connectors/banks/check.ts';

type Answer = { status?: number; body?: unknown; delayMs?: number; headers?: Record<string, string> } | 'hang';
export type Broken = {
  /** Over the metadata that is right; undefined takes a name away. */
  metadata?: (url: string) => Record<string, unknown>;
  /** Over what is right, by path. */
  answers?: Readonly<Record<string, Answer>>;
  headers?: Record<string, string>;
  tls?: { key: string; cert: string };
  /** Of our entry in the file. */
  bank?: (right: CheckedBank) => Partial<CheckedBank>;
};

export const SECRET = 'the-secret-of-our-client';
export const POLL_TOKEN = 'the-token-for-polling';

export const startBroken = async ({ metadata = () => ({}), answers = {}, headers = {}, tls, bank = () => ({}) }: Broken) => {
  const { publicKey } = await generateKeyPair('ES256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', use: 'sig' }] };
  let url = '';

  const rightly: { readonly [path: string]: (request: IncomingMessage) => Exclude<Answer, 'hang'> } = {
    '/as/.well-known/openid-configuration': () => ({ body: JSON.parse(JSON.stringify({ ...metadataAt(url), ...metadata(url) })) }),
    '/as/jwks': () => ({ body: keys }),
    '/as/token': ({ headers: { authorization = '' } }) =>
      authorization.startsWith('Basic ')
        ? { status: 400, body: { error: 'invalid_grant' } }
        : { status: 401, body: { error: 'invalid_client' } },
    '/fdx/accounts': () => ({ status: 401, body: { code: 603 } }),
    '/cards/orders/banter-check': () => ({ status: 401, body: {} }),
    '/events/jwks': () => ({ body: keys }),
    '/events/poll': ({ headers: { authorization } }) =>
      authorization === `Bearer ${POLL_TOKEN}` ? { body: { sets: {} } } : { status: 401, body: {} },
  };

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '';
    const broken = answers[path];
    if (broken === 'hang') return;
    const right = rightly[path]?.(request) ?? { status: 404, body: {} };
    const { status = 200, body, delayMs = 0, headers: more = {} } = { ...right, ...broken };
    if (delayMs > 0) await wait(delayMs);
    response.writeHead(status, { 'content-type': 'application/json', ...headers, ...more });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
  const server = tls ? createTlsServer(tls, listener) : createServer(listener);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  // A server that listens on a port has an address of this shape.
  url = `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const ours: CheckedBank = {
    ...{ id: 'first', name: 'First Bank', standard: 'fdx-6', baseUrl: `${url}/fdx`, cards: `${url}/cards`, secretFiles: [] },
    client: async () => ({
      ...{ issuer: `${url}/as`, clientId: 'banter', scopes: { accounts: 'accounts', balances: 'balances' } },
      auth: { method: 'client_secret_basic', secret: SECRET },
    }),
    events: async () => ({
      ...{ bank: 'first', issuer: url, audience: undefined, jwksUri: `${url}/events/jwks` },
      poll: { url: `${url}/events/poll`, token: POLL_TOKEN },
    }),
  };
  return {
    bank: { ...ours, ...bank(ours) },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const metadataAt = (url: string) => ({
  issuer: `${url}/as`,
  authorization_endpoint: `${url}/as/authorize`,
  token_endpoint: `${url}/as/token`,
  jwks_uri: `${url}/as/jwks`,
  revocation_endpoint: `${url}/as/revoke`,
  response_types_supported: ['code'],
  code_challenge_methods_supported: ['S256'],
  scopes_supported: ['openid', 'accounts', 'balances'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
});
