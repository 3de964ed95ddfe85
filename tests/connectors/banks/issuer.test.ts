/** Orders about cards at an issuer that is told what to answer: what is known, what is refused, and what nobody can know. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import type { Act, Acted, BankCall } from '../../../bot/model.ts';
import { type BankHttp, createBankHttp } from '../../../connectors/banks/http.ts';
import { createIssuer } from '../../../connectors/banks/issuer/issuer.ts';

const SINCE = '2026-11-20T15:00:00.000Z';
const AT = Date.parse(SINCE);
const order = { key: 'k1', accountId: 'a1', state: 'locked', since: SINCE };
const lock: Act = { do: 'lock_card', account: 'a1' };

let http: BankHttp;
let logged: string[] = [];
beforeAll(() => nock.disableNetConnect());
afterAll(() => {
  nock.enableNetConnect();
  nock.restore();
});
beforeEach(() => {
  logged = [];
  http = createBankHttp({ random: () => 0 });
});
afterEach(() => {
  http.close();
  const unasked = nock.pendingMocks();
  nock.cleanAll();
  expect(unasked).toEqual([]);
});

const issuer = () =>
  createIssuer({
    bank: 'bank',
    baseUrl: 'https://bank.example/cards/v1',
    http,
    log: (event, fields) => logged.push(`${event} ${fields.where}`),
  });
const call = (): BankCall => ({ access: { token: 't0ken' }, interaction: 'turn-1', signal: AbortSignal.timeout(2_000) });
const api = () => nock('https://bank.example/cards/v1');
const acts = (act: Act = lock, signal = call().signal): Promise<Acted> => issuer().act({ ...call(), signal }, 'k1', act);
const looksUp = (act: Act = lock): Promise<Acted> => issuer().lookUp(call(), 'k1', act);

const unknown: Acted = { state: 'unknown' };
const refused = (why: string) => ({ state: 'refused', why });

describe('an order', () => {
  test.each([
    ['lock_card', 'locked'],
    ['unlock_card', 'active'],
  ] as const)('%s says %s, under its key, in the name of the interaction', async (what, state) => {
    const headers = {
      authorization: 'Bearer t0ken',
      'idempotency-key': 'k1',
      'x-fapi-interaction-id': 'turn-1',
      'content-type': 'application/json',
    };
    nock('https://bank.example/cards/v1', { reqheaders: headers })
      .put('/a1/state', { state })
      .reply(200, { ...order, state });
    expect(await acts({ do: what, account: 'a1' })).toEqual({ state: 'done', at: AT });
  });

  test('about an odd id stays in its place', async () => {
    nock('https://bank.example')
      .put('/cards/v1/a%2Fb%3Fc/state')
      .reply(200, { ...order, accountId: 'a/b?c' });
    expect(await acts({ do: 'lock_card', account: 'a/b?c' })).toEqual({ state: 'done', at: AT });
  });

  test.each(['', '.', '..', 'x'.repeat(257)])('about an id that is none does not leave: %j', async (account) => {
    expect(await acts({ do: 'lock_card', account })).toEqual(refused('not_found'));
  });

  test.each<[number, object | undefined, string]>([
    [400, { code: 'unreadable' }, 'protocol'],
    [401, undefined, 'reauth'],
    [403, { code: 'not_covered' }, 'scope'],
    [403, { code: 'restricted' }, 'restricted'],
    [404, { code: 'no_such_card' }, 'not_found'],
    [409, { code: 'closed' }, 'closed'],
    [410, undefined, 'closed'],
    [422, { code: 'key_reused' }, 'protocol'],
    [429, undefined, 'rate_limited'],
  ])('answered by %i %j is refused: %s', async (status, body, why) => {
    api().put('/a1/state').reply(status, body);
    expect(await acts()).toEqual(refused(why));
  });

  // Each is answered once: a second attempt would fail loudly, as nothing may leave.
  test.each([500, 502, 503, 504, 408, 409, 418, 202, 204, 302])(
    'answered by %i may have been done, and is not sent again',
    async (status) => {
      api().put('/a1/state').reply(status, undefined, { location: 'https://elsewhere.example/' });
      expect(await acts()).toEqual(unknown);
    },
  );

  test.each(['ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT', 'EPIPE'])(
    'that ends in %s may have been done, and is not sent again',
    async (code) => {
      api()
        .put('/a1/state')
        .replyWithError(Object.assign(new Error(code), { code }));
      expect(await acts()).toEqual(unknown);
    },
  );

  test('that is not answered in time may have been done', async () => {
    api().put('/a1/state').delay(1_000).reply(200, order);
    expect(await acts(lock, AbortSignal.timeout(200))).toEqual(unknown);
    nock.abortPendingRequests();
  });

  test('that has no time left does not leave, and is not known', async () => {
    expect(await issuer().act({ ...call(), signal: AbortSignal.abort() }, 'k1', lock)).toEqual(unknown);
  });

  test.each<[string, object | string]>([
    ['HTML', '<!doctype html>'],
    ['another key', { ...order, key: 'k2' }],
    ['another card', { ...order, accountId: 'a2' }],
    ['the other state', { ...order, state: 'active' }],
    ['no time', { ...order, since: undefined }],
    ['an error inside', { code: 'sorry' }],
  ])('confirmed with %s is not confirmed', async (_what, body) => {
    api().put('/a1/state').reply(200, body);
    expect(await acts()).toEqual(unknown);
  });
});

describe('what else is ordered', () => {
  const answered = {
    key: 'k1',
    caseId: 'c1',
    answer: 'not_mine',
    caseState: 'BLOCKED',
    accountId: 'a1',
    cardState: 'BLOCKED',
    since: SINCE,
  };
  const no: Act = { do: 'answer_case', account: 'a1', case: 'c1', answer: 'not_mine' };
  const yes: Act = { ...no, answer: 'mine' };
  const headers = { 'idempotency-key': 'k1', authorization: 'Bearer t0ken' };

  test.each<[Act, object]>([
    [no, answered],
    [yes, { ...answered, answer: 'mine', caseState: 'CLEARED', cardState: 'HELD' }],
  ])('%j is put to the case, and tells what the card is now', async (act, body) => {
    nock('https://bank.example/cards/v1', { reqheaders: headers })
      .put('/cases/c1/answer', { answer: act === no ? 'not_mine' : 'mine' })
      .reply(200, body);
    expect(await acts(act)).toEqual({ state: 'done', at: AT, card: act === no ? 'blocked' : 'held' });
  });

  test('a lost card is reported, and blocked', async () => {
    const body = { key: 'k1', accountId: 'a1', state: 'blocked', since: SINCE };
    nock('https://bank.example/cards/v1', { reqheaders: headers }).post('/a1/report', { reason: 'lost' }).reply(200, body);
    expect(await acts({ do: 'report_lost', account: 'a1', reason: 'lost' })).toEqual({ state: 'done', at: AT, card: 'blocked' });
  });

  test('a new card is ordered, and arrives on days that the bank names', async () => {
    const arrives = { from: '2026-11-25', to: '2026-11-27' };
    nock('https://bank.example/cards/v1', { reqheaders: headers })
      .post('/a1/replacement', {})
      .reply(200, { key: 'k1', accountId: 'a1', orderedAt: SINCE, arrives });
    expect(await acts({ do: 'replace_card', account: 'a1' })).toEqual({ state: 'done', at: AT, arrives });
  });

  test.each<[number, string, string]>([
    [403, 'not_covered', 'scope'],
    [404, 'no_such_case', 'not_found'],
    [409, 'superseded', 'closed'],
    [409, 'closed', 'closed'],
    [409, 'blocked', 'restricted'],
    [422, 'key_reused', 'protocol'],
  ])('an answer that meets %i %s is refused: %s', async (status, code, why) => {
    api().put('/cases/c1/answer').reply(status, { code });
    expect(await acts(yes)).toEqual(refused(why));
  });

  test.each<[string, Act, object]>([
    ['of another case', no, { ...answered, caseId: 'c2' }],
    ['of the other answer', no, { ...answered, answer: 'mine', caseState: 'CLEARED' }],
    ['that did not come to what it should', no, { ...answered, caseState: 'CLEARED' }],
    ['about another card', no, { ...answered, accountId: 'a2' }],
    ['of another order', no, { ...order, state: 'locked' }],
    ['of a lock for a report', { do: 'report_lost', account: 'a1', reason: 'stolen' }, order],
    ['without days', { do: 'replace_card', account: 'a1' }, { key: 'k1', accountId: 'a1', orderedAt: SINCE }],
    ['of a lock for a replacement', { do: 'replace_card', account: 'a1' }, order],
  ])('a confirmation %s is none', async (_, act, body) => {
    const path = { answer_case: '/cases/c1/answer', report_lost: '/a1/report', replace_card: '/a1/replacement' };
    if (act.do === 'lock_card' || act.do === 'unlock_card') throw new Error('not for here');
    if (act.do === 'answer_case') api().put(path[act.do]).reply(200, body);
    else api().post(path[act.do]).reply(200, body);
    expect(await acts(act)).toEqual(unknown);
  });

  test('is sent once, and may have been done where nobody says', async () => {
    api().post('/a1/report').reply(503);
    expect(await acts({ do: 'report_lost', account: 'a1', reason: 'lost' })).toEqual(unknown);
    api()
      .put('/cases/c1/answer')
      .replyWithError(Object.assign(new Error('x'), { code: 'ECONNRESET' }));
    expect(await acts(no)).toEqual(unknown);
  });

  test('about a case that is none does not leave', async () => {
    expect(await acts({ ...no, case: '..' })).toEqual(refused('not_found'));
  });

  test('is known afterwards by its key', async () => {
    api().get('/orders/k1').reply(200, answered);
    expect(await looksUp(no)).toEqual({ state: 'done', at: AT, card: 'blocked' });
  });

  test('under the key of a yes is not what became of the yes', async () => {
    api().get('/orders/k1').reply(200, answered);
    expect(await looksUp(yes)).toEqual(unknown);
  });
});

describe('what became of an order', () => {
  test('done, since when', async () => {
    api().get('/orders/k1').reply(200, order);
    expect(await looksUp()).toEqual({ state: 'done', at: AT });
  });

  test('never seen', async () => {
    api().get('/orders/k1').reply(404, { code: 'never_seen' });
    expect(await looksUp()).toEqual({ state: 'absent' });
  });

  test.each<[number, object | undefined]>([
    [404, undefined],
    [404, { code: 'no_such_address' }],
    [401, { code: 'not_accepted' }],
    [403, { code: 'not_covered' }],
    [410, undefined],
  ])('%i %j says nothing about it', async (status, body) => {
    api().get('/orders/k1').reply(status, body);
    expect(await looksUp()).toEqual(unknown);
  });

  test('of another key is not taken for this one’s', async () => {
    api()
      .get('/orders/k1')
      .reply(200, { ...order, key: 'k2' });
    expect(await looksUp()).toEqual(unknown);
    expect(logged).toEqual(['bank.malformed another order']);
  });

  test('is a read: it is tried again', async () => {
    api().get('/orders/k1').reply(503).get('/orders/k1').reply(200, order);
    expect(await looksUp()).toEqual({ state: 'done', at: AT });
  });
});

describe('how a card is', () => {
  const isNow = (account = 'a1') => issuer().cardState(call(), account);
  const refusal = (why: string) => ({ ok: false, why });

  test.each([
    ['since when, where the bank says so', { accountId: 'a1', state: 'locked', since: SINCE }, 'locked', AT],
    ['and without', { accountId: 'a1', state: 'active' }, 'active', null],
  ] as const)('is read, %s', async (_what, body, state, since) => {
    api().get('/a1/state').reply(200, body);
    expect(await isNow()).toEqual({ ok: true, value: { account: { bank: 'bank', id: 'a1' }, state, since } });
  });

  test.each([
    [{ accountId: 'a2', state: 'locked' }, 'another card'],
    [{ accountId: 'a1', state: 'perhaps' }, 'state'],
    [[], ''],
  ])('%j is no answer', async (body, where) => {
    api().get('/a1/state').reply(200, body);
    expect(await isNow()).toEqual(refusal('protocol'));
    expect(logged).toEqual([`bank.malformed ${where}`]);
  });

  test.each([
    [401, {}, 'reauth'],
    [403, {}, 'scope'],
    [403, { code: 'restricted' }, 'restricted'],
    [404, {}, 'not_found'],
    [409, { code: 'closed' }, 'closed'],
  ])('%i %j', async (status, body, why) => {
    api().get('/a1/state').reply(status, body);
    expect(await isNow()).toEqual(refusal(why));
  });

  test('of what can be no card is not asked', async () => expect(await isNow('..')).toEqual(refusal('not_found')));
});
