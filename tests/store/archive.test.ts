/** The audit over years, on a real Redis and a real folder: what is old moves, in whatever goes wrong nothing is lost, and any change is found. */
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readChains } from '../../bot/store/archive/chain.ts';
import { type Archive, openArchive } from '../../bot/store/archive/folder.ts';
import { createMover, HOT_MS, type Moved, type MoveParts } from '../../bot/store/archive/move.ts';
import { createRounds } from '../../bot/store/archive/rounds.ts';
import { beginSegment, readSegment } from '../../bot/store/archive/segment.ts';
import { type Verified, verifyAudit } from '../../bot/store/archive/verify.ts';
import { anchorOf, entriesOf, headAfter } from '../../bot/store/audit.ts';
import type { Run } from '../../bot/store/client.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Chain as Writing } from '../../bot/store/mailbox.ts';
import { seeded } from '../support/seeded.ts';
import { openShelf, type Shelf, someone } from './shelf.ts';

jest.setTimeout(120_000);

const DAY = 86_400_000;
const nothing = (): Promise<void> => Promise.resolve();

let shelf: Shelf;
let dir: string;
let archive: Archive;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
  dir = await mkdtemp(join(tmpdir(), 'banter-archive-'));
  archive = await openArchive(shelf.sealer, dir, '');
});
afterEach(() => rm(dir, { recursive: true, force: true }));
afterAll(() => shelf.close());

/** Writes to chains as turns do. */
const scribe = () => {
  const mailbox = shelf.worker('scribe');
  const chains = new Map<Subject, Writing>();
  let written = 0;
  return {
    async write(subject: Subject, links = 1): Promise<void> {
      const chain = chains.get(subject) ?? { subject, auditHead: '' };
      chains.set(subject, chain);
      for (let n = 0; n < links; n += 1) {
        written += 1;
        await mailbox.record(chain, [{ at: shelf.now(), what: 'reads', n: written }]);
      }
    },
    get written() {
      return written;
    },
  };
};

const moverWith = (more: Partial<MoveParts> = {}) =>
  createMover({ connection: shelf.connection, sealer: shelf.sealer, archive, now: shelf.now, pause: nothing, ...more });
const move = (more: Partial<MoveParts> = {}): Promise<Moved> => moverWith(more).round();

const verify = async (): Promise<Verified & { amiss: string[] }> => {
  const amiss: string[] = [];
  const { connection, sealer } = shelf;
  const verified = await verifyAudit({
    ...{ connection, sealer, archive, progress: () => undefined },
    found: ({ place, position, why }) => void amiss.push(`${place} ${position ?? ''} ${why}`),
  });
  return { ...verified, amiss };
};

/** It is whole, and holds so many links, each once for a reader. */
const holds = async (subjects: readonly Subject[], links: number): Promise<void> => {
  const verified = await verify();
  expect(verified.amiss).toEqual([]);
  expect(verified.archived + verified.hot - verified.doubled).toBe(links);
  const chains = await readChains({ connection: shelf.connection, sealer: shelf.sealer, archive }, subjects);
  const all = chains.flatMap((chain) => chain.links);
  expect(new Set(all.map(({ body }) => body)).size).toBe(links);
  expect(all).toHaveLength(links);
};

const hotLength = (subject: Subject): Promise<number> => shelf.client.lLen(keysOf(subject).audit);

describe('what is old', () => {
  test('moves, what is young stays, and the chain goes on over the border', async () => {
    const [own, subject, idle] = [scribe(), someone(), someone()];
    await own.write(subject, 3);
    await own.write(idle, 2);
    shelf.waits(HOT_MS - DAY);
    await own.write(subject, 2);
    expect(await move()).toMatchObject({ segments: 0, links: 0 });
    expect(await readdir(dir)).toEqual([]);
    shelf.waits(2 * DAY);
    expect(await move()).toEqual({ segments: 1, subjects: 2, links: 5, broken: 0, outrun: false });
    expect([await hotLength(subject), await hotLength(idle)]).toEqual([3, 1]);
    await own.write(subject);
    await own.write(idle);
    await holds([subject, idle], 9);
    const [chain] = await readChains({ connection: shelf.connection, sealer: shelf.sealer, archive }, [subject]);
    let before = '';
    for (const [at, link] of (chain?.links ?? []).entries()) {
      expect({ ...link, position: at + 1, before, head: headAfter(before, link.body) }).toEqual(link);
      before = link.head;
    }
  });

  test('moves once, however often it is tried', async () => {
    const own = scribe();
    await own.write(someone(), 4);
    shelf.waits(HOT_MS + DAY);
    const mover = moverWith();
    expect(await mover.round()).toMatchObject({ segments: 1, links: 4 });
    for (const again of [mover, moverWith()]) expect(await again.round()).toMatchObject({ segments: 0, links: 0 });
    expect(await archive.numbers()).toEqual([1]);
  });

  test('is in few files, for their owner alone, in which nobody can read', async () => {
    const own = scribe();
    for (let n = 0; n < 50; n += 1) await own.write(someone(), 2);
    shelf.waits(HOT_MS + DAY);
    expect(await move()).toMatchObject({ segments: 1, subjects: 50 });
    expect(await readdir(dir)).toEqual(['000001']);
    expect((await readdir(join(dir, '000001'))).sort()).toEqual(['key', 'links']);
    expect((await stat(join(dir, '000001', 'links'))).mode & 0o777).toBe(0o600);
    expect((await readFile(join(dir, '000001', 'links'))).toString('latin1')).not.toContain('reads');
  });

  test('is three years and more there for who asks', async () => {
    const [own, random, subjects] = [scribe(), seeded(3), Array.from({ length: 6 }, someone)];
    const began = shelf.now();
    for (let week = 0; week < 160; week += 1) {
      for (const subject of subjects) if (random() < 0.5) await own.write(subject, 1 + Math.floor(random() * 3));
      shelf.waits(7 * DAY);
      await move({ segmentBytes: 600 });
    }
    await holds(subjects, own.written);
    expect((await archive.numbers()).length).toBeGreaterThan(140);
    for (const subject of subjects) expect(await hotLength(subject)).toBeLessThan(20);
    const [chain] = await readChains({ connection: shelf.connection, sealer: shelf.sealer, archive }, subjects);
    const [first] = entriesOf(chain?.links[0]?.body ?? '[]');
    expect(first).toMatchObject({ at: expect.any(Number) });
    expect(shelf.now() - began).toBeGreaterThan(3 * 365 * DAY);
  });
});

describe('whatever ends a move', () => {
  /** The script that takes links from Redis fails after so many times. */
  const failing = (after: number): MoveParts['connection'] => {
    let left = after;
    const run: Run = (script, keys, args) => {
      if (script !== 'trim') return shelf.run(script, keys, args);
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : shelf.run(script, keys, args);
    };
    return { client: shelf.connection.client, masters: shelf.connection.masters, run };
  };

  test.each([0, 1, 3])('after %d subjects were taken from Redis: nothing is lost, the rest is found and finished', async (after) => {
    const [own, subjects] = [scribe(), Array.from({ length: 5 }, someone)];
    for (const subject of subjects) await own.write(subject, 3);
    shelf.waits(HOT_MS + DAY);
    for (const subject of subjects) await own.write(subject);
    await expect(move({ connection: failing(after) })).rejects.toThrow('killed');
    expect(await verify()).toMatchObject({ amiss: [], doubled: 3 * (5 - after) });
    await holds(subjects, 20);
    // Somebody else comes; what was written once is not written again.
    expect(await move()).toMatchObject({ segments: 0, links: 0 });
    expect(await verify()).toMatchObject({ amiss: [], doubled: 0, archived: 15, hot: 5 });
    await holds(subjects, 20);
  });

  test('who comes late takes nothing: links go only as the very ones that were written', async () => {
    const [own, subject] = [scribe(), someone()];
    await own.write(subject, 2);
    const keys = keysOf(subject);
    const links = (await shelf.client.lRange(keys.audit, 0, -1)).map((link) => Buffer.from(link));
    const last = { position: 2, head: links[1]?.toString('latin1', 0, 43) ?? '' };
    const trim = () => shelf.run('trim', keys, [2, last.head, anchorOf(shelf.sealer, subject, last)]);
    expect(await trim()).toBe(1);
    await own.write(subject, 3);
    expect(await trim()).toBe(0);
    expect(await hotLength(subject)).toBe(4);
  });

  test('before its segment had a number: nothing was done, and what is left over goes', async () => {
    const [own, subject] = [scribe(), someone()];
    await own.write(subject, 3);
    shelf.waits(HOT_MS + DAY);
    await mkdir(join(dir, '.draft-cut'));
    await writeFile(join(dir, '.draft-cut', 'links'), 'half of it');
    await holds([subject], 3);
    await archive.tidy();
    expect(await readdir(dir)).toEqual([]);
  });

  test('a Redis that was restored from before: what is moved again is known for the same', async () => {
    const [own, subject] = [scribe(), someone()];
    await own.write(subject, 6);
    const name = keysOf(subject).audit;
    const before = await shelf.client.lRange(name, 0, -1);
    shelf.waits(HOT_MS + DAY);
    await move();
    await shelf.client.del(name);
    await shelf.client.rPush(name, before);
    await own.write(subject, 2);
    await holds([subject], 8);
    shelf.waits(HOT_MS + DAY);
    expect(await move()).toMatchObject({ segments: 1, links: 2 });
    await holds([subject], 8);
  });

  test('and one that then went another way is found', async () => {
    const [own, subject] = [scribe(), someone()];
    await own.write(subject, 2);
    const name = keysOf(subject).audit;
    const before = await shelf.client.lRange(name, 0, -1);
    await own.write(subject, 2);
    shelf.waits(HOT_MS + DAY);
    await move();
    await shelf.client.del(name);
    await shelf.client.rPush(name, before);
    await shelf.worker('other').record({ subject, auditHead: '' }, [{ at: shelf.now() }]);
    expect((await verify()).amiss).not.toEqual([]);
  });
});

describe('several at once', () => {
  test('move everything once', async () => {
    const [own, random, subjects] = [scribe(), seeded(11), Array.from({ length: 40 }, someone)];
    for (let round = 0; round < 4; round += 1) {
      for (const subject of subjects) await own.write(subject, 1 + Math.floor(random() * 3));
      shelf.waits(HOT_MS + DAY);
      const slowly = () => new Promise<void>((go) => setTimeout(go, random() * 5));
      const movers = Array.from({ length: 3 }, () => moverWith({ segmentBytes: 2_000, pause: slowly }));
      const writing = (async () => {
        for (const subject of subjects) await own.write(subject);
      })();
      for (let tries = 0; tries < 3; tries += 1) await Promise.all(movers.map((mover) => mover.round()));
      await writing;
      expect((await verify()).amiss).toEqual([]);
    }
    const { doubled } = await verify();
    expect(doubled).toBe(0);
    await holds(subjects, own.written);
    expect((await readdir(dir)).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a check that runs beside them finds nothing amiss', async () => {
    const [own, subjects] = [scribe(), Array.from({ length: 30 }, someone)];
    for (const subject of subjects) await own.write(subject, 3);
    shelf.waits(HOT_MS + DAY);
    const moving = move({ segmentBytes: 300 });
    for (let n = 0; n < 10; n += 1) expect((await verify()).amiss).toEqual([]);
    await moving;
    await holds(subjects, 90);
  });

  test('who may begin a round is one of them, until it is over for a day', async () => {
    const [first, second] = [createRounds(shelf.connection, 'first'), createRounds(shelf.connection, 'second')];
    expect([await first.take(), await second.take()]).toEqual([true, false]);
    await first.done();
    expect(await second.take()).toBe(false);
    expect(await shelf.client.pTTL('banter:{audit}:mover')).toBeGreaterThan(23 * 3_600_000);
  });

  test('a folder that is not the one the others write to is refused', async () => {
    const own = scribe();
    await own.write(someone());
    shelf.waits(HOT_MS + DAY);
    await move();
    const elsewhere = await mkdtemp(join(dir, 'elsewhere-'));
    await expect(move({ archive: await openArchive(shelf.sealer, elsewhere, '') })).rejects.toMatchObject({ code: 'behind' });
  });
});

describe('what was changed afterwards is found', () => {
  let subjects: Subject[];
  /** Three segments, and chains that go on in Redis. */
  beforeEach(async () => {
    const own = scribe();
    subjects = Array.from({ length: 4 }, someone);
    for (let round = 0; round < 3; round += 1) {
      for (const subject of subjects) await own.write(subject, 2);
      shelf.waits(HOT_MS + DAY);
      await move();
    }
    for (const subject of subjects) await own.write(subject, 2);
    expect(await archive.numbers()).toEqual([1, 2, 3]);
    await holds(subjects, own.written);
  });

  const files = async (): Promise<string[]> =>
    (await archive.numbers()).flatMap((number) => ['links', 'key'].map((name) => join(dir, archive.nameOf(number), name)));

  const flipped = (bytes: Buffer, at: number, by: number): Buffer => {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ by;
    return changed;
  };

  test('any one byte of any file', async () => {
    const random = seeded(5);
    for (const path of await files()) {
      const bytes = await readFile(path);
      for (let n = 0; n < 60; n += 1) {
        const [at, by] = [Math.floor(random() * bytes.length), 1 + Math.floor(random() * 255)];
        await writeFile(path, flipped(bytes, at, by));
        expect({ path, at, by, amiss: (await verify()).breaks > 0 }).toEqual({ path, at, by, amiss: true });
      }
      await writeFile(path, bytes);
    }
    expect((await verify()).amiss).toEqual([]);
  });

  test('any one byte of any link in Redis, the anchor too', async () => {
    const random = seeded(6);
    for (const subject of subjects) {
      const name = keysOf(subject).audit;
      const links = (await shelf.client.lRange(name, 0, -1)).map((link) => Buffer.from(link));
      expect(links).toHaveLength(3);
      for (const [index, link] of links.entries()) {
        for (let n = 0; n < 20; n += 1) {
          const [at, by] = [Math.floor(random() * link.length), 1 + Math.floor(random() * 255)];
          await shelf.client.lSet(name, index, flipped(link, at, by));
          expect({ index, at, by, amiss: (await verify()).breaks > 0 }).toEqual({ index, at, by, amiss: true });
        }
        await shelf.client.lSet(name, index, link);
      }
    }
    expect((await verify()).amiss).toEqual([]);
  });

  test('a segment that is gone, whichever', async () => {
    for (const number of await archive.numbers()) {
      const [path, away] = [join(dir, archive.nameOf(number)), join(dir, 'away')];
      await rename(path, away);
      expect((await verify()).amiss).toContain(`${archive.nameOf(number)}  missing`);
      // Also when nobody remembers how many there were: the chains do.
      const written = await shelf.client.getDel('banter:{audit}:segments');
      expect((await verify()).amiss).toContainEqual(expect.stringMatching(/missing$/));
      await shelf.client.set('banter:{audit}:segments', written ?? '');
      await rename(away, path);
    }
    expect((await verify()).amiss).toEqual([]);
  });

  test('a file that was cut, anywhere, or is gone', async () => {
    const random = seeded(8);
    for (const path of await files()) {
      const [kept, { size }] = [join(dir, 'kept'), await stat(path)];
      await copyFile(path, kept);
      for (const length of [0, size - 1, ...Array.from({ length: 10 }, () => Math.floor(random() * size))]) {
        await copyFile(kept, path);
        await truncate(path, length);
        expect({ path, length, amiss: (await verify()).breaks > 0 }).toEqual({ path, length, amiss: true });
      }
      await rm(path);
      expect((await verify()).amiss).toContainEqual(expect.stringMatching(/missing$/));
      await rename(kept, path);
    }
    expect((await verify()).amiss).toEqual([]);
  });

  test('segments that changed places, and one in the place of another', async () => {
    const [first, second, away] = [join(dir, '000001'), join(dir, '000002'), join(dir, 'away')];
    for (const [from, to] of [
      [first, away],
      [second, first],
      [away, second],
    ] as const)
      await rename(from, to);
    expect((await verify()).breaks).toBeGreaterThan(0);
    await rm(second, { recursive: true });
    await cp(join(dir, '000003'), second, { recursive: true });
    expect((await verify()).breaks).toBeGreaterThan(0);
  });

  test('a segment that is whole, of an archive that went another way', async () => {
    const [elsewhere, second] = [join(dir, 'elsewhere'), join(dir, '000002')];
    await cp(join(dir, '000001'), join(elsewhere, '000001'), { recursive: true });
    const [other, draft] = [await openArchive(shelf.sealer, elsewhere, ''), beginSegment(shelf.sealer)];
    expect(await other.publish(draft, shelf.now())).toBe(2);
    await rm(second, { recursive: true });
    await rename(join(elsewhere, '000002'), second);
    expect((await verify()).amiss).toContain('000003  does_not_follow');
  });

  test('a run of links that is cut out of its segment, though nobody else knows of them', async () => {
    const draft = beginSegment(shelf.sealer);
    const sizes = [draft.bytes];
    for (const subject of subjects) {
      const body = '[1]';
      draft.add({ subject, links: [{ position: 1, before: '', head: headAfter('', body), body }] });
      sizes.push(draft.bytes);
    }
    const { links, key } = draft.end({ number: 1, at: 0, previous: '' });
    expect(readSegment(shelf.sealer, 'whole', { links, key }).runs).toHaveLength(4);
    for (const [at, from] of sizes.slice(0, -1).entries()) {
      const cut = Buffer.concat([links.subarray(0, from), links.subarray(sizes[at + 1])]);
      expect(() => readSegment(shelf.sealer, 'cut', { links: cut, key })).toThrow('cut was changed or cut');
    }
  });

  test('links that are gone from Redis, but for the last ones', async () => {
    const name = keysOf(subjects[0] ?? '').audit;
    const links = await shelf.client.lRange(name, 0, -1);
    for (const left of [links.slice(1), links.slice(2), [...links.slice(0, 1), ...links.slice(2)]]) {
      await shelf.client.del(name);
      await shelf.client.rPush(name, left);
      expect((await verify()).breaks).toBeGreaterThan(0);
    }
  });

  test('and a chain that is broken stays where it is', async () => {
    const name = keysOf(subjects[0] ?? '').audit;
    const [, , last] = await shelf.client.lRange(name, 0, -1);
    await shelf.client.lSet(name, 2, flipped(Buffer.from(last ?? ''), 50, 1));
    shelf.waits(HOT_MS + DAY);
    expect(await move()).toMatchObject({ subjects: 3, broken: 1 });
    expect(await shelf.client.lLen(name)).toBe(3);
  });
});
