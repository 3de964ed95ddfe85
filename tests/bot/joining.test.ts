/** What is left of the messages before, when one completes a card number with them: in the state, in the log, in what was set aside, at the desk. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newConversation } from '../../bot/conversation.ts';
import { withJoining } from '../../bot/joining.ts';
import type { Frame, Reply } from '../../bot/model.ts';
import { LEASE_MS } from '../../bot/store/lease.ts';
import type { LogEntry, Session, Stored } from '../../bot/stored.ts';
import type { ConversationInput } from '../../bot/turn.ts';
import { address, answer, arrived } from '../store/office.ts';
import { asideOf } from '../store/shelf.ts';
import { keysIn, type LeakStage, openLeakStage, subjectOf } from '../support/leak-stage.ts';
import { openedOf, valuesIn } from '../support/whole-redis.ts';

const PIECE = { event: 'e1', at: 0, digits: '41111111', groups: [0, 4] };

const frame = (id: string, more: Partial<Frame> = {}): Frame => ({ id, dialog: 'alerts', said: {}, given: {}, writes: {}, ...more });
const reply = (id: string, args: Reply['say'][number]['args']): Reply => ({
  ...{ id, language: 'en', zone: 'UTC', choices: [], figuresOf: [] },
  say: [{ key: 'k', args }],
});

const entry: LogEntry = {
  version: 1,
  at: 1,
  to: address,
  event: {
    kind: 'arrived',
    arrived: { id: 'e1', at: 0, from: address, kind: 'text', text: 'over 4111 1111', echo: { text: '4111 1111' } },
  },
  heard: {
    requests: [{ intent: 'set', begin: 'alerts', states: {}, confidence: 1, slots: { amount: { minor: 4_111_111_100 } } }],
    slots: { amount: { minor: 4_111_111_100 } },
    asAnswer: { account: '4111' },
    language: 'en',
    best: { intent: 'set', confidence: 1 },
  },
  given: { 'find {"text":"4111"}': { result: [], grants: [] }, accounts: { result: ['4321'], grants: [] } },
  replies: [reply('1.0', { amount: { minor: 4_111_111_100 } }), reply('1.1', { name: 'Ana' })],
};

/** What was said since of what was taken from it. */
const since: LogEntry = {
  ...{ version: 1, at: 2, to: address, given: {} },
  event: { kind: 'arrived', arrived: { id: 'e1a', at: 0, from: address, kind: 'pressed', token: 't' } },
  replies: [reply('2.0', { amount: { minor: 4_111_111_100 } }), reply('2.1', { last4: '4111' })],
};

/** A turn with a session before it; what the turn itself was given. */
const played = async (was: Partial<Session['conversation']>, text: string) => {
  const given: ConversationInput[] = [];
  const turn = withJoining(
    {
      work: async (input) => {
        given.push(input);
        return answer(input);
      },
      apologise: answer,
    },
    {
      newest: async () => [
        { id: '2-0', body: since },
        { id: '1-0', body: entry },
        { id: '0-1', body: { ...since, at: 0 } },
      ],
    },
  );
  const session: Session = { version: 1, address, conversation: { ...newConversation('en'), ...was }, pieces: [PIECE] };
  const worked = await turn.work({
    ...{ subject: 'conversation:a', was: session, owner: 'bot', epoch: 0, record: async () => undefined },
    stored: arrived('e2', text),
  });
  return { given: given[0], worked };
};

const textIn = (stored: Stored | undefined): string | undefined =>
  stored?.kind === 'arrived' && stored.arrived.kind === 'text' ? stored.arrived.text : undefined;

describe('a message that completes a card number', () => {
  test('is masked before anybody hears it, and known as such', async () => {
    const { given, worked } = await played({}, '1111 1111');
    expect(given?.stored).toMatchObject({ arrived: { text: '•••• 1111', masked: 'split' } });
    expect(worked.session.pieces).toBeUndefined();
    expect(worked.turn).toMatchObject({ state: worked.session, entry: { redacts: ['2-0', '1-0'] }, masked: given?.stored });
  });

  test('makes the conversation forget what it took from the messages before', async () => {
    const { given } = await played(
      {
        stack: [
          frame('amount', { said: { amount: { minor: 4_111_111_100, currency: 'USD' } } }),
          frame('account', { question: { id: 'q', at: 1, what: '{"account":"4111"}', misses: 0 } }),
          frame('other', { said: { account: '4321' } }),
        ],
        parked: [frame('parked', { said: { account: '4111', bank: 'chase' } })],
        last: { dialog: 'alerts', said: { account: '4111' }, at: 1 },
      },
      '1111 1111',
    );
    const { stack, parked, last } = given?.was?.conversation ?? newConversation('en');
    expect([stack.map(({ id }) => id), parked.map(({ said }) => said), last]).toEqual([['other'], [{ bank: 'chase' }], undefined]);
  });

  test('has the entry before written anew without its words, its values and what was said of them', async () => {
    const { worked } = await played({}, '1111 1111');
    const [after, redacted, ...more] = worked.turn.redacts ?? [];
    expect(more).toEqual([]);
    expect(after).toEqual({ id: '2-0', entry: { ...since, replies: [since.replies[1]] } });
    expect(redacted).toMatchObject({ id: '1-0', event: 'e1' });
    const heard = {
      requests: [{ intent: 'set', begin: 'alerts', states: {}, confidence: 1 }],
      slots: {},
      language: 'en',
      best: entry.heard?.best,
    };
    expect(redacted && 'entry' in redacted && redacted.entry).toEqual({
      ...entry,
      event: { kind: 'arrived', arrived: { id: 'e1', at: 0, from: address, kind: 'text', text: 'over ••••', masked: 'split', echo: {} } },
      heard,
      given: { accounts: { result: ['4321'], grants: [] } },
      replies: [entry.replies[1]],
    });
  });

  test('takes what was set aside with it also where the log has the entry no more', async () => {
    const turn = withJoining({ work: async (input) => answer(input), apologise: answer }, { newest: async () => [] });
    const session: Session = { version: 1, address, conversation: newConversation('en'), pieces: [PIECE] };
    const worked = await turn.work({
      ...{ subject: 'conversation:a', was: session, owner: 'bot', epoch: 0, record: async () => undefined },
      stored: arrived('e2', '1111 1111'),
    });
    expect(worked.turn.redacts).toEqual([{ event: 'e1' }]);
  });
});

test('any other message changes nothing but what is kept', async () => {
  const kept = await played({}, 'hello');
  expect([textIn(kept.given?.stored), kept.worked.session.pieces]).toEqual(['hello', [PIECE]]);
  const more = await played({}, '1111');
  expect(more.worked.session.pieces).toEqual([PIECE, { event: 'e2', at: 0, digits: '1111', groups: [0] }]);
  expect(more.worked.turn.state).toBe(more.worked.session);
});

describe('a label at the end of a message', () => {
  const heard = async (first: string, next: string) => {
    const { worked } = await played({}, first);
    const turn = withJoining({ work: async (input) => answer(input), apologise: answer }, { newest: async () => [] });
    const input = { subject: 'conversation:a', was: worked.session, owner: 'bot' as const, epoch: 0, record: async () => undefined };
    const { entry: after, session } = await turn.work({ ...input, stored: arrived('e3', next) });
    return [textIn(after.event), session.announced];
  };
  test.each([
    ['my pin is', '1234', '••••'],
    ['PIN:', 'it is 1234 ok', 'it is •••• ok'],
    ['my one-time code is', '482 910', '••••'],
    ['mi clave es', 'perro7', '••••'],
    ['the pin for my card is', '1234', '••••'],
    ['my password is', 'Sunshine', '••••'],
    ['my ssn is', '123456789', '••••'],
  ])('%s: %s is masked', async (first, next, is) => expect(await heard(first, next)).toEqual([is, undefined]));

  test.each([
    ['I forgot my pin', '2500'],
    ['what is my pin', '1234'],
    ['the password is', 'wrong'],
    ['my pin is', 'a secret'],
    ['the zip code is', '94105'],
  ])('%s: %s stays', async (first, next) => expect(await heard(first, next)).toEqual([next, undefined]));
});

describe('in Redis', () => {
  let stage: LeakStage;
  beforeAll(async () => {
    stage = await openLeakStage();
  }, 120_000);
  afterAll(() => stage.close());

  const texts = (entries: readonly LogEntry[]) => entries.map(({ event }) => textIn(event));

  test('both messages are masked, whoever has the conversation; while a person has it the bot says nothing', async () => {
    await stage.shelf.worker('desk').own(subjectOf('ana'), 'person', undefined, { agent: 'agent' });
    await stage.writes('ana', 'm1', 'my card is 4111 1111');
    expect(texts(await stage.handled('ana', 1))).toEqual(['my card is 4111 1111']);
    await stage.writes('ana', 'm2', '1111 1111 thanks');
    const entries = await stage.handled('ana', 2);
    expect(texts(entries)).toEqual(['my card is ••••', '•••• 1111 thanks']);
    expect([keysIn(entries), stage.said.get('ana')]).toEqual([[], undefined]);
  });

  test('who looks at the thread gets the entry before once more, under its id', async () => {
    await stage.writes('bea', 'm1', '4111 1111');
    await stage.handled('bea', 1);
    const { entries, last } = await stage.thread.page(subjectOf('bea'), 'agent', 10);
    await stage.writes('bea', 'm2', '1111 1111');
    await stage.handled('bea', 2);
    const news = await stage.thread.since(subjectOf('bea'), 'agent', last, 10);
    expect(news.anew[0]).toMatchObject({ id: entries[0]?.id, who: 'customer', text: '••••' });
    expect(news.entries[0]).toMatchObject({ who: 'customer', text: '•••• 1111' });
    expect(news.entries.map(({ id }) => id)).not.toContain(entries[0]?.id);
  });

  test('a message whose turn fails is set aside masked, and the one before goes from there', async () => {
    stage.failing.add('f1').add('f2');
    await stage.writes('cleo', 'f1', '4111 1111');
    await stage.handled('cleo', 1);
    // The apology is for a channel that is not there.
    const events = async () => (await asideOf(stage.shelf, subjectOf('cleo'))).filter(({ kind }) => kind === 'event');
    expect(await events()).toHaveLength(1);
    await stage.writes('cleo', 'f2', '1111 1111');
    expect(texts(await stage.handled('cleo', 2))).toEqual(['••••', '•••• 1111']);
    const [left, ...more] = await events();
    expect(more).toEqual([]);
    expect(textIn((await stage.shelf.aside.read(subjectOf('cleo'), left?.id ?? ''))?.body as Stored | undefined)).toBe('•••• 1111');
  });

  test('a worker that dies with the second message leaves both as they were, and the next one masks both', async () => {
    await stage.writes('hal', 'm1', '4111 1111');
    await stage.handled('hal', 1);
    const [{ event: first } = entry] = await stage.handled('hal', 1);
    const second = { ...(first.kind === 'arrived' ? first.arrived : undefined), id: 'm2', text: '1111 1111' };
    await stage.shelf.worker('dead').receive(subjectOf('hal'), { id: 'm2', body: { kind: 'arrived', arrived: second } }, true);
    expect(texts(await stage.handled('hal', 1))).toEqual(['4111 1111']);
    stage.shelf.waits(LEASE_MS + 1);
    stage.worker.nudge(subjectOf('hal'));
    expect(texts(await stage.handled('hal', 2))).toEqual(['••••', '•••• 1111']);
    expect(valuesIn(await openedOf(stage.shelf, subjectOf('hal'))).join('\n')).not.toContain('4111 1111');
  });

  test('another customer’s message completes nothing', async () => {
    await stage.writes('dora', 'm1', '4111 1111');
    await stage.handled('dora', 1);
    await stage.writes('ed', 'm2', '1111 1111');
    expect(texts(await stage.handled('ed', 1))).toEqual(['1111 1111']);
  });

  test('six minutes later neither does the same one’s', async () => {
    await stage.writes('flo', 'm1', '4111 1111');
    await stage.handled('flo', 1);
    stage.shelf.waits(6 * 60_000);
    await stage.writes('flo', 'm2', '1111 1111');
    expect(texts(await stage.handled('flo', 2))).toEqual(['4111 1111', '1111 1111']);
  });

  test('the customer is told so in their language', async () => {
    await stage.writes('gil', 'm1', 'hola, mi tarjeta es 4111 1111');
    await stage.writes('gil', 'm2', 'y luego 1111 1111');
    const entries = await stage.handled('gil', 2);
    expect(entries.at(-1)?.replies[0]).toMatchObject({
      language: 'es',
      say: expect.arrayContaining([{ key: 'repair.secret_masked', args: { what: 'split' } }]),
    });
  });
});
