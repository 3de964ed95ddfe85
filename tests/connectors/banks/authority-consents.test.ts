/** Sign-ins by a standard's own consents, whatever the standard: when each step is done, in whose name, and at servers that know less than others. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { Access } from '../../../bot/model.ts';
import type { Consenting } from '../../../connectors/banks/consenting.ts';
import { createAuthority } from '../../../connectors/banks/oauth/authority.ts';
import { fdxScopeNames } from '../../../connectors/banks/scope-names.ts';

const soon = () => AbortSignal.timeout(5_000);
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A server that gives our own token, with or without a key, and says this of itself; and a dialect that writes down what it was asked. */
const open = async (said: { [name: string]: unknown }, type = 'bearer') => {
  const forms: string[] = [];
  const server = createServer(async (request, response) => {
    let form = '';
    for await (const piece of request) form += piece;
    if (request.url === '/token') forms.push(form);
    const at = (path: string) => `${issuer}${path}`;
    const about = { issuer, authorization_endpoint: at('/auth'), token_endpoint: at('/token'), jwks_uri: at('/jwks'), ...said };
    const answer = request.url === '/token' ? { access_token: 'own', token_type: type, expires_in: 60 } : about;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  // A TCP server's address is never a string.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const asked: { step: string; own: Access; id?: string }[] = [];
  const consenting: Consenting = {
    scope: 'look',
    create: async (own) => {
      asked.push({ step: 'create', own });
      return { ok: true, value: 'c-1' };
    },
    naming: (id) => ({ consent_id: id }),
    isNamedIn: (claims, id) => claims.consent_id === id,
    given: async (_own, _id, scopes) => ({ ok: true, value: [...scopes] }),
    remove: async (own, id) => {
      asked.push({ step: 'remove', own, id });
      return { ok: true, value: null };
    },
  };
  const client = { issuer, clientId: 'c', auth: { method: 'client_secret_basic', secret: 's' }, scopes: fdxScopeNames } as const;
  return { authority: createAuthority({ bank: 'b', log: () => undefined, consenting, ...client }), asked, forms };
};

const WANTED = { redirectUri: 'http://localhost:1/connect/b/callback', scopes: ['accounts'], language: 'en' } as const;

test('a consent is made in our own name, and named in the request', async () => {
  const { authority, asked, forms } = await open({});
  const begun = await authority.begin(WANTED);
  if (!begun.ok) throw new Error(begun.why);
  expect([begun.attempt.consent, begun.url.searchParams.get('consent_id')]).toEqual(['c-1', 'c-1']);
  expect(asked).toEqual([{ step: 'create', own: expect.objectContaining({ token: 'own' }) }]);
  expect(forms).toEqual([expect.stringMatching(/^(?=.*grant_type=client_credentials)(?=.*scope=look)/)]);
});

test('our own token is bound to the key of the sign-in where the server binds them', async () => {
  const { authority, asked } = await open({ dpop_signing_alg_values_supported: ['ES256'] }, 'DPoP');
  const begun = await authority.begin(WANTED);
  if (!begun.ok) throw new Error(begun.why);
  expect([asked[0]?.own.key, typeof begun.attempt.key]).toEqual([begun.attempt.key, 'string']);
});

test('a consent is taken back when its request cannot be pushed', async () => {
  const { authority, asked } = await open({ pushed_authorization_request_endpoint: 'http://127.0.0.1:1/request' });
  expect(await authority.begin(WANTED)).toEqual({ ok: false, why: 'unavailable' });
  expect(asked.map(({ step, id }) => [step, id])).toEqual([
    ['create', undefined],
    ['remove', 'c-1'],
  ]);
});

test('where tokens cannot be revoked, ending the consent is enough; without one nothing is', async () => {
  const { authority, asked } = await open({});
  const tokens = { token: 't', goodUntil: 0 };
  expect(await authority.revoke({ ...tokens, consent: 'c-1' }, soon())).toBe(true);
  expect(asked).toMatchObject([{ step: 'remove', id: 'c-1' }]);
  expect(await authority.revoke(tokens, soon())).toBe(false);
});
