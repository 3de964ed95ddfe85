/**
 * The folder of the archive (AUDIT_DIR): a folder for each segment, named by its number, from 1 on. A segment is written aside, down to the disk, and
 * gets its number by one rename, which fails when another process was faster: it is there as a whole or not at all, and no number is given twice.
 */
import { randomUUID } from 'node:crypto';
import { access, constants, type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sealer } from '../seal.ts';
import { codeOf } from '../server/binary.ts';
import { ArchiveError } from './error.ts';
import { type Draft, type Files, readSegment, rewrapped, type Segment } from './segment.ts';

export interface Archive {
  readonly dir: string;
  /** How a segment is called, for people. */
  nameOf(number: number): string;
  /** Of the segments that are there, in order. */
  numbers(): Promise<number[]>;
  /** Throws ArchiveError. */
  read(number: number): Promise<Segment>;
  /** As the next segment, on disk when this resolves. `at`: ms of the epoch. undefined: another process wrote one at the same time. Throws ArchiveError. */
  publish(draft: Draft, at: number): Promise<number | undefined>;
  /** The wrapped data key of a segment. Throws ArchiveError. */
  keyOf(number: number): Promise<Buffer>;
  /** Puts a segment's key under the newest of DATA_KEYS. Resolves to whether there was anything to do. Throws ArchiveError. */
  rewrap(number: number): Promise<boolean>;
  /** Removes what was begun and never published: for whoever alone writes now. */
  tidy(): Promise<void>;
}

const LINKS = 'links';
const KEY = 'key';
const DRAFT = '.draft-';

/** A folder that was named must be there; without a name one is made. Throws ArchiveError, with what to do. */
export const openArchive = async (sealer: Sealer, given: string | undefined, instead: string): Promise<Archive> => {
  const dir = given ?? instead;
  if (given === undefined) await mkdir(dir, { recursive: true, mode: 0o700 }).catch(unusable(`${dir} cannot be made.`));
  await requireUsable(dir);
  return archiveIn(sealer, dir);
};

const requireUsable = async (dir: string): Promise<void> => {
  const found = await stat(dir).catch(() => undefined);
  if (!found)
    throw new ArchiveError('unusable', `AUDIT_DIR: there is no folder ${dir}. Make it, for this user alone: mkdir -p -m 700 ${dir}`);
  if (!found.isDirectory()) throw new ArchiveError('unusable', `AUDIT_DIR: ${dir} is a file; name a folder.`);
  const user = process.getuid?.() ?? '';
  const forbidden = `AUDIT_DIR: this user may not write to ${dir}: chown -R ${user} ${dir}, or name another one.`;
  await access(dir, constants.R_OK | constants.W_OK | constants.X_OK).catch(unusable(forbidden));
};

/** What the file system refuses. */
const unusable =
  (message: string) =>
  (error: unknown): never => {
    throw new ArchiveError('unusable', message, error);
  };

const nameOf = (number: number): string => String(number).padStart(6, '0');

const archiveIn = (sealer: Sealer, dir: string): Archive => {
  const folderOf = (number: number): string => join(dir, nameOf(number));
  const numbers = async (): Promise<number[]> => {
    const names = await readdir(dir).catch(unusable(`${dir} cannot be read.`));
    return names
      .filter((name) => /^\d{6,}$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  };
  const fileOf = async (number: number, name: string): Promise<Buffer> => {
    const path = join(folderOf(number), name);
    return await readFile(path).catch((error: unknown) => {
      throw new ArchiveError('missing', `${path} cannot be read.`, error);
    });
  };
  const read = async (number: number): Promise<Segment> => {
    const name = folderOf(number);
    const segment = readSegment(sealer, name, { links: await fileOf(number, LINKS), key: await fileOf(number, KEY) });
    if (segment.end.number !== number)
      throw new ArchiveError('damaged', `${name} is segment ${segment.end.number}: somebody gave it another number.`);
    return segment;
  };

  return {
    dir,
    nameOf,
    numbers,
    read,
    async publish(draft, at) {
      const last = (await numbers()).at(-1) ?? 0;
      const before = last > 0 ? await read(last) : undefined;
      const aside = join(dir, `${DRAFT}${randomUUID()}`);
      const files = draft.end({ number: last + 1, at, previous: before?.digest ?? '' });
      await write(aside, files).catch(unusable(`${dir} takes no more files.`));
      if (await renamed(aside, folderOf(last + 1))) {
        await synced(dir);
        return last + 1;
      }
      await rm(aside, { recursive: true, force: true });
      return undefined;
    },
    keyOf: (number) => fileOf(number, KEY),
    async rewrap(number) {
      const folder = folderOf(number);
      const wrapped = rewrapped(sealer, folder, await fileOf(number, KEY));
      if (!wrapped) return false;
      const aside = join(folder, `${KEY}.${randomUUID()}`);
      await writeDown(aside, wrapped);
      await rename(aside, join(folder, KEY));
      await synced(folder);
      return true;
    },
    async tidy() {
      const left = (await readdir(dir)).filter((name) => name.startsWith(DRAFT));
      for (const name of left) await rm(join(dir, name), { recursive: true, force: true });
    },
  };
};

const write = async (folder: string, { links, key }: Files): Promise<void> => {
  await mkdir(folder, { mode: 0o700 });
  await writeDown(join(folder, LINKS), links);
  await writeDown(join(folder, KEY), key);
  await synced(folder);
};

const OUTRUN: ReadonlySet<unknown> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOENT']);

/** Whether it has its new name; not when a folder with something in it has it already, or somebody took it for left over. */
const renamed = async (from: string, to: string): Promise<boolean> => {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (OUTRUN.has(codeOf(error))) return false;
    throw error;
  }
};

const writeDown = async (path: string, bytes: Buffer): Promise<void> =>
  await within(await open(path, 'wx', 0o600), async (file) => {
    await file.writeFile(bytes);
    await file.sync();
  });

/** What was made or renamed in it is there after a power cut, too. */
const synced = async (folder: string): Promise<void> => await within(await open(folder), (handle) => handle.sync());

const within = async (handle: FileHandle, work: (handle: FileHandle) => Promise<void>): Promise<void> => {
  try {
    await work(handle);
  } finally {
    await handle.close();
  }
};
