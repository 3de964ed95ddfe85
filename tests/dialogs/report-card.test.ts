/** A card is reported lost or stolen: always after a yes, and told as the bank confirms it. */
import { describe, expect, test } from '@jest/globals';
import type { Language, Refusal } from '../../bot/model.ts';
import { lossReader } from '../../dialogs/slots/loss.ts';
import { account, type Held, MINUTE, NOW, talkWith } from './talk.ts';

const REPORT = 'report-card';

const card = (bank: string, label: string, last4: string, locked: Held['locked'] = false, more: object = {}): Held => ({
  account: account(bank, 'card', label, last4, { orders: 'taken', ...more }),
  current: 100,
  locked,
  moves: [{ on: '2026-11-09', text: 'PALACE CINEMA', cents: -2_850 }],
});
const cashBack = (locked?: Held['locked'], more?: object) => card('chase', 'Cash Back Card', '6006', locked, more);
const rewards = card('citi', 'Rewards Card', '1899');
const one = { held: [cashBack()] };
const two = { held: [cashBack(), rewards] };
const done = { state: 'done', at: NOW, card: 'blocked' } as const;

const CONFIRM =
  'Report JPMorgan Chase card Cash Back Card ••6006 as stolen? Then it is blocked for good and cannot be unlocked here. If it may still turn up, only lock it for now: that can be undone.';
const ASKED = 'I have reported Cash Back Card ••6006 to JPMorgan Chase. I will tell you once it is confirmed.';

describe('a stolen card', () => {
  test('is reported after a yes, and what comes next is offered once the bank has confirmed it', () => {
    const talk = talkWith(one);
    expect(talk.asks('my card was stolen', REPORT)).toBe(CONFIRM);
    expect(talk.buttons()).toEqual(['Yes, report it', 'Only lock it']);
    expect(talk.orders()).toEqual([]);
    expect(talk.answers('yes')).toBe(ASKED);
    expect(talk.orders()).toEqual(['report_lost chase chase-6006']);
    expect(talk.confirms(done)).toBe(
      'JPMorgan Chase confirms: Cash Back Card ••6006 is reported as stolen, and blocked since today at 10:42 AM.\nLook at its recent payments next: one that you did not make, dispute with your bank soon. If you want, I also order a new card.',
    );
    expect(talk.buttons()).toEqual(['Order a new card', 'Recent payments', 'How to dispute']);
  });

  test.each<[string, RegExp]>([
    ['Order a new card', /^Order a new card in place of JPMorgan Chase card Cash Back Card ••6006\?/],
    ['Recent payments', /Cash Back Card ••6006[\s\S]*PALACE CINEMA/],
    ['How to dispute', /open a dispute/],
  ])('then "%s" leads on, about that card', (label, answer) => {
    const talk = talkWith(two);
    talk.asks('my chase card was stolen', REPORT);
    talk.answers('yes');
    talk.confirms(done);
    expect(talk.presses(label)).toMatch(answer);
  });

  test('is reported by the button as by the word, once', () => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    const press = talk.keeps('Yes, report it');
    expect(press()).toBe(ASKED);
    expect(press()).toMatch(/^That button belongs to an earlier question/);
    expect(talk.orders()).toHaveLength(1);
  });

  test.each(['button', 'word'])('is asked about again when the yes comes late: by %s', (how) => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    const press = talk.keeps('Yes, report it');
    talk.waits(6 * MINUTE);
    expect(how === 'button' ? press() : talk.answers('yes')).toBe(CONFIRM);
    expect(talk.orders()).toEqual([]);
  });

  test('is left after a no', () => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    expect(talk.answers('no')).toBe('All right, I leave JPMorgan Chase card Cash Back Card ••6006 as it is.');
    expect(talk.orders()).toEqual([]);
  });

  test('is only locked where that is wanted, and nothing is asked any more', () => {
    const talk = talkWith(two);
    talk.asks('my chase card was stolen', REPORT);
    expect(talk.presses('Only lock it')).toBe(
      'I have asked JPMorgan Chase to lock Cash Back Card ••6006. I will tell you once it is confirmed.',
    );
    expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
    expect(talk.confirms({ state: 'done', at: NOW })).toMatch(/is locked since .* say “unlock my card”\.$/);
  });
});

test('which card to lock is asked, and a button of that question locks it only while it is open', () => {
  const talk = talkWith(two);
  expect(talk.asks('my card was stolen, lock it', REPORT)).toMatch(/^You have 2 cards that fit/);
  const press = talk.keeps('••6006 Cash Back Card');
  expect(press()).toMatch(/^I have asked JPMorgan Chase to lock/);
  talk.confirms({ state: 'done', at: NOW });
  expect(press()).toBe(CONFIRM);
  expect(talk.orders()).toEqual([]);
});

test('"lock it" in so many words locks it, and "yes, block it" is a yes', () => {
  const talk = talkWith(one);
  expect(talk.asks('my card was stolen, lock it', REPORT)).toMatch(/^I have asked JPMorgan Chase to lock/);
  talk.confirms({ state: 'done', at: NOW });
  talk.asks('my card was stolen', REPORT);
  expect(talk.answers('yes', 'yes, block it')).toBe(ASKED);
});

describe('lost or stolen', () => {
  test.each<[string, string | null]>([
    ['my card was stolen', 'stolen'],
    ['somebody took my wallet', 'stolen'],
    ['I got mugged', 'stolen'],
    ['my purse got snatched', 'stolen'],
    ['me robaron la tarjeta', 'stolen'],
    ['me asaltaron en el bus', 'stolen'],
    ['I lost my card', 'lost'],
    ["can't find my visa", 'lost'],
    ['it is missing', 'lost'],
    ['perdí mi tarjeta', 'lost'],
    ['no encuentro la tarjeta', 'lost'],
    ['se me cayó la tarjeta', 'lost'],
    ['it was not stolen, I lost it', 'lost'],
    ['no fue robada, la perdí', 'lost'],
    ['lost or stolen, I do not know', null],
    ['perdón, quiero reportar mi tarjeta', null],
    ['report my card', null],
  ])('%s: %s', (text, loss) => {
    expect(lossReader.find(text, { language: 'en', asked: false, today: '2026-11-25' })?.value ?? null).toBe(loss);
  });

  test('is asked where it was not said, and a card that may turn up can be locked at once', () => {
    const talk = talkWith(one);
    expect(talk.asks('report my card', REPORT)).toBe(
      'Cash Back Card ••6006: lost, or stolen? If it may still turn up, I can only lock it for now.',
    );
    expect(talk.buttons()).toEqual(['Lost', 'Stolen', 'Only lock it']);
    const lock = talk.keeps('Only lock it');
    expect(talk.presses('Lost')).toMatch(/^Report .* as lost\?/);
    expect(lock()).toMatch(/^That button belongs/);
    talk.asks('report my card', REPORT);
    expect(talk.presses('Only lock it')).toMatch(/^I have asked JPMorgan Chase to lock/);
    expect(talk.orders()).toEqual(['lock_card chase chase-6006']);
  });

  test('is asked again, in other words, when the answer says neither', () => {
    const talk = talkWith(one);
    talk.asks('report my card', REPORT);
    expect(talk.says('hm')).toBe('Please tell me whether the card was lost or stolen.');
    expect(talk.says('well')).toMatch(/^I still do not know whether it was lost or stolen, so nothing has happened/);
    expect(talk.says('stolen')).toBe(CONFIRM);
  });

  test('another word than before is confirmed anew', () => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    expect(talk.says('no, I lost it')).toMatch(/^Report .* as lost\?/);
    talk.answers('yes');
    expect(talk.confirms(done)).toMatch(/is reported as lost, and blocked since .*\nIf you want, I order a new card\.$/);
    expect(talk.buttons()).toEqual(['Order a new card']);
  });
});

describe('which card', () => {
  test('is asked first, and what was said stays said', () => {
    const talk = talkWith(two);
    expect(talk.asks('my card was stolen', REPORT)).toBe('You have 2 cards that fit. Which one shall I report?');
    expect(talk.presses('••6006 Cash Back Card')).toBe(CONFIRM);
  });

  test('all of them, after one yes', () => {
    const talk = talkWith(two);
    expect(talk.asks('all my cards were stolen', REPORT)).toMatch(
      /^Report JPMorgan Chase card .* and Citi card .* as stolen\? Then they are blocked/,
    );
    talk.answers('yes');
    expect(talk.orders()).toHaveLength(2);
    talk.confirms(done);
    expect(talk.confirms(done)).toMatch(/6006 is reported as stolen.*\n.*1899 is reported as stolen/);
    expect(talk.presses('Order a new card')).toMatch(/^You have 2 cards that fit/);
  });

  test('all of them are only locked', () => {
    const talk = talkWith(two);
    talk.asks('all my cards were stolen', REPORT);
    talk.presses('Only lock it');
    expect(talk.orders()).toEqual(['lock_card chase chase-6006', 'lock_card citi citi-1899']);
  });
});

describe('how the card is', () => {
  test('locked: it can be left at that', () => {
    const talk = talkWith({ held: [cashBack(true)] });
    expect(talk.asks('I lost my card', REPORT)).toMatch(/If it may still turn up, leave it locked, as it is now\.$/);
    expect(talk.buttons()).toEqual(['Yes, report it', 'Leave it locked']);
    expect(talk.presses('Leave it locked')).toMatch(/^All right, I leave .* as it is\.$/);
    expect(talk.orders()).toEqual([]);
  });

  test('held: that it is not for good', () => {
    const talk = talkWith({ held: [cashBack('held')] });
    expect(talk.asks('my card was stolen', REPORT)).toBe(
      `JPMorgan Chase itself holds Cash Back Card ••6006 since today at 10:42 AM, and may let go of it again.\n${CONFIRM}`,
    );
  });

  test('blocked: there is nothing left to report, but a new card to order', () => {
    const talk = talkWith({ held: [cashBack('blocked')] });
    expect(talk.asks('my card was stolen', REPORT)).toBe(
      'JPMorgan Chase says: Cash Back Card ••6006 is blocked by the bank already since today at 10:42 AM, so nobody can pay with it. If you want, I order a new card.',
    );
    expect(talk.presses('Order a new card')).toMatch(/^Order a new card in place of/);
  });

  test('where the bank does not say, it can be reported all the same', () => {
    const { locked: _, ...silent } = cashBack();
    const talk = talkWith({ held: [silent] });
    expect(talk.asks('my card was stolen', REPORT)).toBe(CONFIRM);
  });
});

describe('while an order is under way', () => {
  test('no second report leaves', () => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    talk.answers('yes');
    expect(talk.asks('my card was stolen', REPORT)).toBe(
      'I have already reported Cash Back Card ••6006 to JPMorgan Chase, and I am waiting for its answer. You will hear from me.',
    );
    expect(talk.orders()).toHaveLength(1);
  });

  test('a report does not cross a lock, nor a lock a report', () => {
    const talk = talkWith(one);
    talk.asks('lock my card', 'lock-card');
    expect(talk.asks('my card was stolen', REPORT)).toMatch(/two orders could cross.*ask me again to report it/);
    talk.confirms({ state: 'done', at: NOW });
    talk.asks('my card was stolen', REPORT);
    talk.answers('yes');
    expect(talk.asks('lock my card', 'lock-card')).toMatch(/two orders could cross.*ask me again to lock it/);
    expect(talk.orders()).toEqual(['report_lost chase chase-6006']);
  });
});

describe('what the bank says', () => {
  const reported = () => {
    const talk = talkWith(one);
    talk.asks('my card was stolen', REPORT);
    talk.answers('yes');
    return talk;
  };

  test.each<[Refusal, RegExp]>([
    ['restricted', /restricted the account/],
    ['consent', /have not allowed me to look after cards/],
    ['unavailable', /does not answer/],
  ])('%s is told, and no new card offered', (why, words) => {
    const talk = reported();
    const said = talk.confirms({ state: 'refused', why });
    expect(said).toMatch(/^Cash Back Card ••6006 was not reported: .*Nothing was changed\..*number on your card or statement\.$/);
    expect(said).toMatch(words);
    expect(talk.buttons()).toEqual([]);
  });

  test('nothing: that is told as it is', () => {
    expect(reported().confirms({ state: 'unknown' })).toMatch(
      /^JPMorgan Chase has not told me whether Cash Back Card ••6006 is blocked, so I do not know/,
    );
  });

  test('a block or a time that the bank does not name is not invented', () => {
    expect(reported().confirms({ state: 'done' })).toMatch(/^JPMorgan Chase confirms: Cash Back Card ••6006 is reported as stolen\.\n/);
  });

  test('is told also when its accounts cannot be read any more', () => {
    const talk = reported();
    talk.becomes({ held: [], silent: { chase: 'unavailable' } });
    expect(talk.confirms(done)).toMatch(/^JPMorgan Chase confirms: your card at JPMorgan Chase is reported as stolen/);
  });
});

test.each<[string, Parameters<typeof talkWith>[0], string, RegExp]>([
  [
    'a bank that takes no orders',
    { held: [card('us-bank', 'Travel Card', '7070', false, { orders: undefined })] },
    'I lost my card',
    /^U\.S\. Bank does not let me report cards\. For Travel Card ••7070, please call the number on your card or statement\.$/,
  ],
  [
    'no consent for cards',
    { held: [cashBack(false, { orders: 'not_allowed' })] },
    'I lost my card',
    /^I would gladly report .* you have not allowed me/,
  ],
  ['a debit card', one, 'I lost my debit card', /^I can report credit cards here, but not debit cards/],
  ['no card', { held: [] }, 'I lost my card', /^No bank is connected/],
  ['a closed card', { held: [cashBack(false, { status: 'closed' })] }, 'I lost my card', /is closed already/],
  ['a silent bank', { held: [cashBack()], silent: { chase: 'timeout' } }, 'I lost my card', /^I cannot see your cards at JPMorgan Chase/],
])('cannot be reported: %s', (_what, world, text, answer) => {
  const talk = talkWith(world);
  expect(talk.asks(text, REPORT)).toMatch(answer);
  expect(talk.orders()).toEqual([]);
});

test.each<Language>(['en', 'es'])('buttons fit where twenty letters do, and no words have a number or a link: %s', (language) => {
  const talk = talkWith(one, language);
  const heard: string[] = [];
  const hear = (said: string) => {
    heard.push(said);
    for (const label of talk.buttons()) expect(label.length).toBeLessThanOrEqual(20);
  };
  hear(talk.asks('reporte', REPORT));
  hear(talk.asks('me robaron la tarjeta', REPORT));
  hear(talk.answers('yes'));
  hear(talk.confirms(done));
  expect(heard.join(' ')).not.toMatch(/https?:|www\.|\d{3}[-. ]\d{3}/);
});

test('in Spanish', () => {
  const talk = talkWith(one, 'es');
  expect(talk.asks('me robaron la tarjeta', REPORT)).toBe(
    '¿Reporto la tarjeta Cash Back Card ••6006 de JPMorgan Chase como robada? Quedará bloqueada para siempre y desde aquí no se podrá desbloquear. Si todavía puede aparecer, mejor solo bloquéela por ahora: eso se puede deshacer.',
  );
  expect(talk.presses('Sí, repórtela')).toBe('Reporté Cash Back Card ••6006 a JPMorgan Chase. Le aviso en cuanto esté confirmado.');
  expect(talk.confirms(done)).toMatch(
    /^JPMorgan Chase lo confirma: la tarjeta Cash Back Card ••6006 está reportada como robada y bloqueada desde hoy a las 10:42.a\.m\.\nAhora mire sus últimos pagos/,
  );
});
