import type { Account, AccountKind, Card, Format, Holding, Money, Refusal } from '../../bot/model.ts';
import { figure, isOwed, type Total, type Totals } from '../figures.ts';
import type { LoanKind } from '../slots/account-words.ts';
import { balancesCard } from './card.ts';
import type { words as en, NoSuch } from './en.ts';

const KINDS: { readonly [K in AccountKind]: string } = {
  checking: 'cuenta corriente',
  savings: 'cuenta de ahorros',
  card: 'tarjeta de crédito',
  loan: 'préstamo',
  other: 'cuenta',
};
const LOANS: { readonly [K in LoanKind]: string } = {
  vehicle: 'préstamo de auto',
  home: 'préstamo hipotecario',
  student: 'préstamo estudiantil',
};
const TITLES: { readonly [K in AccountKind]: string } = {
  checking: 'Sus cuentas corrientes',
  savings: 'Sus cuentas de ahorros',
  card: 'Sus tarjetas de crédito',
  loan: 'Sus préstamos',
  other: 'Sus cuentas',
};

/** "su cuenta de ahorros Rainy Day ••2207 en Citi". */
const yours = ({ account }: { account: Account }, f: Format): string =>
  `su ${KINDS[account.kind]} ${f.account(account)} en ${f.bank(account.bank)}`;

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The time of day ends in a full stop of its own: "10:42 a.m." */
const time = ({ asOf, readAt }: Holding, f: Format): string =>
  asOf === null ? `El banco lo informó ${f.when(readAt)}, sin decir de cuándo es.` : `Datos de ${f.when(asOf)}`;

const noBalance = (holding: Holding, f: Format): string => `${f.bank(holding.account.bank)} no envió ningún saldo de ${yours(holding, f)}.`;

const deposit = (holding: Holding, f: Format): string => {
  const [available, current] = [figure(holding, 'available'), figure(holding, 'current')];
  const whose = capital(yours(holding, f));
  if (available && available.minor < 0) {
    const booked = current ? ` El saldo actual es de ${f.money(current)}.` : '';
    return `${whose} está sobregirada: ${f.money(available)} disponibles.${booked}`;
  }
  if (available && current && available.minor !== current.minor) {
    return `${whose} tiene ${f.money(available)} disponibles. El saldo actual es de ${f.money(current)}.`;
  }
  if (available && current) return `${whose} tiene ${f.money(available)}, todo disponible.`;
  if (available) return `${whose} tiene ${f.money(available)} disponibles.`;
  if (current) return `${whose} tiene un saldo actual de ${f.money(current)}. El banco no dice cuánto está disponible.`;
  return noBalance(holding, f);
};

const owed = (holding: Holding, f: Format): string => {
  const [current, left, limit] = [figure(holding, 'current'), figure(holding, 'available'), figure(holding, 'creditLimit')];
  if (!current) return noBalance(holding, f);
  const sentences = [
    current.minor < 0
      ? `No debe nada de ${yours(holding, f)}: tiene ${f.money({ ...current, minor: -current.minor })} a su favor.`
      : `Debe ${f.money(current)} de ${yours(holding, f)}.`,
  ];
  if (left && left.minor < 0) sentences.push(`Está ${f.money({ ...left, minor: -left.minor })} por encima de su límite.`);
  else if (left && holding.account.kind === 'card') {
    sentences.push(`Todavía puede gastar ${f.money(left)}${limit ? ` de su límite de ${f.money(limit)}` : ''}.`);
  }
  if (holding.due) sentences.push(due(holding.due, f));
  return sentences.join(' ');
};

const due = ({ minimum, on }: NonNullable<Holding['due']>, f: Format): string => {
  const what = minimum ? `El próximo pago es de al menos ${f.money(minimum)}` : 'Hay un próximo pago';
  return on === null ? `${what}.` : `${what} y vence el ${f.day(on)}.`;
};

const RESTRICTED = 'El banco ha restringido esta cuenta: comuníquese con él, por favor.';

const one = (holding: Holding, f: Format): string =>
  [
    isOwed(holding.account.kind) ? owed(holding, f) : deposit(holding, f),
    ...(holding.account.status === 'restricted' ? [RESTRICTED] : []),
    time(holding, f),
  ].join(' ');

const owedText = ({ minor, currency }: Money, f: Format): string =>
  minor < 0 ? `${f.money({ minor: -minor, currency })} a su favor` : `debe ${f.money({ minor, currency })}`;

const short = (holding: Holding, f: Format): string => {
  const [available, current] = [figure(holding, 'available'), figure(holding, 'current')];
  if (isOwed(holding.account.kind)) return current ? owedText(current, f) : 'sin saldo informado';
  if (available && current && available.minor !== current.minor) return `${f.money(available)} disponibles, ${f.money(current)} actual`;
  if (available) return `${f.money(available)} disponibles`;
  return current ? `${f.money(current)} actual` : 'sin saldo informado';
};

const several = (holdings: readonly Holding[], f: Format): Card =>
  balancesCard(holdings, f, {
    titles: TITLES,
    short: (holding) => short(holding, f),
    timed: (text, time) => `${text}, ${time}`,
    asOf: 'Datos de',
    received: 'Recibido',
  });

const banksText = (banks: readonly string[], f: Format): string => f.list(banks.map((bank) => f.bank(bank)));

const sum = ({ money, count }: Total, f: Format, one: string, many: string): string =>
  `${f.money(money)} ${count === 1 ? one : many.replace('#', String(count))}`;

const together = ({ have, owe, leftOut }: Totals, without: readonly string[], f: Format): string => {
  const sentences = without.length > 0 ? [`Esto no es todo: falta ${banksText(without, f)}.`] : [];
  if (have.length > 0) {
    sentences.push(
      `En total tiene ${f.list(have.map((total) => sum(total, f, 'disponibles en una cuenta', 'disponibles en # cuentas')))}.`,
    );
  }
  if (owe.length > 0) {
    sentences.push(`Debe ${f.list(owe.map((total) => sum(total, f, 'en una tarjeta o préstamo', 'en # tarjetas y préstamos')))}.`);
  }
  if (leftOut.length > 0) {
    sentences.push(`No está incluido, porque el banco no envió la cifra: ${f.list(leftOut.map((account) => f.account(account)))}.`);
  }
  return sentences.join(' ');
};

const REFUSED: { readonly [W in Refusal]: (bank: string) => string } = {
  reauth: (bank) => `${bank} pide que vuelva a iniciar sesión antes de darme datos. Para hacerlo, escriba «conectar ${bank}».`,
  consent: (bank) => `No me ha permitido ver esto en ${bank}, o su permiso ya terminó. Para permitirlo, escriba «conectar ${bank}».`,
  scope: (bank) => `${bank} dice que lo que usted permitió no incluye esto.`,
  closed: (bank) => `${bank} dice que la cuenta está cerrada.`,
  restricted: (bank) => `${bank} ha restringido la cuenta y no me muestra nada de ella. Comuníquese con el banco, por favor.`,
  not_found: (bank) => `${bank} ya no reconoce una de las cuentas.`,
  not_offered: (bank) => `${bank} no me da este dato.`,
  rate_limited: (bank) => `${bank} tiene mucha demanda y no responde en este momento.`,
  unavailable: (bank) => `${bank} no responde en este momento.`,
  timeout: (bank) => `${bank} tarda demasiado en responder en este momento.`,
  protocol: (bank) => `${bank} envió una respuesta que no es de fiar, así que no le muestro ninguna cifra suya.`,
};

const kindsText = ({ kinds, loan }: NoSuch): string => {
  const names = kinds.map((kind) => (kind === 'loan' && loan ? LOANS[loan] : KINDS[kind])).join(' o ');
  return `${kinds[0] === 'loan' ? 'ningún' : 'ninguna'} ${names || 'cuenta'}`;
};

export const words: typeof en = {
  'balance.only_now': () => 'Solo sé lo que hay ahora, no lo que hubo ni lo que habrá:',
  'balance.one': ({ holding }, f) => one(holding, f),
  'balance.several': ({ holdings }, f) => several(holdings, f),
  'balance.together': ({ totals, without }, f) => together(totals, without, f),
  'balance.which': ({ count }) => `Eso corresponde a ${count} de sus cuentas. ¿A cuál se refiere?`,
  'balance.choice': ({ account }) => (account.last4 === null ? account.label : `••${account.last4} ${account.label}`),
  'balance.choice_all': () => 'Todas',
  'balance.no_name': () => 'No veo ninguna cuenta con ese nombre. ¿A cuál se refiere?',
  'balance.no_such': (asked, f) =>
    `No veo ${kindsText(asked)}${asked.last4 === null ? '' : ` que termine en ${asked.last4}`}${asked.banks.length > 0 ? ` en ${banksText(asked.banks, f)}` : ''}. Puede preguntar por una de estas:`,
  'balance.closed': ({ account }, f) => `${capital(yours({ account }, f))} está cerrada, así que no tiene saldo.`,
  'balance.elsewhere': ({ name }) => `No tengo conexión con ${name}, así que no puedo ver cuentas de allí.`,
  'balance.not_connected': () => 'Todavía no hay ningún banco conectado a este chat, así que no puedo ver ninguna cuenta suya.',
  'balance.not_connected_there': ({ banks }, f) =>
    `${banksText(banks, f)} no ${banks.length === 1 ? 'está conectado' : 'están conectados'} a este chat, así que no puedo ver cuentas de allí. Lo que sí veo:`,
  'balance.missing': ({ bank, why }, f) => REFUSED[why](f.bank(bank)),
  'balance.untold': ({ accounts }, f) =>
    `Por eso no tengo cifra de ${f.list(accounts.map((account) => `${f.account(account)} en ${f.bank(account.bank)}`))}.`,
  'balance.will_tell': ({ banks }, f) =>
    `Seguiré intentándolo y le escribiré cuando ${banksText(banks, f)} ${banks.length === 1 ? 'responda' : 'respondan'}.`,
  'balance.answers_again': ({ banks }, f) => `${banksText(banks, f)} ya ${banks.length === 1 ? 'responde' : 'responden'}.`,
  'balance.gave_up': ({ banks }, f) =>
    `${banksText(banks, f)} sigue${banks.length === 1 ? '' : 'n'} sin responder. Dejé de intentarlo; pregunte de nuevo más tarde, por favor.`,
};
