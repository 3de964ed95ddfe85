/**
 * What words say about time, as one letter each: "between March and May" is `Bm&m`, "los últimos 15 días" is `Pnu`. The letters are the same in
 * both languages, so that one grammar reads them; words that say nothing about time are `*`, and small words between have no letter at all.
 *
 * d a day beside today · w weekday · m month · n number · o ordinal (18th) · O ordinal in words · u unit · y year · i date in digits ·
 * q quarter · H a feast on a fixed date · Z a feast on the first such weekday from a date on (MMDDw) · l last · P the past (rolling) ·
 * t this · x next · C coming · a ago · I in (from now) · j on, during · s since · S starting · b before · f after · e until, by ·
 * B between · - to · & and · g part (early, mid, late) · k so far · . the end of a sentence
 */
import type { Language } from '../../bot/model.ts';
import type { Unit } from './day.ts';
import { createPhrases, type Phrases, type Token } from './tokens.ts';

export type Atom = { letter: string; value: number; unit: Unit; digits: string; start: number; end: number };
type Meaning = { letter: string; value?: number; unit?: Unit };

type Row = readonly [letter: string, words: string, value?: number | Unit];

/** Phrases separated by `|`; a value counts up where it says so by `+`. */
const EN: readonly Row[] = [
  [
    '',
    'the|of|a|an|um|uh|from|,|day of|month of|year of|in the morning|in the afternoon|in the evening|at night|morning|afternoon|evening',
  ],
  ['d', 'today|tonight|this morning|this afternoon|this evening', 0],
  ['d', 'yesterday|last night|yday', -1],
  ['d', 'day before yesterday|the day before yesterday', -2],
  ['d', 'tomorrow|tmrw|tmw|tomorow', 1],
  ['d', 'day after tomorrow|the day after tomorrow', 2],
  ['l', 'last|previous|prior'],
  ['P', 'past|this past|the past|trailing|most recent'],
  ['t', 'this|current|the current'],
  ['x', 'next|following|upcoming'],
  ['C', 'coming|this coming'],
  ['a', 'ago|back|earlier'],
  ['I', 'in|within'],
  ['j', 'on|during'],
  ['s', 'since|ever since'],
  ['S', 'starting|starting on|starting from|as of|beginning on'],
  ['b', 'before|prior to|earlier than'],
  ['f', 'after|later than'],
  ['e', 'until|till|til|by|through|thru|up to|no later than'],
  ['B', 'between'],
  ['-', 'to'],
  ['&', 'and'],
  ['k', 'to date|so far'],
  ['n', 'a couple|couple|couple of|a couple of', 2],
  ['n', 'few|a few', 3],
  ['u', 'day|days', 'day'],
  ['u', 'week|weeks|wk|wks', 'week'],
  ['u', 'weekend|weekends', 'weekend'],
  ['u', 'month|months|mo|mos', 'month'],
  ['u', 'quarter|quarters', 'quarter'],
  ['u', 'year|years|yr|yrs', 'year'],
  ['g', 'beginning of|start of|early|the start of|the beginning of', 0],
  ['g', 'middle of|mid', 1],
  ['g', 'end of|late|the end of', 2],
  ['*', 'good friday|easter sunday'],
  ['Z', 'memorial day', 5251],
  ['Z', 'mothers day|mother s day', 5087],
  ['Z', 'fathers day|father s day', 6157],
  ['Z', 'labor day', 9011],
  ['Z', 'thanksgiving|thanksgiving day', 11224],
  ['Z', 'black friday', 11235],
  ['Z', 'cyber monday', 11261],
  ['H', 'christmas|xmas|christmas day', 1225],
  ['H', 'christmas eve', 1224],
  ['H', 'new years eve|new year s eve', 1231],
  ['H', 'new years|new year s|new years day|new year s day', 101],
  ['H', 'halloween', 1031],
  ['H', 'valentines|valentine s|valentines day|valentine s day', 214],
  ['H', 'fourth of july|independence day', 704],
];
const ES: readonly Row[] = [
  [
    '',
    'el|la|los|las|lo|de|del|,|mes de|dia|por la manana|por la tarde|por la noche|a la manana|a la tarde|a la noche|de la manana|en la noche|en la tarde|del dia',
  ],
  ['d', 'hoy|esta manana|esta tarde|esta noche|dia de hoy', 0],
  ['d', 'ayer|anoche|dia de ayer', -1],
  ['d', 'anteayer|antier|antes de ayer|antes de anoche', -2],
  ['d', 'manana', 1],
  ['d', 'pasado manana', 2],
  ['l', 'pasado|pasada|pasados|pasadas|anterior|anteriores'],
  ['P', 'ultimo|ultima|ultimos|ultimas|mas reciente'],
  ['t', 'este|esta|estos|estas|actual|en curso'],
  ['x', 'proximo|proxima|proximos|proximas|que viene|siguiente|siguientes|entrante'],
  ['a', 'hace'],
  ['I', 'en|dentro de|en unos'],
  ['j', 'durante'],
  ['s', 'desde'],
  ['S', 'a partir de|a partir del'],
  ['b', 'antes de|antes del|previo a'],
  ['f', 'despues de|despues del|luego de|tras'],
  ['e', 'hasta|para|a mas tardar|hasta fines de mes'],
  ['B', 'entre'],
  ['-', 'a|al'],
  ['&', 'y'],
  ['k', 'en lo que va|lo que va|hasta ahora|hasta la fecha|hasta hoy'],
  ['n', 'un par de|par de', 2],
  ['n', 'unos pocos|unas pocas', 3],
  ['u', 'dia|dias', 'day'],
  ['u', 'semana|semanas', 'week'],
  ['u', 'fin de semana|fines de semana|finde|fin', 'weekend'],
  ['u', 'quincena|quincenas', 'half'],
  ['u', 'mes|meses', 'month'],
  ['u', 'trimestre|trimestres', 'quarter'],
  ['u', 'ano|anos', 'year'],
  ['g', 'principio de|principios de|inicio de|inicios de|comienzo de|comienzos de|principio del|principios del|inicio del|comienzo del', 0],
  ['g', 'mediados de|mitad de|mediados del', 1],
  ['g', 'fin de|fines de|final de|finales de|fin del|final del|finales del|fines del', 2],
  ['*', 'semana santa|viernes santo|domingo de pascua|dia de la madre'],
  ['Z', 'dia del padre', 6157],
  ['Z', 'accion de gracias|dia de accion de gracias', 11224],
  ['Z', 'black friday|viernes negro', 11235],
  ['H', 'navidad', 1225],
  ['H', 'nochebuena|noche buena', 1224],
  ['H', 'nochevieja|fin de ano|noche vieja', 1231],
  ['H', 'ano nuevo', 101],
  ['H', 'dia de reyes|reyes magos', 106],
  ['H', 'san valentin', 214],
];

const MONTHS = {
  en: 'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  es: 'enero ene|febrero feb|marzo mar|abril abr|mayo|junio jun|julio jul|agosto ago|septiembre setiembre sep sept|octubre oct|noviembre nov|diciembre dic',
};
const WEEKDAYS = {
  en: 'monday mondays mon|tuesday tuesdays tue tues|wednesday wednesdays wed weds|thursday thursdays thu thur thurs|friday fridays fri|saturday saturdays sat|sunday sundays sun',
  es: 'lunes|martes|miercoles|jueves|viernes|sabado sabados|domingo domingos',
};
const ORDINALS = {
  en: 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth',
  es: 'primero primer primera|segundo|tercero tercer|cuarto|quinto|sexto',
};
const COUNTS = {
  en: 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty',
  es: 'un una uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte',
};
const TENS = { en: ['thirty', 'sixty', 'ninety'], es: ['treinta', 'sesenta', 'noventa'] };

const listed = function* (letter: string, list: string): Generator<[string, Meaning]> {
  for (const [at, words] of list.split('|').entries()) for (const word of words.split(' ')) yield [word, { letter, value: at + 1 }];
};

const meaningsIn = function* (language: Language): Generator<[string, Meaning]> {
  yield* listed('m', MONTHS[language]);
  yield* listed('w', WEEKDAYS[language]);
  yield* listed('O', ORDINALS[language]);
  yield* listed('n', COUNTS[language]);
  for (const [at, word] of TENS[language].entries()) yield [word, { letter: 'n', value: 30 * (at + 1) }];
  for (let quarter = 1; quarter <= 4; quarter += 1) for (const q of ['q', 't']) yield [`${q} ${quarter}`, { letter: 'q', value: quarter }];
  yield ['-', { letter: '-' }];
  yield ['–', { letter: '-' }];
  for (const [letter, words, value] of language === 'en' ? EN : ES)
    for (const phrase of words.split('|'))
      yield [phrase, { letter, ...(typeof value === 'string' ? { unit: value } : value === undefined ? {} : { value }) }];
};

const PHRASES: { readonly [L in Language]: Phrases<Meaning> } = {
  en: createPhrases(meaningsIn('en')),
  es: createPhrases(meaningsIn('es')),
};

/** Names, verbs and short forms that are words of time only in such company. */
const DOUBTFUL = new Set(['may', 'mar', 'sun', 'sat', 'mon', 'wed', 'dec', 'march', 'mo', 'ago', 'ene', 'fin']);
const BEFORE_DATES = new Set(
  (
    'in of since last this next until till by for from during before after through and between early late mid on past coming ' +
    'de en desde hasta para entre y pasado este'
  ).split(' '),
);

const IS_MONTH = new Set([MONTHS.en, MONTHS.es].flatMap((list) => list.split(/[ |]/)));

/** A year is one only where it is spoken of as a year: "in 2025", "of 2025", "march 2025". */
const YEAR = /^(?:19|20)\d\d$/;
const BEFORE_YEARS = new Set(
  'in since of during before after for from year until by through between and to en desde de del ano hasta antes para entre y a'.split(' '),
);
/** "Ending in 2025" is a card. */
const ENDS = new Set('ending ends end terminada terminado termina acaba acabada'.split(' '));
const isYearHere = (tokens: readonly Token[], at: number, last: string): boolean =>
  YEAR.test(tokens[at]?.text ?? '') &&
  !ENDS.has(tokens[at - 2]?.text ?? '') &&
  (/[mqO]/.test(last) ||
    BEFORE_YEARS.has(tokens[at - 1]?.text ?? '') ||
    (/[no]/.test(last) && (tokens[at - 1]?.text === ',' || [at - 2, at - 3].some((one) => IS_MONTH.has(tokens[one]?.text ?? '')))));

const ORDINAL_ENDINGS = new Set(['st', 'nd', 'rd', 'th', 'ro', 'er', 'º', 'o', 'ª']);
const DATE = /^(\d{1,4})[/-](\d{1,2})(?:[/-](\d{2,4}))?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const BEFORE_ORDINALS = new Set(['el', 'al', 'del', 'dia']);
const NO_DATE = new Set(['24/7', '50/50', '1/2', '1/3', '1/4', '3/4', '401-1']);

/** A date in digits as a number, YYYYMMDD or MMDD: English puts the month first, Spanish the day, unless that month does not exist. */
const dateIn = (digits: string, language: Language): number | undefined => {
  const found = DATE.exec(digits) ?? DOTTED.exec(digits);
  if (!found || NO_DATE.has(digits)) return undefined;
  const [one, two, three] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (one === undefined || two === undefined) return undefined;
  if (one > 31) return three !== undefined && three <= 31 && two <= 12 ? one * 10_000 + two * 100 + three : undefined;
  if (digits.includes('-') && three === undefined) return undefined;
  // Dots are European, and a month that does not exist was meant as a day.
  const isDayFirst = two <= 12 && (language === 'es' || one > 12 || digits.includes('.'));
  const month = isDayFirst ? two : one;
  const day = isDayFirst ? one : two;
  if (month > 12 || month < 1 || day < 1 || day > 31) return undefined;
  const year = three === undefined ? 0 : three < 100 ? 2000 + three : three;
  return year * 10_000 + month * 100 + day;
};

/** What a word says about time in its place. */
const atomAt = (tokens: readonly Token[], at: number, language: Language, last: string): Meaning & { words: number } => {
  const { text = '', glued = false } = tokens[at] ?? {};
  const next = tokens[at + 1];
  if (/^\d/.test(text)) {
    const date = dateIn(text, language);
    if (date !== undefined) return { letter: 'i', value: date, words: 1 };
    const span = /^(\d{1,2})-(\d{1,2})$/.exec(text);
    if (span) return { letter: 'r', value: Number(span[1]) * 100 + Number(span[2]), words: 1 };
    if (isYearHere(tokens, at, last)) return { letter: 'y', value: Number(text), words: 1 };
    if (!/^\d{1,3}$/.test(text) || tokens[at - 1]?.text === '$') return { letter: '*', words: 1 };
    if (next?.glued && ORDINAL_ENDINGS.has(next.text)) return { letter: 'o', value: Number(text), words: 2 };
    if (next?.glued && /^\p{L}|%/u.test(next.text)) return { letter: '*', words: 2 };
    return {
      letter: language === 'es' && Number(text) <= 31 && BEFORE_ORDINALS.has(tokens[at - 1]?.text ?? '') ? 'o' : 'n',
      value: Number(text),
      words: 1,
    };
  }
  const found = PHRASES[language](tokens, at);
  if (!found) return { letter: /^[.;!?]$/.test(text) ? (tokens[at + 1]?.glued ? '' : '.') : '*', words: 1 };
  const { value, words } = found;
  if (/[mwu]/.test(value.letter) && words === 1 && !isMeant(tokens, at, last)) return { letter: '*', words: 1 };
  // "e-mail" and "co-owner" join no dates.
  if (text === '-' && glued && next?.glued && !/^\d/.test(next.text) && last === '*') return { letter: '*', words: 1 };
  return { ...value, words };
};

const isMeant = (tokens: readonly Token[], at: number, last: string): boolean => {
  const text = tokens[at]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  const after = tokens[at + 1]?.text ?? '';
  if (tokens.length === 1 || (!DOUBTFUL.has(text) && !(IS_MONTH.has(text) && /^(?:to|a)$/.test(before)))) return true;
  if (/^(?:0?[1-9]|[12]\d|3[01]|(?:19|20)\d\d|\d{1,2}-\d{1,2})$/.test(after)) return true;
  // "Send 20 to May": a month follows "to" only where a month or date goes before.
  if (before === 'to' || before === 'a' || before === '-') return /[mdiywo]/.test(last);
  if (/^\d{1,2}$/.test(before)) return true;
  if (text === 'may' && before === 'and') return last === 'm';
  return BEFORE_DATES.has(before);
};

/** The atoms of a text, each with its place. */
export const atomsOf = (tokens: readonly Token[], language: Language): Atom[] => {
  const atoms: Atom[] = [];
  let kind = '';
  for (let at = 0; at < tokens.length; ) {
    const { letter, value = 0, unit = 'day', words } = atomAt(tokens, at, language, kind);
    const [first, end] = [tokens[at], tokens[at + words - 1]];
    if (letter !== '' && first && end) {
      atoms.push({ letter, value, unit, digits: first.text, start: first.start, end: end.end });
      // The last word of time counts, whatever joins it to the next.
      if (!/[-&e]/.test(letter)) kind = letter;
    }
    at += words;
  }
  return atoms;
};
