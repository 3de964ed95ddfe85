import type { Card, Format, Money } from '../../bot/model.ts';
import type { Subject } from '../reading.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Day, Range } from '../slots/period.ts';
import { dayText, monthText, rangeText } from '../transactions/lines.ts';
import type { words as en, Month, Share, Spent } from './en.ts';

const sums = (all: readonly Money[], f: Format): string => f.list(all.map((money) => f.money(money)));

const subjectText = (subject: Subject): string => {
  if (!subject) return '';
  return 'category' in subject ? ` en ${CATEGORY_NAMES.es[subject.category]}` : ` con «${subject.name}»`;
};

const daysText = ({ days, today, soFar }: Spent, f: Format): string => {
  if (soFar) return `en lo que va del mes (${rangeText(days, today, f)})`;
  return days.from === days.to
    ? `el ${dayText(days.from, today, f)}`
    : `del ${dayText(days.from, today, f)} al ${dayText(days.to, today, f)}`;
};

const where = ({ account, accounts, without }: Spent, f: Format): string => {
  if (account) return ` desde ${f.account(account)} en ${f.bank(account.bank)}`;
  if (without.length > 0) return ' desde las cuentas que respondieron';
  return accounts === 1 ? ' desde su cuenta' : ` desde ${accounts} cuentas`;
};

const compared = ({ sums: now, before, today }: Spent, f: Format): string[] => {
  if (!before) return [];
  const [one, ...others] = now;
  const [was, ...more] = before.sums;
  const then = rangeText(before.days, today, f);
  if (!one && !was) return [];
  if (!was) return [`En el período anterior (${then}) no hubo nada.`];
  if (!one || others.length + more.length > 0 || one.currency !== was.currency)
    return [`En el período anterior (${then}) fueron ${sums(before.sums, f)}.`];
  const change = one.minor - was.minor;
  if (change === 0) return [`Es exactamente lo mismo que en el período anterior (${then}).`];
  const by = f.money({ minor: Math.abs(change), currency: one.currency });
  return [`Son ${by} ${change > 0 ? 'más' : 'menos'} que en el período anterior (${then}: ${f.money(was)}).`];
};

/** The time of day ends in a full stop of its own. */
const sum = (spent: Spent, f: Format): string =>
  [
    spent.without.length > 0
      ? `Esto no es todo: ${spent.without.length === 1 ? 'falta' : 'faltan'} ${f.list(spent.without.map((bank) => f.bank(bank)))}.`
      : '',
    spent.sums.length > 0
      ? `Gastó ${sums(spent.sums, f)}${subjectText(spent.subject)} ${daysText(spent, f)}${where(spent, f)}.`
      : `No veo ningún gasto${subjectText(spent.subject)} ${daysText(spent, f)}${where(spent, f)}.`,
    ...(spent.pending.length > 0 ? [`De eso, ${sums(spent.pending, f)} sigue pendiente.`] : []),
    ...compared(spent, f),
    ...(spent.back.length > 0 ? [`Le devolvieron ${sums(spent.back, f)}, que no está descontado.`] : []),
    ...(spent.unsorted.length > 0
      ? [`El banco no dice en qué se fueron otros ${sums(spent.unsorted, f)}, así que puede faltar una parte.`]
      : []),
    spent.subject ? '' : 'No cuento transferencias ni pagos de tarjetas.',
    `Consultado ${f.when(spent.readAt)}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const shares = (all: readonly Share[], days: Range, today: Day, f: Format): Card => ({
  title: `En qué se fue, ${rangeText(days, today, f)}`,
  lines: all.map(({ of, money }) => ({
    label: of === 'rest' ? 'Todo lo demás' : capital(CATEGORY_NAMES.es[of]),
    value: f.money(money),
    length: money.minor,
  })),
});

const months = (subject: Subject, all: readonly Month[], today: Day, f: Format): Card => ({
  title: `Gastos${subjectText(subject)}, mes a mes`,
  lines: all.map(({ days, whole, money }) => ({
    label: whole ? capital(monthText(days.from, today, f)) : rangeText(days, today, f),
    value: f.money(money),
    length: money.minor,
  })),
});

export const words: typeof en = {
  'spending.sum': (spent, f) => sum(spent, f),
  'spending.shares': ({ shares: all, days, today }, f) => shares(all, days, today, f),
  'spending.months': ({ subject, months: all, today }, f) => months(subject, all, today, f),
  'spending.no_such_day': ({ said }) => `No conozco un día como «${said}». Dígame otra vez qué días, por favor.`,
  'spending.future': () =>
    'Solo puedo sumar lo que ya se gastó. Lo que se repite sí puedo mostrárselo, con el próximo día en que lo espero.',
  'spending.list': () => 'Ver la lista',
  'spending.all': () => 'Todos mis gastos',
  'spending.coming': () => 'Lo que se repite',
};
