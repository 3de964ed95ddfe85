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
      'Consulto una cuenta cuando usted lo pide, cuando la acaba de conectar o para avisarle de lo que quiso saber; las personas del banco, solo donde usted lo permitió. Cada consulta queda registrada. Con un número de ruta su banco envía también el número de cuenta completo: solo guardo sus últimos cuatro dígitos. Puede terminar cada permiso aquí cuando quiera, o en su banco.',
      'Mis respuestas sí pasan por la aplicación de chat que usted usa.',
    ].join('\n'),
  'my_data.erase_confirm': ({ banks }, f) =>
    `${banks.length > 0 ? `Esto desconecta ${f.list(banks.map(f.bank))} y borra` : 'Esto borra'} todo lo que guardo de usted: este chat y los demás, lo que permitió y sus avisos. No se puede deshacer. Queda un registro de que ocurrió y de quién consultó y cuándo, sin cifras, como pide la ley, y los casos de posible fraude que sigan abiertos. Sus cuentas en los bancos no cambian.`,
  'my_data.erase_yes': () => 'Sí, borrar todo',
  'my_data.erase_no': () => 'No, conservarlo',
  'my_data.erase_left': () => 'De acuerdo, no se borró nada.',
  'my_data.erasing': () => 'Lo estoy borrando.',
  'my_data.erase_failed': () =>
    'No se pudo completar y no sé hasta dónde llegó. Hable aquí con una persona, o pida por escrito a su banco que borre lo que este asistente guarda de usted.',
  'my_data.erased': ({ revoked }) =>
    `Listo: se borraron este chat y los demás, lo que permitió y sus avisos, y no hay ningún banco conectado.${revoked ? '' : ' No todos los bancos respondieron: por favor, retíreme también allí el permiso, en su aplicación, en «aplicaciones conectadas».'} Puede cerrar este chat o empezar de nuevo cuando quiera.`,
  'my_data.export': ({ url, minutes }) => [
    'Recibe un archivo: sus chats, lo que permitió, sus avisos y quién consultó. No contiene las notas que hicieron las personas del banco ni cifras de lo que usted ya no permite. Como dice tanto, primero inicia sesión en uno de sus bancos. Lo que guarda su propio banco se lo da el banco.',
    {
      title: 'Sus datos',
      lines: [{ label: 'Sirve', value: `${minutes} minutos, y solo para usted` }],
      link: { label: 'Obtener mis datos', url },
    },
  ],
  'my_data.no_export': () =>
    'Aquí no hay ningún banco conectado, así que no puedo saber con certeza quién es usted y no entrego nada. De usted solo está lo que escribió en este chat; se borra por sí solo después de unas semanas. Lo que guarda su banco se lo da el banco.',
  'my_data.page': ({ url, minutes }) => ({
    title: 'Qué puedo ver y quién consultó',
    lines: [{ label: 'Sirve', value: `${minutes} minutos, y solo para usted` }],
    link: { label: 'Abrir mi página', url },
  }),
  'my_data.no_page': () => 'No hay ningún banco conectado a este chat, así que no hay nada que mostrar: no veo nada suyo.',
  'my_data.about_privacy': () => '¿Y mi privacidad?',
  'my_data.end_permission': () => 'Retirar un permiso',
  'my_data.ask_who_saw': () => '¿Quién consultó?',
};
