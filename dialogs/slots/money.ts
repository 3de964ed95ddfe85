/** Sums of money in a text: a number beside the name of a currency, or where only money is meant. */
import type { Language } from '../../bot/model.ts';
import { type Numeral, numeralAt } from './numbers.ts';
import { createPhrases, type Token } from './tokens.ts';

/**
 * A sum in minor units; no currency when none was said, and then two decimals. A bound is not split into "over" and "at least": that "over 100"
 * shows a payment of exactly 100 or leaves it out is decided, and said, by who uses it.
 */
export type Amount = { minor: number; currency: string | null; bound: 'exactly' | 'over' | 'under' };
export type SightedAmount = Amount & { start: number; end: number };

/** Hundredths of what currency: "cents" of dollars, "centavos" of whatever the account has. */
type Named = { code: string | null; cents?: true };

/**
 * Pesos are Mexico's unless another country is named, and dollars those of the United States: this is a bank's chat there. A guess that is wrong
 * is refused by an account of another currency; no guess at all would take 1,200 pesos for 1,200 of the account's dollars.
 */
const CURRENCIES: readonly (readonly [names: string, code: string])[] = [
  ['$|us $|u s $|dollar|dollars|dollers|dolars|buck|bucks|usd|us dollars|u s dollars|dolar|dolares|dolares americanos|dls|dlls', 'USD'],
  ['€|euro|euros|eur', 'EUR'],
  ['£|pound|pounds|quid|gbp|pounds sterling|british pounds|libra|libras|libras esterlinas', 'GBP'],
  ['¥|yen|yenes|jpy|japanese yen', 'JPY'],
  ['peso|pesos|mxn|mx $|mexican pesos|pesos mexicanos|mexican peso', 'MXN'],
  ['pesos colombianos|colombian pesos|cop', 'COP'],
  ['pesos argentinos|argentine pesos|ars', 'ARS'],
  ['pesos chilenos|chilean pesos|clp', 'CLP'],
  ['canadian dollars|dolares canadienses|cad|ca $|canadian', 'CAD'],
  ['australian dollars|dolares australianos|aud', 'AUD'],
  ['swiss francs|francos suizos|chf', 'CHF'],
  ['baht|thai baht|thb', 'THB'],
  ['rupees|indian rupees|rupias|inr', 'INR'],
  ['yuan|yuanes|renminbi|cny', 'CNY'],
  ['reais|reales|brl', 'BRL'],
  ['quetzal|quetzales|gtq', 'GTQ'],
  ['lempira|lempiras|hnl', 'HNL'],
];
const CENTS: readonly (readonly [names: string, code: string | null])[] = [
  ['cent|cents|¢|centavos de dolar', 'USD'],
  ['centavo|centavos|centimo|centimos', null],
  ['pence', 'GBP'],
];

const currencyAt = createPhrases<Named>([
  ...CURRENCIES.flatMap(([names, code]) => names.split('|').map((name): [string, Named] => [name, { code }])),
  ...CENTS.flatMap(([names, code]) => names.split('|').map((name): [string, Named] => [name, { code, cents: true }])),
]);
/** These stand before their number. */
const BEFORE = new Set('$ € £ ¥ usd eur gbp mxn jpy cad aud cop ars clp chf'.split(' '));

const OVER =
  /(?:^| )(?:over|more than|more then|above|at least|greater than|bigger than|larger than|higher than|exceeding|upwards of|minimum of|min|north of|exceeds?|tops|>|mas de|pas[ae]n? de|mayor a|mayores a|mayor de|mayores de|mayor que|mayores que|superior a|superiores a|por encima de|arriba de|al menos|como minimo|minimo|por lo menos|mas que)$/;
const UNDER =
  /(?:^| )(?:under|less than|below|up to|at most|no more than|not more than|smaller than|lower than|fewer than|maximum of|max|cheaper than|<|menos de|baj[ae]n? de|menor a|menores a|menor de|menores de|menor que|menores que|inferior a|inferiores a|por debajo de|debajo de|hasta|como maximo|maximo|a lo mas|no mas de|menos que)$/;
const OR_MORE = /^(?:or more|or above|or over|and up|and over|and above|plus|\+|o mas|en adelante|y mas|para arriba)(?: |$)/;
const OR_LESS = /^(?:or less|or under|or below|max|at most|o menos|como maximo|para abajo)(?: |$)/;

/** A plain number is money after these, with a few words between: "send Ana 50". */
const MOVES =
  /(?:^| )(?:send|sent|transfer|transferred|move|pay|paid|payment of|deposit|deposited|withdraw|withdrew|put|zelle|venmo|wire|spend|spent|charged?|charge of|charges of|purchase of|cost|costs|owe|owes|lend|borrow|borrowed|make it|change it to|make that|add|take out|got paid|refund of|fee of|envia|enviar|enviale|envie|mandar?|mandale|mandame|transfiere|transferir|transfiera|transfierele|pasar?|pasale|pasame|pagar?|paga|pague|pagale|pagarle|depositar?|deposite|retirar?|retire|sacar?|saca|mueve|mover|gaste|gastar|gasto de|cobraron|cobro de|cargo de|compra de|pago de|que sean|ponle|cambialo a|prestame|debo|deposito de|transferencia de)(?: \S+){0,4}$/;
const ASKS_BEFORE = /(?:^| )(?:for rent|enough for|para la renta)$/;
/** What follows says that it counted something else. */
const COUNTED =
  /^(?:%|percent|por ciento|porciento|st|nd|rd|th|am|pm|a m|p m|o clock|days?|weeks?|months?|years?|hours?|minutes?|times?|transactions?|charges?|purchases?|payments?|cards?|accounts?|people|points?|miles|digits?|dias?|semanas?|mes|meses|anos?|horas?|minutos?|veces|vez|transacciones|movimientos|cargos|compras|pagos|tarjetas?|cuentas?|personas|puntos|millas|digitos|cuotas|installments?|one|ones|most|last|largest|biggest|ultim[oa]s|mas|account|savings|checking|credit|debit|cuenta)(?: |$)/;
/** What goes before says that it is a name of something: "account 4321", "ending in 2025". */
const NAMED_BEFORE =
  /(?:^| )(?:ending(?: in| with)?|ends(?: in| with)?|last four|last 4|digits|account(?: number)?|acct|card(?: number)?|number|no|check|cheque|#|x|\*|•|…|zip|pin|code|codigo|terminad[ao] en|termina en|acaba en|ultimos cuatro|cuenta|tarjeta|numero|interest|rate|apr|tasa|route|routing|top|ultim[oa]s|last|past|first|primer[oa]s|page|option|opcion|in|en|since|desde|de la|the|la|at|a las|las)$/;
/** Four digits after these are an account: "to 4321". */
const WHERE = /(?:^| )(?:to|from|a|al|de|del|into|for|my|mi)$/;
/** What may follow a sum without a currency: nothing that could be counted by it. */
const AFTER =
  /^(?:[^\p{L}\p{N}]|to|from|for|in|into|on|at|by|and|or|as|with|out|off|please|pls|today|tomorrow|yesterday|now|instead|this|that|last|next|every|each|before|after|then|via|a|al|de|del|para|desde|en|por|con|y|o|hoy|ayer|manana|ahora|cada|el|la|este|esta|antes|porfa)$/u;
const FILLS = new Set(
  (
    'just only please pls make it about around say lets let s do ok okay yes yeah no the a i want would like to send of uh um well actually exactly total all in ' +
    'solo por favor mejor que sean ponle si un total de unos como digamos quiero son el la los nada mas over under more less than at least most up or ' +
    'mas menos de hasta maximo minimo o y and . , ! ? - ¿ ¡ instead then'
  ).split(' '),
);

const DECIMALS = 2;
/** ISO 4217 where it is not two. `Intl` is no help: it rounds Colombian pesos to none, as they are mostly shown. */
const OTHER_DECIMALS: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'.split(' ').map((code): [string, number] => [code, 0]),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code): [string, number] => [code, 3]),
]);
const decimalsOf = (currency: string | null): number => OTHER_DECIMALS.get(currency ?? '') ?? DECIMALS;

/** Undefined for a part of a minor unit, and for more than can be counted. */
const minorOf = ({ units, scale }: Pick<Numeral, 'units' | 'scale'>, currency: string | null): number | undefined => {
  const digits = decimalsOf(currency) - scale;
  const minor = digits >= 0 ? units * 10 ** digits : units / 10 ** -digits;
  return Number.isSafeInteger(minor) && minor > 0 ? minor : undefined;
};

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map(({ text }) => text)
    .join(' ');

export type Span = { start: number; end: number };
type Place = { tokens: readonly Token[]; language: Language; asked: boolean; dates: readonly Span[] };

const isInDate = ({ dates, tokens }: Place, at: number): boolean => {
  const start = tokens[at]?.start ?? 0;
  return dates.some((date) => date.start <= start && start < date.end);
};

/** Whether a number without a currency is a sum here. */
const isMoney = ({ tokens, asked }: Place, at: number, numeral: Numeral, bounded: boolean): boolean => {
  const end = at + numeral.words;
  const before = textOf(tokens, at - 7, at);
  const after = textOf(tokens, end, end + 3);
  const plainDigits = numeral.form === 'digits' ? (tokens[at]?.text ?? '') : '';
  if (COUNTED.test(after) || tokens[end]?.text === ':' || tokens[at - 1]?.text === ':' || plainDigits.startsWith('0')) return false;
  if (numeral.form === 'written') return !/(?:^| )(?:interest|rate|apr|tasa|#|version)$/.test(before);
  const others = [...tokens.slice(0, at), ...tokens.slice(end)];
  if (asked && others.every(({ text }) => FILLS.has(text))) return true;
  if (plainDigits.length === 4 && !bounded && WHERE.test(before)) return false;
  if (NAMED_BEFORE.test(before) || plainDigits.length > 7) return false;
  if (bounded) return true;
  // "Send me two boxes" is no money, nor is "the big one".
  const isFollowed = end < tokens.length && !AFTER.test(tokens[end]?.text ?? '');
  return !isFollowed && (numeral.form === 'digits' || numeral.units > 1) && (MOVES.test(before) || ASKS_BEFORE.test(before));
};

const boundAt = (tokens: readonly Token[], start: number, end: number): Amount['bound'] => {
  const before = textOf(tokens, start - 5, start).replace(/ (?:the|los|las|about)$/, '');
  const after = textOf(tokens, end, end + 3);
  if (UNDER.test(before) || OR_LESS.test(after)) return 'under';
  return OVER.test(before) || OR_MORE.test(after) ? 'over' : 'exactly';
};

/** "… and 50 cents" after a sum. */
const centsAfter = (place: Place, at: number): { cents: number; words: number } | undefined => {
  const { tokens, language } = place;
  const joined = /^(?:and|y|con)$/.test(tokens[at]?.text ?? '') ? 1 : 0;
  const numeral = numeralAt(tokens, at + joined, language, false);
  const currency = numeral && currencyAt(tokens, at + joined + numeral.words);
  if (!numeral || numeral.scale > 0 || numeral.units > 99 || !currency?.value.cents) return undefined;
  return { cents: numeral.units, words: joined + numeral.words + currency.words };
};

const amountAt = (place: Place, from: number): SightedAmount | undefined => {
  const { tokens, language } = place;
  const lead = currencyAt(tokens, from);
  const before = lead && BEFORE.has(tokens[from + lead.words - 1]?.text ?? '') && !lead.value.cents ? lead : undefined;
  const at = from + (before?.words ?? 0);
  if (isInDate(place, at)) return undefined;
  const european = before !== undefined ? before.value.code === 'EUR' : (currencyAt(tokens, at + 1)?.value.code ?? 'USD') !== 'USD';
  const one = /^(?:a|one|un)$/.test(tokens[at]?.text ?? '') && !before && currencyAt(tokens, at + 1) ? 1 : 0;
  const numeral: Numeral | undefined = one ? { units: 1, scale: 0, words: 1, form: 'words' } : numeralAt(tokens, at, language, european);
  if (!numeral) return undefined;
  let end = at + numeral.words;
  if (/^(?:of|de)$/.test(tokens[end]?.text ?? '') && currencyAt(tokens, end + 1)) end += 1;
  const after = currencyAt(tokens, end);
  const named =
    after &&
    !(before && after.value.cents) &&
    !(after.words === 1 && BEFORE.has(tokens[end]?.text ?? '') && /^\d/.test(tokens[end + 1]?.text ?? '') && !tokens[end]?.glued)
      ? after
      : undefined;
  if (named) end += named.words;
  const currency = (before?.value.code === 'USD' && named && named.value.code !== 'USD' ? named : (before ?? named))?.value;
  const bound = boundAt(tokens, from, end);
  if (!currency && !isMoney(place, at, numeral, bound !== 'exactly')) return undefined;
  const code = currency?.code ?? null;
  const minor = minorOf(currency?.cents ? { ...numeral, scale: numeral.scale + DECIMALS } : numeral, code);
  if (minor === undefined) return undefined;
  const cents = currency && !currency.cents && numeral.scale === 0 ? centsAfter(place, end) : undefined;
  const [first, last] = [tokens[from], tokens[end + (cents?.words ?? 0) - 1]];
  if (!first || !last) return undefined;
  return { minor: minor + (cents?.cents ?? 0), currency: code, bound, start: first.start, end: last.end };
};

/** "Between 50 and 100" is two sums and neither of them. */
const RANGE = /(?:^| )(?:between|entre)(?: \S+){0,2}(?: (?:and|y))?$/;

/** The first sum of a text. `dates`: where its dates stand, whose numbers are no money. */
export const sightAmount = (
  tokens: readonly Token[],
  language: Language,
  asked: boolean,
  dates: readonly Span[],
): SightedAmount | undefined => {
  const place: Place = { tokens, language, asked, dates };
  for (let at = 0; at < tokens.length; at += 1) {
    const amount = amountAt(place, at);
    if (amount) return RANGE.test(textOf(tokens, at - 4, at)) ? undefined : amount;
  }
  return undefined;
};
