import type { Card, Format, Holding, Rate } from '../../bot/model.ts';
import { isOwed } from '../figures.ts';
import type { words as en } from './en.ts';

const NAMES: { readonly [K in Rate['kind']]: string } = {
  yield: 'de rendimiento anual (APY)',
  apr: 'de tasa anual (APR)',
  purchases: 'de tasa anual (APR) en compras',
  cash: 'de tasa anual (APR) en adelantos de efectivo',
  interest: 'de interés anual',
};

const ratesText = (rates: readonly Rate[], f: Format): string =>
  f.list(rates.map(({ kind, percent }) => `${f.percent(percent)} ${NAMES[kind]}`));

/** The time of day ends in a full stop of its own: "10:42 a.m." */
const rateOf = ({ account, rates, readAt }: Holding, f: Format): string => {
  if (rates.length === 0) return `${f.bank(account.bank)} no me dice la tasa de ${f.account(account)}.`;
  const verb = isOwed(account.kind) ? 'cobra' : 'paga';
  return `${f.account(account)} en ${f.bank(account.bank)} ${verb} ${ratesText(rates, f)}. El banco me lo dijo ${f.when(readAt)}`;
};

const ratesCard = (holdings: readonly Holding[], f: Format): Card => ({
  title: 'Sus tasas de interés',
  lines: [
    ...holdings.map(({ account, rates }) => ({
      label: `${f.account(account)}, ${f.bank(account.bank)}`,
      value: rates.length === 0 ? 'el banco no la dice' : `${isOwed(account.kind) ? 'cobra' : 'paga'} ${ratesText(rates, f)}`,
    })),
    { label: 'Consultado', value: f.when(Math.max(...holdings.map(({ readAt }) => readAt))) },
  ],
});

export const words: typeof en = {
  'bank_facts.rate': ({ holding }, f) => rateOf(holding, f),
  'bank_facts.rates': ({ holdings }, f) => ratesCard(holdings, f),
  'bank_facts.no_account': () =>
    'No veo aquí ningún ahorro, tarjeta ni préstamo suyo, así que tampoco veo una tasa. Para preguntar por otra cuenta, nómbrela.',
  'bank_facts.rate_elsewhere': () =>
    'La tasa que no puedo decirle está en su estado de cuenta o en la aplicación de su banco: APY es lo que rinde un ahorro, y APR, lo que cuesta una tarjeta o un préstamo.',
  'bank_facts.better_rate': () => 'Para pedir una tasa mejor, llame al número que está en su estado de cuenta.',
  'bank_facts.fees': () =>
    'No puedo ver comisiones ni devolverlas. Lo que cuesta cada cosa está en el sitio web de su banco, y lo que le cobraron, en su estado de cuenta. Para pedir que le devuelvan una, llame al número que está al dorso de su tarjeta con la fecha y el monto a mano; vale la pena preguntar.',
  'bank_facts.exchange': () =>
    'No conozco los tipos de cambio. El que vale es el de su banco o su tarjeta: pregunte en la aplicación, en una sucursal o al número que está al dorso, también por la comisión al pagar en el extranjero. Si en otro país le dan a elegir, pagar en la moneda local suele salir más barato.',
  'bank_facts.branch': () =>
    'No conozco sucursales, cajeros ni horarios. La aplicación o el sitio web de su banco le muestra los más cercanos y cuándo abren. Fíjese allí también en qué cajeros no le cobran comisión.',
};
