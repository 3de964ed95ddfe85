import type { words as en } from './en.ts';

export const words: typeof en = {
  'greeting.hello': () => '¡Hola! Pregúnteme por sus cuentas, por ejemplo: «¿Cuál es el saldo de mi cuenta corriente?»',
  'greeting.my_balances': () => 'Mis saldos',
  'greeting.what_else': () => '¿Qué más hay?',
};
