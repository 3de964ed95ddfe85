/** The audit over years, for the suites of its archive: a shelf, a folder of its own for each test, and who writes, moves and checks. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import { type Chain, readChains } from '../../bot/store/archive/chain.ts';
import { type Archive, openArchive } from '../../bot/store/archive/folder.ts';
import { createMover, type Moved, type MoveParts, type Mover } from '../../bot/store/archive/move.ts';
import { type Verified, verifyAudit } from '../../bot/store/archive/verify.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Chain as Writing } from '../../bot/store/mailbox.ts';
import { openShelf, type Shelf } from './shelf.ts';

export const DAY = 86_400_000;

export let shelf: Shelf;
export let dir: string;
export let archive: Archive;

/** For a suite's file, once: everything begins anew with each test. */
export const setStage = (): void => {
  let opened: Shelf | undefined;
  beforeAll(async () => {
    opened = await openShelf();
    shelf = opened;
  });
  beforeEach(async () => {
    await shelf.client.flushAll();
    // A test before may have let years go by, after which nothing new would be young enough for a log.
    shelf.waits(Date.now() - shelf.now());
    dir = await mkdtemp(join(tmpdir(), 'banter-archive-'));
    archive = await openArchive(shelf.sealer, dir, '');
  });
  afterEach(() => rm(dir, { recursive: true, force: true }));
  afterAll(() => opened?.close());
};

/** Writes to chains as turns do. */
export const scribe = () => {
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

export const moverWith = (more: Partial<MoveParts> = {}): Mover =>
  createMover({ connection: shelf.connection, sealer: shelf.sealer, archive, now: shelf.now, pause: () => Promise.resolve(), ...more });
export const move = (more: Partial<MoveParts> = {}): Promise<Moved> => moverWith(more).round();

export const verify = async (): Promise<Verified & { amiss: string[] }> => {
  const amiss: string[] = [];
  const { connection, sealer } = shelf;
  const verified = await verifyAudit({
    ...{ connection, sealer, archive, progress: () => undefined },
    found: ({ place, position, why }) => void amiss.push(`${place} ${position ?? ''} ${why}`),
  });
  return { ...verified, amiss };
};

export const chainsOf = (subjects: readonly Subject[]): Promise<Chain[]> =>
  readChains({ connection: shelf.connection, sealer: shelf.sealer, archive }, subjects);

/** It is whole, and holds so many links, each once for a reader. */
export const holds = async (subjects: readonly Subject[], links: number): Promise<void> => {
  const verified = await verify();
  expect(verified.amiss).toEqual([]);
  expect(verified.archived + verified.hot - verified.doubled).toBe(links);
  const all = (await chainsOf(subjects)).flatMap((chain) => chain.links);
  expect(new Set(all.map(({ body }) => body)).size).toBe(links);
  expect(all).toHaveLength(links);
};

export const hotLength = (subject: Subject): Promise<number> => shelf.client.lLen(keysOf(subject).audit);
