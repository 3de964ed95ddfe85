/** Who may speak in a conversation: a new owner is one script with everything that follows from it (I10). */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { digestOf, keysOf, type Subject } from '../../bot/store/keys.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { Mailbox, NewEvent, Taken } from '../../bot/store/mailbox.ts';
import type { Speaks } from '../../bot/store/ownership.ts';
import { begun, commit, event, leaving, ok, openShelf, type Shelf, said, someone, turn, writesNothing, yours } from './shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());

const control = (id: string, owner: Speaks): NewEvent => ({ ...event(id), owner });
const unsent = (subject: Subject) => shelf.client.lLen(keysOf(subject).outbox);

/** Handles what waits without saying anything, and tells who owned the conversation when each event came. */
const saidTo = async (mailbox: Mailbox, taken: Taken): Promise<string[]> => {
  const who = [];
  while (taken.event) {
    who.push(taken.event.said);
    await commit(mailbox, taken, turn());
  }
  return who;
};

describe('a control event', () => {
  test('makes the conversation a person’s in the script that stores it', async () => {
    const subject = someone();
    const taken = yours(await shelf.worker('first').receive(subject, control('take', 'person'), true));
    expect(taken).toMatchObject({ hold: { epoch: 1, owner: 'person' }, event: { body: { says: 'take' }, said: 'person' } });
  });

  test('drops what the bot has not said yet, and only that', async () => {
    const { subject, mailbox } = await leaving(shelf, 'one', 'two', 'three');
    // Nothing stores a person's words yet: one is put there behind the store's back.
    const theirs = Buffer.concat([digestOf('theirs'), Buffer.from('p'), Buffer.from('sealed')]);
    await shelf.client.lInsert(keysOf(subject).outbox, 'AFTER', (await shelf.client.lIndex(keysOf(subject).outbox, 0)) ?? '', theirs);
    await mailbox.receive(subject, control('take', 'person'), true);
    expect(await shelf.client.lRange(keysOf(subject).outbox, 0, -1)).toEqual([theirs]);
    const left = ['sends', 'flight', 'repeats', 'sendAt'];
    expect(await shelf.client.hmGet(keysOf(subject).subject, left)).toEqual([null, null, null, null]);
  });

  test('leaves what the bot says later, when it has the conversation back', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one');
    await mailbox.receive(subject, control('take', 'person'), true);
    await mailbox.receive(subject, control('give', 'bot'), true);
    const { event: head } = ok(await mailbox.mark(taken.hold, { do: 'look' }));
    const next = { hold: taken.hold, event: head };
    expect(await commit(mailbox, next, turn({ parts: said('made before') }))).toEqual({ verdict: 'owner' });
    expect(await commit(mailbox, next, turn({ parts: said('two') }))).toMatchObject({ verdict: 'kept', first: true });
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part).toMatchObject({ body: 'two' });
  });

  test('each event is marked with who owned the conversation when it came', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    for (const one of [event('b'), control('take', 'person'), event('c'), event('d'), control('give', 'bot'), event('e')]) {
      await mailbox.receive(subject, one, true);
    }
    await mailbox.mark(taken.hold, { do: 'release', uncount: { event: true, part: false } });
    const again = yours(await mailbox.take(subject));
    expect(again.hold).toMatchObject({ epoch: 2, owner: 'bot' });
    expect(await saidTo(mailbox, again)).toEqual(['bot', 'bot', 'person', 'person', 'person', 'bot', 'bot']);
  });

  test('delivered again changes nothing, also when the conversation has gone on to another owner', async () => {
    const { subject, mailbox } = await begun(shelf);
    await mailbox.receive(subject, control('take', 'person'), true);
    await mailbox.receive(subject, control('give', 'bot'), true);
    const again = () => mailbox.receive(subject, control('take', 'person'), true);
    expect(await writesNothing(shelf, subject, again)).toEqual({ verdict: 'duplicate' });
  });

  test('of the owner it already has begins no new epoch and drops nothing', async () => {
    const { subject, mailbox } = await leaving(shelf, 'one', 'two');
    await mailbox.receive(subject, control('give', 'bot'), true);
    expect(await unsent(subject)).toBe(2);
    expect(await mailbox.own(subject, 'bot')).toEqual({ done: true, epoch: 0, owner: 'bot' });
  });
});

describe('taking a conversation over', () => {
  test('needs the epoch one has seen: who comes too late is told who was faster', async () => {
    const subject = someone();
    const desk = shelf.worker('desk');
    expect(await desk.own(subject, 'person', 0)).toEqual({ done: true, epoch: 1, owner: 'person' });
    const late = () => desk.own(subject, 'bot', 0);
    expect(await writesNothing(shelf, subject, late)).toEqual({ done: false, epoch: 1, owner: 'person' });
    expect(await desk.own(subject, 'bot', 1)).toEqual({ done: true, epoch: 2, owner: 'bot' });
  });

  test('without an epoch happens in any case', async () => {
    const subject = someone();
    await shelf.worker('desk').own(subject, 'person');
    expect(await shelf.worker('desk').own(subject, 'bot')).toEqual({ done: true, epoch: 2, owner: 'bot' });
  });

  test('of many at once with the same epoch one succeeds', async () => {
    const subject = someone();
    const claims = Array.from({ length: 10 }, (_, at) => shelf.worker(`desk${at}`).own(subject, 'person', 0));
    expect((await Promise.all(claims)).filter(({ done }) => done)).toHaveLength(1);
  });

  test('drops the bot’s unsent parts, whoever holds the subject, and the holder’s last step takes nothing else off', async () => {
    const { subject, taken, mailbox } = await leaving(shelf, 'one', 'two');
    await shelf.worker('desk').own(subject, 'person');
    expect(await unsent(subject)).toBe(0);
    expect(ok(await mailbox.mark(taken.hold, { do: 'sent', part: digestOf('one') })).part).toBeUndefined();
  });
});

describe('a turn that was made under another owner', () => {
  test('is not committed, and its worker knows the new owner', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    const everything = turn({ entry: {}, parts: said('one'), calls: [{ id: 'c', due: 0, body: {} }], audit: [{}] });
    expect(await writesNothing(shelf, subject, () => commit(mailbox, taken, everything))).toEqual({ verdict: 'owner' });
    expect(taken.hold).toMatchObject({ epoch: 1, owner: 'person' });
    expect(await commit(mailbox, taken, turn())).toMatchObject({ verdict: 'kept' });
  });

  test('nor when the first owner has the conversation back: somebody may have spoken meanwhile', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    await shelf.worker('desk').own(subject, 'bot');
    expect(await commit(mailbox, taken, turn({ parts: said('one') }))).toEqual({ verdict: 'owner' });
    expect(taken.hold).toMatchObject({ epoch: 2, owner: 'bot' });
  });

  test('the next holder is told who owns the conversation', async () => {
    const { subject } = await begun(shelf);
    await shelf.worker('desk').own(subject, 'person');
    shelf.waits(LEASE_MS);
    expect(yours(await shelf.worker('second').take(subject)).hold).toMatchObject({ epoch: 1, owner: 'person' });
  });
});

describe('in an agent’s name', () => {
  const desk = () => shelf.worker('desk');
  const heldBy = async (subject: Subject) => (await shelf.client.hGet(keysOf(subject).held, subject))?.toString();
  const claims = (subject: Subject, agent: string, epoch: number) =>
    desk().own(subject, 'person', epoch, { agent, event: event(`claim ${agent} ${epoch}`) });
  const says = (subject: Subject, agent: string, id: string) =>
    desk().own(subject, undefined, undefined, { only: agent, event: event(id) });
  const inbox = async (subject: Subject) => await shelf.client.lLen(keysOf(subject).inbox);

  test('a claim makes the conversation theirs and stores that it did; of many at once one wins, the others learn who', async () => {
    const subject = someone();
    const agents = Array.from({ length: 50 }, (_, at) => `agent${at}`);
    const answers = await Promise.all(agents.map((agent) => claims(subject, agent, 0)));
    const [winner] = answers.filter(({ done }) => done);
    expect(answers.filter(({ done }) => done)).toHaveLength(1);
    expect(new Set(answers.map(({ agent }) => agent))).toEqual(new Set([winner?.agent]));
    expect(await heldBy(subject)).toBe(winner?.agent);
    expect(await inbox(subject)).toBe(1);
  });

  test('the same claim again is theirs all the same', async () => {
    const subject = someone();
    await claims(subject, 'ana', 0);
    const again = () => claims(subject, 'ana', 0);
    expect(await writesNothing(shelf, subject, again)).toEqual({ done: false, duplicate: true, epoch: 1, owner: 'person', agent: 'ana' });
  });

  test.each([
    ['the bot has', async () => undefined],
    ['another agent has', async (subject: Subject) => void (await claims(subject, 'bo', 0))],
    ['somebody at the platform has', async (subject: Subject) => void (await desk().own(subject, 'person'))],
    ['was handed back', async (subject: Subject) => void (await claims(subject, 'ana', 0).then(() => desk().own(subject, 'bot')))],
  ])('nothing is said in a conversation that %s', async (_, before) => {
    const { subject } = await begun(shelf);
    await before(subject);
    const said = () => says(subject, 'ana', 'm1');
    expect(await writesNothing(shelf, subject, said)).toMatchObject({ done: false });
  });

  test('what is said is stored once, however often it is sent, also when the conversation went on since', async () => {
    const subject = someone();
    await claims(subject, 'ana', 0);
    expect(await says(subject, 'ana', 'm1')).toMatchObject({ done: true });
    await desk().own(subject, 'bot');
    expect(await says(subject, 'ana', 'm1')).toMatchObject({ duplicate: true });
    expect(await inbox(subject)).toBe(2);
  });

  test('from one agent to another is a new epoch, and nobody’s once it is handed back', async () => {
    const subject = someone();
    await claims(subject, 'ana', 0);
    expect(await claims(subject, 'bo', 1)).toMatchObject({ done: true, epoch: 2, agent: 'bo' });
    expect(await heldBy(subject)).toBe('bo');
    await desk().own(subject, 'bot');
    expect(await heldBy(subject)).toBeUndefined();
  });

  test('their words leave whoever has it then', async () => {
    const { subject, taken, mailbox } = await begun(shelf);
    await commit(mailbox, taken, turn({ parts: [{ id: 'one', body: 'one', byPerson: true }, ...said('two')] }));
    await claims(subject, 'bo', 0);
    expect(await unsent(subject)).toBe(1);
    expect(ok(await mailbox.mark(taken.hold, { do: 'look' })).part).toMatchObject({ body: 'one' });
  });
});
