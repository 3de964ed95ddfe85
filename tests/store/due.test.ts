/** The index of due work is written by the scripts that leave the work: it says at any time when somebody must look at a subject. */
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDue } from '../../bot/store/due.ts';
import { digestOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Mailbox, Taken } from '../../bot/store/mailbox.ts';
import { begun, commit, event, leaving, openShelf, type Shelf, said, someone, turn, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
});
afterAll(() => shelf.close());

const one = digestOf('one');

type Held = { subject: Subject; taken: Taken; mailbox: Mailbox };
/** From the shelf's time on, in ms: when somebody must look. */
type Case = [what: string, when: number | undefined, work: () => Promise<{ subject: Subject }>];

/** A subject that `begun` or `leaving` made, and what happened to it then. */
const after = (begin: () => Promise<Held>, then: (held: Held) => Promise<unknown>) => async () => {
  const held = await begin();
  await then(held);
  return held;
};
const held = () => begun(shelf);
const sending = () => leaving(shelf, 'one');
const call = (inMs: number) => [{ id: 'c', due: shelf.now() + inMs, body: {} }];

const cases: Case[] = [
  [
    'what was only stored: now',
    0,
    async () => {
      const subject = someone();
      await shelf.worker('web').receive(subject, event('a'), false);
      return { subject };
    },
  ],
  ['what somebody holds: when the lease ends', LEASE_MS, held],
  [
    'a lease that was renewed: when the new one ends',
    LEASE_MS,
    after(held, async ({ taken, mailbox }) => {
      shelf.waits(1_000);
      await mailbox.mark(taken.hold, { do: 'look' });
    }),
  ],
  [
    'a further event for the holder: still when its lease ends',
    LEASE_MS - 1_000,
    after(held, async ({ subject, mailbox }) => {
      shelf.waits(1_000);
      await mailbox.receive(subject, event('b'), true);
    }),
  ],
  ['nothing left after a turn: never', undefined, after(held, ({ taken, mailbox }) => commit(mailbox, taken, turn()))],
  ['a part that leaves: when the lease of its sender ends', LEASE_MS, sending],
  ['the last part sent: never', undefined, after(sending, ({ taken, mailbox }) => mailbox.mark(taken.hold, { do: 'sent', part: one }))],
  [
    'a part that waits: at its time',
    60_000,
    after(sending, ({ taken, mailbox }) => mailbox.mark(taken.hold, { do: 'later', part: one, until: shelf.now() + 60_000 })),
  ],
  [
    'a part that waits for a sign: at its time',
    3_000,
    after(sending, ({ taken, mailbox }) => mailbox.mark(taken.hold, { do: 'await', part: one, until: shelf.now() + 3_000 })),
  ],
  [
    'a part that waits, looked at too early: still at its time',
    59_000,
    after(sending, async ({ subject, taken, mailbox }) => {
      await mailbox.mark(taken.hold, { do: 'later', part: one, until: shelf.now() + 60_000 });
      shelf.waits(1_000);
      await mailbox.take(subject);
    }),
  ],
  [
    'the sign of the only part: never',
    undefined,
    after(sending, async ({ subject, taken, mailbox }) => {
      await mailbox.mark(taken.hold, { do: 'await', part: one, until: shelf.now() + 3_000 });
      await mailbox.arrived(subject, 'one');
    }),
  ],
  [
    'the sign of a part with another one behind it: now',
    0,
    after(
      () => leaving(shelf, 'one', 'two'),
      async ({ subject, taken, mailbox }) => {
        await mailbox.mark(taken.hold, { do: 'await', part: one, until: shelf.now() + 3_000 });
        await mailbox.arrived(subject, 'one');
      },
    ),
  ],
  [
    'waiting parts of the bot when a person takes over: never',
    undefined,
    after(sending, async ({ subject, taken, mailbox }) => {
      await mailbox.mark(taken.hold, { do: 'later', part: one, until: shelf.now() + 60_000 });
      await mailbox.own(subject, 'person');
    }),
  ],
  ['a call: at its time', 5_000, after(held, ({ taken, mailbox }) => commit(mailbox, taken, turn({ calls: call(5_000) })))],
  [
    'a call that is due before the lease ends: at its time',
    1_000,
    after(held, ({ taken, mailbox }) => commit(mailbox, taken, turn({ parts: said('one'), calls: call(1_000) }))),
  ],
  [
    'a call that is due after the lease ends: when the lease ends',
    LEASE_MS,
    after(held, ({ taken, mailbox }) => commit(mailbox, taken, turn({ parts: said('one'), calls: call(60_000) }))),
  ],
  [
    'a call that somebody makes: when it would come back',
    15_000,
    after(held, async ({ subject, taken, mailbox }) => {
      await commit(mailbox, taken, turn({ calls: call(0) }));
      await mailbox.claim(subject);
    }),
  ],
  [
    'a call that was put off: at its time',
    2_000,
    after(held, async ({ subject, taken, mailbox }) => {
      await commit(mailbox, taken, turn({ calls: call(0) }));
      await mailbox.claim(subject);
      await mailbox.putOff(subject, 'c', shelf.now() + 2_000);
    }),
  ],
  [
    'a call that was given up on: never',
    undefined,
    after(held, async ({ subject, taken, mailbox }) => {
      await commit(mailbox, taken, turn({ calls: call(0) }));
      await mailbox.giveUp(subject, 'c', 'x');
    }),
  ],
  [
    'what is given back: now',
    0,
    after(held, ({ taken, mailbox }) => mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } })),
  ],
  [
    'a suspect that nobody takes: now',
    0,
    after(held, async ({ subject, mailbox }) => {
      shelf.waits(LEASE_MS);
      await mailbox.take(subject);
      shelf.waits(LEASE_MS);
      await mailbox.take(subject);
    }),
  ],
];

describe('somebody must look at', () => {
  test.each(cases)('%s', async (_what, when, work) => {
    const { subject } = await work();
    expect(await shelf.dueAt(subject)).toBe(when === undefined ? null : shelf.now() + when);
  });
});

describe('a look at the index', () => {
  const all = async (now: number, atMost = 1_000): Promise<Subject[]> => {
    const portions = Array.from({ length: shelf.due.portions }, (_, portion) => shelf.due.look(portion, now, atMost));
    return (await Promise.all(portions)).flat();
  };

  test('by portions finds everything whose time has come, each once, and nothing else', async () => {
    const due = await Promise.all(Array.from({ length: 60 }, () => begun(shelf)));
    shelf.waits(LEASE_MS);
    await Promise.all(Array.from({ length: 20 }, () => begun(shelf)));
    expect((await all(shelf.now())).sort()).toEqual(due.map(({ subject }) => subject).sort());
  });

  test('leaves what it finds to whoever takes it', async () => {
    const { subject } = await begun(shelf);
    shelf.waits(LEASE_MS);
    expect([await all(shelf.now()), await all(shelf.now())]).toEqual([[subject], [subject]]);
    yours(await shelf.worker('second').take(subject));
    expect(await all(shelf.now())).toEqual([]);
  });

  test('brings no more than asked for of each partition, and the longest waiting first', async () => {
    const { subject } = await begun(shelf);
    shelf.waits(1);
    await Promise.all(Array.from({ length: 600 }, () => begun(shelf)));
    const found = await all(shelf.now() + LEASE_MS, 1);
    expect(found.length).toBeLessThanOrEqual(256);
    expect(found).toContain(subject);
  });
});

describe('a subject somebody tells of', () => {
  test('goes to one who waits, in the order they were told of', async () => {
    const due = createDue(shelf.connection);
    const next = async (): Promise<Subject> => {
      const told = await due.next().catch(() => undefined);
      if (told !== undefined) return told;
      // The connection that waits may not be there yet.
      await setTimeout(20);
      return next();
    };
    await shelf.due.tell('a');
    await shelf.due.tell('b');
    expect([await next(), await next()]).toEqual(['a', 'b']);
    await due.close();
    expect(await due.next()).toBeUndefined();
  });
});

describe('the backlog', () => {
  test('of an empty store is nothing', async () => {
    expect(await shelf.due.backlog(shelf.now())).toEqual({ subjects: 0, lateMs: 0 });
  });

  test('counts the subjects with work, and says how late the oldest is', async () => {
    await Promise.all([begun(shelf), begun(shelf)]);
    expect(await shelf.due.backlog(shelf.now())).toEqual({ subjects: 2, lateMs: 0 });
    expect(await shelf.due.backlog(shelf.now() + LEASE_MS + 250)).toEqual({ subjects: 2, lateMs: 250 });
  });
});
