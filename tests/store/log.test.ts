import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isEntryId } from '../../bot/store/log.ts';
import { begun, commit, event, openShelf, type Shelf, someone, turn } from './shelf.ts';

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
