/** What happened on an account, told because the customer asked for it: short, true, and never a stranger's words to tap. */
import { describe, expect, test } from '@jest/globals';
import type { AccountAlert, AccountNotice, Language } from '../../bot/model.ts';
import { MINUTE, NOW, talkWith } from './talk.ts';

const about = (bank: string, id: string, name: string | null, last4: string | null) => ({
  id: `${bank}-${id}`,
  bank,
  customer: 'ana',
  at: NOW,
  account: { id, name, last4 },
});
const paid = (
  merchant: string,
  minor = 475,
  ago = 0,
  bank = 'chase',
  name: string | null = 'Cash Back Card',
  last4: string | null = '6006',
): AccountNotice => ({
  ...about(bank, `${merchant}${ago}`, name, last4),
  kind: 'payment',
  item: { id: 'p', merchant, money: { minor, currency: 'USD' }, at: NOW - ago * MINUTE },
});
const low = (minor = 8_420, ago = 0, bank = 'chase'): AccountNotice => ({
  ...about(bank, 'low', 'Everyday Checking', '4321'),
  kind: 'balance',
  available: { minor, currency: 'USD' },
  asOf: NOW - ago * MINUTE,
});

const told = (alert: Partial<AccountAlert>, language: Language = 'en') => {
  const talk = talkWith({ held: [], tells: { telling: ['chase'], silent: [] } }, language);
  return { ...talk, first: talk.begins('account-alert', { notices: [], more: 0, why: 'new', ...alert }) };
};

describe('one', () => {
  test('a payment', () => {
    const { first, buttons } = told({ notices: [paid('Blue Bottle')] });
    expect(first).toBe(
      'JPMorgan Chase: $4.75 at Blue Bottle, Cash Back Card ••6006, today at 10:42 AM.\nYou asked me to tell you of payments. To stop, say “stop alerts” or tap below.',
    );
    expect(buttons()).toEqual(['Stop: payments', 'Mute this shop', 'Which are on?']);
  });

  test('little is left', () => {
    const { first, buttons } = told({ notices: [low()] });
    expect(first).toBe(
      'JPMorgan Chase: $84.20 is left in Everyday Checking ••4321, as of today at 10:42 AM.\nYou asked me to tell you when little is left. To stop, say “stop alerts” or tap below.',
    );
    expect(buttons()).toEqual(['Stop: low balance', 'Which are on?']);
  });

  test('without a name or a number of the account', () => {
    expect(told({ notices: [paid('Blue Bottle', 475, 0, 'citi', null, null)] }).first).toMatch(
      /^Citi: \$4\.75 at Blue Bottle, your account, today/,
    );
    expect(told({ notices: [paid('', 475)] }).first).toMatch(/^JPMorgan Chase: \$4\.75 at an unnamed merchant, Cash Back Card/);
  });

  test('in Spanish', () => {
    const payment = told({ notices: [paid('Blue Bottle')] }, 'es');
    expect(payment.first).toMatch(
      /^JPMorgan Chase: \$4\.75 en Blue Bottle, Cash Back Card ••6006, hoy a las 10:42.a\.m\.\nUsted me pidió que le avisara de pagos\./,
    );
    expect(payment.buttons()).toEqual(['Quitar: pagos', 'Este comercio no', '¿Qué avisos hay?']);
    expect(told({ notices: [low()] }, 'es').first).toMatch(
      /^JPMorgan Chase: quedan \$84\.20 en Everyday Checking ••4321, hoy a las 10:42.a\.m\.\n/,
    );
  });
});

describe('several', () => {
  test('the newest first, with an honest count, and why only now', () => {
    expect(
      told({ notices: [paid('Blue Bottle', 475, 9), low(8_420, 5), paid('Corner Market', 2_000, 1)], more: 7, why: 'kept' }).first,
    ).toBe(
      [
        'Since you last heard from me:',
        '[JPMorgan Chase]',
        'Corner Market, Cash Back Card ••6006, today at 10:41 AM: $20.00',
        'Left in Everyday Checking ••4321, as of today at 10:37 AM: $84.20',
        'Blue Bottle, Cash Back Card ••6006, today at 10:33 AM: $4.75',
        'and earlier: 7 more',
        'You asked me to tell you of payments and of a low balance. To stop, say “stop alerts” or tap below.',
      ].join('\n'),
    );
  });

  test('of several banks, each with its bank; one shop that is all can be muted', () => {
    const { first, buttons } = told({ notices: [paid('Blue Bottle'), paid('Blue Bottle', 500, 3, 'citi')] });
    expect(first).toMatch(/^\[On your accounts\]\nJPMorgan Chase: Blue Bottle, .*\nCiti: Blue Bottle, /);
    expect(buttons()).toContain('Mute this shop');
    expect(told({ notices: [paid('Blue Bottle'), paid('Gas and Go')] }).buttons()).not.toContain('Mute this shop');
  });

  test('one that waited and older ones that are only counted are several', () => {
    expect(told({ notices: [paid('Blue Bottle')], more: 1, why: 'kept' }).first).toMatch(/\nand earlier: 1 more\n/);
  });
});

describe('what its buttons do', () => {
  const choosing = () => {
    const talk = told({ notices: [paid('SQ *Blue Bottle No. 5')] });
    talk.asks('', 'alerts', {
      alert: [
        { do: 'turn', to: 'on', kinds: ['purchase'] },
        { do: 'turn', to: 'on', kinds: ['large'], limit: { minor: 50_000, currency: 'USD', bound: 'over' } },
      ],
    });
    talk.begins('account-alert', { notices: [paid('SQ *Blue Bottle No. 5')], more: 0, why: 'new' });
    return talk;
  };

  test('no more payments, neither every one nor the large ones', () => {
    const talk = choosing();
    talk.presses('Stop: payments');
    expect(talk.chosen()).toMatchObject({ purchase: false, large: null });
  });

  test('a shop is muted by the name that it will have again', () => {
    const talk = choosing();
    expect(talk.presses('Mute this shop')).toMatch(/^Done: I will not tell you of payments at “sq blue bottle no 5”\./);
    expect(talk.chosen().muted).toEqual([{ merchant: 'sq blue bottle no 5' }]);
  });

  test('of a very long name whole words are enough', () => {
    const talk = told({ notices: [paid('International House of Extraordinarily Good Pancakes')] });
    talk.presses('Mute this shop');
    expect(talk.chosen().muted).toEqual([{ merchant: 'international house of extraordinarily' }]);
  });

  test('they show what is on, also long after', () => {
    const talk = choosing();
    const press = talk.keeps('Which are on?');
    talk.waits(48 * 60 * MINUTE);
    expect(press()).toMatch(/\[Your alerts\]\nEvery payment: on/);
  });
});

describe('"stop"', () => {
  const on = (alert: Partial<AccountAlert>, language: Language = 'en') => {
    const talk = told({}, language);
    talk.asks('', 'alerts', { alert: [{ do: 'turn', to: 'on', kinds: ['purchase'] }] });
    talk.begins('account-alert', { notices: [], more: 0, why: 'new', ...alert });
    return talk;
  };

  test('after an alert turns off what it was about', () => {
    const talk = on({ notices: [paid('Blue Bottle')] });
    expect(talk.commands('cancel')).toMatch(/^Done: I will not tell you of every payment any more\./);
    expect(talk.chosen()).toMatchObject({ purchase: false, large: null });
    expect(talk.commands('cancel')).toMatch(/^There is nothing to cancel/);
  });

  test('of what is under way stops only that', () => {
    const talk = on({ notices: [paid('Blue Bottle')] });
    talk.asks('turn on low balance alerts', 'alerts', { wish: 'more' });
    expect(talk.commands('cancel')).toBe('All right, I have dropped that.');
    expect(talk.chosen().purchase).toBe(true);
  });

  test('after little was left leaves payments on', () => {
    const talk = on({ notices: [low()] }, 'es');
    expect(talk.commands('cancel')).toMatch(/^Listo: ya no le avisaré si queda poco saldo\./);
    expect(talk.chosen().purchase).toBe(true);
  });

  test('long after an alert is about nothing, and what was said before it goes on', () => {
    const talk = on({ notices: [paid('Blue Bottle')] });
    talk.waits(25 * 60 * MINUTE);
    expect(talk.commands('cancel')).toMatch(/nothing to cancel/);
    expect(talk.chosen().purchase).toBe(true);
  });
});

test('it asks nothing: what was going on is asked again, and "yes" is no answer to it', () => {
  const talk = told({});
  talk.asks('turn on low balance alerts', 'alerts', { wish: 'more' });
  expect(talk.begins('account-alert', { notices: [paid('Blue Bottle')], more: 0, why: 'new' })).toMatch(/Blue Bottle[\s\S]*Under how much/);
  expect(talk.says('75')).toMatch(/less than \$75\.00/);
  expect(talk.answers('yes')).not.toMatch(/Blue Bottle/);
});

describe('a stranger’s text is told without what a chat would make of it', () => {
  test.each([
    'https://chase.example.com/verify?card=1',
    'www.evil.example',
    'Call 1-800-555-0199 now',
    '**bold** [tap](http://evil.example) <b>x</b>',
    'two\nlines\u202egnp\u200b',
    'x'.repeat(300),
  ])('%s', (merchant) => {
    for (const language of ['en', 'es'] as const)
      for (const notices of [[paid(merchant)], [paid(merchant), low()], [paid('Shop', 1, 0, 'chase', merchant)]]) {
        const talk = told({ notices }, language);
        expect(talk.first).not.toMatch(/https?:|www\.|\.example|555.?0199|[*<>`[\]()]{2}|\u202e|\u200b|x{60}/);
        expect(Math.max(...talk.carried())).toBeLessThan(500);
      }
  });
});
