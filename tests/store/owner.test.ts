/** Who may speak in a conversation: a new owner is one script with everything that follows from it (I10). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS, type Mailbox, type NewEvent, type Speaks, type Taken } from '../../bot/store/mailbox.ts';
import { begun, commit, event, leaving, ok, openShelf, type Shelf, said, someone, turn, writesNothing, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const control = (id: string, owner: Speaks): NewEvent => ({ ...event(id), owner });
const unsent = (subject: Subject) => shelf.client.lLen(keysOf(subject).outbox);

/** Handles what waits without saying anything, and tells who owned the conversation when each event came. */
const saidTo = async (mailbox: Mailbox, taken: Taken): Promise<string[]> => {
  const who = [];
  while (taken.event) {
    who.push(taken.event.said);
    await commit(mailbox, taken, turn());
  }
  return who;
};

describe('a control event', () => {
  test('makes the conversation a person’s in the script that stores it', async () => {
    const subject = someone();
    const taken = yours(await shelf.worker('first').receive(subject, control('take', 'person'), true));
    expect(taken).toMatchObject({ hold: { epoch: 1, owner: 'person' }, event: { body: { says: 'take' }, said: 'person' } });
  });

  test('drops what the bot has not said yet, and only that', async () => {
    const { subject, mailbox } = await leaving(shelf, 'one', 'two', 'three');
    // Nothing stores a person's words yet: one is put there behind the store's back.
    const theirs = Buffer.concat([digestOf('theirs'), Buffer.from('p'), Buffer.from('sealed')]);
    await shelf.client.lInsert(keysOf(subject).outbox, 'AFTER', (await shelf.client.lIndex(keysOf(subject).outbox, 0)) ?? '', theirs);
    await mailbox.receive(subject, control('take', 'person'), true);
    expect(await shelf.client.lRange(keysOf(subject).outbox, 0, -1)).toEqual([theirs]);
    const left = ['sends', 'flight', 'repeats', 'sendAt'];
    expect(await shelf.client.hmGet(keysOf(subject).subject, left)).toEqual([null, null, null, null]);
  });

  test('leaves what the bot says later, when it has the conversation back', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.receive(subject, control('take', 'person'), true);
    await mailbox.receive(subject, control('give', 'bot'), true);
    const { event: head } = ok(await mailbox.mark(taken.hold, { do: 'look' }));
    const next = { hold: taken.hold, event: head };
    expect(await commit(mailbox, next, turn({ parts: said('made before') }))).toEqual({ verdict: 'owner' });
    expect(await commit(mailbox, next, turn({ parts: said('two') }))).toMatchObject({ verdict: 'kept', first: true });
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part).toMatchObject({ body: 'two' });
  });

  test('each event is marked with who owned the conversation when it came', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (const one of [event('b'), control('take', 'person'), event('c'), event('d'), control('give', 'bot'), event('e')]) {
      await mailbox.receive(subject, one, true);
    }
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } });
    const again = yours(await mailbox.take(subject));
    expect(again.hold).toMatchObject({ epoch: 2, owner: 'bot' });
    expect(await saidTo(mailbox, again)).toEqual(['bot', 'bot', 'person', 'person', 'person', 'bot', 'bot']);
  });

  test('delivered again changes nothing, also when the conversation has gone on to another owner', async () => {
    const { subject, mailbox } = await begun(shelf);
    await mailbox.receive(subject, control('take', 'person'), true);
    await mailbox.receive(subject, control('give', 'bot'), true);
    const again = () => mailbox.receive(subject, control('take', 'person'), true);
    expect(await writesNothing(shelf, subject, again)).toEqual({ verdict: 'duplicate' });
  });

  test('of the owner it already has begins no new epoch and drops nothing', async () => {
    const { subject, mailbox } = await leaving(shelf, 'one', 'two');
    await mailbox.receive(subject, control('give', 'bot'), true);
    expect(await unsent(subject)).toBe(2);
    expect(await mailbox.own(subject, 'bot')).toEqual({ done: true, epoch: 0, owner: 'bot' });
  });
});

describe('taking a conversation over', () => {
  test('needs the epoch one has seen: who comes too late is told who was faster', async () => {
    const subject = someone();
    const desk = shelf.worker('desk');
    expect(await desk.own(subject, 'person', 0)).toEqual({ done: true, epoch: 1, owner: 'person' });
    const late = () => desk.own(subject, 'bot', 0);
    expect(await writesNothing(shelf, subject, late)).toEqual({ done: false, epoch: 1, owner: 'person' });
    expect(await desk.own(subject, 'bot', 1)).toEqual({ done: true, epoch: 2, owner: 'bot' });
  });

  test('without an epoch happens in any case', async () => {
    const subject = someone();
    await shelf.worker('desk').own(subject, 'person');
    expect(await shelf.worker('desk').own(subject, 'bot')).toEqual({ done: true, epoch: 2, owner: 'bot' });
  });

  test('of many at once with the same epoch one succeeds', async () => {
    const subject = someone();
    const claims = Array.from({ length: 10 }, (_, at) => shelf.worker(`desk${at}`).own(subject, 'person', 0));
    expect((await Promise.all(claims)).filter(({ done }) => done)).toHaveLength(1);
  });

  test('drops the bot’s unsent parts, whoever holds the subject, and the holder’s last step takes nothing else off', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    await shelf.worker('desk').own(subject, 'person');
    expect(await unsent(subject)).toBe(0);
    expect(ok(await mailbox.mark(taken.hold, { do: 'sent', part: digestOf('one') })).part).toBeUndefined();
  });
});

describe('a turn that was made under another owner', () => {
  test('is not committed, and its worker knows the new owner', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    const everything = turn({ entry: {}, parts: said('one'), calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] });
    expect(await writesNothing(shelf, subject, () => commit(mailbox, taken, everything))).toEqual({ verdict: 'owner' });
    expect(taken.hold).toMatchObject({ epoch: 1, owner: 'person' });
    expect(await commit(mailbox, taken, turn())).toMatchObject({ verdict: 'kept' });
  });

  test('nor when the first owner has the conversation back: somebody may have spoken meanwhile', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    await shelf.worker('desk').own(subject, 'bot');
    expect(await commit(mailbox, taken, turn({ parts: said('one') }))).toEqual({ verdict: 'owner' });
    expect(taken.hold).toMatchObject({ epoch: 2, owner: 'bot' });
  });

  test('the next holder is told who owns the conversation', async () => {
    const { subject } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    shelf.waits(LEASE_MS);
    expect(yours(await shelf.worker('second').take(subject)).hold).toMatchObject({ epoch: 1, owner: 'person' });
  });
});
