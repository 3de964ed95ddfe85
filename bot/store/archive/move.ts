/**
 * Moves links of the audit that are old from Redis to the archive. They are on disk there before they go from Redis, and go only as the very links
 * that were written: whatever ends this in between, nothing is lost, and what was written is found and finished by whoever comes next.
 * Any number of processes may try at once: a segment that another one was faster with is thrown away, and nothing was done.
 */
import { anchorOf, openHot, type Place, timeOf } from '../audit.ts';
import { attempt, type Connection } from '../client.ts';
import { AUDIT_SEGMENTS, keysOf, type Subject } from '../keys.ts';
import { scanKeys, subjectOfKey } from '../scan.ts';
import type { Sealer } from '../seal.ts';
import { ArchiveError } from './error.ts';
import type { Archive } from './folder.ts';
import { beginSegment, type Draft, type Run } from './segment.ts';

/** What is younger stays in Redis. */
export const HOT_MS = 35 * 24 * 3_600_000;
/** A segment is ended when it is so large. */
const SEGMENT_BYTES = 16 << 20;
/** Of one subject at a time; the rest is for the next round. */
const LINKS_AT_MOST = 1_000;
/** Subjects. */
const AT_ONCE = 32;

export type MoveParts = {
  connection: Pick<Connection, 'client' | 'run' | 'masters'>;
  sealer: Sealer;
  archive: Archive;
  /** The business clock, by which the audit is written; ms of the epoch. */
  now: () => number;
  /** Waited for after each bit of work, so that a round is no burden; rejects where it is to end. */
  pause: () => Promise<void>;
  /** Another size of segments, for tests. */
  segmentBytes?: number;
};

/** `broken`: chains that are left as they are, since something is amiss with them. `outrun`: another process moves too; this one gave up. */
export type Moved = { segments: number; subjects: number; links: number; broken: number; outrun: boolean };

export interface Mover {
  /** One round through everything. Throws StoreUnavailable and ArchiveError; then it may be begun again. */
  round(): Promise<Moved>;
}

/** What goes from Redis once it is in a segment. */
type Leaving = Map<Subject, Place>;
type Collected = { draft: Draft; leaving: Leaving; links: number };

export const createMover = ({ connection, sealer, archive, now, pause, segmentBytes = SEGMENT_BYTES }: MoveParts): Mover => {
  const { client, run } = connection;
  /** The newest segment whose links are known to be gone from Redis. */
  let settled = 0;

  const listed = async (subject: Subject, last: number): Promise<Buffer[]> =>
    (await attempt(() => client.lRange(keysOf(subject).audit, 0, last))).map((link) => Buffer.from(link));

  /** Old links at the front of a chain; undefined: there are none. `broken`: the chain is not what it should be. */
  const oldOf = async (subject: Subject): Promise<Run | 'broken' | undefined> => {
    const before = now() - HOT_MS;
    const isOld = ({ body }: { body: string }): boolean => timeOf(body) < before;
    const peeked = openHot(sealer, subject, await listed(subject, 1));
    if (!peeked.broken && !peeked.links.some(isOld)) return undefined;
    const { links, broken } = openHot(sealer, subject, await listed(subject, LINKS_AT_MOST));
    if (broken) return 'broken';
    const young = links.findIndex((link) => !isOld(link));
    const old = young === -1 ? links : links.slice(0, young);
    return old.length === 0 ? undefined : { subject, links: old };
  };

  /** Takes what is in a segment from Redis. What is not there any more is gone already. */
  const trim = async (leaving: Leaving): Promise<void> => {
    const all = [...leaving];
    for (let at = 0; at < all.length; at += AT_ONCE) {
      if (at > 0) await pause();
      await Promise.all(all.slice(at, at + AT_ONCE).map(trimOne));
    }
  };

  const trimOne = async ([subject, to]: readonly [Subject, Place]): Promise<void> => {
    const { moved } = openHot(sealer, subject, await listed(subject, 0));
    const count = to.position - moved.position + (moved.position > 0 ? 1 : 0);
    if (to.position > moved.position) await run('trim', keysOf(subject), [count, to.head, anchorOf(sealer, subject, to)]);
  };

  const settle = async (): Promise<void> => {
    // Asked for first: a segment is there before it is counted.
    const known = Number((await attempt(() => client.get(AUDIT_SEGMENTS))) ?? 0);
    const last = (await archive.numbers()).at(-1) ?? 0;
    if (last < known)
      throw new ArchiveError(
        'behind',
        `AUDIT_DIR: ${archive.dir} has ${last} segments, and ${known} were written: it is another folder, or some are gone. All processes must share one.`,
      );
    if (last === settled) return;
    const { runs } = await archive.read(last);
    await trim(new Map(runs.map(({ subject, from, links, head }) => [subject, { position: from + links - 1, head }])));
    settled = last;
  };

  /** Resolves to whether it is done. */
  const publish = async (draft: Draft, leaving: Leaving): Promise<boolean> => {
    const number = await archive.publish(draft, now());
    if (number === undefined) return false;
    await attempt(() => client.set(AUDIT_SEGMENTS, String(number)));
    await trim(leaving);
    settled = number;
    return true;
  };

  /** What is collected, until it is a segment. */
  const begin = (): Collected => ({ draft: beginSegment(sealer), leaving: new Map(), links: 0 });

  /** Adds what is old of these subjects. */
  const collect = async (collected: Collected, subjects: readonly Subject[], done: Moved): Promise<void> => {
    const { draft, leaving } = collected;
    const found = await Promise.all([...new Set(subjects)].filter((subject) => !leaving.has(subject)).map(oldOf));
    for (const old of found) {
      const last = old === 'broken' ? undefined : old?.links.at(-1);
      if (old === 'broken') done.broken += 1;
      else if (old && last) {
        draft.add(old);
        leaving.set(old.subject, last);
        collected.links += old.links.length;
      }
    }
  };

  return {
    async round() {
      await settle();
      const done: Moved = { segments: 0, subjects: 0, links: 0, broken: 0, outrun: false };
      let collected = begin();
      const end = async (): Promise<boolean> => {
        const { draft, leaving, links } = collected;
        if (leaving.size === 0) return true;
        if (!(await publish(draft, leaving))) return false;
        done.segments += 1;
        done.subjects += leaving.size;
        done.links += links;
        collected = begin();
        return true;
      };
      for await (const { names } of scanKeys(connection, 'banter:*:audit')) {
        const subjects = names.flatMap((name) => subjectOfKey(name, 'audit') ?? []);
        for (let at = 0; at < subjects.length; at += AT_ONCE) {
          await collect(collected, subjects.slice(at, at + AT_ONCE), done);
          if (collected.draft.bytes >= segmentBytes && !(await end())) return { ...done, outrun: true };
        }
        await pause();
      }
      return (await end()) ? done : { ...done, outrun: true };
    },
  };
};
