/** What the sandbox's authorization servers keep on disk: enough to go on from, and nothing to get in with. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Kept, openKept } from '../../../connectors/banks/sandbox/auth/kept.ts';
import { newFolder } from './open-sandbox.ts';

let folder: ReturnType<typeof newFolder>;
let now: number;
beforeEach(() => {
  folder = newFolder();
  now = 1_000_000;
});
afterEach(() => folder.remove());

const file = () => join(folder.dir, 'auth.jsonl');
const open = (): Kept => openKept(file(), () => now);
const lines = () => readFileSync(file(), 'utf8').trim().split('\n').length;
const token = (kept: Kept, id: string, rotations?: number, until = now + 60_000): void =>
  kept.put(
    'citi',
    'RefreshToken',
    id,
    { kind: 'RefreshToken', jti: id, grantId: 'g', ...(rotations === undefined ? {} : { rotations }) },
    until,
  );

test('tokens are there after a restart, and not in the file', () => {
  token(open(), 'a-refresh-token');
  expect(open().find('citi', 'RefreshToken', 'a-refresh-token')).toEqual({ kind: 'RefreshToken', jti: 'a-refresh-token', grantId: 'g' });
  expect(readFileSync(file(), 'utf8')).not.toContain('a-refresh-token');
});

test('each is of its bank and its kind only', () => {
  const kept = open();
  token(kept, 'r');
  expect([kept.find('chase', 'RefreshToken', 'r'), kept.find('citi', 'AccessToken', 'r')]).toEqual([undefined, undefined]);
});

test('each is over when its time is', () => {
  const kept = open();
  token(kept, 'r', 0, now + 1);
  now += 1;
  expect([kept.find('citi', 'RefreshToken', 'r'), open().find('citi', 'RefreshToken', 'r')]).toEqual([undefined, undefined]);
  expect(lines()).toBe(1);
});

test('a used one is spent when one that came of it was used, and so are its siblings', () => {
  const kept = open();
  const spent = () => ['r0', 'r1', 'r1b', 'r2'].filter((id) => kept.find('citi', 'RefreshToken', id)?.consumed !== undefined);
  for (const [id, rotations] of [['r0'], ['r1', 1], ['r1b', 1], ['r2', 2]] as const) token(kept, id, rotations);
  kept.use('citi', 'r0');
  expect(spent()).toEqual([]);
  kept.use('citi', 'r1');
  expect(spent()).toEqual(['r0', 'r1b']);
  kept.use('citi', 'r2');
  expect(spent()).toEqual(['r0', 'r1', 'r1b']);
});

test('an end is the end of all of a grant, and stays', () => {
  const kept = open();
  token(kept, 'r');
  kept.put('citi', 'Grant', 'g', { kind: 'Grant', accountId: 'ana' }, now + 60_000);
  kept.put('citi', 'AccessToken', 'a', { kind: 'AccessToken', grantId: 'g' }, now + 60_000);
  kept.end('citi', 'g');
  for (const one of [kept, open()])
    expect([one.find('citi', 'RefreshToken', 'r'), one.find('citi', 'Grant', 'g'), one.find('citi', 'AccessToken', 'a')]).toEqual(
      Array(3).fill(undefined),
    );
});

test('a line that a crash cut short is no line', () => {
  token(open(), 'r');
  appendFileSync(file(), '{"do":"end","bank":"citi","gra');
  const kept = open();
  token(kept, 's');
  expect(open().find('citi', 'RefreshToken', 's')).toBeDefined();
  expect(kept.find('citi', 'RefreshToken', 'r')).toBeDefined();
});

test('the file does not grow with what is over', () => {
  const kept = open();
  for (let n = 0; n < 3_000; n += 1) {
    now += 100;
    kept.put('citi', 'AccessToken', `a${n}`, { grantId: 'g' }, now + 1_000);
    token(kept, `r${n}`, n, now + 3_600_000);
    kept.use('citi', `r${n}`);
  }
  expect(lines()).toBeLessThan(3_000);
  const last = (id: string) => kept.find('citi', 'RefreshToken', id);
  expect([last('r2999')?.consumed, last('r2998')?.consumed, last('r0')]).toEqual([undefined, expect.any(Number), undefined]);
});
