/** A new card is ordered after a yes; when it comes is only what the bank says. */
import { describe, expect, test } from '@jest/globals';
import { account, type Held, NOW, talkWith } from './talk.ts';

const REPLACE = 'replace-card';

const card = (bank: string, label: string, last4: string, locked: Held['locked'] = false, more: object = {}): Held => ({
  account: account(bank, 'card', label, last4, { orders: 'taken', ...more }),
  current: 100,
  locked,
});
const cashBack = (locked?: Held['locked'], more?: object) => card('chase', 'Cash Back Card', '6006', locked, more);
const one = { held: [cashBack()] };
const two = { held: [cashBack(), card('citi', 'Rewards Card', '1899')] };
const done = { state: 'done', at: NOW, arrives: { from: '2026-11-15', to: '2026-11-17' } } as const;

const NO_REPORT =
  'Order a new card in place of JPMorgan Chase card Cash Back Card ••6006? It goes to the address that your bank has. I can neither see nor change that, nor the name on the card.';
const CONFIRM = `${NO_REPORT} If the old card is lost or stolen, report it first.`;
const ASKED = 'I have asked JPMorgan Chase to replace Cash Back Card ••6006. I will tell you once it is confirmed.';

test('a damaged card is replaced after a yes, and the days are those of the bank', () => {
  const talk = talkWith(one);
  expect(talk.asks('my card is broken, I need a new one', REPLACE)).toBe(CONFIRM);
  expect(talk.buttons()).toEqual(['Yes, order it', 'Report it first']);
  expect(talk.orders()).toEqual([]);
  expect(talk.presses('Yes, order it')).toBe(ASKED);
  expect(talk.orders()).toEqual(['replace_card chase chase-6006']);
  expect(talk.confirms(done)).toBe(
    'JPMorgan Chase confirms: a new card in place of Cash Back Card ••6006 was ordered today at 10:42 AM. It arrives between Nov 15 and Nov 17.',
  );
});

test('is left after a no', () => {
  const talk = talkWith(one);
  talk.asks('new card please', REPLACE);
  expect(talk.answers('no')).toMatch(/^All right, I leave .* as it is\.$/);
  expect(talk.orders()).toEqual([]);
});

test('one of several is asked about, or all are replaced', () => {
  const talk = talkWith(two);
  expect(talk.asks('new card please', REPLACE)).toBe('You have 2 cards that fit. Which one shall I replace?');
  expect(talk.says('the chase one')).toBe(CONFIRM);
  expect(talk.asks('replace all my cards', REPLACE)).toMatch(/^Order a new card in place of JPMorgan Chase card .* and Citi card/);
});

test('the old one can be reported first, and nothing is ordered meanwhile', () => {
  const talk = talkWith(two);
  talk.asks('replace my chase card', REPLACE);
  expect(talk.presses('Report it first')).toMatch(/^Cash Back Card ••6006: lost, or stolen\?/);
  expect(talk.presses('Stolen')).toMatch(/^Report JPMorgan Chase card Cash Back Card ••6006 as stolen\?/);
  expect(talk.answers('yes')).toBe('I have reported Cash Back Card ••6006 to JPMorgan Chase. I will tell you once it is confirmed.');
  expect(talk.orders()).toEqual(['report_lost chase chase-6006']);
  talk.confirms({ state: 'done', at: NOW, card: 'blocked' });
  expect(talk.presses('Order a new card')).toMatch(/^Order a new card in place of JPMorgan Chase card/);
});

describe('how the card is', () => {
  test('blocked: nobody has to report it first', () => {
    const talk = talkWith({ held: [cashBack('blocked')] });
    expect(talk.asks('new card please', REPLACE)).toBe(NO_REPORT);
    expect(talk.buttons()).toEqual(['Yes, order it']);
  });

  test('held: what a new card changes nobody knows here', () => {
    expect(talkWith({ held: [cashBack('held')] }).asks('new card please', REPLACE)).toBe(
      `JPMorgan Chase itself holds Cash Back Card ••6006 since today at 10:42 AM. I do not know whether a new card changes that.\n${CONFIRM}`,
    );
  });

  test('"is my card locked?" offers a new one for a blocked card', () => {
    const talk = talkWith({ held: [cashBack('blocked')] });
    expect(talk.asks('is my card locked?', 'card-state')).toMatch(/is blocked by the bank since/);
    expect(talk.presses('Order a new card')).toBe(NO_REPORT);
  });
});

describe('what the bank says', () => {
  const ordered = () => {
    const talk = talkWith(one);
    talk.asks('new card please', REPLACE);
    talk.answers('yes');
    return talk;
  };

  test('while it says nothing no second one is ordered', () => {
    const talk = ordered();
    expect(talk.asks('new card please', REPLACE)).toBe(
      'I have already asked JPMorgan Chase to replace Cash Back Card ••6006, and I am waiting for its answer. You will hear from me.',
    );
    expect(talk.asks('lock my card', 'lock-card')).toMatch(/two orders could cross/);
    expect(talk.orders()).toHaveLength(1);
  });

  test.each([
    ['one day', { from: '2026-11-15', to: '2026-11-15' }, /It arrives on Nov 15\.$/],
    ['no days', undefined, /It does not say when it arrives\.$/],
  ])('%s', (_what, arrives, words) => {
    expect(ordered().confirms({ state: 'done', ...(arrives ? { arrives } : {}) })).toMatch(words);
  });

  test('a no, or nothing', () => {
    expect(ordered().confirms({ state: 'refused', why: 'closed' })).toMatch(
      /^Cash Back Card ••6006 was not replaced: the card is closed\. Nothing was changed\./,
    );
    expect(ordered().confirms({ state: 'unknown' })).toMatch(
      /^JPMorgan Chase has not told me whether Cash Back Card ••6006 is being replaced/,
    );
  });
});

test.each<[string, Held, RegExp]>([
  [
    'a bank that takes no orders',
    card('us-bank', 'Travel Card', '7070', false, { orders: undefined }),
    /^U\.S\. Bank does not let me replace cards/,
  ],
  ['no consent for cards', cashBack(false, { orders: 'not_allowed' }), /^I would gladly replace .* you have not allowed me/],
])('cannot be ordered: %s', (_what, held, answer) => {
  const talk = talkWith({ held: [held] });
  expect(talk.asks('new card please', REPLACE)).toMatch(answer);
  expect(talk.orders()).toEqual([]);
});

test('in Spanish', () => {
  const talk = talkWith(one, 'es');
  expect(talk.asks('quiero otra tarjeta', REPLACE)).toMatch(/^¿Pido una tarjeta nueva en lugar de la tarjeta Cash Back Card ••6006/);
  for (const label of talk.buttons()) expect(label.length).toBeLessThanOrEqual(20);
  expect(talk.presses('Sí, pídala')).toBe(
    'Le pedí a JPMorgan Chase que reponga Cash Back Card ••6006. Le aviso en cuanto esté confirmado.',
  );
  expect(talk.confirms(done)).toMatch(
    /^JPMorgan Chase lo confirma: la tarjeta nueva en lugar de la tarjeta Cash Back Card ••6006 se pidió hoy a las 10:42.a\.m\. Llega entre el 15 nov y el 17 nov\.$/,
  );
});
