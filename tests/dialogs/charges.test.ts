import { describe, expect, test } from '@jest/globals';
import type { Amount } from '../../dialogs/slots/amount.ts';
import { account, type Held, type Moved, NOW, talkWith, type World } from './talk.ts';

const move = (on: string | number, text: string, cents: number, more: Moved['more'] = {}): Moved => ({ on, text, cents, more });
const monthly = (text: string, day: string, prices: readonly number[], more: Moved['more'] = {}): Moved[] =>
  prices.map((cents, at) => move(`2026-${String(11 - at).padStart(2, '0')}-${day}`, text, -cents, more));

const card = account('chase', 'card', 'Cash Back Card', '6006');
const checking = account('citi', 'checking', 'Basic Checking', '5150');
const held: readonly Held[] = [
  {
    account: card,
    moves: [
      move(NOW - 60_000, 'NOODLE HOUSE', -2_400, { status: 'pending', category: 'restaurants' }),
      move('2026-11-07', 'PALACE CINEMA 0412', -2_850),
      move('2026-11-06', 'PALACE CINEMA 0412', -2_850),
      move('2026-09-01', 'CORNER COFFEE', -450),
      move('2026-09-20', 'CORNER COFFEE', -450),
      ...monthly('STREAMBOX MONTHLY', '05', [1_749, 1_749, 1_649, 1_649, 1_649], { merchant: 'Streambox', category: 'entertainment' }),
    ],
  },
  {
    account: checking,
    moves: [
      ...monthly('CITY POWER', '08', [8_123, 9_941, 7_204, 11_002], { category: 'utilities' }),
      ...['2026-11-02', '2026-10-19', '2026-10-05'].map((on) => move(on, 'NENE DAYCARE', -12_000)),
      ...['2026-07-20', '2026-06-20', '2026-05-20'].map((on) => move(on, 'OLD GYM', -3_000)),
      ...['2026-11-01', '2026-10-01', '2026-09-01'].map((on) => move(on, 'TRANSFER TO SAVINGS', -5_000)),
      ...['2026-11-01', '2026-10-01', '2026-09-01'].map((on) => move(on, 'PAYROLL', 90_000)),
    ],
  },
];
const exactly = (minor: number): Amount => ({ minor, currency: null, bound: 'exactly' });
const asks = (begin: string, text: string, states = {}, world: World = { held }) => talkWith(world).asks(text, begin, states);

describe('what a charge is', () => {
  test('is what the bank says of it, and that it comes back', () => {
    expect(asks('explain-charge', 'what is the charge from streambox')).toBe(
      'The latest one: Streambox took $17.49 from Cash Back Card ••6006 at JPMorgan Chase, Nov 5 at 12:00 PM. It is booked. The bank counts it as entertainment. On the statement it reads “STREAMBOX MONTHLY”. The same name was charged before, on Oct 5, Sep 5, and Aug 5. It seems to come every month; I expect the next around Dec 5. The bank tells me no more about it. Read today at 10:42 AM.',
    );
  });

  test.each<[string, string, object, RegExp]>([
    [
      'by amount',
      'what is this 24 dollar thing',
      { amount: exactly(2_400) },
      /^NOODLE HOUSE took \$24\.00 .* today at 10:41 AM\. It is still pending: it may change/,
    ],
    ['with a slip', 'who is streambocks', { merchant: 'streambx' }, /^The latest one: Streambox/],
    [
      'not there',
      'what is the charge from acme',
      {},
      /^I find no such charge with “acme”, May 5 – Nov 10\. .* report it: every minute counts/,
    ],
  ])('%s', (_, text, states, answer) => {
    expect(asks('explain-charge', text, states)).toMatch(answer);
  });

  test('is asked for when it is not clear; a tap or a name tells it', () => {
    const talk = talkWith({ held });
    expect(talk.asks('what is this charge', 'explain-charge')).toMatch(/^Which charge do you mean\?/);
    expect(talk.buttons()).toContain('$28.50 PALACE CINEMA 0412');
    expect(talk.presses('$28.50 PALACE CINEMA 0412')).toMatch(/^PALACE CINEMA 0412 took \$28\.50 .* Nov 7 at/);
    expect(talk.buttons()).toEqual(['I did not make it', 'All with this name']);
    expect(talk.presses('I did not make it')).toMatch(/./);
    talk.asks('what is this charge', 'explain-charge');
    expect(talk.says('noodle house')).toMatch(/^NOODLE HOUSE took/);
  });
});

describe('what was charged twice', () => {
  test('is shown, and may be a hold', () => {
    const talk = talkWith({ held });
    expect(talk.asks('was i charged twice', 'duplicate-charges')).toBe(
      [
        '[Same name, same amount, within 3 days (Sep 12 – Nov 10)]',
        'Nov 7 · PALACE CINEMA 0412 ••6006: -$28.50',
        'Nov 6 · PALACE CINEMA 0412 ••6006: -$28.50',
        'Read: today at 10:42 AM',
        'It may be a double charge, or two purchases, or a hold that drops off by itself. If both stay booked, ask the seller for one back; if that fails, call the number on the back of your card.',
      ].join('\n'),
    );
  });

  test.each<[string, World, RegExp]>([
    ['at streambox', { held }, /^I see nothing with “streambox” that was charged twice/],
    ['anywhere', { held, noTransactions: true }, /^You have not allowed me/],
    [
      'anywhere',
      { held, silent: { chase: 'unavailable' } },
      /^I see nothing that was charged twice .*\nJPMorgan Chase does not answer right now\.$/,
    ],
  ])('%s', (text, world, answer) => {
    expect(asks('duplicate-charges', `was i charged twice ${text}`, {}, world)).toMatch(answer);
  });
});

describe('what comes again and again', () => {
  test('is listed with the next day, and what became dearer is named', () => {
    expect(asks('recurring-charges', 'my subscriptions')).toBe(
      [
        '[What comes regularly, and when I expect the next]',
        'NENE DAYCARE ••5150: every two weeks, $120.00, next around Nov 16',
        'Streambox ••6006: every month, $17.49, next around Dec 5',
        'CITY POWER ••5150: every month, last time $81.23, next around Dec 8',
        'Shown: 1–3 of 3, read today at 10:42 AM',
        'Streambox ••6006 became dearer: $17.49 since Oct 5, before that $16.49.',
      ].join('\n'),
    );
  });

  test.each<[string, World, RegExp]>([
    ['when is streambox due', { held }, /^\[.*\]\nStreambox/],
    ['when is the next one from streambox', { held }, /^\[.*\]\nStreambox ••6006.*\nShown: 1–1 of 1/],
    ['when is the next one from acme', { held }, /^I see nothing with “acme” that comes at a steady interval/],
    ['my subscriptions', { held: [] }, /No bank is connected/],
    ['my subscriptions', { held, noTransactions: true }, /^You have not allowed me/],
  ])('%s', (text, world, answer) => {
    expect(asks('recurring-charges', text, text.startsWith('when is streambox') ? { merchant: 'streambox' } : {}, world)).toMatch(answer);
  });

  test('more than fit are shown next', () => {
    const many = ['ALPHA', 'BETA', 'GAMMA', 'DELTA', 'EPSILON', 'ZETA', 'ETA', 'THETA'].flatMap((name) =>
      monthly(`${name} CLUB`, '03', [900, 900, 900]),
    );
    const talk = talkWith({ held: [{ account: card, moves: many }] });
    expect(talk.asks('my subscriptions', 'recurring-charges')).toMatch(/ALPHA[\s\S]*Shown: 1–6 of 8/);
    expect(talk.presses('Show the rest')).toMatch(/CLUB.*\n.*CLUB.*\nShown: 7–8 of 8/);
    expect(talk.buttons()).toEqual([]);
  });

  test('in Spanish', () => {
    const talk = talkWith({ held }, 'es');
    expect(talk.asks('mis suscripciones', 'recurring-charges')).toMatch(
      /Streambox ••6006: cada mes, \$17\.49, próximo hacia el 5 dic[\s\S]*subió de precio: \$17\.49 desde el 5 oct/,
    );
    expect(talk.asks('¿me cobraron dos veces?', 'duplicate-charges')).toMatch(/^\[Mismo nombre y monto en 3 días/);
    expect(talk.asks('¿qué es el cargo de streambox?', 'explain-charge')).toMatch(/^El más reciente: Streambox cobró \$17\.49/);
  });
});
