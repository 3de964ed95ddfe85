/**
 * The drill: could this backup be used today? Every conversation's data key in it is unwrapped with the keys at hand. Without its data key a
 * conversation is noise, for us as for anybody.
 */

import { createSealer, fingerprintOf, SealError, wrapperOf } from '../seal.ts';
import type { BackupReader, Header } from './file.ts';
import { subjectIn } from './keys.ts';
import { isGenuine } from './signature.ts';

export type Drill = {
  header: Header;
  /** Written by somebody who had our keys; undefined: the key that would tell is missing. */
  genuine: boolean | undefined;
  conversations: number;
  keys: number;
  /** Conversations that cannot be opened, by the fingerprint of the key that is missing. */
  missing: ReadonlyMap<string, number>;
  /** Conversations whose data key is damaged, though the file is whole: it was so in Redis. */
  damaged: number;
  /** Fingerprints of keys that were in use and are not at hand, but that no conversation needs. Older records of the audit may. */
  absent: readonly string[];
};

export const drill = async (
  backup: BackupReader,
  dataKeys: readonly [Buffer, ...Buffer[]],
  progress: (share: number) => void,
): Promise<Drill> => {
  const sealer = createSealer(dataKeys);
  const missing = new Map<string, number>();
  let [conversations, keys, damaged] = [0, 0, 0];
  for await (const { stem, wrapped, keys: saved } of backup.saved(progress)) {
    keys += saved.length;
    if (stem === undefined || wrapped === undefined) continue;
    conversations += 1;
    try {
      sealer.unwrap(wrapped, subjectIn(stem));
    } catch (error) {
      if (!(error instanceof SealError)) throw error;
      if (error.code === 'damaged') damaged += 1;
      else missing.set(wrapperOf(wrapped), (missing.get(wrapperOf(wrapped)) ?? 0) + 1);
    }
  }
  const atHand = new Set(dataKeys.map(fingerprintOf));
  const absent = backup.header.keys.filter((key) => !atHand.has(key) && !missing.has(key));
  const genuine = isGenuine(backup.signature, backup.digest, backup.header.keys[0], dataKeys);
  return { header: backup.header, genuine, conversations, keys, missing, damaged, absent };
};

export const lostIn = ({ missing, damaged }: Drill): number => [...missing.values()].reduce((sum, count) => sum + count, damaged);
