/**
 * One segment of the archive: links of many subjects, in runs, written once and never changed. All of it is held in memory: it is a few megabytes.
 *
 * It has two files. `key`: its own data key, wrapped by one of DATA_KEYS, which is wrapped anew when they are rotated; nothing else ever is.
 * `links`: the line `BANTER AUDIT <version>` · records, each its kind (1 byte), the length of its body (4 bytes) and the body.
 *   R  links of one subject that follow each other: length of the JSON (4 bytes), JSON, their bodies as a JSON array, packed and sealed
 *   F  the end, sealed: its number, the digest of everything before this record, the digest of the whole `links` of the segment before it
 */
import { createHash, hash } from 'node:crypto';
import { z } from 'zod';
import { headAfter, type OpenedLink } from '../audit.ts';
import type { Subject } from '../keys.ts';
import { SealError, type Sealer } from '../seal.ts';
import { ArchiveError } from './error.ts';

const MAGIC = 'BANTER AUDIT ';
const FIRST_LINE = Buffer.from(`${MAGIC}1\n`);
const HEAD_BYTES = 5;
const KEY_PURPOSE = 'audit segment';
const END_PURPOSE = 'audit segment end';

const about = z.strictObject({
  subject: z.string(),
  /** Position of the first link in its chain, from 1. */
  from: z.int().min(1),
  links: z.int().min(1),
  /** The hashes before the first and with the last. */
  before: z.string(),
  head: z.string(),
});

const end = z.strictObject({
  number: z.int().min(1),
  /** When it was written, in ms of the epoch. */
  at: z.number(),
  /** '' for the first. */
  previous: z.string(),
  digest: z.string(),
  runs: z.int(),
  links: z.int(),
});
export type End = z.infer<typeof end>;

/** Links of one subject that follow each other; at least one. */
export type Run = { subject: Subject; links: readonly OpenedLink[] };

/** The same as it lies in a segment. `open` throws ArchiveError. */
export type SealedRun = z.infer<typeof about> & { open(): OpenedLink[] };

export type Segment = { end: End /** Of the whole `links`. */; digest: string; runs: readonly SealedRun[] };

/** The bytes of the two files. */
export type Files = { links: Buffer; key: Buffer };

export interface Draft {
  /** How large it is so far. */
  readonly bytes: number;
  readonly runs: number;
  add(run: Run): void;
  end(its: Pick<End, 'number' | 'at' | 'previous'>): Files;
}

export const beginSegment = (sealer: Sealer): Draft => {
  const key = sealer.newDataKey(KEY_PURPOSE);
  const digest = createHash('sha256');
  const pieces: Buffer[] = [];
  let [bytes, runs, links] = [0, 0, 0];
  const put = (piece: Buffer): void => {
    digest.update(piece);
    pieces.push(piece);
    bytes += piece.length;
  };
  put(FIRST_LINE);
  return {
    get bytes() {
      return bytes;
    },
    get runs() {
      return runs;
    },
    add({ subject, links: own }) {
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return;
      const said = Buffer.from(
        JSON.stringify({ subject, from: first.position, links: own.length, before: first.before, head: last.head } satisfies About),
      );
      const length = Buffer.alloc(4);
      length.writeUInt32BE(said.length);
      put(
        framed('R', length, said, sealer.sealPacked(key, purposeOf(subject, first.position), JSON.stringify(own.map(({ body }) => body)))),
      );
      runs += 1;
      links += own.length;
    },
    end(its) {
      const whole: End = { ...its, digest: digest.copy().digest('base64url'), runs, links };
      return {
        links: Buffer.concat([...pieces, framed('F', sealer.seal(key, END_PURPOSE, JSON.stringify(whole)))]),
        key: key.wrapped,
      };
    },
  };
};

type About = z.infer<typeof about>;

/** Reads a segment: that it is whole, and ours. Its runs are opened one by one. Throws ArchiveError; `name` is for its message. */
export const readSegment = (sealer: Sealer, name: string, { links: bytes, key: wrapped }: Files): Segment => {
  try {
    const key = sealer.unwrap(wrapped, KEY_PURPOSE);
    checkFirstLine(name, bytes);
    const runs: SealedRun[] = [];
    for (let at = FIRST_LINE.length; ; ) {
      const { kind, body, next } = recordAt(name, bytes, at);
      if (kind === 'R') {
        const { said, sealed } = runIn(name, body);
        runs.push({ ...said, open: () => opened(name, said, () => sealer.open(key, purposeOf(said.subject, said.from), sealed)) });
      } else if (kind === 'F' && next === bytes.length) {
        const its = end.parse(JSON.parse(sealer.open(key, END_PURPOSE, body)));
        if (its.digest !== hash('sha256', bytes.subarray(0, at), 'base64url')) throw damaged(name);
        return { end: its, digest: hash('sha256', bytes, 'base64url'), runs };
      } else throw damaged(name);
      at = next;
    }
  } catch (error) {
    throw asArchiveError(name, error);
  }
};

/** The key of a segment under the newest of DATA_KEYS; undefined: it is already. Throws ArchiveError. */
export const rewrapped = (sealer: Sealer, name: string, wrapped: Buffer): Buffer | undefined => {
  try {
    return sealer.rewrap(wrapped, KEY_PURPOSE);
  } catch (error) {
    throw asArchiveError(name, error);
  }
};

/** The bodies of a run with their places, if they lead from the one hash to the other. */
const opened = (name: string, { from, links, before, head }: About, open: () => string): OpenedLink[] => {
  try {
    const bodies = z.array(z.string()).parse(JSON.parse(open()));
    let last = before;
    const own = bodies.map((body, at): OpenedLink => {
      const link = { position: from + at, before: last, head: headAfter(last, body), body };
      last = link.head;
      return link;
    });
    if (own.length !== links || last !== head) throw damaged(name);
    return own;
  } catch (error) {
    throw asArchiveError(name, error);
  }
};

const checkFirstLine = (name: string, bytes: Buffer): void => {
  const line = bytes.toString('latin1', 0, FIRST_LINE.length);
  if (line === FIRST_LINE.toString('latin1')) return;
  throw line.startsWith(MAGIC) ? new ArchiveError('newer', `${name} was written by a newer version of Banter.`) : damaged(name);
};

const recordAt = (name: string, bytes: Buffer, at: number): { kind: string; body: Buffer; next: number } => {
  const next = at + HEAD_BYTES <= bytes.length ? at + HEAD_BYTES + bytes.readUInt32BE(at + 1) : Number.POSITIVE_INFINITY;
  if (next > bytes.length) throw damaged(name);
  return { kind: bytes.toString('latin1', at, at + 1), body: bytes.subarray(at + HEAD_BYTES, next), next };
};

const runIn = (name: string, body: Buffer): { said: About; sealed: Buffer } => {
  const from = body.length < 4 ? Number.POSITIVE_INFINITY : 4 + body.readUInt32BE(0);
  if (from > body.length) throw damaged(name);
  return { said: about.parse(JSON.parse(body.toString('utf8', 4, from))), sealed: body.subarray(from) };
};

const framed = (kind: 'R' | 'F', ...parts: Buffer[]): Buffer => {
  const head = Buffer.alloc(HEAD_BYTES);
  head.write(kind, 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 0),
    1,
  );
  return Buffer.concat([head, ...parts]);
};

const purposeOf = (subject: Subject, from: number): string => `audit run ${subject} ${from}`;

const damaged = (name: string, cause?: unknown): ArchiveError =>
  new ArchiveError('damaged', `${name} was changed or cut: its digests and seals do not fit.`, cause);

const asArchiveError = (name: string, error: unknown): ArchiveError => {
  if (error instanceof ArchiveError) return error;
  if (error instanceof SealError && error.code === 'unknown_key')
    return new ArchiveError('unknown_key', `${name} is sealed with a key that is not in DATA_KEYS.`, error);
  if (error instanceof SealError && error.code === 'newer')
    return new ArchiveError('newer', `${name} was sealed by a newer version of Banter.`, error);
  if (error instanceof SealError || error instanceof SyntaxError || error instanceof z.ZodError) return damaged(name, error);
  throw error;
};
