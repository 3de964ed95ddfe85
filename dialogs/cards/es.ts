import type { Done, Format } from '../../bot/model.ts';
import { cardsText, one } from '../lock-card/es.ts';
import type { Loss } from '../slots/loss.ts';
import type { words as en } from './en.ts';

const LOSS: { readonly [L in Loss]: string } = { lost: 'perdida', stolen: 'robada' };

const since = (at: number | null, f: Format): string => (at === null ? '' : ` desde ${f.when(at)}`);

/** The time of day may end in a full stop of its own: "10:42 a.m." */
const stopped = (text: string): string => text.replace(/\.?$/, '.');

const arrival = (arrives: Done['arrives'] | null, f: Format): string => {
  if (!arrives) return 'No dice cuándo llega.';
  const { from, to } = arrives;
  return from === to ? `Llega el ${f.day(from)}.` : `Llega entre el ${f.day(from)} y el ${f.day(to)}.`;
};

export const words: typeof en = {
  'cards.declined': () =>
    'No puedo ver por qué se rechazó una tarjeta. A menudo no alcanza lo disponible, está bloqueada o vencida, o el banco la detuvo por seguridad; aquí puede ver sus saldos o desbloquear una tarjeta que haya bloqueado. Si no es eso, llame al número al dorso y diga el comercio, la fecha y el monto.',
  'cards.delivery': () =>
    'No puedo ver dónde está una tarjeta. Llame al número que está en su estado de cuenta o en la aplicación de su banco, diga cuándo la pidió y confirme la dirección. Si ya tendría que haber llegado, pida que la cancelen y le envíen otra.',
  'cards.my_balances': () => 'Mis saldos',
  'cards.unlock': () => 'Desbloquear tarjeta',
  'cards.lost_or_stolen': ({ accounts, locked }, f) =>
    `${f.list(accounts.map(f.account))}: ¿perdida o robada?${locked ? '' : ' Si todavía puede aparecer, puedo solo bloquearla por ahora.'}`,
  'cards.it_is_lost': () => 'Perdida',
  'cards.it_is_stolen': () => 'Robada',
  'cards.only_lock': () => 'Solo bloquearla',
  'cards.confirm_report': ({ accounts, loss, locked }, f) => {
    const [n, s, it] = accounts.length === 1 ? ['', '', 'la'] : ['n', 's', 'las'];
    const instead = locked
      ? `déje${it} bloqueada${s} por ahora, como ya está${n}`
      : `mejor solo bloquée${it} por ahora: eso se puede deshacer`;
    return `¿Reporto ${cardsText(accounts, f)} como ${LOSS[loss]}${s}? Quedará${n} bloqueada${s} para siempre y desde aquí no se podrá${n} desbloquear. Si todavía puede${n} aparecer, ${instead}.`;
  },
  'cards.yes_report': () => 'Sí, repórtela',
  'cards.leave_locked': () => 'Dejarla bloqueada',
  'cards.blocked_already': ({ account, since: at }, f) =>
    `${f.bank(account.bank)} dice: la tarjeta ${f.account(account)} ya está bloqueada por el banco${since(at, f)}, así que nadie puede pagar con ella. Si quiere, pido una tarjeta nueva.`,
  'cards.held_before_report': ({ account, since: at }, f) =>
    `El propio ${f.bank(account.bank)} retiene la tarjeta ${f.account(account)}${since(at, f)}, y puede volver a liberarla.`,
  'cards.reported': ({ loss, blocked, at, ...named }, f) =>
    stopped(
      `${f.bank(named.bank)} lo confirma: ${one(named, f)} está reportada como ${LOSS[loss]}${blocked ? ' y bloqueada' : ''}${since(at, f)}`,
    ),
  'cards.after_report': ({ stolen }) =>
    stolen
      ? 'Ahora mire sus últimos pagos: si hay uno que usted no hizo, dispútelo pronto con su banco. Si quiere, también pido una tarjeta nueva.'
      : 'Si quiere, pido una tarjeta nueva.',
  'cards.recent_payments': () => 'Últimos pagos',
  'cards.how_to_dispute': () => 'Cómo disputar',
  'cards.confirm_order': ({ accounts, mayBeMissing }, f) =>
    `¿Pido una tarjeta nueva en lugar de ${cardsText(accounts, f)}? Llega a la dirección que tiene su banco. No puedo verla ni cambiarla, ni tampoco el nombre en la tarjeta.${mayBeMissing ? ' Si perdió la anterior o se la robaron, repórtela primero.' : ''}`,
  'cards.held_before_order': ({ account, since: at }, f) =>
    `${stopped(`El propio ${f.bank(account.bank)} retiene la tarjeta ${f.account(account)}${since(at, f)}`)} No sé si una tarjeta nueva cambia eso.`,
  'cards.yes_order': () => 'Sí, pídala',
  'cards.report_first': () => 'Reportarla primero',
  'cards.ordered': ({ at, arrives, ...named }, f) =>
    `${stopped(`${f.bank(named.bank)} lo confirma: la tarjeta nueva en lugar de ${one(named, f)} ${at === null ? 'está pedida' : `se pidió ${f.when(at)}`}`)} ${arrival(arrives, f)}`,
};
