/** What outlives the process of a sandbox, and what a crash leaves behind. */
import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../../connectors/banks/sandbox/sandbox.ts';
import { levers, newFolder, reader, START, tokenOf } from './open-sandbox.ts';

const DAY_MS = 24 * 60 * 60_000;
const ANA = '7000000000000001';

describe('a sandbox that is started again', () => {
  const start = (dir: string, more = {}) => startSandbox({ host: '127.0.0.1', port: 0, dir, startAt: START, autolink: '1', ...more });
  const other = {
    customers: [{ key: 'nora', name: 'Nora', zone: 'America/New_York', language: 'en', banks: [{ bank: 'citi', grant: {} }] }],
  };

  test('knows its tokens, its ledger and the seed that was put, and its clock starts again', async () => {
    const folder = newFolder();
    const before = await start(folder.dir);
    await levers(before).admin('PUT', '/seed', other);
    await levers(before).admin('PUT', '/clock', { now: START + DAY_MS });
    const token = await tokenOf(before, 'u');
    expect((await reader(before).get('citi', '/accounts', token)).status).toBe(200);
    await before.close();

    const after = await start(folder.dir);
    expect(after.customers()).toEqual([{ key: 'nora', name: 'Nora' }]);
    expect((await reader(after).get('citi', '/accounts', token)).status).toBe(200);
    expect((await levers(after).ledger()).reads).toMatchObject([
      { customer: 'nora', status: 200 },
      { customer: 'nora', status: 200 },
    ]);
    expect(Math.abs(after.now() - START)).toBeLessThan(60_000);
    await after.close();
    folder.remove();
  });

  test('with another seed starts from that one', async () => {
    const folder = newFolder();
    const before = await start(folder.dir);
    await reader(before).get('citi', '/accounts', '');
    await before.close();
    const after = await start(folder.dir, { seed: other });
    expect(after.customers()).toEqual([{ key: 'nora', name: 'Nora' }]);
    expect((await levers(after).ledger()).reads).toEqual([]);
    await after.close();
    folder.remove();
  });

  test('after a crash reads what was whole', async () => {
    const folder = newFolder();
    const before = await start(folder.dir);
    await reader(before).get('citi', '/accounts', '');
    await before.close();
    appendFileSync(join(folder.dir, 'ledger.jsonl'), '{"at":"2026-11-20T15:00');
    writeFileSync(join(folder.dir, 'state.json'), '{"version":1,');
    const after = await start(folder.dir);
    expect(after.customers()).toHaveLength(5);
    await after.close();
    folder.remove();
  });

  test('keeps what it has for its own user only', async () => {
    const folder = newFolder();
    const dir = join(folder.dir, 'deep', 'state');
    const sandbox = await start(dir);
    await reader(sandbox).get('citi', '/accounts', '');
    const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(mode(dir)).toBe('700');
    expect(readdirSync(dir).sort()).toEqual([
      'auth.jsonl',
      'cards.jsonl',
      'consents.jsonl',
      'deliveries.jsonl',
      'ledger.jsonl',
      'movements.jsonl',
      'secret',
      'signing-keys.json',
      'state.json',
    ]);
    for (const file of readdirSync(dir)) expect(mode(join(dir, file))).toBe('600');
    await sandbox.close();
    folder.remove();
  });

  test('counts relative times from its first start for a day, then catches up', async () => {
    const folder = newFolder();
    const pendingAt = async (startAt: number) => {
      const sandbox = await start(folder.dir, { startAt, realNow: () => 0 });
      const { get, tokenOf } = reader(sandbox);
      const body = (await get('chase', '/accounts/chk-7f3a91/transactions', await tokenOf(ANA, 'chase'))).body as {
        transactions: { transactionTimestamp: string; status: string }[];
      };
      await sandbox.close();
      return START - Date.parse(body.transactions.find(({ status }) => status === 'PENDING')?.transactionTimestamp ?? '');
    };
    const first = await pendingAt(START);
    expect(first).toBe(3 * 60 * 60_000);
    expect(await pendingAt(START + DAY_MS / 2)).toBe(first);
    expect(await pendingAt(START + 3 * DAY_MS)).toBe(first - 3 * DAY_MS);
    folder.remove();
  });
});
