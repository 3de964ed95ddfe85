import { describe, expect, test } from '@jest/globals';
import { readActivitySet } from '../../web/chat/activities.ts';
import type { Session } from '../../web/chat/requests.ts';
import { type Action, initial, quickReplies, reduce, type State, thread } from '../../web/chat/state.ts';

const NOON = Date.parse('2026-03-04T12:00:00Z');
const MINUTE = 60_000;

const session = (conversationId: string): Session => ({
  conversationId,
  user: 'u',
  token: 't',
  expiresInMs: 1,
  language: 'es',
  sandbox: true,
});
const began = (conversationId: string): Action => ({ type: 'began', session: session(conversationId) });

const fromBot = (id: string, text: string, at = NOON, extra: object = {}) => ({
  type: 'message',
  id,
  from: { id: 'banter', name: 'Banter', role: 'bot' },
  text,
  timestamp: new Date(at).toISOString(),
  ...extra,
});
const fromCustomer = (id: string, text: string, clientId: string, at = NOON) => ({
  type: 'message',
  id,
  from: { id: 'dl_1', role: 'user' },
  text,
  timestamp: new Date(at).toISOString(),
  channelData: { clientActivityID: clientId },
});
const arrived = (...activities: object[]): Action => ({
  type: 'arrived',
  activities: readActivitySet({ activities }, NOON).activities,
  live: true,
});
const sending = (clientId: string, text: string, at = NOON): Action => ({
  type: 'sending',
  draft: { clientId, text, locale: 'en-US' },
  at,
});
const stateAfter = (...actions: Action[]): State => actions.reduce(reduce, initial);
const shown = (state: State) => thread(state).map(({ message, delivery }) => [message.text, ...(delivery ? [delivery] : [])].join(' '));
const choices = { suggestedActions: { actions: [{ type: 'postBack', title: 'Yes', value: { y: 1 } }] } };

describe('own messages', () => {
  test('are shown at once, then as sent, and are not doubled by their echo', () => {
    const steps = [
      began('c1'),
      sending('a', 'Hi'),
      { type: 'posted', clientId: 'a', posted: 'sent' },
      arrived(fromCustomer('1', 'Hi', 'a')),
    ];
    const states = steps.map((_, i) => shown(stateAfter(...(steps.slice(0, i + 1) as Action[]))));
    expect(states).toEqual([[], ['Hi sending'], ['Hi sent'], ['Hi sent']]);
  });

  test('keep their key from the first moment to the echo', () => {
    const before = stateAfter(began('c1'), sending('a', 'Hi'));
    const echoed = reduce(before, arrived(fromCustomer('1', 'Hi', 'a')));
    expect(thread(before).map(({ key }) => key)).toEqual(thread(echoed).map(({ key }) => key));
  });

  test('an echo that comes before the answer of the post counts', () => {
    const state = stateAfter(sending('a', 'Hi'), arrived(fromCustomer('1', 'Hi', 'a')), {
      type: 'posted',
      clientId: 'a',
      posted: 'failed',
    });
    expect(shown(state)).toEqual(['Hi sent']);
  });

  test('one that failed stays below and can be tried again', () => {
    const failed = stateAfter(sending('a', 'Hi'), { type: 'posted', clientId: 'a', posted: 'failed' }, arrived(fromBot('1', 'Meanwhile')));
    expect(shown(failed)).toEqual(['Meanwhile', 'Hi failed']);
    expect(shown(reduce(failed, sending('a', 'Hi')))).toEqual(['Meanwhile', 'Hi sending']);
  });

  test('"sent" is said only until something follows', () => {
    expect(shown(stateAfter(arrived(fromCustomer('1', 'Hi', 'a'), fromBot('2', 'Hello'))))).toEqual(['Hi', 'Hello']);
  });
});

describe('what arrives', () => {
  test('twice is shown once', () => {
    const again = arrived(fromBot('1', 'Hello'));
    expect(shown(stateAfter(again, again))).toEqual(['Hello']);
  });

  test('typing ends with the message, with a broken line and by itself', () => {
    const typing = stateAfter(began('c1'), { type: 'line', line: 'online' }, arrived({ type: 'typing', from: { role: 'bot' } }));
    expect(typing.typing).toBeDefined();
    expect(reduce(typing, arrived(fromBot('1', 'Hello'))).typing).toBeUndefined();
    expect(reduce(typing, { type: 'line', line: 'offline' }).typing).toBeUndefined();
    expect(reduce(typing, { type: 'typing_over' }).typing).toBeUndefined();
  });

  test('typing in the history means nothing', () => {
    const activities = readActivitySet({ activities: [{ type: 'typing', from: { role: 'bot' } }] }, NOON).activities;
    expect(reduce(initial, { type: 'arrived', activities, live: false }).typing).toBeUndefined();
  });
});

describe('quick replies', () => {
  test('are those of the newest message', () => {
    const state = stateAfter(arrived(fromBot('1', 'Lock it?', NOON, choices)));
    expect(quickReplies(state)).toEqual({ of: '1', choices: [{ title: 'Yes', value: { y: 1 } }] });
  });

  test.each([
    ['the bot goes on', arrived(fromBot('2', 'By the way'))],
    ['the customer answers', arrived(fromCustomer('2', 'No', 'b'))],
    ['an answer is on its way', sending('b', 'No')],
  ])('vanish when %s', (_, action) => {
    expect(quickReplies(stateAfter(arrived(fromBot('1', 'Lock it?', NOON, choices)), action))).toBeUndefined();
  });

  test('come back when the answer could not be sent', () => {
    const asked = arrived(fromBot('1', 'Lock it?', NOON, choices));
    expect(quickReplies(stateAfter(asked, sending('b', 'No'), { type: 'posted', clientId: 'b', posted: 'failed' }))?.of).toBe('1');
  });
});

describe('conversations', () => {
  test('the same one goes on', () => {
    expect(shown(stateAfter(began('c1'), arrived(fromBot('1', 'Hello')), began('c1')))).toEqual(['Hello']);
  });

  test('another one takes the place of the first, and says so until the customer writes', () => {
    const state = stateAfter(began('c1'), { type: 'caught_up' }, arrived(fromBot('1', 'Figures')), began('c2'));
    expect([shown(state), state.notice, state.caughtUp]).toEqual([[], 'ended', false]);
    expect(reduce(state, sending('a', 'Hi')).notice).toBeUndefined();
  });

  test('what was not taken stays the customer’s, what was taken went with its conversation', () => {
    const state = stateAfter(
      began('c1'),
      sending('a', 'taken'),
      { type: 'posted', clientId: 'a', posted: 'sent' },
      sending('b', 'not taken'),
      { type: 'posted', clientId: 'b', posted: 'failed' },
      began('c2'),
    );
    expect(shown(state)).toEqual(['not taken failed']);
  });

  test('signing out leaves nothing but the language', () => {
    const state = stateAfter(began('c1'), { type: 'caught_up' }, arrived(fromBot('1', 'Figures')), sending('a', 'Hi'), {
      type: 'signed_out',
    });
    expect(state).toEqual({ ...initial, language: 'es', notice: 'signed_out' });
  });
});

describe('the thread', () => {
  test('tells a person of the bank from the bot, also by the same name', () => {
    const byPerson = { from: { id: 'agent', name: 'Banter', role: 'bot' } };
    const entries = thread(stateAfter(arrived(fromBot('1', 'bot'), fromBot('2', 'person', NOON, byPerson))));
    expect(entries.map(({ message, first }) => [message.person, message.name, first])).toEqual([
      [false, 'Banter', true],
      [true, 'Banter', true],
    ]);
    const claimed = { type: 'message', id: '3', from: { id: 'agent', name: 'Ana', role: 'user' }, text: 'mine' };
    expect(thread(stateAfter(arrived(claimed)))[0]?.message).toMatchObject({ own: true, name: '' });
  });

  test('who types is told, until somebody else does', () => {
    const typing = (from: object) => arrived({ type: 'typing', from });
    const ana = stateAfter(typing({ id: 'agent', name: 'Ana', role: 'bot' }));
    expect(ana.typing?.name).toBe('Ana');
    const again = reduce(ana, typing({ id: 'agent', name: 'Ana', role: 'bot' }));
    expect(again.typing).not.toBe(ana.typing);
    expect(reduce(again, typing({ id: 'banter', role: 'bot' })).typing?.name).toBe('');
  });

  test('groups one speaker’s messages and sets silences apart', () => {
    const state = stateAfter(
      arrived(
        fromBot('1', 'a', NOON),
        fromBot('2', 'b', NOON + MINUTE),
        fromCustomer('3', 'c', 'x', NOON + 2 * MINUTE),
        fromBot('4', 'd', NOON + 3 * MINUTE, { from: { id: 'p', name: 'Dana', role: 'bot' } }),
        fromBot('5', 'e', NOON + 60 * MINUTE, { from: { id: 'p', name: 'Dana', role: 'bot' } }),
      ),
    );
    const marks = thread(state).map(({ first, last, apart }) =>
      [first && 'first', last && 'last', apart && 'apart'].filter(Boolean).join(' '),
    );
    expect(marks).toEqual(['first apart', 'last', 'first last', 'first last', 'first last apart']);
  });
});

describe('activities', () => {
  const card = (content: unknown, contentType = 'application/vnd.microsoft.card.adaptive') =>
    readActivitySet({ activities: [fromBot('1', '', NOON, { attachments: [{ contentType, content }] })] }, NOON).activities[0];

  test('an account card becomes a title and rows', () => {
    const content = {
      type: 'AdaptiveCard',
      version: '1.3',
      body: [
        { type: 'TextBlock', text: 'Checking', weight: 'Bolder' },
        { type: 'Image', url: 'https://example.com/x.png' },
        { type: 'FactSet', facts: [{ title: 'Available', value: '$1.00' }, null, { title: 'Current', value: 7 }] },
      ],
    };
    expect(card(content)).toMatchObject({
      cards: [
        [
          { kind: 'text', text: 'Checking', strong: true },
          {
            kind: 'rows',
            rows: [
              { label: 'Available', value: '$1.00' },
              { label: 'Current', value: '' },
            ],
          },
        ],
      ],
    });
  });

  test.each<[unknown, object]>([
    [{ name: 'Spent', widths: [100, 33.3] }, { bars: { name: 'Spent', widths: [100, 33.3] } }],
    [{ name: 7, widths: [100, 0] }, { bars: { name: '', widths: [100, 0] } }],
    [{ name: 'too few', widths: [100] }, {}],
    [{ name: 'too many', widths: [100, 50, 25] }, {}],
    [{ name: 'negative', widths: [100, -1] }, {}],
    [{ name: 'wider than the card', widths: [100, 101] }, {}],
    [{ name: 'endless', widths: [100, Number.POSITIVE_INFINITY] }, {}],
    [{ name: 'text', widths: [100, '50'] }, {}],
    [{ name: 'none' }, {}],
    [[], {}],
    [null, {}],
  ])('rows with the bars %j have the words, and bars only if all can be drawn', (bars, read) => {
    const facts = [
      { title: 'Rent', value: '$126.30' },
      { title: 'Groceries', value: '$42.10' },
    ];
    const rows = facts.map(({ title, value }) => ({ label: title, value }));
    expect(card({ body: [{ type: 'FactSet', facts, bars }] })).toHaveProperty('cards', [[{ kind: 'rows', rows, ...read }]]);
  });

  test.each([[null], ['text'], [{}], [{ body: 7 }], [{ body: [null, {}, { type: 'FactSet' }] }]])('no card is made of %j', (content) => {
    expect(card(content)).toMatchObject({ cards: [] });
  });

  test('a card of another kind is left out', () => {
    expect(card({ body: [{ type: 'TextBlock', text: 'x' }] }, 'text/html')).toMatchObject({ cards: [] });
  });

  test('a message without a readable time happened when it came', () => {
    const set = readActivitySet({ activities: [{ ...fromBot('1', 'x'), timestamp: 'soon' }] }, 42);
    expect(set.activities).toMatchObject([{ at: 42 }]);
  });
});

describe('a card', () => {
  const cardsOf = (actions: unknown) => {
    const content = { type: 'AdaptiveCard', body: [{ type: 'TextBlock', text: 'Connect', weight: 'Bolder' }], actions };
    const activity = fromBot('1', '', NOON, { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] });
    return readActivitySet({ activities: [activity] }, NOON).activities.flatMap((one) => (one.kind === 'message' ? one.cards : []));
  };
  test('may lead out of the chat, to pages only', () => {
    const open = (url: string) => ({ type: 'Action.OpenUrl', title: 'Go', url });
    expect(cardsOf([open('https://x.example/a')])[0]?.at(-1)).toEqual({ kind: 'link', label: 'Go', url: 'https://x.example/a' });
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '//x.example', ''])
      expect(cardsOf([open(url)])[0]).toHaveLength(1);
  });
});
