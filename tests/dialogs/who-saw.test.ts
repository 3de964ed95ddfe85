import { describe, expect, test } from '@jest/globals';
import type { Language, Look } from '../../bot/model.ts';
import { MINUTE, NOW, talkWith } from './talk.ts';

const look = (minutesAgo: number, more: Partial<Look> = {}): Look => ({
  at: NOW - minutesAgo * MINUTE,
  bank: 'chase',
  what: 'balance',
  ...more,
});
const TEO = { name: 'Teo Marín', reason: 'asked about a fee' };
const asks = (looks: Look[], language: Language = 'en') => talkWith({ held: [], looks }, language).asks('who saw my data', 'who-saw');

describe('who saw my data', () => {
  test('nobody did', () => {
    expect(asks([])).toMatch(/nobody looked at your accounts from this chat: neither I nor a person of the bank/);
    expect(asks([], 'es')).toMatch(/nadie consultó sus cuentas desde este chat/);
  });

  test('only the bot: by bank and kind, how often and when last', () => {
    const answer = asks([look(2), look(60, { what: 'transactions' }), look(90), look(100, { bank: 'citi' })]);
    expect(answer).toMatch(/no person of the bank looked at your accounts/);
    expect(answer).toMatch(/JPMorgan Chase: balances.*2 times, last today at 10:40 AM/s);
    expect(answer).toMatch(/JPMorgan Chase: transactions.*today at 9:42 AM/s);
    expect(answer).toMatch(/Citi: balances.*today at 9:02 AM/s);
  });

  test('people too: each look on its own, by name and with its reason', () => {
    const looks = [look(1, { by: TEO }), look(3, { what: 'accounts', by: { name: 'Nora', reason: 'has the conversation' } }), look(5)];
    const answer = asks(looks);
    expect(answer).toMatch(/Teo Marín: balances, JPMorgan Chase.*today at 10:41 AM, “asked about a fee”/s);
    expect(answer).toMatch(/Nora: which accounts you have, JPMorgan Chase.*“has the conversation”/s);
    expect(asks(looks, 'es')).toMatch(/Teo Marín: saldos, JPMorgan Chase.*hoy a las 10:41.*«asked about a fee»/s);
  });

  test('many looks of people are counted beyond ten', () => {
    expect(asks(Array.from({ length: 14 }, (_, n) => look(n, { by: TEO })))).toMatch(/and earlier.*4 more/s);
  });
});
