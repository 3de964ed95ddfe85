import type { Card, Format } from '../../bot/model.ts';
import type { Subject } from '../reading.ts';
import type { Amount } from '../slots/amount.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Asked, words as en, Listed } from './en.ts';
import { cardLines, rangeText } from './lines.ts';

const BOUNDS: { readonly [B in Amount['bound']]: string } = { exactly: 'de', over: 'de más de', under: 'de menos de' };

const what = ({ way, pending }: Asked): string => {
  if (way === 'in') return pending ? 'entradas pendientes' : 'entradas';
  if (way === 'out') return pending ? 'salidas pendientes' : 'salidas';
  return pending ? 'movimientos pendientes' : 'movimientos';
};

const subjectText = (subject: Subject): string => {
  if (!subject) return '';
  return 'category' in subject ? ` de ${CATEGORY_NAMES.es[subject.category]}` : ` con «${subject.name}»`;
};

const described = (asked: Asked, f: Format): string => {
  const { subject, amount, account, days, today } = asked;
  const size = amount ? ` ${BOUNDS[amount.bound]} ${f.money(amount.money)}` : '';
  const where = account ? ` en ${f.account(account)}` : '';
  return `${what(asked)}${subjectText(subject)}${size}${where}, ${rangeText(days, today, f)}`;
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const list = (listed: Listed, f: Format): Card => ({
  title: capital(described(listed, f)),
  lines: [
    ...cardLines(listed.lines, listed.today, f, { unnamed: 'sin nombre', pending: 'pendiente' }),
    {
      label: 'Se muestran',
      value: `${listed.first}–${listed.first + listed.lines.length - 1} de ${listed.of}, consultado ${f.when(listed.readAt)}`,
    },
  ],
});

export const words: typeof en = {
  'transactions.list': (listed, f) => list(listed, f),
  'transactions.arrived': () => 'Sí, lo veo:',
  'transactions.under_way': () => 'Está en camino, pero el banco aún no lo ha contabilizado:',
  'transactions.look_yourself': () => 'Estos son los más recientes. Dígame de quién es o de cuánto, y lo busco.',
  'transactions.none': (asked, f) => `No encuentro ${described(asked, f)}.`,
  'transactions.not_arrived': (asked, f) =>
    `No, no lo veo: no hay ${described(asked, f)}. Puede que aún esté en camino o que aparezca con otro nombre.`,
  'transactions.no_more': (asked, f) => `No hay más ${described(asked, f)}.`,
  'transactions.no_such_day': ({ said }) => `No conozco un día como «${said}». Dígame otra vez qué días, por favor.`,
  'transactions.future': () => 'Solo veo lo que ya ocurrió, no lo que está por venir.',
  'transactions.more': () => 'Ver más',
  'transactions.earlier': () => 'Buscar más atrás',
  'transactions.latest': () => 'Últimos movimientos',
};
