import type { Card, Format } from '../../bot/model.ts';
import type { Bill, words as en } from './en.ts';

const inDays = (days: number): string => {
  if (days < 0) return days === -1 ? 'ayer' : `hace ${-days} días`;
  if (days === 0) return 'hoy';
  return days === 1 ? 'mañana' : `en ${days} días`;
};

const due = ({ minimum, on, days }: Bill, f: Format): string => {
  if (on === null && minimum === null) return 'El banco no indica ningún pago por vencer.';
  const what = minimum ? `El pago mínimo es de ${f.money(minimum)}` : 'Hay un pago por hacer';
  if (on === null || days === null) return `${what}. El banco no dice cuándo vence.`;
  return `${what} y ${days < 0 ? 'venció' : 'vence'} el ${f.day(on)}, ${inDays(days)}.`;
};

const owes = ({ owed, account }: Bill, f: Format): string => {
  if (!owed) return 'El banco no envió ningún saldo.';
  if (owed.minor <= 0) return 'Ahora no debe nada.';
  const statement =
    account.kind === 'card' ? ' El saldo al corte no me lo envían: está en la aplicación de su banco o en su estado de cuenta.' : '';
  return `Ahora debe ${f.money(owed)} en total, incluido lo posterior al último corte.${statement}`;
};

/** The time of day ends in a full stop of its own. */
const time = ({ asOf, readAt }: Bill, f: Format): string => (asOf === null ? `Consultado ${f.when(readAt)}` : `Datos de ${f.when(asOf)}`);

const one = (bill: Bill, f: Format): string =>
  `${f.account(bill.account)} en ${f.bank(bill.account.bank)}: ${due(bill, f)} ${owes(bill, f)} ${time(bill, f)}`;

const short = ({ minimum, on, days, owed }: Bill, f: Format): string =>
  [
    on === null ? 'sin fecha de vencimiento' : `${days !== null && days < 0 ? 'venció' : 'vence'} el ${f.day(on)}`,
    ...(minimum ? [`mínimo ${f.money(minimum)}`] : []),
    ...(owed ? [`debe ahora ${f.money(owed)}`] : []),
  ].join(', ');

const several = (bills: readonly Bill[], f: Format): Card => ({
  title: 'Próximos vencimientos',
  lines: [
    ...bills.map((bill) => ({ label: `${f.account(bill.account)}, ${f.bank(bill.account.bank)}`, value: short(bill, f) })),
    { label: 'Consultado', value: f.when(Math.max(...bills.map(({ readAt }) => readAt))) },
  ],
});

export const words: typeof en = {
  'card_bill.one': ({ bill }, f) => one(bill, f),
  'card_bill.several': ({ bills }, f) => several(bills, f),
  'card_bill.no_card': () => 'No veo ninguna cuenta de ese tipo con un pago por hacer.',
  'card_bill.my_balances': () => 'Mis saldos',
};
