import { describe, expect, test } from '@jest/globals';
import { account, type Held, talkWith } from './talk.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const cash: Held = {
  account: account('chase', 'card', 'Cash Back Card', '6006'),
  current: 81_235,
  due: { minimum: usd(4_000), on: '2026-11-22' },
};
const rewards: Held = {
  account: account('citi', 'card', 'Rewards', '1899'),
  current: 143_017,
  due: { minimum: usd(5_500), on: '2026-11-15' },
  asOf: null,
};
const loan: Held = {
  account: account('chase', 'loan', 'Auto Loan', '7712'),
  current: 1_184_520,
  due: { minimum: usd(31_245), on: '2026-12-01' },
};
const checking: Held = { account: account('chase', 'checking', 'Everyday Checking', '4321'), current: 1, available: 1 };

const asks = (held: readonly Held[], text = 'when is my card payment due') => talkWith({ held }).asks(text, 'card-bill');

describe('a card bill', () => {
  test('says when, how much at least, and what is owed, as of when', () => {
    expect(asks([cash, checking])).toBe(
      'Cash Back Card ••6006 at JPMorgan Chase: The minimum payment is $40.00, due Nov 22, in 12 days. You owe $812.35 in all now, with what came after the last statement. The statement balance is not sent to me: it is in your bank’s app or on the statement. As of today at 10:42 AM.',
    );
  });

  test('of several cards is a list, the soonest first', () => {
    expect(asks([cash, rewards])).toBe(
      [
        '[What is due next]',
        'Rewards ••1899, Citi: due Nov 15, minimum $55.00, owed now $1,430.17',
        'Cash Back Card ••6006, JPMorgan Chase: due Nov 22, minimum $40.00, owed now $812.35',
        'Read: today at 10:42 AM',
      ].join('\n'),
    );
  });

  test.each<[string, Held, RegExp]>([
    ['today', { ...cash, due: { minimum: null, on: '2026-11-10' } }, /A payment is expected, due Nov 10, today\./],
    ['yesterday', { ...cash, due: { minimum: usd(100), on: '2026-11-09' } }, /and it was due Nov 9, yesterday\./],
    ['no day', { ...cash, due: { minimum: usd(100), on: null } }, /\$1\.00\. The bank does not say when it is due\./],
    ['nothing due', { ...cash, due: null }, /names no payment that is due/],
    ['nothing owed', { ...cash, current: 0 }, /You owe nothing on it now\./],
    ['no balance', { account: cash.account, due: null }, /sent no balance/],
  ])('%s', (_, held, answer) => {
    expect(asks([held])).toMatch(answer);
  });

  test('is about the one that is named, and about a loan where that is meant', () => {
    expect(asks([cash, rewards, loan], 'when is the citi card due')).toMatch(/^Rewards ••1899 at Citi:/);
    expect(asks([cash, rewards, loan], 'when is the car loan due')).toMatch(/^Auto Loan ••7712 .* \$312\.45, due Dec 1, in 21 days/);
  });

  test('without a card, or an answer, it says so', () => {
    expect(asks([checking])).toMatch(/I see no account of that kind with a bill/);
    expect(talkWith({ held: [cash, rewards], silent: { citi: 'timeout' } }).asks('card bill', 'card-bill')).toMatch(
      /^Cash Back[\s\S]*\nCiti takes too long/,
    );
    expect(asks([])).toMatch(/No bank is connected/);
  });

  test('in Spanish', () => {
    expect(talkWith({ held: [cash] }, 'es').asks('cuándo vence mi tarjeta', 'card-bill')).toMatch(
      /^Cash Back Card ••6006 en JPMorgan Chase: El pago mínimo es de \$40\.00 y vence el 22 nov, en 12 días\. Ahora debe \$812\.35 en total/,
    );
  });
});
