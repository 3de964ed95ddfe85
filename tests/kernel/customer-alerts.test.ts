/** What customers chose to hear of, story by story: when it is told, where, together with what, and what is not told at all. It begins at noon in New York. */
import { describe, expect, test } from '@jest/globals';
import type { AlertChange, Alerts } from '../../bot/model.ts';
import {
  asked,
  chooses,
  inA,
  inABC,
  type Line,
  left,
  meets,
  opens,
  PLAN,
  paid,
  play,
  refusesAlert,
  SECOND,
  stories,
  wake,
} from './customer-stage.ts';

const usd = (dollars: number) => ({ minor: dollars * 100, currency: 'USD' });
const purchases: AlertChange = { turn: 'on', kind: 'purchase' };
const large: AlertChange = { turn: 'on', kind: 'large', limit: usd(500) };
const low: AlertChange = { turn: 'on', kind: 'low_balance', limit: usd(100) };
const daily: AlertChange = { pace: 'daily' };
const ANSWER = 'answer A call';
const on = (change: AlertChange): Line => [0, chooses(change), ANSWER];
const HOUR = 60;

describe('nothing is told', () => {
  stories([
    ['that was not chosen', [inA, [1, paid('p', 5), 'untold: off'], [2, left('b', 5), 'untold: off']]],
    [
      'any more once it is switched off',
      [
        inA,
        on(purchases),
        [1, paid('p', 5), 'tell A new: p'],
        [2, chooses({ turn: 'off', kind: 'purchase' }), ANSWER],
        [3, paid('q', 5), 'untold: off'],
      ],
    ],
    [
      'any more once all is switched off',
      [
        inA,
        on(purchases),
        on(large),
        on(low),
        [1, chooses({ turn: 'off', kind: 'all' }), ANSWER],
        [2, paid('q', 900), 'untold: off'],
        [3, left('b', 1), 'untold: off'],
      ],
    ],
    [
      'of a merchant that is muted, in whatever case and among whatever words, and of no other',
      [
        inA,
        on(purchases),
        on({ mute: { merchant: 'blue bottle' } }),
        [1, paid('p', 5, { merchant: 'BLUE BOTTLE #12' }), 'untold: off'],
        [2, paid('q', 5, { merchant: 'Blue Bottles' }), 'tell A new: q'],
      ],
    ],
    [
      'of what is muted by what it is for, until it is wanted again',
      [
        inA,
        on(purchases),
        on({ mute: { category: 'restaurants' } }),
        [1, paid('p', 5, { category: 'restaurants' }), 'untold: off'],
        [2, chooses({ unmute: { category: 'restaurants' } }), ANSWER],
        [3, paid('q', 5, { category: 'restaurants' }), 'tell A new: q'],
      ],
    ],
    [
      'of money that comes back, and of a look whether the card is good',
      [inA, on(purchases), [1, paid('p', -5), 'untold: off'], [2, paid('q', 0), 'untold: off']],
    ],
    [
      'below the limit, and of money that cannot be compared with it',
      [
        inA,
        on(large),
        [1, paid('p', 499), 'untold: off'],
        [2, paid('q', 900, { currency: 'EUR' }), 'untold: off'],
        [3, paid('r', 500), 'tell A new: r'],
      ],
    ],
    ['that is a day old', [inA, on(purchases), [25 * HOUR, paid('p', 5), 'untold: old']]],
  ]);

  test('of a bank whose alerts are not allowed', () => {
    play([inA, on(purchases), [1, paid('c', 5), 'untold: consent']], 0);
  });

  test('of a bank whose alerts were forbidden while it waited', () => {
    play([inA, on(purchases), on(daily), [1, paid('c', 5), 'alerts in 359 min'], [6 * HOUR, wake('alerts'), '']], 2);
  });
});

describe('what happens is told', () => {
  stories([
    ['where the customer was last met', [...inABC, on(purchases), [1, paid('p', 5), 'tell A new: p']]],
    ['once where it is both large and a purchase', [inA, on(purchases), on(large), [1, paid('p', 900), 'tell A new: p']]],
    [
      'together where it comes all at once',
      [
        inA,
        on(purchases),
        [1, paid('p', 5), 'tell A new: p'],
        [1 + SECOND, paid('q', 5), 'alerts in 14 s'],
        [1 + 2 * SECOND, paid('r', 5), ''],
        [1 + 15 * SECOND, wake('alerts'), 'tell A kept: q r'],
      ],
    ],
    [
      'in the order in which it happened',
      [
        inA,
        on(purchases),
        on(daily),
        [2, paid('p', 5, { minutes: 2 }), 'alerts in 358 min'],
        [3, paid('q', 5, { minutes: 1 }), ''],
        [6 * HOUR, wake('alerts'), 'tell A kept: q p'],
      ],
    ],
    [
      'beside a question about fraud',
      [inA, on(purchases), asked, [2, paid('p', 5), 'tell A new: p'], [3, opens('l'), 'ask A: k l']].map((line) => line as Line),
    ],
    [
      'of an account in which little is left once a day',
      [
        inA,
        on(low),
        [1, left('b', 50, 1), 'tell A new: b'],
        [2, left('d', 40, 2), 'untold: off'],
        [3, left('e', 40, 3, 'savings'), 'tell A new: e'],
        [20 * HOUR, left('f', 30, 20 * HOUR), 'tell A new: f'],
      ],
    ],
  ]);
});

describe('what may not be told yet waits', () => {
  stories([
    [
      'for the end of quiet hours',
      [
        inA,
        on(purchases),
        [11 * HOUR, paid('p', 5, { minutes: 11 * HOUR }), 'alerts in 480 min'],
        [12 * HOUR, paid('q', 5, { minutes: 12 * HOUR }), ''],
        [19 * HOUR, wake('alerts'), 'tell A kept: p q'],
      ],
    ],
    [
      'not where there are none',
      [inA, on(purchases), on({ quiet: null }), [11 * HOUR, paid('p', 5, { minutes: 11 * HOUR }), 'tell A new: p']],
    ],
    [
      'for six in the evening where once a day is wanted',
      [
        inA,
        on(purchases),
        on(daily),
        [1, paid('p', 5), 'alerts in 359 min'],
        [2, paid('q', 5), ''],
        [6 * HOUR, wake('alerts'), 'tell A kept: p q'],
      ],
    ],
    [
      'no longer once the customer wants it at once',
      [
        inA,
        on(purchases),
        on(daily),
        [1, paid('p', 5), 'alerts in 359 min'],
        [2, chooses({ pace: 'each' }), `tell A kept: p; ${ANSWER}`],
        [6 * HOUR, wake('alerts'), ''],
      ],
    ],
    [
      'no longer once it is not wanted any more',
      [
        inA,
        on(purchases),
        on(daily),
        [1, paid('p', 5), 'alerts in 359 min'],
        [2, chooses({ turn: 'off', kind: 'purchase' }), ANSWER],
        [6 * HOUR, wake('alerts'), ''],
      ],
    ],
    [
      'after six messages, for the evening',
      [
        inA,
        on(purchases),
        ...[1, 2, 3, 4, 5, 6].map((n): Line => [n, paid(`p${n}`, 5, { minutes: n }), `tell A new: p${n}`]),
        [7, paid('q', 5), 'alerts in 353 min'],
        [8, paid('r', 5), ''],
        [6 * HOUR, wake('alerts'), 'tell A kept: q r'],
      ],
    ],
    [
      'for the customer to write, where nothing gets through',
      [
        inA,
        on(purchases),
        [1, paid('p', 5), 'tell A new: p'],
        [1, refusesAlert('A', 2), ''],
        [2, paid('q', 5), ''],
        [3, meets('A'), 'tell A kept: p q'],
      ],
    ],
    [
      'no longer than a day',
      [inA, on(purchases), [1, paid('p', 5), 'tell A new: p'], [1, refusesAlert('A', 2), ''], [26 * HOUR, meets('A'), '']],
    ],
    [
      'not where another conversation takes it',
      [
        ...inABC,
        on(purchases),
        [1, paid('p', 5), 'tell A new: p'],
        [1, refusesAlert('A', 4), 'tell B new: p'],
        [2, paid('q', 5), 'tell B new: q'],
      ],
    ],
  ]);

  test('and a conversation that took no alert is asked about fraud all the same', () => {
    play([inA, on(purchases), [1, paid('p', 5), 'tell A new: p'], [1, refusesAlert('A', 2), ''], [2, opens('k'), `ask A: k; ${PLAN}`]]);
  });

  test('and of what is too much the oldest is only counted', () => {
    const storm = Array.from(
      { length: 60 },
      (_, n): Line => [1 + (n * SECOND) / 100, paid(`s${n}`, 5, { minutes: (n * SECOND) / 100 }), n === 0 ? 'alerts in 359 min' : ''],
    );
    const told = Array.from({ length: 50 }, (_, n) => `s${n + 10}`).join(' ');
    play([inA, on(purchases), on(daily), ...storm, [6 * HOUR, wake('alerts'), `tell A kept: 10 and ${told}`]]);
  });
});

describe('what is chosen', () => {
  const table: [string, AlertChange[], Partial<Alerts>][] = [
    [
      'nothing at first, and the night is quiet',
      [],
      { purchase: false, large: null, low_balance: null, muted: [], quiet: { from: '22:00', to: '07:00' }, pace: 'each' },
    ],
    ['a limit', [low], { low_balance: usd(100) }],
    ['the limit it has, where none is said', [low, { turn: 'on', kind: 'low_balance' }], { low_balance: usd(100) }],
    ['another limit', [low, { turn: 'on', kind: 'low_balance', limit: usd(50) }], { low_balance: usd(50) }],
    ['other quiet hours', [{ quiet: { from: '23:00', to: '06:30' } }], { quiet: { from: '23:00', to: '06:30' } }],
    [
      'a merchant muted once, however often it is said',
      [{ mute: { merchant: 'shop' } }, { mute: { merchant: 'shop' } }],
      { muted: [{ merchant: 'shop' }] },
    ],
    [
      'all off, and what is muted stays so',
      [purchases, { mute: { merchant: 'shop' } }, { turn: 'off', kind: 'all' }],
      { purchase: false, muted: [{ merchant: 'shop' }] },
    ],
  ];
  test.each(table)('%s', (_, changes, expected) => {
    const { alerts } = play([inA, ...changes.map(on), [0, chooses({ turn: 'off', kind: 'large' }), ANSWER]]);
    expect(alerts?.chosen).toMatchObject(expected);
  });
});
