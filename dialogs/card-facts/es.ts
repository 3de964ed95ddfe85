import type { Card, Format, Holding } from '../../bot/model.ts';
import { figure } from '../figures.ts';
import type { words as en } from './en.ts';

const left = (holding: Holding, f: Format): string => {
  const available = figure(holding, 'available');
  if (!available) return 'el banco no dice cuánto queda';
  return available.minor < 0 ? `está excedido en ${f.money({ ...available, minor: -available.minor })}` : `quedan ${f.money(available)}`;
};

/** The time of day ends in a full stop of its own: "10:42 a.m." */
const time = ({ asOf, readAt }: Holding, f: Format): string =>
  asOf === null ? `Consultado ${f.when(readAt)}` : `Datos de ${f.when(asOf)}`;

const limitOf = (holding: Holding, f: Format): string => {
  const [limit, { account }] = [figure(holding, 'creditLimit'), holding];
  const card = `${f.account(account)} en ${f.bank(account.bank)}`;
  return limit
    ? `El límite de ${card} es de ${f.money(limit)}; ${left(holding, f)}. ${time(holding, f)}`
    : `${f.bank(account.bank)} no me dice el límite de ${f.account(account)}.`;
};

const short = (holding: Holding, f: Format): string => {
  const limit = figure(holding, 'creditLimit');
  return limit ? `${f.money(limit)}; ${left(holding, f)}` : 'el banco no lo dice';
};

const limits = (holdings: readonly Holding[], f: Format): Card => ({
  title: 'Sus límites de crédito',
  lines: [
    ...holdings.map((holding) => ({ label: `${f.account(holding.account)}, ${f.bank(holding.account.bank)}`, value: short(holding, f) })),
    { label: 'Consultado', value: f.when(Math.max(...holdings.map(({ readAt }) => readAt))) },
  ],
});

export const words: typeof en = {
  'card_facts.pin': () =>
    'No puedo cambiar, crear ni mostrar un PIN. Puede hacerlo en la aplicación de su banco, por teléfono, en una sucursal y a menudo en el cajero; tenga a mano su identificación y nunca escriba un PIN en un chat. Si alguien más lo sabe, llame a su banco de inmediato.',
  'card_facts.expiry': () =>
    'No puedo ver cuándo vence una tarjeta: el mes y el año están impresos en ella, y suele servir hasta el último día de ese mes. La nueva suele llegar antes por correo; confirme que el banco tenga su dirección y llame si se demora. Dé la fecha nueva a las empresas que le cobran con regularidad.',
  'card_facts.limit': ({ holding }, f) => limitOf(holding, f),
  'card_facts.limits': ({ holdings }, f) => limits(holdings, f),
  'card_facts.no_card': () => 'No veo aquí ninguna tarjeta de crédito suya, así que tampoco veo un límite.',
  'card_facts.only_cards': () => 'Solo una tarjeta de crédito tiene un límite que yo pueda ver:',
  'card_facts.change_limit': () =>
    'No puedo subir ni bajar un límite: pídalo en la aplicación de su banco o al número que está al dorso de la tarjeta, y tenga a mano sus ingresos y su gasto de vivienda.',
  'card_facts.rewards': () =>
    'Todavía no puedo ver puntos, millas ni reembolsos. Búsquelos junto a su tarjeta en la aplicación o el sitio web de su banco, donde por lo general también se canjean, o en su estado de cuenta. Si le faltan, llame al número que está al dorso de la tarjeta y pregunte cuándo y por qué se descontaron.',
};
