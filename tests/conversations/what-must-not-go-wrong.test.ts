/** A life may be at stake, and "undo": what plain words say is met in every state of a conversation. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../bot/model.ts';
import { account, type Held, MINUTE } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

const card: Held = { account: account('citi', 'card', 'Rewards', '1899', { orders: 'taken' }), current: 1 };
const another: Held = { account: account('chase', 'card', 'Cash Back', '6006', { orders: 'taken' }), current: 1 };
const cards = { held: [card, another] };

const CRISIS = { en: "if you don't unlock my account I'll kill myself", es: 'no quiero vivir más' };
const HELP = { en: /call or text 988[\s\S]*911/, es: /988[\s\S]*oprima 2[\s\S]*AYUDA[\s\S]*911/ };

describe.each<Language>(['en', 'es'])('somebody may take their own life (%s)', (language) => {
  test.each([
    ['at the start', []],
    ['while an account is asked for', [{ en: 'balance', es: 'saldo' }]],
    ['while a card is asked for', [{ en: 'lock my card', es: 'bloquea mi tarjeta' }]],
    ['while a yes is asked for', [{ en: 'unlock my citi card', es: 'desbloquea mi tarjeta de citi' }]],
    ['after two misses', ['blorp zzz', 'blorp zzz'].map((text) => ({ en: text, es: text }))],
  ])('%s: help is named, a person gets to know, and nothing else goes on', (_when, before) => {
    const talk = customer(language, before.length > 0 && before[0]?.en !== 'balance' ? cards : undefined);
    for (const line of before) talk.writes(line[language]);
    expect(talk.writes(CRISIS[language])).toMatch(HELP[language]);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'crisis', language }]);
    expect(talk.remembers().stack).toEqual([]);
    expect(talk.orders()).toEqual([]);
  });

  test('while a person is waited for: each time, and for a more urgent reason', () => {
    const talk = customer(language);
    talk.writes({ en: 'agent', es: 'agente' }[language]);
    expect(talk.writes(CRISIS[language])).toMatch(HELP[language]);
    expect(talk.writes(CRISIS[language])).toMatch(HELP[language]);
    expect(talk.handOvers().at(-1)).toMatchObject({ to: 'queue', why: 'crisis', language });
    expect(talk.writes({ en: 'hello', es: 'hola' }[language])).toBe('');
    talk.writes({ en: "I'll kill you", es: 'los voy a matar' }[language]);
    expect(talk.handOvers().at(-1)).toMatchObject({ to: 'queue', why: 'crisis', language });
  });
});

test('in the other language than the conversation’s', () => expect(customer('en').writes(CRISIS.es)).toMatch(HELP.es));

test.each<[Language, string]>([
  ['en', 'I will bomb your branch'],
  ['es', 'voy a poner una bomba en el banco'],
])('a threat is met calmly, without an echo, and a person gets to know (%s)', (language, text) => {
  const talk = customer(language);
  const said = talk.writes(text);
  expect(said).toMatch(/911/);
  expect(said).not.toMatch(/bomb/i);
  expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'threat', language }]);
});

describe('undo', () => {
  test.each<[Language, string, RegExp]>([
    ['en', 'undo that', /“unlock my card”/],
    ['es', 'deshacer', /«desbloquea mi tarjeta»/],
  ])('with nothing under way tells what can be undone (%s)', (language, text, told) =>
    expect(customer(language).writes(text)).toMatch(told),
  );

  test('ends what is under way', () => {
    const talk = customer('en', cards);
    talk.writes('unlock my citi card');
    expect(talk.writes('undo')).toMatch(/dropped/);
    talk.writes('yes');
    expect(talk.orders()).toEqual([]);
  });
});

describe('a button that picks the card to be locked', () => {
  const asked = () => {
    const talk = customer('en', cards);
    talk.writes('lock my card');
    return { talk, press: talk.keeps('••1899 Rewards') };
  };

  test('orders at once while its question is open', () => {
    const { talk, press } = asked();
    press();
    expect(talk.orders()).toEqual(['lock_card citi citi-1899']);
  });

  test.each(['start over', 'cancel', 'what can you do?'])('asks first after "%s"', (text) => {
    const { talk, press } = asked();
    talk.writes(text);
    expect(press()).toMatch(/^Lock Citi card Rewards ••1899\?/);
    expect(talk.orders()).toEqual([]);
    talk.writes('yes');
    expect(talk.orders()).toEqual(['lock_card citi citi-1899']);
  });

  test('asks first when its question is long over', () => {
    const { talk, press } = asked();
    talk.waits(31 * MINUTE);
    expect(press()).toMatch(/^Lock Citi card Rewards ••1899\?/);
    expect(talk.orders()).toEqual([]);
  });
});

const UNLOCK = { en: 'unlock my citi card', es: 'desbloquea mi tarjeta de citi' };

describe('only who plainly agrees has a card unlocked', () => {
  test.each<[Language, string]>([
    ...'yes|ok|sure|yep|go ahead|do it|yes please|of course|correct|yes!!!'.split('|').map((text): [Language, string] => ['en', text]),
    ...'sí|dale|claro|claro que sí|por supuesto|sí, hazlo|adelante|está bien'.split('|').map((text): [Language, string] => ['es', text]),
  ])('%s: %s', (language, text) => {
    const talk = customer(language, cards);
    talk.writes(UNLOCK[language]);
    talk.writes(text);
    expect(talk.orders()).toEqual(['unlock_card citi citi-1899']);
  });

  const NOT_PLAIN: { readonly [L in Language]: string } = {
    en:
      'yes no|no yes|yes... actually no|no... actually yes|yes and no|yes or no|whatever|if you say so|I guess|I guess so|ok?|yes?|sure, but which card?|' +
      'yeah right|why not|fine, whatever|yes if it is free|yes but not now|yes, later|maybe|probably|I suppose|you decide|do what you want|who cares|' +
      'not yes|I think so|what happens if I say yes|should I say yes?|blorp|hmm|lol|up to you|over my dead body|never|haha yes|yes. what is the weather like?',
    es:
      'sí no|no sí|sí... mejor no|no, digo sí|lo que sea|si tú lo dices|si usted lo dice|supongo|supongo que sí|¿ok?|claro, ¿pero cuál tarjeta?|¿sí?|da igual|' +
      'como quieras|ni modo|a lo mejor|sí pero no ahora|sí, luego|tal vez|quién sabe|creo que sí|no sé|si es gratis sí|claro que no|haga lo que quiera|' +
      'usted decida|qué pasa si digo que sí|ya qué|para nada|jamás',
  };
  test.each(
    Object.entries(NOT_PLAIN).flatMap(([language, texts]) => texts.split('|').map((text) => [language as Language, text] as const)),
  )('not by %s: %s', (language, text) => {
    const talk = customer(language, cards);
    talk.writes(UNLOCK[language]);
    expect(talk.writes(text)).not.toBe('');
    expect(talk.orders()).toEqual([]);
  });

  test('in doubt the question is asked again, in other words each time', () => {
    const talk = customer('en', cards);
    const asked = talk.writes(UNLOCK.en);
    expect(talk.writes('I guess')).toBe(`I am not sure whether that is a yes, so nothing has happened.\n${asked}`);
    expect(talk.writes('yes?')).toMatch(/^I still cannot tell/);
    talk.writes('yes');
    expect(talk.orders()).toHaveLength(1);
  });
});
