import type { words as en, phrases as enPhrases } from './en.ts';

export const words: typeof en = {
  'goodbye.bye': () => '¡Hasta luego! Si la computadora es compartida, cierre la sesión al salir.',
};

export const phrases: { readonly [I in keyof typeof enPhrases]: readonly string[] } = {
  goodbye: [],
};
