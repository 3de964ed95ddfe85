import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'help.what_i_can': () =>
    [
      'Puedo decirle qué hay en sus cuentas. Por ejemplo, pregunte:',
      '• ¿Cuál es el saldo de mi cuenta corriente?',
      '• ¿Cuánto tengo en total?',
      '• ¿Es lo que puedo gastar?',
      '• ¿Cuánto debo en mi tarjeta de crédito?',
      '• ¿Quién puede ver mis datos?',
      'Solo consulto: no puedo mover dinero. Si prefiere una persona, diga «hablar con una persona».',
    ].join('\n'),
  'help.all_balances': () => 'Todos mis saldos',
  'help.spendable': () => '¿Qué puedo gastar?',
  'help.privacy': () => '¿Quién ve mis datos?',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  help: [],
};
