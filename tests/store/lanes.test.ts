import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Step } from '../../bot/store/mailbox.ts';
import { openChain } from '../support/audit.ts';
import { asideOf, begun, commit, event, leaving, ok, openShelf, type Shelf, said, turn, writesNothing, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const sent = (id: string): Step => ({ do: 'sent', part: digestOf(id) });
const leave = (id: string): Step => ({ do: 'leave', part: digestOf(id) });
const later = (id: string, until: number): Step => ({ do: 'later', part: digestOf(id), until });
const wait = (id: string, until: number): Step => ({ do: 'await', part: digestOf(id), until });
const dead = (id: string): Step => ({ do: 'dead', part: digestOf(id), why: 'blocked' });

describe('the lane of replies', () => {
  test('parts leave in order; the lease is given back after the last', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two', 'three');
    const first = { body: 'two', sends: 1, flight: shelf.now(), repeats: 0 };
    expect(await mailbox.mark(taken.hold, sent('one'))).toMatchObject({ verdict: 'ok', event: undefined, part: first });
    expect(await mailbox.mark(taken.hold, sent('two'))).toMatchObject({ part: { ...first, body: 'three' } });
    expect(await mailbox.mark(taken.hold, sent('three'))).toEqual({ verdict: 'ok', event: undefined, part: undefined });
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle' });
  });

  test('the parts of a later turn come after those that still wait', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.receive(subject, event('b'), true);
    const { event: next, part } = ok(await mailbox.mark(taken.hold, { do: 'look' }));
    expect([next?.body, part?.body]).toEqual([{ says: 'b' }, 'one']);
    const done = await commit(mailbox, { hold: taken.hold, event: next }, turn({ parts: said('two') }));
    expect(done).toMatchObject({ first: false, unsent: true });
    expect(await mailbox.mark(taken.hold, sent('one'))).toMatchObject({ part: { body: 'two' } });
  });

  test('what could not be sent now waits until its time, with everything behind it', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    expect(await mailbox.mark(taken.hold, later('one', shelf.now() + 60_000))).toMatchObject({ part: undefined });
    shelf.waits(59_999);
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle' });
    shelf.waits(1);
    expect(yours(await shelf.worker('second').take(subject))).toMatchObject({ event: undefined, unsent: true });
  });

  test('meanwhile events are handled; their replies wait too', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.mark(taken.hold, later('one', shelf.now() + 60_000));
    const next = yours(await mailbox.receive(subject, event('b'), true));
    expect(next.unsent).toBe(false);
    expect(await commit(mailbox, next, turn({ parts: said('two') }))).toMatchObject({ unsent: false, first: false });
    shelf.waits(60_000);
    const again = yours(await mailbox.take(subject));
    expect(await mailbox.mark(again.hold, leave('one'))).toMatchObject({ part: { body: 'one' } });
  });

  test('sends are counted before they begin, so that a crash counts, and begin anew with the next part', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    await mailbox.mark(taken.hold, later('one', shelf.now()));
    expect(await mailbox.mark(taken.hold, leave('one'))).toMatchObject({ part: { body: 'one', sends: 2 } });
    shelf.waits(LEASE_MS);
    const other = shelf.worker('second');
    const { hold: next } = yours(await other.take(subject));
    expect(await other.mark(next, { do: 'look' })).toMatchObject({ part: { body: 'one', sends: 2 } });
    expect(await other.mark(next, leave('one'))).toMatchObject({ part: { body: 'one', sends: 3 } });
    expect(await other.mark(next, sent('one'))).toMatchObject({ part: { body: 'two', sends: 1 } });
  });

  test('what can never be delivered is set aside with its reason, and the next one goes on', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    expect(await mailbox.mark(taken.hold, dead('one'))).toMatchObject({ part: { body: 'two', sends: 1 } });
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'part', why: 'blocked' }]);
  });

  test.each([
    ['leave', leave('one')],
    ['later', later('one', 1e15)],
    ['await', wait('one', 1e15)],
    ['sent', sent('one')],
    ['dead', dead('one')],
  ])('%s of a part that is no longer the first changes nothing', async (_name, step) => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    await mailbox.mark(taken.hold, sent('one'));
    const unchanged = { part: { body: 'two', sends: 1, flight: shelf.now(), repeats: 0 } };
    shelf.waits(1);
    expect(await mailbox.mark(taken.hold, step)).toMatchObject(unchanged);
    expect(await shelf.client.lLen(keysOf(subject).outbox)).toBe(1);
    expect(await asideOf(shelf, subject)).toEqual([]);
  });
});

describe('whether a part arrived', () => {
  test('is open from its leaving on, however often somebody looks', async () => {
    const { taken, mailbox } = await leaving(shelf, 'one');
    const left = shelf.now();
    shelf.waits(500);
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part).toMatchObject({ sends: 1, flight: left, repeats: 0 });
  });

  test('when it is not known it waits for a sign, and is then a repeat', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    const left = shelf.now();
    expect(ok(await mailbox.mark(taken.hold, wait('one', left + 3_000))).part).toBeUndefined();
    shelf.waits(2_999);
    expect(await mailbox.take(subject)).toEqual({ verdict: 'idle' });
    shelf.waits(1);
    const { hold } = yours(await mailbox.take(subject));
    expect(ok(await mailbox.mark(hold, { do: 'look' })).part).toMatchObject({ sends: 1, flight: left, repeats: 0 });
    expect(ok(await mailbox.mark(hold, leave('one'))).part).toMatchObject({ sends: 2, flight: left + 3_000, repeats: 1 });
  });

  test('is not open any more once it was refused: the next send is no repeat', async () => {
    const { taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.mark(taken.hold, later('one', shelf.now()));
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part?.flight).toBeUndefined();
    expect(ok(await mailbox.mark(taken.hold, leave('one'))).part).toMatchObject({ sends: 2, repeats: 0 });
  });
});

describe('a sign that a part arrived', () => {
  test('settles it while somebody holds the subject, and the holder’s own step takes no further part off', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two', 'three');
    expect(await shelf.worker('web').arrived(subject, 'one')).toBe(true);
    expect(await mailbox.mark(taken.hold, sent('one'))).toMatchObject({ part: { body: 'two', sends: 1, flight: shelf.now(), repeats: 0 } });
    expect(await mailbox.mark(taken.hold, sent('two'))).toMatchObject({ part: { body: 'three' } });
  });

  test('settles it when its worker died, and the next holder goes on with the next part', async () => {
    const { subject } = await leaving(shelf, 'one', 'two');
    shelf.waits(LEASE_MS);
    expect(await shelf.worker('web').arrived(subject, 'one')).toBe(true);
    const other = shelf.worker('second');
    const { hold } = yours(await other.take(subject));
    expect(ok(await other.mark(hold, { do: 'look' })).part).toMatchObject({ body: 'two', sends: 0, flight: undefined });
  });

  test('settles it while it waits for that sign: the next part need not wait', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    await mailbox.mark(taken.hold, wait('one', shelf.now() + 3_000));
    expect(await shelf.worker('web').arrived(subject, 'one')).toBe(true);
    expect(yours(await mailbox.take(subject)).unsent).toBe(true);
  });

  test('of the last part leaves nothing to do', async () => {
    const { subject } = await leaving(shelf, 'one');
    shelf.waits(LEASE_MS);
    await shelf.worker('web').arrived(subject, 'one');
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle' });
  });

  test.each(['two', 'never seen'])('changes nothing when it is not the first (%s)', async (id) => {
    const { subject } = await leaving(shelf, 'one', 'two');
    expect(await writesNothing(shelf, subject, () => shelf.worker('web').arrived(subject, id))).toBe(false);
  });

  test('that comes twice takes one part off', async () => {
    const { subject } = await leaving(shelf, 'one', 'two');
    await shelf.worker('web').arrived(subject, 'one');
    expect(await writesNothing(shelf, subject, () => shelf.worker('web').arrived(subject, 'one'))).toBe(false);
  });
});

describe('the lane of calls', () => {
  const HIDDEN_MS = 15_000;
  const withCalls = async (...dues: number[]) => {
    const { subject, taken, mailbox } = await begun(shelf);
    const calls = dues.map((after, at) => ({ id: `c${at}`, due: shelf.now() + after, body: { call: at } }));
    await commit(mailbox, taken, turn({ calls }));
    return { subject, mailbox };
  };

  test('only what is due is taken', async () => {
    const { subject, mailbox } = await withCalls(0, 100_000);
    expect(await mailbox.claim(subject)).toEqual([{ id: 'c0', tries: 1, body: { call: 0 } }]);
    expect(await mailbox.claim(subject)).toEqual([]);
  });

  test('whoever ends the turn may claim what is due with it; it comes back if they die', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const calls = [0, 100_000].map((after, at) => ({ id: `c${at}`, due: shelf.now() + after, body: { call: at } }));
    const { event } = taken;
    if (!event) throw new Error('an event waits');
    const committed = await mailbox.commit(taken.hold, event, turn({ calls }), true);
    expect(committed).toMatchObject({ verdict: 'kept', claimed: [{ id: 'c0', tries: 1, body: { call: 0 } }] });
    expect(await shelf.worker('second').claim(subject)).toEqual([]);
    shelf.waits(HIDDEN_MS);
    expect(await shelf.worker('second').claim(subject)).toEqual([{ id: 'c0', tries: 2, body: { call: 0 } }]);
  });

  test('of very many each is taken once, in portions', async () => {
    const { subject, mailbox } = await withCalls(...Array.from({ length: 40 }, () => 0));
    const portions = [await mailbox.claim(subject), await mailbox.claim(subject), await mailbox.claim(subject)];
    expect(portions.map(({ length }) => length)).toEqual([16, 16, 8]);
    expect(new Set(portions.flat().map(({ id }) => id)).size).toBe(40);
  });

  test('a call that was taken is hidden from the others and comes back, counted, when its worker died', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    shelf.waits(HIDDEN_MS - 1);
    expect(await shelf.worker('second').claim(subject)).toEqual([]);
    shelf.waits(1);
    expect(await shelf.worker('second').claim(subject)).toEqual([{ id: 'c0', tries: 2, body: { call: 0 } }]);
  });

  test('of many at once one gets it', async () => {
    const { subject } = await withCalls(0);
    const claims = await Promise.all(Array.from({ length: 10 }, (_, at) => shelf.worker(`w${at}`).claim(subject)));
    expect(claims.flat()).toHaveLength(1);
  });

  test('one that is put off comes at that time', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    await mailbox.putOff(subject, 'c0', shelf.now() + 2_000);
    shelf.waits(1_999);
    expect(await mailbox.claim(subject)).toEqual([]);
    shelf.waits(1);
    expect(await mailbox.claim(subject)).toMatchObject([{ id: 'c0', tries: 2 }]);
  });

  test('its result settles it, once, even when the result comes again', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    const result = { ...event('result c0'), settles: 'c0' };
    const taken = yours(await mailbox.receive(subject, result, true));
    expect(taken.event?.body).toEqual({ says: 'result c0' });
    expect(await mailbox.receive(subject, result, true)).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    shelf.waits(60_000);
    expect(await mailbox.claim(subject)).toEqual([]);
    expect(await shelf.client.exists([keysOf(subject).calls, keysOf(subject)['calls-due']])).toBe(0);
  });

  test('one that was made is gone without a word; the others stay', async () => {
    const { subject, mailbox } = await withCalls(0, 0);
    await mailbox.claim(subject);
    await mailbox.made(subject, 'c0');
    expect(await shelf.client.hKeys(keysOf(subject).calls).then((ids) => ids.map(String).sort())).toEqual(['c1', 'c1 tries']);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(0);
    expect(await asideOf(shelf, subject)).toEqual([]);
    shelf.waits(HIDDEN_MS);
    expect(await mailbox.claim(subject)).toMatchObject([{ id: 'c1', tries: 2 }]);
  });

  test('when the last one was made nothing of it is left, and nobody need look at the subject', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ calls: [{ id: 'c0', due: shelf.now(), body: 'call' }] }));
    await mailbox.claim(subject);
    await mailbox.made(subject, 'c0');
    expect(await shelf.client.exists([keysOf(subject).calls, keysOf(subject)['calls-due']])).toBe(0);
    expect(await shelf.dueAt(subject)).toBeNull();
    expect(await writesNothing(shelf, subject, () => mailbox.made(subject, 'c0'))).toBeUndefined();
  });

  test.each(['putOff', 'giveUp', 'made'] as const)('one that was settled does not come back by %s', async (how) => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    await mailbox.receive(subject, { ...event('result c0'), settles: 'c0' }, true);
    const steps = {
      putOff: () => mailbox.putOff(subject, 'c0', shelf.now()),
      giveUp: () => mailbox.giveUp(subject, 'c0', 'x'),
      made: () => mailbox.made(subject, 'c0'),
    };
    await steps[how]();
    expect(await mailbox.claim(subject)).toEqual([]);
    expect(await asideOf(shelf, subject)).toEqual([]);
  });

  test('one that is given up on is set aside with its reason', async () => {
    const { subject, mailbox } = await withCalls(0, 0);
    await mailbox.claim(subject);
    await mailbox.giveUp(subject, 'c0', 'call_failed');
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'call', why: 'call_failed' }]);
    shelf.waits(HIDDEN_MS);
    expect(await mailbox.claim(subject)).toMatchObject([{ id: 'c1', tries: 2 }]);
  });

  test('those of a subject that was erased are set aside: nobody can read them', async () => {
    const { subject, mailbox } = await withCalls(0, 0);
    await shelf.client.del(keysOf(subject).subject);
    expect(await mailbox.claim(subject)).toEqual([]);
    expect(await asideOf(shelf, subject)).toMatchObject([{ why: 'erased' }, { why: 'erased' }]);
    expect(await shelf.client.exists(keysOf(subject).calls)).toBe(0);
  });
});

describe('the audit', () => {
  const chainOf = async (subject: Subject): Promise<unknown[]> =>
    openChain(shelf.sealer, subject, await shelf.client.lRange(keysOf(subject).audit, 0, -1));

  test('what is recorded before and what is committed after make one chain', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.record(taken.hold, ['reads 1', 'reads 2']);
    await commit(mailbox, taken, turn({ audit: ['read 1', 'read 2'] }));
    expect(await chainOf(subject)).toEqual(['reads 1', 'reads 2', 'read 1', 'read 2']);
  });

  test('goes on with the next holder', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ audit: ['a'] }));
    const second = shelf.worker('second');
    await commit(second, yours(await second.receive(subject, event('b'), true)), turn({ audit: ['b'] }));
    expect(await chainOf(subject)).toEqual(['a', 'b']);
  });

  test('grown by the lane of calls during a turn: the commit chains again and writes everything once', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.record(taken.hold, ['reads']);
    await shelf.worker('second').record({ subject, auditHead: '' }, ['a probe']);
    const done = await commit(mailbox, taken, turn({ entry: {}, parts: said('one'), audit: ['read'] }));
    expect(done).toMatchObject({ verdict: 'kept', first: true });
    expect(await chainOf(subject)).toEqual(['reads', 'a probe', 'read']);
    expect(await shelf.client.lLen(keysOf(subject).outbox)).toBe(1);
    expect(await shelf.client.xLen(keysOf(subject).log)).toBe(1);
  });

  test('written by many at once loses nothing and stays a chain', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    const writers = Array.from({ length: 12 }, (_, at) =>
      shelf.worker(`w${at}`).record({ subject, auditHead: '' }, [`probe ${at}`, `more ${at}`]),
    );
    await Promise.all([...writers, commit(mailbox, taken, turn({ audit: ['read'] }))]);
    const entries = await chainOf(subject);
    expect(entries).toHaveLength(25);
    expect(new Set(entries).size).toBe(25);
  });
});
