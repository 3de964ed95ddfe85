import { describe, expect, test } from '@jest/globals';
import type { Period } from '../../dialogs/slots/period.ts';
import { account, type Held, type Moved, NOW, talkWith, type World } from './talk.ts';

const move = (on: string | number, text: string, cents: number, more: Moved['more'] = {}): Moved => ({ on, text, cents, more });
const held: readonly Held[] = [
  {
    account: account('chase', 'checking', 'Everyday Checking', '4321'),
    moves: [
      move(NOW - 60_000, 'GREEN BASKET MARKET', -4_210, { status: 'pending', merchant: 'Green Basket', category: 'groceries' }),
      move('2026-11-05', 'RENT', -160_000, { category: 'housing' }),
      move('2026-11-04', 'TRANSFER TO SAVINGS', -90_000),
      move('2026-11-03', 'PAYROLL', 250_000, { category: 'income' }),
      move('2026-10-08', 'GREEN BASKET MARKET', -10_000, { merchant: 'Green Basket', category: 'groceries' }),
      move('2026-10-20', 'GREEN BASKET MARKET', -3_000, { merchant: 'Green Basket', category: 'groceries' }),
    ],
  },
  {
    account: account('citi', 'card', 'Rewards', '1899'),
    moves: [
      move('2026-11-06', 'CORNER STORE', -2_000),
      move('2026-11-02', 'GREEN BASKET MARKET', 500, { merchant: 'Green Basket' }),
      move('2026-11-01', 'PAYMENT THANK YOU', 50_000, { category: 'transfer' }),
    ],
  },
];

const past = (from: string, to: string): Period => ({ past: { from, to }, future: null, said: 'then' });
const asks = (text: string, states = {}, world: World = { held }) => talkWith(world).asks(text, 'spending', states);

describe('how much was spent', () => {
  test('this month so far, beside the same days of the one before, without transfers', () => {
    expect(asks('how much did i spend')).toBe(
      [
        'You spent $1,662.10 so far this month (Nov 1 – Nov 10) from 2 accounts. Of that, $42.10 is still pending. That is $1,562.10 more than in the period before (Oct 1 – Oct 10: $100.00). $5.00 came back and is not taken off. Transfers and card payments are not counted. Read today at 10:42 AM.',
        '[What it went on, Nov 1 – Nov 10]',
        'Rent: $1,600.00',
        'Groceries: $42.10',
        'Everything else: $20.00',
      ].join('\n'),
    );
  });

  test.each<[string, object, RegExp]>([
    ['on groceries', {}, /^You spent \$42\.10 on groceries so far .* \$57\.90 less than .* does not say what another \$20\.00 was for/],
    ['at green basket', {}, /^You spent \$42\.10 with “Green Basket” so far/],
    ['at gren basket', {}, /^You spent \$42\.10 with “/],
    ['with my card', {}, /^You spent \$20\.00 so far .* from Rewards ••1899 at Citi\. In the period before .* it was nothing/],
    [
      'last month',
      { period: past('2026-10-01', '2026-10-31') },
      /^You spent \$130\.00 from Oct 1 to Oct 31 from 2 accounts\. In the period before \(Sep 1 – Sep 30\)/,
    ],
    [
      'last week',
      { period: past('2026-11-02', '2026-11-08') },
      /\$1,590\.00 more than in the period before \(Oct 26 – Nov 1|In the period before \(Oct 26 – Nov 1\)/,
    ],
    ['on the 6th', { period: past('2026-11-06', '2026-11-06') }, /^You spent \$20\.00 on Nov 6/],
    ['this year', { period: past('2026-01-01', '2026-11-10') }, /^You spent \$1,792\.10 from Jan 1 to Nov 10(?!.*period before)/],
    ['this month', { period: past('2026-11-01', '2026-11-30') }, /so far this month \(Nov 1 – Nov 10\)/],
    ['at Target', {}, /^I see nothing spent with “target” so far this month/],
    ['on february 31', { period: { past: null, future: null, said: 'february 31' } }, /^I know no such day as “february 31”/],
    [
      'next month',
      { period: { past: null, future: { from: '2026-12-01', to: '2026-12-31' }, said: 'next month' } },
      /only add up what has been spent/,
    ],
  ])('%s', (text, states, answer) => {
    expect(asks(`how much did i spend ${text}`, states)).toMatch(answer);
  });

  test('the list behind the number has exactly what was added up', () => {
    const talk = talkWith({ held });
    talk.asks('how much did i spend', 'spending');
    expect(talk.presses('Show the list')).toMatch(
      /^\[Outgoing money, Nov 1 – Nov 10\]\nNov 10 · Green Basket .*\nNov 6 · CORNER STORE .*\nNov 5 · RENT .*\nShown: 1–3 of 3/,
    );
  });

  test('amounts of two currencies are two sums, and not compared', () => {
    const euros: Held = { account: account('citi', 'card', 'Travel', '7070'), currency: 'EUR', moves: [move('2026-11-06', 'CAFE', -300)] };
    expect(asks('how much did i spend', {}, { held: [...held, euros] })).toMatch(
      /^You spent \$1,662\.10 and €3\.00 so far .* it was \$100\.00\./,
    );
  });

  const other: Held = { account: account('us-bank', 'checking', 'Bills', '8810'), moves: [] };
  test('a bank that does not answer is said to be missing, and no bank is no zero', () => {
    expect(asks('how much did i spend', {}, { held, silent: { citi: 'unavailable' } })).toMatch(
      /^This is not everything: Citi is missing in it\. You spent \$1,642\.10 [\s\S]*\nCiti does not answer right now\.$/,
    );
    expect(asks('how much did i spend', {}, { held: [...held, other], silent: { citi: 'unavailable', 'us-bank': 'timeout' } })).toMatch(
      /^This is not everything: Citi and U\.S\. Bank are missing in it\. /,
    );
    const none = asks('how much did i spend', {}, { held, noTransactions: true });
    expect(none).toMatch(/^You have not allowed me to see this at JPMorgan Chase/);
    expect(none).not.toMatch(/\$0|nothing spent/);
  });

  test('"and last month?", "and at Target?" go on, and nothing told is remembered', () => {
    const talk = talkWith({ held });
    talk.asks('how much did i spend on groceries from my chase checking', 'spending');
    expect(talk.says('and last month?', { period: past('2026-10-01', '2026-10-31') })).toMatch(
      /^You spent \$130\.00 on groceries from Oct 1 .* Everyday Checking/,
    );
    expect(talk.says('and at target?')).toMatch(/^I see nothing spent with “target” from Oct 1 to Oct 31 from Everyday Checking/);
    expect(JSON.stringify(talk.remembers())).not.toMatch(/4210|13000|10000/);
  });

  test('days that reach into three months are told month by month, from the first that has anything in it', () => {
    const states = { period: past('2026-01-01', '2026-12-31') };
    const year = (text: string, language?: 'es') => talkWith({ held }, language).asks(text, 'spending', states);
    expect(year('how much did i spend')).toMatch(
      /\n\[Spent, month by month\]\nOctober: \$130\.00\nNov 1 – Nov 10: \$1,662\.10\n\[What it went on, Jan 1 – Nov 10\]\n/,
    );
    expect(year('how much did i spend on groceries')).toMatch(
      /\n\[Spent on groceries, month by month\]\nOctober: \$130\.00\nNov 1 – Nov 10: \$42\.10$/,
    );
    expect(year('cuánto gasté en el súper', 'es')).toMatch(
      /\n\[Gastos en supermercado, mes a mes\]\nOctubre: \$130\.00\n1 nov – 10 nov: \$42\.10$/,
    );
    expect(asks('how much did i spend', { period: past('2026-10-01', '2026-11-10') })).not.toMatch(/month by month/);
  });

  test('in Spanish', () => {
    const talk = talkWith({ held }, 'es');
    expect(talk.asks('cuánto gasté en el súper este mes', 'spending')).toMatch(
      /^Gastó \$42\.10 en supermercado en lo que va del mes \(1 nov – 10 nov\) desde 2 cuentas\. De eso, \$42\.10 sigue pendiente\. Son \$57\.90 menos que en el período anterior \(1 oct – 10 oct: \$100\.00\)/,
    );
    expect(talk.presses('Ver la lista')).toMatch(/^\[Salidas de supermercado, 1 nov – 10 nov\]/);
  });
});
