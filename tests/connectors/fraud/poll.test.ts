/** Asking a bank for what did not arrive: what is told, what is taken, and what must never be acknowledged. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import nock from 'nock';
import type { Notice } from '../../../bot/model.ts';
import { createPoll, type Poll } from '../../../connectors/fraud/poll.ts';
import { createSource } from '../../../connectors/fraud/source.ts';
import { AUDIENCE, claims, ISSUER, JWKS_URI, NOW, type Pair, pairOf, sign } from './bank.ts';

const POLL = 'https://events.first.example/poll';

let bank: Pair;
let stranger: Pair;
let poll: Poll;
let accept: (notice: Notice) => Promise<'stored' | 'duplicate'>;
let logged: object[] = [];

beforeAll(async () => {
  nock.disableNetConnect();
  [bank, stranger] = await Promise.all([pairOf('k1'), pairOf('k1')]);
});
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(() => {
  logged = [];
  const log = (event: string, fields: object) => logged.push({ event, ...fields });
  const seen = new Set<string>();
  accept = async ({ id }) => {
    const before = seen.size;
    return seen.add(id).size > before ? 'stored' : 'duplicate';
  };
  const source = createSource({ bank: 'first', issuer: ISSUER, audience: AUDIENCE, jwksUri: JWKS_URI, now: () => NOW, log });
  poll = createPoll({ url: POLL, token: 'bearer', source, accept: (notice) => accept(notice), log });
});
afterEach(() => {
  const unasked = nock.pendingMocks();
  nock.abortPendingRequests();
  nock.cleanAll();
  expect(unasked).toEqual([]);
});

const keysAreThere = () =>
  nock(JWKS_URI)
    .get('')
    .reply(200, { keys: [bank.jwk] });
const token = (jti: string, pair = bank, more: object = {}) => sign(pair, claims({ jti, ...more }));
const round = () => poll.round(AbortSignal.timeout(1_000));

type Told = { [id: string]: { err: string; description: RegExp } };
/** The bank expects to be told this, and gives these. */
const gives = (told: { ack?: string[]; setErrs?: Told }, sets: { [id: string]: string }, more: object = {}) =>
  nock('https://events.first.example', {
    reqheaders: { authorization: 'Bearer bearer', 'content-type': 'application/json', 'content-language': 'en' },
  })
    .post('/poll', { maxEvents: 20, returnImmediately: true, ack: [], setErrs: {}, ...told })
    .reply(200, { sets, ...more });

test('what is stored is acknowledged in the next round, once', async () => {
  keysAreThere();
  gives({}, { a: await token('a'), b: await token('b') });
  expect(await round()).toEqual({ ok: true, stored: 2, duplicate: 0, refused: 0, notStored: 0, again: true });
  gives({ ack: ['a', 'b'] }, {});
  expect(await round()).toEqual({ ok: true, stored: 0, duplicate: 0, refused: 0, notStored: 0, again: false });
  gives({}, {});
  expect(await round()).toMatchObject({ ok: true, again: false });
});

test('what was stored before is acknowledged too', async () => {
  keysAreThere();
  gives({}, { a: await token('a') });
  await round();
  gives({ ack: ['a'] }, { a: await token('a') });
  expect(await round()).toMatchObject({ stored: 0, duplicate: 1 });
  gives({ ack: ['a'] }, {});
  await round();
});

test('what cannot be stored is not mentioned, so that it comes again', async () => {
  keysAreThere();
  const stores = accept;
  accept = async (notice) => (notice.id === 'b' ? Promise.reject(new Error('Redis is away')) : stores(notice));
  gives({}, { a: await token('a'), b: await token('b') }, { moreAvailable: true });
  expect(await round()).toEqual({ ok: true, stored: 1, duplicate: 0, refused: 0, notStored: 1, again: true });
  expect(logged).toEqual([{ event: 'fraud_event_not_stored', bank: 'first', error: 'Error' }]);
  gives({ ack: ['a'] }, { b: await token('b') }, { moreAvailable: true });
  expect(await round()).toMatchObject({ notStored: 1, again: false });
});

test('nor is what nobody can check yet', async () => {
  nock(JWKS_URI).get('').reply(503);
  gives({}, { a: await token('a') });
  expect(await round()).toMatchObject({ ok: true, stored: 0, refused: 0, notStored: 1, again: false });
  gives({}, {});
  await round();
});

test('what is refused is told with its code, and the others are taken', async () => {
  keysAreThere();
  const sets = {
    forged: await token('forged', stranger),
    other: await token('other', bank, { aud: 'https://other.example' }),
    stale: await token('stale', bank, { exp: 1 }),
    nonsense: 'nonsense',
    a: await token('a'),
  };
  gives({}, sets);
  expect(await round()).toEqual({ ok: true, stored: 1, duplicate: 0, refused: 4, notStored: 0, again: true });
  const told = (err: string) => ({ err, description: /^[^{}]{10,200}$/ });
  gives(
    {
      ack: ['a'],
      setErrs: {
        forged: told('authentication_failed'),
        other: told('invalid_audience'),
        stale: told('invalid_request'),
        nonsense: told('invalid_request'),
      },
    },
    {},
  );
  expect(await round()).toMatchObject({ ok: true, again: false });
});

test('a token under the name of another acknowledges neither', async () => {
  keysAreThere();
  gives({}, { b: await token('a') });
  expect(await round()).toMatchObject({ stored: 0, refused: 1 });
  gives({ setErrs: { b: { err: 'invalid_request', description: /another jti/ } } }, {});
  await round();
});

test('more is fetched at once when there is more', async () => {
  gives({}, {}, { moreAvailable: true });
  expect(await round()).toMatchObject({ ok: true, again: true });
});

test.each([
  ['401', () => nock(POLL).post('').reply(401), 'reauth'],
  ['429', () => nock(POLL).post('').reply(429), 'rate_limited'],
  ['500', () => nock(POLL).post('').reply(500), 'unavailable'],
  ['a redirect', () => nock(POLL).post('').reply(307, '', { location: 'https://evil.example/poll' }), 'protocol'],
  ['no JSON', () => nock(POLL).post('').reply(200, 'hello'), 'protocol'],
  [
    'another shape',
    () =>
      nock(POLL)
        .post('')
        .reply(200, { sets: ['a'] }),
    'protocol',
  ],
  [
    'more than was asked for',
    () =>
      nock(POLL)
        .post('')
        .reply(200, { sets: { a: 'x'.repeat(1_500_000) } }),
    'protocol',
  ],
  ['silence', () => nock(POLL).post('').delayConnection(5_000).reply(200, { sets: {} }), 'timeout'],
])('%s: nothing is forgotten of what is to be acknowledged', async (_name, fail, why) => {
  keysAreThere();
  gives({}, { a: await token('a') });
  await round();
  fail();
  expect(await round()).toEqual({ ok: false, why });
  gives({ ack: ['a'] }, {});
  expect(await round()).toMatchObject({ ok: true });
});
