import type { Format, Holding, Transaction } from '../../bot/model.ts';
import { figure } from '../figures.ts';
import { type words as en, NAMED_AT_MOST, type Shown } from './en.ts';

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
