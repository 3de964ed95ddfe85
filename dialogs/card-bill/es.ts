import type { words as en } from './en.ts';

export const words: typeof en = {
  'card_bill.answer': () =>
    'El próximo pago, el mínimo y la fecha vienen con el saldo de su tarjeta, si el banco los envía. Toque el botón y lo consulto; si tiene varias tarjetas, pregúnteme por una sola. El estado de cuenta no lo puedo leer: está en la aplicación o el sitio web de su banco, o le llega por correo.',
  'card_bill.my_card': () => 'Saldo de mi tarjeta',
};
