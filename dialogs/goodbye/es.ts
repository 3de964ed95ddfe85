import type { words as en } from './en.ts';

export const words: typeof en = {
  'goodbye.bye': () => '¡Hasta luego! Si la computadora es compartida, cierre la sesión al salir.',
};
