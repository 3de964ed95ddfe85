/** The ways in which people ask for what is in their accounts. */
import { describe, expect, test } from '@jest/globals';
import { customer, plays } from './customer.ts';

describe('a balance', () => {
  test.each([
    ["What's my checking balance?", /Everyday Checking ••4321 .* \$2,494\.25/],
    ['how much is in my rainy day fund', /Rainy Day ••2207 .* \$12,500\.00/],
    ['hey can u tell me what i got in checking', /\$2,494\.25/],
    ['chekcing balnce pls', /\$2,494\.25/],
    ['balance of the account ending in 3320', /House fund ••3320 .* \$34,180\.77/],
    ['what do I owe on my credit card?', /You owe \$1,430\.17/],
    ['Good morning! I hope you are well. Could you please tell me the balance of my checking account? Thank you so much.', /\$2,494\.25/],
    ['how much do i have altogether', /^Together you have \$49,175\.02 available in 3 accounts\. You owe \$1,430\.17/],
    ['my wells fargo savings', /House fund/],
    ['my bank of america balance', /no connection to Bank of America/],
  ])('%s', (text, answer) => {
    expect(customer().writes(text)).toMatch(answer);
  });

  test.each([
    ['¿Cuál es el saldo de mi cuenta corriente?', /Su cuenta corriente Everyday Checking ••4321 .* \$2,494\.25/],
    ['cuanto tengo en ahorros', /Rainy Day[\s\S]*House fund/],
    ['¿Cuánto debo en mi tarjeta de crédito?', /Debe \$1,430\.17/],
    ['buenas tardes, quisiera saber cuánto tengo en total por favor', /En total tiene \$49,175\.02/],
    ['kiero saver mi saldo de la corriente', /\$2,494\.25/],
  ])('%s', (text, answer) => {
    expect(customer('es').writes(text)).toMatch(answer);
  });
});

describe('one thing after the other', () => {
  test('from checking to savings to what can be spent', () =>
    plays('en', [
      ["what's my checking balance?", /\$2,494\.25/],
      ['and savings?', /Rainy Day[\s\S]*House fund/],
      ['and at chase?', /^Your savings account Rainy Day/],
      ['is that what I can spend?', /You can spend \$12,500\.00 from Rainy Day/],
    ]));

  test('what can be spent, and why it differs, naming what is pending', () =>
    plays('en', [
      ["what's my checking balance?", /\$2,494\.25/],
      [
        'why are available and current different?',
        /The current balance is \$2,543\.10[\s\S]*Still pending:\n• GREEN BASKET MARKET, \$42\.10 \(today at 9:42 AM\)\n• CORNER COFFEE, \$6\.75/,
      ],
    ]));

  test('"and" may also begin something else', () =>
    plays('en', [
      ['what can I spend?', /You can spend \$2,494\.25/],
      ['and what do I owe on my credit card?', /^You owe \$1,430\.17/],
    ]));

  test('two requests in one message are both answered', () => {
    const said = customer().writes('hello, what is my checking balance? and also who can see my data?');
    expect(said).toMatch(/\$2,494\.25/);
    expect(said).toMatch(/not sold/);
  });
});
