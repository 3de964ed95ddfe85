/**
 * The file of a backup. It is written and read piece by piece, never held in memory.
 *
 * Layout: the line `BANTER BACKUP <version>` · records, each its kind (1 byte), the length of its body (4 bytes) and the body ·
 * the SHA-256 of everything before (32 bytes) · the signature of that (32 bytes).
 *   H  header: JSON, first          S  a subject, or a key that belongs to none: length of the JSON (4 bytes), JSON, the dumps in its order
 *   F  footer: JSON, last
 */
import { createHash } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../server/binary.ts';
import { BackupError, reasonIn } from './error.ts';
import { SIGNATURE_BYTES } from './signature.ts';

const VERSION = 1;
const MAGIC = 'BANTER BACKUP ';
const FIRST_LINE = Buffer.from(`${MAGIC}${VERSION}\n`);
const DIGEST_BYTES = 32;
const TRAILER_BYTES = DIGEST_BYTES + SIGNATURE_BYTES;
const HEAD_BYTES = 5;
const CHUNK_BYTES = 1 << 20;

const header = z.object({
  savedAt: z.number(),
  banter: z.string(),
  redis: z.string(),
  /** Fingerprints of DATA_KEYS, newest first. */
  keys: z.array(z.string()),
});
export type Header = z.infer<typeof header>;

const footer = z.object({ conversations: z.number(), keys: z.number() });
export type Footer = z.infer<typeof footer>;

const meta = z.object({
  /** Set for a subject. */
  stem: z.string().optional(),
  /** `until` is when it expires, in ms of the epoch; undefined: never. */
  keys: z.array(z.object({ name: z.string(), bytes: z.number(), until: z.number().optional() })),
  /** The subject's data key as it is stored, in base64: a dump cannot be looked into. */
  wrapped: z.string().optional(),
});

export type SavedKey = { name: string; until: number | undefined; dump: Buffer };
export type Saved = { stem: string | undefined; wrapped: Buffer | undefined; keys: readonly SavedKey[] };

export type BackupWriter = {
  write(saved: Saved): Promise<void>;
  /** Completes the file and gives it its name. `sign` gets the digest. */
  finish(footer: Footer, sign: (digest: Buffer) => Buffer): Promise<void>;
  /** Removes what was written. */
  abandon(): Promise<void>;
};

const framed = (kind: string, ...parts: Buffer[]): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 0),
    1,
  );
  return Buffer.concat([head, ...parts]);
};

const json = (value: Header | Footer | z.infer<typeof meta>): Buffer => Buffer.from(JSON.stringify(value));

/** The file has its name only when all of it is on disk. Only its owner may read it. Throws BackupError. */
export const createBackup = async (path: string, head: Header): Promise<BackupWriter> => {
  const exists = await stat(path).then(
    () => true,
    () => false,
  );
  if (exists) throw new BackupError('exists', `${path} exists already: choose another name.`);
  const part = `${path}.part`;
  const handle = await open(part, 'wx', 0o600).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw unwritable(path, error);
    throw new BackupError('exists', `${part} exists: another save is writing it, or was cut off. Remove it if none is.`, error);
  });
  const hash = createHash('sha256');
  const put = async (bytes: Buffer): Promise<void> => {
    hash.update(bytes);
    await writable(path, () => handle.writeFile(bytes));
  };
  await put(Buffer.concat([FIRST_LINE, framed('H', json(head))]));
  return {
    write: ({ stem, wrapped, keys }) => {
      const about = json({
        ...(stem === undefined ? {} : { stem }),
        ...(wrapped === undefined ? {} : { wrapped: wrapped.toString('base64') }),
        keys: keys.map(({ name, until, dump }) => ({ name, bytes: dump.length, ...(until === undefined ? {} : { until }) })),
      });
      const length = Buffer.alloc(4);
      length.writeUInt32BE(about.length);
      return put(framed('S', length, about, ...keys.map(({ dump }) => dump)));
    },
    finish: async (foot, sign) => {
      await put(framed('F', json(foot)));
      await writable(path, async () => {
        const digest = hash.digest();
        await handle.writeFile(Buffer.concat([digest, sign(digest)]));
        await handle.sync();
        await handle.close();
      });
      await writable(path, async () => {
        await rename(part, path);
        const folder = await open(dirname(path));
        await folder.sync();
        await folder.close();
      });
    },
    abandon: async () => {
      await handle.close().catch(() => undefined);
      await rm(part, { force: true });
    },
  };
};

const writable = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw unwritable(path, error);
  }
};

const unwritable = (path: string, error: unknown): BackupError =>
  new BackupError('unwritable', `${path} cannot be written: ${reasonIn(error)}`, error);

export type BackupReader = {
  header: Header;
  digest: Buffer;
  signature: Buffer;
  /** Every saved subject and key, in the order of the file. `progress` gets the share that was read. */
  saved(progress: (share: number) => void): AsyncGenerator<Saved>;
  close(): Promise<void>;
};

/** Opens a file and reads all of it once: what was cut or changed is refused. Throws BackupError. */
export const openBackup = async (path: string, progress: (share: number) => void = () => undefined): Promise<BackupReader> => {
  const handle = await open(path, 'r').catch((error: unknown) => {
    const why = codeOf(error) === 'ENOENT' ? 'there is no such file' : reasonIn(error);
    throw new BackupError('unreadable', `${path} cannot be read: ${why}.`, error);
  });
  try {
    const { size } = await handle.stat();
    await checkFirstLine(handle, path);
    const end = size - TRAILER_BYTES;
    const digest = await checkedDigest(handle, end, path, progress);
    const first = await recordAt(handle, FIRST_LINE.length, end, path);
    return {
      header: header.parse(JSON.parse(first.body.toString())),
      digest,
      signature: await bytesAt(handle, end + DIGEST_BYTES, SIGNATURE_BYTES),
      saved: (tell) => savedFrom(handle, first.next, end, path, tell),
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close();
    throw error instanceof BackupError ? error : damaged(path, error);
  }
};

const damaged = (path: string, cause?: unknown): BackupError =>
  new BackupError('damaged', `${path} is damaged or was cut short: its checksum is wrong. Use another backup.`, cause);

const checkFirstLine = async (handle: FileHandle, path: string): Promise<void> => {
  const line = (await bytesAt(handle, 0, FIRST_LINE.length)).toString('latin1');
  if (!line.startsWith(MAGIC)) throw new BackupError('not_a_backup', `${path} is no backup of Banter.`);
  if (line !== FIRST_LINE.toString('latin1'))
    throw new BackupError(
      'other_version',
      `${path} was saved in another format than ${VERSION}: use the Banter that saved it, or a newer one.`,
    );
};

const checkedDigest = async (handle: FileHandle, end: number, path: string, progress: (share: number) => void): Promise<Buffer> => {
  if (end < 0) throw damaged(path);
  const hash = createHash('sha256');
  for (let at = 0; at < end; at += CHUNK_BYTES) {
    hash.update(await bytesAt(handle, at, Math.min(CHUNK_BYTES, end - at)));
    progress(at / end);
  }
  const digest = hash.digest();
  if (!digest.equals(await bytesAt(handle, end, DIGEST_BYTES))) throw damaged(path);
  return digest;
};

const bytesAt = async (handle: FileHandle, at: number, length: number): Promise<Buffer> => {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
};

const recordAt = async (
  handle: FileHandle,
  at: number,
  end: number,
  path: string,
): Promise<{ kind: string; body: Buffer; next: number }> => {
  const head = await bytesAt(handle, at, HEAD_BYTES);
  const length = head.length === HEAD_BYTES ? head.readUInt32BE(1) : Number.POSITIVE_INFINITY;
  if (at + HEAD_BYTES + length > end) throw damaged(path);
  return { kind: head.toString('latin1', 0, 1), body: await bytesAt(handle, at + HEAD_BYTES, length), next: at + HEAD_BYTES + length };
};

async function* savedFrom(
  handle: FileHandle,
  start: number,
  end: number,
  path: string,
  progress: (share: number) => void,
): AsyncGenerator<Saved> {
  let counted = 0;
  for (let at = start; ; ) {
    const { kind, body, next } = await recordAt(handle, at, end, path);
    progress(at / end);
    at = next;
    if (kind === 'F') {
      if (footer.parse(JSON.parse(body.toString())).keys !== counted) throw damaged(path);
      return;
    }
    const saved = savedIn(body);
    counted += saved.keys.length;
    yield saved;
  }
}

const savedIn = (body: Buffer): Saved => {
  let at = 4 + body.readUInt32BE(0);
  const { stem, wrapped, keys } = meta.parse(JSON.parse(body.toString('utf8', 4, at)));
  return {
    stem,
    wrapped: wrapped === undefined ? undefined : Buffer.from(wrapped, 'base64'),
    keys: keys.map(({ name, bytes, until }) => {
      at += bytes;
      return { name, until, dump: body.subarray(at - bytes, at) };
    }),
  };
};
