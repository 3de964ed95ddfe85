/** The ways in which people ask what went in and out, what it came to, and what a charge is. */
import { describe, expect, test } from '@jest/globals';
import { customer, held, plays } from './customer.ts';

describe('what went in and out', () => {
  test.each([
    ['show my last transactions', /^\[Transactions, .*\]\nNov 9 · Green Basket ••4321: -\$42\.10 \(pending\)\n[\s\S]*Shown: 1–5 of /],
    ['last five things on my card', /^\[Transactions in Everyday Rewards Card ••1899/],
    ['list everything i bought at corner coffee', /“Corner Coffee”[\s\S]*Shown: 1–3 of 3/],
    ['has my paycheck come in yet?', /^Yes, I see it:\n[\s\S]*\+\$2,618\.37/],
    ['did my refund from Old Navy ever come in?', /^No, I do not see it: .*“old navy”/],
    ['what charges are pending', /^\[Pending .*\]\nNov 9/],
  ])('%s', (text, answer) => {
    expect(customer().writes(text)).toMatch(answer);
  });

  test.each([
    ['muéstreme mis últimos movimientos', /^\[Movimientos, .*\]\n9 nov · Green Basket/],
    ['¿ya me llegó el sueldo?', /^Sí, lo veo:\n[\s\S]*\+\$2,618\.37/],
    ['movimientos de la tarjeta', /^\[Movimientos en Everyday Rewards Card/],
  ])('%s', (text, answer) => {
    expect(customer('es').writes(text)).toMatch(answer);
  });

  test('page after page, then something else, then back to one shop', () => {
    const talk = customer();
    talk.writes('show my last transactions');
    expect(talk.presses('Show more')).toMatch(/Shown: 6–9 of 9/);
    expect(talk.writes("what's my checking balance?")).toMatch(/\$2,494\.25/);
    expect(talk.writes('show the transactions')).toMatch(/^\[Transactions in Everyday Checking ••4321/);
    expect(talk.writes('and at corner coffee?')).toMatch(/“Corner Coffee” in Everyday Checking ••4321/);
  });

  test('a bank that is silent, and one that may not be asked', () => {
    expect(customer('en', { held, silent: { citi: 'unavailable' } }).writes('show my last transactions')).toMatch(
      /Citi does not answer right now\.$/,
    );
    expect(customer('es', { held, noTransactions: true }).writes('muéstreme mis últimos movimientos')).toMatch(
      /^No me ha permitido ver esto en JPMorgan Chase/,
    );
  });
});

describe('what it came to', () => {
  test('this month, on one thing, and on another', () =>
    plays('en', [
      ['how much did i spend this month', /^You spent \$1,723\.34 so far this month \(Nov 1 – Nov 10\) from 4 accounts\./],
      ['and on groceries?', /^You spent \$42\.10 on groceries so far/],
      ['and at corner coffee?', /^You spent \$6\.75 with “Corner Coffee” .* \$0\.60 more than/],
    ]));

  test('in Spanish, with the list behind the number', () => {
    const talk = customer('es');
    expect(talk.writes('cuánto gasté en el súper este mes')).toMatch(/^Gastó \$42\.10 en supermercado en lo que va del mes/);
    expect(talk.presses('Ver la lista')).toMatch(/^\[Salidas de supermercado, 1 nov – 10 nov\]\n9 nov · Green Basket/);
  });

  test('nothing found is said with what was looked for', () => {
    expect(customer().writes('how much did i spend at ikea')).toMatch(/^I see nothing spent with “ikea” so far this month/);
  });

  test('a sum without a bank that did not answer says so first', () => {
    expect(customer('en', { held, silent: { citi: 'timeout' } }).writes('how much did i spend this month')).toMatch(
      /^This is not everything: Citi is missing in it\./,
    );
  });
});

describe('charges and bills', () => {
  test.each([
    ['was I charged twice?', /Palace Cinema[\s\S]*may be a double charge/],
    ['what subscriptions do i have', /Streambox ••1899: every month, \$17\.49, next around Dec 5/],
    [
      'when is my credit card payment due',
      /^Everyday Rewards Card ••1899 at Citi: The minimum payment is \$55\.00, due Nov 29, in 19 days\./,
    ],
    ['what is this charge from streambox', /^(?:The latest one: )?Streambox took \$17\.49/],
  ])('%s', (text, answer) => {
    expect(customer().writes(text)).toMatch(answer);
  });

  test.each([
    ['¿me cobraron dos veces?', /Palace Cinema[\s\S]*Puede ser un cobro doble/],
    ['qué suscripciones tengo', /Streambox ••1899: cada mes/],
    ['¿cuándo vence el pago de mi tarjeta?', /El pago mínimo es de \$55\.00 y vence el 29 nov/],
  ])('%s', (text, answer) => {
    expect(customer('es').writes(text)).toMatch(answer);
  });
});
