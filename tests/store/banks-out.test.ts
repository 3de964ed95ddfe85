/** A bank that is out is known to every process: at once by a signal, within a second without it, and at the cost of no look per call. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { createBanksLever, createBanksOut, UNKNOWN_AT_MOST_MS } from '../../bot/store/banks-out.ts';
import type { Connection } from '../../bot/store/client.ts';
import { BANKS_SIGNAL } from '../../bot/store/keys.ts';
import { createSignals, type Signals } from '../../bot/store/signals.ts';
import { openShelf, type Shelf } from './shelf.ts';

let shelf: Shelf;
let processes: Signals[] = [];
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
  processes = [];
});
afterAll(() => shelf.close());

const deaf: Pick<Signals, 'listen'> = { listen: () => () => undefined };

/** A process that counts how often it looks into Redis. */
const processOf = (signals: Pick<Signals, 'listen'>, monotonic = () => performance.now()) => {
  let looks = 0;
  const hGetAll: Connection['client']['hGetAll'] = (...args) => {
    looks += 1;
    return shelf.connection.client.hGetAll(...args);
  };
  const client = { ...shelf.connection.client, hGetAll } as Connection['client']; // nothing else of it is used here
  return { ...createBanksOut({ client }, signals, monotonic), looks: () => looks };
};

test('without a signal it is known after a second, and a thousand calls cost one look', async () => {
  let now = 0;
  const one = processOf(deaf, () => now);
  for (let n = 0; n < 1_000; n += 1) expect(await one.isOut('chase')).toBe(false);
  expect(one.looks()).toBe(1);
  await createBanksLever(shelf.connection).out('chase', 1);
  now = UNKNOWN_AT_MOST_MS - 1;
  expect(await one.isOut('chase')).toBe(false);
  now = UNKNOWN_AT_MOST_MS;
  expect([await one.isOut('chase'), await one.isOut('citi')]).toEqual([true, false]);
  expect(one.looks()).toBe(2);
});

test('with a signal every process knows it at once, and that it is back', async () => {
  const all = Array.from({ length: 3 }, () => {
    const signals = createSignals(shelf.connection);
    processes.push(signals);
    return { signals, out: processOf(signals, () => 0) };
  });
  // The connection that listens is made when somebody first does.
  for (const { signals } of all) {
    let ready = false;
    signals.listen(BANKS_SIGNAL, () => {
      ready = true;
    });
    while (!ready) {
      signals.send(BANKS_SIGNAL, '');
      await wait(20);
    }
  }
  const know = async (is: boolean): Promise<void> => {
    const end = performance.now() + 5_000;
    for (const { out } of all) while ((await out.isOut('chase')) !== is && performance.now() < end) await wait(5);
    for (const { out } of all) expect(await out.isOut('chase')).toBe(is);
  };
  await know(false);
  const lever = createBanksLever(shelf.connection);
  await lever.out('chase', 1);
  await know(true);
  expect(await lever.back('chase')).toBe(true);
  await know(false);
});

test('out twice it is out since the first time; back twice it was not out', async () => {
  const lever = createBanksLever(shelf.connection);
  expect([await lever.out('chase', 1), await lever.out('chase', 2)]).toEqual([1, 1]);
  expect([await lever.back('chase'), await lever.back('chase')]).toEqual([true, false]);
});

test('where nobody can tell, nobody says that it is not', async () => {
  const hGetAll = async (): Promise<never> => {
    throw new Error('Redis is away');
  };
  const client = { ...shelf.connection.client, hGetAll } as Connection['client']; // nothing else of it is used here
  const one = createBanksOut({ client }, deaf, () => 0);
  await expect(one.isOut('chase')).rejects.toThrow();
  await expect(one.isOut('chase')).rejects.toThrow();
});
