/** What the pages say on which a customer connects a bank, in both languages. The text that is agreed to is made of these words alone. */
import type { Language, Scope } from '../model.ts';
import type { PlainPage } from './plain-page.ts';

/** What came of a sign-in, as its page tells it. */
export type Outcome =
  | 'connected'
  | 'dropped'
  | 'late'
  | 'expired'
  | 'lost'
  | 'denied'
  | 'refused'
  | 'unavailable'
  | 'no_store'
  | 'out'
  | 'elsewhere'
  | 'not_ours';

type Term = { name: string; what: string };

export type ConnectWords = {
  title: (bank: string) => string;
  who: (bank: string) => string;
  choose: string;
  scopes: { readonly [S in Scope]: Term };
  purpose: string;
  howLong: string;
  days: (days: number) => string;
  stop: (bank: string) => string;
  never: string;
  next: (bank: string) => string;
  goOn: (bank: string) => string;
  nothingChosen: string;
  outcomes: { readonly [O in Outcome]: (bank: string) => PlainPage };
  code: (bank: string, code: string, minutes: number) => PlainPage;
};

const en: ConnectWords = {
  title: (bank) => `Connect ${bank} to this chat?`,
  who: (bank) =>
    `Banter, the assistant of the bank that offers you this chat, asks to see data of yours at ${bank}. It is not used for advertising, not sold and not passed on. My answers do pass through the chat app that you use.`,
  choose: 'What may I see?',
  scopes: {
    accounts: { name: 'Your accounts', what: 'their names, kinds and last four digits' },
    balances: { name: 'Balances', what: 'what is there, what is owed, and when a card is due' },
    transactions: { name: 'Transactions', what: 'what went in and out, with date and merchant' },
    routing: {
      name: 'Routing numbers',
      what: 'for direct deposit; of the account number that comes with it only the last four digits are kept',
    },
    payments: { name: 'Payments', what: 'to prepare payments that you confirm one by one' },
    cards: { name: 'Cards', what: 'to lock, unlock, report and replace a card when you say so' },
    alerts: { name: 'Alerts', what: 'to ask you about suspicious payments, and to tell you what you want to be told' },
    staff: { name: 'People who help you here', what: 'they may look at figures too, each time with a reason that you can read' },
  },
  purpose:
    'I look when you ask, when you have just connected it, or to tell you what you wanted to be told. Every look is put on record, and “Who saw my data?” shows it to you.',
  howLong: 'For how long?',
  days: (days) => (days === 365 ? 'One year' : `${days} days`),
  stop: (bank) =>
    `To stop, write “disconnect ${bank}” in the chat at any time, or end it at ${bank}. After the time you choose it ends by itself.`,
  never: 'Your password stays at your bank: I never see it, and nobody here will ask you for it.',
  next: (bank) => `Next you sign in on a page of ${bank}, and it asks you again.`,
  goOn: (bank) => `Go on to ${bank}`,
  nothingChosen: 'Choose at least one thing that I may see.',
  outcomes: {
    connected: (bank) => ({ title: `${bank} is connected`, text: 'Go back to the chat: it is confirmed there. You can close this page.' }),
    dropped: (bank) => ({ title: 'Nothing was connected', text: `The connection to ${bank} was given up. Nothing of it is kept.` }),
    late: (bank) => ({
      title: 'Nothing was connected',
      text: `That took longer than ten minutes. Write “connect ${bank}” in the chat to begin again.`,
    }),
    expired: () => ({
      title: 'This page is no longer good',
      text: 'It is good for ten minutes, and for one person. Write “connect a bank” in the chat to get a new one.',
    }),
    lost: () => ({
      title: 'Nothing was connected',
      text: 'This sign-in was begun in another browser, more than ten minutes ago, or has been used already. Write “connect a bank” in the chat to begin again.',
    }),
    denied: (bank) => ({
      title: 'Nothing was connected',
      text: `You or ${bank} said no. Write “connect ${bank}” in the chat when you want to try again.`,
    }),
    refused: (bank) => ({
      title: 'Nothing was connected',
      text: `What came back from ${bank} does not belong to this sign-in. Nothing was granted. Write “connect ${bank}” in the chat to begin again.`,
    }),
    unavailable: (bank) => ({ title: `${bank} does not answer right now`, text: 'Nothing was connected. Try it again in a few minutes.' }),
    out: (bank) => ({
      title: 'Nothing was connected',
      text: `${bank} and this assistant do not work together right now. It has nothing to do with you or your accounts.`,
    }),
    no_store: () => ({ title: 'That does not work right now', text: 'Nothing was connected. Try it again in a minute.' }),
    elsewhere: () => ({ title: 'There is nothing here', text: 'Use the address that the chat gave you.' }),
    not_ours: () => ({ title: 'Nothing was connected', text: 'This was not sent by our own page. Open the page from the chat again.' }),
  },
  code: (bank, code, minutes) => ({
    title: 'One last step in the chat',
    text: `You signed in at ${bank}. If you asked for this in the chat yourself, write these letters there within ${minutes} minutes.\nDid somebody send you the link to this page, or do they ask you for the letters? Then close it: they would see your accounts.`,
    code,
  }),
};

const es: ConnectWords = {
  title: (bank) => `¿Conectar ${bank} con este chat?`,
  who: (bank) =>
    `Banter, el asistente del banco que le ofrece este chat, pide ver datos suyos en ${bank}. No se usan para publicidad, no se venden ni se entregan a otros. Mis respuestas sí pasan por la aplicación de chat que usted usa.`,
  choose: '¿Qué puedo ver?',
  scopes: {
    accounts: { name: 'Sus cuentas', what: 'sus nombres, tipos y últimos cuatro dígitos' },
    balances: { name: 'Saldos', what: 'lo que hay, lo que se debe y cuándo vence una tarjeta' },
    transactions: { name: 'Movimientos', what: 'lo que entró y salió, con fecha y comercio' },
    routing: {
      name: 'Números de ruta',
      what: 'para depósito directo; del número de cuenta que viene con él solo se guardan los últimos cuatro dígitos',
    },
    payments: { name: 'Pagos', what: 'para preparar pagos que usted confirma uno por uno' },
    cards: { name: 'Tarjetas', what: 'para bloquear, desbloquear, reportar y reemplazar una tarjeta cuando usted lo diga' },
    alerts: { name: 'Avisos', what: 'para preguntarle por pagos sospechosos y avisarle de lo que usted quiera saber' },
    staff: { name: 'Personas que le ayudan aquí', what: 'también pueden ver cifras, cada vez con un motivo que usted puede leer' },
  },
  purpose:
    'Miro cuando usted pregunta, cuando acaba de conectarlo, o para avisarle de lo que quiso saber. Cada consulta queda registrada, y “¿Quién vio mis datos?” se la muestra.',
  howLong: '¿Por cuánto tiempo?',
  days: (days) => (days === 365 ? 'Un año' : `${days} días`),
  stop: (bank) =>
    `Para terminar, escriba “desconectar ${bank}” en el chat cuando quiera, o hágalo en ${bank}. Pasado el tiempo que elija, termina por sí solo.`,
  never: 'Su contraseña se queda en su banco: nunca la veo, y aquí nadie se la pedirá.',
  next: (bank) => `Ahora inicia sesión en una página de ${bank}, que se lo vuelve a preguntar.`,
  goOn: (bank) => `Seguir a ${bank}`,
  nothingChosen: 'Elija al menos una cosa que pueda ver.',
  outcomes: {
    connected: (bank) => ({ title: `${bank} está conectado`, text: 'Vuelva al chat: allí queda confirmado. Puede cerrar esta página.' }),
    dropped: (bank) => ({ title: 'No se conectó nada', text: `La conexión con ${bank} se abandonó. No se guarda nada de ella.` }),
    late: (bank) => ({
      title: 'No se conectó nada',
      text: `Pasaron más de diez minutos. Escriba “conectar ${bank}” en el chat para empezar de nuevo.`,
    }),
    expired: () => ({
      title: 'Esta página ya no sirve',
      text: 'Sirve diez minutos, y para una sola persona. Escriba “conectar un banco” en el chat para recibir una nueva.',
    }),
    lost: () => ({
      title: 'No se conectó nada',
      text: 'Este inicio de sesión empezó en otro navegador, hace más de diez minutos, o ya se usó. Escriba “conectar un banco” en el chat para empezar de nuevo.',
    }),
    denied: (bank) => ({
      title: 'No se conectó nada',
      text: `Usted o ${bank} dijo que no. Escriba “conectar ${bank}” en el chat cuando quiera intentarlo de nuevo.`,
    }),
    refused: (bank) => ({
      title: 'No se conectó nada',
      text: `Lo que volvió de ${bank} no corresponde a este inicio de sesión. No se concedió nada. Escriba “conectar ${bank}” en el chat para empezar de nuevo.`,
    }),
    unavailable: (bank) => ({
      title: `${bank} no responde en este momento`,
      text: 'No se conectó nada. Inténtelo de nuevo en unos minutos.',
    }),
    out: (bank) => ({
      title: 'No se conectó nada',
      text: `${bank} y este asistente no trabajan juntos en este momento. No tiene que ver con usted ni con sus cuentas.`,
    }),
    no_store: () => ({ title: 'Eso no funciona en este momento', text: 'No se conectó nada. Inténtelo de nuevo en un minuto.' }),
    elsewhere: () => ({ title: 'Aquí no hay nada', text: 'Use la dirección que le dio el chat.' }),
    not_ours: () => ({ title: 'No se conectó nada', text: 'Esto no lo envió nuestra propia página. Ábrala de nuevo desde el chat.' }),
  },
  code: (bank, code, minutes) => ({
    title: 'Un último paso en el chat',
    text: `Inició sesión en ${bank}. Si usted mismo lo pidió en el chat, escriba allí estas letras antes de ${minutes} minutos.\n¿Alguien le envió el enlace a esta página o le pide las letras? Entonces ciérrela: vería sus cuentas.`,
    code,
  }),
};

export const connectWords: { readonly [L in Language]: ConnectWords } = { en, es };
