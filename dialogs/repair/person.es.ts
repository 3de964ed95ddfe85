import type { Desk, InLine, Skill } from '../../bot/model.ts';
import type { words as en } from './person.en.ts';

const reach = ({ contact }: Desk): string =>
  contact === undefined
    ? 'Para hablar ahora con una persona del banco, llame al número que está al dorso de su tarjeta.'
    : `Para hablar con una persona del banco: ${contact}`;

const place = ({ ahead, minutes }: InLine): string => {
  const who = ahead === 0 ? 'Usted es el siguiente en la fila.' : `Hay ${ahead} ${ahead === 1 ? 'persona' : 'personas'} antes que usted.`;
  if (!minutes) return who;
  const { from, to } = minutes;
  return `${who} Últimamente la espera fue de ${from === to ? `unos ${to} ${to === 1 ? 'minuto' : 'minutos'}` : `${from} a ${to} minutos`}.`;
};
const inLine = ({ line }: Desk): string => (line ? ` ${place(line)}` : '');

const FOR: { readonly [S in Skill]: string } = {
  fraud: 'un colega que conoce los casos de fraude',
  cards: 'un colega que conoce las tarjetas',
  payments: 'un colega que conoce los pagos',
  general: 'un colega',
};

const KEPT = 'Lo que escriba aquí se guarda. Mientras tanto no le respondo: para seguir conmigo, toque el botón o escriba «volver al bot».';

export const words: typeof en = {
  'repair.handed_over': (desk, f) => {
    const sorry = desk.why === 'misses' ? 'Lo siento, no lo estoy logrando. ' : '';
    switch (desk.people) {
      case 'here':
        return [
          `${sorry}Ya está en la fila para que le atienda una persona. Hay personal en este momento y leerá este chat.${inLine(desk)}`,
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
        return `Una persona leerá esto.${inLine(desk)}`;
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
  'repair.meanwhile': () => 'Sigue en la fila para una persona. Esto no puede esperar, así que me ocupo mientras tanto.',
  'repair.place': (line) => place(line),
  'desk.claimed': ({ name }) => `Ahora habla con ${name}, una persona que trabaja para el banco. Mientras tanto yo no respondo.`,
  'desk.said': ({ text }) => text,
  'desk.transferred': ({ name, to, ...desk }) =>
    `${name} le comunica con ${'skill' in to ? FOR[to.skill] : to.agent.name}, con lo que se dijo hasta ahora. No tiene que repetirlo.${inLine(desk)}`,
  'desk.lost': ({ name, ...desk }) =>
    `Se perdió la conexión con ${name}. Está otra vez en la fila, en el lugar que tenía, y nada de lo que escribió se perdió.${inLine(desk)}`,
  'desk.silent': ({ name, ...desk }) =>
    `${name} no pudo responderle. Está otra vez en la fila, en el lugar que tenía, y nada de lo que escribió se perdió.${inLine(desk)}`,
  'desk.left': ({ name }) =>
    `Hace una hora que no nos escribe, así que ${name} atiende a otras personas y ahora habla otra vez conmigo. Puede volver a pedir una persona cuando quiera.`,
  'desk.released': ({ name }) => `${name} salió de la conversación y ahora habla otra vez conmigo.`,
  'desk.resolved': ({ name }) => `${name} terminó la conversación y ahora habla otra vez conmigo.`,
  'desk.with_bot': () => '¿Qué desea saber?',
};
