import type { AccountNotice, AlertChange, AlertKind, Alerts, AlertsNow, Card, Format, Money, Muted, QuietHours } from '../../bot/model.ts';
import { merchantText } from '../merchant-text.ts';
import { CATEGORY_NAMES } from '../slots/category.ts';
import type { Refused } from './changes.ts';
import type { words as en } from './en.ts';

const FRAUD = 'Las preguntas por posible fraude siguen llegando mientras usted permita los avisos de ese banco.';
const NAMES: { readonly [K in AlertKind]: string } = { purchase: 'pagos', large: 'pagos grandes', low_balance: 'saldo bajo' };
const SHORT: { readonly [K in AlertKind]: string } = { purchase: 'pagos', large: 'grandes', low_balance: 'saldo bajo' };
const OF_KIND: { readonly [K in AlertKind]: string } = {
  purchase: 'de cada pago',
  large: 'de los pagos grandes',
  low_balance: 'si queda poco saldo',
};
const PACES: { readonly [P in Alerts['pace']]: string } = { each: 'en el momento', daily: 'una vez al día' };

/** `10 p.m.`, `10:30 p.m.` for `22:30`. */
const short = (clock: string): string => {
  const [hour, minutes] = [Number(clock.slice(0, 2)), clock.slice(3)];
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes === '00' ? '' : `:${minutes}`} ${hour < 12 ? 'a.m.' : 'p.m.'}`;
};
const time = (clock: string): string => `${Number(clock.slice(0, 2)) % 12 === 1 ? 'la' : 'las'} ${short(clock)}`;
const between = ({ from, to }: QuietHours): string => `de ${time(from)} a ${time(to)}`;
const mutedText = (what: Muted): string => ('category' in what ? CATEGORY_NAMES.es[what.category] : `«${merchantText(what.merchant)}»`);
const paidFor = (what: Muted): string => ('category' in what ? `de ${mutedText(what)}` : `en ${mutedText(what)}`);
/** As it is understood when it is said: “compras” are purchases of any kind. */
const plain = (what: Muted): string => {
  if ('merchant' in what) return merchantText(what.merchant);
  return what.category === 'shopping' ? 'tiendas' : CATEGORY_NAMES.es[what.category];
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A time ends in a stop of its own ("a.m."). */
const stop = (sentence: string): string => sentence.replace(/\.?$/, '.');

const turnedOn = (kind: AlertKind, limit: Money | undefined, f: Format): string => {
  if (!limit) return `Listo: le avisaré ${OF_KIND[kind]}.`;
  return kind === 'low_balance'
    ? `Listo: le avisaré cuando queden menos de ${f.money(limit)} en una cuenta.`
    : `Listo: le avisaré de los pagos de ${f.money(limit)} o más.`;
};

const changed = (change: AlertChange, f: Format): string => {
  if ('pace' in change)
    return change.pace === 'daily'
      ? 'Listo: le avisaré una vez al día, todo junto. Para saberlo otra vez en el momento, diga «avísame al momento».'
      : 'Listo: le avisaré en el momento, y todo junto cuando sea mucho. Para un solo mensaje al día, diga «una vez al día».';
  if ('quiet' in change)
    return change.quiet
      ? `Listo: ${between(change.quiet)} no le escribo, todos los días, y le aviso después. ${FRAUD} Para quitarlo, diga «sin horas de silencio».`
      : 'Listo: ya no hay horas de silencio. Para volver a tenerlas, diga por ejemplo «silencio de las 10 p.m. a las 7 a.m.».';
  if ('mute' in change)
    return `Listo: no le avisaré de los pagos ${paidFor(change.mute)}. Para saber de ellos otra vez, diga «vuelve a avisarme de ${plain(change.mute)}».`;
  if ('unmute' in change) return `Listo: los pagos ${paidFor(change.unmute)} ya no se omiten.`;
  if (change.kind === 'all')
    return `Listo: aquí todos los avisos están desactivados. ${FRAUD} Lo que su banco envía por su cuenta, por mensaje de texto o correo, se desactiva en el banco.`;
  return change.turn === 'on'
    ? `${turnedOn(change.kind, change.limit, f)} Para dejarlo, diga «desactiva los avisos de ${NAMES[change.kind]}».`
    : `Listo: ya no le avisaré ${OF_KIND[change.kind]}. Para volver a tenerlo, diga «activa los avisos de ${NAMES[change.kind]}».`;
};

const list = ({ alerts: now, telling, silent }: Extract<AlertsNow, { state: 'known' }>, f: Format): Card => ({
  title: 'Sus avisos',
  lines: [
    { label: 'Cada pago', value: now.purchase ? 'activado' : 'desactivado' },
    { label: 'Pagos grandes', value: now.large ? `activado, desde ${f.money(now.large)}` : 'desactivado' },
    { label: 'Saldo bajo', value: now.low_balance ? `activado, menos de ${f.money(now.low_balance)}` : 'desactivado' },
    ...(now.muted.length > 0 ? [{ label: 'Se omite', value: f.list(now.muted.map(mutedText)) }] : []),
    ...(now.quiet ? [{ label: 'En silencio', value: `${between(now.quiet)}, todos los días` }] : []),
    { label: 'Cuándo', value: PACES[now.pace] },
    ...(telling.length > 0 ? [{ label: 'De', value: f.list(telling.map(f.bank)) }] : []),
    ...(silent.length > 0 ? [{ label: 'Sin permiso suyo', value: f.list(silent.map(f.bank)) }] : []),
  ],
});

const accountText = ({ name, last4 }: AccountNotice['account']): string =>
  `${merchantText(name ?? '') || 'su cuenta'}${last4 === null ? '' : ` ••${last4}`}`;
const merchantOf = (merchant: string): string => merchantText(merchant) || 'un comercio sin nombre';

const told = (notice: AccountNotice, f: Format): string => {
  const account = accountText(notice.account);
  if (notice.kind === 'balance') {
    const { available, bank, asOf } = notice;
    return stop(`${f.bank(bank)}: quedan ${f.money(available)} en ${account}, ${f.when(asOf)}`);
  }
  const { merchant, money, at } = notice.item;
  return stop(`${f.bank(notice.bank)}: ${f.money(money)} en ${merchantOf(merchant)}, ${account}, ${f.when(at)}`);
};

const line = (notice: AccountNotice, bank: string, f: Format): Card['lines'][number] =>
  notice.kind === 'balance'
    ? { label: `${bank}Queda en ${accountText(notice.account)}, ${f.when(notice.asOf)}`, value: f.money(notice.available) }
    : {
        label: `${bank}${merchantOf(notice.item.merchant)}, ${accountText(notice.account)}, ${f.when(notice.item.at)}`,
        value: f.money(notice.item.money),
      };

const card = (notices: readonly AccountNotice[], more: number, f: Format): Card => {
  const banks = [...new Set(notices.map(({ bank }) => f.bank(bank)))];
  return {
    title: banks.length === 1 ? (banks[0] ?? '') : 'En sus cuentas',
    lines: [
      ...notices.map((notice) => line(notice, banks.length === 1 ? '' : `${f.bank(notice.bank)}: `, f)),
      ...(more > 0 ? [{ label: 'y antes', value: `${more} más` }] : []),
    ],
  };
};

const NOT_SO: { readonly [W in Exclude<Refused['why'], 'one'>]: string } = {
  fraud:
    'Las preguntas por posible fraude no se desactivan aquí. Llegan mientras usted permita los avisos de ese banco, para que nadie use su tarjeta sin que usted lo sepa.',
  weekly: 'Puedo juntarlos durante un día, no más. ¿Le aviso una vez al día?',
  small_ones: 'Puedo avisarle de cada pago, o de los que pasen de una cantidad, pero no solo de los pequeños.',
  incoming: 'No puedo avisarle del dinero que entra, ni de un saldo alto. De esto sí puedo avisarle:',
};

export const words: typeof en = {
  'alerts.about_what': () => '¿De qué quiere que le avise?',
  'alerts.which_limit': ({ kind }) =>
    kind === 'large'
      ? '¿Desde qué cantidad quiere que le avise de un pago?'
      : '¿Con menos de cuánto quiere que le avise de que queda poco?',
  'alerts.amount': (money, f) => f.money(money),
  'alerts.which_hours': () => '¿De qué hora a qué hora no le escribo? Por ejemplo, «de las 11 p.m. a las 7 a.m.». Será así todos los días.',
  'alerts.hours': ({ from, to }) => `${short(from)} a ${short(to)}`,
  'alerts.changed': ({ change }, f) => changed(change, f),
  'alerts.reach': ({ alerts: { quiet, pace }, telling, silent }, f) => {
    const banks = f.list(silent.map(f.bank));
    if (telling.length === 0) return `Pero todavía no puede llegar ninguno: usted no ha permitido los avisos de ${banks}.`;
    const from = `Los avisos vienen de ${f.list(telling.map(f.bank))}${pace === 'daily' ? ', una vez al día' : ''}.`;
    const none = silent.length === 0 ? '' : ` De ${banks} no llega ninguno: usted no los ha permitido allí.`;
    return `${from}${none}${quiet ? ` ${capital(between(quiet))} no le escribo, y le aviso después.` : ''}`;
  },
  'alerts.nobody': () => 'Todavía no hay ningún banco conectado a este chat, así que no hay nada de lo que pueda avisarle.',
  'alerts.list': (now, f) => [
    list(now, f),
    `${now.telling.length === 0 ? 'Todavía no puede llegar ninguno, porque usted no los ha permitido en ningún banco. ' : ''}${FRAUD} Lo que su banco envía por su cuenta, por mensaje de texto o correo, se elige en el banco.`,
  ],
  'alerts.not_so': ({ why }) => NOT_SO[why],
  'alerts.not_one': ({ what }) =>
    `No puedo avisarle solo de los pagos ${paidFor(what)}: de cada pago, de los grandes, o cuando quede poco saldo, sí.`,
  'alerts.switch': ({ kind, to }) => `${to === 'on' ? 'Activar' : 'Quitar'}: ${SHORT[kind]}`,
  'alerts.pace': ({ pace }) => (pace === 'daily' ? 'Una vez al día' : 'En el momento'),
  'alerts.unmute': () => 'Volver a avisar',
  'alerts.mute': () => 'No avisar de eso',
  'alerts.no_quiet': () => 'Sin silencio',
  'alerts.which': () => '¿Qué avisos hay?',
  'alerts.kept': () => 'Desde la última vez que le escribí:',
  'alerts.told': (notice, f) => told(notice, f),
  'alerts.told_several': ({ notices, more }, f) => card(notices, more, f),
  'alerts.why': ({ payments, balances }) =>
    `Usted me pidió que le avisara ${payments && balances ? 'de pagos y de saldo bajo' : payments ? 'de pagos' : 'cuando queda poco saldo'}. Para dejarlo, diga «quita los avisos» o toque abajo.`,
  'alerts.stop_payments': () => 'Quitar: pagos',
  'alerts.mute_this': () => 'Este comercio no',
};
