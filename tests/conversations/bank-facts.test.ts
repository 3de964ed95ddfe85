/** What people ask their bank for when somebody wants to pay them, or when they wonder what a card or savings cost and bring. */
import { describe, expect, test } from '@jest/globals';
import { account, type Held } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

const at = (ach: string): NonNullable<Held['routes']> => [
  { network: 'ach', number: ach },
  { network: 'wire', number: ach },
];
const held: readonly Held[] = [
  { account: account('chase', 'checking', 'Everyday Checking', '4321'), current: 254_310, available: 249_425, routes: at('991000106') },
  {
    account: account('wells-fargo', 'savings', 'House fund', '3320'),
    current: 3_418_077,
    available: 3_418_077,
    routes: at('992000202'),
    rates: [{ kind: 'yield', percent: 4.1 }],
  },
  { account: account('wells-fargo', 'loan', 'Auto Loan', '7712'), current: 1_184_520, rates: [{ kind: 'interest', percent: 5.9 }] },
  {
    account: account('chase', 'card', 'Cash Back Card', '6006'),
    current: 81_235,
    available: 699_825,
    creditLimit: 800_000,
    rates: [{ kind: 'purchases', percent: 21.49 }],
  },
  { account: account('citi', 'card', 'Everyday Rewards Card', '1899'), current: 143_017, available: 1_050_733, creditLimit: 1_200_000 },
];

const plays = (language: 'en' | 'es', lines: readonly (readonly [line: string, answer: RegExp])[]): void => {
  const talk = customer(language, { held });
  for (const [line, answer] of lines) expect({ line, said: talk.writes(line) }).toEqual({ line, said: expect.stringMatching(answer) });
};

describe('a routing number', () => {
  test('of everything, of one bank, and of the other', () =>
    plays('en', [
      ["what's my routing number?", /Everyday Checking ••4321 .* 991000106[\s\S]*House fund ••3320 .* 992000202[\s\S]*never show/],
      ['just the chase one', /^The routing number of Everyday Checking ••4321 [^\n]*\nThe full/],
      ['and for my savings?', /^The routing number of House fund ••3320/],
    ]));

  test('of the account that was spoken of', () =>
    plays('en', [
      ["what's my house fund balance", /House fund ••3320/],
      ['and the routing number?', /^The routing number of House fund ••3320 [^\n]*\nThe full/],
    ]));

  test.each(['give me my full account number', 'my boss needs the account number, the long one'])('%s', (text) => {
    expect(customer('en', { held }).writes(text)).toMatch(/The full account number I never show/);
  });

  test('por un depósito directo', () => {
    const talk = customer('es', { held });
    expect(talk.writes('¿cómo hago para que mi sueldo llegue por depósito directo?')).toMatch(/El de ruta puedo pedírselo al banco/);
    expect(talk.presses('Mi número de ruta')).toMatch(/^El número de ruta de Everyday Checking ••4321 en JPMorgan Chase es 991000106/);
  });
});

describe('a limit', () => {
  test('of each card, of one, and raised', () =>
    plays('en', [
      ["what's my credit limit?", /^\[Your credit limits\]\nCash Back Card ••6006.*\$8,000\.00/],
      ['and on the citi card?', /^The limit of Everyday Rewards Card ••1899 at Citi is \$12,000\.00; \$10,507\.33 of it is left/],
      ['raise my limit', /I cannot raise/],
    ]));

  test('de la tarjeta', () =>
    plays('es', [
      ['¿cuál es el límite de mi tarjeta de Chase?', /^El límite de Cash Back Card ••6006 en JPMorgan Chase es de \$8,000\.00/],
    ]));
});

describe('a rate', () => {
  test('of a card, and of the loan', () =>
    plays('en', [
      ["what's the apr on my chase card", /^Cash Back Card ••6006 .* charges 21\.49% APR on purchases\. The bank told me today/],
      ['and my car loan?', /^Auto Loan ••7712 .* charges 5\.90% interest a year/],
    ]));

  test('of savings by their name', () => plays('en', [['what interest does my house fund pay', /^House fund ••3320 .* pays 4\.10% APY/]]));

  test('that the bank does not tell', () =>
    plays('en', [['what rate does my citi card charge', /^Citi does not tell me the rate of Everyday Rewards Card ••1899\./]]));

  test('de los ahorros y del préstamo', () =>
    plays('es', [
      ['¿cuánto interés paga mi cuenta de ahorros?', /^House fund ••3320 en Wells Fargo paga 4\.10\s?% de rendimiento anual \(APY\)/],
      ['¿y el préstamo de auto?', /^Auto Loan ••7712 .* cobra 5\.90\s?% de interés anual/],
    ]));
});
