/**
 * Whether the audit is what was written: every segment whole and in its place, every link of every subject, in the archive and in Redis, the one that
 * follows the one before it. It may run beside everything else. Of each subject in the archive it remembers where its chain ends, some 150 bytes.
 */
import { BEGINNING, type Hot, type OpenedLink, openHot, type Place } from '../audit.ts';
import { attempt, type Connection } from '../client.ts';
import { AUDIT_SEGMENTS, type Subject } from '../keys.ts';
import { scanKeys, subjectOfKey } from '../scan.ts';
import { type Break, type ChainParts, hotOf, REDIS, readChains } from './chain.ts';
import { ArchiveError } from './error.ts';

export type VerifyParts = ChainParts & {
  connection: Pick<Connection, 'client' | 'masters'>;
  /** Told of each, as it is found. */
  found: (amiss: Break) => void;
  /** From 0 to 1, of the archive first, then of Redis. */
  progress: (of: 'archive' | 'redis', share: number) => void;
};

/** `doubled`: links that are in two places and the same in both, as an end in the midst of a move leaves them. */
export type Verified = { segments: number; subjects: number; archived: number; hot: number; doubled: number; breaks: number };

/** Throws StoreUnavailable. */
export const verifyAudit = async (parts: VerifyParts): Promise<Verified> => {
  const { connection, progress } = parts;
  const counts: Verified = { segments: 0, subjects: 0, archived: 0, hot: 0, doubled: 0, breaks: 0 };
  const found = (amiss: Break): void => {
    counts.breaks += 1;
    parts.found(amiss);
  };
  const archive = createArchiveWalk({ ...parts, found }, counts);
  await archive.go((share) => progress('archive', share));
  const redis = createRedisWalk({ ...parts, found }, counts, archive);
  for await (const { names, share } of scanKeys(connection, 'banter:*:audit')) {
    for (const name of names) await redis.visit(subjectOfKey(name, 'audit'));
    progress('redis', share);
  }
  // What was moved while this ran.
  await archive.go(() => undefined);
  redis.end();
  for (const amiss of await examined(parts, [...archive.unsure])) found(amiss);
  counts.subjects = redis.subjects(archive.ends);
  return counts;
};

/** What is amiss with chains that have to be held as a whole to be judged; none can be while a segment cannot be read. */
const examined = async (parts: VerifyParts, subjects: readonly Subject[]): Promise<Break[]> => {
  if (subjects.length === 0) return [];
  try {
    return (await readChains(parts, subjects)).flatMap(({ breaks }) => breaks);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    const { code } = error;
    return subjects.map((subject) => ({ place: REDIS, subject, why: code }));
  }
};

type Found = Pick<VerifyParts, 'found'>;

/** Goes through the segments that it does not know yet. `ends`: where the chain of each subject ends there. */
const createArchiveWalk = ({ archive, connection: { client }, found }: VerifyParts & Found, counts: Verified) => {
  const ends = new Map<Subject, Place>();
  const unsure = new Set<Subject>();
  let [last, digest]: [number, string | undefined] = [0, ''];

  const visitRun = (place: string, subject: Subject, links: readonly OpenedLink[]): void => {
    const known = ends.get(subject) ?? BEGINNING;
    const [first, end] = [links[0], links.at(-1)];
    if (!first || !end) return;
    counts.archived += links.length;
    if (first.position > known.position + 1) found({ place, subject, position: known.position + 1, why: 'missing' });
    else if (end.position < known.position) unsure.add(subject);
    else {
      const before = first.position === known.position + 1 ? first.before : links[known.position - first.position]?.head;
      counts.doubled += known.position + 1 - first.position;
      if (before !== known.head) found({ place, subject, position: first.position, why: 'does_not_follow' });
    }
    if (end.position >= known.position) ends.set(subject, { position: end.position, head: end.head });
  };

  const visit = async (number: number): Promise<void> => {
    const place = archive.nameOf(number);
    try {
      const segment = await archive.read(number);
      if (digest !== undefined && segment.end.previous !== digest) found({ place, why: 'does_not_follow' });
      digest = segment.digest;
      for (const run of segment.runs) visitRun(place, run.subject, run.open());
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      digest = undefined;
      found({ place, why: error.code });
    }
  };

  return {
    ends,
    unsure,
    async go(progress: (share: number) => void): Promise<void> {
      // Asked for first: a segment is there before it is counted.
      const written = Number((await attempt(() => client.get(AUDIT_SEGMENTS))) ?? 0);
      const numbers = (await archive.numbers()).filter((number) => number > last);
      for (const [at, number] of numbers.entries()) {
        for (; last + 1 < number; last += 1) {
          digest = undefined;
          found({ place: archive.nameOf(last + 1), why: 'missing' });
        }
        await visit(number);
        counts.segments += 1;
        last = number;
        progress((at + 1) / numbers.length);
      }
      for (; last < written; last += 1) found({ place: archive.nameOf(last + 1), why: 'missing' });
    },
  };
};

type ArchiveWalk = ReturnType<typeof createArchiveWalk>;

/** Goes through the chains in Redis, and compares each with where it ends in the archive. */
const createRedisWalk = (
  { connection, sealer, found }: VerifyParts & Found,
  counts: Verified,
  { ends, unsure }: Pick<ArchiveWalk, 'ends' | 'unsure'>,
) => {
  const seen = new Set<Subject>();
  /** What was moved after the archive was gone through. */
  const ahead = new Map<Subject, Place>();

  const compare = (subject: Subject, { moved, links }: Hot): void => {
    const known = ends.get(subject) ?? BEGINNING;
    if (moved.position > known.position) return void ahead.set(subject, moved);
    const there = moved.position === known.position ? moved : links[known.position - moved.position - 1];
    if (!there) return void unsure.add(subject);
    counts.doubled += known.position - moved.position;
    if (there.head !== known.head) found({ place: REDIS, subject, position: known.position, why: 'forked' });
  };

  return {
    async visit(subject: Subject | undefined): Promise<void> {
      if (subject === undefined || seen.has(subject)) return;
      seen.add(subject);
      const hot = openHot(sealer, subject, await hotOf(connection, subject));
      counts.hot += hot.links.length;
      if (hot.broken) found({ place: REDIS, subject, ...hot.broken });
      else compare(subject, hot);
    },
    end(): void {
      for (const [subject, moved] of ahead) {
        const known = ends.get(subject) ?? BEGINNING;
        if (known.position < moved.position) found({ place: REDIS, subject, position: known.position + 1, why: 'missing' });
        else if (known.position > moved.position) unsure.add(subject);
        else if (known.head !== moved.head) found({ place: REDIS, subject, position: moved.position, why: 'forked' });
      }
    },
    subjects: (archived: ReadonlyMap<Subject, Place>): number =>
      seen.size + [...archived.keys()].filter((subject) => !seen.has(subject)).length,
  };
};
