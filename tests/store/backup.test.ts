/** What a backup keeps: every key as it was, whole subjects, their times; on one Redis and between clusters. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { drill, lostIn } from '../../bot/store/backup/drill.ts';
import { openBackup } from '../../bot/store/backup/file.ts';
import { subjectIn } from '../../bot/store/backup/keys.ts';
import { type Masters, openMasters } from '../../bot/store/backup/masters.ts';
import { type RestoreOptions, restoreBackup } from '../../bot/store/backup/restore.ts';
import { saveBackup } from '../../bot/store/backup/save.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { createSealer, fingerprintOf } from '../../bot/store/seal.ts';
import { listOf, type Reply, textOf } from '../../bot/store/server/node.ts';
import { startTestRedis, type TestRedis } from '../support/redis.ts';
import { startTestCluster, type TestCluster } from '../support/redis-cluster.ts';

jest.setTimeout(120_000);

const KEY = randomBytes(32);
const sealer = createSealer([KEY]);
const never = new AbortController().signal;
const quiet = (): void => undefined;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'banter-store-backup-'));
  file = join(folder, 'backup');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const send = async (masters: Masters, name: string, ...command: (string | Buffer)[]) => (await masters.masterFor(name)).ask(...command);

/** A conversation with a key of every kind that we use. */
const fill = async (masters: Masters, subject = `conversation:${randomUUID()}`, days = 30): Promise<string> => {
  const keys = keysOf(subject);
  await send(masters, keys.subject, 'HSET', keys.subject, 'state', randomBytes(40), 'key', sealer.newDataKey(subject).wrapped);
  await send(masters, keys.log, 'XADD', keys.log, '*', 'e', randomBytes(100));
  await send(masters, keys.audit, 'RPUSH', keys.audit, randomBytes(60), randomBytes(60));
  await send(masters, keys.seen, 'ZADD', keys.seen, String(Date.now()), randomBytes(12));
  for (const name of [keys.subject, keys.log]) await send(masters, name, 'PEXPIRE', name, String(days * 86_400_000));
  return subject;
};

/** Every key with its dump and the time at which it expires. A hash is dumped in no fixed order. */
const contents = async ({ nodes }: Masters): Promise<Map<string, string>> => {
  const found = new Map<string, string>();
  for (const { ask } of nodes) {
    for (const name of listOf(await ask('KEYS', '*')).map(textOf)) {
      const isHash = (await ask('TYPE', name)) === 'hash';
      const bytes = isHash
        ? listOf(await ask('HGETALL', name))
            .map(hexOf)
            .sort()
            .join()
        : hexOf(await ask('DUMP', name));
      found.set(name, `${bytes} until ${textOf(await ask('PEXPIRETIME', name))}`);
    }
  }
  return found;
};

const hexOf = (reply: Reply): string => (Buffer.isBuffer(reply) ? reply.toString('hex') : '');

const empty = async ({ nodes }: Masters): Promise<void> => {
  for (const { ask } of nodes) await ask('FLUSHALL');
};

const save = (masters: Masters, signal = never) =>
  saveBackup({ masters, path: file, banter: '1.2.3', dataKeys: [KEY], now: Date.now(), progress: quiet, signal });

const restore = async (masters: Masters, more: Partial<RestoreOptions> = {}) => {
  const backup = await openBackup(file);
  try {
    return await restoreBackup({ masters, backup, intoNonempty: false, now: Date.now, progress: quiet, signal: never, ...more });
  } finally {
    await backup.close();
  }
};

describe('one Redis', () => {
  let redis: TestRedis;
  let masters: Masters;
  beforeAll(async () => {
    redis = await startTestRedis();
    masters = await openMasters(redis.url);
  });
  afterAll(async () => {
    masters.close();
    await redis.stop();
  });
  beforeEach(() => empty(masters));

  test('every key comes back as it was, with the time at which it expires', async () => {
    for (let n = 0; n < 40; n += 1) await fill(masters);
    await send(masters, 'banter:due', 'ZADD', 'banter:due', '1', 'conversation:x');
    await send(masters, 'banter:quarantine', 'XADD', 'banter:quarantine', '*', 'why', 'unreadable');
    await send(masters, 'banter:{3f}:due', 'ZADD', 'banter:{3f}:due', '1', 'conversation:x');
    await send(masters, 'banter:{3f}:conversation:x:of-a-newer-version', 'SET', 'banter:{3f}:conversation:x:of-a-newer-version', 'kept');
    const before = await contents(masters);
    await send(masters, 'foreign', 'SET', 'foreign', 'stays out');
    expect(await save(masters)).toEqual({ conversations: 40, keys: before.size });
    await empty(masters);
    expect(await restore(masters)).toEqual({ conversations: 40, keys: before.size, expired: 0 });
    expect(await contents(masters)).toEqual(before);
  });

  test('what expired since stays gone', async () => {
    await fill(masters);
    const { size } = await contents(masters);
    await save(masters);
    await empty(masters);
    const later = Date.now() + 31 * 86_400_000;
    expect(await restore(masters, { now: () => later })).toEqual({ conversations: 1, keys: size - 2, expired: 2 });
  });

  test('a Redis with conversations is refused; told to, it keeps the others and replaces those that are in the file as a whole', async () => {
    const mine = await fill(masters);
    await send(masters, 'banter:due', 'ZADD', 'banter:due', '1', mine);
    const saved = await contents(masters);
    await save(masters);
    const other = await fill(masters);
    const keys = keysOf(mine);
    await send(masters, keys.outbox, 'RPUSH', keys.outbox, 'later than the backup');
    await send(masters, keys.subject, 'HSET', keys.subject, 'state', 'later');
    await send(masters, 'banter:due', 'ZADD', 'banter:due', '2', other);
    await expect(restore(masters)).rejects.toMatchObject({ code: 'not_empty' });
    const before = await contents(masters);
    await restore(masters, { intoNonempty: true });
    const after = await contents(masters);
    for (const name of Object.values(keysOf(other))) expect(after.get(name)).toBe(before.get(name));
    for (const name of Object.values(keys)) expect(after.get(name)).toBe(saved.get(name));
    expect(after.get('banter:due')).toBe(before.get('banter:due'));
  });

  test('somebody who writes meanwhile is noticed', async () => {
    const subject = await fill(masters);
    await save(masters);
    await empty(masters);
    const { audit } = keysOf(subject);
    // Each record read is a step of progress: it comes after the look whether Redis is empty, and before the first write.
    const progress = (): void => void send(masters, audit, 'RPUSH', audit, 'a new event');
    await expect(restore(masters, { progress })).rejects.toMatchObject({ code: 'in_use' });
  });

  test('a subject is saved whole while it is being written to', async () => {
    const subjects = await Promise.all(Array.from({ length: 30 }, () => fill(masters)));
    const [node] = masters.nodes;
    const end = new AbortController();
    const writer = async (): Promise<void> => {
      for (let n = 0; !end.signal.aborted; n += 1) {
        const { subject, outbox } = keysOf(subjects[n % subjects.length] ?? '');
        await node?.together([
          ['HSET', subject, 'n', String(n)],
          ['DEL', outbox],
          ['RPUSH', outbox, String(n)],
        ]);
      }
    };
    const written = writer();
    for (let round = 0; round < 5; round += 1) {
      await save(masters);
      const other = await startTestRedis();
      const copy = await openMasters(other.url);
      await restore(copy);
      for (const { subject, outbox } of subjects.map(keysOf)) {
        const [n, part] = [await send(copy, subject, 'HGET', subject, 'n'), await send(copy, outbox, 'LINDEX', outbox, '0')];
        expect(textOf(n)).toBe(textOf(part));
      }
      copy.close();
      await Promise.all([other.stop(), rm(file)]);
    }
    end.abort();
    await written;
  });

  test('interrupted, or with nothing to save: there is no file', async () => {
    await expect(save(masters)).rejects.toMatchObject({ code: 'nothing_to_save' });
    await fill(masters);
    await expect(save(masters, AbortSignal.abort())).rejects.toMatchObject({ code: 'interrupted' });
    expect(await readdir(folder)).toEqual([]);
  });

  test('the drill tells keys that are missing from keys that are damaged, and names keys that were in use', async () => {
    const [damaged] = [await fill(masters), await fill(masters), await fill(masters)];
    const { subject } = keysOf(damaged);
    await send(masters, subject, 'HSET', subject, 'key', sealer.newDataKey('somebody else').wrapped);
    await save(masters);
    const backup = await openBackup(file);
    const right = await drill(backup, [KEY], quiet);
    expect(right).toMatchObject({ conversations: 3, damaged: 1, absent: [], genuine: true });
    expect(right.missing.size).toBe(0);
    const wrong = await drill(backup, [randomBytes(32)], quiet);
    expect(wrong.missing).toEqual(new Map([[fingerprintOf(KEY), 3]]));
    expect(lostIn(wrong)).toBe(3);
    expect(wrong.genuine).toBeUndefined();
    await backup.close();
  });

  test('a file that somebody changed and gave a new checksum is whole, and not ours', async () => {
    await fill(masters);
    await save(masters);
    const bytes = await readFile(file);
    const end = bytes.length - 64;
    const changed = Buffer.from(bytes.subarray(0, end).toString('latin1').replace('1.2.3', '1.2.4'), 'latin1');
    await writeFile(file, Buffer.concat([changed, createHash('sha256').update(changed).digest(), bytes.subarray(end + 32)]));
    const backup = await openBackup(file);
    expect(backup.header.banter).toBe('1.2.4');
    expect((await drill(backup, [randomBytes(32), KEY], quiet)).genuine).toBe(false);
    await backup.close();
  });
});

test('a key without its subject in a tag, and one with, belong to the same subject', () => {
  expect(subjectIn('banter:{conversation:abc}')).toBe('conversation:abc');
  expect(subjectIn('banter:{3f}:conversation:abc')).toBe('conversation:abc');
});

describe('a cluster', () => {
  let cluster: TestCluster;
  let masters: Masters;
  beforeAll(async () => {
    cluster = await startTestCluster({ masters: 3, replicas: 0, nodeTimeoutMs: 2_000, durability: 'everysec' });
    masters = await openMasters(cluster.urls.join(','));
  }, 60_000);
  afterAll(async () => {
    masters.close();
    await cluster.stop();
  });

  test('is saved from all its masters and restored into all of them; and into one Redis', async () => {
    expect(masters.nodes).toHaveLength(3);
    for (let n = 0; n < 60; n += 1) await fill(masters);
    const before = await contents(masters);
    expect(await save(masters)).toEqual({ conversations: 60, keys: before.size });
    await empty(masters);
    await restore(masters);
    expect(await contents(masters)).toEqual(before);

    const redis = await startTestRedis();
    const single = await openMasters(redis.url);
    await restore(single);
    expect(await contents(single)).toEqual(before);
    single.close();
    await redis.stop();
  });

  test('with a master gone is not saved: a part would be missing', async () => {
    const [first] = cluster.nodes;
    if (!first) throw new Error('a cluster has nodes');
    await cluster.kill(first);
    const others = cluster.urls.slice(1).join(',');
    for (let tries = 0; ; tries += 1) {
      const refused = await openMasters(others).then(
        (opened) => opened.close(),
        (error: unknown) => error,
      );
      if (refused !== undefined) {
        expect(refused).toMatchObject({ code: expect.stringMatching(/incomplete_cluster|unreachable/) });
        break;
      }
      if (tries > 100) throw new Error('the cluster seems whole');
    }
    await cluster.restart(first);
  });
});
