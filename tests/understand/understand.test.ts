import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Expecting, Language } from '../../bot/model.ts';
import { intents, nothing, recognisers, understanding } from './lesson.ts';

const { hear } = understanding();
const asked = (text: string, language: Language = 'en', expecting: Expecting = nothing) =>
  hear(text, language, expecting).requests.map(({ intent }) => intent);
const yesNo = { slots: [], yesNo: true };
const account = { slots: ['account'], yesNo: false };

describe('one request', () => {
  test.each([
    ['what is the balance of my account', 'check_balance'],
    ['HOW MUCH MONEY DO I HAVE???', 'check_balance'],
    ['sh\u200bow my bal\u200dance', 'check_balance'],
    ["what's my balance", 'check_balance'],
    ['cuánto dinero tengo', 'check_balance'],
    ['cuanto dinero tengo', 'check_balance'],
    ['which charges are still pending', 'list_pending'],
    ['good morning', 'greeting'],
  ])('%s -> %s', (text, intent) => expect(asked(text)).toEqual([intent]));

  test('carries what the intent begins and states, and how sure it is', () => {
    const [request] = hear('show pending transactions', 'en', nothing).requests;
    expect(request).toMatchObject({ intent: 'list_pending', begin: 'pending', states: { only: 'pending' } });
    expect(request?.confidence).toBeGreaterThan(0.5);
    expect(request?.confidence).toBeLessThanOrEqual(1);
  });

  test.each(['shwo me my blaance', 'waht is my balnace', 'muestrame el sladdo de mi cuentta'])('slips of the pen: %s', (text) =>
    expect(asked(text)).toEqual(['check_balance']),
  );

  test.each([
    'what is the weather in the mountains',
    'tell me a joke about cats',
    'quién ganó el partido',
    'asdf qwer zxcv',
    '这是什么',
    '',
  ])('refuses %s', (text) => expect(hear(text, 'en', nothing)).toMatchObject({ requests: [], slots: {} }));

  test('names its best guess even where it refuses', () => {
    const { requests, best } = hear('what is the weather like tomorrow', 'en', nothing);
    expect(requests).toEqual([]);
    expect(intents.map(({ name }) => name)).toContain(best.intent);
    expect(best.confidence).toBeLessThan(0.5);
  });
});

describe('commands, answers, languages', () => {
  test.each([
    ['never mind', 'cancel'],
    ['let me talk to a human', 'person'],
    ['quiero hablar con una persona', 'person'],
  ])('%s is the command %s, whatever is open', (text, command) => {
    for (const expecting of [nothing, yesNo, account]) expect(hear(text, 'en', expecting)).toMatchObject({ command, requests: [] });
  });

  test('a yes of many words counts only while a question takes it', () => {
    expect(hear('yes', 'en', yesNo).answer).toBe('yes');
    expect(hear('sí', 'es', yesNo).answer).toBe('yes');
    expect(hear('no', 'en', yesNo).answer).toBe('no');
    expect(hear('yes please', 'en', nothing).answer).toBe('yes');
    expect(hear('yes please go ahead and do it', 'en', nothing)).not.toHaveProperty('answer');
    expect(hear('yes please go ahead and do it', 'en', yesNo).answer).toBe('yes');
  });

  test('a yes and a no together are a no where that comes last, else nothing', () => {
    expect(hear('yes. no.', 'en', yesNo).answer).toBe('no');
    expect(hear('no. yes.', 'en', yesNo)).not.toHaveProperty('answer');
  });

  test('a yes beside something that was not understood agrees to nothing', () => {
    expect(hear('Yes. What is the weather like tomorrow?', 'en', yesNo)).not.toHaveProperty('answer');
    expect(hear('No. What is the weather like tomorrow?', 'en', yesNo).answer).toBe('no');
  });

  test('an answer may come with a value', () => {
    expect(hear('yes, the savings one', 'en', yesNo)).toMatchObject({
      answer: 'yes',
      requests: [],
      slots: { account: { kind: 'savings' } },
    });
  });

  test('asking for a language', () => {
    expect(hear('can we speak spanish please', 'en', nothing).speak).toBe('es');
    expect(hear('en inglés por favor', 'es', nothing).speak).toBe('en');
  });

  test('the conversation follows a sentence in another language, and a single word only into Spanish', () => {
    expect(hear('quiero saber el saldo de mi cuenta', 'en', nothing).language).toBe('es');
    expect(hear('how much money do i have in the bank', 'es', nothing).language).toBe('en');
    for (const word of ['pizza', 'no', 'asdf']) expect(hear(word, 'en', nothing).language).toBe('en');
    expect(hear('cuenta', 'en', nothing).language).toBe('es');
    for (const word of ['balance', 'no', 'hello', 'pizza', 'asdf']) expect(hear(word, 'es', nothing).language).toBe('es');
    expect(hear('asdf qwer zxcv uiop', 'es', nothing).language).toBe('es');
  });
});

describe('several sentences', () => {
  test.each([
    'what is my balance? and which charges are pending?',
    'show me my balance and also the pending transactions',
    'Check my balance. Show pending charges. Thank you!',
  ])('two requests, in order: %s', (text) => expect(asked(text)).toEqual(['check_balance', 'list_pending']));

  test('the other order', () => expect(asked('show pending charges, and what is my balance')).toEqual(['list_pending', 'check_balance']));

  test('the same request twice is one', () => expect(asked('show my balance. what is my balance?')).toEqual(['check_balance']));

  test('two nouns are not two requests', () => {
    expect(asked('show the balance of my checking and savings accounts')).toEqual(['check_balance']);
  });

  test.each([
    'Hello, I hope you are well today. Could you please tell me how much money I have in my savings account? Thank you so much for your help, I really appreciate it.',
    'hi good morning to you, sorry to bother you on a day like this but could you give me the balance of my account, thanks a lot and have a nice evening',
    'Buenas tardes, espero que esté bien. ¿Me podría decir cuánto tengo en el banco? Muchas gracias por su ayuda.',
  ])('courtesy around a request is dropped: %s', (text) => expect(asked(text)).toEqual(['check_balance']));

  test('courtesy alone is courtesy', () => expect(asked('hello! good morning')).toEqual(['greeting']));

  test('courtesy around something else is not a greeting', () => {
    expect(asked('Hi! Can you book me a flight to Paris for tomorrow? Thanks!')).toEqual([]);
  });

  test('a command among other words', () => {
    expect(hear('This is no good. Let me talk to a person. Thanks', 'en', nothing).command).toBe('person');
  });
});

describe('slots', () => {
  test('are read from the own text whatever is asked', () => {
    expect(hear('what is the weather in savings 4321', 'en', nothing)).toMatchObject({
      requests: [],
      slots: { account: { kind: 'savings', last4: '4321' } },
    });
  });

  test.each(['and savings?', 'what about the 3333 one', 'y la de ahorros?', 'how about checking'])(
    '%s goes on with what was asked',
    (text) => expect(hear(text, 'en', nothing)).toMatchObject({ requests: [], slots: { account: {} } }),
  );

  test.each(['savings', 'the 3333 one please', 'my savings account', 'just checking'])('%s is the value that was asked for', (text) =>
    expect(hear(text, 'en', account)).toMatchObject({ requests: [], slots: { account: {} } }),
  );

  test('a real request is heard while a value is expected', () => {
    expect(asked('show me pending charges on 3333', 'en', account)).toEqual(['list_pending']);
    expect(asked('how much money do i have in savings', 'en', account)).toEqual(['check_balance']);
  });
});

describe('hostile text', () => {
  const shape = { requests: expect.any(Array), slots: expect.any(Object), language: expect.stringMatching(/^(en|es)$/u) };

  test('anything is answered, never thrown at', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'balance',
            ' and ',
            '. ',
            ',',
            '\u200b',
            '\u202e',
            '👍🏽',
            '\ud800',
            '\n',
            'constructor',
            '__proto__',
            '3333',
            'y también',
            "'",
          ),
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom<Language>('en', 'es'), fc.boolean(), (said, language, open) => {
        const heard = hear(said, language, { slots: open ? ['account'] : [], yesNo: open });
        expect(heard).toMatchObject(shape);
        expect(heard.requests.length).toBeLessThanOrEqual(2);
        expect(heard.best.confidence).toBeGreaterThanOrEqual(0);
        expect(heard.best.confidence).toBeLessThanOrEqual(1);
        expect(hear(said, language, { slots: open ? ['account'] : [], yesNo: open })).toEqual(heard);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['letters', 'a'],
    ['words', 'balance '],
    ['sentences', 'ok. '],
    ['joins', ' and also'],
    ['commas', ', '],
    ['points', '.'],
    ['spaces', ' '],
    ['pictures', '🏦👩‍👩‍👧'],
    ['zero width', '\u200b'],
    ['right to left', '\u202eab'],
    ['ligatures', '\ufdfa'],
    ['half pairs', '\ud83d'],
    ['accents', 'e\u0301'.repeat(3)],
  ])('ten thousand of %s cost no more than the first part of them', (_, piece) => {
    const once = hear(piece.repeat(10_000), 'en', nothing);
    expect(once).toMatchObject(shape);
    // What is beyond the longest message changes nothing: it is not even looked at.
    expect(hear(piece.repeat(20_000), 'en', nothing)).toEqual(once);
  });

  test('recognisers are never given more than the longest message', () => {
    const lengths: number[] = [];
    const watching = understanding({
      recognisers: {
        account: (text) => {
          lengths.push(text.length);
          return null;
        },
      },
    });
    watching.hear('word '.repeat(10_000), 'en', nothing);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2_000);
  });

  test('zero-width characters hide nothing', () => {
    expect(hear('s\u200ba\u200bv\u2060i\ufeffngs balance', 'en', nothing)).toEqual(hear('savings balance', 'en', nothing));
  });

  test('a request at the end of a long message is heard', () => {
    expect(asked(`${'Hello dear, I hope you are well. '.repeat(20)}What is my balance?`)).toEqual(['check_balance']);
  });
});

test('names handed in are not corrected', () => {
  // One slip from "saldo": without protection it is taken for it.
  expect(asked('ver saldp')).not.toEqual([]);
  const { best } = understanding({ recognisers, protect: ['Saldp'] }).hear('ver saldp', 'en', nothing);
  expect(best.confidence).toBeLessThan(hear('ver saldp', 'en', nothing).best.confidence);
});
