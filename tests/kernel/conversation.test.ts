import { describe, expect, test } from '@jest/globals';
import { expecting, newConversation, step } from '../../bot/conversation.ts';
import { book, createTalk, HOUR, heard, MINUTE, play, START } from './stage.ts';

const DAY = 24 * HOUR;

describe('slots', () => {
  test('are asked for one after the other, and what was already said is not asked', () => {
    const talk = createTalk();
    expect(talk.asksFor('transfer')).toEqual(['transfer.to_whom']);
    expect(talk.hears({ slots: { payee: 'Ann' } })).toEqual(['transfer.how_much']);
    expect(talk.hears({ slots: { amount: 20 } })).toEqual(['transfer.check']);
    const atOnce = createTalk();
    expect(atOnce.asksFor('transfer', { payee: 'Ann', amount: 20 })).toEqual(['transfer.check']);
  });

  test('go to the topmost frame that knows them, not only to the top', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann' });
    talk.begins('alert', { case: 'c1' });
    expect(talk.hears({ slots: { amount: 20 } })).toEqual(['transfer.check']);
    expect(talk.conversation().stack.at(-1)).toMatchObject({ dialog: 'transfer', said: { payee: 'Ann', amount: 20 } });
  });

  test('a frame keeps only what its dialog knows', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { account: 'checking' });
    talk.hears({ slots: { payee: 'Ann', account: 'savings', merchant: 'a shop' } });
    expect(talk.conversation().stack.at(-1)?.said).toEqual({ payee: 'Ann' });
  });

  test('what the open question would take is told to understanding', () => {
    const talk = createTalk();
    expect(expecting(talk.conversation())).toEqual({ slots: [], yesNo: false });
    talk.asksFor('transfer', { payee: 'Ann' });
    expect(expecting(talk.conversation())).toEqual({ slots: ['amount'], yesNo: false, choices: true });
    talk.hears({ slots: { amount: 20 } });
    expect(expecting(talk.conversation())).toEqual({ slots: [], yesNo: true });
  });
});

describe('"and savings?"', () => {
  const spokenOf = (ms: number) => {
    const talk = createTalk();
    talk.asksFor('balance', { account: 'checking' });
    talk.waits(ms);
    return talk;
  };

  test.each([
    ['at once', 0, ['balance.shown']],
    ['five minutes later', 5 * MINUTE, ['balance.shown']],
    ['a moment after that', 5 * MINUTE + 1, ['repair.missed_1']],
  ])('%s', (_when, ms, said) => expect(spokenOf(ms).hears({ slots: { account: 'savings' } })).toEqual(said));

  test('goes on with the last dialog only if that one knows the slot', () => {
    expect(spokenOf(0).hears({ slots: { amount: 20 } })).toEqual(['repair.missed_1']);
  });

  test('another dialog goes on with the account that was spoken of, if it says that it follows', () => {
    expect(spokenOf(MINUTE).asksFor('spendable')).toEqual(['spendable.shown']);
    expect(spokenOf(6 * MINUTE).asksFor('spendable')).toEqual(['spendable.which']);
    expect(spokenOf(MINUTE).asksFor('transfer')).toEqual(['transfer.to_whom']);
  });

  test('what is said now wins over what was spoken of', () => {
    const talk = spokenOf(MINUTE);
    talk.asksFor('spendable', { account: 'savings' });
    expect(talk.replies()[0]?.say[0]?.args).toEqual({ account: 'savings' });
  });
});

describe('several requests in one message', () => {
  test('are played in the order they were said', () => {
    const talk = createTalk();
    const requests = [{ begin: 'balance' }, { begin: 'spendable' }, { begin: 'transfer' }];
    expect(talk.hears({ requests, slots: { account: 'checking' } })).toEqual(['balance.shown', 'spendable.shown', 'transfer.to_whom']);
  });

  test('the second waits while the first one asks', () => {
    const talk = createTalk();
    expect(talk.hears({ requests: [{ begin: 'transfer' }, { begin: 'spendable' }], slots: { account: 'savings' } })).toEqual([
      'transfer.to_whom',
    ]);
    talk.hears({ slots: { payee: 'Ann', amount: 20 } });
    expect(talk.no()).toEqual(['transfer.not_sent', 'spendable.shown']);
  });
});

describe('commands work in every state', () => {
  const cases = [
    ['nothing open', [], 'cancel', ['repair.nothing_to_cancel'], []],
    ['nothing open', [], 'start_over', ['repair.started_over'], []],
    ['nothing open', [], 'person', ['repair.handed_over'], []],
    ['nothing open', [], 'back_to_bot', ['repair.with_bot_already'], []],
    ['a question', ['transfer'], 'cancel', ['repair.cancelled'], []],
    ['a question', ['transfer'], 'start_over', ['repair.started_over'], []],
    ['a question', ['transfer'], 'person', ['repair.handed_over'], []],
    ['a question', ['transfer'], 'back_to_bot', ['repair.with_bot_already'], ['transfer']],
    ['two questions', ['transfer', 'note'], 'cancel', ['repair.cancelled', 'repair.back_to', 'transfer.to_whom'], ['transfer']],
    ['two questions', ['transfer', 'note'], 'start_over', ['repair.started_over'], []],
  ] as const;
  test.each(cases)('%s %j: %s', (_state, begun, command, said, left) => {
    const talk = createTalk();
    for (const dialog of begun) talk.asksFor(dialog);
    expect(talk.hears({ command })).toEqual(said);
    expect(talk.conversation().stack.map(({ dialog }) => dialog)).toEqual(left);
  });

  test('start over forgets what was spoken of', () => {
    const talk = createTalk();
    talk.asksFor('balance', { account: 'checking' });
    talk.hears({ command: 'start_over' });
    expect(talk.hears({ slots: { account: 'savings' } })).toEqual(['repair.missed_1']);
  });

  test('another language is spoken from that very answer on', () => {
    const talk = createTalk();
    expect(talk.hears({ speak: 'es' })).toEqual(['repair.language']);
    expect(talk.replies()[0]?.language).toBe('es');
  });
});

describe('what is not understood', () => {
  const offered = (talk: ReturnType<typeof createTalk>) => talk.replies()[0]?.choices.map(({ label }) => label.key);

  test('with nothing open: narrower each time, a person is offered at the second miss, and at the third it is a person’s', () => {
    const talk = createTalk();
    expect(talk.gibberish()).toEqual(['repair.missed_1']);
    expect(offered(talk)).toEqual([]);
    expect(talk.gibberish()).toEqual(['repair.missed_2']);
    expect(offered(talk)).toEqual(['repair.to_person']);
    expect(talk.gibberish()).toEqual(['repair.handed_over']);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'misses', language: 'en' });
  });

  test('at a question: the kernel says something narrower instead of the same question, with its buttons, offers a person, then gives it up', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.gibberish()).toEqual(['repair.missed_1']);
    expect(talk.replies()[0]?.choices.map(({ label }) => label.key)).toEqual(['to_ann', 'to_bob']);
    expect(talk.gibberish()).toEqual(['repair.missed_2']);
    expect(offered(talk)).toEqual(['to_ann', 'to_bob', 'repair.to_person']);
    expect(talk.gibberish()).toEqual(['repair.handed_over']);
    expect(talk.effects().handOver).toMatchObject({ to: 'queue', why: 'misses', language: 'en' });
    expect(talk.conversation().stack).toEqual([]);
  });

  test('at a confirmation what it is about is shown again', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    expect(talk.gibberish()).toEqual(['repair.not_plain_1', 'transfer.check']);
    expect(talk.yes()).toEqual(['transfer.on_its_way']);
  });

  test('giving up on a question gives up those below too: a person takes it from here', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    talk.asksFor('note');
    talk.gibberish();
    talk.gibberish();
    expect(talk.gibberish()).toEqual(['repair.handed_over']);
    expect(talk.conversation().stack).toEqual([]);
  });

  test('something understood in between starts the count anew', () => {
    const talk = createTalk();
    talk.gibberish();
    talk.gibberish();
    talk.asksFor('balance', { account: 'checking' });
    expect(talk.gibberish()).toEqual(['repair.missed_1']);
  });
});

describe('disclosure', () => {
  test('stands before the first answer, and again after a day of silence', () => {
    const talk = createTalk({});
    expect(talk.asksFor('spendable', { account: 'checking' })).toEqual(['repair.disclosure', 'spendable.shown']);
    talk.waits(DAY - 1);
    expect(talk.gibberish()).toEqual(['repair.missed_1']);
    talk.waits(DAY);
    expect(talk.gibberish()).toEqual(['repair.disclosure', 'repair.missed_2']);
  });

  test('comes with what somebody else has to say after a day of silence, once', () => {
    const talk = createTalk();
    const told = (text: string) => talk.happens({ kind: 'begin', dialog: 'alert', given: { case: text }, grants: [] });
    talk.waits(DAY - 1);
    expect(told('a')).toEqual(['alert.was_it_you']);
    talk.waits(1);
    expect(told('b')).toEqual(['repair.disclosure', 'alert.was_it_you']);
    expect(told('c')).toEqual(['alert.was_it_you']);
    expect(talk.hears({ answer: 'yes' })).not.toContain('repair.disclosure');
  });

  test.each([
    ['joining', { kind: 'other', what: 'joined' }, ['repair.disclosure', 'greeting.hello']],
    ['a photo', { kind: 'other', what: 'media' }, ['repair.disclosure', 'repair.only_text']],
    ['an old button', { kind: 'pressed', press: 'unreadable' }, ['repair.disclosure', 'repair.unreadable_button']],
  ] as const)('when the first thing is %s', (_what, event, said) => expect(createTalk({}).happens(event)).toEqual(said));
});

describe('a message that was under way for long', () => {
  test.each([
    ['an hour', HOUR, ['repair.nothing_to_confirm']],
    ['more than an hour', HOUR + 1, ['repair.late']],
  ])('%s', (_what, ms, said) => {
    const talk = createTalk();
    talk.waits(2 * HOUR);
    expect(talk.hears({ answer: 'yes' }, { sentAt: talk.now() - ms })).toEqual(said);
  });

  test('answers nothing: neither words nor a button', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    const before = talk.conversation().stack;
    expect(talk.hears({ answer: 'yes' }, { sentAt: START - 2 * HOUR })).toEqual(['repair.late']);
    expect(talk.happens({ kind: 'pressed', press: 'unreadable', sentAt: START - 2 * HOUR })).toEqual(['repair.late']);
    expect(talk.conversation().stack).toEqual(before);
  });
});

describe('a masked secret', () => {
  test('is told of, whatever else was understood', () => {
    expect(createTalk().hears({}, { masked: 'card' })).toEqual(['repair.secret_masked']);
    expect(createTalk().hears({ requests: [{ begin: 'transfer' }] }, { masked: 'secret' })).toEqual([
      'repair.secret_masked',
      'transfer.to_whom',
    ]);
  });
});

describe('what the customer does is always answered', () => {
  test('a dialog that a newer release no longer has: its frame is dropped', () => {
    const gone = { id: '1.1', dialog: 'gone', said: {}, given: {}, writes: {}, question: { id: '1.q0', at: START, slot: 'x', misses: 0 } };
    const stale = { disclosedAt: START, heardAt: START, stack: [gone] };
    const press = { frame: '1.1', question: '1.q0', choice: { label: { key: 'x', args: {} }, states: {} } };
    for (const said of [
      createTalk(stale).gibberish(),
      createTalk(stale).yes(),
      createTalk(stale).presses(press),
      createTalk(stale).asksFor('spendable'),
      createTalk(stale).begins('gone'),
      createTalk(stale).asksFor('gone'),
    ])
      expect(said).not.toEqual([]);
    const talk = createTalk(stale);
    talk.presses(press);
    expect(talk.conversation().stack).toEqual([]);
  });

  test.each([
    ['media', ['repair.only_text']],
    ['unsupported', ['repair.only_text']],
    ['public', ['repair.public']],
    ['edited', []],
    ['deleted', []],
  ] as const)('%s', (what, said) => expect(createTalk().happens({ kind: 'other', what })).toEqual(said));
});

describe('reads', () => {
  test('are asked for, and the same turn is played again from the same state', () => {
    const event = {
      id: 'e',
      at: START,
      kind: 'words',
      heard: heard({ requests: [{ begin: 'balance' }], slots: { account: 'savings' } }),
    } as const;
    const was = newConversation('en');
    expect(step(book, was, event, { seen: {}, zone: 'UTC' })).toEqual({ need: [{ name: 'accounts', args: {} }] });
    const { effects, rounds } = play(was, event);
    expect(rounds).toBe(2);
    expect(effects.conversation).toMatchObject({ turn: 1, stack: [], last: { dialog: 'balance', said: { account: 'savings' } } });
  });

  test('the reply names the grants whose figures it shows, and nothing read is kept', () => {
    const talk = createTalk();
    talk.asksFor('balance', { account: 'savings' });
    expect(talk.replies()[0]?.figuresOf).toEqual(['grant accounts', 'grant balances']);
    expect(JSON.stringify(talk.conversation())).not.toContain('4321');
    talk.asksFor('transfer');
    expect(talk.replies()[0]?.figuresOf).toEqual([]);
  });
});

test('a dialog that never comes to rest is a defect, not an endless turn', () => {
  expect(() => createTalk().begins('restless')).toThrow('does not come to rest');
});
