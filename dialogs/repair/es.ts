import type { Secret } from '../../bot/model.ts';
import type { words as en } from './en.ts';
import { words as person } from './person.es.ts';

/** What each dialog is called when a conversation comes back to it. */
const TOPICS: { readonly [dialog: string]: string } = {
  'check-balance': 'su saldo',
  'explain-balance': 'lo que puede gastar',
  'lock-card': 'bloquear su tarjeta',
  'unlock-card': 'desbloquear su tarjeta',
  'report-card': 'reportar su tarjeta',
  'replace-card': 'su tarjeta nueva',
  'fraud-alert': 'la pregunta de su banco',
  alerts: 'sus avisos',
};

/** What is told of what was blacked out, by what it was. */
const MASKED: { readonly [what in Secret]: string } = {
  card: 'Tapé el número de tarjeta de su mensaje y no lo guardé. Nunca lo necesito: bórrelo también de su lado del chat, por favor.',
  split:
    'Sus últimos mensajes juntos formaban un número de tarjeta. Lo tapé en todos y no lo guardé. Nunca lo necesito: bórrelo también de su lado del chat, por favor.',
  ssn: 'Tapé el número de seguro social de su mensaje y no lo guardé. Nunca lo necesito: bórrelo también de su lado del chat, por favor.',
  secret:
    'Tapé el dato secreto de su mensaje y no lo guardé. Nunca escriba un PIN, una contraseña o un código en un chat: nadie de su banco se lo pide aquí.',
};

export const words: typeof en = {
  ...person,
  'repair.disclosure': () => 'Soy Banter, el asistente automático de su banco.',
  'repair.missed_1': ({ slot }) =>
    slot === 'account'
      ? 'No reconocí esa cuenta. Elija una, o escriba su banco, su nombre o sus últimos cuatro dígitos.'
      : slot === 'loss'
        ? 'Dígame, por favor, si perdió la tarjeta o se la robaron.'
        : slot === 'amount'
          ? 'No reconocí ninguna cantidad. Escriba una, por ejemplo «100 dólares».'
          : slot === 'alert'
            ? 'No entendí eso. Toque un botón, o dígalo con otras palabras, por ejemplo «avísame de los pagos de más de 100 dólares».'
            : 'No entendí eso. Puedo decirle qué hay en sus cuentas: pruebe con «¿Cuál es el saldo de mi cuenta corriente?»',
  'repair.missed_2': ({ slot }) =>
    slot === 'account'
      ? 'Todavía no sé a qué cuenta se refiere. Toque una de ellas, o escriba «cancelar». También puedo pedir que le ayude una persona.'
      : slot === 'loss'
        ? 'Todavía no sé si la perdió o se la robaron, así que no pasó nada. Toque un botón, o escriba «cancelar». También puedo pedir que le ayude una persona.'
        : slot === 'amount' || slot === 'alert'
          ? 'Todavía no sé qué cambiar, así que no pasó nada. Toque un botón, o escriba «cancelar». También puedo pedir que le ayude una persona.'
          : 'Sigo sin saber qué quiere decir. ¿Quizás «todos mis saldos», «¿cuánto puedo gastar?» o «¿qué puede hacer?»? Si prefiere hablar con una persona, toque el botón o escriba «hablar con una persona».',
  'repair.no_such_choice': ({ count }) => `Le mostré ${count}. Elija una de estas opciones, por favor.`,
  'repair.not_plain_1': () => 'No estoy seguro de que eso sea un sí, así que no pasó nada.',
  'repair.not_plain_2': () =>
    'Sigo sin saberlo, así que no pasó nada. Basta con un «sí» o un «no», o escriba «cancelar». También puedo pedir que le ayude una persona.',
  'repair.cancelled': () => 'De acuerdo, lo dejamos.',
  'repair.nothing_to_cancel': () => 'No hay nada que cancelar: no hay nada en curso. Si no quiere más avisos, diga «quita los avisos».',
  'repair.gone_back': () => 'De acuerdo, un paso atrás: dejé eso.',
  'repair.nothing_to_go_back_to': () => 'No hay ningún paso al que volver: no hay nada en curso.',
  'repair.nothing_to_repeat': () => 'Todavía no le he dicho nada que pueda repetir. ¿Qué desea saber?',
  'repair.nothing_more': () => 'Aquí no hay nada más que mostrar. ¿Qué desea ver?',
  'repair.nothing_to_explain': () =>
    'Solo puedo decir el porqué de un saldo, de un pago de tarjeta o de lo que gastó. Pregúnteme eso primero, por ejemplo «¿Cuánto gasté este mes?»',
  'repair.doubted': () =>
    'Mis cifras vienen de su banco, a la hora que indico; puede faltar lo que todavía no registró. Acabo de consultar otra vez. Si todavía le parece que no está bien, una persona del banco puede revisarlo.',
  'repair.nothing_doubted': () =>
    'Puedo equivocarme, así que le digo cómo trabajo: cada cifra viene de su banco, con su hora, y la consulto de nuevo cuando usted pregunta. Si algo no le cuadra, una persona del banco puede revisarlo.',
  'repair.no_hurry': () => 'No hay prisa: no pasa nada hasta que usted decida.',
  'repair.nothing_to_undo': () =>
    'No hay nada en curso que pueda deshacer. Una tarjeta que me hizo bloquear se puede desbloquear: diga «desbloquea mi tarjeta». De qué le aviso yo, lo elige usted: diga «¿qué avisos tengo?» Lo que pasó con una tarjeta que me hizo reportar o reponer, solo su banco puede cambiarlo. Todo lo demás que hago es consultar, y eso no cambia nada.',
  'repair.crisis': () =>
    'Siento mucho que esté sufriendo así. No tiene que llevarlo a solas: en Estados Unidos llame al 988, la Línea de Prevención del Suicidio y Crisis, y oprima 2 para español, o envíe AYUDA por mensaje de texto al 988. Hay personas para usted a toda hora, gratis y en confianza. Si corre peligro ahora mismo, llame al 911.',
  'repair.threat': () =>
    'Me lo tomo en serio y aquí no sigo con nada más: esto tiene que verlo una persona. Si alguien corre peligro, llame al 911. Si usted no puede más, llame al 988 y oprima 2: hay quien le escuche a toda hora.',
  'repair.started_over': () => 'De acuerdo, empezamos de nuevo. ¿Qué quiere saber?',
  'repair.stale_button': () => 'Ese botón es de una pregunta anterior. Pregunte de nuevo, por favor.',
  'repair.unreadable_button': () => 'Ya no puedo usar ese botón. Escriba lo que quiere saber, por favor.',
  'repair.late': ({ sentAt }, f) =>
    `Su mensaje de ${f.when(sentAt)} me llegó recién ahora, así que no hice nada con él. Si todavía quiere saberlo, pregunte de nuevo, por favor.`,
  'repair.only_text': () => 'Por ahora solo puedo leer texto. Escriba lo que quiere saber, por favor.',
  'repair.public': () => 'Aquí pueden leer otras personas, así que no digo nada de cuentas. Escríbame en un chat privado, por favor.',
  'repair.overflow': () =>
    'Escribió más de una vez de lo que puedo guardar, así que no leí sus últimos mensajes. Escríbalos de nuevo en un momento, por favor.',
  'repair.back_to': ({ dialog }) => `Volvemos a ${TOPICS[dialog] ?? 'su pregunta'}.`,
  'repair.nothing_to_confirm': () => 'De acuerdo. Pregúnteme cuando quiera saber qué hay en sus cuentas.',
  'repair.which_yes': () =>
    'Hay varias preguntas abiertas, así que todavía no hice nada. Responda primero esta, con su botón o con todas las palabras, por favor.',
  'repair.language': () => 'Claro, seguimos en español.',
  'repair.failed': () => 'Algo falló de mi lado y no se cambió nada. Pregunte de nuevo en un momento, por favor.',
  'repair.secret_masked': ({ what }) =>
    // A newer version may know more kinds.
    MASKED[what] ?? MASKED.secret,
};
