/**
 * Who waits for a person: an index of each partition, written by the same scripts that give a conversation to the queue or take it out
 * (scripts/ownership.lua). What is told of a conversation here is no customer's word.
 */
import type { Language, Skill, WhyWaiting } from '../model.ts';
import { attempt, type Connection } from './client.ts';
import { keysOf, type Partition, partitions, queueOf, type Subject } from './keys.ts';

/** `fraud`: a suspected fraud that only people can go on with; its language is its customer's, whatever that is. */
export type WhyInLine = WhyWaiting | 'fraud';
/** `since`: Unix ms. `agent`: whom it waits for first. */
export type InLine = { subject: Subject; since: number; why: WhyInLine; language: Language | 'any'; skill: Skill; agent?: string };
export type QueueLength = { count: number; longestMs: number };

export interface Queue {
  /** Everybody who waits: lives at stake first, then legal rights, then who waits longest. */
  list(): Promise<InLine[]>;
  length(now: number): Promise<QueueLength>;
}

/** Who was lost is at the front again; deadlines run for who invoked a right; who was passed on has waited; who is angry leaves soon. */
const PRIORITY: { readonly [W in WhyInLine]: number } = {
  crisis: 0,
  threat: 1,
  lost: 2,
  fraud: 3,
  right: 3,
  transferred: 4,
  anger: 5,
  misses: 6,
  asked: 6,
};
/** A newer version's reason that this one does not know. */
const LAST = 6;

/** Lives at stake first, then who was lost, legal rights, and so on; then who waits longest. */
export const byUrgency = (one: Pick<InLine, 'why' | 'since'>, other: Pick<InLine, 'why' | 'since'>): number =>
  (PRIORITY[one.why] ?? LAST) - (PRIORITY[other.why] ?? LAST) || one.since - other.since;

export const createQueue = ({ client, run }: Pick<Connection, 'client' | 'run'>): Queue => {
  /** undefined: it does not wait any more, and is taken off. */
  const look = async (subject: Subject): Promise<InLine | undefined> => {
    const [owner, queued] = await attempt(() => client.hmGet(keysOf(subject).subject, ['owner', 'queued']));
    const [since, why, language, skill = 'general', agent = '-'] = String(queued ?? '').split(' ');
    if (String(owner ?? '') !== 'queue' || !since || !why || !language) {
      await run('unqueue', keysOf(subject), [subject]);
      return undefined;
    }
    // Only a commit of ours wrote them; what a newer version may know more is shown as it is.
    const known = { why: why as WhyInLine, language: language as InLine['language'], skill: skill as Skill };
    return { subject, since: Number(since), ...known, ...(agent === '-' ? {} : { agent }) };
  };

  const inPartition = async (partition: Partition): Promise<InLine[]> => {
    const subjects = await attempt(() => client.zRange(queueOf(partition), 0, -1));
    const found = await Promise.all(subjects.map((name) => look(name.toString())));
    return found.filter((one) => one !== undefined);
  };

  /** Counts a partition; the first in line is looked at, so that who went unnoticed does not wait for ever. */
  const lengthOf = async (partition: Partition): Promise<{ count: number; since: number }> => {
    for (;;) {
      const [first] = await attempt(() => client.zRange(queueOf(partition), 0, 0));
      if (first === undefined) return { count: 0, since: Number.POSITIVE_INFINITY };
      const head = await look(first.toString());
      if (head) return { count: await attempt(() => client.zCard(queueOf(partition))), since: head.since };
    }
  };

  return {
    async list() {
      const all: InLine[] = [];
      for (const partition of partitions) all.push(...(await inPartition(partition)));
      return all.sort(byUrgency);
    },
    async length(now) {
      const each = await Promise.all(partitions.map(lengthOf));
      const since = Math.min(...each.map((one) => one.since));
      return { count: each.reduce((sum, { count }) => sum + count, 0), longestMs: Math.max(0, now - since) };
    },
  };
};
