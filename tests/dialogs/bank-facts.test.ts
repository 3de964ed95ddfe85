import { describe, expect, test } from '@jest/globals';
import { account, type Held, talkWith } from './talk.ts';

const routes = (ach: string, wire?: string): NonNullable<Held['routes']> => [
  { network: 'ach', number: ach },
  ...(wire === undefined ? [] : [{ network: 'wire' as const, number: wire }]),
];
const everyday: Held = { account: account('chase', 'checking', 'Everyday', '4321'), routes: routes('991000106', '991000193') };
const rainy: Held = {
  account: account('chase', 'savings', 'Rainy Day', '2207'),
  routes: routes('991000106', '991000193'),
  rates: [{ kind: 'yield', percent: 3.75 }],
};
const house: Held = { account: account('wells-fargo', 'savings', 'House fund', '3320'), routes: routes('992000202', '992000202') };
const student: Held = { account: account('us-bank', 'checking', 'Student', '3141'), routes: routes('994000404') };
const cash: Held = {
  account: account('chase', 'card', 'Cash Back', '6006'),
  available: 699_825,
  creditLimit: 800_000,
  rates: [
    { kind: 'purchases', percent: 21.49 },
    { kind: 'cash', percent: 29.99 },
  ],
};
const rewards: Held = { account: account('citi', 'card', 'Rewards', '1899'), available: -1_250, creditLimit: 100_000, asOf: null };
const loan: Held = { account: account('wells-fargo', 'loan', 'Auto Loan', '7712'), rates: [{ kind: 'interest', percent: 6.125 }] };

const WHERE = /Your bank’s app or website shows its routing number/;
const NUMBER = /The full account number I never show/;

describe('a routing number', () => {
  const asks = (held: readonly Held[], text = 'my routing number', silent = {}) => talkWith({ held, silent }).asks(text, 'routing-number');

  test('is told with its account, its use, and when the bank told it', () => {
    expect(asks([everyday, cash])).toBe(
      [
        'The routing number of Everyday ••4321 at JPMorgan Chase is 991000106, for direct deposit and ordinary transfers (ACH), and 991000193, for wires. The bank told me today at 10:42 AM.',
        'The full account number I never show. It is in your bank’s app or on its website, and at the bottom of a paper check.',
      ].join('\n'),
    );
  });

  test('that several accounts share is told once', () => {
    expect(asks([everyday, rainy, house])).toMatch(
      /^The routing number of Everyday ••4321 and Rainy Day ••2207 at JPMorgan Chase is .*\nThe routing number of House fund ••3320 at Wells Fargo is 992000202, for direct deposit and ordinary transfers \(ACH\) and for wires\./,
    );
  });

  test('for wires is not made up', () => {
    expect(asks([student])).toMatch(/994000404, for direct deposit .*; the bank names none for wires, so ask it before one is sent\./);
    const wired: Held = { ...student, routes: [{ network: 'wire', number: '994000404' }] };
    expect(asks([wired])).toMatch(/994000404, for wires; the bank names none for direct deposit\./);
  });

  test('of many accounts is asked about first, and told for the one that is meant', () => {
    const talk = talkWith({ held: [everyday, rainy, house, student] });
    expect(talk.asks('routing number', 'routing-number')).toBe(
      'I can tell you a routing number. The full account number I never show: your bank’s app or website does.\nThat fits 4 of your accounts. Which one do you mean?',
    );
    expect(talk.presses('••3320 House fund')).toMatch(/^The routing number of House fund ••3320/);
    expect(talk.says('and student?')).toMatch(/^The routing number of Student ••3141/);
    expect(asks([everyday, rainy, house, student], 'routing for wells fargo')).toMatch(/^The routing number of House fund/);
  });

  test('of a card there is none', () => {
    expect(asks([cash, everyday], 'routing number of my credit card')).toMatch(
      /^A card or loan has no routing number\. .*:\nThe routing number of Everyday/,
    );
    expect(asks([cash, loan])).toBe(
      'I see no account that has a routing number: cards and loans have none. How to pay one is on its statement.',
    );
  });

  test.each<[string, Held, RegExp]>([
    ['not allowed', { account: everyday.account, refuses: 'consent' }, /^You have not allowed me to see this at JPMorgan Chase/],
    ['not told by this bank', { account: everyday.account }, /^JPMorgan Chase does not tell me this\./],
    ['not there', { ...everyday, routes: [] }, /^JPMorgan Chase names no routing number by which money could reach Everyday ••4321\./],
  ])('that is %s is not told, but where it is', (_, held, answer) => {
    const said = asks([held]);
    expect(said).toMatch(answer);
    expect(said).toMatch(WHERE);
    expect(said).not.toMatch(NUMBER);
  });

  test('of one account is told, and of which it is not', () => {
    expect(asks([everyday, { account: rainy.account, refuses: 'restricted' }])).toMatch(
      /^The routing number of Everyday ••4321[\s\S]*has restricted the account[\s\S]*\nSo I have no figure for Rainy Day ••2207 at JPMorgan Chase\./,
    );
  });

  test('of one bank is told while another is silent', () => {
    const said = asks([everyday, house], 'routing numbers', { 'wells-fargo': 'timeout' });
    expect(said).toMatch(/^The routing number of Everyday[\s\S]*\nWells Fargo takes too long/);
    expect(said).toMatch(WHERE);
    expect(said).toMatch(NUMBER);
    expect(asks([])).toMatch(/No bank is connected/);
  });

  test('of a British account is its sort code, in pairs', () => {
    const current: Held = {
      account: account('wrenmoor', 'checking', 'Everyday', '2051'),
      routes: [{ network: 'sort_code', number: '000142' }],
    };
    expect(asks([current], 'my sort code')).toMatch(
      /^The sort code of Everyday ••2051 at Wrenmoor Bank is 00-01-42, for every payment within the UK, wages and direct debits included\. The bank told me today at 10:42 AM\.\nThe full account number I never show\./,
    );
    expect(talkWith({ held: [current] }, 'es').asks('mi sort code', 'routing-number')).toMatch(
      /^El «sort code» de Everyday ••2051 en Wrenmoor Bank es 00-01-42, para cualquier pago dentro del Reino Unido/,
    );
    expect(asks([current, student])).toMatch(/^The sort code of Everyday [^\n]*\nThe routing number of Student ••3141/);
  });

  test('in Spanish', () => {
    expect(talkWith({ held: [everyday] }, 'es').asks('número de ruta', 'routing-number')).toBe(
      [
        'El número de ruta de Everyday ••4321 en JPMorgan Chase es 991000106, para depósito directo y transferencias comunes (ACH), y 991000193, para un «wire». El banco me lo dio hoy a las 10:42 a.m.',
        'El número de cuenta completo no lo muestro nunca. Está en la aplicación o el sitio web de su banco, y abajo en un cheque.',
      ].join('\n'),
    );
  });
});

describe('a credit limit', () => {
  const asks = (held: readonly Held[], text = 'my credit limit') => talkWith({ held }).asks(text, 'credit-limit');
  const CHANGE =
    'I cannot raise or lower a limit: ask in your bank’s app or on the number on the back of the card, and have your income and housing costs at hand.';

  test('is told with what is left of it', () => {
    expect(asks([everyday, cash])).toBe(
      `The limit of Cash Back ••6006 at JPMorgan Chase is $8,000.00; $6,998.25 of it is left. As of today at 10:42 AM.\n${CHANGE}`,
    );
    expect(asks([rewards])).toMatch(/is \$1,000\.00; it is exceeded by \$12\.50\. Read today at 10:42 AM\./);
    expect(asks([{ account: cash.account, creditLimit: 1_000 }])).toMatch(/\$10\.00; the bank does not say how much of it is left\./);
  });

  test('of several cards is a list, of one that is named its own', () => {
    expect(asks([cash, rewards, everyday])).toBe(
      [
        '[Your credit limits]',
        'Cash Back ••6006, JPMorgan Chase: $8,000.00; $6,998.25 of it is left',
        'Rewards ••1899, Citi: $1,000.00; it is exceeded by $12.50',
        'Read: today at 10:42 AM',
        CHANGE,
      ].join('\n'),
    );
    expect(asks([cash, rewards], 'the limit of my citi card')).toMatch(/^The limit of Rewards ••1899/);
  });

  test('that is not told, or not there, is not made up', () => {
    expect(asks([{ account: cash.account }])).toMatch(/^JPMorgan Chase does not tell me the limit of Cash Back ••6006\./);
    expect(asks([{ ...cash, refuses: 'unavailable' }])).toMatch(/^JPMorgan Chase does not answer right now\./);
    expect(asks([everyday])).toBe('I see no credit card of yours here, so I see no limit either.');
    expect(asks([cash, everyday], 'the limit of my checking account')).toMatch(
      /^Only a credit card has a limit that I can see:\nThe limit of Cash/,
    );
  });

  test('is about the card that was spoken of', () => {
    const talk = talkWith({ held: [{ ...cash, current: 1 }, rewards] });
    talk.asks('balance of my chase card');
    expect(talk.asks('and the limit', 'credit-limit')).toMatch(/^The limit of Cash Back ••6006/);
  });

  test('in Spanish', () => {
    expect(talkWith({ held: [cash] }, 'es').asks('el límite de mi tarjeta', 'credit-limit')).toMatch(
      /^El límite de Cash Back ••6006 en JPMorgan Chase es de \$8,000\.00; quedan \$6,998\.25\. Datos de hoy a las 10:42 a\.m\.\nNo puedo subir/,
    );
  });
});

describe('an interest rate', () => {
  const asks = (held: readonly Held[], text = 'what is my rate') => talkWith({ held }).asks(text, 'interest-rate');
  const ELSEWHERE = /A rate that I cannot tell you is on your statement/;

  test('is told as the bank calls it, with its account and when', () => {
    expect(asks([rainy, everyday])).toBe(
      'Rainy Day ••2207 at JPMorgan Chase pays 3.75% APY. The bank told me today at 10:42 AM.\nTo ask for a better rate, call the number on your statement.',
    );
    expect(asks([cash])).toMatch(/^Cash Back ••6006 at JPMorgan Chase charges 21\.49% APR on purchases and 29\.99% APR on cash advances\./);
    expect(asks([loan])).toMatch(/^Auto Loan ••7712 at Wells Fargo charges 6\.125% interest a year\./);
  });

  test('of several accounts is a list, checking only where it is named', () => {
    expect(asks([everyday, rainy, rewards, loan])).toBe(
      [
        '[Your interest rates]',
        'Rainy Day ••2207, JPMorgan Chase: pays 3.75% APY',
        'Rewards ••1899, Citi: not told by the bank',
        'Auto Loan ••7712, Wells Fargo: charges 6.125% interest a year',
        'Read: today at 10:42 AM',
        'A rate that I cannot tell you is on your statement or in your bank’s app: APY is what savings pay, APR is what a card or loan costs.',
      ].join('\n'),
    );
    expect(asks([everyday, rainy], 'the rate of my checking account')).toMatch(
      /^JPMorgan Chase does not tell me the rate of Everyday ••4321\./,
    );
  });

  test('that is not told is not made up', () => {
    expect(asks([rewards])).toMatch(/^Citi does not tell me the rate of Rewards ••1899\.\n/);
    expect(asks([rewards])).toMatch(ELSEWHERE);
    expect(asks([{ ...cash, refuses: 'consent' }])).toMatch(/^You have not allowed me/);
    expect(asks([everyday])).toMatch(/^I see no savings, card or loan of yours here/);
  });

  test('in Spanish', () => {
    expect(talkWith({ held: [cash] }, 'es').asks('la tasa de mi tarjeta', 'interest-rate')).toMatch(
      /^Cash Back ••6006 en JPMorgan Chase cobra 21\.49\s?% de tasa anual \(APR\) en compras y 29\.99\s?% de tasa anual \(APR\) en adelantos de efectivo\. El banco me lo dijo hoy a las 10:42 a\.m\.\n/,
    );
  });
});
