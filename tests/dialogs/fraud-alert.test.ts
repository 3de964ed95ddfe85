/** One suspected payment: asked, answered in every way, also long after, and told what came of it. */
import { describe, expect, test } from '@jest/globals';
import type { CaseEnd } from '../../bot/model.ts';
import { AGAIN, ASKS, alerted, asked, blocked, chase, citi, cleared, HOUR, payment, TOLD_MINE, TOLD_NOT } from './suspected.ts';

describe('one case', () => {
  test('is asked with what the customer needs to decide', () => {
    const talk = alerted();
    expect(talk.first).toBe(ASKS);
    expect(talk.buttons()).toEqual(['No, it wasn’t me', 'Yes, it was me']);
  });

  test('has words for where only approved ones are taken: of its newest payment, only when it is asked first', () => {
    const [p1, p2] = [payment('p1'), payment('p2', 'Gadget World', 120_000)];
    const talk = alerted([asked('chase', 'c1', '6006', [p1, p2], 3)]);
    expect(talk.approved()).toEqual([['JPMorgan Chase', '••6006', 'Gadget World (and 4 more payments)', '$1,200.00', 'today at 10:37 AM']]);
    talk.says('what is this about a payment');
    expect(talk.approved()).toEqual([undefined]);
    expect(alerted([asked('chase', 'c1', '6006', [])]).approved()).toEqual([undefined]);
  });

  test.each<[string, string, (talk: ReturnType<typeof alerted>) => string]>([
    ['yes by button', 'mine chase c1', (talk) => talk.presses('Yes, it was me')],
    ['yes in a word', 'mine chase c1', (talk) => talk.answers('yes')],
    ['yes in words', 'mine chase c1', (talk) => talk.says('yeah that was me')],
    ['yes in words said of a payment', 'mine chase c1', (talk) => talk.says('I made that payment')],
    ['no by button', 'not mine chase c1', (talk) => talk.presses('No, it wasn’t me')],
    ['no in a word', 'not mine chase c1', (talk) => talk.answers('no')],
    ['no in words', 'not mine chase c1', (talk) => talk.says('no it wasnt me')],
    ['no in words said of a charge', 'not mine chase c1', (talk) => talk.says("I don't recognize this charge")],
    ['none', 'not mine chase c1', (talk) => talk.says('none of them were me')],
  ])('%s', (_how, answer, reply) => {
    const talk = alerted();
    expect(reply(talk)).toBe(answer.startsWith('mine') ? TOLD_MINE : TOLD_NOT);
    expect(talk.told()).toEqual([answer]);
    expect(talk.remembers().stack).toEqual([]);
  });

  test.each<[string, string, CaseEnd, RegExp]>([
    ['no', 'blocked', blocked, /^JPMorgan Chase confirms: your card ••6006 is blocked since today at 10:42 AM\. To order a new card, say/],
    ['no', 'blocked at a time nobody knows', { ...blocked, at: null }, /^JPMorgan Chase confirms: your card ••6006 is blocked\. To order/],
    [
      'yes',
      'blocked before',
      { ...blocked, stays: true },
      /^JPMorgan Chase has blocked your card ••6006 .* I cannot undo that here\. If it was you after all, call/,
    ],
    ['yes', 'cleared', cleared, /^JPMorgan Chase confirms, today at 10:42 AM: your card ••6006 works\. .* say “it wasn’t me”\.$/],
    ['yes', 'withdrawn', { state: 'withdrawn' }, /^JPMorgan Chase has taken its question back/],
    ['yes', 'a person', { state: 'person' }, /has not confirmed your answer, so people must look at it/],
    [
      'no',
      'a person',
      { state: 'person' },
      /has not confirmed that your card ••6006 is blocked, so I do not know whether it is\. Please call the number on the back of your card now/,
    ],
    ['yes', 'refused', { state: 'refused', why: 'scope' }, /did not take your answer: it does not take such answers from here\. To use/],
    [
      'no',
      'refused',
      { state: 'refused', why: 'unavailable' },
      /did not take your answer: it does not answer\. I do not know whether your card ••6006 is blocked: please call/,
    ],
  ])('%s, and the bank says: %s', (answer, _what, end, told) => {
    const talk = alerted();
    talk.answers(answer as 'yes' | 'no');
    expect(talk.ends(end)).toMatch(told);
    expect(talk.remembers().parked).toEqual([]);
    expect(talk.remembers().stack).toEqual([]);
  });

  test('a yes is taken back by its button, and by words', () => {
    const talk = alerted();
    talk.answers('yes');
    talk.ends(cleared);
    expect(talk.buttons()).toEqual(['It wasn’t me']);
    const later = talk.keeps('It wasn’t me');
    expect(talk.says('it wasnt me')).toBe(TOLD_NOT);
    expect(later()).toBe(TOLD_NOT);
    expect(new Set(talk.told())).toEqual(new Set(['not mine chase c1']));
  });

  test('a no overtakes a yes that the bank has not confirmed', () => {
    const talk = alerted();
    talk.answers('yes');
    talk.says('no wait, it was not me');
    expect(talk.told()).toEqual(['mine chase c1', 'not mine chase c1']);
    talk.ends(cleared);
    expect(talk.ends(blocked)).toMatch(/is blocked/);
  });

  test('a bare word after the answer answers nothing', () => {
    const talk = alerted();
    talk.answers('no');
    expect(talk.answers('yes')).toMatch(/^All right\./);
    expect(talk.told()).toEqual(['not mine chase c1']);
  });
});

describe('what is not an answer', () => {
  test('both at once is asked in one message, and then answered by a word', () => {
    const talk = alerted();
    expect(talk.says('no I made it')).toBe('I want to tell the bank the right thing. Did you make this payment yourself?');
    expect(talk.buttons()).toEqual(['No, it wasn’t me', 'Yes, it was me']);
    expect(talk.told()).toEqual([]);
    expect(talk.answers('yes')).toBe(TOLD_MINE);
  });

  test('what is this, in one message, and the question stays open', () => {
    const talk = alerted();
    expect(talk.says('is this a scam?')).toMatch(
      /^Your bank saw a payment that is unusual for you.* look in the bank’s own app.* Did you make it\?$/,
    );
    expect(talk.buttons()).toHaveLength(2);
    expect(talk.answers('no')).toBe(TOLD_NOT);
  });

  test('what is this, after it was answered, is about something else', () => {
    const talk = alerted();
    talk.answers('yes');
    expect(talk.says('is this real?')).toMatch(/^I did not understand that/);
    expect(talk.told()).toEqual(['mine chase c1']);
  });

  test('nothing understood: narrower, then with a person offered, then a person', () => {
    const talk = alerted();
    expect(talk.says('hmmm')).toBe(`I am not sure whether that is a yes, so nothing has happened.\n${AGAIN}`);
    const second = talk.says('hmmm');
    expect(second).toMatch(/^I still cannot tell, so nothing has happened\./);
    expect(talk.buttons()).toHaveLength(3);
    talk.says('hmmm');
    expect(talk.handOvers()).toMatchObject([{ to: 'queue', why: 'misses' }]);
    expect(talk.told()).toEqual([]);
  });

  test('nothing understood after both at once says no sentence twice', () => {
    const talk = alerted();
    const first = talk.says('yes it wasnt me');
    const second = talk.says('hmmm');
    expect(second).toContain(AGAIN);
    expect(second).not.toContain(first);
  });

  test('words of another kind long after are not about the alert', () => {
    const talk = alerted();
    talk.answers('yes');
    talk.ends(cleared);
    talk.waits(3 * HOUR);
    talk.says("I don't recognize this charge");
    expect(talk.told()).toEqual([]);
  });
});

describe('late', () => {
  test.each<[string, (talk: ReturnType<typeof alerted>) => void]>([
    ['after hours', (talk) => talk.waits(8 * HOUR)],
    ['after two days', (talk) => talk.waits(48 * HOUR)],
    ['after "start over"', (talk) => void talk.commands('start_over')],
    ['after "cancel"', (talk) => void talk.commands('cancel')],
  ])('a button and words %s', (_when, happens) => {
    const byButton = alerted();
    const no = byButton.keeps('No, it wasn’t me');
    happens(byButton);
    expect(no()).toContain(TOLD_NOT);
    const byWords = alerted();
    happens(byWords);
    expect(byWords.says('it wasn’t me')).toContain(TOLD_NOT);
    expect([byButton.told(), byWords.told()]).toEqual([['not mine chase c1'], ['not mine chase c1']]);
  });

  test('a bare no after hours is the answer, after two days it is not', () => {
    const hours = alerted();
    hours.waits(8 * HOUR);
    hours.answers('no');
    const days = alerted();
    days.waits(48 * HOUR);
    days.answers('no');
    expect([hours.told(), days.told()]).toEqual([['not mine chase c1'], []]);
  });

  test('a button of a month ago still reaches the bank', () => {
    const talk = alerted();
    const no = talk.keeps('No, it wasn’t me');
    talk.waits(30 * 24 * HOUR);
    expect(no()).toContain('I am telling JPMorgan Chase now that it was not you, and asking them to block your card. I will');
    expect(talk.told()).toEqual(['not mine chase c1']);
  });
});

describe('in Spanish', () => {
  const NO =
    /^Le digo ahora mismo a JPMorgan Chase que no fue usted y le pido que bloquee su tarjeta ••6006\. Le aviso en cuanto lo confirme\.\nNadie de su banco/;

  test.each<[string, (talk: ReturnType<typeof alerted>) => string]>([
    ['por botón', (talk) => talk.presses('No, no fui yo')],
    ['no', (talk) => talk.answers('no')],
    ['no fui yo', (talk) => talk.says('no, no fui yo')],
    ['no lo reconozco', (talk) => talk.says('no reconozco ese cargo')],
  ])('%s', (_how, reply) => {
    const talk = alerted([chase], 'es');
    expect(talk.first).toBe(
      'JPMorgan Chase pregunta: ¿hizo usted este pago con su tarjeta ••6006? El banco retiene la tarjeta hasta que usted responda. También puede verlo en la aplicación del banco.\n' +
        '[JPMorgan Chase, tarjeta ••6006]\nCorner Market, hoy a las 10:37 a.m.: $45.99',
    );
    expect(reply(talk)).toMatch(NO);
    expect(talk.ends(blocked)).toMatch(
      /^JPMorgan Chase lo confirma: desde hoy a las 10:42 a\.m\., su tarjeta ••6006 está bloqueada\. Para pedir otra tarjeta, diga/,
    );
  });

  test('both at once, what is this, which one', () => {
    const talk = alerted([chase], 'es');
    expect(talk.says('no, lo hice yo')).toBe('Quiero decirle al banco lo correcto. ¿Hizo usted mismo este pago?');
    expect(talk.says('¿es una estafa?')).toMatch(/^Su banco vio un pago .* ¿Lo hizo usted\?$/);
    talk.begins('fraud-alert', { cases: [chase, citi] });
    expect(talk.answers('yes')).toMatch(/^¿A cuál se refiere\?/);
    talk.says('la segunda no fui yo');
    expect(talk.told()).toEqual(['not mine citi c2']);
  });

  test('the answers follow the language that the customer writes', () => {
    const talk = alerted();
    talk.speaks('es');
    expect(talk.says('no fui yo')).toMatch(NO);
    expect(talk.ends(blocked)).toMatch(/^JPMorgan Chase lo confirma/);
  });
});
