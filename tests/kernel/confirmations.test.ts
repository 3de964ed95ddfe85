import { describe, expect, test } from '@jest/globals';
import { createTalk, HOUR, MINUTE } from './stage.ts';

/** A transfer that waits for its yes. */
const shown = (amount = 20) => {
  const talk = createTalk();
  talk.asksFor('transfer', { payee: 'Ann', amount });
  return talk;
};

const written = (talk: ReturnType<typeof createTalk>) => talk.effects().writes.map(({ args }) => ('bank' in args ? args.bank : undefined));

describe('yes and no', () => {
  test('yes writes exactly what was shown', () => {
    const talk = shown();
    expect(talk.yes()).toEqual(['transfer.on_its_way']);
    expect(written(talk)).toEqual(['20 to Ann']);
  });

  test('no writes nothing', () => {
    const talk = shown();
    expect(talk.no()).toEqual(['transfer.not_sent']);
    expect(written(talk)).toEqual([]);
  });

  test.each(['yes', 'no'] as const)('a bare %s with nothing to answer does nothing', (answer) =>
    expect(createTalk().hears({ answer })).toEqual(['repair.nothing_to_confirm']),
  );

  test('a bare yes does not say which', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.yes()).toEqual(['repair.missed_1']);
    expect(talk.conversation().stack.at(-1)).toMatchObject({ dialog: 'transfer', question: { slot: 'payee' } });
  });

  test('a bare no to "which?" is none of them: the question is dropped', () => {
    const talk = createTalk();
    talk.asksFor('transfer');
    expect(talk.no()).toEqual(['repair.cancelled']);
    expect(talk.conversation().stack).toEqual([]);
  });

  test('with two confirmations open a bare yes answers neither', () => {
    const talk = shown();
    talk.begins('alert', { case: 'c1' });
    expect(talk.yes()).toEqual(['repair.which_yes', 'alert.was_it_you']);
    expect(written(talk)).toEqual([]);
  });

  describe('by a button', () => {
    const pressed = (talk: ReturnType<typeof createTalk>, answer: 'yes' | 'no') => {
      const frame = talk.conversation().stack.find(({ dialog }) => dialog === 'transfer');
      return { frame: frame?.id ?? '', question: frame?.question?.id ?? '', choice: { answer } };
    };

    test('answers the question it was shown with, whatever else is open', () => {
      const talk = shown();
      const press = pressed(talk, 'yes');
      talk.begins('alert', { case: 'c1' });
      expect(talk.presses(press)[0]).toBe('transfer.on_its_way');
      expect(written(talk)).toEqual(['20 to Ann']);
      expect(talk.presses(press)).toEqual(['repair.stale_button']);
    });

    test('says no', () => {
      const talk = shown();
      expect(talk.presses(pressed(talk, 'no'))).toEqual(['transfer.not_sent']);
      expect(written(talk)).toEqual([]);
    });

    test.each<[string, (talk: ReturnType<typeof createTalk>) => unknown, string]>([
      ['comes late', (talk) => talk.waits(6 * MINUTE), 'transfer.check'],
      ['was shown with another sum', (talk) => talk.yes({ amount: 30 }), 'repair.stale_button'],
    ])('agrees to nothing when it %s', (_when, happens, answer) => {
      const talk = shown();
      const press = pressed(talk, 'yes');
      happens(talk);
      expect(talk.presses(press)).toEqual([answer]);
      expect(written(talk)).toEqual([]);
    });
  });

  test('the same yes twice writes once', () => {
    const talk = shown();
    talk.yes();
    expect(talk.yes()).toEqual(['repair.nothing_to_confirm']);
    expect(written(talk)).toEqual([]);
  });
});

describe('the life of a confirmation', () => {
  test.each([
    ['its five minutes', 5 * MINUTE, ['transfer.on_its_way'], ['20 to Ann']],
    ['a moment more', 5 * MINUTE + 1, ['transfer.check'], []],
    ['half an hour', 30 * MINUTE, ['transfer.check'], []],
    ['longer than any question waits', 30 * MINUTE + 1, ['repair.nothing_to_confirm'], []],
  ])('a yes after %s', (_when, ms, said, writes) => {
    const talk = shown();
    talk.waits(ms);
    expect(talk.yes()).toEqual(said);
    expect(written(talk)).toEqual(writes);
  });

  test('a yes that came too late is asked for again, and then counts', () => {
    const talk = shown();
    talk.waits(6 * MINUTE);
    talk.yes();
    expect(talk.yes()).toEqual(['transfer.on_its_way']);
  });

  test.each([
    ['within five minutes it holds', 5 * MINUTE, 'closing.done'],
    ['later it is asked for again', 5 * MINUTE + 1, 'closing.check'],
  ])('a yes does not hold for ever while more is asked: %s', (_what, ms, said) => {
    const talk = createTalk();
    talk.asksFor('closing');
    expect(talk.yes()).toEqual(['closing.why']);
    talk.waits(ms);
    expect(talk.hears({ slots: { note: 'moving' } })).toEqual([said]);
  });

  test.each([
    ['two days', 48 * HOUR, ['alert.blocked']],
    ['more than three', 72 * HOUR + 1, ['repair.nothing_to_confirm']],
  ])('one with a life of three days, after %s', (_when, ms, said) => {
    const talk = createTalk();
    talk.begins('alert', { case: 'c1' });
    talk.waits(ms);
    expect(talk.no().filter((key) => key !== 'repair.disclosure')).toEqual(said);
  });
});

describe('what changed is shown again', () => {
  test('a correction instead of an answer', () => {
    const talk = shown(20);
    expect(talk.hears({ slots: { amount: 30 } })).toEqual(['transfer.check']);
    expect(talk.replies()[0]?.say[0]?.args).toEqual({ payee: 'Ann', amount: 30 });
    talk.yes();
    expect(written(talk)).toEqual(['30 to Ann']);
  });

  test('"yes, but make it 30" is no yes to 20', () => {
    const talk = shown(20);
    expect(talk.yes({ amount: 30 })).toEqual(['transfer.check']);
    expect(written(talk)).toEqual([]);
    talk.yes();
    expect(written(talk)).toEqual(['30 to Ann']);
  });

  test('"yes, 20" says again what was shown', () => {
    const talk = shown(20);
    talk.yes({ amount: 20 });
    expect(written(talk)).toEqual(['20 to Ann']);
  });

  test('a yes to what was shown earlier is spent once something else is shown', () => {
    const talk = shown(20);
    talk.yes({ amount: 30 });
    expect(talk.hears({ slots: { amount: 20 } })).toEqual(['transfer.check']);
    expect(written(talk)).toEqual([]);
  });

  test('"yes, the savings one" answers an open question about an account', () => {
    const talk = createTalk();
    talk.asksFor('spendable');
    expect(talk.yes({ account: 'savings' })).toEqual(['spendable.shown']);
  });

  test('a button of a question that was answered in words does nothing', () => {
    const talk = createTalk();
    talk.asksFor('transfer', { payee: 'Ann' });
    const twenty = talk.button('twenty');
    talk.hears({ slots: { amount: 30 } });
    expect(talk.presses(twenty)).toEqual(['repair.stale_button']);
    talk.yes();
    expect(written(talk)).toEqual(['30 to Ann']);
  });
});
