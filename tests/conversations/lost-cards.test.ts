/** The ways in which people say that a card is gone, or that they need a new one; the model is the real one. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../bot/model.ts';
import { account, NOW } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

const card = (bank: string, label: string, last4: string) => ({
  account: account(bank, 'card' as const, label, last4, { orders: 'taken' as const }),
  current: 100,
  locked: false,
});
const one = { held: [card('chase', 'Cash Back Card', '6006')] };
const two = { held: [...one.held, card('citi', 'Everyday Rewards Card', '1899')] };
const done = { state: 'done', at: NOW, card: 'blocked' } as const;

describe('a card is reported after a yes, and not before', () => {
  test.each<[Language, string, RegExp, string]>([
    ['en', 'my card was stolen', /^Report JPMorgan Chase card .* as stolen\?/, 'yes'],
    ['en', 'I lost my credit card', /^Report JPMorgan Chase card .* as lost\?/, 'yes, report it'],
    ['en', 'somebody stole my wallet', /^Report JPMorgan Chase card .* as stolen\?/, 'go ahead'],
    ['es', 'me robaron la tarjeta', /^¿Reporto la tarjeta .* como robada\?/, 'sí'],
    ['es', 'perdí mi tarjeta', /^¿Reporto la tarjeta .* como perdida\?/, 'sí, por favor'],
    ['es', 'no encuentro mi tarjeta por ningún lado', /^¿Reporto la tarjeta .* como perdida\?/, 'dale'],
  ])('%s: %s', (language, text, asked, yes) => {
    const talk = customer(language, one);
    expect(talk.writes(text)).toMatch(asked);
    expect(talk.orders()).toEqual([]);
    talk.writes(yes);
    expect(talk.orders()).toEqual(['report_lost chase chase-6006']);
  });
});

describe('what happened is answered in whatever words, and the card stays picked', () => {
  test.each<[string, RegExp]>([
    ['stolen', /as stolen\?/],
    ['it was stolen', /as stolen\?/],
    ['somebody took it, it got stolen', /as stolen\?/],
    ['I lost it', /as lost\?/],
    ['lost', /as lost\?/],
    ['me la robaron', /como robada\?/],
    ['the second one', /as stolen\?/],
  ])('%s', (text, asked) => {
    const talk = customer('en', two);
    talk.asks('report my chase card', 'report-card');
    expect(talk.writes(text)).toMatch(asked);
  });
});

test('"no, just lock it" reports nothing', () => {
  const talk = customer('en', one);
  talk.writes('my card was stolen');
  talk.writes('no, just lock it');
  expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
});

test.each<[Language, string, RegExp, string[]]>([
  ['en', 'I cannot find my card, could you lock it please?', /^I have asked JPMorgan Chase to lock/, ['lock_card chase chase-6006']],
  ['en', 'my wallet was stolen. Freeze my card!', /^I have asked JPMorgan Chase to lock/, ['lock_card chase chase-6006']],
  ['es', 'perdí mi tarjeta, bloquéela por favor', /^Le pedí a JPMorgan Chase que bloquee/, ['lock_card chase chase-6006']],
  ['en', 'I lost my card. I need a new card', /^Report JPMorgan Chase card [^\n]*$/, []],
])('of two things said in one breath, what counts is done: %s: %s', (language, text, answer, orders) => {
  const talk = customer(language, one);
  expect(talk.writes(text)).toMatch(answer);
  expect(talk.orders()).toEqual(orders);
});

test('after a balance it is no question about the card’s balance', () => {
  const talk = customer('en', one);
  talk.writes('balance of my card');
  expect(talk.writes('my card was stolen')).toMatch(/^Report JPMorgan Chase card/);
});

test('from the theft to the new card', () => {
  const talk = customer('en', two);
  expect(talk.writes('my citi card was stolen')).toMatch(/^Report Citi card Everyday Rewards Card ••1899 as stolen\?/);
  talk.writes('yes');
  expect(talk.confirms(done)).toMatch(/reported as stolen, and blocked since/);
  expect(talk.presses('Order a new card')).toMatch(/^Order a new card in place of Citi card/);
  talk.writes('yes please');
  expect(talk.orders()).toEqual(['replace_card citi citi-1899']);
  expect(talk.confirms({ state: 'done', at: NOW, arrives: { from: '2026-11-15', to: '2026-11-17' } })).toMatch(
    /between Nov 15 and Nov 17\.$/,
  );
});

test.each<[Language, string, RegExp]>([
  ['en', 'my card is cracked, send me a new one', /^Order a new card in place of JPMorgan Chase card/],
  ['en', 'the chip is worn out, I need a replacement card', /^Order a new card in place of/],
  ['es', 'se me rompió la tarjeta, quiero otra', /^¿Pido una tarjeta nueva en lugar de/],
])('a new card, %s: %s', (language, text, asked) => {
  const talk = customer(language, one);
  expect(talk.writes(text)).toMatch(asked);
  expect(talk.orders()).toEqual([]);
});
