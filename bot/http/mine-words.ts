/** What the customer's own page says, in both languages: what may be seen, who looked, receipts, and their data. */
import type { ReceiptStatus } from '../connect/receipt.ts';
import type { OwnDoing } from '../connect/seen.ts';
import type { Language, LookedAt, WhyEnded } from '../model.ts';
import type { PlainPage } from './plain-page.ts';

/** What stands instead of the page. */
export type MineOutcome =
  | 'expired'
  | 'lost'
  | 'denied'
  | 'refused'
  | 'unavailable'
  | 'not_you'
  | 'no_store'
  | 'no_archive'
  | 'elsewhere'
  | 'not_ours';

export type MineWords = {
  title: string;
  intro: string;
  banks: string;
  noBank: string;
  allowed: string;
  since: string;
  until: string;
  lastRead: string;
  notRead: string;
  disconnect: (bank: string) => string;
  disconnectTitle: (bank: string) => string;
  disconnectText: (bank: string) => string;
  disconnectYes: string;
  back: string;
  disconnected: (bank: string) => string;
  looks: string;
  looksWeek: string;
  looksBefore: (when: string) => string;
  noLooks: string;
  noneBefore: string;
  broken: string;
  earlier: string;
  newest: string;
  lookedAt: { readonly [L in LookedAt]: string };
  why: { readonly asked: string; readonly alert: string; readonly connected: string };
  person: (name: string, reason: string) => string;
  did: { readonly [D in OwnDoing['did']]: (bank: string) => string };
  receipts: string;
  receiptsText: string;
  noReceipts: string;
  receipt: (bank: string) => string;
  openReceipt: (bank: string, when: string) => string;
  isNow: string;
  status: { readonly [S in ReceiptStatus]: string };
  given: string;
  expired: string;
  ended: { readonly [W in WhyEnded | 'replaced']: string };
  agreed: string;
  onlyHash: string;
  hash: string;
  signed: string;
  download: string;
  data: string;
  dataText: string;
  dataSignIn: string;
  dataGet: string;
  signInAt: (bank: string) => string;
  leave: string;
  closes: (when: string) => string;
  door: string;
  doorText: string;
  outcomes: { readonly [O in MineOutcome]: (bank: string) => PlainPage };
  left: PlainPage;
};

const en: MineWords = {
  title: 'What I may see, and who looked',
  intro: 'This page is for you alone. No amount is on it, only that something was read.',
  banks: 'Your banks',
  noBank: 'No bank is connected: I see nothing of yours.',
  allowed: 'You allowed',
  since: 'Since',
  until: 'Until',
  lastRead: 'Last read',
  notRead: 'not in the last weeks',
  disconnect: (bank) => `Disconnect ${bank}`,
  disconnectTitle: (bank) => `Disconnect ${bank}?`,
  disconnectText: (bank) =>
    `From then on I see nothing at ${bank} any more, and alerts from there end too. Your other banks stay as they are.`,
  disconnectYes: 'Yes, disconnect',
  back: 'Back to the page',
  disconnected: (bank) => `${bank} is disconnected. I see nothing there any more.`,
  looks: 'Who looked',
  looksWeek: 'In the last seven days, in all of your chats. The newest is on top.',
  looksBefore: (when) => `Before ${when}, in all of your chats.`,
  noLooks: 'Nobody looked in the last seven days: neither I nor a person of the bank.',
  noneBefore: 'Nothing earlier is on record.',
  broken: 'A part of the record cannot be shown right now. Your bank knows how to look it up.',
  earlier: 'Earlier',
  newest: 'Back to the newest',
  lookedAt: {
    accounts: 'which accounts you have',
    balance: 'balances',
    routing: 'routing numbers',
    pending: 'pending payments',
    transactions: 'transactions',
    card_state: 'whether a card is locked',
  },
  why: {
    asked: 'Banter, because you asked',
    alert: 'Banter, to tell you what you wanted to be told',
    connected: 'Banter, because you had just connected it',
  },
  person: (name, reason) => `${name}, of the bank: “${reason}”`,
  did: {
    opened: (bank) => `You opened this page, signed in at ${bank}`,
    exported: (bank) => `You downloaded your data, signed in at ${bank}`,
  },
  receipts: 'Receipts',
  receiptsText: 'What you agreed to, word for word, signed by this assistant. What became of it later is on the receipt, too.',
  noReceipts: 'There is no receipt yet. You get one with the next bank that you connect.',
  receipt: (bank) => `Receipt: ${bank}`,
  openReceipt: (bank, when) => `${bank}, ${when}`,
  status: { ACTIVE: 'in force', REVOKED: 'ended', EXPIRED: 'has run out' },
  isNow: 'Now',
  given: 'You agreed',
  expired: 'It ran out, as agreed',
  ended: {
    customer: 'You ended it',
    bank: 'It was ended at the bank',
    operator: 'It was ended by the operator of this assistant',
    expired: 'It ran out, as agreed',
    revoked: 'You ended it at the bank',
    withdrawn: 'The bank ended it',
    bank_out: 'The bank and this assistant do not work together any more',
    replaced: 'You connected this bank anew, which has a receipt of its own',
  },
  agreed: 'What you agreed to',
  onlyHash: 'The text was not kept at that time, only its fingerprint.',
  hash: 'Fingerprint of the text (SHA-256)',
  signed: 'The file is a signed JSON document (JWS, ES256). Whoever has it can check it with the keys at:',
  download: 'Download the signed receipt',
  data: 'Your data',
  dataText:
    'One file: your chats, what you allowed, your alerts, and who looked. Notes that people of the bank made are not in it, nor figures of what you no longer allow. It is a JSON file, which a program can read.',
  dataSignIn:
    'The file holds amounts too. So sign in at one of your banks once more. It may ask you to allow that; it ends at once, and nothing new is connected.',
  dataGet: 'Download everything',
  signInAt: (bank) => `Sign in at ${bank}`,
  leave: 'Close this page',
  closes: (when) => `It closes by itself: ${when}`,
  door: 'Is it you?',
  doorText:
    'This page shows what a customer allowed, and who looked. Sign in at a bank that you have connected here, and it opens. Nothing new is connected by that, and I do not see your password.',
  outcomes: {
    expired: () => ({
      title: 'This page is no longer good',
      text: 'It is good for ten minutes, and for one person. Write “what can you see?” in the chat to get a new one.',
    }),
    lost: () => ({
      title: 'The page was not opened',
      text: 'This sign-in was begun in another browser, more than ten minutes ago, or has been used already. Write “what can you see?” in the chat to begin again.',
    }),
    denied: (bank) => ({ title: 'The page was not opened', text: `You or ${bank} said no. Open the link from the chat to try again.` }),
    refused: (bank) => ({
      title: 'The page was not opened',
      text: `What came back from ${bank} does not belong to this sign-in. Open the link from the chat to try again.`,
    }),
    unavailable: (bank) => ({
      title: `${bank} does not answer right now`,
      text: 'Try it again in a few minutes, or sign in at another bank that you have connected.',
    }),
    not_you: (bank) => ({
      title: 'The page was not opened',
      text: `Whoever signed in at ${bank} is not who connected it in that chat. Nothing was connected and nothing was shown.\nDid somebody send you the link? Then close this page.`,
    }),
    no_store: () => ({ title: 'That does not work right now', text: 'Try it again in a minute.' }),
    no_archive: () => ({
      title: 'Earlier records cannot be shown right now',
      text: 'What is older than a few weeks is kept elsewhere, and cannot be read at the moment. Try it again later.',
    }),
    elsewhere: () => ({ title: 'There is nothing here', text: 'Use the address that the chat gave you.' }),
    not_ours: () => ({ title: 'Nothing was done', text: 'This was not sent by our own page. Open the page from the chat again.' }),
  },
  left: { title: 'The page is closed', text: 'Write “what can you see?” in the chat to get a new one.' },
};

const es: MineWords = {
  title: 'Qué puedo ver y quién consultó',
  intro: 'Esta página es solo para usted. No muestra ningún importe, solo que algo se leyó.',
  banks: 'Sus bancos',
  noBank: 'No hay ningún banco conectado: no veo nada suyo.',
  allowed: 'Usted permitió',
  since: 'Desde',
  until: 'Hasta',
  lastRead: 'Última lectura',
  notRead: 'no en las últimas semanas',
  disconnect: (bank) => `Desconectar ${bank}`,
  disconnectTitle: (bank) => `¿Desconectar ${bank}?`,
  disconnectText: (bank) =>
    `Desde ese momento ya no veo nada en ${bank}, y también terminan los avisos de allí. Sus otros bancos siguen igual.`,
  disconnectYes: 'Sí, desconectar',
  back: 'Volver a la página',
  disconnected: (bank) => `${bank} está desconectado. Ya no veo nada allí.`,
  looks: 'Quién consultó',
  looksWeek: 'En los últimos siete días, en todos sus chats. Lo más reciente está arriba.',
  looksBefore: (when) => `Antes de ${when}, en todos sus chats.`,
  noLooks: 'Nadie consultó en los últimos siete días: ni yo ni una persona del banco.',
  noneBefore: 'No hay nada anterior registrado.',
  broken: 'Una parte del registro no se puede mostrar en este momento. Su banco sabe cómo consultarla.',
  earlier: 'Anteriores',
  newest: 'Volver a lo más reciente',
  lookedAt: {
    accounts: 'qué cuentas tiene',
    balance: 'saldos',
    routing: 'números de ruta',
    pending: 'pagos pendientes',
    transactions: 'movimientos',
    card_state: 'si una tarjeta está bloqueada',
  },
  why: {
    asked: 'Banter, porque usted preguntó',
    alert: 'Banter, para avisarle de lo que quiso saber',
    connected: 'Banter, porque usted lo acababa de conectar',
  },
  person: (name, reason) => `${name}, del banco: «${reason}»`,
  did: {
    opened: (bank) => `Usted abrió esta página, con inicio de sesión en ${bank}`,
    exported: (bank) => `Usted descargó sus datos, con inicio de sesión en ${bank}`,
  },
  receipts: 'Recibos',
  receiptsText: 'Lo que usted aceptó, palabra por palabra, firmado por este asistente. Lo que pasó después también consta en el recibo.',
  noReceipts: 'Todavía no hay ningún recibo. Lo recibirá con el próximo banco que conecte.',
  receipt: (bank) => `Recibo: ${bank}`,
  openReceipt: (bank, when) => `${bank}, ${when}`,
  status: { ACTIVE: 'vigente', REVOKED: 'terminado', EXPIRED: 'vencido' },
  isNow: 'Ahora',
  given: 'Usted aceptó',
  expired: 'Venció, como estaba acordado',
  ended: {
    customer: 'Usted lo terminó',
    bank: 'Se terminó en el banco',
    operator: 'Lo terminó quien opera este asistente',
    expired: 'Venció, como estaba acordado',
    revoked: 'Usted lo terminó en el banco',
    withdrawn: 'El banco lo terminó',
    bank_out: 'El banco y este asistente ya no trabajan juntos',
    replaced: 'Usted conectó este banco de nuevo, con un recibo propio',
  },
  agreed: 'Lo que usted aceptó',
  onlyHash: 'En aquel momento no se guardó el texto, solo su huella.',
  hash: 'Huella del texto (SHA-256)',
  signed: 'El archivo es un documento JSON firmado (JWS, ES256). Quien lo tenga puede comprobarlo con las claves en:',
  download: 'Descargar el recibo firmado',
  data: 'Sus datos',
  dataText:
    'Un archivo: sus chats, lo que permitió, sus avisos y quién consultó. No contiene las notas que hicieron las personas del banco ni cifras de lo que usted ya no permite. Es un archivo JSON, que un programa puede leer.',
  dataSignIn:
    'El archivo contiene también importes. Por eso, inicie sesión una vez más en uno de sus bancos. Puede que le pida permitirlo; termina enseguida, y no se conecta nada nuevo.',
  dataGet: 'Descargar todo',
  signInAt: (bank) => `Iniciar sesión en ${bank}`,
  leave: 'Cerrar esta página',
  closes: (when) => `Se cierra por sí sola: ${when}`,
  door: '¿Es usted?',
  doorText:
    'Esta página muestra lo que un cliente permitió y quién consultó. Inicie sesión en un banco que haya conectado aquí y se abrirá. Con eso no se conecta nada nuevo, y no veo su contraseña.',
  outcomes: {
    expired: () => ({
      title: 'Esta página ya no sirve',
      text: 'Sirve diez minutos, y para una sola persona. Escriba “¿qué puedes ver?” en el chat para recibir una nueva.',
    }),
    lost: () => ({
      title: 'La página no se abrió',
      text: 'Este inicio de sesión empezó en otro navegador, hace más de diez minutos, o ya se usó. Escriba “¿qué puedes ver?” en el chat para empezar de nuevo.',
    }),
    denied: (bank) => ({
      title: 'La página no se abrió',
      text: `Usted o ${bank} dijo que no. Abra el enlace del chat para intentarlo de nuevo.`,
    }),
    refused: (bank) => ({
      title: 'La página no se abrió',
      text: `Lo que volvió de ${bank} no corresponde a este inicio de sesión. Abra el enlace del chat para intentarlo de nuevo.`,
    }),
    unavailable: (bank) => ({
      title: `${bank} no responde en este momento`,
      text: 'Inténtelo de nuevo en unos minutos, o inicie sesión en otro banco que haya conectado.',
    }),
    not_you: (bank) => ({
      title: 'La página no se abrió',
      text: `Quien inició sesión en ${bank} no es quien lo conectó en ese chat. No se conectó ni se mostró nada.\n¿Alguien le envió el enlace? Entonces cierre esta página.`,
    }),
    no_store: () => ({ title: 'Eso no funciona en este momento', text: 'Inténtelo de nuevo en un minuto.' }),
    no_archive: () => ({
      title: 'Los registros anteriores no se pueden mostrar ahora',
      text: 'Lo que tiene más de unas semanas se guarda en otro lugar y no se puede leer en este momento. Inténtelo más tarde.',
    }),
    elsewhere: () => ({ title: 'Aquí no hay nada', text: 'Use la dirección que le dio el chat.' }),
    not_ours: () => ({ title: 'No se hizo nada', text: 'Esto no lo envió nuestra propia página. Ábrala de nuevo desde el chat.' }),
  },
  left: { title: 'La página está cerrada', text: 'Escriba “¿qué puedes ver?” en el chat para recibir una nueva.' },
};

export const mineWords: { readonly [L in Language]: MineWords } = { en, es };
