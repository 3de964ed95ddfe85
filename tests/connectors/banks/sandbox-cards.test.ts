/** The sandbox's cards: an order happens once under its key, and is remembered over restarts. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Sandbox, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { exampleSeed, levers, newFolder, openSandbox, START, tokenOf } from './open-sandbox.ts';

const ANA = '7000000000000001';
const GRACE = '7000000000000003';
const CARD = 'crd-5da77e';

const cardsOf = (sandbox: Sandbox) => {
  const ask = async (path: string, { user = ANA, bank = 'chase', ...init }: RequestInit & { user?: string; bank?: string } = {}) => {
    const headers = { authorization: `Bearer ${await tokenOf(sandbox, user, bank)}`, 'x-fapi-interaction-id': 'turn-9', ...init.headers };
    const answer = await fetch(`${sandbox.url}/${bank}/cards/v1${path}`, { ...init, headers });
    // The sandbox answers with JSON objects only.
    return { status: answer.status, body: (await answer.json()) as object };
  };
  const put = (state: unknown, key: string | undefined, more: { user?: string; bank?: string; account?: string } = {}) =>
    ask(`/${more.account ?? CARD}/state`, {
      ...more,
      method: 'PUT',
      body: typeof state === 'string' ? JSON.stringify({ state }) : JSON.stringify(state),
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { 'idempotency-key': key }) },
    });
  const order = (method: 'PUT' | 'POST', path: string, body: object, key: string, more: { user?: string; bank?: string } = {}) =>
    ask(path, {
      ...more,
      method,
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
  return { ask, put, order };
};

let opened: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  opened = await openSandbox();
});
afterAll(() => opened.close());
beforeEach(() => opened.admin('PUT', '/seed', exampleSeed()));

const changes = async () => (await opened.ledger()).cardChanges;

describe('an order', () => {
  test('happens once under its key, and the same answer comes back', async () => {
    const { put, ask } = cardsOf(opened.sandbox);
    const first = await put('locked', 'k1');
    expect(first).toEqual({ status: 200, body: { key: 'k1', accountId: CARD, state: 'locked', since: expect.any(String) } });
    expect(await put('active', 'k2')).toMatchObject({ status: 200, body: { state: 'active' } });
    expect(await put('locked', 'k1')).toEqual(first);
    expect(await ask(`/${CARD}/state`)).toMatchObject({ status: 200, body: { accountId: CARD, state: 'active' } });
    expect(await ask('/orders/k1')).toEqual(first);
    expect(await changes()).toEqual([
      { at: expect.any(String), bank: 'chase', customer: 'ana', account: CARD, state: 'locked', key: 'k1', interaction: 'turn-9' },
      { at: expect.any(String), bank: 'chase', customer: 'ana', account: CARD, state: 'active', key: 'k2', interaction: 'turn-9' },
    ]);
    expect((await opened.ledger()).reads.map(({ what, status }) => `${what} ${status}`)).toEqual(['card_state 200', 'card_order 200']);
  });

  test('that changes nothing is answered with since when it is so, and is no change', async () => {
    const { put } = cardsOf(opened.sandbox);
    const first = await put('locked', 'k1');
    await opened.admin('PUT', '/clock', { now: START + 3_600_000 });
    expect((await put('locked', 'k2')).body).toEqual({ ...first.body, key: 'k2' });
    await opened.admin('PUT', '/clock', { now: START });
    expect(await changes()).toHaveLength(1);
  });

  test('with a key that stood for something else is refused', async () => {
    const { put } = cardsOf(opened.sandbox);
    await put('locked', 'k1');
    expect(await put('active', 'k1')).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect(await changes()).toHaveLength(1);
  });

  test.each<[string, unknown, string | undefined, object, number, string]>([
    ['no key', 'locked', undefined, {}, 400, 'unreadable'],
    ['an endless key', 'locked', 'k'.repeat(101), {}, 400, 'unreadable'],
    ['another state', 'lost', 'k1', {}, 400, 'unreadable'],
    ['more than a state', { state: 'locked', why: 1 }, 'k1', {}, 400, 'unreadable'],
    ['an account that is no card', 'locked', 'k1', { account: 'chk-7f3a91' }, 404, 'no_such_card'],
    ['somebody else’s card', 'locked', 'k1', { account: 'wf-card-2468' }, 404, 'no_such_card'],
    ['no consent for cards', 'locked', 'k1', { user: GRACE, bank: 'wells-fargo', account: 'wf-card-2468' }, 403, 'not_covered'],
    ['nobody’s token', 'locked', 'k1', { user: '1' }, 401, 'not_accepted'],
  ])('with %s is refused, and was never seen', async (_what, state, key, more, status, code) => {
    const { put, ask } = cardsOf(opened.sandbox);
    expect(await put(state, key, more)).toMatchObject({ status, body: { code } });
    expect(await ask('/orders/k1')).toMatchObject({ status: 404, body: { code: 'never_seen' } });
    expect(await changes()).toEqual([]);
  });

  test('has no address at a bank that takes none', async () => {
    expect(opened.sandbox.banks.filter(({ cards }) => cards === undefined).map(({ id }) => id)).toEqual(['us-bank']);
    expect((await fetch(`${opened.sandbox.url}/us-bank/cards/v1/usb-card-c2/state`)).status).toBe(404);
  });
});

describe('a fault', () => {
  test.each([
    [{ reset: true, after: true }, 1],
    [{ reset: true, after: false }, 0],
    [{ outage: true, after: true }, 1],
    [{ outage: true }, 0],
    [{ status: 500, after: true }, 1],
    [{ status: 500 }, 0],
  ])('%j leaves %i change', async (how, made) => {
    const { put } = cardsOf(opened.sandbox);
    await opened.fault({ bank: 'chase', only: 'cards', ...how });
    await put('locked', 'k1').catch(() => undefined);
    expect(await changes()).toHaveLength(made);
  });

  test('of a connection strikes after the order half of the time', async () => {
    const { put } = cardsOf(opened.sandbox);
    await opened.fault({ bank: 'chase', reset: true });
    for (let n = 0; n < 40; n += 1) await put(n % 2 === 0 ? 'locked' : 'active', `k${n}`).catch(() => undefined);
    await opened.fault({});
    const { ask } = cardsOf(opened.sandbox);
    let done = 0;
    for (let n = 0; n < 40; n += 1) done += (await ask(`/orders/k${n}`)).status === 200 ? 1 : 0;
    expect(done).toBeGreaterThan(8);
    expect(done).toBeLessThan(32);
  });

  test('strikes where it is said to', async () => {
    const { ask } = cardsOf(opened.sandbox);
    await opened.fault({ bank: 'chase', only: 'accounts', status: 500 });
    expect((await ask(`/${CARD}/state`)).status).toBe(200);
    await opened.fault({ bank: 'chase', only: 'cards', status: 500 });
    expect((await ask(`/${CARD}/state`)).status).toBe(500);
    expect((await fetch(`${opened.sandbox.url}/chase/fdx/v6/accounts`)).status).toBe(401);
  });
});

describe('a case', () => {
  const raise = async (bank = 'chase'): Promise<string> => {
    const { body } = await opened.admin('POST', '/fraud-events', { do: 'raise', bank });
    // As fraud/fraud.ts says.
    return (body as { cases: string[] }).cases[0] ?? '';
  };

  test('is answered once under a key, which holds the card no longer, or blocks it for good', async () => {
    const { ask, order } = cardsOf(opened.sandbox);
    const id = await raise();
    expect(await ask(`/cases/${id}`)).toEqual({
      status: 200,
      body: { caseId: id, caseState: 'OPEN', accountId: CARD, cardState: 'HELD', since: expect.any(String) },
    });
    expect(await ask(`/${CARD}/state`)).toMatchObject({ body: { state: 'held' } });
    const yes = await order('PUT', `/cases/${id}/answer`, { answer: 'mine' }, 'k1');
    expect(yes).toEqual({
      status: 200,
      body: {
        key: 'k1',
        caseId: id,
        answer: 'mine',
        caseState: 'CLEARED',
        accountId: CARD,
        cardState: 'ACTIVE',
        since: expect.any(String),
      },
    });
    const no = await order('PUT', `/cases/${id}/answer`, { answer: 'not_mine' }, 'k2');
    expect(no).toMatchObject({ status: 200, body: { caseState: 'BLOCKED', cardState: 'BLOCKED' } });
    expect(await order('PUT', `/cases/${id}/answer`, { answer: 'mine' }, 'k1')).toEqual(yes);
    expect(await ask('/orders/k2')).toEqual(no);
    expect(await order('PUT', `/cases/${id}/answer`, { answer: 'mine' }, 'k3')).toMatchObject({ status: 409, body: { code: 'blocked' } });
    expect(await ask('/orders/k3')).toMatchObject({ status: 404, body: { code: 'never_seen' } });
    expect((await changes()).map(({ state, key, case: of }) => [state, key, of])).toEqual([
      ['held', undefined, id],
      ['active', 'k1', id],
      ['blocked', 'k2', id],
    ]);
    expect((await opened.ledger()).cases).toMatchObject([
      {
        case: id,
        state: 'BLOCKED',
        answers: [
          { answer: 'mine', key: 'k1', interaction: 'turn-9' },
          { answer: 'not_mine', key: 'k2' },
        ],
      },
    ]);
  });

  test.each<[string, object, string, object, number, string]>([
    ['another word', { answer: 'maybe' }, 'k1', {}, 400, 'unreadable'],
    ['no key', { answer: 'mine' }, '', {}, 400, 'unreadable'],
    ['nobody’s token', { answer: 'mine' }, 'k1', { user: '1' }, 401, 'not_accepted'],
    ['somebody else’s token', { answer: 'mine' }, 'k1', { bank: 'citi' }, 404, 'no_such_case'],
  ])('with %s is not answered', async (_what, body, key, more, status, code) => {
    const { ask, order } = cardsOf(opened.sandbox);
    const id = await raise();
    expect(await order('PUT', `/cases/${id}/answer`, body, key, more)).toMatchObject({ status, body: { code } });
    expect((await ask(`/cases/${id}`)).body).toMatchObject({ caseState: 'OPEN' });
  });

  test('is answered without the consent for cards by nobody', async () => {
    const { ask, order } = cardsOf(opened.sandbox);
    const id = await raise('wells-fargo');
    const grace = { user: GRACE, bank: 'wells-fargo' };
    expect(await order('PUT', `/cases/${id}/answer`, { answer: 'not_mine' }, 'k1', grace)).toMatchObject({
      status: 403,
      body: { code: 'not_covered' },
    });
    expect(await ask(`/cases/${id}`, grace)).toMatchObject({ status: 403, body: { code: 'not_covered' } });
  });

  test.each([
    [{ reset: true, after: true }, 1],
    [{ status: 500, after: true }, 1],
    [{ status: 500 }, 0],
    [{ outage: true }, 0],
  ])('whose bank has a fault %j got %i answer', async (how, got) => {
    const { order } = cardsOf(opened.sandbox);
    const id = await raise();
    await opened.fault({ bank: 'chase', only: 'cards', ...how });
    await order('PUT', `/cases/${id}/answer`, { answer: 'not_mine' }, 'k1').catch(() => undefined);
    expect((await opened.ledger()).cases[0]?.answers).toHaveLength(got);
  });
});

describe('a lost card', () => {
  test('is blocked by the report and replaced by an order, each once', async () => {
    const { ask, order, put } = cardsOf(opened.sandbox);
    const report = await order('POST', `/${CARD}/report`, { reason: 'stolen' }, 'k1');
    expect(report).toEqual({ status: 200, body: { key: 'k1', accountId: CARD, state: 'blocked', since: expect.any(String) } });
    expect(await put('active', 'k2')).toMatchObject({ status: 403, body: { code: 'restricted' } });
    const replaced = await order('POST', `/${CARD}/replacement`, {}, 'k3');
    expect(replaced).toEqual({
      status: 200,
      body: { key: 'k3', accountId: CARD, orderedAt: expect.any(String), arrives: { from: '2026-11-25', to: '2026-11-27' } },
    });
    expect(await order('POST', `/${CARD}/replacement`, {}, 'k3')).toEqual(replaced);
    expect(await order('POST', `/${CARD}/replacement`, {}, 'k1')).toMatchObject({ status: 422, body: { code: 'key_reused' } });
    expect(await ask('/orders/k1')).toEqual(report);
    expect((await changes()).map(({ state, key }) => [state, key])).toEqual([['blocked', 'k1']]);
  });

  test.each<[string, object, string]>([
    ['report', { reason: 'eaten' }, 'unreadable'],
    ['report', {}, 'unreadable'],
    ['replacement', { express: true }, 'unreadable'],
  ])('%s with %j is refused', async (what, body, code) => {
    expect(await cardsOf(opened.sandbox).order('POST', `/${CARD}/${what}`, body, 'k1')).toMatchObject({ status: 400, body: { code } });
    expect(await changes()).toEqual([]);
  });

  test.each(['report', 'replacement'])('%s reaches no account that is no card', async (what) => {
    const body = what === 'report' ? { reason: 'lost' } : {};
    expect(await cardsOf(opened.sandbox).order('POST', `/chk-7f3a91/${what}`, body, 'k1')).toMatchObject({
      status: 404,
      body: { code: 'no_such_card' },
    });
  });
});

test('orders are remembered over a restart and a crash; another seed forgets them', async () => {
  const folder = newFolder();
  const start = () => startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir, startAt: START });
  const before = await start();
  const first = await cardsOf(before).put('locked', 'k1');
  await before.close();
  appendFileSync(join(folder.dir, 'cards.jsonl'), '{"at":"2026-11-20T15:0');
  const after = await start();
  expect(await cardsOf(after).put('locked', 'k1')).toEqual(first);
  expect((await cardsOf(after).put('active', 'k2')).status).toBe(200);
  await after.close();
  const again = await start();
  expect((await levers(again).ledger()).cardChanges.map(({ key }) => key)).toEqual(['k1', 'k2']);
  await levers(again).admin('PUT', '/seed', exampleSeed());
  expect((await levers(again).ledger()).cardChanges).toEqual([]);
  expect((await cardsOf(again).ask('/orders/k1')).status).toBe(404);
  await again.close();
  folder.remove();
});
