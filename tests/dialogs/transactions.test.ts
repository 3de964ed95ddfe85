import { describe, expect, test } from '@jest/globals';
import type { Amount } from '../../dialogs/slots/amount.ts';
import type { Period } from '../../dialogs/slots/period.ts';
import { account, type Held, type Moved, NOW, talkWith } from './talk.ts';

const DAY = 86_400_000;
const checking = account('chase', 'checking', 'Everyday Checking', '4321');
const card = account('citi', 'card', 'Rewards', '1899');

const coffee = (on: string | number, cents = -450): Moved => ({
  on,
  text: 'SQ *CORNER COFFEE 0412',
  cents,
  more: { merchant: 'Corner Coffee' },
});
const held: readonly Held[] = [
  {
    account: checking,
    moves: [
      {
        on: NOW - 60_000,
        text: 'GREEN BASKET MARKET',
        cents: -4_210,
        more: { status: 'pending', merchant: 'Green Basket', category: 'groceries' },
      },
      coffee('2026-11-09'),
      { on: '2026-11-02', text: 'HARBOR STUDIO PAYROLL', cents: 250_037, more: { category: 'income' } },
      coffee('2026-10-20'),
      { on: '2026-10-19', text: 'RIVERSIDE RENT', cents: -160_000, more: { category: 'housing' } },
      coffee('2026-09-05'),
    ],
  },
  {
    account: card,
    moves: [
      { on: '2026-11-08', text: 'PALACE CINEMA', cents: -2_850 },
      { on: '2026-10-25', text: 'PAYMENT THANK YOU', cents: 50_000, more: { category: 'transfer' } },
    ],
  },
];

const past = (from: string, to: string): Period => ({ past: { from, to }, future: null, said: 'then' });
const amount = (minor: number, bound: Amount['bound']): Amount => ({ minor, currency: null, bound });
const asks = (text: string, states = {}, world = { held }) => talkWith(world).asks(text, 'transactions', states);

describe('the latest transactions', () => {
  test('of all accounts, newest first, five at a time, pending marked', () => {
    const talk = talkWith({ held });
    expect(talk.asks('my transactions', 'transactions')).toBe(
      [
        '[Transactions, Oct 12 – Nov 10]',
        'Nov 10 · Green Basket ••4321: -$42.10 (pending)',
        'Nov 9 · Corner Coffee ••4321: -$4.50',
        'Nov 8 · PALACE CINEMA ••1899: -$28.50',
        'Nov 2 · HARBOR STUDIO PAYROLL ••4321: +$2,500.37',
        'Oct 25 · PAYMENT THANK YOU ••1899: +$500.00',
        'Shown: 1–5 of 7, read today at 10:42 AM',
      ].join('\n'),
    );
    expect(talk.buttons()).toEqual(['Show more']);
    expect(talk.presses('Show more')).toBe(
      [
        '[Transactions, Oct 12 – Nov 10]',
        'Oct 20 · Corner Coffee ••4321: -$4.50',
        'Oct 19 · RIVERSIDE RENT ••4321: -$1,600.00',
        'Shown: 6–7 of 7, read today at 10:42 AM',
      ].join('\n'),
    );
    expect(talk.presses('Look further back')).toMatch(/^\[Transactions, Jul 14 – Oct 11\]\nSep 5 · Corner Coffee/);
  });

  test('"show more" goes on where it stopped, also when something new came, days later', () => {
    const talk = talkWith({ held });
    talk.asks('my transactions', 'transactions');
    talk.becomes({ held: held.map((one) => ({ ...one, moves: [coffee(NOW + DAY), ...(one.moves ?? [])] })) });
    talk.waits(0.9 * DAY);
    expect(talk.presses('Show more')).toMatch(/^\[.*\]\nOct 20 · Corner Coffee ••4321: -\$4\.50\nOct 19/);
  });

  test('at the very same moment none is skipped or shown twice', () => {
    const same = Array.from({ length: 12 }, (_, n): Moved => ({ on: '2026-11-09', text: `SHOP ${n}`, cents: -100 }));
    const talk = talkWith({ held: [{ account: checking, moves: same }] });
    const said = [talk.asks('my transactions', 'transactions'), talk.presses('Show more'), talk.presses('Show more')].join('\n');
    const shops = said.match(/SHOP \d+/g) ?? [];
    expect(new Set(shops).size).toBe(12);
    expect(shops.length).toBe(12);
  });

  test('nothing that a bank told is remembered', () => {
    const talk = talkWith({ held });
    talk.asks('my transactions', 'transactions');
    talk.presses('Show more');
    expect(JSON.stringify(talk.remembers())).not.toMatch(/4210|4_210|450|Coffee|Basket|250037/i);
  });

  test('a button fits into what Messenger takes', () => {
    const talk = talkWith({ held: held.map((one) => ({ ...one, moves: Array.from({ length: 9 }, () => coffee('2026-11-01')) })) });
    const long = `${'x'.repeat(4_000)} account`;
    talk.asks(`everything over $1.00 at corner coffee from my chase checking, my ${long}`, 'transactions', { amount: amount(100, 'over') });
    expect(talk.buttons()).toEqual(['Show more']);
    expect(Math.max(...talk.carried())).toBeLessThan(500);
  });
});

describe('some of them', () => {
  test.each<[string, object, RegExp]>([
    ['last five things on my card', {}, /^\[Transactions in Rewards ••1899,.*\]\nNov 8 · PALACE CINEMA/],
    [
      'everything at corner coffee',
      {},
      /^\[Transactions with “Corner Coffee”, Aug 13 – Nov 10\]\n(?:.*Corner Coffee.*\n){3}Shown: 1–3 of 3/,
    ],
    ['everything at corner cofee', {}, /Shown: 1–3 of 3/],
    ['all from cornercoffee', {}, /Shown: 1–3 of 3/],
    ['grocery transactions', {}, /^\[Transactions for groceries,.*\]\nNov 10 · Green Basket .*\nShown: 1–1 of 1/],
    ['deposits', {}, /^\[Incoming money, .*\]\nNov 2 · HARBOR.*\nOct 25 .*\nShown/],
    ['what is pending', {}, /^\[Pending transactions, .*\]\nNov 10 .*\nShown/],
    ['anything over 1000 dollars', { amount: amount(100_000, 'over') }, /over \$1,000\.00.*\]\nNov 2 .*\nOct 19 .*\nShown/],
    ['over 2000', { amount: amount(200_000, 'over') }, /over \$2,000\.00.*\]\nNov 2 .*\nShown/],
    ['the one of 28.50', { amount: amount(2_850, 'exactly') }, /PALACE CINEMA.*\nShown: 1–1 of 1/],
    ['under 5 dollars', { amount: amount(500, 'under') }, /under \$5\.00.*\]\n(?:.*Corner Coffee.*\n){3}Shown/],
    [
      'in october',
      { period: past('2026-10-01', '2026-10-31') },
      /^\[Transactions, Oct 1 – Oct 31\]\nOct 25 .*\nOct 20 .*\nOct 19 .*\nShown/,
    ],
    ['on the 9th', { period: past('2026-11-09', '2026-11-09') }, /^\[Transactions, Nov 9\]/],
    ['last year', { period: past('2025-01-01', '2025-12-31') }, /no transactions, Jan 1 2025 – Dec 31 2025\./],
    ['on february 31', { period: { past: null, future: null, said: 'february 31' } }, /^I know no such day as “february 31”/],
    [
      'next week',
      { period: { past: null, future: { from: '2026-11-16', to: '2026-11-22' }, said: 'next week' } },
      /only see what has happened so far/,
    ],
    ['from everyday checking', {}, /^\[Transactions in Everyday Checking ••4321/],
    ['at Target', {}, /^I find no transactions with “target”, Aug 13 – Nov 10\./],
    ['at Bank of America', {}, /I find no transactions with “bank of america”/],
  ])('%s', (text, states, answer) => {
    expect(asks(text, states)).toMatch(answer);
  });
});

describe('has it arrived?', () => {
  test.each<[string, object, RegExp]>([
    ['did my paycheck come in yet', {}, /^Yes, I see it:\n\[Incoming money for income, .*\]\nNov 2 · HARBOR/],
    ['has the payment from Harbor Studio arrived', {}, /^Yes, I see it:\n.*HARBOR/],
    ['did the 500 come in', { amount: amount(50_000, 'exactly') }, /^Yes, I see it:\n.*\nOct 25 .* \+\$500\.00/],
    [
      'did the refund from Old Navy ever come in',
      {},
      /^No, I do not see it: no incoming money with “old navy”, Aug 13 – Nov 10\. It may still be on its way/,
    ],
    ['did anything come in', {}, /^These are the latest\. Tell me from whom/],
    ['has green basket gone through yet', { merchant: 'green basket' }, /^It is under way, but the bank has not booked it yet:/],
  ])('%s', (text, states, answer) => {
    expect(asks(text, states)).toMatch(answer);
  });
});

describe('what cannot be told', () => {
  test('a bank that does not answer is named beside what the others told', () => {
    const said = talkWith({ held, silent: { citi: 'unavailable' } }).asks('my transactions', 'transactions');
    expect(said).toMatch(/Corner Coffee[\s\S]*\nCiti does not answer right now\.$/);
  });

  test('nothing told is not nothing there', () => {
    expect(talkWith({ held, noTransactions: true }).asks('my transactions', 'transactions')).toBe(
      'You have not allowed me to see this at JPMorgan Chase, or your permission has ended. To allow it, write “connect JPMorgan Chase”.\nYou have not allowed me to see this at Citi, or your permission has ended. To allow it, write “connect Citi”.',
    );
  });

  test('no bank at all', () => {
    expect(talkWith({ held: [] }).asks('my transactions', 'transactions')).toMatch(/No bank is connected/);
  });

  test('an account that is not there', () => {
    expect(asks('transactions of the account ending in 9999')).toMatch(/I see no account ending in 9999/);
  });
});

describe('going on', () => {
  test('from a balance to its transactions, to other days', () => {
    const talk = talkWith({ held });
    talk.asks('balance of the 4321');
    expect(talk.asks('show the transactions', 'transactions')).toMatch(/^\[Transactions in Everyday Checking/);
    expect(talk.says('and in october?', { period: past('2026-10-01', '2026-10-31') })).toMatch(
      /^\[Transactions in Everyday Checking ••4321, Oct 1 – Oct 31\]\nOct 20 .*\nOct 19 .*\nShown/,
    );
    expect(talk.says('and on my card?')).toMatch(/^\[Transactions in Rewards ••1899, Oct 1 – Oct 31\]\nOct 25/);
  });

  test('in Spanish', () => {
    const talk = talkWith({ held }, 'es');
    expect(talk.asks('mis movimientos', 'transactions')).toMatch(
      /^\[Movimientos, 12 oct – 10 nov\]\n10 nov · Green Basket ••4321: -\$42\.10 \(pendiente\)\n[\s\S]*Se muestran: 1–5 de 7, consultado hoy a las 10:42 a\.m\.$/,
    );
    expect(talk.presses('Ver más')).toMatch(/20 oct · Corner Coffee/);
    expect(talk.asks('¿ya me llegó el reembolso de Old Navy?', 'transactions')).toMatch(/^No, no lo veo: no hay entradas con «old navy»/);
  });
});
