/** Secrets as people spell them, by a seed: card numbers and labelled secrets, in English and Spanish; and ordinary long numbers, which are none. */
import { seeded } from './seeded.ts';

type Random = () => number;

/** `hides`: what must be nowhere afterwards, in plain characters. `texts`: the messages that hold it, in order. */
export type Spelling = { texts: string[]; hides: string[]; kind: 'card' | 'split' | 'ssn' | 'secret' };

export type Chance = ReturnType<typeof chanceOf>;
export const chanceOf = (seed: number) => {
  const random: Random = seeded(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const among = <const T extends readonly [unknown, ...unknown[]]>(list: T): T[number] => list[below(list.length)];
  const digits = (count: number): string => Array.from({ length: count }, () => below(10)).join('');
  return { below, among, digits, odds: (share: number): boolean => random() < share };
};

// ---------------------------------------------------------------- card numbers

const SCHEMES = [
  ['4', 16],
  ['4', 16],
  ['4', 13],
  ['4', 19],
  ['51', 16],
  ['55', 16],
  ['2223', 16],
  ['2720', 16],
  ['34', 15],
  ['37', 15],
  ['6011', 16],
  ['65', 16],
  ['36', 14],
  ['3589', 16],
  ['62', 17],
  ['62', 19],
  ['6759', 18],
  ['5018', 13],
  ['2200', 16],
] as const;

/** The check digit, found by trying all. */
const withCheckDigit = (body: string): string => {
  const isValid = (number: string) =>
    [...number].toReversed().reduce((sum, digit, at) => sum + (at % 2 === 0 ? Number(digit) : Number('0246813579'[Number(digit)])), 0) %
      10 ===
    0;
  return [...'0123456789'].map((last) => body + last).find(isValid) ?? body;
};

const cardNumber = ({ among, digits }: Chance): string => {
  const [begin, length] = among(SCHEMES);
  return withCheckDigit(begin + digits(length - begin.length - 1));
};

const ZEROS = ['0', '0', '0', '0', '０', '٠', '۰', '०', '০', '๐', '០', '𝟎', '𝟘', '𞥐'] as const;
const GAPS = [
  '',
  ' ',
  '-',
  '.',
  '  ',
  '\u00a0',
  '\u202f',
  '\u3000',
  '–',
  '—',
  '−',
  '·',
  '_',
  ' - ',
  '\n',
  '\r\n',
  '\t',
  '．',
  '－',
] as const;
const JOINERS = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e', '\u2063', '\u034f', '\u3164', '\u{e0020}'] as const;

const inScript = (number: string, zero: string): string =>
  [...number]
    .map((digit) => (digit >= '0' && digit <= '9' ? String.fromCodePoint((zero.codePointAt(0) ?? 0) + Number(digit)) : digit))
    .join('');

/** Where the groups of a number begin. */
const groupsOf = (length: number, { below, among }: Chance): readonly number[] => {
  const fours = [4, 8, 12, 16].filter((at) => at < length);
  const odd = [2 + below(3), 6 + below(3), 10 + below(2)];
  return among([fours, fours, length === 15 ? [4, 10] : fours, [8], odd, Array.from({ length: length - 1 }, (_, at) => at + 1)]);
};

/** The same digits in another script, in groups, with what nobody sees between them. */
const spelt = (
  number: string,
  chance: Chance,
  places = groupsOf(number.length, chance),
  gaps: readonly [string, ...string[]] = GAPS,
): string => {
  const { among, odds } = chance;
  const gap = among(gaps);
  const joiner = odds(0.2) ? among(JOINERS) : '';
  const zeros = odds(0.1) ? [among(ZEROS), among(ZEROS)] : [among(ZEROS)];
  return [...number]
    .map((digit, at) => (places.includes(at) ? gap : at > 0 ? joiner : '') + inScript(digit, zeros[at % zeros.length] ?? '0'))
    .join('');
};

const AROUND_CARD = [
  ['', ''],
  ['', ''],
  ['my card is ', ''],
  ['card number: ', ' thanks'],
  ['it says ', ' on the front'],
  ['please block ', '!'],
  ['(', ')'],
  ['VISA', ''],
  ['mi tarjeta es ', ''],
  ['el número es ', ' gracias'],
  ['bloquee la tarjeta ', ', por favor'],
  ['tarjeta:\n', '\n'],
] as const;

const card = (chance: Chance): Spelling => {
  const number = cardNumber(chance);
  const [before, after] = chance.among(AROUND_CARD);
  return { texts: [before + spelt(number, chance) + after], hides: [number.slice(0, -4)], kind: 'card' };
};

const BEFORE_FIRST = ['', '', '', 'my card is ', 'it begins with ', 'mi tarjeta es ', 'empieza con '] as const;
const BEFORE_REST = ['', '', '', 'and ', 'then ', 'the rest is ', 'y luego ', 'lo demás es '] as const;
const BETWEEN = ['one moment', 'sorry', 'espere', 'perdón', 'I am back at 3', 'vuelvo en 10 minutos'] as const;

/** In two messages or three, cut anywhere; sometimes with words between. `least`: digits of each part. */
export const split = (chance: Chance, least = 4): Spelling => {
  const { below, among, odds } = chance;
  const number = cardNumber(chance);
  const parts = number.length >= 3 * least && odds(0.3) ? 3 : 2;
  const cuts = Array.from({ length: parts - 1 }, (_, at) => {
    const from = at * least + least;
    const room = number.length - (parts - 1 - at) * least - from;
    return at === 0 && parts === 3 ? least : from + below(room + 1);
  });
  const pieces = [0, ...cuts].map((from, at) => number.slice(from, cuts[at]));
  const texts = pieces.flatMap((piece, at) => {
    const text = (at === 0 ? among(BEFORE_FIRST) : among(BEFORE_REST)) + spelt(piece, chance, piece.length > 5 ? [4] : []);
    return at === 0 && odds(0.2) ? [text, among(BETWEEN)] : [text];
  });
  // What is left of the last one may be the four digits that are kept of a card.
  const hides = pieces.map((piece, at) => (at === pieces.length - 1 ? piece.slice(0, -4) : piece)).filter((piece) => piece.length >= 4);
  return { texts, hides, kind: 'split' };
};

// ---------------------------------------------------------------- labelled secrets

const SHORT = [
  ['my pin is ', ''],
  ['PIN: ', ''],
  ['pin#', ''],
  ['PIN', ''],
  ['cvv ', ' ok'],
  ['CVC2: ', ''],
  ['CVV:\n', ''],
  ['the security code is ', ''],
  ['', ' is my pin'],
  ['mi nip es ', ''],
  ['mi clave es ', ''],
  ['the pin for my card is ', ''],
  ['el CVV de mi tarjeta es ', ''],
  ['código de seguridad: ', ''],
  ['', ' es mi nip'],
] as const;
const LONG = [
  ['my one-time code is ', ''],
  ['otp ', ''],
  ['the verification code is: ', ' ok?'],
  ['code: ', ''],
  ['my passcode is ', ''],
  ['el código de verificación es ', ''],
  ['código de un solo uso: ', ''],
  ['mi token es ', ''],
  ['mi clave dinámica es ', ''],
] as const;
const PASSWORD = [
  ['my password is ', ''],
  ['password: ', ''],
  ['Password = ', ' thanks'],
  ['the passphrase is ', ''],
  ['mi contraseña es ', ''],
  ['contrasena: ', ''],
  ['la clave era: ', ' gracias'],
  ['changed my password to ', ''],
] as const;
const SSN = [
  ['', ''],
  ['it is ', ' thanks'],
  ['my ssn is ', ''],
  ['SSN: ', ''],
  ['social security number ', ''],
  ['mi número de seguro social es ', ''],
  ['seguro social: ', ''],
] as const;

const short = (chance: Chance): Spelling => {
  const number = chance.digits(3 + chance.below(2));
  const [before, after] = chance.among(SHORT);
  return { texts: [before + spelt(number, chance, []) + after], hides: [number], kind: 'secret' };
};
const long = (chance: Chance): Spelling => {
  const number = chance.digits(6 + chance.below(3));
  const [before, after] = chance.among(LONG);
  const places = chance.odds(0.3) ? [3] : [];
  return { texts: [before + spelt(number, chance, places, [' ', '-']) + after], hides: [number], kind: 'secret' };
};
const LETTERS = 'abcdefghkmnpqrstuvwxyzABCDEFGHKMNPQRSTUVWXYZ';
const password = ({ among, below, digits, odds }: Chance): Spelling => {
  const letters = Array.from({ length: 4 + below(6) }, () => LETTERS[below(LETTERS.length)]).join('');
  const word = odds(0.5) ? `${letters}${digits(1 + below(3))}` : `${digits(2)}${letters}${among(['!', '#', '$', '*', ''])}`;
  const [before, after] = among(PASSWORD);
  return { texts: [before + word + after], hides: [word], kind: 'secret' };
};

const ssn = (chance: Chance): Spelling => {
  const { among, below } = chance;
  const parts = [String(100 + below(565)), String(10 + below(90)), String(1000 + below(9000))];
  const [before, after] = among(SSN);
  const gap = among(['-', '-', '–', '−', '－', '.', ' ', '\u00a0', ' - ']);
  const isGlued = before.length > 8 && chance.odds(0.2);
  const zero = among(ZEROS);
  return { texts: [before + inScript(parts.join(isGlued ? '' : gap), zero) + after], hides: [parts.join('')], kind: 'ssn' };
};

const LABELS = [
  'my pin is',
  'PIN:',
  'cvv',
  'the security code is:',
  'my one-time code is',
  'mi clave es',
  'el código de verificación es:',
  'mi nip',
] as const;
const REST = ['', '', '', 'it is ', 'es '] as const;

/** The label in one message, the number in the next. */
const announced = (chance: Chance): Spelling => {
  const number = chance.digits(3 + chance.below(6));
  return { texts: [chance.among(LABELS), chance.among(REST) + spelt(number, chance, [])], hides: [number], kind: 'secret' };
};

const KINDS = [card, card, card, card, short, long, password, ssn] as const;

/** One secret, in one message or in several. */
export const spelling = (seed: number): Spelling => {
  const chance = chanceOf(seed);
  if (chance.odds(0.3)) return split(chance);
  return chance.odds(0.1) ? announced(chance) : chance.among(KINDS)(chance);
};

// ---------------------------------------------------------------- ordinary long numbers

const ORDINARY: readonly [string, (chance: Chance) => string][] = [
  [
    'US phone',
    ({ digits, among }) =>
      among([
        `(${digits(3)}) ${digits(3)}-${digits(4)}`,
        `${digits(3)}-${digits(3)}-${digits(4)}`,
        `${digits(3)}.${digits(3)}.${digits(4)}`,
      ]),
  ],
  ['US phone, plain', ({ digits, among }) => among(['', '1', '+1 ', '1-']) + digits(10)],
  ['two phones', ({ digits }) => `${digits(3)} ${digits(3)} ${digits(4)} or ${digits(3)} ${digits(3)} ${digits(4)}`],
  ['phone with extension', ({ digits }) => `${digits(3)}-${digits(3)}-${digits(4)} ext ${digits(4)}`],
  ['UK phone', ({ digits }) => `+44 ${digits(2)} ${digits(4)} ${digits(4)}`],
  ['Mexican phone', ({ digits }) => `+52 ${digits(2)} ${digits(4)} ${digits(4)}`],
  ['Spanish phone', ({ digits }) => `6${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`],
  ['French phone', ({ digits }) => `06 ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`],
  ['phone from abroad', ({ digits, among }) => `00${among(['34', '52', '57', '49'])}${digits(9)}`],
  ['order', ({ digits, below }) => `order ${digits(8 + below(5))}`],
  ['order of a large shop', ({ digits }) => `${digits(3)}-${digits(7)}-${digits(7)}`],
  ['order of many digits', ({ digits, below }) => `pedido ${digits(13 + below(4))}`],
  ['order with letters', ({ digits }) => `ORD-${digits(4)}-${digits(6)}`],
  ['parcel', ({ digits, among }) => `${among(['9400', '9205', '9270'])} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(2)}`],
  ['parcel, plain', ({ digits }) => `tracking 9400${digits(18)}`],
  ['express parcel', ({ digits }) => digits(12)],
  ['parcel with letters', ({ digits }) => `1Z${digits(3)}E${digits(12)}`],
  ['account', ({ digits, below }) => `account ${digits(8 + below(5))}`],
  ['routing and account', ({ digits }) => `routing 0${digits(8)} account ${digits(10)}`],
  ['CLABE', ({ digits, among }) => `clabe ${among(['002', '012', '014', '021', '072'])}${digits(15)}`],
  ['sort code', ({ digits }) => `${digits(2)}-${digits(2)}-${digits(2)} ${digits(8)}`],
  ['amount', ({ digits, below }) => `$${1 + below(9)},${digits(3)},${digits(3)}.${digits(2)}`],
  ['amounts', ({ digits }) => `1,${digits(3)}.${digits(2)} 2,${digits(3)}.${digits(2)} 3,${digits(3)}.${digits(2)}`],
  ['date and time', ({ below }) => `2026-${10 + below(3)}-${10 + below(18)} ${10 + below(14)}:${10 + below(50)}:${10 + below(50)}`],
  ['dates', ({ below }) => `${10 + below(18)}/${10 + below(3)}/2026-${10 + below(18)}/${10 + below(3)}/2026`],
  ['days', ({ below }) => `from 2026-${10 + below(3)}-${10 + below(18)} to 2026-${10 + below(3)}-${10 + below(18)}`],
  ['ZIP+4', ({ digits }) => `${digits(5)}-${digits(4)}`],
  ['employer number', ({ digits }) => `${digits(2)}-${digits(7)}`],
  ['reference', ({ digits }) => `ref ${digits(4)} ${digits(4)} ${digits(3)}`],
  ['confirmation', ({ digits }) => `confirmation number ${digits(9)}`],
  ['account endings', ({ digits }) => `${digits(4)}, ${digits(4)} and ${digits(4)}`],
  ['Unix time', ({ digits }) => `17${digits(11)}`],
];

/** Ordinary text with a long number in it. */
export const ordinary = (seed: number): { kind: string; text: string } => {
  const chance = chanceOf(seed);
  const [kind, make] = ORDINARY[chance.below(ORDINARY.length)] ?? ['', () => ''];
  const [before, after] = chance.among([
    ['', ''],
    ['call me at ', ''],
    ['it is about ', ', please help'],
    ['mi número es ', ''],
    ['se trata de ', ' gracias'],
  ]);
  return { kind, text: before + make(chance) + after };
};
