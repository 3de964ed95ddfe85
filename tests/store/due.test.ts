import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { DUE } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/mailbox.ts';
import { begun, commit, event, openShelf, type Shelf, someone, turn } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
});
afterAll(() => shelf.close());

const all = 1_000;
const hinted = async (at: number) => {
  const subject = someone();
  await shelf.worker('first').hint(subject, at);
  return subject;
};

describe('hints', () => {
  test('are handed out when their time has come, the earliest first, not more than asked for', async () => {
    const now = shelf.now();
    const [late, early] = [await hinted(now), await hinted(now - 1)];
    await hinted(now + 1);
    expect(await shelf.due.take(now, 1)).toEqual([early]);
    expect(await shelf.due.take(now, all)).toEqual([late]);
  });

  test('each to one of many who look at once', async () => {
    const subjects = await Promise.all(Array.from({ length: 30 }, () => hinted(shelf.now())));
    const takes = await Promise.all(Array.from({ length: 8 }, () => shelf.due.take(shelf.now(), all)));
    expect(takes.flat().sort()).toEqual(subjects.sort());
  });

  test('an earlier time wins over a later one, whichever comes first', async () => {
    const subject = await hinted(shelf.now() + 10);
    await shelf.worker('second').hint(subject, shelf.now());
    await shelf.worker('second').hint(subject, shelf.now() + 20);
    expect(await shelf.due.take(shelf.now(), all)).toEqual([subject]);
  });

  test('a subject without more to do leaves the index', async () => {
    const subject = await hinted(shelf.now());
    await shelf.due.take(shelf.now(), all);
    await shelf.due.done(subject, undefined);
    expect(await shelf.client.zCard(DUE)).toBe(0);
  });

  test('one with more to do comes again at that time', async () => {
    const subject = await hinted(shelf.now());
    await shelf.due.take(shelf.now(), all);
    await shelf.due.done(subject, shelf.now() + 100);
    expect(await shelf.due.take(shelf.now() + 99, all)).toEqual([]);
    expect(await shelf.due.take(shelf.now() + 100, all)).toEqual([subject]);
  });

  test.each([undefined, 60_000])('a hint that comes during the look is not lost (next look: %p)', async (next) => {
    const subject = await hinted(shelf.now());
    await shelf.due.take(shelf.now(), all);
    await shelf.worker('second').hint(subject, shelf.now() + 5);
    await shelf.due.done(subject, next === undefined ? undefined : shelf.now() + next);
    expect(await shelf.due.take(shelf.now() + 5, all)).toEqual([subject]);
  });

  test('who stores an event hints at it, for the case that it dies', async () => {
    const { subject } = await begun(shelf);
    expect(await shelf.due.take(shelf.now() + LEASE_MS - 1, all)).toEqual([]);
    expect(await shelf.due.take(shelf.now() + LEASE_MS, all)).toEqual([subject]);
  });
});

describe('orphans', () => {
  test('subjects with a waiting event, an unsent part or a call are found without any hint', async () => {
    const withEvent = await begun(shelf);
    const withPart = await begun(shelf);
    await commit(withPart.mailbox, withPart.taken, turn({ parts: ['one'] }));
    const withCall = await begun(shelf);
    await commit(withCall.mailbox, withCall.taken, turn({ calls: [{ id: 'c', due: shelf.now() + 1e9, body: {} }] }));
    const idle = await begun(shelf);
    await commit(idle.mailbox, idle.taken, turn({ entry: {}, audit: [{}] }));
    await shelf.client.del(DUE);
    expect(await shelf.due.findOrphans(shelf.now())).toBe(3);
    const found = [withEvent, withPart, withCall].map(({ subject }) => subject);
    expect((await shelf.due.take(shelf.now(), all)).sort()).toEqual(found.sort());
  });

  test('among very many others', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) => shelf.client.set(`banter:{conversation:x${at}}:subject`, ''));
    await Promise.all(many);
    const { subject } = await begun(shelf);
    await shelf.client.del(DUE);
    expect(await shelf.due.findOrphans(shelf.now())).toBe(1);
    expect(await shelf.due.take(shelf.now(), all)).toEqual([subject]);
  });

  test('of one that somebody took and died over are found too', async () => {
    const { subject, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'));
    expect(await shelf.due.take(shelf.now() + LEASE_MS, all)).toEqual([subject]);
    await shelf.due.findOrphans(shelf.now());
    expect(await shelf.due.take(shelf.now(), all)).toEqual([subject]);
  });
});
