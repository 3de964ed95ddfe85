/**
 * The store's connection to a cluster while its nodes are killed, frozen and given other slots. How long that takes is told by the crash tests;
 * here each wait ends when what it waits for has come, or the test with it.
 */
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Connection, connect, StoreUnavailable } from '../../bot/store/client.ts';
import { slotOf } from '../../bot/store/cluster/slot.ts';
import { createDue } from '../../bot/store/due.ts';
import { digestOf, keysOf, READY, type Subject } from '../../bot/store/keys.ts';
import { createMailbox, type Mailbox } from '../../bot/store/mailbox.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { openNode, type RedisNode, textOf } from '../../bot/store/server/node.ts';
import { createSignals } from '../../bot/store/signals.ts';
import { type ClusterNode, startTestCluster, type TestCluster } from '../support/redis-cluster.ts';
import { commit, event, said, someone, turn, yours } from './shelf.ts';

jest.setTimeout(60_000);

const sealer = createSealer([randomBytes(32)]);
let cluster: TestCluster;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  cluster = await startTestCluster({ masters: 3, replicas: 3, nodeTimeoutMs: 1_000, durability: 'everysec' });
}, 60_000);
afterEach(async () => {
  for (const one of open.splice(0).toReversed()) await one.close();
  // What a failed test left frozen would fail all after it.
  for (const node of cluster.nodes) cluster.thaw(node);
  await cluster.waitUntilHealthy();
});
afterAll(() => cluster.stop());

const opened = <T extends { close(): Promise<void> }>(one: T): T => {
  open.push(one);
  return one;
};

/** A process of its own; `states` is what it was told of its Redis. */
const started = async (urls: readonly string[] = cluster.urls) => {
  const states: string[] = [];
  const connection: Connection = opened(connect(urls.join(','), (state) => void states.push(state)));
  await until(() => connection.ready());
  const mailbox = createMailbox({ run: connection.run, sealer, worker: 'w', now: Date.now, logDays: 1 });
  return { connection, mailbox, states };
};

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(10);
};

/** As a channel does: again and again until it is taken. Resolves to the verdict that it then got. */
const delivered = async (mailbox: Mailbox, subject: Subject, id: string): Promise<string> => {
  for (;;) {
    try {
      return (await mailbox.receive(subject, { ...event(id), uncapped: true }, false)).verdict;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
      await sleep(10);
    }
  }
};

const servedBy = ({ slots }: ClusterNode, key: string): boolean => slots.some(([from, to]) => from <= slotOf(key) && slotOf(key) <= to);
/** A subject that lives at this node. */
const someoneAt = (node: ClusterNode): Subject => {
  for (;;) {
    const subject = someone();
    if (servedBy(node, keysOf(subject).subject)) return subject;
  }
};

const withNode = async <T>(url: string, work: (node: RedisNode) => Promise<T>): Promise<T> => {
  const node = await openNode({ url, answerMs: 2_000 });
  try {
    return await work(node);
  } finally {
    node.close();
  }
};

const replicaOf = async (master: ClusterNode): Promise<ClusterNode> => {
  const port = /^slave0:.*port=(\d+)/m.exec(textOf(await withNode(master.url, ({ ask }) => ask('INFO', 'replication'))))?.[1];
  const replica = cluster.nodes.find((node) => node.port === Number(port));
  if (!replica) throw new Error('it has no replica');
  return replica;
};

const mastersNow = (): ClusterNode[] => cluster.nodes.filter(({ role }) => role === 'master');

test('slots are those of Redis, and every script runs at every master', async () => {
  const { mailbox } = await started();
  for (const master of mastersNow()) {
    const subject = someoneAt(master);
    const slot = await withNode(master.url, ({ ask }) => ask('CLUSTER', 'KEYSLOT', keysOf(subject).subject));
    expect(slotOf(keysOf(subject).subject)).toBe(slot);
    const taken = yours(await mailbox.receive(subject, event('a'), true));
    await mailbox.record(taken.hold, ['reads']);
    await commit(mailbox, taken, turn({ parts: said('a#0'), calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] }));
    expect((await mailbox.mark(taken.hold, { do: 'look' })).verdict).toBe('ok');
    expect(await mailbox.arrived(subject, 'a#0')).toBe(true);
    expect((await mailbox.claim(subject)).length).toBe(1);
    await mailbox.giveUp(subject, 'c', 'test');
    expect((await mailbox.own(subject, 'person')).done).toBe(true);
  }
});

test('what no second node holds is not acknowledged, and its redelivery only once it is', async () => {
  const { mailbox } = await started();
  const [master] = mastersNow();
  if (!master) throw new Error('there is no master');
  const replica = await replicaOf(master);
  const subject = someoneAt(master);
  cluster.freeze(replica);
  await expect(mailbox.receive(subject, event('a'), false)).rejects.toThrow(StoreUnavailable);
  // It was stored all the same.
  const { seen } = keysOf(subject);
  expect(await withNode(master.url, ({ ask }) => ask('ZSCORE', seen, digestOf('a')))).not.toBeNull();
  await expect(mailbox.receive(subject, event('a'), false)).rejects.toThrow(StoreUnavailable);
  cluster.thaw(replica);
  expect(await delivered(mailbox, subject, 'a')).toBe('duplicate');
  const copied = await withNode(replica.url, async ({ ask }) => {
    await ask('READONLY');
    return await ask('ZSCORE', seen, digestOf('a'));
  });
  expect(copied).not.toBeNull();
});

test('a subject that could not be taken for want of a copy is free at once, and its event was not tried', async () => {
  const { mailbox } = await started();
  const [master] = mastersNow();
  if (!master) throw new Error('there is no master');
  const replica = await replicaOf(master);
  const subject = someoneAt(master);
  cluster.freeze(replica);
  for (const id of ['a', 'b', 'c', 'd']) await expect(mailbox.receive(subject, event(id), true)).rejects.toThrow(StoreUnavailable);
  cluster.thaw(replica);
  await delivered(mailbox, subject, 'd');
  expect(yours(await mailbox.take(subject)).event).toMatchObject({ body: { says: 'a' }, tries: 1 });
});

describe('a master that goes', () => {
  const scene = async () => {
    const { connection, mailbox, states } = await started();
    await until(() => states.at(-1) === 'ready');
    const master = await cluster.masterOf(READY);
    const subject = someoneAt(master);
    const due = opened(createDue(connection));
    const signals = opened(createSignals(connection));
    const heard = new Set<string>();
    signals.listen(keysOf(subject).bell, (message) => heard.add(message));
    /** Both what waits in Redis and what listens there work. */
    const worksAll = async (word: string): Promise<void> => {
      await until(async () => {
        signals.send(keysOf(subject).bell, word);
        await sleep(20);
        return heard.has(word);
      });
      await until(async () => {
        await due.tell(word).catch(() => undefined);
        return (await due.next().catch(() => undefined)) === word;
      });
    };
    await worksAll('before');
    expect(await delivered(mailbox, subject, 'before')).toBe('stored');
    return { connection, mailbox, states, master, subject, due, worksAll };
  };
  const elsewhere = (master: ClusterNode) => until(async () => (await cluster.masterOf(READY).catch(() => master)).port !== master.port);

  test('killed: its replica is found, with what was acknowledged, and everything works there', async () => {
    const { mailbox, states, master, subject, worksAll } = await scene();
    await cluster.kill(master);
    await until(() => states.at(-1) === 'away');
    await elsewhere(master);
    await cluster.restart(master);
    expect(await delivered(mailbox, subject, 'before')).toBe('duplicate');
    expect(await delivered(mailbox, subject, 'after')).toBe('stored');
    await until(() => states.at(-1) === 'ready');
    await worksAll('after');
  });

  test('frozen: its replica is found while it still is, and when it thaws it leads nobody astray', async () => {
    const { connection, mailbox, states, master, subject, due, worksAll } = await scene();
    const other = mastersNow().find(({ port }) => port !== master.port);
    if (!other) throw new Error('there is no other master');
    cluster.freeze(master);
    await until(() => states.at(-1) === 'away');
    // The others go on.
    expect(connection.ready()).toBe(true);
    expect(await delivered(mailbox, someoneAt(other), 'meanwhile')).toBe('stored');
    await elsewhere(master);
    await until(() => states.at(-1) === 'ready');
    await until(() =>
      due.look(0, 0, 1).then(
        () => true,
        () => false,
      ),
    );
    await worksAll('frozen');
    cluster.thaw(master);
    expect(await delivered(mailbox, subject, 'before')).toBe('duplicate');
    expect(await delivered(mailbox, subject, 'after')).toBe('stored');
    await worksAll('after');
  });

  test('frozen when a process starts: the others can be used at once, and its replica once it is promoted', async () => {
    const [master, other] = mastersNow();
    if (!master || !other) throw new Error('there are no masters');
    cluster.freeze(master);
    const { mailbox, states } = await started();
    expect(await delivered(mailbox, someoneAt(other), 'a')).toBe('stored');
    await until(() => states.at(-1) === 'ready');
    cluster.thaw(master);
    expect(await delivered(mailbox, someoneAt(master), 'a')).toBe('stored');
  });
});

test('a slot that moves to another master: nothing acknowledged is lost or stored twice', async () => {
  const { connection, mailbox } = await started();
  const [from, to] = mastersNow();
  if (!from || !to) throw new Error('there are no masters');
  const subject = someoneAt(from);
  const slot = slotOf(keysOf(subject).subject);
  const signals = opened(createSignals(connection));
  let heard = false;
  signals.listen(keysOf(subject).bell, (word) => {
    heard ||= word === 'there';
  });
  const end = new AbortController();
  let count = 0;
  const writing = (async () => {
    for (; !end.signal.aborted; count += 1) await delivered(mailbox, subject, `e${count}`);
  })();
  await until(() => count > 10);
  await moveSlot(slot, from, to);
  const moved = count;
  await until(() => count > moved + 10);
  end.abort();
  await writing;
  expect(await withNode(to.url, ({ ask }) => ask('LLEN', keysOf(subject).inbox))).toBe(count);
  await until(async () => {
    signals.send(keysOf(subject).bell, 'there');
    await sleep(20);
    return heard;
  });
});

/** As an operator's tool does it, key by key. */
const moveSlot = async (slot: number, from: ClusterNode, to: ClusterNode): Promise<void> => {
  const idOf = (node: ClusterNode) => withNode(node.url, async ({ ask }) => textOf(await ask('CLUSTER', 'MYID')));
  const [fromId, toId] = [await idOf(from), await idOf(to)];
  await withNode(to.url, ({ ask }) => ask('CLUSTER', 'SETSLOT', String(slot), 'IMPORTING', fromId));
  await withNode(from.url, async ({ ask }) => {
    await ask('CLUSTER', 'SETSLOT', String(slot), 'MIGRATING', toId);
    for (;;) {
      const keys = await ask('CLUSTER', 'GETKEYSINSLOT', String(slot), '10');
      if (!Array.isArray(keys) || keys.length === 0) break;
      for (const key of keys) {
        await ask('MIGRATE', '127.0.0.1', String(to.port), textOf(key), '0', '5000');
        await sleep(20);
      }
    }
  });
  for (const { url } of [to, from]) await withNode(url, ({ ask }) => ask('CLUSTER', 'SETSLOT', String(slot), 'NODE', toId));
};

test('the password of the named nodes opens the others too', async () => {
  const guard = (password: string, url: (node: ClusterNode) => string) =>
    Promise.all(
      cluster.nodes.map((node) =>
        withNode(url(node), async ({ ask }) => {
          await ask('CONFIG', 'SET', 'masterauth', password);
          await ask('CONFIG', 'SET', 'requirepass', password);
        }),
      ),
    );
  const within = ({ port }: ClusterNode) => `redis://:se%3Acret@127.0.0.1:${port}`;
  await guard('se:cret', ({ url }) => url);
  try {
    const { mailbox } = await started(cluster.nodes.slice(0, 2).map(within));
    for (const master of mastersNow()) expect(await delivered(mailbox, someoneAt(master), 'a')).toBe('stored');
  } finally {
    await guard('', within);
  }
});

test('a socket in a list of nodes is refused', () => {
  expect(() => connect('redis://127.0.0.1:1,unix:///run/redis.sock', () => undefined)).toThrow('/run/redis.sock is a socket');
});
