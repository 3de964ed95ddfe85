/** What could not be handled: operators list it, read it, and try it again. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Json } from '../../bot/model.ts';
import type { AsideKind } from '../../bot/store/aside.ts';
import { digestOf, keysOf, QUARANTINE, type Subject } from '../../bot/store/keys.ts';
import type { Mailbox } from '../../bot/store/mailbox.ts';
import { asideOf, begun, commit, event, leaving, ok, openShelf, type Shelf, someone, turn, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
beforeEach(async () => {
  await shelf.client.flushAll();
});
afterAll(() => shelf.close());

const anEvent = async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  await commit(mailbox, taken, turn({ aside: 'turn_failed' }));
  return { subject, mailbox };
};

const aPart = async () => {
  const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
  await mailbox.mark(taken.hold, { do: 'dead', part: digestOf('one'), why: 'blocked' });
  await mailbox.mark(taken.hold, { do: 'sent', part: digestOf('two') });
  return { subject, mailbox };
};

const aCall = async () => {
  const { subject, taken, mailbox } = await begun(shelf);
  await commit(mailbox, taken, turn({ calls: [{ id: 'c', due: shelf.now(), body: { order: 1 } }] }));
  await mailbox.claim(subject);
  await mailbox.giveUp(subject, 'c', 'call_failed');
  return { subject, mailbox };
};

type Put = () => Promise<{ subject: Subject; mailbox: Mailbox }>;
const kinds: [kind: AsideKind, put: Put, why: string, body: Json][] = [
  ['event', anEvent, 'turn_failed', { says: 'begin' }],
  ['part', aPart, 'blocked', 'one'],
  ['call', aCall, 'call_failed', { order: 1 }],
];

describe('what is set aside', () => {
  test.each(kinds)('an %s is listed with its reason and read as it was', async (kind, put, why, body) => {
    const { subject } = await put();
    const [listed, ...more] = await asideOf(shelf, subject);
    expect(listed).toEqual({
      subject,
      id: expect.stringMatching(/^\d+-\d+$/),
      at: expect.any(Number),
      kind,
      why,
      tries: 1,
    });
    expect(more).toEqual([]);
    expect(await shelf.aside.read(subject, listed?.id ?? '')).toEqual({ ...listed, body });
  });

  test('is listed for all subjects, oldest first in each, page by page', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (let n = 0; n < 230; n += 1) await mailbox.receive(subject, { ...event(`e${n}`), uncapped: true }, true);
    while (taken.event) await commit(mailbox, taken, turn({ aside: 'x' }));
    const { subject: other } = await aPart();
    const found = await asideOf(shelf, subject);
    const bodies = await Promise.all(found.map(async ({ id }) => (await shelf.aside.read(subject, id))?.body));
    expect(bodies).toEqual([{ says: 'begin' }, ...Array.from({ length: 230 }, (_, n) => ({ says: `e${n}` }))]);
    expect(await asideOf(shelf, other)).toHaveLength(1);
  });

  test.each(kinds.slice(1))('a %s of a subject that was erased is still listed, but has no content', async (_kind, put) => {
    const { subject } = await put();
    await shelf.client.hDel(keysOf(subject).subject, 'key');
    const [listed] = await asideOf(shelf, subject);
    expect(await shelf.aside.read(subject, listed?.id ?? '')).toMatchObject({ body: null });
  });

  test.each(kinds)('an %s that was put back is not there any more, and a second time nothing happens', async (_kind, put) => {
    const { subject } = await put();
    const [{ id } = { id: '' }] = await asideOf(shelf, subject);
    expect(await shelf.aside.replay(subject, id, shelf.now())).toBe('done');
    expect(await asideOf(shelf, subject)).toEqual([]);
    expect(await shelf.dueAt(subject)).toBe(shelf.now());
    expect(await shelf.aside.read(subject, id)).toBeUndefined();
    expect(await shelf.aside.replay(subject, id, shelf.now())).toBe('gone');
  });

  test('by a version that did not keep the tries is listed without them', async () => {
    const { subject } = await anEvent();
    const { aside } = keysOf(subject);
    const [entry] = (await shelf.client.xRange(aside, '-', '+')) ?? [];
    const { tries: _tries, ...before } = entry?.message ?? {};
    await shelf.client.del(aside);
    await shelf.client.xAdd(aside, '*', before);
    expect(await asideOf(shelf, subject)).toEqual([expect.objectContaining({ why: 'turn_failed', tries: undefined })]);
  });

  test('what never was is not there', async () => {
    expect(await shelf.aside.read(someone(), '1-1')).toBeUndefined();
    expect(await shelf.aside.replay(someone(), '1-1', shelf.now())).toBe('gone');
    expect(await asideOf(shelf, someone())).toEqual([]);
  });
});

describe('put back', () => {
  const putBack = async (put: Put) => {
    const { subject, mailbox } = await put();
    const [{ id } = { id: '' }] = await asideOf(shelf, subject);
    await shelf.aside.replay(subject, id, shelf.now());
    return { subject, mailbox };
  };

  test('an event is handled like a new one, also though its id was seen', async () => {
    const { subject, mailbox } = await putBack(anEvent);
    expect(yours(await mailbox.take(subject)).event).toEqual({
      digest: digestOf('begin'),
      body: { says: 'begin' },
      tries: 1,
      said: 'bot',
    });
  });

  test('a part leaves like a new one', async () => {
    const { subject, mailbox } = await putBack(aPart);
    const { hold } = yours(await mailbox.take(subject));
    expect(ok(await mailbox.mark(hold, { do: 'look' })).part).toEqual({
      digest: digestOf('one'),
      body: 'one',
      sends: 0,
      flight: undefined,
      repeats: 0,
    });
  });

  test('a call is due at once, and whoever takes it knows that it was tried before', async () => {
    const { subject, mailbox } = await putBack(aCall);
    expect(await mailbox.claim(subject)).toEqual([{ id: 'c', tries: 2, body: { order: 1 } }]);
  });

  test('an event that came to a person and did not fit is still one that was said to a person', async () => {
    const { subject, mailbox } = await begun(shelf);
    await mailbox.own(subject, 'person');
    for (let n = 0; n < 199; n += 1) await mailbox.receive(subject, event(`e${n}`), true);
    expect(await mailbox.receive(subject, event('yes'), true)).toMatchObject({ verdict: 'full' });
    await mailbox.own(subject, 'bot');
    const [{ id } = { id: '' }] = await asideOf(shelf, subject);
    await shelf.aside.replay(subject, id, shelf.now());
    const stored = await shelf.client.lIndex(keysOf(subject).inbox, -1);
    expect(Buffer.from(stored ?? '').subarray(0, 13)).toEqual(Buffer.concat([digestOf('yes'), Buffer.from('p')]));
  });

  test('a part of the bot stays unsaid while a person owns the conversation', async () => {
    const { subject, mailbox } = await aPart();
    await mailbox.own(subject, 'person');
    const [{ id } = { id: '' }] = await asideOf(shelf, subject);
    expect(await shelf.aside.replay(subject, id, shelf.now())).toBe('owned');
    expect((await mailbox.take(subject)).verdict).toBe('idle');
  });
});

test('what cannot be read at all is counted without its content', async () => {
  await shelf.aside.quarantine('not_json', Buffer.from('my secret text'));
  const [entry] = (await shelf.client.xRevRange(QUARANTINE, '+', '-', { COUNT: 1 })) ?? [];
  const fields = Object.fromEntries(Object.entries(entry?.message ?? {}).map(([name, value]) => [name, String(value)]));
  expect(fields).toEqual({ why: 'not_json', bytes: '14', digest: expect.stringMatching(/^[\w-]{43}$/) });
});
