/** What happens on the sandbox's accounts: payments and balances are on the account, are told by signed events, and are read by our own intake. */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { EventVerdict } from '../../../bot/model.ts';
import { startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { createSource } from '../../../connectors/fraud/source.ts';
import { startReceiver } from './fraud-receiver.ts';
import { exampleSeed, levers, newFolder, openSandbox, reader, START } from './open-sandbox.ts';

type Done = { transactions: string[]; events: string[]; problems?: string[] };
type Row = { transactionId: string; description: string; payee?: string; category?: string; status: string; amount: number };
type Told = { jti: string; customer: string; account: string; name: string; kind: string; last4: string; state: string; tells: object };

const ANA = '7000000000000001';
const LUIS = '7000000000000002';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let opened: Awaited<ReturnType<typeof openSandbox>>;

beforeAll(async () => {
  receiver = await startReceiver();
  opened = await openSandbox({ pushTo: (bank) => (bank === 'us-bank' ? undefined : receiver.pushTo(bank)) });
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
  const answer = await of.admin('POST', '/account-events', body);
  // As spending/spending.ts says.
  return { status: answer.status, body: answer.body as Done };
};
const told = async (of = levers(opened.sandbox)) => (await of.admin('GET', '/account-events')).body as { events: Told[] };
const until = async (holds: () => boolean | Promise<boolean>) => {
  for (let n = 0; n < 500 && !(await holds()); n += 1) await sleep(10);
  expect(await holds()).toBe(true);
};
const arrived = (count: number) => until(() => receiver.pushed.length >= count);

/** What our own intake makes of a token of this bank. */
const readBy = async (bank: string, token: string): Promise<EventVerdict> => {
  const found = opened.sandbox.banks.find(({ id }) => id === bank);
  if (!found) throw new Error(`no ${bank}`);
  const { issuer, audience, jwksUri } = found.events;
  const source = createSource({ bank, issuer, audience, jwksUri, now: Date.now, log: () => undefined });
  return source.receive(Buffer.from(token), (check) => check());
};
const pushedTo = async (bank: string, at = 0): Promise<EventVerdict> => {
  await arrived(at + 1);
  return readBy(bank, receiver.pushed[at]?.token ?? '');
};

const read = async (user: string, bank: string, path: string, sandbox = opened.sandbox) => {
  const { get, tokenOf } = reader(sandbox);
  // The sandbox is ours: rows and balances are what fdx-shapes.ts says.
  return (await get(bank, path, await tokenOf(user, bank))).body as {
    transactions: Row[];
    availableBalance?: number;
    availableCredit?: number;
  };
};
const rowsOf = async (user: string, bank: string, account: string) =>
  (await read(user, bank, `/accounts/${account}/transactions`)).transactions;
const availableOn = async (account: string): Promise<number | undefined> =>
  (await opened.ledger()).balances.find((one) => one.account === account)?.available;

describe('a payment', () => {
  test('is pending on the account, told in its bank’s words, and read by us', async () => {
    const before = await availableOn('crd-5da77e');
    const wanted = { merchant: 'Café Ñandú', amount: 1_275, currency: 'USD', category: '5812' };
    const { status, body } = await pull({ do: 'payment', bank: 'chase', ...wanted });
    expect({ status, body }).toEqual({ status: 200, body: { transactions: [expect.any(String)], events: [expect.any(String)] } });
    const [id = '', jti = ''] = [...body.transactions, ...body.events];
    expect((await rowsOf(ANA, 'chase', 'crd-5da77e'))[0]).toMatchObject({
      transactionId: id,
      description: 'Café Ñandú',
      payee: 'Café Ñandú',
      category: '5812',
      status: 'PENDING',
      amount: 12.75,
    });
    expect((before ?? 0) - ((await availableOn('crd-5da77e')) ?? 0)).toBe(1_275);
    expect((await read(ANA, 'chase', '/accounts/crd-5da77e')).availableCredit).toBe(((before ?? 0) - 1_275) / 100);
    expect(await pushedTo('chase')).toEqual({
      ok: true,
      notice: {
        id: jti,
        bank: 'chase',
        customer: 'ana',
        at: expect.any(Number),
        kind: 'payment',
        account: { id: 'crd-5da77e', name: 'Cash Back Card', last4: '6006' },
        item: { id, merchant: 'Café Ñandú', money: { minor: 1_275, currency: 'USD' }, at: expect.any(Number), category: 'restaurants' },
      },
    });
    expect(decodeJwt(receiver.pushed[0]?.token ?? '')).toMatchObject({
      jti,
      sub_id: { format: 'opaque', id: 'ana' },
      events: {
        'urn:banter:event:fdx-notification': {
          notificationId: jti,
          type: 'TRANSACTION',
          category: 'NEW_DATA',
          publisher: { name: 'Chase' },
          notificationPayload: { id, idType: 'TRANSACTION', event: { accountId: 'crd-5da77e', cardNumberDisplay: '6006' } },
        },
      },
    });
    expect(decodeJwt(receiver.pushed[0]?.token ?? '')).not.toHaveProperty('txn');
    expect((await opened.ledger()).movements).toMatchObject([
      { id, bank: 'chase', customer: 'ana', account: 'crd-5da77e', amount: -1_275 },
    ]);
  });

  test('is somewhere plausible when nobody says where, in turn', async () => {
    const { body } = await pull({ do: 'payment', bank: 'citi', count: 20 });
    expect([new Set(body.transactions).size, new Set(body.events).size]).toEqual([20, 20]);
    const rows = (await rowsOf(ANA, 'citi', 'citi-card-a1')) as unknown as { locTransaction: Row }[];
    expect(rows.slice(0, 20).map(({ locTransaction: { transactionId } }) => transactionId)).toEqual(body.transactions.toReversed());
    await arrived(20);
    const items = await Promise.all(receiver.pushed.map(({ token }) => readBy('citi', token)));
    const payments = items.flatMap((one) => (one.ok && 'kind' in one.notice && one.notice.kind === 'payment' ? [one.notice] : []));
    expect(payments.map(({ id }) => id)).toEqual(body.events);
    expect(payments.map(({ at }) => at)).toEqual(payments.map(({ at }) => at).toSorted((one, other) => one - other));
    expect(payments.every(({ item }) => item.category !== undefined && item.money.minor > 0)).toBe(true);
    expect(new Set(payments.map(({ item }) => item.merchant)).size).toBeGreaterThan(4);
  });

  test('is by the first card, else from the first checking account, and of the customer who is named', async () => {
    await pull({ do: 'payment', bank: 'wells-fargo', amount: 152_345 });
    await pull({ do: 'payment', bank: 'citi', customer: 'luis' });
    await pull({ do: 'payment', bank: 'us-bank', customer: 'sam' });
    await pull({ do: 'payment', bank: 'chase', account: 'chk-0c55d2' });
    expect((await told()).events).toMatchObject([
      { customer: 'grace', name: 'Grace', account: 'wf-card-2468', kind: 'card', last4: '2468' },
      { customer: 'luis', account: 'citi-chk-b7', kind: 'checking' },
      { customer: 'sam', account: 'usb-chk-e9', kind: 'checking' },
      { customer: 'ana', account: 'chk-0c55d2', last4: '8810' },
    ]);
    // This bank writes it with the noise of binary arithmetic.
    expect(await pushedTo('wells-fargo')).toMatchObject({ notice: { item: { money: { minor: 152_345, currency: 'USD' } } } });
    expect(await pushedTo('chase', 2)).toMatchObject({ notice: { account: { name: 'Bills', last4: '8810' } } });
  });

  test('at a bank that names no merchants is a text there, and is polled', async () => {
    const { body } = await pull({ do: 'payment', bank: 'us-bank' });
    const [row] = (await rowsOf(LUIS, 'us-bank', 'usb-card-c2')).filter(({ transactionId }) => transactionId === body.transactions[0]);
    expect(row).toMatchObject({ status: 'PENDING' });
    expect(row).not.toHaveProperty('payee');
    const answer = await fetch(`${opened.sandbox.url}/us-bank/events/poll`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ returnImmediately: true }),
    });
    // Ours too.
    const { sets } = (await answer.json()) as { sets: { [jti: string]: string } };
    const verdict = await readBy('us-bank', sets[body.events[0] ?? ''] ?? '');
    expect(verdict).toMatchObject({ ok: true, notice: { kind: 'payment', account: { last4: '7070' } } });
    expect(JSON.stringify(verdict)).not.toContain('category');
  });

  test('is told after the one before it on the same account, while that one is not taken', async () => {
    receiver.next({ status: 503 });
    const { body } = await pull({ do: 'payment', bank: 'chase', count: 2 });
    await pull({ do: 'payment', bank: 'chase', account: 'chk-7f3a91' });
    await arrived(4);
    const jtis = receiver.pushed.map(({ token }) => decodeJwt(token).jti);
    expect(jtis.filter((jti) => body.events.includes(jti ?? ''))).toEqual([body.events[0], body.events[0], body.events[1]]);
    expect(jtis.indexOf(body.events[1])).toBe(3);
  });

  test('cannot be made with a card that is locked', async () => {
    const token = await reader(opened.sandbox).tokenOf(ANA, 'citi');
    await fetch(`${opened.sandbox.url}/citi/cards/v1/citi-card-a1/state`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'k1', 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'locked' }),
    });
    expect(await pull({ do: 'payment', bank: 'citi' })).toEqual({
      status: 400,
      body: { problems: ['account: the card is locked, so nobody can pay with it'] },
    });
    expect((await opened.ledger()).movements).toEqual([]);
  });
});

describe('a balance', () => {
  test('is little, and so it is on the account', async () => {
    const { body } = await pull({ do: 'balance', bank: 'chase' });
    expect(await pushedTo('chase')).toEqual({
      ok: true,
      notice: {
        id: body.events[0],
        bank: 'chase',
        customer: 'ana',
        at: expect.any(Number),
        kind: 'balance',
        account: { id: 'chk-7f3a91', name: 'Everyday Checking', last4: '4321' },
        available: { minor: 4_250, currency: 'USD' },
        asOf: expect.any(Number),
      },
    });
    expect((await read(ANA, 'chase', '/accounts/chk-7f3a91')).availableBalance).toBe(42.5);
    const [row] = await rowsOf(ANA, 'chase', 'chk-7f3a91');
    expect(row).toMatchObject({ transactionId: body.transactions[0], description: 'TRANSFER TO SAVINGS', status: 'PENDING' });
  });

  test.each<[string, object, number, string]>([
    ['below zero', { bank: 'citi', customer: 'luis', available: -1_250 }, -1_250, 'citi-chk-b7'],
    ['more than there was', { bank: 'us-bank', customer: 'sam', available: 500_000 }, 500_000, 'usb-chk-e9'],
    ['what is left of a credit line', { bank: 'wells-fargo', account: 'wf-card-2468', available: 0 }, 0, 'wf-card-2468'],
    ['of savings, where nothing else is', { bank: 'wells-fargo', customer: 'ana' }, 4_250, 'wf-sav-3320'],
  ])('may be %s', async (_, lever, minor, account) => {
    expect((await pull({ do: 'balance', ...lever })).status).toBe(200);
    expect(await availableOn(account)).toBe(minor);
    expect((await told()).events).toMatchObject([{ account, tells: { kind: 'balance', minor, currency: 'USD' } }]);
  });

  test('that is little already stays as it is, and only is told', async () => {
    const first = await pull({ do: 'balance', bank: 'us-bank', customer: 'sam', available: 100 });
    const again = await pull({ do: 'balance', bank: 'us-bank', customer: 'sam' });
    expect([first.body.transactions.length, again.body.transactions.length]).toEqual([1, 0]);
    expect((await told()).events.map(({ tells }) => tells)).toMatchObject([{ minor: 100 }, { minor: 100 }]);
  });
});

describe('a lever', () => {
  test.each<[object, string[]]>([
    [{}, ['do: must be one of payment, balance']],
    [
      { do: 'payment', bank: 'acme', merchant: '', amount: 1.5, category: 'food', count: 101, colour: 'red' },
      [
        'bank: must be one of chase, wells-fargo, citi, us-bank, wrenmoor',
        'merchant: must not be empty',
        'amount: must be whole minor units, such as 12550 for $125.50',
        'category: must be a merchant category code, such as "5814"',
        'count: must be a whole number, 1 to 100',
        'everything: does not know colour',
      ],
    ],
    [{ do: 'payment', bank: 'chase', amount: 0 }, ['amount: must be more than nothing']],
    [{ do: 'payment', bank: 'chase', currency: 'EUR' }, ['currency: must be that of the account, USD']],
    [{ do: 'payment', bank: 'chase', customer: 'zed' }, ['customer: is not known']],
    [{ do: 'payment', bank: 'chase', customer: 'sam' }, ['customer: has no open card or checking account at chase']],
    [{ do: 'payment', bank: 'chase', account: 'sav-91be04' }, ['account: is no open card or checking account there: sav-91be04']],
    [{ do: 'balance', bank: 'chase', available: 'little' }, ['available: must be whole minor units, such as 4250 for $42.50']],
    [{ do: 'balance', bank: 'chase', available: 1e12 }, ['available: must be less']],
    [{ do: 'balance', bank: 'wells-fargo', account: 'wf-auto-7712' }, ['account: is no open account there: wf-auto-7712']],
    [{ do: 'balance', bank: 'citi', account: 'citi-sav-b8' }, ['account: is no open account there: citi-sav-b8']],
  ])('refuses %j', async (body, problems) => {
    expect(await pull(body)).toEqual({ status: 400, body: { problems } });
    expect(await told()).toEqual({ events: [] });
    expect((await opened.ledger()).movements).toEqual([]);
  });

  test('shows what was told apart from suspected fraud, the newest of it when asked', async () => {
    await pull({ do: 'payment', bank: 'chase', merchant: 'Kiosk', amount: 100 });
    await pull({ do: 'balance', bank: 'chase' });
    await opened.admin('POST', '/fraud-events', { do: 'raise', bank: 'chase' });
    await until(async () => (await told()).events.every(({ state }) => state === 'accepted'));
    const { body } = await opened.admin('GET', '/account-events?newest=1');
    expect(body).toMatchObject({ events: [{ tells: { kind: 'balance' } }] });
    expect((await told()).events).toMatchObject([
      { tells: { kind: 'payment', merchant: 'Kiosk', minor: 100, currency: 'USD' } },
      { tells: { kind: 'balance' } },
    ]);
    expect(JSON.stringify(await told())).not.toContain('token');
    const fraud = (await opened.admin('GET', '/fraud-events')).body as { events: object[] };
    expect(fraud.events).toHaveLength(1);
    expect((await opened.admin('GET', '/account-events?newest=0')).status).toBe(400);
  });
});

test('what was paid and what is not told yet outlive a restart, and end with the seed', async () => {
  const folder = newFolder();
  const start = () => startSandbox({ host: '127.0.0.1', port: 0, dir: folder.dir, startAt: START });
  const before = await start();
  const { body } = await pull({ do: 'payment', bank: 'chase', merchant: 'Kiosk', amount: 995 }, levers(before));
  const { availableCredit } = await read(ANA, 'chase', '/accounts/crd-5da77e', before);
  await before.close();

  const after = await start();
  // The clock began again, and may be behind the payment: the days are asked for, not all until now.
  const days = 'startTime=2026-11-14&endTime=2026-11-21';
  const rows = async () => (await read(ANA, 'chase', `/accounts/crd-5da77e/transactions?${days}`, after)).transactions;
  expect((await rows())[0]).toMatchObject({ transactionId: body.transactions[0], payee: 'Kiosk', amount: 9.95 });
  expect((await read(ANA, 'chase', '/accounts/crd-5da77e', after)).availableCredit).toBe(availableCredit);
  expect((await told(levers(after))).events).toMatchObject([{ jti: body.events[0], state: 'waiting' }]);
  await levers(after).admin('PUT', '/seed', exampleSeed());
  expect((await rows()).some(({ transactionId }) => transactionId === body.transactions[0])).toBe(false);
  expect((await told(levers(after))).events).toEqual([]);
  await after.close();
  folder.remove();
});
