/** The ways in which people ask for a card to be locked, or to work again; the model is the real one. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../bot/model.ts';
import { account, NOW } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

const card = (bank: string, label: string, last4: string) => ({
  account: account(bank, 'card' as const, label, last4, { orders: 'taken' as const }),
  current: 100,
});
const one = { held: [card('chase', 'Cash Back Card', '6006')] };
const two = { held: [...one.held, card('citi', 'Everyday Rewards Card', '1899')] };
const done = { state: 'done', at: NOW } as const;

describe('a card is locked at once', () => {
  test.each<[Language, string]>([
    ['en', 'lock my card'],
    ['en', 'Please freeze my card, I lost it!'],
    ['en', 'can u block my credit card rn'],
    ['en', 'hi, I cannot find my card anywhere, could you lock it please?'],
    ['en', 'freez my card pls'],
    ['es', 'bloquea mi tarjeta'],
    ['es', 'Por favor bloquee mi tarjeta de crédito, la perdí'],
    ['es', 'necesito congelar mi tarjeta'],
  ])('%s: %s', (language, text) => {
    const talk = customer(language, one);
    expect(talk.writes(text)).toMatch(/^(I have asked|Le pedí a) JPMorgan Chase/);
    expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
  });
});

describe('a card works again after a yes', () => {
  test.each<[Language, string, string]>([
    ['en', 'unlock my card', 'yes'],
    ['en', 'I found my card, please unfreeze it', 'yes please'],
    ['en', 'can you unblock my credit card', 'do it'],
    ['es', 'desbloquea mi tarjeta', 'sí'],
    ['es', 'ya apareció mi tarjeta, desbloquéela por favor', 'claro que sí'],
  ])('%s: %s', (language, text, yes) => {
    const talk = customer(language, one);
    expect(talk.writes(text)).toMatch(/^(Unlock JPMorgan Chase card|¿Desbloqueo la tarjeta) Cash Back Card ••6006/);
    expect(talk.orders()).toEqual([]);
    talk.writes(yes);
    expect(talk.orders()).toEqual(['unlock_card chase chase-6006']);
  });

  test('and stays locked after a no', () => {
    const talk = customer('en', one);
    talk.writes('unlock my card');
    expect(talk.writes('no')).toMatch(/^All right, I leave/);
    expect(talk.orders()).toEqual([]);
  });
});

test('which one is asked, and a balance in between does not lose the question', () => {
  const talk = customer('en', two);
  expect(talk.writes('lock my card')).toMatch(/Which one shall I lock/);
  expect(talk.writes('who can see my data?')).toMatch(/Back to locking your card/);
  expect(talk.writes('the citi one')).toMatch(/^I have asked Citi/);
});

test('the bot is not mute while the bank is waited for, and "yes" to nothing orders nothing', () => {
  const talk = customer('en', one);
  talk.writes('lock my card');
  expect(talk.writes('thank you')).toMatch(/welcome/);
  talk.writes('yes');
  expect(talk.orders()).toHaveLength(1);
  expect(talk.confirms(done)).toMatch(/is locked since today at 10:42 AM/);
});

test.each([
  'my card was declined at the store',
  'order me a new debit card',
  'what do I owe on my credit card?',
  'pay my credit card',
  'I am locked out of my account',
  'do not lock my card',
  'no bloquees mi tarjeta',
  'is my card locked?',
  'why is my card blocked',
  'mi tarjeta está bloqueada',
  'lock the door',
  'activate my new card',
])('nothing is locked by: %s', (text) => {
  const talk = customer('en', one);
  talk.writes(text);
  expect(talk.orders()).toEqual([]);
});
