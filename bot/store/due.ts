/** The index of due work: each subject by the time at which somebody must look at it, written by the same scripts that leave the work. */
import { attempt, type Connection } from './client.ts';
import { dueOf, type Partition, partitions, READY, type Subject } from './keys.ts';

/** Looked at in so many portions, so that an idle process asks little at a time. */
const PORTIONS = 4;

/** What waits to be looked at in all partitions: how many subjects, and since when the one that waits longest. */
export type Backlog = { subjects: number; lateMs: number };

export interface Due {
  /** Subjects of one portion of the partitions whose time has come, at most `atMost` of each partition. */
  look(portion: number, now: number, atMost: number): Promise<Subject[]>;
  readonly portions: number;
  /** Tells the next free worker of a subject. Losing it costs a second: the index has it too. */
  tell(subject: Subject): Promise<void>;
  /** Waits a moment for the next subject somebody told of. */
  next(): Promise<Subject | undefined>;
  backlog(now: number): Promise<Backlog>;
  /** Ends whoever waits. */
  close(): Promise<void>;
}

const NEXT_S = 2;
const READY_AT_MOST = 10_000;

export const createDue = ({ client, duplicate }: Pick<Connection, 'client' | 'duplicate'>): Due => {
  // Whoever waits in Redis keeps a connection busy: it has one of its own, made when it is first needed.
  let waiting: ReturnType<Connection['duplicate']> | undefined;
  let closed = false;
  const inPartition = async (partition: Partition, now: number, atMost: number): Promise<Subject[]> => {
    const due = await client.zRangeByScore(dueOf(partition), '-inf', now, { LIMIT: { offset: 0, count: atMost } });
    return due.map(String);
  };
  return {
    portions: PORTIONS,
    look: async (portion, now, atMost) => {
      const some = partitions.filter((_, at) => at % PORTIONS === portion % PORTIONS);
      return (await attempt(() => Promise.all(some.map((partition) => inPartition(partition, now, atMost))))).flat();
    },
    tell: async (subject) => {
      const length = await attempt(() => client.rPush(READY, subject));
      // Nobody takes them: the index has them all.
      if (length > READY_AT_MOST) await attempt(() => client.lTrim(READY, -READY_AT_MOST / 2, -1));
    },
    next: async () => {
      if (closed) return undefined;
      waiting ??= duplicate();
      const { client: own } = await waiting;
      const popped = await attempt(() => own.blPop(READY, NEXT_S), (NEXT_S + 1) * 1_000);
      return popped?.element.toString();
    },
    backlog: async (now) => {
      const each = await attempt(() =>
        Promise.all(
          partitions.map(async (partition) => {
            const [count, [first]] = await Promise.all([client.zCard(dueOf(partition)), client.zRangeWithScores(dueOf(partition), 0, 0)]);
            return { count, due: first?.score ?? Number.POSITIVE_INFINITY };
          }),
        ),
      );
      const first = Math.min(...each.map(({ due }) => due));
      return { subjects: each.reduce((sum, { count }) => sum + count, 0), lateMs: Math.max(0, now - first) };
    },
    close: async () => {
      closed = true;
      await (await waiting)?.close();
    },
  };
};
