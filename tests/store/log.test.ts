import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from '../../bot/store/keys.ts';
import { isEntryId } from '../../bot/store/log.ts';
import { asideOf, begun, commit, event, openShelf, type Shelf, someone, turn, writesNothing, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const written = async (count: number) => {
  const { subject, taken, mailbox } = await begun(shelf);
  for (let n = 2; n <= count; n += 1) await mailbox.receive(subject, event(`e${n}`), true);
  for (let n = 1; n <= count; n += 1) await commit(mailbox, taken, turn({ entry: { n } }));
  return { subject };
};

/** Only `written` made them. */
const numbers = (entries: readonly { body: unknown }[]) => entries.map(({ body }) => body).map((body) => (body as { n: number }).n);

describe('the log', () => {
  test('is read page by page by its watermark, without gap or repeat', async () => {
    const { subject } = await written(7);
    const pages: number[][] = [];
    let after: string | undefined;
    for (;;) {
      const page = await shelf.log.read(subject, after, 3);
      if (page.length === 0) break;
      pages.push(numbers(page));
      after = page.at(-1)?.id;
    }
    expect(pages).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });

  test('its ids grow, and the last one is the watermark', async () => {
    const { subject } = await written(3);
    const ids = (await shelf.log.read(subject, undefined, 10)).map(({ id }) => id);
    expect(ids.every(isEntryId)).toBe(true);
    expect(new Set(ids).size).toBe(3);
    expect(await shelf.log.last(subject)).toBe(ids[2]);
    expect(await shelf.log.read(subject, ids[2], 10)).toEqual([]);
  });

  test('its newest entries come newest first', async () => {
    const { subject } = await written(5);
    expect(numbers(await shelf.log.newest(subject, 2))).toEqual([5, 4]);
  });

  test('of a conversation that never was is empty', async () => {
    const subject = someone();
    expect(await shelf.log.read(subject, undefined, 10)).toEqual([]);
    expect(await shelf.log.newest(subject, 10)).toEqual([]);
    expect(await shelf.log.last(subject)).toBeUndefined();
  });

  test.each(['', '1', '1-', '-', '+', '$', '(1-1', '1-1 ', '1-1\r\n', '0x1-1', `${'9'.repeat(16)}-0`])('%j is no watermark', (text) =>
    expect(isEntryId(text)).toBe(false),
  );
});

describe('an entry that is written anew', () => {
  const anew = (id = '', event = 'begin') => [{ id, entry: { n: 'anew' }, event }];
  const ids = async (subject: string) => (await shelf.log.read(subject, undefined, 1_000)).map(({ id }) => id);

  test('keeps its id and its place, and nothing is left of what it was', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (let n = 2; n <= 4; n += 1) await mailbox.receive(subject, event(`e${n}`), true);
    for (let n = 1; n <= 3; n += 1) await commit(mailbox, taken, turn({ entry: { n } }));
    const before = await ids(subject);
    const was = await shelf.client.xRange(keysOf(subject).log, before[1] ?? '', '+');
    const sealed = Buffer.from(was?.[0]?.message.e ?? '').toString('latin1');
    expect((await shelf.dump(subject))[keysOf(subject).log]).toContain(sealed);
    await commit(mailbox, taken, turn({ entry: { n: 4 }, redacts: anew(before[1], 'e2') }));
    expect((await shelf.log.read(subject, undefined, 10)).map(({ body }) => body)).toEqual([{ n: 1 }, { n: 'anew' }, { n: 3 }, { n: 4 }]);
    expect((await ids(subject)).slice(0, 3)).toEqual(before);
    expect((await shelf.dump(subject))[keysOf(subject).log]).not.toContain(sealed);
    expect(await shelf.client.pTTL(keysOf(subject).log)).toBeGreaterThan(0);
    expect(await shelf.log.at(subject, [before[1] ?? '', '1-1'])).toEqual([{ id: before[1], body: { n: 'anew' } }]);
  });

  test('is lost where the log is too long to be written anew', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (let n = 1; n <= 501; n += 1) {
      await mailbox.receive(subject, event(`e${n}`), true);
      await commit(mailbox, taken, turn({ entry: { n } }));
    }
    const before = await ids(subject);
    await commit(mailbox, taken, turn({ entry: { n: 502 }, redacts: anew(before[500]) }));
    expect((await shelf.log.newest(subject, 2)).map(({ body }) => body)).toEqual([{ n: 502 }, { n: 500 }]);
  });

  test('takes what was set aside of its event with it, and nothing else', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (const id of ['e2', 'e3']) await mailbox.receive(subject, event(id), true);
    await commit(mailbox, taken, turn({ entry: { n: 1 }, aside: 'turn_failed' }));
    await commit(mailbox, taken, turn({ entry: { n: 2 }, aside: 'turn_failed' }));
    await commit(mailbox, taken, turn({ redacts: [{ event: 'begin' }] }));
    const [left, ...more] = await asideOf(shelf, subject);
    expect(more).toEqual([]);
    expect((await shelf.aside.read(subject, left?.id ?? ''))?.body).toEqual({ says: 'e2' });
  });

  test('is not, where the lease is lost', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await mailbox.receive(subject, event('e2'), true);
    await commit(mailbox, taken, turn({ entry: { n: 1 } }));
    const [first] = await ids(subject);
    const lost = { ...taken, hold: { ...taken.hold, fence: taken.hold.fence + 1 } };
    const verdict = () => commit(mailbox, lost, turn({ redacts: anew(first) }));
    expect(await writesNothing(shelf, subject, verdict)).toEqual({ verdict: 'lost' });
  });

  test('an event that was masked in its turn is set aside so, and is put back so', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ aside: 'turn_failed', masked: { says: '••••' } }));
    const [one] = await asideOf(shelf, subject);
    expect((await shelf.aside.read(subject, one?.id ?? ''))?.body).toEqual({ says: '••••' });
    expect(await shelf.aside.replay(subject, one?.id ?? '', shelf.now())).toBe('done');
    expect(yours(await mailbox.take(subject)).event).toMatchObject({ body: { says: '••••' }, said: 'bot' });
  });
});
