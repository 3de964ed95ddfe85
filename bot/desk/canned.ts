/** Replies that agents choose from and may change before they send them. `{agent}` and `{bank}` are filled in by the page. */
import type { Canned } from '../wire.ts';

export const cannedReplies: Canned[] = [
  { name: 'hello', language: 'en', text: 'Hello, my name is {agent}. I have read what you wrote and will help you with it.' },
  { name: 'moment', language: 'en', text: 'I am looking at it now. Please give me a few minutes.' },
  {
    name: 'codes',
    language: 'en',
    text: 'Please do not send me any code, PIN or password. I do not need them, and nobody from the bank will ask you for them.',
  },
  { name: 'more', language: 'en', text: 'Is there anything else I can do for you?' },
  { name: 'goodbye', language: 'en', text: 'Thank you for writing to us. Take care.' },
  { name: 'hola', language: 'es', text: 'Hola, me llamo {agent}. Ya leí lo que escribió y le voy a ayudar.' },
  { name: 'momento', language: 'es', text: 'Lo estoy revisando. Deme unos minutos, por favor.' },
  {
    name: 'claves',
    language: 'es',
    text: 'Por favor, no me envíe ningún código, PIN ni contraseña. No los necesito, y nadie del banco se los pedirá.',
  },
  { name: 'algo más', language: 'es', text: '¿Hay algo más en lo que pueda ayudarle?' },
  { name: 'adiós', language: 'es', text: 'Gracias por escribirnos. Que le vaya bien.' },
];
