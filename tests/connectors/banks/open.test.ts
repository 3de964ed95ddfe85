/** The banks of the configuration file: what each can do follows from its addresses. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
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

test.each(['fdx-6', 'obuk-4'])('a bank may speak %s', async (standard) => {
  const { banks, close } = await open({ standard });
  expect(banks).toMatchObject([{ id: 'first', accounts: expect.any(Function), transactions: expect.any(Function) }]);
  await close();
});

test('a standard that nobody speaks is a mistake, and those that are spoken are named', async () => {
  await expect(open({ standard: 'berlin-1' })).rejects.toThrow(/standard: must be one of the standards spoken so far: fdx-6, obuk-4/);
});

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

describe('a bank that tells of suspected fraud', () => {
  const events = { issuer: 'https://events.first.example', jwksUri: 'https://events.first.example/jwks' };

  test('is told by whom its events are signed, and for whom', async () => {
    const opened = await open({ events: { ...events, audience: 'banter' } });
    expect(opened.events).toEqual([{ bank: 'first', ...events, audience: 'banter', poll: undefined }]);
    await opened.close();
  });

  test('may be asked for them, with a token that stands in a file of its own', async () => {
    const tokenFile = join(dir, 'token');
    writeFileSync(tokenFile, 'secret\n');
    const url = 'https://events.first.example/poll';
    const opened = await open({ events: { ...events, poll: { url, tokenFile } } });
    expect(opened.events).toEqual([{ bank: 'first', ...events, audience: undefined, poll: { url, token: 'secret' } }]);
    await opened.close();
    await expect(open({ events: { ...events, poll: { url, tokenFile: join(dir, 'none') } } })).rejects.toThrow(/none cannot be read/);
  });

  test('and one without says nothing', async () => {
    const opened = await open({});
    expect(opened.events).toEqual([]);
    await opened.close();
  });

  test.each([
    ['no issuer', { jwksUri: events.jwksUri }, /events\.issuer: /],
    [
      'keys over a line that anybody can change',
      { ...events, jwksUri: 'http://events.first.example/jwks' },
      /events\.jwksUri: must be an https URL/,
    ],
    ['an issuer that is no URL', { ...events, issuer: 'first' }, /events\.issuer: must be an https URL/],
    ['a field nobody knows', { ...events, jwks: {} }, /events: .*jwks/],
    ['a token in the open', { ...events, poll: { url: 'https://events.first.example/poll', token: 'secret' } }, /events\.poll: .*token/],
  ])('%s is a mistake', async (_name, wrong, says) => {
    await expect(open({ events: wrong })).rejects.toThrow(says);
  });
});
