/**
 * Saves everything of Banter's in Redis to a file, while Banter runs. Each subject is read in one transaction, so it is whole in itself;
 * subjects are read one after the other, as their keys come up in SCAN. Only their names are held in memory, about 100 bytes each.
 */
import { BackupError, reasonIn } from './backup-error.ts';
import { type BackupWriter, createBackup, type Footer, type Saved, type SavedKey } from './backup-file.ts';
import { namesUnder, OURS, stemOf, subjectKeyUnder } from './backup-keys.ts';
import { signatureOf } from './backup-signature.ts';
import type { Masters } from './masters.ts';
import { listOf, type RedisNode, type Reply, textOf } from './node.ts';
import { fingerprintOf } from './seal.ts';

const SCAN_COUNT = '500';
/** So many subjects are asked for together. */
const AT_ONCE = 16;

export type SaveOptions = {
  masters: Masters;
  path: string;
  /** Banter's own version. */
  banter: string;
  /** Newest first: their fingerprints are noted, the first one signs. */
  dataKeys: readonly [Buffer, ...Buffer[]];
  now: number;
  progress: (share: number) => void;
  signal: AbortSignal;
};

/** Throws BackupError; then there is no file. */
export const saveBackup = async ({ masters, path, banter, dataKeys, now, progress, signal }: SaveOptions): Promise<Footer> => {
  const writer = await createBackup(path, { savedAt: now, banter, redis: masters.version, keys: dataKeys.map(fingerprintOf) });
  try {
    const saved = await saveAll(masters, writer, progress, signal);
    if (saved.keys === 0) throw new BackupError('nothing_to_save', "This Redis holds nothing of Banter's: nothing was saved.");
    await writer.finish(saved, (digest) => signatureOf(dataKeys[0], digest));
    return saved;
  } catch (error) {
    await writer.abandon();
    throw error instanceof BackupError ? error : new BackupError('unreachable', `Nothing was saved: ${reasonIn(error)}`, error);
  }
};

const saveAll = async (
  { nodes }: Masters,
  writer: BackupWriter,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Footer> => {
  const sizes = await Promise.all(nodes.map(async ({ ask }) => Number(await ask('DBSIZE'))));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const saved: Footer = { conversations: 0, keys: 0 };
  let scanned = 0;
  for (const node of nodes) {
    const asked = new Set<string>();
    for await (const names of scan(node)) {
      const pieces = new Map(names.map((name) => [stemOf(name) ?? name, stemOf(name) !== undefined]));
      const fresh = [...pieces].filter(([name]) => !asked.has(name));
      for (const [name] of fresh) asked.add(name);
      for (let at = 0; at < fresh.length; at += AT_ONCE) {
        if (signal.aborted) throw new BackupError('interrupted', 'Interrupted: nothing was saved.');
        for (const one of await Promise.all(
          fresh.slice(at, at + AT_ONCE).map(([name, isSubject]) => (isSubject ? dumpSubject(node, name) : dumpKey(node, name))),
        )) {
          // What went meanwhile is no loss: it would have gone a moment later.
          if (one.keys.length === 0) continue;
          await writer.write(one);
          saved.keys += one.keys.length;
          saved.conversations += one.wrapped === undefined ? 0 : 1;
        }
      }
      scanned += names.length;
      progress(Math.min(1, scanned / total));
    }
  }
  return saved;
};

async function* scan({ ask }: RedisNode): AsyncGenerator<string[]> {
  let cursor = '0';
  do {
    const [next, names] = listOf(await ask('SCAN', cursor, 'MATCH', OURS, 'COUNT', SCAN_COUNT));
    cursor = textOf(next);
    yield listOf(names).map(textOf);
  } while (cursor !== '0');
}

const dumpSubject = async (node: RedisNode, stem: string): Promise<Saved> => {
  const names = namesUnder(stem);
  const [wrapped, ...replies] = await node.together([['HGET', subjectKeyUnder(stem), 'key'], ...dumping(names)]);
  return { stem, wrapped: Buffer.isBuffer(wrapped) ? wrapped : undefined, keys: dumped(names, replies) };
};

const dumpKey = async (node: RedisNode, name: string): Promise<Saved> => ({
  stem: undefined,
  wrapped: undefined,
  keys: dumped([name], await node.together(dumping([name]))),
});

const dumping = (names: readonly string[]): string[][] =>
  names.flatMap((name) => [
    ['DUMP', name],
    ['PEXPIRETIME', name],
  ]);

const dumped = (names: readonly string[], replies: readonly Reply[]): SavedKey[] =>
  names.flatMap((name, at) => {
    const [bytes, until] = [replies[2 * at], Number(replies[2 * at + 1])];
    return Buffer.isBuffer(bytes) ? [{ name, dump: bytes, until: until > 0 ? until : undefined }] : [];
  });

/** Whether there is a subject in this Redis. */
export const holdsSubjects = async ({ nodes }: Masters): Promise<boolean> => {
  for (const node of nodes) for await (const names of scan(node)) if (names.some((name) => stemOf(name) !== undefined)) return true;
  return false;
};
