/** The one Redis that all processes of a simulation use: it answers late, not at all, or after its asker gave up; and it can be away. */
import type { Clock } from '../../bot/clock.ts';
import { type Run, StoreUnavailable } from '../../bot/store/client.ts';
import type { Connection } from '../../bot/store/connection.ts';
import type { Due } from '../../bot/store/due.ts';
import { dueOf, keysOf, partitions, type Subject } from '../../bot/store/keys.ts';
import type { Signals } from '../../bot/store/signals.ts';
import { deskClient } from './desk-client.ts';
import { FakeRedis } from './fake-redis.ts';
import type { Scripts } from './lua.ts';
import type { Life, Scheduler } from './scheduler.ts';

const GIVES_UP_MS = 1_500;
const WAITS_MS = 2_000;

export type SharedOptions = {
  scheduler: Scheduler;
  scripts: Scripts;
  troubled: () => boolean;
  /** After each script that ran. */
  ran: () => void;
  say: (line: string) => void;
};

export const createShared = ({ scheduler, scripts, troubled, ran, say }: SharedOptions) => {
  const data = new FakeRedis();
  const ready: Subject[] = [];
  const listeners: { channel: string; life: Life; heard: (message: string) => void }[] = [];
  let awayUntil = 0;

  /** One question and its answer, each of which may be lost on the way. */
  const ask = <T>(life: Life, work: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      // The dead ask nothing, whatever of them still runs here.
      if (life.dead) return;
      const fail = () => reject(new StoreUnavailable('simulated'));
      if (scheduler.now() < awayUntil) return void scheduler.after(1, fail, life);
      const slow = troubled() && scheduler.chance(0.01);
      const lost = troubled() && scheduler.chance(0.005);
      const giveUp = scheduler.after(GIVES_UP_MS, fail, life);
      scheduler.after(slow ? scheduler.between(500, 4_000) : scheduler.between(0, 3), () => {
        if (scheduler.now() < awayUntil) return;
        const value = work();
        if (lost) return;
        scheduler.after(
          scheduler.between(0, 2),
          () => {
            giveUp();
            resolve(value);
          },
          life,
        );
      });
    });

  const look = (portion: number, now: number): Subject[] =>
    partitions
      .filter((_, at) => at % 4 === portion)
      .flatMap((partition) => (data.keys.has(dueOf(partition)) ? data.call('ZRANGEBYSCORE', [dueOf(partition), '-inf', String(now)]) : []))
      .map(String);

  return {
    data,
    /** Refuses everything for so long; what is under way is lost, some of it after it ran. */
    goesAway: (ms: number): void => {
      awayUntil = scheduler.now() + ms;
    },
    runOf:
      (life: Life): Run =>
      (script, keys, args) =>
        ask(life, () => {
          const answer = scripts(data, script, keys, args);
          say(`${life.name} ${script} ${shown(args.slice(3))} -> ${shown([answer])}`);
          ran();
          return answer;
        }),
    /** The client of a process's desk. */
    clientOf: (life: Life): Connection['client'] => deskClient(data, (work) => ask(life, work)),
    /** Short messages between processes, some of which are lost. */
    signalsOf: (life: Life): Signals => ({
      send(channel, message) {
        for (const one of listeners)
          if (one.channel === channel && scheduler.chance(0.8))
            scheduler.after(scheduler.between(0, 5), () => one.heard(message), one.life);
      },
      listen(channel, heard) {
        listeners.push({ channel, life, heard });
        return () => undefined;
      },
      close: async () => undefined,
    }),
    /** Nothing is to be done there any more, but to tell who waits of their place, for as long as they wait. */
    isAtRest: (subject: Subject): boolean => leftOf(data, subject).length === 0,
    dueOf: (life: Life, clock: Clock): Due => ({
      portions: 4,
      look: (portion, now) => ask(life, () => look(portion % 4, now)),
      tell: (subject) => ask(life, () => void ready.push(subject)),
      next: async () => {
        const end = clock.now() + WAITS_MS;
        while (ready.length === 0 && clock.now() < end) await new Promise<void>((done) => void clock.after(1_000, done));
        return await ask(life, () => ready.shift());
      },
      backlog: async () => ({ subjects: 0, lateMs: 0 }),
      close: async () => undefined,
    }),
  };
};

/** What is still to be done there: kinds of it, in words. */
export const leftOf = (data: FakeRedis, subject: Subject): string[] => {
  const keys = keysOf(subject);
  const due = data.keys.get(keys['calls-due']);
  const calls = due?.is === 'zset' ? [...due.scores.keys()] : [];
  const isDue = data.keys.has(keys.due) && data.call('ZSCORE', [keys.due, subject]) !== null;
  return Object.entries({
    events: data.keys.has(keys.inbox),
    replies: data.keys.has(keys.outbox),
    calls: calls.some((call) => !call.startsWith('place.wake.')) || (calls.length === 0 && data.keys.has(keys.calls)),
    due: isDue && calls.length === 0,
  }).flatMap(([what, isLeft]) => (isLeft ? [what] : []));
};

export type Shared = ReturnType<typeof createShared>;

/** Arguments and answers as one line, cut where they get long. */
const shown = (values: readonly unknown[]): string =>
  values
    .map((value) =>
      Array.isArray(value)
        ? `[${shown(value)}]`
        : String(value)
            .replaceAll(/[^ -~]+/g, '')
            .slice(0, 60),
    )
    .join(' ');
