import { describe, expect, test } from '@jest/globals';
import type { Canned, Desk, Entry, Line, Me, Panel, Thread } from '../../bot/wire.ts';
import { askedFor, cannedFor, filled } from '../../web/desk/canned.ts';
import { type Outgoing, shownOf, withNewest, withOlder, withTold } from '../../web/desk/entries.ts';
import { commandOf, type Press } from '../../web/desk/keys.ts';
import { type Action, draftOf, initial, linesOf, reduce, type State, wanting } from '../../web/desk/state.ts';
import { roughly, span, timeIn } from '../../web/desk/times.ts';
import { windowWords } from '../../web/desk/words.ts';
import { ana, ben, emptyPanel } from './desk-people.ts';

const NOON = Date.parse('2026-03-04T12:00:00Z');

const line = (name: string, more: Partial<Line> = {}): Line => ({
  name,
  kind: 'conversation',
  channel: 'messenger',
  language: 'en',
  why: 'asked',
  skill: 'cards',
  owner: { who: 'queue' },
  since: NOON,
  unansweredSince: NOON,
  quietSince: null,
  preview: '',
  looking: [],
  ...more,
});
const anas = { owner: { who: 'agent', id: ana.id, name: ana.name } } as const;
const customer = (id: string, at = NOON): Entry => ({ id, at, who: 'customer', text: `text of ${id}` });
const mine = (id: string, sent: string, at = NOON): Entry => ({
  id,
  at,
  who: 'agent',
  name: ana.name,
  mine: true,
  sent,
  text: 'x',
  delivery: { is: 'sent' },
});
const outgoing = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  id,
  name: 'c1',
  kind: 'message',
  text: `text of ${id}`,
  at: NOON,
  is: 'sending',
  ...more,
});

const me: Action = { type: 'me', me: { agent: ana, canned: [], sandbox: true } satisfies Me };
const panel: Panel = emptyPanel('messenger');
const thread = (entries: Entry[], more: Partial<Thread> = {}): Action => ({
  type: 'loaded',
  name: 'c1',
  thread: { entries, more: false, line: line('c1'), panel, window: { is: 'open', until: null }, epoch: 1, ...more },
});
const desk = (more: Partial<Desk> = {}): Action => ({
  type: 'told',
  at: NOON,
  told: { tell: 'desk', desk: { now: NOON, waiting: [], mine: [], others: 0, people: [], ...more } },
});
const told = (entries: Entry[], name = 'c1'): Action => ({
  type: 'told',
  at: NOON,
  told: { tell: 'entries', name, entries, line: line(name), window: { is: 'open', until: null } },
});
const chosen: Action = { type: 'chosen', name: 'c1' };
const sending = (one: Outgoing): Action => ({ type: 'sending', outgoing: one });
const stateAfter = (...actions: Action[]): State => actions.reduce(reduce, initial);
const ids = (entries: readonly Entry[] | undefined) => entries?.map(({ id }) => id).join(' ');

describe('entries come together', () => {
  test.each<[what: string, known: string, newest: string, all: string]>([
    ['into nothing', '', 'a b', 'a b'],
    ['over the same', 'a b', 'a b', 'a b'],
    ['with older ones kept where they meet', 'a b c', 'b c d', 'a b c d'],
    ['without what no longer reaches up to them', 'a b', 'x y', 'x y'],
  ])('%s', (_, known, newest, all) => {
    const entriesOf = (names: string) =>
      names
        .split(' ')
        .filter(Boolean)
        .map((id) => customer(id, NOON + id.charCodeAt(0)));
    expect(ids(withNewest(entriesOf(known), entriesOf(newest)).entries)).toBe(all);
  });

  test('what was told while the newest were asked for stays at the end', () => {
    const { entries } = withNewest([customer('a'), customer('c', NOON + 2)], [customer('a'), customer('b', NOON + 1)]);
    expect(ids(entries)).toBe('a b c');
  });

  test('what is told twice is there once, as it was told last', () => {
    const read: Entry = { ...mine('b', 's'), delivery: { is: 'read' } } as Entry;
    const entries = withTold([customer('a'), mine('b', 's')], [read, customer('c'), customer('c')]);
    expect(ids(entries)).toBe('a b c');
    expect(entries[1]).toMatchObject({ delivery: { is: 'read' } });
  });

  test('older ones come before, each once', () => {
    expect(ids(withOlder([customer('c')], [customer('a'), customer('b'), customer('c')]))).toBe('a b c');
  });
});

describe('what an agent writes', () => {
  const keys = (state: State) => shownOf(state.open?.entries ?? [], state.outbox, ana.name, 100).map(({ key }) => key);

  test('is there at once, keeps its key, and is not doubled by its echo, whichever comes first', () => {
    const start = [me, chosen, thread([customer('a')]), sending(outgoing('o1'))];
    const echo = told([mine('e9', 'o1')]);
    const taken: Action = { type: 'taken', id: 'o1' };
    for (const actions of [start, [...start, taken], [...start, taken, echo], [...start, echo], [...start, echo, taken]]) {
      expect(keys(stateAfter(...actions))).toEqual(['a', 'o1']);
    }
    expect(stateAfter(...start, echo, taken).outbox).toEqual([]);
  });

  test('after a reconnect is not shown twice, though the newest do not reach back to it', () => {
    const state = stateAfter(me, chosen, sending(outgoing('o1')), { type: 'taken', id: 'o1' }, thread([customer('z')], { more: true }));
    expect(keys(state)).toEqual(['z']);
  });

  test('and is still on its way, stays', () => {
    expect(keys(stateAfter(me, chosen, sending(outgoing('o1')), thread([customer('z')])))).toEqual(['z', 'o1']);
  });

  test('and was refused keeps its text, and goes back before what was written since', () => {
    const refused: Action = { type: 'refused', id: 'o1', why: 'Too long.' };
    const state = stateAfter(me, chosen, sending(outgoing('o1')), refused, { type: 'drafted', name: 'c1', draft: { reply: 'since' } });
    expect(state.outbox).toMatchObject([{ text: 'text of o1', is: { refused: 'Too long.' } }]);
    expect(state.notice).toBeUndefined();
    const back = reduce(state, { type: 'withdrawn', id: 'o1' });
    expect(draftOf(back, 'c1').reply).toBe('text of o1\nsince');
    expect(back.outbox).toEqual([]);
  });

  test('and was refused in a conversation that is not open is told aloud', () => {
    const state = stateAfter(me, sending(outgoing('o1', { name: 'c2' })), { type: 'refused', id: 'o1', why: 'Closed.' });
    expect(state.notice).toEqual({ text: 'Closed.', kind: 'trouble' });
  });

  test('goes back as a note where it was one', () => {
    const state = stateAfter(me, chosen, sending(outgoing('o1', { kind: 'note' })), { type: 'withdrawn', id: 'o1' });
    expect(draftOf(state, 'c1')).toEqual({ mode: 'note', reply: '', note: 'text of o1' });
  });

  test('comes back after a reload, each thing once', () => {
    const kept: Action = { type: 'restored', drafts: { c1: { mode: 'reply', reply: 'begun', note: '' } }, outbox: [outgoing('o1')] };
    const state = stateAfter(me, kept, kept);
    expect(draftOf(state, 'c1').reply).toBe('begun');
    expect(state.outbox.map(({ id }) => id)).toEqual(['o1']);
  });

  test('is never another agent’s, and survives being signed out', () => {
    const begun = [me, chosen, { type: 'drafted', name: 'c1', draft: { reply: 'begun' } }, { type: 'signed_out' }] as const;
    expect(draftOf(stateAfter(...begun, me), 'c1').reply).toBe('begun');
    const other: Action = { type: 'me', me: { agent: ben, canned: [], sandbox: true } };
    expect(stateAfter(...begun, other).drafts).toEqual({});
  });
});

describe('what is shown', () => {
  test('being signed out takes customers off the screen', () => {
    const state = stateAfter(me, desk({ mine: [line('c1', anas)] }), chosen, thread([customer('a')]), { type: 'signed_out' });
    expect(state).toMatchObject({ signedOut: true, revealed: [] });
    expect([state.open, state.desk, state.me]).toEqual([undefined, undefined, undefined]);
  });

  test('figures go when the conversation is left, and belong to no other', () => {
    const figures: Action = { type: 'revealed', name: 'c1', shown: { account: 'a1', name: 'A', figures: [], until: NOON } };
    const seen = stateAfter(me, chosen, figures);
    expect(seen.revealed).toHaveLength(1);
    expect(reduce(seen, { type: 'chosen', name: 'c2' }).revealed).toEqual([]);
    expect(reduce(stateAfter(me, { type: 'chosen', name: 'c2' }), figures).revealed).toEqual([]);
    expect(reduce(seen, { type: 'concealed', account: 'a1' }).revealed).toEqual([]);
  });

  test('what is told of another conversation does not touch the open one', () => {
    const state = stateAfter(me, chosen, thread([customer('a')]), told([customer('b')], 'c2'));
    expect(ids(state.open?.entries)).toBe('a');
  });

  test('a claim moves to one’s own, unless one is searching', () => {
    const claimed: Action = { type: 'owner', name: 'c1', owner: anas.owner };
    const start = [me, desk({ waiting: [line('c1')] }), chosen];
    expect(stateAfter(...start, claimed).tab).toBe('mine');
    expect(stateAfter(...start, claimed).open?.line?.owner).toEqual(anas.owner);
    expect(stateAfter(...start, { type: 'searching', text: 'x' }, claimed).tab).toBe('waiting');
  });

  test('what is no longer listed is somebody else’s, unless one gave it away', () => {
    const start = [me, desk({ mine: [line('c1', anas)] }), chosen];
    expect(stateAfter(...start, desk()).open?.line?.owner).toEqual({ who: 'elsewhere' });
    const released: Action = { type: 'owner', name: 'c1', owner: { who: 'bot' } };
    expect(stateAfter(...start, released, desk()).open?.line?.owner).toEqual({ who: 'bot' });
    expect(stateAfter(me, chosen, thread([], { line: line('c1', anas) }), desk()).open?.line?.owner).toEqual(anas.owner);
  });

  test('the log knows that the bot has it again before the lists do', () => {
    const resolved: Entry = { id: 'r', at: NOON, who: 'system', what: 'resolved' };
    const rated: Entry = { id: 's', at: NOON, who: 'system', what: 'rated' };
    const claimed: Entry = { id: 't', at: NOON, who: 'system', what: 'claimed' };
    const start = [me, desk({ mine: [line('c1', anas)] }), chosen, thread([customer('a')], { line: line('c1', anas) })];
    expect(stateAfter(...start, told([resolved, rated])).open?.line?.owner).toEqual({ who: 'bot' });
    expect(stateAfter(...start, told([resolved]), desk()).open?.line?.owner).toEqual({ who: 'bot' });
    expect(stateAfter(...start, told([resolved, claimed])).open?.line?.owner).toEqual({ who: 'queue' });
  });

  test('the business clock is told with the desk', () => {
    expect(stateAfter(desk({ now: NOON + 5_000 })).aheadMs).toBe(5_000);
  });

  test('the number in the title: who waits, and own customers without an answer', () => {
    expect(wanting(initial)).toBe(0);
    const own = [line('c1', anas), line('c2', { ...anas, unansweredSince: null })];
    expect(wanting(stateAfter(desk({ waiting: [line('c3'), line('c4')], mine: own })))).toBe(3);
  });

  test('a search shows what was found for what is asked now', () => {
    const state = stateAfter(
      me,
      desk({ waiting: [line('c1')] }),
      { type: 'searching', text: 'ab' },
      { type: 'found', text: 'a', found: [line('c9')] },
    );
    expect(linesOf(state)).toEqual([]);
    expect(linesOf(reduce(state, { type: 'found', text: 'ab', found: [line('c2')] })).map(({ name }) => name)).toEqual(['c2']);
    expect(linesOf(reduce(state, { type: 'searching', text: '' })).map(({ name }) => name)).toEqual(['c1']);
  });

  test('typing is over with the customer’s words, and with the line', () => {
    const typing = stateAfter(me, chosen, { type: 'told', at: NOON, told: { tell: 'typing', name: 'c1' } });
    expect(typing.open?.typing).toBe(1);
    expect(reduce(typing, told([customer('a')])).open?.typing).toBe(0);
    expect(reduce(typing, told([mine('b', 's')])).open?.typing).toBe(1);
    expect(reduce(typing, { type: 'line', line: 'offline' }).open?.typing).toBe(0);
  });

  test('a conversation that cannot be asked for again stays as it was; one that never came says so', () => {
    const failed: Action = { type: 'not_loaded', name: 'c1', failure: { ok: false, why: 'unreachable' } };
    expect(stateAfter(me, chosen, failed).open?.is).toBe('failed');
    expect(stateAfter(me, chosen, thread([]), failed).open?.is).toBe('here');
    const gone: Action = { type: 'not_loaded', name: 'c1', failure: { ok: false, why: 'refused', code: 'NotFound', message: '' } };
    expect(stateAfter(me, chosen, thread([]), gone).open?.is).toBe('not_found');
  });
});

describe('keys', () => {
  const press = (key: string, more: Partial<Press> = {}): Press => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    inField: false,
    inDialog: false,
    ...more,
  });

  test.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['c', 'claim'],
    ['r', 'reply'],
    ['n', 'note'],
    ['t', 'transfer'],
    ['b', 'release'],
    ['e', 'resolve'],
    ['/', 'search'],
    ['?', 'help'],
    ['E', 'resolve'],
    ['x', undefined],
    ['Enter', undefined],
  ])('%s: %s', (key, command) => expect(commandOf(press(key))).toBe(command));

  test.each<Partial<Press>>([
    { inField: true },
    { inDialog: true },
    { ctrlKey: true },
    { metaKey: true },
    { altKey: true },
    { isComposing: true },
  ])('mean nothing with %p', (more) => expect(commandOf(press('e', more))).toBeUndefined());
});

describe('ready-made replies', () => {
  const canned: Canned[] = [
    { name: 'hello', language: 'es', text: 'Hola, soy {agent} de {bank}.' },
    { name: 'card', language: 'en', text: 'Hello again.' },
    { name: 'hello', language: 'en', text: 'I am {agent} of {bank}.' },
  ];
  const found = (asked: string, language: 'en' | 'es') => cannedFor(canned, asked, language).map((one) => `${one.name} ${one.language}`);

  test.each([
    ['/', ''],
    ['/he', 'he'],
    ['/saludo-ñ', 'saludo-ñ'],
    ['/he llo', undefined],
    ['he/llo', undefined],
    ['', undefined],
    ['//', undefined],
  ])('%p asks for %p', (text, asked) => expect(askedFor(text)).toBe(asked));

  test('the customer’s language first, a name before a text', () => {
    expect(found('hel', 'en')).toEqual(['hello en', 'card en', 'hello es']);
    expect(found('hel', 'es')).toEqual(['hello es', 'hello en', 'card en']);
    expect(found('nothing', 'en')).toEqual([]);
  });

  test('names are filled in, whatever they look like', () => {
    expect(canned[2] && filled(canned[2], '$& Ana', 'Chase')).toBe('I am $& Ana of Chase.');
    expect(canned[0] && filled(canned[0], 'Ana', undefined)).toBe('Hola, soy Ana de su banco.');
  });
});

describe('times', () => {
  test.each([
    [-5_000, '00:00'],
    [0, '00:00'],
    [61_999, '01:01'],
    [3_599_000, '59:59'],
    [3_723_000, '1:02:03'],
  ])('%i ms is %s', (ms, shown) => expect(span(ms)).toBe(shown));

  test.each([
    [20_000, '0 min'],
    [59 * 60_000, '59 min'],
    [5 * 3_600_000, '5 h'],
    [72 * 3_600_000, '3 days'],
  ])('%i ms is roughly %s', (ms, shown) => expect(roughly(ms)).toBe(shown));

  test('in the customer’s zone; a zone nobody knows shows nothing', () => {
    expect(timeIn('America/Chicago', NOON)).toBe('Wed 6:00 AM');
    expect(timeIn('Mars/Olympus', NOON)).toBe('');
  });

  test('how words may leave now', () => {
    const when = () => 'then';
    expect(windowWords({ is: 'open', until: null }, 'Web chat', when)).toBe('');
    expect(windowWords({ is: 'open', until: 1 }, 'Messenger', when)).toContain('until then');
    expect(windowWords({ is: 'tagged', until: null }, 'Messenger', when)).toContain('marks this as written by a person');
    expect(windowWords({ is: 'closed', since: 1 }, 'Messenger', when)).toContain('lets nobody write here since then');
  });
});
