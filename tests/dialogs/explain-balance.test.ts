import { describe, expect, test } from '@jest/globals';
import { account, type Held, talkWith } from './talk.ts';

const asks = (held: readonly Held[], text = 'what can i spend', noTransactions = false): string =>
  talkWith({ held, noTransactions }).asks(text, 'explain-balance');

const checking: Held = { account: account('chase', 'checking', 'Everyday Checking', '4321'), available: 249_425, current: 254_310 };

describe('what can be spent', () => {
  test('names what is pending, with amount and time', () => {
    const held: Held = {
      ...checking,
      pending: [
        ['GREEN BASKET MARKET', -4_210],
        ['CORNER COFFEE', -675],
      ],
    };
    expect(asks([held])).toBe(
      [
        'You can spend $2,494.25 from Everyday Checking ••4321 at JPMorgan Chase: that is its available balance.',
        'The current balance is $2,543.10: what is booked so far.',
        'Still pending:',
        '• GREEN BASKET MARKET, $42.10 (today at 9:42 AM)',
        '• CORNER COFFEE, $6.75 (today at 8:42 AM)',
        'As of today at 10:42 AM.',
      ].join('\n'),
    );
  });

  test.each<[string, Held, RegExp]>([
    ['a rest that no item explains is called a hold', checking, /Nothing is pending\.\nAnother \$48\.85 is held back/],
    ['more than is booked is called an overdraft', { ...checking, available: 300_000 }, /use \$456\.90 more than is booked/],
    ['nothing to spend', { ...checking, available: -100, current: -100 }, /nothing you can spend .*: -\$1\.00 is available/],
    [
      'a deposit on its way',
      { ...checking, available: 254_310, current: 254_310, pending: [['MOBILE CHECK DEPOSIT', 25_000]] },
      /MOBILE CHECK DEPOSIT, \+\$250\.00/,
    ],
    ['no available balance', { account: checking.account, current: 254_310 }, /does not tell me how much you can spend .* \$2,543\.10/],
    [
      'no current balance',
      { account: checking.account, available: 249_425 },
      /You can spend \$2,494\.25 .* does not tell me the current balance/,
    ],
    ['neither', { account: checking.account }, /sent no balance for/],
    [
      'a card: its limit, what is owed and what is pending',
      {
        account: account('citi', 'card', 'Rewards', '1899'),
        current: 143_017,
        available: 1_050_733,
        creditLimit: 1_200_000,
        pending: [['NOODLE HOUSE', -6_250]],
      },
      /You can spend \$10,507\.33 .*\nWhat you owe so far is \$1,430\.17\.\nStill pending:\n• NOODLE HOUSE, \$62\.50 \(today at 9:42 AM\)\nAs of/,
    ],
    [
      'many items are counted',
      { ...checking, pending: Array.from({ length: 7 }, (_, n) => [`SHOP ${n}`, -100] as [string, number]) },
      /SHOP 3, \$1\.00 \([^)]*\)\n• 3 more\n/,
    ],
  ])('%s', (_what, held, answer) => {
    expect(asks([held])).toMatch(answer);
  });

  test('without the right to see transactions it says so', () => {
    expect(asks([checking], 'what can i spend', true)).toMatch(/I am not able to see pending items at this bank/);
  });

  test('is about checking accounts where nothing was named, and about what was', () => {
    const savings: Held = { account: account('chase', 'savings', 'Rainy Day', '2207'), available: 100, current: 100 };
    expect(asks([checking, savings])).not.toMatch(/Rainy Day/);
    expect(asks([checking, savings], 'what can i spend from savings')).toMatch(/Rainy Day/);
  });

  test('an account that the bank has restricted is not denied to exist', () => {
    const savings: Held = { account: account('citi', 'savings', 'Ahorros', '5151', { status: 'restricted' }), refuses: 'restricted' };
    expect(asks([checking, savings], 'what can i spend from savings')).toMatch(/^Citi has restricted the account/);
  });

  test('loans are not spent from', () => {
    const loan: Held = { account: account('citi', 'loan', 'Auto Loan', '7712'), current: 100 };
    expect(asks([checking, loan])).not.toMatch(/Auto Loan/);
  });
});
