import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'greeting.hello': () => '¡Hola! Pregúnteme por sus cuentas, por ejemplo: «¿Cuál es el saldo de mi cuenta corriente?»',
  'greeting.my_balances': () => 'Mis saldos',
  'greeting.what_else': () => '¿Qué más hay?',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  greeting: [
    'hola',
    'buenos días',
    'buenas tardes',
    'buenas noches, qué tal',
    'buenas',
    'ola',
    'hola tengo una pregunta',
    'hola, ¿le puedo hacer una consulta?',
    'hola qué tal cómo estás',
    'buen día',
    'muy buenos dias tenga usted',
    'hola hay alguien ahi',
    'qué onda',
    'q tal',
    'holaaa',
    'holi',
    'disculpe buenas tardes quisiera preguntar algo',
    'oye hola una preguntita',
    'este hola, tengo una duda',
    'saludos',
    'hola banco',
    'que hubo',
    'hola buenas, necesito consultar una cosa',
    'hey qué tal',
    'hola de nuevo',
    'aló',
    'hola me podrías resolver una duda',
    'quiubo',
    'bns dias',
    'estimados, muy buenas tardes',
  ],
};
