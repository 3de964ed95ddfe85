/** A person is asked for, waited for, and not waited for any more. */
import { describe, expect, test } from '@jest/globals';
import { newConversation, step } from '../../bot/conversation.ts';
import { offerPerson } from '../../bot/handover.ts';
import { type Desk, type Event, end, type Press, write } from '../../bot/model.ts';
import { book, createTalk, heard, MINUTE, START, saidIn } from './stage.ts';

const waiting = () => {
  const talk = createTalk();
  talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
  talk.hears({ command: 'person' });
  return talk;
};

describe('asking for a person', () => {
  test('hands the conversation over with the turn that says so, drops open questions and offers the way back', () => {
    const talk = waiting();
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'asked', language: 'en' });
    expect(talk.conversation()).toMatchObject({ owner: { who: 'queue' }, stack: [], waiting: { why: 'asked', saidAt: START } });
    expect(talk.button('repair.to_bot')).toEqual({ choice: { command: 'back_to_bot' } });
  });

  test.each(['anger', 'right', 'misses', 'asked'] as const)('by a button says what was going on: %s', (why) => {
    const { label: _label, ...choice } = offerPerson(why);
    const talk = createTalk();
    expect(talk.presses({ choice })).toEqual(['repair.handed_over']);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why, language: 'en' });
  });

  test('is in the language that was spoken', () => {
    const talk = createTalk();
    talk.hears({ command: 'person', language: 'es' });
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'asked', language: 'es' });
    expect(talk.replies()[0]?.language).toBe('es');
  });

  test.each<Desk>([{ people: 'here' }, { people: 'later', opens: START + MINUTE, contact: '555-0100' }, { people: 'nobody' }])(
    'tells what is known of the desk: %j',
    (desk) => {
      const event: Event = { id: 'e', at: START, kind: 'words', heard: heard({ command: 'person' }) };
      const outcome = step(book, newConversation('en'), event, { seen: {}, zone: 'UTC', desk });
      expect('effects' in outcome && outcome.effects.replies[0]?.say.at(-1)).toEqual({
        key: 'repair.handed_over',
        args: { ...desk, why: 'asked' },
      });
    },
  );
});

describe('while a person is waited for', () => {
  test('what the customer does is heard in silence, and no yes confirms anything', () => {
    const talk = waiting();
    const said = [talk.yes(), talk.gibberish(), talk.asksFor('balance'), talk.hears({ command: 'person' }), talk.hears({ speak: 'es' })];
    for (const what of ['media', 'joined', 'edited', 'public'] as const) said.push(talk.happens({ kind: 'other', what }));
    said.push(talk.wakes('1.1'));
    expect(said.flat()).toEqual([]);
    expect(talk.effects().writes).toEqual([]);
    expect(talk.conversation()).toMatchObject({ owner: { who: 'queue' }, misses: 0, stack: [] });
  });

  test('one word after half an hour without a word of ours, and no other for the next half hour', () => {
    const talk = waiting();
    talk.waits(30 * MINUTE);
    expect(talk.gibberish()).toEqual([]);
    talk.waits(1);
    expect(talk.gibberish()).toEqual(['repair.still_waiting']);
    expect(talk.gibberish()).toEqual([]);
    talk.waits(30 * MINUTE);
    expect(talk.gibberish()).toEqual([]);
    talk.waits(1);
    expect(talk.happens({ kind: 'other', what: 'media' })).toEqual(['repair.still_waiting']);
  });

  test('a button of before is answered: it has done nothing', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    const before = talk.button('to_ann');
    talk.hears({ command: 'person' });
    expect(talk.presses(before)).toEqual(['repair.quiet_button']);
    expect(talk.presses('unreadable')).toEqual(['repair.quiet_button']);
    expect(talk.begins('transfer')).toEqual(['repair.quiet_button']);
    expect(talk.conversation().stack).toEqual([]);
  });

  test('a secret that was masked is told of', () => {
    expect(waiting().hears({}, { masked: 'card' })).toEqual(['repair.secret_masked']);
  });

  test('messages that could not be kept are told of', () => {
    expect(waiting().happens({ kind: 'other', what: 'overflow' })).toEqual(['repair.overflow']);
  });

  test('a person who takes the conversation is not talked over, and ends the waiting', () => {
    const talk = waiting();
    talk.happens({ kind: 'owner', owner: { who: 'person' } });
    talk.waits(60 * MINUTE);
    expect(talk.hears({ command: 'back_to_bot' })).toEqual([]);
    expect(talk.conversation().waiting).toBeUndefined();
    talk.happens({ kind: 'owner', owner: { who: 'bot' } });
    expect(talk.asksFor('spendable', { account: 'checking' })).toContain('spendable.shown');
  });

  test('a state without the new fields goes on', () => {
    const talk = createTalk({ disclosedAt: START, heardAt: START, owner: { who: 'queue' } });
    expect(talk.gibberish()).toEqual([]);
    expect(talk.hears({ command: 'back_to_bot' })).toEqual(['repair.disclosure', 'repair.back_with_bot']);
  });
});

describe('what cannot wait', () => {
  test('is done meanwhile, and told as the bot’s', () => {
    const talk = waiting();
    expect(talk.asksFor('lock', { account: 'card' })).toEqual(['repair.meanwhile', 'lock.asked']);
    expect(talk.settles({ state: 'done' })).toEqual(['lock.done']);
    expect(talk.conversation()).toMatchObject({ owner: { who: 'queue' }, stack: [] });
    expect(talk.gibberish()).toEqual([]);
  });

  test('may ask, and hears the answer; nothing else is heard', () => {
    const talk = waiting();
    expect(talk.asksFor('lock')).toEqual(['repair.meanwhile', 'lock.which']);
    expect(talk.asksFor('balance')).toEqual([]);
    expect(talk.hears({ slots: { account: 'card' } })).toEqual(['repair.meanwhile', 'lock.asked']);
  });

  test('is not asked any more once a person is there', () => {
    const talk = waiting();
    talk.asksFor('lock');
    talk.happens({ kind: 'desk', by: { id: 'a', name: 'Ana' }, act: { do: 'claimed' } });
    expect(talk.hears({ slots: { account: 'card' } })).toEqual([]);
    expect(talk.effects().writes).toEqual([]);
  });
});

describe('what somebody else has to say', () => {
  const told = (dialog: string) => ({ kind: 'begin' as const, dialog, given: { case: 'k' }, grants: [] });

  test('is said to who waits only where it cannot wait', () => {
    const talk = waiting();
    expect(talk.happens(told('spendable'))).toEqual([]);
    expect(talk.happens(told('urgent'))).toContain('alert.was_it_you');
  });

  test('a "yes" of who waits is for the person, and answers nothing that was said meanwhile', () => {
    const talk = waiting();
    talk.happens(told('urgent'));
    expect(talk.conversation().stack).toEqual([]);
    expect(talk.yes()).toEqual([]);
    expect(talk.effects().writes).toEqual([]);
  });

  test('is kept for later only where it may be answered later', () => {
    const talk = createTalk();
    talk.happens(told('spendable'));
    talk.happens(told('urgent'));
    expect(Object.keys(talk.conversation().given ?? {})).toEqual(['urgent']);
  });
});

describe('back to the bot', () => {
  const back: Press = { choice: { command: 'back_to_bot' } };
  test.each([
    ['words', (talk: ReturnType<typeof waiting>) => talk.hears({ command: 'back_to_bot' })],
    ['the button', (talk: ReturnType<typeof waiting>) => talk.presses(back)],
  ])('by %s: at once, with its disclosure and without its old questions', (_how, ask) => {
    const talk = waiting();
    expect(ask(talk)).toEqual(['repair.disclosure', 'repair.back_with_bot']);
    expect(talk.effects().handOver).toEqual({ to: 'bot' });
    expect(talk.conversation()).toMatchObject({ owner: { who: 'bot' }, stack: [], disclosedAt: START });
    expect(talk.conversation().waiting).toBeUndefined();
    expect(talk.yes()).toEqual(['repair.nothing_to_confirm']);
    expect(talk.effects().writes).toEqual([]);
  });

  test('with the bot already nothing changes hands', () => {
    const talk = createTalk();
    expect(talk.presses(back)).toEqual(['repair.with_bot_already']);
    expect(talk.effects().handOver).toBeUndefined();
  });
});

describe('what was under way when a person was asked for', () => {
  const LOCK = { bank: 'chase', act: { do: 'lock_card' as const, account: 'a' } };
  const lock = {
    name: 'lock',
    slots: {},
    next: (_said: object, { wrote }: { wrote: (name: 'act', args: typeof LOCK) => unknown }) =>
      wrote('act', LOCK) === undefined || wrote('act', LOCK) === 'pending'
        ? write([{ name: 'act', args: LOCK }], [{ key: 'lock.ordered', args: {} }])
        : end({ key: 'lock.done', args: {} }),
  };

  test('an order to a bank: what became of it is told', () => {
    const own = new Map([...book, [lock.name, lock]]);
    let conversation = newConversation('en');
    const play = (event: Event) => {
      const outcome = step(own, conversation, event, { seen: {}, zone: 'UTC' });
      if ('need' in outcome) throw new Error('nothing is to be read here');
      ({ conversation } = outcome.effects);
      return outcome.effects;
    };
    const ordered = play({ id: 'a', at: START, kind: 'words', heard: heard({ requests: [{ begin: 'lock' }] }) });
    play({ id: 'b', at: START, kind: 'words', heard: heard({ command: 'person' }) });
    const call = ordered.writes[0]?.id ?? '';
    const told = play({ id: 'c', at: START + MINUTE, kind: 'result', call, result: { state: 'done' } });
    expect(saidIn(told.replies)).toEqual(['lock.done']);
    expect(conversation).toMatchObject({ owner: { who: 'queue' }, parked: [], waiting: { saidAt: START + MINUTE } });
  });

  test('a bank that was asked again: nobody waits for that any more', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    talk.yes();
    talk.hears({ command: 'person' });
    expect(talk.settles({ state: 'answers' })).toEqual([]);
    expect(talk.conversation().parked).toEqual([]);
  });
});
