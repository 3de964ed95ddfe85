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
  help: [
    'ayuda',
    'ayúdame',
    'ayúdeme por favor',
    'necesito ayuda',
    'qué puedes hacer',
    'qué puede hacer usted',
    'qué te puedo preguntar',
    'cómo funciona esto',
    'como funciona este chat',
    'muéstrame las opciones',
    'ver menú',
    'menu',
    'opciones',
    'quiero ver el menú principal',
    'estoy confundido',
    'estoy perdida no sé qué hacer',
    'no entiendo cómo se usa esto',
    'en qué me puedes ayudar',
    'en que me puede ayudar usted',
    'para qué sirves',
    'q puedes hacer',
    'ayuda xfa',
    'no se que escribir',
    'qué tengo que poner aquí',
    'dame una lista de lo que haces',
    'cuáles son mis opciones',
    'este no entiendo nada me explicas',
    'me podría orientar un poco',
    'qué tipo de preguntas contestas',
    'es la primera vez que uso esto, qué hago',
    'qué servicios ofrece este asistente',
    'no le entiendo a esto',
  ],
};
