import type { Format, Refusal } from '../../bot/model.ts';
import { merchantText } from '../merchant-text.ts';
import type { words as english } from './en.ts';
import { type Asked, countOf, type Ended, linesOf, type Payments } from './payments.ts';

const WHICH = '¿A cuál se refiere? Toque su botón o escriba su número: “1: no fui yo”, “2: fui yo”.';
const CALL = 'llame al número que está al dorso de su tarjeta';

const card = ({ last4 }: { last4: string | null }): string => (last4 === null ? 'su tarjeta' : `su tarjeta ••${last4}`);
const titleOf = ({ bank, card: { last4 } }: Asked['notice'], f: Format): string =>
  `${f.bank(bank)}, tarjeta${last4 === null ? '' : ` ••${last4}`}`;
const UNNAMED = 'comercio sin nombre';
const payments = (shown: Payments, f: Format) => linesOf(shown, { unnamed: UNNAMED, others: 'y más pagos' }, f);
const numbered = (cases: readonly Asked[], f: Format) =>
  cases.map(({ notice, items, more }, at) => ({ title: `${at + 1}. ${titleOf(notice, f)}`, lines: payments({ items, more }, f) }));
const these = (shown: Payments): string => (countOf(shown) === 1 ? 'este pago' : 'estos pagos');
/** Ends in a comma: a time may end in a stop ("a.m."), which must not meet another. */
const since = (at: number | null, f: Format): string => (at === null ? '' : `desde ${f.when(at)}, `);

const HELD: { readonly [S in Asked['notice']['card']['state']]: string } = {
  active: '',
  held: ' El banco retiene la tarjeta hasta que usted responda.',
  blocked: ' El banco ya bloqueó la tarjeta.',
};

const ENDED: { readonly [S in Ended['status']]: string } = {
  open: 'la está revisando su banco.',
  cleared: 'se respondió en otra parte: fue usted. No queda nada por hacer. Si no fue usted, diga “no fui yo”.',
  blocked: 'se respondió en otra parte: no fue usted, y el banco confirma que la tarjeta está bloqueada.',
  withdrawn: 'la retiró el banco: no hay nada que responder.',
  expired: 'no se respondió en un día, así que ahora la revisan personas de su banco. Si no fue usted, diga “no fui yo”: no es tarde.',
};

const REFUSED: { readonly [W in Refusal]: string } = {
  reauth: 'quiere que usted inicie sesión de nuevo antes de aceptar algo desde aquí',
  consent: 'usted ya no me permite responder allí en su nombre',
  scope: 'no acepta esas respuestas desde aquí',
  not_offered: 'no acepta respuestas de ese tipo',
  closed: 'allí el caso está cerrado',
  restricted: 'la tarjeta está restringida',
  not_found: 'ya no conoce el caso',
  rate_limited: 'está saturado',
  unavailable: 'no responde',
  timeout: 'tardó demasiado',
  protocol: 'no entendió mi mensaje',
};

export const words: typeof english = {
  'fraud.ask': ({ notice, items, more }, f) => [
    `${f.bank(notice.bank)} pregunta: ¿hizo usted ${these({ items, more })} con ${card(notice.card)}?${HELD[notice.card.state]} También puede verlo en la aplicación del banco.`,
    { title: titleOf(notice, f), lines: payments({ items, more }, f) },
  ],
  'fraud.ask_several': ({ cases, count }, f) => {
    const banks = [...new Set(cases.map(({ notice }) => f.bank(notice.bank)))];
    const first =
      count > cases.length
        ? `Hay ${count} preguntas; ${cases.length === 1 ? 'esta es la primera' : `estas son las primeras ${cases.length}`}.`
        : 'Responda cada una, por favor.';
    return [
      `${f.list(banks)} ${banks.length === 1 ? 'pregunta' : 'preguntan'}: ¿hizo usted estos pagos? ${first} También puede verlos en la aplicación del banco.`,
      ...numbered(cases, f),
    ];
  },
  'fraud.approved': ({ bank, last4, newest, more }, f) => [
    f.bank(bank),
    last4 === null ? '(sin número)' : `••${last4}`,
    `${merchantText(newest.merchant) || UNNAMED}${more === 0 ? '' : ` (y ${more} ${more === 1 ? 'pago' : 'pagos'} más)`}`,
    f.money(newest.money),
    f.when(newest.at),
  ],
  'fraud.again': ({ notice, items, more }, f) => {
    const [first] = payments({ items, more }, f);
    return countOf({ items, more }) === 1 && first
      ? `¿Hizo usted este pago con ${card(notice.card)}: ${first.value}, ${first.label}?`
      : `¿Hizo usted los ${countOf({ items, more })} pagos con ${card(notice.card)} por los que pregunta ${f.bank(notice.bank)}?`;
  },
  'fraud.more_since': () => 'El banco agregó un pago después de preguntarle, así que todavía no respondí. Mire de nuevo, por favor.',
  'fraud.mine': () => 'Sí, fui yo',
  'fraud.not_mine': () => 'No, no fui yo',
  'fraud.mine_of': ({ number }) => `${number}: fui yo`,
  'fraud.not_mine_of': ({ number }) => `${number}: no fui yo`,
  'fraud.none_mine': () => 'Ninguno fue mío',
  'fraud.not_mine_after_all': () => 'No fui yo',
  'fraud.which': () => WHICH,
  'fraud.which_of': ({ cases }, f) => [WHICH, ...numbered(cases, f)],
  'fraud.unclear': () => 'Quiero decirle al banco lo correcto. ¿Hizo usted mismo este pago?',
  'fraud.what_is_this': () =>
    `Su banco vio un pago que no es habitual en usted y pregunta si lo hizo. Para comprobar que esto es real, mire en la aplicación del banco o ${CALL}. Nunca pido códigos, PIN ni contraseñas. ¿Lo hizo usted?`,
  'fraud.reported_mine': ({ bank, last4 }, f) =>
    `Gracias. Le digo ahora mismo a ${f.bank(bank)} que fue usted, con ${card({ last4 })}. Le aviso en cuanto lo confirme.`,
  'fraud.reported_not_mine': ({ bank, last4 }, f) =>
    `Le digo ahora mismo a ${f.bank(bank)} que no fue usted y le pido que bloquee ${card({ last4 })}. Le aviso en cuanto lo confirme.`,
  'fraud.beware': () =>
    `Nadie de su banco le pedirá un código ni una contraseña, ni que mueva dinero para protegerlo. Si alguien lo hace, es una estafa: cuelgue y ${CALL}.`,
  'fraud.blocked': ({ bank, last4, at, stays }, f) =>
    stays
      ? `${f.bank(bank)} lo confirma: ${since(at, f)}${card({ last4 })} está bloqueada, porque se informó que un pago no era suyo. Desde aquí no puedo deshacerlo. Si al final fue usted, ${CALL}.`
      : `${f.bank(bank)} lo confirma: ${since(at, f)}${card({ last4 })} está bloqueada. Para pedir otra tarjeta, diga “tarjeta nueva”. Para recuperar lo que le quitaron, ${CALL}.`,
  'fraud.cleared': ({ bank, last4, at, undo }, f) =>
    `${f.bank(bank)} lo confirma${at === null ? '' : `, ${f.when(at)}`}: ${card({ last4 })} funciona. Si el pago fue rechazado, inténtelo de nuevo.${undo ? ' Si al final no fue usted, diga “no fui yo”.' : ''}`,
  'fraud.withdrawn': ({ bank }, f) => `${f.bank(bank)} retiró su pregunta. No hay nada que responder.`,
  'fraud.person': ({ bank, last4, mine }, f) =>
    mine
      ? `${f.bank(bank)} no ha confirmado su respuesta, así que tienen que revisarla personas. Para usar ${card({ last4 })} pronto, ${CALL}.`
      : `${f.bank(bank)} no ha confirmado que ${card({ last4 })} esté bloqueada, así que no sé si lo está. Por favor, ${CALL} ahora mismo. También la revisan personas.`,
  'fraud.refused': ({ bank, last4, mine, why }, f) =>
    `${f.bank(bank)} no aceptó su respuesta: ${REFUSED[why]}. ${mine ? `Para usar ${card({ last4 })} de nuevo, ${CALL}.` : `No sé si ${card({ last4 })} está bloqueada: por favor, ${CALL} ahora mismo.`}`,
  'fraud.ended': ({ status, notice, items }, f) => {
    const [first] = items;
    const merchant = first && merchantText(first.merchant);
    const what = first ? `${merchant ? `${merchant}, ` : ''}${f.money(first.money)}, ${f.when(first.at)},` : card(notice.card);
    return `La pregunta de ${f.bank(notice.bank)} sobre ${what} ${ENDED[status]}`;
  },
  'fraud.nothing_open': () =>
    `Ningún banco le pregunta aquí por un pago en este momento. Si ve un pago que no hizo, bloquee la tarjeta (diga “bloquear mi tarjeta”) y ${CALL}.`,
};
