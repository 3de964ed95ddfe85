import type { words as en } from './en.ts';

export const words: typeof en = {
  'spending.answer': () =>
    'Todavía no puedo sumar sus gastos. La aplicación o el sitio web de su banco los muestra por fecha, y cada estado de cuenta trae los de un período completo. Lo que sí puedo decirle es cuánto tiene ahora y cuánto puede gastar.',
  'spending.spendable': () => '¿Qué puedo gastar?',
  'spending.my_balances': () => 'Mis saldos',
};
