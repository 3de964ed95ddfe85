/**
 * The index of due work: subjects by the time at which somebody should look at them. Only a hint: whoever loses it loses nothing,
 * since subjects with work are found again by their keys.
 */
import { attempt, type Connection } from './client.ts';
import { DUE, type Subject, subjectOfWork, WORK_PATTERN } from './keys.ts';

/** Later than any real time: a subject that is being looked at now, so that every new hint comes first. */
const TAKEN = 8.64e15;

export interface Due {
  /** Subjects whose time has come, each handed to one caller. */
  take(now: number, atMost: number): Promise<Subject[]>;
  /** The look is over: `next` is when to look again. */
  done(subject: Subject, next: number | undefined): Promise<void>;
  /** Finds subjects with work that no hint names, and hints at them. Returns how many it found. */
  findOrphans(now: number): Promise<number>;
}

export const createDue = ({ client }: Connection): Due => ({
  async take(now, atMost) {
    const due = await attempt(() => client.zRangeByScore(DUE, '-inf', now, { LIMIT: { offset: 0, count: atMost } }));
    const claims = due.map(async (member) => {
      const subject = member.toString();
      // Whoever raises the score takes it; everybody else's raise changes nothing.
      const raised = await attempt(() =>
        client.zAdd(DUE, { score: TAKEN, value: subject }, { condition: 'XX', comparison: 'GT', CH: true }),
      );
      return Number(raised) === 1 ? subject : undefined;
    });
    return (await Promise.all(claims)).filter((subject) => subject !== undefined);
  },

  async done(subject, next) {
    if (next === undefined) await attempt(() => client.unhint([DUE], [subject, TAKEN]));
    else await attempt(() => client.zAdd(DUE, { score: next, value: subject }, { comparison: 'LT' }));
  },

  async findOrphans(now) {
    const found = new Set<Subject>();
    for await (const names of client.scanIterator({ MATCH: WORK_PATTERN, COUNT: 1_000 })) {
      for (const name of names) {
        const subject = subjectOfWork(name.toString());
        if (subject !== undefined) found.add(subject);
      }
    }
    for (const subject of found) await client.zAdd(DUE, { score: now, value: subject }, { comparison: 'LT' });
    return found.size;
  },
});
