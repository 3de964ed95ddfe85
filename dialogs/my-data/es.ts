import type { LookedAt } from '../../bot/model.ts';
import type { words as en } from './en.ts';

const LOOKED_AT: { readonly [L in LookedAt]: string } = {
  accounts: 'qué cuentas tiene',
  balance: 'saldos',
  routing: 'números de ruta',
  pending: 'pagos pendientes',
  transactions: 'movimientos',
  card_state: 'si una tarjeta está bloqueada',
};

const moreLine = (more: number) => (more === 0 ? [] : [{ label: 'y antes', value: `${more} más` }]);

export const words: typeof en = {
  'my_data.nobody_saw': () =>
    'En los últimos siete días nadie consultó sus cuentas desde este chat: ni yo ni una persona del banco. Cada consulta queda registrada.',
  'my_data.saw': ({ readings, people, more }, f) => [
    people.length === 0
      ? 'En los últimos siete días ninguna persona del banco consultó sus cuentas desde este chat. Yo las consulté cuando usted preguntó, o para avisarle de lo que pidió:'
      : 'En los últimos siete días, desde este chat:',
    ...(people.length === 0
      ? []
      : [
          {
            title: 'Personas del banco',
            lines: [
              ...people.map((one) => ({
                label: `${one.name}: ${LOOKED_AT[one.what]}, ${f.bank(one.bank)}`,
                value: `${f.when(one.at)}, «${one.reason}»`,
              })),
              ...moreLine(more),
            ],
          },
        ]),
    ...(readings.length === 0
      ? []
      : [
          {
            title: 'Banter, para usted',
            lines: readings.map(({ bank, what, times, last }) => ({
              label: `${f.bank(bank)}: ${LOOKED_AT[what]}`,
              value: times === 1 ? f.when(last) : `${times} veces, la última ${f.when(last)}`,
            })),
          },
        ]),
  ],
  'my_data.privacy': () =>
    [
      'Lo que usted escribe se interpreta en los equipos del propio banco. No se usa para publicidad, no se vende y no se entrega a nadie más.',
      'Solo consulto una cuenta cuando usted lo pide y donde usted lo permitió, y cada consulta queda registrada. Con un número de ruta su banco envía también el número de cuenta completo: lo descarto sin leerlo. Puede terminar cada permiso aquí cuando quiera, o en su banco.',
      'Mis respuestas sí pasan por la aplicación de chat que usted usa.',
    ].join('\n'),
  'my_data.erase': () =>
    'Todavía no puedo borrar sus datos desde aquí. Pida por escrito a su banco que borre lo que este asistente guarda de usted, y solicite un número de referencia; algunos registros los debe conservar por ley. El permiso lo puede retirar de inmediato, para que no se consulte nada nuevo.',
  'my_data.export': () =>
    'Todavía no puedo darle una copia de sus datos. Pida por escrito a su banco todo lo que él y este asistente guardan de usted, tenga a mano su identificación y pregunte cuándo lo recibirá. Los estados de cuenta se pueden descargar, por lo general, en su aplicación o sitio web.',
  'my_data.about_privacy': () => '¿Y mi privacidad?',
  'my_data.end_permission': () => 'Retirar un permiso',
  'my_data.ask_who_saw': () => '¿Quién consultó?',
};
