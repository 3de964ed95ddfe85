/** Several alerts at once, alerts that change while they are open, and alerts in the middle of something else. */
import { describe, expect, test } from '@jest/globals';
import type { Ended } from '../../dialogs/fraud-alert/payments.ts';
import {
  AGAIN,
  ASKS,
  alerted,
  asked,
  blocked,
  chase,
  citi,
  cleared,
  ended,
  payment,
  TOLD_MINE,
  TOLD_NOT,
  usBank,
  WHICH,
  wells,
  world,
} from './suspected.ts';
import { talkWith } from './talk.ts';

describe('several cases', () => {
  const all = [chase, citi, wells];

  test('are asked about in one message, each with its buttons', () => {
    const talk = alerted(all);
    expect(talk.first).toBe(
      'JPMorgan Chase, Citi, and Wells Fargo ask: did you make these payments? Please answer each one. You can see them in the bank’s own app too.\n' +
        '[1. JPMorgan Chase, card ••6006]\nCorner Market, today at 10:37 AM: $45.99\n' +
        '[2. Citi, card ••1899]\nGadget World, today at 10:37 AM: $1,200.00\n' +
        '[3. Wells Fargo, card]\nGas and Go, today at 10:37 AM: $1.00',
    );
    expect(talk.buttons()).toEqual(['1: not me', '1: it was me', '2: not me', '2: it was me', '3: not me', '3: it was me', 'None was me']);
  });

  test.each<[string, (talk: ReturnType<typeof alerted>) => string]>([
    ['yes', (talk) => talk.answers('yes')],
    ['no', (talk) => talk.answers('no')],
    ['it was me', (talk) => talk.says('it was me')],
    ['it wasn’t me', (talk) => talk.says('it wasnt me')],
    ['both', (talk) => talk.says('nope that was me')],
    ['a number that was not shown', (talk) => talk.says('3: not me')],
  ])('"%s" alone is asked which, and shown them again', (what, reply) => {
    const talk = alerted(what.startsWith('a number') ? [chase, citi] : all);
    expect(reply(talk)).toBe(`${WHICH}\n${talk.first.slice(talk.first.indexOf('['))}`);
    expect(talk.told()).toEqual([]);
    talk.presses('2: not me');
    expect(talk.told()).toEqual(['not mine citi c2']);
  });

  test.each(['2: it was me', 'the second one was me'])('one by its number: %s', (text) => {
    const talk = alerted(all);
    talk.says(text);
    expect(talk.told()).toEqual(['mine citi c2']);
  });

  test('what is left is asked when the bank has said what became of the first, and the last by a bare word', () => {
    const talk = alerted([chase, citi]);
    talk.presses('1: it was me');
    expect(talk.answers('no')).toMatch(/^All right\./);
    expect(talk.ends(cleared)).toMatch(
      /^JPMorgan Chase confirms, today at 10:42 AM: your card ••6006 works\. If the payment was declined, try it again\.\nCiti asks: did you make this payment with your card ••1899\?/,
    );
    talk.answers('no');
    expect(talk.told()).toEqual(['not mine citi c2']);
    expect(talk.ends(blocked)).toMatch(/^Citi confirms: your card ••1899 is blocked/);
    expect(talk.remembers().stack).toEqual([]);
  });

  test('answered one after another, before any bank has said anything', () => {
    const talk = alerted(all);
    const [second, third] = [talk.keeps('2: not me'), talk.keeps('3: it was me')];
    talk.presses('1: it was me');
    second();
    third();
    expect(talk.told()).toEqual(['mine chase c1', 'not mine citi c2', 'mine wells-fargo c3']);
    expect([talk.ends(cleared), talk.ends(blocked), talk.ends(cleared)].join('\n')).not.toMatch(/asks/);
  });

  test.each(['button', 'words'])('none of them, by %s', (how) => {
    const talk = alerted(all);
    const said = how === 'button' ? talk.presses('None was me') : talk.says('none of those were me');
    expect(said.match(/Nobody from your bank/g)).toHaveLength(1);
    expect(talk.told()).toEqual(['not mine chase c1', 'not mine citi c2', 'not mine wells-fargo c3']);
    expect([talk.ends(blocked), talk.ends(blocked)]).toEqual(['', '']);
    expect(talk.ends(blocked).match(/is blocked/g)).toHaveLength(3);
  });

  test('more than are shown: "none" is said of what was shown, the others are asked then', () => {
    const talk = alerted([...all, usBank]);
    expect(talk.first).toContain('There are 4 questions; these are the first 3.');
    talk.presses('None was me');
    expect(talk.told()).toHaveLength(3);
    talk.ends(blocked);
    talk.ends(blocked);
    expect(talk.ends(blocked)).toMatch(/\nU\.S\. Bank asks: did you make this payment/);
  });

  test('more than are sent: their number is told, and when all of these are answered nothing more is asked from here', () => {
    const talk = alerted();
    expect(talk.begins('fraud-alert', { cases: [chase, citi], others: 495 })).toMatch(/There are 497 questions; these are the first 2\./);
    talk.presses('2: not me');
    expect(talk.ends(blocked)).toMatch(
      /\nJPMorgan Chase asks: did you make these payments\? There are 496 questions; this is the first one\./,
    );
    expect(talk.answers('no')).toMatch(/^Which one do you mean\?/);
    talk.presses('None was me');
    expect(talk.told()).toEqual(['not mine chase c1']);
    expect(talk.ends(blocked)).toMatch(/^JPMorgan Chase confirms: your card ••6006 is blocked[^\n]*$/);
  });

  test('a button for all answers what was shown with it, not what came since', () => {
    const talk = alerted([chase, citi]);
    const none = talk.keeps('None was me');
    talk.begins('fraud-alert', { cases: [wells, usBank] });
    none();
    expect(talk.told()).toEqual(['not mine chase c1', 'not mine citi c2']);
  });

  test('every button can be carried by every channel', () => {
    const long = all.map((one) => ({ ...one, case: { bank: one.case.bank, id: 'x'.repeat(64) } }));
    const talk = alerted(long);
    expect(Math.max(...talk.carried())).toBeLessThan(600);
  });
});

describe('more payments while it is open', () => {
  const more = asked('chase', 'c1', '6006', [payment('p1'), payment('p9', 'Airline', 80_000)]);

  test('are asked about anew', () => {
    const talk = alerted();
    expect(talk.begins('fraud-alert', { cases: [more] })).toMatch(
      /did you make these payments .*\n.*\nCorner Market.*\nAirline, today at 10:37 AM: \$800\.00$/,
    );
    talk.answers('yes');
    expect(talk.told()).toEqual(['mine chase c1']);
  });

  test('a yes of before is not for them; a no is', () => {
    const talk = alerted();
    const [yes, no] = [talk.keeps('Yes, it was me'), talk.keeps('No, it wasn’t me')];
    talk.begins('fraud-alert', { cases: [more] });
    expect(yes()).toMatch(
      /^The bank has added a payment since you were asked, so I have not answered yet\..*\nJPMorgan Chase asks: did you make these payments/,
    );
    expect(talk.told()).toEqual([]);
    no();
    expect(talk.told()).toEqual(['not mine chase c1']);
  });

  test('a case that was answered and has more is asked again', () => {
    const talk = alerted();
    talk.answers('yes');
    talk.ends(cleared);
    talk.begins('fraud-alert', { cases: [more] });
    talk.answers('no');
    expect(talk.told()).toEqual(['not mine chase c1']);
  });
});

describe('in the middle of something else', () => {
  const unlocking = () => {
    const talk = talkWith(world);
    const confirm = talk.asks('unlock my card', 'unlock-card');
    return { talk, confirm, alert: talk.begins('fraud-alert', { cases: [chase] }) };
  };

  test.each(['yes', 'no'] as const)('a bare %s answers neither, and the alert is shown with its buttons', (word) => {
    const { talk, alert } = unlocking();
    expect(alert).toBe(ASKS);
    expect(talk.answers(word)).toBe(
      `Several questions are open, so I have done nothing yet. Please answer this one first, with its button or in full words.\n${AGAIN}`,
    );
    expect(talk.buttons()).toEqual(['No, it wasn’t me', 'Yes, it was me']);
    expect([talk.told(), talk.orders()]).toEqual([[], []]);
  });

  test('answered, what it interrupted comes back and takes the next yes', () => {
    const { talk, confirm } = unlocking();
    expect(talk.says('that was me')).toBe(`${TOLD_MINE}\nBack to unlocking your card.\n${confirm}`);
    talk.answers('yes');
    expect(talk.orders()).toEqual(['unlock_card chase chase-6006']);
    expect(talk.told()).toEqual(['mine chase c1']);
  });

  test('a question asked under an alert does not take its place', () => {
    const talk = alerted();
    talk.asks('unlock my card', 'unlock-card');
    expect(talk.answers('yes')).toContain(AGAIN);
    talk.says('it was me');
    talk.answers('yes');
    expect([talk.told(), talk.orders()]).toEqual([['mine chase c1'], ['unlock_card chase chase-6006']]);
  });

  test('a balance is told, and the alert comes back', () => {
    const talk = alerted();
    expect(talk.asks('what is my balance')).toMatch(/\nBack to your bank’s question\.\nJPMorgan Chase asks:/);
  });

  test('the outcome comes while something else is open', () => {
    const talk = alerted();
    talk.says('it wasnt me');
    const confirm = talk.asks('unlock my card', 'unlock-card');
    expect(talk.ends(blocked)).toMatch(/^JPMorgan Chase confirms: your card ••6006 is blocked/);
    talk.answers('yes');
    expect(confirm).not.toBe('');
    expect(talk.orders()).toEqual(['unlock_card chase chase-6006']);
  });
});

describe('answered elsewhere', () => {
  test.each<[Ended['status'], RegExp]>([
    ['cleared', /^JPMorgan Chase’s question about Corner Market, \$45\.99, today at 10:37 AM, was answered elsewhere: it was you/],
    ['blocked', /was answered elsewhere: it was not you, and the bank confirms that the card is blocked\.$/],
    ['withdrawn', /was taken back by the bank: there is nothing to answer\.$/],
    ['expired', /people at your bank look at it now\. If it was not you, say “it wasn’t me”: it is not too late\.$/],
  ])('%s', (status, told) => {
    const talk = alerted();
    expect(talk.begins('fraud-alert', { cases: [], ended: ended(status, chase) })).toMatch(told);
    expect(talk.answers('yes')).toMatch(/^All right\./);
    expect(talk.told()).toEqual([]);
    expect(talk.says('it wasnt me')).toBe(TOLD_NOT);
    expect(talk.told()).toEqual(['not mine chase c1']);
  });

  test('and another one still open: one message', () => {
    const talk = alerted([chase, citi]);
    expect(talk.begins('fraud-alert', { cases: [citi], ended: ended('cleared', chase) })).toMatch(
      /^JPMorgan Chase’s question .*\nCiti asks: did you make/,
    );
    talk.answers('no');
    expect(talk.told()).toEqual(['not mine citi c2']);
  });

  test('a no with nothing known says what helps', () => {
    const talk = talkWith(world);
    talk.begins('fraud-alert', { cases: [] });
    expect(talk.says('it wasn’t me')).toMatch(/^No bank is asking you about a payment here right now\..*lock the card/);
  });
});

describe('people', () => {
  test('while one owns the conversation nothing is said, and nothing is heard', () => {
    const talk = talkWith(world);
    talk.becomesOf({ who: 'person' });
    expect(talk.begins('fraud-alert', { cases: [chase] })).toBe('');
    expect(talk.answers('yes')).toBe('');
    expect(talk.says('it wasnt me')).toBe('');
    expect(talk.told()).toEqual([]);
  });

  test('while one is waited for it is asked, and answered by its buttons only', () => {
    const talk = talkWith(world);
    talk.commands('person');
    expect(talk.begins('fraud-alert', { cases: [chase] })).toBe(ASKS);
    const no = talk.keeps('No, it wasn’t me');
    expect(talk.says('it was me')).toBe('');
    expect(talk.answers('yes')).toBe('');
    expect(talk.told()).toEqual([]);
    expect(no()).toBe(TOLD_NOT);
    expect(talk.ends(blocked)).toMatch(/is blocked since/);
    expect(talk.remembers().stack).toEqual([]);
  });

  test('the question ends when a person takes over, and its button works when the bot is back', () => {
    const talk = alerted();
    const yes = talk.keeps('Yes, it was me');
    talk.becomesOf({ who: 'person' });
    talk.becomesOf({ who: 'bot' });
    expect(talk.answers('yes')).not.toBe(TOLD_MINE);
    expect(talk.told()).toEqual([]);
    expect(yes()).toBe(TOLD_MINE);
  });
});
