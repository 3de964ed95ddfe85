import type { Rating } from '../slots/rating.ts';
import type { words as en } from './en.ts';
import { pages } from './pages.ts';

const VALUES: { readonly [R in Rating]: string } = { 1: 'Muy mal', 2: 'Mal', 3: 'Regular', 4: 'Bien', 5: 'Muy bien' };

export const words: typeof en = {
  'rating.ask': () => '¿Cómo le fue con la persona? No tiene que responder.',
  'rating.value': ({ rating }) => VALUES[rating],
  'rating.thanks': ({ rating }) =>
    rating > 2
      ? 'Gracias. ¿Qué desea saber?'
      : 'Gracias por decirlo, y lo siento. Si todavía no se resolvió, diga «hablar con una persona»: puede pedirlo las veces que necesite.',
  'rating.skipped': () => 'Está bien. ¿Qué desea saber?',
  'rating.to_transcript': () => 'Ver lo que se dijo',
  'rating.nothing_said': () => 'Últimamente no se dijo nada con una persona aquí.',
  'rating.transcript': ({ talked, more }, f) => [
    more === 0 ? 'Esto es lo que se dijo:' : `Estos son los últimos ${talked.length} mensajes; hay ${more} más arriba en este chat.`,
    ...pages(talked, 'Usted', f),
  ],
};
