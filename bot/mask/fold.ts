/**
 * A text as its numbers are read: digits of any script as ASCII, every dash as "-", every white space but a new line as " ", every kind of dot as
 * ".", and without what nobody sees. Tells where each of its characters stands in the original.
 */

/** `from` and `to`: where the character at this place begins and ends in the original, in UTF-16 offsets. */
export type Folded = { text: string; from: (at: number) => number; to: (at: number) => number };

const PLAIN = /^[\n\x20-\x7e]*$/;
/** Joiners, direction marks, fillers, accents, the pieces of an emoji key, and control characters that are no white space. */
const INVISIBLE = /[\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}]|(?!\s)\p{Cc}/u;
const NUMBER = /\p{N}/u;
const DIGIT = /\p{Nd}/u;
const DASH = /[\p{Pd}\u2212\u02d7\u2043\u2796\u30fc\uff70~\uff5e\u301c]/u;
const DOT = /[.\u00b7\u2024\u2027\u2219\u22c5\u30fb\uff65\uff0e\u3002\uff61]/u;
const LINE = /[\n\u2028\u2029]/;
const SPACE = /[\s\u2800]/;
const UNDERSCORE = /\p{Pc}/u;
const WIDE = /[\uff01-\uff5e]/;
/** Rings and discs of one to nine that Unicode does not call the same as a digit. */
const RINGED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5];

/** The digit that a character stands for; each script's digits stand in a row of ten, 0 first, some rows right behind another. */
const digitOf = (character: string): string | undefined => {
  const same = character.normalize('NFKC');
  if (/^\d$/.test(same)) return same;
  const code = character.codePointAt(0) ?? 0;
  const one = RINGED_ONES.find((begin) => code >= begin && code < begin + 9);
  if (one !== undefined) return String(code - one + 1);
  if (!DIGIT.test(character)) return undefined;
  let zero = code;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

/** There are less than a thousand digits, and looking one up among its row is slow. */
const digits = new Map<string, string | undefined>();
const digitFor = (character: string): string | undefined => {
  if (!digits.has(character)) digits.set(character, digitOf(character));
  return digits.get(character);
};

const foldOne = (character: string): string => {
  if (character >= ' ' && character <= '}') return character;
  if (NUMBER.test(character)) return digitFor(character) ?? character;
  if (INVISIBLE.test(character)) return '';
  if (LINE.test(character)) return '\n';
  if (SPACE.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '.';
  if (UNDERSCORE.test(character)) return '_';
  return WIDE.test(character) ? character.normalize('NFKC') : character;
};

/** Linear in the length of the text. */
export const fold = (original: string): Folded => {
  if (PLAIN.test(original)) return { text: original, from: (at) => at, to: (at) => at + 1 };
  const folded: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const same = foldOne(character);
    for (let n = 0; n < same.length; n += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded.push(same);
    at += character.length;
  }
  return { text: folded.join(''), from: (place) => starts[place] ?? at, to: (place) => ends[place] ?? at };
};

/** A stretch of a folded text, and what stands there instead. */
export type Span = { from: number; to: number; instead: string };

/** The original with these stretches replaced; of those that overlap the first one says what with. */
export const replaced = (original: string, { from, to }: Folded, spans: readonly Span[]): string => {
  let text = '';
  let done = 0;
  for (const span of spans.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const [begin, end] = [from(span.from), to(span.to - 1)];
    if (begin >= done) text += original.slice(done, begin) + span.instead;
    done = Math.max(done, end);
  }
  return text + original.slice(done);
};
