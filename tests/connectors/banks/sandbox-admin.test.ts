/** The levers of the sandbox, its seed format, and that its page of documentation tells the truth. */
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createFaults } from '../../../connectors/banks/sandbox/faults.ts';
import { readSeed, SeedError } from '../../../connectors/banks/sandbox/seed.ts';
import { exampleSeed, openSandbox, reader, START } from './open-sandbox.ts';

let opened: Awaited<ReturnType<typeof openSandbox>>;
beforeAll(async () => {
  opened = await openSandbox({ stateOf: async (conversation) => (conversation === 'dl_1' ? { turn: 3 } : null) });
});
afterAll(() => opened.close());
beforeEach(() => opened.admin('PUT', '/seed', exampleSeed()));

const tokenOf = (user: string, bank: string) => reader(opened.sandbox).tokenOf(user, bank);
const readChase = async () => {
  const headers = { authorization: `Bearer ${await tokenOf('7000000000000001', 'chase')}`, 'x-fapi-interaction-id': 'turn-9' };
  return await fetch(`${opened.sandbox.url}/chase/fdx/v6/accounts`, { headers });
};

describe('the ledger', () => {
  test('has every call, whose it was and how it ended', async () => {
    expect((await readChase()).headers.get('x-fapi-interaction-id')).toBe('turn-9');
    await opened.fault({ bank: 'chase', status: 503 });
    await readChase();
    await fetch(`${opened.sandbox.url}/citi/fdx/v6/accounts/some/transactions`);
    const { reads, movements, mostAtOnce } = await opened.ledger();
    expect(reads).toEqual([
      { at: expect.any(String), bank: 'chase', customer: 'ana', what: 'accounts', interaction: 'turn-9', status: 200 },
      { at: expect.any(String), bank: 'chase', customer: 'ana', what: 'accounts', interaction: 'turn-9', status: 503, fault: 'status' },
      { at: expect.any(String), bank: 'citi', account: 'some', what: 'transactions', status: 401 },
    ]);
    expect(movements).toEqual([]);
    expect(mostAtOnce).toEqual({ chase: 1, citi: 1 });
  });

  test('has the true balances of every account, in minor units', async () => {
    const { balances } = await opened.ledger();
    expect(balances).toContainEqual({
      bank: 'chase',
      customer: 'ana',
      account: 'chk-7f3a91',
      kind: 'checking',
      status: 'open',
      currency: 'USD',
      current: 254_310,
      available: 249_425,
    });
    expect(balances).toContainEqual(
      expect.objectContaining({ account: 'crd-5da77e', current: 81_235, available: 699_825, creditLimit: 800_000 }),
    );
  });
});

describe('another seed', () => {
  test('starts everything again', async () => {
    await opened.fault({ bank: 'chase', outage: true });
    const seed = { customers: [{ key: 'nora', name: 'Nora', zone: 'Europe/Madrid', language: 'es' }] };
    expect(await opened.admin('PUT', '/seed', seed)).toEqual({ status: 200, body: { customers: [{ key: 'nora', name: 'Nora' }] } });
    expect(await opened.ledger()).toMatchObject({ reads: [], balances: [], mostAtOnce: {} });
    expect((await opened.admin('GET', '/faults')).body).toMatchObject({ faults: [] });
    expect(await tokenOf('7000000000000001', 'chase')).toBe('');
  });

  test('leaves the tokens of customers that stay good', async () => {
    const token = await tokenOf('7000000000000001', 'chase');
    await opened.admin('PUT', '/seed', { ...exampleSeed(), random: 5 });
    expect(await tokenOf('7000000000000001', 'chase')).toBe(token);
    expect((await readChase()).status).toBe(200);
  });

  test('with mistakes changes nothing', async () => {
    const answer = await opened.admin('PUT', '/seed', { customers: [{ key: 'Nora', name: '', zone: 'Mars', language: 'fr' }] });
    expect(answer).toEqual({
      status: 400,
      body: {
        problems: [
          'customers[0].key: must be lower case letters, digits and dashes, beginning with a letter, at most 40',
          'customers[0].name: must not be empty',
          'customers[0].zone: must be an IANA time zone such as America/New_York',
          'customers[0].language: must be en or es',
        ],
      },
    });
    expect(opened.sandbox.customers()).toHaveLength(5);
  });
});

describe('a seed', () => {
  const customer = (more: object) => ({ key: 'nora', name: 'Nora', zone: 'America/New_York', language: 'en', ...more });
  const account = (more: object = {}) => ({ id: 'a', kind: 'checking', product: 'P', last4: '1234', current: 100, ...more });
  const seedOf = (...accounts: object[]) => ({ customers: [customer({ banks: [{ bank: 'chase', accounts }] })] });
  const problemsOf = (json: unknown) => {
    try {
      readSeed(json);
    } catch (error) {
      if (error instanceof SeedError) return error.problems;
    }
    return [];
  };

  test('tells all its mistakes at once, each with its place', () => {
    const chat = { channel: 'messenger', user: '1' };
    const bad = {
      extra: true,
      customers: [
        customer({
          chats: [chat, chat],
          banks: [{ bank: 'chase', accounts: [account({ last4: 12 }), account({ creditLimit: 5, dueOn: '+1d' })] }, { bank: 'chase' }],
        }),
        customer({
          banks: [{ bank: 'acme', accounts: [account({ kind: 'loan', available: 1, transactions: [{ id: 't' }, { id: 't' }] })] }],
        }),
        7,
      ],
    };
    expect(problemsOf(bad)).toEqual(
      expect.arrayContaining([
        'everything: does not know extra',
        'customers[0].chats[1]: is linked twice',
        'customers[0].banks[0].accounts[0].last4: must be four digits',
        'customers[0].banks[0].accounts[1].id: is used twice at this bank',
        'customers[0].banks[0].accounts[1].creditLimit: only a card has one',
        'customers[0].banks[0].accounts[1].dueOn: only cards and loans have one',
        'customers[0].banks[1].bank: is there twice for this customer',
        'customers[1].key: is used twice',
        'customers[1].banks[0].bank: must be one of chase, wells-fargo, citi, us-bank, wrenmoor',
        'customers[1].banks[0].accounts[0].available: a loan has none',
        'customers[1].banks[0].accounts[0].transactions[1].id: is used twice in this account',
        'customers[2]: is missing or of the wrong kind',
      ]),
    );
    expect(() => readSeed(bad)).toThrow(/^\d+ mistakes in the seed:\n {2}/);
  });

  test.each<[string, object]>([
    ['current', account({ current: 10.5 })],
    ['current', account({ current: '100' })],
    ['current', account({ current: 2 ** 53 })],
    ['currency', account({ currency: 'usd' })],
    ['id', account({ id: 'a/b' })],
    ['id', account({ id: '..' })],
    ['status', account({ status: 'gone' })],
    ['history.months', account({ history: { months: 0 } })],
    ['asOf', account({ asOf: '2026-11-20T09:00:00' })],
    ['asOf', account({ asOf: '2026-13-20T09:00:00Z' })],
    ['dueOn', account({ kind: 'loan', dueOn: '2026-02-30' })],
    ['dueOn', account({ kind: 'loan', dueOn: '+5h' })],
    ['transactions[0].at', account({ transactions: [{ amount: 1, status: 'posted', at: 'yesterday', text: 'x' }] })],
  ])('refuses a wrong %s', (place, wrong) => {
    expect(problemsOf(seedOf(wrong))).toEqual([expect.stringContaining(`customers[0].banks[0].accounts[0].${place}: `)]);
  });

  test('fixes balances exactly, whatever its transactions say', async () => {
    const transactions = [
      { amount: -5, status: 'posted', at: '-1h', text: 'x' },
      { amount: -7, status: 'pending', at: '-1h', text: 'y' },
    ];
    await opened.admin(
      'PUT',
      '/seed',
      seedOf(account({ current: 1_000, available: 12, transactions }), account({ id: 'b', transactions })),
    );
    expect((await opened.ledger()).balances).toMatchObject([
      { account: 'a', current: 1_000, available: 12 },
      { account: 'b', current: 100, available: 93 },
    ]);
  });

  test.each([null, [], 'x', 1, {}, { customers: [] }])('cannot be %j', (json) => {
    expect(problemsOf(json)).not.toEqual([]);
  });
});

describe('faults', () => {
  test('are listed, replaced, ended for one bank and for all', async () => {
    expect((await opened.fault({ bank: 'chase', status: 500 })).body).toEqual({ faults: [{ bank: 'chase', status: 500 }] });
    await opened.fault({ bank: 'chase', latencyMs: 1 });
    await opened.fault({ bank: 'citi', outage: true });
    expect((await opened.admin('GET', '/faults')).body).toMatchObject({
      faults: [
        { bank: 'chase', latencyMs: 1 },
        { bank: 'citi', outage: true },
      ],
    });
    expect((await opened.fault({ bank: 'chase' })).body).toEqual({ faults: [{ bank: 'citi', outage: true }] });
    expect((await opened.fault({})).body).toEqual({ faults: [] });
  });

  test('only slow an answer down when that is all they do, and end after so many calls', async () => {
    await opened.fault({ bank: 'chase', latencyMs: 30, times: 1 });
    const start = performance.now();
    expect((await readChase()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThanOrEqual(29);
    await opened.fault({ bank: 'chase', status: 502, times: 2 });
    expect([(await readChase()).status, (await readChase()).status, (await readChase()).status]).toEqual([502, 502, 200]);
  });

  test('say when to come back, as the bank does or as they are told', async () => {
    await opened.fault({ bank: 'chase', status: 429 });
    expect((await readChase()).headers.get('retry-after')).toBe('1');
    await opened.fault({ bank: 'chase', status: 503, retryAfter: 'Fri, 20 Nov 2026 09:00:00 GMT' });
    expect((await readChase()).headers.get('retry-after')).toBe('Fri, 20 Nov 2026 09:00:00 GMT');
  });

  test.each(['reset', 'outage'])('cut the connection: %s', async (how) => {
    await opened.fault({ bank: 'chase', [how]: true });
    await expect(readChase()).rejects.toThrow();
    expect((await opened.ledger()).reads.at(-1)).toMatchObject({ status: 0, fault: how });
  });

  test('strike as often as they are likely to', () => {
    const faults = createFaults();
    faults.set({ bank: 'citi', status: 500, probability: 0.25 });
    const struck = Array.from({ length: 2_000 }, () => faults.strike('citi', 'accounts')).filter((fault) => fault !== undefined);
    expect(struck.length).toBeGreaterThan(400);
    expect(struck.length).toBeLessThan(600);
    expect(faults.strike('chase', 'accounts')).toBeUndefined();
  });

  test.each<[object, string]>([
    [{ bank: 'acme' }, 'bank: must be one of chase, wells-fargo, citi, us-bank, wrenmoor'],
    [{ status: 500 }, 'bank: must be one of chase, wells-fargo, citi, us-bank, wrenmoor'],
    [{ bank: 'chase', status: 200 }, 'status: must be an HTTP status, 300 to 599'],
    [{ bank: 'chase', latencyMs: -1 }, 'latencyMs: must be milliseconds, 0 to 60000'],
    [{ bank: 'chase', malformed: 'xml' }, 'malformed: must be html, truncated, garbage, error_in_200 or huge'],
    [{ bank: 'chase', probability: 2 }, 'probability: must be 0 to 1'],
    [{ bank: 'chase', colour: 'red' }, 'everything: does not know colour'],
  ])('refuse %j', async (body, problem) => {
    expect(await opened.fault(body)).toEqual({ status: 400, body: { problems: [problem] } });
  });
});

describe('the clock', () => {
  test('is put to a time, and runs on from there', async () => {
    const answer = await opened.admin('PUT', '/clock', { now: '2027-01-05T12:00:00+01:00' });
    expect(answer.body).toEqual({ now: expect.stringMatching(/^2027-01-05T11:00:0/) });
    expect(opened.sandbox.now()).toBeGreaterThanOrEqual(Date.parse('2027-01-05T11:00:00Z'));
    await opened.admin('PUT', '/clock', { now: START });
    expect(opened.sandbox.now() - START).toBeLessThan(60_000);
  });

  test.each([{}, { now: 'tomorrow' }, { now: -1 }, { now: 1e16 }, { now: '2026-11-20T09:00:00' }])('refuses %j', async (body) => {
    const answer = await opened.admin('PUT', '/clock', body);
    expect(answer).toEqual({ status: 400, body: { problems: [expect.stringContaining('now: must be a time with its zone')] } });
  });
});

describe('what the bot holds', () => {
  test('is asked of the bot', async () => {
    expect(await opened.admin('GET', '/state?conversation=dl_1')).toEqual({ status: 200, body: { turn: 3 } });
    expect((await opened.admin('GET', '/state?conversation=dl_2')).status).toBe(404);
    expect((await opened.admin('GET', '/state')).status).toBe(400);
    expect((await opened.admin('GET', '/state?conversation=a&conversation=b')).status).toBe(400);
  });
});

describe('the admin addresses', () => {
  /** fetch does not let anybody choose the host. */
  const statusFor = (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request(`${opened.sandbox.url}/admin/ledger`, { headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });

  test('answer to a name of this machine only', async () => {
    expect(await statusFor('localhost:3979')).toBe(200);
    expect(await statusFor('[::1]:3979')).toBe(200);
    expect(await statusFor('rebound.example')).toBe(403);
    expect(await statusFor('127.0.0.1.example')).toBe(403);
  });

  test.each([
    ['text/plain', '{}', 415, 'body: must be sent as application/json'],
    ['application/json', '{"now":', 400, 'body: is no valid JSON'],
    ['application/json', '"now"', 400, 'everything: is missing or of the wrong kind'],
  ])('refuse %s %s', async (type, body, status, problem) => {
    const answer = await fetch(`${opened.sandbox.url}/admin/clock`, { method: 'PUT', body, headers: { 'content-type': type } });
    expect({ status: answer.status, body: await answer.json() }).toEqual({ status, body: { problems: [problem] } });
  });

  test('that do not exist say so', async () => {
    expect((await opened.admin('GET', '/nowhere')).status).toBe(404);
    expect((await opened.admin('DELETE', '/seed', {})).status).toBe(404);
  });
});

describe('the page of documentation', () => {
  const page = readFileSync(new URL('../../../connectors/banks/sandbox/README.md', import.meta.url), 'utf8');
  const examples = [...page.matchAll(/`(PUT|POST) \/admin(\/[\w-]+)`(?:(?!```|`(?:PUT|POST) ).)*```json\n(.*?)```/gs)];

  test('has examples that the sandbox takes', async () => {
    expect(examples.map(([, method, path]) => `${method} ${path}`)).toEqual([
      'PUT /seed',
      'POST /faults',
      'POST /revocations',
      'POST /fraud-events',
      'POST /account-events',
      'POST /revocations',
      'PUT /clock',
    ]);
    for (const [, method = '', path = '', body = ''] of examples)
      expect(await opened.admin(method, path, JSON.parse(body))).toMatchObject({ status: 200 });
  });

  test('names every field of the seed and of a fault', () => {
    const fields =
      'random key name zone language chats channel user banks bank grant scopes until revoked accounts id kind product nickname last4 currency status current available creditLimit minimumDue dueOn asOf history months story transactions amount at text latencyMs jitterMs retryAfter reset malformed outage only after probability times now do case held items merchant supersedes hoursAgo how count category';
    for (const field of fields.split(' ')) expect(page).toMatch(new RegExp(`[\`"]${field}[\`"]`));
  });
});

test('the front page says what this is', async () => {
  expect(await (await fetch(opened.sandbox.url)).text()).toContain('<p class="sandbox">SANDBOX</p>');
});
