import type { words as en } from './en.ts';

export const words: typeof en = {
  'move_money.transfer': () =>
    'Todavía no puedo mover ni enviar dinero. Puede hacerlo en la aplicación, el sitio web o una sucursal de su banco; revise bien el nombre y el número de quien lo recibe, porque lo enviado es difícil de recuperar. Antes puedo decirle cuánto tiene disponible.',
  'move_money.pay_bill': () =>
    'Todavía no puedo pagar facturas ni tarjetas. Puede pagar en la aplicación o el sitio web de su banco, por teléfono o directamente a la empresa; tenga a mano la factura, el monto y la fecha. Lo que sí puedo decirle es cuánto puede gastar y, si el banco lo envía, qué pago vence en su tarjeta.',
  'move_money.spendable': () => '¿Qué puedo gastar?',
  'move_money.my_card': () => 'Saldo de mi tarjeta',
};
