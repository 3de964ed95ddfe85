/** The sandbox banks' side of suspected fraud over HTTP: tokens that verify, pushing and polling, levers, and that nothing untaken is lost. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader, type JWK, type JWTPayload, jwtVerify } from 'jose';
import { type Sandbox, startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { startReceiver } from './fraud-receiver.ts';
import { exampleSeed, levers, newFolder, openSandbox, START } from './open-sandbox.ts';

type Shown = {
  cases: { case: string; bank: string; customer: string; account: string; state: string; cardState: string; items: object[] }[];
  events: { jti: string; case: string; forged: boolean; state: string; tries: number; answers: object[] }[];
  cards: { bank: string; account: string; state: string }[];
};
type Polled = { sets: { [jti: string]: string }; moreAvailable: boolean };

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let opened: Awaited<ReturnType<typeof openSandbox>>;
/** U.S. Bank is polled only. */
const pushTo = (bank: string) => (bank === 'us-bank' ? undefined : receiver.pushTo(bank));

beforeAll(async () => {
  receiver = await startReceiver();
  opened = await openSandbox({ pushTo });
});
afterAll(async () => {
  await opened.close();
  await receiver.close();
});
beforeEach(async () => {
  await opened.admin('PUT', '/seed', exampleSeed());
  receiver.pushed.length = 0;
  receiver.always({ status: 202 });
});

/** What a lever did, or why it did nothing. */
const pull = async (body: object, of = levers(opened.sandbox)) => {
  const answer = await of.admin('POST', '/fraud-events', body);
  // As fraud/fraud.ts says.
  return { status: answer.status, body: answer.body as { cases: string[]; events: string[]; problems?: string[] } };
};
// The sandbox is ours: it shows what fraud/admin.ts says.
const shown = async (of = opened) => (await of.admin('GET', '/fraud-events')).body as Shown;
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let n = 0; n < 500 && !(await holds()); n += 1) await sleep(10);
  expect(await holds()).toBe(true);
};
const arrived = (count: number) => until(() => receiver.pushed.length >= count);
const settled = () => until(async () => (await shown()).events.every(({ state }) => state !== 'waiting'));

const eventsOf = (bank: string, sandbox = opened.sandbox) => {
  const found = sandbox.banks.find(({ id }) => id === bank);
  if (!found) throw new Error(`no ${bank}`);
  return found.events;
};
const verified = (bank: string, token: string) => {
  const { issuer, audience, jwksUri } = eventsOf(bank);
  return jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), { issuer, audience, typ: 'secevent+jwt', algorithms: ['ES256'] });
};
const poll = async (bank: string, body: object = {}, sandbox = opened.sandbox) => {
  const answer = await fetch(eventsOf(bank, sandbox).poll, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ returnImmediately: true, ...body }),
  });
  // Ours too.
  return { status: answer.status, body: (await answer.json()) as Polled };
};
/** A notification, as it came. */
const eventIn = ({ events }: JWTPayload) =>
  (events as { 'urn:banter:event:fdx-notification': { notificationPayload: { event: { transactions: object[] } } } })[
    'urn:banter:event:fdx-notification'
  ].notificationPayload.event;

describe('an alert', () => {
  test('is pushed as a token that verifies by the bank’s keys, with everything that the wire wants', async () => {
    const items = [{ merchant: 'Skyline Electronics', amount: 12_550, at: '2026-11-20T14:59:30Z' }];
    const { body } = await pull({ do: 'raise', bank: 'citi', customer: 'ana', items });
    await arrived(1);
    const [{ path, type, token } = { path: '', type: '', token: '' }] = receiver.pushed;
    expect([path, type]).toEqual(['/events/citi', 'application/secevent+jwt']);
    const { payload, protectedHeader } = await verified('citi', token);
    expect(protectedHeader).toEqual({ typ: 'secevent+jwt', alg: 'ES256', kid: expect.stringMatching(/^citi-/) });
    expect(payload).toEqual({
      iss: `${opened.sandbox.url}/citi`,
      aud: `${opened.sandbox.url}/citi/events`,
      iat: expect.any(Number),
      jti: body.events[0],
      txn: body.cases[0],
      sub_id: { format: 'opaque', id: 'ana' },
      events: {
        'urn:banter:event:fdx-notification': {
          notificationId: body.events[0],
          type: 'SUSPECTED_INCIDENT',
          sentOn: expect.any(String),
          category: 'FRAUD',
          severity: 'ALERT',
          priority: 'HIGH',
          publisher: { name: 'Citi' },
          subscriber: { name: 'Banter' },
          notificationPayload: {
            id: body.cases[0],
            idType: 'CASE',
            event: {
              status: 'OPEN',
              accountId: 'citi-card-a1',
              cardNumberDisplay: '1899',
              cardState: 'HELD',
              transactions: [
                {
                  transactionId: expect.any(String),
                  merchant: 'Skyline Electronics',
                  amount: 125.5,
                  currency: 'USD',
                  transactionTimestamp: '2026-11-20T14:59:30.000Z',
                },
              ],
            },
          },
        },
      },
    });
    expect(Math.abs((payload.iat ?? 0) * 1000 - Date.now())).toBeLessThan(60_000);
    await settled();
    expect((await shown()).events).toMatchObject([{ state: 'accepted', tries: 1, answers: [{ how: 'push', status: 202 }] }]);
  });

  test('can be merged, told twice and withdrawn; each is told under the same case', async () => {
    const { body } = await pull({ do: 'raise', bank: 'chase' });
    await pull({ do: 'merge', bank: 'chase' });
    await pull({ do: 'withdraw', bank: 'chase', case: body.cases[0] });
    await arrived(3);
    await pull({ do: 'duplicate', bank: 'chase', case: body.cases[0] });
    await arrived(4);
    const claims = receiver.pushed.map(({ token }) => decodeJwt(token));
    expect(claims.map(({ txn }) => txn)).toEqual(Array(4).fill(body.cases[0]));
    expect(claims.map((one) => eventIn(one))).toMatchObject([
      { status: 'OPEN', cardState: 'HELD' },
      { status: 'OPEN', cardState: 'HELD' },
      { status: 'WITHDRAWN', cardState: 'ACTIVE' },
      { status: 'WITHDRAWN', cardState: 'ACTIVE' },
    ]);
    expect(claims.map((one) => eventIn(one).transactions.length)).toEqual([1, 2, 2, 2]);
    expect(new Set(claims.map(({ jti }) => jti)).size).toBe(3);
    expect(receiver.pushed[3]?.token).toBe(receiver.pushed[2]?.token);
    expect((await shown()).cases).toMatchObject([{ state: 'WITHDRAWN', cardState: 'ACTIVE' }]);
  });

  test('may come late, in the place of another, or on a card that is not held', async () => {
    const first = await pull({ do: 'late', bank: 'chase', hoursAgo: 30, held: false });
    await pull({ do: 'raise', bank: 'chase', supersedes: first.body.cases[0] });
    await arrived(2);
    const [late, next] = receiver.pushed.map(({ token }) => decodeJwt(token));
    expect(Math.round((Date.now() / 1000 - (late?.iat ?? 0)) / 3600)).toBe(30);
    expect(late && eventIn(late)).toMatchObject({ cardState: 'ACTIVE' });
    expect(next && eventIn(next)).toMatchObject({ supersedes: first.body.cases[0], cardState: 'HELD' });
  });

  test.each(['key', 'unsigned', 'issuer', 'audience', 'type'])(
    'that is forged (%s) verifies nowhere, is tried once and is no case',
    async (how) => {
      receiver.always({ status: 503 });
      await pull({ do: 'forge', bank: 'wells-fargo', how });
      await arrived(1);
      await expect(verified('wells-fargo', receiver.pushed[0]?.token ?? '')).rejects.toThrow();
      await settled();
      expect(await shown()).toMatchObject({
        cases: [],
        events: [{ forged: true, state: 'refused', tries: 1, answers: [{ status: 503 }] }],
      });
      expect((await poll('wells-fargo')).body).toEqual({ sets: {}, moreAvailable: false });
    },
  );

  test('may be one of a storm, on every card in turn', async () => {
    expect((await pull({ do: 'storm', count: 60 })).body.cases).toHaveLength(60);
    await arrived(48);
    const isDone = ({ state }: Shown['events'][number]) => state !== 'waiting';
    await until(async () => (await shown()).events.filter(isDone).length === 48);
    const { cases, events } = await shown();
    expect(new Set(cases.map(({ customer }) => customer)).size).toBe(4);
    expect(events.filter(isDone).every(({ state, tries }) => state === 'accepted' && tries === 1)).toBe(true);
    expect(new Set(receiver.pushed.map(({ token }) => token)).size).toBe(48);
    expect((await poll('us-bank', { maxEvents: 10 })).body.moreAvailable).toBe(true);
  });
});

describe('keys', () => {
  test('change, and what the one before signed stays good; two changes later it does not', async () => {
    await pull({ do: 'raise', bank: 'citi' });
    await arrived(1);
    const token = receiver.pushed[0]?.token ?? '';
    await pull({ do: 'rotate', bank: 'citi' });
    await expect(verified('citi', token)).resolves.toBeDefined();
    await pull({ do: 'raise', bank: 'citi' });
    await arrived(2);
    expect(decodeProtectedHeader(receiver.pushed[1]?.token ?? '').kid).not.toBe(decodeProtectedHeader(token).kid);
    await expect(verified('citi', receiver.pushed[1]?.token ?? '')).resolves.toBeDefined();
    await pull({ do: 'rotate', bank: 'citi' });
    await expect(verified('citi', token)).rejects.toThrow();
  });

  test('are shown in public without their secret, and differ from bank to bank', async () => {
    const sets = await Promise.all(
      opened.sandbox.banks.map(async ({ events }) => (await fetch(events.jwksUri)).json() as Promise<{ keys: JWK[] }>),
    );
    for (const { keys } of sets)
      for (const key of keys) expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    expect(new Set(sets.map(({ keys }) => keys[0]?.x)).size).toBe(5);
  });
});

describe('pushing', () => {
  test.each<[string, { status: number; body?: object | string; hang?: boolean }]>([
    ['a failure', { status: 503 }],
    ['a 400 without a reason', { status: 400, body: 'Bad Request' }],
    ['a 200', { status: 200 }],
    ['no such address', { status: 404 }],
    ['a cut connection', { status: 0, hang: true }],
  ])('goes on after %s, with the same token', async (_, reply) => {
    receiver.next(reply);
    await pull({ do: 'raise', bank: 'chase' });
    await arrived(2);
    await settled();
    expect(receiver.pushed[1]).toEqual(receiver.pushed[0]);
    expect((await shown()).events).toMatchObject([{ state: 'accepted', tries: 2, answers: [{ status: reply.status }, { status: 202 }] }]);
  });

  test('ends with a 400 that says why', async () => {
    receiver.always({ status: 400, body: { err: 'invalid_key', description: 'No such key' } });
    await pull({ do: 'raise', bank: 'chase' });
    await settled();
    expect((await shown()).events).toMatchObject([
      { state: 'refused', tries: 1, answers: [{ status: 400, err: 'invalid_key', description: 'No such key' }] },
    ]);
  });

  test('keeps the order of a case while its first event is not taken', async () => {
    receiver.next({ status: 503 });
    await pull({ do: 'raise', bank: 'chase' });
    await pull({ do: 'withdraw', bank: 'chase' });
    await arrived(3);
    const statuses = receiver.pushed.map(({ token }) => eventIn(decodeJwt(token)));
    expect(statuses).toMatchObject([{ status: 'OPEN' }, { status: 'OPEN' }, { status: 'WITHDRAWN' }]);
  });
});

describe('polling', () => {
  test('hands out what waits until it is acknowledged or refused', async () => {
    for (let n = 0; n < 3; n += 1) await pull({ do: 'raise', bank: 'us-bank' });
    const first = await poll('us-bank', { maxEvents: 2 });
    expect(first.body.moreAvailable).toBe(true);
    const [one = '', two = ''] = Object.keys(first.body.sets);
    await expect(verified('us-bank', first.body.sets[one] ?? '')).resolves.toBeDefined();
    expect(Object.keys((await poll('us-bank')).body.sets)).toHaveLength(3);
    const rest = await poll('us-bank', { ack: [one, 'never-seen'], setErrs: { [two]: { err: 'invalid_request', description: 'no' } } });
    expect(Object.keys(rest.body.sets)).toHaveLength(1);
    expect((await shown()).events).toMatchObject([
      { jti: one, state: 'accepted', answers: [{ how: 'poll' }] },
      { jti: two, state: 'refused', answers: [{ how: 'poll', err: 'invalid_request' }] },
      { state: 'waiting' },
    ]);
    expect((await poll('us-bank', { maxEvents: 0 })).body).toEqual({ sets: {}, moreAvailable: true });
  });

  test('is of one bank: another one’s events are neither seen nor acknowledged there', async () => {
    const { body } = await pull({ do: 'raise', bank: 'us-bank' });
    expect((await poll('chase', { ack: body.events })).body.sets).toEqual({});
    expect(Object.keys((await poll('us-bank')).body.sets)).toEqual(body.events);
  });

  test('settles what pushing did not get through', async () => {
    receiver.always({ status: 503 });
    const { body } = await pull({ do: 'raise', bank: 'chase' });
    await arrived(1);
    expect(Object.keys((await poll('chase')).body.sets)).toEqual(body.events);
    await poll('chase', { ack: body.events });
    const tries = receiver.pushed.length;
    await sleep(1_200);
    expect(receiver.pushed.length).toBeLessThanOrEqual(tries + 1);
    expect((await shown()).events).toMatchObject([{ state: 'accepted' }]);
  });

  test.each([{ maxEvents: -1 }, { ack: 'x' }, { setErrs: { x: 1 } }])('refuses %j', async (body) => {
    expect(await poll('chase', body)).toMatchObject({ status: 400, body: { err: 'invalid_request' } });
  });

  test('and the keys suffer from what is wrong with the bank, unless that is elsewhere', async () => {
    await opened.fault({ bank: 'chase', only: 'events', status: 503 });
    expect((await poll('chase')).status).toBe(503);
    expect((await fetch(eventsOf('chase').jwksUri)).status).toBe(503);
    await opened.fault({ bank: 'chase', only: 'cards', status: 503 });
    expect((await poll('chase')).status).toBe(200);
  });
});

describe('a lever', () => {
  test.each<[object, string[]]>([
    [{}, ['do: must be one of raise, late, merge, withdraw, expire, duplicate, forge, storm, rotate']],
    [
      { do: 'raise', bank: 'acme', held: 'yes', items: [{ merchant: '', amount: 1.5 }], colour: 'red' },
      [
        'bank: must be one of chase, wells-fargo, citi, us-bank, wrenmoor',
        'items[0].merchant: must not be empty',
        'items[0].amount: must be whole minor units, such as 12550 for $125.50',
        'held: must be true or false',
        'everything: does not know colour',
      ],
    ],
    [{ do: 'raise', bank: 'chase', customer: 'zed', supersedes: 'c9' }, ['customer: is not known', 'case: is not known at this bank']],
    [{ do: 'raise', bank: 'chase', account: 'chk-7f3a91' }, ['account: is no open card there: chk-7f3a91']],
    [{ do: 'merge', bank: 'chase' }, ['case: there is none']],
    [{ do: 'withdraw', bank: 'chase', case: 'c9' }, ['case: is not known at this bank']],
    [{ do: 'storm', bank: 'chase', count: 501 }, ['count: must be a whole number, 1 to 500']],
    [{ do: 'forge', bank: 'us-bank' }, ['bank: pushes to nobody, and a stranger can do nothing else']],
  ])('refuses %j', async (body, problems) => {
    expect(await pull(body)).toEqual({ status: 400, body: { problems } });
    expect(await shown()).toMatchObject({ cases: [], events: [] });
  });

  test('leaves alone what is no longer open', async () => {
    const { body } = await pull({ do: 'raise', bank: 'chase' });
    await pull({ do: 'expire', bank: 'chase' });
    expect((await shown()).cases).toMatchObject([{ state: 'EXPIRED', cardState: 'ACTIVE' }]);
    expect(await pull({ do: 'merge', bank: 'chase', case: body.cases[0] })).toMatchObject({
      status: 400,
      body: { problems: ['case: is EXPIRED'] },
    });
  });
});

test('what nobody took waits over a restart, and is pushed then; keys and cases stay the same, for this user only', async () => {
  const folder = newFolder();
  const start = (more: { pushTo?: typeof receiver.pushTo }): Promise<Sandbox> =>
    startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir, startAt: START, ...more });
  const before = await start({});
  const { body } = await pull({ do: 'raise', bank: 'citi' }, levers(before));
  const token = (await poll('citi', {}, before)).body.sets[body.events[0] ?? ''];
  const keys = await (await fetch(eventsOf('citi', before).jwksUri)).json();
  await before.close();

  const after = await start({ pushTo: receiver.pushTo });
  await arrived(1);
  expect(receiver.pushed[0]?.token).toBe(token);
  expect(decodeJwt(token ?? '').aud).toMatch(/\/citi\/events$/);
  expect(await (await fetch(eventsOf('citi', after).jwksUri)).json()).toEqual(keys);
  expect((await levers(after).ledger()).cases).toMatchObject([{ case: body.cases[0], state: 'OPEN', answers: [] }]);
  for (const file of ['deliveries.jsonl', 'signing-keys.json', 'cards.jsonl'])
    expect((statSync(join(folder.dir, file)).mode & 0o777).toString(8)).toBe('600');
  await after.close();
  folder.remove();
});
