/** Who waits for a person: written and taken away by the commit that says so, all or nothing. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Mailbox, Taken } from '../../bot/store/mailbox.ts';
import { createQueue, type Queue } from '../../bot/store/queue.ts';
import { begun, commit, event, leaving, ok, openShelf, type Shelf, said, turn, writesNothing, yours } from './shelf.ts';

let shelf: Shelf;
let queue: Queue;
beforeAll(async () => {
  shelf = await openShelf();
  queue = createQueue(shelf.connection);
});
beforeEach(async () => void (await shelf.client.flushAll()));
afterAll(() => shelf.close());

const toQueue = (note = 'asked en') => ({ to: 'queue' as const, note });
const entryOf = async (subject: Subject): Promise<number | null> => await shelf.client.zScore(keysOf(subject).queue, subject);
const ownerOf = async (subject: Subject): Promise<string> => String(await shelf.client.hGet(keysOf(subject).subject, 'owner'));

/** A conversation that waits for a person since now; its words of that turn are unsent. */
const queued = async (note?: string): Promise<{ subject: Subject; taken: Taken; mailbox: Mailbox }> => {
  const one = await begun(shelf);
  await commit(one.mailbox, one.taken, turn({ parts: said('you are in line'), handOver: toQueue(note) }));
  return one;
};

describe('a turn that hands over', () => {
  test('commits the entry, the owner and a new epoch together, and its words still leave', async () => {
    const { subject, taken, mailbox } = await queued('right es');
    expect(await queue.list()).toEqual([{ subject, since: shelf.now(), why: 'right', language: 'es', skill: 'general' }]);
    expect(taken.hold).toMatchObject({ epoch: 1, owner: 'queue' });
    const { part } = ok(await mailbox.mark(taken.hold, { do: 'look' }));
    expect(part).toMatchObject({ body: 'you are in line', sends: 1 });
  });

  test('what earlier turns said still leaves before it', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.receive(subject, event('agent'), true);
    taken.event = ok(await mailbox.mark(taken.hold, { do: 'look' })).event;
    await commit(mailbox, taken, turn({ parts: said('two'), handOver: toQueue() }));
    expect(await shelf.client.lLen(keysOf(subject).outbox)).toBe(2);
  });

  test('goes on under the same hold: the worker knows the new epoch', async () => {
    const { subject, taken, mailbox } = await queued();
    await mailbox.receive(subject, event('hello?'), true);
    taken.event = ok(await mailbox.mark(taken.hold, { do: 'look' })).event;
    expect(taken.event).toMatchObject({ said: 'queue' });
    expect(await commit(mailbox, taken, turn())).toMatchObject({ verdict: 'kept' });
    expect(await queue.list()).toHaveLength(1);
  });

  test('made under another epoch writes nothing', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    const late = () => commit(mailbox, taken, turn({ parts: said('one'), handOver: toQueue() }));
    expect(await writesNothing(shelf, subject, late)).toEqual({ verdict: 'owner' });
    expect([await entryOf(subject), await ownerOf(subject)]).toEqual([null, 'person']);
  });

  test('made by a worker that lost its lease writes nothing: of two workers one hands over', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    shelf.waits(3_000);
    const second = shelf.worker('second');
    const again = yours(await second.take(subject));
    const late = () => commit(mailbox, taken, turn({ handOver: toQueue('misses en') }));
    expect(await writesNothing(shelf, subject, late)).toEqual({ verdict: 'lost' });
    expect(await commit(second, again, turn({ handOver: toQueue('asked en') }))).toMatchObject({ verdict: 'kept' });
    expect(await queue.list()).toMatchObject([{ subject, why: 'asked' }]);
    expect(await writesNothing(shelf, subject, late)).toEqual({ verdict: 'lost' });
  });
});

describe('out of the queue', () => {
  test('the bot has it back: entry and note are gone with the commit', async () => {
    const { subject, taken, mailbox } = await queued();
    await mailbox.receive(subject, event('back'), true);
    await mailbox.receive(subject, event('balance'), true);
    taken.event = ok(await mailbox.mark(taken.hold, { do: 'look' })).event;
    await commit(mailbox, taken, turn({ parts: said('hello'), handOver: { to: 'bot' } }));
    expect(taken.hold).toMatchObject({ epoch: 2, owner: 'bot' });
    // What came right behind it was said while somebody was waited for, not to a person.
    expect(taken.event).toMatchObject({ said: 'queue' });
    expect([await entryOf(subject), await shelf.client.hGet(keysOf(subject).subject, 'queued')]).toEqual([null, null]);
    expect(await commit(mailbox, taken, turn({ parts: said('$5') }))).toMatchObject({ verdict: 'kept' });
    expect(await shelf.client.lLen(keysOf(subject).outbox)).toBe(3);
  });

  test.each([
    ['a claim', (subject: Subject) => shelf.worker('desk').own(subject, 'person', 1)],
    [
      'a person who takes over at the platform',
      (subject: Subject) => shelf.worker('web').receive(subject, { ...event('take'), owner: 'person' }, false),
    ],
  ])('%s takes it off and drops what the bot has not said', async (_how, claim) => {
    const { subject } = await queued();
    await claim(subject);
    expect([await entryOf(subject), await ownerOf(subject)]).toEqual([null, 'person']);
    expect(await shelf.client.lLen(keysOf(subject).outbox)).toBe(0);
  });

  test('of two claims with the same epoch one succeeds', async () => {
    const { subject } = await queued();
    const claims = ['one', 'two'].map((name) => shelf.worker(name).own(subject, 'person', 1));
    expect((await Promise.all(claims)).filter(({ done }) => done)).toHaveLength(1);
  });

  test('a turn made before the claim does not hand over, or back, again', async () => {
    const { subject, taken, mailbox } = await queued();
    await mailbox.receive(subject, event('back'), true);
    taken.event = ok(await mailbox.mark(taken.hold, { do: 'look' })).event;
    await shelf.worker('desk').own(subject, 'person', 1);
    const late = () => commit(mailbox, taken, turn({ handOver: { to: 'bot' } }));
    expect(await writesNothing(shelf, subject, late)).toEqual({ verdict: 'owner' });
    expect(await ownerOf(subject)).toBe('person');
  });
});

describe('back in the queue', () => {
  const givenBack = async (keepsPlace: boolean) => {
    const { subject } = await queued();
    const since = shelf.now();
    shelf.waits(60_000);
    const desk = shelf.worker('desk');
    await desk.own(subject, 'person', 1, { agent: 'ana', event: event('claimed') });
    shelf.waits(60_000);
    const taken = yours(await desk.take(subject));
    await commit(desk, taken, turn({ handOver: { ...toQueue('lost en'), ...(keepsPlace ? { keepsPlace } : {}) } }));
    return { since, list: await queue.list() };
  };

  test('where the agent vanished: at the place where it waited before', async () => {
    const { since, list } = await givenBack(true);
    expect(list).toMatchObject([{ since, why: 'lost' }]);
  });

  test('otherwise at the end', async () => {
    const { list } = await givenBack(false);
    expect(list).toMatchObject([{ since: shelf.now() }]);
  });
});

describe('the list', () => {
  test('who invoked a right comes first, then who waits longest', async () => {
    const subjects: Subject[] = [];
    for (const why of ['asked', 'misses', 'right']) {
      subjects.push((await queued(`${why} en`)).subject);
      shelf.waits(1_000);
    }
    const [asked, missed, right] = subjects;
    expect((await queue.list()).map(({ subject }) => subject)).toEqual([right, asked, missed]);
    expect(await queue.length(shelf.now())).toEqual({ count: 3, longestMs: 3_000 });
  });

  test('nobody waits', async () => {
    expect(await queue.list()).toEqual([]);
    expect(await queue.length(shelf.now())).toEqual({ count: 0, longestMs: 0 });
  });

  test('a conversation that was forgotten, or that an older version gave away, waits no more', async () => {
    const [forgotten, given, waits] = [(await queued()).subject, (await queued()).subject, (await queued()).subject];
    await shelf.client.del(keysOf(forgotten).subject);
    await shelf.client.hSet(keysOf(given).subject, 'owner', 'bot');
    shelf.waits(500);
    expect(await queue.length(shelf.now())).toEqual({ count: 1, longestMs: 500 });
    expect((await queue.list()).map(({ subject }) => subject)).toEqual([waits]);
    expect([await entryOf(forgotten), await entryOf(given)]).toEqual([null, null]);
  });

  test('an entry that was lost is written again by the next turn, with its old time', async () => {
    const { subject, taken, mailbox } = await queued();
    const since = shelf.now();
    await shelf.client.del(keysOf(subject).queue);
    shelf.waits(1_000);
    await mailbox.receive(subject, event('hello?'), true);
    taken.event = ok(await mailbox.mark(taken.hold, { do: 'look' })).event;
    await commit(mailbox, taken, turn());
    expect(await queue.list()).toMatchObject([{ subject, since }]);
  });
});
