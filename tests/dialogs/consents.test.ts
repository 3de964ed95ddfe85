/** What became of what a customer allowed, in words: short, plain, and with a way on. */
import { describe, expect, test } from '@jest/globals';
import type { Connections, ConsentNews, EndedElsewhere, Language } from '../../bot/model.ts';
import { NOW, talkWith } from './talk.ts';

const UNTIL = NOW + 30 * 24 * 3_600_000;
const CONNECTED: Connections = {
  connected: [{ bank: 'chase', scopes: ['accounts'], until: UNTIL }],
  offered: ['citi'],
  out: ['us-bank'],
};

const told = (news: ConsentNews[], language: Language = 'en') => {
  const talk = talkWith({ held: [], connections: CONNECTED }, language);
  return { ...talk, first: talk.begins('consent-news', { news }) };
};
const soon: ConsentNews = { bank: 'chase', what: 'ends_soon', until: UNTIL };
const over = (why: EndedElsewhere, bank = 'chase'): ConsentNews => ({ bank, what: 'ended', why });

describe('it ends soon', () => {
  test('said, with a way to keep it and one to let it be', () => {
    const { first, buttons } = told([soon]);
    expect(first).toBe(
      'My permission at JPMorgan Chase ends Dec 10 at 10:42 AM. From then on I see nothing there any more. Would you like to keep it? Then you choose again what I may see, and for how long.',
    );
    expect(buttons()).toEqual(['Keep it', 'Let it end']);
  });

  test('kept: the page on which it is allowed anew', () => {
    expect(told([soon]).presses('Keep it')).toContain('JPMorgan Chase is connected until');
  });

  test('left: nothing changes, and how to end it now', () => {
    const { presses, comesOf, buttons } = told([soon]);
    expect(presses('Let it end')).toBe('');
    expect(comesOf({ state: 'noted' })).toBe(
      'All right: JPMorgan Chase ends by itself Dec 10 at 10:42 AM, and I will not ask again. Until then all is as before.',
    );
    expect(buttons()).toEqual(['Disconnect JPMorgan Chase', 'What can you see?']);
  });

  test('left, when it has ended meanwhile', () => {
    const talk = told([soon]);
    talk.becomes({ held: [] });
    talk.presses('Let it end');
    expect(talk.comesOf({ state: 'noted' })).toBe('All right. JPMorgan Chase is not connected any more.');
  });

  test('en español', () => {
    const { first, buttons, presses, comesOf } = told([soon], 'es');
    expect(first).toMatch(/^Mi permiso en JPMorgan Chase termina .*\. Desde entonces ya no veré nada allí\. ¿Quiere mantenerlo\?/);
    expect(buttons()).toEqual(['Mantenerlo', 'Dejar que termine']);
    presses('Dejar que termine');
    expect(comesOf({ state: 'noted' })).toMatch(/^De acuerdo: JPMorgan Chase termina por sí solo/);
  });
});

describe('it has ended', () => {
  test.each<[EndedElsewhere, RegExp, RegExp, string[]]>([
    ['expired', /has ended: its time is over\./, /terminó: su plazo se cumplió\./, ['Connect again']],
    [
      'revoked',
      /told me that you ended my permission there\..*If that was not you, please call/,
      /usted terminó mi permiso/,
      ['Connect again'],
    ],
    ['withdrawn', /has ended my permission there\./, /terminó mi permiso allí\./, ['Connect again']],
    ['bank', /does not accept my permission any more/, /ya no acepta mi permiso/, ['Connect again']],
    ['bank_out', /does not work with this assistant any more\./, /ya no trabaja con este asistente\./, []],
  ])('%s', (why, english, spanish, choices) => {
    const { first, buttons } = told([over(why)]);
    expect([first, buttons()]).toEqual([expect.stringMatching(english), choices]);
    expect(told([over(why)], 'es').first).toMatch(spanish);
  });

  test('connected again, from the message itself', () => {
    const talk = told([over('revoked', 'citi')]);
    expect(talk.presses('Connect again')).not.toBe('');
  });
});

test('of several banks each is told, and its buttons name it', () => {
  const { first, buttons } = told([soon, over('expired', 'citi')]);
  expect(first.split('\n')).toHaveLength(2);
  expect(buttons()).toEqual(['Keep JPMorgan Chase', 'Let JPMorgan Chase end', 'Connect Citi again']);
});

test('a bank that is out cannot be connected, and the list says so', () => {
  const { asks, buttons } = talkWith({ held: [], connections: CONNECTED });
  expect(asks('U.S. Bank', 'connect-bank')).toMatch(/^U\.S\. Bank: not to be connected at present/);
  expect(buttons()).toEqual(['Citi']);
  expect(asks('', 'my-connections')).toMatch(/Until: [\s\S]*U\.S\. Bank: not to be connected at present/);
});
