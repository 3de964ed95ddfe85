/** How replies leave: what the lane does with each, and a worker that keeps to it on a real Redis (I6). */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Channel, Customer, Grant, Json, Sent } from '../../bot/model.ts';
import { createOutbox } from '../../bot/outbox.ts';
import { conversationOf, digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import type { Part, Step } from '../../bot/store/mailbox.ts';
import type { OutPart } from '../../bot/stored.ts';
import { address, all, answer, FREE, gate, incoming, openOffice, until } from '../store/office.ts';
import { asideOf, openShelf, type Shelf, someone, yours } from '../store/shelf.ts';

let shelf: Shelf;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  shelf = await openShelf();
  office = openOffice(shelf);
});
afterEach(() => office.close());
afterAll(() => shelf.close());

describe('the outbox', () => {
  const ECHO_MS = 3_000;
  const grant: Grant = { id: 'g', bank: 'chase', scopes: ['balances'], until: Number.MAX_SAFE_INTEGER };
  const out: OutPart = { id: 'e0#0', to: address, part: 'hello', figuresOf: [] };
  const part = digestOf('e0#0');

  type World = { sent?: Sent | (() => Promise<Sent>); echoes?: boolean; grants?: Grant[]; approved?: Sent };
  const outbox = ({ sent = { done: 'sent' }, echoes = false, grants = [grant], approved }: World = {}) => {
    const notes: Json[] = [];
    const channel: Channel = {
      name: 'notes',
      delivery: 'push',
      ...(echoes ? { echoes } : {}),
      receive: async () => ({ status: 200, arrived: [], refused: [] }),
      fit: () => [],
      send: async (_to, what, id) => {
        notes.push([what, id]);
        return typeof sent === 'function' ? await sent() : sent;
      },
      ...(approved
        ? {
            sendApproved: async (_to, { values }, id) => {
              notes.push([...values, id]);
              return approved;
            },
          }
        : {}),
    };
    const customer: Customer = { id: 'c', zone: 'UTC', language: 'en', grants };
    const { clock } = shelf;
    const parts = { channels: new Map([['notes', channel]]), directory: { customerOf: async () => customer }, now: shelf.now, clock };
    return { notes, ...createOutbox({ ...parts, pace: FREE, random: () => 1, accept: async () => undefined, log: () => undefined }) };
  };
  const waiting = (more: Partial<Part> = {}): Part => ({ digest: part, body: out, sends: 1, flight: undefined, repeats: 0, ...more });
  const until = (inMs: number) => shelf.now() + inMs;

  test.each<[string, World, Partial<Part>, () => Step]>([
    ['it arrived: settled', {}, {}, () => ({ do: 'sent', part })],
    ['never: set aside with the reason', { sent: { done: 'never', why: 'blocked' } }, {}, () => ({ do: 'dead', part, why: 'blocked' })],
    [
      'refused for now: again after a second',
      { sent: { done: 'later', afterMs: 0, why: 'busy' } },
      {},
      () => ({ do: 'later', part, until: until(1_000) }),
    ],
    [
      'refused again and again: longer and longer',
      { sent: { done: 'later', afterMs: 0, why: 'busy' } },
      { sends: 4 },
      () => ({ do: 'later', part, until: until(8_000) }),
    ],
    [
      'refused with a time: not before that',
      { sent: { done: 'later', afterMs: 60_000, why: 'busy' } },
      {},
      () => ({ do: 'later', part, until: until(60_000) }),
    ],
    [
      'refused for very long: at most five minutes',
      { sent: { done: 'later', afterMs: 0, why: 'busy' } },
      { sends: 30 },
      () => ({ do: 'later', part, until: until(300_000) }),
    ],
    [
      'unknown, with echoes: waits for one',
      { sent: { done: 'unknown' }, echoes: true },
      {},
      () => ({ do: 'await', part, until: until(ECHO_MS) }),
    ],
    [
      'unknown, without echoes: again after a second',
      { sent: { done: 'unknown' } },
      {},
      () => ({ do: 'await', part, until: until(1_000) }),
    ],
    [
      'a defect of the channel: unknown',
      { sent: () => Promise.reject(new Error('a defect')) },
      {},
      () => ({ do: 'await', part, until: until(ECHO_MS) }),
    ],
    [
      'its figures’ consent ended: does not leave',
      { grants: [{ ...grant, until: 0 }] },
      { body: { ...out, figuresOf: ['g'] } },
      () => ({ do: 'dead', part, why: 'consent_ended' }),
    ],
    [
      'its figures’ grant is gone: does not leave',
      { grants: [] },
      { body: { ...out, figuresOf: ['g'] } },
      () => ({ do: 'dead', part, why: 'consent_ended' }),
    ],
  ])('sent, %s', async (_what, world, more, step) => {
    const { send, notes } = outbox(world);
    expect(await send(waiting(more))).toEqual(step());
    const leaves = step().do !== 'dead' || 'sent' in world;
    expect(notes).toEqual(leaves ? [['hello', 'e0#0']] : []);
  });

  const CLOSED: Sent = { done: 'never', why: 'window_closed' };
  const TEMPLATE: OutPart['approved'] = { name: 'check', language: 'en', values: ['Chase', '$1.00'] };
  const [plain, template] = [
    ['hello', 'e0#0'],
    ['Chase', '$1.00', 'e0#0'],
  ];
  test.each<[string, World, OutPart['approved'], Step, Json[]]>([
    [
      'approved words where others are refused',
      { sent: CLOSED, approved: { done: 'sent' } },
      TEMPLATE,
      { do: 'sent', part },
      [plain, template],
    ],
    ['no approved words where others are taken', { approved: { done: 'sent' } }, TEMPLATE, { do: 'sent', part }, [plain]],
    [
      'no approved words for another refusal',
      { sent: { done: 'never', why: 'blocked' }, approved: { done: 'sent' } },
      TEMPLATE,
      { do: 'dead', part, why: 'blocked' },
      [plain],
    ],
    [
      'approved words, and they are refused',
      { sent: CLOSED, approved: { done: 'never', why: 'not_permitted' } },
      TEMPLATE,
      { do: 'dead', part, why: 'not_permitted' },
      [plain, template],
    ],
    ['nothing more of what approved words have said', { sent: CLOSED, approved: { done: 'sent' } }, 'said', { do: 'sent', part }, [plain]],
    [
      'nothing else where a reply has no approved words',
      { sent: CLOSED, approved: { done: 'sent' } },
      undefined,
      { do: 'dead', part, why: 'window_closed' },
      [plain],
    ],
    ['nothing else where the channel has none', { sent: CLOSED }, TEMPLATE, { do: 'dead', part, why: 'window_closed' }, [plain]],
  ])('to who was silent for too long goes %s', async (_what, world, approved, step, sent) => {
    const { send, notes } = outbox(world);
    expect(await send(waiting({ body: { ...out, ...(approved ? { approved } : {}) } }))).toEqual(step);
    expect(notes).toEqual(sent);
  });

  const left = (agoMs: number) => ({ flight: shelf.now() - agoMs });
  test.each<[string, World, () => Partial<Part>, boolean, () => Step | undefined]>([
    ['new: may leave', {}, () => ({ sends: 0 }), false, () => undefined],
    ['counted and not sent yet: may leave', {}, () => left(0), true, () => undefined],
    [
      'one that may have arrived, with echoes: waits for one',
      { echoes: true },
      () => left(1_000),
      false,
      () => ({ do: 'await', part, until: until(2_000) }),
    ],
    ['one that may have arrived, and no echo came: may leave', { echoes: true }, () => left(ECHO_MS), false, () => undefined],
    ['one that may have arrived, without echoes: may leave', {}, () => left(0), false, () => undefined],
    [
      'one that may have arrived, and was often repeated without an echo: set aside',
      { echoes: true },
      () => ({ ...left(ECHO_MS), repeats: 5 }),
      false,
      () => ({ do: 'dead', part, why: 'unknown' }),
    ],
    [
      'one that may have arrived, and was repeated four times without an echo: may leave',
      { echoes: true },
      () => ({ ...left(ECHO_MS), repeats: 4 }),
      false,
      () => undefined,
    ],
    [
      'one that may have arrived and was repeated once, without echoes: set aside',
      {},
      () => ({ ...left(0), repeats: 1 }),
      false,
      () => ({ do: 'dead', part, why: 'unknown' }),
    ],
    ['refused eight times: may not leave again', {}, () => ({ sends: 9 }), true, () => ({ do: 'dead', part, why: 'gave_up' })],
    ['refused seven times: may leave', {}, () => ({ sends: 8 }), true, () => undefined],
    [
      'one for a channel that is not there: set aside',
      {},
      () => ({ body: { ...out, to: { ...address, channel: 'gone' } } }),
      false,
      () => ({ do: 'dead', part, why: 'no_channel' }),
    ],
  ])('before it leaves, a part is %s', (_what, world, more, counted, step) => {
    expect(outbox(world).before(waiting(more()), counted)).toEqual(step());
  });
});

describe('whoever wants to know what became of a part', () => {
  const asker = () => {
    const customer = `customer:${someone()}`;
    const outbox = createOutbox({
      channels: new Map(),
      directory: { customerOf: async () => undefined },
      now: shelf.now,
      clock: shelf.clock,
      pace: FREE,
      random: () => 1,
      accept: (subject, event) => shelf.worker('web').receive(subject, event, false),
      log: () => undefined,
    });
    const part = (body: Part['body']): Part => ({ digest: digestOf('e0#0'), body, sends: 1, flight: undefined, repeats: 0 });
    const alert: OutPart = { id: 'e0#0', to: address, part: 'an alert', figuresOf: [], urgent: true, reportTo: customer };
    const toldOf = async () => yours(await shelf.worker('second').take(customer)).event?.body;
    return { outbox, part, alert, customer, toldOf, told: () => shelf.client.lLen(keysOf(customer).inbox) };
  };
  const dead: Step = { do: 'dead', part: digestOf('e0#0'), why: 'blocked' };

  test('hears when it cannot be delivered, and where', async () => {
    const { outbox, part, alert, toldOf } = asker();
    await outbox.report(part(alert), dead);
    const event = { kind: 'refused', id: 'e0#0.refused', at: shelf.now(), chat: conversationOf(address), why: 'blocked', of: 'e0' };
    expect(await toldOf()).toEqual(event);
  });

  test('hears it once, however often it is told', async () => {
    const { outbox, part, alert, told } = asker();
    await outbox.report(part(alert), dead);
    await outbox.report(part(alert), dead);
    expect(await told()).toBe(1);
  });

  test('hears it when the inbox is full', async () => {
    const { outbox, part, alert, told, customer } = asker();
    for (let n = 0; n < 200; n += 1) await shelf.worker('web').receive(customer, incoming(`e${n}`), false);
    await outbox.report(part(alert), dead);
    expect(await told()).toBe(201);
  });

  test.each<[string, Step, (alert: OutPart) => Part['body']]>([
    ['it arrived', { do: 'sent', part: digestOf('e0#0') }, (alert) => alert],
    ['it may have arrived', { do: 'await', part: digestOf('e0#0'), until: 0 }, (alert) => alert],
    ['it is sent again later', { do: 'later', part: digestOf('e0#0'), until: 0 }, (alert) => alert],
    ['it is damaged: nobody knows whose it was', { ...dead, why: 'damaged' }, () => undefined],
    ['nobody wanted to know', dead, ({ reportTo: _, ...alert }) => alert],
  ])('hears nothing when %s', async (_what, step, bodyOf) => {
    const { outbox, part, alert, told } = asker();
    await outbox.report(part(bodyOf(alert)), step);
    expect(await told()).toBe(0);
  });

  test.each<[string, Sent[], string[], number]>([
    ['refused for good', [{ done: 'never', why: 'blocked' }], ['e0', 'e1'], 1],
    ['taken', [{ done: 'sent' }], ['e0', 'e1'], 0],
    ['taken in the end', [{ done: 'later', afterMs: 0, why: 'busy' }, { done: 'sent' }], ['e0', 'e0', 'e1'], 0],
  ])('hears of a worker’s part that is %s, and the next one goes on', async (_what, answers, sends, count) => {
    const { customer, told } = asker();
    const subject = someone();
    const sent: string[] = [];
    const worker = office.hire('first', sent, {
      work: async (input) => {
        const spoken = answer(input);
        const parts = spoken.parts.map((part) => ({ ...part, reportTo: customer }));
        return { ...spoken, parts, turn: { ...spoken.turn, parts: parts.map((body) => ({ id: body.id, body })) } };
      },
      send: async () => answers.shift(),
    });
    worker.start();
    await worker.accept(subject, incoming('e0'));
    await worker.accept(subject, incoming('e1'));
    await until(() => {
      shelf.waits(500);
      return sent.length === sends.length;
    });
    await until(async () => (await shelf.client.lLen(keysOf(subject).outbox)) === 0);
    expect(sent).toEqual(sends);
    expect(await told()).toBe(count);
  });
});

describe('a reply of which it is not known whether it arrived', () => {
  const ECHO_MS = 3_000;
  /** The part is put off until then. */
  const waitsUntil = (subject: Subject, at: number) =>
    until(async () => String(await shelf.client.hGet(keysOf(subject).subject, 'sendAt')) === String(at));

  test('is not sent again when its echo comes', async () => {
    const subject = await office.leftBehind();
    const sent: string[] = [];
    const second = office.hire('second', sent, { echoes: true });
    second.start();
    await waitsUntil(subject, shelf.now() + ECHO_MS);
    expect(await shelf.worker('web').arrived(subject, 'e0#0')).toBe(true);
    shelf.waits(ECHO_MS);
    await second.accept(subject, incoming('e1'));
    await all(sent, 1);
    expect(sent).toEqual(['e1']);
  });

  test('is sent once more when no echo comes in its time', async () => {
    const subject = await office.leftBehind();
    const sent: string[] = [];
    const second = office.hire('second', sent, { echoes: true });
    second.start();
    await waitsUntil(subject, shelf.now() + ECHO_MS);
    expect(sent).toEqual([]);
    shelf.waits(ECHO_MS);
    await all(sent, 1);
    await second.accept(subject, incoming('e1'));
    await all(sent, 2);
    expect(sent).toEqual(['e0', 'e1']);
  });

  test('is sent once more at once where no echo can come', async () => {
    await office.leftBehind();
    const sent: string[] = [];
    office.hire('second', sent).start();
    await all(sent, 1);
    expect(sent).toEqual(['e0']);
  });

  test('is set aside when no echo ever comes, and the next one goes on', async () => {
    const subject = someone();
    const sent: string[] = [];
    const first = office.hire('first', sent, { echoes: true, send: async (part) => (part === 'e0' ? { done: 'unknown' } : undefined) });
    first.start();
    await first.accept(subject, incoming('e0'));
    for (const times of [1, 2, 3, 4, 5, 6]) {
      await all(sent, times);
      await waitsUntil(subject, shelf.now() + ECHO_MS);
      shelf.waits(ECHO_MS);
    }
    await first.accept(subject, incoming('e1'));
    await all(sent, 7);
    expect(sent).toEqual(['e0', 'e0', 'e0', 'e0', 'e0', 'e0', 'e1']);
    expect(await asideOf(shelf, subject)).toMatchObject([{ kind: 'part', why: 'unknown' }]);
  });

  test('and whose echo is faster than the answer to its sending does not make the next one leave twice', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const first = office.hire('first', sent, { echoes: true, send: async (part) => void (part === 'e0' && (await opened)) });
    await first.accept(subject, incoming('e0'));
    await all(sent, 1);
    expect(await shelf.worker('web').arrived(subject, 'e0#0')).toBe(true);
    await first.accept(subject, incoming('e1'));
    await office.turnsOf(subject, 2);
    open();
    await all(sent, 2);
    await first.accept(subject, incoming('e2'));
    await until(() => sent.includes('e2'));
    expect(sent).toEqual(['e0', 'e1', 'e2']);
  });

  test('and whose echo is faster than its failure does not make the next one wait', async () => {
    const subject = someone();
    const sent: string[] = [];
    const { opened, open } = gate();
    const send = async (part: string): Promise<Sent | undefined> => (part === 'e0' ? opened.then(() => ({ done: 'unknown' })) : undefined);
    const first = office.hire('first', sent, { echoes: true, send });
    await first.accept(subject, incoming('e0'));
    await all(sent, 1);
    await shelf.worker('web').arrived(subject, 'e0#0');
    await first.accept(subject, incoming('e1'));
    await office.turnsOf(subject, 2);
    open();
    // Either it leaves now, or the subject is put on the index for later or for never.
    await until(async () => sent.length > 1 || first.held() === 0);
    expect(sent).toEqual(['e0', 'e1']);
  });
});
