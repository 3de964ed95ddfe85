import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf, QUARANTINE } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/mailbox.ts';
import { begun, commit, event, openShelf, type Shelf, someone, turn, writesNothing, yours } from './shelf.ts';

const HOUR = 3_600_000;
let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

describe('receiving', () => {
  test('an event of an idle subject is stored and handed to the one who brought it', async () => {
    const taken = yours(await shelf.worker('first').receive(someone(), event('a')));
    expect(taken).toMatchObject({ event: { body: { says: 'a' } }, state: undefined, unsent: false, hold: { fence: 1 } });
  });

  test('a redelivery does nothing: while the event waits, while it is handled, and after', async () => {
    const subject = someone();
    const mailbox = shelf.worker('first');
    const taken = yours(await mailbox.receive(subject, event('a')));
    const again = () =>
      writesNothing(shelf, subject, () => shelf.worker('second').receive(subject, event('a', { says: 'something else' })));
    expect(await again()).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    expect(await again()).toEqual({ verdict: 'duplicate' });
    shelf.waits(LEASE_MS + 1);
    expect(await again()).toEqual({ verdict: 'duplicate' });
  });

  test('is remembered for 72 hours, and not longer', async () => {
    const subject = someone();
    const mailbox = shelf.worker('first');
    await commit(mailbox, yours(await mailbox.receive(subject, event('a'))), turn());
    shelf.waits(72 * HOUR - 1);
    expect(await mailbox.receive(subject, event('a'))).toEqual({ verdict: 'duplicate' });
    shelf.waits(1);
    expect((await mailbox.receive(subject, event('a'))).verdict).toBe('yours');
  });

  test('the same id in two conversations is two events', async () => {
    const mailbox = shelf.worker('first');
    const verdicts = [await mailbox.receive(someone(), event('a')), await mailbox.receive(someone(), event('a'))];
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['yours', 'yours']);
  });

  test('of many deliveries at once one stores it', async () => {
    const subject = someone();
    const deliveries = Array.from({ length: 20 }, (_, at) => shelf.worker(`w${at % 3}`).receive(subject, event('a')));
    const verdicts = (await Promise.all(deliveries)).map(({ verdict }) => verdict);
    expect(verdicts.filter((verdict) => verdict !== 'duplicate')).toEqual(['yours']);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(1);
  });

  test('an event of a subject somebody works on waits for that one', async () => {
    const { subject } = await begun(shelf);
    expect(await shelf.worker('first').receive(subject, event('b'))).toEqual({ verdict: 'held', here: true });
    expect(await shelf.worker('second').receive(subject, event('c'))).toEqual({ verdict: 'held', here: false });
  });

  test('over the cap an event is counted and set aside, what is stored stays', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (let at = 1; at < 200; at += 1) await mailbox.receive(subject, event(`e${at}`));
    expect(await mailbox.receive(subject, event('one too many'))).toEqual({ verdict: 'full' });
    expect(await mailbox.receive(subject, event('and another'))).toEqual({ verdict: 'full' });
    const keys = keysOf(subject);
    expect(await shelf.client.lLen(keys.inbox)).toBe(200);
    expect(await shelf.client.xLen(keys.quarantine)).toBe(2);
    expect(String(await shelf.client.hGet(keys.subject, 'quarantined'))).toBe('2');
    expect(await shelf.client.pTTL(keys.quarantine)).toBeGreaterThan(0);
    expect(await mailbox.receive(subject, event('one too many'))).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    expect(await mailbox.receive(subject, event('room again'))).toEqual({ verdict: 'held', here: true });
  });

  test('the result of a call is never over the cap: nobody would send it again', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ calls: [{ id: 'call', due: shelf.now(), body: {} }] }));
    for (let at = 0; at < 200; at += 1) await mailbox.receive(subject, event(`e${at}`));
    expect(await mailbox.receive(subject, event('result call'), 'call')).toEqual({ verdict: 'held', here: true });
    expect((await mailbox.claim(subject)).calls).toEqual([]);
  });
});

describe('the lease', () => {
  test("an idle subject is nobody's to take", async () => {
    expect(await shelf.worker('first').take(someone())).toEqual({ verdict: 'idle', sendAt: undefined });
  });

  test('what a dead worker held is taken after the lease, with the same event and a higher fence', async () => {
    const { subject, taken } = await begun(shelf);
    const other = shelf.worker('second');
    shelf.waits(LEASE_MS - 1);
    expect(await other.take(subject)).toEqual({ verdict: 'held', here: false });
    shelf.waits(1);
    const next = yours(await other.take(subject));
    expect(next.event).toEqual(taken.event);
    expect(next.hold.fence).toBe(taken.hold.fence + 1);
  });

  test('who lost it can write nothing any more', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    shelf.waits(LEASE_MS);
    yours(await shelf.worker('second').take(subject));
    const everything = turn({ entry: {}, parts: [1], calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] });
    expect(await writesNothing(shelf, subject, () => commit(mailbox, taken, everything))).toEqual({ verdict: 'lost' });
    for (const step of [{ do: 'look' }, { do: 'again' }, { do: 'sent' }, { do: 'later', until: 1 }, { do: 'dead', why: 'x' }] as const)
      expect(await writesNothing(shelf, subject, () => mailbox.mark(taken.hold, step))).toEqual({ verdict: 'lost' });
  });

  test('one that ran out but was taken by nobody still commits', async () => {
    const { taken, mailbox } = await begun(shelf);
    shelf.waits(10 * LEASE_MS);
    expect((await commit(mailbox, taken, turn())).verdict).toBe('kept');
  });

  test('is renewed by looking and by a commit with more to do', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'));
    const other = shelf.worker('second');
    for (const renew of [() => mailbox.mark(taken.hold, { do: 'look' }), () => commit(mailbox, taken, turn())]) {
      shelf.waits(LEASE_MS - 1);
      await renew();
      shelf.waits(LEASE_MS - 1);
      expect(await other.take(subject)).toEqual({ verdict: 'held', here: false });
    }
  });

  test('is given back when nothing is left to do', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn());
    const next = yours(await shelf.worker('second').receive(subject, event('b')));
    expect(next.hold.fence).toBe(taken.hold.fence + 1);
  });
});

describe('a commit', () => {
  test('leaves state, log, parts, calls and audit at once, and drops the event', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const done = await commit(mailbox, taken, {
      state: { turns: 7 },
      entry: { log: 1 },
      parts: ['one', 'two'],
      calls: [{ id: 'call', due: shelf.now() + 5, body: { bank: 'chase' } }],
      audit: [{ read: 'a' }, { read: 'b' }],
    });
    expect(done).toEqual({ verdict: 'kept', event: undefined, unsent: true, entryId: expect.stringMatching(/^\d+-\d+$/), first: true });
    const keys = keysOf(subject);
    expect(await shelf.client.exists(keys.inbox)).toBe(0);
    expect(await shelf.client.lLen(keys.outbox)).toBe(2);
    expect(await shelf.client.hLen(keys.calls)).toBe(1);
    expect(await shelf.client.lLen(keys.audit)).toBe(2);
    expect((await shelf.log.read(subject, undefined, 10)).map(({ body }) => body)).toEqual([{ log: 1 }]);
    shelf.waits(LEASE_MS);
    expect(yours(await shelf.worker('second').take(subject))).toMatchObject({ state: { turns: 7 }, event: undefined, unsent: true });
  });

  test('hands over the events that came meanwhile, in the order they came', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (const id of ['b', 'c', 'd']) await shelf.worker('second').receive(subject, event(id));
    const next = [await commit(mailbox, taken, turn()), await commit(mailbox, taken, turn()), await commit(mailbox, taken, turn())];
    expect(next.map((done) => done.verdict === 'kept' && done.event?.body)).toEqual([{ says: 'b' }, { says: 'c' }, { says: 'd' }]);
    expect(await commit(mailbox, taken, turn())).toMatchObject({ event: undefined, unsent: false });
  });

  test('of an event that is not the first one any more writes nothing', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('b'));
    const begin = { ...taken };
    await commit(mailbox, taken, turn({ entry: { says: 'begin' } }));
    const twice = () => commit(mailbox, begin, turn({ entry: {}, parts: [1], calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] }));
    expect(await writesNothing(shelf, subject, twice)).toEqual({ verdict: 'lost' });
    await commit(mailbox, taken, turn());
    expect(await writesNothing(shelf, subject, twice)).toEqual({ verdict: 'lost' });
  });

  test('without an entry leaves no trace in the log', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    expect(await commit(mailbox, taken, turn())).toMatchObject({ entryId: undefined });
    expect(await shelf.log.last(subject)).toBeUndefined();
  });

  test('what is kept of a subject has a time to live', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ entry: {} }));
    const keys = keysOf(subject);
    for (const name of [keys.subject, keys.log, keys.seen]) expect(await shelf.client.pTTL(name)).toBeGreaterThan(0);
  });
});

test('what cannot be read at all is counted without its content', async () => {
  await shelf.worker('first').quarantine('not_json', Buffer.from('my secret text'));
  const [entry] = (await shelf.client.xRevRange(QUARANTINE, '+', '-', { COUNT: 1 })) ?? [];
  const fields = Object.fromEntries(Object.entries(entry?.message ?? {}).map(([name, value]) => [name, String(value)]));
  expect(fields).toEqual({ why: 'not_json', bytes: '14', digest: expect.stringMatching(/^[\w-]{43}$/) });
});

test('a Redis dump reads like nothing: neither texts nor ids', async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  await mailbox.receive(subject, event('id-of-the-customer', 'what the customer wrote'));
  const text = 'what the bot knows';
  await mailbox.record(taken.hold, [{ text }]);
  await commit(mailbox, taken, {
    state: { text },
    entry: { text },
    parts: [text, text],
    calls: [{ id: 'c', due: 0, body: text }],
    audit: [text],
  });
  await mailbox.mark(taken.hold, { do: 'dead', why: 'never' });
  const everything = Object.values(await shelf.dump(subject));
  expect(everything.filter((bytes) => bytes !== '')).toHaveLength(9);
  expect(everything.join('\n')).not.toMatch(/customer|what the/);
});
