import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'goodbye.bye': () => '¡Hasta luego! Si la computadora es compartida, cierre la sesión al salir.',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  goodbye: [
    'adiós',
    'adios',
    'chao',
    'chau',
    'bye',
    'hasta luego',
    'hasta pronto',
    'nos vemos',
    'eso es todo por hoy',
    'es todo, que tenga buen día',
    'no tengo más preguntas',
    'ya no necesito nada mas',
    'nada más, hasta luego',
    'cuídate',
    'que le vaya bien',
    'ya me voy',
    'me tengo que ir',
    'bueno pues eso sería todo',
    'hasta la próxima',
    'hasta mañana',
    'nos vemos luego, cuídese',
    'por ahora es todo',
    'ya terminé, adiós',
    'ntp ya es todo bye',
    'listo no es nada más',
    'me despido',
  ],
};
