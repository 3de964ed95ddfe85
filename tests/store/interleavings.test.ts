/**
 * Two workers and a customer do whatever they like to one subject on a real Redis, step by step, next to a model of a few plain lists.
 * No event is lost, none is handled twice, their order is kept, and only who holds the fence changes anything (I1 to I4, I6).
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../bot/model.ts';
import { type Hold, LEASE_MS, type Mailbox, type Receipt, type Waiting } from '../../bot/store/mailbox.ts';
import { commit, event, openShelf, type Shelf, someone, turn } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

/** Numbers pick from what there is by then. */
type Act =
  | { do: 'receive'; by: number; id: number }
  | { do: 'take'; by: number }
  | { do: 'commit' | 'look' | 'send' | 'sendAndDie'; pick: number }
  | { do: 'wait'; ms: number }
  | { do: 'die'; by: number };

const by = fc.nat(1);
const pick = fc.nat(100);
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('receive' as const), by, id: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take' as const), by }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('commit' as const), pick }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('send' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'sendAndDie' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(1, LEASE_MS - 1, LEASE_MS) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('die' as const), by }) },
);

/** A worker's grip on the subject: its event, and the part it is about to send. Old grips are kept, as a paused process keeps them. */
type Grip = { by: number; hold: Hold; event: Waiting | undefined; part: string | undefined };

const NAMES = ['first', 'second'];
const idIn = (body: Json): string => (typeof body === 'object' && body !== null && 'says' in body ? String(body.says) : '');
const idOf = (waiting: Waiting | undefined): string | undefined => waiting && idIn(waiting.body);

const createRun = () => {
  const subject = someone();
  const workers: Mailbox[] = NAMES.map((name) => shelf.worker(name));
  const model = {
    inbox: [] as string[],
    stored: [] as string[],
    outbox: [] as string[],
    parts: [] as string[],
    fence: 0,
    holder: -1,
    until: 0,
  };
  const handled: string[] = [];
  const delivered: string[] = [];
  const dead = new Set<string>();
  let grips: Grip[] = [];

  const worker = (at: number): Mailbox => workers[at] ?? shelf.worker('nobody');
  const isHeld = () => model.holder >= 0 && model.until > shelf.now();
  const hasWork = () => model.inbox.length + model.outbox.length > 0;
  /** What the scripts do to the lease after a commit or a mark. */
  const keepOrGiveBack = () => {
    if (hasWork()) model.until = shelf.now() + LEASE_MS;
    else model.holder = -1;
  };

  const expectReceipt = (by: number, receipt: Receipt) => {
    if (isHeld()) return expect(receipt).toEqual({ verdict: 'held', here: model.holder === by });
    if (!hasWork()) return expect(receipt).toEqual({ verdict: 'idle', sendAt: undefined });
    if (receipt.verdict !== 'yours') throw new Error(`expected the subject, got ${receipt.verdict}`);
    model.fence += 1;
    model.holder = by;
    model.until = shelf.now() + LEASE_MS;
    const { hold, event: got, unsent } = receipt.taken;
    expect({ fence: hold.fence, event: idOf(got), unsent }).toEqual({
      fence: model.fence,
      event: model.inbox[0],
      unsent: model.outbox.length > 0,
    });
    grips.push({ by, hold, event: got, part: undefined });
  };

  const receive = async (at: number, id: string) => {
    const receipt = await worker(at).receive(subject, event(id));
    if (model.stored.includes(id)) return expect(receipt).toEqual({ verdict: 'duplicate' });
    model.stored.push(id);
    model.inbox.push(id);
    expectReceipt(at, receipt);
  };

  /** Handles the event of this grip; its reply is one part that names the event. */
  const handle = async (grip: Grip) => {
    if (grip.event === undefined) return;
    const id = idIn(grip.event.body);
    const done = await worker(grip.by).commit(
      grip.hold,
      grip.event,
      turn({ state: { last: id }, entry: { says: id }, parts: [`reply to ${id}`], audit: [id] }),
    );
    if (grip.hold.fence !== model.fence) {
      grip.event = undefined;
      return expect(done).toEqual({ verdict: 'lost' });
    }
    expect(id).toBe(model.inbox.shift());
    handled.push(id);
    const first = model.outbox.length === 0;
    model.outbox.push(`reply to ${id}`);
    model.parts.push(`reply to ${id}`);
    keepOrGiveBack();
    expect(done).toMatchObject({ verdict: 'kept', first, unsent: true });
    grip.event = done.verdict === 'kept' ? done.event : undefined;
    expect(idOf(grip.event)).toBe(model.inbox[0]);
  };

  const mark = async (grip: Grip, step: 'look' | 'again' | 'sent') => {
    const marked = await worker(grip.by).mark(grip.hold, { do: step });
    if (grip.hold.fence !== model.fence) {
      grip.part = undefined;
      return expect(marked).toEqual({ verdict: 'lost' });
    }
    if (step === 'sent') model.outbox.shift();
    keepOrGiveBack();
    if (model.holder < 0 && hasWork()) model.holder = grip.by;
    expect(marked).toMatchObject({ verdict: 'ok', part: model.outbox[0] });
    if (marked.verdict !== 'ok') return;
    expect(idOf(marked.event)).toBe(model.inbox[0]);
    grip.event = marked.event;
    grip.part = typeof marked.part === 'string' ? marked.part : undefined;
  };

  const send = async (grip: Grip, dies: boolean) => {
    if (grip.part === undefined) await mark(grip, 'again');
    if (grip.part === undefined) return;
    delivered.push(grip.part);
    if (grip.hold.fence !== model.fence) dead.add(grip.part);
    if (!dies) return await mark(grip, 'sent');
    dead.add(grip.part);
    grips = grips.filter((one) => one !== grip);
  };

  const act = async (one: Act): Promise<unknown> => {
    if (one.do === 'wait') return shelf.waits(one.ms);
    if (one.do === 'receive') return await receive(one.by, `e${one.id}`);
    if (one.do === 'take') return expectReceipt(one.by, await worker(one.by).take(subject));
    if (one.do === 'die') {
      grips = grips.filter(({ by }) => by !== one.by);
      return;
    }
    const grip = grips[one.pick % Math.max(1, grips.length)];
    if (!grip) return;
    if (one.do === 'commit') return await handle(grip);
    if (one.do === 'look') return await mark(grip, 'look');
    return await send(grip, one.do === 'sendAndDie');
  };

  /** Whoever is left finishes everything. */
  const drain = async () => {
    shelf.waits(LEASE_MS);
    grips = [];
    expectReceipt(0, await worker(0).take(subject));
    const grip = grips[0];
    while (grip?.event !== undefined) await handle(grip);
    while (grip && model.outbox.length > 0) await send(grip, false);
  };

  return { subject, model, handled, delivered, dead, act, drain };
};

test('two workers, redeliveries, crashes and pauses in any order', async () => {
  let commits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 60, size: 'max' }), async (acts) => {
      const { subject, model, handled, delivered, dead, act, drain } = createRun();
      for (const one of acts) await act(one);
      await drain();
      commits += handled.length;

      // Nothing lost, nothing twice, in the order it was stored: by what the workers did and by what the log holds.
      expect(handled).toEqual(model.stored);
      const log = await shelf.log.read(subject, undefined, 1_000);
      expect(log.map(({ body }) => idIn(body))).toEqual(model.stored);
      // Replies left in order; a copy only where somebody died or was overtaken in the middle of a send.
      expect([...new Set(delivered)]).toEqual(model.parts);
      const copies = delivered.filter((part, at) => delivered.indexOf(part) !== at);
      expect(copies.filter((part) => !dead.has(part))).toEqual([]);
      expect(await shelf.due.findOrphans(0)).toBe(0);
    }),
    { numRuns: 60, interruptAfterTimeLimit: 60_000 },
  );
  expect(commits).toBeGreaterThan(100);
}, 90_000);

test('two workers at the same time: both receive, whoever is given the subject works', async () => {
  const subject = someone();
  const handled: string[] = [];
  const work = async (name: string, ids: readonly string[]) => {
    const mailbox = shelf.worker(name);
    for (const id of ids) {
      const receipt = await mailbox.receive(subject, event(id));
      if (receipt.verdict !== 'yours') continue;
      const { taken } = receipt;
      while (taken.event !== undefined) {
        const id = idIn(taken.event.body);
        const done = await commit(mailbox, taken, turn({ entry: { says: id }, audit: [id] }));
        if (done.verdict === 'lost') throw new Error('nobody may take a living lease');
        handled.push(id);
      }
    }
  };
  const ids = Array.from({ length: 150 }, (_, at) => `e${at}`);
  await Promise.all([work('first', ids), work('second', ids), work('third', ids.toReversed())]);
  expect(handled.toSorted()).toEqual(ids.toSorted());
  const log = await shelf.log.read(subject, undefined, 1_000);
  expect(log.map(({ body }) => idIn(body))).toEqual(handled);
});
