/** The keys of a bank while they change, and while their address fails. Time is what the test says. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import type { EventSource } from '../../../bot/model.ts';
import { createSource } from '../../../connectors/fraud/source.ts';
import { AUDIENCE, claims, ISSUER, JWKS_URI, NOW, type Pair, pairOf, sign } from './bank.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let old: Pair;
let young: Pair;
let now = NOW;
let source: EventSource;
let logged: object[] = [];

beforeAll(async () => {
  nock.disableNetConnect();
  [old, young] = await Promise.all([pairOf('old'), pairOf('young')]);
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(() => {
  now = NOW;
  logged = [];
  const log = (event: string, fields: object) => logged.push({ event, ...fields });
  source = createSource({ bank: 'first', issuer: ISSUER, audience: AUDIENCE, jwksUri: JWKS_URI, now: () => now, log });
});
afterEach(() => {
  const unasked = nock.pendingMocks();
  nock.abortPendingRequests();
  nock.cleanAll();
  expect(unasked).toEqual([]);
});

/** One answer of the bank's address. */
const publishes = (...pairs: Pair[]) =>
  nock(JWKS_URI)
    .get('')
    .reply(200, { keys: pairs.map(({ jwk }) => jwk) });
const answers = (status: number, body: string | object = '') => nock(JWKS_URI).get('').reply(status, body);

/** What becomes of a token signed now. */
const fate = async (pair: Pair, header: object = {}): Promise<string> => {
  const token = await sign(pair, claims({ iat: now / 1000 }), header);
  const verdict = await source.receive(Buffer.from(token), (check) => check());
  return verdict.ok ? 'taken' : verdict.err;
};

describe('while keys change', () => {
  test('both are good for as long as both are published', async () => {
    publishes(old, young);
    expect([await fate(old), await fate(young), await fate(old)]).toEqual(['taken', 'taken', 'taken']);
  });

  test('a new key is looked for when it is first used', async () => {
    publishes(old);
    expect(await fate(old)).toBe('taken');
    now += MINUTE;
    publishes(old, young);
    expect([await fate(young), await fate(old)]).toEqual(['taken', 'taken']);
  });

  test('a key that was taken out is refused ten minutes later', async () => {
    publishes(old, young);
    expect(await fate(old)).toBe('taken');
    now += 10 * MINUTE - 1;
    expect(await fate(old)).toBe('taken');
    now += 1;
    publishes(young);
    expect([await fate(old), await fate(young)]).toEqual(['invalid_key', 'taken']);
  });
});

describe('a key nobody published', () => {
  test('is unknown once it was looked for', async () => {
    publishes(old);
    expect(await fate(young)).toBe('invalid_key');
  });

  test('is looked for once a minute, and until then nobody says that it is unknown', async () => {
    publishes(old);
    expect(await fate(old)).toBe('taken');
    publishes(old, young);
    now += MINUTE - 1;
    expect([await fate(young), await fate(young, { kid: 'any' })]).toEqual(['not_now', 'not_now']);
    expect(await fate(old)).toBe('taken');
    now += 1;
    expect(await fate(young)).toBe('taken');
  });

  test('is not called unknown by an answer that was under way before', async () => {
    publishes(old);
    const fates = await Promise.all([fate(young, { kid: 'one' }), fate(young, { kid: 'two' })]);
    expect(fates.toSorted()).toEqual(['invalid_key', 'not_now']);
  });

  test('does not use up what a new key needs', async () => {
    publishes(old);
    expect(await fate(young, { kid: 'forged' })).toBe('invalid_key');
    expect(await fate(young)).toBe('not_now');
    now += MINUTE;
    publishes(old, young);
    expect(await fate(young)).toBe('taken');
  });
});

test('many tokens at once ask once', async () => {
  publishes(old);
  const fates = await Promise.all(Array.from({ length: 50 }, () => fate(old)));
  expect(new Set(fates)).toEqual(new Set(['taken']));
});

test('so many wait for the answer, the others are told to come again', async () => {
  nock(JWKS_URI)
    .get('')
    .delay(100)
    .reply(200, { keys: [old.jwk] });
  const token = Buffer.from(await sign(old));
  const verdicts = await Promise.all(Array.from({ length: 150 }, () => source.receive(token, (check) => check())));
  expect(verdicts.filter(({ ok }) => ok)).toHaveLength(100);
  expect(verdicts.filter((verdict) => !verdict.ok && verdict.err === 'not_now')).toHaveLength(50);
});

describe('while the address of the keys fails', () => {
  const failures: [string, () => unknown, string][] = [
    ['answers 503', () => answers(503), 'unavailable'],
    ['answers 404', () => answers(404), 'not_found'],
    ['sends elsewhere', () => nock(JWKS_URI).get('').reply(302, '', { location: 'https://evil.example/keys' }), 'protocol'],
    ['cannot be reached', () => nock(JWKS_URI).get('').replyWithError('no route'), 'unavailable'],
    ['sends no JSON', () => answers(200, '<html>'), 'protocol'],
    ['sends no keys', () => answers(200, { keys: [] }), 'protocol'],
    ['sends another shape', () => answers(200, [{ kty: 'EC' }]), 'protocol'],
    ['sends keys without names', () => answers(200, { keys: [{ ...old.jwk, kid: undefined }] }), 'protocol'],
    ['sends too much', () => answers(200, { keys: [old.jwk], padding: 'x'.repeat(70_000) }), 'protocol'],
    ['says nothing', () => nock(JWKS_URI).get('').delayConnection(10_000).reply(200, {}), 'timeout'],
  ];
  test.each(failures)('which %s, a token is neither taken nor refused', async (_name, fail, why) => {
    fail();
    expect(await fate(old)).toBe('not_now');
    expect(logged).toEqual([{ event: 'fraud_keys_not_loaded', bank: 'first', why }]);
    publishes(old);
    now += MINUTE - 1;
    expect(await fate(old)).toBe('not_now');
    now += 1;
    expect(await fate(old)).toBe('taken');
  });

  test('a key that is not at hand is not called unknown', async () => {
    publishes(old);
    expect(await fate(old)).toBe('taken');
    now += MINUTE;
    answers(503);
    expect(await fate(young)).toBe('not_now');
  });

  test('the keys at hand are good for a day', async () => {
    publishes(old);
    expect(await fate(old)).toBe('taken');
    now += 24 * HOUR - MINUTE;
    answers(503);
    expect([await fate(old), await fate(young)]).toEqual(['taken', 'not_now']);
    now += MINUTE;
    answers(503);
    expect(await fate(old)).toBe('not_now');
  });
});
