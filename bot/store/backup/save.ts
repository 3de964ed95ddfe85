/**
 * Saves everything of Banter's in Redis to a file, while Banter runs. Each subject is read by one script, so it is whole in itself;
 * subjects are read one after the other, as their keys come up in SCAN. Only their names are held in memory, about 100 bytes each.
 */
import { readFileSync } from 'node:fs';
import { fingerprintOf } from '../seal.ts';
import { listOf, type RedisNode, textOf } from '../server/node.ts';
import { BackupError, reasonIn } from './error.ts';
import { type BackupWriter, createBackup, type Footer, type Saved } from './file.ts';
import { namesUnder, OURS, stemOf } from './keys.ts';
import type { Masters } from './masters.ts';
import { signatureOf } from './signature.ts';

const SCRIPT = readFileSync(new URL('../scripts/dump.lua', import.meta.url), 'utf8');
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
    for await (const { pieces, count } of scanPieces(node)) {
      for (let at = 0; at < pieces.length; at += AT_ONCE) {
        if (signal.aborted) throw new BackupError('interrupted', 'Interrupted: nothing was saved.');
        const batch = pieces.slice(at, at + AT_ONCE).map((piece) => dump(node, piece));
        for (const one of await Promise.all(batch)) await write(writer, one, saved);
      }
      scanned += count;
      progress(Math.min(1, scanned / total));
    }
  }
  return saved;
};

/** What went meanwhile is no loss: it would have gone a moment later. */
const write = async (writer: BackupWriter, one: Saved, saved: Footer): Promise<void> => {
  if (one.keys.length === 0) return;
  await writer.write(one);
  saved.keys += one.keys.length;
  saved.conversations += one.wrapped === undefined ? 0 : 1;
};

/** A subject by its stem, or a key that belongs to none. */
type Piece = { stem: string } | { name: string };

/** Each once, as its keys come up; `count` is how many keys came up. */
async function* scanPieces(node: RedisNode): AsyncGenerator<{ pieces: Piece[]; count: number }> {
  const known = new Set<string>();
  for await (const names of scan(node)) {
    const pieces = names.flatMap((name): Piece[] => {
      const stem = stemOf(name);
      const id = stem ?? name;
      if (known.has(id)) return [];
      known.add(id);
      return [stem === undefined ? { name } : { stem }];
    });
    yield { pieces, count: names.length };
  }
}

async function* scan({ ask }: RedisNode): AsyncGenerator<string[]> {
  let cursor = '0';
  do {
    const [next, names] = listOf(await ask('SCAN', cursor, 'MATCH', OURS, 'COUNT', SCAN_COUNT));
    cursor = textOf(next);
    yield listOf(names).map(textOf);
  } while (cursor !== '0');
}

const dump = async ({ ask }: RedisNode, piece: Piece): Promise<Saved> => {
  const names = 'stem' in piece ? namesUnder(piece.stem) : [piece.name];
  const [wrapped, ...replies] = listOf(await ask('EVAL', SCRIPT, String(names.length), ...names));
  return {
    stem: 'stem' in piece ? piece.stem : undefined,
    wrapped: Buffer.isBuffer(wrapped) ? wrapped : undefined,
    keys: names.flatMap((name, at) => {
      const [bytes, until] = [replies[2 * at], Number(replies[2 * at + 1])];
      return Buffer.isBuffer(bytes) ? [{ name, dump: bytes, until: until > 0 ? until : undefined }] : [];
    }),
  };
};

/** Whether there is a subject in this Redis. */
export const holdsSubjects = async ({ nodes }: Masters): Promise<boolean> => {
  for (const node of nodes) for await (const names of scan(node)) if (names.some((name) => stemOf(name) !== undefined)) return true;
  return false;
};
