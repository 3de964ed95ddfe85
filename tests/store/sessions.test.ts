/** Sessions of the desk on a real Redis: how long each lasts, how it ends, and that what is stored lets nobody in. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createSealer } from '../../bot/store/seal.ts';
import { createSessions, type Sessions } from '../../bot/store/sessions.ts';
import { openShelf, type Shelf } from './shelf.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NORA = { person: 'nora', facts: { name: 'Nora Lindqvist' } };
const TEO = { person: 'teo', facts: { name: 'Teo Marín' } };

let shelf: Shelf;
let sessions: Sessions;
beforeAll(async () => {
  shelf = await openShelf();
  sessions = createSessions(shelf.connection.client, shelf.sealer, shelf.now);
});
beforeEach(async () => {
  await shelf.client.flushAll();
});
afterAll(() => shelf.close());

const keys = async (part = '*'): Promise<string[]> => {
  const found = await shelf.client.sendCommand<Buffer[]>(['KEYS', `banter:{desk}:${part}`]);
  return found.map(String);
};
const stored = () => keys('session:*');

test('is its owner’s, whoever else there is', async () => {
  const [nora, teo] = [await sessions.begin(NORA), await sessions.begin(TEO)];
  expect(nora).not.toBe(teo);
  expect([await sessions.use(nora), await sessions.look(teo)]).toEqual([NORA, TEO]);
});

describe('it ends', () => {
  test('a quarter of an hour after its last use', async () => {
    const secret = await sessions.begin(NORA);
    for (let at = 0; at < 8; at += 1) {
      shelf.waits(14 * MINUTE);
      expect(await sessions.use(secret)).toEqual(NORA);
    }
    shelf.waits(15 * MINUTE);
    expect(await sessions.use(secret)).toBeUndefined();
  });

  test('however often it is looked at: looking is no use', async () => {
    const secret = await sessions.begin(NORA);
    for (let at = 0; at < 14; at += 1) {
      shelf.waits(MINUTE);
      expect(await sessions.look(secret)).toEqual(NORA);
    }
    shelf.waits(MINUTE);
    expect(await sessions.look(secret)).toBeUndefined();
  });

  test('twelve hours after it began, in the midst of use', async () => {
    const secret = await sessions.begin(NORA);
    for (const end = shelf.now() + 12 * HOUR; shelf.now() < end; shelf.waits(MINUTE)) expect(await sessions.use(secret)).toEqual(NORA);
    expect(await sessions.use(secret)).toBeUndefined();
  });

  test('when it is ended, and only it', async () => {
    const [here, there] = [await sessions.begin(NORA), await sessions.begin(NORA)];
    await sessions.end(here);
    expect([await sessions.use(here), await sessions.use(there)]).toEqual([undefined, NORA]);
  });

  test('with all others of its person, and nobody else’s', async () => {
    const own = [await sessions.begin(NORA), await sessions.begin(NORA), await sessions.begin(NORA)];
    const other = await sessions.begin(TEO);
    await sessions.endAllOf('nora');
    for (const secret of own) expect(await sessions.use(secret)).toBeUndefined();
    expect(await sessions.use(other)).toEqual(TEO);
  });

  test('and a use that was under way does not bring it back', async () => {
    const secret = await sessions.begin(NORA);
    shelf.waits(2 * MINUTE);
    let end: () => Promise<void> = async () => undefined;
    const slow = createSessions(
      {
        ...shelf.connection.client,
        get: async (...args) => {
          const found = await shelf.connection.client.get(...args);
          await end();
          return found;
        },
        set: (...args) => shelf.connection.client.set(...args),
      },
      shelf.sealer,
      shelf.now,
    );
    end = () => sessions.end(secret);
    await slow.use(secret);
    expect(await sessions.use(secret)).toBeUndefined();
    expect(await stored()).toEqual([]);
  });
});

test('a use is written down at most once a minute', async () => {
  const secret = await sessions.begin(NORA);
  const bytes = async () => String(await shelf.client.get((await stored())[0] ?? ''));
  const first = await bytes();
  shelf.waits(MINUTE - 1);
  await sessions.use(secret);
  expect(await bytes()).toBe(first);
  shelf.waits(1);
  await sessions.use(secret);
  expect(await bytes()).not.toBe(first);
});

test.each(['', 'x', '*', '../', 'a'.repeat(43), `${'a'.repeat(43)}\r\n`, 'ä'.repeat(43), 'a'.repeat(99)])(
  '%j is nobody’s',
  async (secret) => {
    expect(await sessions.use(secret)).toBeUndefined();
  },
);

test('what Redis holds names nobody, lets nobody in, and goes by itself', async () => {
  const secret = await sessions.begin(NORA);
  const names = await keys();
  expect(names).toHaveLength(2);
  for (const name of names) {
    const all = `${name} ${await shelf.client.sendCommand<Buffer>(['DUMP', name])}`;
    for (const telling of [secret, 'nora', 'Lindqvist']) expect(all).not.toContain(telling);
    expect(await shelf.client.pTTL(name)).toBeGreaterThan(0);
    expect(await sessions.use(name.split(':').at(-1) ?? '')).toBeUndefined();
  }
});

test('what is stored is good under its own name alone, and under our keys alone', async () => {
  await sessions.begin(TEO);
  const [teos = ''] = await stored();
  const secret = await sessions.begin(NORA);
  const noras = (await stored()).find((key) => key !== teos) ?? '';
  expect(await sessions.use(secret)).toEqual(NORA);
  await shelf.client.copy(teos, noras, { REPLACE: true });
  expect(await sessions.use(secret)).toBeUndefined();
  const strangers = createSessions(shelf.connection.client, createSealer([randomBytes(32)]), shelf.now);
  expect(await strangers.use(await sessions.begin(NORA))).toBeUndefined();
});

test('a name is used for the first time once', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => sessions.firstUse('state', MINUTE)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await sessions.firstUse('another', MINUTE)).toBe(true);
});
