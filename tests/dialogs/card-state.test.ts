/** "Is my card locked?": told is what the bank says, and nothing is ordered. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { account, type Held, NOW, talkWith } from './talk.ts';

const STATE = 'card-state';
const card = (bank: string, label: string, last4: string, more: Partial<Held> = {}, of: object = {}): Held => ({
  account: account(bank, 'card', label, last4, { orders: 'taken', ...of }),
  current: 1,
  ...more,
});
const locked = card('chase', 'Cash Back Card', '6006', { locked: NOW });
const active = card('citi', 'Rewards Card', '1899', { locked: false });

let talk: ReturnType<typeof talkWith>;
const ask = (held: readonly Held[], text = 'is my card locked?', begin = STATE): string => {
  talk = talkWith({ held });
  return talk.asks(text, begin);
};
afterEach(() => expect(talk.orders()).toEqual([]));

describe('one card', () => {
  test('is locked', () => {
    expect(ask([locked])).toBe('JPMorgan Chase says: Cash Back Card ••6006 is locked since today at 10:42 AM.');
    expect(talk.buttons()).toEqual(['Unlock it']);
    expect(talk.presses('Unlock it')).toMatch(/^Unlock JPMorgan Chase card Cash Back Card ••6006\?/);
  });

  test('is not', () => {
    expect(ask([active])).toBe('Citi says: Rewards Card ••1899 is not locked.');
    expect(talk.buttons()).toEqual(['Lock it']);
    expect(talk.presses('Lock it')).toMatch(/^Lock Citi card Rewards Card ••1899\?/);
  });

  test('in Spanish', () => {
    talk = talkWith({ held: [locked, active] }, 'es');
    expect(talk.asks('¿está bloqueada mi tarjeta?', STATE)).toMatch(
      /^JPMorgan Chase dice: la tarjeta Cash Back Card ••6006 está bloqueada desde hoy a las 10:42.a\.m\.\nCiti dice: .*1899 no está bloqueada\.$/,
    );
  });

  test('also when it was heard as a wish to lock it', () => {
    expect(ask([active], 'is my card locked?', 'lock-card')).toBe('Citi says: Rewards Card ••1899 is not locked.');
  });
});

describe('several', () => {
  test('are told one by one, with no button', () => {
    expect(ask([locked, active])).toMatch(/6006 is locked since .*\n.*1899 is not locked\.$/);
    expect(talk.buttons()).toEqual([]);
  });

  test('but only those that are meant, and "and the chase one?" goes on', () => {
    expect(ask([locked, active], 'is my citi card locked?')).toBe('Citi says: Rewards Card ••1899 is not locked.');
    expect(talk.says('and the chase one?')).toMatch(/^JPMorgan Chase says: .*6006 is locked/);
  });
});

describe('what cannot be seen is said', () => {
  test.each<[string, Held, RegExp]>([
    ['the bank does not answer', card('citi', 'R', '1899'), /^I cannot see right now whether R ••1899 is locked: Citi does not answer\./],
    ['it was not allowed', card('citi', 'R', '1899', {}, { orders: 'not_allowed' }), /you have not allowed me to look after cards at Citi/],
    [
      'the bank has no such way',
      { ...card('citi', 'R', '1899'), account: account('citi', 'card', 'R', '1899') },
      /^Citi does not tell me whether/,
    ],
    ['it is closed', card('citi', 'R', '1899', {}, { status: 'closed' }), /is closed already/],
    ['it is restricted', card('citi', 'R', '1899', {}, { status: 'restricted' }), /^Citi has restricted R ••1899 itself/],
  ])('%s', (_what, one, told) => expect(ask([one])).toMatch(told));

  test('no card, no bank, another bank, a debit card', () => {
    expect(ask([{ account: account('chase', 'checking', 'Everyday', '4321'), current: 1 }])).toMatch(/I see no card of yours/);
    expect(ask([])).toMatch(/No bank is connected/);
    expect(ask([active], 'is my Monzo card locked?')).toMatch(/not/);
    talk = talkWith({ held: [active], silent: { chase: 'timeout' } });
    expect(talk.asks('is my card locked?', STATE)).toMatch(/1899 is not locked\.\nI cannot see your cards at JPMorgan Chase right now/);
  });
});

test('while an order is under way nothing is told that may be over already', () => {
  talk = talkWith({ held: [active] });
  talk.asks('lock my card', 'lock-card');
  expect(talk.asks('is my card locked?', STATE)).toMatch(/^I have already asked Citi to lock Rewards Card ••1899/);
  talk.confirms({ state: 'done', at: NOW });
});
