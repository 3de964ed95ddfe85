import { describe, expect, test } from '@jest/globals';
import type { Language, Refusal } from '../../bot/model.ts';
import { orderRecogniser } from '../../dialogs/slots/order.ts';
import { account, type Held, MINUTE, NOW, talkWith } from './talk.ts';

const card = (bank: string, label: string, last4: string, more: object = {}): Held => ({
  account: account(bank, 'card', label, last4, { orders: 'taken', ...more }),
  current: 100,
});
const cashBack = card('chase', 'Cash Back Card', '6006');
const rewards = card('citi', 'Everyday Rewards Card', '1899');
const checking: Held = {
  account: account('chase', 'checking', 'Everyday Checking', '4321', { orders: 'taken' }),
  available: 1,
  current: 1,
};
const one = { held: [checking, cashBack] };
const two = { held: [checking, cashBack, rewards] };

const LOCK = 'lock-card';
const UNLOCK = 'unlock-card';
const done = { state: 'done', at: NOW } as const;

const ASKED = 'I have asked JPMorgan Chase to lock Cash Back Card ••6006. I will tell you once it is confirmed.';
const LOCKED = 'JPMorgan Chase confirms: Cash Back Card ••6006 is locked since today at 10:42 AM. To use it again, say “unlock my card”.';

describe('locking', () => {
  test('the only card leaves at once, and is told as done only when the bank says so', () => {
    const talk = talkWith(one);
    expect(talk.asks('lock my card', LOCK)).toBe(ASKED);
    expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
    expect(talk.confirms(done)).toBe(LOCKED);
    expect(talk.presses('Lost or stolen?')).toMatch(/^Cash Back Card ••6006: lost, or stolen\?/);
  });

  test.each([
    ['by bank', 'lock my citi card', 'lock_card citi citi-1899'],
    ['by last four', 'lock the card ending in 6006', 'lock_card chase chase-6006'],
    ['by name', 'lock my rewards card', 'lock_card citi citi-1899'],
  ])('one of several, named %s', (_how, text, order) => {
    const talk = talkWith(two);
    expect(talk.asks(text, LOCK)).toMatch(/^I have asked/);
    expect(talk.orders()).toEqual([order]);
  });

  test.each(['the chase one', '6006', 'cash back'])('one of several, asked about and answered by "%s"', (text) => {
    const talk = talkWith(two);
    expect(talk.asks('lock my card', LOCK)).toBe('You have 2 cards that fit. Which one shall I lock?');
    expect(talk.buttons()).toEqual(['••6006 Cash Back Card', '••1899 Everyday Rewards Card']);
    expect(talk.orders()).toEqual([]);
    expect(talk.says(text)).toBe(ASKED);
    expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
  });

  test('one of several by its button', () => {
    const talk = talkWith(two);
    talk.asks('lock my card', LOCK);
    expect(talk.presses('••6006 Cash Back Card')).toBe(ASKED);
  });

  test('all of them: told together, when every bank has said', () => {
    const talk = talkWith(two);
    expect(talk.asks('lock all my cards', LOCK)).toMatch(
      /^I have asked JPMorgan Chase and Citi to lock Cash Back Card ••6006 and Everyday/,
    );
    expect(talk.orders()).toHaveLength(2);
    expect(talk.confirms(done)).toBe('');
    expect(talk.confirms({ state: 'refused', why: 'restricted' })).toBe(
      `${LOCKED}\nEveryday Rewards Card ••1899 was not locked: Citi has restricted the account. Nothing was changed. If it is urgent, please call the number on your card or statement.`,
    );
  });

  test('another card does not follow from "and the Citi one?"', () => {
    const talk = talkWith(two);
    talk.asks('lock my chase card', LOCK);
    talk.says('and the citi one?');
    expect(talk.orders()).toHaveLength(1);
  });
});

describe('in doubt', () => {
  test.each([
    ['do not lock my card', 'no'],
    ['please don’t lock it', 'no'],
    ["don't you freeze my card", 'no'],
    ['never block my card', 'no'],
    ['no bloquees mi tarjeta', 'no'],
    ['no la bloquee', 'no'],
    ['no quiero que bloquee mi tarjeta', 'no'],
    ['is my card locked?', 'perhaps'],
    ['why is my card frozen', 'perhaps'],
    ['my card has been blocked', 'perhaps'],
    ['mi tarjeta está bloqueada', 'perhaps'],
    ['¿por qué me bloquearon la tarjeta?', 'perhaps'],
    ['lock my card', 'yes'],
    ['no, lock it', 'yes'],
    ['no, bloquéala', 'yes'],
    ['no encuentro mi tarjeta, bloquéala', 'yes'],
    ["don't let anybody charge my card, block it", 'yes'],
    ['I do not know where it is. Freeze my card', 'yes'],
    ['my card was stolen', null],
    ['unlock my card', null],
    ['desbloquea mi tarjeta', null],
    ['the chase one', null],
    ['que no se pueda usar, bloquea mi tarjeta', 'yes'],
    ['turn my card off', 'yes'],
    ['turn off my debit card please', 'yes'],
    ['put a hold on my card', 'yes'],
    ['put my card on hold', 'yes'],
    ['stop it', 'yes'],
    ['my wallet was stolen at the bus stop', null],
    ['card stolen, I was on hold with you for an hour', null],
    ['do not turn my card off', 'no'],
  ])('%s: %s', (text, ordered) => {
    expect(orderRecogniser(text, { language: 'en', asked: false, today: '2026-11-25' })).toBe(ordered);
  });

  test('nothing is locked that was said not to be', () => {
    const talk = talkWith(one);
    expect(talk.asks('do not lock my card', LOCK)).toBe('All right, I lock nothing.');
    expect(talk.orders()).toEqual([]);
  });

  test.each(['my card was stolen', 'unlock my card'])('what may be no order is asked first: %s', (text) => {
    const talk = talkWith(one);
    expect(talk.asks(text, LOCK)).toBe(
      'Lock JPMorgan Chase card Cash Back Card ••6006? Nobody can pay with it then. Please answer yes or no.',
    );
    expect(talk.orders()).toEqual([]);
    expect(talk.answers('yes')).toBe(ASKED);
  });
});

describe('unlocking', () => {
  const CONFIRM = 'Unlock JPMorgan Chase card Cash Back Card ••6006? It can be paid with again at once. Please answer yes or no.';

  test('is confirmed first, by the name of the card', () => {
    const talk = talkWith(one);
    expect(talk.asks('unlock my card', UNLOCK)).toBe(CONFIRM);
    expect(talk.orders()).toEqual([]);
    expect(talk.answers('yes')).toMatch(/^I have asked JPMorgan Chase to unlock Cash Back Card ••6006/);
    expect(talk.orders()).toEqual(['unlock_card chase chase-6006']);
    expect(talk.confirms(done)).toBe('JPMorgan Chase confirms: Cash Back Card ••6006 is unlocked since today at 10:42 AM.');
  });

  test('is left after a no', () => {
    const talk = talkWith(one);
    talk.asks('unlock my card', UNLOCK);
    expect(talk.answers('no')).toBe('All right, I leave JPMorgan Chase card Cash Back Card ••6006 as it is.');
    expect(talk.orders()).toEqual([]);
  });

  test('is asked again when the yes comes late', () => {
    const talk = talkWith(one);
    talk.asks('unlock my card', UNLOCK);
    talk.waits(6 * MINUTE);
    expect(talk.answers('yes')).toBe(CONFIRM);
    expect(talk.orders()).toEqual([]);
  });

  test('is confirmed for another card when the yes names one', () => {
    const talk = talkWith(two);
    talk.asks('unlock my chase card', UNLOCK);
    expect(talk.says('no, the citi one')).toMatch(/^Unlock Citi card Everyday Rewards Card ••1899\?/);
    expect(talk.orders()).toEqual([]);
  });
});

describe('while an order is under way', () => {
  test('the same is not ordered twice, and both are answered', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    expect(talk.asks('lock my card', LOCK)).toBe(
      'I have already asked JPMorgan Chase to lock Cash Back Card ••6006, and I am waiting for its answer. You will hear from me.',
    );
    expect(talk.asks('lock my chase card', LOCK)).toMatch(/^I have already asked/);
    expect(talk.orders()).toHaveLength(1);
    expect(talk.confirms(done)).toBe(LOCKED);
    expect(talk.asks('lock my card', LOCK)).toBe(ASKED);
    expect(talk.orders()).toHaveLength(1);
  });

  test('the opposite does not cross it', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    expect(talk.asks('unlock my card', UNLOCK)).toMatch(/^JPMorgan Chase has not yet answered my last order about Cash Back Card ••6006/);
    expect(talk.orders()).toHaveLength(1);
    talk.confirms(done);
    expect(talk.asks('unlock my card', UNLOCK)).toMatch(/^Unlock/);
  });

  test('it is still told when other frames wait too, and the oldest of them are forgotten', () => {
    const talk = talkWith({ held: two.held, silent: { 'wells-fargo': 'timeout' } });
    talk.asks('lock my chase card', LOCK);
    for (const text of [
      'balance',
      'checking',
      'savings',
      'wells fargo',
      'wells fargo checking',
      'wells fargo savings',
      'card',
      'all',
      '4321',
      '6006',
    ])
      talk.asks(text);
    expect(talk.confirms(done)).toBe(LOCKED);
  });
});

describe('while a bank is silent', () => {
  const half = { held: two.held, silent: { chase: 'timeout' as const } };

  test('the card at another bank is not taken for the one that was meant', () => {
    const talk = talkWith(half);
    expect(talk.asks('lock my card', LOCK)).toMatch(
      /^I cannot see your cards at JPMorgan Chase .*\nLock Citi card Everyday Rewards Card ••1899\?/,
    );
    expect(talk.orders()).toEqual([]);
    expect(talk.answers('yes')).toMatch(/I have asked Citi to lock/);
  });

  test.each(['lock my citi card', 'lock the card ending in 1899', 'lock all my cards'])(
    'but it is locked at once when it was: %s',
    (text) => {
      const talk = talkWith(half);
      talk.asks(text, LOCK);
      expect(talk.orders()).toEqual(['lock_card citi citi-1899']);
    },
  );

  test('what could not be seen is told to who wants all of them locked', () => {
    const said = talkWith(half).asks('lock all my cards', LOCK);
    expect(said).toMatch(/^I cannot see your cards at JPMorgan Chase[\s\S]*I have asked Citi to lock/);
  });
});

describe('what the bank says', () => {
  test.each<[Refusal, RegExp]>([
    ['reauth', /sign in again/],
    ['consent', /have not allowed me/],
    ['scope', /does not cover cards/],
    ['closed', /the card is closed/],
    ['restricted', /restricted the account/],
    ['not_found', /does not know this card/],
    ['rate_limited', /too busy/],
    ['unavailable', /does not answer/],
    ['timeout', /took too long/],
    ['protocol', /could not make sense/],
  ])('%s is told in plain words', (why, words) => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    const said = talk.confirms({ state: 'refused', why });
    expect(said).toMatch(/^Cash Back Card ••6006 was not locked: .*Nothing was changed\. .*number on your card or statement\.$/);
    expect(said).toMatch(words);
  });

  test('nothing: that is told as it is', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    expect(talk.confirms({ state: 'unknown' })).toBe(
      'JPMorgan Chase has not told me whether Cash Back Card ••6006 is locked, so I do not know, and I have stopped asking. To be sure, please call the number on your card or statement.',
    );
  });

  test('a time that the bank does not name is not invented', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    expect(talk.confirms({ state: 'done' })).toMatch(/is locked\. To use/);
  });

  test('is told also when its accounts cannot be read any more', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', LOCK);
    talk.becomes({ held: one.held, silent: { chase: 'unavailable' } });
    expect(talk.confirms(done)).toMatch(/^JPMorgan Chase confirms: your card at JPMorgan Chase is locked since/);
  });
});

describe('what cannot be ordered', () => {
  test.each<[string, Parameters<typeof talkWith>[0], string, RegExp]>([
    [
      'a bank that takes no orders',
      { held: [card('us-bank', 'Travel Card', '7070', { orders: undefined })] },
      'lock my card',
      /^U\.S\. Bank does not let me lock cards\. For Travel Card ••7070, please call/,
    ],
    [
      'no consent for cards',
      { held: [card('chase', 'Cash Back Card', '6006', { orders: 'not_allowed' })] },
      'lock my card',
      /^I would gladly lock .* you have not allowed me/,
    ],
    ['no bank', { held: [] }, 'lock my card', /^No bank is connected/],
    ['no card', { held: [checking] }, 'lock my card', /^I see no card/],
    ['a debit card', one, 'freeze my debit card', /^I can lock and unlock credit cards here, but not debit cards/],
    ['another bank', one, 'lock my capital one card', /^I have no connection to Capital One/],
    ['another card', one, 'lock the card ending in 9999', /^I see no such card/],
    ['a closed card', { held: [card('chase', 'Cash Back Card', '6006', { status: 'closed' })] }, 'lock my card', /is closed already/],
    [
      'a silent bank',
      { held: one.held, silent: { chase: 'timeout' } },
      'lock my card',
      /^I cannot see your cards at JPMorgan Chase right now: .* I have asked for nothing there/,
    ],
  ])('%s', (_what, world, text, answer) => {
    const talk = talkWith(world);
    expect(talk.asks(text, LOCK)).toMatch(answer);
    expect(talk.orders()).toEqual([]);
  });
});

test.each<[Language, string, string, RegExp[]]>([
  [
    'es',
    'bloquea mi tarjeta',
    LOCK,
    [
      /^Le pedí a JPMorgan Chase que bloquee Cash Back Card ••6006/,
      /^JPMorgan Chase lo confirma: la tarjeta Cash Back Card ••6006 está bloqueada desde hoy a las 10:42/,
    ],
  ],
])('in %s: %s', (language, text, dialog, [asked = /^$/, told = /^$/]) => {
  const talk = talkWith(one, language);
  expect(talk.asks(text, dialog)).toMatch(asked);
  expect(talk.confirms(done)).toMatch(told);
});

test('no words about cards have a number to call, or a link', () => {
  const talk = talkWith(one);
  const said = [talk.asks('lock my card', LOCK), talk.confirms({ state: 'unknown' }), talk.asks('freeze my debit card', LOCK)].join(' ');
  expect(said).not.toMatch(/https?:|www\.|\d{3}[-. ]\d{3}/);
});
