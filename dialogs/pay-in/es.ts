import type { words as en } from './en.ts';

export const words: typeof en = {
  'pay_in.numbers': () =>
    'Aquí no puedo darle el número de ruta ni el número de cuenta completo. La aplicación o el sitio web de su banco los muestra con los datos de la cuenta; en un cheque están abajo, por lo general primero los nueve dígitos de la ruta. Para un «wire» pregunte a su banco: puede usar otro número.',
  'pay_in.direct_deposit': () =>
    'No puedo tramitarlo desde aquí. Dé a su empleador, o a la oficina que paga su beneficio, el número de ruta, el de cuenta y el tipo de cuenta; están en la aplicación o el sitio web de su banco, a menudo con un formulario. Si cambia de cuenta, conserve la anterior hasta que llegue el primer pago.',
};
