import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/mailbox.ts';
import { begun, commit, event, openShelf, type Shelf, turn, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

describe('the lane of replies', () => {
  /** Two parts wait; the first one is about to leave. */
  const leaving = async (parts: string[] = ['one', 'two']) => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ parts }));
    return { subject, taken, mailbox };
  };

  test('parts leave in order; the lease is given back after the last', async () => {
    const { subject, taken, mailbox } = await leaving(['one', 'two', 'three']);
    expect(await mailbox.mark(taken.hold, { do: 'sent' })).toEqual({ verdict: 'ok', event: undefined, part: 'two', tries: 1 });
    expect(await mailbox.mark(taken.hold, { do: 'sent' })).toEqual({ verdict: 'ok', event: undefined, part: 'three', tries: 1 });
    expect(await mailbox.mark(taken.hold, { do: 'sent' })).toEqual({ verdict: 'ok', event: undefined, part: undefined, tries: 0 });
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle', sendAt: undefined });
  });

  test('the parts of a later turn come after those that still wait', async () => {
    const { subject, taken, mailbox } = await leaving(['one']);
    await mailbox.receive(subject, event('b'));
    const looked = await mailbox.mark(taken.hold, { do: 'look' });
    if (looked.verdict === 'lost') throw new Error('the lease is ours');
    expect(looked).toMatchObject({ event: { body: { says: 'b' } }, part: 'one' });
    expect(await commit(mailbox, { hold: taken.hold, event: looked.event }, turn({ parts: ['two'] }))).toMatchObject({
      first: false,
      unsent: true,
    });
    expect(await mailbox.mark(taken.hold, { do: 'sent' })).toMatchObject({ part: 'two' });
  });

  test('what could not be sent now waits until its time, with everything behind it', async () => {
    const { subject, taken, mailbox } = await leaving();
    const until = shelf.now() + 60_000;
    expect(await mailbox.mark(taken.hold, { do: 'later', until })).toMatchObject({ part: undefined });
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle', sendAt: until });
    shelf.waits(59_999);
    expect(await shelf.worker('second').take(subject)).toEqual({ verdict: 'idle', sendAt: until });
    shelf.waits(1);
    expect(yours(await shelf.worker('second').take(subject))).toMatchObject({ event: undefined, unsent: true });
  });

  test('meanwhile events are handled; their replies wait too', async () => {
    const { subject, taken, mailbox } = await leaving(['one']);
    await mailbox.mark(taken.hold, { do: 'later', until: shelf.now() + 60_000 });
    const next = yours(await mailbox.receive(subject, event('b')));
    expect(next.unsent).toBe(false);
    expect(await commit(mailbox, next, turn({ parts: ['two'] }))).toMatchObject({ unsent: false, first: false });
    shelf.waits(60_000);
    const again = yours(await mailbox.take(subject));
    expect(await mailbox.mark(again.hold, { do: 'again' })).toMatchObject({ part: 'one' });
  });

  test('tries are counted before each attempt, so that a crash counts, and begin anew with the next part', async () => {
    const { subject, taken, mailbox } = await leaving();
    await mailbox.mark(taken.hold, { do: 'later', until: shelf.now() });
    expect(await mailbox.mark(taken.hold, { do: 'again' })).toMatchObject({ part: 'one', tries: 2 });
    shelf.waits(LEASE_MS);
    const other = shelf.worker('second');
    const { hold: next } = yours(await other.take(subject));
    expect(await other.mark(next, { do: 'again' })).toMatchObject({ part: 'one', tries: 3 });
    expect(await other.mark(next, { do: 'sent' })).toMatchObject({ part: 'two', tries: 1 });
  });

  test('what can never be delivered is set aside with its reason, and the next one goes on', async () => {
    const { subject, taken, mailbox } = await leaving();
    expect(await mailbox.mark(taken.hold, { do: 'dead', why: 'blocked' })).toMatchObject({ part: 'two', tries: 1 });
    const [letter] = (await shelf.client.xRange(keysOf(subject).dead, '-', '+')) ?? [];
    expect(String(letter?.message.why)).toBe('blocked');
    expect(await shelf.client.pTTL(keysOf(subject).dead)).toBeGreaterThan(0);
  });
});

describe('the lane of calls', () => {
  const withCalls = async (...dues: number[]) => {
    const { subject, taken, mailbox } = await begun(shelf);
    const calls = dues.map((after, at) => ({ id: `c${at}`, due: shelf.now() + after, body: { call: at } }));
    await commit(mailbox, taken, turn({ calls }));
    return { subject, mailbox };
  };

  test('only what is due is taken, and the next time is told', async () => {
    const { subject, mailbox } = await withCalls(0, 100_000);
    const at = shelf.now() + 30_000;
    expect(await mailbox.claim(subject)).toEqual({ calls: [{ id: 'c0', body: { call: 0 } }], next: at });
  });

  test('a call that was taken is hidden from the others and comes back when its worker died', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    shelf.waits(29_999);
    expect((await shelf.worker('second').claim(subject)).calls).toEqual([]);
    shelf.waits(1);
    expect((await shelf.worker('second').claim(subject)).calls).toEqual([{ id: 'c0', body: { call: 0 } }]);
  });

  test('of many at once one gets it', async () => {
    const { subject } = await withCalls(0);
    const claims = await Promise.all(Array.from({ length: 10 }, (_, at) => shelf.worker(`w${at}`).claim(subject)));
    expect(claims.flatMap(({ calls }) => calls)).toHaveLength(1);
  });

  test('one that is put off comes at that time', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.claim(subject);
    await mailbox.putOff(subject, 'c0', shelf.now() + 2_000);
    expect(await mailbox.claim(subject)).toEqual({ calls: [], next: shelf.now() + 2_000 });
    shelf.waits(2_000);
    expect((await mailbox.claim(subject)).calls).toHaveLength(1);
  });

  test('its result settles it, once, even when the result comes again', async () => {
    const { subject, mailbox } = await withCalls(0);
    const taken = yours(await mailbox.receive(subject, event('result c0'), 'c0'));
    expect(taken.event?.body).toEqual({ says: 'result c0' });
    expect(await mailbox.receive(subject, event('result c0'), 'c0')).toEqual({ verdict: 'duplicate' });
    await commit(mailbox, taken, turn());
    shelf.waits(60_000);
    expect(await mailbox.claim(subject)).toEqual({ calls: [], next: undefined });
    expect(await shelf.client.exists([keysOf(subject).calls, keysOf(subject).callsDue])).toBe(0);
  });

  test('one that was settled is not put off back into the lane', async () => {
    const { subject, mailbox } = await withCalls(0);
    await mailbox.receive(subject, event('result c0'), 'c0');
    await mailbox.putOff(subject, 'c0', shelf.now());
    expect(await mailbox.claim(subject)).toEqual({ calls: [], next: undefined });
  });
});

describe('the audit', () => {
  /** The entries of a subject's chain; throws when a link does not hold. */
  const chainOf = async (subject: Subject): Promise<unknown[]> => {
    let head = '';
    const stored = await shelf.client.lRange(keysOf(subject).audit, 0, -1);
    return stored.map((item) => {
      const [hash, sealed] = [Buffer.from(item).subarray(0, 43).toString(), Buffer.from(item).subarray(43)];
      const entry = JSON.parse(shelf.sealer.openShared(`audit ${subject}`, sealed));
      head = createHash('sha256').update(head).update(JSON.stringify(entry)).digest('base64url');
      if (hash !== head) throw new Error('the chain is broken');
      return entry;
    });
  };

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
    await commit(second, yours(await second.receive(subject, event('b'))), turn({ audit: ['b'] }));
    expect(await chainOf(subject)).toEqual(['a', 'b']);
  });

  test('grown by the lane of calls during a turn: the commit chains again and writes everything once', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.record(taken.hold, ['reads']);
    await shelf.worker('second').record({ subject, auditHead: '' }, ['a probe']);
    const done = await commit(mailbox, taken, turn({ entry: {}, parts: ['one'], audit: ['read'] }));
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
