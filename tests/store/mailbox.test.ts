import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Mailbox, Step } from '../../bot/store/mailbox.ts';
import { asideOf, begun, commit, event, ok, openShelf, type Shelf, said, someone, turn, writesNothing, yours } from './shelf.ts';

const HOUR = 3_600_000;
const INBOX_AT_MOST = 200;
let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const everything = turn({ entry: {}, parts: said('one'), calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] });

describe('receiving', () => {
  test('an event of an idle subject is stored and handed to the one who brought it', async () => {
    const taken = yours(await shelf.worker('first').receive(someone(), event('a'), true));
    expect(taken).toMatchObject({
      event: { digest: digestOf('a'), body: { says: 'a' }, tries: 1, said: 'bot' },
      state: undefined,
      unsent: false,
      hold: { fence: 1, epoch: 0, owner: 'bot' },
    });
  });

  test('by a process that only stores leaves the subject to others', async () => {
    const subject = someone();
    expect(await shelf.worker('web').receive(subject, event('a'), false)).toEqual({ verdict: 'stored' });
    expect(await shelf.worker('web').receive(subject, event('b'), false)).toEqual({ verdict: 'stored' });
    expect(yours(await shelf.worker('first').take(subject))).toMatchObject({
      event: { body: { says: 'a' }, tries: 1 },
      hold: { fence: 1 },
    });
  });

  test('a redelivery does nothing: while the event waits, while it is handled, and after', async () => {
    const subject = someone();
    const mailbox = shelf.worker('first');
    const taken = yours(await mailbox.receive(subject, event('a'), true));
    const again = () =>
      writesNothing(shelf, subject, () => shelf.worker('second').receive(subject, event('a', { says: 'something else' }), true));
    expect(await again()).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    expect(await again()).toEqual({ verdict: 'duplicate' });
    shelf.waits(LEASE_MS + 1);
    expect(await again()).toEqual({ verdict: 'duplicate' });
  });

  // A bank tells again for longer than a channel does.
  test.each([
    ['a conversation', '', 72],
    ['a customer', 'customer:', 96],
    ['a case', 'case:', 96],
  ])('of %s is remembered for its hours, and not longer', async (_what, kind, hours) => {
    const subject = kind === '' ? someone() : `${kind}${someone()}`;
    const mailbox = shelf.worker('first');
    await commit(mailbox, yours(await mailbox.receive(subject, event('a'), true)), turn());
    shelf.waits(hours * HOUR - 1);
    expect(await mailbox.receive(subject, event('a'), true)).toEqual({ verdict: 'duplicate' });
    expect(await shelf.client.pTTL(keysOf(subject).seen)).toBeGreaterThan((hours - 1) * HOUR);
    shelf.waits(1);
    expect((await mailbox.receive(subject, event('a'), true)).verdict).toBe('yours');
  });

  test('the same id in two conversations is two events', async () => {
    const mailbox = shelf.worker('first');
    const verdicts = [await mailbox.receive(someone(), event('a'), true), await mailbox.receive(someone(), event('a'), true)];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['yours', 'yours']);
  });

  test('of many deliveries at once one stores it', async () => {
    const subject = someone();
    const deliveries = Array.from({ length: 20 }, (_, at) => shelf.worker(`w${at % 3}`).receive(subject, event('a'), true));
    const verdicts = (await Promise.all(deliveries)).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== 'duplicate')).toEqual(['yours']);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(1);
  });

  test('an event of a subject somebody works on waits for that one, whoever brings it', async () => {
    const { subject } = await begun(shelf);
    const held = { verdict: 'held', holder: 'first' };
    expect(await shelf.worker('first').receive(subject, event('b'), true)).toEqual(held);
    expect(await shelf.worker('second').receive(subject, event('c'), true)).toEqual(held);
    expect(await shelf.worker('web').receive(subject, event('d'), false)).toEqual(held);
  });
});

describe('the cap of the inbox', () => {
  let events = 0;
  const fill = async (mailbox: Mailbox, subject: Subject): Promise<void> => {
    while ((await shelf.client.lLen(keysOf(subject).inbox)) < INBOX_AT_MOST) {
      events += 1;
      await mailbox.receive(subject, event(`e${events}`), true);
    }
  };
  const full = async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await fill(mailbox, subject);
    return { subject, taken, mailbox };
  };

  test('what is over it is counted and set aside, the first one tells so, and what is stored stays', async () => {
    const { subject, taken, mailbox } = await full();
    const verdicts = [await mailbox.receive(subject, event('x'), true), await mailbox.receive(subject, event('y'), true)];
    expect(verdicts).toEqual([
      { verdict: 'full', first: true },
      { verdict: 'full', first: false },
    ]);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(INBOX_AT_MOST);
    expect(await asideOf(shelf, subject)).toMatchObject([
      { kind: 'event', why: 'inbox_full' },
      { kind: 'event', why: 'inbox_full' },
    ]);
    expect(await mailbox.receive(subject, event('x'), true)).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    expect(await mailbox.receive(subject, event('room again'), true)).toEqual({ verdict: 'held', holder: 'first' });
  });

  test('is told of once until the inbox was empty, and then again', async () => {
    const { subject, taken, mailbox } = await full();
    await mailbox.receive(subject, event('x'), true);
    await commit(mailbox, taken, turn());
    await mailbox.receive(subject, event('the last one with room'), true);
    expect(await mailbox.receive(subject, event('y'), true)).toEqual({ verdict: 'full', first: false });
    while (taken.event) await commit(mailbox, taken, turn());
    await commit(mailbox, yours(await mailbox.receive(subject, event('quiet'), true)), turn());
    await fill(mailbox, subject);
    expect(await mailbox.receive(subject, event('z'), true)).toEqual({ verdict: 'full', first: true });
  });

  test.each([
    ['the result of a call, which nobody would send again', { settles: 'call' }],
    ['what is stored uncapped', { uncapped: true }],
    ['that a person takes over', { owner: 'person' as const }],
  ])('does not stop %s', async (_what, more) => {
    const { subject, mailbox } = await full();
    expect(await mailbox.receive(subject, { ...event('x'), ...more }, true)).toEqual({ verdict: 'held', holder: 'first' });
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(INBOX_AT_MOST + 1);
  });
});

describe('the lease', () => {
  test("an idle subject is nobody's to take", async () => {
    const subject = someone();
    expect(await writesNothing(shelf, subject, () => shelf.worker('first').take(subject))).toEqual({ verdict: 'idle' });
  });

  test('what a dead worker held is taken after the lease, with the same event and a higher fence', async () => {
    const { subject, taken } = await begun(shelf);
    const other = shelf.worker('second');
    shelf.waits(LEASE_MS - 1);
    expect(await other.take(subject)).toEqual({ verdict: 'held', holder: 'first' });
    shelf.waits(1);
    const next = yours(await other.take(subject));
    expect(next.event).toEqual({ ...taken.event, tries: 2 });
    expect(next.hold.fence).toBe(taken.hold.fence + 1);
  });

  test('who lost it can write nothing any more', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    shelf.waits(LEASE_MS);
    const part = digestOf('one');
    const other = shelf.worker('second');
    const next = yours(await other.take(subject));
    await commit(other, next, turn({ parts: said('one') }));
    await other.receive(subject, event('b'), true);
    expect(await writesNothing(shelf, subject, () => commit(mailbox, taken, everything))).toEqual({ verdict: 'lost' });
    const steps: Step[] = [
      { do: 'look' },
      { do: 'failed' },
      { do: 'spoilt', why: 'x' },
      { do: 'release', uncount: { event: true, part: true } },
      { do: 'leave', part },
      { do: 'sent', part },
      { do: 'later', part, until: 1 },
      { do: 'await', part, until: 1 },
      { do: 'dead', part, why: 'x' },
    ];
    for (const step of steps) {
      expect(await writesNothing(shelf, subject, () => mailbox.mark(taken.hold, step))).toEqual({ verdict: 'lost' });
    }
  });

  test('one that ran out but was taken by nobody still commits', async () => {
    const { taken, mailbox } = await begun(shelf);
    shelf.waits(10 * LEASE_MS);
    expect((await commit(mailbox, taken, turn())).verdict).toBe('kept');
  });

  test('is renewed by looking and by a commit with more to do', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'), true);
    const other = shelf.worker('second');
    for (const renew of [() => mailbox.mark(taken.hold, { do: 'look' }), () => commit(mailbox, taken, turn())]) {
      shelf.waits(LEASE_MS - 1);
      await renew();
      shelf.waits(LEASE_MS - 1);
      expect(await other.take(subject)).toEqual({ verdict: 'held', holder: 'first' });
    }
  });

  test('is given back when nothing is left to do', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn());
    const next = yours(await shelf.worker('second').receive(subject, event('b'), true));
    expect(next.hold.fence).toBe(taken.hold.fence + 1);
  });

  test('is given back with work left by who goes: the next one takes it at once', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: false } });
    expect(yours(await shelf.worker('second').take(subject)).event).toEqual({ ...taken.event, tries: 2 });
  });
});

test('who has given a subject back does not get it again by a late word about a part', async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  await mailbox.receive(subject, event('b'), true);
  await commit(mailbox, taken, turn({ parts: said('one') }));
  await mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } });
  await mailbox.mark(taken.hold, { do: 'sent', part: digestOf('one') });
  expect((await shelf.worker('second').take(subject)).verdict).toBe('yours');
});

describe('a commit', () => {
  test('leaves state, log, parts, calls and audit at once, and drops the event', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const done = await commit(mailbox, taken, {
      state: { turns: 7 },
      entry: { log: 1 },
      parts: said('one', 'two'),
      calls: [{ id: 'call', due: shelf.now() + 5, body: { bank: 'chase' } }],
      audit: [{ read: 'a' }, { read: 'b' }],
    });
    expect(done).toEqual({ verdict: 'kept', event: undefined, unsent: true, first: true, claimed: [] });
    const keys = keysOf(subject);
    expect(await shelf.client.exists(keys.inbox)).toBe(0);
    expect(await shelf.client.lLen(keys.outbox)).toBe(2);
    expect(await shelf.client.hLen(keys.calls)).toBe(1);
    expect(await shelf.client.lLen(keys.audit)).toBe(1);
    expect((await shelf.log.read(subject, undefined, 10)).map(({ body }) => body)).toEqual([{ log: 1 }]);
    shelf.waits(LEASE_MS);
    expect(yours(await shelf.worker('second').take(subject))).toMatchObject({ state: { turns: 7 }, event: undefined, unsent: true });
  });

  test('hands over the events that came meanwhile, in the order they came', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (const id of ['b', 'c', 'd']) await shelf.worker('second').receive(subject, event(id), true);
    const next = [await commit(mailbox, taken, turn()), await commit(mailbox, taken, turn()), await commit(mailbox, taken, turn())];
    expect(next.map((done) => done.verdict === 'kept' && done.event?.body)).toEqual([{ says: 'b' }, { says: 'c' }, { says: 'd' }]);
    expect(await commit(mailbox, taken, turn())).toMatchObject({ event: undefined, unsent: false });
  });

  test('of an event that is not the first one any more writes nothing', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'), true);
    const begin = { ...taken };
    await commit(mailbox, taken, turn({ entry: { says: 'begin' } }));
    const twice = () => commit(mailbox, begin, everything);
    expect(await writesNothing(shelf, subject, twice)).toEqual({ verdict: 'lost' });
    await commit(mailbox, taken, turn());
    expect(await writesNothing(shelf, subject, twice)).toEqual({ verdict: 'lost' });
  });

  test('that sets its event aside keeps it with the reason, and writes the rest like any other', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const done = await commit(mailbox, taken, turn({ state: { sorry: true }, parts: said('sorry'), aside: 'turn_failed' }));
    expect(done).toMatchObject({ verdict: 'kept', event: undefined, first: true });
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'turn_failed' }]);
    expect(ok(await mailbox.mark(taken.hold, { do: 'sent', part: digestOf('sorry') })).part).toBeUndefined();
    expect(yours(await mailbox.receive(subject, event('b'), true)).state).toEqual({ sorry: true });
  });

  test('without an entry leaves no trace in the log', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn());
    expect(await shelf.log.last(subject)).toBeUndefined();
  });

  test('what is kept of a subject has a time to live', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ entry: {}, aside: 'x' }));
    const keys = keysOf(subject);
    for (const name of [keys.subject, keys.log, keys.seen, keys.aside]) expect(await shelf.client.pTTL(name)).toBeGreaterThan(0);
  });
});

test('a Redis dump reads like nothing: neither texts nor ids', async () => {
  // The index of what is due is one for many subjects: those of other tests say what kind they are.
  await shelf.client.flushAll();
  const { subject, taken, mailbox } = await begun(shelf);
  await mailbox.receive(subject, event('id-of-the-customer', 'what the customer wrote'), true);
  const text = 'what the bot knows';
  await mailbox.record(taken.hold, [{ text }]);
  await commit(mailbox, taken, {
    state: { text },
    entry: { text },
    parts: [
      { id: 'part-of-the-customer#0', body: text },
      { id: 'part-of-the-customer#1', body: text },
    ],
    calls: [{ id: 'c', due: 0, body: text }],
    audit: [text],
    handOver: { to: 'queue', note: 'asked en' },
  });
  await mailbox.mark(taken.hold, { do: 'dead', part: digestOf('part-of-the-customer#0'), why: 'never' });
  // What is connected there is not the mailbox's.
  const { bell, held: _, connections: __, ...kept } = keysOf(subject);
  const dumped = await shelf.dump(subject);
  expect(Object.values(kept).filter((name) => dumped[name] === '')).toEqual([]);
  expect(dumped[bell]).toBe('');
  expect(Object.values(dumped).join('\n')).not.toMatch(/customer|what the/);
});
