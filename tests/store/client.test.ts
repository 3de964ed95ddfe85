import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createAside } from '../../bot/store/aside.ts';
import { type Connection, StoreUnavailable } from '../../bot/store/client.ts';
import { createDue } from '../../bot/store/due.ts';
import { digestOf } from '../../bot/store/keys.ts';
import { createLog } from '../../bot/store/log.ts';
import { createMailbox } from '../../bot/store/mailbox.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { commit, connected, event, soleMaster, someone, turn, yours } from './shelf.ts';

let redis: TestRedis;
let connection: Connection;
const start = async () => {
  redis = await startTestRedis();
  connection = await connected(redis.url);
  const sealer = createSealer([randomBytes(32)]);
  const mailbox = createMailbox({ run: connection.run, sealer, worker: 'w', now: Date.now, logDays: 1 });
  return { mailbox, due: createDue(connection), log: createLog(connection, sealer), aside: createAside(connection, sealer) };
};
afterEach(async () => {
  redis.thaw();
  await connection.close();
  await redis.stop();
});

describe('Redis', () => {
  test('frozen: every call fails in time instead of hanging, and works again once it thaws', async () => {
    const { mailbox, due, log, aside } = await start();
    const subject = someone();
    const taken = yours(await mailbox.receive(subject, event('a'), true));
    redis.freeze();
    const calls = [
      mailbox.receive(subject, event('b'), true),
      mailbox.take(subject),
      mailbox.mark(taken.hold, { do: 'look' }),
      mailbox.record(taken.hold, ['x']),
      mailbox.arrived(subject, 'a#0'),
      mailbox.own(subject, 'bot'),
      mailbox.claim(subject),
      mailbox.putOff(subject, 'c', 0),
      mailbox.giveUp(subject, 'c', 'x'),
      due.look(0, 0, 1),
      due.tell('x'),
      log.read(subject, undefined, 1),
      log.last(subject),
      aside.list().next(),
      aside.read(subject, '1-1'),
      aside.replay(subject, '1-1', 0),
      aside.quarantine('x', digestOf('x')),
    ];
    const ends = await Promise.allSettled(calls);
    expect(ends.map((end) => end.status === 'rejected' && end.reason instanceof StoreUnavailable)).toEqual(calls.map(() => true));
    redis.thaw();
    expect(await commit(mailbox, taken, turn())).toMatchObject({ verdict: 'kept', event: { body: { says: 'b' } } });
  });

  test('gone: a call fails at once, nothing is queued for later', async () => {
    const { mailbox } = await start();
    await redis.stop();
    await expect(mailbox.receive(someone(), event('a'), true)).rejects.toThrow(StoreUnavailable);
    await expect(mailbox.receive(someone(), event('a'), true)).rejects.toThrow(StoreUnavailable);
    expect(connection.ready()).toBe(false);
  });

  test('without our scripts in its cache: they are loaded again', async () => {
    const { mailbox } = await start();
    await (await soleMaster(connection)).scriptFlush();
    expect((await mailbox.receive(someone(), event('a'), true)).verdict).toBe('yours');
  });
});
