/** A token that is bound to a key is of no use without it (RFC 9449). */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calculateJwkThumbprint, decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import type { Tokens } from '../../../bot/model.ts';
import { createBankHttp } from '../../../connectors/banks/http.ts';
import { readKey } from '../../../connectors/banks/oauth/keys.ts';
import { openAuthorities } from './authorities.ts';

let opened: Awaited<ReturnType<typeof openAuthorities>>;
let tokens: Tokens;
/** The server's, as it tells who comes without. */
let nonce: string | undefined;
const clock = { ahead: 0 };
beforeAll(async () => {
  opened = await openAuthorities({ realNow: () => Date.now() + clock.ahead });
  tokens = (await opened.at('chase').connect()).tokens;
  nonce = (await get(bound(await proof()))).nonce ?? '';
});
afterAll(() => opened.close());

const address = () => `${opened.sandbox().url}/chase/fdx/v6/accounts`;
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

/** What a bank that lets nobody in says. */
const get = async (headers: Record<string, string>, url = address()) => {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  const challenge = answer.headers.get('www-authenticate') ?? '';
  return { status: answer.status, error: /error="(\w+)"/.exec(challenge)?.[1], challenge, nonce: answer.headers.get('dpop-nonce') };
};

type Change = { claims?: Record<string, unknown>; header?: object; key?: Awaited<ReturnType<typeof readKey>> };

/** A right proof, but for the change. */
const proof = async ({ claims = {}, header = {}, key }: Change = {}): Promise<string> => {
  const { privateKey, jwk } = key ?? (await readKey(tokens.key ?? ''));
  const right = { jti: randomUUID(), htm: 'GET', htu: address(), ath: sha256(tokens.token), nonce };
  const said = Object.fromEntries(Object.entries({ ...right, ...claims }).filter(([, value]) => value !== undefined));
  const token = new SignJWT(said).setProtectedHeader({ typ: 'dpop+jwt', alg: 'ES256', jwk, ...header });
  return ('iat' in claims ? token : token.setIssuedAt()).sign(privateKey);
};

const bound = (dpop: string) => ({ authorization: `DPoP ${tokens.token}`, dpop });

test('with the proof it lets in, and without a nonce the server gives one', async () => {
  expect(await get(bound(await proof()))).toMatchObject({ status: 200 });
  expect(await get(bound(await proof({ claims: { nonce: undefined } })))).toMatchObject({
    status: 401,
    error: 'use_dpop_nonce',
    nonce,
  });
  expect(await get(bound(await proof({ claims: { nonce: 'old' } })))).toMatchObject({ status: 401, error: 'use_dpop_nonce' });
});

describe('it does not', () => {
  test('as a bearer token', async () => {
    const { status, challenge, error } = await get({ authorization: `Bearer ${tokens.token}` });
    expect([status, error, challenge.startsWith('DPoP ')]).toEqual([401, 'invalid_token', true]);
  });

  test('as a bearer token with a right proof', async () => {
    expect(await get({ authorization: `Bearer ${tokens.token}`, dpop: await proof() })).toMatchObject({
      status: 401,
      error: 'invalid_token',
    });
  });

  test('without a proof', async () => {
    expect(await get({ authorization: `DPoP ${tokens.token}` })).toMatchObject({ status: 401, error: 'invalid_dpop_proof' });
  });

  test('with a proof that was shown before', async () => {
    const once = bound(await proof());
    expect([(await get(once)).status, (await get(once)).error]).toEqual([200, 'invalid_dpop_proof']);
  });

  test('with the key of another grant', async () => {
    const other = (await opened.at('chase').connect()).tokens;
    expect(await get(bound(await proof({ key: await readKey(other.key ?? '') })))).toMatchObject({ status: 401, error: 'invalid_token' });
  });

  test.each<readonly [string, () => Change]>([
    ['of another method', () => ({ claims: { htm: 'POST' } })],
    ['of another address', () => ({ claims: { htu: address().replace('accounts', 'accounts/1') } })],
    ['of another bank', () => ({ claims: { htu: 'https://evil.example/chase/fdx/v6/accounts' } })],
    ['of no address', () => ({ claims: { htu: 'accounts' } })],
    ['of another token', () => ({ claims: { ath: sha256('another') } })],
    ['of no token', () => ({ claims: { ath: undefined } })],
    ['from two minutes ago', () => ({ claims: { iat: Math.floor(Date.now() / 1_000) - 120 } })],
    ['from in two minutes', () => ({ claims: { iat: Math.floor(Date.now() / 1_000) + 120 } })],
    ['without an id', () => ({ claims: { jti: undefined } })],
    ['of another type', () => ({ header: { typ: 'JWT' } })],
  ])('with a proof %s', async (_, change) => {
    expect(await get(bound(await proof(change())))).toMatchObject({ status: 401, error: 'invalid_dpop_proof' });
  });

  test('with a signature of another key than the one it shows', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const { jwk, publicKey } = await readKey(tokens.key ?? '');
    expect(await get(bound(await proof({ key: { privateKey, publicKey, jwk } })))).toMatchObject({ error: 'invalid_dpop_proof' });
  });

  test.each([
    ['nothing', ''],
    ['noise', 'a.b.c'],
    ['half of it', 'e30'],
    ['more than it', 'e30.e30.e30.e30'],
    ['no signature', `${Buffer.from('{"typ":"dpop+jwt","alg":"none"}').toString('base64url')}.e30.`],
    ['what is far too long', 'a'.repeat(5_000)],
  ])('with %s for a proof', async (_, dpop) => {
    expect(await get(bound(dpop))).toMatchObject({ status: 401, error: 'invalid_dpop_proof' });
  });

  test('where the token is not bound, and whoever says so only claims it', async () => {
    const { tokens: plain } = await opened.at('citi').connect();
    const url = `${opened.sandbox().url}/citi/fdx/v6/accounts`;
    expect((await get({ authorization: `Bearer ${plain.token}` }, url)).status).toBe(200);
    expect(await get({ authorization: `DPoP ${plain.token}`, dpop: await proof() }, url)).toMatchObject({
      status: 401,
      error: 'invalid_token',
    });
  });

  test('when it is over', async () => {
    clock.ahead = 301_000;
    expect(await get(bound(await proof({ claims: { iat: Math.floor(Date.now() / 1_000) + 301 } })))).toMatchObject({
      error: 'invalid_token',
    });
    clock.ahead = 0;
  });
});

test('orders about cards want the proof too', async () => {
  const url = `${opened.sandbox().url}/chase/cards/v1/crd-5da77e/state`;
  expect(await get(bound(await proof({ claims: { htu: url } })), url)).toMatchObject({ status: 200 });
  expect(await get({ authorization: `Bearer ${tokens.token}` }, url)).toMatchObject({ status: 401, error: 'invalid_token' });
});

test('what nobody granted is told how to come in', async () => {
  expect(await get({})).toMatchObject({ status: 401, error: undefined, challenge: 'DPoP algs="ES256"' });
  expect(await get({}, address().replace('chase', 'citi'))).toMatchObject({ status: 401, challenge: 'Bearer realm="sandbox"' });
});

describe('our side', () => {
  /** Says what is wrong with a proof, as long as it does not accept it. */
  const startBank = async (accepts: (proof: string) => boolean, error = 'use_dpop_nonce') => {
    const seen: IncomingHttpHeaders[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers);
      const isRight = accepts(String(request.headers.dpop));
      response.writeHead(isRight ? 200 : 401, { 'dpop-nonce': 'n-1', 'www-authenticate': `DPoP error="${error}"` });
      response.end('{"accounts":[]}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is never a string.
    const { port } = server.address() as AddressInfo;
    return { seen, url: new URL(`http://127.0.0.1:${port}/accounts?limit=1`), close: () => server.close() };
  };

  const ask = (http: ReturnType<typeof createBankHttp>, url: URL) =>
    http.get({ bank: 'b', url, access: tokens, interaction: 'i', signal: AbortSignal.timeout(15_000), refusalOf: () => 'reauth' });

  test('proves each call anew, and brings the server’s nonce from then on', async () => {
    const bank = await startBank((shown) => decodeJwt(shown).nonce === 'n-1');
    const http = createBankHttp();
    expect([await ask(http, bank.url), await ask(http, bank.url)]).toMatchObject([{ ok: true }, { ok: true }]);
    const proofs = bank.seen.map(({ dpop }) => String(dpop));
    expect(proofs.map((one) => decodeJwt(one).nonce)).toEqual([undefined, 'n-1', 'n-1']);
    expect(new Set(proofs.map((one) => decodeJwt(one).jti)).size).toBe(3);
    expect(decodeJwt(proofs[0] ?? '')).toMatchObject({ htm: 'GET', htu: bank.url.href.split('?')[0], ath: sha256(tokens.token) });
    const { jwk } = decodeProtectedHeader(proofs[0] ?? '');
    expect(Object.keys(jwk ?? {}).sort()).toEqual(['crv', 'kty', 'x', 'y']);
    expect(await calculateJwkThumbprint(jwk ?? {})).toBe(await calculateJwkThumbprint((await readKey(tokens.key ?? '')).jwk));
    expect(bank.seen[0]?.authorization).toBe(`DPoP ${tokens.token}`);
    http.close();
    bank.close();
  });

  test('does not send the customer to sign in again when only the proof was wrong', async () => {
    const bank = await startBank(() => false, 'invalid_dpop_proof');
    const http = createBankHttp();
    expect(await ask(http, bank.url)).toEqual({ ok: false, why: 'protocol' });
    expect(bank.seen).toHaveLength(1);
    http.close();
    bank.close();
  });

  test('tries once more for a nonce, and no more', async () => {
    const bank = await startBank(() => false);
    const http = createBankHttp();
    expect(await ask(http, bank.url)).toEqual({ ok: false, why: 'protocol' });
    expect(bank.seen).toHaveLength(2);
    http.close();
    bank.close();
  });
});
