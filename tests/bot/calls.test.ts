/** The accounts that are read carry whether an order about them may leave: nobody is promised what cannot be done. */
import { describe, expect, test } from '@jest/globals';
import { type AuditEntry, createCalls } from '../../bot/calls.ts';
import type { Acted, Bank, BankRead, Days, Grant, Scope } from '../../bot/model.ts';
import { keyring } from '../support/keyring.ts';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 20);

const bank = (more: Partial<Bank>): Bank => ({
  id: 'chase',
  name: 'Chase',
  alsoKnownAs: [],
  accounts: async () => ({ ok: true, value: [{ bank: 'chase', id: 'c', kind: 'card', label: 'Card', last4: '6006', status: 'open' }] }),
  holding: async () => ({ ok: false, why: 'not_found' }),
  pending: async () => ({ ok: false, why: 'not_found' }),
  routing: async () => ({ ok: false, why: 'not_found' }),
  transactions: async () => ({ ok: false, why: 'not_found' }),
  ...more,
});
const done = async (): Promise<Acted> => ({ state: 'done' });
const able = { act: done, lookUp: done };

const read = async (of: Bank, scopes: Scope[], call: BankRead = { name: 'accounts', args: {} }, outcomes: AuditEntry[] = []) => {
  const grant: Grant = { id: 'g', bank: 'chase', scopes, until: NOW + HOUR };
  const calls = createCalls({ banks: new Map([['chase', of]]), keyring, clock: { monotonic: () => 0 }, log: () => undefined });
  const context = {
    customer: { id: 'ana', zone: 'UTC', language: 'en' as const, grants: [grant] },
    interaction: 'turn-1',
    signal: AbortSignal.timeout(1_000),
    now: () => NOW,
    record: async () => undefined,
    outcomes,
  };
  return (await calls.read(call, context)).result;
};

test.each<[string, Partial<Bank>, Scope[], object]>([
  ['the bank takes orders, and the customer allowed them', able, ['accounts', 'cards'], { orders: 'taken' }],
  ['the customer did not allow them', able, ['accounts'], { orders: 'not_allowed' }],
  ['the bank takes none', {}, ['accounts', 'cards'], {}],
  ['the bank could not say what became of one', { act: done }, ['accounts', 'cards'], {}],
])('%s', async (_what, more, scopes, expected) => {
  const account = { bank: 'chase', id: 'c', kind: 'card', label: 'Card', last4: '6006', status: 'open' };
  expect(await read(bank(more), scopes)).toEqual({ got: [{ ...account, ...expected }], missing: [] });
});

describe('routing numbers', () => {
  const call: BankRead = { name: 'routing', args: { refs: [{ bank: 'chase', id: 'c' }] } };
  const routing = { account: { bank: 'chase', id: 'c' }, routes: [{ network: 'ach' as const, number: '991000106' }], readAt: NOW };
  let asked = 0;
  const telling = bank({
    routing: async () => {
      asked += 1;
      return { ok: true, value: routing };
    },
  });

  test('are asked for by a permission of their own, and the audit says what for, without the number', async () => {
    const outcomes: AuditEntry[] = [];
    expect(await read(telling, ['accounts', 'routing'], call, outcomes)).toEqual({ got: [routing], missing: [] });
    expect(outcomes).toEqual([expect.objectContaining({ what: 'read', kind: 'routing', bank: 'chase', account: 'c', result: 'ok' })]);
    expect(JSON.stringify(outcomes)).not.toContain('991000106');
  });

  test('are not asked for where everything else is allowed', async () => {
    asked = 0;
    const scopes: Scope[] = ['accounts', 'balances', 'transactions', 'payments', 'cards', 'alerts'];
    expect(await read(telling, scopes, call)).toEqual({ got: [], missing: [{ bank: 'chase', why: 'consent' }] });
    expect(asked).toBe(0);
  });
});

describe('transactions', () => {
  const call: BankRead = { name: 'transactions', args: { refs: [{ bank: 'chase', id: 'c' }], from: '2026-11-01', to: '2026-11-20' } };
  const asked: Days[] = [];
  const telling = bank({
    transactions: async (_call, _account, days) => {
      asked.push(days);
      return { ok: true, value: [] };
    },
  });

  test('are asked for in days of the customer, and the audit says so without a figure', async () => {
    const outcomes: AuditEntry[] = [];
    expect(await read(telling, ['accounts', 'transactions'], call, outcomes)).toEqual({ got: [], missing: [] });
    expect(asked).toEqual([{ from: '2026-11-01', to: '2026-11-20', zone: 'UTC' }]);
    expect(outcomes).toEqual([expect.objectContaining({ what: 'read', kind: 'transactions', bank: 'chase', account: 'c', result: 'ok' })]);
  });

  test('are not asked for where the customer did not allow it', async () => {
    asked.length = 0;
    expect(await read(telling, ['accounts', 'balances'], call)).toEqual({ got: [], missing: [{ bank: 'chase', why: 'consent' }] });
    expect(asked).toEqual([]);
  });
});
