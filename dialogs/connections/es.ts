import type { ConnectEnd, EndedElsewhere, Scope } from '../../bot/model.ts';
import type { words as en } from './en.ts';

const SCOPES: { readonly [S in Scope]: string } = {
  accounts: 'cuentas',
  balances: 'saldos',
  transactions: 'movimientos',
  routing: 'números de ruta',
  payments: 'pagos',
  cards: 'tarjetas',
  alerts: 'avisos',
  staff: 'cifras para las personas del banco que le ayudan aquí',
};

const NOT_CONNECTED: { readonly [W in Exclude<ConnectEnd['state'], 'connected' | 'wrong_code'>]: (bank: string) => string } = {
  late: (bank) => `Pasaron más de diez minutos, así que descarté el inicio de sesión en ${bank}. No hay nada conectado.`,
  dropped: (bank) => `Descarté el inicio de sesión en ${bank}. No hay nada conectado y no guardo nada de él.`,
};

const OVER: { readonly [W in EndedElsewhere]: (bank: string) => string } = {
  expired: (bank) => `Mi permiso en ${bank} terminó: su plazo se cumplió. Ya no veo nada allí, y también terminaron los avisos de allí.`,
  revoked: (bank) =>
    `${bank} me avisó de que usted terminó mi permiso allí. Ya no veo nada allí y deseché mis claves. Si no fue usted, por favor llame a ${bank}.`,
  withdrawn: (bank) =>
    `${bank} terminó mi permiso allí. Ya no veo nada allí y deseché mis claves. El motivo solo se lo puede decir ${bank}.`,
  bank: (bank) =>
    `${bank} ya no acepta mi permiso: quizá se terminó allí, o cambió su inicio de sesión. Ya no veo nada allí y deseché mis claves.`,
  bank_out: (bank) =>
    `${bank} ya no trabaja con este asistente. No veo nada suyo allí y deseché mis claves. Para usted y sus cuentas en ${bank} no cambia nada más.`,
};

const triesLeft = (left: number): string => (left === 1 ? 'un intento más' : `${left} intentos más`);

export const words: typeof en = {
  'connections.which': () => '¿Qué banco quiere conectar?',
  'connections.bank': ({ bank }, f) => f.bank(bank),
  'connections.page': ({ bank, url, minutes }, f) => [
    `Aquí elige qué puedo ver en ${f.bank(bank)} y por cuánto tiempo, y luego inicia sesión en el propio ${f.bank(bank)}. Nunca escriba una contraseña bancaria en un chat.`,
    {
      title: `Conectar ${f.bank(bank)}`,
      lines: [{ label: 'Sirve', value: `${minutes} minutos, y solo para usted` }],
      link: { label: 'Elegir e iniciar sesión', url },
    },
  ],
  'connections.is_connected': ({ bank, scopes, until }, f) =>
    `${f.bank(bank)} está conectado hasta ${f.when(until)}. Usted permitió: ${f.list(scopes.map((scope) => SCOPES[scope]))}.`,
  'connections.page_again': ({ bank, url, minutes }, f) => ({
    title: `Cambiarlo, o iniciar sesión de nuevo en ${f.bank(bank)}`,
    lines: [{ label: 'Sirve', value: `${minutes} minutos, y solo para usted` }],
    link: { label: 'Elegir e iniciar sesión', url },
  }),
  'connections.not_offered': ({ bank }, f) => `No puedo conectar ${f.bank(bank)} desde este chat.`,
  'connections.none_offered': ({ connected }, f) =>
    connected.length > 0
      ? `Todo lo que se puede conectar aquí ya lo está: ${f.list(connected.map(f.bank))}.`
      : 'Desde este chat no se puede conectar ningún banco. Pregunte al banco que se lo ofrece, en su aplicación o por teléfono.',
  'connections.elsewhere': ({ name, offered }, f) => `No puedo conectar ${name}. Puedo conectar: ${f.list(offered.map(f.bank))}.`,
  'connections.code': ({ bank }, f) =>
    `Alguien inició sesión en ${f.bank(bank)} para este chat. ¿Fue usted? Entonces escriba aquí las ocho letras que le muestra la página. Nunca escriba letras que le dé otra persona: podría ver lo que usted conecte aquí.`,
  'connections.not_me': () => 'No fui yo',
  'connections.wrong_code': ({ left }) =>
    `Esas no son las letras de la página. Le queda${left === 1 ? '' : 'n'} ${triesLeft(left)}: por favor, mire de nuevo la página.`,
  'connections.connected': ({ bank, accounts, scopes, until }, f) => [
    `${f.bank(bank)} está conectado hasta ${f.when(until)}. Usted permitió: ${f.list(scopes.map((scope) => SCOPES[scope]))}. Para terminar, escriba «desconectar ${f.bank(bank)}» cuando quiera.`,
    ...(accounts.length > 0 ? [{ title: f.bank(bank), lines: accounts.map((account) => ({ label: f.account(account), value: '' })) }] : []),
  ],
  'connections.not_connected': ({ bank, why }, f) => NOT_CONNECTED[why](f.bank(bank)),
  'connections.none': () => 'No hay ningún banco conectado con este chat: no veo nada suyo.',
  'connections.list': ({ connected }, f) => [
    'Esto es lo que me deja ver. Puede terminar cada permiso cuando quiera; no se consulta nada más.',
    ...connected.map(({ bank, scopes, since, until, lastRead }) => ({
      title: f.bank(bank),
      lines: [
        { label: 'Usted permitió', value: f.list(scopes.map((scope) => SCOPES[scope])) },
        ...(since === undefined ? [] : [{ label: 'Desde', value: f.when(since) }]),
        { label: 'Hasta', value: f.when(until) },
        { label: 'Última lectura', value: lastRead === undefined ? 'no en las últimas semanas' : f.when(lastRead) },
      ],
    })),
  ],
  'connections.which_to_end': () => '¿Qué banco quiere desconectar?',
  'connections.all': () => 'Todos',
  'connections.not_there': ({ named, elsewhere, banks }, f) =>
    `No conectado: ${f.list([...named.map(f.bank), ...(elsewhere === null ? [] : [elsewhere])])}. Conectado: ${f.list(banks.map(f.bank))}.`,
  'connections.confirm': ({ banks }, f) =>
    `¿Desconectar ${f.list(banks.map(f.bank))}? Desde entonces no veo nada allí, y también terminan los avisos de allí.`,
  'connections.yes': () => 'Sí, desconectar',
  'connections.no': () => 'No, dejarlo',
  'connections.left': ({ banks }, f) =>
    `De acuerdo, ${f.list(banks.map(f.bank))} sigue${banks.length === 1 ? '' : 'n'} como estaba${banks.length === 1 ? '' : 'n'}.`,
  'connections.ended': ({ banks }, f) =>
    `${f.list(banks.map(f.bank))}: desconectado${banks.length === 1 ? '' : 's'}. Ya no veo nada allí, y mis claves ya no valen en el banco.`,
  'connections.ended_here': ({ banks }, f) =>
    `${f.list(banks.map(f.bank))}: desconectado${banks.length === 1 ? '' : 's'}. Ya me detuve y no veo nada allí. El banco no responde en este momento; durante un día le sigo pidiendo que anule también mis claves. Usted también puede terminarlo en su aplicación, en «aplicaciones conectadas».`,
  'connections.ends_soon': ({ bank, until }, f) =>
    `Mi permiso en ${f.bank(bank)} termina ${f.when(until)}. Desde entonces ya no veré nada allí. ¿Quiere mantenerlo? Entonces elige de nuevo qué puedo ver y por cuánto tiempo.`,
  'connections.is_over': ({ bank, why }, f) => OVER[why](f.bank(bank)),
  'connections.keep': ({ bank }, f) => (bank === null ? 'Mantenerlo' : `Mantener ${f.bank(bank)}`),
  'connections.let_end': ({ bank }, f) => (bank === null ? 'Dejar que termine' : `Dejar que ${f.bank(bank)} termine`),
  'connections.again': ({ bank }, f) => (bank === null ? 'Conectar de nuevo' : `Conectar ${f.bank(bank)} de nuevo`),
  'connections.lets_end': ({ bank, until }, f) =>
    `De acuerdo: ${f.bank(bank)} termina por sí solo ${f.when(until)}, y no volveré a preguntar. Hasta entonces todo sigue igual.`,
  'connections.none_there': ({ bank }, f) => `De acuerdo. ${f.bank(bank)} ya no está conectado.`,
  'connections.out': ({ banks }, f) =>
    `${f.list(banks.map(f.bank))}: por ahora no se puede${banks.length === 1 ? '' : 'n'} conectar, porque este asistente y el banco no trabajan juntos en este momento. No tiene que ver con usted ni con sus cuentas.`,
  'connections.ended_on_page': ({ bank, revoked }, f) =>
    `Usted desconectó ${f.bank(bank)} en su propia página. Ya no veo nada allí${revoked ? ', y mis claves no valen nada en el banco' : '. El banco no responde en este momento; durante un día le sigo pidiendo que anule también mis claves. Usted también puede terminarlo en su aplicación, en «aplicaciones conectadas»'}.`,
  'connections.my_balances': () => 'Mis saldos',
  'connections.to_connect': () => 'Conectar un banco',
  'connections.to_disconnect': ({ bank }, f) => (bank === null ? 'Desconectar' : `Desconectar ${f.bank(bank)}`),
  'connections.to_see': () => '¿Qué puede ver?',
  'connections.to_page': () => 'Verlo todo en una página',
  'connections.to_receipts': () => 'Ver el recibo',
  'connections.to_who_saw': () => '¿Quién vio mis datos?',
};
