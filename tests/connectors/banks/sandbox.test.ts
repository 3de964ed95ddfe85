/** The sandbox's banks: what lies there, who may see it, and what is left of it after a restart. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inventPast } from '../../../connectors/banks/sandbox/generate.ts';
import { readSeed } from '../../../connectors/banks/sandbox/seed.ts';
import { createWorld, type WorldAccount } from '../../../connectors/banks/sandbox/world.ts';
import { exampleSeed, openSandbox, reader, START } from './open-sandbox.ts';

const DAY_MS = 24 * 60 * 60_000;

type Row = { transactionId: string; amount: number; debitCreditMemo: string; status: string };
type Answer = { page: { nextPageKey?: string; nextOffset?: string; totalElements: number }; accounts: object[]; transactions: Row[] };

const ANA = '7000000000000001';
const LUIS = '7000000000000002';
const GRACE = '7000000000000003';
const SAM = '7000000000000004';

describe('the customers that come with Banter', () => {
  const seed = readSeed(exampleSeed());
  const world = createWorld(seed, START);
  const accounts = world.allAccounts();
  const withHistory = accounts.filter(({ transactions }) => transactions().some(({ status }) => status === 'posted'));
  const sum = (items: readonly { amount: number }[]) => items.reduce((total, { amount }) => total + amount, 0);
  const posted = (account: WorldAccount) => account.transactions().filter(({ status }) => status === 'posted');
  const owes = ({ kind }: WorldAccount) => kind === 'card' || kind === 'loan';

  test('are several, speak two languages, live in several zones, and use every kind of account at every bank', () => {
    expect(seed.customers.map(({ key }) => key)).toEqual(['ana', 'luis', 'grace', 'sam', 'isla']);
    expect(new Set(seed.customers.map(({ language }) => language))).toEqual(new Set(['en', 'es']));
    expect(new Set(accounts.map(({ kind }) => kind))).toEqual(new Set(['checking', 'savings', 'card', 'loan']));
    expect(new Set(accounts.map(({ bank }) => bank))).toEqual(new Set(['chase', 'wells-fargo', 'citi', 'us-bank', 'wrenmoor']));
    expect(new Set(accounts.map(({ status }) => status))).toEqual(new Set(['open', 'closed', 'restricted']));
  });

  test('have a past that adds up to what is booked', () => {
    expect(withHistory.length).toBeGreaterThan(10);
    for (const account of withHistory)
      expect({ id: account.id, booked: sum(posted(account)) }).toEqual({
        id: account.id,
        booked: owes(account) ? -account.current : account.current,
      });
  });

  test('have pending items for exactly what can be spent less, or more, than what is booked', () => {
    const differing = accounts.filter(
      ({ kind, current, available, creditLimit }) =>
        kind !== 'loan' && available !== (kind === 'card' ? (creditLimit ?? 0) - current : current),
    );
    expect(differing.length).toBeGreaterThan(3);
    for (const account of differing) {
      const pending = account.transactions().filter(({ status }) => status === 'pending');
      const base = account.kind === 'card' ? (account.creditLimit ?? 0) - account.current : account.current;
      expect({ id: account.id, pending: sum(pending) }).toEqual({ id: account.id, pending: (account.available ?? 0) - base });
    }
  });

  test('were never overdrawn, and never owed more than their limit', () => {
    for (const account of withHistory.filter(({ status }) => status === 'open')) {
      let balance = 0;
      const course = posted(account)
        .toReversed()
        .map(({ amount }) => {
          balance += amount;
          return balance;
        });
      if (!owes(account)) expect({ id: account.id, lowest: Math.min(...course) >= 0 }).toEqual({ id: account.id, lowest: true });
      if (account.creditLimit !== undefined)
        expect({ id: account.id, owed: -Math.min(...course) <= account.creditLimit }).toEqual({ id: account.id, owed: true });
    }
  });

  test('have eighteen months of ordinary life, none of it in the future', () => {
    const everyday = accounts.find(({ id }) => id === 'chk-7f3a91');
    const past = everyday ? posted(everyday) : [];
    const months = new Set(past.map(({ at }) => new Date(at).toISOString().slice(0, 7)));
    expect(months.size).toBe(18);
    expect(Math.max(...past.map(({ at }) => at))).toBeLessThanOrEqual(START);
    for (const text of ['HARBOR STUDIO PAYROLL', 'RIVERSIDE APARTMENTS RENT', 'GREEN BASKET MARKET', 'CORNER COFFEE', 'STREAMBOX MONTHLY'])
      expect(past.filter((item) => item.text === text).length).toBeGreaterThanOrEqual(17);
    const salaries = new Set(past.filter(({ text }) => text === 'HARBOR STUDIO PAYROLL').map(({ amount }) => amount));
    expect(salaries.size).toBe(1);
    expect(new Set(past.map(({ id }) => id)).size).toBe(past.length);
  });
});

describe('an invented past', () => {
  const past = { name: 'seed 1', account: 'a', story: 'everyday', months: 12, start: START, booked: 254_310 } as const;
  const ordinary = (items: ReturnType<typeof inventPast>) => items.filter(({ text }) => !/TRANSFER|OPENING/.test(text));

  test('is the same for the same name, and another for another', () => {
    expect(inventPast(past)).toEqual(inventPast(past));
    expect(inventPast({ ...past, name: 'seed 2' })).not.toEqual(inventPast(past));
  });

  test('keeps its ordinary items while the clock moves on', () => {
    const later = new Map(ordinary(inventPast({ ...past, months: 13, start: START + 30 * DAY_MS })).map((item) => [item.id, item]));
    const now = ordinary(inventPast(past));
    expect(now.length).toBeGreaterThan(200);
    for (const item of now) expect(later.get(item.id)).toEqual(item);
  });

  test.each([0, 1, -1, -500_000, 99_999_999])('adds up to %i too', (booked) => {
    for (const story of ['everyday', 'bills', 'saving', 'spending', 'repaying'] as const)
      for (const months of [1, 2, 36])
        expect(inventPast({ ...past, story, months, booked }).reduce((total, { amount }) => total + amount, 0)).toBe(booked);
  });
});

describe('a bank of the sandbox', () => {
  let opened: Awaited<ReturnType<typeof openSandbox>>;
  let read: ReturnType<typeof reader>;
  beforeAll(async () => {
    opened = await openSandbox();
    read = reader(opened.sandbox);
  });
  afterAll(() => opened.close());

  test('answers nobody without a token of its own', async () => {
    const chase = await read.tokenOf(ANA, 'chase');
    expect((await read.get('chase', '/accounts', chase)).status).toBe(200);
    for (const [bank, token] of [
      ['citi', chase],
      ['chase', ''],
      ['chase', `${chase}x`],
      ['chase', chase.slice(0, -1)],
    ] as const)
      expect((await read.get(bank, '/accounts', token)).status).toBe(401);
    expect((await fetch(`${opened.sandbox.url}/chase/fdx/v6/accounts`, { headers: { authorization: `Basic ${chase}` } })).status).toBe(401);
    expect((await fetch(`${opened.sandbox.url}/chase/fdx/v6/accounts`)).status).toBe(401);
  });

  test("shows nobody another customer's account", async () => {
    const luis = await read.tokenOf(LUIS, 'us-bank');
    const grace = await read.tokenOf(GRACE, 'us-bank');
    expect((await read.get('us-bank', '/accounts/usb-chk-d4', grace)).status).toBe(200);
    expect(await read.get('us-bank', '/accounts/usb-chk-d4', luis)).toMatchObject({ status: 404, body: { code: 701 } });
    expect((await read.get('us-bank', '/accounts/usb-chk-d4/transactions', luis)).status).toBe(404);
  });

  test('shows nothing outside the scopes of the grant', async () => {
    const sam = await read.tokenOf(SAM, 'us-bank');
    expect((await read.get('us-bank', '/accounts/usb-chk-e9', sam)).status).toBe(200);
    expect((await read.get('us-bank', '/accounts/usb-chk-e9/transactions', sam)).status).toBe(403);
  });

  test('tells routing numbers that are no real bank’s, with the account’s full number, by a permission of their own', async () => {
    const networksAt = async (user: string, bank: string, id: string) =>
      read.get(bank, `/accounts/${id}/payment-networks`, await read.tokenOf(user, bank));
    for (const [user, bank, id, last4] of [
      [ANA, 'chase', 'chk-7f3a91', '4321'],
      [ANA, 'wells-fargo', 'wf-sav-3320', '3320'],
      [LUIS, 'citi', 'citi-chk-b7', '5150'],
      [GRACE, 'us-bank', 'usb-chk-d4', '4404'],
    ] as const) {
      const { status, body } = await networksAt(user, bank, id);
      const bankId = expect.stringMatching(/^99\d{7}$/);
      const identifier = expect.stringMatching(new RegExp(`^\\d{6}${last4}$`));
      expect(status).toBe(200);
      expect(body).toMatchObject({
        paymentNetworks: expect.arrayContaining([expect.objectContaining({ type: 'US_ACH', bankId, identifier })]),
      });
    }
    expect(await networksAt(GRACE, 'wells-fargo', 'wf-chk-1204')).toMatchObject({ status: 403 });
    expect(await networksAt(ANA, 'chase', 'crd-5da77e')).toMatchObject({ status: 422, body: { code: 704 } });
    expect(await networksAt(LUIS, 'citi', 'citi-sav-b8')).toMatchObject({ status: 403 });
  });

  test('has no other addresses: no contact, no person', async () => {
    const ana = await read.tokenOf(ANA, 'chase');
    for (const path of ['/accounts/chk-7f3a91/contact', '/customers/current', '/'])
      expect((await read.get('chase', path, ana)).status).toBe(404);
  });

  test('pages through everything once, newest first', async () => {
    for (const [user, bank, account] of [
      [ANA, 'chase', 'chk-7f3a91'],
      [GRACE, 'wells-fargo', 'wf-chk-1204'],
      [ANA, 'citi', 'citi-card-a1'],
    ] as const) {
      const token = await read.tokenOf(user, bank);
      const ids: string[] = [];
      let more = '';
      let total = 0;
      for (let page = 0; page < 100; page += 1) {
        // The shape is what this test is about: a wrong one fails below.
        const body = (
          await read.get(bank, `/accounts/${account}/transactions?limit=40&startTime=2025-01-01&endTime=2026-11-20${more}`, token)
        ).body as Answer;
        total = body.page.totalElements;
        ids.push(
          ...body.transactions
            .map((row) => (Object.values(row).find((value) => typeof value === 'object') ?? row) as Row)
            .map(({ transactionId }) => transactionId),
        );
        const { nextPageKey, nextOffset } = body.page;
        if (nextPageKey === undefined && nextOffset === undefined) break;
        more = nextPageKey === undefined ? `&offset=${nextOffset}` : `&pageKey=${nextPageKey}`;
      }
      expect(total).toBeGreaterThan(200);
      expect(ids).toHaveLength(total);
      expect(new Set(ids).size).toBe(total);
    }
  });

  test('gives the last seven days when it is not told which', async () => {
    const token = await read.tokenOf(ANA, 'chase');
    const all = (await read.get('chase', '/accounts/chk-7f3a91/transactions', token)).body as Answer;
    const week = (await read.get('chase', '/accounts/chk-7f3a91/transactions?startTime=2026-11-14&endTime=2026-11-20', token))
      .body as Answer;
    expect(all.transactions.length).toBeGreaterThan(2);
    expect(all.transactions.length - week.transactions.length).toBeLessThanOrEqual(2); // the eighth day back, from this time of day on
    expect(all.transactions).toEqual(expect.arrayContaining(week.transactions));
  });

  test.each([
    'limit=0',
    'limit=x',
    'limit=-5',
    'limit=1.5',
    'pageKey=nonsense',
    'startTime=2026-11-01',
    'startTime=2026-11-20&endTime=2026-11-01',
    'startTime=soon&endTime=later',
  ])('refuses %s', async (query) => {
    const token = await read.tokenOf(ANA, 'chase');
    expect(await read.get('chase', `/accounts/chk-7f3a91/transactions?${query}`, token)).toMatchObject({
      status: 400,
      body: { code: expect.any(Number), message: expect.any(String) },
    });
  });

  test('has habits of its own', async () => {
    const at = async (user: string, bank: string, path: string) => (await read.get(bank, path, await read.tokenOf(user, bank))).body;
    expect(await at(ANA, 'chase', '/accounts')).toMatchObject({
      accounts: [expect.not.objectContaining({ currentBalance: expect.anything() }), {}, {}, {}],
    });
    expect(await at(ANA, 'chase', '/accounts/chk-7f3a91')).toMatchObject({
      currentBalance: 2543.1,
      availableBalance: 2494.25,
      balanceAsOf: expect.stringContaining('2026-11-20'),
    });
    expect(await at(GRACE, 'wells-fargo', '/accounts/wf-chk-1204')).toMatchObject({ currentBalance: 612.0500000000002 });
    expect(await at(ANA, 'citi', '/accounts')).toMatchObject({
      accounts: [{ locAccount: { accountId: 'citi-card-a1', currentBalance: 1430.17 } }],
    });
    expect(await at(GRACE, 'us-bank', '/accounts/usb-chk-d4/transactions')).toMatchObject({
      transactions: expect.arrayContaining([expect.objectContaining({ accountId: 'not-usb-chk-d4' })]),
    });
    expect(await at(GRACE, 'us-bank', '/accounts/usb-sav-d5')).toEqual({
      error: 'request_failed',
      message: 'Account is closed',
      code: 705,
    });
    expect(await at(LUIS, 'citi', '/accounts/citi-sav-b8')).toEqual({ error: 'Access forbidden', details: { code: 706 } });
  });

  test('lets a consent end when it ends', async () => {
    const token = await read.tokenOf(SAM, 'us-bank');
    expect((await read.get('us-bank', '/accounts', token)).status).toBe(200);
    await opened.admin('PUT', '/clock', { now: START + 31 * DAY_MS });
    expect((await read.get('us-bank', '/accounts', token)).status).toBe(401);
    await opened.admin('PUT', '/clock', { now: START });
    expect((await read.get('us-bank', '/accounts', token)).status).toBe(200);
  });
});

describe('who chats', () => {
  const at = (user: string, channel = 'messenger') => ({ channel, account: 'p', user, thread: user });

  test('is the customer whom the seed links', async () => {
    const { sandbox, close } = await openSandbox({ autolink: 'sam' });
    try {
      expect(await sandbox.directory.customerOf(at(LUIS))).toMatchObject({ id: 'luis', zone: 'America/Los_Angeles', language: 'es' });
      expect(await sandbox.directory.customerOf(at('luis', 'botframework'))).toMatchObject({ id: 'luis' });
      expect(await sandbox.directory.customerOf(at(LUIS, 'directline'))).toMatchObject({ id: 'sam' });
    } finally {
      await close();
    }
  });

  test('is whom everybody is linked to, or nobody', async () => {
    for (const [autolink, id] of [
      ['1', 'ana'],
      ['grace', 'grace'],
      [undefined, undefined],
    ] as const) {
      const { sandbox, close } = await openSandbox({ autolink });
      expect((await sandbox.directory.customerOf(at('a stranger')))?.id).toBe(id);
      await close();
    }
  });

  test('cannot be somebody who is not there', async () => {
    await expect(openSandbox({ autolink: 'zed' })).rejects.toThrow('none has the key zed');
  });

  test('has the grants of the seed, with the end of each consent', async () => {
    const { sandbox, close } = await openSandbox();
    const [grant, ...others] = (await sandbox.directory.customerOf(at(SAM)))?.grants ?? [];
    expect(grant).toMatchObject({ id: 'sam@us-bank', bank: 'us-bank', scopes: ['accounts', 'balances'] });
    // The clock runs on while the sandbox starts.
    expect(Math.floor(((grant?.until ?? 0) - START) / DAY_MS)).toBe(30);
    expect(others).toEqual([]);
    await close();
  });
});

test('a port that is taken is an error, not a crash', async () => {
  const { sandbox, close } = await openSandbox();
  await expect(openSandbox({ port: sandbox.port })).rejects.toThrow(`SANDBOX_PORT: ${sandbox.port} is in use.`);
  await close();
});
