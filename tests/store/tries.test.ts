/** An event that fails, brings its workers down or cannot be read stops nobody for ever (I12). */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import { createSealer } from '../../bot/store/seal.ts';
import { asideOf, begun, commit, event, leaving, ok, openShelf, type Shelf, said, someone, turn, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

/** A subject whose event brought this many workers down. */
const crashed = async (times: number): Promise<Subject> => {
  const { subject } = await begun(shelf, 'w0');
  for (let n = 1; n < times; n += 1) {
    shelf.waits(LEASE_MS);
    yours(await shelf.worker(`w${n}`).take(subject, true));
  }
  shelf.waits(LEASE_MS);
  return subject;
};

describe('the tries of an event', () => {
  test('count from each take on, so that a crash counts', async () => {
    const subject = await crashed(1);
    expect(yours(await shelf.worker('next').take(subject)).event?.tries).toBe(2);
  });

  test('count failures that are tried again in place', async () => {
    const { taken, mailbox } = await begun(shelf);
    expect(ok(await mailbox.mark(taken.hold, { do: 'failed' })).event?.tries).toBe(2);
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).event?.tries).toBe(2);
    expect(ok(await mailbox.mark(taken.hold, { do: 'failed' })).event?.tries).toBe(3);
  });

  test('begin anew with the next event after a commit', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'), true);
    await mailbox.mark(taken.hold, { do: 'failed' });
    expect(await commit(mailbox, taken, turn())).toMatchObject({ event: { body: { says: 'b' }, tries: 1 } });
    shelf.waits(LEASE_MS);
    expect(yours(await shelf.worker('second').take(subject)).event).toMatchObject({ body: { says: 'b' }, tries: 2 });
  });

  test.each([
    ['is not counted when nobody began it', { event: true, part: false }, 1],
    ['stays counted when somebody did', { event: false, part: false }, 2],
  ])('an event that is given back %s', async (_how, uncount, tries) => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.mark(taken.hold, { do: 'release', uncount });
    expect(yours(await shelf.worker('second').take(subject)).event?.tries).toBe(tries);
  });

  test('a part that is given back unsent is not counted either', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: true } });
    const other = shelf.worker('second');
    const next = yours(await other.take(subject));
    expect(ok(await other.mark(next.hold, { do: 'look' })).part).toMatchObject({ sends: 0, flight: undefined });
    expect(ok(await other.mark(next.hold, { do: 'leave', part: digestOf('one') })).part).toMatchObject({ sends: 1, repeats: 0 });
  });
});

test('a part that is given back keeps the count of the sends that did begin', async () => {
  const { subject, taken, mailbox } = await leaving(shelf, 'one');
  const one = digestOf('one');
  await mailbox.mark(taken.hold, { do: 'later', part: one, until: shelf.now() });
  expect(ok(await mailbox.mark(taken.hold, { do: 'leave', part: one })).part?.sends).toBe(2);
  await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: true } });
  const other = shelf.worker('second');
  const { hold } = yours(await other.take(subject));
  expect(ok(await other.mark(hold, { do: 'look' })).part?.sends).toBe(1);
});

describe('an event that brought two workers down', () => {
  test('is suspect: only who says so takes it', async () => {
    const subject = await crashed(2);
    expect(await shelf.worker('careful').take(subject)).toEqual({ verdict: 'suspect' });
    expect(yours(await shelf.worker('careful').take(subject, true)).event?.tries).toBe(3);
  });

  test('is not handed to who brings another event, which is stored', async () => {
    const subject = await crashed(2);
    const mailbox = shelf.worker('careful');
    expect(await mailbox.receive(subject, event('b'), true)).toEqual({ verdict: 'suspect' });
    const taken = yours(await mailbox.take(subject, true));
    expect(await commit(mailbox, taken, turn())).toMatchObject({ event: { body: { says: 'b' }, tries: 1 } });
  });

  test('the next one is not suspect', async () => {
    const subject = await crashed(2);
    const mailbox = shelf.worker('careful');
    await mailbox.receive(subject, event('b'), true);
    const taken = yours(await mailbox.take(subject, true));
    await commit(mailbox, taken, turn());
    shelf.waits(LEASE_MS);
    expect(yours(await mailbox.take(subject)).event).toMatchObject({ body: { says: 'b' } });
  });
});

describe('an event of which nothing can be made', () => {
  test('is set aside and changes nothing else; the next one goes on', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    for (const id of ['bad', 'good']) await mailbox.receive(subject, event(id), true);
    const next = ok(await mailbox.mark(taken.hold, { do: 'spoilt', why: 'turn_failed' }));
    expect(next).toMatchObject({ event: { body: { says: 'good' }, tries: 1 }, part: { body: 'one', sends: 1 } });
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'turn_failed' }]);
    expect(await commit(mailbox, { hold: taken.hold, event: next.event }, turn())).toMatchObject({ verdict: 'kept', event: undefined });
  });
});

describe('what is sealed under a key that this process does not have', () => {
  const stranger = createSealer([randomBytes(32)]);

  test.each([
    ['an event', async (subject: Subject) => void (await shelf.worker('web').receive(subject, event('a'), false))],
    [
      'a state',
      async (subject: Subject) => {
        const mailbox = shelf.worker('first');
        await commit(mailbox, yours(await mailbox.receive(subject, event('before'), true)), turn());
        await mailbox.receive(subject, event('a'), false);
      },
    ],
  ])('%s is unreadable, stays, and is no try', async (_what, prepare) => {
    const subject = someone();
    await prepare(subject);
    for (let n = 0; n < 4; n += 1) expect(await shelf.worker('other', stranger).take(subject)).toEqual({ verdict: 'unreadable' });
    expect(await asideOf(shelf, subject)).toEqual([]);
    expect(yours(await shelf.worker('second').take(subject)).event).toMatchObject({ body: { says: 'a' }, tries: 1 });
  });

  test('a part is left to who has the key, and the events after it have their tries', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: true } });
    for (let n = 0; n < 4; n += 1) expect(await shelf.worker('other', stranger).take(subject)).toEqual({ verdict: 'unreadable' });
    await mailbox.receive(subject, event('b'), false);
    expect(yours(await shelf.worker('second').take(subject))).toMatchObject({ event: { body: { says: 'b' }, tries: 1 }, unsent: true });
  });
});

describe('what is damaged', () => {
  /** The last byte of an item of a list becomes another one. */
  const damage = async (key: string, at = 0): Promise<void> => {
    const item = Buffer.from((await shelf.client.lIndex(key, at)) ?? '');
    item.writeUInt8(item.readUInt8(item.length - 1) ^ 1, item.length - 1);
    await shelf.client.lSet(key, at, item);
  };

  test('an event is set aside by who meets it, and the next one goes on', async () => {
    const subject = someone();
    const mailbox = shelf.worker('first');
    for (const id of ['bad', 'good']) await mailbox.receive(subject, event(id), false);
    await damage(keysOf(subject).inbox);
    expect(await mailbox.take(subject)).toEqual({ verdict: 'unreadable' });
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'damaged' }]);
    expect(yours(await mailbox.take(subject)).event).toMatchObject({ body: { says: 'good' }, tries: 1 });
  });

  test('an event with nothing behind it leaves the next one its tries', async () => {
    const subject = someone();
    const mailbox = shelf.worker('first');
    await mailbox.receive(subject, event('bad'), false);
    await damage(keysOf(subject).inbox);
    expect(await mailbox.take(subject)).toEqual({ verdict: 'unreadable' });
    expect(yours(await mailbox.receive(subject, event('good'), true)).event).toMatchObject({ body: { says: 'good' }, tries: 1 });
  });

  test('an event behind another one does not hide that the turn of that one was committed', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const inbox = keysOf(subject).inbox;
    await mailbox.receive(subject, event('bad'), true);
    await damage(inbox, 1);
    await expect(commit(mailbox, taken, turn({ parts: said('one') }))).resolves.toMatchObject({ verdict: 'kept', first: true });
  });

  test('a part can be set aside by its holder, and the next one goes on', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'bad', 'good');
    await damage(keysOf(subject).outbox);
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part?.digest).toEqual(digestOf('bad'));
    expect(ok(await mailbox.mark(taken.hold, { do: 'dead', part: digestOf('bad'), why: 'damaged' })).part).toMatchObject({ body: 'good' });
  });

  test('a call does not stop the others', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const calls = ['bad', 'good'].map((id) => ({ id, due: shelf.now(), body: { id } }));
    await commit(mailbox, taken, turn({ calls, parts: said('one') }));
    await shelf.client.hSet(keysOf(subject).calls, 'bad', Buffer.from('nonsense'));
    expect(await mailbox.claim(subject)).toMatchObject([{ id: 'good' }]);
  });
});
