import type { words as en } from './en.ts';

export const words: typeof en = {
  'help.what_i_can': () =>
    [
      'Aquí le digo sus saldos, qué entró y salió, cuánto gastó y qué está por vencer, bloqueo, desbloqueo, reporto y repongo tarjetas, y le aviso de pagos o de saldo bajo si usted quiere. Por ejemplo, pregunte:',
      '• ¿Cuál es el saldo de mi cuenta corriente?',
      '• Muéstreme mis últimos movimientos',
      '• ¿Cuánto gasté en el súper este mes?',
      '• ¿Es lo que puedo gastar?',
      '• ¿Cuánto debo en mi tarjeta de crédito?',
      '• Bloquea mi tarjeta',
      '• Me robaron la tarjeta',
      '• Avísame cuando queden menos de 50 dólares',
      '• ¿Quién puede ver mis datos?',
      'Pregunte también por otras cosas, como una tarjeta rechazada o una comisión: lo que todavía no puedo hacer, como mover dinero, se lo digo con franqueza, y qué puede hacer usted. Si prefiere una persona, diga «hablar con una persona».',
    ].join('\n'),
  'help.all_balances': () => 'Todos mis saldos',
  'help.spendable': () => '¿Qué puedo gastar?',
  'help.privacy': () => '¿Quién ve mis datos?',
};
