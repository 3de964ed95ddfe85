/** The keys that seal data at rest. In the sandbox they are made once and kept where only the owner may read them. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export type DataKeys = readonly [Buffer, ...Buffer[]];

/** `given` are DATA_KEYS; without them a key is read from `dir`, or made there. */
export const dataKeys = async (given: readonly Buffer[], dir: string): Promise<DataKeys> => {
  const [newest, ...older] = given;
  if (newest) return [newest, ...older];
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'data-key');
  if ((await read(path)) === undefined) await make(path);
  const kept = await read(path);
  const key = Buffer.from(kept ?? '', 'base64');
  if (key.length === 32) return [key];
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
