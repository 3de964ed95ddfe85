/** Sessions of the desk on a real Redis: how long each lasts, how it ends, and that what is stored lets nobody in. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from 'redis';
import { type Connection, connect } from '../../bot/store/client.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { createSessions, type Sessions } from '../../bot/store/sessions.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NORA = { person: 'nora', facts: { name: 'Nora Lindqvist' } };
const TEO = { person: 'teo', facts: { name: 'Teo Marín' } };

let redis: TestRedis;
let connection: Connection;
let direct: ReturnType<typeof createClient>;
let now: number;
let sessions: Sessions;
const sealer = createSealer([randomBytes(32)]);

beforeAll(async () => {
  redis = await startTestRedis();
  await new Promise<void>((ready) => {
    connection = connect(redis.url, (state) => state === 'ready' && ready());
  });
  direct = createClient({ socket: { path: redis.url.slice('unix://'.length), tls: false } });
  await direct.connect();
});
afterAll(async () => {
  await direct.close();
  await connection.close();
  await redis.stop();
});
beforeEach(async () => {
  await direct.flushAll();
  now = Date.UTC(2026, 10, 20);
  sessions = createSessions(connection.client, sealer, () => now);
});

test('is its owner’s, whoever else there is', async () => {
  const [nora, teo] = [await sessions.begin(NORA), await sessions.begin(TEO)];
  expect(nora).not.toBe(teo);
  expect([await sessions.use(nora), await sessions.look(teo)]).toEqual([NORA, TEO]);
});

describe('it ends', () => {
  test('a quarter of an hour after its last use', async () => {
    const secret = await sessions.begin(NORA);
    for (let at = 0; at < 8; at += 1) {
      now += 14 * MINUTE;
      expect(await sessions.use(secret)).toEqual(NORA);
    }
    now += 15 * MINUTE;
    expect(await sessions.use(secret)).toBeUndefined();
  });

  test('however often it is looked at: looking is no use', async () => {
    const secret = await sessions.begin(NORA);
    for (let at = 0; at < 14; at += 1) {
      now += MINUTE;
      expect(await sessions.look(secret)).toEqual(NORA);
    }
    now += MINUTE;
    expect(await sessions.look(secret)).toBeUndefined();
  });

  test('twelve hours after it began, in the midst of use', async () => {
    const secret = await sessions.begin(NORA);
    for (const end = now + 12 * HOUR - MINUTE; now < end; now += MINUTE) expect(await sessions.use(secret)).toEqual(NORA);
    now += MINUTE;
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
    now += 2 * MINUTE;
    let end: () => Promise<void> = async () => undefined;
    const slow = createSessions(
      {
        ...connection.client,
        get: async (...args) => {
          const found = await connection.client.get(...args);
          await end();
          return found;
        },
        set: (...args) => connection.client.set(...args),
      },
      sealer,
      () => now,
    );
    end = () => sessions.end(secret);
    await slow.use(secret);
    expect(await sessions.use(secret)).toBeUndefined();
    expect(await direct.keys('banter:{desk}:session:*')).toEqual([]);
  });
});

test('a use is written down at most once a minute', async () => {
  const secret = await sessions.begin(NORA);
  const stored = async () => direct.get((await direct.keys('banter:{desk}:session:*'))[0] ?? '');
  const first = await stored();
  now += MINUTE - 1;
  await sessions.use(secret);
  expect(await stored()).toBe(first);
  now += 1;
  await sessions.use(secret);
  expect(await stored()).not.toBe(first);
});

test.each(['', 'x', '*', '../', 'a'.repeat(43), `${'a'.repeat(43)}\r\n`, 'ä'.repeat(43), 'a'.repeat(99)])(
  '%j is nobody’s',
  async (secret) => {
    expect(await sessions.use(secret)).toBeUndefined();
  },
);

test('what Redis holds names nobody, lets nobody in, and goes by itself', async () => {
  const secret = await sessions.begin(NORA);
  const keys = await direct.keys('*');
  const values = await Promise.all(keys.map(async (key) => [key, await direct.dump(key)]));
  const all = JSON.stringify(values);
  for (const telling of [secret, 'nora', 'Lindqvist']) expect(all).not.toContain(telling);
  expect(keys).toHaveLength(2);
  for (const key of keys) {
    expect(key).toMatch(/^banter:\{desk\}:/);
    expect(await direct.pTTL(key)).toBeGreaterThan(0);
    const [name = ''] = key.split(':').slice(-1);
    expect(await sessions.use(name)).toBeUndefined();
  }
});

test('what is stored is good under its own name alone, and under our keys alone', async () => {
  const stored = () => direct.keys('banter:{desk}:session:*');
  await sessions.begin(TEO);
  const [teos = ''] = await stored();
  const secret = await sessions.begin(NORA);
  const noras = (await stored()).find((key) => key !== teos) ?? '';
  expect(await sessions.use(secret)).toEqual(NORA);
  await direct.copy(teos, noras, { REPLACE: true });
  expect(await sessions.use(secret)).toBeUndefined();
  const strangers = createSessions(connection.client, createSealer([randomBytes(32)]), () => now);
  expect(await strangers.use(await sessions.begin(NORA))).toBeUndefined();
});

test('a name is used for the first time once', async () => {
  const asked = await Promise.all(Array.from({ length: 8 }, () => sessions.firstUse('state', MINUTE)));
  expect(asked.filter(Boolean)).toHaveLength(1);
  expect(await sessions.firstUse('another', MINUTE)).toBe(true);
});
