/** What people of the bank do in a conversation: the bot says who came and who went, and nothing else (I10). */
import { describe, expect, test } from '@jest/globals';
import type { Desk, DeskAct, Person } from '../../bot/model.ts';
import { createTalk, MINUTE, START } from './stage.ts';

const ANA: Person = { id: 'a-1', name: 'Ana' };
const BO: Person = { id: 'a-2', name: 'Bo' };
const SHUT = { disclosedAt: START, heardAt: START };

const talkWith = () => {
  const talk = createTalk(SHUT);
  const does = (by: Person, act: DeskAct) => talk.happens({ kind: 'desk', by, act });
  const doesLate = (by: Person, act: DeskAct) => talk.happens({ kind: 'desk', by, act, late: true });
  return { ...talk, does, doesLate };
};

/** In the middle of a transfer the customer asked for a person, and Ana came. */
const withAna = () => {
  const talk = talkWith();
  talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
  talk.hears({ command: 'person' });
  expect(talk.does(ANA, { do: 'claimed' })).toEqual(['desk.claimed']);
  return talk;
};

describe('a person who came', () => {
  test('is told of by name, and what was half done is known as not done', () => {
    const talk = withAna();
    expect(talk.replies()[0]?.say[0]?.args).toEqual({ name: 'Ana' });
    expect(talk.conversation()).toMatchObject({ owner: { who: 'person' }, agent: ANA, stack: [], halfDone: [{ dialog: 'transfer' }] });
    expect(talk.conversation().waiting).toBeUndefined();
  });

  test('hears all the customer does, and the bot says and does nothing with it', () => {
    const talk = withAna();
    const said = [talk.yes(), talk.gibberish(), talk.asksFor('balance'), talk.hears({ command: 'back_to_bot' }), talk.wakes('place')];
    expect(said.flat()).toEqual([]);
    expect(talk.effects()).toMatchObject({ writes: [], replies: [] });
    expect(talk.conversation().owner).toEqual({ who: 'person' });
  });

  test('speaks in their own name', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'said', text: 'hello' })).toEqual(['desk.said']);
    expect(talk.replies()).toMatchObject([{ by: ANA, say: [{ key: 'desk.said', args: { text: 'hello' } }], choices: [] }]);
  });

  test.each<[string, DeskAct]>([
    ['a note', { do: 'noted', text: 'careful' }],
    ['a look at figures', { do: 'revealed', account: { bank: 'chase', id: 'x' } }],
  ])('the customer hears nothing of %s', (_, act) => expect(withAna().does(ANA, act)).toEqual([]));

  test.each<[string, DeskAct]>([
    ['passed on', { do: 'transferred', to: { skill: 'cards' }, note: '' }],
    ['handed back', { do: 'released' }],
    ['ended', { do: 'resolved', reason: 'answered' }],
    ['lost', { do: 'lost' }],
    ['left unanswered', { do: 'silent', since: 0 }],
    ['left by the customer', { do: 'left', since: 0 }],
  ])('what is %s when somebody else has it already stays theirs', (_, act) => {
    const talk = withAna();
    expect(talk.doesLate(ANA, act)).toEqual([]);
    expect(talk.conversation()).toMatchObject({ owner: { who: 'person' }, agent: ANA });
    expect(talk.effects().handOver).toBeUndefined();
    expect(talk.doesLate(ANA, { do: 'said', text: 'bye' })).toEqual(['desk.said']);
  });

  test('may take over from the bot, or from a colleague, unasked', () => {
    const talk = talkWith();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    expect(talk.does(BO, { do: 'claimed' })).toEqual(['desk.claimed']);
    expect(talk.does(ANA, { do: 'claimed' })).toEqual(['desk.claimed']);
    expect(talk.conversation()).toMatchObject({ agent: ANA, stack: [], handoffs: [{ by: 'Ana' }] });
    expect(talk.yes()).toEqual([]);
  });
});

describe('passed on', () => {
  test('to a skill, the customer waits again and is told for whom', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'transferred', to: { skill: 'fraud' }, note: 'look at the card' })).toEqual(['desk.transferred']);
    expect(JSON.stringify(talk.replies())).not.toContain('look at the card');
    expect(talk.effects().handOver).toEqual({ to: 'queue', why: 'transferred', language: 'en', skill: 'fraud' });
    expect(talk.conversation()).toMatchObject({ owner: { who: 'queue' }, waiting: { why: 'transferred', skill: 'fraud' } });
    expect(talk.conversation().agent).toBeUndefined();
  });

  test('to a colleague, it waits for them first', () => {
    const talk = withAna();
    talk.does(ANA, { do: 'transferred', to: { agent: BO }, note: '' });
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', agent: BO.id });
  });

  test('by who does not have it any more, nothing happens', () => {
    const talk = withAna();
    talk.does(BO, { do: 'claimed' });
    const acts: DeskAct[] = [
      { do: 'transferred', to: { skill: 'cards' }, note: '' },
      { do: 'released' },
      { do: 'resolved', reason: 'answered' },
      { do: 'lost' },
    ];
    for (const act of acts) {
      expect(talk.does(ANA, act)).toEqual([]);
      expect(talk.effects().handOver).toBeUndefined();
    }
    expect(talk.conversation()).toMatchObject({ owner: { who: 'person' }, agent: BO });
  });
});

describe('a person who vanished', () => {
  test('leaves the customer where they waited before, and told so', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'lost' })).toEqual(['desk.lost']);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'lost', keepsPlace: true });
    expect(talk.does(BO, { do: 'claimed' })).toEqual(['desk.claimed']);
  });

  test('or does not answer leaves them there, too', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'silent', since: 0 })).toEqual(['desk.silent']);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'lost', keepsPlace: true });
  });

  test.each<[string, DeskAct]>([
    ['vanishes', { do: 'lost' }],
    ['does not answer', { do: 'silent', since: 0 }],
    ['passes on to a colleague', { do: 'transferred', to: { agent: ANA }, note: '' }],
  ])('or who %s leaves it with those who know about the same as before', (_, act) => {
    const talk = withAna();
    talk.does(ANA, { do: 'transferred', to: { skill: 'fraud' }, note: '' });
    talk.does(BO, { do: 'claimed' });
    talk.does(BO, act);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', skill: 'fraud' });
  });
});

describe('a life that may be at stake', () => {
  test.each<[string, DeskAct]>([
    ['passed on', { do: 'transferred', to: { skill: 'fraud' }, note: '' }],
    ['lost', { do: 'lost' }],
  ])('stays before everybody else when it is %s, however late it was said', (_, act) => {
    const talk = talkWith();
    talk.hears({ command: 'person' });
    talk.hears({ command: 'crisis' });
    talk.does(ANA, { do: 'claimed' });
    talk.does(ANA, act);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'crisis' });
  });
});

describe('handed back', () => {
  test('the bot is there again, says that it is one, and knows nothing of what was asked before', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'released' })).toEqual(['desk.released', 'repair.disclosure', 'desk.with_bot']);
    expect(talk.effects().handOver).toEqual({ to: 'bot' });
    expect(talk.yes()).toEqual(['repair.nothing_to_confirm']);
    expect(talk.asksFor('spendable', { account: 'checking' })).toEqual(['spendable.shown']);
    expect(talk.conversation()).toMatchObject({ handoffs: [{ why: 'asked', by: 'Ana', resolution: 'answered' }] });
    expect(talk.conversation().halfDone).toBeUndefined();
  });

  test('when it is settled, with how it ended, and the customer is asked how it was', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'resolved', reason: 'sent_elsewhere' })).toEqual(['desk.resolved', 'repair.disclosure', 'rating.ask']);
    expect(talk.conversation()).toMatchObject({ owner: { who: 'bot' }, handoffs: [{ resolution: 'sent_elsewhere' }] });
  });

  test('when the customer left, they are told so, may ask for a person again, and are asked how it was', () => {
    const talk = withAna();
    expect(talk.does(ANA, { do: 'left', since: 0 })).toEqual(['desk.left', 'repair.disclosure', 'rating.ask']);
    expect(talk.conversation()).toMatchObject({ owner: { who: 'bot' }, handoffs: [{ resolution: 'no_reply' }] });
  });

  test('a yes to the person confirms nothing of before, however soon', () => {
    const talk = talkWith();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    talk.does(ANA, { do: 'claimed' });
    talk.yes();
    talk.does(ANA, { do: 'released' });
    expect(talk.yes()).toEqual(['repair.nothing_to_confirm']);
    expect(talk.effects().writes).toEqual([]);
  });
});

describe('the place in line', () => {
  const placed = (people: 'here' | 'nobody', ahead: number): Desk => ({ people, line: { ahead } });

  test('is looked at every two minutes, and told when it is another one, for an hour', () => {
    const talk = createTalk(SHUT, placed('here', 2));
    talk.hears({ command: 'person' });
    expect(talk.effects().wakes).toEqual([{ frame: 'place', at: START + 2 * MINUTE }]);
    talk.waits(2 * MINUTE);
    expect(talk.wakes('place')).toEqual([]);
    expect(talk.effects().wakes).toEqual([{ frame: 'place', at: START + 4 * MINUTE }]);
    talk.waits(2 * MINUTE);
    talk.isAt(placed('here', 1));
    expect(talk.wakes('place')).toEqual(['repair.place']);
    talk.waits(60 * MINUTE);
    talk.wakes('place');
    expect(talk.effects().wakes).toEqual([]);
  });

  test('is not looked at where nobody reads, and no more once a person is there', () => {
    const talk = createTalk(SHUT, placed('nobody', 2));
    talk.hears({ command: 'person' });
    expect(talk.effects().wakes).toEqual([]);
    talk.happens({ kind: 'desk', by: ANA, act: { do: 'claimed' } });
    talk.wakes('place');
    expect(talk.effects().wakes).toEqual([]);
  });

  test('of who was passed on is looked at once at a time', () => {
    const talk = createTalk(SHUT, placed('here', 2));
    talk.hears({ command: 'person' });
    talk.waits(MINUTE);
    talk.happens({ kind: 'desk', by: ANA, act: { do: 'claimed' } });
    talk.happens({ kind: 'desk', by: ANA, act: { do: 'transferred', to: { skill: 'cards' }, note: '' } });
    talk.waits(MINUTE);
    talk.wakes('place');
    expect(talk.effects().wakes).toEqual([]);
    talk.waits(MINUTE);
    talk.wakes('place');
    expect(talk.effects().wakes).toHaveLength(1);
  });
});
