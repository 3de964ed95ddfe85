/** What is read of a wish to be told more, or less: one table for each thing that can be wished. */
import { describe, expect, test } from '@jest/globals';
import type { Language } from '../../bot/model.ts';
import { type AlertWish, alertReader } from '../../dialogs/slots/alert.ts';
import { BANKS } from './talk.ts';

const reader = alertReader(BANKS);
const read = (text: string, language: Language, asked = false) =>
  reader.find(text, { language, asked, today: '2026-11-10' })?.value ?? null;

/** As short as it can be told: `on purchase`, `on large 200 USD`, `mute starbucks`, `quiet 22:00-07:00`. */
const brief = (wish: AlertWish): string => {
  switch (wish.do) {
    case 'turn':
      return [wish.to, ...wish.kinds, ...(wish.limit ? [wish.limit.minor / 100, wish.limit.currency ?? ''] : [])].join(' ').trim();
    case 'mute':
    case 'unmute':
    case 'one':
      return `${wish.do} ${'category' in wish.what ? `(${wish.what.category})` : wish.what.merchant}`;
    case 'quiet':
      return wish.hours ? `quiet ${wish.hours.from}-${wish.hours.to}` : 'quiet never';
    case 'pace':
      return wish.pace;
    default:
      return wish.do;
  }
};
// What the reader finds are wishes.
const wishes = (text: string, language: Language): string => ((read(text, language) ?? []) as AlertWish[]).map(brief).join(', ');

type Row = readonly [said: string, wished: string];
const reads = (language: Language, rows: readonly Row[]) =>
  test.each(rows)(`${language}: %s -> %s`, (said, wished) => expect(wishes(said, language)).toBe(wished));

describe('what is told', () => {
  reads('en', [
    ['Let me know whenever a payment leaves', 'on purchase'],
    ['Switch on the alerts for all my transactions', 'on purchase'],
    ['ping me on every charge', 'on purchase'],
    ['Alert me about anything over $75', 'on large 75 USD'],
    ['notify me of payments above 1,200 dollars', 'on large 1200 USD'],
    ['tell me about big purchases', 'on large'],
    ['warn me when I have under 80 bucks', 'on low_balance 80 USD'],
    ['text me if checking falls below 300', 'on low_balance 300'],
    ['tell me when I am running low on money', 'on low_balance'],
    ['set the low balance alert to 60', 'on low_balance 60 USD'],
    ['alert me about large charges and low balance', 'on large, on low_balance'],
    ['Turn on payments, large payments and low balance', 'on purchase, on large, on low_balance'],
    ['only tell me about charges over €90', 'only large 90 EUR'],
    ['Just the big ones, over $300', 'only large 300 USD'],
    ['I want alerts for large payments, nothing else', 'only large'],
    ['tell me when I shop so I stop overspending', ''],
    ['tell me when I spend so I stop wasting', 'on purchase'],
    ['tell me when I get paid', 'incoming'],
    ['tell me when my balance is over 5000', ''],
    ['purchases', 'named purchase'],
    ['low balance', 'named low_balance'],
  ]);
  reads('es', [
    ['Avísame de cada gasto', 'on purchase'],
    ['quiero saber de todos los pagos', 'on purchase'],
    ['avise de todo cargo de más de 75 dólares', 'on large 75 USD'],
    ['notifícame lo que pase de 1,200', 'on large 1200'],
    ['dime de las compras grandes', 'on large'],
    ['avísame si me quedan menos de 80 dólares', 'on low_balance 80 USD'],
    ['una alerta si la cuenta baja de 300, por favor', 'named low_balance 300'],
    ['activa pagos grandes y saldo bajo', 'on large, on low_balance'],
    ['Solo quiero avisos de pagos grandes', 'only large'],
    ['avísame de lo que pase de 90, el resto no', 'only large 90'],
    ['avísame cuando me depositen la nómina', 'incoming'],
    ['los pagos', 'named purchase'],
  ]);
});

describe('what is told no longer', () => {
  reads('en', [
    ['Please stop all of these messages', 'all_off'],
    ['switch the notifications off', 'all_off'],
    ['STOP', 'all_off'],
    ['everything off', 'all_off'],
    ['do not alert me any more', 'all_off'],
    ['no more alerts about payments', 'off purchase'],
    ['disable the large payment alert', 'off large'],
    ["I don't want the low balance ones", 'off low_balance'],
    ['stop the purchase alerts, but warn me when less than $40 is left', 'off purchase, on low_balance 40 USD'],
    ["don't tell me about payments under $15", 'off purchase 15 USD'],
    ['My watch buzzes with every purchase. Switch that off.', 'off purchase'],
    ['I get so many alerts, please stop some', 'list'],
    ['turn off the fraud alerts', 'fraud'],
    ['all off except fraud', 'all_off'],
    ["don't turn off my alerts", ''],
    ['I get way too many of these', ''],
  ]);
  reads('es', [
    ['Deje de mandarme estos mensajes', 'all_off'],
    ['desactiva todas las notificaciones', 'all_off'],
    ['ALTO', 'all_off'],
    ['Basta', 'all_off'],
    ['apáguelo todo', 'all_off'],
    ['ya no me avises de los pagos', 'off purchase'],
    ['quita la alerta de pagos grandes', 'off large'],
    ['No quiero el aviso de saldo bajo', 'off low_balance'],
    ['apaga lo de las compras, pero avísame si quedan menos de 40 dólares', 'off purchase, on low_balance 40 USD'],
    ['desactiva los avisos de fraude', 'fraud'],
    ['no apagues las alertas', ''],
  ]);
});

describe('what is left out', () => {
  reads('en', [
    ['no alerts about groceries please', 'mute (groceries)'],
    ["don't message me about Walgreens", 'mute walgreens'],
    ['mute Blue Bottle', 'mute blue bottle'],
    ['stop telling me when I pay at Target', 'mute target'],
    ['skip the gas station alerts', 'mute (fuel)'],
    ['unmute Blue Bottle', 'unmute blue bottle'],
    ['tell me about groceries again', 'unmute (groceries)'],
    ['tell me whenever I pay at Target', 'one target'],
  ]);
  reads('es', [
    ['nada de avisos del supermercado', 'mute (groceries)'],
    ['no me avise de Walgreens', 'mute walgreens'],
    ['silencia Blue Bottle', 'mute blue bottle'],
    ['vuelve a avisarme de Blue Bottle', 'unmute blue bottle'],
    ['avísame otra vez de la gasolina', 'unmute (fuel)'],
  ]);
});

describe('when', () => {
  reads('en', [
    ['no alerts after 9:30 pm', 'quiet 21:30-07:00'],
    ['nothing before 8', 'quiet 22:00-08:00'],
    ['quiet from 10 to 6', 'quiet 22:00-06:00'],
    ["don't text me between 11 p.m. and 7:15 a.m.", 'quiet 23:00-07:15'],
    ['no messages 10pm-8am', 'quiet 22:00-08:00'],
    ['stay silent at night', 'quiet 22:00-07:00'],
    ['no alerts between 23:00 and 06:00', 'quiet 23:00-06:00'],
    ['I work nights, nothing between 9 and 4', 'quiet 09:00-16:00'],
    ['only alert me between 7 am and 8 pm', 'quiet 20:00-07:00'],
    ['no alerts between one and five', 'quiet 01:00-05:00'],
    ['no quiet hours', 'quiet never'],
    ['you can write at any hour', 'quiet never'],
    ['no alerts on weekends', 'quiet_when'],
    ['no alerts between 40 and 50', 'all_off'],
    ['one message a day will do', 'daily'],
    ['send me a daily digest', 'daily'],
    ['I want to hear immediately', 'each'],
    ['no more daily summary', 'each'],
    ['once a month is plenty', 'weekly'],
  ]);
  reads('es', [
    ['nada de mensajes después de las 9:30 de la noche', 'quiet 21:30-07:00'],
    ['no me escribas antes de las 8', 'quiet 22:00-08:00'],
    ['silencio de diez a seis', 'quiet 22:00-06:00'],
    ['no me avises entre las 11 p. m. y las 7:15 a. m.', 'quiet 23:00-07:15'],
    ['de noche no me avises', 'quiet 22:00-07:00'],
    ['solo avísame entre las 7 de la mañana y las 8 de la noche', 'quiet 20:00-07:00'],
    ['sin horas de silencio', 'quiet never'],
    ['no me avises los fines de semana', 'quiet_when'],
    ['un solo mensaje al día', 'daily'],
    ['mándame un resumen diario', 'daily'],
    ['avísame de inmediato', 'each'],
    ['una vez a la semana', 'weekly'],
  ]);
});

describe('which are on', () => {
  reads('en', [
    ['what alerts do I have?', 'list'],
    ['show me my notifications', 'list'],
    ['are the low balance alerts on?', 'list'],
  ]);
  reads('es', [
    ['¿cuáles avisos tengo?', 'list'],
    ['ver mis alertas', 'list'],
    ['¿Qué notificaciones tengo activas?', 'list'],
  ]);
});

describe('what is about something else', () => {
  reads('en', [
    ['what is my balance', ''],
    ['send 50 dollars to Ana', ''],
    ['hello', ''],
  ]);

  test('says nothing of its own, unless it was asked for', () => {
    const hint = { language: 'en', today: '2026-11-10' } as const;
    expect(reader.find('every payment', { ...hint, asked: false })?.spans).toEqual([]);
    expect(reader.find('every payment', { ...hint, asked: true })?.spans).toEqual([{ start: 0, end: 13 }]);
  });

  test('a long text is none', () => expect(read(`stop ${'alerts '.repeat(60)}`, 'en')).toBeNull());
});
