/** Finds card numbers among the digits of a folded text. Linear in its length. */
import type { Span } from './fold.ts';

/** Digits with only small gaps between them. `at`: where each stands in the text; `groups`: the digits with which a new group begins after a gap. */
export type Run = { digits: string; at: number[]; groups: number[] };

/** So long is the longest card number. */
const LONGEST = 19;
/** What people put between the groups of a card number. */
const GAP = /^[ \n._-]{1,6}$/;
/** Only between longer groups, or every date and every list of amounts would be one run. */
const TIGHT_GAP = /^[,/|:*+]$/;
const TIGHT_GROUP = 4;

const isGap = (gap: string, before: number, after: number): boolean =>
  GAP.test(gap) || (before >= TIGHT_GROUP && after >= TIGHT_GROUP && TIGHT_GAP.test(gap));

export const runsOf = (text: string): Run[] => {
  const runs: Run[] = [];
  let run: Run | undefined;
  let before = { end: 0, length: 0 };
  for (const { 0: group, index } of text.matchAll(/\d+/g)) {
    if (!run || !isGap(text.slice(before.end, Math.min(index, before.end + 8)), before.length, group.length)) {
      run = { digits: '', at: [], groups: [] };
      runs.push(run);
    }
    run.groups.push(run.digits.length);
    run.digits += group;
    for (let n = 0; n < group.length; n += 1) run.at.push(index + n);
    before = { end: index + group.length, length: group.length };
  }
  return runs;
};

/** Luhn's checksum: the last digit of a card number checks the others (ISO/IEC 7812-1, annex B). */
const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let n = 0; n < digits.length; n += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - n) - 48;
    const doubled = n % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** How card numbers begin and how long they are (issuer ranges as the schemes publish them); the first that fits counts. */
const SCHEMES: readonly { begins: RegExp; lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] }, // Visa
  { begins: /^(?:5[1-5]|2(?:2[2-9]|[3-6]|7[01]|720))/, lengths: [16] }, // Mastercard
  { begins: /^220[0-4]/, lengths: [16, 17, 18, 19] }, // Mir
  { begins: /^3[47]/, lengths: [15] }, // American Express
  { begins: /^(?:6011|64[4-9]|65)/, lengths: [16, 17, 18, 19] }, // Discover
  { begins: /^3(?:0[0-5]|[689])/, lengths: [14, 16, 19] }, // Diners Club
  { begins: /^35(?:2[89]|[3-8])/, lengths: [16, 17, 18, 19] }, // JCB
  { begins: /^62/, lengths: [16, 17, 18, 19] }, // UnionPay
  { begins: /^60/, lengths: [16] }, // RuPay
  { begins: /^(?:50|5[6-8]|6[13-9])/, lengths: [13, 14, 15, 16, 17, 18, 19] }, // Maestro
];

/** How long a card number may be that begins there; none: no card number begins so. */
export const lengthsAt = (digits: string, from: number): readonly number[] => {
  const begin = digits.slice(from, from + 4);
  return SCHEMES.find(({ begins }) => begins.test(begin))?.lengths ?? [];
};

/** What the US mail writes on parcels, in groups of four. */
const PARCEL = /^9[2-5]\d{20}$/;

type Stretch = { from: number; to: number };

/**
 * The stretches of a run that may be card numbers. A card begins and ends where a group of digits does, else every second pair of phone
 * numbers would hold one; only a group longer than any card is masked as a whole when it begins with one (two cards without a space).
 * Overlapping stretches are joined, so that no digit of the true card is left.
 */
export const cardsIn = ({ digits, groups }: Pick<Run, 'digits' | 'groups'>): Stretch[] => {
  const cards: Stretch[] = [];
  if (PARCEL.test(digits)) return cards;
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

/** Of a card number its last four digits may be kept (PCI DSS 3.4.1), so that people can tell which one it was. */
export const MASK = '••••';
export const lastFour = (digits: string): string => `${MASK} ${digits.slice(-4)}`;

export const cardSpans = (text: string): Span[] =>
  runsOf(text).flatMap((run) =>
    cardsIn(run).map(({ from, to }) => ({
      from: run.at[from] ?? 0,
      to: (run.at[to - 1] ?? 0) + 1,
      instead: lastFour(run.digits.slice(from, to)),
    })),
  );
