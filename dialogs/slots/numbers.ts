/** Numbers as people write them, in digits and in words, in English and Spanish. */
import type { Language } from '../../bot/model.ts';
import type { Token } from './tokens.ts';

/** `units` whole parts of ten to the minus `scale`: money is never a fraction of a binary number. */
export type Numeral = {
  units: number;
  scale: number;
  /** Tokens read. */
  words: number;
  /** `digits`: "50". `written`: "1,250.50", "2k", "half a grand": hardly anything but a sum. `words`: "fifty". */
  form: 'digits' | 'written' | 'words';
};

type Lexicon = {
  small: ReadonlyMap<string, number>;
  /** They multiply what goes before. */
  large: ReadonlyMap<string, number>;
  /** They are a number by themselves when a large one follows: "a hundred", "mil". */
  one: ReadonlySet<string>;
  and: string;
  half: ReadonlySet<string>;
};

const counted = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, first + at * step]);

const EN: Lexicon = {
  small: new Map([
    ...counted('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 0),
    ...counted('sixteen seventeen eighteen nineteen', 16),
    ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
    ['fourty', 40],
  ]),
  large: new Map([
    ['hundred', 100],
    ['hundreds', 100],
    ['thousand', 1_000],
    ['grand', 1_000],
    ['k', 1_000],
    ['million', 1_000_000],
    ['mil', 1_000_000],
  ]),
  one: new Set(['a', 'an']),
  and: 'and',
  half: new Set(['half']),
};
const ES: Lexicon = {
  small: new Map([
    ...counted('cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
    ...counted('dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco', 16),
    ...counted('veintiseis veintisiete veintiocho veintinueve', 26),
    ...counted('treinta cuarenta cincuenta sesenta setenta ochenta noventa cien', 30, 10),
    ...counted('ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos', 100, 100),
    ...counted('doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas novecientas', 200, 100),
    ['veintiun', 21],
  ]),
  large: new Map([
    ['mil', 1_000],
    ['k', 1_000],
    ['millon', 1_000_000],
    ['millones', 1_000_000],
  ]),
  one: new Set(['un', 'una']),
  and: 'y',
  half: new Set(['medio', 'media']),
};
const LEXICONS: { readonly [L in Language]: Lexicon } = { en: EN, es: ES };

const DIGITS_MAX = 12;

/** "1,250.50" and "1.250,50": the last sign sets off the cents when two differ or no three digits follow. Undefined where that is not sure. */
const digitsOf = (text: string, mayBeEuropean: boolean): { units: number; scale: number } | undefined => {
  const parts = text.split(/[.,]/);
  const signs = text.replace(/\d/g, '');
  const last = parts.at(-1) ?? '';
  const isGrouped = (groups: readonly string[]) => (groups[0] ?? '').length <= 3 && groups.slice(1).every((group) => group.length === 3);
  const whole = (digits: string, scale: number) => (digits.length > DIGITS_MAX ? undefined : { units: Number(digits), scale });
  if (signs === '') return whole(text, 0);
  const oneKind = new Set(signs).size === 1;
  if (oneKind && isGrouped(parts)) {
    // "1.250" is a thousand to those who write so; to others it is no sum at all.
    if (signs.startsWith('.') && signs.length === 1 && !mayBeEuropean) return undefined;
    return parts[0] === '0' ? undefined : whole(parts.join(''), 0);
  }
  if (last.length > 2 || (oneKind && signs.length > 1)) return undefined;
  const groups = parts.slice(0, -1);
  if (groups.length > 1 && !(isGrouped(groups) && new Set(signs.slice(0, -1)).size === 1)) return undefined;
  return whole(parts.join(''), last.length);
};

const times = ({ units, scale }: { units: number; scale: number }, by: number): { units: number; scale: number } =>
  scale > 0 && by % 10 ** scale === 0 ? { units: units * (by / 10 ** scale), scale: 0 } : { units: units * by, scale };

/** A number in words, as far as it goes. */
const inWords = (tokens: readonly Token[], from: number, { small, large, one, and, half }: Lexicon): Numeral | undefined => {
  const word = (at: number): string => tokens[at]?.text ?? '';
  const result = (units: number, scale: number, end: number, form: Numeral['form']): Numeral => ({ units, scale, words: end - from, form });
  if (half.has(word(from))) {
    const at = one.has(word(from + 1)) ? from + 2 : from + 1;
    const by = large.get(word(at));
    return by === undefined ? undefined : result(by / 2, 0, at + 1, 'written');
  }
  const fraction = word(from + 1) === and && word(from + 2) === 'a' && half.has(word(from + 3)) ? large.get(word(from + 4)) : undefined;
  if (fraction !== undefined) return result(((small.get(word(from)) ?? 0) + 0.5) * fraction, 0, from + 5, 'written');
  let [total, current, at, slang] = [0, 0, from, false];
  let before = Number.POSITIVE_INFINITY;
  if (one.has(word(at)) && large.has(word(at + 1))) {
    current = 1;
    at += 1;
  }
  for (; at < tokens.length; at += 1) {
    const joined = (word(at) === and || word(at) === '-') && at > from && (small.has(word(at + 1)) || large.has(word(at + 1)));
    const next = joined ? at + 1 : at;
    const [little, much] = [small.get(word(next)), large.get(word(next))];
    if (little !== undefined) {
      // "Two three" and "one fifty" are no numbers that are sure.
      if (current > 0 && !(little < before && sizeOf(little) < sizeOf(before))) return undefined;
      current += little;
      before = little;
    } else if (much !== undefined && (current > 0 || much === 1_000) && !(word(next) === 'k' && at === from)) {
      if (at === from && word(at) !== 'mil') return undefined;
      slang ||= word(next) === 'grand';
      if (much === 100) {
        current *= 100;
        before = 100;
      } else {
        total += (current || 1) * much;
        current = 0;
        before = much;
      }
    } else break;
    at = next;
  }
  if (at === from || total + current === 0) return undefined;
  return result(total + current, 0, at, slang ? 'written' : 'words');
};

/** Units stand after tens, tens after hundreds. */
const sizeOf = (value: number): number =>
  (value < 10 ? 1 : value < 20 ? 2 : value < 100 ? 2 : value < 1_000 ? 3 : 4) - (value >= 10 && value < 20 ? 0.5 : 0);

/** The number that begins at a place. `mayBeEuropean`: "1.250" may be a thousand. */
export const numeralAt = (tokens: readonly Token[], at: number, language: Language, mayBeEuropean: boolean): Numeral | undefined => {
  const lexicon = LEXICONS[language];
  const { text = '' } = tokens[at] ?? {};
  if (!/^\d/.test(text)) return inWords(tokens, at, lexicon);
  if (!/^\d+(?:[.,]\d+)*$/.test(text)) return undefined;
  const read = digitsOf(text, mayBeEuropean || language === 'es');
  if (!read) return undefined;
  const next = tokens[at + 1];
  const by = lexicon.large.get(next?.text ?? '') ?? LEXICONS.en.large.get(next?.text ?? '');
  // A letter that belongs to a number stands at it.
  if (next && by !== undefined && (next.text !== 'k' || next.glued) && !(next.text === 'k' && text === '401'))
    return { ...times(read, by), words: 2, form: 'written' };
  if (next?.glued && /^\p{L}/u.test(next.text) && !/^(?:usd|eur|mxn|gbp|bucks|dollars|euros|dolares|pesos)$/.test(next.text))
    return undefined;
  return { ...read, words: 1, form: /[.,]\d/.test(text) ? 'written' : 'digits' };
};
