/** What customers choose to be told of: done at once, told back as it is, and undone by what the answer says. */
import { describe, expect, test } from '@jest/globals';
import type { AlertChange, Category, Language, Muted } from '../../bot/model.ts';
import type { AlertWish } from '../../dialogs/slots/alert.ts';
import { CATEGORY_NAMES } from '../../dialogs/slots/category.ts';
import { changedBy, NO_ALERTS } from './changed-alerts.ts';
import { talkWith, type World } from './talk.ts';

const world: World = { held: [], tells: { telling: ['chase', 'citi'], silent: ['wells-fargo'] } };
const usd = (dollars: number) => ({ minor: dollars * 100, currency: 'USD' });

const customer = (language: Language = 'en', of: World = world) => {
  const talk = talkWith(of, language);
  return {
    ...talk,
    /** Asks to be told more. */
    more: (text: string) => talk.asks(text, 'alerts', { wish: 'more' }),
    /** Asks to be told less, or how it is. */
    less: (text: string) => talk.asks(text, 'alerts', { wish: 'less' }),
  };
};

const REACH = 'Alerts come from JPMorgan Chase and Citi. None come from Wells Fargo: you have not allowed them there.';

describe('turned on', () => {
  test('at once where it is clear, and told back with how to stop', () => {
    const ana = customer();
    expect(ana.more('tell me about every purchase')).toBe(
      `Done: I will tell you of every payment. To stop, say “turn off payment alerts”.\n${REACH}`,
    );
    expect(ana.chosen()).toEqual({ ...NO_ALERTS, purchase: true });
    expect(ana.buttons()).toEqual(['Stop: payments', 'Which are on?']);
    expect(ana.presses('Stop: payments')).toMatch(/^Done: I will not tell you of every payment any more\./);
    expect(ana.chosen()).toEqual(NO_ALERTS);
  });

  test('with the limit that was said', () => {
    const ana = customer();
    expect(ana.more('alert me about payments over $500')).toMatch(/^Done: I will tell you of payments of \$500\.00 and more\./);
    expect(ana.more('tell me when less than 50 dollars is left')).toMatch(
      /^Done: I will tell you when less than \$50\.00 is left in an account\./,
    );
    expect(ana.chosen()).toEqual({ ...NO_ALERTS, large: usd(500), low_balance: usd(50) });
  });

  test('a limit that nobody said is asked for, and a number is enough', () => {
    const ana = customer();
    expect(ana.more('turn on low balance alerts')).toBe('Under how much shall I tell you that little is left?');
    expect(ana.buttons()).toEqual(['$50.00', '$100.00', '$500.00']);
    expect(ana.chosen()).toEqual(NO_ALERTS);
    expect(ana.says('80')).toMatch(/less than \$80\.00/);
    expect(ana.chosen().low_balance).toEqual(usd(80));
  });

  test('by a button that works also when its question is gone', () => {
    const ana = customer();
    ana.more('turn on large payments');
    const press = ana.keeps('$500.00');
    ana.commands('cancel');
    expect(press()).toMatch(/payments of \$500\.00 and more/);
    expect(ana.chosen().large).toEqual(usd(500));
  });

  test('several in one message, and each limit is asked for', () => {
    const ana = customer();
    const told = ana.more('turn on payments, large payments and low balance');
    expect(told).toMatch(/of every payment\.[\s\S]*From what amount on shall I tell you of a payment\?$/);
    expect(ana.says('200 dollars')).toMatch(/\$200\.00 and more[\s\S]*Under how much shall I tell you that little is left\?$/);
    expect(ana.presses('$100.00')).toMatch(/less than \$100\.00/);
    expect(ana.chosen()).toEqual({ ...NO_ALERTS, purchase: true, large: usd(200), low_balance: usd(100) });
  });

  test('nothing said: it is asked what, and a word is enough', () => {
    const ana = customer();
    expect(ana.more('how do I get alerts?')).toBe('What shall I tell you of?');
    expect(ana.buttons()).toEqual(['Start: payments', 'Start: large ones', 'Start: low balance']);
    expect(ana.says('the payments')).toMatch(/^Done: I will tell you of every payment\./);
  });

  test('only the large ones: the others no more', () => {
    const ana = customer();
    ana.more('tell me about every purchase');
    ana.more('low balance alert under $50');
    expect(ana.less('only alert me about big ones, over $300')).toMatch(
      /^Done: I will not tell you of every payment any more\..*\nDone: I will tell you of payments of \$300\.00 and more\./,
    );
    expect(ana.chosen()).toEqual({ ...NO_ALERTS, large: usd(300), low_balance: usd(50) });
  });

  test('nothing under an amount is everything from there on', () => {
    const ana = customer();
    ana.more('tell me about every purchase');
    ana.less('do not tell me about payments under $20');
    expect(ana.chosen()).toEqual({ ...NO_ALERTS, large: usd(20) });
  });

  test('quiet hours that are on already are told with it', () => {
    const ana = customer();
    ana.less('no alerts after 10 pm');
    expect(ana.more('tell me about every purchase')).toMatch(/From 10 PM to 7 AM I stay quiet, and tell you afterwards\.$/);
  });
});

describe('what cannot come', () => {
  test('no bank is allowed to tell', () => {
    const ana = customer('en', { held: [], tells: { telling: [], silent: ['chase', 'citi'] } });
    expect(ana.more('tell me about every purchase')).toMatch(
      /\nNo alert can come yet, though: you have not allowed alerts at JPMorgan Chase and Citi\.$/,
    );
    expect(ana.less('which alerts are on?')).toMatch(/No alert can come yet, as you have not allowed them at any bank\./);
  });

  test('nobody knows who this is, or no bank is connected', () => {
    const told = 'No bank is connected to this chat, so there is nothing yet that I could tell you of.';
    expect(customer('en', { held: [] }).more('tell me about every purchase')).toBe(told);
    expect(customer('en', { held: [], tells: { telling: [], silent: [] } }).less('which alerts are on?')).toBe(told);
  });

  test.each<[string, RegExp, string]>([
    ['tell me when I get paid', /^I cannot tell you of money that comes in/, 'Start: low balance'],
    ['tell me about purchases under $5', /not of the small ones alone\.$/, 'Start: payments'],
    ['tell me whenever I pay at Target', /^I cannot tell you of payments at “target” alone/, 'Start: payments'],
    ['once a week is enough', /^I can keep them together for a day, not longer\./, 'Once a day'],
    ['turn off the fraud alerts', /^Questions about suspected fraud cannot be turned off here\./, 'Which are on?'],
  ])('%s', (said, told, button) => {
    const ana = customer();
    expect(ana.more(said)).toMatch(told);
    expect(ana.buttons()).toContain(button);
    expect(ana.chosen()).toEqual(NO_ALERTS);
  });
});

describe('turned off', () => {
  test('one, by name', () => {
    const ana = customer();
    ana.more('tell me about every purchase');
    expect(ana.less('stop the payment alerts')).toBe(
      'Done: I will not tell you of every payment any more. To hear of it again, say “turn on payment alerts”.',
    );
  });

  test('all: questions about fraud still come, and the bank’s own messages are the bank’s', () => {
    const ana = customer();
    ana.more('tell me about every purchase');
    expect(ana.less('turn everything off')).toBe(
      'Done: all alerts are off here. Questions about suspected fraud still come, as long as you allow alerts of that bank. What your bank sends by itself, by text or email, you turn off at the bank.',
    );
    expect(ana.chosen()).toEqual(NO_ALERTS);
  });

  test('too many: shown is what is on, nothing changes', () => {
    const ana = customer();
    ana.more('tell me about every purchase');
    expect(ana.less('too many alerts')).toMatch(/^\[Your alerts\]\nEvery payment: on\n/);
    expect(ana.buttons()).toEqual(['Stop: payments', 'Start: large ones', 'Start: low balance']);
    expect(ana.chosen().purchase).toBe(true);
  });
});

test('all that is chosen is shown, also which banks send nothing', () => {
  const ana = customer();
  for (const said of ['tell me of payments over $500', 'low balance alert under $80', 'once a day is enough']) ana.more(said);
  for (const said of ['mute Blue Bottle', 'stop alerts about groceries', 'no alerts from 10:30 pm to 6 am']) ana.less(said);
  expect(ana.less('which alerts are on?')).toBe(
    [
      '[Your alerts]',
      'Every payment: off',
      'Large payments: on, from $500.00',
      'Low balance: on, below $80.00',
      'Left out: “blue bottle” and groceries',
      'Quiet: 10:30 PM to 6 AM, every day',
      'When: once a day',
      'From: JPMorgan Chase and Citi',
      'Not allowed by you: Wells Fargo',
      'Questions about suspected fraud still come, as long as you allow alerts of that bank. What your bank sends by itself, by text or email, you choose at the bank.',
    ].join('\n'),
  );
});

describe('quiet hours', () => {
  test('of which nobody said which are asked for', () => {
    const ana = customer();
    expect(ana.less('no alerts during school')).toMatch(/^From when to when shall I stay quiet\?/);
    expect(ana.says('from 9 am to 3 pm')).toMatch(/^Done: from 9 AM to 3 PM I stay quiet, every day, and tell you afterwards\./);
    expect(ana.presses('No quiet hours')).toMatch(/^Done: there are no quiet hours any more\./);
    expect(ana.chosen().quiet).toBeNull();
  });
});

describe('in Spanish', () => {
  test('as in English', () => {
    const ana = customer('es');
    expect(ana.more('avísame de cada compra')).toBe(
      'Listo: le avisaré de cada pago. Para dejarlo, diga «desactiva los avisos de pagos».\nLos avisos vienen de JPMorgan Chase y Citi. De Wells Fargo no llega ninguno: usted no los ha permitido allí.',
    );
    expect(ana.more('activa el saldo bajo')).toBe('¿Con menos de cuánto quiere que le avise de que queda poco?');
    expect(ana.says('80')).toMatch(/^Listo: le avisaré cuando queden menos de \$80\.00 en una cuenta\./);
    expect(ana.less('nada de avisos de 10:30 de la noche a 6')).toMatch(
      /^Listo: de las 10:30 p\.m\. a las 6 a\.m\. no le escribo, todos los días/,
    );
    expect(ana.less('¿qué avisos tengo?')).toMatch(
      /^\[Sus avisos\]\nCada pago: activado\nPagos grandes: desactivado\nSaldo bajo: activado, menos de \$80\.00\n/,
    );
    expect(ana.less('apaga todo')).toMatch(
      /^Listo: aquí todos los avisos están desactivados\. Las preguntas por posible fraude siguen llegando/,
    );
  });
});

/** Whoever says what an answer says undoes what it told. */
describe('what an answer says can be said', () => {
  // The table is keyed by category, which `Object.keys` forgets.
  const categories = Object.keys(CATEGORY_NAMES.en) as Category[];
  const MUTED: readonly Muted[] = [{ merchant: 'blue bottle' }, ...categories.map((category) => ({ category }))];
  const changes: readonly AlertChange[] = [
    { turn: 'on', kind: 'purchase' },
    { turn: 'on', kind: 'large', limit: usd(500) },
    { turn: 'on', kind: 'low_balance', limit: usd(50) },
    { turn: 'off', kind: 'purchase' },
    ...MUTED.map((mute) => ({ mute })),
    { quiet: { from: '22:00', to: '07:00' } },
    { quiet: null },
    { pace: 'daily' },
    { pace: 'each' },
  ];
  const wished = (change: AlertChange): AlertWish => {
    if ('mute' in change) return { do: 'mute', what: change.mute };
    if ('unmute' in change) return { do: 'unmute', what: change.unmute };
    if ('quiet' in change) return { do: 'quiet', hours: change.quiet };
    if ('pace' in change) return { do: 'pace', pace: change.pace };
    if (change.kind === 'all') return { do: 'all_off' };
    const limit = change.turn === 'on' && change.limit ? { limit: { ...change.limit, bound: 'exactly' as const } } : {};
    return { do: 'turn', to: change.turn, kinds: [change.kind], ...limit };
  };
  const before = (change: AlertChange) => {
    if ('pace' in change) return changedBy(NO_ALERTS, { pace: change.pace === 'daily' ? 'each' : 'daily' });
    if ('quiet' in change) return changedBy(NO_ALERTS, { quiet: change.quiet ? null : { from: '22:00', to: '07:00' } });
    return 'turn' in change && change.turn === 'off' && change.kind !== 'all'
      ? changedBy(NO_ALERTS, { turn: 'on', kind: change.kind })
      : NO_ALERTS;
  };

  for (const language of ['en', 'es'] as const)
    test.each(changes.map((change) => [JSON.stringify(change), change] as const))(`${language}: %s`, (_name, change) => {
      const ana = customer(language);
      const told = ana.asks('', 'alerts', { alert: [wished(change)] });
      const [, said = ''] = /[“«]([^“«]*)[”»][^“«]*$/.exec(told.split('\n')[0] ?? '') ?? [];
      ana.asks(said, 'alerts', { wish: 'turn' in change && change.turn === 'off' ? 'more' : 'less' });
      expect(ana.chosen()).toEqual(before(change));
    });
});
