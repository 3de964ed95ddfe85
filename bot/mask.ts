/**
 * Masks card numbers and labelled secrets that a customer types, before anything is stored, logged or shown (I11, PCI DSS 4.2.2).
 * Linear in the length of the text.
 */

export type Masked = { text: string; found: ('card' | 'secret')[] };

const DIGIT = /\p{Nd}/u;
/** What people put between the digits of a card number. */
const GAP = /[\s\p{Pd}.\u2212\u00b7_\uff0e]/u;
/** What nobody sees: joiners, direction marks, the pieces of an emoji key. */
const INVISIBLE = /[\p{Cf}\p{M}]/u;
const LONGEST = 19;
/** At most so many separators between two digits. */
const GAP_AT_MOST = 3;

/** The value of a decimal digit of any script; each script's digits stand in a row of ten, 0 first, some rows right behind another. */
const digitValue = (digit: string): number => {
  const code = digit.normalize('NFKC').codePointAt(0) ?? 0;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
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

/** `groups` are the places, counted in digits, where a new group of digits begins after a gap. */
type Run = { digits: number[]; starts: number[]; ends: number[]; groups: number[] };

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
        run = { digits: [], starts: [], ends: [], groups: [0] };
        runs.push(run);
      } else if (gap > 0) run.groups.push(run.digits.length);
      run.digits.push(digitValue(character));
      run.starts.push(at);
      run.ends.push(end);
      gap = 0;
    } else if (run && !INVISIBLE.test(character)) {
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

/**
 * The stretches of a run that may be card numbers. A card begins and ends where a group of digits does, else every second pair of phone
 * numbers would hold one; only a group longer than any card is masked as a whole when it begins with one (two cards without a space).
 * Overlapping stretches are joined, so that no digit of the true card is left.
 */
const cardsIn = ({ digits, groups }: Run): { from: number; to: number }[] => {
  const cards: { from: number; to: number }[] = [];
  const ends = new Set([...groups, digits.length]);
  groups.forEach((from, at) => {
    const groupEnd = groups[at + 1] ?? digits.length;
    const isLong = groupEnd - from > LONGEST;
    const fits = lengthsAt(digits, from)
      .map((length) => from + length)
      .filter((to) => to <= digits.length && (isLong || ends.has(to)) && luhn(digits.slice(from, to)));
    if (fits.length === 0) return;
    const to = isLong ? groupEnd : Math.max(...fits);
    const before = cards.at(-1);
    if (before && from < before.to) before.to = Math.max(before.to, to);
    else cards.push({ from, to });
  });
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

/** A secret is what follows its label ("my pin is 1234", "mi clave es 1234"), or stands before it ("1234 is my pin"). */
const LABELS =
  'pin|cvv2?|cvc2?|security code|one[- ]?time (?:code|password)|otp|passcode|verification code|ssn|social security(?: number)?|' +
  'c[oó]digo(?: de (?:seguridad|verificaci[oó]n|un solo uso))?|nip|seguro social|passwords?|contrase[nñ]a|clave';
const BETWEEN = "(?:is|it's|was|es|era|code|number|no|num|n[uú]mero)";
const LABELLED = new RegExp(
  `\\b(${LABELS})\\b([^\\p{L}\\p{N}\\n]{0,4}(?:${BETWEEN}[^\\p{L}\\p{N}\\n]{1,3}){0,3})(\\p{Nd}[\\p{Nd} -]{1,14}\\p{Nd})`,
  'giu',
);
const BEFORE_LABEL = new RegExp(`(?<!\\p{Nd})\\p{Nd}{3,8}( (?:is|es) (?:my|mi|the|el|la) (?:${LABELS})\\b)`, 'giu');
/** A password may be any word, so a label is not enough; and what is said about a password is not the password. */
const ABOUT =
  'not|no|never|wrong|incorrect|invalid|expired|stolen|hacked|leaked|compromised|changed|reset|locked|blocked|old|weak|too|' +
  'incorrect[ao]|inv[aá]lid[ao]|mal|robad[ao]|hackead[ao]|bloquead[ao]|vencid[ao]|cambiad[ao]|muy';
const PASSWORD = new RegExp(
  `\\b(passwords?|passphrase|contrase[nñ]a|clave)\\b(\\s{0,3}(?:[:=]|(?:is|was|es|era)\\b\\s{0,2}:?)\\s{0,3})(?!(?:${ABOUT})\\b)(?!•)(\\S{3,64})`,
  'giu',
);

/** Masks what must not be kept. `found` names the kinds, so that the customer can be told. */
export const mask = (original: string): Masked => {
  const cards = maskCards(original);
  const text = cards.text.replace(LABELLED, '$1$2••••').replace(BEFORE_LABEL, '••••$1').replace(PASSWORD, '$1$2••••');
  const found: Masked['found'] = cards.found ? ['card'] : [];
  if (text !== cards.text) found.push('secret');
  return { text, found };
};
