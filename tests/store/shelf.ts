/**
 * The store on a real Redis with a clock moved by hand; workers are mailboxes with names of their own. STORE=cluster in the environment puts it
 * on a cluster, whatever the suite.
 */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Clock } from '../../bot/clock.ts';
import type { Json } from '../../bot/model.ts';
import { createAside } from '../../bot/store/aside.ts';
import { type Connection, connect, type Node } from '../../bot/store/client.ts';
import { createDue } from '../../bot/store/due.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { createLog } from '../../bot/store/log.ts';
import { type Committed, createMailbox, type Mailbox, type Marked, type Receipt, type Taken, type Turn } from '../../bot/store/mailbox.ts';
import { createSealer, type Sealer } from '../../bot/store/seal.ts';
import { startTestRedis } from '../support/redis.ts';
import { openOnCluster } from './on-cluster.ts';

/** `client` has all commands, for looking behind the store. */
type Ground = { url: string; client: (connection: Connection) => Promise<Node>; close: () => Promise<void> };

const onOneServer = async (): Promise<Ground> => {
  const redis = await startTestRedis();
  return { url: redis.url, client: soleMaster, close: redis.stop };
};

export const openShelf = async () => {
  const ground = await (process.env.STORE === 'cluster' ? openOnCluster() : onOneServer());
  const connection = await connected(ground.url);
  const client = await ground.client(connection);
  // A dump must show a text that is there, not its compressed form.
  await client.configSet('rdbcompression', 'no');
  const sealer = createSealer([randomBytes(32)]);
  let now = Date.now();

  /** A hash is read field by field: Redis dumps it in no fixed order. */
  const bytesOf = async (name: string): Promise<string> => {
    if ((await client.type(name)).toString() !== 'hash') {
      return (await client.sendCommand<Buffer | null>(['DUMP', name]))?.toString('latin1') ?? '';
    }
    const fields = Object.entries(await client.hGetAll(name)).map(([field, value]) => `${field}=${value.toString('latin1')}`);
    return fields.sort().join('\n');
  };

  /** Real timers at the shelf's time. */
  const clock: Clock = {
    now: () => now,
    monotonic: () => performance.now(),
    after: (ms, work) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
  };

  return {
    connection,
    client,
    run: connection.run,
    sealer,
    clock,
    due: createDue(connection),
    aside: createAside(connection, sealer),
    log: createLog(connection, sealer),
    now: () => now,
    waits: (ms: number) => {
      now += ms;
    },
    worker: (name: string, own: Sealer = sealer) =>
      createMailbox({ run: connection.run, sealer: own, worker: name, now: () => now, logDays: 30 }),
    /** When somebody must look at a subject next, by the index. */
    dueAt: async (subject: Subject): Promise<number | null> => await client.zScore(keysOf(subject).due, subject),
    /** Every key of a subject with its bytes: equal dumps mean that nothing was written. */
    dump: async (subject: Subject): Promise<Record<string, string>> => {
      const contents = Object.values(keysOf(subject)).map(async (name) => [name, await bytesOf(name)] as const);
      return Object.fromEntries(await Promise.all(contents));
    },
    close: async () => {
      await connection.close();
      await ground.close();
    },
  };
};

export type Shelf = Awaited<ReturnType<typeof openShelf>>;

export const connected = async (url: string): Promise<Connection> =>
  await new Promise((resolve) => {
    const connection = connect(url, (state) => {
      if (state === 'ready') resolve(connection);
    });
  });

/** The client with all its commands, for looking behind the store. */
export const soleMaster = async (connection: Connection): Promise<Node> => {
  const [client] = await connection.masters();
  if (!client) throw new Error('there is no server');
  return client;
};

/** A subject that no other test uses. */
export const someone = (): Subject => `conversation:${randomUUID()}`;

export const event = (id: string, body: Json = { says: id }): { id: string; body: Json } => ({ id, body });

/** Parts that say their ids. */
export const said = (...ids: string[]): Turn['parts'] => ids.map((id) => ({ id, body: id }));

export const turn = (more: Partial<Turn> = {}): Turn => ({
  state: { turns: 1 },
  entry: undefined,
  parts: [],
  calls: [],
  audit: [],
  ...more,
});

export const yours = (receipt: Receipt): Taken => {
  if (receipt.verdict !== 'yours') throw new Error(`the subject was not given: ${receipt.verdict}`);
  return receipt.taken;
};

/** What a mark tells when the lease is still one's own. */
export const ok = (marked: Marked): Extract<Marked, { verdict: 'ok' }> => {
  if (marked.verdict !== 'ok') throw new Error('the lease is lost');
  return marked;
};

/** Ends the turn of the event that was taken, and goes on to the next one. */
export const commit = async (mailbox: Mailbox, taken: Pick<Taken, 'hold' | 'event'>, turn: Turn): Promise<Committed> => {
  if (!taken.event) throw new Error('there is no event to handle');
  const done = await mailbox.commit(taken.hold, taken.event, turn);
  if (done.verdict === 'kept') taken.event = done.event;
  return done;
};

/** A subject with one event, held by this worker. */
export const begun = async (shelf: Shelf, name = 'first'): Promise<{ subject: Subject; taken: Taken; mailbox: Mailbox }> => {
  const subject = someone();
  const mailbox = shelf.worker(name);
  return { subject, taken: yours(await mailbox.receive(subject, event('begin'), true)), mailbox };
};

/** A subject whose first turn left these parts; the first one is about to leave. */
export const leaving = async (shelf: Shelf, ...ids: string[]) => {
  const { subject, taken, mailbox } = await begun(shelf);
  await commit(mailbox, taken, turn({ parts: said(...ids) }));
  return { subject, taken, mailbox };
};

/** Runs what must write nothing to the subject. */
export const writesNothing = async <T>(shelf: Shelf, subject: Subject, work: () => Promise<T>): Promise<T> => {
  const before = await shelf.dump(subject);
  const result = await work();
  expect(await shelf.dump(subject)).toEqual(before);
  return result;
};

/** Everything that is set aside of a subject. */
export const asideOf = async (shelf: Shelf, subject: Subject) => {
  const found = [];
  for await (const one of shelf.aside.list()) if (one.subject === subject) found.push(one);
  return found;
};
