/** The desk's own view on a real Redis with a clock moved by hand: who sees what, who may take it, and what becomes of who vanishes. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newConversation } from '../../bot/conversation.ts';
import { createActions } from '../../bot/desk/actions.ts';
import { createOffice, type Office } from '../../bot/desk/office.ts';
import type { Channel } from '../../bot/model.ts';
import { createDeskStore, type DeskStore } from '../../bot/store/desk.ts';
import { keysOf, type Subject } from '../../bot/store/keys.ts';
import { createSignals } from '../../bot/store/signals.ts';
import type { Session } from '../../bot/stored.ts';
import type { Agent } from '../../bot/wire.ts';
import { begun, commit, event, openShelf, type Shelf, turn, yours } from '../store/shelf.ts';

const agent = (id: string, more: Partial<Agent> = {}): Agent => ({
  id,
  name: id.toUpperCase(),
  skills: ['general'],
  languages: ['en'],
  supervisor: false,
  ...more,
});
const ana = agent('ana');
const bo = agent('bo', { skills: ['general', 'cards'] });
const chief = agent('chief', { supervisor: true });

let shelf: Shelf;
let office: Office;
/** Done once, right after the lists of all that wait were read. */
let meanwhile: () => Promise<unknown>;
let actions: ReturnType<typeof createActions>;
let nudged: Subject[];
let close: () => Promise<void>;
beforeAll(async () => {
  shelf = await openShelf();
});
afterAll(() => shelf.close());
beforeEach(async () => {
  await shelf.client.flushAll();
  const kept = createDeskStore(shelf.connection, shelf.sealer);
  meanwhile = () => Promise.resolve();
  const store: DeskStore = {
    ...kept,
    async names() {
      const names = await kept.names();
      const happens = meanwhile;
      meanwhile = () => Promise.resolve();
      await happens();
      return names;
    },
  };
  const signals = createSignals(shelf.connection);
  const { own } = shelf.worker('desk');
  nudged = [];
  const nudge = (subject: Subject): void => void nudged.push(subject);
  office = createOffice({ store, own, signals, nudge, now: shelf.now, clock: shelf.clock, log: () => undefined });
  const windowed = { window: { bot: 1_000, person: 5_000 } } as Channel;
  actions = createActions({
    store,
    own,
    office,
    channels: new Map([['notes', windowed]]),
    nudge,
    now: shelf.now,
    clock: shelf.clock,
    log: () => undefined,
  });
  close = signals.close;
  for (const one of [ana, bo, chief]) await office.here(one);
});
afterEach(() => close());

/** Looks at everything anew. */
const looks = async (): Promise<void> => {
  const looked = new Promise<void>((done) => {
    const stop = office.onChange((name) => {
      if (name !== undefined) return;
      stop();
      done();
    });
  });
  office.start();
  await looked;
  await office.stop();
};

const session = (): Session => ({
  version: 2,
  address: { channel: 'notes', account: 'a', user: 'u', thread: 't' },
  conversation: { ...newConversation('en'), heardAt: shelf.now() },
  said: { text: 'please help', at: shelf.now() },
});

/** A conversation that waits for a person. */
const waiting = async (note = 'asked en general -', state = session()): Promise<Subject> => {
  const { subject, taken, mailbox } = await begun(shelf);
  await commit(mailbox, taken, turn({ state: JSON.parse(JSON.stringify(state)), handOver: { to: 'queue', note } }));
  await office.look(subject);
  return subject;
};
const owner = async (subject: Subject): Promise<string> => {
  const fields = await shelf.client.hmGet(keysOf(subject).subject, ['owner', 'agent']);
  return fields
    .map((field) => String(field ?? ''))
    .join(' ')
    .trim();
};

describe('who sees whom waiting', () => {
  const seen = (who: Agent): string[] => office.deskOf(who).waiting.map(({ why }) => why);

  test('sorted by what is at stake, then by who waits longest', async () => {
    await waiting('asked en general -');
    shelf.waits(1_000);
    await waiting('right en general -');
    await waiting('crisis en general -');
    await waiting('asked en general -');
    const { waiting: lines } = office.deskOf(ana);
    expect(lines.map(({ why }) => why)).toEqual(['crisis', 'right', 'asked', 'asked']);
    expect(lines[2]?.since).toBeLessThan(lines[3]?.since ?? 0);
  });

  test.each<[string, string, Agent, string[]]>([
    ['of a skill they have not', 'asked en cards -', ana, []],
    ['of a skill they have', 'asked en cards -', bo, ['asked']],
    ['in a language they do not speak', 'asked es general -', ana, []],
    ['whatever, for a supervisor', 'asked es fraud -', chief, ['asked']],
  ])('%s', async (_, note, who, expected) => {
    await waiting(note);
    expect(seen(who)).toEqual(expected);
    expect(office.deskOf(who).others).toBe(1 - expected.length);
  });

  test('also who began to wait, and no more who was taken, while all of them were looked up', async () => {
    await waiting('asked en general -');
    const gone = await waiting('right en general -');
    meanwhile = async () => {
      await waiting('crisis en general -');
      await actions.claim(bo, gone);
    };
    await looks();
    expect(seen(ana)).toEqual(['crisis', 'asked']);
  });

  test('first by whom it was passed on to, then by everybody', async () => {
    await waiting('transferred en general bo');
    expect([seen(ana), seen(bo)]).toEqual([[], ['transferred']]);
    shelf.waits(2 * 60_000);
    expect(seen(ana)).toEqual(['transferred']);
  });
});

describe('a claim', () => {
  test('of many at once has one winner, whom the others are told', async () => {
    const subject = await waiting();
    const agents = Array.from({ length: 1_000 }, (_, n) => agent(`a${n}`));
    for (const one of agents.slice(0, 20)) await office.here(one);
    const answers = await Promise.all(agents.map((one) => actions.claim(one, subject)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((one) => !one.ok && one.code === 'Taken')).toHaveLength(999);
    expect(await owner(subject)).toBe(`person ${agents[answers.findIndex(({ ok }) => ok)]?.id}`);
    expect(nudged).toEqual([subject]);
  });

  test('of what one may not take is answered as of what there is not', async () => {
    const subject = await waiting('asked en cards -');
    expect(await actions.claim(ana, subject)).toEqual({ ok: false, code: 'NotWaiting' });
    expect(await actions.claim(ana, 'conversation:nobody')).toEqual({ ok: false, code: 'NotWaiting' });
    expect(await actions.claim(bo, subject)).toMatchObject({ ok: true });
    expect(await actions.claim(bo, subject)).toMatchObject({ ok: true });
  });

  test('of what the bot has is answered so too, and it stays the bot’s, whoever asks', async () => {
    const subject = await waiting();
    await actions.claim(bo, subject);
    await shelf.worker('w').own(subject, 'bot');
    for (const one of [ana, bo, chief]) expect(await actions.claim(one, subject)).toEqual({ ok: false, code: 'NotWaiting' });
    expect(await actions.assign(chief, subject, 'bo')).toEqual({ ok: false, code: 'NotFound' });
    expect(await owner(subject)).toBe('bot');
  });

  test('of what another process gave away a moment ago goes by what is so now', async () => {
    const subject = await waiting();
    expect(office.line(subject)?.skill).toBe('general');
    const mailbox = shelf.worker('w');
    const taken = yours(await mailbox.receive(subject, event('again'), true));
    await commit(
      mailbox,
      taken,
      turn({ state: JSON.parse(JSON.stringify(session())), handOver: { to: 'queue', note: 'asked en cards -' } }),
    );
    expect(await actions.claim(ana, subject)).toEqual({ ok: false, code: 'NotWaiting' });
  });

  test('of what is kept for them is theirs whatever they know', async () => {
    const subject = await waiting('transferred es fraud ana');
    expect(await actions.claim(bo, subject)).toMatchObject({ code: 'NotWaiting' });
    expect(await actions.claim(ana, subject)).toMatchObject({ ok: true });
  });

  test('of what is kept for a colleague says for whom', async () => {
    const subject = await waiting('transferred en general bo');
    expect(await actions.claim(ana, subject)).toMatchObject({ ok: false, code: 'Taken', by: 'BO' });
  });
});

describe('what agents say', () => {
  const said = (id: string, text = 'hello') => ({ id, act: { do: 'said' as const, text } });
  const says = (who: Agent, subject: Subject, { id, act } = said('m-1')) => actions.act(who, subject, id, act);

  test('is stored while the conversation is theirs, once', async () => {
    const subject = await waiting();
    expect(await says(ana, subject)).toMatchObject({ code: 'NotYours' });
    await actions.claim(ana, subject);
    expect(await says(ana, subject)).toMatchObject({ ok: true });
    expect(await says(ana, subject)).toMatchObject({ ok: true });
    expect(await says(bo, subject)).toMatchObject({ code: 'NotYours', by: 'ANA' });
    expect(await shelf.client.lLen(keysOf(subject).inbox)).toBe(2);
  });

  test.each<[string, string, string]>([
    ['nothing', '   ', 'Invalid'],
    ['more than there is room for', 'x'.repeat(2_001), 'TooLong'],
  ])('is refused where it is %s', async (_, text, code) => {
    const subject = await waiting();
    await actions.claim(ana, subject);
    expect(await says(ana, subject, said('m-1', text))).toMatchObject({ code });
  });

  test('is kept without secrets', async () => {
    const subject = await waiting();
    await actions.claim(ana, subject);
    await says(ana, subject, said('m-1', 'your card 4111 1111 1111 1111'));
    const { event } = yours(await shelf.worker('w').take(subject));
    expect(event?.body).toMatchObject({ act: { do: 'claimed' } });
    expect(JSON.stringify(await shelf.dump(subject))).not.toContain('4111');
  });

  test('leaves within the 24 hours and 7 days of a channel that has them, and then not at all', async () => {
    const subject = await waiting();
    await actions.claim(ana, subject);
    const window = () => actions.window({ ...session(), conversation: { ...newConversation('en'), heardAt: at } });
    const at = shelf.now();
    expect(window()).toEqual({ is: 'open', until: at + 1_000 });
    shelf.waits(1_000);
    expect(window()).toEqual({ is: 'tagged', until: at + 5_000 });
    shelf.waits(4_000);
    expect(window()).toEqual({ is: 'closed', since: at + 5_000 });
    expect(await says(ana, subject)).toMatchObject({ code: 'Closed' });
  });
});

describe('an agent who crashes or closes the laptop', () => {
  test('for a minute loses what they had: it is told of, once, and nobody else’s is touched', async () => {
    const [mine, theirs] = [await waiting(), await waiting()];
    await actions.claim(ana, mine);
    await actions.claim(bo, theirs);
    nudged.length = 0;
    shelf.waits(59_000);
    await office.here(bo);
    await looks();
    expect(nudged).toEqual([]);
    shelf.waits(1_000);
    await looks();
    await looks();
    expect(nudged).toEqual([mine]);
    const events = async (subject: Subject) => {
      const mailbox = shelf.worker('w');
      const taken = yours(await mailbox.take(subject));
      const seen = [];
      while (taken.event) {
        seen.push((taken.event.body as { act: { do: string } }).act.do);
        await commit(mailbox, taken, turn());
      }
      return seen;
    };
    expect([await events(mine), await events(theirs)]).toEqual([['claimed', 'lost'], ['claimed']]);
  });

  test('or signs out, then at once', async () => {
    const subject = await waiting();
    await actions.claim(ana, subject);
    await office.gone(ana.id);
    await looks();
    expect(nudged).toEqual([subject, subject]);
  });
});

describe('nothing is said for long', () => {
  const acts = async (subject: Subject): Promise<unknown[]> => {
    const inbox = await shelf.client.lLen(keysOf(subject).inbox);
    const mailbox = shelf.worker('w');
    const taken = yours(await mailbox.take(subject));
    const seen: unknown[] = [];
    for (let n = 0; n < inbox && taken.event; n++) {
      seen.push((taken.event.body as { act: unknown }).act);
      await commit(mailbox, taken, turn());
    }
    return seen;
  };
  const passes = async (ms: number): Promise<void> => {
    shelf.waits(ms);
    await office.here(ana);
    await looks();
  };

  test('by an agent who is here: after ten minutes of it the customer waits for somebody else, where they were', async () => {
    const subject = await waiting();
    const since = shelf.now();
    shelf.waits(30 * 60_000);
    await office.here(ana);
    await actions.claim(ana, subject);
    await passes(10 * 60_000 - 1);
    await passes(1);
    await passes(5_000);
    expect(await acts(subject)).toEqual([{ do: 'claimed' }, { do: 'silent', since }]);
  });

  test('by the customer: after an hour they have left, and the agent has room for others', async () => {
    const answered = { ...session(), answeredAt: shelf.now() + 1 };
    const subject = await waiting('asked en general -', answered);
    await actions.claim(ana, subject);
    await passes(60 * 60_000);
    await passes(1);
    await passes(5_000);
    expect(await acts(subject)).toEqual([{ do: 'claimed' }, { do: 'left', since: answered.answeredAt }]);
  });
});

test('an agent has no more customers than one can talk with', async () => {
  const subjects = await Promise.all(Array.from({ length: 21 }, () => waiting()));
  for (const subject of subjects.slice(0, 20)) expect(await actions.claim(ana, subject)).toMatchObject({ ok: true });
  await looks();
  const [last] = subjects.slice(20);
  expect(await actions.claim(ana, last ?? '')).toEqual({ ok: false, code: 'Full' });
  expect(await actions.claim(bo, last ?? '')).toMatchObject({ ok: true });
});

describe('the place in line', () => {
  test('counts who wait before for the same skill, and tells how long it took lately where there is enough to go by', async () => {
    const first = await waiting();
    shelf.waits(1_000);
    await waiting('asked en cards -');
    const last = await waiting();
    await looks();
    expect(office.place(first)).toEqual({ ahead: 0, tookMs: undefined });
    expect(office.place(last)).toEqual({ ahead: 1, tookMs: undefined });
    expect(office.place('conversation:new').ahead).toBe(3);
    for (const minutes of [1, 2, 3, 4, 5]) {
      const subject = await waiting();
      shelf.waits(minutes * 60_000);
      await office.here(ana);
      await actions.claim(ana, subject);
    }
    await looks();
    expect(office.place(last).tookMs).toEqual([2 * 60_000, 4 * 60_000]);
  });
});

describe('giving to a colleague', () => {
  test('is for supervisors, whoever has it', async () => {
    const subject = await waiting();
    await actions.claim(ana, subject);
    expect(await actions.assign(bo, subject, 'bo')).toMatchObject({ code: 'Forbidden' });
    expect(await actions.assign(chief, subject, 'nobody')).toMatchObject({ code: 'NotFound' });
    expect(await actions.assign(chief, subject, 'bo')).toMatchObject({ ok: true });
    expect(await owner(subject)).toBe('person bo');
    expect(await actions.act(ana, subject, 'm-9', { do: 'said', text: 'still me' })).toMatchObject({ code: 'NotYours', by: 'BO' });
  });
});
