import type { Format, Holding, Transaction } from '../../bot/model.ts';
import { figure } from '../figures.ts';
import { type words as en, type phrases as enPhrases, NAMED_AT_MOST, type Shown } from './en.ts';

const item = ({ text, money, at }: Transaction, f: Format): string =>
  `${text || 'un movimiento sin nombre'}, ${money.minor > 0 ? '+' : ''}${f.money({ ...money, minor: Math.abs(money.minor) })} (${f.when(at)})`;

const items = (all: readonly Transaction[], f: Format): string[] => {
  const named = all.slice(0, NAMED_AT_MOST).map((one) => `• ${item(one, f)}`);
  const more = all.length - named.length;
  return [...named, ...(more > 0 ? [`• ${more} más`] : [])];
};

const spend = ({ holding: { account }, available }: Shown, f: Format): string => {
  const where = `${f.account(account)} en ${f.bank(account.bank)}`;
  if (available.minor <= 0) return `No puede gastar nada de ${where}: hay ${f.money(available)} disponibles.`;
  return `Puede gastar ${f.money(available)} de ${where}: es su saldo disponible.`;
};

/** What is booked, and what lies between that and what can be spent. */
const why = ({ holding, available, items: pending, known, other }: Shown, f: Format): string[] => {
  const current = figure(holding, 'current');
  const lines: string[] = [];
  if (current && holding.account.kind === 'card')
    lines.push(`Hasta ahora debe ${f.money({ ...current, minor: Math.max(0, current.minor) })}.`);
  else if (current && current.minor === available.minor && known && pending.length === 0) {
    lines.push('Todo lo contabilizado está disponible.');
  } else if (current) lines.push(`El saldo actual es de ${f.money(current)}: lo ya contabilizado.`);
  if (pending.length > 0) lines.push('Todavía pendiente:', ...items(pending, f));
  else if (known) lines.push('No hay nada pendiente.');
  else lines.push('No puedo ver los movimientos pendientes de este banco, así que no puedo decir de dónde viene una diferencia.');
  if (other > 0) lines.push(`Otros ${f.money({ ...available, minor: other })} están retenidos y el banco no me dice por qué.`);
  if (other < 0)
    lines.push(`El banco le permite usar ${f.money({ ...available, minor: -other })} más de lo contabilizado, por ejemplo un sobregiro.`);
  return lines;
};

/** The time of day ends in a full stop of its own: "10:42 a.m." */
const time = ({ asOf, readAt }: Holding, f: Format): string =>
  asOf === null ? `El banco lo informó ${f.when(readAt)}, sin decir de cuándo es.` : `Datos de ${f.when(asOf)}`;

const notTold = (holding: Holding, f: Format): string => {
  const { account } = holding;
  const where = `${f.account(account)} en ${f.bank(account.bank)}`;
  const available = figure(holding, 'available');
  if (available) return `Puede gastar ${f.money(available)} de ${where}. El banco no me dice el saldo actual. ${time(holding, f)}`;
  const current = figure(holding, 'current');
  if (!current) return `${f.bank(account.bank)} no envió ningún saldo de ${where}.`;
  return `El banco no me dice cuánto puede gastar de ${where}. Su saldo actual es de ${f.money(current)} y todavía pueden descontarse cargos pendientes. ${time(holding, f)}`;
};

export const words: typeof en = {
  'explain.shown': (shown, f) => [spend(shown, f), ...why(shown, f), time(shown.holding, f)].join('\n'),
  'explain.only_loans': () => 'Solo veo préstamos suyos, y de un préstamo no se puede gastar.',
  'explain.not_told': ({ holding }, f) => notTold(holding, f),
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  spendable: [
    'es lo que puedo gastar',
    'eso es lo que puedo gastar',
    'puedo gastar todo eso',
    'puedo gastar eso',
    'puedo usar todo',
    'cuánto puedo gastar',
    'cuánto puedo gastar ahora',
    'cuanto puedo gastar de verdad',
    'cuánto de eso puedo gastar',
    'qué puedo gastar',
    'todo eso está disponible',
    'está disponible todo',
    'es dinero disponible',
    'ese dinero lo puedo usar',
    'entonces puedo gastar todo eso',
    'de verdad tengo eso para gastar',
    'puedo sacar todo',
    'cuánto puedo sacar',
    'cuánto puedo retirar',
    'puedo retirar todo eso',
    'hay algo retenido',
    'está retenida una parte',
    'cuánto está libre',
    'cuánto es realmente mío',
    'cuánto me queda para gastar',
    'cuánto tengo para gastar',
    'me alcanza para algo de 200 dólares',
    'me alcanza para comprar un celular',
    'tengo suficiente para pagar 300',
    'si pago 50 ahora me alcanza',
    'eso incluye los cargos pendientes',
    'ya están descontados los pagos pendientes',
    'eso es después de lo pendiente',
    'cuánto puedo usar todavía de la tarjeta',
    'cuánto crédito me queda',
    'cuánto me queda de crédito en la tarjeta',
    'lo puedo gastar todo',
    'puedo contar con todo ese dinero',
  ],
  balance_difference: [
    'por qué el disponible y el actual son diferentes',
    'por qué es diferente el saldo disponible del actual',
    'por qué el disponible es menor',
    'por que tengo menos disponible',
    'por qué hay dos saldos',
    'por qué veo dos números',
    'cuál es la diferencia entre saldo actual y disponible',
    'diferencia entre disponible y actual',
    'qué diferencia hay entre los dos',
    'qué significa disponible',
    'qué significa saldo actual',
    'qué quiere decir saldo disponible',
    'explícame la diferencia',
    'explique el saldo disponible y el actual',
    'por qué no puedo usar todo mi dinero',
    'por qué solo puedo gastar una parte',
    'por qué una parte no está disponible',
    'qué está retenido',
    'qué retención hay en mi cuenta',
    'qué cargo está pendiente',
    'qué está pendiente',
    'qué cargos pendientes tengo',
    'hay algo pendiente en mi cuenta',
    'muéstrame los cargos pendientes',
    'qué pagos no se han procesado',
    'qué falta por procesar',
    'dónde está el resto',
    'a dónde se fue la diferencia',
    'los dos saldos no coinciden',
    'por qué no coinciden el disponible y el actual',
    'cómo es que tengo menos para gastar',
    'por qué dice que tengo más de lo que puedo usar',
    'no entiendo por qué el saldo actual es más alto',
    'el saldo actual es mayor que el disponible por qué',
  ],
};
