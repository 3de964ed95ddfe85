/** The worker's two loops on a real Redis, with a turn and a channel that only take notes. */
import { setTimeout as later, setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createBell } from '../../bot/bell.ts';
import { newConversation } from '../../bot/conversation.ts';
import type { Address, Channel } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import { NewerState, type Stored, type TurnInput, type Worked } from '../../bot/turn.ts';
import { createWorker, type Worker } from '../../bot/worker.ts';
import { openShelf, type Shelf, someone } from '../store/shelf.ts';

let shelf: Shelf;
const workers: Worker[] = [];
beforeAll(async () => {
  shelf = await openShelf();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop()));
});
afterAll(() => shelf.close());

const address: Address = { channel: 'notes', account: 'a', user: 'u', thread: 't' };
const arrived = (id: string, text = ''): Stored => ({ kind: 'arrived', arrived: { id, at: 0, from: address, kind: 'text', text } });
const idOf = (stored: Stored): string => (stored.kind === 'arrived' ? stored.arrived.id : stored.id);

/** A turn that counts itself in the state and answers with one part that names its event. */
const answer = ({ was, stored }: TurnInput): Worked => {
  const id = idOf(stored);
  const before = was?.conversation ?? newConversation('en');
  const session = { version: 1 as const, address, conversation: { ...before, turn: before.turn + 1 } };
  const entry = { version: 1 as const, at: before.turn + 1, to: address, event: stored, given: {}, replies: [] };
  const parts = [{ id: `${id}#0`, to: address, part: id, figuresOf: [] }];
  return { session, parts, entry, turn: { state: session, entry, parts, calls: [], audit: [] } };
};

type Options = { work?: (input: TurnInput) => Promise<Worked>; send?: () => Promise<void> };

/** A worker of its own process, as far as Redis can tell. Its clock is the shelf's, its timers are real. */
const hire = (name: string, sent: string[], { work, send = () => setImmediate(undefined) }: Options = {}): Worker => {
  const mailbox = shelf.worker(name);
  const channel: Channel = {
    name: 'notes',
    delivery: 'push',
    receive: async () => ({ status: 200, arrived: [], refused: [] }),
    fit: () => [],
    send: async (_to, part) => {
      sent.push(String(part));
      await send();
      return { done: 'sent' };
    },
  };
  const directory = { customerOf: async () => undefined };
  const channels = new Map([['notes', channel]]);
  const clock = { now: shelf.now, realNow: shelf.now };
  const log = () => undefined;
  const worker = createWorker({
    mailbox,
    due: shelf.due,
    turn: { work: work ?? (async (input) => answer(input)), apologise: (input) => ({ ...answer(input), parts: [] }) },
    outbox: createOutbox({ mailbox, channels, directory, ...clock, random: () => 0.5, log }),
    runCalls: async () => undefined,
    typing: () => undefined,
    bell: createBell(),
    realNow: shelf.now,
    log,
  });
  workers.push(worker);
  return worker;
};

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, at) => `e${at}`);

/** Waits until the log holds so many turns; jest ends what never comes. */
const turnsOf = async (subject: string, count: number): Promise<{ events: string[]; counts: number[] }> => {
  for (;;) {
    // Only `answer` wrote them.
    const entries = (await shelf.log.read(subject, undefined, 1_000)).map(({ body }) => body as Worked['entry']);
    if (entries.length >= count) return { events: entries.map(({ event }) => idOf(event)), counts: entries.map(({ at }) => at) };
    await later(5);
  }
};

const all = async (list: readonly unknown[], count: number): Promise<void> => {
  while (list.length < count) await later(5);
};

describe('a customer who writes fast', () => {
  test.each([
    ['at once', undefined],
    ['in a moment', () => setImmediate(undefined)],
    ['slowly', () => later(3)],
  ])(
    'is answered once for each message, in order, when the channel takes replies %s',
    async (_how, send) => {
      const conversations = Array.from({ length: 20 }, () => ({ subject: someone(), sent: [] as string[] }));
      const ids = idsOf(25);
      const talk = async ({ subject, sent }: (typeof conversations)[number], at: number) => {
        const worker = hire(`w${at}`, sent, { send: send ?? (async () => undefined) });
        for (const id of ids) {
          await worker.accept(subject, { id, body: arrived(id) });
          for (let n = 0; n < (at * 7 + Number(id.slice(1)) * 3) % 5; n += 1) await setImmediate();
        }
        await all(sent, ids.length);
        const { events, counts } = await turnsOf(subject, ids.length);
        expect(events).toEqual(ids);
        // Each turn went on from the state of the one before it.
        expect(counts).toEqual(ids.map((_, n) => n + 1));
        expect(sent).toEqual(ids);
      };
      await Promise.all(conversations.map(talk));
    },
    20_000,
  );

  test('is handled by one process at a time, whichever of two the messages reach', async () => {
    const subject = someone();
    const sent: string[] = [];
    const both = [hire('first', sent), hire('second', sent)] as const;
    for (const worker of both) worker.start(true);
    const ids = idsOf(100);
    for (const [at, id] of ids.entries()) await both[at % 2 === 0 ? 0 : 1].accept(subject, { id, body: arrived(id) });
    await all(sent, ids.length);
    expect((await turnsOf(subject, ids.length)).events).toEqual(ids);
    expect(sent).toEqual(ids);
  }, 20_000);
});

describe('a turn that fails', () => {
  test('by a defect is ended by the apology, and the next event goes on', async () => {
    const subject = someone();
    const sent: string[] = [];
    const work = async (input: TurnInput) => {
      if (idOf(input.stored) === 'bad') throw new Error('a defect');
      return answer(input);
    };
    const worker = hire('first', sent, { work });
    for (const id of ['bad', 'good']) await worker.accept(subject, { id, body: arrived(id) });
    expect((await turnsOf(subject, 2)).events).toEqual(['bad', 'good']);
    await all(sent, 1);
  });

  test('because a newer version wrote the state leaves that state and the event alone', async () => {
    const subject = someone();
    const sent: string[] = [];
    const older = hire('first', sent, {
      work: async () => {
        throw new NewerState('newer');
      },
    });
    await older.accept(subject, { id: 'e0', body: arrived('e0') });
    await older.stop();
    expect(await shelf.log.read(subject, undefined, 10)).toEqual([]);
    shelf.waits(60_000);
    const newer = hire('second', sent);
    newer.start(true);
    expect((await turnsOf(subject, 1)).events).toEqual(['e0']);
  });
});
