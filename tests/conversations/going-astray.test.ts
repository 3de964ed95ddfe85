/** What people do that no flow chart has: change their mind, wander off, say nothing useful, switch the language, ask for somebody. */
import { describe, expect, test } from '@jest/globals';
import { customer, plays } from './customer.ts';

describe('changing one’s mind', () => {
  test('cancel ends what is under way, and says so when nothing is', () =>
    plays('en', [
      ['balance', /Which one/],
      ['never mind', /dropped/],
      ['cancel', /nothing to cancel/],
    ]));

  test('start over', () =>
    plays('en', [
      ['balance', /Which one/],
      ['start over', /start over/],
      ['and savings?', /did not understand/],
    ]));

  test('another account instead', () =>
    plays('en', [
      ['checking balance', /\$2,494\.25/],
      ['no, savings', /Rainy Day[\s\S]*House fund/],
    ]));

  test.each([
    ['no, I meant savings', /Rainy Day[\s\S]*House fund/],
    ['sorry, i meant the house fund', /House fund ••3320 .* \$34,180\.77/],
    ['make it savings', /Rainy Day[\s\S]*House fund/],
    ['actually, the house fund', /^Your savings account House fund ••3320/],
    ['wrong one, I meant 3320', /House fund ••3320/],
    ['not checking, savings', /Rainy Day[\s\S]*House fund/],
    ['I mean, who can see my data?', /not sold/],
  ])('the last answer is corrected: %s', (text, answer) =>
    plays('en', [
      ['checking balance', /\$2,494\.25/],
      [text, answer],
    ]),
  );

  test('another month, another kind', () =>
    plays('en', [
      ['how much did i spend on groceries this month', /on groceries so far this month/],
      ['make it last month', /on groceries from Oct 1 to Oct 31/],
      ['make that restaurants', /on restaurants and cafés from Oct 1 to Oct 31/],
    ]));

  test.each([
    ['no, quise decir ahorros', /Rainy Day[\s\S]*House fund/],
    ['perdón, me refería a la 3320', /House fund ••3320/],
    ['mejor la de ahorros', /Rainy Day[\s\S]*House fund/],
  ])('la última respuesta se corrige: %s', (text, answer) =>
    plays('es', [
      ['saldo de la cuenta corriente', /\$2,494\.25/],
      [text, answer],
    ]),
  );
});

describe('wandering off', () => {
  test('a question in between is answered, then the open one is asked again', () => {
    const talk = customer();
    talk.writes('balance');
    const said = talk.writes('who can see my data?');
    expect(said).toMatch(/not sold[\s\S]*Back to your balance\.\n.*Which one/);
    expect(talk.writes('the house fund')).toMatch(/\$34,180\.77/);
  });

  test('thanks and goodbye', () =>
    plays('en', [
      ["what's my checking balance?", /\$2,494\.25/],
      ['thank you so much', /welcome/],
      ['bye', /Goodbye/],
    ]));
});

describe('not being understood', () => {
  test('never the same sentence twice, a person is offered at the second miss and waited for at the third', () => {
    const talk = customer();
    const answers = ['who won the game last night', 'pizza', 'my dog is sick'].map((text) => talk.writes(text));
    for (const [n, answer] of answers.entries()) expect(answer).not.toBe(answers[n - 1]);
    expect(answers[1]).toMatch(/talk to a person/);
    expect(answers[2]).toMatch(/I am sorry.*you need a person/);
    expect(answers.join()).not.toMatch(/\$/);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'misses', language: 'en' }]);
  });

  test('an account that does not exist is not guessed', () =>
    plays('en', [
      ['balance', /Which one/],
      ['the unicorn account', /no account with that name/],
      ['qwerty', /no account with that name/],
    ]));
});

describe('asking for somebody', () => {
  test.each(['talk to a person', 'agent', 'I want to speak to a human being', 'let me talk to somebody real'])('%s', (text) => {
    const talk = customer();
    expect(talk.writes(text)).toMatch(/you need a person/);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'asked', language: 'en' }]);
  });

  test('also in the middle of a question', () =>
    plays('en', [
      ['balance', /Which one/],
      ['agent', /you need a person/],
      ['checking', /^$/],
    ]));

  test.each([
    ['are you a real person?', /a program, not a person/],
    ['transfer money to my other account', /cannot move or send money yet/],
    ['there is a charge on my card i did not make', /ask for a case number/],
  ])('%s', (text, answer) => {
    expect(customer().writes(text)).toMatch(answer);
  });
});

describe('another language', () => {
  test('is taken from the writing, and back', () =>
    plays('en', [
      ['hello', /^Hello/],
      ['¿cuál es el saldo de mi cuenta corriente?', /^Su cuenta corriente/],
      ['what is my savings balance', /^\[Your savings accounts\]/],
    ]));

  test('from a single Spanish word, but not from an English one among Spanish speakers', () => {
    plays('en', [['saldo', /¿A cuál se refiere\?/]]);
    plays('es', [['balance', /¿A cuál se refiere\?/]]);
  });

  test('on request', () =>
    plays('en', [
      ['en español por favor', /seguimos en español/],
      ['in english please', /go on in English/],
    ]));
});
