/**
 * Masks card numbers and labelled secrets that a customer types, before anything is stored, logged or shown (I11, PCI DSS 4.2.2).
 * Linear in the length of the text.
 */

export type Masked = { text: string; found: ('card' | 'secret')[] };

const DIGIT = /\p{Nd}/u;
/** What people put between the digits of a card number. */
const GAP = /[\s\-.\u2010-\u2015\u00b7_\u200b-\u200d\u2060\ufeff]/u;
const SHORTEST = 13;
/** At most so many separators between two digits. */
const GAP_AT_MOST = 3;

/** The value of a decimal digit of any script; each script's digits stand in a row, 0 first, once compatibility forms are folded. */
const digitValue = (digit: string): number => {
  const code = digit.normalize('NFKC').codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
};

/** Luhn's checksum: the last digit of a card number checks the others (ISO/IEC 7812-1, annex B). */
const luhn = (digits: readonly number[]): boolean => {
  let sum = 0;
  digits.toReversed().forEach((digit, at) => {
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
};

type Run = { digits: number[]; starts: number[]; ends: number[] };

/** Runs of digits with only small gaps between them, by UTF-16 offsets. */
const runsOf = (text: string): Run[] => {
  const runs: Run[] = [];
  let run: Run | undefined;
  let gap = 0;
  let at = 0;
  for (const character of text) {
    const end = at + character.length;
    if (DIGIT.test(character)) {
      if (!run) {
        run = { digits: [], starts: [], ends: [] };
        runs.push(run);
      }
      run.digits.push(digitValue(character));
      run.starts.push(at);
      run.ends.push(end);
      gap = 0;
    } else if (run) {
      gap += 1;
      if (gap > GAP_AT_MOST || !GAP.test(character)) run = undefined;
    }
    at = end;
  }
  return runs;
};

/** How card numbers begin and how long they are (issuer ranges as the schemes publish them). */
const SCHEMES: readonly { begins: RegExp; lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] }, // Visa
  { begins: /^(?:5[1-5]|2(?:2[2-9]|[3-6]|7[01]|720))/, lengths: [16] }, // Mastercard
  { begins: /^3[47]/, lengths: [15] }, // American Express
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] }, // Discover
  { begins: /^3(?:0[0-5]|[689])/, lengths: [14, 16, 19] }, // Diners Club
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] }, // JCB
  { begins: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { begins: /^(?:50|5[6-8]|6[1379])/, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
];

const lengthsAt = (digits: readonly number[], from: number): readonly number[] => {
  const begin = digits.slice(from, from + 4).join('');
  return SCHEMES.find(({ begins }) => begins.test(begin))?.lengths ?? [];
};

/** The stretches of a run that may be card numbers; overlapping ones are joined, so that no digit of the true one is left. */
const cardsIn = ({ digits }: Run): { from: number; to: number }[] => {
  const cards: { from: number; to: number }[] = [];
  for (let from = 0; from + SHORTEST <= digits.length; from += 1) {
    const fits = lengthsAt(digits, from).filter((length) => from + length <= digits.length && luhn(digits.slice(from, from + length)));
    const longest = fits.at(-1);
    if (longest === undefined) continue;
    const before = cards.at(-1);
    if (before && from < before.to) before.to = Math.max(before.to, from + longest);
    else cards.push({ from, to: from + longest });
  }
  return cards;
};

const maskCards = (text: string): { text: string; found: boolean } => {
  let masked = '';
  let done = 0;
  for (const run of runsOf(text)) {
    for (const { from, to } of cardsIn(run)) {
      masked += `${text.slice(done, run.starts[from])}•••• ${run.digits.slice(to - 4, to).join('')}`;
      done = run.ends[to - 1] ?? text.length;
    }
  }
  return { text: masked + text.slice(done), found: done > 0 };
};

/** A secret is what follows its label: "my pin is 1234", "password: hunter2", "mi clave es 1234". */
const LABELLED =
  /\b(pin|cvv|cvc|cvv2|security code|one[- ]?time (?:code|password)|otp|passcode|verification code|ssn|social security(?: number)?|c[oó]digo(?: de (?:seguridad|verificaci[oó]n))?|nip|seguro social)\b([^\p{L}\p{N}\n]{0,4}(?:(?:is|it's|was|es|number|no|num|era)[^\p{L}\p{N}\n]{1,3}){0,3})(\p{Nd}[\p{Nd} -]{1,14}\p{Nd})/giu;
const PASSWORD = /\b(passwords?|passphrase|contrase[nñ]a|clave)\b(\s{0,3}(?:[:=]|(?:is|was|es|era)\b)\s{0,3})(\S{3,64})/giu;

/** Masks what must not be kept. `found` names the kinds, so that the customer can be told. */
export const mask = (original: string): Masked => {
  const cards = maskCards(original);
  const text = cards.text.replace(LABELLED, '$1$2••••').replace(PASSWORD, '$1$2••••');
  const found: Masked['found'] = cards.found ? ['card'] : [];
  if (text !== cards.text) found.push('secret');
  return { text, found };
};
