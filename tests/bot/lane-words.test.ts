/** What the lane of calls carries to subjects, on a real Redis: words to others and one's own wakes get there once, whoever dies or is away. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { keysOf } from '../../bot/store/keys.ts';
import type { StoredCall } from '../../bot/stored.ts';
import { asideOf, openShelf, type Shelf, someone, yours } from '../store/shelf.ts';
import { address, HIDDEN_MS, type Options, withCall } from './lane-stage.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

describe('a word to another subject', () => {
  const telling = async (accepts: Options['accepts'] = []) => {
    const to = someone();
    const met = { kind: 'met', subject: 's', address, language: 'en' };
    const call = await withCall(shelf, (since) => ({ name: 'tell', to, event: met, since }), { accepts });
    /** What lies in the other's inbox. */
    const heard = async () => {
      const { hold, event } = yours(await call.mailbox.take(to));
      await call.mailbox.mark(hold, { do: 'release', uncount: { event: true, part: false } });
      return event?.body;
    };
    const inboxOf = () => shelf.client.lLen(keysOf(to).inbox);
    return { ...call, to, heard, inboxOf, id: `${call.subject}.c` };
  };

  test('gets there with an id of its own and its time, and nothing is left', async () => {
    const { run, heard, id, subject } = await telling();
    await run();
    expect(await heard()).toEqual({ kind: 'met', subject: 's', address, language: 'en', id, at: shelf.now() });
    expect(await shelf.client.exists([keysOf(subject).calls, keysOf(subject)['calls-due']])).toBe(0);
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(0);
  });

  test.each<[string, Options['accepts']]>([
    ['that Redis could not store comes again', ['away']],
    ['that Redis stored, and nobody heard of it, is stored once', ['stores unheard']],
    ['is not given up on however long Redis is away', ['away', 'away', 'away', 'away', 'away']],
  ])('%s', async (_what, accepts = []) => {
    const { run, told, subject, inboxOf } = await telling(accepts);
    for (const _ of [...accepts, 'stores']) {
      await run();
      shelf.waits(HIDDEN_MS);
    }
    expect(told).toEqual(['met']);
    expect(await inboxOf()).toBe(1);
    expect(await asideOf(shelf, subject)).toEqual([]);
    expect(await shelf.client.exists(keysOf(subject).calls)).toBe(0);
  });

  test('whose worker died after it was stored is stored once', async () => {
    const { run, subject, to, mailbox, inboxOf, id, told } = await telling();
    await shelf.worker('dead').claim(subject);
    await mailbox.receive(to, { id, body: { kind: 'met' } }, false);
    shelf.waits(HIDDEN_MS);
    await run();
    expect([await inboxOf(), told]).toEqual([1, []]);
    expect(await shelf.client.exists(keysOf(subject).calls)).toBe(0);
  });

  test('gets there when the inbox is full', async () => {
    const { run, to, mailbox, inboxOf } = await telling();
    for (let n = 0; n < 200; n += 1) await mailbox.receive(to, { id: `e${n}`, body: n }, false);
    await run();
    expect(await inboxOf()).toBe(201);
  });
});

test('what a dialog waits for comes at its time, once', async () => {
  const { run, told } = await withCall(shelf, (since) => ({ name: 'wake', frame: 'f', since, address }));
  await run();
  await run();
  expect(told).toEqual(['wake']);
});

test('what a subject wants to look at comes at its time, once', async () => {
  const { run, told, subject, mailbox } = await withCall(shelf, (since) => ({ name: 'look', what: 'expire', since }));
  await run();
  await run();
  expect(told).toEqual(['wake']);
  const { event } = yours(await mailbox.take(subject));
  expect(event?.body).toEqual({ kind: 'wake', what: 'expire', id: `${subject}.c`, at: shelf.now() });
});

test.each<[string, (since: number) => object]>([
  ['a kind of call', (since) => ({ name: 'transfer', since, address })],
  ['an answer of a newer version', (since) => ({ name: 'answer', version: 2, since, bank: 'chase', act: { do: 'answer_case' } })],
  ['an order', (since) => ({ name: 'answer', since, customer: 'ana', bank: 'chase', act: { do: 'paint_card', account: 'card' } })],
  ['a word of a newer version', (since) => ({ name: 'tell', version: 2, since, to: 'case:k', event: {} })],
  ['a look of a newer version', (since) => ({ name: 'look', version: 2, since, what: 'expire' })],
])('%s that this version does not know is left to those who do', async (_what, body) => {
  // As another version would have stored it.
  const call = (since: number) => body(since) as StoredCall;
  const { run, subject, told } = await withCall(shelf, call);
  for (let n = 0; n < 5; n += 1) {
    await run();
    shelf.waits(HIDDEN_MS);
  }
  expect(told).toEqual([]);
  expect(await asideOf(shelf, subject)).toEqual([]);
  expect(await shelf.worker('newer').claim(subject)).toMatchObject([{ id: 'c' }]);
});
