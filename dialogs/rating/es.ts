import type { Rating } from '../slots/rating.ts';
import type { words as en } from './en.ts';

const VALUES: { readonly [R in Rating]: string } = { 1: 'Muy mal', 2: 'Mal', 3: 'Regular', 4: 'Bien', 5: 'Muy bien' };

export const words: typeof en = {
  'rating.ask': () => '¿Cómo le fue con la persona? No tiene que responder.',
  'rating.value': ({ rating }) => VALUES[rating],
  'rating.thanks': ({ rating }) =>
    rating > 2
      ? 'Gracias. ¿Qué desea saber?'
      : 'Gracias por decirlo, y lo siento. Si todavía no se resolvió, diga «hablar con una persona»: puede pedirlo las veces que necesite.',
  'rating.skipped': () => 'Está bien. ¿Qué desea saber?',
};
