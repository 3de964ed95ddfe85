/** A customer wants a person: how it comes to it, what is said, what happens meanwhile, and the way back. */
import { describe, expect, test } from '@jest/globals';
import { deskFrom, readDeskHours } from '../../bot/desk-hours.ts';
import type { Language } from '../../bot/model.ts';
import { MINUTE } from '../dialogs/talk.ts';
import { customer } from './customer.ts';

/** It is Tuesday 10:42 in New York where the customer is, and 07:42 in Los Angeles. */
const desk = (hours: string | undefined, contact?: string) =>
  deskFrom({ hours: hours === undefined ? undefined : readDeskHours(hours), contact });
const at = (hours: string | undefined, contact?: string, language: Language = 'en') =>
  customer(language, { held: [], desk: desk(hours, contact) });

const AGENT = { en: 'talk to a person', es: 'quiero hablar con una persona' };

describe('what is said is true', () => {
  test.each<[string, Language, string | undefined, string | undefined, RegExp]>([
    ['at work', 'en', 'Mo-Fr 09:00-17:00 America/New_York', undefined, /in line for a person now\. People are at work and will read/],
    [
      'not yet: in the customer’s own time',
      'en',
      'Mo-Fr 09:00-17:00 America/Los_Angeles',
      undefined,
      /Nobody is at work just now; people read this chat again from today at 12:00.PM/,
    ],
    ['closed for today', 'en', 'Mo-Tu 08:00-10:00; We 08:30-10:00 America/New_York', undefined, /again from Nov 11 at 8:30.AM/],
    ['nobody', 'en', undefined, undefined, /nobody from the bank reads this chat yet, so please do not wait/],
    ['the bank’s contact', 'en', undefined, '1-800-555-0100, day and night', /person at the bank: 1-800-555-0100, day and night\n/],
    ['no contact', 'en', undefined, undefined, /call the number on the back of your card/],
    ['at work', 'es', 'Mo-Fr 09:00-17:00 America/New_York', undefined, /en la fila .*Hay personal en este momento/],
    ['not yet', 'es', 'Mo-Fr 09:00-17:00 America/Los_Angeles', undefined, /Ahora no hay nadie; .* a partir de: hoy a las 12:00/],
    ['nobody', 'es', undefined, undefined, /nadie del banco lee este chat todavía, así que no espere/],
    ['the bank’s contact', 'es', undefined, '800-555-0100', /una persona del banco: 800-555-0100\n/],
    ['no contact', 'es', undefined, undefined, /al dorso de su tarjeta/],
  ])('%s (%s)', (_what, language, hours, contact, told) => {
    const talk = at(hours, contact, language);
    const said = talk.writes(AGENT[language]);
    expect(said).toMatch(told);
    expect(said).toMatch(language === 'en' ? /is kept.*“back to the bot”/ : /se guarda.*«volver al bot»/);
    if (hours === undefined) expect(said).not.toMatch(/at work|line|personal|fila/);
    expect(talk.buttons()).toEqual([language === 'en' ? 'Back to the bot' : 'Volver al bot']);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'asked', language }]);
  });
});

describe('anger', () => {
  test.each<[Language, string, RegExp, string]>([
    ['en', 'this is bullshit, you are useless', /rather have a person, tap the button/, 'Talk to a person'],
    ['es', 'eres un inútil, qué porquería de servicio', /hablar con una persona, toque el botón/, 'Hablar con alguien'],
  ])('offers a person (%s)', (language, text, answer, button) => {
    const talk = customer(language);
    expect(talk.writes(text)).toMatch(answer);
    talk.presses(button);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'anger', language }]);
  });
});

describe('a legal right', () => {
  test.each([
    'there is a charge on my card i did not make',
    'I want to dispute a charge',
    'I want to file a formal complaint against the bank',
    'I lost my job and cannot make my loan payment',
    'my husband passed away and I need to close his account',
  ])('is answered and offers a person: %s', (text) => {
    const talk = customer();
    expect(talk.writes(text).length).toBeGreaterThan(100);
    talk.presses('Talk to a person');
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'right', language: 'en' }]);
  });

  test('also in the middle of a question, and in Spanish', () => {
    const talk = customer('es');
    talk.writes('saldo');
    talk.writes('hay un cargo en mi tarjeta que yo no hice');
    expect(talk.handOvers()).toMatchObject([]);
    talk.writes('quiero hablar con una persona');
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'asked', language: 'es' }]);
  });
});

test.each([
  ['there is a charge on my card i did not make', 'fraud'],
  ['I want to dispute a charge', 'payments'],
  ['lock my card', 'cards'],
  ['I want to file a formal complaint against the bank', 'general'],
])('who wants a person after "%s" waits for who knows about %s', (text, skill) => {
  const talk = customer();
  talk.writes(text);
  talk.writes('talk to a person');
  expect(talk.handOvers()).toMatchObject([{ to: 'queue', skill }]);
});

describe('the same right twice in a row', () => {
  test.each<[Language, string, string]>([
    ['en', 'there is a charge on my card i did not make', 'unauthorized transaction on my account'],
    ['en', 'I want to file a formal complaint against the bank', 'I want to complain'],
    ['es', 'perdí mi trabajo y no puedo pagar el préstamo', 'me despidieron y no puedo pagar la tarjeta'],
  ])('goes to a person (%s): %s', (language, first, again) => {
    const talk = customer(language);
    const told = talk.writes(first);
    expect(talk.writes(again)).not.toContain(told);
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'right', language }]);
    talk.presses(language === 'en' ? 'Back to the bot' : 'Volver al bot');
    expect(talk.writes(first)).toContain(told);
  });

  test('is told again after something else, after half an hour, and when it is another right', () => {
    const talk = customer();
    const fraud = talk.writes('there is a charge on my card i did not make');
    talk.writes('balance of 4321');
    expect(talk.writes('unauthorized transaction on my account')).toBe(fraud);
    talk.waits(31 * MINUTE);
    expect(talk.writes('unauthorized transaction on my account')).toBe(fraud);
    talk.writes('I want to complain');
    expect(talk.handOvers()).toMatchObject([]);
  });
});

describe('while a person is waited for', () => {
  test('what the customer writes is met with silence, and with one word after half an hour', () => {
    const talk = at('Mo-Fr 09:00-17:00 America/New_York');
    talk.writes('agent');
    expect(talk.writes('what is my checking balance?')).toBe('');
    talk.waits(31 * MINUTE);
    expect(talk.writes('hello??')).toBe('A person will read this.');
    expect(talk.writes('are you there')).toBe('');
  });

  test('without anybody who reads, no reading is promised', () => {
    const talk = at(undefined, '800-555-0100', 'es');
    talk.writes('agente');
    talk.waits(31 * MINUTE);
    expect(talk.writes('¿hola?')).toMatch(/^Guardé esto, pero nadie del banco lee este chat todavía\.\nPara hablar .*: 800-555-0100$/);
  });
});

describe('back to the bot', () => {
  test.each<[Language, string]>([
    ['en', 'back to the bot'],
    ['en', 'Back to bot!'],
    ['en', 'ok take me back to the bot please'],
    ['en', 'I want to go back to the chatbot'],
    ['en', 'talk to the bot again'],
    ['en', 'return to the virtual assistant'],
    ['en', 'give me the bot back'],
    ['es', 'volver al bot'],
    ['es', 'Quiero volver al bot, por favor'],
    ['es', 'regresar al asistente'],
    ['es', 'prefiero seguir con el bot'],
    ['es', 'vuelva al bot'],
  ])('in plain words (%s): %s', (language, text) => {
    const talk = customer(language);
    talk.writes(AGENT[language]);
    expect(talk.writes(text)).toMatch(
      language === 'en' ? /^I am Banter.*\nYou are no longer in line/ : /^Soy Banter.*\nYa no está en la fila/,
    );
    expect(talk.handOvers().at(-1)).toMatchObject({ to: 'bot' });
  });

  test('in the other language too, which is spoken from then on', () => {
    const talk = customer('en');
    talk.writes('agent');
    expect(talk.writes('volver al bot')).toMatch(/^Soy Banter/);
  });

  test.each(['I do not want to go back to the bot', 'no quiero volver al bot', 'the bot is useless', 'back', 'I am back, bot or not'])(
    'not by: %s',
    (text) => {
      const talk = customer();
      talk.writes('agent');
      expect(talk.writes(text)).toBe('');
    },
  );

  test('by the button; then it answers as before, and old questions are gone', () => {
    const talk = customer();
    talk.writes('balance');
    talk.writes('agent');
    expect(talk.presses('Back to the bot')).toMatch(/^I am Banter/);
    expect(talk.writes('what is my checking balance?')).toMatch(/\$2,494\.25/);
  });

  test('who is with the bot is told so', () => {
    expect(customer().writes('back to the bot')).toMatch(/with me, the bot, already/);
  });
});
