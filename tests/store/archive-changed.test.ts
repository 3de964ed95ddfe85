/** Whatever is changed of the audit afterwards, in its archive or in Redis, is found. */
import { copyFile, cp, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, jest, test } from '@jest/globals';
import { openArchive } from '../../bot/store/archive/folder.ts';
import { HOT_MS } from '../../bot/store/archive/move.ts';
import { beginSegment, readSegment } from '../../bot/store/archive/segment.ts';
import { headAfter } from '../../bot/store/audit.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { seeded } from '../support/seeded.ts';
import { archive, DAY, dir, holds, move, scribe, setStage, shelf, verify } from './archive-stage.ts';
import { someone } from './shelf.ts';

jest.setTimeout(120_000);
setStage();

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
