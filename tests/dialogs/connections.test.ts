/** Connecting, seeing and disconnecting banks, as the customer reads it; the letters of a page, as people copy them. */
import { describe, expect, test } from '@jest/globals';
import type { Connection, Language } from '../../bot/model.ts';
import { codeReader } from '../../dialogs/slots/code.ts';
import { account, MINUTE, NOW, talkWith } from './talk.ts';

const DAY = 24 * 60 * MINUTE;
const CHASE: Connection = { bank: 'chase', scopes: ['accounts', 'balances'], since: NOW - DAY, until: NOW + 30 * DAY };
const CITI: Connection = { bank: 'citi', scopes: ['accounts', 'staff'], until: NOW + 400 * DAY };
const held = [{ account: account('chase', 'checking', 'Everyday Checking', '4321'), available: 1 }];

const talk = (connected: Connection[], offered: string[] = [], language: Language = 'en') =>
  talkWith({ held, connections: { connected, offered, out: [] } }, language);

describe('connect', () => {
  test('asks which where there are several, and hands out a page for the one', () => {
    const one = talk([], ['chase', 'citi']);
    expect(one.asks('', 'connect-bank')).toBe('Which bank do you want to connect?');
    expect(one.buttons()).toEqual(['JPMorgan Chase', 'Citi']);
    expect(one.presses('Citi')).toContain('Here you choose what I may see at Citi and for how long');
  });

  test.each<[string, Connection[], string[], string, RegExp]>([
    ['the one that is named', [], ['chase', 'citi'], 'chase', /sign in at JPMorgan Chase itself/],
    ['the only one there is', [], ['citi'], '', /sign in at Citi itself/],
    ['one that is connected already', [CHASE], ['citi'], 'chase', /is connected until Dec 10 .*You allowed: accounts and balances/],
    ['a bank we do not speak to', [], ['citi'], 'capital one', /I cannot connect Capital One. What I can connect: Citi/],
    ['where all are connected', [CHASE], [], '', /Everything that can be connected here is: JPMorgan Chase/],
    ['where none can be', [], [], '', /No bank can be connected from this chat/],
  ])('%s', (_, connected, offered, text, said) => expect(talk(connected, offered).asks(text, 'connect-bank')).toMatch(said));
});

describe('who comes back from a bank', () => {
  const given = { bank: 'chase', waiting: 'w', until: NOW + 10 * MINUTE };
  const connected = { state: 'connected', bank: 'chase', scopes: CHASE.scopes, until: CHASE.until } as const;

  test('in the chat’s own browser is connected without another word, and reads which accounts', () => {
    const one = talk([]);
    expect(one.begins('bank-signed-in', { ...given, code: false })).toBe('');
    expect(one.wanted()).toEqual([{ name: 'connect', args: { waiting: 'w' } }]);
    expect(one.comesOf(connected)).toMatch(/^JPMorgan Chase is connected until Dec 10 .*\n.*Everyday Checking ••4321/s);
  });

  test('in another browser writes the letters, as often as it takes', () => {
    const one = talk([]);
    expect(one.begins('bank-signed-in', { ...given, code: true })).toMatch(/write the eight letters here/);
    one.says('BCDF-GHJK', { code: 'BCDF-GHJK' });
    expect(one.wanted()).toEqual([{ name: 'connect', args: { waiting: 'w', code: 'BCDF-GHJK' } }]);
    expect(one.comesOf({ state: 'wrong_code', left: 4 })).toContain('You have 4 more tries');
    one.says('BCDF-GHJL', { code: 'BCDF-GHJL' });
    expect(one.comesOf(connected)).toMatch(/is connected until/);
  });

  test.each(['late', 'dropped'] as const)('and was %s is told that nothing is connected', (state) => {
    const one = talk([]);
    one.begins('bank-signed-in', { ...given, code: false });
    expect(one.comesOf({ state })).toContain('Nothing is connected');
    expect(one.buttons()).toEqual(['Connect a bank']);
  });

  test('says that it was not them', () => {
    const one = talk([]);
    one.begins('bank-signed-in', { ...given, code: true });
    one.presses('That was not me');
    expect(one.wanted()).toEqual([{ name: 'connect', args: { waiting: 'w', drop: true } }]);
  });

  test('after ten minutes: it is thrown away', () => {
    const one = talk([]);
    one.begins('bank-signed-in', { ...given, code: true });
    one.waits(11 * MINUTE);
    one.says('BCDF-GHJK', { code: 'BCDF-GHJK' });
    expect(one.wanted()).toEqual([{ name: 'connect', args: { waiting: 'w', drop: true } }]);
  });
});

describe('disconnect', () => {
  test('is one message and one tap, and says what the bank said', () => {
    const one = talk([CHASE]);
    expect(one.asks('disconnect chase', 'disconnect-bank')).toMatch(/^Disconnect JPMorgan Chase\?/);
    one.presses('Yes, disconnect');
    expect(one.wanted()).toEqual([{ name: 'disconnect', args: { bank: 'chase' } }]);
    expect(one.comesOf({ state: 'ended', revoked: true })).toContain('my keys are worthless at the bank');
  });

  test('of several: which, or all', () => {
    const one = talk([CHASE, CITI]);
    expect(one.asks('', 'disconnect-bank')).toBe('Which bank do you want to disconnect?');
    expect(one.presses('All of them')).toMatch(/^Disconnect JPMorgan Chase and Citi\?/);
    one.answers('yes');
    one.comesOf({ state: 'ended', revoked: true });
    expect(one.comesOf({ state: 'ended', revoked: false })).toMatch(
      /JPMorgan Chase: disconnected.*Citi: disconnected. I have stopped.*does not answer/s,
    );
  });

  test.each<[string, string, RegExp]>([
    ['what is not connected', 'citi', /^Citi is not connected. Connected: JPMorgan Chase/],
    ['a bank we do not speak to', 'capital one', /^Capital One is not connected/],
  ])('%s', (_, text, said) => expect(talk([CHASE]).asks(text, 'disconnect-bank')).toMatch(said));

  test('a no leaves it', () => {
    const one = talk([CHASE]);
    one.asks('', 'disconnect-bank');
    expect(one.answers('no')).toContain('stays connected');
    expect(one.wanted()).toEqual([]);
  });

  test('with nothing connected says so', () => expect(talk([], ['citi']).asks('', 'disconnect-bank')).toContain('I see nothing of yours'));
});

test.each<[Language, RegExp]>([
  ['en', /\[JPMorgan Chase\]\nYou allowed: accounts and balances\nSince: yesterday at 10:42 AM\nUntil: Dec 10 at 10:42 AM/],
  ['es', /\[JPMorgan Chase\]\nUsted permitió: cuentas y saldos\nDesde: ayer a las 10:42 a. ?m.\nHasta: /],
])('what can be seen, in %s', (language, said) => {
  expect(
    talk([CHASE, CITI], [], language)
      .asks('', 'my-connections')
      .replaceAll(/\u202f|\u00a0/g, ' '),
  ).toMatch(said);
});

describe('deleting everything', () => {
  test('is asked, with what goes and what stays', () => {
    const one = talk([CHASE]);
    expect(one.asks('', 'erase-data')).toMatch(/disconnects JPMorgan Chase and deletes all.*cannot be undone.*What stays/s);
    expect(one.answers('yes')).toBe('I am deleting it now.');
    expect(one.wanted()).toEqual([{ name: 'erase', args: {} }]);
  });
  test.each([true, false])('tells what came of it, the banks having obeyed: %s', (revoked) => {
    expect(talk([]).begins('erased', { revoked }).includes('Not every bank answered')).toBe(!revoked);
  });
});

describe('the letters of a page', () => {
  const read = (text: string) => codeReader.find(text, { language: 'en', asked: true, today: '2026-11-10' })?.value;
  test.each([
    ['BCDF-GHJK', 'BCDF-GHJK'],
    ['bcdf ghjk', 'BCDF-GHJK'],
    ['bcdfghjk', 'BCDF-GHJK'],
    ['it says BCDF – GHJK, ok?', 'BCDF-GHJK'],
  ])('%s', (text, code) => expect(read(text)).toBe(code));
  test.each(['BCDF', 'BCDF-GHJA', 'BCDF-GHJKL', 'xBCDF-GHJK1', 'hello there', '', '1234-5678'])('%s: none', (text) =>
    expect(read(text)).toBeUndefined(),
  );
});
