import { describe, expect, test } from '@jest/globals';
import type { Refusal } from '../../bot/model.ts';
import { account, type Held, MINUTE, NOW, talkWith } from './talk.ts';

const checking: Held = { account: account('chase', 'checking', 'Everyday Checking', '4321'), available: 249_425, current: 254_310 };
const bills: Held = { account: account('chase', 'checking', 'Bills', '8810'), available: 118_042, current: 118_042 };
const rainy: Held = { account: account('chase', 'savings', 'Rainy Day', '2207'), available: 1_250_000, current: 1_250_000 };
const house: Held = { account: account('wells-fargo', 'savings', 'House fund', '3320'), available: 3_418_077, current: 3_418_077 };
const auto: Held = {
  account: account('wells-fargo', 'loan', 'Auto Loan', '7712'),
  current: 1_184_520,
  due: { minimum: { minor: 31_245, currency: 'USD' }, on: '2026-11-15' },
};
const card: Held = {
  account: account('citi', 'card', 'Everyday Rewards Card', '1899'),
  current: 143_017,
  available: 1_050_733,
  creditLimit: 1_200_000,
};
const everything = { held: [checking, bills, rainy, house, auto, card] };

describe('one account', () => {
  test.each([
    [
      'by nickname',
      'how much is in my rainy day fund',
      'Your savings account Rainy Day ••2207 at JPMorgan Chase has $12,500.00, all of it available. As of today at 10:42 AM.',
    ],
    [
      'by last four',
      'balance of the one ending in 4321',
      'Your Everyday Checking ••4321 at JPMorgan Chase has $2,494.25 available to spend. The current balance is $2,543.10. As of today at 10:42 AM.',
    ],
    [
      'by bank and kind',
      'savings at wells fargo',
      'Your savings account House fund ••3320 at Wells Fargo has $34,180.77, all of it available. As of today at 10:42 AM.',
    ],
    [
      'a card',
      'what do i owe on my credit card',
      'You owe $1,430.17 on your Everyday Rewards Card ••1899 at Citi. You can still spend $10,507.33 of your $12,000.00 limit. As of today at 10:42 AM.',
    ],
    [
      'a loan',
      'my car loan',
      'You owe $11,845.20 on your Auto Loan ••7712 at Wells Fargo. At least $312.45 is due Nov 15. As of today at 10:42 AM.',
    ],
  ])('%s', (_how, text, answer) => {
    expect(talkWith(everything).asks(text)).toBe(answer);
  });

  test.each<[string, { [K in keyof Held]?: Held[K] | undefined }, RegExp]>([
    [
      'no available balance is not guessed',
      { available: undefined },
      /has a current balance of \$2,543\.10\. The bank does not say how much of it is available/,
    ],
    ['no current balance is not guessed', { current: undefined }, /has \$2,494\.25 available to spend\. As of/],
    ['no balance at all is said', { available: undefined, current: undefined }, /JPMorgan Chase sent no balance/],
    ['a time that the bank does not name is not invented', { asOf: null }, /The bank told me today at 10:42 AM, without saying as of when/],
    ['an older time is told', { asOf: NOW - 24 * 60 * MINUTE }, /As of yesterday at 10:42 AM/],
    [
      'a restricted account says so',
      { account: { ...checking.account, status: 'restricted' } },
      /\$2,494\.25.*The bank has restricted this account/,
    ],
    [
      'below zero is shown below zero',
      { available: -2_000, current: -1_500 },
      /is overdrawn: -\$20\.00 is available\. The current balance is -\$15\.00/,
    ],
    ['another currency is named', { currency: 'EUR' }, /€2,494\.25/],
  ])('%s', (_what, more, answer) => {
    // Explicitly absent figures are what the rows are about.
    const held = { ...checking, ...more } as Held;
    expect(talkWith({ held: [held] }).asks('my balance')).toMatch(answer);
  });

  test('a closed account is named, without a figure', () => {
    const closed: Held = { account: { ...rainy.account, status: 'closed' }, current: 100 };
    expect(talkWith({ held: [checking, closed] }).asks('savings')).toBe(
      'Your savings account Rainy Day ••2207 at JPMorgan Chase is closed, so it has no balance.',
    );
  });

  test('a card with money on it owes nothing', () => {
    expect(talkWith({ held: [{ ...card, current: -500 }] }).asks('card')).toMatch(/You owe nothing on .*: you are \$5\.00 ahead/);
  });
});

describe('several accounts', () => {
  test('up to three are shown at once, each with its bank', () => {
    expect(talkWith(everything).asks('my checking balance')).toBe(
      '[Your checking accounts]\nEveryday Checking ••4321, JPMorgan Chase: $2,494.25 available, $2,543.10 current\nBills ••8810, JPMorgan Chase: $1,180.42 available\nAs of: today at 10:42 AM',
    );
  });

  test('of several kinds and banks at once', () => {
    expect(talkWith(everything).asks('how much do i have in savings and on my card')).toMatch(
      /Rainy Day[\s\S]*House fund[\s\S]*Rewards Card/,
    );
    expect(talkWith(everything).asks('savings at chase and wells fargo')).toMatch(/Rainy Day[\s\S]*House fund/);
  });

  test('more are asked about, with buttons; a button shows its own', () => {
    const talk = talkWith(everything);
    expect(talk.asks('balance')).toBe('That fits 6 of your accounts. Which one do you mean?');
    expect(talk.buttons()).toEqual([
      '••4321 Everyday Checking',
      '••8810 Bills',
      '••2207 Rainy Day',
      '••3320 House fund',
      '••7712 Auto Loan',
      '••1899 Everyday Rewards Card',
      'All of them',
    ]);
    expect(talk.presses('••8810 Bills')).toMatch(/^Your checking account Bills ••8810 at JPMorgan Chase has \$1,180\.42/);
  });

  test.each([
    ['the bank', 'the wells fargo ones', /House fund[\s\S]*Auto Loan/],
    ['a nickname alone', 'rainy day', /Rainy Day ••2207/],
    ['the last four', '8810', /Bills ••8810/],
    ['all', 'all of them', /4321[\s\S]*8810[\s\S]*2207[\s\S]*3320[\s\S]*7712[\s\S]*1899/],
  ])('the question is answered by %s', (_by, text, answer) => {
    const talk = talkWith(everything);
    talk.asks('balance');
    expect(talk.says(text)).toMatch(answer);
  });

  test('an answer narrows what was asked', () => {
    const many = Array.from({ length: 4 }, (_, n): Held => ({ ...checking, account: account('chase', 'checking', `Pot ${n}`, `100${n}`) }));
    const talk = talkWith({ held: [...many, rainy, { ...bills, account: account('citi', 'checking', 'Basic', '5150') }] });
    expect(talk.asks('checking')).toMatch(/fits 5/);
    expect(talk.says('the citi one')).toMatch(/^Your checking account Basic ••5150 at Citi/);
  });

  test('different times are told for each', () => {
    const older: Held = { ...bills, asOf: NOW - 60 * MINUTE };
    expect(talkWith({ held: [checking, older] }).asks('balance')).toMatch(/4321.*as of today at 10:42 AM\n.*8810.*as of today at 9:42 AM/);
  });

  test('together: what one has and what one owes are never mixed, nor currencies', () => {
    const euros: Held = { account: account('citi', 'savings', 'Holiday', '7001'), available: 50_000, currency: 'EUR' };
    const unknown: Held = { account: account('us-bank', 'checking', 'Old', '7002'), current: 1 };
    expect(talkWith({ held: [checking, rainy, euros, unknown, auto, card] }).asks('everything together')).toMatch(
      /^Together you have \$14,994\.25 available in 2 accounts and €500\.00 available in one account\. You owe \$13,275\.37 on 2 cards and loans\. Not counted, as the bank sent no figure for it: Old ••7002\.\n\[Your accounts\]/,
    );
  });
});

describe('leaving something out', () => {
  test.each([
    ['how much do i have not counting savings', /4321[\s\S]*8810/, /2207|3320/],
    ['everything except the card', /2207/, /1899/],
    ['everything but the house fund', /2207/, /3320/],
    ['without the card, how much do I have', /2207/, /1899/],
    ['todo menos los ahorros', /4321/, /2207/],
  ])('%s', (text, shown, left) => {
    const said = talkWith(everything).asks(text);
    expect(said).toMatch(shown);
    expect(said).not.toMatch(left);
  });
});

describe('what is owed', () => {
  test.each([
    ['how much do i owe', /Auto Loan[\s\S]*Rewards Card/],
    ['cuánto debo', /Auto Loan[\s\S]*Rewards Card/],
    ['how much do i owe altogether', /^You owe \$13,275\.37/],
    ['mortgage balance', /^I see no mortgage\./],
    ['my student loan', /^I see no student loan\./],
    ['my car loan', /Auto Loan ••7712/],
  ])('%s', (text, answer) => {
    expect(talkWith(everything).asks(text)).toMatch(answer);
  });
});

describe('going on', () => {
  test.each([
    ['my checking balance', 'and savings?', /Rainy Day[\s\S]*House fund/],
    ['my chase checking', 'and savings?', /^Your savings account Rainy Day/],
    ['savings at chase', 'and at wells fargo?', /^Your savings account House fund/],
    ['savings at wells fargo', 'and checking?', /^\[Your checking accounts\]/],
    ['savings', 'and the 1899 one?', /^You owe \$1,430\.17/],
    ['checking', 'what about the house fund?', /House fund/],
    ['checking', 'and all together?', /^Together you have \$50,355\.44 available in 4 accounts/],
    ['checking', 'both together', /^Together you have \$3,674\.67 available in 2 accounts/],
  ])('%s, %s', (first, then, answer) => {
    const talk = talkWith(everything);
    talk.asks(first);
    expect(talk.says(then)).toMatch(answer);
  });

  test('is over after five minutes', () => {
    const talk = talkWith(everything);
    talk.asks('checking');
    talk.waits(5 * MINUTE + 1);
    expect(talk.says('and savings?')).toMatch(/^I did not understand/);
  });
});

test.each(['what was my card balance last month', 'what will my card balance be on friday', 'cuánto tenía mi tarjeta ayer'])(
  'another time is not passed off as now: %s',
  (text) => {
    expect(talkWith(everything).asks(text)).toMatch(/^I only know what is there now, not what was or will be:\nYou owe/);
  },
);

describe('nothing to show', () => {
  test.each([
    ['no bank connected', { held: [] }, 'balance', 'No bank is connected to this chat yet, so I cannot see any account of yours.'],
    [
      'a bank that is not connected',
      everything,
      'balance at us bank',
      'U.S. Bank is not connected to this chat, so I cannot see accounts there. What I can see:',
    ],
    [
      'a bank we do not know',
      everything,
      'my bank of america balance',
      'I have no connection to Bank of America, so I cannot see accounts there.',
    ],
    ['no such kind there', everything, 'citi checking', 'I see no checking account at Citi. You could ask about one of these:'],
    ['no such number', everything, 'the account ending in 9999', 'I see no account ending in 9999. You could ask about one of these:'],
    ['no such name', everything, 'how much is in the unicorn account', 'I see no account with that name. Which one do you mean?'],
  ])('%s', (_what, world, text, answer) => {
    expect(talkWith(world).asks(text)).toBe(answer);
  });
});

describe('a bank that does not answer', () => {
  const chaseSilent = { held: everything.held, silent: { chase: 'unavailable' as Refusal } };

  test('what is known is told, and the rest when the bank is back', () => {
    const talk = talkWith(chaseSilent);
    expect(talk.asks('savings')).toBe(
      'Your savings account House fund ••3320 at Wells Fargo has $34,180.77, all of it available. As of today at 10:42 AM.\nJPMorgan Chase does not answer right now.\nI will keep asking and write to you when JPMorgan Chase answers.',
    );
    expect(talk.watched()).toEqual(['chase']);
    talk.becomes(everything);
    expect(talk.settles('chase', 'answers')).toBe(
      'JPMorgan Chase answers again.\nYour savings account Rainy Day ••2207 at JPMorgan Chase has $12,500.00, all of it available. As of today at 10:42 AM.',
    );
    expect(talk.watched()).toEqual([]);
  });

  test('a bank that was not asked about is not spoken of', () => {
    expect(talkWith(chaseSilent).asks('savings at wells fargo')).not.toMatch(/Chase/);
  });

  test('a sum without it says so first, and is told whole when it is back', () => {
    const talk = talkWith(chaseSilent);
    expect(talk.asks('everything together')).toMatch(
      /^This is not everything: JPMorgan Chase is missing in it\. Together you have \$34,180\.77/,
    );
    talk.becomes(everything);
    expect(talk.settles('chase', 'answers')).toMatch(/answers again\.\nTogether you have \$50,355\.44/);
  });

  test('asked the same twice, it is told once', () => {
    const talk = talkWith(chaseSilent);
    talk.asks('savings');
    talk.asks('savings');
    talk.becomes(everything);
    expect(talk.settles('chase', 'answers')).toMatch(/Rainy Day/);
    expect(talk.watched()).toEqual([]);
  });

  test('an account without a figure is named beside those with one', () => {
    const held = [checking, { ...rainy, refuses: 'timeout' as const }];
    expect(talkWith({ held }).asks('chase')).toMatch(/\$2,494\.25[\s\S]*So I have no figure for Rainy Day ••2207 at JPMorgan Chase/);
  });

  test('it is given up on in the end', () => {
    const talk = talkWith(chaseSilent);
    talk.asks('chase');
    expect(talk.settles('chase', 'gave_up')).toBe('JPMorgan Chase still does not answer. I have stopped asking; please try again later.');
  });

  test('back for a moment only: it is told and not waited for again', () => {
    const talk = talkWith(chaseSilent);
    talk.asks('chase');
    expect(talk.settles('chase', 'answers')).toMatch(/JPMorgan Chase does not answer right now\.$/);
    expect(talk.watched()).toEqual([]);
  });

  test('two silent banks are told about when both are settled', () => {
    const talk = talkWith({ held: everything.held, silent: { chase: 'timeout', 'wells-fargo': 'rate_limited' } });
    expect(talk.asks('savings')).toMatch(/write to you when JPMorgan Chase and Wells Fargo answer\.$/);
    talk.becomes(everything);
    expect(talk.settles('chase', 'answers')).toBe('');
    expect(talk.settles('wells-fargo', 'answers')).toMatch(
      /^JPMorgan Chase and Wells Fargo answer again\.\n[\s\S]*Rainy Day[\s\S]*House fund/,
    );
  });

  test('the bot is not mute meanwhile, and the thread goes on', () => {
    const talk = talkWith(chaseSilent);
    talk.asks('savings');
    expect(talk.says('and at citi?')).toMatch(/^You owe \$1,430\.17/);
  });

  test.each<[Refusal, RegExp]>([
    ['reauth', /asks you to sign in again/],
    ['consent', /You have not allowed me to see this at Citi/],
    ['scope', /does not cover this/],
    ['restricted', /has restricted the account/],
    ['protocol', /cannot trust, so I show you no figure/],
    ['not_found', /no longer knows/],
    ['closed', /says that the account is closed/],
  ])('%s is said and not waited for', (why, answer) => {
    const talk = talkWith({ held: [{ ...card, refuses: why }] });
    expect(talk.asks('citi')).toMatch(answer);
    expect(talk.watched()).toEqual([]);
  });
});

test('in Spanish, the same care', () => {
  const talk = talkWith(everything, 'es');
  expect(talk.asks('cuánto tengo en ahorros de chase')).toBe(
    'Su cuenta de ahorros Rainy Day ••2207 en JPMorgan Chase tiene $12,500.00, todo disponible. Datos de hoy a las 10:42 a.m.',
  );
});
