/** The whole audit of a subject, as one: what is in the archive, then what is in Redis. What is in both is there once, if it is the same. */
import { type OpenedLink, openHot, type Place, timeOf } from '../audit.ts';
import { attempt, type Connection } from '../client.ts';
import { keysOf, type Subject } from '../keys.ts';
import { scanKeys, subjectOfKey } from '../scan.ts';
import type { SealError, Sealer } from '../seal.ts';
import type { ArchiveErrorCode } from './error.ts';
import type { Archive } from './folder.ts';

/** Something that is not as it was written. `place`: a segment's name, or `Redis`. `position`: of the link in its subject's chain. */
export type Break = {
  place: string;
  subject?: Subject;
  position?: number;
  why: SealError['code'] | ArchiveErrorCode | 'does_not_follow' | /** There are two different links for one place. */ 'forked';
};

export type Chain = { subject: Subject; links: readonly OpenedLink[]; breaks: readonly Break[] };

export type ChainParts = { connection: Pick<Connection, 'client'>; sealer: Sealer; archive: Archive };

export const REDIS = 'Redis';

/** The chains of these subjects. Everything is read once, and held in memory. Throws ArchiveError, StoreUnavailable. */
export const readChains = async ({ connection, sealer, archive }: ChainParts, subjects: readonly Subject[]): Promise<Chain[]> => {
  const found = new Map(subjects.map((subject) => [subject, createGathering(subject)]));
  // First what is in Redis: what is moved meanwhile is then found twice, and not missed.
  for (const [subject, gathering] of found) gathering.addHot(openHot(sealer, subject, await hotOf(connection, subject)));
  for (const number of await archive.numbers()) {
    const { runs } = await archive.read(number);
    for (const one of runs) found.get(one.subject)?.add(one.open(), archive.nameOf(number));
  }
  return [...found.values()].map((gathering) => gathering.chain());
};

/** As `readChains`, but only what is in Redis: of the last weeks. */
export const readHotChains = async (
  { connection, sealer }: Pick<ChainParts, 'connection' | 'sealer'>,
  subjects: readonly Subject[],
): Promise<Chain[]> =>
  Promise.all(
    subjects.map(async (subject) => {
      const { links, broken } = openHot(sealer, subject, await hotOf(connection, subject));
      return { subject, links, breaks: broken ? [{ place: REDIS, subject, ...broken }] : [] };
    }),
  );

export const hotOf = async ({ client }: Pick<Connection, 'client'>, subject: Subject): Promise<Buffer[]> =>
  (await attempt(() => client.lRange(keysOf(subject).audit, 0, -1))).map((link) => Buffer.from(link));

const createGathering = (subject: Subject) => {
  const links = new Map<number, OpenedLink>();
  const breaks: Break[] = [];
  let moved: Place = { position: 0, head: '' };
  const add = (some: readonly OpenedLink[], place: string): void => {
    for (const link of some) {
      const { position, head } = links.get(link.position) ?? link;
      if (head !== link.head) breaks.push({ place, subject, position, why: 'forked' });
      else links.set(position, link);
    }
  };
  return {
    add,
    addHot: (hot: ReturnType<typeof openHot>): void => {
      moved = hot.moved;
      add(hot.links, REDIS);
      if (hot.broken) breaks.push({ place: REDIS, subject, ...hot.broken });
    },
    chain: (): Chain => {
      const inOrder = [...links.values()].sort((a, b) => a.position - b.position);
      let last: Place = { position: 0, head: '' };
      for (const { position, before, head } of inOrder) {
        if (position !== last.position + 1) breaks.push({ place: '', subject, position: last.position + 1, why: 'missing' });
        else if (before !== last.head) breaks.push({ place: '', subject, position, why: 'does_not_follow' });
        last = { position, head };
      }
      const anchored = moved.position === 0 ? '' : links.get(moved.position)?.head;
      if (anchored !== moved.head)
        breaks.push({ place: REDIS, subject, position: moved.position, why: anchored === undefined ? 'missing' : 'forked' });
      return { subject, links: inOrder, breaks };
    },
  };
};

/**
 * Every link there is, each once: the chains in the archive, then what of each is in Redis, then what was moved meanwhile. The links of a subject come in
 * their order. `broken` is told of each chain in Redis that cannot be read to its end. Throws ArchiveError, StoreUnavailable.
 */
export async function* allLinks(parts: WholeParts): AsyncGenerator<TimedLink> {
  const { connection, sealer, archive, broken } = parts;
  const ends = new Map<Subject, number>();
  const late: Subject[] = [];
  let last = 0;
  const fresh = (subject: Subject, links: readonly OpenedLink[]): TimedLink[] => {
    const known = ends.get(subject) ?? 0;
    ends.set(subject, Math.max(known, links.at(-1)?.position ?? 0));
    return links.filter(({ position }) => position > known).map((link) => timed(subject, link));
  };
  const archived = async function* (): AsyncGenerator<TimedLink> {
    for (const number of (await archive.numbers()).filter((one) => one > last)) {
      last = number;
      for (const run of (await archive.read(number)).runs) yield* fresh(run.subject, run.open());
    }
  };
  const hot = async (subject: Subject): Promise<TimedLink[]> => {
    const opened = openHot(sealer, subject, await hotOf(connection, subject));
    if (opened.broken) broken({ place: REDIS, subject, ...opened.broken });
    const isLate = opened.moved.position > (ends.get(subject) ?? 0);
    if (isLate) late.push(subject);
    return isLate ? [] : fresh(subject, opened.links);
  };

  yield* archived();
  for await (const { names } of scanKeys(connection, 'banter:*:audit'))
    for (const subject of names.flatMap((name) => subjectOfKey(name, 'audit') ?? [])) yield* await hot(subject);
  // What was moved after the archive was gone through.
  yield* archived();
  for (const subject of late.splice(0)) yield* await hot(subject);
  for (const subject of late) broken({ place: REDIS, subject, position: (ends.get(subject) ?? 0) + 1, why: 'missing' });
}

export type WholeParts = ChainParts & {
  connection: Pick<Connection, 'client' | 'masters'>;
  broken: (amiss: Break) => void;
};

/** A link of one of several chains. `at`: when, in ms of the business clock. */
export type TimedLink = OpenedLink & { subject: Subject; at: number };

/** Several chains as one, by time; each keeps its order. */
export const merged = (chains: readonly Chain[]): TimedLink[] => {
  const waiting = chains.map(({ subject, links }) =>
    links.map((link): TimedLink => ({ ...link, subject, at: timeOf(link.body) })).reverse(),
  );
  const all: TimedLink[] = [];
  for (;;) {
    const next = waiting.filter((some) => some.length > 0).sort((a, b) => (a.at(-1)?.at ?? 0) - (b.at(-1)?.at ?? 0));
    const link = next[0]?.pop();
    if (!link) return all;
    all.push(link);
  }
};

const timed = (subject: Subject, link: OpenedLink): TimedLink => ({ ...link, subject, at: timeOf(link.body) });
