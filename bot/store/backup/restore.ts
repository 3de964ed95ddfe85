/**
 * Puts a backup back into Redis. Times to live go on as if nothing had happened: what has expired since the backup stays gone, as the
 * customers were promised. Nothing may write to this Redis meanwhile.
 */

import { BackupError, reasonIn } from './error.ts';
import type { BackupReader, Saved, SavedKey } from './file.ts';
import { namesUnder } from './keys.ts';
import type { Masters } from './masters.ts';
import { holdsSubjects } from './save.ts';

/** So many subjects are sent together. */
const AT_ONCE = 16;

export type RestoreOptions = {
  masters: Masters;
  backup: BackupReader;
  /**
   * Other conversations are in this Redis already, and stay. One that is in the backup too is replaced as a whole; keys that belong to no
   * conversation (hints, counts) stay as they are.
   */
  intoNonempty: boolean;
  now: () => number;
  progress: (share: number) => void;
  signal: AbortSignal;
};

export type Restored = { conversations: number; keys: number /** Keys whose time has come since. */; expired: number };

/** Throws BackupError; what was restored by then stays. */
export const restoreBackup = async (options: RestoreOptions): Promise<Restored> => {
  const { masters, backup, intoNonempty, progress, signal } = options;
  if (!intoNonempty && (await holdsSubjects(masters)))
    throw new BackupError(
      'not_empty',
      'This Redis holds conversations already: nothing was restored. Empty it first, or add --into-nonempty to keep what is not in the backup and replace what is.',
    );
  const restored: Restored = { conversations: 0, keys: 0, expired: 0 };
  let waiting: Saved[] = [];
  const send = async (): Promise<void> => {
    if (signal.aborted)
      throw new BackupError('interrupted', 'Interrupted: a part is restored. Run it again with --into-nonempty for the rest.');
    await Promise.all(waiting.map((saved) => restoreOne(saved, options, restored)));
    waiting = [];
  };
  try {
    for await (const saved of backup.saved(progress)) {
      waiting.push(saved);
      if (waiting.length === AT_ONCE) await send();
    }
    await send();
    return restored;
  } catch (error) {
    throw explained(error, masters.version, backup.header.redis);
  }
};

const restoreOne = async (
  { stem, wrapped, keys }: Saved,
  { masters, intoNonempty, now }: RestoreOptions,
  restored: Restored,
): Promise<void> => {
  const alive = keys.filter(({ until }) => until === undefined || until > now());
  restored.expired += keys.length - alive.length;
  const [first] = alive;
  if (!first) return;
  const node = await masters.masterFor(first.name);
  if (stem === undefined) {
    const written = await Promise.all(alive.map((key) => node.ask(...restoring(key)).then(() => true, unlessThere)));
    restored.keys += written.filter(Boolean).length;
    return;
  }
  const cleared = intoNonempty ? [['DEL', ...namesUnder(stem)]] : [];
  await node.together([...cleared, ...alive.map(restoring)]);
  restored.keys += alive.length;
  restored.conversations += wrapped === undefined ? 0 : 1;
};

const restoring = ({ name, until, dump }: SavedKey): (string | Buffer)[] => ['RESTORE', name, String(until ?? 0), dump, 'ABSTTL'];

const unlessThere = (error: unknown): boolean => {
  if (!reasonIn(error).startsWith('BUSYKEY')) throw error;
  return false;
};

/** What Redis said, for whom it is said. */
const explained = (error: unknown, version: string, savedBy: string): BackupError => {
  if (error instanceof BackupError) return error;
  const said = reasonIn(error);
  if (said.includes('BUSYKEY'))
    return new BackupError('in_use', 'Something writes to this Redis: stop every Banter, empty Redis, and restore again.', error);
  if (said.includes('DUMP payload version'))
    return new BackupError(
      'incompatible',
      `This Redis is ${version} and cannot read what ${savedBy} wrote: use ${savedBy} or newer.`,
      error,
    );
  if (said.includes('OOM'))
    return new BackupError(
      'memory_full',
      'The memory of this Redis is full: a part is restored. Raise maxmemory, empty it, restore again.',
      error,
    );
  return new BackupError('unreachable', `Only a part is restored: ${reasonIn(error)}`, error);
};
