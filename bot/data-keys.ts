/** The keys that seal data at rest. In the sandbox they are made once and kept where only the owner may read them. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type DataKeys = readonly [Buffer, ...Buffer[]];

/** `given` are DATA_KEYS; without them a key is read from `dir`, or made there. */
export const dataKeys = async (given: readonly Buffer[], dir: string): Promise<DataKeys> => {
  const [newest, ...older] = given;
  if (newest) return [newest, ...older];
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = join(dir, 'data-key');
  try {
    // Exclusive: of two starts at once one makes the key and the other reads it.
    const file = await open(path, 'wx', 0o600);
    const key = randomBytes(32);
    await file.writeFile(key.toString('base64'));
    await file.sync();
    await file.close();
    return [key];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const key = Buffer.from(await readFile(path, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${path} does not hold a 32-byte key: restore it from your backup, or remove it together with the data it sealed`);
  return [key];
};
