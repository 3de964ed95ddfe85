/**
 * A release rolls out under load: a worker of this version and one of the next on the same Redis. Messages reach either; nothing is lost,
 * nothing comes twice, the order stays, and what the newer one wrote is never written over by the older one.
 */
import { setTimeout as later } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Json } from '../../bot/model.ts';
import type { Subject } from '../../bot/store/keys.ts';
import type { Mailbox, Step } from '../../bot/store/mailbox.ts';
import { isNewer, isNewerSession, NewerState, type OutPart, type Session } from '../../bot/stored.ts';
import type { ConversationInput, Spoken } from '../../bot/turn.ts';
import { asNewer } from '../simulation/process.ts';
import { answer, arrived, incoming, openOffice, until } from '../store/office.ts';
import { asideOf, commit, openShelf, type Shelf, someone, yours } from '../store/shelf.ts';
import { seeded } from '../support/seeded.ts';

const CONVERSATIONS = 30;
const MESSAGES = 24;

let shelf: Shelf;
let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  shelf = await openShelf();
  office = openOffice(shelf);
});
afterEach(() => office.close());
afterAll(() => shelf.close());

/** A turn that writes into the log which version made it. */
const signed =
  (by: 'old' | 'new') =>
  async (input: ConversationInput): Promise<Spoken> => {
    if (input.was && isNewerSession(input.was)) throw new NewerState('a newer version wrote this');
    await later(1);
    const worked = answer(input);
    const entry = { ...worked.entry, given: { by: { result: by, grants: [] } } };
    return { ...worked, entry, turn: { ...worked.turn, entry } };
  };

/** The next version: its states, and the parts that wait in Redis, are ones this version does not know. */
const next = asNewer({ work: signed('new'), apologise: answer });
const withNewParts = async (input: ConversationInput): Promise<Spoken> => {
  const worked = await next.work(input);
  const parts = worked.parts.map((part) => ({ id: part.id, body: { ...part, part: { says: part.part }, version: 2 } }));
  return { ...worked, turn: { ...worked.turn, parts } };
};
/** It can read what it wrote. */
const readingNewParts = (mailbox: Mailbox): Mailbox => ({
  ...mailbox,
  mark: async (...step) => {
    const marked = await mailbox.mark(...step);
    if (marked.verdict === 'lost' || !marked.part) return marked;
    // Only turns put parts there: those of the older version are OutPart, its own what `withNewParts` made of one.
    const body = marked.part.body as OutPart;
    const read: OutPart = isNewer(body) ? { ...body, part: (body.part as { says: Json }).says, version: 1 } : body;
    return { ...marked, part: { ...marked.part, body: read } };
  },
});

const makersOf = async (subject: Subject): Promise<{ by: Json | undefined; count: number }[]> => {
  const entries = await shelf.log.read(subject, undefined, 1_000);
  // Only the turns above wrote them.
  return entries.map(({ body }) => body as Spoken['entry']).map(({ given, at }) => ({ by: given.by?.result, count: at }));
};

test('under load, with messages to both', async () => {
  const random = seeded(7);
  const sent: string[] = [];
  const subjects = Array.from({ length: CONVERSATIONS }, someone);
  const send = async () => void (await later(random() * 3));
  const old = office.hire('old', sent, { work: signed('old'), send });
  old.start();
  let reachable = [old];

  const talk = async (subject: Subject): Promise<void> => {
    for (let n = 0; n < MESSAGES; n += 1) {
      const worker = reachable[Math.floor(random() * reachable.length)];
      await worker?.accept(subject, incoming(`${subject} ${n}`));
      await later(random() * 150);
    }
  };
  const talking = Promise.all(subjects.map(talk));
  await until(() => sent.length > CONVERSATIONS * 4);
  const newer = office.hire('new', sent, { work: withNewParts, send, around: readingNewParts });
  newer.start();
  reachable = [old, newer];
  await until(() => sent.length > CONVERSATIONS * 12);
  reachable = [newer];
  await old.stop();
  await talking;
  await until(() => sent.length >= CONVERSATIONS * MESSAGES);

  const ids = (subject: Subject) => Array.from({ length: MESSAGES }, (_, n) => `${subject} ${n}`);
  const makers = new Set<Json | undefined>();
  for (const subject of subjects) {
    expect(sent.filter((id) => id.startsWith(subject))).toEqual(ids(subject));
    const made = await makersOf(subject);
    // Each turn went on from the state of the one before it.
    expect(made.map(({ count }) => count)).toEqual(ids(subject).map((_, n) => n + 1));
    const firstNew = made.findIndex(({ by }) => by === 'new');
    expect(firstNew).toBeGreaterThanOrEqual(0);
    expect(made.slice(firstNew).map(({ by }) => by)).not.toContain('old');
    for (const { by } of made) makers.add(by);
    expect(isNewerSession((await shelf.log.state(subject)) as Session)).toBe(true);
    expect(await asideOf(shelf, subject)).toEqual([]);
  }
  expect(makers).toEqual(new Set(['old', 'new']));
}, 60_000);

test('a reply that a newer worker left behind waits for the next one that can read it', async () => {
  const subject = someone();
  const mailbox = shelf.worker('gone');
  const taken = yours(await mailbox.receive(subject, incoming('e0'), true));
  const record = async () => undefined;
  await commit(
    mailbox,
    taken,
    (await withNewParts({ subject, was: undefined, stored: arrived('e0'), owner: 'bot', epoch: 0, record })).turn,
  );
  await mailbox.mark(taken.hold, { do: 'release', uncount: { event: false, part: true } });

  const sent: string[] = [];
  const left: Step[] = [];
  const noting = (kept: Mailbox): Mailbox => ({
    ...kept,
    mark: async (hold, step) => {
      if (step.do !== 'look') left.push(step);
      return await kept.mark(hold, step);
    },
  });
  office.hire('old', sent, { work: signed('old'), around: noting }).start();
  await until(() => left.length > 0);
  // It was taken, seen and given back: neither sent nor set aside nor counted.
  expect(left).toEqual([{ do: 'release', uncount: { event: false, part: false } }]);
  office.hire('new', sent, { work: withNewParts, around: readingNewParts }).start();
  await until(() => sent.length > 0);
  expect(sent).toEqual(['e0']);
  expect(left).toHaveLength(1);
});
