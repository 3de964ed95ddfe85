/** The store on a real Redis with a clock moved by hand; workers are mailboxes with names of their own. */
import { randomBytes, randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Json } from '../../bot/model.ts';
import { connect } from '../../bot/store/client.ts';
import { createDue } from '../../bot/store/due.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { createLog } from '../../bot/store/log.ts';
import { type Committed, createMailbox, type Mailbox, type Receipt, type Taken, type Turn } from '../../bot/store/mailbox.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { startTestRedis } from '../support/redis.ts';

export const openShelf = async () => {
  const redis = await startTestRedis();
  const connection = await connected(redis.url);
  const { client } = connection;
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

  return {
    client,
    sealer,
    due: createDue(connection),
    log: createLog(connection, sealer),
    now: () => now,
    waits: (ms: number) => {
      now += ms;
    },
    worker: (name: string) => createMailbox({ connection, sealer, worker: name, now: () => now, logDays: 30 }),
    /** Every key of a subject with its bytes: equal dumps mean that nothing was written. */
    dump: async (subject: Subject): Promise<Record<string, string>> => {
      const contents = Object.values(keysOf(subject)).map(async (name) => [name, await bytesOf(name)] as const);
      return Object.fromEntries(await Promise.all(contents));
    },
    close: async () => {
      await connection.close();
      await redis.stop();
    },
  };
};

export type Shelf = Awaited<ReturnType<typeof openShelf>>;

export const connected = async (url: string): Promise<ReturnType<typeof connect>> =>
  await new Promise((resolve) => {
    const connection = connect(url, (state) => {
      if (state === 'ready') resolve(connection);
    });
  });

/** A subject that no other test uses. */
export const someone = (): Subject => `conversation:${randomUUID()}`;

export const event = (id: string, body: Json = { says: id }): { id: string; body: Json } => ({ id, body });

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
  return { subject, taken: yours(await mailbox.receive(subject, event('begin'))), mailbox };
};

/** Runs what must write nothing to the subject. */
export const writesNothing = async <T>(shelf: Shelf, subject: Subject, work: () => Promise<T>): Promise<T> => {
  const before = await shelf.dump(subject);
  const result = await work();
  expect(await shelf.dump(subject)).toEqual(before);
  return result;
};
