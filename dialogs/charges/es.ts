import type { Card, Format, Money } from '../../bot/model.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Day } from '../slots/period.ts';
import { cardLines, dayText, rangeText } from '../transactions/lines.ts';
import type { Charge, words as en, Regular, RegularList, Twice } from './en.ts';
import type { Rhythm } from './patterns.ts';

const RHYTHMS: { readonly [R in Rhythm]: string } = { weekly: 'cada semana', fortnightly: 'cada dos semanas', monthly: 'cada mes' };

const plain = ({ minor, currency }: Money): Money => ({ minor: Math.abs(minor), currency });

/** The time of day ends in a full stop of its own. */
const explained = ({ charge, today, readAt }: { charge: Charge; today: Day; readAt: number }, f: Format): string => {
  const { name, text, money, at, account, category, pending, rhythm, next, before, others } = charge;
  const from = account ? ` en ${f.account(account)} de ${f.bank(account.bank)}` : '';
  return [
    `${others > 0 ? 'El más reciente: ' : ''}${name || 'Alguien que el banco no nombra'} cobró ${f.money(plain(money))}${from}, ${f.when(at)}`,
    pending ? 'Sigue pendiente: puede cambiar o desaparecer.' : 'Ya está contabilizado.',
    ...(category ? [`El banco lo clasifica como ${CATEGORY_NAMES.es[category]}.`] : []),
    ...(text && text !== name ? [`En el estado de cuenta aparece como «${text}».`] : []),
    ...(before.length > 0 ? [`Con el mismo nombre hubo cargos antes: ${f.list(before.map((day) => dayText(day, today, f)))}.`] : []),
    ...(rhythm && next ? [`Parece repetirse ${RHYTHMS[rhythm]}; espero el próximo hacia el ${dayText(next, today, f)}.`] : []),
    `El banco no me dice más sobre él. Consultado ${f.when(readAt)}`,
  ].join(' ');
};

const whose = (name: string | null): string => (name === null ? '' : ` con «${name}»`);

const twice = ({ groups, more, days, today, readAt }: Twice, f: Format): Card => ({
  title: `Mismo nombre y monto en 3 días (${rangeText(days, today, f)})`,
  lines: [
    ...groups.flatMap((lines) => cardLines(lines, today, f, { unnamed: 'sin nombre', pending: 'pendiente' })),
    ...(more > 0 ? [{ label: 'Más de este tipo', value: String(more) }] : []),
    { label: 'Consultado', value: f.when(readAt) },
  ],
});

const recurring = ({ regular, first, of, today, readAt }: RegularList, f: Format): Card => ({
  title: 'Lo que se repite y cuándo espero el próximo',
  lines: [
    ...regular.map(({ line, rhythm, next, varies }) => ({
      label: `${line.name}${line.last4 === null ? '' : ` ••${line.last4}`}`,
      value: `${RHYTHMS[rhythm]}, ${varies ? 'la última vez ' : ''}${f.money(plain(line.money))}, próximo hacia el ${dayText(next, today, f)}`,
    })),
    { label: 'Se muestran', value: `${first}–${first + regular.length - 1} de ${of}, consultado ${f.when(readAt)}` },
  ],
});

const rises = (regular: readonly Regular[], today: Day, f: Format): string =>
  regular
    .flatMap(({ line, rise }) =>
      rise
        ? [
            `${line.name}${line.last4 === null ? '' : ` ••${line.last4}`} subió de precio: ${f.money(rise.to)} desde el ${dayText(rise.on, today, f)}, antes ${f.money(rise.from)}.`,
          ]
        : [],
    )
    .join('\n');

export const words: typeof en = {
  'charges.explained': (given, f) => explained(given, f),
  'charges.which': () => '¿A qué cargo se refiere? Tóquelo, o dígame el nombre o el monto.',
  'charges.choice': ({ line }, f) => `${f.money(plain(line.money))} ${line.name || 'Sin nombre'}`,
  'charges.none': ({ name, days, today }, f) =>
    `No encuentro ese cargo${whose(name)}, ${rangeText(days, today, f)}. Muchas tiendas cobran con otro nombre. Si ve uno que usted no hizo, repórtelo: entonces cada minuto cuenta.`,
  'charges.twice': (given, f) => twice(given, f),
  'charges.hold': () =>
    'Puede ser un cobro doble, dos compras o una retención que desaparece sola. Si quedan los dos, pida la devolución al comercio; si no resulta, llame al número al dorso de su tarjeta.',
  'charges.no_twice': ({ name, days, today }, f) => `No veo nada${whose(name)} cobrado dos veces en 3 días, ${rangeText(days, today, f)}.`,
  'charges.recurring': (given, f) => recurring(given, f),
  'charges.rises': ({ regular, today }, f) => rises(regular, today, f),
  'charges.no_recurring': ({ name, days, today }, f) =>
    `No veo nada${whose(name)} que se repita a intervalos fijos, ${rangeText(days, today, f)}. Lo que viene una vez al año, o está programado y aún no se ha cobrado, no lo puedo ver.`,
  'charges.not_mine': () => 'No lo hice yo',
  'charges.rest': () => 'Ver el resto',
  'charges.list': () => 'Últimos movimientos',
  'charges.all_of_it': () => 'Todos con este nombre',
};
