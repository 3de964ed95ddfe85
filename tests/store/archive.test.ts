/** The audit over years, on a real Redis and a real folder: what is old moves, and whatever goes wrong nothing is lost or doubled. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import { createLooks } from '../../bot/looks.ts';
import { allLinks } from '../../bot/store/archive/chain.ts';
import { openArchive } from '../../bot/store/archive/folder.ts';
import { HOT_MS, type MoveParts } from '../../bot/store/archive/move.ts';
import { createRounds } from '../../bot/store/archive/rounds.ts';
import { anchorOf, entriesOf, headAfter } from '../../bot/store/audit.ts';
import type { Run } from '../../bot/store/client.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { seeded } from '../support/seeded.ts';
import { archive, chainsOf, DAY, dir, holds, hotLength, move, moverWith, scribe, setStage, shelf, verify } from './archive-stage.ts';
import { someone } from './shelf.ts';

jest.setTimeout(120_000);
setStage();

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
    const [chain] = await chainsOf([subject]);
    let before = '';
    for (const [at, link] of (chain?.links ?? []).entries()) {
      expect({ ...link, position: at + 1, before, head: headAfter(before, link.body) }).toEqual(link);
      before = link.head;
    }
  });

  test('is passed over by whoever knows of no archive: who looked is told from what is left', async () => {
    const subject = someone();
    const [mailbox, chain] = [shelf.worker('scribe'), { subject, auditHead: '' }];
    const look = () => ({ at: shelf.now(), what: 'reads', kind: 'balance', bank: 'chase', grant: 'g', interaction: 'i' });
    await mailbox.record(chain, [look()]);
    shelf.waits(HOT_MS + DAY);
    await move();
    const looks = createLooks(shelf.connection, shelf.sealer, shelf.now);
    expect(await looks(subject)).toEqual([]);
    await mailbox.record(chain, [look()]);
    expect(await looks(subject)).toEqual([{ at: shelf.now(), bank: 'chase', what: 'balance' }]);
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
    const [chain] = await chainsOf(subjects);
    const [first] = entriesOf(chain?.links[0]?.body ?? '[]');
    expect(first).toMatchObject({ at: expect.any(Number) });
    expect(shelf.now() - began).toBeGreaterThan(3 * 365 * DAY);
  });
});

describe('whatever ends a move', () => {
  /** The end comes after so many subjects were taken from Redis: the last of them, or the answer of it. */
  const failing = (after: number): MoveParts['connection'] => {
    let left = after;
    const run: Run = async (script, keys, args) => {
      if (script !== 'trim') return await shelf.run(script, keys, args);
      left -= 1;
      const answer = left < 0 ? null : await shelf.run(script, keys, args);
      if (left <= 0) throw new Error('killed');
      return answer;
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
  /** How many links an export has, each the next one of its chain. */
  const exported = async (): Promise<number> => {
    const { connection, sealer } = shelf;
    const [heads, broken] = [new Map<Subject, string>(), [] as unknown[]];
    let links = 0;
    for await (const { subject, before, head } of allLinks({ connection, sealer, archive, broken: (amiss) => broken.push(amiss) })) {
      expect(before).toBe(heads.get(subject) ?? '');
      heads.set(subject, head);
      links += 1;
    }
    expect(broken).toEqual([]);
    return links;
  };

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

  test('a check that runs beside them finds nothing amiss, and an export nothing missing', async () => {
    const [own, random, subjects] = [scribe(), seeded(4), Array.from({ length: 30 }, someone)];
    for (let round = 1; round <= 5; round += 1) {
      for (const subject of subjects) await own.write(subject, 3);
      shelf.waits(HOT_MS + DAY);
      const slowly = () => new Promise<void>((go) => setTimeout(go, random() * 3));
      const moving = move({ segmentBytes: 300, pause: slowly });
      for (let n = 0; n < 10; n += 1) {
        expect((await verify()).amiss).toEqual([]);
        expect(await exported()).toBe(90 * round);
      }
      await moving;
      await holds(subjects, 90 * round);
    }
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

test('a folder that went away while we ran says so, and nothing has left Redis', async () => {
  const own = scribe();
  const subject = someone();
  await own.write(subject);
  shelf.waits(HOT_MS + DAY);
  const before = await hotLength(subject);
  const gone = await openArchive(shelf.sealer, await mkdtemp(join(dir, 'gone-')), '');
  await rm(gone.dir, { recursive: true });
  await expect(move({ archive: gone })).rejects.toMatchObject({ code: 'unusable', message: expect.stringContaining(gone.dir) });
  expect(await hotLength(subject)).toBe(before);
});
