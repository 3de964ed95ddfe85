/** The worker's two loops on a real Redis, with a turn and a channel that only take notes. */
import { setTimeout as later, setImmediate } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { StoreUnavailable } from '../../bot/store/client.ts';
import { keysOf } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import { NewerState } from '../../bot/stored.ts';
import type { ConversationInput } from '../../bot/turn.ts';
import type { Worker } from '../../bot/worker.ts';
import { all, answer, arrived, gate, idOf, idsOf, incoming, openOffice, until } from '../store/office.ts';
import { asideOf, openShelf, type Shelf, someone, yours } from '../store/shelf.ts';

let shelf: Shelf;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  shelf = await openShelf();
  office = openOffice(shelf);
});
afterEach(() => office.close());
afterAll(() => shelf.close());

describe('a customer who writes fast', () => {
  test.each([
    ['at once', async () => undefined],
    ['in a moment', async () => void (await setImmediate())],
    ['slowly', async () => void (await later(3))],
  ])(
    'is answered once for each message, in order, when the channel takes replies %s',
    async (_how, send) => {
      const conversations = Array.from({ length: 20 }, () => ({ subject: someone(), sent: [] as string[] }));
      const ids = idsOf(25);
      const talk = async ({ subject, sent }: (typeof conversations)[number], at: number) => {
        const worker = office.hire(`w${at}`, sent, { send });
        for (const id of ids) {
          await worker.accept(subject, incoming(id));
          for (let n = 0; n < (at * 7 + Number(id.slice(1)) * 3) % 5; n += 1) await setImmediate();
        }
        await all(sent, ids.length);
        const { events, counts } = await office.turnsOf(subject, ids.length);
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
    const both = [office.hire('first', sent), office.hire('second', sent)] as const;
    for (const worker of both) worker.start();
    const ids = idsOf(100);
    for (const [at, id] of ids.entries()) await both[at % 2 === 0 ? 0 : 1].accept(subject, incoming(id));
    await all(sent, ids.length);
    expect((await office.turnsOf(subject, ids.length)).events).toEqual(ids);
    expect(sent).toEqual(ids);
  }, 20_000);

  test('too fast is told so once, and what was stored is handled', async () => {
    const subject = someone();
    const { opened, open } = gate();
    const worker = office.hire('first', [], { work: async (input) => opened.then(() => answer(input)) });
    for (const id of idsOf(200)) await worker.accept(subject, incoming(id));
    const verdicts = [];
    for (const id of ['x', 'y', 'z']) verdicts.push(await worker.accept(subject, incoming(id)));
    expect(verdicts).toEqual(['full', 'full', 'full']);
    open();
    expect((await office.turnsOf(subject, 201)).events).toEqual([...idsOf(200), 'x.overflow']);
  });
});

describe('work that another process left', () => {
  test('by only storing it is done by one that works', async () => {
    const subject = someone();
    const sent: string[] = [];
    office.hire('second', sent).start();
    const web = office.hire('web', sent, { works: false });
    web.start();
    const verdicts = [];
    for (const id of idsOf(3)) verdicts.push(await web.accept(subject, incoming(id)));
    expect(verdicts[0]).toBe('stored');
    await all(sent, 3);
    expect(sent).toEqual(idsOf(3));
    expect(web.held()).toBe(0);
  });

  test('without a word about it is found by the index', async () => {
    const subject = someone();
    const sent: string[] = [];
    await shelf.worker('web').receive(subject, incoming('e0'), false);
    office.hire('second', sent).start();
    await all(sent, 1);
  });

  test('by dying is found after its lease', async () => {
    const subject = someone();
    const sent: string[] = [];
    await shelf.worker('dead').receive(subject, incoming('e0'), true);
    const second = office.hire('second', sent);
    second.start();
    expect(await second.accept(subject, incoming('e1'))).toBe('held');
    shelf.waits(LEASE_MS);
    await all(sent, 2);
    expect(sent).toEqual(['e0', 'e1']);
  });

  test('by a clean stop is taken at once: events that were not begun are no try of theirs', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const first = office.hire('first', sent, { work: async (input) => opened.then(() => answer(input)) });
    for (const id of idsOf(3)) await first.accept(subject, incoming(id));
    const stopped = first.stop();
    open();
    await stopped;
    expect((await office.turnsOf(subject, 1)).events).toEqual(['e0']);
    const peek = shelf.worker('peek');
    const { hold, event } = yours(await peek.take(subject));
    expect(event).toMatchObject({ body: arrived('e1'), tries: 1 });
    await peek.mark(hold, { do: 'release', uncount: { event: true, part: false } });
    office.hire('second', sent).start();
    expect((await office.turnsOf(subject, 3)).events).toEqual(idsOf(3));
    await all(sent, 3);
    expect(sent).toEqual(idsOf(3));
  });

  test('by a clean stop is taken at once: parts that were not sent are not counted, the one on its way is finished', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const first = office.hire('first', sent, { send: async () => void (await opened) });
    for (const id of idsOf(3)) await first.accept(subject, incoming(id));
    await office.turnsOf(subject, 3);
    const stopped = first.stop();
    open();
    await stopped;
    expect(sent).toEqual(['e0']);
    office.hire('second', sent).start();
    await all(sent, 3);
    expect(sent).toEqual(idsOf(3));
  });

  test('by a stop in the moment it was taken is taken at once too', async () => {
    const subject = await office.leftBehind();
    const taken = gate();
    const stopping: Worker = office.hire('first', [], {
      around: (mailbox) => ({
        ...mailbox,
        take: async (...which) => {
          const receipt = await mailbox.take(...which);
          void stopping.stop();
          taken.open();
          return receipt;
        },
      }),
    });
    stopping.start();
    await taken.opened;
    await stopping.stop();
    expect((await shelf.worker('second').take(subject)).verdict).toBe('yours');
  });
});

describe('a turn that fails', () => {
  const failing = (bad: string, tried: string[]) => async (input: ConversationInput) => {
    tried.push(idOf(input.stored));
    if (idOf(input.stored) === bad) throw new Error('a defect');
    return answer(input);
  };

  test('three times is ended by the apology and set aside, and the next event goes on', async () => {
    const subject = someone();
    const sent: string[] = [];
    const tried: string[] = [];
    const worker = office.hire('first', sent, { work: failing('bad', tried) });
    for (const id of ['bad', 'good']) await worker.accept(subject, incoming(id));
    await all(sent, 2);
    expect(sent).toEqual(['sorry for bad', 'good']);
    expect(tried).toEqual(['bad', 'bad', 'bad', 'good']);
    expect((await office.turnsOf(subject, 2)).events).toEqual(['bad', 'good']);
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'turn_failed' }]);
  });

  test('once goes on as if nothing had been', async () => {
    const subject = someone();
    const sent: string[] = [];
    const work = async (input: ConversationInput) => {
      if (tried.push(idOf(input.stored)) === 1) throw new Error('a passing trouble');
      return answer(input);
    };
    const tried: string[] = [];
    await office.hire('first', sent, { work }).accept(subject, incoming('e0'));
    await all(sent, 1);
    expect(sent).toEqual(['e0']);
    expect(await asideOf(shelf, subject)).toEqual([]);
  });

  test('and whose apology fails too is set aside without a word, and the next event goes on', async () => {
    const subject = someone();
    const sent: string[] = [];
    const apologise = () => {
      throw new Error('another defect');
    };
    const worker = office.hire('first', sent, { work: failing('bad', []), apologise });
    for (const id of ['bad', 'good']) await worker.accept(subject, incoming(id));
    await all(sent, 1);
    expect(sent).toEqual(['good']);
    expect((await office.turnsOf(subject, 1)).events).toEqual(['good']);
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'turn_failed' }]);
  });

  test('by bringing down three workers is not tried again: the event is set aside with the apology, and the next one goes on', async () => {
    const subject = someone();
    await shelf.worker('dead').receive(subject, incoming('bad'), true);
    for (const name of ['dead too', 'and the third']) {
      shelf.waits(LEASE_MS);
      yours(await shelf.worker(name).take(subject, true));
    }
    shelf.waits(LEASE_MS);
    await shelf.worker('web').receive(subject, incoming('good'), false);
    const sent: string[] = [];
    const tried: string[] = [];
    office.hire('second', sent, { work: failing('', tried) }).start();
    await all(sent, 2);
    expect(sent).toEqual(['sorry for bad', 'good']);
    expect(tried).toEqual(['good']);
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'event', why: 'turn_failed' }]);
  });

  test('because a newer version wrote the state leaves that state and the event alone, and is no try', async () => {
    const subject = someone();
    const work = async () => {
      throw new NewerState('newer');
    };
    const older = office.hire('first', [], { work });
    await older.accept(subject, incoming('e0'));
    await until(async () => (await shelf.dueAt(subject)) === shelf.now());
    expect(await shelf.log.read(subject, undefined, 10)).toEqual([]);
    expect(yours(await shelf.worker('newer').take(subject)).event).toMatchObject({ body: arrived('e0'), tries: 1 });
  });
});

test('an event that only a newer version knows goes to one, and the reply that is on its way meanwhile is not sent twice', async () => {
  const subject = someone();
  const sent: string[] = [];
  const { opened, open } = gate();
  const refused = gate();
  const work = async (input: ConversationInput) => {
    if (idOf(input.stored) === 'e0') return answer(input);
    refused.open();
    throw new NewerState('newer');
  };
  const older = office.hire('older', sent, { work, send: async () => void (await opened) });
  await older.accept(subject, incoming('e0'));
  await all(sent, 1);
  office.hire('newer', sent).start();
  await older.accept(subject, incoming('e1'));
  await refused.opened;
  // Time for the other one to look at the whole index, were there something for it.
  await later(1_500);
  open();
  await until(() => sent.includes('e1'));
  expect(sent).toEqual(['e0', 'e1']);
});

test('events that brought two workers down are tried one at a time', async () => {
  const subjects = [someone(), someone(), someone()];
  for (const subject of subjects) await shelf.worker('dead').receive(subject, incoming('bad'), true);
  shelf.waits(LEASE_MS);
  for (const subject of subjects) yours(await shelf.worker('dead too').take(subject));
  shelf.waits(LEASE_MS);
  let running = 0;
  const atOnce: number[] = [];
  const work = async (input: ConversationInput) => {
    running += 1;
    atOnce.push(running);
    await later(20);
    running -= 1;
    return answer(input);
  };
  office.hire('second', [], { work }).start();
  await all(atOnce, 3);
  expect(atOnce).toEqual([1, 1, 1]);
});

describe('a conversation that becomes a person’s', () => {
  test('during a turn of the bot: the turn is made anew, and in silence', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const owners: string[] = [];
    const work = async (input: ConversationInput) => {
      owners.push(input.owner);
      await opened;
      return answer(input);
    };
    await office.hire('first', sent, { work }).accept(subject, incoming('e0'));
    await shelf.worker('desk').own(subject, 'person');
    open();
    expect((await office.turnsOf(subject, 1)).events).toEqual(['e0']);
    expect(owners).toEqual(['bot', 'person']);
    expect(await shelf.client.exists(keysOf(subject).outbox)).toBe(0);
    expect(sent).toEqual([]);
  });

  test('what was said to the person is heard in silence, also when the bot has the conversation back', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const worker = office.hire('first', sent, { work: async (input) => opened.then(() => answer(input)) });
    await worker.accept(subject, incoming('to the bot'));
    await worker.accept(subject, { ...incoming('take'), owner: 'person' });
    await worker.accept(subject, incoming('to the person'));
    await worker.accept(subject, { ...incoming('give'), owner: 'bot' });
    await worker.accept(subject, incoming('to the bot again'));
    open();
    await until(() => sent.includes('to the bot again'));
    expect((await office.turnsOf(subject, 5)).events).toEqual(['to the bot', 'take', 'to the person', 'give', 'to the bot again']);
    expect(sent).toEqual(['to the bot', 'give', 'to the bot again']);
  });
});

test('a worker that was paused beyond its lease writes nothing over what the next one did', async () => {
  const subject = someone();
  const sent: string[] = [];
  const { opened, open } = gate();
  const first = office.hire('first', sent, { work: async (input) => opened.then(() => answer(input, 'too late')) });
  await first.accept(subject, incoming('e0'));
  shelf.waits(LEASE_MS);
  office.hire('second', sent).start();
  await all(sent, 1);
  open();
  await until(() => first.held() === 0);
  expect(sent).toEqual(['e0']);
  expect((await office.turnsOf(subject, 1)).counts).toEqual([1]);
});

test('that Redis goes in the middle of a commit is no try of the event, however often', async () => {
  const subject = someone();
  const sent: string[] = [];
  let failures = 0;
  const worker = office.hire('first', sent, {
    around: (mailbox) => ({
      ...mailbox,
      commit: async (...args) => {
        failures += 1;
        if (failures > 3) return await mailbox.commit(...args);
        throw new StoreUnavailable(new Error('gone'));
      },
    }),
  });
  worker.start();
  await worker.accept(subject, incoming('e0'));
  await all(sent, 1);
  expect(await asideOf(shelf, subject)).toEqual([]);
  expect(sent).toEqual(['e0']);
  expect((await office.turnsOf(subject, 1)).counts).toEqual([1]);
});

test('a commit that was made although Redis went is not made again', async () => {
  const subject = someone();
  const sent: string[] = [];
  let failed = false;
  const worker = office.hire('first', sent, {
    around: (mailbox) => ({
      ...mailbox,
      commit: async (...args) => {
        const committed = await mailbox.commit(...args);
        if (failed) return committed;
        failed = true;
        throw new StoreUnavailable(new Error('gone'));
      },
    }),
  });
  worker.start();
  for (const id of idsOf(3)) await worker.accept(subject, incoming(id));
  await until(() => sent.includes('e2'));
  expect((await office.turnsOf(subject, 3)).events).toEqual(idsOf(3));
  expect(sent).toEqual(idsOf(3));
});
