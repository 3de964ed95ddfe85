import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from '../../bot/store/keys.ts';
import { createSignals, type Signals } from '../../bot/store/signals.ts';
import { begun, commit, openShelf, type Shelf, someone, turn } from './shelf.ts';

let shelf: Shelf;
let processes: Signals[] = [];
beforeAll(async () => {
  shelf = await openShelf();
});
afterEach(async () => {
  await Promise.all(processes.map((one) => one.close()));
  processes = [];
});
afterAll(() => shelf.close());

/** The signals of a process of its own. */
const started = (): Signals => {
  const signals = createSignals(shelf.connection);
  processes.push(signals);
  return signals;
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await setTimeout(5);
};

/** Listens, and waits until messages come through: the connection that listens is made when somebody first does. */
const listening = async (signals: Signals, channel: string) => {
  const heard: string[] = [];
  const stop = signals.listen(channel, (message) => void (message === 'ready?' ? undefined : heard.push(message)));
  let ready = false;
  const stopAsking = signals.listen(channel, () => {
    ready = true;
  });
  while (!ready) {
    signals.send(channel, 'ready?');
    await setTimeout(20);
  }
  stopAsking();
  return { heard, stop };
};

describe('a message', () => {
  test('reaches everybody who listens to its channel, in any process, and nobody else', async () => {
    const [first, second] = [started(), started()];
    const [a, b, c] = [await listening(first, 'one'), await listening(second, 'one'), await listening(second, 'another')];
    shelf.connection.client.sPublish('one', 'hello').catch(() => undefined);
    await until(() => a.heard.length > 0 && b.heard.length > 0);
    expect([a.heard, b.heard, c.heard]).toEqual([['hello'], ['hello'], []]);
  });

  test('reaches each of two listeners of one process; who stops listening hears no more', async () => {
    const signals = started();
    const [a, b] = [await listening(signals, 'one'), await listening(signals, 'one')];
    a.stop();
    signals.send('one', 'hello');
    await until(() => b.heard.length > 0);
    expect([a.heard, b.heard]).toEqual([[], ['hello']]);
  });

  test('reaches who stopped listening and came back', async () => {
    const signals = started();
    const gone = await listening(signals, 'one');
    gone.stop();
    const back = await listening(signals, 'one');
    signals.send('one', 'hello');
    await until(() => back.heard.length > 0);
    expect([gone.heard, back.heard]).toEqual([[], ['hello']]);
  });

  test('after the last listener stopped is not sent to this process any more', async () => {
    const signals = started();
    const { stop } = await listening(signals, 'one');
    stop();
    // A client of a cluster may have no answer where a node was asked that just changes: it is asked again.
    const listeners = async () => (await shelf.client.sendCommand<unknown[] | undefined>(['PUBSUB', 'SHARDNUMSUB', 'one']))?.[1];
    while (Number(await listeners()) !== 0) await setTimeout(5);
  });

  test('without anybody who listens is no failure', () => {
    expect(() => started().send(someone(), 'hello')).not.toThrow();
  });
});

test('a commit rings the bell of its conversation with the id of its entry', async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  const { heard } = await listening(started(), keysOf(subject).bell);
  await commit(mailbox, taken, turn({ entry: { log: 1 } }));
  await until(() => heard.length > 0);
  expect(heard).toEqual([await shelf.log.last(subject)]);
});

test('a commit without an entry rings nothing', async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  const { bell } = keysOf(subject);
  const signals = started();
  const { heard } = await listening(signals, bell);
  await commit(mailbox, taken, turn());
  signals.send(bell, 'afterwards');
  await until(() => heard.length > 0);
  expect(heard).toEqual(['afterwards']);
});

test('a listener whose connection was cut hears again', async () => {
  const signals = started();
  const { heard } = await listening(signals, 'one');
  await shelf.client.sendCommand(['CLIENT', 'KILL', 'TYPE', 'pubsub']);
  while (heard.length === 0) {
    signals.send('one', 'are you there?');
    await setTimeout(20);
  }
  expect(new Set(heard)).toEqual(new Set(['are you there?']));
});
