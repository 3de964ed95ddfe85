import type { words as en } from './en.ts';

export const words: typeof en = {
  'transactions.answer': () =>
    'Todavía no puedo mostrarle los movimientos; están en la aplicación o el sitio web de su banco y en su estado de cuenta. Si le falta un pago, tenga a mano la fecha, el monto y quién lo envió, y llame al número al dorso de su tarjeta. Aquí puedo decirle su saldo y, si el banco lo muestra, lo pendiente.',
  'transactions.pending': () => '¿Qué hay pendiente?',
  'transactions.my_balances': () => 'Mis saldos',
};
