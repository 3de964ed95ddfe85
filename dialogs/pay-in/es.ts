import type { Account, Format, Route } from '../../bot/model.ts';
import { type words as en, numbersOn, sortCodes } from './en.ts';

const numbers = (routes: readonly Route[], f: Format): string => {
  const [ach, wire] = [numbersOn(routes, 'ach', f), numbersOn(routes, 'wire', f)];
  if (ach === '') return `${wire}, para un «wire»; el banco no indica ninguno para depósito directo`;
  const deposits = `${ach}, para depósito directo y transferencias comunes (ACH)`;
  if (wire === '') return `${deposits}; el banco no indica ninguno para un «wire»: pregúntele antes de que lo envíen`;
  return wire === ach ? `${deposits} y también para un «wire»` : `${deposits}, y ${wire}, para un «wire»`;
};

const told = (routes: readonly Route[], of: string, f: Format): string => {
  const codes = sortCodes(routes, f);
  return codes === undefined
    ? `El número de ruta de ${of} es ${numbers(routes, f)}.`
    : `El «sort code» de ${of} es ${codes}, para cualquier pago dentro del Reino Unido, también nóminas y domiciliaciones.`;
};

const named = (accounts: readonly Account[], f: Format): string => f.list(accounts.map((account) => f.account(account)));

export const words: typeof en = {
  // The time of day ends in a full stop of its own: "10:42 a.m."
  'pay_in.routing': ({ bank, accounts, routes, readAt }, f) =>
    `${told(routes, `${named(accounts, f)} en ${f.bank(bank)}`, f)} El banco me lo dio ${f.when(readAt)}`,
  'pay_in.no_routes': ({ bank, accounts }, f) =>
    `${f.bank(bank)} no indica ningún número de ruta con el que pueda llegar dinero a ${named(accounts, f)}.`,
  'pay_in.others': () => 'Una tarjeta o un préstamo no tiene número de ruta. Estos son los de sus otras cuentas:',
  'pay_in.no_account': () =>
    'No veo ninguna cuenta con número de ruta: las tarjetas y los préstamos no lo tienen. Cómo se pagan lo dice su estado de cuenta.',
  'pay_in.where': () =>
    'La aplicación o el sitio web de su banco muestra el número de ruta con los datos de la cuenta; en un cheque está abajo, por lo general los primeros nueve dígitos. Para un «wire» pregunte a su banco: puede usar otro número.',
  'pay_in.what_for': () =>
    'Puedo darle un número de ruta. El número de cuenta completo no lo muestro nunca: está en la aplicación o el sitio web de su banco.',
  'pay_in.account_number': () =>
    'El número de cuenta completo no lo muestro nunca. Está en la aplicación o el sitio web de su banco, y abajo en un cheque.',
  'pay_in.direct_deposit': () =>
    'No puedo tramitarlo desde aquí. Dé a su empleador, o a la oficina que paga su beneficio, el número de ruta, el de cuenta y el tipo de cuenta. El de ruta puedo pedírselo al banco; el de cuenta está en su aplicación o sitio web, a menudo con un formulario. Si cambia de cuenta, conserve la anterior hasta que llegue el primer pago.',
  'pay_in.my_routing': () => 'Mi número de ruta',
};
