import type { words as en } from './en.ts';

export const words: typeof en = {
  'small_talk.answer': () => '¡Qué gusto conversar con usted! Soy Banter, y lo mío son los números: ¿quiere que consulte sus saldos?',
  'small_talk.anger': () =>
    'Lo siento: entiendo su molestia y la tomo en serio. Dígame en pocas palabras qué necesita, y le diré enseguida si puedo hacerlo. Si prefiere hablar con una persona, toque el botón.',
  'small_talk.apology': () => '¡No pasa nada! ¿Qué desea saber?',
  'small_talk.my_balances': () => 'Mis saldos',
  'small_talk.what_else': () => '¿Qué más hay?',
};
