/** The banks of the configuration file: what each can do follows from its addresses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openConfigured } from '../../../connectors/banks/open.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'banter-banks-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const open = (more: object) => {
  const file = join(dir, 'banks.json');
  const bank = { id: 'first', name: 'First Bank', standard: 'fdx-6', baseUrl: 'https://api.first.example/fdx/v6', ...more };
  writeFileSync(file, JSON.stringify({ banks: [bank] }));
  return openConfigured(file, () => undefined);
};

test('a bank takes orders about cards where its address for them is known', async () => {
  const { banks, close } = await open({ cards: 'https://api.first.example/cards/v1' });
  expect(banks).toMatchObject([{ id: 'first', act: expect.any(Function), lookUp: expect.any(Function) }]);
  await close();
});

test('and takes none where it is not', async () => {
  const { banks, close } = await open({});
  expect(banks.map(({ act, lookUp }) => [act, lookUp])).toEqual([[undefined, undefined]]);
  await close();
});

test('orders do not go over a line that anybody can read', async () => {
  await expect(open({ cards: 'http://api.first.example/cards/v1' })).rejects.toThrow(/cards: must be an https URL/);
});
