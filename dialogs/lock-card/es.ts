import type { Account, Format, Lock, Refusal } from '../../bot/model.ts';
import type { Do, words as en, Named, Refused } from './en.ts';

const VERB: { readonly [D in Do]: string } = {
  lock_card: 'bloquear',
  unlock_card: 'desbloquear',
  report_lost: 'reportar',
  replace_card: 'reponer',
};
const ASKED: { readonly [D in Do]: string } = {
  lock_card: 'bloquee',
  unlock_card: 'desbloquee',
  report_lost: 'reporte',
  replace_card: 'reponga',
};
const DONE: { readonly [D in Do]: string } = {
  lock_card: 'bloqueada',
  unlock_card: 'desbloqueada',
  report_lost: 'reportada',
  replace_card: 'repuesta',
};
/** What the bank has not said: whether the card ... */
const WHETHER: { readonly [D in Do]: string } = {
  lock_card: 'está bloqueada',
  unlock_card: 'está desbloqueada',
  report_lost: 'está bloqueada',
  replace_card: 'se va a reponer',
};

/** Never a number or a link: those are how people are robbed. */
const CALL = 'llame al número que está en su tarjeta o en su estado de cuenta';

/** The card, as told when its bank has said what became of it. */
export const one = ({ bank, account }: Named, f: Format): string =>
  account ? `la tarjeta ${f.account(account)}` : `su tarjeta de ${f.bank(bank)}`;

/** The cards, as asked about before anything is done. */
export const cardsText = (accounts: readonly Account[], f: Format): string =>
  f.list(accounts.map((account) => `la tarjeta ${f.account(account)} de ${f.bank(account.bank)}`));

const REFUSED: { readonly [W in Refusal]: (bank: string) => string } = {
  reauth: (bank) => `${bank} pide que vuelva a iniciar sesión antes de aceptar órdenes desde aquí`,
  consent: (bank) => `usted no me ha permitido ocuparme de tarjetas en ${bank}, o su permiso terminó`,
  scope: (bank) => `${bank} dice que lo que usted permitió no incluye las tarjetas`,
  closed: () => 'la tarjeta está cancelada',
  restricted: (bank) => `${bank} tiene restringida la cuenta`,
  not_found: (bank) => `${bank} ya no conoce esa tarjeta`,
  not_offered: (bank) => `${bank} no acepta órdenes de este tipo`,
  rate_limited: (bank) => `${bank} está demasiado ocupado para aceptar órdenes`,
  unavailable: (bank) => `${bank} no responde`,
  timeout: (bank) => `${bank} tardó demasiado`,
  protocol: (bank) => `${bank} no pudo entender mi orden`,
};

const refused = ({ what, why, ...named }: Refused, f: Format): string =>
  `No quedó ${DONE[what]} ${one(named, f)}: ${REFUSED[why](f.bank(named.bank))}. No se cambió nada. Si es urgente, ${CALL}.`;

/** The time of day ends in a full stop of its own: "10:42 a.m." */
const done = ({ what, at, ...named }: Named & { what: Lock['do']; at: number | null }, f: Format): string => {
  const since = at === null ? '.' : ` desde ${f.when(at)}`.replace(/\.?$/, '.');
  const next = what === 'lock_card' ? ' Para volver a usarla, escriba «desbloquea mi tarjeta».' : '';
  return `${f.bank(named.bank)} lo confirma: ${one(named, f)} está ${DONE[what]}${since}${next}`;
};

/** `reporté X a Citi`, `le pedí a Citi que bloquee X`. */
const ordered = (what: Do, accounts: readonly Account[], f: Format): string => {
  const banks = [...new Set(accounts.map(({ bank }) => f.bank(bank)))];
  const cards = f.list(accounts.map(f.account));
  if (what === 'report_lost') return `reporté ${cards} a ${f.list(banks)}`;
  return `le pedí a ${f.list(banks)} que ${ASKED[what]}${banks.length === 1 ? '' : 'n'} ${cards}`;
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const unknown = ({ what, ...named }: Named & { what: Do }, f: Format): string =>
  `${f.bank(named.bank)} no me ha dicho si ${one(named, f)} ${WHETHER[what]}: no lo sé, y ya dejé de preguntar. Para estar seguro, ${CALL}.`;

export const words: typeof en = {
  'card.which': ({ what, count }) => `Tiene ${count} tarjetas que coinciden. ¿Cuál quiere ${VERB[what]}?`,
  'card.choice': ({ account }) => (account.last4 === null ? account.label : `••${account.last4} ${account.label}`),
  'card.none': () => `Aquí no veo ninguna tarjeta suya. Para cualquier otra tarjeta, ${CALL}.`,
  'card.no_such': () => 'No veo esa tarjeta. ¿A cuál de estas se refiere?',
  'card.debit': ({ what }) =>
    `Aquí puedo ${what === 'lock_card' || what === 'unlock_card' ? 'bloquear y desbloquear' : VERB[what]} tarjetas de crédito, pero no de débito. Para una tarjeta de débito, ${CALL}.`,
  'card.closed': ({ account }, f) => `${f.account(account)} de ${f.bank(account.bank)} ya está cancelada.`,
  'card.elsewhere': ({ name }) => `No tengo conexión con ${name}, así que allí no puedo hacer nada. Para esa tarjeta, ${CALL}.`,
  'card.not_connected': () =>
    `Todavía no hay ningún banco conectado a este chat, así que no veo ninguna tarjeta suya. Si es urgente, ${CALL}.`,
  'card.unseen': ({ bank, why }, f) =>
    `Ahora mismo no puedo ver sus tarjetas de ${f.bank(bank)}: ${REFUSED[why](f.bank(bank))}. Allí no he pedido nada. Si es urgente, ${CALL}.`,
  'card.not_taken': ({ what, account }, f) =>
    `${f.bank(account.bank)} no me deja ${VERB[what]} tarjetas. Para ${f.account(account)}, ${CALL}.`,
  'card.not_allowed': ({ what, account }, f) =>
    `Con gusto haría lo posible por ${VERB[what]} ${f.account(account)}, pero usted no me lo ha permitido en ${f.bank(account.bank)}, o su permiso terminó. Para permitirlo, escriba «conectar ${f.bank(account.bank)}». Si es urgente, ${CALL}.`,
  'card.asked': ({ what, accounts }, f) => `${capital(ordered(what, accounts, f))}. Le aviso en cuanto esté confirmado.`,
  'card.already_asked': ({ what, account }, f) => `Ya ${ordered(what, [account], f)} y estoy esperando su respuesta. Le aviso.`,
  'card.crossing': ({ what, account }, f) =>
    `${f.bank(account.bank)} aún no respondió a mi última orden sobre ${f.account(account)}, y dos órdenes podrían cruzarse. En cuanto le diga cómo terminó, pídame de nuevo que la ${ASKED[what]}. Si no puede esperar, ${CALL}.`,
  'card.confirm': ({ what, accounts }, f) =>
    what === 'unlock_card'
      ? `¿Desbloqueo ${cardsText(accounts, f)}? Se podrá volver a pagar con ${accounts.length === 1 ? 'ella' : 'ellas'} de inmediato. Responda sí o no, por favor.`
      : `¿Bloqueo ${cardsText(accounts, f)}? Nadie podrá pagar con ${accounts.length === 1 ? 'ella' : 'ellas'}. Responda sí o no, por favor.`,
  'card.left_alone': ({ what }) => `De acuerdo, no voy a ${VERB[what]} nada.`,
  'card.left_as_it_is': ({ accounts }, f) => `De acuerdo, dejo ${cardsText(accounts, f)} como ${accounts.length === 1 ? 'está' : 'están'}.`,
  'card.is': ({ account, state, since }, f) => {
    const at = since === null ? undefined : f.when(since);
    const locked = at === undefined ? 'está bloqueada' : `está bloqueada desde ${at}`;
    const byBank = { held: 'está retenida', blocked: 'está bloqueada' };
    if (state === 'held' || state === 'blocked')
      return `${f.bank(account.bank)} dice: la tarjeta ${f.account(account)} ${byBank[state]} por el banco${at === undefined ? '' : ` desde ${at}`}. No puedo cambiarlo. Para saber por qué, ${CALL}.`;
    const active = at === undefined ? 'no está bloqueada' : `no está bloqueada: se desbloqueó ${at}`;
    return `${f.bank(account.bank)} dice: la tarjeta ${f.account(account)} ${state === 'locked' ? locked : active}`.replace(/\.?$/, '.');
  },
  'card.restricted': ({ account }, f) =>
    `${f.bank(account.bank)} mismo restringió ${f.account(account)}, y yo no puedo cambiarlo. Para saber por qué, ${CALL}.`,
  'card.state_unknown': ({ account, why }, f) =>
    why === 'scope'
      ? `${f.bank(account.bank)} no me dice si ${f.account(account)} está bloqueada. Para saberlo con seguridad, ${CALL}.`
      : why === 'consent'
        ? `No puedo ver si ${f.account(account)} está bloqueada: usted no me permitió ocuparme de tarjetas en ${f.bank(account.bank)}, o su permiso terminó. Para saberlo con seguridad, ${CALL}.`
        : `Ahora no puedo ver si ${f.account(account)} está bloqueada: ${REFUSED[why](f.bank(account.bank))}. Para saberlo con seguridad, ${CALL}.`,
  'card.lock_it': () => 'Bloquearla',
  'card.unlock_it': () => 'Desbloquearla',
  'card.report_it': () => '¿Perdida o robada?',
  'card.order_new': () => 'Pedir tarjeta nueva',
  'card.done': done,
  'card.refused': refused,
  'card.unknown': unknown,
};
