/** The keys that seal data at rest. In the sandbox they are made once and kept where only the owner may read them. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type DataKeys = readonly [Buffer, ...Buffer[]];

/** `given` are DATA_KEYS; without them a key is read from `dir`, or made there. */
export const dataKeys = async (given: readonly Buffer[], dir: string): Promise<DataKeys> => {
  const there = await existingDataKeys(given, dir);
  if (there) return there;
  await mkdir(dir, { recursive: true, mode: 0o700 });
  await make(pathIn(dir));
  return (await existingDataKeys([], dir)) ?? unusable(pathIn(dir));
};

/** The same, but no key is made; undefined: there is none. */
export const existingDataKeys = async (given: readonly Buffer[], dir: string): Promise<DataKeys | undefined> => {
  const [newest, ...older] = given;
  if (newest) return [newest, ...older];
  const kept = await read(pathIn(dir));
  if (kept === undefined) return undefined;
  const key = Buffer.from(kept, 'base64');
  return key.length === 32 ? [key] : unusable(pathIn(dir));
};

const pathIn = (dir: string): string => join(dir, 'data-key');

const unusable = (path: string): never => {
  throw new Error(`${path} does not hold a 32-byte key: restore it from your backup, or remove it together with the data it sealed`);
};

/** The key appears under its name whole or not at all, and of two starts at once both use the one that came first. */
const make = async (path: string): Promise<void> => {
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  await file.writeFile(randomBytes(32).toString('base64'));
  await file.sync();
  await file.close();
  await link(draft, path).catch(unless('EEXIST'));
  await rm(draft);
};

const read = async (path: string): Promise<string | undefined> => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    unless('ENOENT')(error);
    return undefined;
  }
};

const unless =
  (code: string) =>
  (error: unknown): void => {
    if (typeof error !== 'object' || error === null || !('code' in error) || error.code !== code) throw error;
  };
