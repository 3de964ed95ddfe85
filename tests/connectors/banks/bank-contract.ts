/** What every bank connector promises, checked over HTTP against a bank whose truth is known. A new connector passes it by calling it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { BankCall, Holding, Refusal, Result } from '../../../bot/model.ts';
import { noOrders, orders } from './bank-orders.ts';
import type { BankServer } from './bank-server.ts';

const DEADLINE_MS = 1_000;
const today = { from: '2026-11-20', to: '2026-11-20', zone: 'America/New_York' };

/** `takes`: whether it takes orders about cards. */
export const bankContract = (name: string, takes: 'orders' | 'none', open: () => Promise<BankServer>): void => {
  describe(name, () => {
    let server: BankServer;
    beforeAll(async () => {
      server = await open();
    });
    afterAll(() => server.close());
    beforeEach(() => server.behave('well'));

    const call = (more: Partial<BankCall> = {}): BankCall => ({
      access: { token: server.tokens.full },
      interaction: 'turn-1',
      signal: AbortSignal.timeout(DEADLINE_MS),
      ...more,
    });
    const told = <T>(result: Result<T>): T => {
      if (!result.ok) throw new Error(`refused: ${result.why}`);
      return result.value;
    };
    const openAccounts = () => server.truth.accounts.filter(({ status }) => status === 'open');
    const moneyOf = (minor: number) => ({ minor, currency: server.truth.currency });
    const anyAccount = (): string => openAccounts()[0]?.id ?? '';
    const minorOf = ({ balances }: Holding, kind: string) => balances.find((one) => one.kind === kind)?.money;

    test('lists the accounts of the customer, each once, with what a customer knows them by', async () => {
      const accounts = told(await server.bank.accounts(call()));
      const expected = server.truth.accounts.map(({ id, kind, label, last4, status }) => ({
        bank: server.bank.id,
        id,
        kind,
        label,
        last4,
        status,
      }));
      expect(accounts).toEqual(expected);
    });

    test('tells each balance exactly, and leaves out those the bank does not name', async () => {
      expect(openAccounts().length).toBeGreaterThan(1);
      for (const { id, current, available, creditLimit } of openAccounts()) {
        const holding = told(await server.bank.holding(call(), id));
        const money = (minor: number | undefined) => (minor === undefined ? undefined : moneyOf(minor));
        expect(holding.account).toMatchObject({ bank: server.bank.id, id });
        expect(minorOf(holding, 'current')).toEqual(money(current));
        expect(minorOf(holding, 'available')).toEqual(money(available));
        expect(minorOf(holding, 'creditLimit')).toEqual(money(creditLimit));
      }
    });

    test('tells what has to be paid, where something has', async () => {
      for (const { id, due } of openAccounts()) {
        const expected = due ? { minimum: moneyOf(due.minimum), on: due.on } : null;
        expect(told(await server.bank.holding(call(), id)).due).toEqual(expected);
      }
    });

    test('tells what an account pays or costs, where it says so', async () => {
      expect(openAccounts().some(({ rate }) => rate !== undefined)).toBe(server.standard.tellsRates);
      for (const { id, rate } of openAccounts()) {
        const { rates } = told(await server.bank.holding(call(), id));
        expect(rates.map(({ percent }) => percent)).toEqual(rate === undefined ? [] : [rate]);
      }
    });

    test('tells how money gets into an account, and keeps the number of the account to itself', async () => {
      expect(openAccounts().filter(({ routes }) => routes).length).toBeGreaterThan(1);
      for (const { id, routes } of openAccounts()) {
        const routing = await server.bank.routing(call(), id);
        const expected = { account: { bank: server.bank.id, id }, routes, readAt: expect.any(Number) };
        expect(routing).toEqual(routes ? { ok: true, value: expected } : { ok: false, why: 'not_offered' });
      }
    });

    test('tells what is pending, newest first, of this account only', async () => {
      const { currency } = server.truth;
      for (const { id, pending } of openAccounts()) {
        const items = told(await server.bank.pending(call(), id));
        expect(items.map((item) => ({ id: item.id, minor: item.money.minor }))).toEqual(pending);
        for (const item of items)
          expect(item).toMatchObject({ account: { bank: server.bank.id, id }, status: 'pending', money: { currency } });
      }
    });

    test('tells what is pending to who never asked for the accounts', async () => {
      const fresh = await open();
      try {
        const { id, pending } = fresh.truth.accounts.find((one) => one.pending.length > 0) ?? fail('no account has pending items');
        const result = await fresh.bank.pending({ ...call(), access: { token: fresh.tokens.full } }, id);
        expect(told(result).map((item) => item.id)).toEqual(pending.map((item) => item.id));
      } finally {
        await fresh.close();
      }
    });

    describe('tells what went in and out', () => {
      const year = { from: '2026-01-01', to: '2026-12-31', zone: 'America/New_York' };
      const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id);

      test('page after page, booked and pending, newest first, each once, of this account only', async () => {
        const known = openAccounts().filter(({ posted }) => posted);
        expect(Math.max(...known.map(({ posted = [] }) => posted.length))).toBeGreaterThan(100);
        for (const { id, pending, posted = [] } of known) {
          const items = told(await server.bank.transactions(call(), id, year));
          expect(idsOf(items)).toEqual(idsOf([...pending, ...posted]));
          expect(items.map(({ money }) => money)).toEqual([...pending, ...posted].map(({ minor }) => moneyOf(minor)));
          expect(idsOf(items.filter(({ status }) => status === 'pending'))).toEqual(idsOf(pending));
          for (const { account } of items) expect(account).toEqual({ bank: server.bank.id, id });
        }
      });

      test.each([
        ['America/New_York', '2026-10-05', '2026-10-09'],
        ['Pacific/Honolulu', '2026-10-05', '2026-10-05'],
        ['America/New_York', '2026-10-09', '2026-10-05'],
        ['America/New_York', '2031-01-01', '2031-01-31'],
      ])('in the days that are asked for, as they are in %s, from %s to %s', async (zone, from, to) => {
        const { id, posted = [] } = openAccounts().find((one) => one.posted) ?? fail('no account whose transactions are known');
        const expected = posted.filter(({ day }) => day >= from && day <= to);
        expect(idsOf(told(await server.bank.transactions(call(), id, { from, to, zone })))).toEqual(idsOf(expected));
      });
    });

    test('asks in the name of the interaction, and for nothing but what is asked', async () => {
      await server.bank.accounts(call({ interaction: 'turn-2' }));
      await server.bank.holding(call({ interaction: 'turn-2' }), anyAccount());
      await server.bank.pending(call({ interaction: 'turn-2' }), anyAccount());
      await server.bank.transactions(call({ interaction: 'turn-2' }), anyAccount(), today);
      expect(new Set((await server.seen()).map(({ what }) => what))).toEqual(new Set(server.standard.reads));
      await server.bank.routing(call({ interaction: 'turn-2' }), anyAccount());
      const seen = await server.seen();
      expect(new Set(seen.map(({ what }) => what))).toEqual(new Set([...server.standard.reads, ...server.standard.routes]));
      expect(new Set(seen.map(({ interaction }) => interaction))).toEqual(new Set(['turn-2']));
    });

    test('an interaction that may not stand in a header does no harm', async () => {
      told(await server.bank.accounts(call({ interaction: 'línea\r\nx-evil: 1' })));
      expect((await server.seen()).map(({ interaction }) => interaction)).toEqual([expect.stringMatching(/^[\w-]{16,64}$/)]);
    });

    describe('orders', () => (takes === 'orders' ? orders : noOrders)({ server: () => server, call }));

    describe('refuses', () => {
      const refusalOf = async (result: Promise<Result<unknown>>): Promise<Refusal | 'none'> => {
        const settled = await result;
        return settled.ok ? 'none' : settled.why;
      };

      test.each(['closed', 'restricted'] as const)('a %s account', async (status) => {
        const { id } = server.truth.accounts.find((one) => one.status === status) ?? fail(`no account is ${status}`);
        expect(await refusalOf(server.bank.holding(call(), id))).toBe(status);
        expect(await refusalOf(server.bank.routing(call(), id))).toBe(status);
        expect(await refusalOf(server.bank.pending(call(), id))).toBe(status);
        expect(await refusalOf(server.bank.transactions(call(), id, today))).toBe(status);
      });

      test.each([
        ['unknown', 'nowhere'],
        ['two dots', '..'],
        ['a dot', '.'],
        ['empty', ''],
        ['a path', '../accounts'],
        ['full of signs', 'a/b?c#d'],
        ['odd', 'ü%00'],
        ['endless', 'x'.repeat(5_000)],
      ])('an account whose id is %s', async (id) => {
        expect(await refusalOf(server.bank.holding(call(), id))).toBe('not_found');
        expect(await refusalOf(server.bank.routing(call(), id))).toBe('not_found');
        expect(await refusalOf(server.bank.pending(call(), id))).toBe('not_found');
        expect(await refusalOf(server.bank.transactions(call(), id, today))).toBe('not_found');
      });

      test("somebody else's account", async () => {
        expect(await refusalOf(server.bank.holding(call(), server.truth.othersAccount))).toBe('not_found');
        expect(await refusalOf(server.bank.routing(call(), server.truth.othersAccount))).toBe('not_found');
        expect(await refusalOf(server.bank.pending(call(), server.truth.othersAccount))).toBe('not_found');
        expect(await refusalOf(server.bank.transactions(call(), server.truth.othersAccount, today))).toBe('not_found');
      });

      test('a token that is no longer accepted, and one that never was', async () => {
        expect(await refusalOf(server.bank.accounts(call({ access: { token: server.tokens.dead } })))).toBe('reauth');
        expect(await refusalOf(server.bank.accounts(call({ access: { token: 'nonsense' } })))).toBe('reauth');
      });

      test('what the grant does not cover', async () => {
        told(await server.bank.accounts(call({ access: { token: server.tokens.narrow } })));
        expect(await refusalOf(server.bank.holding(call({ access: { token: server.tokens.narrow } }), anyAccount()))).not.toBe('none');
        expect(await refusalOf(server.bank.transactions(call({ access: { token: server.tokens.narrow } }), anyAccount(), today))).not.toBe(
          'none',
        );
        expect(await refusalOf(server.bank.routing(call({ access: { token: server.tokens.narrow } }), server.truth.othersAccount))).toBe(
          'scope',
        );
      });

      test.each([
        ['down', 'unavailable'],
        ['cut_off', 'unavailable'],
        ['busy', 'rate_limited'],
        ['html', 'protocol'],
        ['truncated', 'protocol'],
        ['garbage', 'protocol'],
        ['error_in_200', 'protocol'],
        ['huge', 'protocol'],
      ] as const)('to answer for a bank that is %s', async (how, why) => {
        await server.behave(how);
        expect(await refusalOf(server.bank.accounts(call()))).toBe(why);
        expect(await refusalOf(server.bank.holding(call(), anyAccount()))).toBe(why);
        const attempts = (await server.seen()).length;
        expect(attempts).toBeGreaterThanOrEqual(2);
        expect(attempts).toBeLessThanOrEqual(6); // two reads, each tried three times at most
      });

      test('to wait longer than it is given', async () => {
        await server.behave('slow');
        const start = performance.now();
        expect(await refusalOf(server.bank.holding(call({ signal: AbortSignal.timeout(150) }), anyAccount()))).toBe('timeout');
        expect(performance.now() - start).toBeLessThan(DEADLINE_MS);
      });

      test('to begin when the time is up', async () => {
        expect(await refusalOf(server.bank.accounts(call({ signal: AbortSignal.abort() })))).toBe('timeout');
        expect(await server.seen()).toEqual([]);
      });
    });
  });
};

const fail = (why: string): never => {
  throw new Error(why);
};
