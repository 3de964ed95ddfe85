/** "Which one?": the ways in which people say it, and what they say instead. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../bot/model.ts';
import { customer, plays } from './customer.ts';

type Case = readonly [text: string, answer: RegExp];
const WHICH = { en: ['balance', /Which one/], es: ['saldo', /¿A cuál se refiere\?/] } as const;
const answers = (language: Language, text: string, answer: RegExp) => plays(language, [WHICH[language], [text, answer]]);

describe('an account is named', () => {
  test.each<Case>([
    ['the first one', /Everyday Checking/],
    ['2', /Rainy Day ••2207/],
    ['number 3', /House fund/],
    ['the last one', /Everyday Rewards Card/],
    ['house fund', /House fund/],
    ['rainy day', /Rainy Day ••2207/],
    ['rany day', /Rainy Day ••2207/],
    ['hous fund', /House fund/],
    ['everyday checking', /Everyday Checking ••4321/],
    ['rewards', /Rewards Card/],
    ['chekcing', /Everyday Checking/],
    ['4321', /Everyday Checking/],
    ['rainy day and house fund', /\[Your savings accounts\]\nRainy Day.*\nHouse fund/],
    ['4321 and the house fund', /Everyday Checking.*\nHouse fund/],
  ])('%s', (text, answer) => answers('en', text, answer));

  test.each<Case>([
    ['la primera', /Everyday Checking/],
    ['la segunda', /Rainy Day ••2207/],
    ['el último', /Everyday Rewards Card/],
    ['dos', /Rainy Day ••2207/],
    ['rainy day', /Su cuenta de ahorros Rainy Day/],
    ['la house fund', /Su cuenta de ahorros House fund/],
    ['cuenta de ahoros', /Rainy Day.*\nHouse fund/],
    ['la 4321 y la 3320', /Everyday Checking.*\nHouse fund/],
  ])('%s', (text, answer) => answers('es', text, answer));
});

describe('no account is named', () => {
  test.each(['no thanks', 'neither', 'none of them', 'no'])('%s: dropped', (text) =>
    answers('en', text, /^All right, I have dropped that\.$/),
  );
  test.each(['no gracias', 'ninguna', 'ninguna de ellas'])('%s: dropped', (text) => answers('es', text, /^De acuerdo, lo dejamos\.$/));
  test.each(['wait', 'hold on', 'just a moment'])('%s: still open', (text) =>
    plays('en', [WHICH.en, [text, /^No hurry/], ['house fund', /House fund/]]),
  );
  test.each(['un momento', 'espera'])('%s: still open', (text) =>
    plays('es', [WHICH.es, [text, /^No hay prisa/], ['la segunda', /Rainy Day/]]),
  );

  test('more than were shown', () => plays('en', [WHICH.en, ['9', /^I showed 4\./], ['the second', /Rainy Day ••2207/]]));

  test('a name that no account has leaves the question open', () =>
    plays('en', [
      ['balance of my vacation account', /no account with that name/],
      ['hmm idk', /did not recognize|No hurry/],
      ['rainy day', /Rainy Day ••2207/],
    ]));

  test('something else is answered, and asked again after it', () => {
    const talk = customer();
    talk.writes('balance');
    expect(talk.writes('what can you do')).toMatch(/Back to your balance/);
    expect(talk.writes('the first one')).toMatch(/Everyday Checking/);
  });
});

describe('asked for at once', () => {
  test.each<Case>([
    ['rainy day balance', /^Your savings account Rainy Day/],
    ['house fund balance', /^Your savings account House fund/],
    ['rany day balance', /^Your savings account Rainy Day/],
    ['how much in rainy day', /^Your savings account Rainy Day/],
    ['balance of 4321 and 3320', /Everyday Checking.*\nHouse fund.*\nAs of/],
    ['checking and rainy day', /Everyday Checking.*\nRainy Day.*\nAs of/],
    ['checking and savings', /Everyday Checking.*\nRainy Day.*\nHouse fund/],
    ['checking and my vacation fund', /no account with that name/],
    ['savings balance, and what did I spend on the citi card', /Rainy Day.*\nHouse fund[\s\S]*You spent \$74\.49 .* Everyday Rewards Card/],
    ['available credit', /\$10,507\.33/],
    ['when is my card due', /Everyday Rewards Card .*due Nov 29/],
  ])('%s', (text, answer) => expect(customer().writes(text)).toMatch(answer));

  test.each<Case>([
    ['mi cuenta de cheques y la de ahorros', /^\[Sus cuentas\]\nEveryday Checking.*\nRainy Day.*\nHouse fund/],
    ['saldo de 4321 y 2207', /Everyday Checking.*\nRainy Day.*\nDatos/],
    ['saldo de rainy day', /Rainy Day ••2207/],
    ['¿cuánto gasté con la citi y cuánto tengo en ahorros?', /Gastó \$74\.49 .*Rewards Card[\s\S]*Rainy Day.*\nHouse fund/],
    ['crédito disponible', /\$10,507\.33/],
    ['¿cuándo vence mi tarjeta?', /vence el 29 nov/],
  ])('%s', (text, answer) => expect(customer('es').writes(text)).toMatch(answer));
});

describe('the other one', () => {
  test('of two of a kind', () =>
    plays('en', [
      ['rainy day balance', /Rainy Day/],
      ['no, the other one', /^Your savings account House fund/],
      ['the other one', /^Your savings account Rainy Day/],
    ]));

  test('la otra', () =>
    plays('es', [
      ['saldo de la 3320', /House fund/],
      ['la otra', /^Su cuenta de ahorros Rainy Day/],
    ]));

  test('of more: which of the others', () =>
    plays('en', [
      ['balance of 4321', /4321/],
      ['the other one', /fits 3 of your accounts/],
    ]));
});

test('and when is it due goes on with that card', () => {
  plays('en', [
    ['citi card balance', /\$1,430\.17/],
    ['and when is it due?', /due Nov 29/],
  ]);
  plays('es', [
    ['saldo de la tarjeta de citi', /\$1,430\.17/],
    ['¿y cuándo vence?', /vence el 29 nov/],
  ]);
});
