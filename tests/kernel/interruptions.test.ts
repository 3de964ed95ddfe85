import { describe, expect, test } from '@jest/globals';
import { createTalk, HOUR, MINUTE, START } from './stage.ts';

/** A transfer that was agreed to and waits for the bank. */
const sent = () => {
  const talk = createTalk();
  talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
  talk.yes();
  return talk;
};

describe('an interrupted question', () => {
  test('is asked again with a reminder once the interruption is over', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.asksFor('spendable', { account: 'checking' })).toEqual(['spendable.shown', 'repair.back_to', 'transfer.to_whom']);
    expect(talk.replies().at(-1)?.say[0]?.args).toEqual({ dialog: 'transfer' });
  });

  test('waits while the interruption asks something itself', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.asksFor('spendable')).toEqual(['spendable.which']);
    expect(talk.hears({ slots: { account: 'savings' } })).toEqual(['spendable.shown', 'repair.back_to', 'transfer.to_whom']);
  });

  test('its old buttons are stale, those of the question asked again work', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    const before = talk.button('to_ann');
    talk.asksFor('spendable', { account: 'checking' });
    expect(talk.presses(before)).toEqual(['repair.stale_button']);
    expect(talk.presses(talk.button('to_ann'))).toEqual(['transfer.how_much']);
  });

  test('asking for the same thing anew replaces it', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann' });
    expect(talk.asksFor('transfer')).toEqual(['transfer.to_whom']);
    expect(talk.conversation().stack).toHaveLength(1);
  });

  test('is forgotten after half an hour', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    talk.waits(30 * MINUTE + 1);
    expect(talk.asksFor('spendable', { account: 'checking' })).toEqual(['spendable.shown']);
  });

  test('very deep interruptions are forgotten from the bottom', () => {
    const talk = createTalk();
    for (let n = 0; n < 20; n += 1) talk.asksFor(n % 2 === 0 ? 'transfer' : 'note');
    expect(talk.conversation().stack).toHaveLength(8);
  });
});

describe('while a write is under way', () => {
  test('its frame is parked and the bot answers other things', () => {
    const talk = sent();
    expect(talk.conversation()).toMatchObject({ stack: [], parked: [{ dialog: 'transfer' }] });
    expect(talk.asksFor('spendable', { account: 'checking' })).toEqual(['spendable.shown']);
  });

  test.each([
    ['answers', ['transfer.sent']],
    ['gave_up', ['transfer.refused']],
  ])('its result is told: %s', (state, said) => {
    const talk = sent();
    talk.waits(2 * HOUR);
    expect(talk.settles({ state })).toEqual(said);
    expect(talk.conversation()).toMatchObject({ stack: [], parked: [] });
  });

  test('its result interrupts an open question, which is asked again', () => {
    const talk = sent();
    talk.asksFor('spendable');
    expect(talk.settles({ state: 'answers' })).toEqual(['transfer.sent', 'repair.back_to', 'spendable.which']);
  });

  test("a result that comes twice, or is nobody's, says nothing", () => {
    const talk = sent();
    talk.settles({ state: 'answers' });
    expect(talk.settles({ state: 'answers' })).toEqual([]);
    expect(talk.settles({ state: 'answers' }, 'nobody')).toEqual([]);
  });

  test('two at once each find their own frame', () => {
    const talk = sent();
    const first = talk.effects().writes[0]?.id ?? '';
    talk.asksFor('transfer', { payee: 'Bob', amount: 50 });
    talk.yes();
    const second = talk.effects().writes[0]?.id ?? '';
    expect(second).not.toBe(first);
    talk.settles({ state: 'answers' }, second);
    expect(talk.replies()[0]?.say[0]).toEqual({ key: 'transfer.sent', args: { payee: 'Bob', amount: 50 } });
    talk.settles({ state: 'gave_up' }, first);
    expect(talk.replies()[0]?.say[0]).toEqual({ key: 'transfer.refused', args: { payee: 'Ann', amount: 20 } });
  });
});

describe('buttons', () => {
  test('state facts to the question they were shown with', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.presses(talk.button('to_bob'))).toEqual(['transfer.how_much']);
    expect(talk.conversation().stack.at(-1)?.said).toEqual({ payee: 'Bob' });
  });

  test('pressed twice, the second press is stale', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    const ann = talk.button('to_ann');
    talk.presses(ann);
    expect(talk.presses(ann)).toEqual(['repair.stale_button']);
    expect(talk.conversation().stack.at(-1)?.question?.slot).toBe('amount');
  });

  test.each([
    ['another frame', { frame: '99.1' }],
    ['another question of the same frame', { question: '99.q0' }],
    ['no frame at all', { frame: undefined }],
  ])('of %s state nothing', (_what, changed) => {
    const talk = createTalk();
    talk.asksFor('transfer');
    const { frame, question, choice } = { ...talk.button('to_ann'), ...changed };
    expect(talk.presses({ ...(frame ? { frame } : {}), ...(question ? { question } : {}), choice })).toEqual(['repair.stale_button']);
    expect(talk.conversation().stack.at(-1)?.said).toEqual({});
  });

  test('one that begins a dialog works long after its frame is gone', () => {
    const talk = createTalk();
    talk.asksFor('balance', { account: 'savings' });
    const again = talk.button('again');
    talk.hears({ command: 'start_over' });
    talk.waits(3 * HOUR);
    expect(talk.presses(again)).toEqual(['balance.shown']);
    expect(talk.replies()[0]?.say[0]?.args).toEqual({ account: 'savings' });
  });

  test('one may begin a dialog with what it was given', () => {
    const talk = createTalk();
    expect(talk.begins('alert', { case: 'c7' })).toEqual(['alert.was_it_you']);
    talk.no();
    expect(talk.replies()[0]?.say[0]).toEqual({ key: 'alert.blocked', args: { case: 'c7' } });
  });
});

describe('while a person owns the conversation', () => {
  const withPerson = () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann', amount: 20 });
    talk.happens({ kind: 'owner', owner: { who: 'person' } });
    return talk;
  };

  test('the bot is silent, whatever happens', () => {
    const talk = createTalk();
    talk.asksFor('note');
    const frame = talk.effects().wakes[0]?.frame ?? '';
    talk.happens({ kind: 'owner', owner: { who: 'person' } });
    const said = [talk.gibberish(), talk.yes(), talk.asksFor('balance'), talk.begins('alert', { case: 'c' }), talk.wakes(frame)];
    expect(said.flat()).toEqual([]);
    for (const what of ['media', 'joined', 'public'] as const) expect(talk.happens({ kind: 'other', what })).toEqual([]);
    expect(talk.effects().writes).toEqual([]);
  });

  test('a yes meant for the person confirms nothing, also when it arrives after the bot took over again', () => {
    const talk = withPerson();
    talk.happens({ kind: 'owner', owner: { who: 'bot' } });
    talk.yes();
    expect(talk.effects().writes).toEqual([]);
  });

  test('the result of an earlier write is kept without a word', () => {
    const talk = sent();
    talk.happens({ kind: 'owner', owner: { who: 'person' } });
    expect(talk.settles({ state: 'answers' })).toEqual([]);
    expect(talk.conversation().parked).toEqual([]);
  });

  test('handed back, the bot answers again', () => {
    const talk = withPerson();
    talk.happens({ kind: 'owner', owner: { who: 'bot' } });
    expect(talk.asksFor('spendable', { account: 'checking' })).toContain('spendable.shown');
  });
});

describe('a dialog that wants to be asked again', () => {
  test('is, at its time', () => {
    const talk = createTalk();
    talk.asksFor('note');
    const wake = talk.effects().wakes[0];
    expect(wake?.at).toBe(START + 10 * MINUTE);
    talk.waits(10 * MINUTE);
    expect(talk.wakes(wake?.frame ?? '')).toEqual(['note.still']);
  });

  test('is not when it has ended meanwhile', () => {
    const talk = createTalk();
    talk.asksFor('note');
    const frame = talk.effects().wakes[0]?.frame ?? '';
    talk.hears({ slots: { note: 'milk' } });
    expect(talk.wakes(frame)).toEqual([]);
  });
});
