import type { Desk } from '../../bot/model.ts';
import type { words as en } from './person.en.ts';

const reach = ({ contact }: Desk): string =>
  contact === undefined
    ? 'Para hablar ahora con una persona del banco, llame al número que está al dorso de su tarjeta.'
    : `Para hablar con una persona del banco: ${contact}`;

const KEPT = 'Lo que escriba aquí se guarda. Mientras tanto no le respondo: para seguir conmigo, toque el botón o escriba «volver al bot».';

export const words: typeof en = {
  'repair.handed_over': (desk, f) => {
    const sorry = desk.why === 'misses' ? 'Lo siento, no lo estoy logrando. ' : '';
    switch (desk.people) {
      case 'here':
        return [
          `${sorry}Ya está en la fila para que le atienda una persona. Hay personal en este momento y leerá este chat.`,
          reach(desk),
          KEPT,
        ].join('\n');
      case 'later':
        return [
          `${sorry}Ya está en la fila para que le atienda una persona. Ahora no hay nadie; el personal vuelve a leer este chat a partir de: ${f.when(desk.opens)}.`,
          reach(desk),
          KEPT,
        ].join('\n');
      case 'nobody':
        return [
          `${sorry}Anoté que necesita a una persona. Pero nadie del banco lee este chat todavía, así que no espere aquí una respuesta, por favor.`,
          reach(desk),
          KEPT,
        ].join('\n');
    }
  },
  'repair.still_waiting': (desk, f) => {
    switch (desk.people) {
      case 'here':
        return 'Una persona leerá esto.';
      case 'later':
        return `Una persona leerá esto. El personal vuelve a partir de: ${f.when(desk.opens)}.`;
      case 'nobody':
        return `Guardé esto, pero nadie del banco lee este chat todavía.\n${reach(desk)}`;
    }
  },
  'repair.quiet_button': () => 'No respondo desde que pidió una persona, así que no hice nada con ese botón.',
  'repair.back_with_bot': () => 'Ya no está en la fila para una persona, y dejé lo que le había preguntado antes. ¿Qué desea saber?',
  'repair.with_bot_already': () => 'Ya está conmigo, el bot. ¿Qué desea saber?',
  'repair.to_person': () => 'Hablar con alguien',
  'repair.to_bot': () => 'Volver al bot',
};
