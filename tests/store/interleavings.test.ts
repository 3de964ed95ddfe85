/**
 * Two workers, a customer, people at the desk and elsewhere, and a channel do whatever they like to one subject on a real Redis, step by step,
 * next to a model of a few plain values. No event is lost, none is handled twice, their order is kept, only who holds the fence changes anything,
 * the bot is silent while a person owns the conversation, only the agent who has it speaks, and no reply leaves twice without a reason (I1 to I4,
 * I6, I10).
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Json } from '../../bot/model.ts';
import { digestOf } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Hold, Mailbox, Receipt, Step, Waiting } from '../../bot/store/mailbox.ts';
import type { Speaks } from '../../bot/store/ownership.ts';
import { AGENTS, createModel, isAgents, SUSPECT_AFTER } from './model.ts';
import { asideOf, commit, event, openShelf, type Shelf, said, someone, turn } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

/** Numbers pick from what there is by then. */
type Act =
  | { do: 'receive'; by: number; id: number; take: boolean; owner: Speaks | undefined }
  | { do: 'take'; by: number; suspects: boolean }
  | { do: 'commit' | 'look' | 'failed' | 'spoilt'; pick: number }
  | { do: 'send'; pick: number; ends: 'sent' | 'open' | 'refused' | 'unknown' | 'dead' | 'dies' }
  | { do: 'release'; pick: number; uncount: boolean }
  | { do: 'arrived'; pick: number }
  | { do: 'own'; owner: Speaks; late: boolean; agent: string }
  | { do: 'says'; id: number; agent: string }
  | { do: 'wait'; ms: number }
  | { do: 'die'; by: number };

const by = fc.nat(1);
const pick = fc.nat(100);
const owner = fc.constantFrom<Speaks>('bot', 'person');
const is = <T extends string>(what: T) => fc.constant<T>(what);
/** Now and then a message gives the conversation to somebody. */
const control = fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: owner });
const ends = fc.constantFrom('sent' as const, 'sent' as const, 'open', 'open', 'refused', 'unknown', 'dead', 'dies');
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: is('receive'), by, id: fc.nat(40), take: fc.boolean(), owner: control }) },
  { weight: 3, arbitrary: fc.record({ do: is('take'), by, suspects: fc.boolean() }) },
  { weight: 8, arbitrary: fc.record({ do: is('commit'), pick }) },
  { weight: 6, arbitrary: fc.record({ do: is('send'), pick, ends }) },
  { weight: 4, arbitrary: fc.record({ do: is('arrived'), pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('look' as const, 'failed' as const, 'spoilt' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ do: is('release'), pick, uncount: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: is('own'), owner, late: fc.boolean(), agent: fc.constantFrom('', ...AGENTS) }) },
  { weight: 3, arbitrary: fc.record({ do: is('says'), id: fc.nat(10), agent: fc.constantFrom(...AGENTS) }) },
  { weight: 2, arbitrary: fc.record({ do: is('wait'), ms: fc.constantFrom(1, LEASE_MS - 1, LEASE_MS) }) },
  { weight: 1, arbitrary: fc.record({ do: is('die'), by }) },
);

/**
 * A worker's grip on the subject: its event, its part, and a part of which it waits for the channel's answer. `counted`: the part may leave.
 * Old grips are kept, as a paused process keeps them.
 */
type Grip = {
  by: number;
  hold: Hold;
  event: Waiting | undefined;
  part: string | undefined;
  counted: boolean;
  onItsWay: string | undefined;
};

/** INTERLEAVINGS chooses how many. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 60);
const NAMES = ['first', 'second'];
const idIn = (body: Json): string => (typeof body === 'object' && body !== null && 'says' in body ? String(body.says) : '');

const createRun = () => {
  const subject = someone();
  const workers: Mailbox[] = NAMES.map((name) => shelf.worker(name));
  const model = createModel(shelf.now);
  const { lane } = model;
  const stored: string[] = [];
  /** Events in the order they ended, and how many of them nothing could be made of. */
  const ended: string[] = [];
  const handled: string[] = [];
  const parts: string[] = [];
  const delivered: string[] = [];
  /** Parts that somebody dropped on purpose: set aside, or left unsaid. */
  const dropped = new Set<string>();
  /** Those that were left unsaid: a worker that was about to send one, and paused, may still do so late. */
  const unsaid = new Set<string>();
  /** Parts of which somebody could not know whether they arrived. */
  const uncertain = new Set<string>();
  let grips: Grip[] = [];

  const worker = (at: number): Mailbox => workers[at] ?? shelf.worker('nobody');
  const isCurrent = (grip: Grip) => grip.hold.fence === model.fence;
  /** Who knows that it lost the subject, or gave it back, does nothing more. */
  const drop = (grip: Grip) => {
    Object.assign(grip, { event: undefined, part: undefined });
    grips = grips.filter((one) => one !== grip);
  };

  const expectReceipt = (by: number, receipt: Receipt, takes: boolean, suspects: boolean) => {
    if (model.isHeld()) return expect(receipt).toEqual({ verdict: 'held', holder: model.holder });
    if (!model.hasWork()) return expect(receipt).toEqual({ verdict: 'idle' });
    if (!takes) return expect(receipt).toEqual({ verdict: 'stored' });
    const [head] = model.inbox;
    if (head && model.tries >= SUSPECT_AFTER && !suspects) return expect(receipt).toEqual({ verdict: 'suspect' });
    if (receipt.verdict !== 'yours') throw new Error(`expected the subject, got ${receipt.verdict}`);
    Object.assign(model, { fence: model.fence + 1, holder: NAMES[by], until: shelf.now() + LEASE_MS });
    if (head) model.tries += 1;
    const { hold, event: got, unsent } = receipt.taken;
    const { fence, epoch, owner } = model;
    expect({ ...hold, unsent }).toMatchObject({ fence, epoch, owner, unsent: model.mayLeave() });
    expectHead(got);
    grips.push({ by, hold, event: got, part: undefined, counted: false, onItsWay: undefined });
  };

  const expectHead = (got: Waiting | undefined) => {
    const [head] = model.inbox;
    const { tries } = model;
    expect(got && { id: idIn(got.body), said: got.said, tries: got.tries }).toEqual(head && { ...head, tries });
  };

  const own = (owner: Speaks, agent?: string) => {
    for (const part of model.own(owner, agent)) {
      dropped.add(part);
      unsaid.add(part);
    }
  };

  const receive = async ({ by, id: n, take, owner }: Extract<Act, { do: 'receive' }>) => {
    const id = `e${n}`;
    const receipt = await worker(by).receive(subject, { ...event(id), owner }, take);
    if (stored.includes(id)) return expect(receipt).toEqual({ verdict: 'duplicate' });
    stored.push(id);
    if (owner) own(owner);
    model.inbox.push({ id, said: model.owner });
    expectReceipt(by, receipt, take, false);
  };

  /** Handles the event of this grip. What was said to the bot, while it may speak, is answered with two parts that name it; an agent's is one. */
  const handle = async (grip: Grip) => {
    if (!grip.event) return;
    const id = idIn(grip.event.body);
    const answer = grip.event.said === 'bot' && grip.hold.owner === 'bot' ? [`${id}#0`, `${id}#1`] : [];
    const reply = isAgents(id) ? [`${id}#0`] : answer;
    const leaving = said(...reply).map((part) => (isAgents(id) ? { ...part, byPerson: true as const } : part));
    const work = turn({ state: { last: id }, entry: { says: id }, parts: leaving, audit: [id] });
    const epoch = grip.hold.epoch;
    const done = await worker(grip.by).commit(grip.hold, grip.event, work);
    if (!isCurrent(grip)) {
      drop(grip);
      return expect(done).toEqual({ verdict: 'lost' });
    }
    if (epoch !== model.epoch) {
      expect(done).toEqual({ verdict: 'owner' });
      return expect(grip.hold).toMatchObject({ epoch: model.epoch, owner: model.owner });
    }
    expect(id).toBe(model.inbox.shift()?.id);
    model.tries = 0;
    handled.push(id);
    ended.push(id);
    const first = reply.length > 0 && model.outbox.length === 0;
    model.outbox.push(...reply);
    parts.push(...reply);
    if (first) model.leaving();
    model.rest();
    expect(done).toMatchObject({ verdict: 'kept', first, unsent: model.mayLeave() });
    if (done.verdict !== 'kept') return;
    expectHead(done.event);
    grip.event = done.event;
    if (first) Object.assign(grip, { part: reply[0], counted: true });
  };

  /** What a step does to the lanes of the model. */
  const apply = (step: Step) => {
    const [head = ''] = model.outbox;
    const same = 'part' in step && step.part.equals(digestOf(head));
    if (step.do === 'failed') model.tries += 1;
    if (step.do === 'spoilt') {
      ended.push(model.inbox.shift()?.id ?? '');
      model.tries = 0;
    }
    if (step.do === 'leave' && same) {
      Object.assign(lane, { sends: lane.sends + 1, repeats: lane.repeats + (lane.flight === undefined ? 0 : 1), flight: shelf.now() });
    }
    if (step.do === 'later' && same) Object.assign(lane, { sendAt: step.until, flight: undefined });
    if (step.do === 'await' && same) lane.sendAt = step.until;
    if (step.do === 'dead' && same) dropped.add(head);
    if (step.do === 'sent' || step.do === 'dead') {
      if (same) model.settle();
      if (lane.sends === 0) model.leaving();
    }
  };

  const mark = async (grip: Grip, step: Step) => {
    const marked = await worker(grip.by).mark(grip.hold, step);
    if (!isCurrent(grip)) {
      drop(grip);
      return expect(marked).toEqual({ verdict: 'lost' });
    }
    apply(step);
    model.rest();
    if (marked.verdict !== 'ok') throw new Error('the fence is the newest');
    expectHead(marked.event);
    const { sends, flight, repeats } = lane;
    expect(marked.part && { ...marked.part, digest: undefined }).toEqual(
      model.mayLeave() ? { body: model.outbox[0], sends, flight, repeats } : undefined,
    );
    const next = model.mayLeave() ? model.outbox[0] : undefined;
    const counted = step.do === 'sent' || step.do === 'dead' || (step.do === 'leave' && next === grip.part);
    Object.assign(grip, { event: marked.event, part: next, counted });
  };

  const send = async (grip: Grip, ends: Extract<Act, { do: 'send' }>['ends']) => {
    if (grip.onItsWay !== undefined) return await settle(grip, grip.onItsWay, ends);
    if (grip.part === undefined) await mark(grip, { do: 'look' });
    if (grip.part !== undefined && !grip.counted) await mark(grip, { do: 'leave', part: digestOf(grip.part) });
    const id = grip.part;
    if (id === undefined || !grip.counted) return;
    if (ends === 'refused') return await mark(grip, { do: 'later', part: digestOf(id), until: shelf.now() + 1_000 });
    if (ends === 'dead') return await mark(grip, { do: 'dead', part: digestOf(id), why: 'blocked' });
    delivered.push(id);
    grip.onItsWay = id;
    uncertain.add(id);
    if (ends !== 'open') await settle(grip, id, ends);
  };

  /** The channel's answer comes, or not. */
  const settle = async (grip: Grip, id: string, ends: Extract<Act, { do: 'send' }>['ends']) => {
    if (ends === 'dies') return drop(grip);
    grip.onItsWay = undefined;
    if (ends === 'unknown') return await mark(grip, { do: 'await', part: digestOf(id), until: shelf.now() + LEASE_MS });
    // Nobody else had it in hand, so there is no reason for another copy.
    if (isCurrent(grip) && delivered.indexOf(id) === delivered.lastIndexOf(id)) uncertain.delete(id);
    await mark(grip, { do: 'sent', part: digestOf(id) });
  };

  const release = async (grip: Grip, uncount: boolean) => {
    const parts = {
      event: uncount && grip.event !== undefined,
      part: uncount && grip.counted && grip.onItsWay === undefined && lane.sends === 1,
    };
    const marked = await worker(grip.by).mark(grip.hold, { do: 'release', uncount: parts });
    drop(grip);
    if (!isCurrent(grip)) return expect(marked).toEqual({ verdict: 'lost' });
    Object.assign(model, { until: 0, holder: '', fence: model.fence + 1 });
    if (parts.event) model.tries -= 1;
    if (parts.part) Object.assign(lane, { sends: 0, flight: undefined });
  };

  const arrived = async (id: string | undefined) => {
    if (id === undefined) return;
    const settles = model.outbox[0] === id;
    expect(await worker(0).arrived(subject, id)).toBe(settles);
    if (settles) model.settle();
  };

  const whose = () => ({ epoch: model.epoch, owner: model.owner, ...(model.agent === '' ? {} : { agent: model.agent }) });

  const takeOver = async ({ owner: next, late, agent }: Extract<Act, { do: 'own' }>) => {
    const answer = await worker(0).own(subject, next, model.epoch + (late ? 1 : 0), { agent });
    if (!late) own(next, agent);
    expect(answer).toEqual({ done: !late, ...whose() });
  };

  /** An agent's words are stored once, while they have the conversation. */
  const says = async ({ agent, id: n }: Extract<Act, { do: 'says' }>) => {
    const id = `${agent}${n}`;
    const answer = await worker(0).own(subject, undefined, undefined, { only: agent, event: event(id) });
    if (stored.includes(id)) return expect(answer).toEqual({ done: false, duplicate: true, ...whose() });
    const isTheirs = model.agent === agent;
    expect(answer).toEqual({ done: isTheirs, ...whose() });
    if (!isTheirs) return;
    stored.push(id);
    model.inbox.push({ id, said: model.owner });
  };

  const perform = async (one: Act): Promise<unknown> => {
    if (one.do === 'wait') return shelf.waits(one.ms);
    if (one.do === 'receive') return await receive(one);
    if (one.do === 'take') return expectReceipt(one.by, await worker(one.by).take(subject, one.suspects), true, one.suspects);
    if (one.do === 'arrived') return await arrived(delivered[one.pick % Math.max(1, delivered.length)]);
    if (one.do === 'own') return await takeOver(one);
    if (one.do === 'says') return await says(one);
    if (one.do === 'die') {
      grips = grips.filter(({ by }) => by !== one.by);
      return;
    }
    const grip = grips[one.pick % Math.max(1, grips.length)];
    if (!grip) return;
    if (one.do === 'commit') return await handle(grip);
    if (one.do === 'send') return await send(grip, one.ends);
    if (one.do === 'release') return await release(grip, one.uncount);
    if (one.do === 'look') return await mark(grip, { do: 'look' });
    if (grip.event) return await mark(grip, one.do === 'failed' ? { do: 'failed' } : { do: 'spoilt', why: 'x' });
  };

  const act = async (one: Act) => {
    await perform(one);
    const dueBy = model.dueBy();
    if (dueBy !== undefined) expect(await shelf.dueAt(subject)).toBeLessThanOrEqual(dueBy);
    if (model.isHeld()) expect(await shelf.dueAt(subject)).toBe(dueBy);
  };

  /** Whoever is left finishes everything. */
  const drain = async () => {
    for (;;) {
      shelf.waits(LEASE_MS);
      grips = [];
      expectReceipt(0, await worker(0).take(subject, true), true, true);
      const grip = grips[0];
      if (!grip) return;
      while (grip.event) await handle(grip);
      while (model.outbox.length > 0) await send(grip, 'sent');
    }
  };

  return { subject, stored, ended, handled, parts, delivered, dropped, unsaid, uncertain, act, drain };
};

test('two workers, redeliveries, crashes, pauses, people and echoes in any order', async () => {
  let commits = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 80, size: 'max' }), async (acts) => {
      const { subject, stored, ended, handled, parts, delivered, dropped, unsaid, uncertain, act, drain } = createRun();
      for (const one of acts) await act(one);
      await drain();
      commits += handled.length;

      // Nothing lost, nothing twice, in the order it was stored: by what the workers did and by what is left of it.
      expect(ended).toEqual(stored);
      const log = await shelf.log.read(subject, undefined, 1_000);
      expect(log.map(({ body }) => idIn(body))).toEqual(handled);
      const aside = await asideOf(shelf, subject);
      expect(aside.filter(({ kind }) => kind === 'event')).toHaveLength(stored.length - handled.length);
      // Replies left in order, none was lost by chance, and a copy only where somebody could not know that it had arrived.
      const once = [...new Set(delivered)];
      const inOrder = once.filter((part) => !unsaid.has(part));
      expect(inOrder).toEqual(parts.filter((part) => inOrder.includes(part)));
      expect(parts.filter((part) => !once.includes(part) && !dropped.has(part))).toEqual([]);
      const copies = delivered.filter((part, at) => delivered.indexOf(part) !== at);
      expect(copies.filter((part) => !uncertain.has(part))).toEqual([]);
      expect(await shelf.dueAt(subject)).toBeNull();
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: RUNS * 1_000 },
  );
  process.stdout.write(`  ${RUNS} runs, ${commits} events handled\n`);
  expect(commits).toBeGreaterThan(100);
}, 900_000);

test('two workers at the same time: both receive, whoever is given the subject works', async () => {
  const subject = someone();
  const handled: string[] = [];
  const work = async (name: string, ids: readonly string[]) => {
    const mailbox = shelf.worker(name);
    for (const id of ids) {
      const receipt = await mailbox.receive(subject, event(id), true);
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
