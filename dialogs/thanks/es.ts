import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'thanks.welcome': () => 'Con gusto.',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  thanks: [
    'gracias',
    'muchas gracias',
    'mil gracias',
    'grax',
    'gracias por la ayuda',
    'muchísimas gracias por su atención',
    'qué bien, me sirvió mucho',
    'perfecto gracias',
    'te lo agradezco',
    'se lo agradezco mucho',
    'genial eso me ayudo',
    'ok gracias',
    'muy amable',
    'muy amable de su parte, gracias',
    'listo gracias',
    'grasias',
    'gracias por explicarme',
    'me resolviste la duda, gracias',
    'excelente servicio muchas gracias',
    'ay qué bueno gracias',
    'thanks mil gracias',
    'chévere gracias',
    'eso era lo que necesitaba, gracias',
    'dios le bendiga gracias',
    'por fin, gracias',
    'bueno pues gracias por todo lo que me ayudaste',
    'muy agradecido con usted',
    'gracias eres lo máximo',
  ],
};
