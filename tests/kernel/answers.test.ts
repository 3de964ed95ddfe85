/** What answers "which one?": a place among the choices, a name that only the dialog knows, and what is no answer at all. */
import { describe, expect, test } from '@jest/globals';
import { createTalk } from './stage.ts';

const asked = () => {
  const talk = createTalk();
  expect(talk.asksFor('balance')).toEqual(['balance.which']);
  return talk;
};

describe('"the second one"', () => {
  test.each([
    [1, 'checking'],
    [2, 'savings'],
    [-1, 'savings'],
  ])('%i is %s: the choices in the order in which they were shown, without what was offered beside them', (nth, account) => {
    const talk = asked();
    expect(talk.hears({ nth })).toEqual(['balance.shown']);
    expect(talk.replies()[0]?.say[0]?.args).toEqual({ account });
  });

  test('one that was not shown is asked for again, and counts as missed', () => {
    const talk = asked();
    expect(talk.hears({ nth: 3 })).toEqual(['repair.no_such_choice']);
    expect(talk.replies()[0]).toMatchObject({ say: [{ args: { count: 2 } }], choices: [{}, {}, {}] });
    expect(talk.hears({ nth: 3 })).toEqual(['repair.no_such_choice']);
    expect(talk.hears({ nth: 3 })).toEqual(['repair.handed_over']);
  });

  test('with no question open chooses nothing', () => expect(createTalk().hears({ nth: 1 })).toEqual(['repair.missed_1']));
});

describe('a name that the dialog that asked does not know', () => {
  test('is said to be none, keeps the question open, and counts as missed', () => {
    const talk = asked();
    expect(talk.hears({ slots: { account: 'boat' } })).toEqual(['balance.no_such']);
    expect(talk.conversation().stack.at(-1)).toMatchObject({ said: {}, question: { slot: 'account', misses: 1 } });
    expect(talk.gibberish()).toEqual(['repair.missed_2']);
    expect(talk.hears({ slots: { account: 'savings' } })).toEqual(['balance.shown']);
  });

  test('three times is for a person', () => {
    const talk = asked();
    for (const account of ['boat', 'yacht']) talk.hears({ slots: { account } });
    expect(talk.hears({ slots: { account: 'ship' } })).toEqual(['repair.handed_over']);
  });
});

describe('what may be a request or the answer', () => {
  const either = (account: string) => ({ requests: [{ begin: 'greeting' }], asAnswer: { account }, language: 'es' as const });

  test('is the answer where the dialog knows it, and changes no language', () => {
    const talk = asked();
    expect(talk.hears(either('savings'))).toEqual(['balance.shown']);
    expect(talk.conversation().language).toBe('en');
  });

  test('is the request where it does not', () => {
    const talk = asked();
    expect(talk.hears(either('boat'))).toEqual(['greeting.hello', 'repair.back_to', 'balance.which']);
    expect(talk.conversation().language).toBe('es');
  });

  test('is the request where nothing is asked', () => expect(createTalk().hears(either('savings'))).toEqual(['greeting.hello']));
});

describe('two requests', () => {
  const argsSaid = (talk: ReturnType<typeof createTalk>) => talk.replies().flatMap(({ say }) => say.map(({ args }) => args));

  test('each have the values of their own clause', () => {
    const talk = createTalk();
    const requests = [
      { begin: 'balance', slots: { account: 'savings' } },
      { begin: 'spendable', slots: { account: 'checking' } },
    ];
    talk.hears({ requests, slots: { account: 'savings' } });
    expect(argsSaid(talk)).toEqual([{ account: 'savings' }, { account: 'checking' }]);
  });

  test('one that follows the other goes on with its values', () => {
    const talk = createTalk();
    talk.hears({
      requests: [
        { begin: 'balance', slots: { account: 'savings' } },
        { begin: 'spendable', slots: {} },
      ],
    });
    expect(argsSaid(talk)).toEqual([{ account: 'savings' }, { account: 'savings' }]);
  });
});
